// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversations.h"

#include "base/redact.h"
#include "store/storejson.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

ConversationRecord conversationRecordOf(const QVariantMap &row)
{
    return {.id = row.value(u"id"_s).toLongLong(),
            .updated = storejson::time(row.value(u"updated"_s)),
            .title = row.value(u"title"_s).toString(),
            .endpoint = row.value(u"endpoint"_s).toString(),
            .modelId = row.value(u"model"_s).toString(),
            .content = storejson::object(row.value(u"content"_s)),
            .text = row.value(u"body"_s).toString()};
}

} // namespace

Result<qint64> ConversationStore::save(const ConversationRecord &record)
{
    QVariantList values{storejson::text(record.updated),
                        redacted(record.title),
                        redacted(record.endpoint),
                        record.modelId,
                        storejson::text(redacted(record.content)),
                        redacted(record.text)};
    if (record.id > 0) {
        values.append(record.id);
        auto done = m_database.execute(
            u"UPDATE conversations SET updated = ?, title = ?, endpoint = ?, model = ?, content = ?, body = ? WHERE id = ?"_s,
            values);
        if (!done)
            return std::unexpected(std::move(done.error()));
        if (*done > 0)
            return record.id;
        values.removeLast(); // deleted meanwhile, and gone on with: it is one again
    }
    auto done = m_database.execute(
        u"INSERT INTO conversations (updated, title, endpoint, model, content, body) VALUES (?, ?, ?, ?, ?, ?)"_s,
        values);
    if (!done)
        return std::unexpected(std::move(done.error()));
    return m_database.lastInsertId();
}

Result<QList<ConversationRecord>> ConversationStore::search(const QString &words, int count) const
{
    QString sql = u"SELECT id, updated, title, endpoint, model FROM conversations"_s;
    QVariantList values;
    const QStringList parts = words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString part : parts) {
        // What a person types is text and no pattern.
        part.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        sql += (values.isEmpty() ? u" WHERE "_s : u" AND "_s)
            + u"(body || ' ' || title || ' ' || endpoint || ' ' || model) LIKE ? ESCAPE '\\'"_s;
        values.append(u'%' + part + u'%');
    }
    values.append(count);
    auto rows = m_database.query(sql + u" ORDER BY updated DESC, id DESC LIMIT ?"_s, values);
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<ConversationRecord> records;
    for (const QVariantMap &row : std::as_const(*rows))
        records.append(conversationRecordOf(row));
    return records;
}

Result<ConversationRecord> ConversationStore::load(qint64 id) const
{
    auto rows = m_database.query(u"SELECT * FROM conversations WHERE id = ?"_s, {id});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    if (rows->isEmpty())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("Store", "there is no such conversation"),
                    QString::number(id));
    return conversationRecordOf(rows->first());
}

Result<> ConversationStore::remove(qint64 id)
{
    auto done = m_database.execute(u"DELETE FROM conversations WHERE id = ?"_s, {id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway
