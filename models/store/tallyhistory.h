// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

namespace slipway {

/// What was counted of one endpoint in one stretch of time; what the bytes mean is the caller's.
struct TallyRecord {
    qint64 at = 0; ///< its beginning, in milliseconds since 1970, a multiple of its length
    int seconds = 0; ///< its length: 60, or 900 when it is older than two days
    QByteArray data = {};
    bool operator==(const TallyRecord &) const = default;
};

/// Counted requests of endpoints, kept like MetricHistory's values: 30 days, of which two by the minute.
class TallyHistory
{
public:
    /// Two records of the same stretch as one; of a damaged one the other.
    /// @param seconds of the stretch that comes out
    using Merge = std::function<QByteArray(const QByteArray &a, const QByteArray &b, int seconds)>;

    TallyHistory(Database &database, Merge merge) : m_database(database), m_merge(std::move(merge)) { }

    Result<> add(const QString &endpointId, const TallyRecord &record);
    /// Oldest first, from @p sinceMs on.
    Result<QList<TallyRecord>> read(const QString &endpointId, qint64 sinceMs) const;
    /// Makes quarters of an hour of what is older than two days, and forgets what is older than 30.
    Result<> thin(const QString &endpointId, const QDateTime &now);
    Result<> forget(const QString &endpointId);

private:
    Result<> put(const QString &endpointId, const TallyRecord &record);
    Database &m_database;
    Merge m_merge;
};

/// What a person wants of an endpoint, as text by endpoint.
class ObjectiveStore
{
public:
    explicit ObjectiveStore(Database &database) : m_database(database) { }
    Result<QByteArray> read(const QString &endpointId) const; ///< empty: none are set
    Result<> write(const QString &endpointId, const QByteArray &json); ///< empty: forgets them

private:
    Database &m_database;
};

} // namespace slipway
