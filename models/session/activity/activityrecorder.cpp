// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity/activityrecorder.h"

#include "plan/change.h"
#include "plan/equivalentcommand.h"
#include "plan/journal.h"

#include <QFileInfo>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcActivity, "slipway.activity")

constexpr int looksBack = 1000;

} // namespace

ActivityRecorder::ActivityRecorder(QString databaseFile, Session &session, QObject *parent)
    : QObject(parent)
    , m_file(std::move(databaseFile), u"activity log"_s)
    , m_session(session)
{
}

void ActivityRecorder::setFile(const QString &databaseFile)
{
    if (!m_file.setPath(databaseFile))
        return;
    Q_EMIT changed();
}

qint64 ActivityRecorder::began(const Change &change, const QString &what, bool isUndo, const QString &runId,
                               const QString &stepId, const ChangeContext &context)
{
    return begin({.started = m_session.clock().now(),
                  .who = m_session.who(),
                  .target = context.target.describe(),
                  .what = what,
                  // What takes it back has no command of its own; the one that it takes back would mislead.
                  .command = isUndo ? QString() : equivalentCommand(change.command(), context.target),
                  .planId = runId,
                  // A roll-back goes as a whole; its steps are not undone one by one.
                  .step = isUndo ? QString() : stepId});
}

qint64 ActivityRecorder::began(const QString &what, const QString &command, const Target &target)
{
    return begin({.started = m_session.clock().now(),
                  .who = m_session.who(),
                  .target = target.describe(),
                  .what = what,
                  .command = command});
}

qint64 ActivityRecorder::begin(const Activity &activity)
{
    auto open = m_file.open();
    auto id = open ? ActivityLog(**open).begin(activity) : Result<qint64>(std::unexpected(open.error()));
    if (!id) {
        qCWarning(lcActivity, "not written to the activity log: %s: %s", qUtf8Printable(activity.what),
                  qUtf8Printable(id.error().toString()));
        return 0;
    }
    Q_EMIT changed();
    return *id;
}

void ActivityRecorder::ended(qint64 id, const Result<> &outcome, const QString &remark)
{
    auto open = m_file.open();
    if (id == 0 || !open)
        return;
    const auto kind = outcome                          ? Activity::Outcome::Done
        : outcome.error().kind == ErrorKind::Cancelled ? Activity::Outcome::Cancelled
                                                       : Activity::Outcome::Failed;
    const QString message = outcome || kind == Activity::Outcome::Cancelled ? remark : outcome.error().detail;
    if (auto written = ActivityLog(**open).end(id, kind, message, m_session.clock().now()); !written)
        qCWarning(lcActivity, "%s", qUtf8Printable(written.error().toString()));
    Q_EMIT changed();
}

void ActivityRecorder::noted(const QList<StockAttempt> &attempts)
{
    auto open = m_file.open();
    if (!open)
        return;
    if (auto kept = StockAttempts(**open).keep(attempts); !kept)
        qCWarning(lcActivity, "%s", qUtf8Printable(kept.error().toString()));
}

Result<QList<Activity>> ActivityRecorder::latest(int count)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return ActivityLog(**open).latest(count);
}

Result<Activity> ActivityRecorder::entry(qint64 id)
{
    auto open = m_file.open();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return ActivityLog(**open).entry(id);
}

void ActivityRecorder::closeInterrupted(Journal &journal)
{
    auto entries = latest(looksBack);
    if (!entries)
        return;
    for (const Activity &activity : std::as_const(*entries)) {
        if (activity.outcome != Activity::Outcome::Running)
            continue;
        // Whoever holds the claim is alive and will write the end itself.
        if (!activity.planId.isEmpty() && !journal.claim(activity.planId))
            continue;
        if (auto open = m_file.open(); open)
            (void)ActivityLog(**open).end(activity.id, Activity::Outcome::Unknown, {},
                                          m_session.clock().now());
    }
    Q_EMIT changed();
}

} // namespace slipway
