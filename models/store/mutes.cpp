// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mutes.h"

#include "base/redact.h"
#include "store/storejson.h"
#include "store/storewords.h"

#include <QCoreApplication>
#include <QUuid>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Mute muteOf(const QVariantMap &row)
{
    return {.id = row.value(u"id"_s).toString(),
            .finding = row.value(u"finding"_s).toString(),
            .subject = row.value(u"subject"_s).toString(),
            .cluster = row.value(u"cluster"_s).toString(),
            .title = row.value(u"title"_s).toString(),
            .reason = row.value(u"reason"_s).toString(),
            .owner = row.value(u"owner"_s).toString(),
            .component = row.value(u"component"_s).toString(),
            .version = row.value(u"version"_s).toString(),
            .since = storejson::time(row.value(u"since"_s))};
}

} // namespace

Result<Mute> MuteStore::save(Mute mute, const QDateTime &now)
{
    mute.reason = redacted(mute.reason.trimmed());
    mute.owner = redacted(mute.owner.trimmed());
    mute.component = mute.component.trimmed();
    mute.version = mute.version.trimmed();
    if (mute.finding.isEmpty())
        return fail(ErrorKind::Invalid, StoreWords::tr("no finding is named"));
    if (mute.reason.isEmpty())
        return fail(ErrorKind::Invalid, StoreWords::tr("say why it is accepted"), u"reason"_s);
    if (mute.owner.isEmpty())
        return fail(ErrorKind::Invalid, StoreWords::tr("say who accepts it"), u"owner"_s);
    if (!mute.version.isEmpty()) {
        if (mute.component.isEmpty())
            return fail(ErrorKind::Invalid, StoreWords::tr("say of what that is a version"), u"component"_s);
        if (!std::ranges::any_of(mute.version, [](QChar c) { return c.isDigit(); }))
            return fail(ErrorKind::Invalid, StoreWords::tr("a version has a number in it"), u"version"_s);
    }
    mute.title = redacted(mute.title);
    mute.since = now.toUTC();
    if (mute.id.isEmpty())
        mute.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto done = m_database.execute(
        u"INSERT INTO mutes (id, finding, subject, cluster, title, reason, owner, component, version, since) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(finding, subject, cluster) DO UPDATE SET "
        "title = excluded.title, reason = excluded.reason, owner = excluded.owner, "
        "component = excluded.component, version = excluded.version, since = excluded.since"_s,
        {mute.id, mute.finding, mute.subject, mute.cluster, mute.title, mute.reason, mute.owner,
         mute.component, mute.version, storejson::text(mute.since)});
    if (!done)
        return std::unexpected(std::move(done.error()));
    // A row that was there keeps its id.
    auto rows = m_database.query(u"SELECT * FROM mutes WHERE finding = ? AND subject = ? AND cluster = ?"_s,
                                 {mute.finding, mute.subject, mute.cluster});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    return rows->isEmpty() ? mute : muteOf(rows->first());
}

Result<QList<Mute>> MuteStore::of(const QString &cluster) const
{
    auto rows = m_database.query(u"SELECT * FROM mutes WHERE cluster = ? ORDER BY since, id"_s, {cluster});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<Mute> all;
    for (const QVariantMap &row : std::as_const(*rows))
        all.append(muteOf(row));
    return all;
}

Result<> MuteStore::remove(const QString &id)
{
    auto done = m_database.execute(u"DELETE FROM mutes WHERE id = ?"_s, {id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway
