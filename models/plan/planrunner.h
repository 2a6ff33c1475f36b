// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"
#include "plan/plan.h"

#include <QSet>

#include <functional>

namespace slipway {

/// One event of a run: a line of `deploy --output jsonl`, a row of the timeline.
struct StepEvent {
    QString step = {};
    QString title = {};
    QString state = {}; ///< pending, running, done, failed, skipped; undoing and undone while rolling back
    QString message = {};
    qint64 elapsedMs = 0; ///< of the step
    std::optional<std::chrono::milliseconds> expected = {};
    bool isLate = false;
    std::optional<Error> error = {};
    /// {"step","state","message","elapsedMs"}
    QJsonObject toJson() const;
};
using StepEvents = std::function<void(const StepEvent &)>;

/// What to do when it does not go well.
struct RunOptions {
    bool rollBackOnFailure = false; ///< else the run stays open, to be resumed
    bool rollBackOnCancel = true; ///< else likewise (SIGTERM: the next start resumes)
    int parallel = 8; ///< steps at the same time, where the graph allows
    /// Whether the person agreed to this step, for those that ask. Empty: agreed to all. A step that is refused and would change something ends the run.
    std::function<bool(const PlanStep &)> consent = {};
};

struct RunOutcome {
    QString runId = {};
    RunState state = RunState::Running;
    std::optional<Error> error = {}; ///< why it did not succeed; within() names the step
    QString failedStep = {};
    std::optional<Endpoint> endpoint = {};
    QStringList remarks = {}; ///< what a roll-back had to leave, in words
    bool succeeded() const { return state == RunState::Succeeded; }
};

/// Runs plans: each step is in the journal before it happens. Kill it at any instant, and resume() comes to the same end.
class PlanRunner
{
public:
    PlanRunner(Journal &journal, ChangeContext context)
        : m_journal(journal)
        , m_context(std::move(context)) { }

    /// It fails itself only when the journal cannot be written, before anything was changed; all else is in the outcome.
    Task<RunOutcome> deploy(Plan plan, RunOptions options, StepEvents events, std::stop_token stop);
    /// Goes on where a run ended, crashed or failed; one that was rolling back goes on rolling back.
    Task<RunOutcome> resume(QString runId, RunOptions options, StepEvents events, std::stop_token stop);
    /// Takes back what the run did, last first. For a run that succeeded this is `destroy`.
    /// @param leave objects whose steps count as taken back without being touched: another run's roll-back deletes them
    Task<RunOutcome> rollBack(QString runId, StepEvents events, std::stop_token stop,
                              QSet<QString> leave = {});

    struct Running;

private:
    Task<std::shared_ptr<Running>> load(QString runId, RunOptions options, StepEvents events);
    Task<RunOutcome> proceed(std::shared_ptr<Running> run, std::stop_token stop);
    Task<> runAll(std::shared_ptr<Running> run, std::stop_token stop);
    Task<> runStep(std::shared_ptr<Running> run, int index, std::stop_token stop);
    Task<> attempt(std::shared_ptr<Running> run, int index, std::stop_token stop);
    Task<RunOutcome> takeBack(std::shared_ptr<Running> run, RunState finalState, std::optional<Error> because,
                              std::stop_token stop, QSet<QString> leave = {});
    /// With the cluster that is connected now: a step before may have connected it.
    ChangeContext contextNow() const;
    Journal &m_journal;
    ChangeContext m_context;
};

} // namespace slipway
