// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a second set of clusters, written from the documentation of Kubernetes and of the engines before the rules were read, showed
// to be missed, told twice or told beside its cause; and its like that is well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

const QString sglang =
    u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3','args':['--model-path','m','--mem-fraction-static','0.7','--tp','2'],'resources':{'limits':{'nvidia.com/gpu':2}}}]"_s;

// Two workloads whose pods one webhook would have to pass.
void refusedByHook(Cluster &c, const Names &n, const QString &why)
{
    for (const QString &suffix : {u"a"_s, u"b"_s}) {
        App app = App::make(part(n, suffix), runs, running(), 30);
        app.replicaSet = over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s));
        c.add(app.deployment).add(app.replicaSet);
        c.event(
            app.replicaSet, u"FailedCreate"_s,
            u"Error creating: Internal error occurred: failed calling webhook \"pods.%1.io\": failed to call webhook: Post \"https://%1-hook.%2.svc:443/v?timeout=10s\": %3"_s
                .arg(n.other, n.ns, why));
    }
    Names server = n;
    server.app = n.other + u"-server"_s;
    c.add(over(service(server, u"'app':'%1-server'"_s.arg(n.other), u"{'port':443,'targetPort':9443}"_s),
               obj(u"{'metadata':{'name':'$1-hook'}}"_s, {n.other})));
}

QJsonObject ready(const Names &n, const QString &kind, const QString &api, const QString &rest)
{
    return any(api, kind, n.ns, n.other, rest, 40);
}

// A caller in the same namespace, and a policy before the server that opens one port.
void callsThroughPolicy(Cluster &c, const Names &n, int open, int restarts = 6)
{
    c.listedAll();
    Names server = n;
    server.app = n.other + u"-llm"_s;
    App::make(server,
              onNode(u"'containers':[{'name':'main','ports':[{'name':'http','containerPort':8000}]}]"_s),
              running())
        .to(c);
    c.add(service(server, u"'app':'%1'"_s.arg(server.app), u"{'port':80,'targetPort':'http'}"_s));
    c.add(any(
        u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, n.other,
        u"'spec':{'podSelector':{'matchLabels':{'app':'%1'}},'policyTypes':['Ingress'],'ingress':[{'from':[{'podSelector':{}}],'ports':[{'port':%2,'protocol':'TCP'}]}]}"_s
            .arg(server.app)
            .arg(open)));
    const App app = App::make(n, onNode(runs), crashing(1, u"Error"_s, restarts));
    app.to(c);
    c.log(app.pod, u"main"_s,
          u"httpx.ConnectTimeout: timed out connecting to http://%1.%2.svc:80/v1/models"_s.arg(server.app,
                                                                                               n.ns),
          true);
}

App gated(const Names &n, const QString &gate, int minutes)
{
    return App::make(
        n, onNode(u"'readinessGates':[{'conditionType':'%1'}],"_s.arg(gate) + runs),
        u"'phase':'Running','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True'},{'type':'ContainersReady','status':'True','lastTransitionTime':'$1'},{'type':'Ready','status':'False','reason':'ReadinessGatesNotReady','message':'corresponding condition does not exist','lastTransitionTime':'$1'}],'containerStatuses':[{'name':'main','ready':true,'restartCount':0,'state':{'running':{'startedAt':'$1'}}}]"_s
            .replace(u"$1"_s, Cluster::ago(minutes)),
        minutes);
}

} // namespace

const std::vector<Case> &blindFaults()
{
    static const std::vector<Case> all{
        {"SGLang's share of the accelerator holds the weights and no cache",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, sglang,
                 u"Load weight end. type=Qwen3ForCausalLM, avail mem=7.12 GB\nRuntimeError: Not enough memory. Please try to increase --mem-fraction-static.\nReceived sigquit from a child process."_s,
                 137);
         },
         {u"engine.model-too-large"_s}},
        {"an engine written in Rust refuses an argument in its own words",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'ghcr.io/huggingface/text-generation-inference:3.2'}]"_s,
                 u"error: unexpected argument '--max-batch-size-total' found\n\n  tip: a similar argument exists"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s}},
        {"the shared memory is full, which is no disk",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, sglang,
                 u"NCCL WARN Error: failed to extend /dev/shm/nccl-Xy to 33030532 bytes, error: No space left on device (28)"_s);
         },
         {u"engine.nccl"_s}},
        {"one webhook that was scaled to nothing keeps two workloads from their pods",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             refusedByHook(c, n, u"no endpoints available for service"_s);
             Names server = n;
             server.app = n.other + u"-server"_s;
             const App app = App::make(server, runs, running(), 90, 0);
             c.add(app.deployment);
         },
         {u"workload.webhook-down"_s}},
        {"the certificate of a webhook has run out",
         [](Cluster &c, const Names &n) {
             refusedByHook(
                 c, n,
                 u"tls: failed to verify certificate: x509: certificate has expired or is not yet valid"_s);
         },
         {u"workload.webhook-certificate"_s}},
        {"an ExternalSecret cannot be read, and so the Secret of its pods is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(ready(
                 n, u"ExternalSecret"_s, u"external-secrets.io/v1"_s,
                 u"'spec':{'target':{'name':'%1-creds'}},'status':{'conditions':[{'type':'Ready','status':'False','reason':'SecretSyncedError','message':'AccessDeniedException: not authorized to perform secretsmanager:GetSecretValue'}]}"_s
                     .arg(n.other)));
             App::make(
                 n,
                 onNode(u"'containers':[{'name':'main','envFrom':[{'secretRef':{'name':'%1-creds'}}]}]"_s.arg(
                     n.other)),
                 creating(u"CreateContainerConfigError"_s,
                          u"secret \\\"%1-creds\\\" not found"_s.arg(n.other)))
                 .to(c);
         },
         {u"operator.resource-not-ready"_s}},
        {"Karpenter's pool has reached its limits",
         [](Cluster &c, const Names &n) {
             c.add(node(n.node));
             c.add(obj(
                 u"{'apiVersion':'karpenter.sh/v1','kind':'NodePool','metadata':{'name':'$1'},'spec':{'limits':{'nvidia.com/gpu':'1'}},'status':{'resources':{'nvidia.com/gpu':'1'}}}"_s,
                 {n.other}));
             const App app =
                 App::make(n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s));
             app.to(c);
             c.event(
                 app.pod, u"FailedScheduling"_s,
                 u"Failed to schedule pod, all available instance types exceed limits for nodepool: \"%1\""_s
                     .arg(n.other));
         },
         {u"node.pool-at-maximum"_s}},
        {"a node without disk evicts a pod, which is told under it",
         [](Cluster &c, const Names &n) {
             c.add(over(
                 node(n.node),
                 obj(u"{'status':{'conditions':[{'type':'Ready','status':'True'},{'type':'DiskPressure','status':'True','reason':'KubeletHasDiskPressure','message':'kubelet has disk pressure','lastTransitionTime':'$1'}]}}"_s,
                     {Cluster::ago(20)})));
             App::make(
                 n, runs + u",'nodeName':'%1'"_s.arg(n.node),
                 u"'phase':'Failed','reason':'Evicted','message':'The node was low on resource: ephemeral-storage.'"_s)
                 .to(c);
         },
         {u"node.pressure"_s}},
        {"the server listens inside its own pod only",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s),
                 starting(40), 41);
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Readiness probe failed: Get \"http://10.0.3.7:8000/health\": dial tcp 10.0.3.7:8000: connect: connection refused"_s,
                 1, u"Warning"_s, 200);
             c.log(app.pod, u"main"_s,
                   u"INFO:     Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)"_s);
         },
         {u"probe.loopback"_s}},
        {"a block volume for several nodes",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s, u"Immediate"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s));
             const QJsonObject asked = over(claim(n, u"'storageClassName':'gp3'"_s),
                                            obj(u"{'spec':{'accessModes':['ReadWriteMany']}}"_s));
             c.add(asked).event(
                 asked, u"ProvisioningFailed"_s,
                 u"rpc error: code = InvalidArgument desc = Volume capabilities MULTI_NODE_MULTI_WRITER not supported. Only AccessModes[ReadWriteOnce] supported."_s);
             App::make(
                 n, mounting(n.other),
                 pending(u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims."_s))
                 .to(c);
         },
         {u"volume.access-mode"_s}},
        {"the nodes do not know who signed the registry's certificate",
         [](Cluster &c, const Names &n) {
             heldImage(
                 c, n, u"harbor.%1.local/llm/a:1"_s.arg(n.other),
                 u"Failed to pull image: failed to do request: Head \"https://harbor.%1.local/v2/\": tls: failed to verify certificate: x509: certificate signed by unknown authority"_s
                     .arg(n.other));
         },
         {u"image.registry-certificate"_s}},
        {"an application of Ray Serve is not deployed",
         [](Cluster &c, const Names &n) {
             c.add(ready(
                 n, u"RayService"_s, u"ray.io/v1"_s,
                 u"'status':{'pendingServiceStatus':{'applicationStatuses':{'%1':{'status':'DEPLOY_FAILED','message':'Deploying failed: No module named vllm'}}},'conditions':[{'type':'Ready','status':'False','reason':'Initializing'}]}"_s
                     .arg(n.app)));
         },
         {u"operator.serve-application"_s}},
        {"no runtime takes the model's format",
         [](Cluster &c, const Names &n) {
             c.add(any(u"serving.kserve.io/v1alpha1"_s, u"ServingRuntime"_s, n.ns, n.app,
                       u"'spec':{'supportedModelFormats':[{'name':'onnx'}]}"_s));
             c.add(ready(
                 n, u"InferenceService"_s, u"serving.kserve.io/v1beta1"_s,
                 u"'spec':{'predictor':{'model':{'modelFormat':{'name':'onnyx'}}}},'status':{'conditions':[{'type':'PredictorReady','status':'False','reason':'NoSupportingRuntime','message':'No runtime found to support predictor'},{'type':'Ready','status':'False','reason':'NoSupportingRuntime'}]}"_s));
         },
         {u"operator.no-serving-runtime"_s}},
        {"a call goes to an address and a port, which a variable names and the Service does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             Names database = n;
             database.app = n.other + u"-db"_s;
             c.add(service(database, u"'app':'%1'"_s.arg(database.app), u"{'port':5432}"_s));
             App::make(database, onNode(runs), running()).to(c);
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','env':[{'name':'DATABASE_URL','value':'postgres://u@%1.%2.svc:5433/o'}]}]"_s
                     .arg(database.app, n.ns),
                 u"Error: connect ETIMEDOUT 172.20.4.4:5433"_s);
         },
         {u"config.service-port"_s}},
        {"a host in the log is that of no Service",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':6379}"_s));
             App::make(n, onNode(runs), running()).to(c);
             crashed(c, part(n, u"web"_s),
                     u"'containers':[{'name':'main','env':[{'name':'REDIS_HOST','value':'x'}]}]"_s,
                     u"Error: getaddrinfo ENOTFOUND %1-master.%2.svc.cluster.local"_s.arg(n.app, n.ns));
         },
         {u"config.service-missing"_s}},
        {"an autoscaler whose API is served by an image that does not exist",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             Names server = n;
             server.app = u"metrics-server"_s;
             c.add(service(server, u"'app':'metrics-server'"_s, u"{'port':443}"_s));
             heldImage(c, server, u"registry.k8s.io/metrics-server:v9"_s,
                       u"Failed to pull image \"registry.k8s.io/metrics-server:v9\": not found"_s);
             c.add(obj(
                 u"{'apiVersion':'apiregistration.k8s.io/v1','kind':'APIService','metadata':{'name':'v1beta1.metrics.k8s.io'},'spec':{'group':'metrics.k8s.io','service':{'name':'metrics-server','namespace':'$1'}},'status':{'conditions':[{'type':'Available','status':'False','reason':'MissingEndpoints','lastTransitionTime':'$2'}]}}"_s,
                 {n.ns, Cluster::ago(120)}));
             App::make(n, onNode(runs), running()).to(c);
             c.add(any(
                 u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.other,
                 u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'}},'status':{'conditions':[{'type':'ScalingActive','status':'False','reason':'FailedGetResourceMetric','message':'the server is currently unable to handle the request (get pods.metrics.k8s.io)','lastTransitionTime':'%2'}]}"_s
                     .arg(n.app, Cluster::ago(100))));
         },
         {u"image.not-found"_s}},
        {"a hook fails, and its container ends without an error",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','lifecycle':{'postStart':{'exec':{'command':['/bin/warm.sh']}}}}]"_s),
                 crashing(0, u"Completed"_s));
             app.to(c);
             c.event(
                 app.pod, u"FailedPostStartHook"_s,
                 u"PostStartHook failed: exec: \"/bin/warm.sh\": stat /bin/warm.sh: no such file or directory"_s);
         },
         {u"crash.post-start-hook"_s}},
        {"a load balancer has not said that the pod is reachable",
         [](Cluster &c, const Names &n) {
             gated(n, u"target-health.elbv2.k8s.aws/%1"_s.arg(n.other), 40).to(c);
         },
         {u"pod.readiness-gate"_s}},
        {"the node does not have the folder",
         [](Cluster &c, const Names &n) {
             held(
                 c, n,
                 u"'volumes':[{'name':'m','hostPath':{'path':'/mnt/models','type':'Directory'}}],'containers':[{'name':'main'}]"_s,
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"m\" : hostPath type check failed: /mnt/models is not a directory"_s);
         },
         {u"volume.host-path"_s}},
        {"the file server has no address in the zone",
         [](Cluster &c, const Names &n) {
             held(
                 c, n, runs, u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"pv\" : rpc error: code = Internal desc = Could not mount \"fs-0abc:/\": Output: mount.nfs4: Connection timed out"_s);
         },
         {u"volume.network-mount"_s}},
        {"a folder on a volume cannot be made",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n, onNode(runs),
                 creating(u"CreateContainerConfigError"_s,
                          u"failed to create subPath directory for volumeMount of container main"_s));
             app.to(c);
             c.event(
                 app.pod, u"Failed"_s,
                 u"Error: failed to create subPath directory for volumeMount \"d\" of container \"main\""_s);
         },
         {u"volume.sub-path"_s}},
        {"the device plugin has given up the node's only accelerator",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 over(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'29','nvidia.com/gpu':'0'"_s,
                           u"'node.kubernetes.io/instance-type':'g5.2xlarge'"_s),
                      obj(u"{'status':{'capacity':{'nvidia.com/gpu':'1'}}}"_s)));
             App::make(n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                 .to(c);
         },
         {u"accelerator.unhealthy"_s}},
        {"a pull secret of another type, which the kubelet passes over",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(u"v1"_s, u"Secret"_s, n.ns, n.other,
                                   u"'type':'Opaque','data':{'.dockerconfigjson':''}"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'imagePullSecrets':[{'name':'%1'}],'containers':[{'name':'main','image':'ghcr.io/acme/priv:1'}]"_s
                         .arg(n.other)),
                 creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s));
             app.to(c);
             c.event(
                 app.pod, u"Failed"_s,
                 u"Failed to pull image: failed to authorize: failed to fetch anonymous token: 401 Unauthorized"_s);
         },
         {u"image.pull-secret-type"_s}},
        {"the node has no runtime of that class",
         [](Cluster &c, const Names &n) {
             held(
                 c, n, u"'runtimeClassName':'nvidia',"_s + runs, u"FailedCreatePodSandBox"_s,
                 u"Failed to create pod sandbox: failed to get sandbox runtime: no runtime for \"nvidia\" is configured"_s);
         },
         {u"pod.runtime-handler"_s}},
        {"a server that is not ready because what it calls waits for its volume",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s));
             Names database = n;
             database.app = n.other + u"-db"_s;
             const QJsonObject wanted = claim(n, u"'storageClassName':'fast'"_s);
             c.add(wanted).event(wanted, u"ProvisioningFailed"_s,
                                 u"storageclass.storage.k8s.io \"fast\" not found"_s);
             c.add(service(database, u"'app':'%1'"_s.arg(database.app), u"{'port':6333}"_s));
             App::make(
                 database, mounting(n.other),
                 pending(u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims."_s))
                 .to(c);
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','env':[{'name':'URL','value':'http://%1.%2.svc:6333'}],'readinessProbe':{'httpGet':{'path':'/ready','port':8000}}}]"_s
                         .arg(database.app, n.ns)),
                 starting(40), 41);
             app.to(c);
             c.event(app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s, 1, u"Warning"_s,
                     200);
         },
         {u"volume.storage-class-missing"_s}},
        {"the network plugin of the node is what crashes",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             Names plugin = n;
             plugin.ns = u"kube-system"_s;
             plugin.app = u"aws-node"_s;
             crashed(c, plugin, runs, u"panic: cannot read the instance's addresses"_s);
             held(
                 c, n, runs, u"FailedCreatePodSandBox"_s,
                 u"Failed to create pod sandbox: plugin type=\"aws-cni\" failed (add): dial tcp 127.0.0.1:50051: connect: connection refused"_s);
         },
         {u"crash.loop"_s}},
        {"more accelerators in parallel than the container gets",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"  Value error, World size (4) is larger than the number of available GPUs (1) in this node. [type=value_error]"_s);
         },
         {u"engine.too-few-devices"_s}},
        {"an engine's own check of its arguments, in words that nobody has heard yet",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"pydantic_core._pydantic_core.ValidationError: 1 validation error for SchedulerConfig\n  Value error, max_num_batched_tokens (2048) must be at least max_model_len. [type=value_error, input_type=dict]"_s);
         },
         {u"engine.arguments-refused"_s}},
        {"SGLang's context is longer than the model's",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, sglang,
                 u"ValueError: User-specified context_length (65536) is greater than the derived context_length (32768)."_s);
         },
         {u"engine.context-too-long"_s}},
        {"a user without a home, whose cache goes to the root folder",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"PermissionError: [Errno 13] Permission denied: '/.cache'\nOSError: PermissionError at /.cache when downloading a/b. Check cache directory permissions."_s);
         },
         {u"engine.cache-not-writable"_s}},
        {"somebody else holds the node's chips",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1'}]"_s,
                 u"RuntimeError: TPU initialization failed: open(/dev/vfio/0): Device or resource busy"_s);
         },
         {u"engine.device-busy"_s}},
        {"a model in one file, which is not there",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server','args':['-m','/models/q4.gguf']}]"_s,
                 u"gguf_init_from_file: failed to open GGUF file '/models/q4.gguf'\nmain: exiting due to model loading error"_s);
         },
         {u"engine.model-path"_s}},
        {"a variable whose value is not of its type",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, u"'containers':[{'name':'main','env':[{'name':'WORKERS','value':'four'}]}]"_s,
                 u"pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nworkers\n  Input should be a valid integer [type=int_parsing]"_s);
         },
         {u"app.variable-refused"_s}},
        {"slices are asked for where whole GPUs are offered",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node, gpu, u"'nvidia.com/gpu.present':'true'"_s));
             App::make(
                 n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/mig-1g.10gb':1}}}]"_s,
                 pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/mig-1g.10gb."_s))
                 .to(c);
         },
         {u"accelerator.resource-name"_s}},
        {"an Ingress for which its controller may not make a load balancer",
         [](Cluster &c, const Names &n) {
             const QJsonObject ingress = any(u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.other,
                                             u"'spec':{'rules':[]},'status':{'loadBalancer':{}}"_s, 60);
             c.add(ingress).event(
                 ingress, u"FailedDeployModel"_s,
                 u"Failed deploy model due to AccessDenied: not authorized to perform elasticloadbalancing:CreateLoadBalancer"_s);
         },
         {u"ingress.not-made"_s}},
        {"no attachment is left on the nodes, whose zone the volume's driver calls by its own name",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                           u"'topology.kubernetes.io/zone':'z1'"_s))
                 .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s));
             c.add(claim(n, u"'storageClassName':'gp3','volumeName':'pv-1'"_s, u"Bound"_s));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv-1'},'spec':{'csi':{'driver':'ebs.csi.aws.com'},'nodeAffinity':{'required':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'topology.ebs.csi.aws.com/zone','operator':'In','values':['z1']}]}]}}},'status':{'phase':'Bound'}}"_s));
             const QString said = u"0/1 nodes are available: 1 node(s) exceed max volume count."_s;
             const App app = App::make(n, mounting(n.other), pending(said));
             app.to(c);
             c.event(app.pod, u"FailedScheduling"_s, said);
         },
         {u"volume.node-limit"_s}},
        {"the device plugin ends for want of a driver, and says so before it is started again",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                                    u"'node.kubernetes.io/instance-type':'g5.2xlarge'"_s));
             c.add(any(
                 u"apps/v1"_s, u"DaemonSet"_s, n.ns, u"nvidia-device-plugin"_s,
                 u"'spec':{'template':{'spec':{'containers':[{'name':'main','image':'nvcr.io/nvidia/k8s-device-plugin:v0.17'}]}}},'status':{'numberReady':0}"_s));
             const QJsonObject plugin = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'plugin-x','namespace':'$1','uid':'plugin-x','creationTimestamp':'$3','ownerReferences':[{'kind':'DaemonSet','name':'nvidia-device-plugin','uid':'DaemonSet-$1-nvidia-device-plugin','controller':true}]},'spec':{'nodeName':'$2','containers':[{'name':'main'}]},'status':{$4}}"_s,
                 {n.ns, n.node, Cluster::ago(90), crashing()});
             c.add(plugin).log(
                 plugin, u"main"_s,
                 u"If this is a GPU node, did you configure the NVIDIA Container Toolkit?\nError: invalid device discovery strategy"_s,
                 true);
             App::make(n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                 .to(c);
         },
         {u"accelerator.driver-missing"_s}},
        {"a NetworkPolicy that lets the caller in, at another port",
         [](Cluster &c, const Names &n) { callsThroughPolicy(c, n, 8080); },
         {u"network.policy-blocks"_s}},
        {"what holds a namespace is a finalizer, and two conditions say so",
         [](Cluster &c, const Names &n) {
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','deletionTimestamp':'$2'},'status':{'phase':'Terminating','conditions':[{'type':'NamespaceFinalizersRemaining','status':'True','reason':'SomeFinalizersRemain','message':'Some content in the namespace has finalizers remaining: ray.io/cleanup in 1 resource instances'},{'type':'NamespaceContentRemaining','status':'True','reason':'SomeResourcesRemain','message':'Some resources are remaining: rayclusters.ray.io has 1 resource instances'}]}}"_s,
                 {n.ns, Cluster::ago(90)}));
         },
         {u"workload.namespace-stuck"_s}},
    };
    return all;
}

const std::vector<Case> &blindWells()
{
    static const std::vector<Case> all{
        {"a readiness gate of a pod that is young",
         [](Cluster &c, const Names &n) { gated(n, u"target-health.elbv2.k8s.aws/x"_s, 3).to(c); }},
        {"a Service that a controller made for a cluster that rests",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const QJsonObject rests = any(
                 u"ray.io/v1"_s, u"RayCluster"_s, n.ns, n.other,
                 u"'spec':{'suspend':true},'status':{'state':'suspended','conditions':[{'type':'RayClusterSuspended','status':'True'}]}"_s);
             c.add(rests);
             c.add(over(
                 service(n, u"'ray.io/cluster':'%1'"_s.arg(n.other), u"{'port':8265}"_s),
                 obj(u"{'metadata':{'ownerReferences':[{'apiVersion':'ray.io/v1','kind':'RayCluster','name':'$1','uid':'RayCluster-$2-$1'}]}}"_s,
                     {n.other, n.ns})));
         }},
        {"a Service for the next revision, which is not there yet",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(n, onNode(runs), running()).to(c);
             c.add(service(n, u"'app':'%1','rollouts-pod-template-hash':'7d9c'"_s.arg(n.app),
                           u"{'port':80}"_s));
         }},
        {"an Ingress whose controller failed once and then made it",
         [](Cluster &c, const Names &n) {
             const QJsonObject ingress = any(u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.other,
                                             u"'spec':{'rules':[]},'status':{'loadBalancer':{}}"_s, 60);
             c.add(ingress)
                 .event(ingress, u"FailedDeployModel"_s, u"Throttling"_s, 50)
                 .event(ingress, u"SuccessfullyReconciled"_s, u"Successfully reconciled"_s, 5, u"Normal"_s);
         }},
        {"a NetworkPolicy that lets the caller in at its port, and a caller that is slow to start",
         [](Cluster &c, const Names &n) { callsThroughPolicy(c, n, 8000, 1); }},
        {"a rollout that was late, of a workload that is scaled to nothing since",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, runs, running(), 90, 0);
             c.add(over(
                 app.deployment,
                 obj(u"{'status':{'conditions':[{'type':'Progressing','status':'False','reason':'ProgressDeadlineExceeded','message':'timed out'}]}}"_s)));
         }},
        {"a hook that failed once in a container that is ready",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','lifecycle':{'postStart':{'exec':{'command':['/w']}}}}]"_s),
                 running(29, 1));
             app.to(c);
             c.event(app.pod, u"FailedPostStartHook"_s, u"PostStartHook failed"_s, 28);
         }},
        {"a certificate that is being made, and a pod that waits for its Secret",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(
                 u"cert-manager.io/v1"_s, u"Certificate"_s, n.ns, n.other,
                 u"'spec':{'secretName':'%1-tls'},'status':{'conditions':[{'type':'Issuing','status':'True','reason':'DoesNotExist'},{'type':'Ready','status':'False','reason':'DoesNotExist','message':'Issuing'}]}"_s
                     .arg(n.other),
                 1));
             App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'t','secret':{'secretName':'%1-tls'}}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 creating(u"ContainerCreating"_s, {}, 1), 1)
                 .to(c);
         }},
    };
    return all;
}

} // namespace slipway
