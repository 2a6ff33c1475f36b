// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/endpointrollout.h"
#include "ui/diagnosis/fixpanel.h"

class QCheckBox;
class QLineEdit;

namespace slipway {

class ParameterForm;
class StepTimeline;

/// Day two of one endpoint: other choices, a restart, or its end. What it would do is shown first; then it is carried out and watched,
/// and new choices that do not become healthy give way to the former ones.
class EndpointChangePage : public QWidget
{
    Q_OBJECT

public:
    enum class Job { Choices, Restart, Destroy };
    /// All outlive it.
    EndpointChangePage(Session &session, const FixContext &context, const Endpoint &endpoint, Job job,
                       QWidget *parent = nullptr);
    ~EndpointChangePage() override;

    enum class State { Opening, Editing, Reviewing, Reviewed, Running, Failed, TakenBack, Done, Broken };
    State state() const { return m_state; }
    Job job() const { return m_job; }
    bool isRunning() const { return m_state == State::Running; }
    ParameterForm *form() const { return m_form; }
    StepTimeline *timeline() const { return m_timeline; }

Q_SIGNALS:
    void backRequested();
    /// New choices serve.
    void endpointChanged(const slipway::Endpoint &endpoint);
    void endpointDestroyed(const slipway::Endpoint &endpoint);

private:
    void open();
    void edit();
    void review();
    void showReview(const EndpointRollout::Review &review);
    void showDestruction(const QStringList &lines);
    void addReviewLine(const QString &text, const char *role = "", bool bold = false);
    void clearReview();
    void apply();
    void takeBack();
    void showRemains();
    void run(const QString &title, std::function<Task<RunOutcome>(std::stop_token)> make);
    void showOutcome(const RunOutcome &outcome);
    void setState(State state);
    void updateButtons();
    StepEvents events();
    Task<RunOutcome> destroyIt(std::stop_token stop);

    Session &m_session;
    FixContext m_context;
    EndpointRollout m_rollout;
    const Job m_job;
    State m_state = State::Opening;
    EndpointRollout::Review m_review;
    ParameterForm *m_form = nullptr;
    QVBoxLayout *m_formColumn;
    QWidget *m_formArea;
    QVBoxLayout *m_reviewColumn;
    QWidget *m_reviewArea;
    StepTimeline *m_timeline;
    QWidget *m_timelineArea;
    Banner *m_banner;
    BusyRow *m_busy;
    QCheckBox *m_automatic;
    QLabel *m_typeName;
    QLineEdit *m_name;
    QPushButton *m_reviewButton;
    QPushButton *m_apply;
    QPushButton *m_takeBack;
    QPushButton *m_stop;
    TaskHandle m_task;
    TaskHandle m_run;
    QString m_runId;
    QList<JournalRun> m_runs; ///< of what is destroyed
    std::optional<Error> m_failure; ///< why the rollout is being taken back
    int m_activity = -1;
};

} // namespace slipway
