// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/kubechanges.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

bool isMark(const QJsonValue &value)
{
    return value.isString() && value.toString().contains("(redacted"_L1);
}

QJsonValue restored(const QJsonValue &captured, const QJsonValue &current)
{
    if (isMark(captured))
        return current; // Undefined where it is gone: then the field is left out
    if (captured.isObject())
        return unredacted(captured.toObject(), current.toObject());
    if (!captured.isArray())
        return captured;
    const QJsonArray live = current.toArray();
    QJsonArray out;
    const QJsonArray items = captured.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        // Items with a name are found by it, others by their place.
        QJsonValue twin = i < live.size() ? live.at(i) : QJsonValue(QJsonValue::Undefined);
        const QJsonValue name = items.at(i).toObject().value("name"_L1);
        if (name.isString()) {
            twin = QJsonValue::Undefined;
            for (const QJsonValue candidate : live) {
                if (candidate.toObject().value("name"_L1) == name)
                    twin = candidate;
            }
        }
        const QJsonValue item = restored(items.at(i), twin);
        if (!item.isUndefined())
            out.append(item);
    }
    return out;
}

} // namespace

QJsonObject unredacted(const QJsonObject &captured, const QJsonObject &current)
{
    QJsonObject out;
    for (auto it = captured.begin(); it != captured.end(); ++it) {
        const QJsonValue value = restored(it.value(), current.value(it.key()));
        if (!value.isUndefined())
            out.insert(it.key(), value);
    }
    return out;
}

QJsonObject mergePatch(const QJsonObject &from, const QJsonObject &to)
{
    QJsonObject patch;
    for (auto it = to.begin(); it != to.end(); ++it) {
        const QJsonValue before = from.value(it.key());
        if (before == it.value())
            continue;
        if (before.isObject() && it.value().isObject())
            patch.insert(it.key(), mergePatch(before.toObject(), it.value().toObject()));
        else
            patch.insert(it.key(), it.value());
    }
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (!to.contains(it.key()))
            patch.insert(it.key(), QJsonValue(QJsonValue::Null));
    }
    return patch;
}

} // namespace slipway
