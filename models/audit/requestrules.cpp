// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests to a model under a name that the server does not serve. Source: vLLM docs, "OpenAI-Compatible Server" (--served-model-name; else
// the value of --model; other names answer 404).
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Served {
    QStringList names = {};
    Place place = {};
    bool open = false; ///< somebody answers to names that are not known here
};

void addContainer(const AuditWorld &world, const PodContainer &container, Served &served)
{
    // Whoever routes, translates or takes any name.
    static const QRegularExpression other(
        u"sglang|text-generation|tgi|ollama|triton|/ray|litellm|llama\\.?cpp|envoy|router|epp|gateway|proxy|open-webui"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString image = container.image();
    const QStringList words = commandWords(world, container);
    const bool isVllm = image.contains("vllm"_L1) || words.join(u' ').contains("vllm"_L1);
    served.open |= other.match(image).hasMatch();
    if (!isVllm)
        return;
    QStringList names;
    QString model;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString flag = words.at(i).section(u'=', 0, 0), value = words.at(i).section(u'=', 1);
        const auto following = [&] {
            QStringList list;
            if (words.at(i).contains(u'='))
                list << value;
            for (qsizetype j = i + 1; j < words.size() && !words.at(j).startsWith(u'-'); ++j)
                list << words.at(j);
            return list;
        };
        if (flag == "--served-model-name"_L1 || flag == "--served_model_name"_L1)
            names += following();
        else if (flag == "--model"_L1)
            model = following().value(0);
        else if (flag == "--lora-modules"_L1 || flag == "--enable-lora"_L1)
            served.open = true;
        else if (words.at(i) == "serve"_L1 && i + 1 < words.size() && !words.at(i + 1).startsWith(u'-'))
            model = words.at(i + 1);
    }
    if (names.isEmpty() && !model.isEmpty())
        names << model;
    served.open |= names.isEmpty();
    for (const QString &name : std::as_const(names)) {
        served.open |= masked(name).contains(anyText) || name.contains(u'$');
        served.names << name;
    }
    served.place = container.manifest->place(*container.node);
}

} // namespace

void requestRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QStringList rewriters{u"InferenceModel"_s, u"InferenceObjective"_s,
                                       u"InferenceModelRewrite"_s, u"LLMInferenceService"_s,
                                       u"InferenceService"_s};
    Served served;
    for (const Manifest &manifest : world.manifests)
        served.open |= rewriters.contains(manifest.kind);
    for (const PodContainer &container : world.containers())
        addContainer(world, container, served);
    if (served.open || served.names.isEmpty())
        return;
    static const QRegularExpression ours(u"localhost|127\\.0\\.0\\.1|\\.svc\\b"_s);
    static const QRegularExpression model(u"\"model\"\\s*:\\s*\"([^\"]+)\""_s);
    for (const Command &command : world.commands) {
        if (command.shell.program() != "curl"_L1 || command.mention)
            continue;
        const bool isOurs = std::ranges::any_of(command.shell.words, [&](const ShellWord &word) {
            const QString text = world.resolved(word, command.file);
            return ours.match(text).hasMatch() && text.contains("/v1/"_L1);
        });
        for (const ShellWord &word : command.shell.words) {
            const QString text = world.resolved(word, command.file);
            const auto match = model.match(text);
            if (!isOurs || !match.hasMatch() || isPlaceholder(match.captured(1))
                || served.names.contains(match.captured(1)))
                continue;
            const int offset = int(text.left(match.capturedStart()).count(u'\n'));
            context.report.add("service.model",
                               {{{command.file, word.line + offset}, u"model"_s, match.captured(1)},
                                {served.place, u"args"_s, served.names.join(u", "_s)}},
                               AuditText::tr("The model %1 is asked for, but %2 is served")
                                   .arg(match.captured(1), served.names.join(u", "_s)),
                               AuditText::tr("The server answers 404: the model does not exist."),
                               AuditText::tr("Ask for"), u"\"model\": \"%1\""_s.arg(served.names.first()));
        }
    }
}

} // namespace slipway::audit
