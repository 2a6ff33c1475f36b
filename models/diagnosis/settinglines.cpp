// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The error by which a program ends, beside what its container was told: an option, a key of an option's JSON or a variable that the error
// names is what it refuses, in whatever words.
#include "base/redact.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct Setting {
    QString name;
    QString field;
    QString value;
    bool isVariable = false;
};

/// Whether a text names it: tool-call-parser, tool_call_parser or "tool call parser".
bool names(const QString &text, const QString &setting)
{
    static const QRegularExpression joint(u"[-_.]"_s);
    const QStringList parts = setting.split(joint, Qt::SkipEmptyParts);
    // One word alone stands in sentences that are about something else.
    if (parts.size() < 2)
        return false;
    const QRegularExpression pattern(u"(?<![\\w-])%1(?![\\w-])"_s.arg(parts.join(u"[-_. ]"_s)),
                                     QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

QList<Setting> settingsOf(const ContainerFacts &container)
{
    QList<Setting> all;
    for (const JsonView variable : container.spec["env"].items()) {
        const QString name = variable["name"].text();
        all.append(
            {name, container.field() + u".env[%1]"_s.arg(name),
             variable.has("valueFrom") ? Say::tr("(from a Secret or ConfigMap)") : variable["value"].text(),
             true});
    }
    static const QRegularExpression option(u"--([A-Za-z][\\w.-]{2,80})(?:[= ]+(?!--)(\\S{1,200}))?"_s);
    static const QRegularExpression key(u"\"([A-Za-z]\\w{2,80})\"\\s*:\\s*([^,{}]{0,100})"_s);
    const QString words = container.words().join(u' ');
    for (auto it = option.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        all.append(
            {match.captured(1), container.field() + u".args --"_s + match.captured(1), match.captured(2)});
    }
    for (auto it = key.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        all.append({match.captured(1), container.field() + u".args …"_s + match.captured(1),
                    match.captured(2).trimmed()});
    }
    return all;
}

// Something that goes by itself and not with that model or with something else that was asked for; which setting asks for it is not said.
bool unsupported(const PodFacts &pod, const ContainerFacts &container, const QString &line, Report &report)
{
    static const QRegularExpression pattern(
        u"^(?:[\\w.]{1,120}\\.)?\\w{0,40}(?:Value|Assertion|NotImplemented|Runtime|Type|Unsupported\\w{0,20})(?:Error|Exception)\\b:\\s*(.{3,200}?\\b(?:(?:is|are) (?:not (?:yet |currently )?|only )supported|does(?: not|n't) support|only supports?|is not valid for this configuration)\\b.{0,300})$"_s);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = fromLog(u"engine.feature-unsupported"_s, pod, container, line);
    made.title = Say::tr("%1 is asked for something that it does not support").arg(pod.owner.label());
    made.cause = match.captured(1);
    made.evidence.append(commandSeen(pod, container));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    made.remedies = {editWorkload(
        Say::tr("Leave out what asks for it, or use a version or an engine that supports it"), pod)};
    report.add(std::move(made));
    return true;
}

} // namespace

bool settingLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    // Errors of what was given; one of a running program's state may name an option as advice.
    static const QRegularExpression refusal(
        u"^(?:[\\w.]{1,120}\\.)?\\w{0,40}(?:Value|Key|Type|Assertion|NotImplemented|Validation|Argument|Config\\w{0,20})(?:Error|Exception)\\b:\\s*['\"]?(.{3,600}?)['\"]?$"_s);
    const QString line = log.causeLine().trimmed();
    const auto match = refusal.match(line);
    Setting refused;
    for (const Setting &each : match.hasMatch() ? settingsOf(container) : QList<Setting>()) {
        if (each.name.size() > refused.name.size() && names(match.captured(1), each.name))
            refused = each;
    }
    if (refused.name.isEmpty())
        return unsupported(pod, container, line, report);
    Diagnosis made = fromLog(refused.isVariable ? u"app.variable-refused"_s : u"engine.arguments-refused"_s,
                             pod, container, line);
    made.title = refused.isVariable
        ? Say::tr("%1 refuses the value of its variable %2").arg(pod.owner.label(), refused.name)
        : Say::tr("%1 refuses what it is told by %2").arg(pod.owner.label(), refused.name);
    made.cause = match.captured(1);
    if (!isSecretName(refused.name)) // then its name is all that may be shown
        made.evidence.append(seen(pod.pod, refused.field, refused.value));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    made.remedies = {editWorkload(Say::tr("Correct the value"), pod)};
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
