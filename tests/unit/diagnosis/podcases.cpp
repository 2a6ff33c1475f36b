// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that do not run, each fault under several names; and clusters that are odd and well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &podFaults()
{
    static const std::vector<Case> all{
        {"the only GPU node has a taint that is not tolerated",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, gpu, {}, u"{'key':'team','value':'%1','effect':'NoSchedule'}"_s.arg(n.other)))
                 .add(node(n.node + u"-cpu"_s));
             App::make(n, gpuPod, pending(noNode)).to(c);
         },
         {u"pod.unschedulable-taint"_s}},
        {"the selector's value is misspelt",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, gpu, u"'pool':'%1-gpu'"_s.arg(n.other))).add(node(n.node + u"-cpu"_s));
             App::make(n, gpuPod + u",'nodeSelector':{'pool':'%1-gpus'}"_s.arg(n.other), pending(noNode))
                 .to(c);
         },
         {u"pod.unschedulable-selector"_s}},
        {"taint and selector are both wrong",
         [](Cluster &c, const Names &n) {
             c.add(
                 node(n.node, gpu, u"'pool':'%1'"_s.arg(n.other), u"{'key':'gpu','effect':'NoSchedule'}"_s));
             App::make(n, gpuPod + u",'nodeSelector':{'pool':'x%1'}"_s.arg(n.other), pending(noNode)).to(c);
         },
         {u"pod.unschedulable-selector"_s, u"pod.unschedulable-taint"_s}},
        {"the selector is wrong, and the node next to it is tainted for others",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, gpu, u"'pool':'%1'"_s.arg(n.other),
                        u"{'key':'nvidia.com/gpu','value':'present','effect':'NoSchedule'}"_s));
             App::make(n, u"'containers':[{'name':'main'}],'nodeSelector':{'pool':'x%1'}"_s.arg(n.other),
                       pending(noNode))
                 .to(c);
         },
         {u"pod.unschedulable-selector"_s}},
        {"it asks for more memory than any node has",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, gpu)).add(node(n.node + u"-cpu"_s));
             App::make(
                 n,
                 u"'containers':[{'name':'main','resources':{'requests':{'cpu':'4','memory':'16Gi'},'limits':{'nvidia.com/gpu':1}}}]"_s,
                 pending(noNode))
                 .to(c);
         },
         {u"pod.unschedulable-too-large"_s}},
        {"the node is full of others",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             App::make(
                 {.ns = n.ns, .app = n.other},
                 u"'nodeName':'%1','containers':[{'name':'main','resources':{'requests':{'cpu':'3800m'}}}]"_s
                     .arg(n.node),
                 running())
                 .to(c);
             App::make(n, plainPod, pending(noNode)).to(c);
         },
         {u"pod.unschedulable-full"_s}},
        {"the resource is called by a name that nobody offers",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, gpu)).add(node(n.node + u"-cpu"_s));
             App::make(n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpus':1}}}]"_s,
                       pending(noNode))
                 .to(c);
         },
         {u"accelerator.resource-name"_s}},
        {"no device plugin is installed",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, u"'cpu':'4','memory':'16Gi','pods':'29'"_s,
                        u"'node.kubernetes.io/instance-type':'g5.xlarge'"_s))
                 .listedAll();
             App::make(n, gpuPod, pending(noNode)).to(c);
         },
         {u"accelerator.device-plugin-missing"_s}},
        {"the device plugin finds no driver",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, u"'cpu':'4','memory':'16Gi','pods':'29'"_s,
                        u"'node.kubernetes.io/instance-type':'g4dn.xlarge'"_s))
                 .listedAll();
             c.add(obj(
                 u"{'apiVersion':'apps/v1','kind':'DaemonSet','metadata':{'name':'nvidia-device-plugin-daemonset','namespace':'kube-system','uid':'ds'},'spec':{'template':{'spec':{'containers':[{'name':'ctr','image':'nvcr.io/nvidia/k8s-device-plugin:v0.17.0'}]}}},'status':{'numberReady':1}}"_s));
             const QJsonObject plugin = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'nvidia-device-plugin-7x','namespace':'kube-system','uid':'pp','ownerReferences':[{'kind':'DaemonSet','name':'nvidia-device-plugin-daemonset','uid':'ds','controller':true}]},'spec':{'nodeName':'$1','containers':[{'name':'ctr'}]},'status':{$2}}"_s,
                 {n.node, running()});
             c.add(plugin).log(
                 plugin, u"ctr"_s,
                 u"I0901 Loading NVML\nE0901 Incompatible strategy detected auto\nE0901 If this is a GPU node, did you configure the NVIDIA Container Toolkit?\nI0901 No devices found. Waiting indefinitely."_s);
             App::make(n, gpuPod, pending(noNode)).to(c);
         },
         {u"accelerator.driver-missing"_s}},
        {"the zone is out of stock",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             const App app = App::make(n, gpuPod, pending(noNode));
             app.to(c);
             c.event(app.pod, u"TriggeredScaleUp"_s, u"pod triggered scale-up: [{pool 0->1 (max: 3)}]"_s, 20,
                     u"Normal"_s);
             c.event(
                 app.pod, u"FailedScaleUp"_s,
                 u"Node scale up in zones europe-west4-a associated with this pod failed: GCE out of resources. Pod is at risk of not being scheduled."_s,
                 5);
         },
         {u"accelerator.stockout"_s}},
        {"a quota is used up",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             const App app = App::make(n, gpuPod, pending(noNode));
             app.to(c);
             c.event(
                 app.pod, u"FailedScaleUp"_s,
                 u"Node scale up in zones %1-b associated with this pod failed: GCE quota exceeded."_s.arg(
                     n.other),
                 5);
         },
         {u"accelerator.quota"_s}},
        {"no node has such devices, nor their label",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             App::make(n, gpuPod + u",'nodeSelector':{'cloud.google.com/gke-accelerator':'nvidia-l4'}"_s,
                       pending(noNode))
                 .to(c);
         },
         {u"accelerator.no-node"_s}},
        {"the pool is as large as it may be",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             const App app = App::make(n, gpuPod, pending(noNode));
             app.to(c);
             c.event(app.pod, u"NotTriggerScaleUp"_s,
                     u"pod didn't trigger scale-up: 1 max node group size reached"_s, 2, u"Normal"_s);
         },
         {u"node.pool-at-maximum"_s}},
        {"a new pod waits for the GPU that the old one holds",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node, gpu));
             const App app = App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, running());
             app.to(c);
             c.add(over(
                 App::make(n, gpuPod, pending(noNode)).pod,
                 obj(u"{'metadata':{'name':'$1-new','uid':'new','labels':{'app':'$1','pod-template-hash':'77'}}}"_s,
                     {n.app})));
         },
         {u"rollout.surge-needs-accelerator"_s}},
        {"a tag was never pushed",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'reg.example.com/%1:dev-latest'}]"_s.arg(n.app)),
                 creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s));
             app.to(c);
             c.event(
                 app.pod, u"Failed"_s,
                 u"Failed to pull image \"reg.example.com/%1:dev-latest\": rpc error: code = NotFound desc = failed to resolve reference: not found"_s
                     .arg(n.app));
         },
         {u"image.not-found"_s}},
        {"a placeholder stands in the image's name",
         [](Cluster &c, const Names &n) {
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'ACCOUNT_ID.dkr.ecr.us-west-2.amazonaws.com/%1:1'}]"_s
                         .arg(n.app)),
                 creating(u"InvalidImageName"_s, u"cannot parse image name"_s))
                 .to(c);
         },
         {u"config.placeholder-image"_s}},
        {"the pull secret is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(
                     u"'imagePullSecrets':[{'name':'%1'}],'containers':[{'name':'main','image':'registry.example.com/a/b:1'}]"_s
                         .arg(n.other)),
                 creating(u"ErrImagePull"_s,
                          u"failed to pull and unpack image: failed to authorize: 401 Unauthorized"_s))
                 .to(c);
         },
         {u"image.pull-secret-missing"_s}},
        {"a Secret is missing, and three pods want it",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','env':[{'name':'HF_TOKEN','valueFrom':{'secretKeyRef':{'name':'%1','key':'HF_TOKEN'}}}]}]"_s
                         .arg(n.other)),
                 creating(u"CreateContainerConfigError"_s, u"secret \\\"%1\\\" not found"_s.arg(n.other)));
             app.to(c);
             for (const QString &more : {u"b"_s, u"c"_s})
                 c.add(over(app.pod, obj(u"{'metadata':{'name':'$1-$2','uid':'$2'}}"_s, {n.app, more})));
         },
         {u"config.secret-missing"_s}},
        {"a Secret lacks the key",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1','namespace':'$2'},'data':{'token':'(redacted)'}}"_s,
                 {n.other, n.ns}));
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','env':[{'name':'HF_TOKEN','valueFrom':{'secretKeyRef':{'name':'%1','key':'HF_TOKEN'}}}]}]"_s
                         .arg(n.other)),
                 creating(u"CreateContainerConfigError"_s))
                 .to(c);
         },
         {u"config.secret-key-missing"_s}},
        {"a ConfigMap volume is missing, as only the kubelet says",
         [](Cluster &c, const Names &n) {
             held(c, n,
                  u"'volumes':[{'name':'v','configMap':{'name':'%1'}}],'containers':[{'name':'main'}]"_s.arg(
                      n.other),
                  u"FailedMount"_s,
                  u"MountVolume.SetUp failed for volume \"v\" : configmap \"%1\" not found"_s.arg(n.other));
         },
         {u"config.configmap-missing"_s}},
        {"a service account is missing",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app =
                 App::make(n, u"'serviceAccountName':'%1','containers':[{'name':'main'}]"_s.arg(n.other), {});
             c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
             c.event(
                 app.replicaSet, u"FailedCreate"_s,
                 u"Error creating: pods \"x\" is forbidden: error looking up service account %1/%2: serviceaccount \"%2\" not found"_s
                     .arg(n.ns, n.other));
         },
         {u"config.serviceaccount-missing"_s}},
        {"the namespace's quota is used up",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, plainPod, {});
             c.add(app.deployment)
                 .add(over(
                     app.replicaSet,
                     obj(u"{'status':{'replicas':0,'conditions':[{'type':'ReplicaFailure','status':'True','reason':'FailedCreate','message':'pods \\'x\\' is forbidden: exceeded quota: $1, requested: cpu=1'}]}}"_s
                             .replace(u"\\'"_s, u""_s),
                         {n.other})));
         },
         {u"workload.quota"_s}},
        {"the container is killed for its memory",
         [](Cluster &c, const Names &n) {
             App::make(n, onNode(u"'containers':[{'name':'main','resources':{'limits':{'memory':'4Gi'}}}]"_s),
                       crashing(137, u"OOMKilled"_s))
                 .to(c);
         },
         {u"crash.out-of-memory"_s}},
        {"the command is not in the image",
         [](Cluster &c, const Names &n) {
             App::make(n, onNode(u"'containers':[{'name':'main','command':['/%1']}]"_s.arg(n.other)),
                       crashing(128, u"StartError"_s)
                           .replace(u"'finishedAt'"_s,
                                    u"'message':'exec: /x: no such file or directory','finishedAt'"_s))
                 .to(c);
         },
         {u"crash.command-not-found"_s}},
        {"the KV cache is too small",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"(EngineCore pid=77) ERROR 09-01 11:50:00 [core.py:700] ValueError: To serve at least one request with the models's max seq len (32768), (4.00 GiB KV cache is needed, which is larger than the available KV cache memory (1.20 GiB). Based on the available memory, the estimated maximum model length is 9824.\n(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}"_s);
         },
         {u"engine.kv-cache-too-small"_s}},
        {"an argument is unknown",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(gpuPod), crashing(2));
             app.to(c);
             c.log(app.pod, u"main"_s,
                   u"usage: vllm serve [-h]\nvllm: error: unrecognized arguments: --%1=1"_s.arg(n.other),
                   true);
         },
         {u"engine.unknown-arguments"_s}},
        {"a new volume belongs to root",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'prom/prometheus:v2','volumeMounts':[{'name':'d','mountPath':'/data'}]}]"_s
                     .arg(n.other),
                 u"level=error msg=\"Error opening query log file\" file=/data/queries.active err=\"open /data/queries.active: permission denied\"\npanic: Unable to create mmap-ed active query log"_s);
         },
         {u"volume.fs-group"_s}},
        {"a configuration key was removed",
         [](Cluster &c, const Names &n) {
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2'},'data':{'c.yaml':'limits_config:\\n  old_key: false\\n'}}"_s,
                 {n.other, n.ns}));
             crashed(
                 c, n,
                 u"'volumes':[{'name':'c','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'grafana/loki:3.0.0','volumeMounts':[{'name':'c','mountPath':'/etc/x'}]}]"_s
                     .arg(n.other),
                 u"failed parsing config: /etc/x/c.yaml: yaml: unmarshal errors:\n  line 2: field old_key not found in type validation.plain"_s);
         },
         {u"config.key-not-accepted"_s}},
        {"the startup probe ends a slow start",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':5,'failureThreshold':24}}]"_s),
                 crashing(137));
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Startup probe failed: Get \"http://10.0.0.9:8000/health\": dial tcp 10.0.0.9:8000: connect: connection refused"_s);
             c.event(app.pod, u"Killing"_s, u"Container main failed startup probe, will be restarted"_s, 2,
                     u"Normal"_s);
             c.log(
                 app.pod, u"main"_s,
                 u"INFO 09-01 11:50:00 [api_server.py:1] vLLM API server version 0.11.0\nLoading safetensors checkpoint shards:  50% Completed | 2/4"_s,
                 true);
         },
         {u"probe.ends-slow-start"_s}},
        {"the probe asks a path that is not there",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','readinessProbe':{'httpGet':{'path':'/%1','port':8000}}}]"_s
                         .arg(n.other)),
                 starting(8));
             app.to(c);
             c.event(app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: HTTP probe failed with statuscode: 404"_s);
         },
         {u"probe.path"_s}},
        {"two faults at once: a crash here, a missing Secret there",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App one = App::make(
                 n, onNode(u"'containers':[{'name':'main','resources':{'limits':{'memory':'1Gi'}}}]"_s),
                 crashing(137, u"OOMKilled"_s));
             one.to(c);
             App::make(
                 {.ns = n.ns, .app = n.app + u"-b"_s},
                 onNode(
                     u"'volumes':[{'name':'s','secret':{'secretName':'%1'}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 creating())
                 .to(c);
         },
         {u"config.secret-missing"_s, u"crash.out-of-memory"_s}},
    };
    return all;
}

const std::vector<Case> &podWells()
{
    static const std::vector<Case> all{
        {"nothing at all", [](Cluster &c, const Names &) { c.listedAll(); }, {}},
        {"a pod with many restarts long ago",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(n, onNode(plainPod), running(9000, 47), 20000).to(c);
         },
         {}},
        {"a pod that started just now",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(n, onNode(gpuPod), creating(u"ContainerCreating"_s, {}, 0), 0).to(c);
         },
         {}},
        {"a pod whose optional Secret is missing",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','envFrom':[{'secretRef':{'name':'%1','optional':true}}]}]"_s
                         .arg(n.other)),
                 creating(u"ContainerCreating"_s, {}, 3), 3)
                 .to(c);
         },
         {}},
        {"a node is on its way",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             const App app = App::make(n, gpuPod, pending(noNode, 9), 9);
             app.to(c);
             c.event(app.pod, u"TriggeredScaleUp"_s, u"pod triggered scale-up: [{pool 0->1 (max: 3)}]"_s, 8,
                     u"Normal"_s);
         },
         {}},
        {"an engine that loads its weights",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':180}}]"_s),
                 starting(12), 14);
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Startup probe failed: Get \"http://10.0.0.9:8000/health\": dial tcp 10.0.0.9:8000: connect: connection refused"_s,
                 0, u"Warning"_s, 70);
             c.log(
                 app.pod, u"main"_s,
                 u"INFO vLLM API server version 0.11.0\nLoading safetensors checkpoint shards:  50% Completed | 2/4"_s);
         },
         {}},
        {"pods held back by a queue",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             App::make(
                 n, u"'schedulingGates':[{'name':'kueue.x-k8s.io/admission'}],"_s + gpuPod,
                 u"'phase':'Pending','conditions':[{'type':'PodScheduled','status':'False','reason':'SchedulingGated'}]"_s)
                 .to(c);
         },
         {}},
        {"a pod whose spot machine was taken away",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(plainPod), running());
             app.to(c);
             c.add(over(
                 App::make(
                     n, onNode(plainPod),
                     u"'phase':'Failed','reason':'Terminated','message':'Pod was terminated in response to imminent node shutdown.','containerStatuses':[{'name':'main','state':{'terminated':{'exitCode':137,'reason':'Error'}}}]"_s)
                     .pod,
                 obj(u"{'metadata':{'name':'old','uid':'old'}}"_s)));
         },
         {}},
        {"a server that starts its metrics last",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','readinessProbe':{'httpGet':{'path':'/','port':8000}}}]"_s),
                 starting(4), 5);
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Readiness probe failed: Get \"http://10.0.0.9:8000/\": dial tcp: connect: connection refused"_s,
                 1);
             c.log(app.pod, u"main"_s, u"server listening on 0.0.0.0:8000\nmetrics listening on :9090"_s);
         },
         {}},
        {"an evicted pod that was replaced",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(plainPod), running());
             c.add(over(app.deployment, obj(u"{'status':{'readyReplicas':1}}"_s)))
                 .add(app.replicaSet)
                 .add(app.pod);
             c.add(over(
                 App::make(
                     n, onNode(plainPod),
                     u"'phase':'Failed','reason':'Evicted','message':'The node was low on resource: ephemeral-storage.'"_s)
                     .pod,
                 obj(u"{'metadata':{'name':'old','uid':'old'}}"_s)));
         },
         {}},
        {"a job's failed try before the one that worked",
         [](Cluster &c, const Names &n) {
             c.add(obj(
                 u"{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'$1','namespace':'$2','uid':'j'},'status':{'succeeded':1,'failed':1,'conditions':[{'type':'Complete','status':'True'}]}}"_s,
                 {n.app, n.ns}));
             QJsonObject pod =
                 App::make(
                     n, onNode(plainPod),
                     u"'phase':'Failed','containerStatuses':[{'name':'main','state':{'terminated':{'exitCode':1,'reason':'Error'}}}]"_s)
                     .pod;
             pod = over(
                 pod,
                 obj(u"{'metadata':{'name':'try','uid':'try','ownerReferences':[{'kind':'Job','name':'$1','uid':'j','controller':true}]}}"_s,
                     {n.app}));
             c.add(pod);
         },
         {}},
        {"a detector's condition that is True and good",
         [](Cluster &c, const Names &n) {
             c.add(over(
                 node(n.node),
                 obj(u"{'status':{'conditions':[{'type':'Ready','status':'True'},{'type':'KernelHasNoDeadlock','status':'True'},{'type':'DiskPressure','status':'False'}]}}"_s)));
         },
         {}},
        {"a container that crashed once while its database was late",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n, onNode(plainPod),
                 starting(2).replace(
                     u"'restartCount':0"_s,
                     u"'restartCount':1,'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}"_s
                         .arg(Cluster::ago(2))),
                 4);
             app.to(c);
             c.log(app.pod, u"main"_s, u"Error: connect ECONNREFUSED 10.0.0.4:5432"_s, true);
         },
         {}},
        {"a large image is pulled",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(gpuPod), creating(u"ContainerCreating"_s, {}, 14), 14);
             app.to(c);
             c.event(app.pod, u"Pulling"_s, u"Pulling image \"vllm/vllm-openai:v0.11.0\""_s, 13, u"Normal"_s,
                     1);
         },
         {}},
        {"a node that has just joined",
         [](Cluster &c, const Names &n) {
             c.add(over(
                 node(n.node, gpu, {}, u"{'key':'node.kubernetes.io/not-ready','effect':'NoSchedule'}"_s),
                 obj(u"{'metadata':{'creationTimestamp':'$1'},'status':{'conditions':[{'type':'Ready','status':'False','reason':'KubeletNotReady','lastTransitionTime':'$1'}]}}"_s,
                     {Cluster::ago(2)})));
         },
         {}},
        {"secrets that were not listed",
         [](Cluster &c, const Names &n) {
             App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'s','secret':{'secretName':'%1'}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 creating(u"ContainerCreating"_s, {}, 5), 5)
                 .to(c);
         },
         {}},
    };
    return all;
}

} // namespace slipway
