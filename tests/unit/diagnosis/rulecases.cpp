// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster for each rule that no other table shows, in words as programs and servers really say them.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject any(const QString &apiVersion, const QString &kind, const QString &ns, const QString &name,
                const QString &rest, int minutes = 200)
{
    return obj(
        u"{'apiVersion':'$1','kind':'$2','metadata':{'name':'$4','namespace':'$3','uid':'$2-$3-$4','creationTimestamp':'$6'}$5}"_s,
        {apiVersion, kind, ns, name, rest.isEmpty() ? rest : u',' + rest, Cluster::ago(minutes)});
}

const QString plain = u"'containers':[{'name':'main','image':'x/y:1'}]"_s;

/// One line of a log, and the rule that knows it.
Case ends(const char *name, const QString &spec, const QString &log, const QString &id, int code = 1)
{
    return {name, [=](Cluster &c, const Names &n) { crashed(c, n, spec, log, code); }, {id}};
}
/// What the API server answers when something is applied.
Case refuses(const char *name, const QString &kind, int code, const QString &reason, const QString &message,
             const QString &id)
{
    return {name,
            [=](Cluster &c, const Names &n) {
                c.applied(kind + u'/' + n.ns + u'/' + n.app, obj(refused(code, reason, message)));
            },
            {id}};
}
/// What keeps a ReplicaSet from making pods.
Case forbids(const char *name, const QString &message, const QString &id)
{
    return {name,
            [=](Cluster &c, const Names &n) {
                const App app = App::make(n, plain, {});
                c.add(app.deployment).add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)));
                c.event(app.replicaSet, u"FailedCreate"_s, message);
            },
            {id}};
}
Case image(const char *name, const QString &reference, const QString &message, const QString &id)
{
    return {name, [=](Cluster &c, const Names &n) { heldImage(c, n, reference, message); }, {id}};
}
Case mount(const char *name, const QString &message, const QString &id)
{
    return {name, [=](Cluster &c, const Names &n) { held(c, n, plain, u"FailedMount"_s, message); }, {id}};
}

} // namespace

const std::vector<Case> &logRules()
{
    static const std::vector<Case>
        all{
            ends(
                "memory of the accelerator runs out while serving is prepared", gpuPod,
                u"INFO Model loading took 14.2 GiB\ntorch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 22.05 GiB of which 1.1 GiB is free."_s,
                u"engine.accelerator-memory"_s),
            ends(
                "the architecture is newer than the engine", gpuPod,
                u"ValueError: Model architectures ['Qwen9ForCausalLM'] are not supported for now. Supported architectures: dict_keys(['X'])"_s,
                u"engine.architecture-unknown"_s),
            ends(
                "the context is longer than the model's", gpuPod,
                u"ValueError: User-specified max_model_len (65536) is greater than the derived max_model_len (max_position_embeddings=32768 or model_max_length=None in model's config.json)."_s,
                u"engine.context-too-long"_s),
            ends("the cache's disk is full", gpuPod,
                 u"OSError: [Errno 28] No space left on device: '/root/.cache/huggingface/x'"_s,
                 u"engine.disk-full"_s),
            ends(
                "bfloat16 on an old GPU", gpuPod,
                u"ValueError: Bfloat16 is only supported on GPUs with compute capability of at least 8.0. Your Tesla T4 GPU has compute capability 7.5. You can use float16 instead by explicitly setting the `dtype` flag in CLI, for example: --dtype=half."_s,
                u"engine.dtype-bfloat16"_s),
            ends(
                "float16 for a model that cannot", gpuPod,
                u"ValueError: The model type 'gemma3' does not support float16. Reason: Numerical instability. Please use bfloat16 or float32 instead."_s,
                u"engine.dtype-float16"_s),
            ends("no kernels for this GPU", gpuPod,
                 u"RuntimeError: CUDA error: no kernel image is available for execution on the device"_s,
                 u"engine.image-for-other-gpu"_s),
            ends(
                "somebody else's memory", gpuPod,
                u"ValueError: Free memory on device (4.31/22.05 GiB) on startup is less than desired GPU memory utilization (0.9, 19.84 GiB). Decrease GPU memory utilization or reduce GPU memory used by other processes."_s,
                u"engine.memory-taken"_s),
            ends(
                "a gated model without a token", gpuPod,
                u"huggingface_hub.errors.GatedRepoError: 401 Client Error.\nCannot access gated repo for url https://huggingface.co/google/gemma-3-1b-it/resolve/main/config.json.\nAccess to model google/gemma-3-1b-it is restricted. You must have access to it and be authenticated to access it. Please log in."_s,
                u"engine.model-gated"_s),
            ends(
                "a model that there is not", gpuPod,
                u"huggingface_hub.errors.RepositoryNotFoundError: 404 Client Error.\nRepository Not Found for url: https://huggingface.co/api/models/qwen/qwen-900b."_s,
                u"engine.model-not-found"_s),
            ends(
                "a folder without a model",
                u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','/models/gemma'],'volumeMounts':[{'name':'w','mountPath':'/models'}]}],'volumes':[{'name':'w','emptyDir':{}}]"_s,
                u"OSError: /models/gemma does not appear to have a file named config.json. Checkout 'https://huggingface.co//models/gemma/tree/main' for available files."_s,
                u"engine.model-path"_s),
            ends(
                "accelerators that cannot talk", gpuPod,
                u"torch.distributed.DistBackendError: NCCL error in: ../torch/csrc/distributed/c10d/ProcessGroupNCCL.cpp:1691, unhandled system error, NCCL version 2.21.5\nncclSystemError: System call (e.g. socket, malloc) or external library call failed or device error."_s,
                u"engine.nccl"_s),
            ends(
                "no way to the hub", gpuPod,
                u"huggingface_hub.errors.LocalEntryNotFoundError: An error happened while trying to locate the file on the Hub and we cannot find the requested files in the local cache."_s,
                u"engine.no-egress"_s),
            ends(
                "a Service's variable is taken for a setting", gpuPod,
                u"ValueError: VLLM_PORT 'tcp://10.0.12.7:8000' appears to be a URI. This may be caused by a Kubernetes service discovery issue"_s,
                u"engine.port-variable"_s),
            ends(
                "the data type does not go with the quantisation", gpuPod,
                u"ValueError: torch.bfloat16 is not supported for quantization method awq. Supported dtypes: [torch.float16]"_s,
                u"engine.quantization-dtype"_s),
            ends(
                "the GPU cannot run the quantisation", gpuPod,
                u"ValueError: The quantization method fp8 is not supported for the current GPU. Minimum capability: 89. Current capability: 75."_s,
                u"engine.quantization-gpu"_s),
            ends(
                "another quantisation than the model's", gpuPod,
                u"ValueError: Quantization method specified in the model config (gptq) does not match the quantization method specified in the `quantization` argument (awq)."_s,
                u"engine.quantization-mismatch"_s),
            ends(
                "code of the model's own", gpuPod,
                u"ValueError: The repository for x/y contains custom code which must be executed to correctly load the model. Please pass the argument `trust_remote_code=True` to allow custom code to be run."_s,
                u"engine.remote-code"_s),
            ends(
                "heads that cannot be split", gpuPod,
                u"ValueError: Total number of attention heads (28) must be divisible by tensor parallel size (8)."_s,
                u"engine.tensor-parallel"_s),
            ends(
                "a database that is not there", plain,
                u"psycopg2.OperationalError: connection to server at \"10.0.0.9\", port 5432 failed: Connection refused"_s,
                u"app.dependency-unreachable"_s),
            ends("a port that is taken", plain, u"OSError: [Errno 98] Address already in use"_s,
                 u"app.port-in-use"_s),
            ends("a variable that is missing", plain, u"KeyError: 'DATABASE_URL'"_s,
                 u"app.variable-missing"_s),
            ends("a configuration that is not read", u"'containers':[{'name':'main','image':'nginx:1.27'}]"_s,
                 u"Error: failed to load configuration file: unexpected end of JSON input"_s,
                 u"config.not-accepted"_s),
            ends("a program for another processor", plain, u"exec /usr/bin/app: exec format error"_s,
                 u"image.platform"_s),
            ends("no credentials of AWS", plain,
                 u"botocore.exceptions.NoCredentialsError: Unable to locate credentials"_s,
                 u"identity.no-credentials"_s),
            ends(
                "an issuer that IAM does not know", plain,
                u"botocore.errorfactory.InvalidIdentityTokenException: An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account for https://oidc.eks.us-west-2.amazonaws.com/id/X"_s,
                u"identity.oidc-provider-missing"_s),
            ends(
                "an agent that does not answer", plain,
                u"botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: \"http://169.254.170.23/v1/credentials\""_s,
                u"identity.pod-identity-agent"_s),
            ends(
                "a role without the permission", plain,
                u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the ListObjectsV2 operation: User: arn:aws:sts::123456789012:assumed-role/chat-role/botocore-session-1 is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::weights\""_s,
                u"identity.role-permission"_s),
            {"it does its work and returns",
             [](Cluster &c, const Names &n) {
                 App::make(n, onNode(plain), crashing(0, u"Completed"_s)).to(c);
             },
             {u"crash.exits-zero"_s}},
            {"the runtime cannot start it",
             [](Cluster &c, const Names &n) {
                 App::make(n, onNode(plain),
                           creating(u"CreateContainerError"_s,
                                    u"failed to create containerd task: cgroup: no such controller"_s))
                     .to(c);
             },
             {u"crash.cannot-start"_s}},
            {"the node's driver is too old for the image",
             [](Cluster &c, const Names &n) {
                 App::make(
                     n, onNode(gpuPod),
                     creating(
                         u"RunContainerError"_s,
                         u"nvidia-container-cli: requirement error: unsatisfied condition: cuda>=12.8, please update your driver"_s))
                     .to(c);
             },
             {u"accelerator.driver-too-old"_s}},
            {"driver and toolkit do not agree",
             [](Cluster &c, const Names &n) {
                 App::make(
                     n, onNode(gpuPod),
                     creating(
                         u"RunContainerError"_s,
                         u"nvidia-container-cli: initialization error: nvml error: driver/library version mismatch"_s))
                     .to(c);
             },
             {u"accelerator.runtime"_s}},
            {"a probe asks another port",
             [](Cluster &c, const Names &n) {
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'x/y:1','readinessProbe':{'httpGet':{'path':'/health','port':8080}}}]"_s),
                     starting(15));
                 app.to(c);
                 c.event(
                     app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: Get \"http://10.0.0.1:8080/health\": dial tcp 10.0.0.1:8080: connect: connection refused"_s,
                     0);
                 c.log(app.pod, u"main"_s,
                       u"INFO:     Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)"_s);
             },
             {u"probe.port"_s}},
            {"a probe speaks another scheme",
             [](Cluster &c, const Names &n) {
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'x/y:1','readinessProbe':{'httpGet':{'path':'/health','port':8000,'scheme':'HTTPS'}}}]"_s),
                     starting(15));
                 app.to(c);
                 c.event(
                     app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: Get \"https://10.0.0.1:8000/health\": http: server gave HTTP response to HTTPS client"_s,
                     0);
             },
             {u"probe.scheme"_s}},
            {"it runs, and is not ready for reasons unknown, and its Service has nobody",
             [](Cluster &c, const Names &n) {
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'x/y:1','readinessProbe':{'exec':{'command':['ok']}}}]"_s),
                     starting(60), 61);
                 app.to(c);
                 c.listedAll().add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             },
             {u"pod.not-ready"_s}},
            {"a start that takes longer than any known",
             [](Cluster &c, const Names &n) {
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':900}}]"_s),
                     starting(95), 96);
                 app.to(c);
                 c.log(
                     app.pod, u"main"_s,
                     u"INFO vLLM API server version 0.11.0\nLoading safetensors checkpoint shards: 0% Completed | 0/4"_s);
             },
             {u"startup.stuck"_s}},
        };
    return all;
}

const std::vector<Case> &serverRules()
{
    static const std::vector<Case> all{
        refuses(
            "another manager has the field", u"Deployment"_s, 409, u"Conflict"_s,
            u"Apply failed with 1 conflict: conflict with \\u0022argocd-controller\\u0022: .spec.replicas"_s,
            u"apply.conflict"_s),
        refuses(
            "a person may not", u"Deployment"_s, 403, u"Forbidden"_s,
            u"deployments.apps is forbidden: User \\u0022jane@example.com\\u0022 cannot patch resource \\u0022deployments\\u0022 in API group \\u0022apps\\u0022"_s,
            u"apply.forbidden"_s),
        refuses("a value that is not taken", u"Service"_s, 422, u"Invalid"_s,
                u"spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive"_s,
                u"apply.refused"_s),
        refuses(
            "request and limit of a device differ", u"Pod"_s, 422, u"Invalid"_s,
            u"spec.containers[0].resources.requests: Invalid value: \\u00222\\u0022: must be equal to nvidia.com/gpu limit of 1"_s,
            u"config.extended-resource"_s),
        refuses("no such namespace", u"Deployment"_s, 404, u"NotFound"_s,
                u"namespaces \\u0022llm\\u0022 not found"_s, u"config.namespace-missing"_s),
        refuses("a namespace on its way out", u"Deployment"_s, 403, u"Forbidden"_s,
                u"unable to create new content in namespace x because it is being terminated"_s,
                u"config.namespace-terminating"_s),
        refuses(
            "a selector beside its template", u"Deployment"_s, 422, u"Invalid"_s,
            u"spec.template.metadata.labels: Invalid value: {app:x}: `selector` does not match template `labels`"_s,
            u"config.selector-not-own-labels"_s),
        forbids(
            "a limit range",
            u"Error creating: pods \"x\" is forbidden: maximum memory usage per Container is 4Gi, but limit is 16Gi"_s,
            u"workload.limit-range"_s),
        forbids(
            "a security level",
            u"Error creating: pods \"x\" is forbidden: violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false"_s,
            u"workload.pod-security"_s),
        forbids(
            "a policy",
            u"Error creating: pods \"x\" is forbidden: ValidatingAdmissionPolicy 'no-latest' with binding 'b' denied request: image tag latest"_s,
            u"workload.policy-denied"_s),
        forbids("no such priority",
                u"Error creating: pods \"x\" is forbidden: no PriorityClass with name gold was found"_s,
                u"workload.priority-class-missing"_s),
        forbids(
            "a quota that wants requests",
            u"Error creating: pods \"x\" is forbidden: failed quota: team: must specify limits.memory for: main"_s,
            u"workload.quota-needs-requests"_s),
        forbids("no such runtime",
                u"Error creating: pods \"x\" is forbidden: pod rejected: RuntimeClass \"gvisor\" not found"_s,
                u"workload.runtime-class-missing"_s),
        forbids(
            "a webhook says no",
            u"Error creating: admission webhook \"validate.kyverno.svc-fail\" denied the request: resource blocked"_s,
            u"workload.webhook-denied"_s),
        forbids(
            "a webhook is away",
            u"Error creating: Internal error occurred: failed calling webhook \"pods.x.io\": failed to call webhook: Post \"https://hook.guard.svc:443/m\": dial tcp 10.1.1.1:443: connect: connection refused"_s,
            u"workload.webhook-down"_s),
        forbids("something that nobody has met",
                u"Error creating: pods \"x\" is forbidden: the moon is in the wrong phase"_s,
                u"workload.cannot-create-pods"_s),
        image(
            "a registry that refuses", u"123456789012.dkr.ecr.us-west-2.amazonaws.com/a/b:1"_s,
            u"Failed to pull image: rpc error: code = Unknown desc = failed to resolve reference: pulling from host 123456789012.dkr.ecr.us-west-2.amazonaws.com failed with status code [manifests 1]: 403 Forbidden"_s,
            u"image.no-access"_s),
        image("no room for the image", u"vllm/vllm-openai:v0.11.0"_s,
              u"Failed to pull image: failed to extract layer sha256:1: write /x: no space left on device"_s,
              u"image.disk-full"_s),
        image("an image for another processor", u"x/y:arm"_s,
              u"Failed to pull image: no match for platform in manifest: not found"_s, u"image.platform"_s),
        image(
            "a registry out of reach", u"registry.internal:5000/a:1"_s,
            u"Failed to pull image: failed to do request: Head \"https://registry.internal:5000/v2/a\": dial tcp: lookup registry.internal: no such host"_s,
            u"image.registry-unreachable"_s),
        image("nobody says why", u"x/y:1"_s, u"Error: ImagePullBackOff"_s, u"image.pull-failed"_s),
        {"no image name at all",
         [](Cluster &c, const Names &n) {
             App::make(n, onNode(u"'containers':[{'name':'main','image':'Example.com/My_App:1'}]"_s),
                       creating(u"InvalidImageName"_s))
                 .to(c);
         },
         {u"image.invalid-name"_s}},
        {"an image that may not be pulled",
         [](Cluster &c, const Names &n) {
             App::make(
                 n, onNode(u"'containers':[{'name':'main','image':'local/x:1','imagePullPolicy':'Never'}]"_s),
                 creating(u"ErrImageNeverPull"_s,
                          u"Container image is not present with pull policy of Never"_s))
                 .to(c);
         },
         {u"image.never-pull"_s}},
        mount(
            "a node with all the disks it may have",
            u"AttachVolume.Attach failed: rpc error: code = ResourceExhausted: would exceed max volume count"_s,
            u"volume.node-limit"_s),
        mount(
            "a disk that cannot be mounted",
            u"MountVolume.MountDevice failed: mount failed: exit status 32: wrong fs type, bad option, bad superblock on /dev/nvme1n1"_s,
            u"volume.filesystem"_s),
    };
    return all;
}

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
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make(n, onNode(plain), running()).to(c);
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
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(n, regional, programmed))
                     .add(pool(n))
                     .add(healthPolicy(
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
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(n, regional, programmed))
                     .add(pool(n))
                     .add(healthPolicy(
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
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make({.ns = u"shared"_s, .app = n.app}, onNode(plain), running()).to(c);
             },
             {u"gateway.reference-not-granted"_s}},
            {"a route with a pattern for a path",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(n, regional, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(
                         n,
                         u"'matches':[{'path':{'type':'RegularExpression','value':'/v[0-9]+/.*'}}],'backendRefs':[{'name':'%1','port':80}]"_s
                             .arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'UnsupportedValue','message':'Error GWCER104: Paths must start with a slash'}"_s));
                 App::make(n, onNode(plain), running()).to(c);
             },
             {u"gateway.regex-not-supported"_s}},
            {"a route that rewrites whole paths",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(gatewayClass(regional))
                     .add(gateway(n, regional, programmed))
                     .add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
                     .add(route(
                         n,
                         u"'filters':[{'type':'URLRewrite','urlRewrite':{'path':{'type':'ReplaceFullPath','replaceFullPath':'/v1'}}}],'backendRefs':[{'name':'%1','port':80}]"_s
                             .arg(n.app),
                         u"{'type':'Accepted','status':'False','reason':'UnsupportedValue','message':'not supported'}"_s));
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make(n, onNode(plain), running()).to(c);
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
                 App::make(n, onNode(plain), running()).to(c);
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
                     n, onNode(plain),
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
                     c, n, plain, u"FailedCreatePodSandBox"_s,
                     u"Failed to create pod sandbox: plugin type=\"aws-cni\" name=\"aws-cni\" failed (add): add cmd: failed to assign an IP address to container"_s);
             },
             {u"pod.no-address"_s}},
            {"the network is not set up",
             [](Cluster &c, const Names &n) {
                 held(
                     c, n, plain, u"FailedCreatePodSandBox"_s,
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
                 App::make(n, onNode(plain), creating(u"ContainerCreating"_s, {}, 50), 51).to(c);
             },
             {u"pod.stuck-creating"_s}},
            {"a pod that a finalizer holds",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     over(App::make(n, onNode(plain), running()).pod,
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
                         + plain,
                     pending(noNode))
                     .to(c);
             },
             {u"pod.unschedulable-affinity"_s}},
            {"anti-affinity, and one node",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + plain, running()).to(c);
                 c.add(over(
                     App::make(
                         n,
                         u"'affinity':{'podAntiAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{'labelSelector':{'matchLabels':{'app':'%1'}},'topologyKey':'kubernetes.io/hostname'}]}},"_s
                                 .arg(n.app)
                             + plain,
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
                 App::make({.ns = n.ns, .app = n.other}, u"'nodeName':'%1',"_s.arg(n.node) + plain, running())
                     .to(c);
                 App::make(n, plain, pending(noNode)).to(c);
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
                 const App app = App::make(n, onNode(plain), running());
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
