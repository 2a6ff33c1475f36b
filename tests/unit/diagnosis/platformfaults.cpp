// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks among controllers, clouds and the objects between them: load balancers, nodes that are made, queues, operators.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

/// A controller of the cluster that is ready, and what its log says over and over.
void controllerSays(Cluster &c, const QString &ns, const QString &name, const QString &image,
                    const QString &line)
{
    says(c, {.ns = ns, .app = name}, u"'containers':[{'name':'main','image':'%1'}]"_s.arg(image),
         (line + u'\n').repeated(5));
}

} // namespace

const std::vector<Case> &cloudFaults()
{
    static const std::vector<Case> all{
        {"two security groups of a node bear the cluster's tag",
         [](Cluster &c, const Names &n) {
             const QJsonObject binding = any(
                 u"elbv2.k8s.aws/v1beta1"_s, u"TargetGroupBinding"_s, n.ns, u"k8s-"_s + n.app,
                 u"'spec':{'serviceRef':{'name':'%1','port':80},'targetType':'ip','targetGroupARN':'arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/k8s-a/1'}"_s
                     .arg(n.app));
             c.listedAll().listed({u"TargetGroupBinding"_s}).add(binding);
             App::make(n, onNode(runs), running()).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.event(
                 binding, u"FailedNetworkReconcile"_s,
                 u"expect exactly one securityGroup tagged with kubernetes.io/cluster/prod-eks for eni eni-0036d1, got: [sg-0255aa sg-0dd9bb] (clusterName: prod-eks)"_s,
                 1, u"Warning"_s, 40);
         },
         {u"ingress.security-groups"_s}},
        {"a load balancer of AWS is to send to the nodes, and the Service has no port on them",
         [](Cluster &c, const Names &n) {
             const QJsonObject ingress = any(
                 u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                 u"'spec':{'ingressClassName':'alb','rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':80}}}}]}}]}"_s
                     .arg(n.app));
             c.listedAll()
                 .listed({u"IngressClass"_s})
                 .add(ingress)
                 .add(obj(
                     u"{'apiVersion':'networking.k8s.io/v1','kind':'IngressClass','metadata':{'name':'alb'},'spec':{'controller':'ingress.k8s.aws/alb'}}"_s));
             App::make(
                 {.ns = u"kube-system"_s, .app = u"aws-load-balancer-controller"_s},
                 onNode(
                     u"'containers':[{'name':'main','image':'public.ecr.aws/eks/aws-load-balancer-controller:v2.13.0'}]"_s),
                 running())
                 .to(c);
             App::make(n, onNode(runs), running()).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.event(
                 ingress, u"FailedBuildModel"_s,
                 u"Failed build model due to TargetGroup port is empty. When using Instance targets, your service must be of type 'NodePort' or 'LoadBalancer'"_s,
                 1, u"Warning"_s, 16);
         },
         {u"ingress.not-made"_s}},
        {"whoever writes the names of load balancers may not list the zones",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             controllerSays(
                 c, n.ns, u"external-dns"_s, u"registry.k8s.io/external-dns/external-dns:v0.18.0"_s,
                 u"time=\"2026-09-01T11:58:17Z\" level=error msg=\"Failed to do run once: soft error\\nrecords retrieval failed: failed to list hosted zones: operation error Route 53: ListHostedZones, https response error StatusCode: 403, RequestID: d6, api error AccessDenied: User: arn:aws:sts::123456789012:assumed-role/external-dns/1766 is not authorized to perform: route53:ListHostedZones because no identity-based policy allows the route53:ListHostedZones action (consecutive soft errors: 3958)\""_s);
         },
         {u"identity.role-permission"_s}},
        {"Karpenter finds no image for its machines",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NodePool"_s, u"EC2NodeClass"_s, u"NodeClaim"_s});
             c.add(conditioned(
                 any(u"karpenter.k8s.aws/v1"_s, u"EC2NodeClass"_s, {}, n.other,
                     u"'spec':{'amiFamily':'AL2023','amiSelectorTerms':[{'name':'gpu-golden-*'}]}"_s),
                 {condition(u"AMIsReady"_s, u"False"_s, u"AMINotFound"_s,
                            u"AMISelector did not match any AMIs"_s),
                  condition(u"SubnetsReady"_s, u"True"_s, u"SubnetsReady"_s, {}),
                  condition(u"Ready"_s, u"False"_s, u"UnhealthyDependents"_s, u"AMIsReady=False"_s)}));
             c.add(conditioned(
                 any(u"karpenter.sh/v1"_s, u"NodePool"_s, {}, n.other,
                     u"'spec':{'template':{'spec':{'nodeClassRef':{'group':'karpenter.k8s.aws','kind':'EC2NodeClass','name':'%1'}}}}"_s
                         .arg(n.other)),
                 {condition(u"NodeClassReady"_s, u"False"_s, u"UnhealthyDependents"_s, u"AMIsReady=False"_s),
                  condition(u"Ready"_s, u"False"_s, u"UnhealthyDependents"_s, u"NodeClassReady=False"_s)}));
             App app = App::make(n, plainPod, pending(u"no nodes available to schedule pods"_s));
             app.to(c);
             c.event(
                 app.pod, u"FailedScheduling"_s,
                 u"Failed to schedule pod, nodepool requirements filtered out all compatible available instance types"_s);
         },
         {u"operator.resource-not-ready"_s}},
        {"a subnet has addresses and no block of them",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             held(
                 c, n, runs, u"FailedCreatePodSandBox"_s,
                 u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox \"636b0e\": plugin type=\"aws-cni\" name=\"aws-cni\" failed (add): add cmd: failed to assign an IP address to container"_s);
             says(
                 c, {.ns = u"kube-system"_s, .app = u"aws-node"_s},
                 u"'containers':[{'name':'main','image':'602401143452.dkr.ecr.us-west-2.amazonaws.com/amazon-k8s-cni:v1.20.0','env':[{'name':'ENABLE_PREFIX_DELEGATION','value':'true'}]}]"_s,
                 u"{\"level\":\"error\",\"ts\":\"2026-09-01T11:58:40Z\",\"caller\":\"ipamd/ipamd.go:929\",\"msg\":\"failed to allocate a private IP/Prefix address: InsufficientCidrBlocks: The specified subnet does not have enough free cidr blocks to satisfy the request. status code: 400\"}\n"_s);
         },
         {u"pod.no-address"_s}},
        {"kinds are translated by a server that is gone",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'agents.acme.io','creationTimestamp':'$2'},'spec':{'group':'acme.io','names':{'kind':'Agent','plural':'agents'},'scope':'Namespaced','conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'service':{'name':'$1-webhook','namespace':'acme'}}}},'versions':[{'name':'v1','served':true,'storage':true},{'name':'v1beta1','served':true,'storage':false}]}}"_s,
                 {n.other, Cluster::ago(3000)}));
             controllerSays(
                 c, n.ns, n.app, u"acme/controller:v1"_s,
                 u"E0901 11:58:25.964072 1 reflector.go:561] failed to list acme.io/v1, Kind=Agent: conversion webhook for acme.io/v1beta1, Kind=Agent failed: Post \"https://%1-webhook.acme.svc:443/convert?timeout=30s\": service \"%1-webhook\" not found"_s
                     .arg(n.other));
         },
         {u"operator.conversion-without-service"_s}},
        {"no gateway's controller takes a pool in",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"LLMInferenceService"_s})
                 .add(gatewayClass(u"envoy"_s))
                 .add(gateway(n, u"envoy"_s, programmed))
                 .add(over(
                     pool(n),
                     obj(u"{'spec':{'endpointPickerRef':{'name':'$1-epp','port':{'number':9002}}},'status':{'parents':[]}}"_s,
                         {n.other})));
             c.add(over(service({.ns = n.ns, .app = n.other + u"-epp"_s}, u"'app':'epp'"_s,
                                u"{'port':9002,'appProtocol':'http2'}"_s),
                        {}));
             App::make(n, onNode(engine), running()).to(c);
             App epp = App::make(
                 {.ns = n.ns, .app = u"epp"_s},
                 onNode(
                     u"'containers':[{'name':'main','image':'registry.k8s.io/gateway-api-inference-extension/epp:v1.0.0','ports':[{'containerPort':9002}]}]"_s),
                 running());
             epp.to(c);
             c.add(conditioned(
                 any(u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, n.ns, n.app,
                     u"'spec':{'router':{'gateway':{'refs':[{'name':'gw'}]},'scheduler':{}}}"_s),
                 {condition(u"InferencePoolReady"_s, u"False"_s, u"WaitingForGateway"_s,
                            u"Inference Pool %1/%2 exists but no Gateway controller has accepted it yet"_s
                                .arg(n.ns, n.other)),
                  condition(u"RouterReady"_s, u"False"_s, u"WaitingForGateway"_s,
                            u"Inference Pool %1/%2 exists but no Gateway controller has accepted it yet"_s
                                .arg(n.ns, n.other)),
                  condition(u"Ready"_s, u"False"_s, u"WaitingForGateway"_s,
                            u"Inference Pool %1/%2 exists but no Gateway controller has accepted it yet"_s
                                .arg(n.ns, n.other))}));
         },
         {u"operator.resource-not-ready"_s}},
        {"a picker of endpoints is to load a plugin that it does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'ghcr.io/llm-d/llm-d-inference-scheduler:v0.3.0'}]"_s,
                 u"{\"level\":\"error\",\"ts\":\"2026-09-01T11:56:56Z\",\"logger\":\"setup\",\"caller\":\"runner/runner.go:277\",\"msg\":\"Failed to parse plugins configuration\",\"error\":\"failed to load the configuration - failed to instantiate plugins - plugin type 'custom-scorer' is not found in registry\"}\n"_s);
         },
         {u"gateway.picker-plugin"_s}},
        {"a pool asks its picker at another port than that listens on",
         [](Cluster &c, const Names &n) {
             withGateway(c, n).add(
                 over(pool(n),
                      obj(u"{'spec':{'endpointPickerRef':{'name':'$1-epp','port':{'number':9002}}}}"_s,
                          {n.other})));
             c.add(route(n, toPool(n)));
             App::make(n, onNode(engine), running()).to(c);
             c.add(healthPolicy(
                 n,
                 u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(n.other),
                 onHealth));
             App::make(
                 {.ns = n.ns, .app = n.other + u"-epp"_s},
                 onNode(
                     u"'containers':[{'name':'main','image':'epp:v1','ports':[{'containerPort':9003}]}]"_s),
                 running())
                 .to(c);
             c.add(service({.ns = n.ns, .app = n.other + u"-epp"_s}, u"'app':'%1-epp'"_s.arg(n.other),
                           u"{'port':9003,'targetPort':9003,'appProtocol':'http2'}"_s));
         },
         {u"gateway.picker-port"_s}},
        {"a queue finds no block of nodes that is near enough together",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s, u"ResourceFlavor"_s});
             c.add(any(u"kueue.x-k8s.io/v1beta1"_s, u"LocalQueue"_s, n.ns, u"lq"_s,
                       u"'spec':{'clusterQueue':'%1'}"_s.arg(n.other)));
             c.add(conditioned(
                 any(u"kueue.x-k8s.io/v1beta1"_s, u"ClusterQueue"_s, {}, n.other,
                     u"'spec':{'resourceGroups':[{'coveredResources':['nvidia.com/gpu'],'flavors':[{'name':'a3','resources':[{'name':'nvidia.com/gpu','nominalQuota':32}]}]}]}"_s),
                 {condition(u"Active"_s, u"True"_s, u"Ready"_s, u"Can admit new workloads"_s)}));
             c.add(any(u"kueue.x-k8s.io/v1beta1"_s, u"ResourceFlavor"_s, {}, u"a3"_s,
                       u"'spec':{'topologyName':'gke-default'}"_s));
             c.add(conditioned(
                 any(u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, n.app,
                     u"'spec':{'queueName':'lq','podSets':[{'name':'main','count':4}]}"_s, 90),
                 {condition(
                     u"QuotaReserved"_s, u"False"_s, u"Pending"_s,
                     u"couldn't assign flavors to pod set main: topology \"gke-default\" doesn't allow to fit any of 4 pod(s). Total nodes: 2; excluded: resource \"nvidia.com/gpu\": 2"_s,
                     88)}));
         },
         {u"workload.queue-topology"_s}},
        {"machines that were asked for all at once are not to be had",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ProvisioningRequest"_s});
             c.add(conditioned(
                 any(u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, n.ns, n.app,
                     u"'spec':{'provisioningClassName':'queued-provisioning.gke.io','podSets':[{'count':2,'podTemplateRef':{'name':'t'}}]}"_s,
                     900),
                 {condition(u"Accepted"_s, u"True"_s, u"ProvisioningRequestAccepted"_s, {}, 890),
                  condition(
                      u"Failed"_s, u"True"_s, u"QuotaExceeded"_s,
                      u"Failed to provision: Quota 'PREEMPTIBLE_NVIDIA_H100_GPUS' exceeded. Limit: 0.0 in region us-central1."_s,
                      800)}));
         },
         {u"accelerator.quota"_s}},
        {"the cluster's own database is full",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(n, plainPod, {});
             c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
             c.event(app.replicaSet, u"FailedCreate"_s,
                     u"Error creating: etcdserver: mvcc: database space exceeded"_s);
         },
         {u"workload.cannot-create-pods"_s}},
        {"Google's certificate finds its name pointing elsewhere",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ManagedCertificate"_s});
             c.add(any(
                 u"networking.gke.io/v1"_s, u"ManagedCertificate"_s, n.ns, n.other,
                 u"'spec':{'domains':['llm.example.com']},'status':{'certificateStatus':'Provisioning','domainStatus':[{'domain':'llm.example.com','status':'FailedNotVisible'}]}"_s,
                 400));
         },
         {u"certificate.domain-refused"_s}},
        {"two connectors hold one resource of Google",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"StorageBucket"_s});
             c.add(conditioned(
                 any(u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, n.ns, n.other,
                     u"'spec':{'location':'US'}"_s),
                 {condition(
                     u"Ready"_s, u"False"_s, u"ManagementConflict"_s,
                     u"Update call failed: cannot make changes to resource %1: management conflict: resource is already managed by another Config Connector (lease holder f3b1)"_s
                         .arg(n.other))}));
         },
         {u"operator.two-managers"_s}},
        {"a set of jobs has used up its restarts",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"JobSet"_s});
             c.add(conditioned(
                 any(u"jobset.x-k8s.io/v1alpha2"_s, u"JobSet"_s, n.ns, n.app,
                     u"'spec':{'failurePolicy':{'maxRestarts':3},'replicatedJobs':[{'name':'workers','replicas':1}]},'status':{'restarts':3,'terminalState':'Failed'}"_s),
                 {condition(
                     u"Failed"_s, u"True"_s, u"ReachedMaxRestarts"_s,
                     u"jobset failed due to reaching max number of restarts (first failed job: \"%1-workers-0\")"_s
                         .arg(n.app))}));
         },
         {u"operator.given-up"_s}},
        {"a set was mended, and its broken pod is waited for",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             c.add(any(
                 u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                 u"'spec':{'replicas':1,'serviceName':'%1','selector':{'matchLabels':{'app':'%1'}},'updateStrategy':{'type':'RollingUpdate'},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{'containers':[{'name':'main','image':'reg.example.com/a:1.2'}]}}},'status':{'replicas':1,'readyReplicas':0,'currentRevision':'%1-old','updateRevision':'%1-new','observedGeneration':1}"_s
                     .arg(n.app)));
             c.add(over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                        obj(u"{'spec':{'clusterIP':'None'}}"_s)));
             QJsonObject pod = over(
                 App::make(n, onNode(u"'containers':[{'name':'main','image':'reg.example.com/a:1.2x'}]"_s),
                           creating(u"ImagePullBackOff"_s,
                                    u"Back-off pulling image \\u0022reg.example.com/a:1.2x\\u0022"_s))
                     .pod,
                 obj(u"{'metadata':{'name':'$1-0','labels':{'controller-revision-hash':'$1-old'}}}"_s,
                     {n.app}));
             QJsonObject metadata = pod.value(u"metadata"_s).toObject();
             metadata.insert(
                 u"ownerReferences"_s,
                 QJsonArray{obj(
                     u"{'apiVersion':'apps/v1','kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}"_s,
                     {n.app, n.ns})});
             pod.insert(u"metadata"_s, metadata);
             c.add(pod);
             c.event(
                 pod, u"Failed"_s,
                 u"Failed to pull image \"reg.example.com/a:1.2x\": rpc error: code = NotFound desc = failed to pull and unpack image \"reg.example.com/a:1.2x\": failed to resolve reference \"reg.example.com/a:1.2x\": reg.example.com/a:1.2x: not found"_s);
         },
         {u"rollout.broken-revision"_s}},
        {"a policy keeps a program from the metadata server",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NetworkPolicy"_s});
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, n.other,
                 u"'spec':{'podSelector':{},'policyTypes':['Egress'],'egress':[{'ports':[{'port':53,'protocol':'UDP'},{'port':53,'protocol':'TCP'}]},{'ports':[{'port':443,'protocol':'TCP'}]}]}"_s));
             c.add(account(n, u"reader"_s, u"'iam.gke.io/gcp-service-account':'%1'"_s.arg(gsa)));
             crashed(
                 c, n, u"'serviceAccountName':'reader','containers':[{'name':'main','image':'loader:1'}]"_s,
                 u"google.auth.exceptions.TransportError: (\"Failed to retrieve http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/?recursive=true from the Google Compute Engine metadata service. Compute Engine Metadata server unavailable due to HTTPConnectionPool(host='metadata.google.internal', port=80): Max retries exceeded with url: /computeMetadata/v1/instance/service-accounts/default/?recursive=true (Caused by ConnectTimeoutError(...))\", None)\n"_s);
         },
         {u"network.policy-blocks"_s}},
        {"nobody answers for names in the cluster",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App dns = App::make(
                 {.ns = u"kube-system"_s, .app = u"coredns"_s},
                 u"'containers':[{'name':'main','image':'registry.k8s.io/coredns/coredns:v1.12.0'}]"_s, {},
                 3000, 0);
             c.add(over(dns.deployment, obj(u"{'metadata':{'labels':{'k8s-app':'kube-dns'}}}"_s)));
             c.add(service({.ns = u"kube-system"_s, .app = u"kube-dns"_s}, u"'app':'coredns'"_s,
                           u"{'name':'dns','port':53,'protocol':'UDP'}"_s));
             crashed(
                 c, n, runs,
                 u"requests.exceptions.ConnectionError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /api/models/m (Caused by NameResolutionError(\"<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to resolve 'huggingface.co' ([Errno -3] Temporary failure in name resolution)\"))\n"_s);
         },
         {u"network.no-name-server"_s}},
        {"an autoscaler is to follow figures that nobody serves",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"HorizontalPodAutoscaler"_s, u"APIService"_s});
             App::make(n, onNode(runs), running()).to(c);
             const QJsonObject scaler = conditioned(
                 any(u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1'},'minReplicas':1,'maxReplicas':4,'metrics':[{'type':'External','external':{'metric':{'name':'queue_size'},'target':{'type':'AverageValue','averageValue':'5'}}}]},'status':{'currentReplicas':1}"_s
                         .arg(n.app)),
                 {condition(u"AbleToScale"_s, u"True"_s, u"SucceededGetScale"_s, {}),
                  condition(
                      u"ScalingActive"_s, u"False"_s, u"FailedGetExternalMetric"_s,
                      u"the HPA was unable to compute the replica count: unable to get external metric %1/queue_size/nil: unable to fetch metrics from external metrics API: the server could not find the requested resource (get queue_size.external.metrics.k8s.io)"_s
                          .arg(n.ns))});
             c.add(scaler);
         },
         {u"autoscaler.no-metrics"_s}},
        {"a right was given to an account of another namespace",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"RoleBinding"_s, u"Role"_s, u"ClusterRoleBinding"_s, u"ClusterRole"_s});
             c.add(
                 any(u"rbac.authorization.k8s.io/v1"_s, u"Role"_s, n.ns, n.other,
                     u"'rules':[{'apiGroups':[''],'resources':['pods'],'verbs':['get','list','watch']}]"_s));
             c.add(any(
                 u"rbac.authorization.k8s.io/v1"_s, u"RoleBinding"_s, n.ns, n.other,
                 u"'roleRef':{'apiGroup':'rbac.authorization.k8s.io','kind':'Role','name':'%1'},'subjects':[{'kind':'ServiceAccount','name':'picker','namespace':'default'}]"_s
                     .arg(n.other)));
             c.add(account(n, u"picker"_s, {}));
             crashed(
                 c, n, u"'serviceAccountName':'picker','containers':[{'name':'main','image':'epp:v1'}]"_s,
                 u"E0901 11:58:25.9 1 reflector.go:166] \"Unhandled Error\" err=\"failed to list *v1.Pod: pods is forbidden: User \\\"system:serviceaccount:%1:picker\\\" cannot list resource \\\"pods\\\" in API group \\\"\\\" in the namespace \\\"%1\\\"\"\n"_s
                     .arg(n.ns));
         },
         {u"operator.permission"_s}},
        {"an image without an attestation is kept out",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(n, plainPod, {});
             c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
             c.event(
                 app.replicaSet, u"FailedCreate"_s,
                 u"Error creating: admission webhook \"imagepolicywebhook.image-policy.k8s.io\" denied the request: Image us-docker.pkg.dev/p/r/vllm:v1 denied by Binary Authorization default admission rule. Image us-docker.pkg.dev/p/r/vllm:v1 denied by attestor projects/p/attestors/prod: No attestations found that were valid and signed by a key trusted by the attestor"_s);
         },
         {u"workload.webhook-denied"_s}},
        {"a policy of backends aims at a Service that is gone",
         [](Cluster &c, const Names &n) {
             withGateway(c, n);
             c.add(conditioned(
                 any(u"networking.gke.io/v1"_s, u"GCPBackendPolicy"_s, n.ns, n.other,
                     u"'spec':{'targetRef':{'group':'','kind':'Service','name':'%1-gone'},'default':{'timeoutSec':300}}"_s
                         .arg(n.app)),
                 {condition(u"Attached"_s, u"False"_s, u"TargetNotFound"_s,
                            u"Target Service %1/%2-gone not found"_s.arg(n.ns, n.app))}));
         },
         {u"gateway.policy-target"_s}},
        {"a gateway of another maker does not know pools of models",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(gatewayClass(u"eg"_s)).add(gateway(n, u"eg"_s, programmed)).add(pool(n));
             App::make(n, onNode(engine), running()).to(c);
             QJsonObject made = route(n, toPool(n));
             made.insert(
                 u"status"_s,
                 QJsonObject{
                     {u"parents"_s,
                      QJsonArray{QJsonObject{
                          {u"parentRef"_s, QJsonObject{{u"name"_s, u"gw"_s}}},
                          {u"controllerName"_s, u"gateway.envoyproxy.io/gatewayclass-controller"_s},
                          {u"conditions"_s,
                           QJsonArray{
                               condition(u"Accepted"_s, u"True"_s, u"Accepted"_s, {}),
                               condition(
                                   u"ResolvedRefs"_s, u"False"_s, u"InvalidKind"_s,
                                   u"Failed to process route rule 0 backendRef 0: Group is invalid, only the core API group (specified by omitting the group field or setting it to an empty string), multicluster.x-k8s.io and gateway.envoyproxy.io are supported."_s)}}}}}});
             c.add(made);
         },
         {u"gateway.route-refused"_s}},
        {"two listeners of a gateway have one name at one port",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(gatewayClass(regional));
             c.add(over(
                 conditioned(
                     any(u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s, n.ns, n.other,
                         u"'spec':{'gatewayClassName':'gke-l7-regional-external-managed','listeners':[{'name':'a','port':443,'protocol':'HTTPS','hostname':'llm.example.com'},{'name':'b','port':443,'protocol':'HTTPS','hostname':'llm.example.com'}]}"_s),
                     {condition(u"Accepted"_s, u"False"_s, u"ListenersNotValid"_s,
                                u"One or more listeners are not valid"_s),
                      condition(u"Programmed"_s, u"False"_s, u"Invalid"_s,
                                u"One or more listeners are not valid"_s)}),
                 obj(u"{'status':{'listeners':[{'name':'b','attachedRoutes':0,'conditions':[{'type':'Conflicted','status':'True','reason':'HostnameConflict','message':'All listeners for a given port must use a unique hostname','lastTransitionTime':'$1'}]}]}}"_s,
                     {Cluster::ago(40)})));
         },
         {u"gateway.listener-conflict"_s}},
        {"a bucket's name cannot be, says AWS",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Bucket"_s});
             c.add(
                 conditioned(any(u"s3.services.k8s.aws/v1alpha1"_s, u"Bucket"_s, n.ns, n.other,
                                 u"'spec':{'name':'Weights_Prod'}"_s),
                             {condition(u"ACK.Terminal"_s, u"True"_s, {},
                                        u"InvalidBucketName: The specified bucket is not valid."_s),
                              condition(u"ACK.ResourceSynced"_s, u"False"_s, {}, u"Resource not synced"_s)}));
         },
         {u"operator.given-up"_s}},
        {"a new node waits for a volume driver that is not installed",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'110'"_s,
                                    u"'karpenter.sh/nodepool':'gpu'"_s,
                                    u"{'key':'ebs.csi.aws.com/agent-not-ready','effect':'NoExecute'}"_s));
             App::make(
                 n, plainPod,
                 pending(
                     u"0/1 nodes are available: 1 node(s) had untolerated taint {ebs.csi.aws.com/agent-not-ready: }. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s,
                     45),
                 46)
                 .to(c);
         },
         {u"node.agent-missing"_s}},
        {"a cluster of Ray is to go, and nobody takes its finalizer away",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"RayCluster"_s});
             c.add(over(
                 any(u"ray.io/v1"_s, u"RayCluster"_s, n.ns, n.other,
                     u"'spec':{},'status':{'state':'ready'}"_s),
                 obj(u"{'metadata':{'deletionTimestamp':'$1','finalizers':['ray.io/gcs-ft-redis-cleanup-finalizer']}}"_s,
                     {Cluster::ago(50)})));
         },
         {u"operator.stuck-deleting"_s}},
        {"a load balancer wants an address, and the region's are used up",
         [](Cluster &c, const Names &n) {
             App::make(n, onNode(runs), running()).to(c);
             const QJsonObject made =
                 over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                      obj(u"{'spec':{'type':'LoadBalancer'},'status':{'loadBalancer':{}}}"_s));
             c.listedAll().add(made);
             c.event(
                 made, u"SyncLoadBalancerFailed"_s,
                 u"Error syncing load balancer: failed to ensure load balancer: failed to create forwarding rule for load balancer (a1): googleapi: Error 403: Quota 'IN_USE_ADDRESSES' exceeded. Limit: 8.0 in region us-central1., quotaExceeded"_s);
         },
         {u"service.no-load-balancer"_s}},
        {"a challenge's key for the zone is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed(
                 {u"Certificate"_s, u"Challenge"_s, u"Order"_s, u"CertificateRequest"_s, u"Issuer"_s});
             c.add(conditioned(
                 any(u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                     u"'spec':{'secretName':'%1-tls','dnsNames':['llm.example.com'],'issuerRef':{'name':'le','kind':'Issuer'}}"_s
                         .arg(n.other)),
                 {condition(u"Ready"_s, u"False"_s, u"DoesNotExist"_s,
                            u"Issuing certificate as Secret does not exist"_s),
                  condition(u"Issuing"_s, u"True"_s, u"DoesNotExist"_s,
                            u"Issuing certificate as Secret does not exist"_s)}));
             c.add(conditioned(
                 any(u"cert-manager.io/v1"_s, u"Issuer"_s, n.ns, u"le"_s,
                     u"'spec':{'acme':{'server':'https://acme-v02.api.letsencrypt.org/directory','privateKeySecretRef':{'name':'le-key'},'solvers':[{'dns01':{'cloudDNS':{'project':'p','serviceAccountSecretRef':{'name':'dns-key','key':'key.json'}}}}]}}"_s),
                 {condition(u"Ready"_s, u"True"_s, u"ACMEAccountRegistered"_s, {})}));
             const QJsonObject challenge = any(
                 u"acme.cert-manager.io/v1"_s, u"Challenge"_s, n.ns, n.other + u"-1-2-3"_s,
                 u"'spec':{'type':'DNS-01','dnsName':'llm.example.com','issuerRef':{'name':'le','kind':'Issuer'}},'status':{'processing':true,'presented':false,'state':'pending','reason':'error getting clouddns service account: secrets \\u0022dns-key\\u0022 not found'}"_s);
             c.add(challenge);
             c.event(
                 challenge, u"PresentError"_s,
                 u"Error presenting challenge: error getting clouddns service account: secrets \"dns-key\" not found"_s);
         },
         {u"certificate.challenge-fails"_s}},
        {"an autoscaler of sizes looks after nobody",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"VerticalPodAutoscaler"_s});
             App::make(n, onNode(runs), running()).to(c);
             c.add(conditioned(
                 any(u"autoscaling.k8s.io/v1"_s, u"VerticalPodAutoscaler"_s, n.ns, n.other,
                     u"'spec':{'targetRef':{'apiVersion':'apps/v1','kind':'Deployment','name':'%1-old'},'updatePolicy':{'updateMode':'Auto'}}"_s
                         .arg(n.app)),
                 {condition(u"ConfigUnsupported"_s, u"True"_s, {},
                            u"Cannot read targetRef. Reason: deployment %1/%2-old does not exist"_s.arg(
                                n.ns, n.app)),
                  condition(u"NoPodsMatched"_s, u"True"_s, u"NoPodsMatched"_s,
                            u"No pods match this VPA object"_s)}));
         },
         {u"operator.given-up"_s}},
        {"a load balancer of AWS may not be given its targets",
         [](Cluster &c, const Names &n) {
             const QJsonObject binding =
                 any(u"elbv2.k8s.aws/v1beta1"_s, u"TargetGroupBinding"_s, n.ns, u"k8s-"_s + n.app,
                     u"'spec':{'serviceRef':{'name':'%1','port':80},'targetType':'ip'}"_s.arg(n.app));
             c.listedAll().listed({u"TargetGroupBinding"_s}).add(binding);
             App::make(n, onNode(runs), running()).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.event(
                 binding, u"FailedReconcile"_s,
                 u"AccessDenied: User: arn:aws:sts::123456789012:assumed-role/lbc/1766 is not authorized to perform: elasticloadbalancing:RegisterTargets on resource: arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/k8s-a/1 because no identity-based policy allows the action"_s,
                 1, u"Warning"_s, 40);
         },
         {u"ingress.targets-not-registered"_s}},
    };
    return all;
}

} // namespace slipway
