// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/managedpart.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QJsonValue part(const QJsonValue &live, const QJsonObject &fields);

QJsonValue partOfList(const QJsonArray &live, const QJsonObject &fields)
{
    QJsonArray mine;
    for (const QJsonValue &item : live) {
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QByteArray wanted = it.key().mid(2).toUtf8();
            if (it.key().startsWith("v:"_L1)) {
                if (QJsonDocument::fromJson('[' + wanted + ']').array().first() == item)
                    mine.append(item);
                continue;
            }
            if (!it.key().startsWith("k:"_L1))
                continue;
            const QJsonObject keys = QJsonDocument::fromJson(wanted).object();
            const QJsonObject object = item.toObject();
            bool isIt = !keys.isEmpty();
            for (auto key = keys.begin(); key != keys.end(); ++key)
                isIt = isIt && object.value(key.key()) == *key;
            if (!isIt)
                continue;
            QJsonObject kept = part(object, it->toObject()).toObject();
            for (auto key = keys.begin(); key != keys.end(); ++key)
                kept.insert(key.key(), *key);
            mine.append(kept);
        }
    }
    return mine;
}

/// A set of fields that is empty means the whole value: an atomic list or map, or a scalar.
QJsonValue part(const QJsonValue &live, const QJsonObject &fields)
{
    if (fields.isEmpty())
        return live;
    if (live.isArray())
        return partOfList(live.toArray(), fields);
    QJsonObject mine;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!it.key().startsWith("f:"_L1))
            continue;
        const QString name = it.key().mid(2);
        const QJsonValue below = live.toObject().value(name);
        if (!below.isUndefined())
            mine.insert(name, part(below, it->toObject()));
    }
    return mine;
}

} // namespace

QJsonObject managedPart(const QJsonObject &live, const QString &manager)
{
    const QJsonObject metadata = live.value("metadata"_L1).toObject();
    for (const QJsonValue entry : metadata.value("managedFields"_L1).toArray()) {
        if (entry["manager"_L1] != manager || entry["operation"_L1] != "Apply"_L1
            || !entry["subresource"_L1].toString().isEmpty())
            continue;
        const QJsonObject fields = entry["fieldsV1"_L1].toObject();
        if (fields.isEmpty())
            return {};
        QJsonObject mine = part(live, fields).toObject();
        QJsonObject named = mine.value("metadata"_L1).toObject();
        for (const auto key : {"name"_L1, "namespace"_L1}) {
            if (metadata.contains(key))
                named.insert(key, metadata.value(key));
        }
        mine.insert("metadata"_L1, named);
        for (const auto key : {"apiVersion"_L1, "kind"_L1})
            mine.insert(key, live.value(key));
        return mine;
    }
    return {};
}

} // namespace slipway
