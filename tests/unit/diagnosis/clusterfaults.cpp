// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes, identity, Services, gateways, operators and what was applied.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &clusterFaults()
{
    static const std::vector<Case>
        all{
            {"the class does not exist",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(n.other + u"-std"_s, u"ebs.csi.aws.com"_s))
                     .add(csiDriver(u"ebs.csi.aws.com"_s))
                     .add(claim(n, u"'storageClassName':'gp3'"_s))
                     .add(node(n.node));
                 App::make(
                     n, mounting(n.other),
                     pending(u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims."_s))
                     .to(c);
             },
             {u"volume.storage-class-missing"_s}},
            {"the class's driver is not installed",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"gp2"_s, u"kubernetes.io/aws-ebs"_s))
                     .add(claim(n, u"'storageClassName':'gp2'"_s))
                     .add(node(n.node));
                 App::make(n, mounting(n.other), pending(u"0/1 nodes are available: waiting for volumes."_s))
                     .to(c);
             },
             {u"volume.driver-missing"_s}},
            {"no class is named and none is the default",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"gp2"_s, u"ebs.csi.aws.com"_s))
                     .add(csiDriver(u"ebs.csi.aws.com"_s))
                     .add(claim(n, {}));
                 App::make(n, mounting(n.other),
                           pending(u"pod has unbound immediate PersistentVolumeClaims"_s))
                     .to(c);
             },
             {u"volume.no-default-class"_s}},
            {"the driver may not make volumes",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                     .add(csiDriver(u"ebs.csi.aws.com"_s));
                 const QJsonObject pvc = claim(n, u"'storageClassName':'gp3'"_s);
                 c.add(pvc).event(
                     pvc, u"ProvisioningFailed"_s,
                     u"failed to provision volume with StorageClass: rpc error: code = Internal desc = UnauthorizedOperation: not authorized to perform ec2:CreateVolume"_s);
                 App::make(n, mounting(n.other), pending(u"running PreBind plugin: binding volumes"_s)).to(c);
             },
             {u"volume.driver-permission"_s}},
            {"the claim does not exist",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App::make(
                     n, mounting(n.other),
                     pending(
                         u"0/1 nodes are available: persistentvolumeclaim \\u0022%1\\u0022 not found."_s.arg(
                             n.other)))
                     .to(c);
             },
             {u"volume.claim-missing"_s}},
            {"a volume names a driver that is misspelt",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(claim(n, u"'volumeName':'pv','storageClassName':''"_s, u"Bound"_s));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv'},'spec':{'csi':{'driver':'gcs.csi.storage.gke.io','volumeHandle':'$1'}}}"_s,
                     {n.other}));
                 held(
                     c, n, mounting(n.other), u"FailedAttachVolume"_s,
                     u"AttachVolume.Attach failed for volume \"pv\" : timed out waiting for external-attacher of gcs.csi.storage.gke.io CSI driver to attach volume"_s);
             },
             {u"volume.driver-name"_s}},
            {"a bucket is mounted without the annotation",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s));
                 const App app = App::make(
                     n,
                     onNode(
                         u"'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                             .arg(n.other)),
                     creating());
                 c.add(app.deployment)
                     .add(app.replicaSet)
                     .add(over(app.pod, obj(u"{'metadata':{'annotations':{'gke-gcs-fuse-csi':'true'}}}"_s)));
                 c.event(
                     app.pod, u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = FailedPrecondition desc = failed to find the sidecar container in Pod spec"_s);
             },
             {u"volume.fuse-annotation"_s}},
            {"the Google account has no role on the bucket",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(account(
                         n, u"reader"_s,
                         u"'iam.gke.io/gcp-service-account':'gsa@proj-one1.iam.gserviceaccount.com'"_s));
                 held(
                     c, n,
                     u"'serviceAccountName':'reader','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other),
                     u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: gsa@proj-one1.iam.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket."_s
                         .arg(n.other));
             },
             {u"identity.bucket-role"_s}},
            {"a refusal of a moment ago, after which the Deployment has given up",
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
                 c.add(app.replicaSet).add(app.pod);
                 c.add(over(
                     app.deployment,
                     obj(u"{'status':{'conditions':[{'type':'Progressing','status':'False','reason':'ProgressDeadlineExceeded','message':'ReplicaSet has timed out progressing.'}]}}"_s)));
                 c.event(
                     app.pod, u"FailedMount"_s,
                     u"rpc error: code = PermissionDenied desc = failed to get GCS bucket: googleapi: Error 403: gsa@proj-one1.iam.gserviceaccount.com does not have storage.objects.list access"_s,
                     -4);
             },
             {u"identity.bucket-role"_s}},
            {"the annotation's address lacks .iam",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(account(n, u"reader"_s,
                                  u"'iam.gke.io/gcp-service-account':'gsa@proj-one1.gserviceaccount.com'"_s));
                 held(
                     c, n,
                     u"'serviceAccountName':'reader','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other),
                     u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = Unauthenticated desc = failed to prepare storage service: storage service manager failed to setup service: timed out waiting for the condition"_s);
             },
             {u"identity.annotation-malformed"_s}},
            {"the pod runs as the account without a Google account",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(account(n, u"default"_s, {}))
                     .add(account(
                         n, n.app + u"-sa"_s,
                         u"'iam.gke.io/gcp-service-account':'gsa@proj-one1.iam.gserviceaccount.com'"_s));
                 held(
                     c, n,
                     u"'initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other),
                     u"FailedMount"_s,
                     u"rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: Caller does not have storage.objects.list access"_s
                         .arg(n.other));
             },
             {u"identity.wrong-service-account"_s}},
            {"the role does not trust the account",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(account(
                     n, u"svc"_s,
                     u"'eks.amazonaws.com/role-arn':'arn:aws:iam::123456789012:role/%1'"_s.arg(n.other)));
                 crashed(
                     c, n, u"'serviceAccountName':'svc','containers':[{'name':'main'}]"_s,
                     u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity"_s);
             },
             {u"identity.irsa-trust"_s}},
            {"a Service selects by a label that is misspelt",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(service(n, u"'app':'%1s'"_s.arg(n.app), u"{'port':80}"_s));
                 App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running()).to(c);
             },
             {u"config.selector-matches-nothing"_s}},
            {"a Service sends to a named port that no container has",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':'web'}"_s));
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','ports':[{'name':'http','containerPort':8000}]}]"_s),
                     running())
                     .to(c);
             },
             {u"config.target-port"_s}},
            {"a caller uses a port that has moved",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                 App::make(n, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':8000}]}]"_s),
                           running())
                     .to(c);
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'caller'},'data':{'ROUTE':'{team: http://$2.$3.svc.cluster.local/x}'}}"_s,
                     {n.other, n.app, n.ns}));
                 App::make(
                     {.ns = u"caller"_s, .app = u"edge"_s},
                     onNode(
                         u"'containers':[{'name':'main','envFrom':[{'configMapRef':{'name':'%1'}}]}]"_s.arg(
                             n.other)),
                     running())
                     .to(c);
             },
             {u"config.service-port"_s}},
            {"a placeholder in the environment of a pod that crashes",
             [](Cluster &c, const Names &n) {
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','env':[{'name':'BUCKET','value':'gs://<BUCKET_NAME>/%1'}]}]"_s
                             .arg(n.other)),
                     crashing())
                     .to(c);
             },
             {u"config.placeholder"_s}},
            {"the GatewayClass does not exist",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(n, u"gke-l7-regional-extrenal-managed"_s, {}));
             },
             {u"gateway.class-missing"_s}},
            {"the region has no proxy-only subnet",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(
                         n, regional,
                         u"{'type':'Programmed','status':'False','reason':'Invalid','message':'An active proxy-only subnetwork is required in the same region and VPC'}"_s));
             },
             {u"gateway.proxy-subnet-missing"_s}},
            {"a route with timeouts stalls the gateway",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(
                         n, regional,
                         u"{'type':'Programmed','status':'False','reason':'Invalid','message':'GWCER104'}"_s))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                 App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running()).to(c);
                 c.add(route(
                     n, u"'timeouts':{'request':'0s'},'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.app),
                     u"{'type':'Accepted','status':'False','reason':'Invalid','message':'Error GWCER104: HTTPRoute is misconfigured, err: Timeouts are not supported.'}"_s));
             },
             {u"gateway.timeouts-not-supported"_s}},
            {"a route sends to a Service that does not exist",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(route(
                     n, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(n.other),
                     u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'BackendNotFound','message':'Service %1 not found'}"_s
                         .arg(n.other)));
             },
             {u"gateway.backend-missing"_s}},
            {"a pool behind a global class",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(u"gke-l7-global-external-managed"_s))
                     .add(gateway(n, u"gke-l7-global-external-managed"_s, programmed));
                 c.add(obj(
                     u"{'apiVersion':'inference.networking.k8s.io/v1','kind':'InferencePool','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{'selector':{'matchLabels':{'app':'$4'}},'targetPorts':[{'number':8000}]}}"_s,
                     {n.other, n.ns, Cluster::ago(30), n.app}));
                 App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running()).to(c);
                 c.add(route(
                     n,
                     u"'backendRefs':[{'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'}]"_s
                         .arg(n.other),
                     u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'InvalidKind','message':'InferencePool is not supported'}"_s));
             },
             {u"gateway.class-not-regional"_s}},
            {"a health check policy aims at the Service that GKE makes",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n);
                 c.add(obj(
                     u"{'apiVersion':'inference.networking.k8s.io/v1','kind':'InferencePool','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{'selector':{'matchLabels':{'app':'$4'}},'targetPorts':[{'number':8000}]}}"_s,
                     {n.other, n.ns, Cluster::ago(30), n.app}));
                 c.add(obj(
                     u"{'apiVersion':'networking.gke.io/v1','kind':'HealthCheckPolicy','metadata':{'name':'h','namespace':'$2'},'spec':{'targetRef':{'group':'','kind':'Service','name':'$1-ip-6a587483'},'default':{'config':{'type':'HTTP','httpHealthCheck':{'requestPath':'/health','port':8000}}}}}"_s,
                     {n.other, n.ns}));
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1','readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s),
                     running())
                     .to(c);
                 c.add(route(
                     n,
                     u"'backendRefs':[{'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'}]"_s
                         .arg(n.other)));
             },
             {u"gateway.policy-target"_s}},
            {"no health check policy for an engine",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(
                     service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s),
                     running())
                     .to(c);
                 c.add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
             },
             {u"gateway.health-policy-missing"_s}},
            {"the Service's port says HTTPS and the server speaks HTTP",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(service(n, u"'app':'%1'"_s.arg(n.app),
                                               u"{'port':8000,'targetPort':8000,'appProtocol':'https'}"_s));
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'x/y:1','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s),
                     running())
                     .to(c);
                 c.add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
             },
             {u"gateway.protocol"_s}},
            {"kro does not accept a graph, and its instance is not ready",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'kro.run/v1alpha1','kind':'ResourceGraphDefinition','metadata':{'name':'$1','creationTimestamp':'$2'},'spec':{'schema':{'kind':'Chat'},'resources':[{'id':'p','externalRef':{'apiVersion':'v1','kind':'X','metadata':{}}}]},'status':{'state':'Inactive','conditions':[{'type':'GraphAccepted','status':'False','reason':'InvalidResourceGraph','message':'externalRef needs a name'}]}}"_s,
                     {n.other, Cluster::ago(60)}));
                 c.add(obj(
                     u"{'apiVersion':'kro.run/v1alpha1','kind':'Chat','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'status':{'state':'ERROR','conditions':[{'type':'Ready','status':'False','reason':'GraphError','message':'graph is not active'}]}}"_s,
                     {n.app, n.ns, Cluster::ago(50)}));
             },
             {u"operator.graph-not-accepted"_s}},
            {"Config Connector's account may not do it",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'iam.cnrm.cloud.google.com/v1beta1','kind':'IAMPolicyMember','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'status':{'conditions':[{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: googleapi: Error 403: Permission resourcemanager.projects.setIamPolicy denied'}]}}"_s,
                     {n.other, n.ns, Cluster::ago(20)}));
             },
             {u"operator.permission"_s}},
            {"a RayCluster that no operator looks at",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'ray.io/v1','kind':'RayCluster','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{}}"_s,
                     {n.app, n.ns, Cluster::ago(20)}));
             },
             {u"operator.no-controller"_s}},
            {"what was applied is of a kind without definition",
             [](Cluster &c, const Names &n) {
                 c.listedAll().applied(
                     u"ServiceMonitor/%1/%2"_s.arg(n.ns, n.app),
                     obj(u"{'kind':'Status','status':'Failure','reason':'NotFound','code':404,'message':'no matches for kind ServiceMonitor in version monitoring.coreos.com/v1'}"_s));
             },
             {u"operator.crd-missing"_s}},
            {"what was applied changes a selector",
             [](Cluster &c, const Names &n) {
                 c.applied(
                     u"Deployment/%1/%2"_s.arg(n.ns, n.app),
                     obj(u"{'kind':'Status','status':'Failure','reason':'Invalid','code':422,'message':'Deployment.apps is invalid: spec.selector: Invalid value: field is immutable'}"_s));
             },
             {u"config.immutable-field"_s}},
            {"the node group's image has no driver, says the cloud",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(
                     n.node, u"'cpu':'4','memory':'16Gi','pods':'29'"_s,
                     u"'node.kubernetes.io/instance-type':'g4dn.xlarge','eks.amazonaws.com/nodegroup':'%1'"_s
                         .arg(n.other)));
                 c.cloud(
                     u"GET"_s, u"https://eks.us-west-2.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                     200,
                     obj(u"{'nodegroup':{'nodegroupName':'$1','status':'ACTIVE','amiType':'AL2023_x86_64_STANDARD','instanceTypes':['g4dn.xlarge']}}"_s,
                         {n.other}));
                 App::make(n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                           pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                     .to(c);
             },
             {u"accelerator.driver-missing"_s}},
            {"a node group is out of stock, says the cloud",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 c.cloud(
                     u"GET"_s, u"https://eks.us-west-2.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                     200,
                     obj(u"{'nodegroup':{'nodegroupName':'$1','status':'DEGRADED','amiType':'AL2023_x86_64_NVIDIA','instanceTypes':['g5.xlarge'],'health':{'issues':[{'code':'AsgInstanceLaunchFailures','message':'Could not launch On-Demand Instances. InsufficientInstanceCapacity - We currently do not have sufficient g5.xlarge capacity in the Availability Zone you requested.'}]}}}"_s,
                         {n.other}));
                 App::make(n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                           pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                     .to(c);
             },
             {u"accelerator.stockout"_s}},
            {"a quota is used up, says an operation of GKE",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 c.cloud(
                     u"GET"_s, u"https://container.googleapis.com/v1/projects/p/locations/l/operations/o"_s,
                     200,
                     obj(u"{'name':'o','operationType':'CREATE_NODE_POOL','status':'DONE','error':{'code':8,'message':'Insufficient quota to satisfy the request: [GCE_QUOTA_EXCEEDED]: Instance creation failed: Quota NVIDIA_L4_GPUS exceeded.'}}"_s));
                 App::make(n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                           pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                     .to(c);
             },
             {u"accelerator.quota"_s}},
            {"the grant was written for nobody",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(account(
                         n, u"reader"_s,
                         u"'iam.gke.io/gcp-service-account':'gsa@proj-one1.iam.gserviceaccount.com'"_s));
                 c.cloud(
                     u"GET"_s, u"https://storage.googleapis.com/storage/v1/b/%1/iam"_s.arg(n.other), 200,
                     obj(u"{'bindings':[{'role':'roles/storage.objectViewer','members':['serviceAccount:gsa@proj-one1.gserviceaccount.com']}]}"_s));
                 held(
                     c, n,
                     u"'serviceAccountName':'reader','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other),
                     u"FailedMount"_s,
                     u"rpc error: code = PermissionDenied desc = failed to get GCS bucket \"%1\": googleapi: Error 403: gsa@proj-one1.iam.gserviceaccount.com does not have storage.objects.list access"_s
                         .arg(n.other));
             },
             {u"identity.member-malformed"_s}},
            {"the binding is for another namespace",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
                     .add(account(
                         n, u"reader"_s,
                         u"'iam.gke.io/gcp-service-account':'gsa@proj-one1.iam.gserviceaccount.com'"_s));
                 c.cloud(
                     u"POST"_s,
                     u"https://iam.googleapis.com/v1/projects/-/serviceAccounts/gsa@proj-one1.iam.gserviceaccount.com:getIamPolicy"_s,
                     200,
                     obj(u"{'bindings':[{'role':'roles/iam.workloadIdentityUser','members':['serviceAccount:proj-one1.svc.id.goog[default/reader]']}]}"_s));
                 held(
                     c, n,
                     u"'serviceAccountName':'reader','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other),
                     u"FailedMount"_s,
                     u"rpc error: code = Unauthenticated desc = failed to prepare storage service: storage service manager failed to setup service: context deadline exceeded"_s);
             },
             {u"identity.impersonation"_s}},
            {"an Ingress sends to a Service that is misspelt",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
                 App::make(n, onNode(u"'containers':[{'name':'main'}]"_s), running()).to(c);
                 c.add(obj(
                     u"{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','metadata':{'name':'i','namespace':'$1','creationTimestamp':'$3'},'spec':{'rules':[{'http':{'paths':[{'backend':{'service':{'name':'$2s','port':{'number':80}}}}]}}]}}"_s,
                     {n.ns, n.app, Cluster::ago(60)}));
             },
             {u"ingress.backend-missing"_s}},
            {"a controller that is ready and may not do its work",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'serviceAccountName':'%1','containers':[{'name':'main'}]"_s.arg(n.other),
                     u"E0901 reflector.go:1] leases is forbidden: User \"system:serviceaccount:%1:%2\" cannot list resource \"leaderworkersets\" in API group\n"_s
                         .arg(n.ns, n.other)
                         .repeated(5));
             },
             {u"operator.permission"_s}},
            {"two managers fight over an object",
             [](Cluster &c, const Names &n) {
                 c.add(obj(
                     u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'HTTPRoute','metadata':{'name':'$1','namespace':'$2','generation':120,'creationTimestamp':'$3','managedFields':[{'manager':'kubectl-patch','operation':'Update','time':'$4'},{'manager':'kserve','operation':'Update','time':'$4'}]},'spec':{}}"_s,
                     {n.app, n.ns, Cluster::ago(40), Cluster::ago(1)}));
             },
             {u"operator.two-managers"_s}},
            {"a bucket is read and its own settings are not",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name':'main'}]"_s,
                     u"google.api_core.exceptions.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/%1: gsa@proj-one1.iam.gserviceaccount.com does not have storage.buckets.get access to the Google Cloud Storage bucket."_s
                         .arg(n.other));
             },
             {u"identity.bucket-permission"_s}},
            {"a placeholder in the role of an account",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(account(
                     n, u"svc"_s,
                     u"'eks.amazonaws.com/role-arn':'arn:aws:iam::ACCOUNT_ID:role/%1'"_s.arg(n.other)));
                 crashed(
                     c, n, u"'serviceAccountName':'svc','containers':[{'name':'main'}]"_s,
                     u"botocore.exceptions.ClientError: An error occurred (ValidationError) when calling the AssumeRoleWithWebIdentity operation: Request ARN is invalid"_s);
             },
             {u"identity.role-malformed"_s}},
            {"a placeholder for the model, and what the engine says of it",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','<MODEL_ID>']}]"_s,
                     u"OSError: <MODEL_ID> is not a local folder and is not a valid model identifier listed on 'https://huggingface.co/models'"_s);
             },
             {u"config.placeholder"_s}},
            {"the load balancer finds pods unhealthy for a policy that asks another path",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n).add(
                     service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                 c.add(obj(
                     u"{'apiVersion':'networking.gke.io/v1','kind':'HealthCheckPolicy','metadata':{'name':'h','namespace':'$2'},'spec':{'targetRef':{'group':'','kind':'Service','name':'$1'},'default':{'config':{'type':'HTTP','httpHealthCheck':{'requestPath':'/status','port':8000}}}}}"_s,
                     {n.app, n.ns}));
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s),
                     running())
                     .to(c);
                 c.add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
                 c.cloud(
                     u"POST"_s,
                     u"https://compute.googleapis.com/compute/v1/projects/p/regions/r/backendServices/gkegw1-x/getHealth"_s,
                     200, obj(u"{'healthStatus':[{'healthState':'UNHEALTHY','port':8000}]}"_s));
             },
             {u"gateway.health-path"_s}},
            {"two faults at once: no class for a claim, a selector that matches nothing",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(claim(n, u"'storageClassName':'fast'"_s))
                     .add(storageClass(u"slow-disk"_s, u"pd.csi.storage.gke.io"_s))
                     .add(csiDriver(u"pd.csi.storage.gke.io"_s));
                 App::make(n, mounting(n.other),
                           pending(u"pod has unbound immediate PersistentVolumeClaims"_s))
                     .to(c);
                 App::make({.ns = n.ns, .app = n.app + u"-api"_s},
                           onNode(u"'containers':[{'name':'main'}]"_s), running())
                     .to(c);
                 c.add(service({.ns = n.ns, .app = n.app + u"-api"_s}, u"'app':'%1-apy'"_s.arg(n.app),
                               u"{'port':80}"_s));
             },
             {u"config.selector-matches-nothing"_s, u"volume.storage-class-missing"_s}},
        };
    return all;
}

} // namespace slipway
