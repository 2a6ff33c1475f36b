// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace slipway {

/// One field that applying would change.
struct FieldChange {
    QString path = {}; ///< .spec.template.spec.containers[name=vllm].resources.limits["nvidia.com/gpu"]
    QJsonValue before = QJsonValue::Undefined;
    QJsonValue after = QJsonValue::Undefined;
    bool operator==(const FieldChange &) const = default;
};

/// What differs between the live object and another state of it, as a person means it: quantities by value, list items by
/// their merge key, without status, managedFields and what the server keeps to itself.
/// Use the object of a dry-run apply as @p after: then defaults and webhooks are in it too. An empty @p before is a creation.
QList<FieldChange> diffObjects(const QJsonObject &before, const QJsonObject &after);

/// The same with a manifest as @p desired: fields that it does not set are left alone, as server-side apply leaves them.
QList<FieldChange> diffDesired(const QJsonObject &live, const QJsonObject &desired);

/// Without status, managedFields, uid, resourceVersion, generation, creationTimestamp and the last-applied annotation.
QJsonObject withoutServerFields(QJsonObject object);

} // namespace slipway
