// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks inside an engine, its model's files and what it is told to do: in the words of vLLM, SGLang, TGI, llama.cpp, Triton and their libraries.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

/// vLLM with these arguments, each in single quotes.
QString vllm(const QString &arguments, const QString &more = {})
{
    return u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':[%1],'ports':[{'containerPort':8000}],'resources':{'limits':{'nvidia.com/gpu':'1'}}%2}]"_s
        .arg(arguments, more);
}

} // namespace

const std::vector<Case> &modelFaults()
{
    static const std::vector<Case>
        all{
            {"a model has no chat template, and every chat is refused",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 says(
                     c, n, vllm(u"'--model','acme/base-7b'"_s),
                     u"(APIServer pid=1) ERROR 09-01 11:58:31 [serving_chat.py:257] ValueError: As of transformers v4.44, default chat template is no longer allowed, so you must provide a chat template if the tokenizer does not define one.\n(APIServer pid=1) INFO:     10.8.1.4:51022 - \"POST /v1/chat/completions HTTP/1.1\" 400 Bad Request\n"_s
                         .repeated(6));
             },
             {u"engine.no-chat-template"_s}},
            {"callers bring tools, and the engine was not started for them",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 says(
                     c, n, vllm(u"'--model','Qwen/Qwen3-8B'"_s),
                     u"(APIServer pid=1) ERROR 09-01 11:58:31 [serving_chat.py:210] \"auto\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set\n(APIServer pid=1) INFO:     10.8.1.4:51022 - \"POST /v1/chat/completions HTTP/1.1\" 400 Bad Request\n"_s
                         .repeated(6));
             },
             {u"engine.no-tools"_s}},
            {"an adapter's folder is empty",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','m','--enable-lora','--lora-modules','sql=/adapters/sql'"_s),
                     u"(APIServer pid=1) ValueError: Call to add_lora method failed: Loading lora sql failed: No adapter found for /adapters/sql\n"_s);
             },
             {u"engine.adapter-missing"_s}},
            {"a model's file was cut short",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','/models/m'"_s),
                     u"(EngineCore_DP0 pid=71) ERROR 09-01 11:55:40 [core.py:708]   File \"/usr/local/lib/python3.12/dist-packages/vllm/model_executor/model_loader/weight_utils.py\", line 602, in safetensors_weights_iterator\n(EngineCore_DP0 pid=71) ERROR 09-01 11:55:40 [core.py:708]     with safe_open(st_file, framework=\"pt\") as f:\n(EngineCore_DP0 pid=71) ERROR 09-01 11:55:40 [core.py:708] safetensors_rust.SafetensorError: Error while deserializing header: incomplete metadata, file not fully covered\nRuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}\n"_s);
             },
             {u"engine.weights-damaged"_s}},
            {"a model came without its tokenizer",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','/models/m'"_s),
                     u"ValueError: Couldn't instantiate the backend tokenizer from one of: \n(1) a `tokenizers` library serialization file, \n(2) a slow tokenizer instance to convert or \n(3) an equivalent slow tokenizer class to instantiate and convert. \nYou need to have sentencepiece or tiktoken installed to convert a slow tokenizer to a fast one.\n"_s);
             },
             {u"engine.tokenizer"_s}},
            {"Hugging Face's storage of chunks cannot be reached",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','Qwen/Qwen3-8B'"_s),
                     u"{\"timestamp\":\"2026-09-01T11:55:21.112501Z\",\"level\":\"WARN\",\"fields\":{\"message\":\"Reqwest(reqwest::Error { kind: Request, source: hyper_util::client::legacy::Error(Connect, ConnectError(\\\"tcp connect error\\\", 52.4.65.99:443, Os { code: 110, kind: TimedOut, message: \\\"Connection timed out\\\" })) }). Retrying...\"}}\nRuntimeError: Data processing error: CAS service error : ReqwestMiddleware Error: Request failed after 5 retries\n"_s);
             },
             {u"engine.download-xet"_s}},
            {"an image has no CUDA compiler, and a kernel is to be compiled",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','m'"_s),
                     u"(Worker_TP1 pid=353) ERROR 09-01 11:55:17 [multiproc_executor.py:694] RuntimeError: Could not find nvcc and default cuda_home='/usr/local/cuda' doesn't exist\nRuntimeError: Engine core initialization failed. See root cause above.\n"_s);
             },
             {u"engine.compiler-missing"_s}},
            {"an image has no C compiler, and Triton wants one",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','m'"_s),
                     u"(EngineCore_DP0 pid=71) ERROR 09-01 11:55:17 [core.py:708] torch._inductor.exc.InductorError: RuntimeError: Failed to find C compiler. Please specify via CC environment variable or set triton.knobs.build.impl.\n"_s);
             },
             {u"engine.compiler-missing"_s}},
            {"a Triton server's image lacks the backend of a model",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'nvcr.io/nvidia/tritonserver:25.06-trtllm-python-py3','args':['tritonserver','--model-repository=/models']}]"_s,
                     u"E0901 11:55:10.1 1 model_lifecycle.cc:654] \"failed to load 'ambernet' version 1: Invalid argument: unable to find backend library for backend 'onnxruntime', try specifying runtime on the model configuration.\"\nI0901 11:55:12.1 1 server.cc:338] \"Timeout 30: Found 0 live models and 0 in-flight non-inference requests\"\nerror: creating server: Internal - failed to load all models\n"_s);
             },
             {u"engine.backend-missing"_s}},
            {"a file is called .gguf and is none",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'ghcr.io/ggml-org/llama.cpp:server','args':['-m','/models/q.gguf']}]"_s,
                     u"gguf_init_from_file_impl: invalid magic characters: '<!DO', expected 'GGUF'\nllama_model_load: error loading model: llama_model_loader: failed to load model from /models/q.gguf\nllama_model_load_from_file_impl: failed to load model\nsrv    load_model: failed to load model, '/models/q.gguf'\nmain: exiting due to model loading error\n"_s);
             },
             {u"engine.weights-damaged"_s}},
            {"caches are to be handed on, and the image cannot",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     vllm(
                         u"'--model','m','--kv-transfer-config','{\\u0022kv_connector\\u0022:\\u0022NixlConnector\\u0022,\\u0022kv_role\\u0022:\\u0022kv_both\\u0022}'"_s),
                     u"(EngineCore_DP0 pid=71) ERROR 09-01 11:55:17 [nixl_connector.py:790] NIXL is not available\n(EngineCore_DP0 pid=71) ERROR 09-01 11:55:17 [core.py:708] RuntimeError: NIXL is not available\n"_s);
             },
             {u"engine.kv-connector-missing"_s}},
            {"an engine binds its side channel to another pod's address",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     vllm(
                         u"'--model','m','--kv-transfer-config','{\\u0022kv_connector\\u0022:\\u0022NixlConnector\\u0022}'"_s,
                         u",'env':[{'name':'VLLM_NIXL_SIDE_CHANNEL_HOST','value':'10.2.3.4'}]"_s),
                     u"(EngineCore_DP0 pid=71) Exception in thread nixl_handshake_listener:\nzmq.error.ZMQError: Cannot assign requested address (addr='tcp://10.2.3.4:5600')\n"_s);
             },
             {u"app.bind-address"_s}},
            {"TGI's prompts are to be as long as prompt and answer together",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'ghcr.io/huggingface/text-generation-inference:3.3.4','args':['--model-id','m','--max-input-tokens','4096','--max-total-tokens','4096'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                     u"2026-09-01T11:55:12.1Z  INFO text_generation_launcher: Default `max_batch_prefill_tokens` to 4096\nError: ArgumentValidation(\"`max_input_tokens` must be < `max_total_tokens`\")\n"_s);
             },
             {u"engine.arguments-refused"_s}},
            {"a model brings code of its own, which nobody allowed",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','/models/m'"_s),
                     u"pydantic_core._pydantic_core.ValidationError: 1 validation error for ModelConfig\n  Value error, The repository /models/m contains custom code which must be executed to correctly load the model. You can inspect the repository content at /models/m .\n You can inspect the repository content at https://hf.co//models/m.\nPlease pass the argument `trust_remote_code=True` to allow custom code to be run. [type=value_error, input_value=ArgsKwargs((), {'model': ...}), input_type=ArgsKwargs]\n"_s);
             },
             {u"engine.remote-code"_s}},
            {"a folder that is not there is taken for a name on the hub",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','/models/qwen3'"_s),
                     u"huggingface_hub.errors.HFValidationError: Repo id must be in the form 'repo_name' or 'namespace/repo_name': '/models/qwen3'. Use `repo_type` argument if needed.\n"_s);
             },
             {u"engine.model-path"_s}},
            {"a rank of several finds no first one",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3','args':['python3','-m','sglang.launch_server','--model-path','m','--tp','16','--nnodes','2','--node-rank','1','--dist-init-addr','10.8.0.12:29500'],'resources':{'limits':{'nvidia.com/gpu':'8'}}}]"_s,
                     u"[rank8]: torch.distributed.DistNetworkError: The client socket has timed out after 600000ms while trying to connect to (10.8.0.12, 29500).\n"_s);
             },
             {u"engine.rendezvous"_s}},
            {"a kind of quantisation is misspelt",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','m','--quantization','fp-8'"_s),
                     u"api_server.py: error: argument --quantization/-q: invalid choice: 'fp-8' (choose from 'aqlm', 'awq', 'awq_marlin', 'bitsandbytes', 'compressed-tensors', 'fp8', 'gptq', 'gptq_marlin')\n"_s,
                     2);
             },
             {u"engine.unknown-arguments"_s}},
            {"heads do not divide among the GPUs",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m','--tensor-parallel-size','3'],'resources':{'limits':{'nvidia.com/gpu':'3'}}}]"_s,
                     u"  Value error, Total number of attention heads (40) must be divisible by tensor parallel size (3). [type=value_error, input_value=ArgsKwargs((), {}), input_type=ArgsKwargs]\n"_s);
             },
             {u"engine.tensor-parallel"_s}},
            {"a token of the hub is no longer valid",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     vllm(u"'--model','meta-llama/Llama-3.1-8B-Instruct'"_s,
                          u",'env':[{'name':'HF_TOKEN','value':'x'}]"_s),
                     u"huggingface_hub.errors.HfHubHTTPError: 401 Client Error: Unauthorized for url: https://huggingface.co/api/models/meta-llama/Llama-3.1-8B-Instruct (Request ID: Root=1-68b)\n\nInvalid credentials in Authorization header\n"_s);
             },
             {u"engine.model-gated"_s}},
            {"a share was moved under an engine that runs",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, vllm(u"'--model','/models/m'"_s),
                     u"OSError: [Errno 116] Stale file handle: '/models/m/model-00002-of-00004.safetensors'\n"_s);
             },
             {u"volume.mount-lost"_s}},
            {"two Prometheus servers want one folder",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 c.add(claim(n, u"'storageClassName':'standard','volumeName':'v1'"_s, u"Bound"_s));
                 App old = App::make(
                     n,
                     onNode(QString(mounted)
                                .replace(u"$1"_s, n.other)
                                .replace(u"'name':'main'"_s,
                                         u"'name':'main','image':'quay.io/prometheus/prometheus:v3.5.0'"_s)),
                     running(3000), 3000);
                 old.to(c);
                 QJsonObject fresh =
                     App::make(
                         n,
                         onNode(
                             QString(mounted)
                                 .replace(u"$1"_s, n.other)
                                 .replace(u"'name':'main'"_s,
                                          u"'name':'main','image':'quay.io/prometheus/prometheus:v3.5.0'"_s)),
                         crashing(), 30)
                         .pod;
                 fresh = over(fresh, obj(u"{'metadata':{'name':'$1-new','uid':'p-new-$1'}}"_s, {n.app}));
                 c.add(fresh);
                 c.log(
                     fresh, u"main"_s,
                     u"time=2026-09-01T11:56:25.884Z level=ERROR source=main.go:1315 msg=\"Fatal error\" err=\"opening storage failed: lock DB directory: resource temporarily unavailable\"\n"_s,
                     true);
             },
             {u"volume.locked"_s}},
            {"a cache of caches is looked for under a name that is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     vllm(u"'--model','m'"_s,
                          u",'env':[{'name':'LMCACHE_REMOTE_URL','value':'redis://lmcache-redis:6379'}]"_s),
                     u"(EngineCore_DP0 pid=71) ERROR 09-01 11:55:17 [core.py:708] redis.exceptions.ConnectionError: Error -2 connecting to lmcache-redis:6379. Name or service not known.\n"_s);
             },
             {u"config.service-missing"_s}},
            {"a store of answers is full, and refuses what is written",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, runs,
                     u"redis.exceptions.OutOfMemoryError: command not allowed when used memory > 'maxmemory'.\n"_s);
             },
             {u"app.store-full"_s}},
            {"two collectors of one pod want one port",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'otel/opentelemetry-collector-contrib:0.130.0','args':['--config=/etc/otel/config.yaml'],'ports':[{'containerPort':4317}]},{'name':'agent','image':'grafana/alloy:v1.10.0','ports':[{'containerPort':4317}]}]"_s,
                     u"Error: cannot start pipelines: failed to start \"otlp\" receiver: listen tcp 0.0.0.0:4317: bind: address already in use\n2026/09/01 11:55:12 collector server run finished with error\n"_s);
             },
             {u"app.port-in-use"_s}},
        };
    return all;
}

} // namespace slipway
