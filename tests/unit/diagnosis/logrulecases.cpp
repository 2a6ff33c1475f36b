// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A log for each rule that no other table shows, in words as programs really say them.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

/// One line of a log, and the rule that knows it.
Case ends(const char *name, const QString &spec, const QString &log, const QString &id, int code = 1)
{
    return {name, [=](Cluster &c, const Names &n) { crashed(c, n, spec, log, code); }, {id}};
}

const QString littleShare =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--gpu_memory_utilization=0.25']}]"_s;

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
            ends(
                "a file of the weights is cut off", gpuPod,
                u"safetensors_rust.SafetensorError: Error while deserializing header: incomplete metadata, file not fully covered\nRuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}"_s,
                u"engine.weights-damaged"_s),
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
            ends("a share of the accelerator that holds the weights and no cache", littleShare,
                 u"ValueError: No available memory for the cache blocks."_s, u"engine.memory-share"_s),
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
                "a database that is not there", runs,
                u"psycopg2.OperationalError: connection to server at \"10.0.0.9\", port 5432 failed: Connection refused"_s,
                u"app.dependency-unreachable"_s),
            ends("a port that is taken", runs, u"OSError: [Errno 98] Address already in use"_s,
                 u"app.port-in-use"_s),
            ends("a variable that is missing", runs, u"KeyError: 'DATABASE_URL'"_s,
                 u"app.variable-missing"_s),
            ends("a configuration that is not read", u"'containers':[{'name':'main','image':'nginx:1.27'}]"_s,
                 u"Error: failed to load configuration file: unexpected end of JSON input"_s,
                 u"config.not-accepted"_s),
            ends("a program for another processor", runs, u"exec /usr/bin/app: exec format error"_s,
                 u"image.platform"_s),
            ends("no credentials of AWS", runs,
                 u"botocore.exceptions.NoCredentialsError: Unable to locate credentials"_s,
                 u"identity.no-credentials"_s),
            ends(
                "an issuer that IAM does not know", runs,
                u"botocore.errorfactory.InvalidIdentityTokenException: An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: No OpenIDConnect provider found in your account for https://oidc.eks.us-west-2.amazonaws.com/id/X"_s,
                u"identity.oidc-provider-missing"_s),
            ends(
                "an agent that does not answer", runs,
                u"botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: \"http://169.254.170.23/v1/credentials\""_s,
                u"identity.pod-identity-agent"_s),
            ends(
                "a role without the permission", runs,
                u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the ListObjectsV2 operation: User: arn:aws:sts::123456789012:assumed-role/chat-role/botocore-session-1 is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::weights\""_s,
                u"identity.role-permission"_s),
            {"it does its work and returns",
             [](Cluster &c, const Names &n) {
                 App::make(n, onNode(runs), crashing(0, u"Completed"_s)).to(c);
             },
             {u"crash.exits-zero"_s}},
            {"the runtime cannot start it",
             [](Cluster &c, const Names &n) {
                 App::make(n, onNode(runs),
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

} // namespace slipway
