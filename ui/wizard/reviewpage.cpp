// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/reviewpage.h"

#include "session/deploy/plancost.h"
#include "ui/common/format.h"
#include "ui/common/usertext.h"
#include "ui/manifest/codeeditor.h"
#include "ui/manifest/commandsview.h"
#include "ui/manifest/diffview.h"
#include "ui/manifest/exportbutton.h"
#include "ui/manifest/plantree.h"
#include "ui/wizard/wrappedcheckbox.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ReviewPage::ReviewPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"review"_s, tr("Review"), parent)
    , m_busy(new BusyRow(this))
    , m_problem(new Banner(this))
    , m_headline(plainLabel({}, this))
    , m_assumptions(secondaryLabel({}, this))
    , m_tree(new PlanTree(this))
    , m_tabs(new QTabWidget(this))
    , m_manifest(new CodeEditor(CodeLanguage::Yaml, this))
    , m_manifestNote(secondaryLabel({}, this))
    , m_revert(makeButton(tr("Take back my edits"), "quiet", {}, this))
    , m_diff(new DiffView(this))
    , m_commands(new CommandsView(this))
    , m_values(new CodeEditor(CodeLanguage::Yaml, this))
    , m_costs(new QListWidget(this))
    , m_consentColumn(new QVBoxLayout)
    , m_exported(secondaryLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    m_export = new ExportButton(
        [this]() -> Result<QList<RenderedFile>> {
            if (!m_plan || !m_rendering)
                return fail(ErrorKind::Invalid, tr("there is no plan to export"));
            return exportFiles(editedPlan(), *m_rendering, m_context.deployment.choices());
        },
        this);
    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("What exactly will happen"), this), 1);
    head->addWidget(m_export);
    column->addLayout(head);
    m_headline->setObjectName(u"reviewHeadline"_s);
    column->addWidget(m_headline);
    column->addWidget(m_exported);
    m_exported->hide();
    column->addWidget(m_busy);
    column->addWidget(m_problem);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_tree->setMinimumWidth(220);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({450, 400}); // most steps are read whole in the smallest window
    column->addWidget(splitter, 1);

    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setAccessibleName(tr("What the step does"));
    auto *manifestBox = new QWidget(m_tabs);
    auto *manifestColumn = new QVBoxLayout(manifestBox);
    manifestColumn->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    manifestColumn->setSpacing(spacing::xs);
    auto *noteRow = new QHBoxLayout;
    noteRow->addWidget(m_manifestNote, 1);
    m_revert->setObjectName(u"revertManifest"_s);
    m_revert->hide();
    noteRow->addWidget(m_revert);
    manifestColumn->addLayout(noteRow);
    m_manifest->edit()->setAccessibleName(tr("Manifest"));
    manifestColumn->addWidget(m_manifest, 20);
    manifestColumn->addStretch(1);
    m_tabs->addTab(manifestBox, tr("&Manifests"));
    m_tabs->addTab(m_diff, tr("&Diff"));
    m_tabs->addTab(m_commands, tr("C&ommands"));
    auto *valuesBox = new QWidget(m_tabs);
    auto *valuesColumn = new QVBoxLayout(valuesBox);
    valuesColumn->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    valuesColumn->addWidget(secondaryLabel(
        tr("What you chose, as a values file: slipway deploy --values does the same again."), valuesBox));
    m_values->setReadOnly(true);
    m_values->edit()->setAccessibleName(tr("Values"));
    valuesColumn->addWidget(m_values, 1);
    m_tabs->addTab(valuesBox, tr("&Values"));
    m_costs->setObjectName(u"planCosts"_s);
    m_costs->setAccessibleName(tr("Costs"));
    m_costs->setWordWrap(true);
    m_costs->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_costs, tr("Co&sts"));

    m_assumptions->setObjectName(u"assumptions"_s);
    column->addWidget(m_assumptions);
    m_consentColumn->setSpacing(spacing::xs);
    column->addLayout(m_consentColumn);

    connect(m_tree, &PlanTree::stepSelected, this, &ReviewPage::showStep);
    connect(m_manifest, &CodeEditor::textEdited, this, &ReviewPage::manifestEdited);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_editedTexts.remove(m_step);
        m_broken.remove(m_step);
        m_context.editedManifests.remove(m_step);
        m_previewStale = true;
        showStep(m_step);
        showProblems();
        previewPlan();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        if (m_tabs->widget(index) == m_diff && m_previewStale)
            previewPlan(); // after edits, and only when somebody looks
    });
    connect(m_export, &ExportButton::exported, this, [this](const QString &folder, const QStringList &paths) {
        m_exported->setText(tr("Files written to %2: %1").arg(paths.size()).arg(folder));
        setRole(m_exported, "good");
        m_exported->show();
    });
    connect(m_export, &ExportButton::failed, this, [this](const Error &error) {
        const UserText text = userText(error);
        m_problem->display(Banner::Kind::Bad, tr("The export failed: %1").arg(text.headline), text.advice,
                           text.detail);
    });
    connect(m_problem, &Banner::actionTriggered, this, [this] {
        m_madeFor.clear();
        enter();
    });
    connect(&m_preparing, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
            return;
        makePlan();
        // Without the cluster there is still a plan to read; only its previews say that they cannot know.
        if (!outcome) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
            m_problem->setAction(tr("Try again"));
        }
        previewPlan();
    });
    connect(&m_previewing, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
        }
        showStep(m_step);
        Q_EMIT changed();
    });
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::enter()
{
    const QString now = QString::fromUtf8(m_context.deployment.choices().toYaml());
    if (m_madeFor == now && m_plan) {
        showPlan();
        return;
    }
    if (m_madeFor != now) {
        // Other choices, other manifests: edits of the former would be guesses here.
        m_editedTexts.clear();
        m_broken.clear();
        m_context.editedManifests.clear();
    }
    m_madeFor = now;
    m_problem->clear();
    m_exported->hide();
    m_plan.reset();
    m_previews.clear();
    m_tree->setPlan({});
    m_busy->begin(tr("Connecting, and asking the target what the plan depends on…"));
    m_preparing.start(
        [this](std::stop_token stop, ProgressSink) { return m_context.deployment.connectCluster(stop); });
    Q_EMIT changed();
}

void ReviewPage::leave()
{
    m_preparing.cancel();
    m_previewing.cancel();
}

QWidget *ReviewPage::firstFocus()
{
    return m_tree;
}

void ReviewPage::makePlan()
{
    m_rendering.reset();
    m_plan.reset();
    auto rendered = m_context.deployment.rendering();
    auto plan = m_context.deployment.plan();
    if (!rendered || !plan) {
        const Error &error = rendered ? plan.error() : rendered.error();
        const UserText text = userText(error);
        m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        m_problem->setAction(tr("Try again"));
        showPlan();
        return;
    }
    m_rendering = std::move(*rendered);
    m_plan = std::move(*plan);
    m_texts = manifestTexts(*m_plan, *m_rendering);
    showPlan();
}

void ReviewPage::showPlan()
{
    if (!m_plan) {
        m_headline->setText(tr("There is no plan yet."));
        m_assumptions->hide();
        Q_EMIT changed();
        return;
    }
    m_tree->setPlan(*m_plan);
    m_tree->setPreviews(m_previews);
    QStringList parts{m_plan->target.describe(), tr("Steps: %1").arg(m_plan->steps.size()),
                      tr("about %1").arg(formatDuration(m_plan->expected()))};
    const PlanCost cost = planCost(*m_plan, m_context.deployment.pools(), m_context.catalog,
                                   QDate::currentDate(), m_context.deployment.prices().all());
    if (const QString text = costText(cost); !text.isEmpty())
        parts << text;
    m_costs->clear();
    m_costs->addItems(costLines(cost));
    m_costs->addItem(tr("Traffic, requests and what is stored by use come on top; discounts and free tiers "
                        "are not known here."));
    m_headline->setText(parts.join(u" · "_s));
    QStringList assumed;
    for (const QString &assumption : std::as_const(m_rendering->assumptions))
        assumed << tr("Assumed: %1").arg(assumption);
    m_assumptions->setText(assumed.join(u'\n'));
    m_assumptions->setVisible(!assumed.isEmpty());
    m_commands->setScript(QString::fromUtf8(commandsScript(editedPlan(), *m_rendering).content));
    m_values->setText(QString::fromUtf8(m_context.deployment.choices().toYaml()));
    buildConsents();
    showProblems();
    showStep(m_tree->currentStep());
    Q_EMIT changed();
}

void ReviewPage::previewPlan()
{
    if (!m_plan)
        return;
    m_previewStale = false;
    m_busy->begin(tr("Asking the server what each step would do, without doing it…"));
    m_previewing.start(
        [this, plan = editedPlan()](std::stop_token stop, ProgressSink) {
            return m_context.deployment.preview(plan, stop);
        },
        [this](const std::vector<ChangePreview> &previews) {
            m_previews = previews;
            m_tree->setPreviews(previews);
            // What a strict server says about an object belongs to its lines.
            for (std::size_t i = 0; i < previews.size() && qsizetype(i) < m_plan->steps.size(); ++i) {
                const QString &step = m_plan->steps.at(qsizetype(i)).id;
                const QString text = manifestText(step);
                const auto &problem = previews[i].problem;
                if (text.isEmpty())
                    continue;
                if (problem && problem->kind == ErrorKind::Invalid)
                    m_broken.insert(step, locateError(text, *problem));
                else
                    m_broken.remove(step);
            }
            showProblems();
        });
    Q_EMIT changed();
}

QString ReviewPage::manifestText(const QString &step) const
{
    if (m_editedTexts.contains(step))
        return m_editedTexts.value(step);
    const auto found = std::ranges::find(m_texts, step, &ManifestText::step);
    return found == m_texts.end() ? QString() : found->text;
}

void ReviewPage::showStep(const QString &step)
{
    m_step = step;
    const PlanStep *planned = m_plan ? m_plan->step(step) : nullptr;
    if (!planned)
        return;
    const QString text = manifestText(step);
    m_manifest->setVisible(!text.isEmpty());
    m_manifest->setText(text);
    m_manifestNote->setText(text.isEmpty()
                                ? tr("This step has no manifest: %1").arg(planned->change->command())
                                : planned->change->object());
    m_revert->setVisible(m_editedTexts.contains(step));
    QList<TextProblem> problems;
    for (const LineProblem &problem : m_broken.value(step))
        problems.append({problem.line, Severity::Error, problem.message});
    m_manifest->setProblems(problems);
    const qsizetype index = planned - m_plan->steps.data();
    if (std::size_t(index) < m_previews.size())
        m_diff->setPreview(planned->title, m_previews[std::size_t(index)]);
    else
        m_diff->setBusy(planned->title);
}

void ReviewPage::manifestEdited()
{
    const PlanStep *planned = m_plan ? m_plan->step(m_step) : nullptr;
    if (!planned)
        return;
    const QString text = m_manifest->text();
    m_editedTexts.insert(m_step, text);
    const auto object = readManifest(text, manifestOf(*planned));
    if (object) {
        m_broken.remove(m_step);
        m_context.editedManifests.insert(m_step, *object);
        m_previewStale = true;
    } else {
        m_broken.insert(m_step, object.error());
    }
    QList<TextProblem> problems;
    for (const LineProblem &problem : m_broken.value(m_step))
        problems.append({problem.line, Severity::Error, problem.message});
    m_manifest->setProblems(problems);
    m_revert->show();
    showProblems();
}

void ReviewPage::showProblems()
{
    m_tree->setBroken(m_broken.keys());
    m_tree->setEdited(m_editedTexts.keys());
    Q_EMIT changed();
}

void ReviewPage::buildConsents()
{
    QSet<QString> given;
    for (const auto &[id, box] : std::as_const(m_consents)) {
        if (box->isChecked())
            given.insert(id);
        delete box;
    }
    m_consents.clear();
    for (const PlanStep &step : std::as_const(m_plan->steps)) {
        if (!step.consent)
            continue;
        auto *box = new WrappedCheckBox(
            tr("I agree to: %1. Others who use %2 will notice.").arg(step.title, step.change->object()),
            this);
        box->setObjectName(u"consent:"_s + step.id);
        box->setChecked(given.contains(step.id));
        connect(box, &QCheckBox::toggled, this, &WizardPage::changed);
        m_consentColumn->addWidget(box);
        m_consents.append({step.id, box});
    }
}

Plan ReviewPage::editedPlan() const
{
    Plan plan = *m_plan;
    for (auto it = m_context.editedManifests.begin(); it != m_context.editedManifests.end(); ++it)
        plan = withManifest(std::move(plan), it.key(), it.value());
    return plan;
}

int ReviewPage::changeCount() const
{
    if (!m_plan)
        return 0;
    int count = 0;
    for (std::size_t i = 0; i < std::size_t(m_plan->steps.size()); ++i) {
        // Before the previews are there nobody knows what is so already.
        const bool isSo = i < m_previews.size() && m_previews[i].effect == ChangePreview::Effect::Nothing;
        count += !m_plan->steps.at(qsizetype(i)).change->isWait() && !isSo;
    }
    return count;
}

QString ReviewPage::nextText() const
{
    if (!m_plan)
        return tr("&Apply");
    const int count = changeCount();
    if (count == 0)
        return tr("&Apply: nothing changes");
    return count == 1 ? tr("&Apply 1 change") : tr("&Apply %1 changes").arg(count);
}

bool ReviewPage::needsAttention() const
{
    return !m_broken.isEmpty();
}

QString ReviewPage::missing() const
{
    if (m_preparing.isRunning() || m_previewing.isRunning())
        return tr("Still finding out what the plan would do.");
    if (!m_plan)
        return tr("There is no plan: see above.");
    if (!m_broken.isEmpty())
        return tr("A manifest has a problem; it is marked in the plan.");
    for (const auto &[id, box] : m_consents) {
        if (!box->isChecked())
            return tr("A step asks for your consent: tick its box.");
    }
    return {};
}

bool ReviewPage::commit()
{
    m_context.plan = editedPlan();
    return true;
}

} // namespace slipway
