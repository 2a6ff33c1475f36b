// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit together when an engine is launched: drafts, adapters, blocks of a quantisation, stores that weights are streamed from.
// Source: vllm/config/speculative.py, vllm/lora/lora_model.py, vllm/model_executor/layers/quantization/fp8.py, transformers
// /feature_extraction_utils.py and image_processing_base.py, run-ai/runai-model-streamer, PyTorch TCPStore.cpp.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

namespace slipway::diagnosis {

bool launchLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const QString owner = pod.owner.label();
    const std::array rules{
        LineRule{
            "(?i)(?:target and draft|draft and target|draft model|speculative "
            "model).{0,120}(?:(?:should|must) "
            "have the same|mismatch|does not match|differs? from|incompatible)",
            "engine.draft-model", Say::tr("The draft model of %1 does not go with its model").arg(owner),
            Say::tr("What the draft guesses ahead is checked by the model, so that both have to have one "
                    "vocabulary."),
            Say::tr("Choose a draft of the same family, or guess without one (ngram, MTP, EAGLE)"),
            "--spec|--draft|-md\\b"},
        LineRule{"No compressed-tensors compatible scheme was found|(?:Unsupported|Unknown) quantization "
                 "(?:method|scheme|type|config)|[Qq]uantization (?:method|scheme) \\S{1,80} is not "
                 "(?:supported|implemented)(?! for the current GPU)",
                 "engine.quantization-unknown",
                 Say::tr("The engine of %1 has no kernels for how its model is quantised").arg(owner),
                 Say::tr("The bits of weights and activations that the model's configuration names go "
                         "together in none that "
                         "this version has for this GPU."),
                 Say::tr("Use a newer image, or the model in a common form (FP8, W4A16, W8A8)"),
                 "--quantization|--model"},
        LineRule{
            "does not support LoRA", "engine.adapter-mismatch",
            Say::tr("The engine of %1 adapts no model of this kind (LoRA)").arg(owner),
            Say::tr("It serves the model, and has not built adapters into its architecture in this version."),
            Say::tr("Merge the adapter into the model's weights and leave --enable-lora out, or use another "
                    "engine or "
                    "version"),
            "--lora|--enable-lora"},
        LineRule{"[Ee]xpected target modules in (\\[.{1,200}?\\])|(?:unsupported|not "
                 "supported).{0,40}(?:LoRA|lora) "
                 "(?:weight|module)|does not support LoRA",
                 "engine.adapter-mismatch",
                 Say::tr("An adapter (LoRA) of %1 changes parts of the model that the engine does not adapt")
                     .arg(owner),
                 Say::tr("What it can adapt of this model: %1."),
                 Say::tr("Train the adapter on those parts alone, merge it into the model, or use another "
                         "engine or version"),
                 "--lora|--enable-lora"},
        LineRule{
            "runai_request to libstreamer due to: b?'([^']{1,200})'", "engine.streamer-access",
            Say::tr("The streamer of %1 does not get the model's weights").arg(owner),
            Say::tr("It says no more than \"%1\": the bucket's address or region, a right to read it, or a "
                    "library of that kind of store."),
            Say::tr("Read the bucket with the pod's own account, see AWS_ENDPOINT_URL and the region, and "
                    "use an image with the streamer's part for that store"),
            "^(?:AWS_|RUNAI_STREAMER|GOOGLE_|GCS_)|--load-format|--model"},
        LineRule{"is not divisible by (?:weight )?quantization block_[nk]", "engine.tensor-parallel",
                 Say::tr("The model of %1 cannot be split that many ways").arg(owner),
                 Say::tr("Its weights are quantised in blocks, and a part of them for one accelerator would "
                         "end inside of a block."),
                 Say::tr("Lower --tensor-parallel-size, or spread experts instead "
                         "(--enable-expert-parallel)"),
                 "tensor-parallel|--tp"},
        LineRule{"(?:Can't|Cannot) load (?:the )?(?:image|video|feature|audio)? "
                 "?(?:processor|extractor).{0,400}containing "
                 "an? (\\S+\\.json)",
                 "engine.processor", Say::tr("The model of %1 came without its processor").arg(owner),
                 Say::tr("A model of images or sound needs %1 beside its weights."),
                 Say::tr("Copy that file from the model's publisher, or serve it for text alone"), "--model"},
        LineRule{"No such file or directory: '(?:\\S*/)?(ninja|cmake|make|ptxas)'|(?:\\b(ninja|cmake|ptxas): "
                 "(?:command "
                 ")?not found)|fatal error: (\\S+\\.(?:h|hpp|cuh)): No such file",
                 "engine.compiler-missing",
                 Say::tr("The engine of %1 compiles a kernel, and its image lacks a part of what that takes")
                     .arg(owner),
                 Say::tr("There is no %1: an image that holds what runs does not hold what builds."),
                 Say::tr("Use the engine's own image, install it, or start without compilation "
                         "(--enforce-eager)")},
        LineRule{"Timed out after \\d+ seconds waiting for clients\\. (\\d+/\\d+)", "engine.rendezvous",
                 Say::tr("%1 waited for its other ranks, and not all of them came").arg(owner),
                 Say::tr("%1 are there. The others have not started, were told another address, or are kept "
                         "away."),
                 Say::tr("See whether all pods of the group run, and let them reach the first on that port"),
                 "MASTER_|LEADER|--nnodes|--node-rank|--dist-init-addr"},
        LineRule{"Cannot re-initialize CUDA in forked subprocess", "engine.fork-after-device",
                 Say::tr("%1 forks after it has touched the accelerator").arg(owner),
                 Say::tr("A process that holds a device cannot be copied: something asks for the GPU before "
                         "the workers are started."),
                 Say::tr("Set VLLM_WORKER_MULTIPROCESSING_METHOD=spawn, or ask for the device in the workers "
                         "alone"),
                 "MULTIPROCESSING"},
        LineRule{"RuntimeEnvSetupError: ?(.{0,200})", "engine.ray-environment",
                 Say::tr("Ray cannot make the environment that %1 asks for").arg(owner),
                 Say::tr("Its runtime_env names packages or an archive that the workers do not get: a "
                         "registry out of reach, a version that is not there, a bucket without a right."),
                 Say::tr("Put the packages into the image, or read the head's log "
                         "runtime_env_setup and correct runtime_env"),
                 "RUNTIME_ENV|runtime.env"},
        // Source: vllm/engine/arg_utils.py (optional_type, json.loads), v0.6 to v0.27.
        LineRule{
            "error: argument (--?[\\w-]+)\\S{0,20}: Value .{0,400} cannot be converted to <function",
            "engine.argument-json",
            Say::tr("The engine of %1 cannot read the value of an argument as JSON").arg(owner),
            Say::tr("%1 wants JSON: keys and texts in double quotes, and the whole as one argument. YAML "
                    "takes quotes away, and unquoted braces for a mapping."),
            Say::tr("Write it as one item of args in single quotes: '{\"method\": \"ngram\"}'"),
            "-config|--override|--hf-overrides|-kwargs"},
        LineRule{"is wrong; expecting '([a-z0-9-]+)'", "volume.bucket-region",
                 Say::tr("The bucket that %1 reads is in another region than it asks").arg(owner),
                 Say::tr("S3 says that it is in %1."),
                 Say::tr("Name that region (AWS_REGION, AWS_DEFAULT_REGION), or copy the bucket into the "
                         "cluster's"),
                 "REGION|region"},
        LineRule{"PermanentRedirect", "volume.bucket-region",
                 Say::tr("The bucket that %1 reads is in another region than it asks").arg(owner),
                 Say::tr("S3 answers that it is to be asked at another endpoint."),
                 Say::tr("Name that region (AWS_REGION, AWS_DEFAULT_REGION), or copy the bucket into the "
                         "cluster's"),
                 "REGION|region"},
        LineRule{"ec2imds: (\\w+)|from instance metadata: .{0,200}(timeout|deadline exceeded|"
                 "canceled|EOF)|EC2MetadataError|EC2 metadata (?:service )?.{0,60}not available",
                 "identity.instance-metadata",
                 Say::tr("%1 asks the machine's metadata service and gets no answer").arg(owner),
                 Say::tr("From a pod the answer takes two hops, and the node allows one "
                         "(httpPutResponseHopLimit 1, the default of new AMIs): region, VPC and credentials "
                         "are to be given otherwise."),
                 Say::tr("Give it what it asks for as arguments (--aws-vpc-id, --aws-region; AWS_REGION), "
                         "and a role of its own; or let it use the host's network"),
                 "--aws-|AWS_REGION|vpc"},
        LineRule{"\\b(NIXL_ERR_\\w+)|\\b(UCS_ERR_\\w+)|UCX +ERROR (.{1,160})", "engine.kv-connector-backend",
                 Say::tr("The transport of KV caches of %1 does not start").arg(owner),
                 Say::tr("NIXL says %1: UCX finds no device or transport that it may use, or may not lock "
                         "memory."),
                 Say::tr("Give the pod the RDMA device and IPC_LOCK, or choose transports that the node has "
                         "(UCX_TLS=tcp,cuda_copy)"),
                 "^UCX_|NIXL|--kv-transfer-config"},
    };
    return tellByLine(rules, pod, container, log, report);
}

} // namespace slipway::diagnosis
