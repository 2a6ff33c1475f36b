// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not there, data and drivers of another version, keys that are not accepted, and operators whose event says more than their
// condition. The clusters were written down before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &fileFaults()
{
    static const std::vector<Case> all{
        {"a chat template is looked for under a name that its ConfigMap does not have, beside a policy for "
         "egress",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             c.add(any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'chat.jinja2':'x'}"_s));
             // Python's FileNotFoundError holds the letters of a name server's ENOTFOUND.
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"egress"_s,
                 u"'spec':{'podSelector':{},'policyTypes':['Egress'],'egress':[{'ports':[{'port':443}]}]}"_s));
             crashed(
                 c, n,
                 u"'volumes':[{'name':'conf','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m','--chat-template','/conf/chat.jinja'],'volumeMounts':[{'name':'conf','mountPath':'/conf'}]}]"_s
                     .arg(n.other),
                 u"Traceback (most recent call last):\n  File \"/app/server.py\", line 3, in <module>\nFileNotFoundError: [Errno 2] No such file or directory: '/conf/chat.jinja'\n"_s);
         },
         {u"app.file-missing"_s}},
        {"a program of Go opens a file where nothing is mounted",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'registry.example.com/router:2'}]"_s,
                 u"2026/09/01 11:57:00 starting\npanic: open /etc/router/routes.yaml: no such file or directory\n"_s,
                 2);
         },
         {u"app.file-missing"_s}},
        {"a database finds data of the major version before",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'postgres:17'}]"_s,
                 u"2026-09-01 11:57:00.100 UTC [1] FATAL:  database files are incompatible with server\n2026-09-01 11:57:00.100 UTC [1] DETAIL:  The data directory was initialized by PostgreSQL version 16, which is not compatible with this version 17.5 (Debian 17.5-1.pgdg120+1).\n"_s);
         },
         {u"app.data-version"_s}},
        {"a store does not know the key that it is shown",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'minio/mc:latest'}]"_s,
                 u"mc: <ERROR> Unable to initialize new alias from the provided credentials. The Access Key Id you provided does not exist in our records.\n"_s);
         },
         {u"identity.key-refused"_s}},
        {"a node's driver was changed while it ran",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'nvcr.io/nvidia/k8s/dcgm-exporter:4.4.0'}]"_s,
                 u"time=\"2026-09-01T11:57:01Z\" level=fatal msg=\"Failed to initialize NVML: Driver/library version mismatch\"\n"_s);
         },
         {u"accelerator.driver-mismatch"_s}},
        {"weights of a tool that the engine does not read by itself",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','x/Qwen3-8B-bnb'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                 u"(EngineCore_DP0 pid=88) ValueError: There is no module or parameter named 'model.layers.0.mlp.down_proj.absmax' in Qwen3ForCausalLM\nRuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}\n"_s);
         },
         {u"engine.weights-other-layout"_s}},
        {"members of a StatefulSet look for one another without its headless Service",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const QJsonObject set = any(
                 u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                 u"'spec':{'replicas':1,'serviceName':'%1-hl','template':{'spec':{'containers':[{'name':'main'}]}}},'status':{'replicas':1}"_s
                     .arg(n.app));
             App app = App::make(n, onNode(runs), crashing());
             app.pod = over(
                 app.pod,
                 obj(u"{'metadata':{'name':'$1-0','ownerReferences':[{'apiVersion':'apps/v1','kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}]}}"_s,
                     {n.app, n.ns}));
             c.add(set).add(app.pod);
             c.log(
                 app.pod, u"main"_s,
                 u"{\"level\":\"fatal\",\"ts\":\"2026-09-01T11:57:30Z\",\"caller\":\"etcdmain/etcd.go:204\",\"msg\":\"discovery failed\",\"error\":\"lookup %1-0.%1-hl on 10.8.0.10:53: no such host\"}\n"_s
                     .arg(n.app),
                 true);
         },
         {u"config.service-missing"_s}},
        {"a claim asks for more than it has, and is refused it",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const QJsonObject more =
                 over(claim(n, u"'volumeName':'pv1','resources':{'requests':{'storage':'200Gi'}}"_s,
                            u"Bound"_s, 900),
                      obj(u"{'status':{'capacity':{'storage':'100Gi'}}}"_s));
             c.add(more).event(
                 more, u"VolumeResizeFailed"_s,
                 u"resize volume \"pv1\" by resizer \"pd.csi.storage.gke.io\" failed: rpc error: code = Internal desc = googleapi: Error 400: Invalid disk size"_s);
         },
         {u"volume.resize-failed"_s}},
        {"KEDA's condition says that something failed, and its event what",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ScaledObject"_s});
             const QJsonObject scaled = custom(
                 n, u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.other,
                 u"{'type':'Ready','status':'False','reason':'ScaledObjectCheckFailed','message':'Failed to ensure HPA is correctly created for ScaledObject'}"_s,
                 100);
             c.add(scaled).event(scaled, u"KEDAScalerFailed"_s,
                                 u"triggerauthentications.keda.sh \"prom-auth\" not found"_s);
         },
         {u"operator.resource-not-ready"_s}},
        {"a certificate waits for an issuer whose own Secret is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Issuer"_s, u"Certificate"_s});
             c
                 .add(custom(
                     n, u"cert-manager.io/v1"_s, u"Issuer"_s, u"ca"_s,
                     u"{'type':'Ready','status':'False','reason':'ErrGetKeyPair','message':'Error getting keypair for CA issuer: secrets \\u0022ca-key\\u0022 not found'}"_s,
                     90))
                 .add(custom(
                     n, u"cert-manager.io/v1"_s, u"Certificate"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'DoesNotExist','message':'Issuing certificate as Secret does not exist'}"_s,
                     90, u"'secretName':'hook-tls','issuerRef':{'name':'ca'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"a machine of Karpenter's was made and does not join",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NodeClaim"_s, u"NodePool"_s});
             c.add(node(n.node));
             c.add(any(
                 u"karpenter.sh/v1"_s, u"NodeClaim"_s, {}, n.other,
                 u"'status':{'providerID':'aws:///us-east-1a/i-1','conditions':[{'type':'Launched','status':'True','lastTransitionTime':'%1'},{'type':'Registered','status':'Unknown','reason':'NodeNotFound','message':'Node not registered with cluster','lastTransitionTime':'%1'}]}"_s
                     .arg(Cluster::ago(14)),
                 14));
         },
         {u"node.not-registered"_s}},
        {"the network plugin ends for want of a right, and pods get no address",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             Names plugin = n;
             plugin.ns = u"kube-system"_s;
             plugin.app = u"aws-node"_s;
             crashed(c, plugin, runs, u"panic: unable to reach the metadata of the instance\n"_s);
             held(
                 c, n, runs, u"FailedCreatePodSandBox"_s,
                 u"Failed to create pod sandbox: plugin type=\"aws-cni\" name=\"aws-cni\" failed (add): add cmd: failed to assign an IP address to container"_s);
         },
         {u"crash.loop"_s}},
        {"Hugging Face counts requests without a token",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','Qwen/Qwen3-8B']}]"_s,
                 u"huggingface_hub.errors.HfHubHTTPError: 429 Client Error: Too Many Requests for url: https://huggingface.co/api/models/Qwen/Qwen3-8B/revision/main\nWe had to rate limit your IP. To continue using our service, create a HF account or login to your existing account.\n"_s);
         },
         {u"engine.download-limited"_s}},
        {"Knative's proxy asks a port that the server does not listen on",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'user-container','ports':[{'containerPort':8080}]},{'name':'queue-proxy','readinessProbe':{'httpGet':{'path':'/','port':8012}}}]"_s),
                 u"'phase':'Running','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'},{'type':'Ready','status':'False','lastTransitionTime':'%1'}],'containerStatuses':[{'name':'user-container','ready':true,'restartCount':0,'state':{'running':{'startedAt':'%1'}}},{'name':'queue-proxy','ready':false,'restartCount':0,'state':{'running':{'startedAt':'%1'}}}]"_s
                     .arg(Cluster::ago(40)),
                 41);
             app.to(c);
             c.event(app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s)
                 .log(app.pod, u"user-container"_s,
                      u"INFO:     Uvicorn running on http://0.0.0.0:5000 (Press CTRL+C to quit)\n"_s);
         },
         {u"probe.port"_s}},
        {"a run of a CronJob that may not run beside itself hangs for days",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const QJsonObject cron =
                 any(u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                     u"'spec':{'schedule':'0 3 * * *','concurrencyPolicy':'Forbid'},'status':{}"_s, 90000);
             c.add(cron).add(over(
                 any(u"batch/v1"_s, u"Job"_s, n.ns, n.app + u"-1"_s,
                     u"'spec':{'parallelism':1},'status':{'active':1,'startTime':'%1'}"_s.arg(
                         Cluster::ago(4320)),
                     4320),
                 obj(u"{'metadata':{'ownerReferences':[{'apiVersion':'batch/v1','kind':'CronJob','name':'$1','uid':'CronJob-$2-$1','controller':true}]}}"_s,
                     {n.app, n.ns})));
             c.event(
                 cron, u"JobAlreadyActive"_s,
                 u"Not starting job because prior execution is running and concurrency policy is Forbid"_s,
                 60, u"Normal"_s, 3);
         },
         {u"workload.cronjob-kept"_s}},
        {"a node without memory ends a container that has no limit",
         [](Cluster &c, const Names &n) {
             const QJsonObject full = node(u"n1"_s);
             c.listedAll().add(full);
             App::make(n, onNode(runs), crashing(137)).to(c);
             c.event(full, u"SystemOOM"_s, u"System OOM encountered, victim process: python3, pid: 33171"_s,
                     3);
         },
         {u"crash.out-of-memory"_s}},
        {"a store of logs is ready, and its role may not write",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, n, runs,
                 u"level=error caller=flush.go:261 msg=\"failed to flush\" err=\"AccessDenied: User: arn:aws:sts::111122223333:assumed-role/loki/1 is not authorized to perform: s3:PutObject on resource: x\"\n"_s
                     .repeated(4));
         },
         {u"identity.role-permission"_s}},
        {"a worker of Ray is given an address without a host",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0'}]"_s,
                 u"2026-09-01 11:57:00,000 INFO scripts.py:1163 -- Local node IP: 10.4.1.5\nRuntimeError: Failed to connect to GCS at address=:6379\n"_s);
         },
         {u"engine.ray-address"_s}},
        {"JAX finds its TPU in another process's hands",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'jetstream:1','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 u"RuntimeError: Unable to initialize backend 'tpu': ABORTED: The TPU is already in use by process with pid 1. Not attempting to load libtpu.so in this process. (set JAX_PLATFORMS='' to automatically choose an available backend)\n"_s);
         },
         {u"engine.device-busy"_s}},
        {"a pod asks for a slice of a GPU of a size that no node is cut into",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 node(n.node, u"'cpu':'7','memory':'28Gi','pods':'110','nvidia.com/mig-1g.10gb':'7'"_s));
             App::make(
                 n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/mig-3g.40gb':'1'}}}]"_s,
                 pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/mig-3g.40gb."_s))
                 .to(c);
         },
         {u"accelerator.no-node"_s}},
    };
    return all;
}

} // namespace slipway
