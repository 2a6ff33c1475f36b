// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/protectedcontexts.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

QList<ProtectedContext> protectedContexts(const Settings &settings)
{
    QList<ProtectedContext> rules;
    for (const QJsonValue entry : settings.value(protectedContextsKey).toArray()) {
        const QString pattern = entry["pattern"_L1].toString();
        if (!pattern.isEmpty())
            rules.append(
                {pattern,
                 protectionFromText(entry["protection"_L1].toString()).value_or(Protection::ReadOnly)});
    }
    return rules;
}

void setProtectedContexts(Settings &settings, const QList<ProtectedContext> &rules)
{
    QJsonArray list;
    for (const ProtectedContext &rule : rules)
        list.append(QJsonObject{{u"pattern"_s, rule.pattern}, {u"protection"_s, textOf(rule.protection)}});
    settings.set(protectedContextsKey, list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list));
}

} // namespace slipway
