// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks around engines in a cluster's routine, and what of it only looks so: identities, deliveries, queues, configurations, disks.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

Case ends(const char *name, const QString &spec, const QString &log, const QStringList &expected)
{
    return {name,
            [spec, log](Cluster &c, const Names &n) {
                c.listedAll();
                crashed(c, n, spec, log);
            },
            expected};
}
Case tells(const char *name, const QString &spec, const QString &log)
{
    return {name, [spec, log](Cluster &c, const Names &n) {
                c.listedAll();
                says(c, n, spec, log);
            }};
}
const QString vllm =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.12.0','args':['--model','Qwen/Qwen3-8B'],'ports':[{'containerPort':8000}],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;

QString program(const QString &image)
{
    return u"'containers':[{'name':'main','image':'%1'}]"_s.arg(image);
}

} // namespace

const std::vector<Case> &routineFaults()
{
    static const std::vector<Case> all{
        ends(
            "a dashboard is given two data sources by default", program(u"grafana/grafana:12.1.0"_s),
            u"logger=provisioning t=2026-09-01T11:55:40Z level=error msg=\"Failed to provision data sources\" error=\"Datasource provisioning error: datasource.yaml config is invalid. Only one datasource per organization can be marked as default\"\nError: ✗ Datasource provisioning error: datasource.yaml config is invalid. Only one datasource per organization can be marked as default\n"_s,
            {u"config.not-accepted"_s}),
        ends(
            "a collector is to use an exporter that there is no more",
            program(u"otel/opentelemetry-collector-contrib:0.130.0"_s),
            u"Error: failed to get config: cannot unmarshal the configuration: decoding failed due to the following error(s):\n\n'exporters' unknown type: \"logging\" for id: \"logging\" (valid values: [debug otlp otlphttp prometheus])\n2026/09/01 11:55:40 collector server run finished with error: failed to get config\n"_s,
            {u"config.not-accepted"_s}),
        ends("a name server does not know a directive", program(u"registry.k8s.io/coredns/coredns:v1.12.0"_s),
             u"/etc/coredns/Corefile:7 - Error during parsing: Unknown directive 'forwrd'\n"_s,
             {u"config.key-not-accepted"_s}),
        ends(
            "EKS may not act as the role of a Pod Identity", program(u"acme/loader:1"_s),
            u"botocore.exceptions.CredentialRetrievalError: Error when retrieving credentials from container-role: Error retrieving metadata: Received non 200 response 400 from container metadata: [3f1c]: (AccessDeniedException): Unauthorized Exception! EKS does not have permissions to assume the associated role., fault: client\n"_s,
            {u"identity.irsa-trust"_s}),
        {"a registry of AWS no longer takes the token of yesterday",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             heldImage(
                 c, n, u"123456789012.dkr.ecr.us-east-1.amazonaws.com/ml/vllm:v1"_s,
                 u"Failed to pull image \"123456789012.dkr.ecr.us-east-1.amazonaws.com/ml/vllm:v1\": failed to pull and unpack image: failed to resolve reference: unexpected status from HEAD request to https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/ml/vllm/manifests/v1: 403 Forbidden: denied: Your authorization token has expired. Reauthenticate and try again."_s);
         },
         {u"image.no-access"_s}},
        {"an autoscaler's figure is served by nobody's adapter",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"HorizontalPodAutoscaler"_s});
             App::make(n, onNode(vllm), running()).to(c);
             c.add(conditioned(
                 any(u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'minReplicas':1,'maxReplicas':4,'metrics':[{'type':'Pods','pods':{'metric':{'name':'vllm:num_requests_waiting'},'target':{'type':'AverageValue','averageValue':'5'}}}]}"_s
                         .arg(n.app)),
                 {condition(u"AbleToScale"_s, u"True"_s, u"SucceededGetScale"_s,
                            u"the HPA controller was able to get the target's current scale"_s),
                  condition(
                      u"ScalingActive"_s, u"False"_s, u"FailedGetPodsMetric"_s,
                      u"the HPA was unable to compute the replica count: unable to get metric vllm:num_requests_waiting: no metrics returned from custom metrics API"_s)}));
         },
         {u"autoscaler.no-metrics"_s}},
        {"a chart's release waited until its time was over",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"HelmRelease"_s});
             c.add(conditioned(
                 any(u"helm.toolkit.fluxcd.io/v2"_s, u"HelmRelease"_s, n.ns, n.app,
                     u"'spec':{'interval':'10m'}"_s),
                 {condition(
                     u"Ready"_s, u"False"_s, u"InstallFailed"_s,
                     u"Helm install failed for release %1/%2 with chart llm-d@0.3.0: context deadline exceeded"_s
                         .arg(n.ns, n.app))}));
         },
         {u"operator.resource-not-ready"_s}},
        {"Argo CD may not read the repository",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Application"_s});
             c.add(conditioned(
                 over(
                     any(u"argoproj.io/v1alpha1"_s, u"Application"_s, n.ns, n.app,
                         u"'spec':{'project':'default','source':{'repoURL':'https://git.example.com/acme/serving.git','path':'prod'}}"_s),
                     obj(u"{'status':{'sync':{'status':'Unknown'},'health':{'status':'Healthy'}}}"_s)),
                 {condition(
                     u"ComparisonError"_s, {}, {},
                     u"Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to list refs: authentication required: Unauthorized"_s)}));
         },
         {u"operator.delivery-failed"_s}},
        {"a queue's flavour of nodes is not the one that a job selects",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s, u"ResourceFlavor"_s});
             c.add(any(u"kueue.x-k8s.io/v1beta1"_s, u"LocalQueue"_s, n.ns, u"lq"_s,
                       u"'spec':{'clusterQueue':'cq'}"_s));
             c.add(obj(
                 u"{'apiVersion':'kueue.x-k8s.io/v1beta1','kind':'ClusterQueue','metadata':{'name':'cq'},'spec':{'resourceGroups':[]},'status':{'conditions':[{'type':'Active','status':'True'}]}}"_s));
             c.add(conditioned(
                 any(u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, u"job-"_s + n.app,
                     u"'spec':{'queueName':'lq'}"_s, 90),
                 {condition(
                     u"QuotaReserved"_s, u"False"_s, u"Pending"_s,
                     u"couldn't assign flavors to pod set main: flavor l4-spot doesn't match node affinity"_s,
                     80)}));
         },
         {u"workload.queue-flavor"_s}},
        {"a picker of endpoints may not look at its pool",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(n,
                                       onNode(u"'serviceAccountName':'epp',"_s
                                              + program(u"ghcr.io/llm-d/llm-d-inference-scheduler:v0.4.0"_s)),
                                       starting(25));
             app.to(c);
             c.log(
                 app.pod, u"main"_s,
                 u"E0901 11:55:40.1 1 reflector.go:205] \"Failed to watch\" err=\"failed to list *v1.InferencePool: inferencepools.inference.networking.k8s.io \\\"%1\\\" is forbidden: User \\\"system:serviceaccount:%2:epp\\\" cannot list resource \\\"inferencepools\\\" in API group \\\"inference.networking.k8s.io\\\" in the namespace \\\"%2\\\"\" logger=\"controller-runtime.cache.UnhandledError\"\n"_s
                     .arg(n.other, n.ns)
                     .repeated(5));
         },
         {u"operator.permission"_s}},
        {"an init container waits for a name that nobody has",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(
                 n,
                 onNode(
                     u"'initContainers':[{'name':'wait','image':'busybox:1.36','command':['sh','-c','until nc -z redis-queue 6379; do echo waiting; sleep 2; done']}],'containers':[{'name':'main','image':'a:1'}]"_s),
                 u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Initialized','status':'False','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'wait','ready':false,'restartCount':0,'state':{'running':{'startedAt':'%1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                     .arg(Cluster::ago(28)));
             app.to(c);
             c.log(app.pod, u"wait"_s, u"nc: bad address 'redis-queue'\nwaiting\n"_s.repeated(20));
         },
         {u"config.service-missing"_s}},
        {"Autopilot refuses a pod of the node's own network",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(n, runs, running());
             c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
             c.event(
                 app.replicaSet, u"FailedCreate"_s,
                 u"Error creating: admission webhook \"warden-validating.common-webhooks.networking.gke.io\" denied the request: GKE Warden rejected the request because it violates one or more constraints.\nViolations details: {\"[denied by autogke-disallow-hostnamespaces]\":[\"enabling hostNetwork is not allowed in Autopilot.\"]}"_s);
         },
         {u"workload.webhook-denied"_s}},
        {"a pod was put on a node by hand, and its claim waits for the scheduler",
         [](Cluster &c, const Names &n) {
             const QJsonObject waiting = claim(n, u"'storageClassName':'gp3'"_s);
             c.listedAll()
                 .add(node(u"n1"_s))
                 .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s))
                 .add(waiting);
             c.event(waiting, u"WaitForFirstConsumer"_s,
                     u"waiting for first consumer to be created before binding"_s, 1, u"Normal"_s, 80);
             const App app = App::make(
                 n, onNode(mounting(n.other)),
                 u"'phase':'Pending','startTime':'%1','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'ContainerCreating'}}}]"_s
                     .arg(Cluster::ago(20)),
                 20);
             app.to(c);
             c.event(
                 app.pod, u"FailedMount"_s,
                 u"Unable to attach or mount volumes: unmounted volumes=[d], unattached volumes=[], failed to process volumes=[d]: error processing PVC %1/%2: PVC is not bound"_s
                     .arg(n.ns, n.other));
         },
         {u"volume.node-by-hand"_s}},
        {"an init container asks a name server for what does not exist",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(
                 n,
                 onNode(
                     u"'initContainers':[{'name':'wait','image':'busybox:1.36','command':['sh','-c','until nslookup router.$0.svc.cluster.local; do sleep 2; done']}],'containers':[{'name':'main','image':'a:1'}]"_s),
                 u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Initialized','status':'False','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'wait','ready':false,'restartCount':0,'state':{'running':{'startedAt':'%1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                     .arg(Cluster::ago(28)));
             app.to(c);
             c.log(
                 app.pod, u"wait"_s,
                 u"Server:\t\t10.0.0.10\nAddress:\t10.0.0.10:53\n\n** server can't find router.%1.svc.cluster.local: NXDOMAIN\n\n"_s
                     .arg(n.ns)
                     .repeated(20));
         },
         {u"config.service-missing"_s}},
    };
    return all;
}

const std::vector<Case> &routineWells()
{
    static const std::vector<Case> all{
        tells(
            "callers send more images than the engine takes, and are told so", vllm,
            u"ERROR 11-01 11:51:00 [serving_chat.py:257] Error in preprocessing prompt inputs\nERROR 11-01 11:51:00 [serving_chat.py:257] ValueError: At most 1 image(s) may be provided in one prompt.\nINFO:     10.8.1.4:51022 - \"POST /v1/chat/completions HTTP/1.1\" 400 Bad Request\nINFO:     10.8.1.4:51023 - \"POST /v1/chat/completions HTTP/1.1\" 200 OK\n"_s),
        tells(
            "an engine falls back from kernels that it has not, and serves", vllm,
            u"WARNING 11-01 11:40:09 [topk_topp_sampler.py:60] FlashInfer is not available. Falling back to the PyTorch-native implementation of top-p & top-k sampling. For the best performance, please install FlashInfer.\nWARNING 11-01 11:40:20 [custom_all_reduce.py:92] Custom allreduce is disabled because your platform lacks GPU P2P capability or P2P test failed. To silence this warning, specify disable_custom_all_reduce=True explicitly.\nWARNING 11-01 11:40:30 [fused_moe.py:1] Using default MoE config. Performance might be sub-optimal! Config file not found at ['/usr/local/lib/python3.12/dist-packages/vllm/model_executor/layers/fused_moe/configs/E=128,N=192,device_name=NVIDIA_L4.json']\nINFO:     Application startup complete.\n"_s),
        tells(
            "SGLang's cache is full for a moment, and requests are put back",
            u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.5','args':['--model-path','m'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
            u"[2026-09-01 11:55:40] KV cache pool is full. Retract requests. #retracted_reqs: 3, #new_token_ratio: 0.5981 -> 1.0000\n[2026-09-01 11:55:41] Decode batch, #running-req: 91, #token: 180233, token usage: 0.97, gen throughput (token/s): 2210.11, #queue-req: 12\n"_s),
        tells(
            "the hub counted requests for a while, and let the model through", vllm,
            u"WARNING:huggingface_hub.utils._http:HTTP Error 429 thrown while requesting GET https://huggingface.co/api/models/Qwen/Qwen3-8B\nWARNING:huggingface_hub.utils._http:Retrying in 1s [Retry 1/5].\nINFO 11-01 11:41:02 [default_loader.py:314] Loading weights took 31.02 seconds\nINFO:     Application startup complete.\n"_s),
        tells(
            "a program for TPUs warns of pages and goes on",
            u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.12.0','args':['--model','m'],'resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
            u"UserWarning: Transparent hugepages are not enabled. TPU runtime startup and shutdown time should be significantly improved on TPU v5e and newer. If not already set, you may need to enable transparent hugepages in your VM image (sudo sh -c \"echo always > /sys/kernel/mm/transparent_hugepage/enabled\")\nINFO 11-01 11:41:02 [tpu_runner.py:1] Compiling the model with different input shapes.\nINFO:     Application startup complete.\n"_s),
        {"a claim waits for the first that wants it, and nobody does",
         [](Cluster &c, const Names &n) {
             const QJsonObject waiting = claim(n, u"'storageClassName':'gp3'"_s, u"Pending"_s, 4000);
             c.listedAll()
                 .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s))
                 .add(waiting);
             c.event(waiting, u"WaitForFirstConsumer"_s,
                     u"waiting for first consumer to be created before binding"_s, 1, u"Normal"_s, 900);
         }},
        {"Karpenter cannot give a node up yet, and says so",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NodePool"_s, u"NodeClaim"_s}).add(node(u"n1"_s));
             const QJsonObject busy =
                 node(n.node, u"'cpu':'7','memory':'30Gi','pods':'58'"_s, u"'karpenter.sh/nodepool':'gpu'"_s);
             c.add(busy);
             c.event(busy, u"DisruptionBlocked"_s,
                     u"Pdb prevents pod evictions (PodDisruptionBudget=[%1/%2])"_s.arg(n.ns, n.app), 3,
                     u"Normal"_s, 40);
             c.event(busy, u"Unconsolidatable"_s, u"Can't replace with a cheaper node"_s, 3, u"Normal"_s, 40);
         }},
        {"KEDA has nothing to do and keeps a workload at nothing",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ScaledObject"_s, u"HorizontalPodAutoscaler"_s});
             const App app = App::make(n, vllm, running(), 300, 0);
             c.add(app.deployment).add(app.replicaSet);
             c.add(
                 conditioned(any(u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.ns, n.app,
                                 u"'spec':{'minReplicaCount':0,'scaleTargetRef':{'name':'%1'}}"_s.arg(n.app)),
                             {condition(u"Ready"_s, u"True"_s, u"ScaledObjectReady"_s,
                                        u"ScaledObject is defined correctly and is ready for scaling"_s),
                              condition(u"Active"_s, u"False"_s, u"ScalerNotActive"_s,
                                        u"Scaling is not performed because triggers are not active"_s),
                              condition(u"Fallback"_s, u"False"_s, u"NoFallbackFound"_s,
                                        u"No fallbacks are active on this scaled object"_s),
                              condition(u"Paused"_s, u"Unknown"_s, {}, {})}));
             c.add(conditioned(
                 any(u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, u"keda-hpa-"_s + n.app,
                     u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'minReplicas':1,'maxReplicas':4}"_s
                         .arg(n.app)),
                 {condition(u"ScalingActive"_s, u"False"_s, u"ScalingDisabled"_s,
                            u"scaling is disabled since the replica count of the target is zero"_s)}));
         }},
        {"a queue took a job's place away a moment ago, for one that goes first",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s});
             c.add(any(u"kueue.x-k8s.io/v1beta1"_s, u"LocalQueue"_s, n.ns, u"lq"_s,
                       u"'spec':{'clusterQueue':'cq'}"_s));
             c.add(obj(
                 u"{'apiVersion':'kueue.x-k8s.io/v1beta1','kind':'ClusterQueue','metadata':{'name':'cq'},'spec':{'resourceGroups':[]},'status':{'conditions':[{'type':'Active','status':'True'}]}}"_s));
             c.add(conditioned(
                 any(u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, u"job-"_s + n.app,
                     u"'spec':{'queueName':'lq'}"_s, 90),
                 {condition(
                      u"QuotaReserved"_s, u"False"_s, u"Pending"_s,
                      u"couldn't assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor h100, 4 more needed"_s,
                      2),
                  condition(
                      u"Evicted"_s, u"True"_s, u"Preempted"_s,
                      u"Preempted to accommodate a workload (UID: 7c) due to prioritization in the ClusterQueue"_s,
                      2),
                  condition(
                      u"Preempted"_s, u"True"_s, u"InClusterQueue"_s,
                      u"Preempted to accommodate a workload (UID: 7c) due to prioritization in the ClusterQueue"_s,
                      2)}));
         }},
        {"Argo CD waits for somebody who says go",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Application"_s});
             c.add(over(
                 any(u"argoproj.io/v1alpha1"_s, u"Application"_s, n.ns, n.app,
                     u"'spec':{'project':'default'}"_s),
                 obj(u"{'status':{'sync':{'status':'OutOfSync'},'health':{'status':'Healthy'},'operationState':{'phase':'Succeeded','message':'successfully synced (all tasks run)'}}}"_s)));
         }},
        tells(
            "a picker asked engines that were not there yet, and picks",
            program(u"ghcr.io/llm-d/llm-d-inference-scheduler:v0.4.0"_s),
            u"{\"level\":\"error\",\"ts\":\"2026-09-01T11:31:40Z\",\"msg\":\"failed to refresh metrics\",\"error\":\"Get \\\"http://10.4.0.9:8000/metrics\\\": dial tcp 10.4.0.9:8000: connect: connection refused\"}\n{\"level\":\"info\",\"ts\":\"2026-09-01T11:35:40Z\",\"msg\":\"Adding endpoint\",\"endpoint\":\"10.4.0.9\"}\n"_s),
        {"a volume was with another machine for a minute, and the pod runs",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             c.add(claim(n, u"'storageClassName':'gp3','volumeName':'pv-1'"_s, u"Bound"_s));
             const App app = App::make(n, onNode(mounting(n.other)), running());
             app.to(c);
             c.event(
                 app.pod, u"FailedAttachVolume"_s,
                 u"Multi-Attach error for volume \"pv-1\" Volume is already exclusively attached to one node and can't be attached to another"_s,
                 28);
         }},
    };
    return all;
}

} // namespace slipway
