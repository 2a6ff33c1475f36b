// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace slipway {

/// One step into an object: a field, an item told apart by its merge key, or an item by its place.
struct FieldStep {
    QString field = {}; ///< empty: an item
    QString key = {}; ///< the merge key of the item; empty: by place
    QString value = {}; ///< the merge key's value
    int index = -1;
    bool operator==(const FieldStep &) const = default;
};

/// The steps of a path as diffObjects() writes it: .spec.containers[name=vllm].limits["nvidia.com/gpu"], .args[2].
/// Empty where it is none.
QList<FieldStep> fieldSteps(const QString &path);

/// What stands at the place; Undefined where nothing does.
QJsonValue valueAt(const QJsonObject &object, const QString &path);

/// The object with another value at the place; Undefined takes it away. What is missing on the way is made: objects, and items with
/// their merge key alone. A place by number behind the end is left as it is.
QJsonObject withValueAt(const QJsonObject &object, const QString &path, const QJsonValue &value);

/// Whether @p path is @p whole or lies in it.
bool isWithin(const QString &path, const QString &whole);

} // namespace slipway
