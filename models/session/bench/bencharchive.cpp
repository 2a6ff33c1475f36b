// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/bencharchive.h"

#include "base/worker.h"
#include "inference/benchstorage.h"

namespace slipway {
using namespace Qt::StringLiterals;

BenchArchive::BenchArchive(QString databaseFile, QObject *parent)
    : QObject(parent)
    , m_file(std::move(databaseFile), u"benchmark history"_s)
{
}

void BenchArchive::setFile(const QString &databaseFile)
{
    if (!m_file.setPath(databaseFile))
        return;
    Q_EMIT changed();
}

Result<QList<BenchRecord>> BenchArchive::latest(int count)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return BenchHistory(**open).latest(count);
}

Task<qint64> BenchArchive::keep(BenchRecord record, BenchResult result)
{
    const QString file = m_file.path();
    record.config = result.config.toJson();
    record.summary = benchSummary(result);
    auto packed = co_await onWorker([result = std::move(result)]() -> Result<QByteArray> {
        return BenchHistory::packed(toStoredJson(result));
    });
    if (!packed)
        co_return std::unexpected(std::move(packed.error()));
    if (file != m_file.path()) // what was measured in one world is not put into another's history
        co_return cancelled();
    auto open = m_file.open();
    if (!open)
        co_return std::unexpected(std::move(open.error()));
    auto id = BenchHistory(**open).add(record, *packed);
    if (id)
        Q_EMIT changed();
    co_return id;
}

Task<QJsonObject> BenchArchive::open(qint64 id)
{
    auto open = m_file.open();
    if (!open)
        co_return std::unexpected(std::move(open.error()));
    auto detail = BenchHistory(**open).detail(id);
    if (!detail)
        co_return std::unexpected(std::move(detail.error()));
    co_return co_await onWorker([detail = std::move(*detail)] { return BenchHistory::unpacked(detail); });
}

Result<> BenchArchive::setNote(qint64 id, const QString &note)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    auto done = BenchHistory(**open).setNote(id, note);
    if (done)
        Q_EMIT changed();
    return done;
}

Result<> BenchArchive::remove(qint64 id)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    auto done = BenchHistory(**open).remove(id);
    if (done)
        Q_EMIT changed();
    return done;
}

} // namespace slipway
