// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that were written without a look at the rules: two faults at once, and other wordings.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &unseenFaults()
{
    static const std::
        vector<Case>
            all{
                {"no device plugin, and a claim of a class that is not there, for one pod",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                                   u"'node.kubernetes.io/instance-type':'g5.2xlarge'"_s))
                         .add(storageClass(u"gp2"_s, u"ebs.csi.aws.com"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s))
                         .add(claim(n, u"'storageClassName':'io2-fast'"_s));
                     App::make(
                         n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s
                             .arg(n.other),
                         pending(
                             u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims."_s))
                         .to(c);
                 },
                 {u"accelerator.device-plugin-missing"_s, u"volume.storage-class-missing"_s}},
                {"the bucket refuses, and behind that the sidecar is missing",
                 [](Cluster &c, const Names &n) {
                     withFuse(c, n);
                     held(
                         c, n,
                         u"'serviceAccountName':'reader','volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                             .arg(n.other),
                         u"FailedMount"_s,
                         u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: gsa@proj-one1.iam.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket., forbidden"_s
                             .arg(n.other));
                 },
                 {u"identity.bucket-role"_s, u"volume.fuse-annotation"_s}},
                {"one container lacks its Secret, the other its image",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'reg.example.com/a:1','envFrom':[{'secretRef':{'name':'%1'}}]},{'name':'side','image':'reg.example.com/b:nope'}]"_s
                                 .arg(n.other)),
                         creating(u"CreateContainerConfigError"_s,
                                  u"secret \\u0022%1\\u0022 not found"_s.arg(n.other))
                             .replace(
                                 u"'containerStatuses':["_s,
                                 u"'containerStatuses':[{'name':'side','ready':false,'restartCount':0,'state':{'waiting':{'reason':'ErrImagePull','message':'rpc error: code = NotFound desc = reg.example.com/b:nope: not found'}}},"_s));
                     app.to(c);
                 },
                 {u"config.secret-missing"_s, u"image.not-found"_s}},
                {"memory here, a moved port there",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':9000,'targetPort':9000}"_s));
                     App::make(n,
                               onNode(u"'containers':[{'name':'main','ports':[{'containerPort':9000}]}]"_s),
                               running())
                         .to(c);
                     App::make(
                         part(n, u"caller"_s),
                         onNode(
                             u"'containers':[{'name':'main','env':[{'name':'UPSTREAM','value':'http://%1.%2.svc:8080/api'}]}]"_s
                                 .arg(n.app, n.ns)),
                         running())
                         .to(c);
                     App::make(
                         part(n, u"batch"_s),
                         onNode(
                             u"'containers':[{'name':'main','resources':{'limits':{'memory':'512Mi'}}}]"_s),
                         crashing(137, u"OOMKilled"_s))
                         .to(c);
                 },
                 {u"config.service-port"_s, u"crash.out-of-memory"_s}},
                {"a node is away, and a registry counts pulls elsewhere",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(over(
                         node(n.node),
                         obj(u"{'status':{'conditions':[{'type':'Ready','status':'Unknown','reason':'NodeStatusUnknown','message':'Kubelet stopped posting node status.','lastTransitionTime':'$1'}]}}"_s,
                             {Cluster::ago(25)})));
                     heldImage(
                         c, n, u"docker.io/library/redis:8"_s,
                         u"Failed to pull image \"docker.io/library/redis:8\": rpc error: code = Unknown desc = failed to pull and unpack image: unexpected status code: 429 Too Many Requests - Server message: toomanyrequests: You have reached your unauthenticated pull rate limit."_s);
                 },
                 {u"node.not-ready"_s, u"image.rate-limited"_s}},
                {"pods of a node that went away",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(over(
                         node(u"n1"_s),
                         obj(u"{'status':{'conditions':[{'type':'Ready','status':'Unknown','reason':'NodeStatusUnknown','message':'Kubelet stopped posting node status.','lastTransitionTime':'$1'}]}}"_s,
                             {Cluster::ago(30)})));
                     const App app = App::make(
                         n, onNode(runs),
                         running().replace(u"{'type':'Ready','status':'True'"_s,
                                           u"{'type':'Ready','status':'False','reason':'NodeNotReady'"_s));
                     app.to(c);
                     c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                 },
                 {u"node.not-ready"_s}},
                {"no proxy subnet, and a route to a Service that is not there",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(gatewayClass(regional))
                         .add(gateway(
                             n, regional,
                             u"{'type':'Programmed','status':'False','reason':'Invalid','message':'error cause: no proxy-only subnetwork in REGIONAL_MANAGED_PROXY'}"_s))
                         .add(route(
                             n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.other),
                             u"{'type':'ResolvedRefs','status':'False','reason':'BackendNotFound','message':'%1 not found'}"_s
                                 .arg(n.other)));
                 },
                 {u"gateway.proxy-subnet-missing"_s, u"gateway.backend-missing"_s}},
                {"a probe on a missing path, and a Service to a port that nobody has",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','ports':[{'name':'http','containerPort':8080}],'readinessProbe':{'httpGet':{'path':'/readyz','port':8080}}}]"_s),
                         starting(12));
                     app.to(c);
                     c.listedAll()
                         .event(app.pod, u"Unhealthy"_s,
                                u"Readiness probe failed: HTTP probe failed with statuscode: 404"_s, 0,
                                u"Warning"_s, 80)
                         .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':'web'}"_s));
                 },
                 {u"probe.path"_s, u"config.target-port"_s}},
                {"out of stock for one, out of the namespace's quota for another",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(node(n.node));
                     const App app = App::make(n, gpuPod, pending(noNode));
                     app.to(c);
                     c.event(
                         app.pod, u"FailedScaleUp"_s,
                         u"Node scale up in zones us-east4-a associated with this pod failed: GCE out of resources."_s);
                     const App other = App::make(part(n, u"web"_s), plainPod, {});
                     c.add(other.deployment).add(over(other.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
                     c.event(
                         other.replicaSet, u"FailedCreate"_s,
                         u"Error creating: pods \"x\" is forbidden: exceeded quota: team, requested: requests.cpu=500m, used: requests.cpu=4, limited: requests.cpu=4"_s);
                 },
                 {u"accelerator.stockout"_s, u"workload.quota"_s}},
                {"the same Secret is missing in two namespaces",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     for (const QString &ns : {n.ns, n.ns + u"-2"_s})
                         App::make(
                             {.ns = ns, .app = n.app, .node = n.node, .other = n.other},
                             onNode(
                                 u"'containers':[{'name':'main','env':[{'name':'T','valueFrom':{'secretKeyRef':{'name':'%1','key':'t'}}}]}]"_s
                                     .arg(n.other)),
                             creating(u"CreateContainerConfigError"_s))
                             .to(c);
                 },
                 {u"config.secret-missing"_s, u"config.secret-missing"_s}},
                {"one engine wants a licence, another a shorter context",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, gpuPod,
                         u"huggingface_hub.errors.GatedRepoError: 403 Client Error. (Request ID: Root=1)\n\nCannot access gated repo for url https://huggingface.co/google/gemma-3-1b-it/resolve/main/config.json.\nAccess to model google/gemma-3-1b-it is restricted and you are not in the authorized list. Visit https://huggingface.co/google/gemma-3-1b-it to ask for access."_s);
                     crashed(
                         c, part(n, u"b"_s), gpuPod,
                         u"ValueError: The model's max seq len (131072) is larger than the maximum number of tokens that can be stored in KV cache (40960). Try increasing `gpu_memory_utilization` or decreasing `max_model_len` when initializing the engine."_s);
                 },
                 {u"engine.model-licence"_s, u"engine.kv-cache-too-small"_s}},
                {"a webhook's own server crashes, and nobody gets pods",
                 [](Cluster &c, const Names &n) {
                     App::make(
                         {.ns = u"guard"_s, .app = n.other},
                         onNode(u"'containers':[{'name':'main','resources':{'limits':{'memory':'64Mi'}}}]"_s),
                         crashing(137, u"OOMKilled"_s))
                         .to(c);
                     c.listedAll().add(service({.ns = u"guard"_s, .app = n.other},
                                               u"'app':'%1'"_s.arg(n.other),
                                               u"{'port':443,'targetPort':9443}"_s));
                     c.add(obj(
                         u"{'apiVersion':'admissionregistration.k8s.io/v1','kind':'MutatingWebhookConfiguration','metadata':{'name':'g'},'webhooks':[{'name':'pods.guard.example.com','failurePolicy':'Fail','clientConfig':{'service':{'name':'$1','namespace':'guard'}}}]}"_s,
                         {n.other}));
                     const App app = App::make(n, runs, {});
                     c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
                     c.event(
                         app.replicaSet, u"FailedCreate"_s,
                         u"Error creating: Internal error occurred: failed calling webhook \"pods.guard.example.com\": failed to call webhook: Post \"https://%1.guard.svc:443/mutate?timeout=10s\": no endpoints available for service \"%1\""_s
                             .arg(n.other));
                 },
                 {u"crash.out-of-memory"_s}},
                {"a node short of disk evicts",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(over(
                         node(u"n1"_s),
                         obj(u"{'status':{'conditions':[{'type':'Ready','status':'True','lastTransitionTime':'$1'},{'type':'DiskPressure','status':'True','reason':'KubeletHasDiskPressure','message':'kubelet has disk pressure','lastTransitionTime':'$2'}]}}"_s,
                             {Cluster::ago(3000), Cluster::ago(20)})));
                     const App app = App::make(n, onNode(runs), running());
                     c.add(over(app.deployment, obj(u"{'status':{'readyReplicas':1}}"_s)))
                         .add(app.replicaSet)
                         .add(app.pod);
                     for (int i = 0; i < 5; ++i)
                         c.add(over(
                             App::make(
                                 n, onNode(runs),
                                 u"'phase':'Failed','reason':'Evicted','message':'The node was low on resource: ephemeral-storage. Threshold quantity: 10Gi'"_s)
                                 .pod,
                             obj(u"{'metadata':{'name':'gone$1','uid':'gone$1'}}"_s, {QString::number(i)})));
                 },
                 {u"node.pressure"_s}},
                {"a certificate that was not renewed",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(any(
                         u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                         u"'spec':{'secretName':'%1-tls'},'status':{'notAfter':'%2','conditions':[{'type':'Ready','status':'False','reason':'Expired','message':'Certificate expired on %2'}]}"_s
                             .arg(n.other, Cluster::ago(600)),
                         200000));
                 },
                 {u"certificate.expired"_s}},
                {"an issuer that does not exist",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"Issuer"_s, u"ClusterIssuer"_s, u"Certificate"_s})
                         .add(any(
                             u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                             u"'spec':{'secretName':'x','issuerRef':{'kind':'ClusterIssuer','name':'letsencrypt-prd'}},'status':{'conditions':[{'type':'Ready','status':'False','reason':'DoesNotExist','message':'Issuing certificate as Secret does not exist'}]}"_s,
                             60))
                         .add(any(u"cert-manager.io/v1"_s, u"ClusterIssuer"_s, {}, u"letsencrypt-prod"_s,
                                  u"'status':{'conditions':[{'type':'Ready','status':'True'}]}"_s));
                 },
                 {u"certificate.issuer-missing"_s}},
                {"a drain that a disruption budget never lets end",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"PodDisruptionBudget"_s})
                         .add(over(
                             node(u"n1"_s),
                             obj(u"{'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule','timeAdded':'$1'}]}}"_s,
                                 {Cluster::ago(300)})));
                     App::make(n, onNode(runs), running(5000), 6000).to(c);
                     c.add(any(
                         u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.app,
                         u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'currentHealthy':1,'desiredHealthy':1,'expectedPods':1}"_s
                             .arg(n.app)));
                 },
                 {}}, // for information: a node may be closed and not be drained
                {"a load balancer that does not come",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     App::make(n, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':80}]}]"_s),
                               running())
                         .to(c);
                     const QJsonObject made =
                         over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                              obj(u"{'spec':{'type':'LoadBalancer'},'status':{'loadBalancer':{}}}"_s));
                     c.add(made).event(
                         made, u"SyncLoadBalancerFailed"_s,
                         u"Error syncing load balancer: failed to ensure load balancer: could not find any suitable subnets for creating the ELB"_s);
                 },
                 {u"service.no-load-balancer"_s}},
                {"an autoscaler's target and a Service's selector are both misspelt",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(service(n, u"'app':'%1x'"_s.arg(n.app), u"{'port':80}"_s));
                     App::make(n, onNode(runs), running()).to(c);
                     c.add(any(
                         u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                         u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1x'}},'status':{}"_s.arg(
                             n.app)));
                 },
                 {u"autoscaler.target-missing"_s, u"config.selector-matches-nothing"_s}},
                {"an init container crashes for a missing module",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'initContainers':[{'name':'migrate','image':'x/y:2'}],'containers':[{'name':'main','image':'x/y:2'}]"_s),
                         u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'migrate','ready':false,'restartCount':5,'state':{'waiting':{'reason':'CrashLoopBackOff'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%2'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                             .arg(Cluster::ago(29), Cluster::ago(2)));
                     app.to(c);
                     c.log(
                         app.pod, u"migrate"_s,
                         u"Traceback (most recent call last):\nModuleNotFoundError: No module named 'alembic'"_s,
                         true);
                 },
                 {u"app.module-missing"_s}},
                {"a new replica set's pod crashes while the old one serves",
                 [](Cluster &c, const Names &n) {
                     App::make(n, onNode(gpuPod), running(), 3000).to(c);
                     const QJsonObject pod = over(
                         App::make(n, onNode(gpuPod), crashing(2)).pod,
                         obj(u"{'metadata':{'name':'$1-new','uid':'new','labels':{'pod-template-hash':'77'}}}"_s,
                             {n.app}));
                     c.listedAll().add(pod).log(
                         pod, u"main"_s,
                         u"vllm: error: argument --tensor-parallel-size/-tp: invalid int value: 'two'"_s,
                         true);
                     c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 },
                 {u"engine.unknown-arguments"_s}},
                {"a taint keeps off one, and a volume's zone another",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(n.node, gpu, u"'topology.kubernetes.io/zone':'z-a'"_s,
                                   u"{'key':'dedicated','value':'x','effect':'NoSchedule'}"_s))
                         .add(node(n.node + u"-2"_s, u"'cpu':'8','memory':'30Gi','pods':'110'"_s,
                                   u"'topology.kubernetes.io/zone':'z-b'"_s))
                         .add(claim(n, u"'storageClassName':'std','volumeName':'pv1'"_s, u"Bound"_s))
                         .add(storageClass(u"std"_s, u"pd.csi.storage.gke.io"_s))
                         .add(csiDriver(u"pd.csi.storage.gke.io"_s))
                         .add(obj(
                             u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv1'},'spec':{'storageClassName':'std','csi':{'driver':'pd.csi.storage.gke.io','volumeHandle':'d'},'nodeAffinity':{'required':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'topology.kubernetes.io/zone','operator':'In','values':['z-c']}]}]}}},'status':{'phase':'Bound'}}"_s));
                     App::make(n, gpuPod, pending(noNode)).to(c);
                     App::make(
                         part(n, u"db"_s), mounting(n.other),
                         pending(u"0/2 nodes are available: 2 node(s) had volume node affinity conflict."_s))
                         .to(c);
                 },
                 {u"pod.unschedulable-taint"_s, u"volume.wrong-zone"_s}},
                {"a graph is inactive, and the connector's account is refused",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(obj(
                         u"{'apiVersion':'kro.run/v1alpha1','kind':'ResourceGraphDefinition','metadata':{'name':'$1','creationTimestamp':'$2'},'spec':{'schema':{'kind':'Thing'}},'status':{'state':'Inactive','conditions':[{'type':'GraphAccepted','status':'False','reason':'InvalidResourceGraph','message':'failed to build resource \\u0022x\\u0022: unknown field spec.foo'}]}}"_s,
                         {n.other, Cluster::ago(90)}));
                     c.add(custom(
                         n, u"pubsub.cnrm.cloud.google.com/v1beta1"_s, u"PubSubTopic"_s, n.app,
                         u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: error applying desired state: summary: googleapi: Error 403: User not authorized to perform this action.'}"_s));
                 },
                 {u"operator.graph-not-accepted"_s, u"operator.permission"_s}},
                {"a claim that is larger than the class's driver may make, by quota",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"ssd"_s, u"pd.csi.storage.gke.io"_s))
                         .add(csiDriver(u"pd.csi.storage.gke.io"_s));
                     const QJsonObject pvc = claim(n, u"'storageClassName':'ssd'"_s);
                     App::make(n, mounting(n.other),
                               pending(u"running PreBind plugin VolumeBinding: binding volumes"_s))
                         .to(c);
                     c.add(pvc).event(
                         pvc, u"ProvisioningFailed"_s,
                         u"failed to provision volume with StorageClass \"ssd\": rpc error: code = ResourceExhausted desc = CreateVolume failed: googleapi: Error 403: Quota 'SSD_TOTAL_GB' exceeded. Limit: 500.0 in region us-central1., quotaExceeded"_s);
                 },
                 {u"volume.quota"_s}},
                {"the cluster's names are not resolved",
                 [](Cluster &c, const Names &n) {
                     App::make(
                         {.ns = u"kube-system"_s, .app = u"coredns"_s},
                         onNode(
                             u"'containers':[{'name':'main','image':'registry.k8s.io/coredns/coredns:v1.12.0'}]"_s),
                         crashing())
                         .to(c);
                     const App dns = App::make(
                         {.ns = u"kube-system"_s, .app = u"coredns"_s},
                         onNode(
                             u"'containers':[{'name':'main','image':'registry.k8s.io/coredns/coredns:v1.12.0'}]"_s),
                         crashing());
                     c.log(dns.pod, u"main"_s,
                           u"/etc/coredns/Corefile:12 - Error during parsing: Unknown directive 'forwrad'"_s,
                           true);
                     crashed(
                         c, n, runs,
                         u"requests.exceptions.ConnectionError: HTTPConnectionPool(host='db'): Failed to resolve 'db' ([Errno -3] Temporary failure in name resolution)"_s);
                 },
                 {u"config.key-not-accepted"_s}},
                {"a policy lets nobody from there in",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"NetworkPolicy"_s})
                         .add(service({.ns = n.ns, .app = n.other}, u"'app':'%1'"_s.arg(n.other),
                                      u"{'port':6379}"_s));
                     App::make({.ns = n.ns, .app = n.other}, onNode(runs), running()).to(c);
                     c.add(any(
                         u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"only-workers"_s,
                         u"'spec':{'podSelector':{'matchLabels':{'app':'%1'}},'policyTypes':['Ingress'],'ingress':[{'from':[{'podSelector':{'matchLabels':{'role':'worker'}}}]}]}"_s
                             .arg(n.other)));
                     crashed(
                         c, n, runs,
                         u"redis.exceptions.TimeoutError: Timeout connecting to server %1:6379: connection timed out"_s
                             .arg(n.other));
                 },
                 {u"network.policy-blocks"_s}},
                {"a policy lets nothing out, not even questions for names",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"NetworkPolicy"_s})
                         .add(service({.ns = n.ns, .app = n.other}, u"'app':'%1'"_s.arg(n.other),
                                      u"{'port':5432}"_s));
                     App::make({.ns = n.ns, .app = n.other}, onNode(runs), running()).to(c);
                     c.add(any(
                         u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, u"egress"_s,
                         u"'spec':{'podSelector':{},'policyTypes':['Egress'],'egress':[{'to':[{'podSelector':{}}],'ports':[{'port':5432,'protocol':'TCP'}]}]}"_s));
                     crashed(c, n, runs, u"Error: getaddrinfo EAI_AGAIN %1"_s.arg(n.other));
                 },
                 {u"network.policy-blocks"_s}},
                {"a container that must not be root and would be",
                 [](Cluster &c, const Names &n) {
                     App::make(
                         n,
                         onNode(
                             u"'securityContext':{'runAsNonRoot':true},'containers':[{'name':'main','image':'x/y:1'}]"_s),
                         creating(u"CreateContainerConfigError"_s,
                                  u"container has runAsNonRoot and image will run as root"_s))
                         .to(c);
                 },
                 {u"config.run-as-root"_s}},
                {"a gateway's certificate that was never made",
                 [](Cluster &c, const Names &n) {
                     QJsonObject made = gateway(
                         n, u"istio"_s,
                         u"{'type':'Accepted','status':'True'},{'type':'Programmed','status':'False','reason':'Invalid','message':'listeners are invalid'}"_s);
                     QJsonObject spec = made.value("spec"_L1).toObject();
                     spec.insert(
                         u"listeners"_s,
                         QJsonArray{obj(
                             u"{'name':'https','port':443,'protocol':'HTTPS','tls':{'certificateRefs':[{'name':'$1-tls'}]}}"_s,
                             {n.other})});
                     made.insert(u"spec"_s, spec);
                     c.listedAll().add(gatewayClass(u"istio"_s)).add(made);
                 },
                 {u"gateway.certificate-missing"_s}},
                {"pods that cannot be spread as they ask to be",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(node(n.node));
                     App::make(
                         n,
                         u"'topologySpreadConstraints':[{'maxSkew':1,'topologyKey':'zone','whenUnsatisfiable':'DoNotSchedule'}],"_s
                             + plainPod,
                         pending(
                             u"0/1 nodes are available: 1 node(s) did not match pod topology spread constraints (missing required label)."_s))
                         .to(c);
                 },
                 {u"pod.unschedulable-spread"_s}},
                {"a CronJob whose runs all fail",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         any(u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                             u"'spec':{'schedule':'0 * * * *'},'status':{'lastScheduleTime':'%1'}"_s.arg(
                                 Cluster::ago(60)),
                             9000));
                     c.add(obj(
                         u"{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'$1-1','namespace':'$2','uid':'j1','creationTimestamp':'$3','ownerReferences':[{'kind':'CronJob','name':'$1','uid':'CronJob-$2-$1','controller':true}]},'spec':{},'status':{'failed':7,'conditions':[{'type':'Failed','status':'True','reason':'BackoffLimitExceeded','message':'Job has reached the specified backoff limit','lastTransitionTime':'$4'}]}}"_s,
                         {n.app, n.ns, Cluster::ago(60), Cluster::ago(40)}));
                 },
                 {u"workload.job-failed"_s}},
            };
    return all;
}

} // namespace slipway
