// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Objects for each rule that no other table shows.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &objectRules()
{
    static const std::vector<Case>
        all{
            {"a plugin that the node's taint keeps off",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, u"'cpu':'4','memory':'16Gi','pods':'29'"_s,
                                        u"'node.kubernetes.io/instance-type':'g5.xlarge'"_s,
                                        u"{'key':'gpu','value':'x','effect':'NoSchedule'}"_s));
                 c.add(obj(
                     u"{'apiVersion':'apps/v1','kind':'DaemonSet','metadata':{'name':'nvidia-device-plugin','namespace':'kube-system','uid':'ds'},'spec':{'template':{'spec':{'containers':[{'name':'ctr','image':'nvcr.io/nvidia/k8s-device-plugin:v0.17.0'}]}}},'status':{'numberReady':0}}"_s));
                 App::make(n, u"'tolerations':[{'key':'gpu','operator':'Exists'}],"_s + gpuPod,
                           pending(noNode))
                     .to(c);
             },
             {u"accelerator.plugin-not-on-node"_s}},
            {"devices that are not offered, and DaemonSets that were not listed",
             [](Cluster &c, const Names &n) {
                 c.listed({u"Pod"_s, u"Node"_s})
                     .add(node(n.node, u"'cpu':'4','memory':'16Gi','pods':'29'"_s,
                               u"'node.kubernetes.io/instance-type':'g5.xlarge'"_s));
                 App::make(n, gpuPod, pending(noNode)).to(c);
             },
             {u"accelerator.not-offered"_s}},
            {"an autoscaler that gets no numbers",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(runs), running()).to(c);
                 c.add(any(
                     u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'}},'status':{'conditions':[{'type':'ScalingActive','status':'False','reason':'FailedGetResourceMetric','message':'unable to fetch metrics from resource metrics API','lastTransitionTime':'%2'}]}"_s
                         .arg(n.app, Cluster::ago(120))));
             },
             {u"autoscaler.no-metrics"_s}},
            {"a certificate that should have been renewed",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(any(
                     u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                     u"'spec':{'secretName':'s'},'status':{'notAfter':'%1','renewalTime':'%2','conditions':[{'type':'Ready','status':'True'},{'type':'Issuing','status':'False','reason':'Failed','message':'acme: rate limited'}]}"_s
                         .arg(Cluster::ago(-3 * 1440), Cluster::ago(3 * 1440)),
                     90000));
             },
             {u"certificate.not-renewed"_s}},
            {"an add-on that is not well",
             [](Cluster &c, const Names &) {
                 c.cloud(
                     u"GET"_s, u"https://eks.us-west-2.amazonaws.com/clusters/c/addons/aws-ebs-csi-driver"_s,
                     200,
                     obj(u"{'addon':{'addonName':'aws-ebs-csi-driver','status':'DEGRADED','health':{'issues':[{'code':'InsufficientNumberOfReplicas','message':'The add-on is unhealthy because it does not have the desired number of replicas.'}]}}}"_s));
             },
             {u"cloud.addon-unhealthy"_s}},
            {"a service of the cloud that is off",
             [](Cluster &c, const Names &) {
                 c.cloud(
                     u"GET"_s, u"https://container.googleapis.com/v1/projects/p/locations/l/clusters"_s, 403,
                     obj(u"{'error':{'code':403,'message':'Kubernetes Engine API has not been used in project 1 before or it is disabled. Enable it by visiting container.googleapis.com','status':'PERMISSION_DENIED'}}"_s));
             },
             {u"cloud.service-disabled"_s}},
            {"a ConfigMap without the key",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2'},'data':{'mode':'x'}}"_s,
                     {n.other, n.ns}));
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','env':[{'name':'M','valueFrom':{'configMapKeyRef':{'name':'%1','key':'modus'}}}]}]"_s
                             .arg(n.other)),
                     creating(u"CreateContainerConfigError"_s))
                     .to(c);
             },
             {u"config.configmap-key-missing"_s}},
            {"a caller of a Service that is misspelt",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                 App::make(n, onNode(runs), running()).to(c);
                 App::make(
                     {.ns = n.ns, .app = u"caller"_s},
                     onNode(
                         u"'containers':[{'name':'main','env':[{'name':'U','value':'http://%1x.%2.svc/'}]}]"_s
                             .arg(n.app, n.ns)),
                     running())
                     .to(c);
             },
             {u"config.service-missing"_s}},
            {"a route to a port that the Service lacks",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"istio"_s))
                     .add(gateway(n, u"istio"_s, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s))
                     .add(route(n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app)));
                 App::make(n, onNode(runs), running()).to(c);
             },
             {u"gateway.backend-port"_s}},
            {"backends that are unhealthy, and nobody knows why",
             [](Cluster &c, const Names &) {
                 c.listedAll().cloud(
                     u"POST"_s,
                     u"https://compute.googleapis.com/compute/v1/projects/p/regions/r/backendServices/gkegw1-y/getHealth"_s,
                     200,
                     obj(u"{'healthStatus':[{'healthState':'UNHEALTHY','port':8000},{'healthState':'UNHEALTHY','port':8000}]}"_s));
             },
             {u"gateway.backend-unhealthy"_s}},
            {"a pool's picker is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     over(pool(n), obj(u"{'spec':{'endpointPickerRef':{'name':'$1-epp'}}}"_s, {n.other})));
                 App::make(n, onNode(engine), running()).to(c);
             },
             {u"gateway.endpoint-picker-missing"_s}},
            {"a health check on a port that the pods lack",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(pool(n)).add(healthPolicy(
                     n,
                     u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     u"'type':'HTTP','httpHealthCheck':{'requestPath':'/health','port':54321}"_s));
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(route(n, toPool(n)));
             },
             {u"gateway.health-port"_s}},
            {"a health check in another scheme",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(pool(n)).add(healthPolicy(
                     n,
                     u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     u"'type':'HTTPS','httpsHealthCheck':{'requestPath':'/health','port':8000}"_s));
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(route(n, toPool(n)));
             },
             {u"gateway.health-protocol"_s}},
            {"a gateway that nobody has touched",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(gatewayClass(u"istio"_s)).add(gateway(n, u"istio"_s, {}));
             },
             {u"gateway.no-controller"_s}},
            {"a gateway that cannot be programmed",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(
                         n, regional,
                         u"{'type':'Accepted','status':'True'},{'type':'Programmed','status':'False','reason':'AddressNotUsable','message':'address x is in use'}"_s));
             },
             {u"gateway.not-programmed"_s}},
            {"a listener by a name that there is not",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"istio"_s))
                     .add(gateway(n, u"istio"_s, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                 App::make(n, onNode(runs), running()).to(c);
                 QJsonObject made = route(n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app), {});
                 QJsonObject spec = made.value("spec"_L1).toObject();
                 spec.insert(u"parentRefs"_s,
                             QJsonArray{QJsonObject{{u"name"_s, u"gw"_s}, {u"sectionName"_s, u"https"_s}}});
                 made.insert(u"spec"_s, spec);
                 c.add(made);
             },
             {u"gateway.no-matching-listener"_s}},
            {"a gateway of another namespace, named without it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"istio"_s))
                     .add(gateway({.ns = u"infra"_s}, u"istio"_s, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app), {}));
                 App::make(n, onNode(runs), running()).to(c);
             },
             {u"gateway.parent-missing"_s}},
            {"a pool that selects nobody",
             [](Cluster &c, const Names &n) { c.listedAll().add(pool(n)); },
             {u"gateway.pool-empty"_s}},
            {"a backend in another namespace, without leave",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"istio"_s))
                     .add(gateway(n, u"istio"_s, programmed))
                     .add(service({.ns = u"shared"_s, .app = n.app}, u"'app':'%1'"_s.arg(n.app),
                                  u"{'port':80}"_s))
                     .add(route(n,
                                u"'backendRefs':[{'name':'%1','namespace':'shared','port':80}]"_s.arg(n.app),
                                {}));
                 App::make({.ns = u"shared"_s, .app = n.app}, onNode(runs), running()).to(c);
             },
             {u"gateway.reference-not-granted"_s}},
            {"a route with a pattern for a path",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n)
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(
                         n,
                         u"'matches':[{'path':{'type':'RegularExpression','value':'/v[0-9]+/.*'}}],'backendRefs':[{'name':'%1','port':80}]"_s
                             .arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'UnsupportedValue','message':'Error GWCER104: Paths must start with a slash'}"_s));
                 App::make(n, onNode(runs), running()).to(c);
             },
             {u"gateway.regex-not-supported"_s}},
            {"a route that rewrites whole paths",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n)
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(
                         n,
                         u"'filters':[{'type':'URLRewrite','urlRewrite':{'path':{'type':'ReplaceFullPath','replaceFullPath':'/v1'}}}],'backendRefs':[{'name':'%1','port':80}]"_s
                             .arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'UnsupportedValue','message':'not supported'}"_s));
                 App::make(n, onNode(runs), running()).to(c);
             },
             {u"gateway.rewrite-not-supported"_s}},
            {"a route that the listener does not take",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"istio"_s))
                     .add(gateway(n, u"istio"_s, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(
                         n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'NotAllowedByListeners','message':'no'}"_s));
                 App::make(n, onNode(runs), running()).to(c);
             },
             {u"gateway.route-not-allowed"_s}},
            {"a route that is refused in words that nobody has met",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"istio"_s))
                     .add(gateway(n, u"istio"_s, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(
                         n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'Peculiar','message':'not today'}"_s));
                 App::make(n, onNode(runs), running()).to(c);
             },
             {u"gateway.route-refused"_s}},
            {"a Google account that does not exist",
             [](Cluster &c, const Names &n) {
                 withFuse(c, n);
                 c.cloud(
                     u"POST"_s,
                     u"https://iam.googleapis.com/v1/projects/-/serviceAccounts/gsa@proj-one1.iam.gserviceaccount.com:getIamPolicy"_s,
                     404, obj(u"{'error':{'code':404,'message':'Unknown service account'}}"_s));
                 held(
                     c, n, bucketPod(n.other), u"FailedMount"_s,
                     u"rpc error: code = Unauthenticated desc = failed to prepare storage service: storage service manager failed to setup service: context deadline exceeded"_s);
             },
             {u"identity.account-missing"_s}},
            {"an annotation under a key that nothing reads",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(account(n, u"reader"_s,
                                  u"'iam.gke.io/service-account':'gsa@proj-one1.iam.gserviceaccount.com'"_s));
                 held(
                     c, n, bucketPod(n.other), u"FailedMount"_s,
                     u"rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: Caller does not have storage.objects.list access"_s
                         .arg(n.other));
             },
             {u"identity.annotation-key"_s}},
            {"an Ingress to a port that the Service lacks",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                 App::make(n, onNode(runs), running()).to(c);
                 c.add(
                     any(u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                         u"'spec':{'defaultBackend':{'service':{'name':'%1','port':{'number':8080}}}}"_s.arg(
                             n.app)));
             },
             {u"ingress.backend-port"_s}},
            {"an Ingress of a class that there is not, with a certificate that is missing",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"IngressClass"_s})
                     .add(any(u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                              u"'spec':{'ingressClassName':'ngnix','tls':[{'secretName':'%1-tls'}]}"_s.arg(
                                  n.app)));
             },
             {u"ingress.class-missing"_s, u"ingress.tls-secret-missing"_s}},
            {"the only node that would do is closed",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(over(
                     node(n.node),
                     obj(u"{'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule'}]}}"_s)));
                 App::make(n, plainPod, pending(noNode)).to(c);
             },
             {u"node.cordoned"_s}},
            {"a node group that is not well",
             [](Cluster &c, const Names &n) {
                 c.cloud(
                     u"GET"_s, u"https://eks.us-west-2.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                     200,
                     obj(u"{'nodegroup':{'nodegroupName':'$1','status':'DEGRADED','amiType':'AL2023_x86_64_STANDARD','instanceTypes':['m5.large'],'health':{'issues':[{'code':'Ec2LaunchTemplateNotFound','message':'We couldn t find the launch template'}]}}}"_s,
                         {n.other}));
             },
             {u"node.group-unhealthy"_s}},
            {"the node that would do is not ready",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(over(
                     node(n.node, {}, {}, u"{'key':'node.kubernetes.io/not-ready','effect':'NoSchedule'}"_s),
                     obj(u"{'status':{'allocatable':{'cpu':'3920m','memory':'14Gi','pods':'110'},'conditions':[{'type':'Ready','status':'False','reason':'KubeletNotReady','message':'container runtime network not ready: cni plugin not initialized','lastTransitionTime':'$1'}]}}"_s,
                         {Cluster::ago(40)})));
                 App::make(n, plainPod, pending(noNode)).to(c);
             },
             {u"node.not-ready"_s}},
            {"a scale-up that the organisation forbids",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 const App app = App::make(n, gpuPod, pending(noNode));
                 app.to(c);
                 c.event(
                     app.pod, u"FailedScaleUp"_s,
                     u"Node scale up failed: Constraint constraints/compute.vmExternalIpAccess violated for project 1."_s);
             },
             {u"node.scale-up-refused"_s}},
            {"an API that does not answer",
             [](Cluster &c, const Names &) {
                 c.add(any(
                     u"apiregistration.k8s.io/v1"_s, u"APIService"_s, {}, u"v1beta1.metrics.k8s.io"_s,
                     u"'spec':{'service':{'name':'metrics-server','namespace':'kube-system'}},'status':{'conditions':[{'type':'Available','status':'False','reason':'MissingEndpoints','message':'endpoints for service metrics-server have no addresses','lastTransitionTime':'%1'}]}"_s
                         .arg(Cluster::ago(60))));
             },
             {u"operator.api-service-away"_s}},
            {"a cloud that refuses a name",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(custom(
                     n, u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: googleapi: Error 409: The requested bucket name is not available.'}"_s));
             },
             {u"operator.cloud-refused"_s}},
            {"what waits for what is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(custom(
                     n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMPolicyMember"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'DependencyNotFound','message':'reference Project x is not found'}"_s));
             },
             {u"operator.dependency-missing"_s}},
            {"what waits for what is not ready, and that alone is told",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(custom(
                         n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMPolicyMember"_s,
                         n.app + u"-member"_s,
                         u"{'type':'Ready','status':'False','reason':'DependencyNotReady','message':'reference IAMServiceAccount %1 is not ready'}"_s
                             .arg(n.other)))
                     .add(custom(
                         n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMServiceAccount"_s, n.other,
                         u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'googleapi: Error 403: Permission iam.serviceAccounts.create denied'}"_s));
             },
             {u"operator.permission"_s}},
            {"a custom resource that is not ready for its own reasons",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(custom(
                     n, u"example.com/v1"_s, u"Database"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'BackupFailed','message':'the backup store says no'}"_s,
                     300));
             },
             {u"operator.resource-not-ready"_s}},
            {"a namespace that no connector minds",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(custom(
                     n, u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'Unmanaged','message':'No controller is managing this resource.'}"_s));
             },
             {u"operator.unmanaged"_s}},
            {"a webhook that was left over",
             [](Cluster &c, const Names &) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'admissionregistration.k8s.io/v1','kind':'MutatingWebhookConfiguration','metadata':{'name':'old'},'webhooks':[{'name':'a.old.io','failurePolicy':'Fail','clientConfig':{'service':{'name':'old','namespace':'gone'}}}]}"_s));
             },
             {u"operator.webhook-without-service"_s}},
            {"a pod that was evicted and not replaced",
             [](Cluster &c, const Names &n) {
                 App::make(
                     n, onNode(runs),
                     u"'phase':'Failed','reason':'Evicted','message':'Pod ephemeral local storage usage exceeds the total limit of containers 10Gi.'"_s)
                     .to(c);
             },
             {u"pod.evicted"_s}},
            {"a pod that its node refused",
             [](Cluster &c, const Names &n) {
                 App::make(
                     n, onNode(gpuPod),
                     u"'phase':'Failed','reason':'UnexpectedAdmissionError','message':'Allocate failed due to requested number of devices unavailable for nvidia.com/gpu. Requested: 1, Available: 0'"_s)
                     .to(c);
             },
             {u"pod.refused-by-node"_s}},
            {"no addresses are left",
             [](Cluster &c, const Names &n) {
                 held(
                     c, n, runs, u"FailedCreatePodSandBox"_s,
                     u"Failed to create pod sandbox: plugin type=\"aws-cni\" name=\"aws-cni\" failed (add): add cmd: failed to assign an IP address to container"_s);
             },
             {u"pod.no-address"_s}},
            {"the network is not set up",
             [](Cluster &c, const Names &n) {
                 held(
                     c, n, runs, u"FailedCreatePodSandBox"_s,
                     u"Failed to create pod sandbox: plugin type=\"cilium-cni\" failed (add): unable to connect to Cilium agent"_s);
             },
             {u"pod.sandbox-failed"_s}},
            {"a pod that no scheduler has looked at",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App::make(n, u"'schedulerName':'my-scheduler','containers':[{'name':'main'}]"_s,
                           u"'phase':'Pending'"_s)
                     .to(c);
             },
             {u"pod.pending"_s}},
            {"a pod that hangs, and nobody says why",
             [](Cluster &c, const Names &n) {
                 App::make(n, onNode(runs), creating(u"ContainerCreating"_s, {}, 50), 51).to(c);
             },
             {u"pod.stuck-creating"_s}},
            {"a pod that a finalizer holds",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     over(App::make(n, onNode(runs), running()).pod,
                          obj(u"{'metadata':{'deletionTimestamp':'$1','finalizers':['example.com/hold']}}"_s,
                              {Cluster::ago(60)})));
             },
             {u"pod.stuck-terminating"_s}},
            {"an affinity that no node meets",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App::make(
                     n,
                     u"'affinity':{'nodeAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'disk','operator':'In','values':['nvme']}]}]}}},"_s
                         + runs,
                     pending(noNode))
                     .to(c);
             },
             {u"pod.unschedulable-affinity"_s}},
            {"anti-affinity, and one node",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + runs, running()).to(c);
                 c.add(over(
                     App::make(
                         n,
                         u"'affinity':{'podAntiAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{'labelSelector':{'matchLabels':{'app':'%1'}},'topologyKey':'kubernetes.io/hostname'}]}},"_s
                                 .arg(n.app)
                             + runs,
                         pending(noNode))
                         .pod,
                     obj(u"{'metadata':{'name':'second','uid':'second'}}"_s)));
             },
             {u"pod.unschedulable-anti-affinity"_s}},
            {"a host port that is taken",
             [](Cluster &c, const Names &n) {
                 const QString withPort =
                     u"'containers':[{'name':'main','ports':[{'containerPort':80,'hostPort':80}]}]"_s;
                 c.listedAll().add(node(n.node));
                 App::make({.ns = n.ns, .app = n.other}, u"'nodeName':'%1',"_s.arg(n.node) + withPort,
                           running())
                     .to(c);
                 App::make(n, withPort, pending(noNode)).to(c);
             },
             {u"pod.unschedulable-host-port"_s}},
            {"a node with as many pods as it may have",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, u"'cpu':'8','memory':'14Gi','pods':'1'"_s));
                 App::make({.ns = n.ns, .app = n.other}, u"'nodeName':'%1',"_s.arg(n.node) + runs, running())
                     .to(c);
                 App::make(n, runs, pending(noNode)).to(c);
             },
             {u"pod.unschedulable-pod-limit"_s}},
            {"the scheduler's words, and no nodes to compare",
             [](Cluster &c, const Names &n) {
                 c.listed({u"Pod"_s});
                 App::make(n, gpuPod, pending(u"0/9 nodes are available: 9 Insufficient nvidia.com/gpu."_s))
                     .to(c);
             },
             {u"pod.unschedulable-resources"_s}},
            {"a claim and a volume that do not match",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(claim(
                         n,
                         u"'storageClassName':'','volumeName':'pv1','resources':{'requests':{'storage':'100Gi'}}"_s))
                     .add(obj(
                         u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv1'},'spec':{'storageClassName':'manual','capacity':{'storage':'50Gi'},'accessModes':['ReadOnlyMany'],'csi':{'driver':'pd.csi.storage.gke.io'}},'status':{'phase':'Available'}}"_s))
                     .add(csiDriver(u"pd.csi.storage.gke.io"_s));
                 App::make(n, mounting(n.other),
                           pending(u"pod has unbound immediate PersistentVolumeClaims"_s))
                     .to(c);
             },
             {u"volume.claim-does-not-match"_s}},
            {"a claim for a volume that does not exist",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(claim(n, u"'storageClassName':'','volumeName':'pv-none'"_s));
                 App::make(n, mounting(n.other),
                           pending(u"pod has unbound immediate PersistentVolumeClaims"_s))
                     .to(c);
             },
             {u"volume.volume-missing"_s}},
            {"a claim that is not bound for reasons unknown",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"now"_s, u"pd.csi.storage.gke.io"_s, u"Immediate"_s))
                     .add(csiDriver(u"pd.csi.storage.gke.io"_s))
                     .add(claim(n, u"'storageClassName':'now'"_s, u"Pending"_s, 60));
             },
             {u"volume.claim-pending"_s}},
            {"a volume that is lost",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(claim(n, u"'storageClassName':'now','volumeName':'pv-gone'"_s, u"Lost"_s));
             },
             {u"volume.lost"_s}},
            {"a volume that another node has",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"ssd"_s, u"ebs.csi.aws.com"_s))
                     .add(csiDriver(u"ebs.csi.aws.com"_s))
                     .add(claim(n, u"'storageClassName':'ssd','volumeName':'pv1'"_s, u"Bound"_s));
                 c.add(over(App::make(n, u"'nodeName':'n0',"_s + mounting(n.other), running()).pod,
                            obj(u"{'metadata':{'name':'old','uid':'old'}}"_s)));
                 held(c, n, mounting(n.other), u"FailedAttachVolume"_s,
                      u"Multi-Attach error for volume \"pv1\" Volume is already used by pod(s) old"_s);
             },
             {u"volume.multi-attach"_s}},
            {"a claim without a class and no volume that is free",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(claim(n, u"'storageClassName':''"_s, u"Pending"_s, 60));
                 App::make(n, mounting(n.other),
                           pending(u"pod has unbound immediate PersistentVolumeClaims"_s))
                     .to(c);
             },
             {u"volume.no-volume-for-claim"_s}},
            {"a driver that cannot make the volume",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"ssd"_s, u"ebs.csi.aws.com"_s, u"Immediate"_s))
                     .add(csiDriver(u"ebs.csi.aws.com"_s));
                 const QJsonObject pvc = claim(n, u"'storageClassName':'ssd'"_s);
                 c.add(pvc).event(
                     pvc, u"ProvisioningFailed"_s,
                     u"failed to provision volume with StorageClass: rpc error: code = InvalidArgument desc = Could not parse invalid iops: zero"_s);
             },
             {u"volume.provisioning-failed"_s}},
            {"a rollout past its deadline",
             [](Cluster &c, const Names &n) {
                 const App app = App::make(n, onNode(runs), running());
                 c
                     .add(over(
                         app.deployment,
                         obj(u"{'status':{'conditions':[{'type':'Progressing','status':'False','reason':'ProgressDeadlineExceeded','message':'ReplicaSet has timed out progressing.'}]}}"_s)))
                     .add(app.replicaSet)
                     .add(app.pod);
             },
             {u"workload.rollout-late"_s}},
        };
    return all;
}

} // namespace slipway
