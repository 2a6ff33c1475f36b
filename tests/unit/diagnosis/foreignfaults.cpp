// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults in the words of engines, networks, delivery tools and admission of others; most were written down before the rules were read.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &foreignFaults()
{
    static const std::vector<Case>
        all{
            {"Ollama runs, and no request's model fits into the container's memory",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 says(
                     c, n,
                     u"'containers':[{'name':'main','image':'ollama/ollama:0.12.3','resources':{'limits':{'memory':'12Gi'}}}]"_s,
                     u"time=2026-09-01T11:58:01.112Z level=INFO source=sched.go:545 msg=\"new model will fit in available VRAM\"\ntime=2026-09-01T11:58:02.001Z level=WARN source=server.go:166 msg=\"model request too large for system\" requested=\"42.8 GiB\" available=\"11.6 GiB\" total=\"12.0 GiB\" free=\"11.6 GiB\" swap=\"0 B\"\ntime=2026-09-01T11:58:02.001Z level=INFO source=sched.go:447 msg=\"NewLlamaServer failed\" model=/root/.ollama/models/blobs/sha256-4824 error=\"model requires more system memory (42.8 GiB) than is available (11.6 GiB)\"\n[GIN] 2026/09/01 - 11:58:02 | 500 |  1.2s |  10.1.0.9 | POST \"/api/chat\"\n"_s);
             },
             {u"engine.host-memory"_s}},
            {"SGLang finds somebody else on one of its GPUs",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3','args':['python3','-m','sglang.launch_server','--tp','4'],'resources':{'limits':{'nvidia.com/gpu':'4'}}}]"_s,
                     u"[2026-09-01 11:56:30 TP0] Scheduler hit an exception: Traceback (most recent call last):\n  File \"/sgl-workspace/sglang/python/sglang/srt/model_executor/model_runner.py\", line 540, in init_torch_distributed\n    raise ValueError(\nValueError: The memory capacity is unbalanced. Some GPUs may be occupied by other processes. pre_model_load_memory=12.4, local_gpu_memory=78.9, local_gpu_memory * 0.9=71.0\n"_s);
             },
             {u"engine.memory-taken"_s}},
            {"a ROCm engine's memory is full while it loads",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'rocm/vllm:rocm7.0_vllm_0.10.1','args':['vllm','serve','Qwen/Qwen3-32B'],'resources':{'limits':{'amd.com/gpu':'1'}}}]"_s,
                     u"ERROR 09-01 11:56:40 [core.py:718] EngineCore failed to start.\ntorch.OutOfMemoryError: HIP out of memory. Tried to allocate 270.00 MiB. GPU 0 has a total capacity of 31.86 GiB of which 128.00 MiB is free. Of the allocated memory 31.02 GiB is allocated by PyTorch, and 64.15 MiB is reserved by PyTorch but unallocated.\n"_s);
             },
             {u"engine.accelerator-memory"_s}},
            {"Triton's engine was built for two ranks and is started with one",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'nvcr.io/nvidia/tritonserver:25.06-trtllm-python-py3','args':['tritonserver','--model-repository=/models'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                     u"| tensorrt_llm   | 1       | UNAVAILABLE: Internal: unexpected error when creating modelInstanceState: [TensorRT-LLM][ERROR] Assertion failed: mpiSize == tp * pp (/app/tensorrt_llm/cpp/tensorrt_llm/runtime/worldConfig.cpp:80) |\nI0901 11:56:30.100000 1 server.cc:674] \nerror: creating server: Internal - failed to load all models\n"_s);
             },
             {u"engine.tensor-parallel"_s}},
            {"LMDeploy's TurboMind has no memory left",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'openmmlab/lmdeploy:v0.9.2-cu12','args':['lmdeploy','serve','api_server','internlm/internlm3-8b-instruct','--server-port','23333'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                     u"[TM][FATAL] models/llama/LlamaWeight.cc(90): Check failed: status == cudaSuccess (2 vs. 0)\nRuntimeError: [TM][ERROR] CUDA runtime error: out of memory /lmdeploy/src/turbomind/core/allocator.cc:49\n"_s,
                     134);
             },
             {u"engine.accelerator-memory"_s}},
            {"Vault does not know the account of a pod, and its init container asks for ever",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n,
                     onNode(
                         u"'serviceAccountName':'default','initContainers':[{'name':'vault-agent-init','image':'hashicorp/vault:1.20'}],'containers':[{'name':'main'}]"_s),
                     u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'},{'type':'Initialized','status':'False','reason':'ContainersNotInitialized','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'vault-agent-init','ready':false,'started':true,'restartCount':0,'state':{'running':{'startedAt':'%1'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                         .arg(Cluster::ago(40)),
                     41);
                 app.to(c);
                 c.log(
                     app.pod, u"vault-agent-init"_s,
                     u"2026-09-01T11:58:30.100Z [INFO]  agent.auth.handler: authenticating\n2026-09-01T11:58:30.120Z [ERROR] agent.auth.handler: error authenticating:\n  error=\n  | Error making API request.\n  | \n  | URL: PUT http://vault.vault.svc:8200/v1/auth/kubernetes/login\n  | Code: 403. Errors:\n  | \n  | * service account name not authorized\n   backoff=4m32s\n"_s);
             },
             {u"identity.vault-role"_s}},
            {"Flux cannot install a chart for want of a definition",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"HelmRelease"_s});
                 c.add(custom(
                     n, u"helm.toolkit.fluxcd.io/v2"_s, u"HelmRelease"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'InstallFailed','message':'Helm install failed for release %1/%2 with chart vllm-stack@0.1.5: unable to build kubernetes objects from release manifest: resource mapping not found for name: \\u0022%2\\u0022 namespace: \\u0022\\u0022 from \\u0022\\u0022: no matches for kind \\u0022ServiceMonitor\\u0022 in version \\u0022monitoring.coreos.com/v1\\u0022\\nensure CRDs are installed first','observedGeneration':1},{'type':'Stalled','status':'True','reason':'RetriesExceeded','message':'Failed to install after 3 attempt(s)'}"_s
                         .arg(n.ns, n.other),
                     60));
             },
             {u"operator.crd-missing"_s}},
            {"Argo CD may not change a selector",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Application"_s});
                 App::make(n, onNode(runs), running(9000), 9000).to(c);
                 c.add(any(
                     u"argoproj.io/v1alpha1"_s, u"Application"_s, u"argocd"_s, n.other,
                     u"'spec':{'destination':{'namespace':'%1'}},'status':{'sync':{'status':'OutOfSync'},'health':{'status':'Healthy'},'operationState':{'phase':'Failed','message':'one or more objects failed to apply, reason: Deployment.apps \\u0022%2\\u0022 is invalid: spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string{\\u0022app\\u0022:\\u0022new\\u0022}}: field is immutable (retried 5 times).','finishedAt':'%3'}}"_s
                         .arg(n.ns, n.app, Cluster::ago(20))));
             },
             {u"config.immutable-field"_s}},
            {"Argo CD could not apply something, for a reason that nobody has classified",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Application"_s});
                 c.add(any(
                     u"argoproj.io/v1alpha1"_s, u"Application"_s, u"argocd"_s, n.other,
                     u"'spec':{'destination':{'namespace':'%1'}},'status':{'sync':{'status':'Unknown'},'operationState':{'phase':'Error','message':'ComparisonError: failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = Manifest generation error (cached)','finishedAt':'%2'}}"_s
                         .arg(n.ns, Cluster::ago(20))));
             },
             {u"operator.delivery-failed"_s}},
            {"Multus looks for a network that is not in the namespace",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"NetworkAttachmentDefinition"_s})
                     .add(any(u"k8s.cni.cncf.io/v1"_s, u"NetworkAttachmentDefinition"_s, u"network"_s,
                              u"rdma-a"_s, u"'spec':{}"_s));
                 App app = App::make(n, onNode(runs), creating(), 30);
                 app.pod =
                     over(app.pod,
                          obj(u"{'metadata':{'annotations':{'k8s.v1.cni.cncf.io/networks':'rdma-a'}}}"_s));
                 app.to(c);
                 c.event(
                     app.pod, u"FailedCreatePodSandBox"_s,
                     u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to create pod network sandbox k8s_x: error adding pod %1_x to CNI network \"multus-cni-network\": plugin type=\"multus\" name=\"multus-cni-network\" failed (add): Multus: [%1/x]: error loading k8s delegates k8s args: TryLoadPodDelegates: error in getting k8s network for pod: GetNetworkDelegates: failed getting the delegate: getKubernetesDelegate: cannot find a network-attachment-definition (rdma-a) in namespace (%1): network-attachment-definitions.k8s.cni.cncf.io \"rdma-a\" not found"_s
                         .arg(n.ns));
             },
             {u"network.attachment-missing"_s}},
            {"Calico's plugin is refused by the API server, on one node",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 held(
                     c, n, runs, u"FailedCreatePodSandBox"_s,
                     u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox \"26\": plugin type=\"calico\" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized"_s);
             },
             {u"pod.sandbox-failed"_s}},
            {"a model may not be fetched and is not in the cache",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.14.0','args':['--model','Qwen/Qwen3-8B'],'env':[{'name':'HF_HUB_OFFLINE','value':'1'}],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                     u"huggingface_hub.errors.LocalEntryNotFoundError: Cannot find an appropriate cached snapshot folder for the specified revision on the local disk and outgoing traffic has been disabled. To enable repo look-ups and downloads online, pass 'local_files_only=False' as input.\n"_s);
             },
             {u"engine.offline"_s}},
            {"llama.cpp does not know an argument",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server-cuda','args':['-m','/m/q.gguf','--gpu-layer','99']}]"_s,
                     u"error: invalid argument: --gpu-layer\n"_s);
             },
             {u"engine.unknown-arguments"_s}},
            {"a policy of the API server itself refuses pods",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(n, runs, running(), 20);
                 c.add(app.deployment)
                     .add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)))
                     .event(
                         app.replicaSet, u"FailedCreate"_s,
                         u"Error creating: pods \"%1-5d4-\" is forbidden: ValidatingAdmissionPolicy 'require-team' with binding 'require-team-all' denied request: every pod needs the label team"_s
                             .arg(n.app));
             },
             {u"workload.policy-denied"_s}},
            {"a Gatekeeper's constraint refuses a container without limits",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(n, runs, running(), 20);
                 c.add(app.deployment)
                     .add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)))
                     .event(
                         app.replicaSet, u"FailedCreate"_s,
                         u"Error creating: admission webhook \"validation.gatekeeper.sh\" denied the request: [container-must-have-limits] container <main> has no resource limits"_s);
             },
             {u"workload.webhook-denied"_s}},
            {"a LimitRange's maximum is below what an engine asks for",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(any(u"v1"_s, u"LimitRange"_s, n.ns, u"caps"_s,
                                       u"'spec':{'limits':[{'type':'Container','max':{'memory':'8Gi'}}]}"_s));
                 const App app = App::make(
                     n, u"'containers':[{'name':'main','resources':{'limits':{'memory':'64Gi'}}}]"_s,
                     running(), 20);
                 c.add(app.deployment)
                     .add(over(app.replicaSet, obj(u"{'status':{'replicas':0}}"_s)))
                     .event(
                         app.replicaSet, u"FailedCreate"_s,
                         u"Error creating: pods \"%1-5d4-x\" is forbidden: maximum memory usage per Container is 8Gi, but limit is 64Gi"_s
                             .arg(n.app));
             },
             {u"workload.limit-range"_s}},
            {"a claim of a device is named with a slip of the pen",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"DeviceClass"_s, u"ResourceClaim"_s, u"ResourceClaimTemplate"_s})
                     .add(node(n.node))
                     .add(any(u"resource.k8s.io/v1"_s, u"ResourceClaim"_s, n.ns, n.other + u"-shared"_s,
                              u"'spec':{}"_s));
                 App::make(
                     n,
                     u"'resourceClaims':[{'name':'gpu','resourceClaimName':'%1-shard'}],'containers':[{'name':'main','resources':{'claims':[{'name':'gpu'}]}}]"_s
                         .arg(n.other),
                     pending(
                         u"0/1 nodes are available: resourceclaim.resource.k8s.io \"%1-shard\" not found."_s
                             .arg(n.other)
                             .replace(u"\""_s, u"\\u0022"_s)))
                     .to(c);
             },
             {u"accelerator.claim-missing"_s}},
            {"a template of 1.32 asks for a class by a name that its driver does not use",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"DeviceClass"_s, u"ResourceClaimTemplate"_s, u"ResourceSlice"_s})
                     .add(node(n.node))
                     .add(any(u"resource.k8s.io/v1beta1"_s, u"DeviceClass"_s, {}, u"gpu.nvidia.com"_s,
                              u"'spec':{}"_s))
                     .add(any(u"resource.k8s.io/v1beta1"_s, u"ResourceSlice"_s, {}, u"s1"_s,
                              u"'spec':{'driver':'gpu.nvidia.com'}"_s))
                     .add(any(
                         u"resource.k8s.io/v1beta1"_s, u"ResourceClaimTemplate"_s, n.ns, n.other,
                         u"'spec':{'spec':{'devices':{'requests':[{'name':'gpu','deviceClassName':'nvidia.gpu.com'}]}}}"_s));
                 App::make(
                     n,
                     u"'resourceClaims':[{'name':'gpu','resourceClaimTemplateName':'%1'}],'containers':[{'name':'main','resources':{'claims':[{'name':'gpu'}]}}]"_s
                         .arg(n.other),
                     pending(u"0/1 nodes are available: 1 cannot allocate all claims."_s))
                     .to(c);
             },
             {u"accelerator.device-class-missing"_s}},
            {"whereabouts has given all of its range away",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 held(
                     c, n, runs, u"FailedCreatePodSandBox"_s,
                     u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox \"7f\": plugin type=\"multus-shim\" name=\"multus-cni-network\" failed (add): CmdAdd (shim): CNI request failed with status 400: error at storage engine: Could not allocate IP in range: ip: 192.168.20.10 / - 192.168.20.20 / range: 192.168.20.0/24"_s);
             },
             {u"pod.no-address"_s}},
            {"CRI-O has no registry to look in",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n, onNode(u"'containers':[{'name':'main','image':'kicbase/echo-server:1.0'}]"_s),
                     creating(u"ImageInspectError"_s, u"Failed to inspect image"_s));
                 app.to(c);
                 c.event(
                     app.pod, u"InspectFailed"_s,
                     u"Failed to inspect image \"kicbase/echo-server:1.0\": rpc error: code = Unknown desc = short-name \"kicbase/echo-server:1.0\" did not resolve to an alias and no unqualified-search registries are defined in \"/etc/containers/registries.conf\""_s);
             },
             {u"image.short-name"_s}},
            {"a disk of Google's is with another machine, whose pod has it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .add(csiDriver(u"pd.csi.storage.gke.io"_s))
                     .add(storageClass(u"standard-rwo"_s, u"pd.csi.storage.gke.io"_s))
                     .add(claim(n, u"'storageClassName':'standard-rwo','volumeName':'pvc-9'"_s, u"Bound"_s,
                                9000))
                     .add(any(
                         u"v1"_s, u"PersistentVolume"_s, {}, u"pvc-9"_s,
                         u"'spec':{'csi':{'driver':'pd.csi.storage.gke.io','volumeHandle':'h'},'claimRef':{'name':'%1','namespace':'%2'}},'status':{'phase':'Bound'}"_s
                             .arg(n.other, n.ns)));
                 held(
                     c, n, mounting(n.other), u"FailedAttachVolume"_s,
                     u"AttachVolume.Attach failed for volume \"pvc-9\" : rpc error: code = Unavailable desc = ControllerPublish not permitted on node \"n1\" due to backoff condition: googleapi: Error 400: RESOURCE_IN_USE_BY_ANOTHER_RESOURCE - The disk resource 'pvc-9' is already being used by 'projects/p/zones/z/instances/n7'"_s);
                 App::make(part(n, u"old"_s), mounting(n.other) + u",'nodeName':'n7'"_s, running(9000), 9000)
                     .to(c);
             },
             {u"volume.multi-attach"_s}},
            {"a node has AMD's cards, and nothing tells Kubernetes of them",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(n.node, u"'cpu':'190','memory':'1500Gi','pods':'110'"_s,
                                        u"'feature.node.kubernetes.io/pci-1200_1002.present':'true'"_s));
                 App::make(
                     n,
                     u"'containers':[{'name':'main','image':'rocm/vllm:1','resources':{'limits':{'amd.com/gpu':'8'}}}]"_s,
                     pending(u"0/1 nodes are available: 1 Insufficient amd.com/gpu."_s))
                     .to(c);
             },
             {u"accelerator.device-plugin-missing"_s}},
            {"Flux may not change what cannot be changed",
             [](Cluster &c, const Names &n) {
                 c.listedAll().listed({u"Kustomization"_s});
                 c.add(custom(
                     n, u"kustomize.toolkit.fluxcd.io/v1"_s, u"Kustomization"_s, n.other,
                     u"{'type':'Ready','status':'False','reason':'ReconciliationFailed','message':'Job/%1/load dry-run failed (Invalid): Job.batch \\u0022load\\u0022 is invalid: spec.template: Invalid value: core.PodTemplateSpec{}: field is immutable'}"_s
                         .arg(n.ns),
                     60));
             },
             {u"config.immutable-field"_s}},
            {"nginx does not know a directive",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, plainPod,
                     u"2026/09/01 11:57:00 [emerg] 1#1: unknown directive \"proxy_passs\" in /etc/nginx/conf.d/default.conf:12\nnginx: [emerg] unknown directive \"proxy_passs\" in /etc/nginx/conf.d/default.conf:12\n"_s);
             },
             {u"config.key-not-accepted"_s}},
            {"llama.cpp finds no room for its layers",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server-cuda','args':['-m','/m/q.gguf','-ngl','99'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                     u"ggml_backend_cuda_buffer_type_alloc_buffer: allocating 17524.42 MiB on device 0: cudaMalloc failed: out of memory\nalloc_tensor_range: failed to allocate CUDA0 buffer of size 18375667712\nllama_model_load: error loading model: unable to allocate CUDA0 buffer\nmain: exiting due to model loading error\n"_s);
             },
             {u"engine.accelerator-memory"_s}},
            {"the whole mesh takes mutual TLS only, and a Job is outside of it",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"PeerAuthentication"_s})
                     .add(any(u"security.istio.io/v1"_s, u"PeerAuthentication"_s, u"istio-system"_s,
                              u"default"_s, u"'spec':{'mtls':{'mode':'STRICT'}}"_s));
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','labels':{'istio.io/dataplane-mode':'ambient'}}}"_s,
                     {n.ns}));
                 App::make(n, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':8000}]}]"_s),
                           running(900), 900)
                     .to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 Names call;
                 call.ns = n.ns + u"-jobs"_s;
                 call.app = u"load"_s;
                 c.add(obj(u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1'}}"_s, {call.ns}));
                 crashed(c, call, plainPod,
                         u"Error: read ECONNRESET while calling http://%1.%2.svc:8000/v1/models\n"_s.arg(
                             n.app, n.ns));
             },
             {u"network.mesh-strict"_s}},
            {"a namespace lets plain text in, and a caller ends for reasons of its own",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"PeerAuthentication"_s})
                     .add(any(u"security.istio.io/v1"_s, u"PeerAuthentication"_s, u"istio-system"_s,
                              u"default"_s, u"'spec':{'mtls':{'mode':'STRICT'}}"_s))
                     .add(any(u"security.istio.io/v1"_s, u"PeerAuthentication"_s, n.ns, u"open"_s,
                              u"'spec':{'mtls':{'mode':'PERMISSIVE'}}"_s));
                 App::make(
                     n,
                     onNode(
                         u"'initContainers':[{'name':'istio-proxy','restartPolicy':'Always'}],'containers':[{'name':'main','ports':[{'containerPort':8000}]}]"_s),
                     running(900), 900)
                     .to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 crashed(
                     c, part(n, u"eval"_s),
                     u"'containers':[{'name':'main','env':[{'name':'BASE_URL','value':'http://%1:8000'}]}]"_s
                         .arg(n.app),
                     u"httpx.ReadError: [Errno 104] Connection reset by peer\n"_s);
             },
             {u"crash.loop"_s}},
            {"a mesh takes mutual TLS only, and a caller outside of it is cut off",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"PeerAuthentication"_s})
                     .add(any(u"security.istio.io/v1"_s, u"PeerAuthentication"_s, n.ns, u"default"_s,
                              u"'spec':{'mtls':{'mode':'STRICT'}}"_s));
                 App::make(
                     n,
                     onNode(
                         u"'initContainers':[{'name':'istio-proxy','restartPolicy':'Always','image':'docker.io/istio/proxyv2:1.27.1'}],'containers':[{'name':'main','ports':[{'containerPort':8000}]}]"_s),
                     running(900), 900)
                     .to(c);
                 c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000}"_s));
                 Names call;
                 call.ns = n.ns + u"-batch"_s;
                 call.app = u"eval"_s;
                 crashed(
                     c, call,
                     u"'containers':[{'name':'main','image':'acme/eval:1','env':[{'name':'BASE_URL','value':'http://%1.%2.svc.cluster.local:8000/v1'}]}]"_s
                         .arg(n.app, n.ns),
                     u"httpx.ReadError: [Errno 104] Connection reset by peer\n\nThe above exception was the direct cause of the following exception:\nopenai.APIConnectionError: Connection error.\n"_s);
             },
             {u"network.mesh-strict"_s}},
            {"a sidecar fails beside an engine that is well",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n,
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0'},{'name':'dcgm','image':'nvcr.io/nvidia/k8s/dcgm-exporter:4.2.3'}]"_s),
                     running(900)
                         .replace(
                             u"'containerStatuses':["_s,
                             u"'containerStatuses':[{'name':'dcgm','ready':false,'restartCount':40,'state':{'waiting':{'reason':'CrashLoopBackOff','message':'back-off 5m0s restarting failed container'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}},"_s
                                 .arg(Cluster::ago(2)))
                         .replace(u"{'type':'Ready','status':'True'"_s,
                                  u"{'type':'Ready','status':'False','reason':'ContainersNotReady'"_s),
                     900);
                 app.to(c);
                 c.log(
                     app.pod, u"dcgm"_s,
                     u"time=\"2026-09-01T11:58:00Z\" level=fatal msg=\"Failed to watch metrics: Error watching fields: The third-party Profiling module returned an unrecoverable error\"\n"_s,
                     true);
             },
             {u"crash.loop"_s}},
            {"a container's name is still taken on the node, after a creation that took too long",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 const App app = App::make(
                     n, onNode(runs), creating(u"CreateContainerError"_s, u"context deadline exceeded"_s));
                 app.to(c);
                 c.event(
                     app.pod, u"Failed"_s,
                     u"Error: failed to reserve container name \"main_%1-5d4-x1_%2_p1_0\": name \"main_%1-5d4-x1_%2_p1_0\" is reserved for \"0a1b\""_s
                         .arg(n.app, n.ns));
             },
             {u"crash.cannot-start"_s}},
        };
    return all;
}

} // namespace slipway
