// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redactmark.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

bool holdsRedactMark(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().contains("(redacted"_L1);
    const QJsonArray items = value.toArray();
    if (std::ranges::any_of(items, [](const QJsonValue &item) { return holdsRedactMark(item); }))
        return true;
    const QJsonObject object = value.toObject();
    return std::any_of(object.begin(), object.end(),
                       [](const QJsonValue &field) { return holdsRedactMark(field); });
}

} // namespace slipway
