// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Arguments of vLLM, by the rules that the catalogue has for them and what the pod says of its accelerator.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"
#include "base/editdistance.h"
#include "catalog/vllmargs.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Argument {
    QString flag = {};
    QString value = {};
    Place place = {};
};

struct Engine {
    QList<Argument> arguments = {};
    QString version = {};
    bool tpu = false;
    bool t4 = false;
    qint64 devices = 0; ///< 0: not known
    QString label = {};
    bool several = false; ///< more pods share one model
};

void add(Engine &engine, const QString &word, const Place &place, bool &expectsValue)
{
    if (word.startsWith("--"_L1)) {
        const qsizetype equals = word.indexOf(u'=');
        engine.arguments.append(
            {equals > 0 ? word.left(equals) : word, equals > 0 ? word.mid(equals + 1) : QString(), place});
        expectsValue = equals < 0;
    } else if (expectsValue && !engine.arguments.isEmpty()) {
        engine.arguments.last().value = word;
        expectsValue = false;
    }
}

QList<Engine> engines(const AuditWorld &world)
{
    QList<Engine> list;
    static const QRegularExpression space(u"[\\s\\\\]+"_s);
    static const QRegularExpression server(u"vllm serve|api_server|vllm\\.entrypoints"_s);
    for (const PodContainer &container : world.containers()) {
        const Manifest &manifest = *container.manifest;
        const QString image = world.text(manifest, container.node->find(u"image"));
        const QString words = commandWords(world, container).join(u' ');
        if (!image.contains("vllm"_L1) && !server.match(words).hasMatch()
            && !(manifest.kind == "LLMInferenceService"_L1 && container.name() == "main"_L1))
            continue;
        Engine engine{.label = manifest.label(),
                      .several = manifest.kind == "LeaderWorkerSet"_L1 || manifest.kind.startsWith("Ray"_L1)};
        engine.version = image.contains(u'@') ? QString() : image.section(u'/', -1).section(u':', 1);
        bool expects = false;
        for (QStringView key : {QStringView(u"command"), QStringView(u"args")}) {
            const YamlNode *items = container.node->find(key);
            for (const YamlNode &item : items ? items->items : QList<YamlNode>{}) {
                const QString text = world.text(manifest, &item);
                const QStringList lines = text.split(u'\n');
                for (qsizetype i = 0; i < lines.size(); ++i) {
                    const Place place{manifest.file,
                                      item.position.line + (lines.size() > 1 ? int(i) + 1 : 0)};
                    for (const QString &word : lines.at(i).split(space, Qt::SkipEmptyParts))
                        add(engine, word, place, expects);
                }
            }
        }
        if (const YamlNode *limits = container.node->at({u"resources", u"limits"})) {
            for (const YamlNode::Entry &entry : limits->entries) {
                if (entry.key == "google.com/tpu"_L1 || entry.key == "nvidia.com/gpu"_L1)
                    engine.devices = world.text(manifest, &entry.value).toLongLong();
                engine.tpu |= entry.key == "google.com/tpu"_L1;
            }
        }
        engine.tpu |= image.contains("tpu"_L1);
        QList<const YamlNode *> specs;
        for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest))
            specs << AuditWorld::podSpec(podTemplate);
        if (manifest.kind == "LLMInferenceService"_L1)
            specs << manifest.root.at({u"spec", u"template"});
        for (const YamlNode *spec : std::as_const(specs)) {
            const YamlNode *selector = spec ? spec->find(u"nodeSelector") : nullptr;
            if (!selector)
                continue;
            engine.t4 |= world.text(manifest, selector->find(u"cloud.google.com/gke-accelerator"))
                    == "nvidia-tesla-t4"_L1
                || world.text(manifest, selector->find(u"node.kubernetes.io/instance-type"))
                       .startsWith("g4dn."_L1);
        }
        list.append(engine);
    }
    for (const Command &command : world.commands) {
        const QString program = command.shell.program();
        const QString text = command.shell.text();
        const bool direct = (program == "vllm"_L1 && command.shell.words.value(1).text == "serve"_L1)
            || ((program == "python3"_L1 || program == "python"_L1) && text.contains("vllm.entrypoints"_L1));
        const bool docker = (program == "docker"_L1 || program == "podman"_L1) && text.contains("vllm/"_L1);
        if (command.mention || (!direct && !docker))
            continue;
        Engine engine{.tpu = text.contains("vllm-tpu"_L1), .label = u"vllm"_s};
        bool expects = false, on = direct;
        for (const ShellWord &word : command.shell.words) {
            if (!on) {
                if (word.text.contains("vllm/"_L1)) {
                    on = true;
                    engine.version = word.text.section(u'/', -1).section(u':', 1);
                }
                continue;
            }
            add(engine, world.resolved(word, command.file), {command.file, word.line}, expects);
        }
        list.append(engine);
    }
    // All nodes that the world makes are T4s.
    static const QRegularExpression t4(u"type=nvidia-tesla-t4|g4dn\\."_s);
    static const QRegularExpression others(
        u"type=nvidia-(?!tesla-t4)|\\b(?:g5|g6|g6e|p4d|p5)\\.|nvidia-(?:l4|a100|h100)|gke-accelerator: nvidia-(?!tesla-t4)"_s);
    if (world.mentions(t4) && !world.mentions(others)) {
        for (Engine &engine : list)
            engine.t4 |= !engine.tpu;
    }
    return list;
}

const Argument *find(const Engine &engine, std::initializer_list<QStringView> names)
{
    for (const Argument &argument : engine.arguments) {
        for (QStringView name : names) {
            if (argument.flag == name)
                return &argument;
        }
    }
    return nullptr;
}

const QStringList &knownArguments()
{
    static const QStringList names{u"--model"_s,
                                   u"--host"_s,
                                   u"--port"_s,
                                   u"--dtype"_s,
                                   u"--max-model-len"_s,
                                   u"--gpu-memory-utilization"_s,
                                   u"--tensor-parallel-size"_s,
                                   u"--pipeline-parallel-size"_s,
                                   u"--data-parallel-size"_s,
                                   u"--max-num-seqs"_s,
                                   u"--max-num-batched-tokens"_s,
                                   u"--quantization"_s,
                                   u"--kv-cache-dtype"_s,
                                   u"--enable-prefix-caching"_s,
                                   u"--no-enable-prefix-caching"_s,
                                   u"--served-model-name"_s,
                                   u"--download-dir"_s,
                                   u"--load-format"_s,
                                   u"--trust-remote-code"_s,
                                   u"--enforce-eager"_s,
                                   u"--block-size"_s,
                                   u"--swap-space"_s,
                                   u"--api-key"_s,
                                   u"--chat-template"_s,
                                   u"--enable-lora"_s,
                                   u"--lora-modules"_s,
                                   u"--enable-auto-tool-choice"_s,
                                   u"--tool-call-parser"_s,
                                   u"--reasoning-parser"_s,
                                   u"--enable-chunked-prefill"_s,
                                   u"--tokenizer"_s,
                                   u"--revision"_s,
                                   u"--seed"_s,
                                   u"--enable-log-requests"_s,
                                   u"--disable-log-requests"_s,
                                   u"--disable-log-stats"_s,
                                   u"--uvicorn-log-level"_s,
                                   u"--max-loras"_s,
                                   u"--max-lora-rank"_s,
                                   u"--speculative-config"_s,
                                   u"--ssl-certfile"_s,
                                   u"--ssl-keyfile"_s,
                                   u"--generation-config"_s,
                                   u"--tokenizer-mode"_s,
                                   u"--config-format"_s,
                                   u"--limit-mm-per-prompt"_s,
                                   u"--enable-expert-parallel"_s,
                                   u"--distributed-executor-backend"_s,
                                   u"--cpu-offload-gb"_s,
                                   u"--task"_s,
                                   u"--runner"_s,
                                   u"--max-log-len"_s,
                                   u"--root-path"_s,
                                   u"--response-role"_s,
                                   u"--kv-transfer-config"_s,
                                   u"--compilation-config"_s,
                                   u"--additional-config"_s,
                                   u"--hf-overrides"_s,
                                   u"--hf-token"_s,
                                   u"--override-generation-config"_s,
                                   u"--async-scheduling"_s,
                                   u"--no-enable-chunked-prefill"_s,
                                   u"--max-seq-len-to-capture"_s,
                                   u"--disable-frontend-multiprocessing"_s};
    return names;
}

/// Devices that are paid for and that the server does not use. Data parallelism may be more pods' work.
void checkIdle(AuditContext &context, const Engine &engine)
{
    const Argument *tensor = find(engine, {u"--tensor-parallel-size", u"-tp"});
    if (engine.devices <= 1 || engine.several || !tensor
        || find(engine, {u"--data-parallel-size", u"-dp", u"--config", u"--data-parallel-size-local"}))
        return;
    const Argument *stages = find(engine, {u"--pipeline-parallel-size", u"-pp"});
    const qint64 used = tensor->value.toLongLong() * (stages ? stages->value.toLongLong() : 1);
    if (used <= 0 || used >= engine.devices)
        return;
    context.report.add(
        "engine.idle", {{tensor->place, u"args"_s, tensor->flag + u'=' + tensor->value}},
        engine.label + u": "_s
            + AuditText::tr("%1 devices work together, but the container gets %2")
                  .arg(QString::number(used), QString::number(engine.devices)),
        AuditText::tr("The others are paid for and do nothing."), AuditText::tr("Use"),
        u"--tensor-parallel-size=%1"_s.arg(engine.devices / (stages ? stages->value.toLongLong() : 1)));
}

/// The image's own program is "vllm serve": what stands in args comes behind it.
void checkEntryPoint(AuditContext &context)
{
    for (const PodContainer &container : context.world.containers()) {
        const YamlNode *arguments = container.node->find(u"args");
        const YamlNode *first =
            arguments && !arguments->items.isEmpty() ? &arguments->items.first() : nullptr;
        const QString text = context.world.text(*container.manifest, first);
        if (!first || container.node->find(u"command") || !container.image().startsWith("vllm/vllm-openai"_L1)
            || (text != "serve"_L1 && text != "vllm"_L1))
            continue;
        context.report.add(
            "engine.argument", {{container.manifest->place(*first), u"args"_s, text}},
            AuditText::tr("%1: the image runs vllm serve itself").arg(container.manifest->label()),
            AuditText::tr("The word %1 is taken for the model, and the server ends.").arg(text),
            AuditText::tr("Leave it out, or write all of it as the command"), {});
    }
}

} // namespace

void engineRules(AuditContext &context)
{
    checkEntryPoint(context);
    for (const Engine &engine : engines(context.world)) {
        const auto say = [&](const char *rule, const Argument &argument, const QString &title,
                             const QString &cause, const QString &remedy, const QString &command) {
            context.report.add(
                rule,
                {{argument.place, u"args"_s,
                  argument.value.isEmpty() ? argument.flag : argument.flag + u'=' + argument.value}},
                engine.label + u": "_s + title, cause, remedy, command);
        };
        QStringList words;
        for (const Argument &argument : engine.arguments)
            words << (argument.value.isEmpty() ? argument.flag : argument.flag + u'=' + argument.value);
        QSet<QString> told;
        const bool versioned = VllmVersion::parse(engine.version).has_value();
        for (const EngineRefusal &refusal :
             lintVllmArguments(words, versioned ? engine.version : QString(),
                               engine.tpu ? AcceleratorVendor::GoogleTpu : AcceleratorVendor::Nvidia)) {
            const auto argument = std::ranges::find(engine.arguments, refusal.argument, &Argument::flag);
            if (argument == engine.arguments.end())
                continue;
            told.insert(refusal.argument);
            if (refusal.id == "unknown-flag"_L1)
                say("engine.argument", *argument, refusal.text,
                    AuditText::tr("The server ends with \"unrecognized arguments\"."),
                    AuditText::tr("Remove it, or use"), u"--block-size"_s);
            else if (refusal.id == "flag-gone"_L1 || refusal.id == "flag-too-new"_L1)
                say(refusal.id == "flag-gone"_L1 && !versioned ? "engine.deprecated" : "engine.argument",
                    *argument, refusal.text,
                    AuditText::tr("The server ends with \"unrecognized arguments\"."),
                    AuditText::tr("Remove it"), {});
            else if (refusal.id == "gpu-only-flag"_L1 || refusal.id == "tpu-block-size"_L1)
                say("engine.tpu", *argument, refusal.text, AuditText::tr("It belongs to GPUs."),
                    AuditText::tr("Remove it"), {});
            else if (refusal.id == "contradiction"_L1 || refusal.id == "tool-parser"_L1)
                say("engine.argument", *argument, refusal.text,
                    AuditText::tr("The server does not do what is meant."), AuditText::tr("Decide for one"),
                    {});
            else if (refusal.id == "unlisted-flag"_L1) {
                const QString wanted = nearest(refusal.argument, knownArguments());
                // A word written out is no abbreviation, which argparse takes: --max-model-length.
                const bool isLonger = !wanted.isEmpty() && refusal.argument.startsWith(wanted);
                if (!wanted.isEmpty() && (isLonger || editDistance(refusal.argument, wanted, 3) <= 2)
                    && !knownArguments().contains(refusal.argument))
                    say("engine.argument", *argument,
                        AuditText::tr("vLLM has no argument %1").arg(refusal.argument),
                        AuditText::tr("The server ends with \"unrecognized arguments\"."),
                        AuditText::tr("Write it as"), wanted);
            }
        }
        if (const Argument *log = find(engine, {u"--disable-log-requests"}); log && !told.contains(log->flag))
            say("engine.deprecated", *log, AuditText::tr("--disable-log-requests is deprecated"),
                AuditText::tr(
                    "Requests are not logged by default any more; newer versions refuse the argument."),
                AuditText::tr("Remove it"), {});
        if (const Argument *use = find(engine, {u"--gpu-memory-utilization"});
            use && masked(use->value) == use->value && !use->value.contains(u'$')) {
            bool ok = false;
            const double share = use->value.toDouble(&ok);
            if (!ok || share <= 0 || share > 1)
                say("engine.value", *use,
                    AuditText::tr("--gpu-memory-utilization is a share between 0 and 1"),
                    AuditText::tr("The server refuses %1.").arg(use->value), AuditText::tr("Write it as"),
                    share >= 2 && share <= 100 ? u"--gpu-memory-utilization=%1"_s.arg(share / 100)
                                               : u"--gpu-memory-utilization=0.9"_s);
            else if (share < 0.1 || share > 0.99)
                say("engine.value", *use,
                    AuditText::tr("--gpu-memory-utilization=%1 leaves no room").arg(use->value),
                    AuditText::tr(
                        "Below a tenth no model fits; at the whole memory nothing is left for the driver."),
                    AuditText::tr("Use"), u"--gpu-memory-utilization=0.9"_s);
        }
        if (const Argument *length = find(engine, {u"--max-model-len"});
            length && masked(length->value) == length->value && !length->value.contains(u'$')) {
            static const QRegularExpression form(u"^(?:\\d+(?:\\.\\d+)?[kKmM]?|auto|-1)$"_s);
            const bool tiny = length->value.toLongLong() > 0 && length->value.toLongLong() < 16;
            if (!form.match(length->value).hasMatch() || length->value == "0"_L1 || tiny)
                say("engine.value", *length,
                    AuditText::tr("--max-model-len takes a number of tokens, not \"%1\"").arg(length->value),
                    AuditText::tr("The server does not start, or refuses every prompt."),
                    AuditText::tr("Use"), u"--max-model-len=8192"_s);
        }
        if (const Argument *type = find(engine, {u"--dtype"}); type && masked(type->value) == type->value) {
            static const QStringList types{u"auto"_s,     u"half"_s,  u"float16"_s,
                                           u"bfloat16"_s, u"float"_s, u"float32"_s};
            if (!types.contains(type->value) && !type->value.isEmpty() && !type->value.contains(u'$'))
                say("engine.value", *type, AuditText::tr("--dtype does not take %1").arg(type->value),
                    AuditText::tr("The server refuses it."), AuditText::tr("It can be"), types.join(u", "_s));
            else if (type->value == "bfloat16"_L1 && engine.t4)
                say("engine.dtype", *type, AuditText::tr("a T4 has no bfloat16"),
                    AuditText::tr("vLLM ends with \"Bfloat16 is only supported on GPUs with compute "
                                  "capability of at least 8.0\"."),
                    AuditText::tr("Use"), u"--dtype=half"_s);
        }
        checkIdle(context, engine);
        const Argument *batch = find(engine, {u"--max-num-batched-tokens"});
        const Argument *longest = find(engine, {u"--max-model-len"});
        const bool isWhole = find(engine, {u"--no-enable-chunked-prefill"})
            || (find(engine, {u"--enable-chunked-prefill"})
                && find(engine, {u"--enable-chunked-prefill"})->value.compare("false"_L1, Qt::CaseInsensitive)
                    == 0);
        if (batch && longest && isWhole && batch->value.toLongLong() > 0
            && batch->value.toLongLong() < longest->value.toLongLong())
            say("engine.value", *batch,
                AuditText::tr("a batch of %1 tokens does not take a prompt of %2")
                    .arg(batch->value, longest->value),
                AuditText::tr(
                    "Without chunked prefill a prompt has to fit into one batch; the server refuses it."),
                AuditText::tr("Use"), u"--max-num-batched-tokens=%1"_s.arg(longest->value));
        const Argument *parallel = find(engine, {u"--tensor-parallel-size", u"-tp"});
        if (parallel && engine.devices > 0 && !engine.several) {
            const qint64 size = parallel->value.toLongLong();
            if (size > engine.devices)
                say("engine.parallel", *parallel,
                    AuditText::tr("%1 devices are to work together, but the container gets %2")
                        .arg(QString::number(size), QString::number(engine.devices)),
                    AuditText::tr("The server waits for devices that it never gets, or ends."),
                    AuditText::tr("Use"), u"--tensor-parallel-size=%1"_s.arg(engine.devices));
        }
    }
}

} // namespace slipway::audit
