// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why inference engines end: what vLLM, its TPU variant, PyTorch and Hugging Face's libraries say, joined with the arguments, the
// requests and the node of the container.
// Source: vllm/v1/core/kv_cache_utils.py, vllm/platforms/cuda.py, vllm/config/model.py; logs of vLLM 0.6 to 0.27.
#include "diagnosis/enginescene.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

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

} // namespace

bool engineLog(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    if (log.isEmpty())
        return false;
    const EngineScene scene{pod, container, log, report};
    // The narrow words before the wide: an engine that dies of memory says several of these, the first of them is the cause.
    return memoryTooSmall(scene) || dtype(scene) || engineKernels(pod, container, log, report)
        || arguments(scene) || gatedModel(scene) || noDevice(scene) || deviceMemory(scene) || notGguf(scene)
        || modelPath(scene) || engineLines(pod, container, log, report);
}

} // namespace slipway::diagnosis
