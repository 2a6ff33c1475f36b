// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composition root that is about what was left midway: drafts, and runs that are gone on with.
#include "app/console/console.h"
#include "session/deploy/deployment.h"
#include "session/targetconnection.h"
#include "ui/common/usertext.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/welcome/homepage.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

void Console::updateUnfinished()
{
    QList<UnfinishedWork> work;
    if (drafts()) {
        if (auto all = drafts()->all()) {
            for (const Draft &draft : std::as_const(*all))
                work.append({UnfinishedWork::Kind::Draft, draft.id, draft.title,
                             tr("%1 · saved %2")
                                 .arg(draft.recipeId,
                                      QLocale().toString(draft.saved.toLocalTime(), QLocale::ShortFormat))});
        }
    }
    auto *home = static_cast<HomePage *>(m_window->pageWidget(u"home"_s));
    home->setUnfinished(work);
    auto journal = m_runs->journal();
    if (!journal)
        return;
    m_unfinished.start(
        [journal = *journal](std::stop_token, ProgressSink) { return journal->runs(true); },
        [home, work](const QList<JournalRun> &runs) {
            QList<UnfinishedWork> all = work;
            for (const JournalRun &run : runs) {
                const auto done = std::ranges::count_if(run.steps, [](const JournalStep &step) {
                    return step.state == StepState::Done || step.state == StepState::Skipped;
                });
                all.append({UnfinishedWork::Kind::Run, run.id, run.name,
                            tr("%1 · %2 of %3 steps done · %4")
                                .arg(run.recipeId)
                                .arg(done)
                                .arg(run.steps.size())
                                .arg(QLocale().toString(run.changedAt.toLocalTime(), QLocale::ShortFormat))});
            }
            home->setUnfinished(all);
        });
}

void Console::resumeRun(const QString &id, const QString &title)
{
    if (m_resuming.isRunning())
        return;
    const int activity = m_activities->begin(tr("Resume %1").arg(title), {}, [this] { m_resuming.cancel(); });
    connect(
        &m_resuming, &TaskHandle::finished, this,
        [this, activity](const Result<> &outcome) {
            if (!outcome)
                m_activities->end(activity,
                                  outcome.error().kind == ErrorKind::Cancelled ? u"cancelled"_s : u"failed"_s,
                                  userText(outcome.error()).headline);
            updateUnfinished();
        },
        Qt::SingleShotConnection);
    m_resuming.start(
        [this, id, activity](std::stop_token stop, ProgressSink) { return resumed(id, activity, stop); },
        [this, activity](const RunOutcome &outcome) {
            if (!outcome.succeeded()) {
                const Error error = outcome.error.value_or(Error());
                const bool back = outcome.state == RunState::RolledBack;
                m_activities->end(activity, error.kind == ErrorKind::Cancelled ? u"cancelled"_s : u"failed"_s,
                                  back ? tr("What the run made was taken back.") : userText(error).headline);
                return;
            }
            m_activities->end(activity, u"done"_s, tr("Ready"));
            if (!outcome.endpoint)
                return;
            if (auto kept = m_registry->remember(*outcome.endpoint); !kept)
                m_activities->end(m_activities->begin(tr("Remember the endpoint"), {}, {}), u"failed"_s,
                                  userText(kept.error()).headline);
            m_window->showPage(u"dashboard"_s);
            static_cast<DashboardPage *>(m_window->pageWidget(u"dashboard"_s))
                ->openEndpoint(*outcome.endpoint);
        });
}

Task<RunOutcome> Console::resumed(QString id, int activity, std::stop_token stop)
{
    auto journal = m_runs->journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    auto run = co_await (*journal)->run(id);
    if (!run)
        co_return std::unexpected(std::move(run.error()));
    if (auto connected = co_await connectForRun(*m_session, run->target, stop); !connected)
        co_return std::unexpected(std::move(connected.error()));
    PlanRunner runner(**journal, m_session->changeContext(run->target));
    const StepEvents events = [this, activity](const StepEvent &event) {
        if (event.state == "running"_L1 || event.state == "undoing"_L1)
            m_activities->report(
                activity,
                event.message.isEmpty() ? event.title : u"%1 · %2"_s.arg(event.title, event.message), {});
    };
    co_return co_await runner.resume(id, {}, events, stop);
}

} // namespace slipway
