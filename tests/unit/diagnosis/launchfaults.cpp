// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ends an engine while it is launched: drafts and adapters that do not fit, kernels to compile, graphs to capture, stores to stream from,
// ranks that find one another.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QString vllm(const QString &arguments, const QString &more = {})
{
    return u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.12.0','args':[%1],'ports':[{'containerPort':8000}],'resources':{'limits':{'nvidia.com/gpu':'1'}}%2}]"_s
        .arg(arguments, more);
}
const QString plain = vllm(u"'--model','Qwen/Qwen3-8B'"_s);
const QString sglang =
    u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.5','command':['python3','-m','sglang.launch_server'],'args':['--model-path','m'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;
const QString tpu =
    u"'containers':[{'name':'main','image':'reg.example.com/maxengine:v0.3','resources':{'limits':{'google.com/tpu':'4'}}}]"_s;
const QString llama =
    u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server-cuda','args':['-m','/models/q.gguf'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;

/// An engine that ends with these words, in a cluster of which all is listed.
Case ends(const char *name, const QString &spec, const QString &log, const QStringList &expected)
{
    return {name,
            [spec, log](Cluster &c, const Names &n) {
                c.listedAll();
                crashed(c, n, spec, log);
            },
            expected};
}
const QString core =
    u"RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}\n"_s;

} // namespace

const std::vector<Case> &launchFaults()
{
    static const std::vector<Case> all{
        ends(
            "tokens are guessed ahead in a number that the head does not divide",
            vllm(u"'--model','m','--speculative-config','{}'"_s),
            u"pydantic_core._pydantic_core.ValidationError: 1 validation error for SpeculativeConfig\n  Value error, num_speculative_tokens:5 must be divisible by n_predict=2 [type=value_error, input_value=ArgsKwargs((), {'method': 'mtp'}), input_type=ArgsKwargs]\n    For further information visit https://errors.pydantic.dev/2.12/v/value_error\n"_s,
            {u"engine.arguments-refused"_s}),
        ends(
            "a draft speaks another vocabulary than its model",
            vllm(u"'--model','Qwen/Qwen3-32B','--speculative-config','{}'"_s),
            u"(APIServer pid=1) ValueError: Target and draft model should have the same vocabulary size. Target model vocab_size=151936. Draft model vocab_size=32000. Using models with different tokenizers can cause out-of-bounds errors during speculative decoding.\n"_s,
            {u"engine.draft-model"_s}),
        ends(
            "a parser of tools is called by a name that there is not",
            vllm(u"'--model','m','--enable-auto-tool-choice','--tool-call-parser','qwen4'"_s),
            u"(APIServer pid=1) Traceback (most recent call last):\n(APIServer pid=1)   File \"/usr/local/lib/python3.12/dist-packages/vllm/entrypoints/openai/api_server.py\", line 1900, in run_server\n(APIServer pid=1) KeyError: 'invalid tool call parser: qwen4 (chose from { deepseek_v3,hermes,llama3_json,mistral,qwen3_coder })'\n"_s,
            {u"engine.arguments-refused"_s}),
        ends(
            "graphs are captured when nothing is left of the memory", plain,
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843]     with torch.cuda.graph(cudagraph, pool=self.graph_pool):\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843]     super().capture_end()\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] RuntimeError: CUDA error: out of memory\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] CUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.\n"_s
                + core,
            {u"engine.accelerator-memory"_s}),
        ends(
            "SGLang cannot capture its graphs", sglang,
            u"[2026-09-01 11:55:40 TP0] Scheduler hit an exception: Traceback (most recent call last):\n  File \"/sgl-workspace/sglang/python/sglang/srt/model_executor/cuda_graph_runner.py\", line 380, in __init__\nException: Capture cuda graph failed: CUDA out of memory. Tried to allocate 1.20 GiB. GPU 0 has a total capacity of 22.03 GiB of which 806.06 MiB is free.\nPossible solutions:\n1. set --mem-fraction-static to a smaller value (e.g., 0.8 or 0.7)\n2. set --cuda-graph-max-bs to a smaller value (e.g., 16)\n3. disable torch compile by not using --enable-torch-compile\n4. disable CUDA graph by --disable-cuda-graph. (Not recommended. Huge performance loss)\n[2026-09-01 11:55:41] Received sigquit from a child process. It usually means the child failed.\n"_s,
            {u"engine.accelerator-memory"_s}),
        ends(
            "weights are streamed from a bucket that does not let the streamer in",
            vllm(u"'--model','s3://acme-models/qwen','--load-format','runai_streamer'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] Exception: Could not send runai_request to libstreamer due to: b'File access error'\n"_s
                + core,
            {u"engine.streamer-access"_s}),
        ends(
            "the streamer has no library for S3",
            vllm(u"'--model','s3://acme-models/qwen','--load-format','runai_streamer'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] Exception: Could not send runai_request to libstreamer due to: b'S3 not supported'\n"_s
                + core,
            {u"engine.streamer-access"_s}),
        ends(
            "Google's storage refuses a list of a bucket",
            vllm(u"'--model','gs://acme-models/qwen','--load-format','runai_streamer'"_s),
            u"google.api_core.exceptions.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/acme-models/o?prefix=qwen&prettyPrint=false: serving@proj-one1.iam.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket. Permission 'storage.objects.list' denied on resource (or it may not exist).\n"_s,
            {u"identity.bucket-role"_s}),
        ends(
            "Triton's compiler has no folder that it may write", plain,
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843]   File \"/usr/local/lib/python3.12/dist-packages/triton/runtime/cache.py\", line 61, in __init__\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843]     os.makedirs(self.cache_dir, exist_ok=True)\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] PermissionError: [Errno 13] Permission denied: '/.triton'\n"_s
                + core,
            {u"engine.cache-not-writable"_s}),
        ends(
            "FlashInfer wants to build and finds no ninja", plain,
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843]   File \"/usr/local/lib/python3.12/dist-packages/flashinfer/jit/cpp_ext.py\", line 230, in run_ninja\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] FileNotFoundError: [Errno 2] No such file or directory: 'ninja'\n"_s
                + core,
            {u"engine.compiler-missing"_s}),
        ends("FlashInfer's ninja calls a compiler of CUDA that is not in the image", sglang,
             u"RuntimeError: Ninja build failed. Ninja output:\nninja: Entering directory `/root/.cache/flashinfer/0.5.3/90a/cached_ops'\n[1/9] /usr/local/cuda/bin/nvcc --generate-dependencies-with-compile -c /usr/local/lib/python3.12/dist-packages/flashinfer/data/csrc/norm.cu -o norm/norm.cuda.o\nFAILED: norm/norm.cuda.o\n/bin/sh: 1: /usr/local/cuda/bin/nvcc: not found\nninja: build stopped: subcommand failed.\n"_s,
             {u"engine.compiler-missing"_s}),
        ends(
            "Triton's launcher is compiled without Python's headers", plain,
            u"/tmp/tmp7k2x/cuda_utils.c:6:10: fatal error: Python.h: No such file or directory\n    6 | #include <Python.h>\ncompilation terminated.\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] torch._inductor.exc.InductorError: CalledProcessError: Command '['/usr/bin/gcc', '/tmp/tmp7k2x/cuda_utils.c', '-O3', '-shared', '-fPIC']' returned non-zero exit status 1.\n"_s
                + core,
            {u"engine.compiler-missing"_s}),
        ends(
            "a model of images came without its processor's file", vllm(u"'--model','/models/vl'"_s),
            u"(APIServer pid=1) OSError: Can't load image processor for '/models/vl'. If you were trying to load it from 'https://huggingface.co/models', make sure you don't have a local directory with the same name. Otherwise, make sure '/models/vl' is the correct path to a directory containing a preprocessor_config.json file\n"_s,
            {u"engine.processor"_s}),
        ends(
            "a scaling of positions lacks its kind",
            vllm(
                u"'--model','m','--hf-overrides','{\\u0022rope_scaling\\u0022:{\\u0022factor\\u0022:4.0}}'"_s),
            u"(APIServer pid=1) ValueError: rope_scaling should have a 'rope_type' key\n"_s,
            {u"engine.arguments-refused"_s}),
        ends(
            "an attention was chosen that this GPU cannot do",
            vllm(u"'--model','deepseek-ai/DeepSeek-V2-Lite'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] ValueError: Selected backend AttentionBackendEnum.FLASHMLA is not valid for this configuration. Reason: ['compute capability not supported']\n"_s
                + core,
            {u"engine.kernel-gpu"_s}),
        ends(
            "a kernel of eight bits is compiled for a GPU without them",
            vllm(u"'--model','m','--kv-cache-dtype','fp8'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] triton.compiler.errors.CompilationError: at 114:17:\n(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] ValueError(\"type fp8e4nv not supported in this architecture. The supported fp8 dtypes are ('fp8e4b15', 'fp8e5')\")\n"_s
                + core,
            {u"engine.kernel-gpu"_s}),
        ends(
            "blocks of a quantisation do not divide among the GPUs",
            vllm(u"'--model','Qwen/Qwen3-30B-A3B-FP8','--tensor-parallel-size','1'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] ValueError: The output_size of gate's and up's weight = 192 is not divisible by weight quantization block_n = 128.\n"_s
                + core,
            {u"engine.tensor-parallel"_s}),
        ends(
            "llama.cpp is older than the model", llama,
            u"llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'qwen3next'\nllama_model_load_from_file_impl: failed to load model\ncommon_init_from_params: failed to load model '/models/q.gguf'\nmain: exiting due to model loading error\n"_s,
            {u"engine.architecture-unknown"_s}),
        ends(
            "llama.cpp misses a tensor of the model", llama,
            u"llama_model_load: error loading model: missing tensor 'blk.0.attn_k_b.weight'\nllama_model_load_from_file_impl: failed to load model\nsrv    load_model: failed to load model, '/models/q.gguf'\nmain: exiting due to model loading error\n"_s,
            {u"engine.weights-other-layout"_s}),
        ends(
            "an XLA program is larger than the chip's memory", tpu,
            u"jaxlib.xla_extension.XlaRuntimeError: RESOURCE_EXHAUSTED: XLA:TPU compile permanent error. Ran out of memory in memory space hbm. Used 17.20G of 15.75G hbm. Exceeded hbm capacity by 1.45G.\n\nTotal hbm usage >= 17.73G:\n    reserved        530.00M\n    program          17.20G\n"_s,
            {u"engine.accelerator-memory"_s}),
        ends(
            "a program for TPUs finds none", tpu,
            u"RuntimeError: Unable to initialize backend 'tpu': UNKNOWN: TPU initialization failed: No ba16c7433 device found. (you may need to uninstall the failing plugin package, or set JAX_PLATFORMS=cpu to skip this backend.)\n"_s,
            {u"engine.no-accelerator"_s}),
        ends(
            "a token of narrow rights may not read gated models",
            vllm(u"'--model','meta-llama/Llama-3.3-70B-Instruct'"_s,
                 u",'env':[{'name':'HF_TOKEN','value':'redacted'}]"_s),
            u"huggingface_hub.errors.HfHubHTTPError: (Request ID: Root=1-68b;1)\n\n403 Forbidden: Please enable access to public gated repositories in your fine-grained token settings to view this repository..\nCannot access content at: https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct/resolve/main/config.json.\nMake sure your token has the correct permissions.\n"_s,
            {u"engine.model-licence"_s}),
        ends(
            "an adapter changes parts that the engine does not adapt",
            vllm(u"'--model','m','--enable-lora','--lora-modules','sql=/adapters/sql'"_s),
            u"(APIServer pid=1) ValueError: Call to add_lora method failed: While loading /adapters/sql, expected target modules in ['down_proj', 'gate_up_proj', 'o_proj', 'qkv_proj'] but received ['model.embed_tokens', 'lm_head']. Please verify that the loaded LoRA module is correct\n"_s,
            {u"engine.adapter-mismatch"_s}),
        ends(
            "a variable chooses an attention by a name that there is not",
            vllm(u"'--model','m'"_s, u",'env':[{'name':'VLLM_ATTENTION_BACKEND','value':'FLASH'}]"_s),
            u"(APIServer pid=1) ValueError: Invalid value 'FLASH' for VLLM_ATTENTION_BACKEND. Valid options: ['FLASH_ATTN', 'TRITON_ATTN', 'FLASHINFER', 'FLASHMLA'].\n"_s,
            {u"app.variable-refused"_s}),
        ends(
            "the second rank of two never comes", plain,
            u"[rank0]: torch.distributed.DistStoreError: Timed out after 601 seconds waiting for clients. 1/2 clients joined.\n"_s,
            {u"engine.rendezvous"_s}),
        ends(
            "a cluster of Ray has fewer GPUs than the engine is split over",
            vllm(u"'--model','m','--distributed-executor-backend','ray'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] ValueError: Current node has no GPU available. current_node_resource={'CPU': 8.0, 'node:10.2.0.4': 1.0}. vLLM engine cannot start without GPU. Make sure you have at least 1 GPU available in a node current_node_id='4f'.\n"_s
                + core,
            {u"engine.too-few-devices"_s}),
        ends("NCCL's plugin finds no Elastic Fabric Adapter",
             vllm(u"'--model','m'"_s, u",'env':[{'name':'FI_PROVIDER','value':'efa'}]"_s),
             u"qwen-0:71:71 [0] nccl_net_ofi_init:1240 NCCL WARN NET/OFI Unable to find a protocol that worked.  Failing initialization\nqwen-0:71:71 [0] NCCL WARN NET/OFI aws-ofi-nccl initialization failed\nqwen-0:71:71 [0] net.cc:1 NCCL WARN Error: network AWS Libfabric not found.\ntorch.distributed.DistBackendError: NCCL error in: /pytorch/torch/csrc/distributed/c10d/NCCLUtils.cpp:77, invalid usage (run with NCCL_DEBUG=WARN for details), NCCL version 2.27.5\n"_s
                 + core,
             {u"engine.efa"_s}),
        ends(
            "SGLang does not know a parser of tools by that name",
            u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.5','command':['python3','-m','sglang.launch_server'],'args':['--model-path','m','--tool-call-parser','qwen9'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
            u"  File \"/sgl-workspace/sglang/python/sglang/srt/function_call/function_call_parser.py\", line 71, in __init__\nValueError: Unsupported tool_call_parser: qwen9\n"_s,
            {u"engine.arguments-refused"_s}),
        ends(
            "a page of SGLang's cache has not the size that its attention wants",
            u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.5','command':['python3','-m','sglang.launch_server'],'args':['--model-path','m','--page-size','1','--attention-backend','cutlass_mla'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
            u"AssertionError: Cutlass MLA only supports a page_size of 128, change page_size to 128.\n"_s,
            {u"engine.arguments-refused"_s}),
        ends("a user without a home has no folder for settings", plain,
             u"PermissionError: [Errno 13] Permission denied: '/.config'\n"_s,
             {u"engine.cache-not-writable"_s}),
        ends(
            "a batch is smaller than a context", vllm(u"'--model','m','--max-num-batched-tokens','2048'"_s),
            u"(APIServer pid=1) ValueError: max_num_batched_tokens (2048) is smaller than max_model_len (8192). This effectively limits the maximum sequence length.\n"_s,
            {u"engine.arguments-refused"_s}),
        ends(
            "a model cannot be cut into stages", vllm(u"'--model','m','--pipeline-parallel-size','2'"_s),
            u"(APIServer pid=1) NotImplementedError: Pipeline parallelism is not supported for this model. Supported models implement the `SupportsPP` interface.\n"_s,
            {u"engine.feature-unsupported"_s}),
        ends(
            "a quantisation does not go with several GPUs",
            vllm(u"'--model','m','--quantization','bitsandbytes','--tensor-parallel-size','2'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] ValueError: Prequant BitsAndBytes models with tensor parallelism is not supported. Please try with pipeline parallelism.\n"_s
                + core,
            {u"engine.feature-unsupported"_s}),
        ends(
            "a tokenizer of Mistral's own kind is not in the folder",
            vllm(u"'--model','/models/m','--tokenizer-mode','mistral'"_s),
            u"(APIServer pid=1) OSError: Found 0 files matching the pattern: `^tokenizer\\.model\\.v.*$|^tekken\\.json$`. Make sure that a Mistral tokenizer is present in ['config.json', 'model.safetensors'].\n"_s,
            {u"engine.tokenizer"_s}),
        ends("a folder of weights has no configuration", vllm(u"'--model','/models/m'"_s),
             u"(APIServer pid=1) ValueError: No supported config format found in /models/m.\n"_s,
             {u"engine.model-path"_s}),
        ends(
            "a handler forks after it has touched the GPU", vllm(u"'--model','m'"_s),
            u"RuntimeError: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you must use the 'spawn' start method\n"_s
                + core,
            {u"engine.fork-after-device"_s}),
        ends(
            "an environment of Ray cannot be made",
            u"'containers':[{'name':'main','image':'rayproject/ray-llm:2.49.0-py311-cu128'}]"_s,
            u"ray.exceptions.RuntimeEnvSetupError: Failed to set up runtime environment.\nCould not create the actor because its associated runtime env failed to be created.\n"_s,
            {u"engine.ray-environment"_s}),
        ends(
            "NIXL finds no way to hand caches over", vllm(u"'--model','m','--kv-transfer-config','{}'"_s),
            u"(EngineCore_DP0 pid=71) ERROR 11-01 11:55:40 [core.py:843] nixl_cu12._bindings.nixlBackendError: NIXL_ERR_BACKEND\n"_s
                + core,
            {u"engine.kv-connector-backend"_s}),
    };
    return all;
}

} // namespace slipway
