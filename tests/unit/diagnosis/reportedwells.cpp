// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that look odd and are well: what documentation calls normal, written down before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject job(const Names &n, const QString &spec, const QString &status, int minutes = 500)
{
    return any(u"batch/v1"_s, u"Job"_s, n.ns, n.app, u"'spec':{%1},'status':{%2}"_s.arg(spec, status),
               minutes);
}
QJsonObject jobPod(const Names &n, const QString &suffix, const QString &spec, const QString &status,
                   int minutes)
{
    return obj(
        u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-$6','namespace':'$2','uid':'jp-$6','creationTimestamp':'$3','ownerReferences':[{'apiVersion':'batch/v1','kind':'Job','name':'$1','uid':'Job-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never',$4},'status':{$5}}"_s,
        {n.app, n.ns, Cluster::ago(minutes), spec, status, suffix});
}
const QString vllm =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','Qwen/Qwen3-32B'],'ports':[{'containerPort':8000}],'startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':180},'readinessProbe':{'httpGet':{'path':'/health','port':8000}},'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;
App surged(const Names &n, const QString &spec, const QString &status, int minutes)
{
    App app = App::make(n, spec, status, minutes);
    app.deployment = over(
        app.deployment,
        obj(u"{'metadata':{'generation':4},'spec':{'strategy':{'type':'RollingUpdate','rollingUpdate':{'maxSurge':1,'maxUnavailable':0}}},'status':{'observedGeneration':4,'replicas':2,'updatedReplicas':1,'readyReplicas':1,'availableReplicas':1,'unavailableReplicas':1,'conditions':[{'type':'Available','status':'True','reason':'MinimumReplicasAvailable'},{'type':'Progressing','status':'True','reason':'ReplicaSetUpdated','lastUpdateTime':'$1'}]}}"_s,
            {Cluster::ago(minutes)}));
    return app;
}

} // namespace

const std::vector<Case> &reportedWells()
{
    static const std::vector<Case>
        all{
            {"a rollout's new pod is not ready for two minutes",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app = surged(n, onNode(vllm), starting(2), 2);
                 app.to(c);
                 c.event(app.pod, u"Unhealthy"_s,
                         u"Startup probe failed: HTTP probe failed with statuscode: 503"_s);
                 c.event(
                     app.pod, u"Unhealthy"_s,
                     u"Startup probe failed: Get \"http://10.8.1.7:8000/health\": dial tcp 10.8.1.7:8000: connect: connection refused"_s);
             }},
            {"a claim waits for its first consumer since days, and nobody wants it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"standard-rwo"_s, u"pd.csi.storage.gke.io"_s))
                     .add(csiDriver(u"pd.csi.storage.gke.io"_s));
                 const QJsonObject pvc = claim(n, u"'storageClassName':'standard-rwo'"_s, u"Pending"_s, 4000);
                 c.add(pvc).event(pvc, u"WaitForFirstConsumer"_s,
                                  u"waiting for first consumer to be created before binding"_s, 1,
                                  u"Normal"_s, 900);
             }},
            {"a Job that succeeded at its second attempt",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(job(
                     n, u"'completions':1,'backoffLimit':4"_s,
                     u"'succeeded':1,'failed':1,'completionTime':'%1','conditions':[{'type':'SuccessCriteriaMet','status':'True'},{'type':'Complete','status':'True'}]"_s
                         .arg(Cluster::ago(300))));
                 const QJsonObject failed = jobPod(
                     n, u"aa"_s, runs,
                     u"'phase':'Failed','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}}]"_s
                         .arg(Cluster::ago(480)),
                     500);
                 c.add(failed).log(
                     failed, u"main"_s,
                     u"requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='huggingface.co', port=443): Read timed out.\n"_s);
                 c.add(jobPod(
                     n, u"bb"_s, runs,
                     u"'phase':'Succeeded','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':0,'reason':'Completed','finishedAt':'%1'}}}]"_s
                         .arg(Cluster::ago(300)),
                     470));
             }},
            {"a CronJob that was suspended after a run that failed",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(any(
                     u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                     u"'spec':{'suspend':true,'schedule':'*/5 * * * *','jobTemplate':{'spec':{'template':{'spec':{%1}}}}},'status':{'lastScheduleTime':'%2'}"_s
                         .arg(runs, Cluster::ago(9000)),
                     90000));
             }},
            {"KEDA has scaled a model to nothing, and a route still leads to it",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n);
                 App app = App::make(n, engine, running(), 3000, 0);
                 c
                     .add(over(
                         app.deployment,
                         obj(u"{'status':{'replicas':0,'conditions':[{'type':'Available','status':'True'}]}}"_s)))
                     .add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s))
                     .add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
                 c.add(custom(
                     n, u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.other,
                     u"{'type':'Ready','status':'True','reason':'ScaledObjectReady'},{'type':'Active','status':'False','reason':'ScalerNotActive','message':'Scaling is not performed because triggers are not active'},{'type':'Fallback','status':'False'},{'type':'Paused','status':'Unknown'}"_s,
                     4000, u"'minReplicaCount':0,'scaleTargetRef':{'name':'%1'}"_s.arg(n.app)));
                 c.add(any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, u"keda-hpa-"_s + n.other,
                     u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'minReplicas':1,'maxReplicas':3},'status':{'currentReplicas':0,'desiredReplicas':0,'conditions':[{'type':'AbleToScale','status':'True','reason':'SucceededGetScale'},{'type':'ScalingActive','status':'False','reason':'ScalingDisabled','message':'scaling is disabled since the replica count of the target is zero'}]}"_s
                         .arg(n.app),
                     4000));
             }},
            {"a rollout that somebody paused on purpose",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app = App::make(n, onNode(runs), running(5000), 5000);
                 app.deployment = over(
                     app.deployment,
                     obj(u"{'spec':{'paused':true},'status':{'replicas':1,'readyReplicas':1,'availableReplicas':1,'updatedReplicas':0,'conditions':[{'type':'Available','status':'True'},{'type':'Progressing','status':'Unknown','reason':'DeploymentPaused'}]}}"_s));
                 app.to(c);
             }},
            {"a node cordoned for maintenance, with pods still on it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(over(
                         node(
                             n.node, gpu, {},
                             u"{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule','timeAdded':'%1'}"_s
                                 .arg(Cluster::ago(200))),
                         obj(u"{'spec':{'unschedulable':true}}"_s)))
                     .add(node(u"n2"_s, gpu));
                 App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, running(9000), 9000).to(c);
             }},
            {"the autoscaler takes a node away and its pod moves",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(node(
                         n.node, gpu, {},
                         u"{'key':'ToBeDeletedByClusterAutoscaler','value':'1','effect':'NoSchedule'},{'key':'DeletionCandidateOfClusterAutoscaler','value':'1','effect':'PreferNoSchedule'}"_s))
                     .add(node(u"n2"_s, gpu));
                 App app = App::make(n, u"'nodeName':'n2',"_s + plainPod, starting(1), 900);
                 app.pod =
                     over(app.pod, obj(u"{'metadata':{'creationTimestamp':'%1'}}"_s.arg(Cluster::ago(1))));
                 app.to(c);
                 QJsonObject old = over(
                     app.pod,
                     obj(u"{'metadata':{'name':'$1-5d4-old','uid':'o','creationTimestamp':'$3','deletionTimestamp':'$2','deletionGracePeriodSeconds':60},'spec':{'nodeName':'$4'}}"_s,
                         {n.app, Cluster::ago(0), Cluster::ago(900), n.node}));
                 c.add(old).event(old, u"ScaleDown"_s, u"deleting pod for node scale down"_s, 1, u"Normal"_s,
                                  1);
                 c.event(old, u"Unhealthy"_s,
                         u"Readiness probe failed: Get \"http://10.8.1.7:80/\": context deadline exceeded"_s);
             }},
            {"pods that a spot node's shutdown ended, long replaced",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app = App::make(n, onNode(runs), running(700), 9000);
                 app.to(c);
                 for (int i = 0; i < 3; ++i)
                     c.add(over(
                         app.pod,
                         obj(u"{'metadata':{'name':'$1-5d4-s$2','uid':'s$2'},'spec':{'nodeName':'gone'},'status':{'phase':'Failed','reason':'Terminated','message':'Pod was terminated in response to imminent node shutdown.','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':137,'reason':'Error'}}}]}}"_s,
                             {n.app, QString::number(i)})));
             }},
            {"Services that have no pods by design: a name elsewhere, and addresses kept by hand",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(any(u"v1"_s, u"Service"_s, n.ns, n.app,
                           u"'spec':{'type':'ExternalName','externalName':'llm.example.com'}"_s));
                 c.add(any(u"v1"_s, u"Service"_s, n.ns, n.other,
                           u"'spec':{'clusterIP':'None','ports':[{'port':5432}]}"_s));
                 c.add(any(
                     u"discovery.k8s.io/v1"_s, u"EndpointSlice"_s, n.ns, n.other + u"-1"_s,
                     u"'addressType':'IPv4','endpoints':[{'addresses':['10.9.0.4']}],'ports':[{'port':5432}]"_s));
             }},
            {"an image of twenty gigabytes is being pulled for five minutes",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n, onNode(u"'initContainers':[{'name':'fetch','image':'acme/fetch:2'}],"_s + vllm),
                     u"'phase':'Pending','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Initialized','status':'False','lastTransitionTime':'$1'}],'initContainerStatuses':[{'name':'fetch','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                         .replace(u"$1"_s, Cluster::ago(5)),
                     5);
                 app.to(c);
                 c.event(app.pod, u"Pulling"_s, u"Pulling image \"acme/fetch:2\""_s, 5, u"Normal"_s, 1);
             }},
            {"a node is on its way for a pod that has waited four minutes",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App app = App::make(
                     n, gpuPod,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s,
                         4),
                     4);
                 app.to(c);
                 c.event(app.pod, u"FailedScheduling"_s,
                         u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s, 3);
                 c.event(
                     app.pod, u"TriggeredScaleUp"_s,
                     u"pod triggered scale-up: [{https://www.googleapis.com/compute/v1/projects/p/zones/us-east4-a/instanceGroups/gke-l4 0->1 (max: 4)}]"_s,
                     3, u"Normal"_s, 1);
             }},
            {"an engine compiles its graphs for nine minutes",
             [](Cluster &c, const Names &n) {
                 App app = App::make(n, onNode(vllm), starting(9), 9);
                 app.to(c);
                 c.event(
                     app.pod, u"Unhealthy"_s,
                     u"Startup probe failed: Get \"http://10.8.1.7:8000/health\": dial tcp 10.8.1.7:8000: connect: connection refused"_s,
                     0);
                 c.log(
                     app.pod, u"main"_s,
                     u"INFO 09-01 11:56:04 [gpu_model_runner.py:2602] Model loading took 61.0 GiB and 240.1 seconds\nINFO 09-01 11:57:10 [backends.py:559] Dynamo bytecode transform time: 14.6 s\nINFO 09-01 11:58:30 [backends.py:197] Cache the graph for dynamic shape for later use\n"_s);
             }},
            {"a TPU precompiles for a quarter of an hour",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':15,'failureThreshold':240},'resources':{'limits':{'google.com/tpu':'4'}}}]"_s),
                     starting(16), 16);
                 app.to(c);
                 c.event(
                     app.pod, u"Unhealthy"_s,
                     u"Startup probe failed: Get \"http://10.8.1.7:8000/health\": dial tcp 10.8.1.7:8000: connect: connection refused"_s,
                     0);
                 c.log(
                     app.pod, u"main"_s,
                     u"INFO 09-01 11:50:04 [tpu_runner.py:500] Precompiling backbone --> num_tokens: 1024\nINFO 09-01 11:58:04 [tpu_runner.py:500] Precompiling select_from_array --> 2048\n"_s);
             }},
            {"Karpenter has nominated a pod to a node that it is making",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App app = App::make(
                     n, gpuPod,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: not eligible due to preemptionPolicy=Never."_s,
                         2),
                     2);
                 app.to(c);
                 c.event(app.pod, u"Nominated"_s, u"Pod should schedule on: nodeclaim/gpu-abc12"_s, 1,
                         u"Normal"_s, 1);
                 c.add(any(
                     u"karpenter.sh/v1"_s, u"NodeClaim"_s, {}, u"gpu-abc12"_s,
                     u"'status':{'conditions':[{'type':'Launched','status':'True','reason':'Launched'},{'type':'Registered','status':'Unknown','reason':'NodeNotFound','message':'Node not registered with cluster'},{'type':'Initialized','status':'Unknown','reason':'NodeNotFound'},{'type':'Ready','status':'Unknown','reason':'ReconcilingDependents','message':'object is awaiting reconciliation'}]}"_s,
                     2));
             }},
            {"an autoscaler had no figures while its pods began",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(plainPod), running(12), 12).to(c);
                 const QJsonObject hpa = any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'maxReplicas':3},'status':{'currentReplicas':1,'desiredReplicas':1,'conditions':[{'type':'AbleToScale','status':'True','reason':'ReadyForNewScale'},{'type':'ScalingActive','status':'True','reason':'ValidMetricFound'},{'type':'ScalingLimited','status':'True','reason':'TooFewReplicas'}]}"_s
                         .arg(n.app),
                     12);
                 c.add(hpa).event(
                     hpa, u"FailedGetResourceMetric"_s,
                     u"failed to get cpu utilization: did not receive metrics for targeted pods (pods might be unready)"_s,
                     10);
                 c.event(
                     hpa, u"FailedComputeMetricsReplicas"_s,
                     u"invalid metrics (1 invalid out of 1), first error is: failed to get cpu resource metric value: no metrics returned from resource metrics API"_s,
                     10);
             }},
            {"warnings of an hour ago, of a pod that is ready",
             [](Cluster &c, const Names &n) {
                 App app = App::make(n, onNode(vllm), running(50), 62);
                 app.to(c);
                 c.event(app.pod, u"FailedMount"_s,
                         u"MountVolume.SetUp failed for volume \"w\" : configmap \"late\" not found"_s, 58);
                 c.event(app.pod, u"FailedScheduling"_s,
                         u"0/3 nodes are available: 3 Insufficient nvidia.com/gpu."_s, 61);
                 c.event(app.pod, u"Unhealthy"_s,
                         u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s, 51);
                 c.event(app.pod, u"BackOff"_s, u"Back-off pulling image \"vllm/vllm-openai:v0.11.0\""_s, 57);
             }},
            {"a canary with no weight and no pods",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n);
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 Names canary = part(n, u"canary"_s);
                 App off = App::make(canary, engine, running(), 30, 0);
                 c.add(over(off.deployment, obj(u"{'status':{'replicas':0}}"_s)));
                 c.add(service(canary, u"'app':'%1'"_s.arg(canary.app), u"{'port':8000}"_s));
                 c.add(route(
                     n,
                     u"'backendRefs':[{'name':'%1','port':8000,'weight':100},{'name':'%2','port':8000,'weight':0}]"_s
                         .arg(n.app, canary.app)));
                 c.add(healthPolicy(n, u"'kind':'Service','name':'%1'"_s.arg(n.app), onHealth));
             }},
            {"a gateway that is three minutes old",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(
                         n, regional,
                         u"{'type':'Accepted','status':'True'},{'type':'Programmed','status':'Unknown','reason':'Pending','message':'Waiting for controller'}"_s,
                         3));
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 c.add(over(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app), {}),
                            obj(u"{'metadata':{'creationTimestamp':'%1'}}"_s.arg(Cluster::ago(3)))));
                 c.add(healthPolicy(n, u"'kind':'Service','name':'%1'"_s.arg(n.app), onHealth));
             }},
            {"a Job with a sidecar that Kubernetes ends itself",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(job(n, u"'completions':1"_s,
                                       u"'active':1,'ready':1,'startTime':'%1'"_s.arg(Cluster::ago(200)),
                                       200));
                 c.add(jobPod(
                     n, u"cc"_s,
                     u"'initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always','image':'g:1'}],"_s
                         + runs,
                     u"'phase':'Running','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Ready','status':'True'}],'initContainerStatuses':[{'name':'gke-gcsfuse-sidecar','ready':true,'started':true,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}],'containerStatuses':[{'name':'main','ready':true,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}]"_s
                         .replace(u"$1"_s, Cluster::ago(200)),
                     200));
             }},
            {"a container that was killed for memory once, six days ago",
             [](Cluster &c, const Names &n) {
                 App app = App::make(n, onNode(vllm), running(8000, 1), 8640);
                 app.pod = over(
                     app.pod,
                     obj(u"{'status':{'containerStatuses':[{'name':'main','ready':true,'restartCount':1,'state':{'running':{'startedAt':'$1'}},'lastState':{'terminated':{'exitCode':137,'reason':'OOMKilled','finishedAt':'$1'}}}]}}"_s,
                         {Cluster::ago(8600)}));
                 app.to(c);
             }},
            {"daemon sets for accelerators in a cluster that has none now",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 c.add(any(
                     u"apps/v1"_s, u"DaemonSet"_s, u"kube-system"_s, u"nvidia-gpu-device-plugin-large"_s,
                     u"'spec':{'selector':{'matchLabels':{'k8s-app':'x'}},'template':{'spec':{'nodeSelector':{'gpu':'yes'}}}},'status':{'desiredNumberScheduled':0,'currentNumberScheduled':0,'numberReady':0}"_s));
             }},
            {"an operator lost its lease once and went on",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name':'main','image':'acme/operator:1'}]"_s,
                     u"E0901 09:00:01.1 leaderelection.go:332] error retrieving resource lock x/y: Get \"https://10.0.0.1:443/apis/coordination.k8s.io/v1\": net/http: request canceled (Client.Timeout exceeded while awaiting headers)\nI0901 09:00:09.1 leaderelection.go:254] successfully acquired lease\nI0901 11:59:00.1 controller.go:1] Reconciled\n"_s);
             }},
            {"a budget that lets nobody go, of a single replica that nobody wants gone",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(u"n1"_s));
                 App::make(n, onNode(runs), running(900), 900).to(c);
                 c.add(any(
                     u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.app,
                     u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'currentHealthy':1,'desiredHealthy':1,'disruptionsAllowed':0,'expectedPods':1,'conditions':[{'type':'DisruptionAllowed','status':'False','reason':'InsufficientPods'}]}"_s
                         .arg(n.app)));
             }},
            {"all is denied but what is allowed, and the app is well",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(engine), running(900), 900).to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 c.add(any(u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"deny"_s,
                           u"'spec':{'podSelector':{},'policyTypes':['Ingress','Egress']}"_s));
                 c.add(any(
                     u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"allow"_s,
                     u"'spec':{'podSelector':{'matchLabels':{'app':'%1'}},'policyTypes':['Ingress','Egress'],'ingress':[{}],'egress':[{}]}"_s
                         .arg(n.app)));
             }},
            {"a stateful set that is updated when its pods are deleted by hand",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(any(
                     u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                     u"'spec':{'serviceName':'%1','replicas':1,'updateStrategy':{'type':'OnDelete'},'selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'replicas':1,'readyReplicas':1,'availableReplicas':1,'currentRevision':'%1-1','updateRevision':'%1-2','observedGeneration':1}"_s
                         .arg(n.app, runs)));
                 c.add(over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                            obj(u"{'spec':{'clusterIP':'None'}}"_s)));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-0','namespace':'$2','uid':'sp','creationTimestamp':'$3','labels':{'app':'$1'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}]},'spec':{$4},'status':{$5}}"_s,
                     {n.app, n.ns, Cluster::ago(4000), onNode(runs), running(4000)}));
             }},
            {"a job of a queue that waits its turn behind another",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(job(n, u"'suspend':true"_s,
                                       u"'conditions':[{'type':'Suspended','status':'True'}]"_s, 12));
                 c.add(any(
                     u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, u"job-"_s + n.app,
                     u"'spec':{'queueName':'%1','podSets':[{'name':'main','count':1}]},'status':{'conditions':[{'type':'QuotaReserved','status':'False','reason':'Pending','message':'couldn%2t assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor l4, 1 more needed','lastTransitionTime':'%3'}]}"_s
                         .arg(n.other, QChar(0x2019), Cluster::ago(12)),
                     12));
             }},
            {"a Ray cluster without workers, which its autoscaler makes when asked",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(custom(
                     n, u"ray.io/v1"_s, u"RayCluster"_s, n.app,
                     u"{'type':'HeadPodReady','status':'True','reason':'HeadPodRunningAndReady'},{'type':'RayClusterProvisioned','status':'True','reason':'AllPodRunningAndReadyFirstTime'},{'type':'RayClusterSuspended','status':'False'}"_s,
                     900,
                     u"'enableInTreeAutoscaling':true,'workerGroupSpecs':[{'groupName':'gpu','minReplicas':0,'maxReplicas':4,'replicas':0}]"_s));
             }},
            {"pods that were evicted three days ago and have long been replaced",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app = App::make(n, onNode(runs), running(4300), 9000);
                 app.to(c);
                 c.add(over(
                     app.pod,
                     obj(u"{'metadata':{'name':'$1-5d4-ev','uid':'ev'},'status':{'phase':'Failed','reason':'Evicted','message':'The node was low on resource: ephemeral-storage. ','startTime':'$2','containerStatuses':[]}}"_s,
                         {n.app, Cluster::ago(5000)})));
             }},
            {"a mesh's sidecar says 503 in its log while its engine warms up",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':120}},{'name':'istio-proxy','image':'istio/proxyv2:1.24.1'}]"_s),
                     u"'phase':'Running','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Ready','status':'False','lastTransitionTime':'$1'}],'containerStatuses':[{'name':'main','ready':false,'started':false,'restartCount':0,'state':{'running':{'startedAt':'$1'}}},{'name':'istio-proxy','ready':true,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}]"_s
                         .replace(u"$1"_s, Cluster::ago(6)),
                     6);
                 app.to(c);
                 c.log(
                     app.pod, u"istio-proxy"_s,
                     u"[2026-09-01T11:59:00.000Z] \"GET /health HTTP/1.1\" 503 UF upstream_reset_before_response_started{connection_failure} - \"delayed connect error: 111\" 0 159 0 - \"-\" \"-\" \"10.8.1.7:8000\" inbound|8000||\n"_s);
             }},
        };
    return all;
}

} // namespace slipway
