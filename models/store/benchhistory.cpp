// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/benchhistory.h"

#include "base/redact.h"
#include "store/storejson.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> noSuchResult(qint64 id)
{
    return fail(ErrorKind::NotFound,
                QCoreApplication::translate("Store", "there is no such benchmark result"),
                QString::number(id));
}

BenchRecord benchRecordOf(const QVariantMap &row)
{
    return {.id = row.value(u"id"_s).toLongLong(),
            .started = storejson::time(row.value(u"started"_s)),
            .endpoint = row.value(u"endpoint"_s).toString(),
            .wayIn = row.value(u"way_in"_s).toString(),
            .config = storejson::object(row.value(u"config"_s)),
            .summary = storejson::object(row.value(u"summary"_s)),
            .note = row.value(u"note"_s).toString()};
}

} // namespace

Result<qint64> BenchHistory::add(const BenchRecord &record, const QByteArray &detail)
{
    auto done = m_database.execute(
        u"INSERT INTO bench (started, endpoint, way_in, config, summary, note, detail) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {storejson::text(record.started), redacted(record.endpoint), redacted(record.wayIn),
         storejson::text(redacted(record.config)), storejson::text(redacted(record.summary)),
         redacted(record.note), detail});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return m_database.lastInsertId();
}

Result<QList<BenchRecord>> BenchHistory::latest(int count, qint64 before) const
{
    // Not the detail: a list of a hundred results would read hundreds of megabytes.
    const QString columns = u"SELECT id, started, endpoint, way_in, config, summary, note FROM bench"_s;
    auto rows = before > 0
        ? m_database.query(columns + u" WHERE id < ? ORDER BY id DESC LIMIT ?"_s, {before, count})
        : m_database.query(columns + u" ORDER BY id DESC LIMIT ?"_s, {count});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<BenchRecord> records;
    for (const QVariantMap &row : std::as_const(*rows))
        records.append(benchRecordOf(row));
    return records;
}

Result<QByteArray> BenchHistory::detail(qint64 id) const
{
    auto rows = m_database.query(u"SELECT detail FROM bench WHERE id = ?"_s, {id});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    if (rows->isEmpty())
        return noSuchResult(id);
    return rows->first().value(u"detail"_s).toByteArray();
}

Result<> BenchHistory::setNote(qint64 id, const QString &note)
{
    auto done = m_database.execute(u"UPDATE bench SET note = ? WHERE id = ?"_s, {redacted(note), id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    if (*done == 0)
        return noSuchResult(id);
    return {};
}

Result<> BenchHistory::remove(qint64 id)
{
    auto done = m_database.execute(u"DELETE FROM bench WHERE id = ?"_s, {id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

QByteArray BenchHistory::packed(const QJsonObject &result)
{
    return qCompress(QJsonDocument(redacted(result)).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> BenchHistory::unpacked(const QByteArray &detail)
{
    const QJsonDocument document = QJsonDocument::fromJson(qUncompress(detail));
    if (!document.isObject())
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("Store", "the kept benchmark result is damaged"));
    return document.object();
}

} // namespace slipway
