// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/finding.h"

#include "base/redact.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

QString toString(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
        break;
    }
    return u"info"_s;
}

QJsonObject Finding::toJson() const
{
    QJsonArray seen;
    for (const Evidence &each : evidence)
        seen.append(QJsonObject{
            {u"object"_s, each.object}, {u"field"_s, each.field}, {u"value"_s, redacted(each.value)}});
    QJsonArray todo;
    for (const Remedy &remedy : remedies) {
        const QString command =
            remedy.command.isEmpty() && remedy.change ? remedy.change->command() : remedy.command;
        QJsonObject entry{{u"description"_s, remedy.description}, {u"command"_s, redacted(command)}};
        entry.insert(u"change"_s,
                     remedy.change ? QJsonValue(redacted(remedy.change->toJson()))
                                   : QJsonValue(QJsonValue::Null));
        todo.append(entry);
    }
    QJsonObject object{{u"id"_s, id},         {u"severity"_s, toString(severity)},
                       {u"title"_s, title},   {u"cause"_s, cause},
                       {u"evidence"_s, seen}, {u"remedy"_s, todo}};
    if (state != State::Problem)
        object.insert(u"state"_s, state == State::Passed ? u"passed"_s : u"cannot-tell"_s);
    return object;
}

QJsonObject findingsJson(const QList<Finding> &findings, bool all)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        if (all || finding.state != Finding::State::Passed)
            list.append(finding.toJson());
    }
    return {{u"findings"_s, list}};
}

void sortByUrgency(QList<Finding> &findings)
{
    std::ranges::stable_sort(findings, {}, [](const Finding &finding) {
        switch (finding.state) {
        case Finding::State::CannotTell:
            return 2;
        case Finding::State::Passed:
            return 4;
        case Finding::State::Problem:
            break;
        }
        return finding.severity == Severity::Error ? 0 : finding.severity == Severity::Warning ? 1 : 3;
    });
}

bool hasErrors(const QList<Finding> &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.state == Finding::State::Problem && finding.severity == Severity::Error;
    });
}

} // namespace slipway
