// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointchangepage.h"

#include "base/redact.h"
#include "kube/objectdiff.h"
#include "kube/visibletext.h"
#include "session/activity/remains.h"
#include "session/targetconnection.h"
#include "ui/common/busyrow.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/wizard/parameterform.h"
#include "ui/wizard/steptimeline.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return EndpointChangePage::tr("not set");
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return visibleText(QString::fromUtf8(json.mid(1, json.size() - 2)).left(120));
}

QString titleOf(EndpointChangePage::Job job, const QString &name)
{
    switch (job) {
    case EndpointChangePage::Job::Restart:
        return EndpointChangePage::tr("Restart %1").arg(name);
    case EndpointChangePage::Job::Destroy:
        return EndpointChangePage::tr("Destroy %1").arg(name);
    case EndpointChangePage::Job::Choices:
        break;
    }
    return EndpointChangePage::tr("Change %1").arg(name);
}

} // namespace

EndpointChangePage::EndpointChangePage(Session &session, const FixContext &context, const Endpoint &endpoint,
                                       Job job, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_context(context)
    , m_rollout(session, Catalog::builtIn(), context.runs, endpoint)
    , m_job(job)
    , m_timeline(new StepTimeline(session.clock(), this))
    , m_banner(new Banner(this))
    , m_busy(new BusyRow(this))
    , m_automatic(new QCheckBox(tr("Bring the &former choices back when it does not become healthy"), this))
    , m_typeName(plainLabel(tr("Type %1 to confirm:").arg(endpoint.name), this))
    , m_name(new QLineEdit(this))
    , m_reviewButton(makeButton(tr("Re&view what changes"), "", {}, this))
    , m_apply(makeButton({}, job == Job::Destroy ? "danger" : "primary", {}, this))
    , m_takeBack(makeButton(tr("&Take it back"), "danger", u"undo"_s, this))
    , m_stop(makeButton(tr("&Stop"), "", u"stop"_s, this))
{
    setObjectName(u"endpointChange"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    column->setSpacing(spacing::m);
    auto *head = new QHBoxLayout;
    auto *back = new QToolButton(this);
    back->setObjectName(u"changeBack"_s);
    back->setIcon(icon(u"chevron-left"_s, this));
    back->setToolTip(tr("Back to the endpoint (Esc). What runs goes on."));
    back->setAccessibleName(tr("Back to the endpoint"));
    connect(back, &QToolButton::clicked, this, &EndpointChangePage::backRequested);
    head->addWidget(back);
    head->addWidget(titleLabel(titleOf(job, endpoint.name), this), 1);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_busy);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(spacing::l);
    auto *form = new QWidget;
    m_formColumn = new QVBoxLayout(form);
    m_formColumn->setContentsMargins(0, 0, spacing::s, 0);
    m_formArea = scrollable(form, this);
    middle->addWidget(m_formArea, 1);
    auto *review = new QWidget;
    m_reviewColumn = new QVBoxLayout(review);
    m_reviewColumn->setContentsMargins(0, 0, spacing::s, 0);
    m_reviewColumn->setSpacing(spacing::xs);
    m_reviewArea = scrollable(review, this);
    m_reviewArea->setObjectName(u"changeReview"_s);
    middle->addWidget(m_reviewArea, 1);
    m_timelineArea = scrollable(m_timeline, this);
    middle->addWidget(m_timelineArea, 2);
    column->addLayout(middle, 1);

    m_automatic->setObjectName(u"automaticRollBack"_s);
    m_automatic->setChecked(true);
    m_automatic->setToolTip(
        tr("May be changed while it rolls out; without it the new choices stay, healthy or not"));
    column->addWidget(m_automatic);
    column->addWidget(m_typeName);
    m_name->setObjectName(u"destroyName"_s);
    m_name->setAccessibleName(tr("Name of the endpoint, to confirm"));
    column->addWidget(m_name);
    auto *row = new QHBoxLayout;
    m_takeBack->setObjectName(u"takeRolloutBack"_s);
    m_stop->setObjectName(u"stopRollout"_s);
    m_reviewButton->setObjectName(u"reviewRollout"_s);
    m_apply->setObjectName(u"applyRollout"_s);
    row->addWidget(m_takeBack);
    row->addStretch(1);
    row->addWidget(m_stop);
    row->addWidget(m_reviewButton);
    row->addWidget(m_apply);
    column->addLayout(row);

    connect(m_reviewButton, &QPushButton::clicked, this, &EndpointChangePage::review);
    connect(m_apply, &QPushButton::clicked, this, &EndpointChangePage::apply);
    connect(m_takeBack, &QPushButton::clicked, this, &EndpointChangePage::takeBack);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_run.cancel(); });
    connect(m_name, &QLineEdit::textChanged, this, &EndpointChangePage::updateButtons);
    connect(&m_task, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (outcome && m_state == State::Opening) // not from within its own end
            QMetaObject::invokeMethod(
                this, m_job == Job::Restart ? &EndpointChangePage::review : &EndpointChangePage::edit,
                Qt::QueuedConnection);
        if (outcome || outcome.error().kind == ErrorKind::Cancelled)
            return;
        const UserText text = userText(outcome.error());
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        if (m_state != State::Done) // only what remains could not be told
            setState(m_form ? State::Editing : State::Broken);
        if (m_form)
            m_form->showAllProblems();
    });
    connect(&m_run, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        m_timeline->stop();
        if (outcome)
            return;
        const UserText text = userText(outcome.error());
        m_context.activities.end(m_activity,
                                 outcome.error().kind == ErrorKind::Cancelled ? u"cancelled"_s : u"failed"_s,
                                 text.headline);
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        setState(State::Failed);
    });
    open();
}

EndpointChangePage::~EndpointChangePage()
{
    delete m_form; // it looks at the deployment, which goes before the widgets do
}

void EndpointChangePage::open()
{
    setState(State::Opening);
    if (m_job == Job::Destroy) {
        const auto journal = m_context.runs.journal();
        if (!journal) {
            const UserText text = userText(journal.error());
            m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            setState(State::Broken);
            return;
        }
        m_busy->begin(tr("Reading what made it…"));
        m_task.start([journal = *journal, endpoint = m_rollout.endpoint()](
                         std::stop_token stop, ProgressSink) { return runsOf(*journal, endpoint, stop); },
                     [this](const QList<JournalRun> &runs) {
                         const auto lines = destroyText(runs);
                         m_runs = runs;
                         showDestruction(lines.value_or(QStringList()));
                     });
        return;
    }
    m_busy->begin(tr("Reading the choices that it runs with…"));
    m_task.start([this](std::stop_token stop, ProgressSink) { return m_rollout.open(stop); });
}

void EndpointChangePage::edit()
{
    m_form =
        new ParameterForm(*m_rollout.deployment(), mayChangeRunning, ParameterForm::Style::Compact, this);
    m_form->refresh();
    m_formColumn->addWidget(m_form);
    m_formColumn->addStretch(1);
    connect(m_form, &ParameterForm::edited, this, [this] {
        m_task.cancel();
        m_banner->clear();
        m_busy->end();
        clearReview();
        setState(State::Editing); // what was shown holds no more
    });
    m_form->loadSuggestions();
    setState(State::Editing);
}

void EndpointChangePage::review()
{
    m_banner->clear();
    clearReview();
    setState(State::Reviewing);
    m_busy->begin(tr("Asking the server what would change…"));
    m_task.start(
        [this](std::stop_token stop, ProgressSink) {
            return m_job == Job::Restart ? m_rollout.reviewRestart(stop) : m_rollout.review(stop);
        },
        [this](const EndpointRollout::Review &review) { showReview(review); });
}

void EndpointChangePage::addReviewLine(const QString &text, const char *role, bool bold)
{
    QLabel *label = plainLabel(visibleText(text, true), m_reviewArea);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (*role)
        setRole(label, role);
    if (bold) {
        QFont strong = label->font();
        strong.setWeight(QFont::DemiBold);
        label->setFont(strong);
    }
    m_reviewColumn->addWidget(label);
}

void EndpointChangePage::clearReview()
{
    while (QLayoutItem *item = m_reviewColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void EndpointChangePage::showReview(const EndpointRollout::Review &review)
{
    m_review = review;
    clearReview();
    if (review.changes() == 0) {
        addReviewLine(tr("It runs with these choices already."), "secondary");
    } else {
        const QStringList radius = rolloutRadiusText(review.radius);
        if (!radius.isEmpty())
            addReviewLine(tr("What it does to what runs"), "", true);
        for (const QString &line : radius)
            addReviewLine(u"• "_s + line);
        addReviewLine(tr("What changes"), "", true);
    }
    for (qsizetype i = 0; i < review.plan.steps.size(); ++i) {
        const PlanStep &step = review.plan.steps.at(i);
        const ChangePreview &preview = review.previews.at(std::size_t(i));
        if (step.change->isWait())
            continue;
        addReviewLine(step.title);
        const bool isBad = preview.effect == ChangePreview::Effect::Impossible;
        const auto fields = preview.before.isEmpty() || preview.after.isEmpty()
            ? QList<FieldChange>()
            : diffObjects(redacted(preview.before), redacted(preview.after));
        if (fields.isEmpty() || isBad)
            addReviewLine(preview.problem ? preview.problem->detail : preview.summary,
                          isBad ? "bad" : "secondary");
        for (const FieldChange &field : fields)
            addReviewLine(u"%1: %2 → %3"_s.arg(field.path, valueText(field.before), valueText(field.after)),
                          "secondary");
        for (const QString &warning : preview.warnings)
            addReviewLine(warning, "warn");
    }
    m_reviewColumn->addStretch(1);
    if (review.isImpossible)
        m_banner->display(Banner::Kind::Warn, tr("The server refuses a part of it, which is marked below."),
                          tr("Nothing is rolled out before that is mended."));
    setState(State::Reviewed);
}

void EndpointChangePage::showDestruction(const QStringList &lines)
{
    clearReview();
    if (lines.isEmpty()) {
        m_banner->display(Banner::Kind::Warn,
                          tr("The journal has no run that made it: it cannot tell what belongs to it."),
                          tr("Delete what it consists of under Resources."));
        setState(State::Broken);
        return;
    }
    addReviewLine(tr("This takes back what made it:"), "", true);
    for (const QString &line : lines)
        addReviewLine(u"• "_s + line);
    m_reviewColumn->addStretch(1);
    setState(State::Reviewed);
}

StepEvents EndpointChangePage::events()
{
    return [this](const StepEvent &event) {
        m_timeline->apply(event);
        const QString now = m_timeline->headline();
        if (!now.isEmpty())
            m_context.activities.report(m_activity,
                                        event.message.isEmpty() ? now : now + u": "_s + event.message, {});
    };
}

void EndpointChangePage::apply()
{
    m_failure.reset();
    m_runId.clear();
    if (m_job == Job::Destroy) {
        m_busy->begin(tr("Taking back what made it…"));
        run(titleOf(m_job, m_rollout.endpoint().name),
            [this](std::stop_token stop) { return destroyIt(stop); });
        return;
    }
    m_timeline->setSteps(m_review.plan.steps);
    run(titleOf(m_job, m_rollout.endpoint().name),
        [this](std::stop_token stop) { return m_rollout.carryOut(m_review.plan, events(), stop); });
}

Task<RunOutcome> EndpointChangePage::destroyIt(std::stop_token stop)
{
    const Endpoint endpoint = m_rollout.endpoint();
    if (auto connected = co_await connectForRun(m_session, endpoint.target, stop); !connected)
        co_return std::unexpected(std::move(connected.error()));
    auto journal = m_context.runs.journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    const ChangeContext context = m_session.changeContext(endpoint.target);
    const StepEvents report = [this](const StepEvent &event) {
        if (event.state != "undoing"_L1)
            return;
        m_busy->report(event.message.isEmpty() ? event.title : event.message, {});
        m_context.activities.report(m_activity, event.message.isEmpty() ? event.title : event.message, {});
    };
    co_return co_await destroyEndpoint(**journal, context, endpoint, report, stop);
}

void EndpointChangePage::showRemains()
{
    clearReview();
    m_busy->begin(tr("Looking what remains and what it costs…"));
    m_task.start(
        [this](std::stop_token stop, ProgressSink) {
            return findRemains({.kube = m_session.kube(),
                                .google = m_session.google(),
                                .aws = m_session.aws(),
                                .endpoint = m_rollout.endpoint(),
                                .runs = m_runs},
                               Catalog::builtIn(), stop);
        },
        [this](const Remains &remains) {
            const QStringList lines = remainsText(remains);
            addReviewLine(lines.isEmpty() ? tr("Nothing of it remains.") : tr("What remains"), "", true);
            for (const QString &line : lines)
                addReviewLine(u"• "_s + line);
            m_reviewColumn->addStretch(1);
        });
}

void EndpointChangePage::takeBack()
{
    run(tr("Bringing the former choices back"),
        [this](std::stop_token stop) { return m_rollout.takeBack(m_runId, events(), stop); });
}

void EndpointChangePage::run(const QString &title, std::function<Task<RunOutcome>(std::stop_token)> make)
{
    m_banner->clear();
    m_activity = m_context.activities.begin(title, std::chrono::milliseconds(0), [this] { m_run.cancel(); });
    setState(State::Running);
    m_run.start([make = std::move(make)](std::stop_token stop, ProgressSink) { return make(stop); },
                [this](const RunOutcome &outcome) { showOutcome(outcome); });
}

void EndpointChangePage::showOutcome(const RunOutcome &outcome)
{
    if (!outcome.runId.isEmpty())
        m_runId = outcome.runId;
    const QString remarks = outcome.remarks.join(u'\n');
    const bool isBack = outcome.state == RunState::RolledBack || outcome.state == RunState::Destroyed;
    const bool wasCancelled = outcome.error && outcome.error->kind == ErrorKind::Cancelled;
    const auto endActivity = [&](const QString &state, const QString &text) {
        m_context.activities.end(m_activity, state, text);
    };
    if (m_job == Job::Destroy && isBack && !outcome.error) {
        endActivity(u"done"_s, {});
        m_banner->display(remarks.isEmpty() ? Banner::Kind::Good : Banner::Kind::Info,
                          tr("What made the endpoint was taken back."), remarks);
        setState(State::Done);
        QMetaObject::invokeMethod(this, &EndpointChangePage::showRemains, Qt::QueuedConnection);
        Q_EMIT endpointDestroyed(m_rollout.endpoint());
        return;
    }
    if (outcome.succeeded()) {
        endActivity(u"done"_s, {});
        m_banner->display(Banner::Kind::Good, tr("%1 answers with it.").arg(m_rollout.endpoint().name));
        setState(State::Done);
        if (outcome.endpoint)
            Q_EMIT endpointChanged(*outcome.endpoint);
        return;
    }
    if (isBack) {
        endActivity(u"done"_s, {});
        const UserText why = m_failure ? userText(*m_failure) : UserText{};
        m_banner->display(
            m_failure ? Banner::Kind::Warn : Banner::Kind::Info,
            m_failure ? tr("It did not become healthy, and the former choices are back: %1").arg(why.headline)
                      : tr("The former choices are back. The dashboard shows when they serve."),
            remarks, why.detail);
        setState(State::TakenBack);
        return;
    }
    const UserText text =
        outcome.error ? userText(*outcome.error) : UserText{tr("It did not come to its end."), {}, {}};
    endActivity(wasCancelled ? u"cancelled"_s : u"failed"_s, text.headline);
    if (m_job != Job::Destroy && !wasCancelled && !m_failure && m_automatic->isChecked()
        && !m_runId.isEmpty()) {
        m_failure = outcome.error;
        // Not from within the run's own end.
        QMetaObject::invokeMethod(this, &EndpointChangePage::takeBack, Qt::QueuedConnection);
        return;
    }
    m_banner->display(wasCancelled ? Banner::Kind::Info : Banner::Kind::Bad,
                      wasCancelled ? tr("Stopped. What was changed so far has stayed.") : text.headline,
                      m_job == Job::Destroy ? tr("Try again; what is gone already is left out.")
                                            : tr("Keep it as it is, or take it back."),
                      text.detail);
    setState(State::Failed);
}

void EndpointChangePage::setState(State state)
{
    m_state = state;
    updateButtons();
}

void EndpointChangePage::updateButtons()
{
    const bool isDestroy = m_job == Job::Destroy;
    const bool showsRun = !isDestroy
        && (m_state == State::Running || m_state == State::Failed || m_state == State::TakenBack
            || m_state == State::Done);
    m_formArea->setVisible(m_form && !showsRun);
    m_reviewArea->setVisible(!showsRun);
    m_timelineArea->setVisible(showsRun);
    const int changes = m_review.changes();
    m_apply->setText(isDestroy                   ? tr("&Destroy")
                         : m_job == Job::Restart ? tr("&Restart")
                                                 : tr("&Roll out %n change(s)", nullptr, changes));
    const bool isReady = m_state == State::Reviewed && !m_review.isImpossible && (isDestroy || changes > 0);
    const bool mayRepeat = isDestroy && m_state == State::Failed;
    m_apply->setVisible(m_state == State::Reviewed || mayRepeat);
    m_apply->setEnabled((isReady || mayRepeat)
                        && (!isDestroy || m_name->text() == m_rollout.endpoint().name));
    m_reviewButton->setVisible(m_form && (m_state == State::Editing || m_state == State::Reviewing));
    m_reviewButton->setEnabled(m_state == State::Editing);
    m_automatic->setVisible(!isDestroy && (m_state == State::Reviewed || m_state == State::Running));
    m_typeName->setVisible(isDestroy && (m_state == State::Reviewed || mayRepeat));
    m_name->setVisible(m_typeName->isVisibleTo(this));
    m_stop->setVisible(m_state == State::Running);
    m_takeBack->setVisible(!isDestroy && m_state == State::Failed && !m_runId.isEmpty());
}

} // namespace slipway
