// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tallyhistory.h"

#include "store/metrichistory.h"

namespace slipway {
using namespace Qt::StringLiterals;

Result<> TallyHistory::put(const QString &endpointId, const TallyRecord &record)
{
    auto there = m_database.query(u"SELECT data FROM tallies WHERE endpoint = ? AND seconds = ? AND at = ?"_s,
                                  {endpointId, record.seconds, record.at});
    if (!there)
        return std::unexpected(std::move(there.error()));
    const QByteArray data = there->isEmpty()
        ? record.data
        : m_merge(there->first().value(u"data"_s).toByteArray(), record.data, record.seconds);
    auto done = m_database.execute(
        u"INSERT OR REPLACE INTO tallies (endpoint, seconds, at, data) VALUES (?, ?, ?, ?)"_s,
        {endpointId, record.seconds, record.at, data});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

Result<> TallyHistory::add(const QString &endpointId, const TallyRecord &record)
{
    return m_database.transaction([&] { return put(endpointId, record); });
}

Result<QList<TallyRecord>> TallyHistory::read(const QString &endpointId, qint64 sinceMs) const
{
    auto rows = m_database.query(
        u"SELECT at, seconds, data FROM tallies WHERE endpoint = ? AND at >= ? ORDER BY at, seconds DESC"_s,
        {endpointId, sinceMs});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<TallyRecord> records;
    records.reserve(rows->size());
    for (const QVariantMap &row : std::as_const(*rows))
        records.append({.at = row.value(u"at"_s).toLongLong(),
                        .seconds = row.value(u"seconds"_s).toInt(),
                        .data = row.value(u"data"_s).toByteArray()});
    return records;
}

Result<> TallyHistory::thin(const QString &endpointId, const QDateTime &now)
{
    constexpr qint64 quarter = std::chrono::milliseconds(MetricHistory::coarse).count();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    // Whole quarters only: one is made once, when all of its minutes are old.
    const qint64 until =
        (nowMs - std::chrono::milliseconds(MetricHistory::keptFine).count()) / quarter * quarter;
    return m_database.transaction([&]() -> Result<> {
        auto rows = m_database.query(
            u"SELECT at, data FROM tallies WHERE endpoint = ? AND seconds = ? AND at < ? ORDER BY at"_s,
            {endpointId, qint64(MetricHistory::fine.count()), until});
        if (!rows)
            return std::unexpected(std::move(rows.error()));
        for (const QVariantMap &row : std::as_const(*rows)) {
            const TallyRecord record{.at = row.value(u"at"_s).toLongLong() / quarter * quarter,
                                     .seconds = int(MetricHistory::coarse.count()),
                                     .data = row.value(u"data"_s).toByteArray()};
            if (auto written = put(endpointId, record); !written)
                return written;
        }
        auto thinned =
            m_database.execute(u"DELETE FROM tallies WHERE endpoint = ? AND seconds = ? AND at < ?"_s,
                               {endpointId, qint64(MetricHistory::fine.count()), until});
        if (!thinned)
            return std::unexpected(std::move(thinned.error()));
        auto forgotten = m_database.execute(u"DELETE FROM tallies WHERE at < ?"_s,
                                            {nowMs - std::chrono::milliseconds(MetricHistory::kept).count()});
        if (!forgotten)
            return std::unexpected(std::move(forgotten.error()));
        return {};
    });
}

Result<> TallyHistory::forget(const QString &endpointId)
{
    auto done = m_database.execute(u"DELETE FROM tallies WHERE endpoint = ?"_s, {endpointId});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

Result<QByteArray> ObjectiveStore::read(const QString &endpointId) const
{
    auto rows = m_database.query(u"SELECT data FROM objectives WHERE endpoint = ?"_s, {endpointId});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    return rows->isEmpty() ? QByteArray() : rows->first().value(u"data"_s).toByteArray();
}

Result<> ObjectiveStore::write(const QString &endpointId, const QByteArray &json)
{
    auto done = json.isEmpty()
        ? m_database.execute(u"DELETE FROM objectives WHERE endpoint = ?"_s, {endpointId})
        : m_database.execute(u"INSERT OR REPLACE INTO objectives (endpoint, data) VALUES (?, ?)"_s,
                             {endpointId, QString::fromUtf8(json)});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway
