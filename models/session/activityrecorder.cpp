// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activityrecorder.h"

#include "plan/change.h"
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
    , m_file(std::move(databaseFile))
    , m_session(session)
{
}

ActivityRecorder::~ActivityRecorder() = default;

Result<Database *> ActivityRecorder::database()
{
    if (!m_database) {
        auto opened = Database::open(m_file, mainDatabaseOptions());
        if (!opened)
            return std::unexpected(std::move(opened.error()).within(u"activity log"_s));
        m_database = std::move(*opened);
    }
    return m_database.get();
}

void ActivityRecorder::setFile(const QString &databaseFile)
{
    if (databaseFile == m_file)
        return;
    m_file = databaseFile;
    m_database.reset();
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
                  .command = isUndo ? QString() : change.command(),
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
    auto open = database();
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
    auto open = database();
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

Result<QList<Activity>> ActivityRecorder::latest(int count)
{
    auto open = database();
    if (!open)
        return std::unexpected(std::move(open.error()));
    return ActivityLog(**open).latest(count);
}

Result<Activity> ActivityRecorder::entry(qint64 id)
{
    auto open = database();
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
        (void)ActivityLog(*m_database)
            .end(activity.id, Activity::Outcome::Unknown, {}, m_session.clock().now());
    }
    Q_EMIT changed();
}

} // namespace slipway
