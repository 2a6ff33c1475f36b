// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a set of clusters showed to be missed or named wrongly whose evidence is in objects, events and clouds' answers alone: what is kept
// from going, from being read, from being found by its name. heldwells.cpp has what stands close to them and is well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &heldFaults();

namespace {

QJsonObject going(QJsonObject object, int minutes, const QString &finalizer)
{
    QJsonObject metadata = object.value(u"metadata"_s).toObject();
    metadata.insert(u"deletionTimestamp"_s, Cluster::ago(minutes));
    metadata.insert(u"finalizers"_s, QJsonArray{finalizer});
    object.insert(u"metadata"_s, metadata);
    return object;
}
QJsonObject labelled(QJsonObject object, const QString &key, const QString &value)
{
    return over(object, QJsonObject{{u"metadata"_s, QJsonObject{{u"labels"_s, QJsonObject{{key, value}}}}}});
}
QJsonObject annotated(QJsonObject object, const QString &key, const QString &value)
{
    return over(object,
                QJsonObject{{u"metadata"_s, QJsonObject{{u"annotations"_s, QJsonObject{{key, value}}}}}});
}
QJsonObject secretOf(const QString &ns, const QString &name, const QString &keys)
{
    return any(u"v1"_s, u"Secret"_s, ns, name, u"'data':{%1}"_s.arg(keys));
}
/// A program that may not read a file of the volume "d", whose source and mode are given.
App unreadable(Cluster &c, const Names &n, const QString &volume, const QString &security,
               const QString &line)
{
    c.listedAll().add(node(u"n1"_s)).add(secretOf(n.ns, n.other, u"'tls.key':''"_s));
    return crashed(
        c, n,
        u"'securityContext':{%2},'volumes':[{'name':'d',%1}],'containers':[{'name':'main','image':'acme/proxy:2','volumeMounts':[{'name':'d','mountPath':'/etc/keys'}]}]"_s
            .arg(volume.arg(n.other), security),
        line);
}
/// A workload that was scaled to nothing.
QJsonObject stopped(const QString &ns, const QString &name)
{
    return any(
        u"apps/v1"_s, u"Deployment"_s, ns, name,
        u"'spec':{'replicas':0,'selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{'containers':[{'name':'main','image':'acme/%1:1'}]}}},'status':{'observedGeneration':1}"_s
            .arg(name));
}
QJsonObject autoscaler(const Names &n, const QString &metric, const QString &said)
{
    return conditioned(
        any(u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
            u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'maxReplicas':4,'metrics':[%2]},'status':{'currentReplicas':1}"_s
                .arg(n.app, metric),
            500),
        {condition(u"ScalingActive"_s, u"False"_s, u"FailedGetContainerResourceMetric"_s, said, 400)});
}
QJsonObject apiService(const QString &ns, const QString &name)
{
    return conditioned(
        any(u"apiregistration.k8s.io/v1"_s, u"APIService"_s, {}, u"v1beta1.custom.metrics.k8s.io"_s,
            u"'spec':{'group':'custom.metrics.k8s.io','version':'v1beta1','service':{'name':'%1','namespace':'%2'}}"_s
                .arg(name, ns),
            900),
        {condition(u"Available"_s, u"False"_s, u"MissingEndpoints"_s,
                   u"endpoints for service/%1 in \"%2\" have no addresses"_s.arg(name, ns), 300)});
}
/// One of a gang of pods of a batch scheduler.
QJsonObject ganged(const Names &n, int index)
{
    return annotated(
        any(u"v1"_s, u"Pod"_s, n.ns, u"%1-%2"_s.arg(n.app).arg(index),
            u"'spec':{'schedulerName':'volcano','containers':[{'name':'main','image':'acme/train:1','resources':{'limits':{'nvidia.com/gpu':'1'}}}]},'status':{%1}"_s
                .arg(pending(u"pod group is not ready, 4 Pending, 4 minAvailable."_s, 50)),
            50),
        u"scheduling.k8s.io/group-name"_s, n.other);
}
/// A mesh with one gateway's proxy, whose label istio is @p own, and a Gateway for @p wanted with a route.
void mesh(Cluster &c, const Names &n, const QString &own, const QString &wanted, const QString &route)
{
    c.listedAll().listed({u"VirtualService"_s}).add(node(u"n1"_s));
    Names proxy = part(n, u"in"_s);
    App app =
        App::make(proxy, onNode(u"'containers':[{'name':'istio-proxy','image':'istio/proxyv2:1.27'}]"_s),
                  running(900), 900);
    app.pod = labelled(app.pod, u"istio"_s, own);
    app.deployment =
        over(app.deployment, obj(u"{'spec':{'template':{'metadata':{'labels':{'istio':'%1'}}}}}"_s.arg(own)));
    app.to(c);
    c.add(any(
        u"networking.istio.io/v1"_s, u"Gateway"_s, n.ns, n.other,
        u"'spec':{'selector':{'istio':'%1'},'servers':[{'port':{'number':80,'name':'http','protocol':'HTTP'},'hosts':['*']}]}"_s
            .arg(wanted)));
    App::make(n, onNode(runs), running(300), 300).to(c);
    c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
    c.add(any(
        u"networking.istio.io/v1"_s, u"VirtualService"_s, n.ns, n.app,
        u"'spec':{'hosts':['*'],'gateways':['%2'],'http':[{'route':[{'destination':{'host':'%1'}}]}]}"_s.arg(
            n.app, route)));
}

} // namespace

const std::vector<Case> &heldFaults()
{
    static const std::vector<Case> all{
        {"a key that the user of the process may not read",
         [](Cluster &c, const Names &n) {
             unreadable(c, n, u"'secret':{'secretName':'%1','defaultMode':256}"_s, u"'runAsUser':1000"_s,
                        u"[critical] Failed to load private key from /etc/keys/tls.key: Permission denied"_s);
         },
         {u"config.file-unreadable"_s}},
        {"a key with a mode of its own, in a projected volume",
         [](Cluster &c, const Names &n) {
             unreadable(
                 c, n,
                 u"'projected':{'sources':[{'secret':{'name':'%1','items':[{'key':'tls.key','path':'tls.key','mode':288}]}}]}"_s,
                 u"'runAsUser':65532,'runAsGroup':65532"_s,
                 u"panic: open /etc/keys/tls.key: permission denied"_s);
         },
         {u"config.file-unreadable"_s}},
        {"a script of a ConfigMap that nobody may execute",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(u"n1"_s))
                 .add(any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'run.sh':'x'}"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'d','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'acme/job:2','command':['/opt/run.sh'],'volumeMounts':[{'name':'d','mountPath':'/opt'}]}]"_s
                         .arg(n.other)),
                 creating(
                     u"RunContainerError"_s,
                     u"failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: /opt/run.sh: permission denied"_s));
             app.to(c);
         },
         {u"config.file-not-executable"_s}},
        {"a script that a shell may not execute",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(u"n1"_s))
                 .add(any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'run.sh':'x'}"_s));
             crashed(
                 c, n,
                 u"'volumes':[{'name':'d','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'acme/job:2','command':['sh','-c','/opt/run.sh'],'volumeMounts':[{'name':'d','mountPath':'/opt'}]}]"_s
                     .arg(n.other),
                 u"sh: /opt/run.sh: Permission denied"_s, 126);
         },
         {u"config.file-not-executable"_s}},
        {"an image without a program",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(
                 n, onNode(u"'containers':[{'name':'main','image':'acme/files:3'}]"_s),
                 creating(
                     u"CreateContainerError"_s,
                     u"failed to generate container spec: failed to generate spec: no command specified"_s))
                 .to(c);
         },
         {u"crash.command-not-found"_s}},
        {"a hook that fails, as the container waits for it",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'acme/vault:1','lifecycle':{'postStart':{'exec':{'command':['curl','localhost']}}}}]"_s),
                 crashing(137).replace(u"CrashLoopBackOff"_s, u"PostStartHookError"_s));
             app.to(c);
             c.event(app.pod, u"FailedPostStartHook"_s,
                     u"PostStartHook failed: command 'curl localhost' exited with 127"_s);
         },
         {u"crash.post-start-hook"_s}},
        {"a container refused by a disk that its node gives for reading only",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 conditioned(node(u"n1"_s),
                             {condition(u"Ready"_s, u"True"_s, u"KubeletReady"_s, u"ready"_s),
                              condition(u"ReadonlyFilesystem"_s, u"True"_s, u"FilesystemIsReadOnly"_s,
                                        u"Filesystem is read-only"_s, 40)}));
             App::make(
                 n, onNode(runs),
                 creating(
                     u"CreateContainerError"_s,
                     u"mkdir /var/lib/containerd/io.containerd.grpc.v1.cri/containers/x: read-only file system"_s))
                 .to(c);
         },
         {u"node.problem"_s}},
        {"a probe of a port that the container does not declare",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'acme/cart:7','ports':[{'containerPort':8080}],'readinessProbe':{'httpGet':{'path':'/ready','port':9090}}}]"_s),
                 starting(40), 41);
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Readiness probe failed: Get \"http://10.4.0.12:9090/ready\": dial tcp 10.4.0.12:9090: connect: connection refused"_s,
                 1, u"Warning"_s, 200);
         },
         {u"probe.port"_s}},
        {"a service account that was deleted after its pod was made",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             held(
                 c, n,
                 onNode(u"'serviceAccountName':'%1','containers':[{'name':'main','image':'acme/a:1'}]"_s.arg(
                     n.other)),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"kube-api-access-7xk2p\" : failed to fetch token: serviceaccounts \"%1\" not found"_s
                     .arg(n.other));
         },
         {u"config.serviceaccount-missing"_s}},
        {"a flag that the bucket's driver does not know",
         [](Cluster &c, const Names &n) {
             withFuse(c, n).add(node(u"n1"_s));
             held(
                 c, n, bucketPod(n.other), u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = InvalidArgument desc = the sidecar container failed with error: gcsfuse exited with error: exit status 1: Error: unknown flag: --implicit-dir"_s);
         },
         {u"volume.mount-options"_s}},
        {"a load balancer's Service that nobody clears up after",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(u"n1"_s))
                 .add(stopped(u"kube-system"_s, u"aws-load-balancer-controller"_s));
             c.add(going(
                 any(u"v1"_s, u"Service"_s, n.ns, n.app,
                     u"'spec':{'type':'LoadBalancer','ports':[{'port':80}]},'status':{'loadBalancer':{}}"_s),
                 90, u"service.k8s.aws/resources"_s));
         },
         {u"operator.stuck-deleting"_s}},
        {"a namespace held by what a controller that is gone has made",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"SQLInstance"_s}).add(node(u"n1"_s));
             c.add(going(any(u"v1"_s, u"Namespace"_s, {}, n.ns, u"'status':{'phase':'Terminating'}"_s), 200,
                         u"kubernetes"_s));
             c.add(going(any(u"sql.cnrm.cloud.google.com/v1beta1"_s, u"SQLInstance"_s, n.ns, n.other, {}),
                         199, u"cnrm.cloud.google.com/finalizer"_s));
         },
         {u"workload.namespace-stuck"_s}},
        {"an API whose Service selects nothing",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"APIService"_s}).add(node(u"n1"_s)).add(apiService(n.ns, n.app));
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':443}"_s));
         },
         {u"operator.api-service-away"_s}},
        {"an API whose Service was removed",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"APIService"_s}).add(node(u"n1"_s)).add(apiService(n.ns, n.app));
         },
         {u"operator.api-service-away"_s}},
        {"an autoscaler for a container that the pods do not have",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"HorizontalPodAutoscaler"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running(900), 900).to(c);
             c.add(autoscaler(
                 n,
                 u"{'type':'ContainerResource','containerResource':{'name':'cpu','container':'server','target':{'type':'Utilization','averageUtilization':60}}}"_s,
                 u"failed to get cpu usage: container server not present in metrics for pod x"_s));
         },
         {u"autoscaler.container-missing"_s}},
        {"a serving runtime under another name",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"InferenceService"_s, u"ServingRuntime"_s, u"ClusterServingRuntime"_s});
             c.add(any(u"serving.kserve.io/v1alpha1"_s, u"ClusterServingRuntime"_s, {},
                       n.other + u"-server"_s,
                       u"'spec':{'supportedModelFormats':[{'name':'huggingface'}]}"_s));
             c.add(conditioned(
                 any(u"serving.kserve.io/v1beta1"_s, u"InferenceService"_s, n.ns, n.app,
                     u"'spec':{'predictor':{'model':{'modelFormat':{'name':'huggingface'},'runtime':'%1'}}},'status':{'modelStatus':{'lastFailureInfo':{'reason':'RuntimeNotRecognized','message':'Waiting for runtime to become available'}}}"_s
                         .arg(n.other)),
                 {condition(u"Ready"_s, u"False"_s, u"RuntimeNotRecognized"_s,
                            u"Waiting for runtime to become available"_s)}));
         },
         {u"operator.no-serving-runtime"_s}},
        {"a scaler whose authentication reads a Secret that is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ScaledObject"_s, u"TriggerAuthentication"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running(900), 900).to(c);
             c.add(
                 any(u"keda.sh/v1alpha1"_s, u"TriggerAuthentication"_s, n.ns, n.other,
                     u"'spec':{'secretTargetRef':[{'parameter':'host','name':'%1-conn','key':'host'}]}"_s.arg(
                         n.other)));
             const QJsonObject scaled = conditioned(
                 any(u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'name':'%1'},'triggers':[{'type':'rabbitmq','authenticationRef':{'name':'%2'}}]}"_s
                         .arg(n.app, n.other)),
                 {condition(u"Ready"_s, u"False"_s, u"ScaledObjectCheckFailed"_s,
                            u"Failed to ensure HPA is correctly created for ScaledObject"_s)});
             c.add(scaled).event(scaled, u"KEDAScalerFailed"_s,
                                 u"error parsing rabbitmq metadata: no host setting found"_s);
         },
         {u"config.secret-missing"_s}},
        {"an object that runs on while its controller misses a key",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Prometheus"_s}).add(secretOf(n.ns, n.other, u"'scrape.yml':''"_s));
             c.add(conditioned(
                 any(u"monitoring.coreos.com/v1"_s, u"Prometheus"_s, n.ns, n.app,
                     u"'spec':{'additionalScrapeConfigs':{'name':'%1','key':'scrape.yaml'}}"_s.arg(n.other)),
                 {condition(u"Reconciled"_s, u"False"_s, u"ReconciliationFailed"_s,
                            u"creating config failed"_s),
                  condition(u"Available"_s, u"True"_s, u""_s, u""_s)}));
         },
         {u"config.secret-key-missing"_s}},
        {"an object that refers to another one that is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"WidgetSource"_s, u"Widget"_s});
             c.add(any(u"acme.dev/v1"_s, u"WidgetSource"_s, n.ns, n.other + u"-1"_s, {}));
             c.add(
                 conditioned(any(u"acme.dev/v1"_s, u"Widget"_s, n.ns, n.app,
                                 u"'spec':{'sourceRef':{'kind':'WidgetSource','name':'%1'}}"_s.arg(n.other)),
                             {condition(u"Ready"_s, u"False"_s, u"SourceError"_s, u"cannot reconcile"_s)}));
         },
         {u"operator.dependency-missing"_s}},
        {"workers that the namespace's quota refuses to their controller",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"RayCluster"_s});
             c.add(any(u"v1"_s, u"ResourceQuota"_s, n.ns, n.other,
                       u"'status':{'hard':{'requests.cpu':'8'},'used':{'requests.cpu':'6'}}"_s));
             c.add(conditioned(
                 any(u"ray.io/v1"_s, u"RayCluster"_s, n.ns, n.app, u"'spec':{}"_s),
                 {condition(
                     u"ReplicaFailure"_s, u"True"_s, u"FailedCreateWorkerPod"_s,
                     u"pods \"x\" is forbidden: exceeded quota: %1, requested: requests.cpu=4, used: requests.cpu=6, limited: requests.cpu=8"_s
                         .arg(n.other))}));
         },
         {u"workload.quota"_s}},
        {"devices that are given and that no driver hands out",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ResourceClaim"_s}).add(node(u"n1"_s));
             c.add(any(u"resource.k8s.io/v1"_s, u"ResourceClaim"_s, n.ns, n.other,
                       u"'status':{'allocation':{}}"_s));
             held(
                 c, n,
                 onNode(
                     u"'resourceClaims':[{'name':'g','resourceClaimName':'%1'}],'containers':[{'name':'main','image':'acme/a:1'}]"_s
                         .arg(n.other)),
                 u"FailedPrepareDynamicResources"_s,
                 u"Failed to prepare dynamic resources: DRA driver gpu.example.com is not registered"_s);
         },
         {u"accelerator.claim-not-prepared"_s}},
        {"a gang that asks for more than there is",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"PodGroup"_s}).add(node(u"n1"_s, gpu)).add(node(u"n2"_s, gpu));
             c.add(any(u"scheduling.volcano.sh/v1beta1"_s, u"PodGroup"_s, n.ns, n.other,
                       u"'spec':{'minMember':4}"_s));
             for (int i = 0; i < 4; ++i)
                 c.add(ganged(n, i));
         },
         {u"pod.gang-waits"_s}},
        {"huge pages that no node sets aside",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(
                 n,
                 u"'containers':[{'name':'main','image':'acme/fwd:1','resources':{'limits':{'hugepages-2Mi':'2Gi','memory':'1Gi'}}}]"_s,
                 pending(u"0/1 nodes are available: 1 Insufficient hugepages-2Mi."_s))
                 .to(c);
         },
         {u"node.no-huge-pages"_s}},
        {"interfaces for security groups that the plugin does not hand out",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"SecurityGroupPolicy"_s}).add(node(u"n1"_s));
             c.add(any(
                 u"vpcresources.k8s.aws/v1beta1"_s, u"SecurityGroupPolicy"_s, n.ns, n.other,
                 u"'spec':{'podSelector':{'matchLabels':{'app':'%1'}},'securityGroups':{'groupIds':['sg-1']}}"_s
                     .arg(n.app)));
             App::make(
                 n,
                 u"'containers':[{'name':'main','image':'acme/db:1','resources':{'limits':{'vpc.amazonaws.com/pod-eni':'1'}}}]"_s,
                 pending(u"0/1 nodes are available: 1 Insufficient vpc.amazonaws.com/pod-eni."_s))
                 .to(c);
         },
         {u"network.no-pod-interfaces"_s}},
        {"a mesh's Gateway for other proxies than there are",
         [](Cluster &c, const Names &n) { mesh(c, n, u"ingress"_s, u"ingressgateway"_s, n.other); },
         {u"network.mesh-gateway"_s}},
        {"a route for a Gateway of another namespace by its plain name",
         [](Cluster &c, const Names &n) {
             mesh(c, n, u"ingress"_s, u"ingress"_s, u"edge/%1"_s.arg(n.other));
         },
         {u"network.mesh-gateway"_s}},
        {"a namespace of a revision that has no injector",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             c.add(labelled(any(u"v1"_s, u"Namespace"_s, {}, n.ns, {}), u"istio.io/rev"_s, u"1-24"_s));
             c.add(service(part(n, u"d"_s), u"'app':'%1'"_s.arg(n.app), u"{'port':443}"_s));
             c.add(any(
                 u"admissionregistration.k8s.io/v1"_s, u"MutatingWebhookConfiguration"_s, {},
                 u"istio-sidecar-injector-1-27"_s,
                 u"'webhooks':[{'name':'rev.namespace.sidecar-injector.istio.io','failurePolicy':'Ignore','namespaceSelector':{'matchLabels':{'istio.io/rev':'1-27'}}}]"_s));
             App::make(n, onNode(runs), running(300), 300).to(c);
         },
         {u"network.mesh-revision"_s}},
        {"settings of a backend that are not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"BackendConfig"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running(300), 300).to(c);
             c.add(annotated(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                             u"cloud.google.com/backend-config"_s, u"{\"default\":\"%1\"}"_s.arg(n.other)));
         },
         {u"config.annotation-target"_s}},
        {"a name server that is scaled to nothing, before anybody misses it",
         [](Cluster &c, const Names &n) {
             Q_UNUSED(n);
             c.listedAll().add(node(u"n1"_s)).add(stopped(u"kube-system"_s, u"coredns"_s));
             Names names;
             names.ns = u"kube-system"_s;
             names.app = u"kube-dns"_s;
             c.add(service(names, u"'app':'coredns'"_s, u"{'port':53,'protocol':'UDP'}"_s));
         },
         {u"network.no-name-server"_s}},
    };
    return all;
}

} // namespace slipway
