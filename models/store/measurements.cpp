// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/measurements.h"

#include "base/redact.h"
#include "store/storejson.h"

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

Result<> MeasurementStore::keep(const QList<Measurement> &measurements)
{
    return m_database.transaction([&]() -> Result<> {
        for (const Measurement &each : measurements) {
            if (!std::isfinite(each.value))
                continue;
            auto done = m_database.execute(
                u"INSERT INTO measurements (subject, version, place, quantity, endpoint, value, at, source) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(subject, version, place, quantity, endpoint) DO "
                "UPDATE SET "
                "value = excluded.value, at = excluded.at, source = excluded.source WHERE excluded.at >= measurements.at"_s,
                {each.subject, each.version, each.place, each.quantity, each.endpoint, each.value,
                 storejson::text(each.at), redacted(each.source)});
            if (!done)
                return std::unexpected(std::move(done.error()));
        }
        return {};
    });
}

Result<> MeasurementStore::forget(const QString &subject, const QDateTime &before)
{
    if (auto done = m_database.execute(u"DELETE FROM measurements WHERE subject = ? AND at < ?"_s,
                                       {subject, storejson::text(before)});
        !done)
        return std::unexpected(std::move(done.error()));
    return {};
}

Result<QList<Measurement>> MeasurementStore::of(const QString &subject) const
{
    auto rows = m_database.query(
        u"SELECT * FROM measurements WHERE subject = ? ORDER BY at DESC, endpoint, quantity"_s, {subject});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<Measurement> all;
    for (const QVariantMap &row : std::as_const(*rows))
        all.append({.subject = subject,
                    .version = row.value(u"version"_s).toString(),
                    .place = row.value(u"place"_s).toString(),
                    .quantity = row.value(u"quantity"_s).toString(),
                    .value = row.value(u"value"_s).toDouble(),
                    .at = storejson::time(row.value(u"at"_s)),
                    .endpoint = row.value(u"endpoint"_s).toString(),
                    .source = row.value(u"source"_s).toString()});
    return all;
}

} // namespace slipway
