// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>

namespace slipway {

/// A wizard that was left midway: its Choices and where it stood.
struct Draft {
    QString id = {}; ///< empty: save() makes one
    QString recipeId = {};
    QString title = {};
    QString page = {};
    QJsonObject choices = {}; ///< values named like a secret are not kept
    QDateTime saved = {};
    bool operator==(const Draft &) const = default;
};

class DraftStore
{
public:
    explicit DraftStore(Database &database) : m_database(database) { }
    /// @return the draft as kept, with id, stamp @p now and without secrets
    Result<Draft> save(Draft draft, const QDateTime &now);
    Result<QList<Draft>> all() const; ///< newest first
    Result<Draft> load(const QString &id) const; ///< NotFound
    Result<> remove(const QString &id);

private:
    Database &m_database;
};

} // namespace slipway
