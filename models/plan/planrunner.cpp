// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planrunner.h"

#include "base/oneshot.h"
#include "kube/contextguard.h"
#include "plan/changelog.h"
#include "plan/clusterconnector.h"
#include "plan/stock.h"

#include <QCoreApplication>

#include <list>

namespace slipway {

using namespace Qt::StringLiterals;

QJsonObject StepEvent::toJson() const
{
    return {{u"step"_s, step}, {u"state"_s, state}, {u"message"_s, message}, {u"elapsedMs"_s, elapsedMs}};
}

namespace {
// A protected context is asked once for the whole run. Without a cluster yet, its client asks with the first write.
Task<std::shared_ptr<void>> permitted(KubeClient *kube, std::stop_token stop)
{
    if (!kube)
        co_return std::shared_ptr<void>();
    co_return co_await permitChanges(*kube, stop);
}
} // namespace

struct PlanRunner::Running {
    Plan plan;
    RunOptions options;
    StepEvents events;
    QString id;
    QList<JournalStep> steps; // in the plan's order
    RunState state = RunState::Running;
    std::unique_ptr<Journal::Claim> claim;
    std::optional<Error> error; // the first that ended it
    QString failedStep;
    bool journalLost = false; // it cannot be written: nothing more may be changed
    std::optional<Endpoint> endpoint;

    void tell(int index, const QString &stepState, const QString &message, std::chrono::nanoseconds elapsed,
              std::optional<Error> why = {}, std::optional<std::chrono::milliseconds> expected = {}) const
    {
        if (!events)
            return;
        const PlanStep &step = plan.steps.at(index);
        StepEvent event{.step = step.id,
                        .title = step.title,
                        .state = stepState,
                        .message = message,
                        .elapsedMs = std::chrono::duration_cast<std::chrono::milliseconds>(elapsed).count(),
                        .error = std::move(why)};
        event.expected = expected       ? expected
            : step.expected.count() > 0 ? std::optional<std::chrono::milliseconds>(step.expected)
                                        : std::nullopt;
        event.isLate = step.late.count() > 0 && elapsed > step.late;
        events(event);
    }
    bool isOver(int index) const
    {
        return steps.at(index).state == StepState::Done || steps.at(index).state == StepState::Skipped;
    }
    bool isReady(int index) const
    {
        for (const QString &before : plan.steps.at(index).after) {
            for (qsizetype i = 0; i < plan.steps.size(); ++i) {
                if (plan.steps.at(i).id == before && !isOver(int(i)))
                    return false;
            }
        }
        return true;
    }
    void noteEndpoint(const QJsonObject &made)
    {
        const QJsonObject stored = made.value("endpoint"_L1).toObject();
        if (stored.isEmpty())
            return;
        endpoint = Endpoint::fromStored(stored);
        endpoint->runId = id;
    }
    RunOutcome outcome() const
    {
        return {.runId = id, .state = state, .error = error, .failedStep = failedStep, .endpoint = endpoint};
    }
};

ChangeContext PlanRunner::contextNow() const
{
    ChangeContext context = m_context;
    if (context.clusters)
        context.kube = context.clusters->kube();
    return context;
}

Task<RunOutcome> PlanRunner::deploy(Plan plan, RunOptions options, StepEvents events, std::stop_token stop)
{
    // Whoever made the plan: an edited manifest and a fix come here without makePlan().
    if (auto clean = withoutCredentials(plan); !clean)
        co_return std::unexpected(std::move(clean.error()));
    auto permit = co_await permitted(m_context.kube, stop);
    if (!permit)
        co_return std::unexpected(std::move(permit.error()));
    auto run = std::make_shared<Running>();
    QStringList ids;
    for (const PlanStep &step : std::as_const(plan.steps))
        ids.append(step.id);
    const QJsonObject stored = plan.toJson();
    auto id =
        co_await m_journal.begin(plan.name, plan.recipeId, plan.target, stored, ids, m_context.clock->now());
    if (!id)
        co_return std::unexpected(std::move(id.error()).within(u"journal"_s));
    run->id = *id;
    auto claim = m_journal.claim(run->id);
    if (!claim)
        co_return std::unexpected(std::move(claim.error()).within(u"journal"_s));
    run->claim = std::move(*claim);
    run->plan = std::move(plan);
    run->options = std::move(options);
    run->events = std::move(events);
    for (const QString &step : std::as_const(ids))
        run->steps.append({.id = step});
    for (qsizetype i = 0; i < ids.size(); ++i)
        run->tell(int(i), u"pending"_s, {}, {});
    co_return co_await proceed(run, stop);
}

Task<std::shared_ptr<PlanRunner::Running>> PlanRunner::load(QString runId, RunOptions options,
                                                            StepEvents events)
{
    auto stored = co_await m_journal.run(runId);
    if (!stored)
        co_return std::unexpected(std::move(stored.error()).within(u"journal"_s));
    auto claim = m_journal.claim(runId);
    if (!claim)
        co_return std::unexpected(std::move(claim.error()).within(u"journal"_s));
    auto plan = Plan::fromJson(stored->plan);
    if (!plan)
        co_return std::unexpected(std::move(plan.error()).within(u"journal"_s));
    auto run = std::make_shared<Running>();
    run->id = runId;
    run->state = stored->state;
    run->plan = std::move(*plan);
    run->claim = std::move(*claim);
    run->options = std::move(options);
    run->events = std::move(events);
    for (const PlanStep &step : std::as_const(run->plan.steps)) {
        const auto found = std::ranges::find(stored->steps, step.id, &JournalStep::id);
        run->steps.append(found == stored->steps.end() ? JournalStep{.id = step.id} : *found);
    }
    co_return run;
}

Task<RunOutcome> PlanRunner::resume(QString runId, RunOptions options, StepEvents events,
                                    std::stop_token stop)
{
    auto permit = co_await permitted(m_context.kube, stop);
    if (!permit)
        co_return std::unexpected(std::move(permit.error()));
    auto run = co_await load(runId, std::move(options), std::move(events));
    if (!run)
        co_return std::unexpected(std::move(run.error()));
    for (qsizetype i = 0; i < (*run)->steps.size(); ++i) {
        const JournalStep &step = (*run)->steps.at(i);
        if (step.state == StepState::Done || step.state == StepState::Skipped) {
            (*run)->noteEndpoint(step.made);
            (*run)->tell(int(i), step.state == StepState::Done ? u"done"_s : u"skipped"_s, {}, {});
        } else {
            (*run)->tell(int(i), u"pending"_s, {}, {});
        }
    }
    switch ((*run)->state) {
    case RunState::RollingBack:
        co_return co_await takeBack(*run, RunState::RolledBack, std::nullopt, stop);
    case RunState::Succeeded:
    case RunState::RolledBack:
    case RunState::Destroyed:
        co_return (*run)->outcome();
    case RunState::Running:
    case RunState::Failed:
        break;
    }
    co_return co_await proceed(*run, stop);
}

Task<RunOutcome> PlanRunner::rollBack(QString runId, StepEvents events, std::stop_token stop,
                                      QSet<QString> leave)
{
    auto permit = co_await permitted(m_context.kube, stop);
    if (!permit)
        co_return std::unexpected(std::move(permit.error()));
    auto run = co_await load(runId, {}, std::move(events));
    if (!run)
        co_return std::unexpected(std::move(run.error()));
    if ((*run)->state == RunState::RolledBack || (*run)->state == RunState::Destroyed)
        co_return (*run)->outcome();
    const RunState end = (*run)->state == RunState::Succeeded ? RunState::Destroyed : RunState::RolledBack;
    co_return co_await takeBack(*run, end, std::nullopt, stop, std::move(leave));
}

Task<RunOutcome> PlanRunner::proceed(std::shared_ptr<Running> run, std::stop_token stop)
{
    run->state = RunState::Running;
    auto noted = co_await m_journal.setRunState(run->id, RunState::Running, m_context.clock->now());
    if (!noted)
        co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
    auto ran = co_await runAll(run, stop);
    if (!ran && !run->error)
        run->error = ran.error();
    if (run->journalLost)
        co_return run->outcome();
    if (run->error) {
        const bool cancelled = run->error->kind == ErrorKind::Cancelled;
        if (cancelled ? run->options.rollBackOnCancel : run->options.rollBackOnFailure)
            co_return co_await takeBack(run, RunState::RolledBack, run->error, std::stop_token());
        // A cancelled run is as one that crashed: it may go on.
        run->state = cancelled ? RunState::Running : RunState::Failed;
    } else {
        run->state = RunState::Succeeded;
    }
    noted = co_await m_journal.setRunState(run->id, run->state, m_context.clock->now());
    if (!noted && !run->error)
        run->error = noted.error();
    co_return run->outcome();
}

Task<> PlanRunner::runAll(std::shared_ptr<Running> run, std::stop_token stop)
{
    struct Slot {
        int index;
        Task<> task;
        bool ended = false;
    };
    std::list<Slot> slots; // a list: the tasks' callbacks keep references
    QSet<int> begun;
    OneShot wake;
    for (;;) {
        for (qsizetype i = 0; i < run->plan.steps.size() && !run->error && !stop.stop_requested(); ++i) {
            if (int(slots.size()) >= run->options.parallel)
                break;
            if (begun.contains(int(i)) || run->isOver(int(i)) || !run->isReady(int(i)))
                continue;
            begun.insert(int(i));
            Slot &slot = slots.emplace_back(Slot{.index = int(i), .task = runStep(run, int(i), stop)});
            slot.task.start([&slot, &wake] {
                slot.ended = true;
                wake.complete();
            });
        }
        if (slots.empty())
            break;
        co_await wake;
        wake = OneShot();
        for (auto it = slots.begin(); it != slots.end();) {
            if (!it->ended) {
                ++it;
                continue;
            }
            auto result = it->task.takeResult();
            // One failure ends the run; what is under way comes to its own end. A real reason is worth more than a cancellation.
            if (!result
                && (!run->error
                    || (run->error->kind == ErrorKind::Cancelled
                        && result.error().kind != ErrorKind::Cancelled))) {
                run->error = result.error();
                run->failedStep = run->plan.steps.at(it->index).id;
            }
            it = slots.erase(it);
        }
    }
    if (!run->error && stop.stop_requested()) {
        for (qsizetype i = 0; i < run->plan.steps.size(); ++i) {
            if (!run->isOver(int(i)))
                co_return cancelled();
        }
    }
    if (run->error)
        co_return std::unexpected(*run->error);
    co_return Result<>();
}

Task<> PlanRunner::runStep(std::shared_ptr<Running> run, int index, std::stop_token stop)
{
    const std::chrono::nanoseconds began = m_context.clock->monotonic();
    run->tell(index, u"running"_s, {}, {});
    auto result = co_await attempt(run, index, stop);
    const std::chrono::nanoseconds elapsed = m_context.clock->monotonic() - began;
    if (!result) {
        Error error = std::move(result.error()).within(run->plan.steps.at(index).id);
        run->tell(index, u"failed"_s, error.detail, elapsed, error);
        co_return std::unexpected(std::move(error));
    }
    run->tell(index, run->steps.at(index).state == StepState::Skipped ? u"skipped"_s : u"done"_s, {},
              elapsed);
    co_return result;
}

Task<> PlanRunner::attempt(std::shared_ptr<Running> run, int index, std::stop_token stop)
{
    const PlanStep &step = run->plan.steps.at(index);
    Change &change = *step.change;
    JournalStep &record = run->steps[index];
    const std::chrono::nanoseconds began = m_context.clock->monotonic();

    // Interrupted before: what was there before it is in the journal, and only that may be undone to.
    const bool interrupted = record.state == StepState::Started
        || (record.state == StepState::Failed && !record.captured.isEmpty());
    bool done = false;
    if (interrupted) {
        auto had = co_await change.alreadyDone(contextNow(), record.captured, stop);
        if (!had)
            co_return std::unexpected(std::move(had.error()));
        done = *had;
    } else {
        auto captured = co_await change.capture(contextNow(), stop);
        if (!captured)
            co_return std::unexpected(std::move(captured.error()));
        record.captured = std::move(*captured);
    }
    if (!done && step.consent && run->options.consent && !run->options.consent(step)) {
        auto needless = co_await change.alreadyDone(contextNow(), record.captured, stop);
        if (!needless)
            co_return std::unexpected(std::move(needless.error()));
        if (!*needless) {
            co_return fail(
                ErrorKind::Forbidden,
                QCoreApplication::translate("PlanRunner", "\"%1\" was not agreed to, and the rest needs it.")
                    .arg(step.title),
                change.object());
        }
    }
    record.state = StepState::Started;
    record.startedAt = m_context.clock->now();
    record.error.clear();
    auto noted = co_await m_journal.writeStep(run->id, record, m_context.clock->now());
    if (!noted) {
        // Nothing was changed yet, and nothing is: what is not on the disk does not happen.
        run->journalLost = true;
        co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
    }
    QJsonObject made = record.made;
    if (!done) {
        const std::weak_ptr<Running> weak = run;
        Clock *clock = m_context.clock;
        ProgressSink progress([weak, index, clock, began](const Progress &report) {
            if (const auto alive = weak.lock())
                alive->tell(index, u"running"_s, report.message, clock->monotonic() - began, {},
                            report.expected);
        });
        const bool logged = m_context.log && !change.isWait();
        const qint64 entry =
            logged ? m_context.log->began(change, step.title, false, run->id, step.id, m_context) : 0;
        auto ran = co_await change.run(contextNow(), record.captured, progress, stop);
        if (logged) {
            const bool unchanged = ran && ran->value("unchanged"_L1).toBool();
            m_context.log->ended(entry, ran ? Result<>() : Result<>(std::unexpected(ran.error())),
                                 unchanged ? QCoreApplication::translate("PlanRunner", "It was so already.")
                                           : QString());
        }
        auto remembered = co_await noteStock(contextNow(), change.toJson(), change.isWait(), ran);
        Q_UNUSED(remembered)
        if (!ran) {
            // Cancelled in the middle, nobody knows how far it got: it stays "started", and undo or resume find out.
            if (ran.error().kind != ErrorKind::Cancelled) {
                record.state = StepState::Failed;
                record.error = ran.error().toString();
                record.endedAt = m_context.clock->now();
                auto failed = co_await m_journal.writeStep(run->id, record, m_context.clock->now());
                run->journalLost = run->journalLost || !failed;
            }
            co_return std::unexpected(std::move(ran.error()));
        }
        made = std::move(*ran);
    }
    record.state = made.value("unchanged"_L1).toBool() ? StepState::Skipped : StepState::Done;
    record.made = made;
    record.endedAt = m_context.clock->now();
    noted = co_await m_journal.writeStep(run->id, record, m_context.clock->now());
    if (!noted) {
        run->journalLost = true;
        record.state = StepState::Started;
        co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
    }
    run->noteEndpoint(made);
    co_return Result<>();
}

Task<RunOutcome> PlanRunner::takeBack(std::shared_ptr<Running> run, RunState finalState,
                                      std::optional<Error> because, std::stop_token stop, QSet<QString> leave)
{
    run->error = std::move(because);
    run->state = RunState::RollingBack;
    run->endpoint.reset();
    auto noted = co_await m_journal.setRunState(run->id, RunState::RollingBack, m_context.clock->now());
    if (!noted)
        co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
    QStringList remarks;
    std::optional<Error> firstFailure;
    QString failedStep;
    for (qsizetype i = run->plan.steps.size() - 1; i >= 0; --i) {
        const PlanStep &step = run->plan.steps.at(i);
        JournalStep &record = run->steps[i];
        const bool touched = record.state == StepState::Done || record.state == StepState::Started
            || record.state == StepState::Undoing
            || (record.state == StepState::Failed && !record.captured.isEmpty());
        if (!touched || step.change->isWait() || leave.contains(step.change->object()))
            continue;
        const std::chrono::nanoseconds began = m_context.clock->monotonic();
        run->tell(int(i), u"undoing"_s, step.change->undoText(record.captured), {});
        record.state = StepState::Undoing;
        noted = co_await m_journal.writeStep(run->id, record, m_context.clock->now());
        if (!noted)
            co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
        const QString undoing = step.change->undoText(record.captured);
        const bool logged = m_context.log && !undoing.isEmpty();
        const qint64 entry =
            logged ? m_context.log->began(*step.change, undoing, true, run->id, step.id, m_context) : 0;
        auto undone = co_await step.change->undo(contextNow(), record.captured, record.made, {}, stop);
        if (logged)
            m_context.log->ended(entry, undone ? Result<>() : Result<>(std::unexpected(undone.error())),
                                 undone.value_or(QString()));
        const std::chrono::nanoseconds elapsed = m_context.clock->monotonic() - began;
        if (!undone) {
            run->tell(int(i), u"failed"_s, undone.error().detail, elapsed, undone.error());
            if (!firstFailure) {
                firstFailure = std::move(undone.error()).within(step.id).within(u"roll back"_s);
                failedStep = step.id;
            }
            // What lies below may still be in use by this one; it waits for the next try.
            break;
        }
        if (!undone->isEmpty())
            remarks.append(*undone);
        record.state = StepState::Undone;
        record.endedAt = m_context.clock->now();
        noted = co_await m_journal.writeStep(run->id, record, m_context.clock->now());
        if (!noted)
            co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
        run->tell(int(i), u"undone"_s, *undone, elapsed);
    }
    if (firstFailure) {
        RunOutcome outcome = run->outcome();
        outcome.error = std::move(firstFailure);
        outcome.failedStep = failedStep;
        outcome.remarks = remarks;
        co_return outcome;
    }
    run->state = finalState;
    noted = co_await m_journal.setRunState(run->id, finalState, m_context.clock->now());
    if (!noted)
        co_return std::unexpected(std::move(noted.error()).within(u"journal"_s));
    RunOutcome outcome = run->outcome();
    outcome.remarks = remarks;
    co_return outcome;
}

} // namespace slipway
