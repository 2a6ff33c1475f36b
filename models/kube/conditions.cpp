// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/conditions.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

QJsonObject conditionIn(const QJsonObject &status, QLatin1StringView type)
{
    const QJsonArray conditions = status.value("conditions"_L1).toArray();
    for (const QJsonValue &value : conditions) {
        const QJsonObject condition = value.toObject();
        if (condition.value("type"_L1) == type)
            return condition;
    }
    return {};
}

QJsonObject conditionOf(const QJsonObject &object, QLatin1StringView type)
{
    return conditionIn(object.value("status"_L1).toObject(), type);
}

} // namespace slipway
