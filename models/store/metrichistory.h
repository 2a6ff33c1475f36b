// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QMap>

namespace slipway {

/// What one quantity did in a stretch of time.
struct MetricExtent {
    float min = 0;
    float max = 0;
    float mean = 0;
    quint32 count = 0; ///< looks that gave a value; never 0 in a record

    void add(double value);
    /// As if both had been one: the mean weighs each look the same.
    void merge(const MetricExtent &other);
    bool operator==(const MetricExtent &) const = default;
};

/// All quantities of one endpoint in one stretch of time.
struct MetricStretch {
    qint64 at = 0; ///< its beginning, in milliseconds since 1970, a multiple of its length
    int seconds = 0; ///< its length: 60, or 900 when it is older than two days
    QMap<quint8, MetricExtent> values = {}; ///< by a number that means the same for ever; see EndpointSeries
    bool operator==(const MetricStretch &) const = default;
};

/// The numbers of endpoints, kept for 30 days: of each minute for two days, of each quarter of an hour after that.
class MetricHistory
{
public:
    static constexpr std::chrono::seconds fine{60};
    static constexpr std::chrono::seconds coarse{900};
    static constexpr std::chrono::hours keptFine{48};
    static constexpr std::chrono::hours kept{30 * 24};

    explicit MetricHistory(Database &database) : m_database(database) { }

    /// Merges with what is there of the same minute: two windows, or one that was closed and opened again.
    Result<> add(const QString &endpointId, const MetricStretch &stretch);
    /// Oldest first, from @p sinceMs on. A damaged record is left out.
    Result<QList<MetricStretch>> read(const QString &endpointId, qint64 sinceMs) const;
    /// Makes quarters of an hour of what is older than two days, and forgets what is older than 30.
    Result<> thin(const QString &endpointId, const QDateTime &now);
    Result<> forget(const QString &endpointId);

private:
    Result<> put(const QString &endpointId, const MetricStretch &stretch);
    Database &m_database;
};

} // namespace slipway
