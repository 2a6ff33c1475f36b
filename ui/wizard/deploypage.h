// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardpage.h"

namespace slipway {

class StepTimeline;

/// The run: a timeline, and what can be done with it at every moment.
class DeployPage : public WizardPage
{
    Q_OBJECT

public:
    explicit DeployPage(WizardContext &context, QWidget *parent = nullptr);
    bool hasNavigation() const override { return false; }
    bool needsAttention() const override { return m_state == State::Failed; }
    void enter() override;
    QWidget *firstFocus() override;

    enum class State { Idle, Running, Stopping, Failed, RolledBack, Ready };
    State state() const { return m_state; }
    /// A run is going on, or one waits to be resumed: the walk is not over.
    bool isUnfinished() const
    {
        return m_state == State::Running || m_state == State::Stopping || m_state == State::Failed;
    }
    StepTimeline *timeline() const { return m_timeline; }

Q_SIGNALS:
    void deployed(const slipway::Endpoint &endpoint);
    void openPlayground(const slipway::Endpoint &endpoint);
    void openDashboard(const slipway::Endpoint &endpoint);
    /// What the cluster says is wrong: the page of Findings.
    void openFindings();
    void backToReview();
    void startOver();

private:
    enum class Then { Nothing, RollBack };
    void start();
    void resume();
    void rollBack();
    void run(const QString &title, std::function<Task<RunOutcome>(std::stop_token)> make);
    void showStepEvent(const StepEvent &event);
    void showOutcome(const RunOutcome &outcome);
    void setState(State state);
    StepEvents events();
    bool makeRunner();

    StepTimeline *m_timeline;
    QLabel *m_headline;
    Banner *m_banner;
    BusyRow *m_busy;
    QWidget *m_ask;
    QPushButton *m_cancel;
    QPushButton *m_resume;
    QPushButton *m_rollBack;
    QPushButton *m_review;
    QPushButton *m_again;
    QPushButton *m_playground;
    QPushButton *m_dashboard;
    QPushButton *m_cause;
    TaskHandle m_run;
    std::unique_ptr<PlanRunner> m_runner;
    State m_state = State::Idle;
    Then m_then = Then::Nothing;
    QString m_runId;
    std::optional<Endpoint> m_endpoint;
    int m_activity = -1;
    int m_steps = 0;
};

} // namespace slipway
