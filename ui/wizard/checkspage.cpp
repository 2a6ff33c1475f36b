// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/checkspage.h"

#include "ui/common/usertext.h"
#include "ui/diagnosis/findinglist.h"
#include "ui/diagnosis/fixpanel.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

FixContext fixContext(WizardContext &context)
{
    return {.changes = [&context] { return context.deployment.context(); },
            .recipeId = [&context] { return context.deployment.recipe().id; },
            .runs = context.runs,
            .activities = context.activities};
}

} // namespace

ChecksPage::ChecksPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"checks"_s, tr("Checks"), parent)
    , m_list(new FindingList(this))
    , m_fix(new FixPanel(fixContext(context), this))
    , m_anyway(new QCheckBox(tr("&Go on although checks block; the deployment will probably fail"), this))
    , m_problem(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    column->addWidget(titleLabel(tr("Is everything there?"), this));
    column->addWidget(m_problem);
    column->addWidget(m_list, 1);
    column->addWidget(m_fix, 1);
    m_anyway->setObjectName(u"goOnAnyway"_s);
    m_anyway->hide();
    column->addWidget(m_anyway);
    m_list->setRerunVisible(true);
    m_list->setEmptyText(tr("Nothing has been checked yet"),
                         tr("Checks run by themselves when this step is shown."));

    connect(m_list, &FindingList::rerunRequested, this, &ChecksPage::run);
    connect(m_list, &FindingList::fixRequested, this, [this](const Remedy &remedy, const Finding &finding) {
        if (!remedy.change)
            return;
        m_list->hide();
        m_fix->open(remedy, finding);
    });
    connect(m_fix, &FixPanel::closed, m_list, &QWidget::show);
    connect(m_fix, &FixPanel::fixed, this, [this](const QString &check) {
        m_list->show();
        run(check.isEmpty() ? QStringList() : QStringList{check});
    });
    connect(m_anyway, &QCheckBox::toggled, this, &WizardPage::changed);
    connect(m_problem, &Banner::actionTriggered, this, [this] { run({}); });
    connect(&m_running, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_list->finish();
        m_ran = outcome.has_value();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            m_problem->setAction(tr("Check again"));
        }
        m_anyway->setVisible(blocks());
        Q_EMIT changed();
    });
}

void ChecksPage::enter()
{
    // The same choices need not be checked twice; anything else is another question.
    if (m_running.isRunning() || (m_ran && m_context.checkedChoices == m_context.deployment.choices()))
        return;
    run({});
}

void ChecksPage::leave()
{
    m_running.cancel();
    m_fix->close();
}

QWidget *ChecksPage::firstFocus()
{
    return nullptr; // Next: most people read and go on
}

void ChecksPage::run(const QStringList &only)
{
    m_problem->clear();
    m_context.checkedChoices = m_context.deployment.choices();
    m_anyway->setChecked(false);
    m_anyway->hide();
    m_list->begin(only);
    m_running.start([this, only](std::stop_token stop, ProgressSink) {
        return m_context.deployment.check(
            only,
            [this](const CheckEvent &event) {
                if (event.running)
                    m_list->showRunning(event.check, event.title);
                else
                    m_list->merge(event.check, event.findings);
            },
            stop);
    });
    Q_EMIT changed();
}

bool ChecksPage::blocks() const
{
    return hasErrors(m_list->findings());
}

bool ChecksPage::needsAttention() const
{
    return m_ran && blocks();
}

QString ChecksPage::missing() const
{
    if (m_running.isRunning())
        return tr("Still checking.");
    if (!m_ran)
        return tr("The checks have not run to their end.");
    if (blocks() && !m_anyway->isChecked())
        return tr("Something blocks: fix it, or say that you want to go on.");
    return {};
}

} // namespace slipway
