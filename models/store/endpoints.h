// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>

namespace slipway {

/// A deployed, named inference service, as it is remembered between runs; whether it is healthy is asked anew.
struct EndpointRecord {
    QString id = {}; ///< empty: save() makes one
    QString name = {};
    QString recipeId = {};
    QJsonObject target = {}; ///< provider, project, location, cluster, namespace, kubeContext
    QStringList urls = {};
    QStringList modelIds = {};
    QJsonObject choices = {}; ///< values without secrets
    QString planId = {};
    QDateTime created = {};
    bool operator==(const EndpointRecord &) const = default;
};

class EndpointStore
{
public:
    explicit EndpointStore(Database &database) : m_database(database) { }
    /// Inserts or replaces by id. A name is unique within its target: Conflict.
    Result<EndpointRecord> save(EndpointRecord endpoint);
    Result<QList<EndpointRecord>> all() const; ///< by name
    Result<EndpointRecord> load(const QString &id) const; ///< NotFound
    Result<> remove(const QString &id);

private:
    Database &m_database;
};

} // namespace slipway
