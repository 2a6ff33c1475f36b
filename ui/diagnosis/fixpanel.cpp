// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/fixpanel.h"

#include "plan/equivalentcommand.h"
#include "ui/common/busyrow.h"
#include "ui/common/usertext.h"
#include "ui/manifest/diffview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

FixPanel::FixPanel(FixContext context, QWidget *parent)
    : Card(parent)
    , m_context(std::move(context))
    , m_title(plainLabel({}, this))
    , m_diff(new DiffView(this))
    , m_byHand(secondaryLabel(tr("The same by hand:"), this))
    , m_command(plainLabel({}, this))
    , m_typeName(plainLabel({}, this))
    , m_name(new QLineEdit(this))
    , m_apply(makeButton(tr("&Apply this change"), "primary", {}, this))
    , m_cancel(makeButton(tr("&Leave it"), "", {}, this))
    , m_busy(new BusyRow(this))
    , m_problem(new Banner(this))
{
    setObjectName(u"fixPanel"_s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    content()->addWidget(m_title);
    content()->addWidget(m_diff, 1);
    content()->addWidget(m_byHand);
    m_command->setFont(monospaceFont(m_command->font()));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    content()->addWidget(m_command);
    content()->addWidget(m_typeName);
    m_name->setObjectName(u"fixName"_s);
    m_name->setAccessibleName(tr("Name of what is changed, to confirm"));
    content()->addWidget(m_name);
    content()->addWidget(m_busy);
    content()->addWidget(m_problem);
    m_buttons = new QHBoxLayout;
    QBoxLayout *row = m_buttons;
    row->addStretch();
    m_cancel->setObjectName(u"fixCancel"_s);
    m_apply->setObjectName(u"fixApply"_s);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    content()->addLayout(row);
    hide();
    updateApply();

    connect(m_cancel, &QPushButton::clicked, this, &FixPanel::close);
    connect(m_apply, &QPushButton::clicked, this, &FixPanel::apply);
    connect(m_name, &QLineEdit::textChanged, this, &FixPanel::updateApply);
    connect(&m_preview, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
        }
        updateApply();
    });
    connect(&m_run, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        m_cancel->setEnabled(true);
        if (!outcome) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        }
        updateApply();
    });
}

void FixPanel::open(const Remedy &remedy, const Finding &finding)
{
    m_change = remedy.change;
    m_finding = finding;
    m_possible = false;
    m_title->setText(remedy.description);
    m_command->setText(equivalentCommand(remedy.command.isEmpty() ? m_change->command() : remedy.command,
                                         m_context.changes().target));
    m_byHand->setVisible(!m_command->text().isEmpty());
    m_command->setVisible(!m_command->text().isEmpty());
    const bool destructive = m_change->isDestructive();
    m_typeName->setText(tr("This cannot be undone without loss. Type %1 to confirm:")
                            .arg(m_change->object().section(u'/', -1)));
    m_typeName->setVisible(destructive);
    m_name->setVisible(destructive);
    m_name->clear();
    m_problem->clear();
    m_diff->setBusy(m_change->title());
    m_busy->begin(tr("Finding out what it would do…"));
    show();
    m_cancel->setFocus();
    updateApply();
    m_preview.start([change = m_change, context = m_context.changes()](
                        std::stop_token stop, ProgressSink) { return change->preview(context, stop); },
                    [this](const ChangePreview &preview) {
                        m_possible = preview.effect != ChangePreview::Effect::Impossible;
                        m_diff->setPreview(m_change->title(), preview);
                        Q_EMIT previewed();
                    });
}

void FixPanel::setNarrow()
{
    m_buttons->setDirection(QBoxLayout::TopToBottom);
}

void FixPanel::close()
{
    if (m_run.isRunning())
        return;
    m_preview.cancel();
    hide();
    Q_EMIT closed();
}

void FixPanel::updateApply()
{
    const bool named =
        !m_change || !m_change->isDestructive() || m_name->text() == m_change->object().section(u'/', -1);
    m_apply->setEnabled(m_change && m_possible && named && !m_preview.isRunning() && !m_run.isRunning());
}

void FixPanel::apply()
{
    // A plan of one step: the journal knows of it whatever happens, as of every change.
    const auto journal = m_context.runs.journal();
    if (!journal) {
        const UserText text = userText(journal.error());
        m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        return;
    }
    const ChangeContext changes = m_context.changes();
    Plan plan{.name = m_change->title(),
              .recipeId = m_context.recipeId ? m_context.recipeId() : QString(),
              .target = changes.target};
    plan.steps = {PlanStep{.id = u"fix"_s, .title = m_change->title(), .change = m_change}};
    m_runner = std::make_unique<PlanRunner>(**journal, changes);
    m_problem->clear();
    m_cancel->setEnabled(false);
    m_busy->begin(m_change->title());
    const int activity = m_context.activities.begin(m_change->title(), std::chrono::milliseconds(0),
                                                    [this] { m_run.cancel(); });
    const auto report = [this, activity](const StepEvent &event) {
        if (event.state == "running"_L1 && !event.message.isEmpty()) {
            m_busy->report(event.message, {});
            m_context.activities.report(activity, event.message, {});
        }
    };
    m_run.start([this, plan, report](std::stop_token stop,
                                     ProgressSink) { return m_runner->deploy(plan, {}, report, stop); },
                [this, activity](const RunOutcome &outcome) {
                    m_context.activities.end(activity, outcome.succeeded() ? u"done"_s : u"failed"_s,
                                             outcome.error ? outcome.error->detail : QString());
                    if (outcome.succeeded()) {
                        hide();
                        Q_EMIT applied(outcome.runId, m_change->title(), m_finding);
                        Q_EMIT fixed(m_finding.check);
                    } else if (outcome.error) {
                        const UserText text = userText(*outcome.error);
                        m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
                    }
                });
    updateApply();
}

} // namespace slipway
