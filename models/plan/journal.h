// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "plan/target.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <memory>

namespace slipway {

enum class StepState {
    Pending,
    Started, ///< captured and about to run, or running: after a crash nobody knows
    Done,
    Failed,
    Skipped, ///< was so already; undo has nothing to do
    Undoing,
    Undone,
};
QString toString(StepState state);

enum class RunState {
    Running, ///< or interrupted: see JournalRun::isOpen
    Failed, ///< a step failed; may be resumed or rolled back
    RollingBack,
    RolledBack,
    Succeeded,
    Destroyed,
};
QString toString(RunState state);

struct JournalStep {
    QString id = {};
    StepState state = StepState::Pending;
    QJsonObject captured = {};
    QJsonObject made = {};
    QString error = {}; ///< redacted, one sentence
    QDateTime startedAt = {};
    QDateTime endedAt = {};
};

struct JournalRun {
    QString id = {};
    QString name = {};
    RunState state = RunState::Running;
    QDateTime createdAt = {};
    QDateTime changedAt = {};
    Target target = {};
    QString recipeId = {};
    QJsonObject plan = {}; ///< Plan::toJson()
    QList<JournalStep> steps = {};
    /// Neither finished nor rolled back: may be resumed.
    bool isOpen() const
    {
        return state == RunState::Running || state == RunState::Failed || state == RunState::RollingBack;
    }
};

/// The durable record of plans' runs. Every write is on the disk when its Task ends. One file for all runs; works on a thread of its own.
///
/// Errors of every call: those of store/database.h (Unavailable with reason DiskFull, Forbidden with ReadOnly, Timeout with Busy, …).
class Journal
{
public:
    virtual ~Journal() = default;

    /// @param planJson holds no credential: makePlan() refuses one
    virtual Task<QString> begin(QString name, QString recipeId, Target target, QJsonObject planJson,
                                QStringList stepIds, QDateTime now) = 0;
    virtual Task<> setRunState(QString run, RunState state, QDateTime now) = 0;
    /// Whole rows: what is empty here is empty there.
    virtual Task<> writeStep(QString run, JournalStep step, QDateTime now) = 0;
    /// NotFound: no such run.
    virtual Task<JournalRun> run(QString id) = 0;
    /// Newest first; @p openOnly those that may be resumed.
    virtual Task<QList<JournalRun>> runs(bool openOnly) = 0;
    /// Forgets a run that is closed.
    virtual Task<> forget(QString run) = 0;

    /// A claim on a run, so that two programs never work on one. Released when destroyed or when the process ends, however it ends.
    class Claim
    {
    public:
        virtual ~Claim() = default;
    };
    /// Errors: Conflict (another process works on it; detail names it).
    virtual Result<std::unique_ptr<Claim>> claim(const QString &run) = 0;
};

/// Opens or makes the file. Errors: those of Database::open().
Result<std::unique_ptr<Journal>> openJournal(const QString &fileName);

} // namespace slipway
