// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metrichistory.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr quint8 format = 1;

// 17 bytes a quantity: a month of ten of them is a megabyte.
QByteArray packed(const QMap<quint8, MetricExtent> &values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << format << quint8(values.size());
    for (auto it = values.begin(); it != values.end(); ++it)
        stream << it.key() << it->min << it->max << it->mean << it->count;
    return bytes;
}

QMap<quint8, MetricExtent> unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint8 version = 0;
    quint8 count = 0;
    stream >> version >> count;
    QMap<quint8, MetricExtent> values;
    if (version != format)
        return values;
    for (int i = 0; i < count; ++i) {
        quint8 key = 0;
        MetricExtent extent;
        stream >> key >> extent.min >> extent.max >> extent.mean >> extent.count;
        if (stream.status() != QDataStream::Ok)
            return {};
        if (extent.count > 0)
            values.insert(key, extent);
    }
    return values;
}

void merge(QMap<quint8, MetricExtent> &into, const QMap<quint8, MetricExtent> &from)
{
    for (auto it = from.begin(); it != from.end(); ++it)
        into[it.key()].merge(*it);
}
} // namespace

void MetricExtent::add(double value)
{
    merge({.min = float(value), .max = float(value), .mean = float(value), .count = 1});
}

void MetricExtent::merge(const MetricExtent &other)
{
    if (other.count == 0)
        return;
    if (count == 0) {
        *this = other;
        return;
    }
    const double all = double(count) + other.count;
    mean = float((double(mean) * count + double(other.mean) * other.count) / all);
    min = std::min(min, other.min);
    max = std::max(max, other.max);
    count += other.count;
}

Result<> MetricHistory::put(const QString &endpointId, const MetricStretch &stretch)
{
    auto there = m_database.query(u"SELECT data FROM metrics WHERE endpoint = ? AND seconds = ? AND at = ?"_s,
                                  {endpointId, stretch.seconds, stretch.at});
    if (!there)
        return std::unexpected(std::move(there.error()));
    QMap<quint8, MetricExtent> values = stretch.values;
    if (!there->isEmpty())
        merge(values, unpacked(there->first().value(u"data"_s).toByteArray()));
    auto done = m_database.execute(
        u"INSERT OR REPLACE INTO metrics (endpoint, seconds, at, data) VALUES (?, ?, ?, ?)"_s,
        {endpointId, stretch.seconds, stretch.at, packed(values)});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

Result<> MetricHistory::add(const QString &endpointId, const MetricStretch &stretch)
{
    return m_database.transaction([&] { return put(endpointId, stretch); });
}

Result<QList<MetricStretch>> MetricHistory::read(const QString &endpointId, qint64 sinceMs) const
{
    auto rows = m_database.query(
        u"SELECT at, seconds, data FROM metrics WHERE endpoint = ? AND at >= ? ORDER BY at, seconds DESC"_s,
        {endpointId, sinceMs});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<MetricStretch> stretches;
    stretches.reserve(rows->size());
    for (const QVariantMap &row : std::as_const(*rows)) {
        MetricStretch stretch{.at = row.value(u"at"_s).toLongLong(),
                              .seconds = row.value(u"seconds"_s).toInt(),
                              .values = unpacked(row.value(u"data"_s).toByteArray())};
        if (!stretch.values.isEmpty())
            stretches.append(std::move(stretch));
    }
    return stretches;
}

Result<> MetricHistory::thin(const QString &endpointId, const QDateTime &now)
{
    constexpr qint64 quarter = std::chrono::milliseconds(coarse).count();
    const qint64 nowMs = now.toMSecsSinceEpoch();
    // Whole quarters only: one is made once, when all of its minutes are old.
    const qint64 until = (nowMs - std::chrono::milliseconds(keptFine).count()) / quarter * quarter;
    return m_database.transaction([&]() -> Result<> {
        auto rows =
            m_database.query(u"SELECT at, data FROM metrics WHERE endpoint = ? AND seconds = ? AND at < ?"_s,
                             {endpointId, qint64(fine.count()), until});
        if (!rows)
            return std::unexpected(std::move(rows.error()));
        QMap<qint64, MetricStretch> quarters;
        for (const QVariantMap &row : std::as_const(*rows)) {
            const qint64 at = row.value(u"at"_s).toLongLong() / quarter * quarter;
            MetricStretch &stretch = quarters[at];
            stretch.at = at;
            stretch.seconds = int(coarse.count());
            merge(stretch.values, unpacked(row.value(u"data"_s).toByteArray()));
        }
        for (const MetricStretch &stretch : std::as_const(quarters)) {
            if (auto written = put(endpointId, stretch); !written)
                return written;
        }
        auto thinned =
            m_database.execute(u"DELETE FROM metrics WHERE endpoint = ? AND seconds = ? AND at < ?"_s,
                               {endpointId, qint64(fine.count()), until});
        if (!thinned)
            return std::unexpected(std::move(thinned.error()));
        // Of endpoints that nobody looks at any more, too.
        auto forgotten = m_database.execute(u"DELETE FROM metrics WHERE at < ?"_s,
                                            {nowMs - std::chrono::milliseconds(kept).count()});
        if (!forgotten)
            return std::unexpected(std::move(forgotten.error()));
        return {};
    });
}

Result<> MetricHistory::forget(const QString &endpointId)
{
    auto done = m_database.execute(u"DELETE FROM metrics WHERE endpoint = ?"_s, {endpointId});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway
