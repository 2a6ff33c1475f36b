// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

namespace slipway {

/// A finding that is known and accepted: by whom, why, and at which version it is to be looked at again.
struct Mute {
    QString id = {}; ///< empty: save() makes one
    QString finding = {}; ///< Finding::id
    QString subject = {}; ///< Finding::subject
    QString cluster = {}; ///< where it was accepted; elsewhere it is news
    QString title = {}; ///< what the finding said
    QString reason = {};
    QString owner = {};
    QString component =
        {}; ///< whose version counts: "kubernetes", or an image's name such as "kserve-controller"
    QString version = {}; ///< of that, at which it is shown again; empty: until somebody takes it back
    QDateTime since = {};
    bool operator==(const Mute &) const = default;
};

/// What findings are accepted, in which cluster.
class MuteStore
{
public:
    explicit MuteStore(Database &database) : m_database(database) { }
    /// Inserts; the same finding of the same cluster again replaces reason, owner and version.
    /// Errors: Invalid (no finding, reason or owner; a version without a component or without a number), those of the database.
    /// @return as kept, with id and since; texts without secrets
    Result<Mute> save(Mute mute, const QDateTime &now);
    Result<QList<Mute>> of(const QString &cluster) const; ///< oldest first
    Result<> remove(const QString &id);

private:
    Database &m_database;
};

} // namespace slipway
