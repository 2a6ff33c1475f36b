// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why inference engines end: what vLLM, its TPU variant, PyTorch and Hugging Face's libraries say, joined with the arguments, the
// requests and the node of the container.
// Source: vllm/v1/core/kv_cache_utils.py, vllm/platforms/cuda.py, vllm/config/model.py; logs of vLLM 0.6 to 0.27.
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Everything that the cases below look at.
struct EngineScene {
    const PodFacts &pod;
    const ContainerFacts &container;
    const LogText &log;
    Report &report;

    Diagnosis made(const QString &id, const QString &line) const { return fromLog(id, pod, container, line); }
    bool add(Diagnosis diagnosis) const
    {
        report.add(std::move(diagnosis));
        return true;
    }
    /// The value of a command-line option, in either spelling: "--max-model-len=2048", "--max_model_len 2048", also inside a shell line.
    QString option(const QString &name) const
    {
        const QRegularExpression pattern(u"--"_s + QString(name).replace(u'-', u"[-_]"_s)
                                         + u"[= ]+([^\\s'\"]+)"_s);
        return pattern.match(container.words().join(u' ')).captured(1);
    }
    Evidence argument(const QString &name) const
    {
        const QString value = option(name);
        return seen(pod.pod, container.field() + u".args --"_s + name,
                    value.isEmpty() ? Say::tr("(not given)") : value);
    }
    /// The share of the accelerator's memory that the engine was given, where somebody gave it little; else 0. Who shares an accelerator
    /// does so on purpose; vLLM's own default is 0.9, and less than 0.7 leaves a third of what was paid for.
    double smallShare() const
    {
        bool isNumber = false;
        const double share = option(u"gpu-memory-utilization"_s).toDouble(&isNumber);
        return isNumber && share > 0 && share < 0.7 ? share : 0;
    }
    bool isSglang() const
    {
        return container.image().contains("sglang"_L1)
            || container.words().join(u' ').contains("sglang.launch_server"_L1);
    }
    bool isTgi() const
    {
        return container.image().contains("text-generation-inference"_L1)
            || !log.lineWith("text_generation_launcher"_L1).isEmpty();
    }
    /// The engine's own names of what decides how much memory it takes.
    QStringList memoryOptions() const
    {
        if (isSglang())
            return {u"mem-fraction-static"_s, u"context-length"_s, u"tp"_s};
        if (isTgi())
            return {u"max-total-tokens"_s, u"num-shard"_s, u"quantize"_s};
        return {u"max-model-len"_s, u"tensor-parallel-size"_s};
    }
    bool isTpu() const
    {
        return requestsOf(pod.pod.spec()).contains(u"google.com/tpu"_s)
            || container.image().contains("tpu"_L1, Qt::CaseInsensitive);
    }
    Remedy edit(const QString &description) const { return editWorkload(description, pod); }
};

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

bool dtype(const EngineScene &scene)
{
    static const QRegularExpression bf16(u"[Bb]float16 is only supported on GPUs with compute capability"_s);
    static const QRegularExpression fp16(u"model type '([^']+)' does not support float16"_s);
    QString line;
    if (scene.log.firstMatch(bf16, &line).hasMatch()) {
        Diagnosis made = scene.made(u"engine.dtype-bfloat16"_s, line);
        made.title =
            Say::tr("The accelerator of %1 cannot calculate in bfloat16").arg(scene.pod.owner.label());
        made.cause =
            Say::tr("That takes compute capability 8.0 (A100, L4 and later); T4 and V100 have 7.5 and 7.0.");
        made.evidence.append(scene.argument(u"dtype"_s));
        made.remedies = {scene.edit(Say::tr("Start it with --dtype half"))};
        return scene.add(std::move(made));
    }
    if (const auto match = scene.log.firstMatch(fp16, &line); match.hasMatch()) {
        Diagnosis made = scene.made(u"engine.dtype-float16"_s, line);
        made.title = Say::tr("Models of type %1 do not work in float16").arg(match.captured(1));
        made.cause = Say::tr("They need bfloat16, and so an accelerator that has it: never a T4 or V100.");
        made.evidence.append(scene.argument(u"dtype"_s));
        made.remedies = {scene.edit(Say::tr("Drop --dtype half and use L4, A100 or later"))};
        return scene.add(std::move(made));
    }
    return false;
}

bool arguments(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"error: (?:unrecognized arguments?|(?:invalid|unknown) argument(?=: -)|unexpected argument|ambiguous option|argument [^:]{1,80}: (?:invalid|expected)|the following arguments are required)[: ]*(.*)"_s);
    QString line;
    const auto match = scene.log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    const QString which = match.captured(1).trimmed();
    // The argument is known, and its value is not.
    static const QRegularExpression value(
        u"error: argument (--?[\\w-]{1,80})[^:]{0,80}: (invalid .{1,300}|expected .{1,80})"_s);
    if (const auto refused = value.match(line); refused.hasMatch()) {
        Diagnosis wrong = scene.made(u"engine.unknown-arguments"_s, line);
        wrong.title =
            Say::tr("%1 refuses what it is told by %2").arg(scene.pod.owner.label(), refused.captured(1));
        wrong.cause = refused.captured(2);
        wrong.evidence.append(commandSeen(scene.pod, scene.container));
        wrong.remedies = {scene.edit(Say::tr("Correct the value"))};
        return scene.add(std::move(wrong));
    }
    Diagnosis made = scene.made(u"engine.unknown-arguments"_s, line);
    made.title = Say::tr("The engine of %1 does not take the argument %2")
                     .arg(scene.pod.owner.label(), which.left(120));
    made.cause = scene.isTpu() ? Say::tr("This is the TPU build of the engine: arguments that only the GPU "
                                         "build or another version has end it at once.")
                               : Say::tr("This version of it has no such argument, or wants it otherwise; it "
                                         "ends at once with its usage.");
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".image"_s, scene.container.image()));
    made.evidence.append(commandSeen(scene.pod, scene.container));
    QString advice = Say::tr("Take it out of args");
    // No version of vLLM has had the first; the second is what was meant.
    if (which.contains("prefix-cache-block-size"_L1))
        advice = Say::tr("Take it out: the option is --block-size, and on TPU the engine chooses it itself");
    else if (which.contains("disable-log-requests"_L1))
        advice = Say::tr("Take it out: newer versions do not log requests unless asked to");
    made.remedies = {scene.edit(advice)};
    return scene.add(std::move(made));
}

bool gatedModel(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"(?:GatedRepoError|gated repo|is restricted|RepositoryNotFoundError|Repository Not Found|401 Client Error|403 Client Error|Invalid user token|not a valid model identifier)"_s);
    static const QRegularExpression model(
        u"(?:huggingface\\.co/(?:api/models/)?|[Aa]ccess to model |models?/)([\\w.-]+/[\\w.-]+)"_s);
    QString line;
    if (!scene.log.firstMatch(pattern, &line).hasMatch())
        return false;
    if (scene.log.lineWith("huggingface"_L1).isEmpty() && scene.log.lineWith("gated"_L1).isEmpty()
        && scene.log.lineWith("GatedRepo"_L1).isEmpty() && scene.log.lineWith("Repository"_L1).isEmpty()
        && scene.log.lineWith("is restricted"_L1).isEmpty())
        return false;
    bool forbidden = false;
    bool notFound = false;
    bool isRefused = false; // the token itself is, whatever was asked for
    QString modelId;
    for (const QString &each : scene.log.lines()) {
        forbidden = forbidden || each.contains("403 Client Error"_L1)
            || each.contains("fine-grained token settings"_L1)
            || each.contains("not in the authorized list"_L1) || each.contains("awaiting a review"_L1);
        notFound = notFound || each.contains("404 Client Error"_L1)
            || each.contains("not a valid model identifier"_L1);
        isRefused = isRefused || each.contains("Invalid user token"_L1) || each.contains("/api/whoami"_L1);
        if (modelId.isEmpty() && !each.contains("/api/whoami"_L1)
            && (each.contains("huggingface"_L1) || each.contains("ccess to model"_L1)))
            modelId = model.match(each).captured(1);
    }
    notFound = notFound && !isRefused;
    forbidden = forbidden && !isRefused;
    while (modelId.endsWith(u'.'))
        modelId.chop(1);
    if (modelId.endsWith("/resolve"_L1))
        modelId.chop(8);
    if (modelId.isEmpty())
        modelId = scene.option(u"model"_s);
    QString tokenFrom;
    for (const JsonView variable : scene.container.spec["env"].items()) {
        const QString name = variable["name"].text();
        if (name == "HF_TOKEN"_L1 || name == "HUGGING_FACE_HUB_TOKEN"_L1 || name == "HUGGINGFACE_TOKEN"_L1)
            tokenFrom = name
                + (variable["valueFrom"].has("secretKeyRef")
                       ? u" from Secret %1/%2"_s.arg(variable["valueFrom"]["secretKeyRef"]["name"].text(),
                                                     variable["valueFrom"]["secretKeyRef"]["key"].text())
                       : QString());
    }
    Diagnosis made = scene.made(forbidden      ? u"engine.model-licence"_s
                                    : notFound ? u"engine.model-not-found"_s
                                               : u"engine.model-gated"_s,
                                line);
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".env"_s,
                              tokenFrom.isEmpty() ? Say::tr("(no HF_TOKEN)") : tokenFrom));
    const QString page = u"https://huggingface.co/"_s + modelId;
    if (forbidden) {
        made.title = Say::tr("The token may not download %1").arg(modelId);
        made.cause = Say::tr("It is valid; its owner has not been given access to the model, or the token is "
                             "one without the right for gated repositories. No change of the cluster helps.");
        made.remedies = {todo(Say::tr("Accept the model's terms on %1 with the token's account").arg(page))};
    } else if (notFound) {
        made.title = Say::tr("There is no model %1 on Hugging Face").arg(modelId);
        made.cause = Say::tr("The id is misspelt, or it is meant to be a folder that is not there.");
        made.remedies = {scene.edit(Say::tr("Correct the model's id"))};
    } else {
        made.title =
            Say::tr("%1 wants a Hugging Face token, and the container has no valid one").arg(modelId);
        made.cause = tokenFrom.isEmpty()
            ? Say::tr("The model is gated, and no HF_TOKEN is given to the container.")
            : Say::tr("The token that it has is refused: a placeholder, expired, or with a line break at its "
                      "end.");
        made.remedies = {todo(Say::tr("Put a token into a Secret and give it to the container as HF_TOKEN"),
                              u"kubectl create secret generic hf-token%1 --from-file=./HF_TOKEN"_s.arg(
                                  inNamespace(scene.pod.pod.nameSpace)))};
    }
    return scene.add(std::move(made));
}

// llama.cpp says which four bytes it found where "GGUF" has to be; what was saved there instead is known by them.
// Source: ggml/src/gguf.cpp, gguf_init_from_file_impl and its successors.
bool notGguf(const EngineScene &scene)
{
    static const QRegularExpression pattern(u"invalid magic characters: '(.{1,8}?)'"_s);
    QString line;
    const auto match = scene.log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    const QString magic = match.captured(1);
    static const QRegularExpression answer(
        u"^(?:<!|<h|<H|<\\?x|<E|\\{|Entr|Inva|Acce|Not |Repo|Forb|erro|Erro)"_s);
    Diagnosis made = scene.made(u"engine.weights-damaged"_s, line);
    made.title = Say::tr("What %1 is given as its model is no GGUF file").arg(scene.pod.owner.label());
    made.cause = magic == "vers"_L1
        ? Say::tr("The file is the pointer that Git LFS leaves in place of a large file: the repository was "
                  "copied without its large files.")
        : answer.match(magic).hasMatch()
        ? Say::tr(
              "The file begins with \"%1\": an error page or an answer of the server was saved in place of "
              "the model.")
              .arg(magic)
        : Say::tr("The file begins with \"%1\": it is of another format, cut off or damaged.").arg(magic);
    made.evidence.append(commandSeen(scene.pod, scene.container));
    made.remedies = {
        scene.edit(Say::tr("Fetch the file itself (git lfs pull, hf download), and compare its size "
                           "with its publisher's"))};
    return scene.add(std::move(made));
}

bool modelPath(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"(?:Repo id must (?:be in the form|use alphanumeric)|does not appear to have a file named config\\.json|Invalid repository ID or local directory|No such file or directory: '(/[^']+)'|is not a local folder|Cannot find any model weights|No model weights found|No supported config format found|local_dir_not_found|failed to open GGUF file|failed to stat file /|failed to load model from|Can't load (?:tokenizer|the configuration|feature extractor) (?:for|of) '/)"_s);
    QString line;
    const auto match = scene.log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    QString path = scene.option(u"model"_s);
    // A file of another option, as of a chat template, is not the model.
    if (const QString named = match.captured(1);
        !named.isEmpty() && !path.isEmpty() && !named.startsWith(path) && !path.startsWith(named))
        return false;
    if (path.isEmpty()) {
        for (const QString &word : scene.container.words()) {
            if (word.startsWith(u'/') && line.contains(word))
                path = word;
        }
    }
    if (path.isEmpty()) {
        // The command may be the image's own: then the line alone says where it looked.
        static const QRegularExpression quoted(u"'(/[^']{1,300})'|stat file (/[^\\s\"]{1,300})"_s);
        // Any program may look for a file; that it is a model's takes more than that.
        if (!match.captured(1).isEmpty())
            return false;
        const auto where = quoted.match(line);
        path = where.captured(1) + where.captured(2);
    }
    if (!path.startsWith(u'/'))
        return false;
    Diagnosis made = scene.made(u"engine.model-path"_s, line);
    QString mount;
    QString volume;
    for (const JsonView each : scene.container.spec["volumeMounts"].items()) {
        const QString at = each["mountPath"].text();
        if ((path == at || path.startsWith(at + u'/')) && at.size() > mount.size()) {
            mount = at;
            volume = each["name"].text();
        }
    }
    made.title = Say::tr("There is no model at %1 in the container").arg(path);
    made.cause = mount.isEmpty() ? Say::tr("Nothing is mounted at or above that path.")
                                 : Say::tr("The volume %1 is mounted at %2; the rest of the path is not in "
                                           "it, or the model in it is not complete.")
                                       .arg(volume, mount);
    made.evidence.append(scene.argument(u"model"_s));
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".volumeMounts"_s,
                              mount.isEmpty() ? Say::tr("(none for this path)") : volume + u" → "_s + mount));
    made.remedies = {
        scene.edit(Say::tr("Correct --model or the mount; folders of a bucket without placeholder objects "
                           "show only with the mount option implicit-dirs"))};
    return scene.add(std::move(made));
}

bool noDevice(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"(?:Failed to infer device type|No (?:CUDA|HIP|XPU) GPUs are available|Runtime compute cap \\d+ is not compatible with compile time compute cap|no ROCm-capable device|hipErrorNoDevice|Found no NVIDIA driver|CUDA driver initialization failed|no kernel image is available|HIP error: invalid device function|hipErrorNoBinaryForGpu|invalid device function|unsupported toolchain|UnsupportedPtxVersion|libcuda\\.so\\.1: cannot open|libcuda\\.so cannot found|Unable to initialize backend 'tpu'|No TPU devices|[Nn]o neuron device|Neuron runtime cannot be initialized|TPU platform.{0,40}not|CUDA driver version is insufficient)"_s);
    QString line;
    if (!scene.log.firstMatch(pattern, &line).hasMatch())
        return false;
    // Somebody else has it: then it is there.
    if (!scene.log.lineWith("TPU is already in use"_L1).isEmpty()
        || line.contains("busy"_L1, Qt::CaseInsensitive))
        return false;
    if (line.contains("no kernel image"_L1) || line.contains("driver version is insufficient"_L1)
        || line.contains("compile time compute cap"_L1) || line.contains("invalid device function"_L1)
        || line.contains("NoBinaryForGpu"_L1) || line.contains("unsupported toolchain"_L1)
        || line.contains("UnsupportedPtxVersion"_L1)) {
        Diagnosis made = scene.made(u"engine.image-for-other-gpu"_s, line);
        made.title =
            Say::tr("The image of %1 is not made for the node's GPU or driver").arg(scene.pod.owner.label());
        made.cause = Say::tr("It holds no code for that generation, or wants a newer driver.");
        made.evidence.append(
            seen(scene.pod.pod, scene.container.field() + u".image"_s, scene.container.image()));
        made.remedies = {scene.edit(Say::tr("Use an image made for it, or newer nodes"))};
        return scene.add(std::move(made));
    }
    QStringList asked;
    const QMap<QString, qint64> own = quantitiesOf(scene.container.spec["resources"]["limits"]);
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (isExtendedResource(it.key()) && it.value() > 0)
            asked.append(u"%1: %2"_s.arg(it.key()).arg(it.value()));
    }
    Diagnosis made = scene.made(u"engine.no-accelerator"_s, line);
    made.title = Say::tr("The engine of %1 sees no accelerator").arg(scene.pod.owner.label());
    made.cause = asked.isEmpty()
        ? Say::tr("The container does not ask for one: without a limit such as nvidia.com/gpu it gets none, "
                  "on whichever node.")
        : Say::tr("It asks for one and the libraries in the image do not find it: the image is for other "
                  "hardware, or its library path hides the driver that the node mounts.");
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".resources.limits"_s,
                              asked.isEmpty() ? Say::tr("(no accelerator)") : asked.join(u", "_s)));
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".image"_s, scene.container.image()));
    made.remedies = {scene.edit(asked.isEmpty()
                                    ? Say::tr("Ask for it in resources.limits")
                                    : Say::tr("Use an image for this hardware; on GKE LD_LIBRARY_PATH has to "
                                              "hold /usr/local/nvidia/lib64"))};
    return scene.add(std::move(made));
}

} // namespace

bool engineLog(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    if (log.isEmpty())
        return false;
    const EngineScene scene{pod, container, log, report};
    // The narrow words before the wide: an engine that dies of memory says several of these, the first of them is the cause.
    return kvCacheTooSmall(scene) || noCacheBlocks(scene) || staticShare(scene) || memoryTaken(scene)
        || dtype(scene) || engineKernels(pod, container, log, report) || arguments(scene) || gatedModel(scene)
        || noDevice(scene) || deviceMemory(scene) || notGguf(scene) || modelPath(scene)
        || engineLines(pod, container, log, report);
}

} // namespace slipway::diagnosis
