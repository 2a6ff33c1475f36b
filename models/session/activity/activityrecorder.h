// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/changelog.h"
#include "plan/stock.h"
#include "session/session.h"
#include "store/activitylog.h"
#include "store/storefile.h"

#include <QObject>

namespace slipway {

class Journal;

/// Writes every Change that runs into the activity log: before it is made, and how it ended; and what was learned of the clouds' stock
/// on the way. Window and command line share one file.
class ActivityRecorder : public QObject, public ChangeLog, public StockLog
{
    Q_OBJECT

public:
    /// @param databaseFile as EndpointRegistry's; opened by the first use
    /// @param session outlives it, and lends it the name of who acts
    ActivityRecorder(QString databaseFile, Session &session, QObject *parent = nullptr);

    qint64 began(const Change &change, const QString &what, bool isUndo, const QString &runId,
                 const QString &stepId, const ChangeContext &context) override;
    qint64 began(const QString &what, const QString &command, const Target &target) override;
    void ended(qint64 id, const Result<> &outcome, const QString &remark) override;
    void noted(const QList<StockAttempt> &attempts) override;

    /// Newest first. Errors: those of Database::open().
    Result<QList<Activity>> latest(int count);
    /// Errors besides: NotFound.
    Result<Activity> entry(qint64 id);
    /// What was left running by a program that has ended. Runs that another program holds are left alone.
    void closeInterrupted(Journal &journal);
    void setFile(const QString &databaseFile);

Q_SIGNALS:
    void changed();

private:
    qint64 begin(const Activity &activity);
    StoreFile m_file;
    Session &m_session;
};

} // namespace slipway
