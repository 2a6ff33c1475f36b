// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with weights from a bucket, as it shows in a cluster, under names and wordings that are not the log's.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

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

} // namespace slipway
