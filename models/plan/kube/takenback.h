// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace slipway {

/// A field that somebody has set since a change.
struct FieldSince {
    QString path = {}; ///< .spec.template.spec.containers[name=vllm].image
    QStringList managers =
        {}; ///< who owns it now, by the live object's managedFields; empty: they do not say
    bool operator==(const FieldSince &) const = default;
};

/// An object with what one change did to it taken back.
struct TakenBack {
    QJsonObject object = {}; ///< without what the server keeps to itself
    QList<FieldSince> clashes =
        {}; ///< the change set them, and they are another value now: taking back overwrites it
    QList<FieldSince> stays = {}; ///< the change had no part in them
    QStringList lost = {}; ///< their former value was hidden, and no secret is kept: they stay as they are
    bool operator==(const TakenBack &) const = default;
};

/// Three states to a fourth: what differs between @p before and @p after is the change's and goes, what differs between
/// @p after and @p now is somebody else's and stays.
/// @param before redacted, as captureObject() keeps it
/// @param after  likewise; empty when nobody noted it: then whatever differs from before is a clash
/// @param now    the live object, with its managedFields
TakenBack takenBack(const QJsonObject &before, const QJsonObject &after, const QJsonObject &now);

/// Who owns a field of a live object by its managedFields, the writer of the whole that it is part of included.
/// @param path as diffObjects() and takenBack() write it: .spec.containers[name=vllm].limits["nvidia.com/gpu"]
QStringList ownersOf(const QJsonObject &live, const QString &path);

/// "set by kubectl-edit: .spec.replicas", one line a manager, translated.
QStringList fieldsSinceText(const QList<FieldSince> &fields);

} // namespace slipway
