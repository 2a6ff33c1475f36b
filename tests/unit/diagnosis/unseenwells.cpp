// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that were written without a look at the rules: odd, and well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &unseenWells()
{
    static const std::vector<Case> all{
        {"an init container that works for twelve minutes",
         [](Cluster &c, const Names &n) {
             App::make(
                 n,
                 onNode(
                     u"'initContainers':[{'name':'fetch','image':'x/y:1'}],'containers':[{'name':'main'}]"_s),
                 u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'},{'type':'Initialized','status':'False','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'fetch','ready':false,'started':true,'restartCount':0,'state':{'running':{'startedAt':'%1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                     .arg(Cluster::ago(12)),
                 13)
                 .to(c);
         },
         {}},
        {"a native sidecar beside a server",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(
                     u"'initContainers':[{'name':'proxy','image':'x/p:1','restartPolicy':'Always','ports':[{'name':'admin','containerPort':15000}]}],'containers':[{'name':'main','image':'x/y:1'}]"_s),
                 running().replace(
                     u"'containerStatuses'"_s,
                     u"'initContainerStatuses':[{'name':'proxy','ready':true,'started':true,'restartCount':1,'state':{'running':{'startedAt':'%1'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}}],'containerStatuses'"_s
                         .arg(Cluster::ago(28))))
                 .to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':15000,'targetPort':'admin'}"_s));
         },
         {}},
        {"pods of a job that is done, with a Service that selects them",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(
                 u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                 u"'spec':{},'status':{'succeeded':1,'conditions':[{'type':'Complete','status':'True'}]}"_s));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-x','namespace':'$2','uid':'jp','creationTimestamp':'$3','labels':{'app':'$1'},'ownerReferences':[{'kind':'Job','name':'$1','uid':'Job-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'OnFailure','containers':[{'name':'main'}]},'status':{'phase':'Succeeded','containerStatuses':[{'name':'main','restartCount':2,'ready':false,'state':{'terminated':{'exitCode':0,'reason':'Completed'}}}]}}"_s,
                 {n.app, n.ns, Cluster::ago(100)}));
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
         },
         {}},
        {"a workload that KEDA has scaled to nothing",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(App::make(n, runs, {}, 900, 0).deployment)
                 .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                 .add(any(
                     u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'name':'%1'}},'status':{'conditions':[{'type':'Ready','status':'True','reason':'ScaledObjectReady'},{'type':'Active','status':'False','reason':'ScalerNotActive','message':'Scaling is not performed because triggers are not active'},{'type':'Fallback','status':'False'},{'type':'Paused','status':'Unknown'}]}"_s
                         .arg(n.app)))
                 .add(any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, u"keda-hpa-"_s + n.app,
                     u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'}},'status':{'conditions':[{'type':'ScalingActive','status':'False','reason':'ScalingDisabled','lastTransitionTime':'%2'}]}"_s
                         .arg(n.app, Cluster::ago(500))));
         },
         {}},
        {"a rolling update in its middle",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(engine), running(), 9000, 3);
             c.listedAll()
                 .add(over(
                     app.deployment,
                     obj(u"{'status':{'replicas':4,'updatedReplicas':1,'readyReplicas':3,'unavailableReplicas':1,'conditions':[{'type':'Available','status':'True'},{'type':'Progressing','status':'True','reason':'ReplicaSetUpdated'}]}}"_s)))
                 .add(app.replicaSet)
                 .add(app.pod)
                 .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
             c.add(
                 over(App::make(n, onNode(engine), starting(3), 3).pod,
                      obj(u"{'metadata':{'name':'$1-new','uid':'new','labels':{'pod-template-hash':'77'}}}"_s,
                          {n.app})));
         },
         {}},
        {"a rollout that is paused",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(runs), running(), 9000, 1);
             c.listedAll()
                 .add(over(
                     app.deployment,
                     obj(u"{'spec':{'paused':true},'metadata':{'generation':4},'status':{'observedGeneration':4,'replicas':1,'readyReplicas':1,'conditions':[{'type':'Progressing','status':'Unknown','reason':'DeploymentPaused','message':'Deployment is paused'}]}}"_s)))
                 .add(app.replicaSet)
                 .add(app.pod);
         },
         {}},
        {"a node is drained, and its pods move",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"PodDisruptionBudget"_s})
                 .add(over(
                     node(u"n1"_s),
                     obj(u"{'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule','timeAdded':'$1'}]}}"_s,
                         {Cluster::ago(6)})));
             c.add(node(u"n2"_s));
             const App app = App::make(n, u"'nodeName':'n2',"_s + runs, starting(1), 1, 2);
             app.to(c);
             c.add(over(App::make(n, onNode(runs), running()).pod,
                        obj(u"{'metadata':{'name':'old','uid':'old','deletionTimestamp':'$1'}}"_s,
                            {Cluster::ago(0)})));
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.app,
                 u"'spec':{'maxUnavailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'currentHealthy':1,'desiredHealthy':1,'expectedPods':2}"_s
                     .arg(n.app)));
         },
         {}},
        {"a node that was cordoned and runs on",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(over(node(u"n1"_s), obj(u"{'spec':{'unschedulable':true}}"_s)));
             App::make(n, onNode(runs), running()).to(c);
         },
         {}},
        {"evicted pods of a workload that is scaled to nothing",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n, onNode(runs),
                 u"'phase':'Failed','reason':'Evicted','message':'The node was low on resource: memory.'"_s,
                 9000, 0);
             app.to(c);
             c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
         },
         {}},
        {"a headless Service of a set with no replicas",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                           obj(u"{'spec':{'clusterIP':'None','publishNotReadyAddresses':true}}"_s)))
                 .add(any(
                     u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                     u"'spec':{'replicas':0,'serviceName':'%1','selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'replicas':0}"_s
                         .arg(n.app, runs)));
         },
         {}},
        {"a caller of an external name",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 over(service({.ns = n.ns, .app = n.other}, {}, {}),
                      obj(u"{'spec':{'type':'ExternalName','externalName':'db.example.com'}}"_s)));
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','env':[{'name':'DB','value':'postgres://u@%1:6432/x'},{'name':'API','value':'https://api.example.com/v1'}]}]"_s
                         .arg(n.other)),
                 running())
                 .to(c);
         },
         {}},
        {"a claim that has waited for days for its first pod",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(storageClass(u"std"_s, u"ebs.csi.aws.com"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s));
             const QJsonObject pvc = claim(n, u"'storageClassName':'std'"_s, u"Pending"_s, 9000);
             c.add(pvc).event(pvc, u"WaitForFirstConsumer"_s,
                              u"waiting for first consumer to be created before binding"_s, 0, u"Normal"_s,
                              900);
         },
         {}},
        {"optional ConfigMaps, projected and in the environment",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'c','configMap':{'name':'%1','optional':true}},{'name':'p','projected':{'sources':[{'configMap':{'name':'%1-2','optional':true}},{'secret':{'name':'%1-3','optional':true}},{'serviceAccountToken':{'path':'t'}}]}}],'containers':[{'name':'main','env':[{'name':'A','valueFrom':{'configMapKeyRef':{'name':'%1','key':'a','optional':true}}}]}]"_s
                         .arg(n.other)),
                 starting(2), 2)
                 .to(c);
         },
         {}},
        {"a namespace on its way out",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1-x','creationTimestamp':'$2','deletionTimestamp':'$3'},'status':{'phase':'Terminating'}}"_s,
                 {n.ns, Cluster::ago(900), Cluster::ago(3)}));
         },
         {}},
        {"a DaemonSet for nodes of a kind that there is none of",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node))
                 .add(any(
                     u"apps/v1"_s, u"DaemonSet"_s, u"kube-system"_s, n.other,
                     u"'spec':{'selector':{'matchLabels':{'d':'x'}},'template':{'metadata':{'labels':{'d':'x'}},'spec':{'nodeSelector':{'accelerator':'tpu'},'containers':[{'name':'main'}]}}},'status':{'desiredNumberScheduled':0,'currentNumberScheduled':0,'numberReady':0}"_s));
         },
         {}},
        {"a budget that allows no disruption for a single replica",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"PodDisruptionBudget"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running()).to(c);
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.app,
                 u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'currentHealthy':1,'desiredHealthy':1,'expectedPods':1,'conditions':[{'type':'DisruptionAllowed','status':'False','reason':'InsufficientPods'}]}"_s
                     .arg(n.app)));
         },
         {}},
        {"a certificate that is being renewed in time",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(
                 u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                 u"'spec':{'secretName':'s'},'status':{'notAfter':'%1','renewalTime':'%2','conditions':[{'type':'Ready','status':'True','reason':'Ready'},{'type':'Issuing','status':'True','reason':'Renewing'}]}"_s
                     .arg(Cluster::ago(-20000), Cluster::ago(5)),
                 90000));
         },
         {}},
        {"a suspended CronJob and a suspended Job",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(any(u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                          u"'spec':{'suspend':true,'schedule':'* * * * *'},'status':{}"_s, 90000))
                 .add(any(
                     u"batch/v1"_s, u"Job"_s, n.ns, n.other,
                     u"'spec':{'suspend':true},'status':{'conditions':[{'type':'Suspended','status':'True'}]}"_s,
                     9000));
         },
         {}},
        {"an autoscaler at its limit, and a new one without numbers yet",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(n, onNode(runs), running()).to(c);
             c
                 .add(any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'}},'status':{'conditions':[{'type':'AbleToScale','status':'True'},{'type':'ScalingActive','status':'True'},{'type':'ScalingLimited','status':'True','reason':'TooManyReplicas'}]}"_s
                         .arg(n.app)))
                 .add(any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.other,
                     u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'}},'status':{'conditions':[{'type':'ScalingActive','status':'False','reason':'FailedGetResourceMetric','lastTransitionTime':'%2'}]}"_s
                         .arg(n.app, Cluster::ago(4)),
                     5));
         },
         {}},
        {"a load balancer that is being made",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(n, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':80}]}]"_s),
                       running())
                 .to(c);
             QJsonObject made = over(
                 service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                 obj(u"{'metadata':{'creationTimestamp':'$1'},'spec':{'type':'LoadBalancer'},'status':{'loadBalancer':{}}}"_s,
                     {Cluster::ago(2)}));
             c.add(made).event(made, u"EnsuringLoadBalancer"_s, u"Ensuring load balancer"_s, 2, u"Normal"_s,
                               1);
         },
         {}},
        {"templates of alerts and dashboards in ConfigMaps that are used",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2'},'data':{'rules.yml':'summary: {{ $labels.instance }} of ${DS_PROMETHEUS}','nginx.conf':'proxy_pass http://$upstream; # YOUR_HOST'}}"_s,
                 {n.other, n.ns}));
             App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'c','configMap':{'name':'%1'}}],'containers':[{'name':'main','env':[{'name':'POD_IP','valueFrom':{'fieldRef':{'fieldPath':'status.podIP'}}},{'name':'LISTEN','value':'$(POD_IP):9090'}]}]"_s
                         .arg(n.other)),
                 running())
                 .to(c);
         },
         {}},
        {"a pod without an owner of the control plane, and a static one",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'kube-proxy-$1','namespace':'kube-system','uid':'kp','creationTimestamp':'$2','annotations':{'kubernetes.io/config.mirror':'x'},'ownerReferences':[{'apiVersion':'v1','kind':'Node','name':'$1','uid':'u-$1','controller':true}]},'spec':{'nodeName':'$1','hostNetwork':true,'containers':[{'name':'main'}]},'status':{$3}}"_s,
                 {n.node, Cluster::ago(9000), running(9000)}));
         },
         {}},
        {"a route that only redirects, and one for a mesh",
         [](Cluster &c, const Names &n) {
             withGateway(c, n)
                 .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                 .add(route({.ns = n.ns, .app = n.other},
                            u"'filters':[{'type':'RequestRedirect','requestRedirect':{'scheme':'https'}}]"_s))
                 .add(any(
                     u"gateway.networking.k8s.io/v1"_s, u"HTTPRoute"_s, n.ns, n.app + u"-mesh"_s,
                     u"'spec':{'parentRefs':[{'kind':'Service','group':'','name':'%1'}],'rules':[{'timeouts':{'request':'2s'},'backendRefs':[{'name':'%1','port':80}]}]},'status':{'parents':[]}"_s
                         .arg(n.app)));
             App::make(n, onNode(runs), running()).to(c);
         },
         {}},
        {"a volume that was released and is kept",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(obj(
                     u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv-$1','creationTimestamp':'$2'},'spec':{'persistentVolumeReclaimPolicy':'Retain','storageClassName':'gone','csi':{'driver':'ebs.csi.aws.com'},'claimRef':{'name':'old','namespace':'x'}},'status':{'phase':'Released'}}"_s,
                     {n.other, Cluster::ago(9000)}))
                 .add(csiDriver(u"ebs.csi.aws.com"_s));
         },
         {}},
        {"a debug container that ended badly in a pod that is well",
         [](Cluster &c, const Names &n) {
             App::make(
                 n, onNode(u"'ephemeralContainers':[{'name':'debugger','image':'busybox'}],"_s + runs),
                 running().replace(
                     u"'containerStatuses'"_s,
                     u"'ephemeralContainerStatuses':[{'name':'debugger','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':130,'reason':'Error'}}}],'containerStatuses'"_s))
                 .to(c);
         },
         {}},
        {"old warnings of a pod that runs now",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(runs), running());
             app.to(c);
             c.listedAll()
                 .event(app.pod, u"FailedScheduling"_s,
                        u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s, 28)
                 .event(app.pod, u"FailedMount"_s,
                        u"MountVolume.SetUp failed for volume \"x\" : secret \"%1\" not found"_s.arg(n.other),
                        27)
                 .event(app.pod, u"Unhealthy"_s,
                        u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s, 25);
         },
         {}},
        {"a service that was stopped on purpose by its annotation",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(over(
                 custom(
                     n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, n.app,
                     u"{'type':'Ready','status':'False','reason':'Stopped','message':'Service is stopped'}"_s,
                     9000),
                 obj(u"{'metadata':{'annotations':{'serving.kserve.io/stop':'true'}}}"_s)));
         },
         {}},
        {"a custom resource that is suspended, says its reason",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(custom(
                 n, u"kustomize.toolkit.fluxcd.io/v1"_s, u"Kustomization"_s, n.app,
                 u"{'type':'Ready','status':'False','reason':'Suspended','message':'reconciliation is suspended'}"_s,
                 9000, u"'suspend':true"_s));
         },
         {}},
        {"a pod that waits where nodes are made as they are needed",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"gk3-"_s + n.node));
             App::make(n, u"'containers':[{'name':'main','resources':{'requests':{'cpu':'30'}}}]"_s,
                       pending(noNode, 4), 5)
                 .to(c);
         },
         {}},
        {"policies that admit the caller, who has another trouble",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"NetworkPolicy"_s})
                 .add(
                     service({.ns = n.ns, .app = n.other}, u"'app':'%1'"_s.arg(n.other), u"{'port':6379}"_s));
             App::make({.ns = n.ns, .app = n.other}, onNode(runs), running()).to(c);
             c.add(any(u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"default-deny"_s,
                       u"'spec':{'podSelector':{},'policyTypes':['Ingress']}"_s))
                 .add(any(
                     u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"let-in"_s,
                     u"'spec':{'podSelector':{'matchLabels':{'app':'%1'}},'ingress':[{'from':[{'podSelector':{'matchExpressions':[{'key':'app','operator':'Exists'}]}}]}]}"_s
                         .arg(n.other)));
             const App app = App::make(
                 n, onNode(runs),
                 starting(2).replace(
                     u"'restartCount':0"_s,
                     u"'restartCount':1,'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}"_s
                         .arg(Cluster::ago(2))),
                 4);
             app.to(c);
             c.log(app.pod, u"main"_s, u"Timeout connecting to %1:6379: connection timed out"_s.arg(n.other),
                   true);
         },
         {}},
        {"a gateway whose certificate is there",
         [](Cluster &c, const Names &n) {
             QJsonObject made = gateway(n, u"istio"_s, programmed);
             QJsonObject spec = made.value("spec"_L1).toObject();
             spec.insert(
                 u"listeners"_s,
                 QJsonArray{obj(
                     u"{'name':'https','port':443,'protocol':'HTTPS','tls':{'certificateRefs':[{'name':'$1-tls'}]}}"_s,
                     {n.other})});
             made.insert(u"spec"_s, spec);
             c.listedAll()
                 .add(gatewayClass(u"istio"_s))
                 .add(made)
                 .add(obj(
                     u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1-tls','namespace':'$2'},'type':'kubernetes.io/tls'}"_s,
                     {n.other, n.ns}));
         },
         {}},
        {"two default classes",
         [](Cluster &c, const Names &n) {
             for (const QString &name : {u"a"_s, u"b"_s})
                 c.add(over(
                     storageClass(name, u"pd.csi.storage.gke.io"_s),
                     obj(u"{'metadata':{'annotations':{'storageclass.kubernetes.io/is-default-class':'true'}}}"_s)));
             c.listedAll().add(csiDriver(u"pd.csi.storage.gke.io"_s)).add(claim(n, {}, u"Pending"_s, 30));
         },
         {}},
        {"a spot node is gone, and its pods are being replaced",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n2"_s));
             const App app = App::make(n, u"'nodeName':'n2',"_s + runs, running(2), 3);
             app.to(c);
             c.add(over(App::make(n, u"'nodeName':'n-gone',"_s + runs, running()).pod,
                        obj(u"{'metadata':{'name':'old','uid':'old','deletionTimestamp':'$1'}}"_s,
                            {Cluster::ago(2)})));
         },
         {}},
        {"a set whose second pod has yet to come",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(any(
                     u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                     u"'spec':{'replicas':3,'serviceName':'%1','selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'replicas':1,'readyReplicas':0}"_s
                         .arg(n.app, runs),
                     3))
                 .add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-0','namespace':'$2','uid':'s0','creationTimestamp':'$3','labels':{'app':'$1'},'ownerReferences':[{'kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}]},'spec':{'nodeName':'n1',$4},'status':{$5}}"_s,
                     {n.app, n.ns, Cluster::ago(3), runs, starting(2)}))
                 .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
         },
         {}},
        {"two tries of a job that is still at it",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                                   u"'spec':{'backoffLimit':6},'status':{'active':1,'failed':1}"_s, 6));
             for (int i = 0; i < 2; ++i)
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-$4','namespace':'$2','uid':'t$4','creationTimestamp':'$3','ownerReferences':[{'kind':'Job','name':'$1','uid':'Job-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never','containers':[{'name':'main'}]},'status':{$5}}"_s,
                     {n.app, n.ns, Cluster::ago(5 - 2 * i), QString::number(i),
                      i == 0
                          ? u"'phase':'Failed','containerStatuses':[{'name':'main','restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}}]"_s
                                .arg(Cluster::ago(4))
                          : running(2)}));
         },
         {}},
    };
    return all;
}

} // namespace slipway
