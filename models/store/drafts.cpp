// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "base/redact.h"
#include "store/storejson.h"

#include <QCoreApplication>
#include <QUuid>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Draft draftOf(const QVariantMap &row)
{
    return {.id = row.value(u"id"_s).toString(),
            .recipeId = row.value(u"recipe"_s).toString(),
            .title = row.value(u"title"_s).toString(),
            .page = row.value(u"page"_s).toString(),
            .choices = storejson::object(row.value(u"choices"_s)),
            .saved = storejson::time(row.value(u"saved"_s))};
}

} // namespace

Result<Draft> DraftStore::save(Draft draft, const QDateTime &now)
{
    if (draft.id.isEmpty())
        draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    draft.saved = now.toUTC();
    // References to Secrets are names and stay; what is named like a secret itself, or looks like one, goes.
    for (const QString &key : draft.choices.keys()) {
        const QJsonValue value = draft.choices.value(key);
        const bool looksSecret = value.isString() && redacted(value.toString()) != value.toString();
        if (isSecretName(key) || looksSecret)
            draft.choices.remove(key);
        else if (value.isObject() || value.isArray())
            draft.choices.insert(key, redacted(QJsonObject{{key, value}}).value(key));
    }
    draft.title = redacted(draft.title);
    auto done = m_database.execute(
        u"INSERT INTO drafts (id, recipe, title, page, choices, saved) VALUES (?, ?, ?, ?, ?, ?) ON "
        u"CONFLICT(id) DO UPDATE SET "
        "recipe = excluded.recipe, title = excluded.title, page = excluded.page, choices = excluded.choices, saved = excluded.saved"_s,
        {draft.id, draft.recipeId, draft.title, draft.page, storejson::text(draft.choices),
         storejson::text(draft.saved)});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return draft;
}

Result<QList<Draft>> DraftStore::all() const
{
    auto rows = m_database.query(u"SELECT * FROM drafts ORDER BY saved DESC"_s);
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<Draft> drafts;
    for (const QVariantMap &row : std::as_const(*rows))
        drafts.append(draftOf(row));
    return drafts;
}

Result<Draft> DraftStore::load(const QString &id) const
{
    auto rows = m_database.query(u"SELECT * FROM drafts WHERE id = ?"_s, {id});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    if (rows->isEmpty())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("Store", "there is no such draft"), id);
    return draftOf(rows->first());
}

Result<> DraftStore::remove(const QString &id)
{
    auto done = m_database.execute(u"DELETE FROM drafts WHERE id = ?"_s, {id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway
