// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/driftpanel.h"

#include "ui/common/busyrow.h"
#include "ui/common/usertext.h"
#include "ui/manifest/diffview.h"
#include "ui/manifest/plantree.h"

#include <QLineEdit>

namespace slipway {
using namespace Qt::StringLiterals;

DriftPanel::DriftPanel(Session &session, const FixContext &context, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_context(context)
    , m_title(plainLabel({}, this))
    , m_notes(secondaryLabel({}, this))
    , m_steps(new PlanTree(this))
    , m_diff(new DiffView(this))
    , m_typeName(plainLabel({}, this))
    , m_name(new QLineEdit(this))
    , m_busy(new BusyRow(this))
    , m_problem(new Banner(this))
    , m_cancel(makeButton(tr("&Leave it"), "", {}, this))
    , m_apply(makeButton(tr("&Apply"), "primary", {}, this))
{
    setObjectName(u"driftPanel"_s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_steps->setMinimumHeight(90);
    m_steps->setMaximumHeight(140);
    m_diff->setMinimumHeight(260);
    m_name->setObjectName(u"driftName"_s);
    m_name->setAccessibleName(tr("Name of what is deleted, to confirm"));
    m_cancel->setObjectName(u"driftCancel"_s);
    m_apply->setObjectName(u"driftApply"_s);
    for (QWidget *each : std::initializer_list<QWidget *>{m_title, m_notes, m_steps, m_diff, m_typeName,
                                                          m_name, m_busy, m_problem})
        content()->addWidget(each);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    content()->addLayout(row);
    hide();

    connect(m_steps, &PlanTree::stepSelected, this, &DriftPanel::showStep);
    connect(m_cancel, &QPushButton::clicked, this, &DriftPanel::close);
    connect(m_apply, &QPushButton::clicked, this, &DriftPanel::apply);
    connect(m_name, &QLineEdit::textChanged, this, &DriftPanel::updateApply);
    const auto failed = [this](const Result<> &outcome) {
        m_busy->end();
        m_cancel->setEnabled(true);
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        }
        updateApply();
    };
    connect(&m_preview, &TaskHandle::finished, this, failed);
    connect(&m_run, &TaskHandle::finished, this, failed);
}

Task<DriftPanel::Looked> DriftPanel::look(Session *session, ChangeContext context, Plan plan,
                                          std::stop_token stop)
{
    Looked looked;
    for (const PlanStep &step : std::as_const(plan.steps)) {
        auto preview = co_await step.change->preview(context, stop);
        if (!preview)
            co_return std::unexpected(std::move(preview.error()));
        looked.previews.push_back(std::move(*preview));
    }
    if (context.kube) {
        auto radius =
            co_await findRolloutRadius(*context.kube, session->google(), plan, looked.previews, stop);
        if (!radius)
            co_return std::unexpected(std::move(radius.error()));
        looked.radius = std::move(*radius);
    }
    co_return looked;
}

void DriftPanel::open(const Plan &plan, const QString &title, const QStringList &notes)
{
    if (m_run.isRunning())
        return;
    m_plan = plan;
    m_previews.clear();
    m_isPossible = false;
    m_title->setText(title);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_steps->setPlan(plan);
    m_steps->setVisible(plan.steps.size() > 1);
    m_name->clear();
    m_typeName->setText(tr("This cannot be undone without loss. Type %1 to confirm:").arg(nameToType()));
    m_typeName->setVisible(!nameToType().isEmpty());
    m_name->setVisible(!nameToType().isEmpty());
    m_problem->clear();
    m_diff->setBusy(title);
    m_busy->begin(tr("Finding out what it would do…"));
    show();
    m_cancel->setFocus();
    m_preview.abandon();
    m_preview.start(
        [this, plan](std::stop_token stop, ProgressSink) {
            return look(&m_session, m_session.changeContext(plan.target), plan, stop);
        },
        [this](const Looked &looked) { showLooked(looked); });
    updateApply();
}

void DriftPanel::showLooked(const Looked &looked)
{
    m_previews = looked.previews;
    m_isPossible = std::ranges::none_of(m_previews, [](const ChangePreview &preview) {
        return preview.effect == ChangePreview::Effect::Impossible;
    });
    m_steps->setPreviews(m_previews);
    if (const QStringList lines = rolloutRadiusText(looked.radius); !lines.isEmpty()) {
        m_notes->setText((m_notes->text().isEmpty() ? QString() : m_notes->text() + u'\n')
                         + lines.join(u'\n'));
        m_notes->show();
    }
    m_steps->selectStep(m_plan.steps.constFirst().id);
    showStep(m_plan.steps.constFirst().id);
}

void DriftPanel::showStep(const QString &id)
{
    for (qsizetype i = 0; i < m_plan.steps.size() && std::size_t(i) < m_previews.size(); ++i) {
        if (m_plan.steps.at(i).id == id)
            m_diff->setPreview(m_plan.steps.at(i).title, m_previews.at(std::size_t(i)));
    }
}

QString DriftPanel::nameToType() const
{
    QStringList names;
    for (const PlanStep &step : m_plan.steps) {
        if (step.change->isDestructive())
            names.append(step.change->object().section(u'/', -1));
    }
    return names.size() > 1 ? m_plan.name : names.value(0);
}

void DriftPanel::close()
{
    if (m_run.isRunning())
        return;
    m_preview.abandon();
    m_busy->end();
    hide();
    Q_EMIT closed();
}

void DriftPanel::updateApply()
{
    m_apply->setEnabled(m_isPossible && m_name->text() == nameToType() && !m_preview.isRunning()
                        && !m_run.isRunning());
    m_apply->setText(tr("&Apply %n change(s)", nullptr, int(m_plan.steps.size())));
}

void DriftPanel::apply()
{
    const auto journal = m_context.runs.journal();
    if (!journal) {
        const UserText text = userText(journal.error());
        m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        return;
    }
    m_runner = std::make_unique<PlanRunner>(**journal, m_session.changeContext(m_plan.target));
    m_problem->clear();
    m_cancel->setEnabled(false);
    m_busy->begin(m_title->text());
    const int activity =
        m_context.activities.begin(m_title->text(), std::chrono::milliseconds(0), [this] { m_run.cancel(); });
    const auto report = [this, activity](const StepEvent &event) {
        if (event.state == "running"_L1 && !event.title.isEmpty()) {
            m_busy->report(event.title, {});
            m_context.activities.report(activity, event.title, {});
        }
    };
    // When one of several is refused, what went before is taken back: half of it is nobody's wish.
    const RunOptions options{.rollBackOnFailure = true};
    m_run.start(
        [this, report, options](std::stop_token stop, ProgressSink) {
            return m_runner->deploy(m_plan, options, report, stop);
        },
        [this, activity](const RunOutcome &outcome) {
            m_context.activities.end(activity, outcome.succeeded() ? u"done"_s : u"failed"_s,
                                     outcome.error ? outcome.error->detail : QString());
            if (outcome.succeeded()) {
                hide();
                Q_EMIT applied();
            } else if (outcome.error) {
                const UserText text = userText(*outcome.error);
                m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            }
        });
    updateApply();
}

} // namespace slipway
