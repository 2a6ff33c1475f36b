// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What fresh clusters showed after those of crossedfaults.cpp were mended.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &freshFaults()
{
    static const std::vector<Case> all{
        {"a pod that has to be spread, where the zone that wants it has no room",
         [](Cluster &c, const Names &n) {
             const QString zone = u"'topology.kubernetes.io/zone':'%1'"_s;
             c.listedAll()
                 .add(node(u"n1"_s, u"'cpu':'47','memory':'180Gi','pods':'110','nvidia.com/gpu':'4'"_s,
                           zone.arg(u"z-a"_s)))
                 .add(node(u"n2"_s, u"'cpu':'8','memory':'30Gi','pods':'110'"_s, zone.arg(u"z-b"_s)));
             const QString spread =
                 u",'topologySpreadConstraints':[{'maxSkew':1,'topologyKey':'topology.kubernetes.io/zone','whenUnsatisfiable':'DoNotSchedule','labelSelector':{'matchLabels':{'app':'%1'}}}]"_s
                     .arg(n.app);
             App::make(
                 n, gpuPod + spread,
                 pending(
                     u"0/2 nodes are available: 1 Insufficient nvidia.com/gpu, 1 node(s) didn\\u0027t match pod topology spread constraints. preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod."_s),
                 30, 2)
                 .to(c);
             c.add(over(App::make(n, gpuPod + spread + u",'nodeName':'n1'"_s, running(90), 90).pod,
                        obj(u"{'metadata':{'name':'%1-5d4-x0','uid':'first'}}"_s.arg(n.app))));
         },
         {u"pod.unschedulable-spread"_s}},
        {"a machine with EFA adapters, and no plugin that offers them",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node,
                                    u"'cpu':'190','memory':'2000Gi','pods':'110','nvidia.com/gpu':'8'"_s,
                                    u"'node.kubernetes.io/instance-type':'p5.48xlarge'"_s));
             App::make(
                 n,
                 u"'containers':[{'name':'main','image':'acme/train:1','resources':{'limits':{'nvidia.com/gpu':'8','vpc.amazonaws.com/efa':'32'}}}]"_s,
                 pending(u"0/1 nodes are available: 1 Insufficient vpc.amazonaws.com/efa."_s))
                 .to(c);
         },
         {u"accelerator.device-plugin-missing"_s}},
        {"the network plugin's pod lacks a right, and its node is not ready for that",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(conditioned(
                 node(u"n1"_s),
                 {condition(
                     u"Ready"_s, u"False"_s, u"KubeletNotReady"_s,
                     u"container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"_s,
                     39)}));
             Names plugin = n;
             plugin.ns = u"kube-system"_s;
             plugin.app = u"aws-node"_s;
             crashed(
                 c, plugin, u"'containers':[{'name':'main','image':'amazon-k8s-cni:v1.20.3'}]"_s,
                 u"{\"level\":\"error\",\"msg\":\"Failed to initialize ipamd: operation error EC2: DescribeNetworkInterfaces, https response error StatusCode: 403, api error UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:sts::111122223333:assumed-role/ng2-NodeInstanceRole/i-0ab is not authorized to perform: ec2:DescribeNetworkInterfaces because no identity-based policy allows it\"}\n"_s);
         },
         {u"identity.node-fallback"_s}},
        {"metrics-server is scaled to nothing, its API does not answer, and an autoscaler reads nothing",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"APIService"_s, u"HorizontalPodAutoscaler"_s}).add(node(u"n1"_s));
             Names server = n;
             server.ns = u"kube-system"_s;
             server.app = u"metrics-server"_s;
             c.add(App::make(server, runs, running(), 900, 0).deployment);
             c.add(service(server, u"'app':'metrics-server'"_s, u"{'port':443}"_s));
             c.add(any(
                 u"apiregistration.k8s.io/v1"_s, u"APIService"_s, {}, u"v1beta1.metrics.k8s.io"_s,
                 u"'spec':{'group':'metrics.k8s.io','version':'v1beta1','service':{'namespace':'kube-system','name':'metrics-server'}},'status':{'conditions':[{'type':'Available','status':'False','reason':'MissingEndpoints','message':'endpoints for service/metrics-server in kube-system have no addresses','lastTransitionTime':'%1'}]}"_s
                     .arg(Cluster::ago(200))));
         },
         {u"operator.api-service-away"_s}},
        {"an argument that takes JSON, without its quotes",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--speculative-config','{method: ngram}']}]"_s,
                 u"api_server.py: error: argument --speculative-config/-sc: Value {method: ngram} cannot be converted to <function loads at 0x7f3a5c0a4d60>.\n"_s,
                 2);
         },
         {u"engine.argument-json"_s}},
        {"S3 names the region that the bucket is in",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0'}]"_s,
                 u"botocore.exceptions.ClientError: An error occurred (AuthorizationHeaderMalformed) when calling the ListObjectsV2 operation: The authorization header is malformed; the region \u0027us-west-2\u0027 is wrong; expecting \u0027eu-west-1\u0027\n"_s);
         },
         {u"volume.bucket-region"_s}},
        {"S3 sends to another endpoint",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'acme/fetch:1'}]"_s,
                 u"An error occurred (PermanentRedirect) when calling the ListObjectsV2 operation: The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.\n"_s);
         },
         {u"volume.bucket-region"_s}},
        {"an Ingress without a class, where none is the default",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"IngressClass"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running(90), 90).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.add(any(u"networking.k8s.io/v1"_s, u"IngressClass"_s, {}, u"alb"_s,
                       u"'spec':{'controller':'ingress.k8s.aws/alb'}"_s));
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                 u"'spec':{'rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':80}}}}]}}]},'status':{'loadBalancer':{}}"_s
                     .arg(n.app),
                 80));
         },
         {u"ingress.no-class"_s}},
        {"one Service before two workloads that serve different models",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             const QString serving =
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','%1']}]"_s;
             const QString both = u"{'metadata':{'labels':{'family':'%1'}}}"_s.arg(n.other);
             App one = App::make(part(n, u"a"_s), onNode(serving.arg(u"acme/alpha"_s)), running(90), 90);
             App two = App::make(part(n, u"b"_s), onNode(serving.arg(u"acme/beta"_s)), running(90), 90);
             one.pod = over(one.pod, obj(both));
             two.pod = over(two.pod, obj(both));
             one.to(c);
             two.to(c);
             c.add(service(n, u"'family':'%1'"_s.arg(n.other), u"{'port':8000}"_s));
             c.log(
                 two.pod, u"main"_s,
                 u"Error with model error=ErrorInfo(message=\u0027The model `acme/alpha` does not exist.\u0027, type=\u0027NotFoundError\u0027, code=404)\n"_s);
         },
         {u"service.mixed-models"_s}},
        {"a whole ConfigMap mounted where the image has a file",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             c.add(any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'app.yaml':'x'}"_s));
             App app = App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'conf','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'acme/gw:1','volumeMounts':[{'name':'conf','mountPath':'/app/app.yaml'}]}]"_s
                         .arg(n.other)),
                 crashing(128, u"StartError"_s));
             QJsonObject status = app.pod["status"_L1].toObject();
             QJsonArray containers = status["containerStatuses"_L1].toArray();
             containers.replace(
                 0,
                 over(
                     containers.at(0).toObject(),
                     QJsonObject{
                         {u"lastState"_s,
                          QJsonObject{
                              {u"terminated"_s,
                               QJsonObject{
                                   {u"exitCode"_s, 128},
                                   {u"reason"_s, u"StartError"_s},
                                   {u"message"_s,
                                    u"failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting \"/var/lib/kubelet/pods/1/volumes/kubernetes.io~configmap/conf\" to rootfs at \"/app/app.yaml\": mount src=/x, dst=/app/app.yaml: not a directory: unknown"_s}}}}}}));
             status.insert(u"containerStatuses"_s, containers);
             app.pod.insert(u"status"_s, status);
             app.to(c);
         },
         {u"config.mount-over-file"_s}},
        {"a storage driver's DaemonSet that does not bear the node's taint",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node, gpu, {}, u"{'key':'team','value':'ml','effect':'NoExecute'}"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s))
                 .add(claim(n, u"'volumeName':'pv-1'"_s, u"Bound"_s, 9000))
                 .add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, u"pv-1"_s,
                     u"'spec':{'csi':{'driver':'ebs.csi.aws.com','volumeHandle':'vol-1'}},'status':{'phase':'Bound'}"_s))
                 .add(any(
                     u"apps/v1"_s, u"DaemonSet"_s, u"kube-system"_s, u"ebs-csi-node"_s,
                     u"'spec':{'template':{'spec':{'containers':[{'name':'a'}],'tolerations':[{'key':'CriticalAddonsOnly','operator':'Exists'}]}}},'status':{'desiredNumberScheduled':2,'numberReady':2}"_s,
                     9000));
             const App app =
                 App::make(n, mounting(n.other) + u",'nodeName':'%1'"_s.arg(n.node), creating(), 30);
             app.to(c);
             c.event(
                 app.pod, u"FailedMount"_s,
                 u"MountVolume.MountDevice failed for volume \"pv-1\" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name ebs.csi.aws.com not found in the list of registered CSI drivers"_s);
         },
         {u"volume.node-plugin"_s}},
        {"a probe that waits a second for a program with a tenth of a processor",
         [](Cluster &c, const Names &n) {
             c.add(node(u"n1"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'acme/worker:9','resources':{'limits':{'cpu':'100m'}},'livenessProbe':{'exec':{'command':['python','health.py']},'timeoutSeconds':1}}]"_s),
                 crashing(137));
             app.to(c);
             c.event(app.pod, u"Killing"_s, u"Container main failed liveness probe, will be restarted"_s, 3,
                     u"Normal"_s, 6);
             c.event(app.pod, u"Unhealthy"_s,
                     u"Liveness probe failed: command timed out: \"python health.py\" timed out after 1s"_s,
                     2, u"Warning"_s, 40);
             c.log(app.pod, u"main"_s, u"INFO worker started\nINFO processed 1200 items\n"_s, true);
         },
         {u"probe.too-impatient"_s}},
        {"two listeners of one port that do not speak alike",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(gatewayClass(regional));
             const QString conflict =
                 u"{'name':'%1','conditions':[{'type':'Conflicted','status':'True','reason':'ProtocolConflict','message':'All listeners for a given port must use a compatible protocol'}]}"_s;
             c.add(over(
                 gateway(
                     n, regional,
                     u"{'type':'Accepted','status':'False','reason':'ListenersNotValid'},{'type':'Programmed','status':'False','reason':'Invalid','message':'listeners are not valid'}"_s),
                 obj(u"{'spec':{'gatewayClassName':'%1','listeners':[{'name':'a','port':443,'protocol':'HTTP'},{'name':'b','port':443,'protocol':'TCP'}]},'status':{'listeners':[%2,%3]}}"_s
                         .arg(regional, conflict.arg(u"a"_s), conflict.arg(u"b"_s)))));
         },
         {u"gateway.listener-conflict"_s}},
        {"an autoscaler that may not grow its groups, and a pod that waits for a machine",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             Names maker = n;
             maker.ns = u"kube-system"_s;
             maker.app = u"cluster-autoscaler"_s;
             const QString line =
                 u"E1130 19:51:01.1 1 static_autoscaler.go:687] Failed to scale up: operation error Auto Scaling: SetDesiredCapacity, api error AccessDenied: User: arn:aws:sts::111122223333:assumed-role/cas-irsa/1764 is not authorized to perform: autoscaling:SetDesiredCapacity on resource: x\n"_s;
             says(c, maker, onNode(u"'containers':[{'name':'main','image':'cluster-autoscaler:v1.32.1'}]"_s),
                  line + line + line);
             App::make(n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s, 40),
                       40)
                 .to(c);
         },
         {u"identity.role-permission"_s}},
        {"Prisma says that a password is refused",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'langfuse/langfuse:3','env':[{'name':'DATABASE_PASSWORD','valueFrom':{'secretKeyRef':{'name':'%1','key':'p'}}}]}]"_s
                     .arg(n.other),
                 u"Error: P1000: Authentication failed against database server, the provided database credentials for `langfuse` are not valid.\n"_s);
             c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'data':{'p':''}"_s));
         },
         {u"app.password-refused"_s}},
        {"the secrets store asks for a secret that the cloud does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"SecretProviderClass"_s})
                 .add(node(u"n1"_s))
                 .add(csiDriver(u"secrets-store.csi.k8s.io"_s))
                 .add(any(u"secrets-store.csi.x-k8s.io/v1"_s, u"SecretProviderClass"_s, n.ns, n.other,
                          u"'spec':{'provider':'aws','parameters':{'objects':'- objectName: prod/%1'}}"_s.arg(
                              n.other)));
             held(
                 c, n,
                 u"'volumes':[{'name':'s','csi':{'driver':'secrets-store.csi.k8s.io','volumeAttributes':{'secretProviderClass':'%1'}}}],'containers':[{'name':'main'}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"s\" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod a/b, err: rpc error: code = Unknown desc = us-west-2: Failed fetching secret prod/%1: ResourceNotFoundException: Secrets Manager can't find the specified secret."_s
                     .arg(n.other));
         },
         {u"volume.secret-not-fetched"_s}},
        {"the secrets store may not read a secret",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"SecretProviderClass"_s})
                 .add(node(u"n1"_s))
                 .add(csiDriver(u"secrets-store.csi.k8s.io"_s))
                 .add(any(u"secrets-store.csi.x-k8s.io/v1"_s, u"SecretProviderClass"_s, n.ns, n.other,
                          u"'spec':{'provider':'gcp'}"_s));
             held(
                 c, n,
                 u"'volumes':[{'name':'s','csi':{'driver':'secrets-store.csi.k8s.io','volumeAttributes':{'secretProviderClass':'%1'}}}],'containers':[{'name':'main'}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"s\" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod a/b, err: rpc error: code = Unknown desc = us-west-2: Failed to fetch secret from all regions: prod/key: AccessDeniedException: User is not authorized to perform: secretsmanager:GetSecretValue"_s);
         },
         {u"volume.secret-not-fetched"_s}},
    };
    return all;
}

} // namespace slipway
