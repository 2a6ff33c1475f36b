// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clouds, controllers and programs say in words that the round before last had not met, and their like that are well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

/// A pod behind a gate, and the controller that is to open it.
void behindGate(Cluster &c, const Names &n, int wanted, int ready, int minutes = 90)
{
    c.listedAll().add(any(
        u"apps/v1"_s, u"Deployment"_s, u"kueue-system"_s, u"kueue-controller-manager"_s,
        u"'spec':{'replicas':%1,'selector':{'matchLabels':{'control-plane':'k'}}},'status':{'readyReplicas':%2}"_s
            .arg(wanted)
            .arg(ready)));
    c.add(any(
        u"v1"_s, u"Pod"_s, n.ns, n.app,
        u"'spec':{'schedulingGates':[{'name':'kueue.x-k8s.io/admission'}],%1},'status':{'phase':'Pending','conditions':[{'type':'PodScheduled','status':'False','reason':'SchedulingGated','message':'Scheduling is blocked due to non-empty scheduling gates'}]}"_s
            .arg(runs),
        minutes));
}
/// An Ingress that its controller cannot make, in its words.
void notMade(Cluster &c, const Names &n, const QString &message)
{
    const QJsonObject ingress = any(u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.other,
                                    u"'spec':{'rules':[]},'status':{'loadBalancer':{}}"_s, 60);
    c.add(ingress).event(ingress, u"FailedBuildModel"_s, message);
}
const QString misspeltKeyword =
    u"[ALERT]    (1) : config : parsing [/etc/haproxy.cfg:12] : unknown keyword 'balnce' in 'backend' section\n[ALERT]    (1) : config : Error(s) found in configuration file : /etc/haproxy.cfg"_s;
const QString notReserved =
    u"Error syncing load balancer: failed to ensure load balancer: requested ip \"34.90.1.2\" is neither static nor assigned to the LB"_s;
const QString python = u"'containers':[{'name':'main','image':'a:1'}]"_s;

} // namespace

const std::vector<Case> &soughtWordFaults()
{
    static const std::
        vector<Case>
            all{
                {"a gate whose controller is scaled to nothing",
                 [](Cluster &c, const Names &n) { behindGate(c, n, 0, 0); },
                 {u"pod.scheduling-gated"_s}},
                {"a disk that the driver may not attach",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(csiDriver(u"ebs.csi.aws.com"_s));
                     c.add(claim(n, u"'volumeName':'pv-1'"_s, u"Bound"_s));
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv-1'},'spec':{'csi':{'driver':'ebs.csi.aws.com'}},'status':{'phase':'Bound'}}"_s));
                     held(
                         c, n, onNode(mounting(n.other)), u"FailedAttachVolume"_s,
                         u"AttachVolume.Attach failed for volume \"pv-1\" : rpc error: code = Internal desc = operation error EC2: AttachVolume, api error UnauthorizedOperation: User: arn:aws:sts::111122223333:assumed-role/csi/17 is not authorized to perform: ec2:AttachVolume on resource: arn:aws:ec2:eu-west-1:111122223333:volume/vol-1 because no identity-based policy allows it"_s);
                 },
                 {u"volume.driver-permission"_s}},
                {"a key that is to encrypt a volume is switched off",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"enc"_s, u"ebs.csi.aws.com"_s, u"Immediate"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s));
                     const QJsonObject wanted = claim(n, u"'storageClassName':'enc'"_s);
                     c.add(wanted).event(
                         wanted, u"ProvisioningFailed"_s,
                         u"rpc error: code = Internal desc = Could not create volume: KMS key arn:aws:kms:eu-west-1:111122223333:key/a is disabled"_s);
                 },
                 {u"volume.provisioning-failed"_s}},
                {"a Google API that is off in the project",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, python,
                         u"google.api_core.exceptions.PermissionDenied: 403 Cloud Translation API has not been used in project 42 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/translate.googleapis.com/overview?project=42"_s);
                 },
                 {u"cloud.api-disabled"_s}},
                {"a right at BigQuery that the account lacks",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, python,
                         u"google.api_core.exceptions.Forbidden: 403 POST https://bigquery.googleapis.com/bigquery/v2/projects/dw-one1/jobs: Access Denied: Project dw-one1: User does not have bigquery.jobs.create permission in project dw-one1."_s);
                 },
                 {u"identity.google-permission"_s}},
                {"compatibility libraries of CUDA that the driver does not take",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, gpuPod,
                         u"RuntimeError: Unexpected error from cudaGetDeviceCount(). Error 803: system has unsupported display driver / cuda driver combination"_s);
                 },
                 {u"accelerator.driver-mismatch"_s}},
                {"a program for Neuron that asks for no device",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, python,
                         u"ERROR TDRV:tdrv_get_dev_info No neuron device available\nRuntimeError: Neuron runtime cannot be initialized"_s);
                 },
                 {u"engine.no-accelerator"_s}},
                {"the kernel of the node has no driver loaded",
                 [](Cluster &c, const Names &n) {
                     App::make(
                         n, onNode(gpuPod),
                         creating(
                             u"RunContainerError"_s,
                             u"nvidia-container-cli: initialization error: nvml error: driver not loaded"_s))
                         .to(c);
                 },
                 {u"accelerator.driver-missing"_s}},
                {"a model in a form that is newer than its server",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'containers':[{'name':'main','image':'nvcr.io/nvidia/tritonserver:24.01-py3'}]"_s,
                         u"failed to load 'ner' version 1: Internal: onnx runtime error 10: Unsupported model IR version: 11, max supported IR version: 9\nerror: creating server: Internal - failed to load all models"_s);
                 },
                 {u"engine.model-format"_s}},
                {"an Ingress for which there is no quota",
                 [](Cluster &c, const Names &n) {
                     notMade(
                         c, n,
                         u"Error syncing to GCP: googleapi: Error 403: Quota 'URL_MAPS' exceeded. Limit: 10.0 globally., quotaExceeded"_s);
                 },
                 {u"ingress.not-made"_s}},
                {"an Ingress whose subnets are not tagged",
                 [](Cluster &c, const Names &n) {
                     notMade(
                         c, n,
                         u"Failed build model due to couldn't auto-discover subnets: unable to resolve at least one subnet (0 match VPC and tags: [kubernetes.io/role/elb])"_s);
                 },
                 {u"ingress.not-made"_s}},
                {"a load balancer whose subnets are full",
                 [](Cluster &c, const Names &n) {
                     notMade(
                         c, n,
                         u"Failed build model due to couldn't auto-discover subnets: unable to resolve at least one subnet. Evaluated 6 subnets: 6 have insufficient available IP addresses"_s);
                 },
                 {u"ingress.not-made"_s}},
                {"a load balancer that its controller may not make",
                 [](Cluster &c, const Names &n) {
                     const QJsonObject front = any(
                         u"v1"_s, u"Service"_s, n.ns, n.app,
                         u"'spec':{'type':'LoadBalancer','clusterIP':'10.1.1.1','ports':[{'port':80}]},'status':{'loadBalancer':{}}"_s);
                     c.add(front).event(
                         front, u"FailedDeployModel"_s,
                         u"api error AccessDenied: User: arn:aws:sts::111122223333:assumed-role/lbc/17 is not authorized to perform: elasticloadbalancing:CreateLoadBalancer on resource: arn:aws:x because no identity-based policy allows it"_s);
                 },
                 {u"service.no-load-balancer"_s}},
                {"a configuration of a model that the engine's library does not know",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, gpuPod,
                         u"ValueError: `rope_scaling` must be a dictionary with two fields, `type` and `factor`, got {'factor': 8.0, 'rope_type': 'llama3'}"_s);
                 },
                 {u"engine.transformers-version"_s}},
                {"a bucket whose name others have",
                 [](Cluster &c, const Names &n) {
                     c.add(conditioned(
                         custom(n, u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, n.other,
                                {}, 200),
                         {condition(
                             u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                             u"Update call failed: error applying desired state: googleapi: Error 409: Your previous request to create the named bucket succeeded and you already own it., conflict, already exists"_s)}));
                 },
                 {u"operator.cloud-refused"_s}},
                {"a revision whose image the registry does not hand out",
                 [](Cluster &c, const Names &n) {
                     c.add(conditioned(
                         custom(n, u"serving.knative.dev/v1"_s, u"Revision"_s, n.app, {}, 200),
                         {condition(
                             u"Ready"_s, u"False"_s, u"ContainerMissing"_s,
                             u"Unable to fetch image \"r.example/a:1\": failed to resolve image to digest: HEAD https://r.example/v2/a/manifests/1: unexpected status code 401 Unauthorized"_s)}));
                 },
                 {u"image.no-access"_s}},
                {"metrics that their receiver refuses",
                 [](Cluster &c, const Names &n) {
                     says(
                         c, n, u"'containers':[{'name':'main','image':'prom/prometheus:v3.5.0'}]"_s,
                         QString(
                             u"level=ERROR component=remote url=https://m.example/api/v1/push msg=\"non-recoverable error\" err=\"server returned HTTP status 401 Unauthorized\"\n"_s)
                             .repeated(4));
                 },
                 {u"app.sink-refuses"_s}},
                {"traces that their receiver refuses",
                 [](Cluster &c, const Names &n) {
                     says(
                         c, n,
                         u"'containers':[{'name':'main','image':'otel/opentelemetry-collector:0.139.0'}]"_s,
                         QString(
                             u"error\tinternal/queue_sender.go:57\tExporting failed. Dropping data.\t{\"otelcol.component.id\": \"otlp\", \"error\": \"not retryable error: Permanent error: rpc error: code = Unauthenticated desc = no token\"}\n"_s)
                             .repeated(4));
                 },
                 {u"app.sink-refuses"_s}},
                {"a store that is full, in the log of who writes to it",
                 [](Cluster &c, const Names &n) {
                     says(
                         c, n, python,
                         QString(
                             u"{\"error\":{\"reason\":\"index [logs] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];\"}}\n"_s)
                             .repeated(4));
                 },
                 {u"app.store-read-only"_s}},
                {"a policy of Kyverno that is not kept",
                 [](Cluster &c, const Names &n) {
                     c.applied(
                         u"Deployment/"_s + n.ns + u'/' + n.app,
                         obj(refused(
                             400, u"BadRequest"_s,
                             u"admission webhook \\u0022validate.kyverno.svc-fail\\u0022 denied the request: \\n\\nresource Deployment/x was blocked due to the following policies \\n\\nrequire-labels:\\n  check-team: validation error: the label team is required"_s)));
                 },
                 {u"workload.policy-denied"_s}},
                {"a variable of an engine that takes other values",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, gpuPod,
                         u"ValueError: Invalid value 'FLASH_ATTENTION' for VLLM_ATTENTION_BACKEND. Valid options: ['FLASH_ATTN']"_s);
                 },
                 {u"app.variable-refused"_s}},
                {"a quantisation for which there are no kernels",
                 [](Cluster &c, const Names &n) {
                     crashed(c, n, gpuPod,
                             u"NotImplementedError: No compressed-tensors compatible scheme was found."_s);
                 },
                 {u"engine.quantization-unknown"_s}},
                {"a Google account that is not there, in the metadata server's words",
                 [](Cluster &c, const Names &n) {
                     c.add(account(
                         n, u"default"_s,
                         u"'iam.gke.io/gcp-service-account':'x@proj-one1.iam.gserviceaccount.com'"_s));
                     crashed(
                         c, n, python,
                         u"google.auth.exceptions.RefreshError: Unable to generate access token; IAM returned 404 Not Found: Gaia id not found for email x@proj-one1.iam.gserviceaccount.com"_s);
                 },
                 {u"identity.account-missing"_s}},
                {"a role under a key that nothing reads",
                 [](Cluster &c, const Names &n) {
                     c.add(account(n, u"default"_s,
                                   u"'eks.amazonaws.com/role_arn':'arn:aws:iam::111122223333:role/x'"_s));
                     crashed(c, n, python,
                             u"botocore.exceptions.NoCredentialsError: Unable to locate credentials"_s);
                 },
                 {u"identity.annotation-key"_s}},
                {"a machine that the cloud has not, and nobody was nominated of late",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"NodeClaim"_s}).add(node(n.node));
                     c.add(conditioned(
                         custom(n, u"karpenter.sh/v1"_s, u"NodeClaim"_s, n.other, {}, 60),
                         {condition(
                             u"Launched"_s, u"Unknown"_s, u"LaunchFailed"_s,
                             u"creating instance, InsufficientInstanceCapacity: We currently do not have sufficient p5.48xlarge capacity"_s)}));
                     App::make(n, gpuPod,
                               pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s), 40)
                         .to(c);
                 },
                 {u"accelerator.stockout"_s}},
                {"a device plugin that selects nodes by a label",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                                            u"'node.kubernetes.io/instance-type':'g6.2xlarge'"_s));
                     c.add(any(
                         u"apps/v1"_s, u"DaemonSet"_s, n.ns, u"nvidia-device-plugin"_s,
                         u"'spec':{'template':{'spec':{'nodeSelector':{'nvidia.com/gpu.present':'true'},'containers':[{'name':'main','image':'nvcr.io/nvidia/k8s-device-plugin:v0.17'}]}}},'status':{'numberReady':0}"_s));
                     App::make(n, gpuPod,
                               pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                         .to(c);
                 },
                 {u"accelerator.plugin-not-on-node"_s}},
                {"a keyword of HAProxy that is misspelt",
                 [](Cluster &c, const Names &n) { crashed(c, n, python, misspeltKeyword); },
                 {u"config.key-not-accepted"_s}},
                {"a driver that may not make volumes, in words of its own",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"efs"_s, u"efs.csi.aws.com"_s, u"Immediate"_s))
                         .add(csiDriver(u"efs.csi.aws.com"_s));
                     const QJsonObject wanted = claim(n, u"'storageClassName':'efs'"_s);
                     c.add(wanted).event(
                         wanted, u"ProvisioningFailed"_s,
                         u"rpc error: code = Unauthenticated desc = Access Denied. Please ensure you have the right AWS permissions"_s);
                 },
                 {u"volume.driver-permission"_s}},
                {"an address of a load balancer that nobody has reserved",
                 [](Cluster &c, const Names &n) {
                     const QJsonObject front = any(
                         u"v1"_s, u"Service"_s, n.ns, n.app,
                         u"'spec':{'type':'LoadBalancer','clusterIP':'10.1.1.1','ports':[{'port':80}]},'status':{'loadBalancer':{}}"_s);
                     c.add(front).event(front, u"SyncLoadBalancerFailed"_s, notReserved);
                 },
                 {u"service.no-load-balancer"_s}},
                {"a chart that is older than the cluster",
                 [](Cluster &c, const Names &n) {
                     c.add(conditioned(
                         custom(n, u"helm.toolkit.fluxcd.io/v2"_s, u"HelmRelease"_s, n.app, {}, 200),
                         {condition(
                             u"Ready"_s, u"False"_s, u"InstallFailed"_s,
                             u"Helm install failed: unable to build kubernetes objects from release manifest: no matches for kind \"CronJob\" in version \"batch/v1beta1\""_s)}));
                 },
                 {u"config.api-version-removed"_s}},
                {"a node group whose machines do not join",
                 [](Cluster &c, const Names &n) {
                     c.cloud(
                         u"GET"_s, u"https://eks.eu-west-1.amazonaws.com/clusters/c/node-groups/g"_s, 200,
                         obj(u"{'nodegroup':{'nodegroupName':'$1','clusterName':'c','health':{'issues':[{'code':'NodeCreationFailure','message':'Instances failed to join the kubernetes cluster'}]}}}"_s,
                             {n.app}));
                 },
                 {u"node.group-unhealthy"_s}},
            };
    return all;
}

const std::vector<Case> &soughtWordWells()
{
    static const std::vector<Case> all{
        {"a gate that its controller keeps shut: the queue is full",
         [](Cluster &c, const Names &n) { behindGate(c, n, 1, 1); }},
        {"a gate of a pod that has just been made",
         [](Cluster &c, const Names &n) { behindGate(c, n, 0, 0, 5); }},
        {"metrics that their receiver refused once",
         [](Cluster &c, const Names &n) {
             says(
                 c, n, u"'containers':[{'name':'main','image':'prom/prometheus:v3.5.0'}]"_s,
                 u"level=ERROR component=remote url=https://m.example/api/v1/push err=\"server returned HTTP status 401 Unauthorized\"\n"_s);
         }},
        {"a server that refuses callers without a token",
         [](Cluster &c, const Names &n) {
             says(
                 c, n, gpuPod,
                 QString(
                     u"INFO: 10.0.0.9:1 - \"POST /v1/chat/completions HTTP/1.1\" 401 Unauthorized\nERROR: wrong key\n"_s)
                     .repeated(20));
         }},
    };
    return all;
}

const std::vector<Case> &soughtProgramWells()
{
    static const std::vector<Case> all{
        {"a try of a Job that failed, and that runs again",
         [](Cluster &c, const Names &n) {
             const QJsonObject job = any(u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                                         u"'spec':{'backoffLimit':6},'status':{'active':1,'ready':1}"_s, 3);
             const QJsonObject pod = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-x','namespace':'$1','uid':'try','creationTimestamp':'$3','ownerReferences':[{'kind':'Job','name':'$2','uid':'Job-$1-$2','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'OnFailure','containers':[{'name':'main'}]},'status':{'phase':'Running','conditions':[{'type':'Ready','status':'False'}],'containerStatuses':[{'name':'main','ready':false,'restartCount':1,'state':{'running':{'startedAt':'$4'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','startedAt':'$3','finishedAt':'$4'}}}]}}"_s,
                 {n.ns, n.app, Cluster::ago(3), Cluster::ago(1)});
             c.add(job).add(pod).log(pod, u"main"_s, u"relation \"x\" does not exist"_s, true);
         }},
        {"common words of trouble in a log that goes on",
         [](Cluster &c, const Names &n) {
             says(
                 c, n, python,
                 u"WARN license will expire in 20 days\nWARN self-signed certificate in certificate chain, ignored\nERROR relation \"old\" does not exist, created\nserving"_s);
         }},
    };
    return all;
}

} // namespace slipway
