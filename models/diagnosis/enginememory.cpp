// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Engines and the memory of their accelerators: what the weights leave, what others hold of it, and what was asked for.
// Source: vllm/v1/core/kv_cache_utils.py, vllm/v1/worker/gpu_worker.py, sglang/srt/model_executor/model_runner.py.
#include "diagnosis/enginescene.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

bool kvCacheTooSmall(const EngineScene &scene)
{
    // The sentence changes from release to release; that it is about one sequence's length and the KV cache does not.
    static const QRegularExpression length(
        u"(?i)(?:max(?:imum)? (?:seq(?:uence)?|model)[ _]len(?:gth)?|max_model_len|max_seq_len)\\D{0,12}?([\\d,]{2,12}).{0,200}KV cache"_s);
    static const QRegularExpression stored(u"(?i)stored in (?:the )?KV cache \\(([\\d,]+)\\)"_s);
    static const QRegularExpression estimate(u"(?i)estimated maximum model length is ([\\d,]+)"_s);
    QString line;
    const auto match = scene.log.firstMatch(length, &line);
    if (!match.hasMatch() || line.startsWith("Maximum concurrency"_L1))
        return false;
    QString fits = stored.match(line).captured(1);
    if (fits.isEmpty())
        fits = estimate.match(line).captured(1);
    fits.remove(u',');
    Diagnosis made = scene.made(u"engine.kv-cache-too-small"_s, line);
    made.title = Say::tr("The KV cache of %1 does not hold one sequence of %2 tokens")
                     .arg(scene.pod.owner.label(), match.captured(1));
    made.cause = fits.isEmpty()
        ? Say::tr("What is left of the accelerator's memory after the weights is too little for the context "
                  "length that is asked for.")
        : Say::tr("What is left of the accelerator's memory after the weights holds %1 tokens.").arg(fits);
    made.evidence.append(scene.argument(u"max-model-len"_s));
    made.evidence.append(scene.argument(u"gpu-memory-utilization"_s));
    const qint64 rounded = fits.toLongLong() / 256 * 256;
    made.remedies = {scene.edit(rounded > 0 ? Say::tr("Start it with --max-model-len %1 or less").arg(rounded)
                                            : Say::tr("Start it with a smaller --max-model-len")),
                     todo(Say::tr("Or use --kv-cache-dtype fp8, a quantised model, or more accelerators with "
                                  "--tensor-parallel-size"))};
    if (scene.smallShare() > 0)
        made.remedies.append(
            scene.edit(Say::tr("Or give it more of the accelerator: --gpu-memory-utilization 0.9")));
    return scene.add(std::move(made));
}

bool noCacheBlocks(const EngineScene &scene)
{
    QString line = scene.log.lineWith("No available memory for the cache blocks"_L1);
    if (line.isEmpty())
        return false;
    if (const double share = scene.smallShare(); share > 0) {
        Diagnosis made = scene.made(u"engine.memory-share"_s, line);
        made.title = Say::tr("%1 may use no more than %2 % of its accelerator's memory, and that is full")
                         .arg(scene.pod.owner.label())
                         .arg(share * 100, 0, 'g', 3);
        made.cause = Say::tr("Weights and activations take all of the share that --gpu-memory-utilization "
                             "gives it, and nothing is left "
                             "for the KV cache. The rest of the accelerator is not touched; where another "
                             "engine has it on purpose, a smaller or quantised "
                             "model is what fits.");
        made.evidence.append(scene.argument(u"gpu-memory-utilization"_s));
        made.remedies = {
            scene.edit(Say::tr("Start it with --gpu-memory-utilization 0.9, or without it")),
            todo(Say::tr("Calculate what fits"),
                 u"slipway fit --model MODEL --accelerator TYPE --gpu-memory-utilization 0.9"_s)};
        return scene.add(std::move(made));
    }
    Diagnosis made = scene.made(u"engine.model-too-large"_s, line);
    made.title =
        Say::tr("The model leaves no accelerator memory for the KV cache of %1").arg(scene.pod.owner.label());
    made.cause =
        Say::tr("Weights and activations take all that the engine may use. A higher share helps only where "
                "little is missing; a model of this size in 16 bit needs a larger accelerator or several.");
    if (const QString size = scene.log.lineWith("Model loading took"_L1); !size.isEmpty())
        made.evidence.append(seen(scene.pod.pod, u"log %1"_s.arg(scene.container.name), size));
    if (const QString left = scene.log.lineWith("Available KV cache memory"_L1); !left.isEmpty())
        made.evidence.append(seen(scene.pod.pod, u"log %1"_s.arg(scene.container.name), left));
    made.evidence.append(scene.argument(u"gpu-memory-utilization"_s));
    made.evidence.append(scene.argument(u"quantization"_s));
    made.remedies = {
        scene.edit(Say::tr("Serve a quantised or smaller model, or spread it with --tensor-parallel-size")),
        todo(Say::tr("Calculate what fits"), u"slipway fit --model MODEL --accelerator TYPE"_s)};
    return scene.add(std::move(made));
}

bool memoryTaken(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"Free memory on device.{0,40}\\(([\\d.]+)/([\\d.]+) GiB\\) on startup is less than desired|Error: The memory capacity is unbalanced"_s);
    QString line;
    const auto match = scene.log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = scene.made(u"engine.memory-taken"_s, line);
    made.title =
        Say::tr("Somebody else holds memory of the accelerator that %1 wants").arg(scene.pod.owner.label());
    made.cause = match.captured(1).isEmpty()
        ? Say::tr(
              "One of its accelerators has less free than the others before it has loaded anything: a shared "
              "(time-sliced) one, or a process that was left over.")
        : Say::tr("%1 of %2 GiB are free before it has loaded anything: a shared (time-sliced) "
                  "accelerator, or a process that was left over.")
              .arg(match.captured(1), match.captured(2));
    if (match.captured(1).isEmpty()) {
        made.remedies = {scene.edit(
            Say::tr("Give it accelerators of its own, and start it anew on a node without the other"))};
        return scene.add(std::move(made));
    }
    made.evidence.append(scene.argument(u"gpu-memory-utilization"_s));
    const double share =
        match.captured(2).toDouble() > 0 ? match.captured(1).toDouble() / match.captured(2).toDouble() : 0;
    made.remedies = {scene.edit(
        Say::tr("Start it with --gpu-memory-utilization %1 or less, or give it an accelerator of its own")
            .arg(std::max(0.1, share - 0.02), 0, 'f', 2))};
    return scene.add(std::move(made));
}

// SGLang (model_runner.py, v0.4 and v0.5) reserves a share for weights and cache together; what it says when the weights alone take it asks for more of the share.
bool staticShare(const EngineScene &scene)
{
    QString line = scene.log.lineWith("increase --mem-fraction-static"_L1);
    if (line.isEmpty())
        return false;
    Diagnosis made = scene.made(u"engine.model-too-large"_s, line);
    made.title =
        Say::tr("The model leaves no accelerator memory for the KV cache of %1").arg(scene.pod.owner.label());
    made.cause = Say::tr("Its share of the accelerator (--mem-fraction-static) holds the weights and nothing "
                         "besides. More of it helps only where little is missing.");
    if (const QString size = scene.log.lineWith("Load weight end"_L1); !size.isEmpty())
        made.evidence.append(seen(scene.pod.pod, u"log %1"_s.arg(scene.container.name), size));
    for (const QString &name : scene.memoryOptions())
        made.evidence.append(scene.argument(name));
    made.remedies = {
        scene.edit(Say::tr("Serve a quantised or smaller model, or spread it over more accelerators (%1)")
                       .arg(u"--tp"_s)),
        todo(Say::tr("Calculate what fits"), u"slipway fit --model MODEL --accelerator TYPE"_s)};
    return scene.add(std::move(made));
}

} // namespace

bool deviceMemory(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"(?:CUDA out of memory|torch\\.OutOfMemoryError|torch\\.cuda\\.OutOfMemoryError|HIP out of memory|CUDA (?:runtime )?error: out of memory|cudaMalloc failed: out of memory|CUDA_ERROR_OUT_OF_MEMORY|hipErrorOutOfMemory|RESOURCE_EXHAUSTED.{0,200}(?:hbm|HBM|memory)|Ran out of memory in memory space hbm)"_s);
    QString line;
    if (!scene.log.firstMatch(pattern, &line).hasMatch())
        return false;
    Diagnosis made = scene.made(u"engine.accelerator-memory"_s, line);
    const bool loaded = !scene.log.lineWith("Model loading took"_L1).isEmpty()
        || !scene.log.lineWith("Loading weights took"_L1).isEmpty()
        || !scene.log.lineWith("graph"_L1).isEmpty(); // which are captured last
    made.title = Say::tr("%1 runs out of the accelerator's memory").arg(scene.pod.owner.label());
    made.cause = loaded
        ? Say::tr("The weights were loaded; what follows (activations, graphs, long batches) does not fit "
                  "besides.")
        : Say::tr("It happens while the weights are loaded: the model is too large for the accelerator.");
    for (const QString &name : scene.memoryOptions())
        made.evidence.append(scene.argument(name));
    made.remedies = {
        scene.edit(
            scene.isSglang() || scene.isTgi() ? !scene.log.lineWith("Capture CUDA graph failed"_L1).isEmpty()
                    ? Say::tr("Lower --mem-fraction-static (0.8 or 0.7) or --cuda-graph-max-bs: what it "
                              "captures needs "
                              "room beside weights and cache")
                    : Say::tr("Serve a quantised or smaller model, or spread it over more accelerators (%1)")
                          .arg(scene.isTgi() ? u"--num-shard"_s : u"--tp"_s)
                : loaded
                ? Say::tr("Lower --max-num-seqs, --max-num-batched-tokens or --gpu-memory-utilization, or "
                          "use --enforce-eager")
                : Say::tr("Serve a quantised or smaller model, or spread it with --tensor-parallel-size")),
        todo(Say::tr("Calculate what fits"), u"slipway fit --model MODEL --accelerator TYPE"_s)};
    return scene.add(std::move(made));
}

bool memoryTooSmall(const EngineScene &scene)
{
    return kvCacheTooSmall(scene) || noCacheBlocks(scene) || staticShare(scene) || memoryTaken(scene);
}

} // namespace slipway::diagnosis
