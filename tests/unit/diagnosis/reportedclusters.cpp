// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks in a cluster around its pods, in the words of public issue threads; written down before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject scaler(const Names &n, const QString &conditions, const QString &target = {})
{
    return any(
        u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.other,
        u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'minReplicas':1,'maxReplicas':4,'metrics':[{'type':'Resource','resource':{'name':'cpu','target':{'type':'Utilization','averageUtilization':70}}}]},'status':{'currentReplicas':1,'desiredReplicas':0,'conditions':[{'type':'AbleToScale','status':'True','reason':'SucceededGetScale'},%2]}"_s
            .arg(target.isEmpty() ? n.app : target, conditions),
        90);
}
QString notActive(const QString &reason, const QString &message)
{
    return u"{'type':'ScalingActive','status':'False','reason':'%1','message':'%2','lastTransitionTime':'%3'}"_s
        .arg(reason, message, Cluster::ago(60));
}
void unreadable(Cluster &c, const Names &n)
{
    const QString why =
        u"the HPA was unable to compute the replica count: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: the server could not find the requested resource (get pods.metrics.k8s.io)"_s;
    App::make(n, onNode(plainPod), running(90), 90).to(c);
    const QJsonObject hpa = scaler(n, notActive(u"FailedGetResourceMetric"_s, why));
    c.add(hpa).event(hpa, u"FailedGetResourceMetric"_s, why.section(u": "_s, 1));
}
QJsonObject certificateOrder(const Names &n, const QString &kind, const QString &status)
{
    return any(
        u"acme.cert-manager.io/v1"_s, kind, n.ns, n.other + u"-1-2"_s,
        u"'spec':{'dnsName':'llm.example.com','dnsNames':['llm.example.com'],'type':'HTTP-01'},'status':{%1}"_s
            .arg(status),
        50);
}
void certificateOf(Cluster &c, const Names &n, const QString &message)
{
    c.add(custom(
        n, u"cert-manager.io/v1"_s, u"Certificate"_s, n.other,
        u"{'type':'Issuing','status':'True','reason':'DoesNotExist','message':'Issuing certificate as Secret does not exist','lastTransitionTime':'$1'},{'type':'Ready','status':'False','reason':'DoesNotExist','message':'%1','lastTransitionTime':'$1'}"_s
            .arg(message)
            .replace(u"$1"_s, Cluster::ago(50)),
        50,
        u"'secretName':'%1-tls','dnsNames':['llm.example.com'],'issuerRef':{'name':'le','kind':'ClusterIssuer'}"_s
            .arg(n.other)));
    c.add(any(u"cert-manager.io/v1"_s, u"ClusterIssuer"_s, {}, u"le"_s,
              u"'status':{'conditions':[{'type':'Ready','status':'True'}]}"_s));
}
App pendingGpu(const Names &n, const QString &message, int minutes = 29)
{
    return App::make(n, gpuPod, pending(message, minutes), minutes);
}
QJsonObject daemonSet(const QString &ns, const QString &name, int desired, int ready)
{
    return any(
        u"apps/v1"_s, u"DaemonSet"_s, ns, name,
        u"'spec':{'selector':{'matchLabels':{'app':'%1'}}},'status':{'desiredNumberScheduled':%2,'currentNumberScheduled':%2,'numberReady':%3,'numberUnavailable':%4}"_s
            .arg(name)
            .arg(desired)
            .arg(ready)
            .arg(desired - ready),
        300);
}
QJsonObject daemonPod(const QString &ns, const QString &name, const QString &spec, const QString &status)
{
    return obj(
        u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-abcde','namespace':'$1','uid':'dp-$2','creationTimestamp':'$5','labels':{'app':'$2'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'DaemonSet','name':'$2','uid':'DaemonSet-$1-$2','controller':true}]},'spec':{'nodeName':'g1',$3},'status':{$4}}"_s,
        {ns, name, spec, status, Cluster::ago(60)});
}

} // namespace

const std::vector<Case> &reportedClusterFaults()
{
    static const std::vector<Case>
        all{
            {"no metrics server is there for the autoscaler",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 unreadable(c, n);
             },
             {u"autoscaler.no-metrics"_s}},
            {"the metrics server's registration is not available, which stops an autoscaler too",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 unreadable(c, n);
                 c.add(any(
                     u"apiregistration.k8s.io/v1"_s, u"APIService"_s, {}, u"v1beta1.metrics.k8s.io"_s,
                     u"'spec':{'group':'metrics.k8s.io','service':{'name':'metrics-server','namespace':'kube-system'}},'status':{'conditions':[{'type':'Available','status':'False','reason':'MissingEndpoints','message':'endpoints for service/metrics-server in kube-system have no addresses with port name https','lastTransitionTime':'%1'}]}"_s
                         .arg(Cluster::ago(70))));
                 Names m;
                 m.ns = u"kube-system"_s;
                 m.app = u"metrics-server"_s;
                 c.add(service(m, u"'app':'metrics-server'"_s,
                               u"{'name':'https','port':443,'targetPort':10250}"_s));
                 heldImage(
                     c, m, u"registry.k8s.io/metrics-server/metrics-server:v0.99.0"_s,
                     u"Failed to pull image \"registry.k8s.io/metrics-server/metrics-server:v0.99.0\": rpc error: code = NotFound desc = failed to resolve reference: registry.k8s.io/metrics-server/metrics-server:v0.99.0: not found"_s);
             },
             {u"image.not-found"_s}},
            {"an autoscaler by utilisation of a container that asks for none",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(runs), running(90), 90).to(c);
                 c.add(scaler(
                     n,
                     notActive(
                         u"FailedGetResourceMetric"_s,
                         u"the HPA was unable to compute the replica count: failed to get cpu utilization: missing request for cpu in container main of Pod %1-5d4-x1"_s
                             .arg(n.app))));
             },
             {u"autoscaler.no-request"_s}},
            {"KEDA asks a Prometheus under a name that is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(plainPod), running(90), 90).to(c);
                 Names p;
                 p.ns = u"monitoring"_s;
                 p.app = u"prometheus-server"_s;
                 c.add(service(p, u"'app':'prometheus-server'"_s, u"{'port':80,'targetPort':9090}"_s));
                 App::make(
                     p,
                     onNode(
                         u"'containers':[{'name':'main','image':'prom/prometheus:v3','ports':[{'containerPort':9090}]}]"_s),
                     running(900), 900)
                     .to(c);
                 const QJsonObject so = custom(
                     n, u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'TriggerError','message':'Triggers defined in ScaledObject are not working correctly'},{'type':'Active','status':'Unknown','reason':'UnknownState'},{'type':'Fallback','status':'False'}"_s,
                     40,
                     u"'scaleTargetRef':{'name':'%1'},'triggers':[{'type':'prometheus','metadata':{'serverAddress':'http://prometheus.monitoring.svc:9090','query':'sum(vllm:num_requests_waiting)','threshold':'5'}}]"_s
                         .arg(n.app));
                 c.add(so).event(
                     so, u"KEDAScalerFailed"_s,
                     u"error when getting metric: Get \"http://prometheus.monitoring.svc:9090/api/v1/query\": dial tcp: lookup prometheus.monitoring.svc on 10.0.0.10:53: no such host"_s);
             },
             {u"config.service-missing"_s}},
            {"two autoscalers hold one Deployment",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(plainPod), running(90), 90).to(c);
                 for (const QString &name : {u"cpu"_s, u"queue"_s}) {
                     Names each = n;
                     each.other = n.other + u"-"_s + name;
                     c.add(scaler(
                         each,
                         notActive(
                             u"AmbiguousSelector"_s,
                             u"pods by selector app=%1 are controlled by multiple HPAs: [%2/%3-cpu %2/%3-queue]"_s
                                 .arg(n.app, n.ns, n.other))));
                 }
             },
             {u"autoscaler.two-of-one"_s}},
            {"an account of the volume driver may not make volumes, and three pods wait for theirs",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(node(n.node))
                     .add(csiDriver(u"ebs.csi.aws.com"_s))
                     .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s, u"WaitForFirstConsumer"_s));
                 for (const QString &suffix : {u"a"_s, u"b"_s, u"c"_s}) {
                     const Names each = part(n, suffix);
                     QJsonObject pvc = claim(each, u"'storageClassName':'gp3'"_s);
                     c.add(pvc);
                     c.event(
                         pvc, u"ProvisioningFailed"_s,
                         u"failed to provision volume with StorageClass \"gp3\": rpc error: code = Internal desc = Could not create volume \"pvc-1\": could not create volume in EC2: operation error EC2: CreateVolume, https response error StatusCode: 403, RequestID: 1, api error UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:sts::111122223333:assumed-role/node/i-1 is not authorized to perform: ec2:CreateVolume on resource: arn:aws:ec2:eu-west-1:111122223333:volume/* because no identity-based policy allows the ec2:CreateVolume action"_s);
                     App::make(
                         each, mounting(each.other),
                         pending(
                             u"running PreBind plugin \\\"VolumeBinding\\\": binding volumes: context deadline exceeded"_s))
                         .to(c);
                 }
             },
             {u"volume.driver-permission"_s}},
            {"a claim for one pod alone is held by another",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 c.add(over(claim(n, u"'storageClassName':'','volumeName':'v1'"_s, u"Bound"_s, 900),
                            obj(u"{'spec':{'accessModes':['ReadWriteOncePod']}}"_s)));
                 Names first = part(n, u"first"_s);
                 App::make(first, u"'nodeName':'%1',"_s.arg(n.node) + mounting(n.other), running(500), 500)
                     .to(c);
                 App::make(
                     n, mounting(n.other),
                     pending(
                         u"0/1 nodes are available: 1 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s))
                     .to(c);
             },
             {u"volume.held-by-other-pod"_s}},
            {"a node is gone, its pod never ends and keeps the volume from the next",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(csiDriver(u"ebs.csi.aws.com"_s));
                 c.add(over(
                     node(u"dead"_s),
                     obj(u"{'spec':{'taints':[{'key':'node.kubernetes.io/unreachable','effect':'NoExecute','timeAdded':'$1'}]},'status':{'conditions':[{'type':'Ready','status':'Unknown','reason':'NodeStatusUnknown','message':'Kubelet stopped posting node status.','lastTransitionTime':'$1'}]}}"_s,
                         {Cluster::ago(40)})));
                 c.add(node(n.node));
                 c.add(claim(n, u"'storageClassName':'gp3','volumeName':'v1'"_s, u"Bound"_s, 900));
                 c.add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, u"v1"_s,
                     u"'spec':{'accessModes':['ReadWriteOnce'],'claimRef':{'namespace':'%1','name':'%2'},'csi':{'driver':'ebs.csi.aws.com','volumeHandle':'vol-1'}},'status':{'phase':'Bound'}"_s
                         .arg(n.ns, n.other)));
                 App app = App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + mounting(n.other),
                                     creating(u"ContainerCreating"_s, {}, 34), 35);
                 app.to(c);
                 c.event(app.pod, u"FailedAttachVolume"_s,
                         u"Multi-Attach error for volume \"v1\" Volume is already used by pod(s) %1-5d4-old"_s
                             .arg(n.app));
                 App old = App::make(n, u"'nodeName':'dead',"_s + mounting(n.other), running(900), 900);
                 c.add(over(
                     old.pod,
                     obj(u"{'metadata':{'name':'$1-5d4-old','uid':'p-old','deletionTimestamp':'$2','deletionGracePeriodSeconds':30},'status':{'conditions':[{'type':'Ready','status':'False','lastTransitionTime':'$2'},{'type':'DisruptionTarget','status':'True','reason':'DeletionByTaintManager'}]}}"_s,
                         {n.app, Cluster::ago(35)})));
             },
             {u"node.not-ready"_s}},
            {"the driver's module for the GPU does not build, and the rest of the operator and a model wait",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     node(u"g1"_s, u"'cpu':'7','memory':'28Gi','pods':'58'"_s,
                          u"'nvidia.com/gpu.present':'true','nvidia.com/gpu.deploy.driver':'true'"_s));
                 const QString op = u"gpu-operator"_s;
                 for (const QString &name :
                      {u"nvidia-driver-daemonset"_s, u"nvidia-device-plugin-daemonset"_s,
                       u"nvidia-operator-validator"_s}) {
                     QJsonObject set = daemonSet(op, name, 1, 0);
                     QJsonObject metadata = set.value(u"metadata"_s).toObject();
                     metadata.insert(
                         u"ownerReferences"_s,
                         QJsonArray{obj(
                             u"{'apiVersion':'nvidia.com/v1','kind':'ClusterPolicy','name':'cluster-policy','uid':'cp','controller':true}"_s)});
                     set.insert(u"metadata"_s, metadata);
                     c.add(set);
                 }
                 const QJsonObject driver = daemonPod(
                     op, u"nvidia-driver-daemonset"_s,
                     u"'containers':[{'name':'main','image':'nvcr.io/nvidia/driver:550.144.03-ubuntu22.04'}]"_s,
                     crashing());
                 c.add(driver);
                 c.log(
                     driver, u"main"_s,
                     u"Creating directory NVIDIA-Linux-x86_64-550.144.03\nStopping NVIDIA persistence daemon...\nUnloading NVIDIA driver kernel modules...\nUpdating the package cache...\nResolving Linux kernel version...\nCould not resolve Linux kernel version\nStopping NVIDIA persistence daemon...\n"_s,
                     true);
                 const QString waits =
                     u"'phase':'Pending','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Initialized','status':'False','lastTransitionTime':'$1'}],'initContainerStatuses':[{'name':'toolkit-validation','ready':false,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                         .replace(u"$1"_s, Cluster::ago(58));
                 for (const QString &name :
                      {u"nvidia-device-plugin-daemonset"_s, u"nvidia-operator-validator"_s})
                     c.add(daemonPod(
                         op, name,
                         u"'initContainers':[{'name':'toolkit-validation','image':'nvcr.io/nvidia/cloud-native/gpu-operator-validator:v24.9.2'}],'containers':[{'name':'main','image':'x:1'}]"_s,
                         waits));
                 c.add(over(
                     custom(
                         {}, u"nvidia.com/v1"_s, u"ClusterPolicy"_s, u"cluster-policy"_s,
                         u"{'type':'Ready','status':'False','reason':'OperandNotReady'},{'type':'Error','status':'False'}"_s),
                     obj(u"{'metadata':{'namespace':'','uid':'cp'}}"_s)));
                 pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s,
                     50)
                     .to(c);
             },
             {u"accelerator.driver-not-installed"_s}},
            {"the control plane cannot reach a webhook's port through the firewall",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 Names w;
                 w.ns = u"hooks"_s;
                 w.app = n.other + u"-hook"_s;
                 App::make(
                     w,
                     onNode(
                         u"'containers':[{'name':'main','image':'acme/hook:1','ports':[{'containerPort':9443}]}]"_s),
                     running(900), 900)
                     .to(c);
                 c.add(service(w, u"'app':'%1'"_s.arg(w.app), u"{'port':443,'targetPort':9443}"_s));
                 App app = App::make(n, runs, running(), 40);
                 app.replicaSet = over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s));
                 c.add(app.deployment).add(app.replicaSet);
                 c.event(
                     app.replicaSet, u"FailedCreate"_s,
                     u"Error creating: Internal error occurred: failed calling webhook \"m.%1.io\": failed to call webhook: Post \"https://%1-hook.hooks.svc:443/mutate?timeout=10s\": context deadline exceeded"_s
                         .arg(n.other));
             },
             {u"workload.webhook-unreachable"_s}},
            {"a webhook's configuration trusts another signer than its server's",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.applied(
                     obj(u"{'apiVersion':'cert-manager.io/v1','kind':'Certificate','metadata':{'name':'$1','namespace':'$2'}}"_s,
                         {n.other, n.ns}),
                     obj(u"{'kind':'Status','status':'Failure','reason':'InternalError','code':500,'message':'Internal error occurred: failed calling webhook \\\"webhook.cert-manager.io\\\": failed to call webhook: Post \\\"https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s\\\": tls: failed to verify certificate: x509: certificate signed by unknown authority'}"_s));
             },
             {u"workload.webhook-certificate"_s}},
            {"a route calls a Service of another namespace without a grant",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n);
                 Names s = n;
                 s.ns = u"backends"_s;
                 App::make(s, onNode(engine), running()).to(c);
                 c.add(service(s, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 c.add(route(
                     n, u"'backendRefs':[{'name':'%1','namespace':'backends','port':8000}]"_s.arg(n.app),
                     u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'RefNotPermitted','message':'backendRef not permitted by any ReferenceGrant'}"_s));
             },
             {u"gateway.reference-not-granted"_s}},
            {"a route's host is that of no listener",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(gatewayClass(u"istio"_s));
                 c.add(over(
                     gateway(n, u"istio"_s, programmed),
                     obj(u"{'spec':{'listeners':[{'name':'http','port':80,'protocol':'HTTP','hostname':'*.models.example.com'}]}}"_s)));
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 c.add(over(
                     route(
                         n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'NoMatchingListenerHostname','message':'no hostname of the route matches'},{'type':'ResolvedRefs','status':'True'}"_s),
                     obj(u"{'spec':{'hostnames':['llm.other.example.com']}}"_s)));
             },
             {u"gateway.host-mismatch"_s}},
            {"the pool's picker is a Service that is not there",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n);
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(over(
                     pool(n),
                     obj(u"{'spec':{'endpointPickerRef':{'name':'$1-epp','kind':'Service','port':{'number':9002}}}}"_s,
                         {n.other})));
                 c.add(route(n, toPool(n)));
                 c.add(healthPolicy(
                     n,
                     u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     onHealth));
             },
             {u"gateway.endpoint-picker-missing"_s}},
            {"the pool sends to a port where the engine does not listen",
             [](Cluster &c, const Names &n) {
                 withGateway(c, n);
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(over(pool(n), obj(u"{'spec':{'targetPorts':[{'number':8080}]}}"_s)));
                 c.add(route(n, toPool(n)));
                 c.add(healthPolicy(
                     n,
                     u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     onHealth));
             },
             {u"gateway.pool-port"_s}},
            {"a node class finds no subnets, so its pool makes no nodes and a pod waits",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 c.add(any(
                     u"karpenter.k8s.aws/v1"_s, u"EC2NodeClass"_s, {}, n.other,
                     u"'status':{'conditions':[{'type':'SubnetsReady','status':'False','reason':'SubnetsNotFound','message':'SubnetSelector did not match any Subnets','lastTransitionTime':'$1'},{'type':'Ready','status':'False','reason':'UnhealthyDependents','message':'SubnetsReady=False','lastTransitionTime':'$1'}]}"_s
                         .replace(u"$1"_s, Cluster::ago(60))));
                 c.add(any(
                     u"karpenter.sh/v1"_s, u"NodePool"_s, {}, u"gpu"_s,
                     u"'spec':{'template':{'spec':{'nodeClassRef':{'group':'karpenter.k8s.aws','kind':'EC2NodeClass','name':'%1'}}}},'status':{'conditions':[{'type':'NodeClassReady','status':'False','reason':'UnhealthyDependents','lastTransitionTime':'%2'},{'type':'Ready','status':'False','reason':'UnhealthyDependents','message':'NodeClassReady=False','lastTransitionTime':'%2'}]}"_s
                         .arg(n.other, Cluster::ago(60))));
                 App app = pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s);
                 app.to(c);
             },
             {u"operator.resource-not-ready"_s}},
            {"Karpenter's pool is tainted, which the pod does not bear",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 c.add(any(
                     u"karpenter.sh/v1"_s, u"NodePool"_s, {}, u"gpu"_s,
                     u"'spec':{'template':{'spec':{'taints':[{'key':'nvidia.com/gpu','value':'true','effect':'NoSchedule'}],'requirements':[{'key':'karpenter.k8s.aws/instance-family','operator':'In','values':['g6']}]}}},'status':{'conditions':[{'type':'Ready','status':'True'}]}"_s));
                 App app = pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s);
                 app.to(c);
                 c.event(
                     app.pod, u"FailedScheduling"_s,
                     u"Failed to schedule pod, incompatible with nodepool \"gpu\", daemonset overhead={\"cpu\":\"185m\",\"memory\":\"240Mi\",\"pods\":\"4\"}, did not tolerate nvidia.com/gpu=true:NoSchedule"_s);
             },
             {u"pod.unschedulable-taint"_s}},
            {"a node group is as large as it may be",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, gpu));
                 App::make(part(n, u"first"_s), u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, running(500), 500)
                     .to(c);
                 App app = pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s);
                 app.to(c);
                 c.event(
                     app.pod, u"NotTriggerScaleUp"_s,
                     u"pod didn't trigger scale-up: 1 max node group size reached, 2 node(s) didn't match Pod's node affinity/selector"_s,
                     1, u"Normal"_s, 40);
             },
             {u"node.pool-at-maximum"_s}},
            {"a queue's share of accelerators is smaller than what one job asks for",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(any(
                     u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                     u"'spec':{'suspend':true,'template':{'spec':{'restartPolicy':'Never',%1}}},'status':{'conditions':[{'type':'Suspended','status':'True'}]}"_s
                         .arg(gpuPod),
                     300));
                 c.add(any(
                     u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, u"job-"_s + n.app,
                     u"'spec':{'queueName':'%1','podSets':[{'name':'main','count':4}]},'status':{'conditions':[{'type':'QuotaReserved','status':'False','reason':'Pending','message':'couldn%2t assign flavors to pod set main: insufficient quota for nvidia.com/gpu in flavor l4, request > maximum capacity (4 > 2)','lastTransitionTime':'%3'}]}"_s
                         .arg(n.other, QChar(0x2019), Cluster::ago(290)),
                     300));
             },
             {u"workload.queue-too-small"_s}},
            {"a CronJob's time zone does not exist",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const QJsonObject cron = any(
                     u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                     u"'spec':{'schedule':'0 3 * * *','timeZone':'Europe/Frankfurt','jobTemplate':{'spec':{'template':{'spec':{%1}}}}},'status':{}"_s
                         .arg(runs),
                     3000);
                 c.add(cron).event(
                     cron, u"UnknownTimeZone"_s,
                     u"invalid timeZone: \"Europe/Frankfurt\": unknown time zone Europe/Frankfurt"_s);
             },
             {u"workload.cronjob-time-zone"_s}},
            {"a CronJob has missed too many starts to begin again",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const QJsonObject cron = any(
                     u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                     u"'spec':{'schedule':'* * * * *','jobTemplate':{'spec':{'template':{'spec':{%1}}}}},'status':{'lastScheduleTime':'%2'}"_s
                         .arg(runs, Cluster::ago(2000)),
                     30000);
                 c.add(cron).event(
                     cron, u"TooManyMissedTimes"_s,
                     u"too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew"_s);
             },
             {u"workload.cronjob-missed"_s}},
            {"the load balancer's certificate is of another region",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(n, onNode(engine), running()).to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 const QJsonObject ingress = any(
                     u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.other,
                     u"'spec':{'ingressClassName':'alb','rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':8000}}}}]}}]},'status':{'loadBalancer':{}}"_s
                         .arg(n.app),
                     60);
                 c.add(ingress).event(
                     ingress, u"FailedDeployModel"_s,
                     u"Failed deploy model due to operation error Elastic Load Balancing v2: CreateListener, https response error StatusCode: 400, RequestID: 5, CertificateNotFound: Certificate 'arn:aws:acm:us-east-1:111122223333:certificate/abc' not found"_s);
             },
             {u"ingress.not-made"_s}},
            {"an ACME challenge is answered by something else",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 certificateOf(c, n, u"Issuing certificate as Secret does not exist"_s);
                 c.add(certificateOrder(
                     n, u"Challenge"_s,
                     u"'presented':true,'processing':true,'state':'pending','reason':'Waiting for HTTP-01 challenge propagation: wrong status code %1404%1, expected %1200%1'"_s
                         .arg(QChar(0x2019))));
             },
             {u"certificate.challenge-fails"_s}},
            {"the certificate's issuer has had too many orders this week",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 certificateOf(
                     c, n,
                     u"Failed to create Order: 429 urn:ietf:params:acme:error:rateLimited: too many certificates (5) already issued for this exact set of identifiers in the last 168h0m0s, retry after 2026-09-03 07:12:40 UTC"_s);
             },
             {u"certificate.rate-limited"_s}},
            {"the mesh's control plane has no pods, and the sidecars never get their configuration",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 Names d;
                 d.ns = u"istio-system"_s;
                 d.app = u"istiod"_s;
                 App::make(
                     d, u"'nodeSelector':{'pool':'system'},"_s + plainPod,
                     pending(
                         u"0/2 nodes are available: 2 node(s) didn%1t match Pod%1s node affinity/selector. preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling."_s
                             .arg(QChar(0x2019)),
                         80),
                     80)
                     .to(c);
                 c.add(node(n.node)).add(node(u"n2"_s));
                 c.add(service(d, u"'app':'istiod'"_s, u"{'name':'grpc-xds','port':15012}"_s));
                 App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0'},{'name':'istio-proxy','image':'istio/proxyv2:1.24.1','readinessProbe':{'httpGet':{'path':'/healthz/ready','port':15021}}}]"_s),
                     u"'phase':'Running','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Ready','status':'False','reason':'ContainersNotReady','lastTransitionTime':'$1'}],'containerStatuses':[{'name':'main','ready':true,'restartCount':0,'state':{'running':{'startedAt':'$1'}}},{'name':'istio-proxy','ready':false,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}]"_s
                         .replace(u"$1"_s, Cluster::ago(40)),
                     40);
                 app.to(c);
                 c.event(app.pod, u"Unhealthy"_s,
                         u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s);
                 c.log(
                     app.pod, u"istio-proxy"_s,
                     u"2026-09-01T11:59:00Z\twarning\tenvoy config\tStreamAggregatedResources gRPC config stream to xds-grpc closed: 14, connection error: desc = \"transport: Error while dialing: dial tcp 10.1.1.1:15012: connect: connection refused\"\n2026-09-01T11:59:20Z\twarn\tEnvoy proxy is NOT ready: config received from XDS server, but was rejected: cds updates: 0 successful, 0 rejected; lds updates: 0 successful, 0 rejected\n"_s);
             },
             {u"pod.unschedulable-selector"_s}},
            {"the cluster's name server forwards to itself, and a loader resolves nothing",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 Names d;
                 d.ns = u"kube-system"_s;
                 d.app = u"coredns"_s;
                 App dns = App::make(
                     d,
                     onNode(
                         u"'containers':[{'name':'main','image':'registry.k8s.io/coredns/coredns:v1.11.3'}]"_s),
                     crashing());
                 dns.pod = over(dns.pod, obj(u"{'metadata':{'labels':{'k8s-app':'kube-dns'}}}"_s));
                 dns.to(c);
                 c.log(
                     dns.pod, u"main"_s,
                     u".:53\n[INFO] plugin/reload: Running configuration SHA512 = abc\n[FATAL] plugin/loop: Loop (127.0.0.1:55953 -> :53) detected for zone \".\", see https://coredns.io/plugins/loop#troubleshooting. Query: \"HINFO 4547991504243258144.3688648895315093531.\"\n"_s,
                     true);
                 c.add(over(
                     service(d, u"'k8s-app':'kube-dns'"_s, u"{'name':'dns','port':53,'protocol':'UDP'}"_s),
                     obj(u"{'metadata':{'name':'kube-dns'}}"_s)));
                 crashed(
                     c, n, runs,
                     u"requests.exceptions.ConnectionError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded (Caused by NameResolutionError(\"Failed to resolve 'huggingface.co' ([Errno -3] Temporary failure in name resolution)\"))\n"_s);
             },
             {u"network.dns-loop"_s}},
            {"a Google API is switched off for a connector's resource",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(custom(
                     n, u"redis.cnrm.cloud.google.com/v1beta1"_s, u"RedisInstance"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: error applying desired state: summary: Error creating Instance: googleapi: Error 403: Google Cloud Memorystore for Redis API has not been used in project 12345 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/redis.googleapis.com/overview?project=12345 then retry., details: SERVICE_DISABLED','lastTransitionTime':'%1'}"_s
                         .arg(Cluster::ago(35))));
             },
             {u"cloud.api-disabled"_s}},
            {"a node's cloud provider never initialised it",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(over(
                     node(
                         n.node, gpu, {},
                         u"{'key':'node.cloudprovider.kubernetes.io/uninitialized','value':'true','effect':'NoSchedule'}"_s),
                     obj(u"{'metadata':{'creationTimestamp':'%1'}}"_s.arg(Cluster::ago(50)))));
                 pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 node(s) had untolerated taint {node.cloudprovider.kubernetes.io/uninitialized: true}. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s)
                     .to(c);
             },
             {u"node.not-taking-pods"_s}},
            {"a node's disk has become read-only, as its problem detector says",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(over(
                     node(n.node),
                     obj(u"{'status':{'conditions':[{'type':'Ready','status':'True'},{'type':'ReadonlyFilesystem','status':'True','reason':'FilesystemIsReadOnly','message':'Filesystem is read-only','lastTransitionTime':'%1'}]}}"_s
                             .arg(Cluster::ago(30)))));
             },
             {u"node.problem"_s}},
            {"a stateful set's peers have no names, for its Service is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(any(
                     u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                     u"'spec':{'serviceName':'%1-headless','replicas':2,'selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{%2}}},'status':{'replicas':1,'readyReplicas':0}"_s
                         .arg(n.app, runs)));
                 const QJsonObject pod = obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-0','namespace':'$2','uid':'sp','creationTimestamp':'$3','labels':{'app':'$1'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}]},'spec':{$4},'status':{$5}}"_s,
                     {n.app, n.ns, Cluster::ago(40), onNode(runs), crashing()});
                 c.add(pod).log(
                     pod, u"main"_s,
                     u"ERROR Failed to bootstrap cluster: error resolving %1-0.%1-headless.%2.svc.cluster.local: Name or service not known\n"_s
                         .arg(n.app, n.ns),
                     true);
             },
             {u"config.service-missing"_s}},
            {"a namespace that is being deleted takes no new pods",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','deletionTimestamp':'$2'},'spec':{'finalizers':['kubernetes']},'status':{'phase':'Terminating','conditions':[{'type':'NamespaceFinalizersRemaining','status':'True','reason':'SomeFinalizersRemain','message':'Some content in the namespace has finalizers remaining: finalizers.kubeflow.org/rt in 1 resource instances','lastTransitionTime':'$2'}]}}"_s,
                     {n.ns, Cluster::ago(90)}));
                 App app = App::make(n, runs, running(), 95);
                 app.replicaSet = over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s));
                 c.add(app.deployment).add(app.replicaSet);
                 c.event(
                     app.replicaSet, u"FailedCreate"_s,
                     u"Error creating: pods \"%1-5d4-x1\" is forbidden: unable to create new content in namespace %2 because it is being terminated"_s
                         .arg(n.app, n.ns));
             },
             {u"workload.namespace-stuck"_s}},
            {"the range of pod addresses is used up, so no node can be added",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App app = pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s);
                 app.to(c);
                 c.event(
                     app.pod, u"FailedScaleUp"_s,
                     u"Node scale up in zones europe-west4-a associated with this pod failed: IP space exhausted. Pod is at risk of not being scheduled."_s);
             },
             {u"node.no-addresses"_s}},
            // Two at once.
            {"an init container waits for a database whose claim has no class, and another app's image is "
             "private",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 Names db = n;
                 db.app = u"postgres"_s;
                 db.other = u"pgdata"_s;
                 c.add(claim(db, u"'storageClassName':'premium'"_s, u"Pending"_s, 180));
                 App::make(
                     db, mounting(u"pgdata"_s),
                     pending(
                         u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s,
                         180),
                     180)
                     .to(c);
                 c.add(service(db, u"'app':'postgres'"_s, u"{'port':5432}"_s));
                 App app = App::make(
                     n,
                     onNode(
                         u"'initContainers':[{'name':'wait-db','image':'busybox:1.36','command':['sh','-c','until nc -z postgres 5432; do echo waiting for postgres:5432; sleep 2; done']}],"_s
                         + runs),
                     u"'phase':'Pending','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Initialized','status':'False','lastTransitionTime':'$1'}],'initContainerStatuses':[{'name':'wait-db','ready':false,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                         .replace(u"$1"_s, Cluster::ago(170)),
                     170);
                 app.to(c);
                 c.log(
                     app.pod, u"wait-db"_s,
                     u"nc: bad address or connection refused\nwaiting for postgres:5432\nwaiting for postgres:5432\nwaiting for postgres:5432\n"_s);
                 heldImage(
                     c, part(n, u"ui"_s), u"ghcr.io/acme/ui:7"_s,
                     u"Failed to pull image \"ghcr.io/acme/ui:7\": failed to resolve reference \"ghcr.io/acme/ui:7\": unexpected status from HEAD request to https://ghcr.io/v2/acme/ui/manifests/7: 403 Forbidden"_s);
             },
             {u"volume.storage-class-missing"_s, u"image.no-access"_s}},
            {"a moved ConfigMap key for one, a quantised model too new for its engine for another",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'route-table.json':'{}'}"_s));
                 App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'acme/gw:4','env':[{'name':'ROUTES','valueFrom':{'configMapKeyRef':{'name':'%1','key':'routes.json'}}}]}]"_s
                             .arg(n.other)),
                     creating(u"CreateContainerConfigError"_s,
                              u"couldn%1t find key routes.json in ConfigMap"_s.arg(QChar(0x2019))));
                 app.to(c);
                 crashed(
                     c, part(n, u"llm"_s),
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.6.6'}]"_s,
                     u"ValueError: Unknown quantization method: mxfp4. Must be one of ['aqlm', 'awq', 'deepspeedfp', 'fp8', 'gptq', 'bitsandbytes'].\n"_s);
             },
             {u"config.configmap-key-missing"_s, u"engine.quantization-unknown"_s}},
            {"a full claim stops one engine, a missing tensor library another",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(claim(
                     n,
                     u"'storageClassName':'','volumeName':'v1','resources':{'requests':{'storage':'20Gi'}}"_s,
                     u"Bound"_s, 900));
                 crashed(
                     c, n,
                     u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','volumeMounts':[{'name':'d','mountPath':'/root/.cache/huggingface'}]}]"_s
                         .arg(n.other),
                     u"huggingface_hub.utils: Not enough free disk space to download the file. The expected file size is: 4997.77 MB. The target location /root/.cache/huggingface/hub only has 1209.11 MB free disk space.\nOSError: [Errno 28] No space left on device\n"_s);
                 crashed(
                     c, part(n, u"emb"_s), u"'containers':[{'name':'main','image':'acme/embed:9'}]"_s,
                     u"ImportError: libcudart.so.12: cannot open shared object file: No such file or directory\n"_s,
                     1);
             },
             {u"engine.disk-full"_s, u"app.library-missing"_s}},
            {"two queues of one fault each: a job over its deadline, and a CronJob whose job was never let "
             "go",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(any(
                     u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                     u"'spec':{'activeDeadlineSeconds':3600,'backoffLimit':6},'status':{'failed':1,'startTime':'$1','conditions':[{'type':'Failed','status':'True','reason':'DeadlineExceeded','message':'Job was active longer than specified deadline','lastTransitionTime':'$2'}]}"_s
                         .replace(u"$1"_s, Cluster::ago(110))
                         .replace(u"$2"_s, Cluster::ago(50)),
                     110));
                 App app = App::make(part(n, u"b"_s), runs, running(), 40);
                 app.replicaSet = over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s));
                 c.add(app.deployment).add(app.replicaSet);
                 c.event(
                     app.replicaSet, u"FailedCreate"_s,
                     u"Error creating: pods \"%1-b-5d4-x1\" is forbidden: error looking up service account %2/%1-runner: serviceaccount \"%1-runner\" not found"_s
                         .arg(n.app, n.ns));
             },
             {u"workload.job-failed"_s, u"config.serviceaccount-missing"_s}},
            {"a priority class that is not there, and a picker that may not list",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app = App::make(part(n, u"b"_s), u"'priorityClassName':'llm-critical',"_s + runs,
                                     running(), 40);
                 app.replicaSet = over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s));
                 c.add(app.deployment).add(app.replicaSet);
                 c.event(
                     app.replicaSet, u"FailedCreate"_s,
                     u"Error creating: pods \"x\" is forbidden: no PriorityClass with name llm-critical was found"_s);
                 withGateway(c, n);
                 c.add(over(pool(n),
                            obj(u"{'spec':{'endpointPickerRef':{'name':'$1-epp','port':{'number':9002}}}}"_s,
                                {n.other})))
                     .add(route(n, toPool(n)));
                 c.add(healthPolicy(
                     n,
                     u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(
                         n.other),
                     onHealth));
                 App::make(n, onNode(engine), running()).to(c);
                 Names e = n;
                 e.app = n.other + u"-epp"_s;
                 App epp = crashed(
                     c, e,
                     u"'serviceAccountName':'epp','containers':[{'name':'main','image':'registry.k8s.io/gateway-api-inference-extension/epp:v1.0.0','ports':[{'containerPort':9002}]}]"_s,
                     u"E0901 reflector.go:158] \"Unhandled Error\" err=\"failed to list *v1.Pod: pods is forbidden: User \\\"system:serviceaccount:%1:epp\\\" cannot list resource \\\"pods\\\" in API group \\\"\\\" in the namespace \\\"%1\\\"\"\n"_s
                         .arg(n.ns));
                 c.add(account(n, u"epp"_s, {}));
                 c.add(service(e, u"'app':'%1'"_s.arg(e.app), u"{'port':9002}"_s));
             },
             {u"workload.priority-class-missing"_s, u"operator.permission"_s}},
            {"the GPU's own fault on one node, and a spot node that was taken back",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(node(n.node, gpu))
                     .add(
                         node(u"s1"_s, gpu, u"'cloud.google.com/gke-spot':'true'"_s,
                              u"{'key':'cloud.google.com/gke-spot','value':'true','effect':'NoSchedule'}"_s));
                 App app = App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, crashing());
                 app.to(c);
                 c.log(
                     app.pod, u"main"_s,
                     u"torch.AcceleratorError: CUDA error: unspecified launch failure\nNVRM: Xid (PCI:0000:00:04): 79, GPU has fallen off the bus.\n"_s,
                     true);
                 App::make(
                     part(n, u"b"_s), u"'nodeSelector':{'cloud.google.com/gke-spot':'true'},"_s + gpuPod,
                     pending(
                         u"0/2 nodes are available: 1 node(s) didn%1t match Pod%1s node affinity/selector, 1 node(s) had untolerated taint {cloud.google.com/gke-spot: true}. preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling."_s
                             .arg(QChar(0x2019))))
                     .to(c);
             },
             {u"pod.unschedulable-taint"_s, u"accelerator.hardware-fault"_s}},
            {"a NetworkPolicy keeps a gateway from its engine, and the engine's other replica has a wrong "
             "tokenizer",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 Names s = n;
                 s.app = n.app + u"-srv"_s;
                 App::make(s, onNode(engine), running()).to(c);
                 c.add(service(s, u"'app':'%1'"_s.arg(s.app), u"{'port':8000}"_s));
                 c.add(any(
                     u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, n.other,
                     u"'spec':{'podSelector':{'matchLabels':{'app':'%1'}},'policyTypes':['Ingress'],'ingress':[{'from':[{'podSelector':{'matchLabels':{'role':'frontend'}}}]}]}"_s
                         .arg(s.app)));
                 crashed(
                     c, n, runs,
                     u"level=error msg=\"upstream probe failed\" url=http://%1.%2:8000/health err=\"context deadline exceeded (Client.Timeout exceeded while awaiting headers)\"\n"_s
                         .arg(s.app, n.ns));
                 crashed(
                     c, part(n, u"tok"_s),
                     u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3'}]"_s,
                     u"OSError: Can't load tokenizer for '/models/qwen'. If you were trying to load it from 'https://huggingface.co/models', make sure you don't have a local directory with the same name. Otherwise, make sure '/models/qwen' is the correct path to a directory containing all relevant files for a Qwen2TokenizerFast tokenizer.\n"_s);
             },
             {u"network.policy-blocks"_s, u"engine.model-path"_s}},
            {"a GPU type that the region's quota has none of, and a claim in another zone",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, u"'cpu':'3920m','memory':'14Gi','pods':'110'"_s,
                                        u"'topology.kubernetes.io/zone':'us-east1-b'"_s));
                 App app = pendingGpu(
                     n,
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s);
                 app.to(c);
                 c.event(
                     app.pod, u"FailedScaleUp"_s,
                     u"Node scale up in zones us-east1-b associated with this pod failed: GCE quota exceeded. Pod is at risk of not being scheduled."_s);
                 Names b = part(n, u"b"_s);
                 c.add(claim(b, u"'storageClassName':'s','volumeName':'vz'"_s, u"Bound"_s, 900));
                 c.add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, u"vz"_s,
                     u"'spec':{'claimRef':{'namespace':'%1','name':'%2'},'csi':{'driver':'pd.csi.storage.gke.io','volumeHandle':'x'},'nodeAffinity':{'required':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'topology.gke.io/zone','operator':'In','values':['us-east1-c']}]}]}}},'status':{'phase':'Bound'}"_s
                         .arg(n.ns, b.other)));
                 c.add(csiDriver(u"pd.csi.storage.gke.io"_s));
                 App::make(
                     b, mounting(b.other),
                     pending(
                         u"0/1 nodes are available: 1 node(s) had volume node affinity conflict. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                     .to(c);
             },
             {u"accelerator.quota"_s, u"volume.wrong-zone"_s}},
        };
    return all;
}

} // namespace slipway
