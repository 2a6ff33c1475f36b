// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing from an image or from a model's folder, as libraries below an engine say it: compilers, tokenizers, adapters, connectors,
// and the stores of other makers that models come from.
// Source: flashinfer/jit/cpp_ext.py, triton/runtime/build.py, transformers/tokenization_utils_fast.py, vllm/lora/worker_manager.py,
// vllm/distributed/kv_transfer/kv_connector/v1/nixl_connector.py, huggingface/xet-core, triton-inference-server core, llm-d's scheduler.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

namespace slipway::diagnosis {

bool modelLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const QString owner = pod.owner.label();
    const std::array rules{
        LineRule{"(?:[Cc]ould not find nvcc|nvcc: not found|No such file or directory: "
                 "'[^']{0,80}nvcc'|CUDA_HOME environment variable is not set)",
                 "engine.compiler-missing",
                 Say::tr("The engine of %1 compiles a kernel, and its image has no CUDA compiler (nvcc)")
                     .arg(owner),
                 Say::tr("The image holds CUDA's libraries and not its toolkit; the kernel for this GPU, "
                         "model or sampler is "
                         "not among those that came compiled."),
                 Say::tr("Use the engine's own image, one with the CUDA toolkit or flashinfer-jit-cache, or "
                         "another backend "
                         "(VLLM_USE_FLASHINFER_SAMPLER=0)"),
                 "FLASHINFER|--attention-backend"},
        LineRule{"Failed to find C compiler|(?:gcc|cc|clang|g\\+\\+|c\\+\\+): (?:command )?not found|No such "
                 "file or directory: '(?:gcc|g\\+\\+|cc)'",
                 "engine.compiler-missing",
                 Say::tr("The engine of %1 compiles a kernel, and its image has no C compiler").arg(owner),
                 Say::tr("Triton and torch.compile build small programs at the start and need gcc for it."),
                 Say::tr("Use the engine's own image, install gcc in it, or start without compilation "
                         "(--enforce-eager)")},
        LineRule{"[Cc]ouldn't instantiate the backend tokenizer|Make sure that a \\w+ tokenizer is "
                 "present|(?:sentencepiece|tiktoken)[^.]{0,60}(?:not "
                 "installed|required|need to have)|tokenizer\\.(?:json|model).{0,40}(?:not found|does not "
                 "exist|No such file)",
                 "engine.tokenizer", Say::tr("%1 finds no tokenizer that it can use").arg(owner),
                 Say::tr("The model's folder lacks tokenizer.json or tokenizer.model, as one of weights "
                         "alone or of an adapter "
                         "does, or the image lacks the library that reads it (sentencepiece, tiktoken)."),
                 Say::tr("Copy the tokenizer's files beside the weights, or name the model that has them "
                         "(--tokenizer)"),
                 "--tokenizer|--model"},
        LineRule{"No adapter found for (\\S{1,300})|adapter_config\\.json.{0,80}(?:not found|No such "
                 "file|does not exist)|Can't find 'adapter_config\\.json' at '([^']{1,300})'",
                 "engine.adapter-missing",
                 Say::tr("An adapter (LoRA) that %1 is to load is not where it looks").arg(owner),
                 Say::tr("There is no adapter_config.json with weights at %1."),
                 Say::tr("Correct --lora-modules or the mount, or copy the adapter there"), "--lora-modules"},
        LineRule{
            "[Cc]ould not get MetaData for bucket(?: or object)?(?: at)?(?: with)?(?: name)? "
            "?([\\w.-]{3,63})|failed to poll "
            "model repository: .{0,200}(?:denied|credential|403|401)",
            "engine.repository-access",
            Say::tr("The Triton server of %1 does not get at its repository of models").arg(owner),
            Say::tr("The store does not let it look into %1: its account has no right there, its region or "
                    "endpoint "
                    "is another one, or the bucket is not there."),
            Say::tr(
                "Give the pod's service account the right to list and read the bucket, and see region and "
                "endpoint"),
            "^(?:AWS_|GOOGLE_)|--model-repository"},
        LineRule{"NIXL is not available|No module named '(?:nixl|lmcache|mooncake)[\\w.]*'",
                 "engine.kv-connector-missing",
                 Say::tr("%1 is to hand on its KV cache, and its image cannot").arg(owner),
                 Say::tr("--kv-transfer-config names a connector (NIXL, LMCache, Mooncake) whose library is "
                         "not in the image, or "
                         "is there for another CUDA."),
                 Say::tr("Use an image that holds it, such as llm-d's, or leave the connector out"),
                 "--kv-transfer-config"},
        LineRule{
            "Cannot assign requested address(?: \\(addr='?([^')]{1,100}))?", "app.bind-address",
            Say::tr("%1 is to listen on an address that is not its pod's").arg(owner),
            Say::tr("It binds to %1. A pod has its own address, which changes with every pod, and no other."),
            Say::tr("Take the address from the pod itself (valueFrom.fieldRef status.podIP), or use 0.0.0.0"),
            "(?:^|_)(?:HOST|HOST_IP|IP|ADDRESS|SIDE_CHANNEL_HOST|BIND)$|--host"},
        LineRule{
            "(?i)unsupported model (?:IR|format|file)? ?version:? \\d+|max supported (?:IR|opset|file)? "
            "?version|(?:only|"
            "not) .{0,40}support.{0,60}opset(?: version)?s? .{0,40}\\d+|unsupported (?:gguf|ggml|model file) "
            "version",
            "engine.model-format",
            Say::tr("The model of %1 is in a form that is newer than its server").arg(owner),
            Say::tr("It was written by a newer version of the exporting library than the server in the "
                    "image reads (ONNX opset and IR version, GGUF version)."),
            Say::tr("Use a newer image of the server, or export the model anew for the version that it "
                    "reads")},
        LineRule{"unable to find backend library for backend '([^']{1,80})'", "engine.backend-missing",
                 Say::tr("The Triton server of %1 does not have the backend that a model names").arg(owner),
                 Say::tr("The model's config.pbtxt asks for the backend %1, which this image does not hold: "
                         "NVIDIA's images for "
                         "TensorRT-LLM, vLLM and Python have that one alone."),
                 Say::tr("Use the image that holds it (tritonserver:…-py3 has most), or correct the backend "
                         "in the model's own file")},
        LineRule{
            "plugin type '?\"?([\\w.-]{1,100})'?\"? is not (?:found|registered)|unknown plugin type:? "
            "'?\"?([\\w.-]{1,100})",
            "gateway.picker-plugin",
            Say::tr("The endpoint picker %1 is to use a plugin that it does not have").arg(owner),
            Say::tr("Its configuration names the plugin %1; another version of it, or another maker's image, "
                    "has it."),
            Say::tr("Correct the plugin's type in its EndpointPickerConfig, or use the image that has it"),
            "--config"},
        LineRule{"^(?!.*(?:No space left|Permission denied)).*(?:CAS service error|Data processing error: )",
                 "engine.download-xet",
                 Say::tr("%1 cannot fetch the model's parts from Hugging Face's Xet storage").arg(owner),
                 Say::tr("The hub itself answers; the files lie at other hosts (cas-server.xethub.hf.co, "
                         "transfer.xethub.hf.co), which a firewall or proxy keeps away or which break off."),
                 Say::tr("Let those hosts through, set HF_HUB_DISABLE_XET=1, or bring the model on a volume"),
                 "^HF_|_PROXY$"},
        LineRule{"command not allowed when used memory > 'maxmemory'", "app.store-full",
                 Say::tr("The Redis that %1 writes to has no memory left").arg(owner),
                 Say::tr("It holds as much as its maxmemory allows and, by its policy noeviction, gives "
                         "nothing up for what is new."),
                 Say::tr("Raise maxmemory, or let it give old entries up (maxmemory-policy allkeys-lru)")},
    };
    return tellByLine(rules, pod, container, log, report);
}

} // namespace slipway::diagnosis
