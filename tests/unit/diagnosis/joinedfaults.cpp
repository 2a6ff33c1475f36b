// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that lie between objects of which each looks well: monitors and their ports, routes of a mesh and their subsets, mounts and what
// a program writes. The clusters were written down before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject labelledService(const Names &n, const QString &labels, const QString &port)
{
    return over(
        service(n, u"'app':'%1'"_s.arg(n.app), u"{'name':'%1','port':80,'targetPort':8000}"_s.arg(port)),
        obj(u"{'metadata':{'labels':{%1}}}"_s.arg(labels)));
}

QJsonObject monitor(const Names &n, const QString &selector, const QString &port, const QString &labels = {})
{
    return over(
        any(u"monitoring.coreos.com/v1"_s, u"ServiceMonitor"_s, n.ns, n.other,
            u"'spec':{'selector':{'matchLabels':{%1}},'endpoints':[{'port':'%2'}]}"_s.arg(selector, port)),
        obj(u"{'metadata':{'labels':{%1}}}"_s.arg(labels)));
}

QJsonObject virtualService(const Names &n, const QString &destinations)
{
    return any(u"networking.istio.io/v1"_s, u"VirtualService"_s, n.ns, n.other,
               u"'spec':{'hosts':['%1'],'http':[{'route':[%2]}]}"_s.arg(n.app, destinations));
}

QJsonObject destinationRule(const Names &n, const QString &subsets)
{
    return any(u"networking.istio.io/v1"_s, u"DestinationRule"_s, n.ns, n.other,
               u"'spec':{'host':'%1.%2.svc.cluster.local','subsets':[%3]}"_s.arg(n.app, n.ns, subsets));
}

/// An app that is well, with its Service.
Cluster &served(Cluster &c, const Names &n)
{
    c.listedAll().listed({u"VirtualService"_s, u"DestinationRule"_s, u"ServiceMonitor"_s});
    App::make(n, onNode(runs), running()).to(c);
    return c;
}

} // namespace

const std::vector<Case> &joinedFaults()
{
    static const std::vector<Case>
        all{
            {"a monitor scrapes a port that its Service does not name",
             [](Cluster &c, const Names &n) {
                 served(c, n)
                     .add(labelledService(n, u"'app':'%1'"_s.arg(n.app), u"http"_s))
                     .add(monitor(n, u"'app':'%1'"_s.arg(n.app), u"metrics"_s));
             },
             {u"service.monitor-port"_s}},
            {"a monitor selects a Service by the labels of its pods",
             [](Cluster &c, const Names &n) {
                 served(c, n)
                     .add(labelledService(n, u"'team':'ml'"_s, u"metrics"_s))
                     .add(monitor(n, u"'app':'%1'"_s.arg(n.app), u"metrics"_s));
             },
             {u"service.monitor-selects-nothing"_s}},
            {"Prometheus takes monitors of one label, and this one has another",
             [](Cluster &c, const Names &n) {
                 served(c, n)
                     .add(labelledService(n, u"'app':'%1'"_s.arg(n.app), u"metrics"_s))
                     .add(monitor(n, u"'app':'%1'"_s.arg(n.app), u"metrics"_s, u"'release':'monitoring'"_s))
                     .add(any(
                         u"monitoring.coreos.com/v1"_s, u"Prometheus"_s, u"observability"_s, u"k8s"_s,
                         u"'spec':{'serviceMonitorSelector':{'matchLabels':{'release':'kps'}},'serviceMonitorNamespaceSelector':{}}"_s));
             },
             {u"service.monitor-not-taken"_s}},
            {"a monitor of pods names a port that no container has",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'nginx:1.27','ports':[{'name':'http','containerPort':8000}]}]"_s),
                     running())
                     .to(c);
                 c.add(any(
                     u"monitoring.googleapis.com/v1"_s, u"PodMonitoring"_s, n.ns, n.other,
                     u"'spec':{'selector':{'matchLabels':{'app':'%1'}},'endpoints':[{'port':'metrics','interval':'30s'}]}"_s
                         .arg(n.app)));
             },
             {u"service.monitor-port"_s}},
            {"a mesh is to send to a subset that nobody defines",
             [](Cluster &c, const Names &n) {
                 served(c, n)
                     .add(labelledService(n, {}, u"http"_s))
                     .add(destinationRule(n, u"{'name':'stable','labels':{'app':'%1'}}"_s.arg(n.app)))
                     .add(virtualService(n, u"{'destination':{'host':'%1','subset':'canary'}}"_s.arg(n.app)));
             },
             {u"network.mesh-subset"_s}},
            {"a mesh is to send to a subset of labels that no pod has",
             [](Cluster &c, const Names &n) {
                 served(c, n)
                     .add(labelledService(n, {}, u"http"_s))
                     .add(destinationRule(n, u"{'name':'v2','labels':{'version':'v2'}}"_s))
                     .add(virtualService(n, u"{'destination':{'host':'%1','subset':'v2'}}"_s.arg(n.app)));
             },
             {u"network.mesh-subset"_s}},
            {"a mesh is to send by a short name to what is in another namespace",
             [](Cluster &c, const Names &n) {
                 served(c, n)
                     .add(labelledService(n, {}, u"http"_s))
                     .add(any(
                         u"networking.istio.io/v1"_s, u"VirtualService"_s, u"edge"_s, n.other,
                         u"'spec':{'hosts':['x.example.com'],'http':[{'route':[{'destination':{'host':'%1'}}]}]}"_s
                             .arg(n.app)));
             },
             {u"network.mesh-host"_s}},
            {"an engine's cache is a volume that is mounted for reading",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(claim(n, u"'volumeName':'pv-ro'"_s, u"Bound"_s));
                 crashed(
                     c, n,
                     u"'volumes':[{'name':'hf','persistentVolumeClaim':{'claimName':'%1','readOnly':true}}],'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','env':[{'name':'HF_HOME','value':'/hf'}],'volumeMounts':[{'name':'hf','mountPath':'/hf'}]}]"_s
                         .arg(n.other),
                     u"Traceback (most recent call last):\n  File \"<frozen os>\", line 225, in makedirs\nOSError: [Errno 30] Read-only file system: '/hf/hub/.locks'\n"_s);
             },
             {u"volume.read-only"_s}},
            {"a program writes beside its image, whose file system was made read-only",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'nginx:1.27','securityContext':{'readOnlyRootFilesystem':true}}]"_s,
                     u"2026/09/01 11:57:00 [emerg] 1#1: mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)\nnginx: [emerg] mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)\n"_s);
             },
             {u"volume.read-only"_s}},
            {"TGI's first batch is too large for the GPU",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'ghcr.io/huggingface/text-generation-inference:3.3.4','args':['--max-batch-prefill-tokens','16384'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                     u"2026-09-01T11:57:40.000000Z  INFO text_generation_router_v3: backends/v3/src/lib.rs:125: Warming up model\nError: Backend(Warmup(Generation(\"Not enough memory to handle 16384 prefill tokens. You need to decrease `--max-batch-prefill-tokens`\")))\n2026-09-01T11:57:45.000000Z ERROR text_generation_launcher: Webserver Crashed\n"_s);
             },
             {u"engine.batch-too-large"_s}},
            {"a model's file is the pointer of Git LFS",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server','args':['-m','/models/q.gguf']}]"_s,
                     u"srv    load_model: loading model '/models/q.gguf'\ngguf_init_from_file_impl: invalid magic characters: 'vers', expected 'GGUF'\nllama_model_load: error loading model: llama_model_loader: failed to load model from /models/q.gguf\nmain: exiting due to model loading error\n"_s);
             },
             {u"engine.weights-damaged"_s}},
            {"a worker of Ray waits for its head, which a policy lets nobody reach on that port",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App head =
                     App::make(part(n, u"head"_s), onNode(runs), running() + u",'podIP':'10.4.1.5'"_s);
                 head.to(c);
                 const App worker = App::make(
                     part(n, u"worker"_s),
                     onNode(
                         u"'initContainers':[{'name':'wait-gcs-ready','image':'rayproject/ray:2.49.0'}],'containers':[{'name':'main','image':'rayproject/ray:2.49.0'}]"_s),
                     u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'},{'type':'Initialized','status':'False','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'wait-gcs-ready','ready':false,'started':true,'restartCount':0,'state':{'running':{'startedAt':'%1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                         .arg(Cluster::ago(60)),
                     61);
                 worker.to(c);
                 c.log(
                     worker.pod, u"wait-gcs-ready"_s,
                     u"Waiting for GCS to be ready.\nray.exceptions.RpcError: failed to connect to all addresses; last error: UNKNOWN: ipv4:10.4.1.5:6379: connection attempt timed out before receiving SETTINGS frame\n3600 seconds elapsed: Waiting for GCS to be ready.\n"_s);
                 c.add(any(
                     u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, n.other,
                     u"'spec':{'podSelector':{'matchLabels':{'app':'%1-head'}},'policyTypes':['Ingress'],'ingress':[{'from':[{'namespaceSelector':{}}],'ports':[{'port':8265,'protocol':'TCP'}]}]}"_s
                         .arg(n.app)));
             },
             {u"network.policy-blocks"_s}},
            {"no runtime is there for a model's format, and the conditions are still unknown",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"InferenceService"_s, u"ServingRuntime"_s});
                 c.add(any(
                     u"serving.kserve.io/v1beta1"_s, u"InferenceService"_s, n.ns, n.other,
                     u"'spec':{'predictor':{'model':{'modelFormat':{'name':'huggingface'}}}},'status':{'conditions':[{'type':'Ready','status':'Unknown'}],'modelStatus':{'transitionStatus':'InvalidSpec','lastFailureInfo':{'reason':'NoSupportingRuntime','message':'No runtime found to support specified framework/version'}}}"_s));
             },
             {u"operator.no-serving-runtime"_s}},
            {"Config Connector is refused a node pool for quota, which is answered 403",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(custom(
                     n, u"container.cnrm.cloud.google.com/v1beta1"_s, u"ContainerNodePool"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: error applying desired state: summary: error creating NodePool: googleapi: Error 403: Insufficient regional quota to satisfy request: resource \\u0022NVIDIA_L4_GPUS\\u0022: request requires 4.0 and is short 4.0., forbidden'}"_s,
                     120));
             },
             {u"accelerator.quota"_s}},
            {"a listener's certificate lies in a namespace that grants it to nobody",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(gatewayClass(u"istio"_s));
                 c.add(
                     any(u"v1"_s, u"Secret"_s, n.other, u"wildcard-tls"_s, u"'type':'kubernetes.io/tls'"_s));
                 c.add(any(
                     u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s, n.ns, u"gw"_s,
                     u"'spec':{'gatewayClassName':'istio','listeners':[{'name':'https','port':443,'protocol':'HTTPS','tls':{'certificateRefs':[{'name':'wildcard-tls','namespace':'%1'}]}},{'name':'http','port':80,'protocol':'HTTP'}]},'status':{'conditions':[%2],'listeners':[{'name':'https','conditions':[{'type':'ResolvedRefs','status':'False','reason':'RefNotPermitted','message':'certificateRef %1/wildcard-tls not accessible to a Gateway in namespace %3'}]},{'name':'http','conditions':[{'type':'ResolvedRefs','status':'True','reason':'ResolvedRefs'}]}]}"_s
                         .arg(n.other, programmed, n.ns)));
             },
             {u"gateway.reference-not-granted"_s}},
            {"a listener's certificate is none",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(gatewayClass(u"istio"_s));
                 c.add(any(u"v1"_s, u"Secret"_s, n.ns, u"tls"_s, u"'type':'kubernetes.io/tls'"_s));
                 c.add(any(
                     u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s, n.ns, u"gw"_s,
                     u"'spec':{'gatewayClassName':'istio','listeners':[{'name':'https','port':443,'protocol':'HTTPS','tls':{'certificateRefs':[{'name':'tls'}]}}]},'status':{'conditions':[%1],'listeners':[{'name':'https','conditions':[{'type':'ResolvedRefs','status':'False','reason':'InvalidCertificateRef','message':'invalid certificate reference Secret/tls, the certificate is malformed: no PEM block found'}]}]}"_s
                         .arg(programmed)));
             },
             {u"gateway.certificate-refused"_s}},
            {"a queue takes nothing in, for a flavor of it is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s});
                 c.add(any(u"kueue.x-k8s.io/v1beta2"_s, u"LocalQueue"_s, n.ns, u"lq"_s,
                           u"'spec':{'clusterQueue':'%1'}"_s.arg(n.other)))
                     .add(any(
                         u"kueue.x-k8s.io/v1beta2"_s, u"ClusterQueue"_s, {}, n.other,
                         u"'spec':{},'status':{'conditions':[{'type':'Active','status':'False','reason':'FlavorNotFound','message':'Can\\u0027t admit new workloads: references missing ResourceFlavor(s): h100-spot.'}]}"_s))
                     .add(any(
                         u"kueue.x-k8s.io/v1beta2"_s, u"Workload"_s, n.ns, n.app,
                         u"'spec':{'queueName':'lq'},'status':{'conditions':[{'type':'QuotaReserved','status':'False','reason':'Inadmissible','message':'ClusterQueue %1 is inactive','lastTransitionTime':'%2'}]}"_s
                             .arg(n.other, Cluster::ago(60))));
             },
             {u"workload.queue-inactive"_s}},
            {"Karpenter is refused the machine, and says so of a claim that is gone",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"NodePool"_s, u"NodeClaim"_s}).add(node(n.node));
                 c.add(any(u"karpenter.sh/v1"_s, u"NodePool"_s, {}, u"p4d"_s, u"'spec':{}"_s));
                 App::make(
                     n,
                     u"'nodeSelector':{'karpenter.sh/nodepool':'p4d'},'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':'8'}}}]"_s,
                     pending(u"0/1 nodes are available: 1 node(s) did not match."_s))
                     .to(c);
                 c.event(
                     any(u"karpenter.sh/v1"_s, u"NodeClaim"_s, {}, u"p4d-x7k2l"_s, {}),
                     u"InsufficientCapacityError"_s,
                     u"NodeClaim p4d-x7k2l event: creating instance, insufficient capacity, with fleet error(s), InsufficientInstanceCapacity: We currently do not have sufficient p4d.24xlarge capacity in the Availability Zone you requested (us-east-1a)."_s);
             },
             {u"accelerator.stockout"_s}},
            {"a caller in the cluster asks for a model by another name than it is served by",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 says(
                     c, part(n, u"server"_s),
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','meta-llama/Llama-3.1-8B-Instruct','--served-model-name','llama3']}]"_s,
                     u"ERROR 09-01 11:58:00 [serving_chat.py:145] Error with model error=ErrorInfo(message='The model `llama-3-8b` does not exist.', type='NotFoundError', param=None, code=404)\n"_s);
                 App::make(
                     part(n, u"router"_s),
                     onNode(
                         u"'containers':[{'name':'main','image':'ghcr.io/berriai/litellm:main','env':[{'name':'MODEL','value':'openai/llama-3-8b'}]}]"_s),
                     running())
                     .to(c);
             },
             {u"engine.model-name"_s}},
            {"metrics-server does not trust the kubelets",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'registry.k8s.io/metrics-server/metrics-server:v0.8.0','readinessProbe':{'httpGet':{'path':'/readyz','port':10250}}}]"_s),
                     starting(60), 61);
                 app.to(c);
                 c.event(app.pod, u"Unhealthy"_s,
                         u"Readiness probe failed: HTTP probe failed with statuscode: 500"_s)
                     .log(
                         app.pod, u"main"_s,
                         u"E0901 11:59:00.100000       1 scraper.go:149] \"Failed to scrape node\" err=\"Get \\\"https://10.0.0.2:10250/metrics/resource\\\": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.2 because it doesn't contain any IP SANs\" node=\"n1\"\n"_s);
             },
             {u"certificate.kubelet"_s}},
            {"a node is to be emptied, and a budget refuses it again and again",
             [](Cluster &c, const Names &n) {
                 const QJsonObject closed = over(node(n.node), obj(u"{'spec':{'unschedulable':true}}"_s));
                 c.listedAll().listed({u"PodDisruptionBudget"_s}).add(closed);
                 App app = App::make(n, runs, running());
                 app.pod = over(app.pod, obj(u"{'spec':{'nodeName':'$1'}}"_s, {n.node}));
                 app.to(c);
                 c.add(any(
                     u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.other,
                     u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'expectedPods':1,'currentHealthy':1,'desiredHealthy':1}"_s
                         .arg(n.app)));
                 c.event(closed, u"DrainFailed"_s,
                         u"Cannot evict pod as it would violate the pod's disruption budget."_s, 1,
                         u"Warning"_s, 60);
             },
             {u"node.drain-blocked"_s}},
            {"a driver has answered that a bucket is not there, and is not in the list of drivers",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 held(
                     c, n, bucketPod(n.other, u"default"_s), u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"w\" : rpc error: code = NotFound desc = failed to get GCS bucket \"%1\": googleapi: Error 404: The specified bucket does not exist., notFound"_s
                         .arg(n.other));
             },
             {u"volume.bucket-missing"_s}},
            {"a leader waits for its worker, and the worker's pool is full",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"LeaderWorkerSet"_s});
                 c.add(node(n.node, gpu));
                 const QJsonObject label =
                     obj(u"{'metadata':{'labels':{'leaderworkerset.sigs.k8s.io/name':'$1'}}}"_s, {n.other});
                 c.add(custom(
                     n, u"leaderworkerset.x-k8s.io/v1"_s, u"LeaderWorkerSet"_s, n.other,
                     u"{'type':'Available','status':'False','reason':'AllGroupsNotReady','message':'Replicas are progressing'}"_s,
                     45));
                 App leader = App::make(part(n, u"0"_s), onNode(gpuPod), starting(40), 45);
                 leader.pod = over(leader.pod, label);
                 leader.to(c);
                 App worker =
                     App::make(part(n, u"1"_s), gpuPod,
                               pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s, 44), 45);
                 worker.pod = over(worker.pod, label);
                 worker.to(c);
                 c.event(worker.pod, u"NotTriggerScaleUp"_s,
                         u"pod didn't trigger scale-up: 1 max node group size reached"_s, 1, u"Normal"_s);
             },
             {u"node.pool-at-maximum"_s}},
            {"a pod without a GPU finds one node kept for GPUs and one for a team",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(node(n.node + u"-gpu"_s, gpu, {},
                               u"{'key':'nvidia.com/gpu','value':'present','effect':'NoSchedule'}"_s))
                     .add(node(n.node, u"'cpu':'3920m','memory':'14Gi','pods':'110'"_s, {},
                               u"{'key':'team','value':'ml','effect':'NoSchedule'}"_s));
                 App::make(n, plainPod, pending(noNode)).to(c);
             },
             {u"pod.unschedulable-taint"_s}},
        };
    return all;
}

} // namespace slipway
