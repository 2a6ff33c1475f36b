// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activitylog.h"

#include "base/redact.h"
#include "store/storejson.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Activity::Outcome, QLatin1StringView> names[] = {
    {Activity::Outcome::Running, "running"_L1},     {Activity::Outcome::Done, "done"_L1},
    {Activity::Outcome::Failed, "failed"_L1},       {Activity::Outcome::RolledBack, "rolled-back"_L1},
    {Activity::Outcome::Cancelled, "cancelled"_L1}, {Activity::Outcome::Unknown, "unknown"_L1},
};

Activity activityOf(const QVariantMap &row)
{
    Activity activity{.id = row.value(u"id"_s).toLongLong(),
                      .started = storejson::time(row.value(u"started"_s)),
                      .ended = storejson::time(row.value(u"ended"_s)),
                      .who = row.value(u"who"_s).toString(),
                      .target = row.value(u"target"_s).toString(),
                      .what = row.value(u"what"_s).toString(),
                      .command = row.value(u"command"_s).toString(),
                      .planId = row.value(u"plan"_s).toString(),
                      .step = row.value(u"step"_s).toString()};
    activity.message = row.value(u"message"_s).toString();
    activity.outcome = Activity::Outcome::Unknown;
    for (const auto &[outcome, name] : names) {
        if (row.value(u"outcome"_s).toString() == name)
            activity.outcome = outcome;
    }
    return activity;
}

} // namespace

QString toString(Activity::Outcome outcome)
{
    for (const auto &[each, name] : names) {
        if (each == outcome)
            return name;
    }
    return u"unknown"_s;
}

Result<qint64> ActivityLog::begin(const Activity &activity)
{
    auto done = m_database.execute(
        u"INSERT INTO activity (started, ended, who, target, what, command, plan, step, outcome, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storejson::text(activity.started), storejson::text(activity.ended), redacted(activity.who),
         redacted(activity.target), redacted(activity.what), redacted(activity.command), activity.planId,
         activity.step, toString(activity.outcome), redacted(activity.message)});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return m_database.lastInsertId();
}

Result<> ActivityLog::end(qint64 id, Activity::Outcome outcome, const QString &message, const QDateTime &now)
{
    auto done = m_database.execute(u"UPDATE activity SET ended = ?, outcome = ?, message = ? WHERE id = ?"_s,
                                   {storejson::text(now), toString(outcome), redacted(message), id});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

Result<QList<Activity>> ActivityLog::latest(int count, qint64 before) const
{
    auto rows = before > 0
        ? m_database.query(u"SELECT * FROM activity WHERE id < ? ORDER BY id DESC LIMIT ?"_s, {before, count})
        : m_database.query(u"SELECT * FROM activity ORDER BY id DESC LIMIT ?"_s, {count});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<Activity> activities;
    for (const QVariantMap &row : std::as_const(*rows))
        activities.append(activityOf(row));
    return activities;
}

Result<Activity> ActivityLog::entry(qint64 id) const
{
    auto rows = m_database.query(u"SELECT * FROM activity WHERE id = ?"_s, {id});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    if (rows->isEmpty())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("ActivityLog", "The activity log has no entry %1.").arg(id));
    return activityOf(rows->first());
}

Result<QList<Activity>> ActivityLog::ofPlan(const QString &planId) const
{
    auto rows = m_database.query(u"SELECT * FROM activity WHERE plan = ? ORDER BY id"_s, {planId});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    QList<Activity> activities;
    for (const QVariantMap &row : std::as_const(*rows))
        activities.append(activityOf(row));
    return activities;
}

Result<int> ActivityLog::closeInterrupted(const QDateTime &now)
{
    return m_database.execute(
        u"UPDATE activity SET outcome = ?, ended = ? WHERE outcome = ?"_s,
        {toString(Activity::Outcome::Unknown), storejson::text(now), toString(Activity::Outcome::Running)});
}

Result<int> ActivityLog::forgetBefore(const QDateTime &time)
{
    return m_database.execute(u"DELETE FROM activity WHERE started < ?"_s, {storejson::text(time)});
}

} // namespace slipway
