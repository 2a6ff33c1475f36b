// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/vllmargs.h"
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Task<QList<Finding>> runChoices(CheckContext &context, std::stop_token)
{
    QList<Finding> findings;
    for (const ChoiceProblem &wrong : context.choices().problems(context.facts())) {
        const Parameter *parameter = context.choices().recipe().parameter(wrong.parameter);
        const QString label =
            parameter ? context.choices().recipe().translated(parameter->label) : wrong.parameter;
        findings.append(problem(
            u"choices.invalid"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "%1: %2")).arg(label, wrong.message), {},
            {{u"choices"_s, wrong.parameter, context.value(wrong.parameter).toVariant().toString()}}));
    }
    if (context.problem() && findings.isEmpty())
        findings.append(problem(
            u"choices.render"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The manifests cannot be made from these choices")),
            context.problem()->detail, {{context.problem()->where, u"answer"_s, context.problem()->detail}}));
    if (context.rendering() && !context.rendering()->missingFacts.isEmpty() && context.google())
        findings.append(
            problem(u"choices.facts"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP(
                        "Check", "Something about the target has to be known before anything is changed")),
                    words(QT_TRANSLATE_NOOP("Check", "Not known: %1"))
                        .arg(context.rendering()->missingFacts.join(u", "_s))));
    // The engine's own arguments, as they will stand in the container.
    const QJsonArray arguments =
        context.rendered(u"Deployment"_s)["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1][0]["args"_L1]
            .toArray();
    QStringList given;
    for (const QJsonValue &argument : arguments)
        given << argument.toString();
    const QString image = context.value(u"image"_s).toString();
    if (!given.isEmpty()) {
        const Accelerator *accelerator =
            context.catalog().acceleratorFor(context.value(u"accelerator"_s).toString());
        for (const EngineRefusal &refusal :
             lintVllmArguments(given, image.section(u':', -1),
                               accelerator ? accelerator->vendor : AcceleratorVendor::Nvidia))
            findings.append(problem(
                u"choices."_s + refusal.id, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "vLLM would refuse the argument %1")).arg(refusal.argument),
                refusal.text,
                {{u"Deployment/%1/%2"_s.arg(context.target().nameSpace, context.value(u"name"_s).toString()),
                  u"spec.template.spec.containers[0].args"_s, refusal.argument}}));
    }
    if (findings.isEmpty())
        findings.append(passed(u"choices.valid"_s,
                               words(QT_TRANSLATE_NOOP("Check", "The choices are complete and consistent"))));
    co_return findings;
}

} // namespace

Check choicesCheck()
{
    return {u"choices"_s, words(QT_TRANSLATE_NOOP("Check", "Choices")), runChoices};
}

} // namespace slipway
