// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters of other makers and tools that look odd and are well; most were written down before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &foreignWells()
{
    static const std::vector<Case>
        all{
            {"only what a namespace's reader may list: pods, their events and Services",
             [](Cluster &c, const Names &n) {
                 c.listed({u"Pod"_s, u"Event"_s, u"Service"_s});
                 const App app = App::make(
                     n,
                     onNode(
                         u"'serviceAccountName':'reader','imagePullSecrets':[{'name':'reg'}],'priorityClassName':'gpu-high','runtimeClassName':'nvidia','volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}},{'name':'c','configMap':{'name':'conf'}}],'containers':[{'name':'main','envFrom':[{'secretRef':{'name':'hf'}}],'env':[{'name':'BACK','value':'http://%2.other-team.svc:9000'}]}]"_s
                             .arg(n.other, n.app)),
                     running());
                 c.add(app.pod).add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
             }},
            {"Ollama's hook pulls a model of forty gigabytes",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'ollama/ollama:0.12.3','lifecycle':{'postStart':{'exec':{'command':['/bin/sh','-c','ollama pull llama3.3:70b']}}}}]"_s),
                     creating(u"ContainerCreating"_s, {}, 8), 8);
                 app.to(c);
                 c.event(app.pod, u"Created"_s, u"Created container: main"_s, 8, u"Normal"_s, 1)
                     .event(app.pod, u"Started"_s, u"Started container main"_s, 8, u"Normal"_s, 1)
                     .log(
                         app.pod, u"main"_s,
                         u"time=2026-09-01T11:52:03.000Z level=INFO source=routes.go:1332 msg=\"Listening on [::]:11434 (version 0.12.3)\"\ntime=2026-09-01T11:52:04.000Z level=INFO source=download.go:177 msg=\"downloading 4824460d29f2 in 43 1 GB part(s)\"\n"_s);
             }},
            {"llama.cpp says 503 while it loads a model",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server-cuda','args':['-m','/m/q.gguf'],'ports':[{'containerPort':8080}],'readinessProbe':{'httpGet':{'path':'/health','port':8080}}}]"_s),
                     starting(4), 4);
                 app.to(c);
                 c.event(app.pod, u"Unhealthy"_s,
                         u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s, 0, u"Warning"_s,
                         24)
                     .log(
                         app.pod, u"main"_s,
                         u"main: HTTP server is listening, hostname: 0.0.0.0, port: 8080, http threads: 15\nmain: loading model\nsrv    load_model: loading model '/m/q.gguf'\nload_tensors: loading model tensors, this can take a while... (mmap = true)\n"_s);
             }},
            {"a ROCm engine loads shard after shard for nine minutes within its probe's time",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'rocm/vllm:rocm7.0_vllm_0.10.1','ports':[{'containerPort':8000}],'startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':120},'resources':{'limits':{'amd.com/gpu':'8'}}}]"_s),
                     starting(9), 9);
                 app.to(c);
                 c.event(
                      app.pod, u"Unhealthy"_s,
                      u"Startup probe failed: Get \"http://10.1.0.7:8000/health\": dial tcp 10.1.0.7:8000: connect: connection refused"_s,
                      0, u"Warning"_s, 53)
                     .log(
                         app.pod, u"main"_s,
                         u"INFO 09-01 11:52:12 [gpu_model_runner.py:1770] Starting to load model deepseek-ai/DeepSeek-R1...\nLoading safetensors checkpoint shards:  41% Completed | 67/163 [06:44<09:20,  5.84s/it]\n"_s);
             }},
            {"pause pods of a priority below zero keep room, and wait for it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"PriorityClass"_s})
                     .add(any(u"scheduling.k8s.io/v1"_s, u"PriorityClass"_s, {}, u"overprovisioning"_s,
                              u"'value':-10,'globalDefault':false"_s))
                     .add(node(n.node));
                 App::make(
                     n,
                     u"'priorityClassName':'overprovisioning','priority':-10,'containers':[{'name':'main','image':'registry.k8s.io/pause:3.10','resources':{'requests':{'cpu':'3500m','memory':'10Gi'}}}]"_s,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s,
                         300),
                     300)
                     .to(c);
                 App::make(
                     part(n, u"app"_s),
                     u"'nodeName':'%1',"_s.arg(n.node)
                         + u"'containers':[{'name':'main','resources':{'requests':{'cpu':'3','memory':'8Gi'}}}]"_s,
                     running(400), 400)
                     .to(c);
             }},
            {"Argo Rollouts holds a canary at a step, by plan",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Rollout"_s});
                 c.add(any(
                     u"argoproj.io/v1alpha1"_s, u"Rollout"_s, n.ns, n.app,
                     u"'spec':{'replicas':5,'strategy':{'canary':{'canaryService':'%1-canary','stableService':'%1-stable','steps':[{'setWeight':20},{'pause':{}}]}},'selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'phase':'Paused','message':'CanaryPauseStep','pauseConditions':[{'reason':'CanaryPauseStep','startTime':'%3'}],'conditions':[{'type':'Paused','status':'True','reason':'RolloutPaused'},{'type':'Completed','status':'False','reason':'RolloutCompleted'},{'type':'Healthy','status':'False','reason':'RolloutHealthy'},{'type':'Progressing','status':'Unknown','reason':'RolloutPaused'},{'type':'Available','status':'True','reason':'AvailableReason'}],'readyReplicas':5,'replicas':5,'updatedReplicas':1}"_s
                         .arg(n.app, runs, Cluster::ago(600)),
                     9000));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-aaa-1','namespace':'$1','uid':'ra','creationTimestamp':'$3','labels':{'app':'$2','rollouts-pod-template-hash':'aaa'}},'spec':{'nodeName':'n1',$4},'status':{$5}}"_s,
                     {n.ns, n.app, Cluster::ago(900), runs, running(900)}));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-bbb-1','namespace':'$1','uid':'rb','creationTimestamp':'$3','labels':{'app':'$2','rollouts-pod-template-hash':'bbb'}},'spec':{'nodeName':'n1',$4},'status':{$5}}"_s,
                     {n.ns, n.app, Cluster::ago(600), runs, running(600)}));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$2-stable','namespace':'$1'},'spec':{'clusterIP':'10.1.1.2','selector':{'app':'$2','rollouts-pod-template-hash':'aaa'},'ports':[{'port':80}]}}"_s,
                     {n.ns, n.app}));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$2-canary','namespace':'$1'},'spec':{'clusterIP':'10.1.1.3','selector':{'app':'$2','rollouts-pod-template-hash':'bbb'},'ports':[{'port':80}]}}"_s,
                     {n.ns, n.app}));
             }},
            {"Knative has scaled a revision to nothing",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Revision"_s, u"PodAutoscaler"_s});
                 App app = App::make(n, runs, running(), 3000, 0);
                 c
                     .add(over(
                         app.deployment,
                         obj(u"{'status':{'conditions':[{'type':'Available','status':'True'},{'type':'Progressing','status':'True','reason':'NewReplicaSetAvailable'}]}}"_s)))
                     .add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
                 c.add(custom(
                     n, u"serving.knative.dev/v1"_s, u"Revision"_s, n.app,
                     u"{'type':'Active','status':'False','severity':'Info','reason':'NoTraffic','message':'The target is not receiving traffic.'},{'type':'ContainerHealthy','status':'True'},{'type':'Ready','status':'True'},{'type':'ResourcesAvailable','status':'True'}"_s,
                     3000));
                 c.add(custom(
                     n, u"autoscaling.internal.knative.dev/v1alpha1"_s, u"PodAutoscaler"_s, n.app,
                     u"{'type':'Active','status':'False','reason':'NoTraffic','message':'The target is not receiving traffic.'},{'type':'Ready','status':'False','reason':'NoTraffic','message':'The target is not receiving traffic.'},{'type':'SKSReady','status':'Unknown'},{'type':'ScaleTargetInitialized','status':'True'}"_s,
                     3000));
                 c.add(custom(
                     n, u"networking.internal.knative.dev/v1alpha1"_s, u"ServerlessService"_s, n.app,
                     u"{'type':'ActivatorEndpointsPopulated','status':'True','severity':'Info'},{'type':'EndpointsPopulated','status':'Unknown','reason':'NoHealthyBackends','message':'Target revision has no healthy backends.'},{'type':'Ready','status':'Unknown','reason':'NoHealthyBackends','message':'Target revision has no healthy backends.'}"_s,
                     3000));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$2-private','namespace':'$1'},'spec':{'clusterIP':'10.1.1.9','selector':{'app':'$2'},'ports':[{'port':80,'targetPort':8012}]}}"_s,
                     {n.ns, n.app}));
             }},
            {"a claim's volume was kept after its claim, as its class says",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(over(storageClass(u"keep"_s, u"disk.csi.azure.com"_s),
                               obj(u"{'reclaimPolicy':'Retain'}"_s)))
                     .add(csiDriver(u"disk.csi.azure.com"_s))
                     .add(any(
                         u"v1"_s, u"PersistentVolume"_s, {}, u"pvc-old"_s,
                         u"'spec':{'storageClassName':'keep','persistentVolumeReclaimPolicy':'Retain','csi':{'driver':'disk.csi.azure.com','volumeHandle':'h'},'claimRef':{'name':'%1','namespace':'%2'}},'status':{'phase':'Released'}"_s
                             .arg(n.other, n.ns),
                         90000));
                 App::make(n, onNode(runs), running()).to(c);
             }},
            {"a set is scaled to nothing and its claims stay",
             [](Cluster &c, const Names &n) {
                 Names zero = n;
                 zero.other = u"data-%1-0"_s.arg(n.app);
                 c.listedAll()
                     .add(storageClass(u"longhorn"_s, u"driver.longhorn.io"_s))
                     .add(csiDriver(u"driver.longhorn.io"_s))
                     .add(claim(zero, u"'storageClassName':'longhorn','volumeName':'pvc-1'"_s, u"Bound"_s,
                                9000))
                     .add(any(
                         u"v1"_s, u"PersistentVolume"_s, {}, u"pvc-1"_s,
                         u"'spec':{'csi':{'driver':'driver.longhorn.io','volumeHandle':'pvc-1'},'claimRef':{'name':'%1','namespace':'%2'}},'status':{'phase':'Bound'}"_s
                             .arg(zero.other, n.ns)))
                     .add(any(
                         u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                         u"'spec':{'replicas':0,'serviceName':'%1','selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'replicas':0,'observedGeneration':3}"_s
                             .arg(n.app, runs),
                         9000))
                     .add(obj(
                         u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$1','namespace':'$2'},'spec':{'clusterIP':'None','selector':{'app':'$1'},'ports':[{'port':5432}]}}"_s,
                         {n.app, n.ns}));
             }},
            {"a DaemonSet is in the middle of its rolling update",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(any(
                     u"apps/v1"_s, u"DaemonSet"_s, n.ns, n.app,
                     u"'spec':{'selector':{'matchLabels':{'app':'%1'}},'updateStrategy':{'type':'RollingUpdate','rollingUpdate':{'maxUnavailable':1}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'observedGeneration':5,'desiredNumberScheduled':5,'currentNumberScheduled':5,'updatedNumberScheduled':3,'numberReady':4,'numberAvailable':4,'numberUnavailable':1}"_s
                         .arg(n.app, runs),
                     9000));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-new','namespace':'$1','uid':'dn','creationTimestamp':'$3','labels':{'app':'$2'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'DaemonSet','name':'$2','uid':'DaemonSet-$1-$2','controller':true}]},'spec':{'nodeName':'n3',$4},'status':{$5}}"_s,
                     {n.ns, n.app, Cluster::ago(1), runs, creating(u"ContainerCreating"_s, {}, 1)}));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-old','namespace':'$1','uid':'do','creationTimestamp':'$3','labels':{'app':'$2'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'DaemonSet','name':'$2','uid':'DaemonSet-$1-$2','controller':true}]},'spec':{'nodeName':'n4',$4},'status':{$5}}"_s,
                     {n.ns, n.app, Cluster::ago(9000), runs, running(9000)}));
             }},
            {"a node is upgraded, away for two minutes, and its daemon's pod with it",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(over(
                     node(n.node),
                     obj(u"{'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule'},{'key':'node.kubernetes.io/unreachable','effect':'NoExecute'}]},'status':{'conditions':[{'type':'Ready','status':'Unknown','reason':'NodeStatusUnknown','message':'Kubelet stopped posting node status.','lastTransitionTime':'$1'}]}}"_s,
                         {Cluster::ago(2)})));
                 const QJsonObject up = node(n.node);
                 c.event(up, u"NodeNotReady"_s, u"Node %1 status is now: NodeNotReady"_s.arg(n.node), 2,
                         u"Normal"_s, 1);
                 c.add(any(
                     u"apps/v1"_s, u"DaemonSet"_s, n.ns, n.app,
                     u"'spec':{'selector':{'matchLabels':{'app':'%1'}}},'status':{'desiredNumberScheduled':1,'currentNumberScheduled':1,'numberReady':0,'numberUnavailable':1}"_s
                         .arg(n.app),
                     9000));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-d','namespace':'$1','uid':'dd','creationTimestamp':'$3','labels':{'app':'$2'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'DaemonSet','name':'$2','uid':'DaemonSet-$1-$2','controller':true}]},'spec':{'nodeName':'$6',$4},'status':{$5}}"_s,
                     {n.ns, n.app, Cluster::ago(9000), runs,
                      running(9000).replace(u"{'type':'Ready','status':'True'"_s,
                                            u"{'type':'Ready','status':'False','reason':'NodeNotReady'"_s),
                      n.node}));
             }},
            {"a workflow's step failed and was tried again, and all of it succeeded",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Workflow"_s});
                 c.add(any(
                     u"argoproj.io/v1alpha1"_s, u"Workflow"_s, n.ns, n.other,
                     u"'status':{'phase':'Succeeded','progress':'2/2','conditions':[{'type':'PodRunning','status':'False'},{'type':'Completed','status':'True'}]}"_s,
                     300));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-fetch-1','namespace':'$2','uid':'w1','creationTimestamp':'$3','labels':{'workflows.argoproj.io/completed':'true','workflows.argoproj.io/workflow':'$1'},'ownerReferences':[{'apiVersion':'argoproj.io/v1alpha1','kind':'Workflow','name':'$1','uid':'Workflow-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never',$5},'status':{'phase':'Failed','message':'Error (exit code 1)','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'$4'}}}]}}"_s,
                     {n.other, n.ns, Cluster::ago(290), Cluster::ago(280), runs}));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-fetch-2','namespace':'$2','uid':'w2','creationTimestamp':'$3','labels':{'workflows.argoproj.io/completed':'true','workflows.argoproj.io/workflow':'$1'},'ownerReferences':[{'apiVersion':'argoproj.io/v1alpha1','kind':'Workflow','name':'$1','uid':'Workflow-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never',$5},'status':{'phase':'Succeeded','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':0,'reason':'Completed','finishedAt':'$4'}}}]}}"_s,
                     {n.other, n.ns, Cluster::ago(279), Cluster::ago(250), runs}));
             }},
            {"a volume was with another node for half a minute, and is here now",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"driver.longhorn.io"_s))
                     .add(storageClass(u"longhorn"_s, u"driver.longhorn.io"_s))
                     .add(claim(n, u"'storageClassName':'longhorn','volumeName':'pvc-2'"_s, u"Bound"_s, 9000))
                     .add(any(
                         u"v1"_s, u"PersistentVolume"_s, {}, u"pvc-2"_s,
                         u"'spec':{'csi':{'driver':'driver.longhorn.io','volumeHandle':'pvc-2'},'claimRef':{'name':'%1','namespace':'%2'}},'status':{'phase':'Bound'}"_s
                             .arg(n.other, n.ns)));
                 const App app = App::make(n, onNode(mounting(n.other)), running(3), 5);
                 app.to(c);
                 c.event(
                      app.pod, u"FailedAttachVolume"_s,
                      u"Multi-Attach error for volume \"pvc-2\" Volume is already exclusively attached to one node and can't be attached to another"_s,
                      4, u"Warning"_s, 1)
                     .event(app.pod, u"SuccessfulAttachVolume"_s,
                            u"AttachVolume.Attach succeeded for volume \"pvc-2\""_s, 3, u"Normal"_s, 1);
             }},
            {"a node was restarted two days ago, and containers came back with it",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(u"n1"_s));
                 App app = App::make(
                     n, onNode(runs),
                     running(2880, 1).replace(
                         u"'state':{'running'"_s,
                         u"'lastState':{'terminated':{'exitCode':255,'reason':'Unknown','startedAt':'%1','finishedAt':'%2'}},'state':{'running'"_s
                             .arg(Cluster::ago(9000), Cluster::ago(2890))),
                     9000);
                 app.to(c);
                 c.event(app.pod, u"SandboxChanged"_s,
                         u"Pod sandbox changed, it will be killed and re-created."_s, 2885, u"Normal"_s, 1);
             }},
            {"an autoscaler is at its most, and all of it is ready",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(plainPod), running(900), 900).to(c);
                 c.add(any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.other,
                     u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'minReplicas':1,'maxReplicas':1},'status':{'currentReplicas':1,'desiredReplicas':1,'conditions':[{'type':'AbleToScale','status':'True','reason':'ReadyForNewScale'},{'type':'ScalingActive','status':'True','reason':'ValidMetricFound'},{'type':'ScalingLimited','status':'True','reason':'TooManyReplicas','message':'the desired replica count is more than the maximum replica count'}]}"_s
                         .arg(n.app),
                     900));
             }},
            {"a certificate is made anew while the old one holds",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"Certificate"_s, u"Issuer"_s, u"ClusterIssuer"_s})
                     .add(any(u"cert-manager.io/v1"_s, u"ClusterIssuer"_s, {}, u"le"_s,
                              u"'status':{'conditions':[{'type':'Ready','status':'True'}]}"_s));
                 c.add(any(
                     u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                     u"'spec':{'secretName':'%1-tls','dnsNames':['llm.example.com'],'issuerRef':{'name':'le','kind':'ClusterIssuer'}},'status':{'notAfter':'2026-09-28T00:00:00Z','renewalTime':'2026-09-01T11:58:00Z','conditions':[{'type':'Ready','status':'True','reason':'Ready','message':'Certificate is up to date and has not expired'},{'type':'Issuing','status':'True','reason':'Renewing','message':'Renewing certificate as renewal was scheduled at 2026-09-01 11:58:00','lastTransitionTime':'%2'}]}"_s
                         .arg(n.other, Cluster::ago(2)),
                     90000));
                 c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other + u"-tls"_s, u"'type':'kubernetes.io/tls'"_s,
                           80000));
             }},
            {"a route only redirects, and another belongs to a Service of the mesh",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(route(
                     n,
                     u"'filters':[{'type':'RequestRedirect','requestRedirect':{'scheme':'https','statusCode':301}}]"_s));
                 const Names web = part(n, u"web"_s);
                 App::make(web, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':8080}]}]"_s),
                           running())
                     .to(c);
                 c.add(service(web, u"'app':'%1'"_s.arg(web.app), u"{'port':8080}"_s));
                 c.add(any(
                     u"gateway.networking.k8s.io/v1"_s, u"HTTPRoute"_s, n.ns, web.app,
                     u"'spec':{'parentRefs':[{'group':'','kind':'Service','name':'%1','port':8080}],'rules':[{'backendRefs':[{'name':'%1','port':8080}]}]},'status':{'parents':[{'parentRef':{'group':'','kind':'Service','name':'%1'},'controllerName':'istio.io/gateway-controller','conditions':[{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'True'}]}]}"_s
                         .arg(web.app),
                     60));
             }},
            {"what Argo CD once failed to apply is there by now",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Application"_s});
                 c.add(any(
                     u"argoproj.io/v1alpha1"_s, u"Application"_s, u"argocd"_s, n.other,
                     u"'spec':{'destination':{'namespace':'%1'}},'status':{'sync':{'status':'Synced'},'health':{'status':'Healthy'},'operationState':{'phase':'Failed','message':'one or more objects failed to apply, reason: Deployment.apps is invalid: spec.selector: field is immutable','finishedAt':'%2'}}"_s
                         .arg(n.ns, Cluster::ago(9000))));
             }},
            {"Tekton tried a task again, and it succeeded",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"TaskRun"_s});
                 c.add(any(
                     u"tekton.dev/v1"_s, u"TaskRun"_s, n.ns, n.other,
                     u"'status':{'conditions':[{'type':'Succeeded','status':'True','reason':'Succeeded'}],'retriesStatus':[{}]}"_s,
                     300));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-pod','namespace':'$2','uid':'t1','creationTimestamp':'$3','ownerReferences':[{'apiVersion':'tekton.dev/v1','kind':'TaskRun','name':'$1','uid':'TaskRun-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never',$4},'status':{'phase':'Failed','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'$3'}}}]}}"_s,
                     {n.other, n.ns, Cluster::ago(290), runs}));
             }},
            {"a local volume's node is called otherwise than its label says, and is there",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(over(node(n.node),
                               obj(u"{'metadata':{'labels':{'kubernetes.io/hostname':'worker-3'}}}"_s)))
                     .add(storageClass(u"local-nvme"_s, u"kubernetes.io/no-provisioner"_s))
                     .add(
                         claim(n, u"'storageClassName':'local-nvme','volumeName':'pv-3'"_s, u"Bound"_s, 9000))
                     .add(any(
                         u"v1"_s, u"PersistentVolume"_s, {}, u"pv-3"_s,
                         u"'spec':{'local':{'path':'/mnt/nvme'},'storageClassName':'local-nvme','claimRef':{'name':'%1','namespace':'%2'},'nodeAffinity':{'required':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'kubernetes.io/hostname','operator':'In','values':['worker-3']}]}]}}},'status':{'phase':'Bound'}"_s
                             .arg(n.other, n.ns)));
                 App::make(n, mounting(n.other) + u",'nodeName':'%1'"_s.arg(n.node), running(), 900).to(c);
             }},
            {"a gang waits for its last member for three minutes, as Volcano does",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"PodGroup"_s}).add(node(n.node, gpu));
                 c.add(any(
                     u"scheduling.volcano.sh/v1beta1"_s, u"PodGroup"_s, n.ns, n.other,
                     u"'spec':{'minMember':4,'queue':'default'},'status':{'phase':'Inqueue','conditions':[{'type':'Unschedulable','status':'True','reason':'NotEnoughResources','message':'1/1 tasks in gang unschedulable: pod group is not ready, 1 Pending, 4 minAvailable','lastTransitionTime':'%1'}]}"_s
                         .arg(Cluster::ago(3)),
                     3));
                 App::make(
                     n, u"'schedulerName':'volcano',"_s + gpuPod,
                     pending(u"pod group is not ready, 1 Pending, 4 minAvailable; Pending: 1 Unschedulable"_s,
                             3),
                     3)
                     .to(c);
             }},
            {"OpenShift's installers have ended, and CRI-O names all in full",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'installer-7-master0','namespace':'openshift-kube-apiserver','uid':'i7','creationTimestamp':'$1','annotations':{'openshift.io/scc':'privileged'}},'spec':{'nodeName':'master0','restartPolicy':'Never','containers':[{'name':'installer','image':'quay.io/openshift-release-dev/ocp-v4.0-art-dev@sha256:aa'}]},'status':{'phase':'Succeeded','containerStatuses':[{'name':'installer','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':0,'reason':'Completed','finishedAt':'$1'}}}]}}"_s,
                     {Cluster::ago(90000)}));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'installer-6-retry-1-master0','namespace':'openshift-kube-apiserver','uid':'i6','creationTimestamp':'$1'},'spec':{'nodeName':'master0','restartPolicy':'Never','containers':[{'name':'installer','image':'quay.io/openshift-release-dev/ocp-v4.0-art-dev@sha256:aa'}]},'status':{'phase':'Failed','containerStatuses':[{'name':'installer','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'$1'}}}]}}"_s,
                     {Cluster::ago(90500)}));
                 App app = App::make(
                     n,
                     onNode(
                         u"'securityContext':{'seLinuxOptions':{'level':'s0:c27,c4'},'fsGroup':1000730000},'containers':[{'name':'main','image':'image-registry.openshift-image-registry.svc:5000/ml/vllm@sha256:bb','securityContext':{'runAsUser':1000730000,'runAsNonRoot':true}}]"_s),
                     running(900), 900);
                 app.to(c);
                 c.add(any(
                     u"config.openshift.io/v1"_s, u"ClusterOperator"_s, {}, u"storage"_s,
                     u"'status':{'conditions':[{'type':'Degraded','status':'False'},{'type':'Progressing','status':'False'},{'type':'Available','status':'True'},{'type':'Upgradeable','status':'True'}]}"_s));
             }},
            {"native sidecars run before the engine, and one was started anew in spring",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(
                     n,
                     onNode(
                         u"'initContainers':[{'name':'istio-proxy','restartPolicy':'Always','image':'docker.io/istio/proxyv2:1.27.1'},{'name':'prepare','image':'busybox:1.36'}],'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0'}]"_s),
                     running(90000).replace(
                         u"'containerStatuses':["_s,
                         u"'initContainerStatuses':[{'name':'istio-proxy','ready':true,'started':true,'restartCount':2,'state':{'running':{'startedAt':'%1'}},'lastState':{'terminated':{'exitCode':137,'reason':'Error','finishedAt':'%1'}}},{'name':'prepare','ready':true,'restartCount':0,'state':{'terminated':{'exitCode':0,'reason':'Completed','finishedAt':'%1'}}}],'containerStatuses':["_s
                             .arg(Cluster::ago(89000))),
                     90000)
                     .to(c);
             }},
            {"a mesh takes mutual TLS only, and all who call are in it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"PeerAuthentication"_s})
                     .add(any(u"security.istio.io/v1"_s, u"PeerAuthentication"_s, n.ns, u"default"_s,
                              u"'spec':{'mtls':{'mode':'STRICT'}}"_s));
                 const QString meshed =
                     u"'initContainers':[{'name':'istio-proxy','restartPolicy':'Always','image':'docker.io/istio/proxyv2:1.27.1'}],"_s;
                 App::make(
                     n, onNode(meshed + u"'containers':[{'name':'main','ports':[{'containerPort':8000}]}]"_s),
                     running(900), 900)
                     .to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 says(
                     c, part(n, u"eval"_s),
                     meshed
                         + u"'containers':[{'name':'main','env':[{'name':'BASE_URL','value':'http://%1.%2.svc:8000'}]}]"_s
                               .arg(n.app, n.ns),
                     u"httpx.ReadError: [Errno 104] Connection reset by peer\nretrying in 2 s\nok\n"_s);
             }},
            {"a secrets store's class, a device's claim and a queue are all as they should be",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"SecretProviderClass"_s, u"DeviceClass"_s, u"ResourceClaim"_s,
                              u"ResourceClaimTemplate"_s, u"LocalQueue"_s, u"Workload"_s})
                     .add(csiDriver(u"secrets-store.csi.k8s.io"_s))
                     .add(any(u"secrets-store.csi.x-k8s.io/v1"_s, u"SecretProviderClass"_s, n.ns, n.other,
                              u"'spec':{'provider':'gcp'}"_s))
                     .add(any(u"resource.k8s.io/v1"_s, u"DeviceClass"_s, {}, u"gpu.nvidia.com"_s,
                              u"'spec':{}"_s))
                     .add(any(
                         u"resource.k8s.io/v1"_s, u"ResourceClaimTemplate"_s, n.ns, n.other,
                         u"'spec':{'spec':{'devices':{'requests':[{'name':'gpu','exactly':{'deviceClassName':'gpu.nvidia.com'}}]}}}"_s))
                     .add(any(
                         u"kueue.x-k8s.io/v1beta1"_s, u"LocalQueue"_s, n.ns, n.other,
                         u"'spec':{'clusterQueue':'gpus'},'status':{'conditions':[{'type':'Active','status':'True'}]}"_s))
                     .add(any(
                         u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, u"job-x"_s,
                         u"'spec':{'queueName':'%1','active':true},'status':{'conditions':[{'type':'QuotaReserved','status':'True','reason':'QuotaReserved'},{'type':'Admitted','status':'True','reason':'Admitted'}]}"_s
                             .arg(n.other),
                         60));
                 App::make(
                     n,
                     onNode(
                         u"'resourceClaims':[{'name':'gpu','resourceClaimTemplateName':'%1'}],'volumes':[{'name':'s','csi':{'driver':'secrets-store.csi.k8s.io','volumeAttributes':{'secretProviderClass':'%1'}}}],'containers':[{'name':'main','resources':{'claims':[{'name':'gpu'}]}}]"_s
                             .arg(n.other)),
                     running())
                     .to(c);
             }},
        };
    return all;
}

} // namespace slipway
