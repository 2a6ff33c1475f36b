// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps pods from running or makes them end, in the words of public issue threads and of the engines' own sources; written down
// before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QString image(const QString &name, const QString &rest = {})
{
    return u"'containers':[{'name':'main','image':'%1'%2}]"_s.arg(name, rest.isEmpty() ? rest : u',' + rest);
}
QString oneGpu(const QString &name, const QString &args = {})
{
    return image(name,
                 u"'args':[%1],'resources':{'limits':{'nvidia.com/gpu':'1','memory':'24Gi'}}"_s.arg(args));
}
App evicted(Cluster &c, const Names &n, const QString &spec, const QString &message, int minutes = 20)
{
    App app = App::make(
        n, onNode(spec),
        u"'phase':'Failed','reason':'Evicted','message':'%1','startTime':'%2','conditions':[{'type':'DisruptionTarget','status':'True','reason':'TerminationByKubelet','message':'%1','lastTransitionTime':'%3'}]"_s
            .arg(message, Cluster::ago(minutes + 30), Cluster::ago(minutes)),
        minutes + 30);
    app.to(c);
    c.event(app.pod, u"Evicted"_s, message, minutes);
    return app;
}
// Its replica set is refused its pods.
App refusedPods(Cluster &c, const Names &n, const QString &why)
{
    App app = App::make(n, runs, running(), 40);
    app.replicaSet = over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s));
    c.add(app.deployment).add(app.replicaSet);
    c.event(app.replicaSet, u"FailedCreate"_s, u"Error creating: "_s + why);
    return app;
}
QString initCrashing(const QString &name, int restarts = 7)
{
    return u"'phase':'Pending','startTime':'$1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'$1'},{'type':'Initialized','status':'False','reason':'ContainersNotInitialized','message':'containers with incomplete status: [$2]','lastTransitionTime':'$1'}],'initContainerStatuses':[{'name':'$2','ready':false,'restartCount':$3,'state':{'waiting':{'reason':'CrashLoopBackOff'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'$1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
        .replace(u"$1"_s, Cluster::ago(25))
        .replace(u"$2"_s, name)
        .replace(u"$3"_s, QString::number(restarts));
}

} // namespace

const std::vector<Case> &reportedPodFaults()
{
    static const std::vector<Case>
        all{
            {"a LimitRange gives the engine half a gibibyte, and it is killed for memory",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app =
                     App::make(n, onNode(image(u"lmsysorg/sglang:v0.5.3"_s)), crashing(137, u"OOMKilled"_s));
                 app.pod = over(
                     app.pod,
                     obj(u"{'metadata':{'annotations':{'kubernetes.io/limit-ranger':'LimitRanger plugin set: cpu, memory request for container main; cpu, memory limit for container main'}},'spec':{'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3','resources':{'requests':{'cpu':'100m','memory':'256Mi'},'limits':{'cpu':'500m','memory':'512Mi'}}}]}}"_s));
                 app.to(c);
                 c.add(any(
                     u"v1"_s, u"LimitRange"_s, n.ns, n.other,
                     u"'spec':{'limits':[{'type':'Container','default':{'cpu':'500m','memory':'512Mi'},'defaultRequest':{'cpu':'100m','memory':'256Mi'}}]}"_s));
             },
             {u"crash.out-of-memory"_s}},
            {"a quota wants limits of every container",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 refusedPods(
                     c, n,
                     u"pods \"%1-5d4-x1\" is forbidden: failed quota: %2: must specify limits.cpu for: main; limits.memory for: main"_s
                         .arg(n.app, n.other));
                 c.add(any(
                     u"v1"_s, u"ResourceQuota"_s, n.ns, n.other,
                     u"'spec':{'hard':{'limits.cpu':'40','limits.memory':'200Gi'}},'status':{'hard':{'limits.cpu':'40','limits.memory':'200Gi'},'used':{'limits.cpu':'0','limits.memory':'0'}}"_s));
             },
             {u"workload.quota-needs-requests"_s}},
            {"an image for another processor is started on an arm64 node",
             [](Cluster &c, const Names &n) {
                 c.add(node(u"n1"_s, gpu, u"'kubernetes.io/arch':'arm64'"_s));
                 crashed(c, n, image(u"ghcr.io/acme/router:1.4"_s),
                         u"exec /usr/local/bin/router: exec format error"_s, 255);
             },
             {u"image.platform"_s}},
            {"the image has no manifest for the node's processor",
             [](Cluster &c, const Names &n) {
                 c.add(node(u"n1"_s, gpu, u"'kubernetes.io/arch':'arm64'"_s));
                 heldImage(
                     c, n, u"vllm/vllm-openai:v0.8.5"_s,
                     u"Failed to pull image \"vllm/vllm-openai:v0.8.5\": rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/vllm/vllm-openai:v0.8.5\": no match for platform in manifest: not found"_s);
             },
             {u"image.platform"_s}},
            {"a Service named vllm puts its address where the engine wants a port",
             [](Cluster &c, const Names &n) {
                 Names s = n;
                 s.app = u"vllm"_s;
                 c.add(service(s, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 crashed(
                     c, n, oneGpu(u"vllm/vllm-openai:v0.9.1"_s),
                     u"  File \"/usr/local/lib/python3.12/dist-packages/vllm/envs.py\", line 172, in get_vllm_port\n    raise ValueError(\nValueError: VLLM_PORT 'tcp://34.118.230.17:8000' appears to be a URI. This may be caused by a Kubernetes service discovery issue,check the warning in: https://docs.vllm.ai/en/stable/serving/env_vars.html\n"_s);
             },
             {u"engine.port-variable"_s}},
            {"the driver for S3 has no credentials for a pod whose account has no role",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(csiDriver(u"s3.csi.aws.com"_s)).add(account(n, u"reader"_s, {}));
                 c.add(
                     claim(n, u"'volumeName':'%1-pv','storageClassName':''"_s.arg(n.other), u"Bound"_s, 300));
                 c.add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, n.other + u"-pv"_s,
                     u"'spec':{'claimRef':{'namespace':'%1','name':'%2'},'csi':{'driver':'s3.csi.aws.com','volumeHandle':'h','volumeAttributes':{'bucketName':'%2-b','authenticationSource':'pod'}}},'status':{'phase':'Bound'}"_s
                         .arg(n.ns, n.other)));
                 held(
                     c, n, u"'serviceAccountName':'reader',"_s + mounting(n.other), u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"%1-pv\" : rpc error: code = Internal desc = Could not mount \"%1-b\" at \"/var/lib/kubelet/pods/78dfad8e/volumes/kubernetes.io~csi/%1-pv/mount\": Mount failed: Failed to start service output: Error: Failed to create S3 client  Caused by:     0: initial ListObjectsV2 failed for bucket %1-b in region us-east-1     1: Client error     2: No signing credentials available, see CRT debug logs Error: Failed to create mount process"_s
                         .arg(n.other));
             },
             {u"identity.bucket-credentials"_s}},
            {"the bucket is in another region than the mount says",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(csiDriver(u"s3.csi.aws.com"_s));
                 c.add(
                     claim(n, u"'volumeName':'%1-pv','storageClassName':''"_s.arg(n.other), u"Bound"_s, 300));
                 c.add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, n.other + u"-pv"_s,
                     u"'spec':{'claimRef':{'namespace':'%1','name':'%2'},'mountOptions':['region us-east-1'],'csi':{'driver':'s3.csi.aws.com','volumeHandle':'h','volumeAttributes':{'bucketName':'%2-b'}}},'status':{'phase':'Bound'}"_s
                         .arg(n.ns, n.other)));
                 held(
                     c, n, mounting(n.other), u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"%1-pv\" : rpc error: code = Internal desc = Could not mount \"%1-b\" at \"/var/lib/kubelet/pods/1/volumes/kubernetes.io~csi/%1-pv/mount\": Mount failed: Failed to start service output: Error: Failed to create S3 client Caused by: 0: initial ListObjectsV2 failed for bucket %1-b in region us-east-1 1: Wrong region (expecting \"eu-central-1\") Error: Failed to create mount process"_s
                         .arg(n.other));
             },
             {u"volume.bucket-region"_s}},
            {"the addresses of the node's subnet are used up, for two workloads",
             [](Cluster &c, const Names &n) {
                 for (const QString &suffix : {u"a"_s, u"b"_s})
                     held(
                         c, part(n, suffix), runs, u"FailedCreatePodSandBox"_s,
                         u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox \"2585244756197a04982514cc97947f5b7f702492df9776871fa3d7d3b3cba718\": plugin type=\"aws-cni\" name=\"aws-cni\" failed (add): add cmd: failed to assign an IP address to container"_s);
             },
             {u"pod.no-address"_s}},
            {"a pod is preempted by one of higher priority, and nothing is left for it",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, gpu));
                 Names high = part(n, u"batch"_s);
                 App first = App::make(
                     high,
                     u"'priority':100000,'priorityClassName':'urgent','nodeName':'%1',"_s.arg(n.node)
                         + gpuPod,
                     running(10), 12);
                 first.to(c);
                 App app = App::make(
                     n, u"'priority':0,"_s + gpuPod,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s,
                         10),
                     10);
                 app.to(c);
                 QJsonObject gone =
                     over(app.pod, obj(u"{'metadata':{'name':'%1-5d4-w0','uid':'gone'}}"_s.arg(n.app)));
                 c.event(gone, u"Preempted"_s,
                         u"Preempted by pod %1 on node %2"_s.arg(u"p-"_s + n.ns + u"-"_s + high.app, n.node),
                         10, u"Normal"_s, 1);
             },
             {u"pod.unschedulable-full"_s}},
            {"a pod outgrows its own limit of local storage",
             [](Cluster &c, const Names &n) {
                 evicted(c, n,
                         image(u"vllm/vllm-openai:v0.11.0"_s,
                               u"'resources':{'limits':{'ephemeral-storage':'10Gi'}}"_s),
                         u"Pod ephemeral local storage usage exceeds the total limit of containers 10Gi. "_s);
             },
             {u"pod.evicted"_s}},
            {"a cache in an emptyDir outgrows its size limit",
             [](Cluster &c, const Names &n) {
                 evicted(c, n,
                         u"'volumes':[{'name':'hub','emptyDir':{'sizeLimit':'20Gi'}}],"_s
                             + image(u"ghcr.io/huggingface/text-generation-inference:3.3"_s,
                                     u"'volumeMounts':[{'name':'hub','mountPath':'/data'}]"_s),
                         u"Usage of EmptyDir volume \\\"hub\\\" exceeds the limit \\\"20Gi\\\". "_s);
             },
             {u"pod.evicted"_s}},
            {"a node short of memory evicts what asked for none",
             [](Cluster &c, const Names &n) {
                 c.add(over(
                     node(u"n1"_s),
                     obj(u"{'status':{'conditions':[{'type':'Ready','status':'True'},{'type':'MemoryPressure','status':'True','reason':'KubeletHasInsufficientMemory','lastTransitionTime':'%1'}]}}"_s
                             .arg(Cluster::ago(21)))));
                 evicted(
                     c, n, runs,
                     u"The node was low on resource: memory. Threshold quantity: 100Mi, available: 62Mi. Container main was using 11Gi, request is 0, has larger consumption of memory. "_s);
             },
             {u"node.pressure"_s}},
            {"a Job whose work is done is kept from ending by a sidecar",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(any(
                     u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                     u"'spec':{'completions':1,'backoffLimit':3},'status':{'active':1,'ready':0,'startTime':'%1'}"_s
                         .arg(Cluster::ago(400)),
                     400));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-q7','namespace':'$2','uid':'jp','creationTimestamp':'$3','ownerReferences':[{'apiVersion':'batch/v1','kind':'Job','name':'$1','uid':'Job-$2-$1','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never','containers':[{'name':'convert','image':'python:3.12'},{'name':'istio-proxy','image':'istio/proxyv2:1.24.1'}]},'status':{'phase':'Running','startTime':'$3','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Ready','status':'False','reason':'ContainersNotReady','lastTransitionTime':'$4'}],'containerStatuses':[{'name':'convert','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':0,'reason':'Completed','finishedAt':'$4'}}},{'name':'istio-proxy','ready':true,'restartCount':0,'state':{'running':{'startedAt':'$3'}}}]}}"_s,
                     {n.app, n.ns, Cluster::ago(400), Cluster::ago(360)}));
             },
             {u"workload.job-kept-by-sidecar"_s}},
            {"requests are signed at the wrong time of day",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, image(u"acme/loader:3"_s),
                     u"botocore.exceptions.ClientError: An error occurred (RequestTimeTooSkewed) when calling the ListObjectsV2 operation: The difference between the request time and the current time is too large.\n"_s);
             },
             {u"node.clock-skew"_s}},
            {"the node's driver is too old for the image's CUDA",
             [](Cluster &c, const Names &n) {
                 App app =
                     App::make(n, onNode(oneGpu(u"nvcr.io/nvidia/tritonserver:25.06-trtllm-python-py3"_s)),
                               creating(u"RunContainerError"_s));
                 app.to(c);
                 c.event(
                     app.pod, u"Failed"_s,
                     u"Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error running prestart hook #0: exit status 1, stdout: , stderr: Auto-detected mode as 'legacy'\nnvidia-container-cli: requirement error: unsatisfied condition: cuda>=12.9, please update your driver to a newer version, or use an earlier cuda container: unknown"_s);
             },
             {u"accelerator.driver-too-old"_s}},
            {"Triton's engine was built by another TensorRT",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, oneGpu(u"nvcr.io/nvidia/tritonserver:24.02-trtllm-python-py3"_s),
                     u"I0628 12:00:01.1 model_lifecycle.cc:469] \"loading: tensorrt_llm:1\"\nE0628 12:00:04.2 backend_model.cc:691] \"ERROR: Failed to create instance: unexpected error when creating modelInstanceState: [TensorRT-LLM][ERROR] Assertion failed: Failed to deserialize cuda engine. (IRuntime::deserializeCudaEngine: Error Code 1: Serialization (Serialization assertion stdVersionRead == serializationVersion failed. Version tag does not match. Note: Current Version: 239, Serialized Engine Version: 236))\"\nE0628 12:00:04.3 model_lifecycle.cc:638] \"failed to load 'tensorrt_llm' version 1: Internal\"\nerror: creating server: Internal - failed to load all models\n"_s);
             },
             {u"engine.compiled-for-other"_s}},
            {"TGI's shard has no memory left, which it says before it says that it cannot start",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     oneGpu(u"ghcr.io/huggingface/text-generation-inference:3.3.0"_s, u"'--model-id','m'"_s),
                     u"2025-07-02T10:00:00.1Z ERROR shard-manager: text_generation_launcher: Shard complete standard error output:\ntorch.OutOfMemoryError: CUDA out of memory. Tried to allocate 224.00 MiB. GPU 0 has a total capacity of 21.96 GiB of which 160.88 MiB is free.\n rank=0\n2025-07-02T10:00:00.2Z ERROR text_generation_launcher: Shard 0 failed to start\n2025-07-02T10:00:00.2Z  INFO text_generation_launcher: Shutting down shards\nError: ShardCannotStart\n"_s);
             },
             {u"engine.accelerator-memory"_s}},
            {"llama.cpp is older than the model's architecture",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     image(u"ghcr.io/ggml-org/llama.cpp:server-b4500"_s, u"'args':['-m','/models/q.gguf']"_s),
                     u"llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'qwen3moe'\nllama_model_load_from_file_impl: failed to load model\nsrv    load_model: failed to load model, '/models/q.gguf'\nmain: exiting due to model loading error\n"_s);
             },
             {u"engine.architecture-unknown"_s}},
            {"JetStream's weights do not fit in the chips' memory",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     image(u"us-docker.pkg.dev/cloud-tpu-images/inference/jetstream-maxtext:v0.2.2"_s,
                           u"'resources':{'limits':{'google.com/tpu':'4'}}"_s),
                     u"jaxlib.xla_extension.XlaRuntimeError: RESOURCE_EXHAUSTED: Ran out of memory in memory space hbm. Used 19.35G of 15.75G hbm. Exceeded hbm capacity by 3.60G.\n"_s);
             },
             {u"engine.accelerator-memory"_s}},
            {"the model is newer than the engine's Transformers",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, oneGpu(u"vllm/vllm-openai:v0.7.3"_s, u"'--model','google/gemma-3n-E4B-it'"_s),
                     u"ValueError: The checkpoint you are trying to load has model type `gemma3n` but Transformers does not recognize this architecture. This could be because of an issue with the checkpoint, or because your version of Transformers is out of date.\n"_s);
             },
             {u"engine.architecture-unknown"_s}},
            {"a token's Secret ends with a line break",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','env':[{'name':'HF_TOKEN','valueFrom':{'secretKeyRef':{'name':'%1','key':'token'}}}]}]"_s
                         .arg(n.other),
                     u"  File \"/usr/lib/python3/dist-packages/httpx/_transports/default.py\", line 101\nhttpx.LocalProtocolError: Illegal header value b'Bearer hf_***\\n'\n"_s);
                 c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'data':{'token':''}"_s));
             },
             {u"config.secret-line-break"_s}},
            {"an adapter's rank is above what the engine was started for",
             [](Cluster &c, const Names &n) {
                 crashed(c, n,
                         oneGpu(u"vllm/vllm-openai:v0.11.0"_s,
                                u"'--enable-lora','--lora-modules','sql=/l/sql'"_s),
                         u"ValueError: LoRA rank 64 is greater than max_lora_rank 16.\n"_s);
             },
             {u"engine.lora-rank"_s}},
            {"an ECC error of the GPU ends the engine",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n, oneGpu(u"lmsysorg/sglang:v0.5.3"_s),
                     u"torch.AcceleratorError: CUDA error: uncorrectable ECC error encountered\nCUDA kernel errors might be asynchronously reported at some other API call\n"_s);
             },
             {u"accelerator.hardware-fault"_s}},
            {"a private cluster has no way out to the registry",
             [](Cluster &c, const Names &n) {
                 heldImage(
                     c, n, u"docker.io/vllm/vllm-openai:v0.11.0"_s,
                     u"Failed to pull image \"docker.io/vllm/vllm-openai:v0.11.0\": failed to pull and unpack image: failed to resolve reference: failed to do request: Head \"https://registry-1.docker.io/v2/vllm/vllm-openai/manifests/v0.11.0\": dial tcp 54.236.113.205:443: i/o timeout"_s);
             },
             {u"image.registry-unreachable"_s}},
            {"the command is not in the image",
             [](Cluster &c, const Names &n) {
                 App app =
                     App::make(n, onNode(image(u"rayproject/ray:2.46.0"_s, u"'command':['vllm','serve']"_s)),
                               creating(u"RunContainerError"_s, u"failed to start"_s));
                 app.to(c);
                 c.event(
                     app.pod, u"Failed"_s,
                     u"Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"vllm\": executable file not found in $PATH: unknown"_s);
             },
             {u"crash.command-not-found"_s}},
            {"a gRPC probe of a server that does not speak the health protocol",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n,
                     onNode(image(
                         u"nvcr.io/nvidia/tritonserver:25.06-py3"_s,
                         u"'ports':[{'containerPort':8001}],'readinessProbe':{'grpc':{'port':8001}}"_s)),
                     starting(40), 40);
                 app.to(c);
                 c.event(
                     app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: error: this server does not implement the grpc health protocol (grpc.health.v1.Health): unknown service grpc.health.v1.Health"_s);
             },
             {u"probe.grpc-not-served"_s}},
            {"pod security forbids what the pod may do",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(obj(
                     u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','labels':{'pod-security.kubernetes.io/enforce':'restricted'}}}"_s,
                     {n.ns}));
                 refusedPods(
                     c, n,
                     u"pods \"%1-5d4-x1\" is forbidden: violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false (container \"main\" must set securityContext.allowPrivilegeEscalation=false), unrestricted capabilities (container \"main\" must set securityContext.capabilities.drop=[\"ALL\"])"_s
                         .arg(n.app));
             },
             {u"workload.pod-security"_s}},
            {"Autopilot's own rules refuse a host path",
             [](Cluster &c, const Names &n) {
                 refusedPods(
                     c, n,
                     u"admission webhook \"warden-validating.common-webhooks.networking.gke.io\" denied the request: GKE Warden rejected the request because it violates one or more constraints.\nViolations details: {\"[denied by autogke-no-write-mode-hostpath]\":[\"hostPath volume cache in container main is accessed in write mode; disallowed in Autopilot.\"]}"_s);
             },
             {u"workload.webhook-denied"_s}},
            {"a policy engine refuses what has no owner's label",
             [](Cluster &c, const Names &n) {
                 refusedPods(
                     c, n,
                     u"admission webhook \"validate.kyverno.svc-fail\" denied the request: \n\nresource Pod/%1/%2-5d4-x1 was blocked due to the following policies \n\nrequire-owner:\n  check-owner: 'validation error: label owner is required. rule check-owner failed at path /metadata/labels/owner/'"_s
                         .arg(n.ns, n.app));
             },
             {u"workload.webhook-denied"_s}},
            {"an image whose user is a name cannot be proven not to be root",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n, onNode(u"'securityContext':{'runAsNonRoot':true},"_s + image(u"acme/gateway:2"_s)),
                     creating(
                         u"CreateContainerConfigError"_s,
                         u"container has runAsNonRoot and image has non-numeric user (appuser), cannot verify user is non-root"_s));
                 app.to(c);
                 c.event(
                     app.pod, u"Failed"_s,
                     u"Error: container has runAsNonRoot and image has non-numeric user (appuser), cannot verify user is non-root (pod: \"x\", container: main)"_s);
             },
             {u"config.run-as-root"_s}},
            {"two pods want the same port of the only node",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 const QString spec =
                     image(u"acme/agent:1"_s, u"'ports':[{'containerPort':9100,'hostPort':9100}]"_s);
                 App::make(part(n, u"first"_s), u"'nodeName':'%1',"_s.arg(n.node) + spec, running()).to(c);
                 App::make(
                     n, spec,
                     pending(
                         u"0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s
                             .replace(u'\'', QChar(0x2019))))
                     .to(c);
             },
             {u"pod.unschedulable-host-port"_s}},
            {"an update waits for the only GPU, which the old pod holds",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, gpu));
                 App app = App::make(
                     n, gpuPod,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s,
                         25),
                     25);
                 app.deployment = over(
                     app.deployment,
                     obj(u"{'spec':{'strategy':{'type':'RollingUpdate','rollingUpdate':{'maxSurge':'25%','maxUnavailable':'25%'}}},'status':{'replicas':2,'readyReplicas':1,'updatedReplicas':1,'availableReplicas':1,'conditions':[{'type':'Progressing','status':'False','reason':'ProgressDeadlineExceeded','lastTransitionTime':'$1'},{'type':'Available','status':'True','reason':'MinimumReplicasAvailable'}]}}"_s,
                         {Cluster::ago(15)}));
                 app.to(c);
                 App old = App::make(n, u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, running(3000), 3000);
                 c.add(over(
                     old.replicaSet,
                     obj(u"{'metadata':{'name':'$1-77c','uid':'r-old'},'status':{'readyReplicas':1,'availableReplicas':1}}"_s,
                         {n.app})));
                 QJsonObject pod = over(
                     old.pod,
                     obj(u"{'metadata':{'name':'$1-77c-a0','uid':'p-old','labels':{'pod-template-hash':'77c'}}}"_s,
                         {n.app}));
                 QJsonObject meta = pod.value(u"metadata"_s).toObject();
                 meta.insert(
                     u"ownerReferences"_s,
                     QJsonArray{obj(
                         u"{'apiVersion':'apps/v1','kind':'ReplicaSet','name':'$1-77c','uid':'r-old','controller':true}"_s,
                         {n.app})});
                 pod.insert(u"metadata"_s, meta);
                 c.add(pod);
             },
             {u"rollout.surge-needs-accelerator"_s}},
            {"no token of its account is mounted for a program that asks the API",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'automountServiceAccountToken':false,"_s
                         + image(u"registry.k8s.io/gateway-api-inference-extension/epp:v1.0.0"_s),
                     u"unable to load in-cluster configuration: open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory\n"_s);
             },
             {u"identity.no-account-token"_s}},
            {"a program may not list what it watches",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     u"'serviceAccountName':'%1',"_s.arg(n.other)
                         + image(u"registry.k8s.io/gateway-api-inference-extension/epp:v1.0.0"_s),
                     u"E0901 11:50:00.1 reflector.go:158] \"Unhandled Error\" err=\"failed to list *v1.InferencePool: inferencepools.inference.networking.k8s.io is forbidden: User \\\"system:serviceaccount:%1:%2\\\" cannot list resource \\\"inferencepools\\\" in API group \\\"inference.networking.k8s.io\\\" in the namespace \\\"%1\\\"\"\nsetup: problem running manager: failed to wait for caches to sync\n"_s
                         .arg(n.ns, n.other));
             },
             {u"operator.permission"_s}},
            {"the kubelet forbids a kernel setting",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n,
                     onNode(
                         u"'securityContext':{'sysctls':[{'name':'net.core.somaxconn','value':'65535'}]},"_s
                         + runs),
                     u"'phase':'Failed','reason':'SysctlForbidden','message':'Pod was rejected: forbidden sysctl: net.core.somaxconn not allowlisted','startTime':'%1'"_s
                         .arg(Cluster::ago(9)),
                     9);
                 app.to(c);
                 c.event(app.pod, u"SysctlForbidden"_s,
                         u"forbidden sysctl: \"net.core.somaxconn\" not allowlisted"_s, 9);
             },
             {u"pod.refused-by-node"_s}},
            {"KServe's initializer finds nothing where the model should be",
             [](Cluster &c, const Names &n) {
                 App app = App::make(
                     n,
                     onNode(
                         u"'initContainers':[{'name':'storage-initializer','image':'kserve/storage-initializer:v0.15.0','args':['gs://%1/llama','/mnt/models']}],"_s
                             .arg(n.other)
                         + runs),
                     initCrashing(u"storage-initializer"_s));
                 app.to(c);
                 c.log(
                     app.pod, u"storage-initializer"_s,
                     u"INFO:root:Copying contents of gs://%1/llama to local\nTraceback (most recent call last):\n  File \"/storage-initializer/scripts/initializer-entrypoint\", line 17, in <module>\n    Storage.download(src_uri, dest_path)\nRuntimeError: Failed to fetch model. No model found in gs://%1/llama.\n"_s
                         .arg(n.other),
                     true);
             },
             {u"engine.model-address"_s}},
            {"Pod Identity's agent is not on the nodes",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(u"n1"_s, gpu, u"'eks.amazonaws.com/nodegroup':'g'"_s));
                 App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'acme/loader:3','env':[{'name':'AWS_CONTAINER_CREDENTIALS_FULL_URI','value':'http://169.254.170.23/v1/credentials'}]}]"_s),
                     crashing());
                 app.to(c);
                 c.log(
                     app.pod, u"main"_s,
                     u"botocore.exceptions.CredentialRetrievalError: Error when retrieving credentials from container-role: Error retrieving metadata: Received error when attempting to retrieve container metadata: Could not connect to the endpoint URL: \"http://169.254.170.23/v1/credentials\"\n"_s,
                     true);
             },
             {u"identity.pod-identity-agent"_s}},
            {"the sidecar of the bucket is killed for memory, and the mount goes with it",
             [](Cluster &c, const Names &n) {
                 withFuse(c, n);
                 App app = App::make(n, onNode(bucketPod(n.other + u"-b"_s)), crashing());
                 app.pod = over(
                     app.pod,
                     obj(u"{'metadata':{'annotations':{'gke-gcsfuse/volumes':'true'}},'status':{'initContainerStatuses':[{'name':'gke-gcsfuse-sidecar','ready':true,'started':true,'restartCount':5,'state':{'running':{'startedAt':'$1'}},'lastState':{'terminated':{'exitCode':137,'reason':'OOMKilled','finishedAt':'$1'}}}]}}"_s,
                         {Cluster::ago(2)}));
                 app.to(c);
                 c.log(
                     app.pod, u"main"_s,
                     u"OSError: [Errno 107] Transport endpoint is not connected: '/w/model-00003-of-00004.safetensors'\n"_s,
                     true);
             },
             {u"volume.fuse-sidecar-memory"_s}},
            {"the driver for S3 takes the node's role, which may not list the bucket",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(csiDriver(u"s3.csi.aws.com"_s));
                 c.add(
                     claim(n, u"'volumeName':'%1-pv','storageClassName':''"_s.arg(n.other), u"Bound"_s, 300));
                 held(
                     c, n, mounting(n.other), u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"%1-pv\" : rpc error: code = Internal desc = Could not mount \"%1-b\" at \"/var/lib/kubelet/pods/1/volumes/kubernetes.io~csi/%1-pv/mount\": Mount failed: Failed to start service output: Error: Failed to create S3 client Caused by: 0: initial ListObjectsV2 failed for bucket %1-b in region us-east-1 1: Client error 2: Forbidden: User: arn:aws:sts::111122223333:assumed-role/node/i-1 is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::%1-b\" because no identity-based policy allows the s3:ListBucket action"_s
                         .arg(n.other));
             },
             {u"identity.node-fallback"_s}},
            {"a mount is lost, and why is not in the snapshot",
             [](Cluster &c, const Names &n) {
                 crashed(c, n, image(u"acme/loader:3"_s),
                         u"OSError: [Errno 107] Transport endpoint is not connected: '/data/model'\n"_s);
             },
             {u"volume.mount-lost"_s}},
            {"no pool of Karpenter may make a machine of that size",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App app = App::make(n, gpuPod, pending(noNode));
                 app.to(c);
                 c.event(
                     app.pod, u"FailedScheduling"_s,
                     u"Failed to schedule pod, incompatible with nodepool \"gpu\", daemonset overhead={\"cpu\":\"185m\",\"pods\":\"4\"}, no instance type satisfied resources {\"cpu\":\"17185m\",\"nvidia.com/gpu\":\"2\"} and requirements karpenter.sh/nodepool In [gpu], node.kubernetes.io/instance-type In [g5.xlarge] (no instance type has enough resources)"_s);
             },
             {u"node.pool-incompatible"_s}},
            {"a CronJob whose schedule nobody can read",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const QJsonObject cron = any(
                     u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
                     u"'spec':{'schedule':'0 25 * * *','jobTemplate':{'spec':{'template':{'spec':{%1}}}}},'status':{}"_s
                         .arg(runs),
                     3000);
                 c.add(cron).event(
                     cron, u"UnparseableSchedule"_s,
                     u"unparseable schedule \"0 25 * * *\": end of range (25) above maximum (23): 25"_s);
             },
             {u"workload.cronjob-schedule"_s}},
            {"TGI is to use more GPUs than its container gets",
             [](Cluster &c, const Names &n) {
                 crashed(
                     c, n,
                     oneGpu(u"ghcr.io/huggingface/text-generation-inference:3.3.4"_s, u"'--num-shard','4'"_s),
                     u"Error: NotEnoughCUDADevices(\"`sharded` is true but only found 2 CUDA devices\")\n"_s);
             },
             {u"engine.too-few-devices"_s}},
            {"Triton's folder of models is not mounted",
             [](Cluster &c, const Names &n) {
                 crashed(c, n, oneGpu(u"nvcr.io/nvidia/tritonserver:25.06-py3"_s),
                         u"error: creating server: Internal - failed to stat file /models\n"_s);
             },
             {u"engine.model-path"_s}},
            {"the autoscaler itself ends, so that nobody makes the node that a model waits for",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node));
                 App::make(n, gpuPod, pending(noNode)).to(c);
                 Names a;
                 a.ns = u"kube-system"_s;
                 a.app = u"cluster-autoscaler"_s;
                 crashed(c, a, image(u"registry.k8s.io/autoscaling/cluster-autoscaler:v1.33.0"_s),
                         u"panic: no cloud provider for this machine\n"_s);
             },
             {u"crash.loop"_s}},
            {"the volume driver's own pod on the node ends, and a mount waits for it",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(csiDriver(u"ebs.csi.aws.com"_s));
                 c.add(claim(n, u"'volumeName':'v1','storageClassName':''"_s, u"Bound"_s, 300));
                 held(
                     c, n, mounting(n.other), u"FailedMount"_s,
                     u"MountVolume.MountDevice failed for volume \"v1\" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name ebs.csi.aws.com not found in the list of registered CSI drivers"_s);
                 Names d;
                 d.ns = u"kube-system"_s;
                 d.app = u"ebs-csi-node"_s;
                 crashed(c, d, image(u"acme/ebs-csi:1"_s), u"panic: instance metadata is not available\n"_s);
             },
             {u"crash.loop"_s}},
        };
    return all;
}

} // namespace slipway
