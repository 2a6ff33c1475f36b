// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that are odd and well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &clusterWells()
{
    static const std::
        vector<Case>
            all{
                {"a claim that waits for its first pod",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"std"_s, u"pd.csi.storage.gke.io"_s))
                         .add(csiDriver(u"pd.csi.storage.gke.io"_s))
                         .add(claim(n, u"'storageClassName':'std'"_s));
                 },
                 {}},
                {"a local provisioner that is no CSI driver",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"local-path"_s, u"rancher.io/local-path"_s))
                         .add(claim(n, u"'storageClassName':'local-path'"_s, u"Bound"_s))
                         .add(csiDriver(u"x.csi.example.com"_s));
                     App::make(n, onNode(mounting(n.other)), running()).to(c);
                 },
                 {}},
                {"classes that were not listed",
                 [](Cluster &c, const Names &n) {
                     c.listed({u"Pod"_s, u"PersistentVolumeClaim"_s})
                         .add(claim(n, u"'storageClassName':'gp3'"_s));
                 },
                 {}},
                {"Services without selector, headless, external",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(service(n, {}, u"{'port':80}"_s))
                         .add(over(service({.ns = n.ns, .app = u"ext"_s}, {}, {}),
                                   obj(u"{'spec':{'type':'ExternalName','externalName':'a.b'}}"_s)));
                 },
                 {}},
                {"a Service of a workload that is scaled to nothing",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                     c.add(over(App::make(n, u"'containers':[{'name':'main'}]"_s, {}).deployment,
                                obj(u"{'spec':{'replicas':0}}"_s)));
                 },
                 {}},
                {"the green Service while blue serves",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1','track':'green'"_s.arg(n.app), u"{'port':80}"_s));
                     const App app = App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running());
                     c.add(over(app.pod, obj(u"{'metadata':{'labels':{'track':'blue'}}}"_s)));
                 },
                 {}},
                {"a Service whose port differs from its target",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':'http'}"_s));
                     App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','ports':[{'name':'http','containerPort':8000}]}]"_s),
                         running())
                         .to(c);
                 },
                 {}},
                {"a number that is not declared and listened on all the same",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':9000,'targetPort':9000}"_s));
                     App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running()).to(c);
                 },
                 {}},
                {"a collector that is named and not there, and nobody minds",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','env':[{'name':'OTEL','value':'http://otel.observability.svc:4317'}]}]"_s),
                         running())
                         .to(c);
                 },
                 {}},
                {"classes are on their way",
                 [](Cluster &c, const Names &n) { c.listedAll().add(gateway(n, regional, {}, 20)); },
                 {}},
                {"a gateway that was made just now",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(gatewayClass(regional))
                         .add(gateway(n, regional,
                                      u"{'type':'Programmed','status':'Unknown','reason':'Pending'}"_s, 3));
                 },
                 {}},
                {"timeouts on another controller's gateway",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(gatewayClass(u"istio"_s))
                         .add(gateway(n, u"istio"_s, programmed))
                         .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                     App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running()).to(c);
                     c.add(route(n,
                                 u"'timeouts':{'request':'5s'},'backendRefs':[{'name':'%1','port':80}]"_s.arg(
                                     n.app)));
                 },
                 {}},
                {"an engine with its health check policy",
                 [](Cluster &c, const Names &n) {
                     withGateway(c, n).add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                     c.add(obj(
                         u"{'apiVersion':'networking.gke.io/v1','kind':'HealthCheckPolicy','metadata':{'name':'h','namespace':'$2'},'spec':{'targetRef':{'group':'','kind':'Service','name':'$1'},'default':{'config':{'type':'HTTP','httpHealthCheck':{'requestPath':'/health','port':8000}}}}}"_s,
                         {n.app, n.ns}));
                     App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/v1/models','port':8000}}}]"_s),
                         running())
                         .to(c);
                     c.add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
                 },
                 {}},
                {"an instance that is in progress",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(obj(
                         u"{'apiVersion':'kro.run/v1alpha1','kind':'Chat','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'status':{'state':'IN_PROGRESS','conditions':[{'type':'Ready','status':'False','reason':'NotReady','message':'waiting'}]}}"_s,
                         {n.app, n.ns, Cluster::ago(10)}));
                 },
                 {}},
                {"a custom resource that was suspended, and one without status at all",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(obj(
                         u"{'apiVersion':'ray.io/v1','kind':'RayCluster','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{'suspend':true}}"_s,
                         {n.app, n.ns, Cluster::ago(900)}));
                     c.add(obj(
                         u"{'apiVersion':'example.com/v1','kind':'Widget','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{}}"_s,
                         {n.app, n.ns, Cluster::ago(900)}));
                 },
                 {}},
                {"what was applied and taken",
                 [](Cluster &c, const Names &n) {
                     c.applied(u"Deployment/%1/%2"_s.arg(n.ns, n.app),
                               obj(u"{'kind':'Status','status':'Success'}"_s));
                 },
                 {}},
                {"a webhook that may be missed",
                 [](Cluster &c, const Names &) {
                     c.listedAll().add(obj(
                         u"{'apiVersion':'admissionregistration.k8s.io/v1','kind':'MutatingWebhookConfiguration','metadata':{'name':'w'},'webhooks':[{'name':'a.b.c','failurePolicy':'Ignore','clientConfig':{'service':{'name':'x','namespace':'y'}}}]}"_s));
                 },
                 {}},
                {"a namespace's CronJob that failed once and then worked",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(obj(
                         u"{'apiVersion':'batch/v1','kind':'CronJob','metadata':{'name':'$1','namespace':'$2','uid':'cj'},'status':{'lastSuccessfulTime':'$3'}}"_s,
                         {n.app, n.ns, Cluster::ago(10)}));
                     c.add(obj(
                         u"{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'$1-1','namespace':'$2','uid':'j1','ownerReferences':[{'kind':'CronJob','name':'$1','uid':'cj','controller':true}]},'status':{'failed':1,'conditions':[{'type':'Failed','status':'True','reason':'BackoffLimitExceeded','lastTransitionTime':'$3'}]}}"_s,
                         {n.app, n.ns, Cluster::ago(90)}));
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-1-x','namespace':'$2','uid':'jp','creationTimestamp':'$3','ownerReferences':[{'kind':'Job','name':'$1-1','uid':'j1','controller':true}]},'spec':{'restartPolicy':'Never','containers':[{'name':'main'}]},'status':{'phase':'Failed','containerStatuses':[{'name':'main','state':{'terminated':{'exitCode':1,'reason':'Error'}}}]}}"_s,
                         {n.app, n.ns, Cluster::ago(92)}));
                 },
                 {}},
                {"pods on their way out",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), starting(20));
                     c.listedAll().add(
                         over(app.pod, obj(u"{'metadata':{'deletionTimestamp':'$1'}}"_s, {Cluster::ago(1)})));
                 },
                 {}},
                {"a healthy node group with an accelerated image",
                 [](Cluster &c, const Names &n) {
                     c.cloud(
                         u"GET"_s, u"https://eks.us-west-2.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                         200,
                         obj(u"{'nodegroup':{'nodegroupName':'$1','status':'ACTIVE','amiType':'AL2023_x86_64_NVIDIA','instanceTypes':['g5.xlarge'],'health':{'issues':[]}}}"_s,
                             {n.other}));
                 },
                 {}},
                {"an autoscaler of a workload scaled to nothing",
                 [](Cluster &c, const Names &n) {
                     c.add(App::make(n, u"'containers':[{'name':'main'}]"_s, {}, 30, 0).deployment)
                         .add(obj(
                             u"{'apiVersion':'autoscaling/v2','kind':'HorizontalPodAutoscaler','metadata':{'name':'$1','namespace':'$2'},'spec':{'scaleTargetRef':{'kind':'Deployment','name':'$1'}},'status':{'conditions':[{'type':'ScalingActive','status':'False','reason':'ScalingDisabled','lastTransitionTime':'$3'}]}}"_s,
                             {n.app, n.ns, Cluster::ago(900)}));
                 },
                 {}},
                {"a controller that asked once too early",
                 [](Cluster &c, const Names &n) {
                     says(
                         c, n, u"'serviceAccountName':'%1','containers':[{'name':'main'}]"_s.arg(n.other),
                         u"leases is forbidden: User \"system:serviceaccount:%1:%2\" cannot list resource \"leases\"\nall is well now"_s
                             .arg(n.ns, n.other));
                 },
                 {}},
                {"an object that was edited often over the months",
                 [](Cluster &c, const Names &n) {
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2','generation':180,'creationTimestamp':'$3','managedFields':[{'manager':'kubectl-edit','operation':'Update','time':'$4'},{'manager':'argocd','operation':'Update','time':'$4'}]}}"_s,
                         {n.app, n.ns, Cluster::ago(100000), Cluster::ago(1)}));
                 },
                 {}},
                {"the GPU operator brought the driver to a standard image",
                 [](Cluster &c, const Names &n) {
                     c.add(node(n.node, u"'cpu':'4','memory':'16Gi','pods':'29','nvidia.com/gpu':'1'"_s,
                                u"'node.kubernetes.io/instance-type':'g5.xlarge'"_s));
                     c.cloud(
                         u"GET"_s, u"https://eks.us-west-2.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                         200,
                         obj(u"{'nodegroup':{'nodegroupName':'$1','amiType':'AL2023_x86_64_STANDARD','instanceTypes':['g5.xlarge']}}"_s,
                             {n.other}));
                 },
                 {}},
                {"an address in a comment, and a port from the environment",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2'},'data':{'c':'a: 1\\n# see http://$3:9999/x\\n'}}"_s,
                         {n.other, n.ns, n.app}));
                     App::make(
                         n,
                         onNode(
                             u"'volumes':[{'name':'c','configMap':{'name':'%1'}}],'containers':[{'name':'main','ports':[{'containerPort':9090}],'env':[{'name':'PORT','value':'8000'}]}]"_s
                                 .arg(n.other)),
                         running())
                         .to(c);
                 },
                 {}},
                {"a stockout of yesterday for which nobody waits",
                 [](Cluster &c, const Names &n) {
                     c.add(node(n.node))
                         .cloud(
                             u"GET"_s,
                             u"https://container.googleapis.com/v1/projects/p/locations/l/operations"_s, 200,
                             obj(u"{'operations':[{'name':'o','status':'DONE','error':{'message':'[GCE_STOCKOUT]: the zone does not have enough resources available to fulfill the request'}}]}"_s));
                 },
                 {}},
                {"a grant that is new",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                         .add(account(
                             n, u"reader"_s,
                             u"'iam.gke.io/gcp-service-account':'gsa@proj-one1.iam.gserviceaccount.com'"_s));
                     const App app = App::make(
                         n,
                         onNode(
                             u"'serviceAccountName':'reader','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                                 .arg(n.other)),
                         creating(u"ContainerCreating"_s, {}, 2), 2);
                     app.to(c);
                     c.event(
                         app.pod, u"FailedMount"_s,
                         u"rpc error: code = PermissionDenied desc = failed to get GCS bucket: googleapi: Error 403: gsa@proj-one1.iam.gserviceaccount.com does not have storage.objects.list access"_s,
                         -4);
                 },
                 {}},
            };
    return all;
}

} // namespace slipway
