// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frictions of the five systems as they show in a cluster, under names and wordings that are not theirs.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

const QString gsa = u"gsa@proj-one1.iam.gserviceaccount.com"_s;

QJsonObject nodeGroup(const Names &n, const QString &ami, const QString &types)
{
    return obj(
        u"{'nodegroup':{'nodegroupName':'$1','status':'ACTIVE','amiType':'$2','instanceTypes':['$3']}}"_s,
        {n.other, ami, types});
}

} // namespace

const std::vector<Case> &fuseFrictions()
{
    static const std::vector<Case> all{
        {"the annotation is one that nobody reads, and the webhook let the pod pass",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             const App app = App::make(
                 n,
                 onNode(
                     u"'serviceAccountName':'reader','volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 creating());
             c.add(
                  over(app.deployment, obj(u"{'metadata':{'annotations':{'gke-gcsfuse/volumes':'true'}}}"_s)))
                 .add(app.replicaSet)
                 .add(app.pod);
             c.event(
                 app.pod, u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = FailedPrecondition desc = failed to find the sidecar container in Pod spec"_s);
         },
         {u"volume.fuse-annotation"_s},
         "FUSE-1"},
        {"whoever looks for a proxy container finds none, for the template does not ask for the sidecar",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             held(
                 c, n,
                 u"'serviceAccountName':'reader','volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'},{'name':'gcsfuse-proxy'}]"_s
                     .arg(n.other),
                 u"FailedMount"_s, u"failed to find the sidecar container in Pod spec"_s);
         },
         {u"volume.fuse-annotation"_s},
         "FUSE-2"},
        {"the account's address has no .iam",
         [](Cluster &c, const Names &n) {
             withFuse(c, n, u"weights-reader@proj-one1.gserviceaccount.com"_s);
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = Unauthenticated desc = failed to prepare storage service: storage service manager failed to setup service: context deadline exceeded"_s);
         },
         {u"identity.annotation-malformed"_s},
         "FUSE-3"},
        {"the role was given on another project than the bucket's",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             c.cloud(
                 u"GET"_s, u"https://storage.googleapis.com/storage/v1/b/%1/iam"_s.arg(n.other), 200,
                 obj(u"{'bindings':[{'role':'roles/storage.legacyBucketOwner','members':['projectOwner:other-proj']}]}"_s));
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: gsa@proj-one1.iam.gserviceaccount.com does not have storage.buckets.getStorageLayout access to the Google Cloud Storage bucket. Permission denied (or it may not exist)., forbidden"_s
                     .arg(n.other));
         },
         {u"identity.bucket-role"_s},
         "FUSE-4"},
        {"a class names a provisioner that nobody runs",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                 .add(storageClass(u"bucket-rwx"_s, u"gcs.csi.storage.gke.io"_s))
                 .add(claim(n, u"'storageClassName':'bucket-rwx'"_s))
                 .add(node(n.node));
             App::make(n, mounting(n.other), pending(u"0/1 nodes are available: waiting"_s)).to(c);
         },
         {u"volume.driver-name"_s},
         "FUSE-5"},
        {"an attacher is waited for that cannot come",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(csiDriver(u"pd.csi.storage.gke.io"_s))
                 .add(claim(n, u"'volumeName':'pv-w','storageClassName':''"_s, u"Bound"_s));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv-w'},'spec':{'csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeHandle':'$1'}}}"_s,
                 {n.other}));
             held(
                 c, n, mounting(n.other), u"FailedAttachVolume"_s,
                 u"AttachVolume.Attach failed for volume \"pv-w\" : timed out waiting for external-attacher of gcsfuse.csi.storage.gke.io CSI driver to attach volume %1"_s
                     .arg(n.other));
         },
         {u"volume.driver-missing"_s},
         "FUSE-6"},
        {"the webhook was away when the pod was made",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             const App app = App::make(
                 n,
                 onNode(
                     u"'serviceAccountName':'reader','volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 creating());
             c.add(app.deployment)
                 .add(app.replicaSet)
                 .add(over(app.pod, obj(u"{'metadata':{'annotations':{'gke-gcsfuse/volumes':'True'}}}"_s)));
             c.event(
                 app.pod, u"FailedMount"_s,
                 u"rpc error: code = Internal desc = the webhook failed to inject the sidecar container into the Pod spec"_s);
         },
         {u"volume.fuse-not-injected"_s},
         "FUSE-7"},
        {"the nodes' account is refused, for the pod's own has no annotation",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(account(n, u"default"_s, {}));
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'x/y:1'}]"_s,
                 u"google.api_core.exceptions.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/%1/o: 123456789-compute@developer.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket."_s
                     .arg(n.other));
         },
         {u"identity.node-fallback"_s},
         "FUSE-8"},
        {"a token is had, and the caller without a name is refused",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s)).add(account(n, u"plain"_s, {}));
             held(
                 c, n, bucketPod(n.other, u"plain"_s), u"FailedMount"_s,
                 u"rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: Caller does not have storage.objects.list access to the Google Cloud Storage bucket."_s
                     .arg(n.other));
         },
         {u"identity.bucket-role"_s},
         "FUSE-9"},
        {"the pool hands out the nodes' metadata",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             c.add(node(u"n1"_s));
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = FailedPrecondition desc = Workload Identity Federation is not enabled on node"_s);
         },
         {u"identity.node-metadata"_s},
         "FUSE-10"},
        {"the image's latest tag does not find the GPU",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:latest','args':['--model','m']}]"_s,
                 u"RuntimeError: Failed to infer device type, please set the environment variable "
                 "`VLLM_LOGGING_LEVEL=DEBUG` to turn on verbose logging"_s);
         },
         {u"engine.no-accelerator"_s},
         "FUSE-13"},
        {"another image's entry script refuses the arguments",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'us-docker.pkg.dev/vertex-ai/vllm:x','args':['--host=0.0.0.0']}]"_s,
                 u"usage: api_server.py [-h]\napi_server.py: error: unrecognized arguments: --max-loras-x=4"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s},
         "FUSE-14"},
        {"the binding of the account is missing",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             c.cloud(
                 u"POST"_s,
                 u"https://iam.googleapis.com/v1/projects/-/serviceAccounts/gsa@proj-one1.iam.gserviceaccount.com:getIamPolicy"_s,
                 200, obj(u"{'etag':'ACAB'}"_s));
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = Unauthenticated desc = failed to prepare storage service: storage service manager failed to setup service: timed out waiting for the condition"_s);
         },
         {u"identity.impersonation"_s},
         "FUSE-15"},
        {"the bucket does not exist",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             held(
                 c, n, bucketPod(u"gs://"_s + n.other), u"FailedMount"_s,
                 u"rpc error: code = NotFound desc = failed to get GCS bucket \"gs://%1\": storage: bucket doesn't exist"_s
                     .arg(n.other));
         },
         {u"volume.bucket-missing"_s},
         "FUSE-16"},
        {"the node plugin has no pod on the node",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"MountVolume.MountDevice failed for volume \"w\" : kubernetes.io/csi: driver name gcsfuse.csi.storage.gke.io not found in the list of registered CSI drivers"_s);
         },
         {u"volume.node-plugin"_s},
         "FUSE-17"},
        {"a mount option is not known",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = InvalidArgument desc = gcsfuse failed with error: flag provided but not defined: -stat-cache-x"_s);
         },
         {u"volume.mount-options"_s},
         "FUSE-18"},
        {"the sidecar has too little memory",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             const App app = App::make(
                 n,
                 onNode(
                     u"'serviceAccountName':'reader','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always','resources':{'limits':{'memory':'256Mi'}}}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 starting(20).replace(
                     u"'containerStatuses'"_s,
                     u"'initContainerStatuses':[{'name':'gke-gcsfuse-sidecar','restartCount':3,'ready':false,'state':{'running':{'startedAt':'%1'}},'lastState':{'terminated':{'exitCode':137,'reason':'OOMKilled','finishedAt':'%1'}}}],'containerStatuses'"_s
                         .arg(Cluster::ago(2))));
             app.to(c);
             c.event(
                 app.pod, u"FailedMount"_s,
                 u"rpc error: code = ResourceExhausted desc = the sidecar container terminated due to OOMKilled, exit code: 137"_s);
             c.log(app.pod, u"main"_s,
                   u"OSError: [Errno 107] Transport endpoint is not connected: '/w/config.json'"_s);
         },
         {u"volume.fuse-sidecar-memory"_s},
         "FUSE-19"},
        {"too many pods ask for a token at once",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = Internal desc = failed to prepare storage service: googleapi: Error 429: Quota exceeded for quota metric 'Token exchange requests' of service 'sts.googleapis.com', rateLimitExceeded"_s);
         },
         {u"identity.token-rate"_s},
         "FUSE-20"},
        {"a bucket with fine-grained access is written to",
         [](Cluster &c, const Names &n) {
             withFuse(c, n);
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"rpc error: code = Internal desc = gcsfuse failed: googleapi: Error 412: Cannot use folders on a bucket without Uniform Bucket Level Access enabled., conditionNotMet"_s);
         },
         {u"volume.bucket-uniform-access"_s},
         "FUSE-21"},
        {"a caller uses 8000 and the Service has 80",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':8000}"_s));
             App::make(n, onNode(engine), running()).to(c);
             App::make(
                 {.ns = n.ns, .app = n.other},
                 onNode(
                     u"'containers':[{'name':'main','env':[{'name':'OPENAI_BASE_URL','value':'http://%1:8000/v1'}]}]"_s
                         .arg(n.app)),
                 running())
                 .to(c);
         },
         {u"config.service-port"_s},
         "FUSE-12"},
    };
    return all;
}

const std::vector<Case> &gatewayFrictions()
{
    static const std::vector<Case> all{
        {"the accelerator is not to be had in the zone",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             const App app = App::make(
                 n,
                 u"'nodeSelector':{'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'2x2'},'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 pending(noNode));
             app.to(c);
             c.event(
                 app.pod, u"FailedScaleUp"_s,
                 u"Node scale up in zones us-central1-b associated with this pod failed: GCE_STOCKOUT. Pod is at risk of not being scheduled."_s);
         },
         {u"accelerator.stockout"_s},
         "TPU-2"},
        {"a machine type that the zone does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node))
                 .cloud(
                     u"GET"_s,
                     u"https://container.googleapis.com/v1/projects/p/locations/us-south1-a/operations/o"_s,
                     200,
                     obj(u"{'name':'o','operationType':'CREATE_NODE_POOL','status':'DONE','error':{'code':3,'message':'Machine type ct6e-standard-4t does not exist in zone us-south1-a.'}}"_s));
             App::make(n, u"'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                       pending(noNode))
                 .to(c);
         },
         {u"accelerator.zone-without-it"_s},
         "TPU-2"},
        {"chips beyond the quota",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             const App app = App::make(
                 n, u"'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 pending(noNode));
             app.to(c);
             c.event(
                 app.pod, u"FailedScaleUp"_s,
                 u"Node scale up in zones europe-west4-a associated with this pod failed: Quota 'TPUS_PER_TPU_FAMILY' exceeded.  Limit: 0.0 in region europe-west4."_s);
         },
         {u"accelerator.quota"_s},
         "TPU-quota"},
        {"the Gateway API is off",
         [](Cluster &c, const Names &n) { c.listedAll().add(gateway(n, regional, {}, 120)); },
         {u"gateway.class-missing"_s},
         "TPU-gateway-off"},
        {"a global class with a pool behind it",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(u"gke-l7-global-external-managed"_s))
                 .add(gateway(n, u"gke-l7-global-external-managed"_s, programmed))
                 .add(pool(n));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(
                 n, toPool(n),
                 u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'InvalidKind','message':'unsupported kind'}"_s));
         },
         {u"gateway.class-not-regional"_s},
         "TPU-class"},
        {"no subnet for the proxies",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(gatewayClass(u"gke-l7-rilb"_s));
             const QJsonObject made =
                 gateway(n, u"gke-l7-rilb"_s,
                         u"{'type':'Programmed','status':'False','reason':'NoResources','message':''}"_s);
             c.add(made).event(
                 made, u"SYNC"_s,
                 u"failed to translate Gateway: generic::failed_precondition: error ensuring load balancer: Insert: An active proxy-only subnetwork is required in the same region and VPC as the forwarding rule."_s);
         },
         {u"gateway.proxy-subnet-missing"_s},
         "TPU-subnet"},
        {"the controller's own preset puts timeouts on the route",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(regional))
                 .add(gateway(n, regional, programmed))
                 .add(pool(n))
                 .add(healthPolicy(
                     n,
                     u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(
                 n, u"'timeouts':{'request':'0s','backendRequest':'0s'},"_s + toPool(n),
                 u"{'type':'Accepted','status':'False','reason':'Invalid','message':'Error GWCER104: HTTPRoute is misconfigured, err: Timeouts are not supported.'}"_s));
             c.add(custom(
                 n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, n.app + u"-svc"_s,
                 u"{'type':'Ready','status':'False','reason':'HTTPRoutesNotReady','message':'HTTPRoute %1/%2 is not accepted: GWCER104'}"_s
                     .arg(n.ns, n.app)));
         },
         {u"gateway.timeouts-not-supported"_s},
         "TPU-4"},
        {"the load balancer asks for /",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(gatewayClass(regional)).add(gateway(n, regional, programmed)).add(pool(n));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, toPool(n)));
         },
         {u"gateway.health-policy-missing"_s},
         "TPU-5"},
        {"the workload's Service says https for a server that speaks plain HTTP",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(regional))
                 .add(gateway(n, regional, programmed))
                 .add(service(n, u"'app':'%1'"_s.arg(n.app),
                              u"{'name':'https','port':8000,'targetPort':8000,'appProtocol':'https'}"_s))
                 .add(healthPolicy(n, u"'group':'','kind':'Service','name':'%1'"_s.arg(n.app), onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
         },
         {u"gateway.protocol"_s},
         "TPU-6"},
        {"a definition is too large for a client-side apply",
         [](Cluster &c, const Names &n) {
             c.applied(u"CustomResourceDefinition//"_s + n.other,
                       obj(refused(422, u"Invalid"_s,
                                   u"metadata.annotations: Too long: must have at most 262144 bytes"_s)));
         },
         {u"config.too-large"_s},
         "TPU-7"},
        {"the controller looks for LeaderWorkerSets that the cluster does not know",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'kserve/controller:x'}]"_s,
                 u"E0901 setup.go:1] \"unable to create controller\" err=\"no matches for kind \\\"LeaderWorkerSet\\\" in version \\\"leaderworkerset.x-k8s.io/v1\\\"\""_s);
         },
         {u"operator.crd-missing"_s},
         "TPU-7"},
        {"liveness kills while XLA compiles",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1','livenessProbe':{'httpGet':{'path':'/health','port':8000},'initialDelaySeconds':60,'periodSeconds':10,'failureThreshold':5}}]"_s),
                 crashing(143));
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Liveness probe failed: Get \"http://10.8.0.4:8000/health\": dial tcp 10.8.0.4:8000: connect: connection refused"_s);
             c.event(app.pod, u"Killing"_s, u"Container main failed liveness probe, will be restarted"_s, 2,
                     u"Normal"_s);
             c.log(
                 app.pod, u"main"_s,
                 u"INFO 09-01 vLLM API server version 0.11.1\nINFO 09-01 Model loading took 5.8 GiB\nINFO 09-01 Compiling the model with different input shapes."_s,
                 true);
         },
         {u"probe.ends-slow-start"_s},
         "TPU-8"},
        {"a flag of GPUs on TPU",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1','args':['--prefix-cache-block-size=16']}]"_s,
                 u"usage: vllm serve [model_tag] [options]\nvllm: error: unrecognized arguments: --prefix-cache-block-size=16"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s},
         "TPU-12"},
        {"the policy aims at the pool's generated Service",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(regional))
                 .add(gateway(n, regional, programmed))
                 .add(pool(n))
                 .add(healthPolicy(n, u"'group':'','kind':'Service','name':'%1-ip-30172fd8'"_s.arg(n.other),
                                   onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, toPool(n)));
         },
         {u"gateway.policy-target"_s},
         "TPU-13"},
        {"the policy aims at a pool in the other API group",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(regional))
                 .add(gateway(n, regional, programmed))
                 .add(pool(n))
                 .add(healthPolicy(
                     n,
                     u"'group':'inference.networking.x-k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, toPool(n)));
         },
         {u"gateway.policy-target"_s},
         "TPU-13"},
        {"the pull secret was made in one namespace only",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1','namespace':'elsewhere'},'type':'kubernetes.io/dockerconfigjson','data':{'.dockerconfigjson':'(redacted)'}}"_s,
                 {n.other}));
             const App app = App::make(
                 n,
                 onNode(
                     u"'imagePullSecrets':[{'name':'%1'}],'containers':[{'name':'main','image':'registry.redhat.io/rhaiis/vllm-tpu-rhel9:3.2.5'}]"_s
                         .arg(n.other)),
                 creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s));
             app.to(c);
             c.event(
                 app.pod, u"Failed"_s,
                 u"Failed to pull image: unable to retrieve auth token: invalid username/password: unauthorized: Please login to the Red Hat Registry"_s);
         },
         {u"image.pull-secret-missing"_s},
         "TPU-pull-secret"},
        {"a digest that the registry does not have",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'registry.redhat.io/x/odh-kserve@sha256:0000000000000000000000000000000000000000000000000000000000000000'}]"_s),
                 creating(u"ErrImagePull"_s,
                          u"failed to pull and unpack image: manifest unknown: manifest unknown"_s));
             app.to(c);
         },
         {u"image.not-found"_s},
         "TPU-digest"},
        {"the container asks for two of the host's four chips",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(
                 n.node, u"'cpu':'180','memory':'700Gi','pods':'110','google.com/tpu':'4'"_s,
                 u"'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'2x2'"_s));
             App::make(
                 n,
                 u"'nodeSelector':{'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'2x4'},'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 pending(noNode))
                 .to(c);
         },
         {u"accelerator.topology"_s},
         "TPU-chips"},
        {"a Service selects by labels of another version of the controller",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(service(
                 n, u"'app.kubernetes.io/component':'workload','app.kubernetes.io/name':'%1'"_s.arg(n.app),
                 u"{'port':8000,'targetPort':8000}"_s));
             const App app = App::make(n, onNode(engine), running());
             c.add(app.deployment)
                 .add(app.replicaSet)
                 .add(over(
                     app.pod,
                     obj(u"{'metadata':{'labels':{'app.kubernetes.io/name':'$1','app.kubernetes.io/component':'llminferenceservice-workload'}}}"_s,
                         {n.app})));
         },
         {u"config.selector-matches-nothing"_s},
         "TPU-labels"},
        {"a flag that newer engines no longer take",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.20.0','args':['--disable-log-requests']}]"_s,
                 u"usage: vllm serve\nvllm serve: error: unrecognized arguments: --disable-log-requests"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s},
         "TPU-log-requests"},
        {"somebody edits what a controller owns",
         [](Cluster &c, const Names &n) {
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$1','namespace':'$2','generation':90,'creationTimestamp':'$3','managedFields':[{'manager':'kubectl-edit','operation':'Update','time':'$4'},{'manager':'manager','operation':'Update','time':'$4'}]},'spec':{'clusterIP':'10.1.2.3','ports':[{'port':8000}]}}"_s,
                 {n.app, n.ns, Cluster::ago(40), Cluster::ago(1)}));
         },
         {u"operator.two-managers"_s},
         "TPU-reverted"},
    };
    return all;
}

const std::vector<Case> &operatorFrictions()
{
    static const std::vector<Case> all{
        {"a misspelt field of the instance",
         [](Cluster &c, const Names &n) {
             c.applied(
                 u"GemmaOnTPUServer/%1/%2"_s.arg(n.ns, n.app),
                 obj(refused(
                     400, u"BadRequest"_s,
                     u"failed to create typed patch object: .spec.kaggelSecret: field not declared in schema"_s)));
         },
         {u"config.unknown-field"_s},
         "KRO-1"},
        {"the loader wants a Secret of another name",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(obj(
                     u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1-secret','namespace':'$2'},'data':{'username':'(redacted)'}}"_s,
                     {n.other, n.ns}))
                 .add(obj(
                     u"{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'$1-loader','namespace':'$2','uid':'jl','creationTimestamp':'$3'},'spec':{'parallelism':1},'status':{'active':1}}"_s,
                     {n.app, n.ns, Cluster::ago(30)}));
             const QJsonObject pod = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-loader-x','namespace':'$2','uid':'jlp','creationTimestamp':'$3','ownerReferences':[{'kind':'Job','name':'$1-loader','uid':'jl','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never','volumes':[{'name':'k','secret':{'secretName':'$4-credentials'}}],'containers':[{'name':'main'}]},'status':{$5}}"_s,
                 {n.app, n.ns, Cluster::ago(30), n.other, creating()});
             c.add(pod).event(
                 pod, u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"k\" : secret \"%1-credentials\" not found"_s.arg(
                     n.other));
             c.add(obj(
                 u"{'apiVersion':'kro.run/v1alpha1','kind':'GemmaOnTPUServer','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'status':{'state':'IN_PROGRESS','conditions':[{'type':'Ready','status':'False','reason':'NotReady','message':'resource reconciliation failed'}]}}"_s,
                 {n.app, n.ns, Cluster::ago(50)}));
             c.add(over(pod, obj(u"{'metadata':{'labels':{'kro.run/instance-name':'$1'}}}"_s, {n.app})));
         },
         {u"config.secret-missing"_s},
         "KRO-2"},
        {"the Secret lacks the file that the loader mounts",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1','namespace':'$2'},'data':{'username':'(redacted)','key':'(redacted)'}}"_s,
                 {n.other, n.ns}));
             held(
                 c, n,
                 u"'volumes':[{'name':'k','secret':{'secretName':'%1','items':[{'key':'kaggle.json','path':'kaggle.json'}]}}],'containers':[{'name':'main'}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"k\" : references non-existent secret key: kaggle.json"_s);
         },
         {u"config.secret-key-missing"_s},
         "KRO-3"},
        {"an external reference without a name",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'kro.run/v1alpha1','kind':'ResourceGraphDefinition','metadata':{'name':'$1','creationTimestamp':'$2'},'spec':{'schema':{'kind':'Server'},'resources':[{'id':'project','externalRef':{'apiVersion':'v1','kind':'Project','metadata':null,'name':'p'}}]},'status':{'state':'Inactive','conditions':[{'type':'GraphAccepted','status':'False','reason':'InvalidResourceGraph','message':'resource project: exactly one of name or selector'}]}}"_s,
                 {n.other, Cluster::ago(60)}));
         },
         {u"operator.graph-not-accepted"_s},
         "KRO-4"},
        {"a chart's old repository",
         [](Cluster &c, const Names &n) {
             heldImage(
                 c, n, u"ghcr.io/kro-run/kro/controller:0.1.0-none"_s,
                 u"Failed to pull image \"ghcr.io/kro-run/kro/controller:0.1.0-none\": rpc error: code = NotFound desc = failed to pull and unpack image: ghcr.io/kro-run/kro/controller:0.1.0-none: not found"_s);
         },
         {u"image.not-found"_s},
         "KRO-6"},
        {"the controller's account may not change the project's policy",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(custom(
                 n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMPolicyMember"_s, n.other,
                 u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: error setting policy member: googleapi: Error 403: The caller does not have permission, forbidden'}"_s));
         },
         {u"operator.permission"_s},
         "KRO-9"},
        {"two instances want one bucket",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(custom(
                 n, u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, n.other,
                 u"{'type':'Ready','status':'False','reason':'ManagementConflict','message':'Resource is being managed by another controller: lease held by namespace x'}"_s));
         },
         {u"operator.two-managers"_s},
         "KRO-11"},
        {"an API group with a slip in it",
         [](Cluster &c, const Names &n) {
             c.listedAll().applied(
                 u"IAMPolicyMember/%1/%2"_s.arg(n.ns, n.other),
                 obj(refused(
                     404, u"NotFound"_s,
                     u"no matches for kind Project in version resourcemanger.cnrm.cloud.google.com/v1beta1"_s)));
         },
         {u"operator.crd-missing"_s},
         "KRO-12"},
        {"a bucket with content keeps its namespace from going",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','creationTimestamp':'$2','deletionTimestamp':'$3'},'status':{'phase':'Terminating','conditions':[{'type':'NamespaceContentRemaining','status':'True','reason':'SomeResourcesRemain','message':'Some resources are remaining: storagebuckets.storage.cnrm.cloud.google.com has 1 resource instances'},{'type':'NamespaceFinalizersRemaining','status':'True','reason':'SomeFinalizersRemain','message':'Some content in the namespace has finalizers remaining: cnrm.cloud.google.com/finalizer in 1 resource instances'}]}}"_s,
                 {n.ns, Cluster::ago(5000), Cluster::ago(60)}));
         },
         {u"workload.namespace-stuck"_s},
         "KRO-13"},
        {"a version that this operator no longer serves",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(obj(
                     u"{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'rayclusters.ray.io'},'spec':{'group':'ray.io','names':{'kind':'RayCluster','plural':'rayclusters'},'versions':[{'name':'v1','served':true,'storage':true}]}}"_s))
                 .applied(u"RayCluster/%1/%2"_s.arg(n.ns, n.app),
                          obj(refused(404, u"NotFound"_s,
                                      u"no matches for kind RayCluster in version ray.io/v1alpha1"_s)));
         },
         {u"config.api-version-removed"_s},
         "RAY-1"},
        {"nobody looks at the cluster of workers",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'ray.io/v1','kind':'RayCluster','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{'headGroupSpec':{'template':{'spec':{'containers':[{'name':'h'}]}}}}}"_s,
                 {n.app, n.ns, Cluster::ago(25)}));
         },
         {u"operator.no-controller"_s},
         "RAY-2"},
        {"objects may be read, the bucket itself not",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running());
             app.to(c);
             c.log(
                 app.pod, u"main"_s,
                 u"ray.exceptions.RayTaskError(Forbidden): google.api_core.exceptions.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/%1?projection=noAcl: my-sa@proj-one1.iam.gserviceaccount.com does not have storage.buckets.get access to the Google Cloud Storage bucket. Permission 'storage.buckets.get' denied on resource"_s
                     .arg(n.other));
         },
         {u"identity.bucket-permission"_s},
         "RAY-3"},
        {"the head is killed for its memory",
         [](Cluster &c, const Names &n) {
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'rayproject/ray:2.52.0','resources':{'limits':{'memory':'2Gi','cpu':'1'}}}]"_s),
                 crashing(137, u"OOMKilled"_s))
                 .to(c);
         },
         {u"crash.out-of-memory"_s},
         "RAY-4"},
        {"workers run as the nodes' account",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(account(n, u"default"_s, {}))
                 .add(account(n, n.app + u"-sa"_s, u"'iam.gke.io/gcp-service-account':'%1'"_s.arg(gsa)));
             const QJsonObject pod = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-worker-1','namespace':'$2','uid':'w1','creationTimestamp':'$3','labels':{'ray.io/cluster':'$1','ray.io/node-type':'worker'}},'spec':{'nodeName':'n1','serviceAccountName':'default','containers':[{'name':'main','image':'rayproject/ray:2.52.0'}]},'status':{$4}}"_s,
                 {n.app, n.ns, Cluster::ago(40), running()});
             c.add(pod).log(
                 pod, u"main"_s,
                 u"google.api_core.exceptions.Forbidden: 403 POST https://storage.googleapis.com/upload/storage/v1/b/%1/o: 998877-compute@developer.gserviceaccount.com does not have storage.objects.create access"_s
                     .arg(n.other));
         },
         {u"identity.node-fallback"_s},
         "RAY-6"},
        {"a selector that no pool's nodes have",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node, u"'cpu':'7','memory':'27Gi','pods':'110'"_s));
             App::make(
                 n,
                 u"'nodeSelector':{'iam.gke.io/gke-metadata-server-enabled':'true'},'containers':[{'name':'main'}]"_s,
                 pending(noNode))
                 .to(c);
         },
         {u"pod.unschedulable-selector"_s},
         "RAY-8"},
    };
    return all;
}

const std::vector<Case> &eksFrictions()
{
    static const std::
        vector<Case>
            all{
                {"an in-tree class and no driver for it",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"standard-ssd"_s, u"kubernetes.io/aws-ebs"_s))
                         .add(node(n.node));
                     const QJsonObject pvc = claim(n, u"'storageClassName':'standard-ssd'"_s);
                     c.add(pvc).event(
                         pvc, u"ExternalProvisioning"_s,
                         u"Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator."_s,
                         1, u"Normal"_s);
                     App::make(n, mounting(n.other),
                               pending(u"running PreBind plugin VolumeBinding: timed out"_s))
                         .to(c);
                 },
                 {u"volume.driver-missing"_s},
                 "EKS-1"},
                {"five claims name a class that nobody made",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"gp2"_s, u"ebs.csi.aws.com"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s));
                     for (int i = 0; i < 5; ++i) {
                         Names each = n;
                         each.other = n.other + QString::number(i);
                         const QJsonObject pvc = claim(each, u"'storageClassName':'gp3'"_s);
                         c.add(pvc).event(pvc, u"ProvisioningFailed"_s,
                                          u"storageclass.storage.k8s.io \"gp3\" not found"_s);
                     }
                 },
                 {u"volume.storage-class-missing"_s},
                 "EKS-2"},
                {"a time-series store may not write to its new volume",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'securityContext':{'runAsUser':65534},'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'quay.io/prometheus/prometheus:v3.0.0','volumeMounts':[{'name':'d','mountPath':'/var/tsdb'}]}]"_s
                             .arg(n.other),
                         u"time=2026-09-01T11:00:00Z level=ERROR msg=\"Error opening query log file\" file=/var/tsdb/queries.active err=\"open /var/tsdb/queries.active: permission denied\"\npanic: Unable to create mmap-ed active query log"_s);
                 },
                 {u"volume.fs-group"_s},
                 "EKS-3"},
                {"a log store refuses a key that it has no more",
                 [](Cluster &c, const Names &n) {
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2'},'data':{'local.yaml':'limits_config:\\n  enforce_metric_name: false\\n'}}"_s,
                         {n.other, n.ns}));
                     crashed(
                         c, n,
                         u"'volumes':[{'name':'c','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'grafana/loki:3.4.1','volumeMounts':[{'name':'c','mountPath':'/etc/loki'}]}]"_s
                             .arg(n.other),
                         u"failed parsing config: /etc/loki/local.yaml: yaml: unmarshal errors:\n  line 2: field enforce_metric_name not found in type validation.plain. Use `-config.expand-env=true` flag if you want to expand environment variables in your config file"_s);
                 },
                 {u"config.key-not-accepted"_s},
                 "EKS-4"},
                {"a log store may not make its folders",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'grafana/loki:3.0.0','volumeMounts':[{'name':'d','mountPath':'/loki'}]}]"_s
                             .arg(n.other),
                         u"level=error caller=log.go:216 msg=\"error running loki\" err=\"mkdir /loki/rules: permission denied\\nerror initialising module: ruler-storage\""_s);
                 },
                 {u"volume.fs-group"_s},
                 "EKS-5"},
                {"dashboards that were never committed",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     held(
                         c, n,
                         u"'volumes':[{'name':'a','configMap':{'name':'%1-boards'}},{'name':'b','configMap':{'name':'%1-provider'}}],'containers':[{'name':'main','image':'grafana/grafana:10.3.1'}]"_s
                             .arg(n.other),
                         u"FailedMount"_s,
                         u"MountVolume.SetUp failed for volume \"a\" : configmap \"%1-boards\" not found"_s
                             .arg(n.other));
                 },
                 {u"config.configmap-missing"_s, u"config.configmap-missing"_s},
                 "EKS-6"},
                {"an exporter's key that this collector does not have",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'containers':[{'name':'main','image':'otel/opentelemetry-collector-contrib:0.95.0'}]"_s,
                         u"Error: failed to get config: cannot unmarshal the configuration: 1 error(s) decoding:\n\n* error decoding 'exporters': error reading configuration for \"loki\": 1 error(s) decoding:\n\n* '' has invalid keys: labels"_s);
                 },
                 {u"config.key-not-accepted"_s},
                 "EKS-7"},
                {"a monitor without its definition",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().applied(
                         u"PodMonitor/%1/%2"_s.arg(n.ns, n.app),
                         obj(refused(
                             404, u"NotFound"_s,
                             u"no matches for kind PodMonitor in version monitoring.coreos.com/v1"_s)));
                 },
                 {u"operator.crd-missing"_s},
                 "EKS-8"},
                {"a GPU group on the image without drivers",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(
                             n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                             u"'node.kubernetes.io/instance-type':'g6.2xlarge','eks.amazonaws.com/nodegroup':'%1'"_s
                                 .arg(n.other)))
                         .cloud(u"GET"_s,
                                u"https://eks.eu-west-1.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                                200, nodeGroup(n, u"AL2_x86_64"_s, u"g6.2xlarge"_s));
                     App::make(
                         n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                         pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                         .to(c);
                 },
                 {u"accelerator.driver-missing"_s},
                 "EKS-9"},
                {"the right image and no device plugin",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(
                             n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                             u"'node.kubernetes.io/instance-type':'g6.2xlarge','eks.amazonaws.com/nodegroup':'%1'"_s
                                 .arg(n.other)))
                         .cloud(u"GET"_s,
                                u"https://eks.eu-west-1.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                                200, nodeGroup(n, u"AL2023_x86_64_NVIDIA"_s, u"g6.2xlarge"_s));
                     App::make(
                         n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                         pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                         .to(c);
                 },
                 {u"accelerator.device-plugin-missing"_s},
                 "EKS-10"},
                {"requests a little above what the node can give",
                 [](Cluster &c, const Names &n) {
                     c.add(node(n.node,
                                u"'cpu':'3920m','memory':'15000Mi','pods':'29','nvidia.com/gpu':'1'"_s));
                     App::make(
                         n,
                         u"'containers':[{'name':'main','resources':{'requests':{'cpu':'4','memory':'16Gi'},'limits':{'nvidia.com/gpu':1}}}]"_s,
                         pending(u"0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient memory."_s))
                         .to(c);
                 },
                 {u"pod.unschedulable-too-large"_s},
                 "EKS-11"},
                {"two small nodes and more than they hold, with a claim that only waits",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s))
                         .add(claim(n, u"'storageClassName':'gp3'"_s));
                     for (int i = 1; i < 3; ++i) {
                         c.add(node(n.node + QString::number(i),
                                    u"'cpu':'1930m','memory':'3200Mi','pods':'17'"_s));
                         App::make(
                             {.ns = n.ns, .app = n.app + u"-base%1"_s.arg(i)},
                             u"'nodeName':'%1','containers':[{'name':'main','resources':{'requests':{'cpu':'1800m','memory':'2Gi'}}}]"_s
                                 .arg(n.node + QString::number(i)),
                             running())
                             .to(c);
                     }
                     App::make(
                         n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','resources':{'requests':{'cpu':'500m','memory':'1Gi'}}}]"_s
                             .arg(n.other),
                         pending(u"0/2 nodes are available: 2 Insufficient cpu, 2 Insufficient memory."_s))
                         .to(c);
                 },
                 {u"pod.unschedulable-full"_s},
                 "EKS-12"},
                {"a selector that a live Deployment does not have",
                 [](Cluster &c, const Names &n) {
                     c.applied(u"Deployment/%1/%2"_s.arg(n.ns, n.app),
                               obj(refused(422, u"Invalid"_s,
                                           u"spec.selector: Invalid value: {}: field is immutable"_s)));
                 },
                 {u"config.immutable-field"_s},
                 "EKS-15"},
                {"sixteen bits on sixteen gigabytes, behind a wrapper",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.6.6','args':['--model','m']}]"_s,
                         u"INFO 09-01 model_runner.py:1099] Loading model weights took 13.4966 GB\nERROR 09-01 engine.py:366] ValueError: No available memory for the cache blocks. Try increasing `gpu_memory_utilization` when initializing the engine.\nTraceback (most recent call last):\nRuntimeError: Engine process failed to start. See stack trace for the root cause."_s);
                 },
                 {u"engine.model-too-large"_s},
                 "EKS-16"},
                {"a Service that was left over, with a route to it",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(gatewayClass(u"istio"_s))
                         .add(gateway(n, u"istio"_s, programmed))
                         .add(service(n, u"'app':'%1-v0'"_s.arg(n.app), u"{'port':8000}"_s))
                         .add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
                     App::make(n, onNode(engine), running()).to(c);
                 },
                 {u"config.selector-matches-nothing"_s},
                 "EKS-17"},
                {"an account number that was never filled in",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'ACCOUNT_ID.dkr.ecr.eu-west-1.amazonaws.com/%1/gateway:dev'}]"_s
                                 .arg(n.app)),
                         creating(u"InvalidImageName"_s, u"Failed to apply default image tag"_s));
                     app.to(c);
                     c.event(
                         app.pod, u"InspectFailed"_s,
                         u"Failed to apply default image tag \"ACCOUNT_ID.dkr.ecr.eu-west-1.amazonaws.com/x\": couldn't parse image name: invalid reference format: repository name must be lowercase"_s);
                 },
                 {u"config.placeholder-image"_s},
                 "EKS-19"},
                {"a tag that nobody pushed",
                 [](Cluster &c, const Names &n) {
                     heldImage(
                         c, n, u"123456789012.dkr.ecr.eu-west-1.amazonaws.com/%1:dev-latest"_s.arg(n.app),
                         u"Failed to pull image: rpc error: code = NotFound desc = failed to pull and unpack image: failed to resolve reference \"123456789012.dkr.ecr.eu-west-1.amazonaws.com/%1:dev-latest\": not found"_s
                             .arg(n.app));
                 },
                 {u"image.not-found"_s},
                 "EKS-20"},
                {"the working folder is not on the path of modules",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, u"'containers':[{'name':'main','image':'x/api:1'}]"_s,
                         u"Traceback (most recent call last):\n  File \"/app/main.py\", line 3, in <module>\n    from shared.tracing import setup\nModuleNotFoundError: No module named 'shared'"_s);
                 },
                 {u"app.module-missing"_s},
                 "EKS-22"},
                {"a name that the library does not have",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, u"'containers':[{'name':'main','image':'x/api:1'}]"_s,
                         u"Traceback (most recent call last):\n  File \"/app/shared/tracing.py\", line 9, in <module>\nImportError: cannot import name 'TraceContextTextMapPropagator' from 'opentelemetry.trace.propagation' (/usr/lib/x.py)"_s);
                 },
                 {u"app.import-error"_s},
                 "EKS-23"},
                {"a start-up path that the server does not have",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'x/gw:1','startupProbe':{'httpGet':{'path':'/startup','port':8000},'periodSeconds':5,'failureThreshold':30}}]"_s),
                         starting(5));
                     app.to(c);
                     c.event(app.pod, u"Unhealthy"_s,
                             u"Startup probe failed: HTTP probe failed with statuscode: 404"_s, 0,
                             u"Warning"_s, 60);
                 },
                 {u"probe.path"_s},
                 "EKS-24"},
                {"a health that depends on what is not there",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'x/team:1','startupProbe':{'httpGet':{'path':'/startup','port':8000},'periodSeconds':5,'failureThreshold':36}}]"_s),
                         crashing(137));
                     app.to(c);
                     c.event(app.pod, u"Unhealthy"_s,
                             u"Startup probe failed: HTTP probe failed with statuscode: 503"_s, 3,
                             u"Warning"_s, 180);
                     c.event(app.pod, u"Killing"_s,
                             u"Container main failed startup probe, will be restarted"_s, 3, u"Normal"_s);
                     c.log(
                         app.pod, u"main"_s,
                         u"INFO: Uvicorn running on http://0.0.0.0:8000\nERROR sagemaker endpoint '' is not in service"_s,
                         true);
                 },
                 {u"probe.kills"_s},
                 "EKS-24"},
                {"callers without a port, after the Service's moved",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                     App::make(n, onNode(engine), running()).to(c);
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'edge'},'data':{'ROUTE_TABLE':'{\\u0022a\\u0022:{\\u0022url\\u0022:\\u0022http://$2.$3.svc.cluster.local\\u0022}}'}}"_s,
                         {n.other, n.app, n.ns}));
                     App::make(
                         {.ns = u"edge"_s, .app = u"gateway"_s},
                         onNode(u"'containers':[{'name':'main','envFrom':[{'configMapRef':{'name':'%1'}}]}]"_s
                                    .arg(n.other)),
                         running())
                         .to(c);
                 },
                 {u"config.service-port"_s},
                 "EKS-26"},
                {"an add-on that is there already",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().cloud(
                         u"POST"_s, u"https://eks.eu-west-1.amazonaws.com/clusters/%1/addons"_s.arg(n.other),
                         409,
                         obj(u"{'__type':'ResourceInUseException','clusterName':'$1','addonName':'aws-ebs-csi-driver','message':'Addon already exists.'}"_s,
                             {n.other}));
                 },
                 {}, // it is for information: what was to be made is there
                 "EKS-28"},
                {"a password that was never made",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'grafana/grafana:11.2.0','env':[{'name':'GF_SECURITY_ADMIN_PASSWORD','valueFrom':{'secretKeyRef':{'name':'%1','key':'admin-password'}}}]}]"_s
                                 .arg(n.other)),
                         creating(u"CreateContainerConfigError"_s, u"secret not found"_s))
                         .to(c);
                 },
                 {u"config.secret-missing"_s},
                 "EKS-29"},
                {"a new pod wants the database that the old one holds",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'prom/prometheus:v2.49.0','volumeMounts':[{'name':'d','mountPath':'/p'}]}]"_s
                             .arg(n.other),
                         u"ts=2026-09-01T11:00:00Z level=error err=\"opening storage failed: lock DB directory: resource temporarily unavailable\""_s);
                 },
                 {u"volume.locked"_s},
                 "EKS-37"},
            };
    return all;
}

} // namespace slipway
