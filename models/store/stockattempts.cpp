// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stockattempts.h"

#include "base/redact.h"
#include "store/storejson.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr int keptDays = 180; // stock of half a year ago says nothing of today's
constexpr qsizetype wordsKept = 500;
} // namespace

Result<> StockAttempts::keep(const QList<StockAttempt> &attempts)
{
    if (attempts.isEmpty())
        return {};
    return m_database.transaction([&]() -> Result<> {
        QDateTime newest;
        for (const StockAttempt &each : attempts) {
            if (each.zone.isEmpty() || !each.at.isValid())
                continue;
            newest = newest.isValid() ? std::max(newest, each.at) : each.at;
            auto done = m_database.execute(
                u"INSERT INTO stock (provider, zone, machine, accelerator, capacity, hour, succeeded, at, "
                u"words) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(provider, zone, machine, accelerator, "
                "capacity, hour, succeeded) "
                "DO UPDATE SET at = excluded.at, words = excluded.words WHERE excluded.at > stock.at"_s,
                {each.provider, each.zone, each.machineType, each.accelerator, each.capacity,
                 each.at.toUTC().toString(u"yyyy-MM-dd'T'HH"_s), int(each.succeeded),
                 storejson::text(each.at), redacted(each.words).left(wordsKept)});
            if (!done)
                return std::unexpected(std::move(done.error()));
        }
        if (!newest.isValid())
            return {};
        if (auto done = m_database.execute(u"DELETE FROM stock WHERE at < ?"_s,
                                           {storejson::text(newest.addDays(-keptDays))});
            !done)
            return std::unexpected(std::move(done.error()));
        return {};
    });
}

Result<QList<StockAttempt>> StockAttempts::since(const QDateTime &from) const
{
    auto rows =
        m_database.query(u"SELECT * FROM stock WHERE at >= ? ORDER BY at DESC, zone, machine, accelerator"_s,
                         {storejson::text(from)});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<StockAttempt> all;
    for (const QVariantMap &row : std::as_const(*rows))
        all.append({.provider = row.value(u"provider"_s).toString(),
                    .zone = row.value(u"zone"_s).toString(),
                    .machineType = row.value(u"machine"_s).toString(),
                    .accelerator = row.value(u"accelerator"_s).toString(),
                    .capacity = row.value(u"capacity"_s).toString(),
                    .at = storejson::time(row.value(u"at"_s)),
                    .succeeded = row.value(u"succeeded"_s).toBool(),
                    .words = row.value(u"words"_s).toString()});
    return all;
}

} // namespace slipway
