// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/deploypage.h"

#include "ui/common/usertext.h"
#include "ui/wizard/steptimeline.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

DeployPage::DeployPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"deploy"_s, tr("Deploy"), parent)
    , m_timeline(new StepTimeline(context.session.clock()))
    , m_headline(titleLabel({}, this))
    , m_banner(new Banner(this))
    , m_busy(new BusyRow(this))
    , m_ask(new Card(this))
    , m_cancel(makeButton(tr("&Stop…"), "", u"stop"_s, this))
    , m_resume(makeButton(tr("&Resume"), "primary", u"play"_s, this))
    , m_rollBack(makeButton(tr("Roll &back"), "danger", u"undo"_s, this))
    , m_review(makeButton(tr("Back to re&view"), "", {}, this))
    , m_again(makeButton(tr("Deploy another"), "", {}, this))
    , m_playground(makeButton(tr("Open &playground"), "primary", u"chat"_s, this))
    , m_dashboard(makeButton(tr("Open &dashboard"), "", u"dashboard"_s, this))
    , m_cause(makeButton(tr("&Find the cause"), "", u"findings"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_headline);
    m_headline->setObjectName(u"deployHeadline"_s);
    column->addWidget(m_banner);
    column->addWidget(m_busy);

    auto *asked = qobject_cast<Card *>(m_ask);
    m_ask->setObjectName(u"stopPanel"_s);
    asked->content()->addWidget(plainLabel(
        tr("Stop the deployment? What was made so far can be taken back, or stay to be resumed later."),
        m_ask));
    auto *answers = new QHBoxLayout;
    QPushButton *takeBack = makeButton(tr("Stop and &take back"), "danger", {}, m_ask);
    takeBack->setObjectName(u"stopAndRollBack"_s);
    QPushButton *keep = makeButton(tr("Stop and &keep"), "", {}, m_ask);
    keep->setObjectName(u"stopAndKeep"_s);
    QPushButton *goOn = makeButton(tr("&Go on deploying"), "", {}, m_ask);
    goOn->setObjectName(u"goOnDeploying"_s);
    answers->addWidget(takeBack);
    answers->addWidget(keep);
    answers->addStretch();
    answers->addWidget(goOn);
    asked->content()->addLayout(answers);
    m_ask->hide();
    column->addWidget(m_ask);
    column->addWidget(scrollable(m_timeline, this), 1);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    for (const auto &[button, name] : {std::pair(m_rollBack, "rollBack"), std::pair(m_review, "backToReview"),
                                       std::pair(m_again, "deployAnother")}) {
        button->setObjectName(QLatin1StringView(name));
        row->addWidget(button);
    }
    row->addStretch();
    for (const auto &[button, name] :
         {std::pair(m_cause, "findCause"), std::pair(m_cancel, "stopRun"), std::pair(m_resume, "resumeRun"),
          std::pair(m_dashboard, "openDashboard"), std::pair(m_playground, "openPlayground")}) {
        button->setObjectName(QLatin1StringView(name));
        row->addWidget(button);
    }
    column->addLayout(row);

    connect(m_cancel, &QPushButton::clicked, this, [this, goOn] {
        m_ask->show();
        goOn->setFocus();
    });
    connect(goOn, &QPushButton::clicked, m_ask, &QWidget::hide);
    const auto stop = [this](Then then) {
        m_then = then;
        m_ask->hide();
        setState(State::Stopping);
        m_busy->begin(then == Then::RollBack ? tr("Stopping, then taking back what was made…")
                                             : tr("Stopping…"));
        m_run.cancel();
    };
    connect(takeBack, &QPushButton::clicked, this, [stop] { stop(Then::RollBack); });
    connect(keep, &QPushButton::clicked, this, [stop] { stop(Then::Nothing); });
    connect(m_resume, &QPushButton::clicked, this, &DeployPage::resume);
    connect(m_rollBack, &QPushButton::clicked, this, &DeployPage::rollBack);
    connect(m_review, &QPushButton::clicked, this, &DeployPage::backToReview);
    connect(m_again, &QPushButton::clicked, this, &DeployPage::startOver);
    connect(m_playground, &QPushButton::clicked, this, [this] { Q_EMIT openPlayground(*m_endpoint); });
    connect(m_dashboard, &QPushButton::clicked, this, [this] { Q_EMIT openDashboard(*m_endpoint); });
    connect(m_cause, &QPushButton::clicked, this, &DeployPage::openFindings);
    connect(&m_run, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return; // showOutcome() has it
        m_busy->end();
        m_timeline->stop();
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        m_context.activities.end(m_activity,
                                 outcome.error().kind == ErrorKind::Cancelled ? u"cancelled"_s : u"failed"_s,
                                 text.headline);
        m_headline->setText(tr("Nothing was changed"));
        setState(State::Failed);
    });
    setState(State::Idle);
}

QWidget *DeployPage::firstFocus()
{
    switch (m_state) {
    case State::Ready:
        return m_playground;
    case State::Failed:
        return m_resume;
    case State::RolledBack:
        return m_review;
    default:
        return m_cancel;
    }
}

void DeployPage::enter()
{
    // Coming back to a run that goes on, or has ended, shows it as it is. Only a freshly agreed plan starts one.
    if (!m_context.plan || m_run.isRunning())
        return;
    start();
}

bool DeployPage::makeRunner()
{
    const auto journal = m_context.runs.journal();
    if (!journal) {
        const UserText text = userText(journal.error());
        m_banner->display(
            Banner::Kind::Bad,
            tr("Nothing was changed, because the journal cannot be written: %1").arg(text.headline),
            text.advice, text.detail);
        setState(State::Failed);
        return false;
    }
    m_runner = std::make_unique<PlanRunner>(**journal, m_context.deployment.context());
    return true;
}

StepEvents DeployPage::events()
{
    return [this](const StepEvent &event) { showStepEvent(event); };
}

void DeployPage::start()
{
    const Plan plan = *std::exchange(m_context.plan, std::nullopt);
    m_runId.clear();
    m_endpoint.reset();
    m_steps = int(plan.steps.size());
    m_timeline->setSteps(plan.steps);
    if (!makeRunner())
        return;
    // Whether a stopped run is taken back is asked when it is stopped; the consents were given in the review.
    run(tr("Deploying %1").arg(plan.name), [this, plan](std::stop_token stop) {
        return m_runner->deploy(plan, {.rollBackOnFailure = false, .rollBackOnCancel = false}, events(),
                                stop);
    });
}

void DeployPage::resume()
{
    if (!makeRunner())
        return;
    run(tr("Resuming the deployment"), [this](std::stop_token stop) {
        return m_runner->resume(m_runId, {.rollBackOnCancel = false}, events(), stop);
    });
}

void DeployPage::rollBack()
{
    if (!makeRunner())
        return;
    run(tr("Taking back what was made"),
        [this](std::stop_token stop) { return m_runner->rollBack(m_runId, events(), stop); });
}

void DeployPage::run(const QString &title, std::function<Task<RunOutcome>(std::stop_token)> make)
{
    m_then = Then::Nothing;
    m_banner->clear();
    m_busy->end();
    m_headline->setText(title);
    m_activity = m_context.activities.begin(title, std::chrono::milliseconds(0), [this] {
        setState(State::Stopping);
        m_run.cancel();
    });
    setState(State::Running);
    m_run.start([make = std::move(make)](std::stop_token stop, ProgressSink) { return make(stop); },
                [this](const RunOutcome &outcome) { showOutcome(outcome); });
}

void DeployPage::showStepEvent(const StepEvent &event)
{
    m_timeline->apply(event);
    // A step that takes longer than it should: the cluster's objects may tell why before the wait is over.
    // `expected` is the current stage's and `elapsedMs` the whole step's: set against each other they would call a normal wait late.
    if (event.state == "running"_L1 && event.isLate)
        m_cause->setVisible(m_state == State::Running && m_context.session.kube());
    const QString now = m_timeline->headline();
    if (!now.isEmpty())
        m_context.activities.report(m_activity, event.message.isEmpty() ? now : now + u": "_s + event.message,
                                    m_steps > 0 ? std::optional(double(m_timeline->doneCount()) / m_steps)
                                                : std::nullopt);
}

void DeployPage::showOutcome(const RunOutcome &outcome)
{
    m_timeline->stop();
    m_busy->end();
    if (!outcome.runId.isEmpty())
        m_runId = outcome.runId;
    const QString remarks = outcome.remarks.join(u'\n');
    if (outcome.succeeded()) {
        m_endpoint = outcome.endpoint;
        m_context.activities.end(m_activity, u"done"_s, {});
        m_headline->setText(m_endpoint ? tr("%1 answers").arg(m_endpoint->name) : tr("Done"));
        m_banner->display(Banner::Kind::Good,
                          m_endpoint
                              ? tr("The model has answered a first question at %1.").arg(m_endpoint->url)
                              : tr("Every step is done."),
                          remarks);
        setState(State::Ready);
        if (m_endpoint)
            Q_EMIT deployed(*m_endpoint);
        return;
    }
    const bool wasCancelled = outcome.error && outcome.error->kind == ErrorKind::Cancelled;
    m_context.activities.end(m_activity,
                             wasCancelled                                ? u"cancelled"_s
                                 : outcome.state == RunState::RolledBack ? u"done"_s
                                                                         : u"failed"_s,
                             outcome.error ? outcome.error->detail : QString());
    if (outcome.state == RunState::RolledBack) {
        m_headline->setText(tr("Taken back"));
        m_banner->display(remarks.isEmpty() ? Banner::Kind::Good : Banner::Kind::Info,
                          tr("What this run had made is gone; what was there before is as it was."), remarks);
        setState(State::RolledBack);
        return;
    }
    if (m_then == Then::RollBack && !m_runId.isEmpty()) {
        rollBack();
        return;
    }
    if (wasCancelled) {
        m_headline->setText(tr("Stopped"));
        m_banner->display(Banner::Kind::Info,
                          tr("What was made so far has stayed. Resume the run, or take it back."), remarks);
    } else {
        m_headline->setText(tr("A step failed"));
        const UserText text = outcome.error ? userText(*outcome.error)
                                            : UserText{tr("The run did not come to its end."), {}, {}};
        // The step that failed has opened itself with its error; without one it is said here.
        const bool saidBelow = m_timeline->isOpen(outcome.failedStep);
        m_banner->display(Banner::Kind::Bad,
                          saidBelow ? tr("The run has stopped at the step that is open below.")
                                    : text.headline,
                          tr("Set right what it says and resume, or roll back what was made."),
                          saidBelow ? QString() : text.detail);
    }
    setState(State::Failed);
    if (wasCancelled)
        m_cause->hide(); // the person is the cause
}

void DeployPage::setState(State state)
{
    m_state = state;
    m_cancel->setVisible(state == State::Running || state == State::Stopping);
    m_cancel->setEnabled(state == State::Running);
    if (state != State::Running)
        m_ask->hide();
    m_cause->setVisible(state == State::Failed && !m_runId.isEmpty() && m_context.session.kube());
    m_resume->setVisible(state == State::Failed && !m_runId.isEmpty());
    m_rollBack->setVisible(state == State::Failed && !m_runId.isEmpty());
    m_review->setVisible(state == State::Failed || state == State::RolledBack);
    m_again->setVisible(state == State::Ready || state == State::RolledBack);
    m_playground->setVisible(state == State::Ready && m_endpoint);
    m_dashboard->setVisible(state == State::Ready && m_endpoint);
    Q_EMIT changed();
    // What one most likely wants next: to stop, to resume, to try it.
    if (isVisible() && firstFocus()->isVisible())
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway
