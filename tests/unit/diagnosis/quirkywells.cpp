// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that look alarming and are well: what accelerators, engines, controllers and clouds do and say on an ordinary day.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject withConditions(QJsonObject object, const QString &conditions)
{
    return over(object, obj(u"{'status':{'conditions':[%1]}}"_s.arg(conditions)));
}

QString is(const QString &type, const QString &status, const QString &reason, const QString &message = {},
           int minutes = 300)
{
    return u"{'type':'%1','status':'%2','reason':'%3','message':'%4','lastTransitionTime':'%5'}"_s.arg(
        type, status, reason, message, Cluster::ago(minutes));
}

const QString vllm =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','Qwen/Qwen3-8B'],'ports':[{'containerPort':8000}],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;

} // namespace

const std::vector<Case> &quirkyWells()
{
    static const std::
        vector<Case>
            all{
                {"GPUs that are cut into slices, some of them in use, and a node that cannot be cut",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(
                             n.node,
                             u"'cpu':'30','memory':'200Gi','pods':'110','nvidia.com/mig-3g.40gb':'2','nvidia.com/gpu':'0'"_s,
                             u"'nvidia.com/gpu.present':'true','nvidia.com/mig.capable':'true','nvidia.com/mig.config':'all-3g.40gb','nvidia.com/mig.config.state':'success'"_s))
                         .add(node(n.node + u"-l4"_s,
                                   u"'cpu':'7','memory':'30Gi','pods':'110','nvidia.com/gpu':'1'"_s,
                                   u"'nvidia.com/gpu.present':'true','nvidia.com/mig.capable':'false'"_s));
                     App app = App::make(
                         n,
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','resources':{'limits':{'nvidia.com/mig-3g.40gb':'1'}}}]"_s,
                         running());
                     app.pod = over(app.pod, obj(u"{'spec':{'nodeName':'$1'}}"_s, {n.node}));
                     app.to(c);
                 }},
                {"claims of devices: one in use, one that nobody wants yet, and a template",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"ResourceClaim"_s, u"ResourceSlice"_s, u"DeviceClass"_s,
                                  u"ResourceClaimTemplate"_s})
                         .add(node(u"n1"_s));
                     c.add(obj(
                         u"{'apiVersion':'resource.k8s.io/v1','kind':'DeviceClass','metadata':{'name':'gpu.nvidia.com'},'spec':{}}"_s));
                     c.add(obj(
                         u"{'apiVersion':'resource.k8s.io/v1','kind':'ResourceSlice','metadata':{'name':'n1-gpu'},'spec':{'driver':'gpu.nvidia.com','nodeName':'n1','pool':{'name':'n1','generation':1,'resourceSliceCount':1},'devices':[{'name':'gpu-0'}]}}"_s));
                     c.add(any(
                         u"resource.k8s.io/v1"_s, u"ResourceClaimTemplate"_s, n.ns, u"one"_s,
                         u"'spec':{'spec':{'devices':{'requests':[{'name':'g','exactly':{'deviceClassName':'gpu.nvidia.com'}}]}}}"_s));
                     c.add(any(
                         u"resource.k8s.io/v1"_s, u"ResourceClaim"_s, n.ns, n.other,
                         u"'spec':{'devices':{'requests':[{'name':'g','exactly':{'deviceClassName':'gpu.nvidia.com'}}]}},'status':{'allocation':{'devices':{'results':[{'request':'g','driver':'gpu.nvidia.com','pool':'n1','device':'gpu-0'}]}},'reservedFor':[{'resource':'pods','name':'%1-5d4-x1','uid':'p-%2-%1'}]}"_s
                             .arg(n.app, n.ns)));
                     c.add(any(
                         u"resource.k8s.io/v1"_s, u"ResourceClaim"_s, n.ns, n.other + u"-spare"_s,
                         u"'spec':{'devices':{'requests':[{'name':'g','exactly':{'deviceClassName':'gpu.nvidia.com'}}]}},'status':{}"_s));
                     App::make(
                         n,
                         onNode(
                             u"'resourceClaims':[{'name':'g','resourceClaimName':'%1'}],'containers':[{'name':'main','image':'a:1','resources':{'claims':[{'name':'g'}]}}]"_s
                                 .arg(n.other)),
                         running())
                         .to(c);
                 }},
                {"an engine that is well, and refuses a caller's long prompt and a wrong name",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     says(
                         c, n, vllm,
                         u"INFO 09-01 11:40:11 [launcher.py:46] Route: /v1/chat/completions, Methods: POST\nWARNING 09-01 11:40:09 [tokenizer.py:251] Using a slow tokenizer. This might cause a significant slowdown. Consider using a fast tokenizer instead.\nERROR 09-01 11:51:00 [serving_chat.py:200] Error in preprocessing prompt inputs\nERROR 09-01 11:51:00 [serving_chat.py:200] ValueError: This model's maximum context length is 8192 tokens. However, you requested 9121 tokens in the messages, Please reduce the length of the messages.\nINFO:     10.8.1.4:51022 - \"POST /v1/chat/completions HTTP/1.1\" 400 Bad Request\nINFO 09-01 11:59:40 [loggers.py:123] Engine 000: Avg prompt throughput: 812.1 tokens/s, Avg generation throughput: 131.0 tokens/s, Running: 3 reqs, Waiting: 0 reqs, GPU KV cache usage: 11.2%, Prefix cache hit rate: 41.0%\n"_s);
                 }},
                {"an engine's log of a start that was full of warnings, and it serves",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     says(
                         c, n, vllm,
                         u"WARNING 09-01 11:35:00 [interface.py:391] Using 'pin_memory=False' as WSL is detected. This may slow down the performance.\npod-0:118:118 [0] NCCL INFO NET/IB : No device found.\npod-0:118:118 [0] NCCL INFO NET/Plugin: Could not find: libnccl-net.so. Using internal network plugin.\n[W901 11:35:04.1 socket.cpp:200] [c10d] The hostname of the client socket cannot be retrieved. err=-3\nWARNING 09-01 11:35:20 [custom_all_reduce.py:137] Custom allreduce is disabled because your platform lacks GPU P2P capability or P2P test failed.\nWARNING 09-01 11:36:01 [nixl_connector.py:58] NIXL is not available\nWARNING 09-01 11:36:01 [topk_topp_sampler.py:69] FlashInfer is not available. Falling back to the PyTorch-native implementation of top-p & top-k sampling.\nINFO 09-01 11:38:11 [api_server.py:1971] Starting vLLM API server 0 on http://0.0.0.0:8000\n"_s);
                 }},
                {"one caller asked for tools where there are none, and nobody else did",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     says(
                         c, n, vllm,
                         u"ERROR 09-01 11:20:31 [serving_chat.py:210] \"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set\nINFO:     10.8.1.4:51022 - \"POST /v1/chat/completions HTTP/1.1\" 400 Bad Request\n"_s
                             + u"INFO:     10.8.1.7:40022 - \"POST /v1/chat/completions HTTP/1.1\" 200 OK\n"_s
                                   .repeated(60));
                 }},
                {"Karpenter replaces a node whose image is old, and its pods have moved",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"NodePool"_s, u"NodeClaim"_s, u"EC2NodeClass"_s});
                     c.add(node(u"n1"_s, u"'cpu':'7','memory':'30Gi','pods':'110'"_s,
                                u"'karpenter.sh/nodepool':'p'"_s))
                         .add(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'110'"_s,
                                   u"'karpenter.sh/nodepool':'p'"_s,
                                   u"{'key':'karpenter.sh/disrupted','effect':'NoSchedule'}"_s));
                     c.add(withConditions(
                         any(u"karpenter.sh/v1"_s, u"NodePool"_s, {}, u"p"_s,
                             u"'spec':{'template':{'spec':{'nodeClassRef':{'group':'karpenter.k8s.aws','kind':'EC2NodeClass','name':'c'}}}}"_s),
                         is(u"Ready"_s, u"True"_s, u"Ready"_s)));
                     c.add(withConditions(
                         any(u"karpenter.k8s.aws/v1"_s, u"EC2NodeClass"_s, {}, u"c"_s, u"'spec':{}"_s),
                         is(u"Ready"_s, u"True"_s, u"Ready"_s)));
                     c.add(withConditions(
                         any(u"karpenter.sh/v1"_s, u"NodeClaim"_s, {}, u"p-1"_s,
                             u"'spec':{},'status':{'nodeName':'%1'}"_s.arg(n.node)),
                         is(u"Drifted"_s, u"True"_s, u"AMIDrift"_s, u"AMIDrift"_s, 8) + u','
                             + is(u"Ready"_s, u"True"_s, u"Ready"_s) + u','
                             + is(u"Consolidatable"_s, u"False"_s, u"NotConsolidatable"_s) + u','
                             + is(u"DisruptionReason"_s, u"True"_s, u"Drifted"_s, u"Drifted"_s, 3)));
                     const App app = App::make(n, onNode(runs), running());
                     app.to(c);
                     c.event(node(n.node), u"DisruptionTerminating"_s, u"Disrupting Node: Drifted/Delete"_s,
                             2, u"Normal"_s);
                 }},
                {"a queue gave one job's place to another, which asked again and has it now",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s,
                                           u"AdmissionCheck"_s, u"ProvisioningRequest"_s});
                     c.add(any(u"kueue.x-k8s.io/v1beta2"_s, u"LocalQueue"_s, n.ns, u"lq"_s,
                               u"'spec':{'clusterQueue':'cq'}"_s));
                     c.add(withConditions(
                         any(u"kueue.x-k8s.io/v1beta2"_s, u"ClusterQueue"_s, {}, u"cq"_s, u"'spec':{}"_s),
                         is(u"Active"_s, u"True"_s, u"Ready"_s)));
                     c.add(withConditions(
                         any(u"kueue.x-k8s.io/v1beta2"_s, u"Workload"_s, n.ns, n.app,
                             u"'spec':{'queueName':'lq'}"_s),
                         is(u"QuotaReserved"_s, u"True"_s, u"QuotaReserved"_s, {}, 20) + u','
                             + is(u"Admitted"_s, u"True"_s, u"Admitted"_s, {}, 20) + u','
                             + is(
                                 u"Evicted"_s, u"False"_s, u"Preempted"_s,
                                 u"Preempted to accommodate a workload (UID: 1) due to prioritization in the ClusterQueue"_s,
                                 25)
                             + u',' + is(u"Requeued"_s, u"True"_s, u"QueueRestarted"_s, {}, 22)));
                     c.add(withConditions(
                         any(u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, n.ns, n.app + u"-2"_s,
                             u"'spec':{'provisioningClassName':'queued-provisioning.gke.io'}"_s, 15),
                         is(u"Accepted"_s, u"True"_s, u"Accepted"_s, {}, 14) + u','
                             + is(u"Provisioned"_s, u"False"_s, u"ResourcePoolWait"_s,
                                  u"Capacity is not yet available, waiting in the queue"_s, 14)));
                 }},
                {"a queued request for machines waits its hours, as flex-start does",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"ProvisioningRequest"_s});
                     c.add(withConditions(
                         any(u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, n.ns, n.app,
                             u"'spec':{'provisioningClassName':'queued-provisioning.gke.io','parameters':{'maxRunDurationSeconds':'86400'}}"_s,
                             200),
                         is(u"Accepted"_s, u"True"_s, u"Accepted"_s, {}, 199)));
                 }},
                {"controllers lost their lease in the night, were restarted once and are well",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     for (const QString &name : {u"kserve-controller-manager"_s, u"kuberay-operator"_s}) {
                         App app =
                             App::make({.ns = u"ops"_s, .app = name}, onNode(runs), running(600, 1), 5000);
                         QJsonObject status = app.pod.value(u"status"_s).toObject();
                         QJsonArray containers = status.value(u"containerStatuses"_s).toArray();
                         QJsonObject one = containers.at(0).toObject();
                         one.insert(
                             u"lastState"_s,
                             obj(u"{'terminated':{'exitCode':1,'reason':'Error','startedAt':'$1','finishedAt':'$2'}}"_s,
                                 {Cluster::ago(5000), Cluster::ago(601)}));
                         containers[0] = one;
                         status.insert(u"containerStatuses"_s, containers);
                         app.pod.insert(u"status"_s, status);
                         app.to(c);
                         c.log(
                             app.pod, u"main"_s,
                             u"E0901 01:59:00.1 1 leaderelection.go:332] error retrieving resource lock ops/lock: Get \"https://10.0.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/lock\": context deadline exceeded\n"_s,
                             true);
                         c.log(
                             app.pod, u"main"_s,
                             u"E0901 02:03:00.1 1 controller.go:316] \"Reconciler error\" err=\"Operation cannot be fulfilled on deployments.apps \\\"x\\\": the object has been modified; please apply your changes to the latest version and try again\"\nI0901 11:59:00.1 1 controller.go:100] \"Reconciled\"\n"_s);
                     }
                     App::make(n, onNode(runs), running()).to(c);
                 }},
                {"a budget that lets nobody go where nobody is to go, and a set that is updated by hand",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"PodDisruptionBudget"_s});
                     App::make(n, onNode(runs), running()).to(c);
                     c.add(any(
                         u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.app,
                         u"'spec':{'maxUnavailable':0,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'currentHealthy':1,'desiredHealthy':1,'expectedPods':1}"_s
                             .arg(n.app)));
                 }},
                {"the autoscaler's own report: one group in back-off that nobody wants now",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(node(u"n1"_s));
                     c.add(any(
                         u"v1"_s, u"ConfigMap"_s, u"kube-system"_s, u"cluster-autoscaler-status"_s,
                         u"'data':{'status':'time: 2026-09-01 11:59:50 +0000 UTC\\nautoscalerStatus: Running\\nclusterWide:\\n  health:\\n    status: Healthy\\n  scaleUp:\\n    status: NoActivity\\nnodeGroups:\\n- name: spot-h100\\n  health:\\n    status: Healthy\\n  scaleUp:\\n    status: Backoff\\n    backoffInfo:\\n      errorCode: ZONE_RESOURCE_POOL_EXHAUSTED\\n'}"_s));
                     App::make(n, onNode(runs), running()).to(c);
                 }},
                {"a certificate was made at the second order, and the first one's remains are there",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"Certificate"_s, u"CertificateRequest"_s, u"Order"_s,
                                           u"Challenge"_s, u"Issuer"_s});
                     c.add(withConditions(
                         any(u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                             u"'spec':{'secretName':'%1','issuerRef':{'name':'le'}},'status':{'notAfter':'2026-11-20T00:00:00Z','renewalTime':'2026-10-20T00:00:00Z'}"_s
                                 .arg(n.other)),
                         is(u"Ready"_s, u"True"_s, u"Ready"_s,
                            u"Certificate is up to date and has not expired"_s)));
                     c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'type':'kubernetes.io/tls'"_s));
                     c.add(withConditions(
                         any(u"cert-manager.io/v1"_s, u"Issuer"_s, n.ns, u"le"_s, u"'spec':{'acme':{}}"_s),
                         is(u"Ready"_s, u"True"_s, u"ACMEAccountRegistered"_s)));
                     c.add(withConditions(
                         any(u"cert-manager.io/v1"_s, u"CertificateRequest"_s, n.ns, n.other + u"-1"_s,
                             u"'spec':{'issuerRef':{'name':'le'}}"_s),
                         is(u"Ready"_s, u"False"_s, u"Failed"_s,
                            u"Failed to wait for order resource: order is in errored state"_s)));
                     c.add(
                         withConditions(any(u"cert-manager.io/v1"_s, u"CertificateRequest"_s, n.ns,
                                            n.other + u"-2"_s, u"'spec':{'issuerRef':{'name':'le'}}"_s, 100),
                                        is(u"Ready"_s, u"True"_s, u"Issued"_s)));
                     c.add(any(
                         u"acme.cert-manager.io/v1"_s, u"Order"_s, n.ns, n.other + u"-1-1"_s,
                         u"'spec':{},'status':{'state':'errored','reason':'Failed to create Order: 429'}"_s));
                     c.add(any(u"acme.cert-manager.io/v1"_s, u"Order"_s, n.ns, n.other + u"-2-1"_s,
                               u"'spec':{},'status':{'state':'valid'}"_s, 100));
                 }},
                {"a job of many parts, two of which may fail, and a node's going away does not count",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     c.add(any(
                         u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                         u"'spec':{'completions':10,'parallelism':2,'completionMode':'Indexed','backoffLimitPerIndex':1,'maxFailedIndexes':3,'podFailurePolicy':{'rules':[{'action':'Ignore','onPodConditions':[{'type':'DisruptionTarget'}]}]}},'status':{'active':2,'succeeded':6,'failed':3,'completedIndexes':'0-5','failedIndexes':'6,7','ready':2}"_s,
                         90));
                 }},
                {"all doors are closed but those that are needed",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"NetworkPolicy"_s});
                     c.add(any(u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"deny"_s,
                               u"'spec':{'podSelector':{},'policyTypes':['Ingress','Egress']}"_s));
                     c.add(any(
                         u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"dns"_s,
                         u"'spec':{'podSelector':{},'policyTypes':['Egress'],'egress':[{'to':[{'namespaceSelector':{'matchLabels':{'kubernetes.io/metadata.name':'kube-system'}},'podSelector':{'matchLabels':{'k8s-app':'kube-dns'}}}],'ports':[{'port':53,'protocol':'UDP'}]},{'to':[{'ipBlock':{'cidr':'169.254.169.252/32'}}],'ports':[{'port':988,'protocol':'TCP'}]},{'to':[{'ipBlock':{'cidr':'0.0.0.0/0'}}],'ports':[{'port':443,'protocol':'TCP'}]}]}"_s));
                     App::make(n, onNode(runs), running()).to(c);
                 }},
                {"a pod that takes ten minutes to say goodbye, and a gate that somebody will open",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     App app =
                         App::make(n, onNode(vllm + u",'terminationGracePeriodSeconds':600"_s), running());
                     app.to(c);
                     c.add(over(
                         app.pod,
                         obj(u"{'metadata':{'name':'$1-old','uid':'old','deletionTimestamp':'$2','deletionGracePeriodSeconds':600}}"_s,
                             {n.app, Cluster::ago(-6)})));
                     App gated = App::make(
                         part(n, u"gated"_s),
                         u"'schedulingGates':[{'name':'kueue.x-k8s.io/topology'}],'containers':[{'name':'main','image':'a:1'}]"_s,
                         u"'phase':'Pending','conditions':[{'type':'PodScheduled','status':'False','reason':'SchedulingGated','message':'Scheduling is blocked due to non-empty scheduling gates','lastTransitionTime':'%1'}]"_s
                             .arg(Cluster::ago(2)),
                         2);
                     gated.to(c);
                 }},
                {"an old ReplicaSet names a ConfigMap that is gone, and nobody wants it back",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'a:2','envFrom':[{'configMapRef':{'name':'settings-v2'}}]}]"_s),
                         running());
                     app.to(c);
                     c.add(any(u"v1"_s, u"ConfigMap"_s, n.ns, u"settings-v2"_s, u"'data':{'A':'b'}"_s));
                     c.add(over(
                         over(
                             app.replicaSet,
                             obj(u"{'metadata':{'name':'$1-old','uid':'r-old'},'spec':{'replicas':0},'status':{'replicas':0}}"_s,
                                 {n.app})),
                         obj(u"{'spec':{'template':{'spec':{'containers':[{'name':'main','image':'a:1','envFrom':[{'configMapRef':{'name':'settings-v1'}}]}]}}}}"_s)));
                 }},
                {"pulls that failed an hour ago for a registry that was away, and all runs",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     const App app = App::make(n, onNode(vllm), running(50), 70);
                     app.to(c);
                     c.event(
                         app.pod, u"Failed"_s,
                         u"Failed to pull image \"vllm/vllm-openai:v0.11.0\": rpc error: code = Unknown desc = failed to do request: Head \"https://registry-1.docker.io/v2/vllm/vllm-openai/manifests/v0.11.0\": net/http: TLS handshake timeout"_s,
                         58);
                     c.event(app.pod, u"BackOff"_s, u"Back-off pulling image \"vllm/vllm-openai:v0.11.0\""_s,
                             55);
                 }},
                {"a container that is killed by its startup probe twice and then holds",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m'],'ports':[{'containerPort':8000}],'startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':120}}]"_s),
                         starting(9), 10);
                     app.to(c);
                     c.event(
                         app.pod, u"Unhealthy"_s,
                         u"Startup probe failed: Get \"http://10.8.1.9:8000/health\": dial tcp 10.8.1.9:8000: connect: connection refused"_s,
                         0, u"Warning"_s, 50);
                     c.log(
                         app.pod, u"main"_s,
                         u"INFO 09-01 11:54:11 [weight_utils.py:348] Time spent downloading weights for m: 240.1 seconds\nLoading safetensors checkpoint shards:  25% Completed | 1/4 [00:31<01:33, 31.2s/it]\n"_s);
                 }},
                {"two kinds of processors in one cluster, and a closed node of one of them",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(u"n1"_s, u"'cpu':'7','memory':'30Gi','pods':'110'"_s,
                                   u"'kubernetes.io/arch':'amd64'"_s))
                         .add(over(
                             node(
                                 n.node, u"'cpu':'7','memory':'30Gi','pods':'110'"_s,
                                 u"'kubernetes.io/arch':'arm64'"_s,
                                 u"{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule'},{'key':'kubernetes.io/arch','value':'arm64','effect':'NoSchedule'}"_s),
                             obj(u"{'spec':{'unschedulable':true}}"_s)));
                     App::make(
                         n,
                         onNode(
                             u"'nodeSelector':{'kubernetes.io/arch':'amd64'},'containers':[{'name':'main','image':'a:1'}]"_s),
                         running())
                         .to(c);
                 }},
                {"a namespace's quota is used to the last GPU, and all that is wanted runs",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(any(
                             u"v1"_s, u"ResourceQuota"_s, n.ns, u"gpus"_s,
                             u"'spec':{'hard':{'requests.nvidia.com/gpu':'1'}},'status':{'hard':{'requests.nvidia.com/gpu':'1'},'used':{'requests.nvidia.com/gpu':'1'}}"_s))
                         .add(any(
                             u"v1"_s, u"LimitRange"_s, n.ns, u"defaults"_s,
                             u"'spec':{'limits':[{'type':'Container','default':{'memory':'64Gi'},'defaultRequest':{'memory':'16Gi'}}]}"_s));
                     App::make(n, onNode(vllm), running()).to(c);
                 }},
                {"a webhook with one of its two servers away for a minute",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"ValidatingWebhookConfiguration"_s});
                     App app = App::make({.ns = u"guard"_s, .app = n.other}, onNode(runs), running(), 300, 2);
                     app.to(c);
                     c.add(
                         over(App::make({.ns = u"guard"_s, .app = n.other}, onNode(runs), starting(1), 1).pod,
                              obj(u"{'metadata':{'name':'$1-2','uid':'p2'}}"_s, {n.other})));
                     c.add(service({.ns = u"guard"_s, .app = n.other}, u"'app':'%1'"_s.arg(n.other),
                                   u"{'port':443,'targetPort':9443}"_s));
                     c.add(obj(
                         u"{'apiVersion':'admissionregistration.k8s.io/v1','kind':'ValidatingWebhookConfiguration','metadata':{'name':'g'},'webhooks':[{'name':'pods.guard.example.com','failurePolicy':'Fail','clientConfig':{'service':{'name':'$1','namespace':'guard'}}}]}"_s,
                         {n.other}));
                 }},
                {"a claim grows, and its file system will when the pod asks",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s));
                     QJsonObject grown = over(
                         claim(
                             n,
                             u"'storageClassName':'gp3','volumeName':'pv-1','resources':{'requests':{'storage':'200Gi'}}"_s,
                             u"Bound"_s, 3000),
                         obj(u"{'status':{'capacity':{'storage':'100Gi'},'conditions':[{'type':'FileSystemResizePending','status':'True','message':'Waiting for user to (re-)start a pod to finish file system resize of volume on node.','lastTransitionTime':'$1'}]}}"_s,
                             {Cluster::ago(1)}));
                     c.add(grown).add(any(
                         u"v1"_s, u"PersistentVolume"_s, {}, u"pv-1"_s,
                         u"'spec':{'storageClassName':'gp3','claimRef':{'name':'%1','namespace':'%2'},'csi':{'driver':'ebs.csi.aws.com','volumeHandle':'vol-1'}},'status':{'phase':'Bound'}"_s
                             .arg(n.other, n.ns)));
                     App::make(n, onNode(mounting(n.other)), running(2000), 3000).to(c);
                 }},
                {"Google's certificate for a new name is a quarter of an hour old",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"ManagedCertificate"_s});
                     c.add(any(
                         u"networking.gke.io/v1"_s, u"ManagedCertificate"_s, n.ns, n.other,
                         u"'spec':{'domains':['llm.example.com']},'status':{'certificateStatus':'Provisioning','domainStatus':[{'domain':'llm.example.com','status':'Provisioning'}]}"_s,
                         15));
                     c.add(any(
                         u"networking.gke.io/v1"_s, u"ManagedCertificate"_s, n.ns, n.other + u"-old"_s,
                         u"'spec':{'domains':['chat.example.com']},'status':{'certificateStatus':'Active','domainStatus':[{'domain':'chat.example.com','status':'Active'}]}"_s,
                         90000));
                 }},
                {"requests of kubelets for certificates: one approved, one of a minute ago, one long denied",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"CertificateSigningRequest"_s}).add(node(n.node));
                     const QString asked =
                         u"'spec':{'signerName':'kubernetes.io/kubelet-serving','username':'system:node:%1','usages':['server auth']}"_s
                             .arg(n.node);
                     c.add(withConditions(any(u"certificates.k8s.io/v1"_s, u"CertificateSigningRequest"_s, {},
                                              u"csr-1"_s, asked),
                                          is(u"Approved"_s, u"True"_s, u"AutoApproved"_s)));
                     c.add(any(u"certificates.k8s.io/v1"_s, u"CertificateSigningRequest"_s, {}, u"csr-2"_s,
                               asked + u",'status':{}"_s, 1));
                     c.add(withConditions(
                         any(u"certificates.k8s.io/v1"_s, u"CertificateSigningRequest"_s, {}, u"csr-3"_s,
                             u"'spec':{'signerName':'kubernetes.io/kube-apiserver-client','username':'mallory'}"_s,
                             900),
                         is(u"Denied"_s, u"True"_s, u"Denied"_s)));
                 }},
                {"a route hangs at two gateways, of which one is another controller's and says nothing",
                 [](Cluster &c, const Names &n) {
                     withGateway(c, n).add(gatewayClass(u"mesh"_s));
                     App::make(n, onNode(engine), running()).to(c);
                     c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':8000}"_s))
                         .add(healthPolicy(n, u"'group':'','kind':'Service','name':'%1'"_s.arg(n.app),
                                           onHealth));
                     c.add(over(
                         any(u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s, n.ns, u"inner"_s,
                             u"'spec':{'gatewayClassName':'mesh','listeners':[{'name':'http','port':80,'protocol':'HTTP'}]},'status':{'listeners':[{'name':'http','attachedRoutes':0}]}"_s),
                         obj(u"{'status':{'conditions':[{'type':'Accepted','status':'True'},{'type':'Programmed','status':'True'}]}}"_s)));
                     c.add(over(route(n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app)),
                                obj(u"{'spec':{'parentRefs':[{'name':'gw'},{'name':'inner'}]}}"_s)));
                 }},
                {"tries that failed and were made again: machines at the second request, a search that loses "
                 "some of its trials, a pool that drains",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed(
                         {u"ProvisioningRequest"_s, u"Trial"_s, u"Experiment"_s, u"NodePool"_s});
                     const QString gone =
                         is(u"Failed"_s, u"True"_s, u"CapacityIsNotFound"_s, u"Capacity is not found"_s, 60);
                     c.add(withConditions(any(u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, n.ns,
                                              n.app + u"-dws-1"_s, u"'spec':{}"_s, 100),
                                          gone));
                     c.add(withConditions(any(u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, n.ns,
                                              n.app + u"-dws-2"_s, u"'spec':{}"_s, 50),
                                          is(u"Provisioned"_s, u"True"_s, u"Provisioned"_s)));
                     c.add(withConditions(
                         any(u"kubeflow.org/v1beta1"_s, u"Experiment"_s, n.ns, n.other, u"'spec':{}"_s),
                         is(u"Running"_s, u"True"_s, u"ExperimentRunning"_s)));
                     c.add(over(
                         withConditions(
                             any(u"kubeflow.org/v1beta1"_s, u"Trial"_s, n.ns, n.other + u"-x7"_s,
                                 u"'spec':{}"_s),
                             is(u"Failed"_s, u"True"_s, u"TrialFailed"_s, u"Trial has failed"_s, 30)),
                         QJsonObject{
                             {u"metadata"_s,
                              QJsonObject{
                                  {u"ownerReferences"_s,
                                   QJsonArray{obj(
                                       u"{'apiVersion':'kubeflow.org/v1beta1','kind':'Experiment','name':'$1','uid':'Experiment-$2-$1','controller':true}"_s,
                                       {n.other, n.ns})}}}}}));
                     c.add(over(
                         any(u"karpenter.sh/v1"_s, u"NodePool"_s, {}, u"old"_s, u"'spec':{}"_s),
                         obj(u"{'metadata':{'deletionTimestamp':'$1','finalizers':['karpenter.sh/termination']}}"_s,
                             {Cluster::ago(120)})));
                 }},
                {"an adviser of sizes that has no figures yet, and one that only advises",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().listed({u"VerticalPodAutoscaler"_s});
                     App::make(n, onNode(runs), running(), 8).to(c);
                     c.add(withConditions(
                         any(u"autoscaling.k8s.io/v1"_s, u"VerticalPodAutoscaler"_s, n.ns, n.app,
                             u"'spec':{'targetRef':{'kind':'Deployment','name':'%1','apiVersion':'apps/v1'},'updatePolicy':{'updateMode':'Off'}}"_s
                                 .arg(n.app),
                             8),
                         is(u"RecommendationProvided"_s, u"False"_s, {}, {}, 8)));
                 }},
                {"an external-dns that logs one hiccup of an API an hour ago",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     says(
                         c, {.ns = n.ns, .app = u"external-dns"_s},
                         u"'containers':[{'name':'main','image':'registry.k8s.io/external-dns/external-dns:v0.18.0'}]"_s,
                         u"time=\"2026-09-01T10:58:17Z\" level=error msg=\"Failed to do run once: soft error\\nrecords retrieval failed: failed to list hosted zones: RequestError: send request failed caused by: Get https://route53.amazonaws.com: net/http: TLS handshake timeout (consecutive soft errors: 1)\"\n"_s
                             + u"time=\"2026-09-01T11:58:17Z\" level=info msg=\"All records are already up to date\"\n"_s
                                   .repeated(20));
                 }},
                {"somebody's stateful set rolls on, and its last pod is still of the old kind",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     c.add(any(
                         u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                         u"'spec':{'replicas':2,'serviceName':'%1','selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{'containers':[{'name':'main','image':'a:2'}]}}},'status':{'replicas':2,'readyReplicas':1,'updatedReplicas':1,'currentRevision':'%1-old','updateRevision':'%1-new','observedGeneration':1}"_s
                             .arg(n.app),
                         4000));
                     c.add(over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                                obj(u"{'spec':{'clusterIP':'None'}}"_s)));
                     for (int i = 0; i < 2; ++i) {
                         QJsonObject pod =
                             App::make(n,
                                       onNode(u"'containers':[{'name':'main','image':'a:%1'}]"_s.arg(i + 1)),
                                       i == 0 ? running(4000) : starting(1), i == 0 ? 4000 : 1)
                                 .pod;
                         QJsonObject metadata = pod.value(u"metadata"_s).toObject();
                         metadata.insert(u"name"_s, u"%1-%2"_s.arg(n.app).arg(i));
                         metadata.insert(u"uid"_s, u"s%1"_s.arg(i));
                         metadata.insert(u"labels"_s,
                                         QJsonObject{{u"app"_s, n.app},
                                                     {u"controller-revision-hash"_s,
                                                      n.app + (i == 0 ? u"-old"_s : u"-new"_s)}});
                         metadata.insert(
                             u"ownerReferences"_s,
                             QJsonArray{obj(
                                 u"{'apiVersion':'apps/v1','kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}"_s,
                                 {n.app, n.ns})});
                         pod.insert(u"metadata"_s, metadata);
                         c.add(pod);
                     }
                 }},
            };
    return all;
}

} // namespace slipway
