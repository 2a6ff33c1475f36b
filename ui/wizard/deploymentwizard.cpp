// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/deploymentwizard.h"

#include "session/deploy/parameterplacement.h"
#include "ui/common/icons.h"
#include "ui/common/taborder.h"
#include "ui/common/widgets.h"
#include "ui/wizard/acceleratorpage.h"
#include "ui/wizard/checkspage.h"
#include "ui/wizard/clusterpage.h"
#include "ui/wizard/deploypage.h"
#include "ui/wizard/modelpage.h"
#include "ui/wizard/reviewpage.h"
#include "ui/wizard/steplist.h"
#include "ui/wizard/summarypanel.h"
#include "ui/wizard/targetpage.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A recipe without parameters, so that the wizard stands and says so when no recipe could be read.
std::shared_ptr<const Recipe> noRecipe()
{
    return std::make_shared<const Recipe>();
}

} // namespace

DeploymentWizard::DeploymentWizard(Session &session, const Catalog &catalog,
                                   QList<std::shared_ptr<const Recipe>> recipes, DraftStore *drafts,
                                   RunStore &runs, ActivityListModel &activities, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_catalog(catalog)
    , m_recipes(std::move(recipes))
    , m_drafts(drafts)
    , m_deployment(std::make_unique<Deployment>(
          session, m_catalog, Choices(m_recipes.isEmpty() ? noRecipe() : m_recipes.first())))
    , m_context(new WizardContext{session, m_catalog, *m_deployment, m_recipes, runs, activities})
    , m_stack(new QStackedWidget(this))
    , m_missing(secondaryLabel({}, this))
    , m_navigation(new QWidget(this))
{
    setObjectName(u"deploymentWizard"_s);
    m_target = new TargetPage(*m_context);
    m_deploy = new DeployPage(*m_context);
    m_pages = {m_target,
               new ModelPage(*m_context),
               new AcceleratorPage(*m_context),
               new ClusterPage(*m_context),
               new ChecksPage(*m_context),
               new ReviewPage(*m_context),
               m_deploy};
    QStringList titles;
    for (WizardPage *page : std::as_const(m_pages)) {
        titles << page->title();
        m_stack->addWidget(page);
        connect(page, &WizardPage::changed, this, &DeploymentWizard::update);
        connect(page, &WizardPage::nextRequested, this, &DeploymentWizard::next);
    }
    // Made after the pages: Tab goes through the page first, then to Back and Next.
    m_back = makeButton(tr("&Back"), "", u"chevron-left"_s, m_navigation);
    m_next = makeButton({}, "primary", {}, m_navigation);
    m_steps = new StepList(titles, this);
    m_summary = new SummaryPanel(*m_context, this);

    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::m);
    columns->setSpacing(spacing::l);
    m_steps->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    columns->addWidget(m_steps);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(spacing::m);
    middle->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(m_navigation);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_missing->setObjectName(u"wizardMissing"_s);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_back);
    row->addWidget(m_missing, 1);
    row->addWidget(m_next);
    middle->addWidget(m_navigation);
    columns->addLayout(middle, 1);
    m_summaryBox = scrollable(m_summary, this);
    m_summaryBox->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_summaryBox->setFixedWidth(digitsWidth(this, 31));
    columns->addWidget(m_summaryBox);

    connect(m_back, &QPushButton::clicked, this, [this] { go(m_index - 1); });
    connect(m_next, &QPushButton::clicked, this, &DeploymentWizard::next);
    connect(m_steps, &StepList::stepClicked, this, &DeploymentWizard::go);
    connect(m_target, &TargetPage::recipeChosen, this, &DeploymentWizard::chooseRecipe);
    connect(m_target, &TargetPage::valuesChosen, this, &DeploymentWizard::takeValues);
    connect(m_target, &TargetPage::draftChosen, this, &DeploymentWizard::restoreDraft);
    connect(m_target, &TargetPage::draftDiscarded, this, [this](const Draft &draft) {
        if (m_drafts)
            (void)m_drafts->remove(draft.id); // what is left of it will be offered again, which says it
        offerDrafts();
    });
    connect(m_deploy, &DeployPage::deployed, this, [this](const Endpoint &endpoint) {
        forgetDraft();
        Q_EMIT deployed(endpoint);
    });
    connect(m_deploy, &DeployPage::openPlayground, this, &DeploymentWizard::openPlayground);
    connect(m_deploy, &DeployPage::openDashboard, this, &DeploymentWizard::openDashboard);
    connect(m_deploy, &DeployPage::openFindings, this, &DeploymentWizard::openFindings);
    connect(m_deploy, &DeployPage::backToReview, this, [this] { showPage(u"review"_s); });
    connect(m_deploy, &DeployPage::startOver, this, &DeploymentWizard::startOver);
    connect(m_deployment.get(), &Deployment::choicesChanged, this, [this] {
        m_touched = true;
        m_saveSoon.start();
        update();
    });
    connect(m_deployment.get(), &Deployment::factsChanged, this, &DeploymentWizard::update);
    // A crash loses at most these two seconds of choices.
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(2000);
    connect(&m_saveSoon, &QTimer::timeout, this, &DeploymentWizard::saveDraft);
    // Enter presses the button that has the focus, as on every form; Qt does so in dialogs only unless told.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(true);
    m_touched = false;
    m_stack->setCurrentWidget(m_target);
    update();
}

DeploymentWizard::~DeploymentWizard()
{
    saveDraft();
    // Pages hold references into the context.
    qDeleteAll(m_pages);
    delete m_summary;
}

void DeploymentWizard::takeBenchmarksFrom(BenchArchive &benches)
{
    m_context->benches = &benches;
}

QString DeploymentWizard::currentPage() const
{
    return m_pages.at(m_index)->id();
}

QString DeploymentWizard::missing() const
{
    return m_pages.at(m_index)->missing();
}

void DeploymentWizard::showPage(const QString &id)
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->id() == id)
            go(i);
    }
}

void DeploymentWizard::next()
{
    WizardPage *page = m_pages.at(m_index);
    if (!page->missing().isEmpty() || !page->hasNavigation() || !page->commit())
        return;
    m_reached = std::max(m_reached, m_index + 1);
    go(m_index + 1);
}

void DeploymentWizard::go(int index)
{
    if (index < 0 || index >= m_pages.size() || index > m_reached)
        return;
    // While a run goes on, the steps before it are history; they open again when it has ended.
    if (m_deploy->isUnfinished() && m_deploy->state() != DeployPage::State::Failed
        && m_pages.at(index) != m_deploy)
        return;
    m_pages.at(m_index)->leave();
    m_index = index;
    WizardPage *page = m_pages.at(index);
    m_stack->setCurrentWidget(page);
    page->enter();
    update();
    orderTabs(*this);
    focusPage();
    saveDraft();
    Q_EMIT titleChanged(page->title());
}

void DeploymentWizard::focusPage()
{
    WizardPage *page = m_pages.at(m_index);
    QWidget *focus = page->firstFocus();
    // A page that is still asking has nothing to focus: then itself, and Next as soon as it may be pressed.
    (focus && focus->isVisible()                        ? focus
         : m_next->isEnabled() && page->hasNavigation() ? m_next
                                                        : static_cast<QWidget *>(page))
        ->setFocus(Qt::OtherFocusReason);
}

void DeploymentWizard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Coming back to a field that had the focus leaves it there; Qt's own choice would be the first step's name.
    if (QWidget *focused = focusWidget(); !focused || !m_stack->isAncestorOf(focused))
        focusPage();
}

void DeploymentWizard::update()
{
    WizardPage *page = m_pages.at(m_index);
    const bool running = m_deploy->isUnfinished() && m_deploy->state() != DeployPage::State::Failed;
    for (int i = 0; i < m_pages.size(); ++i) {
        WizardPage *one = m_pages.at(i);
        StepList::State state = StepList::State::ToCome;
        if (i == m_index)
            state = StepList::State::Current;
        else if (i <= m_reached)
            state = one->needsAttention()
                    || (i < m_reached && one->hasNavigation() && i < m_index && !one->missing().isEmpty())
                ? StepList::State::Attention
                : StepList::State::Done;
        m_steps->setState(i, state, i <= m_reached && !running);
    }
    const QString missing = page->missing();
    m_navigation->setVisible(page->hasNavigation());
    m_back->setEnabled(m_index > 0);
    m_next->setText(page->nextText());
    m_next->setEnabled(missing.isEmpty());
    m_missing->setText(missing);
    m_next->setAccessibleDescription(missing);
    if (missing.isEmpty() && page->hasFocus()) {
        QWidget *focus = page->firstFocus();
        (focus && focus->isVisible() ? focus : m_next)->setFocus(Qt::OtherFocusReason);
    }
    m_summary->refresh();
    // The last two steps say all of the summary themselves, and need the room.
    m_summaryBox->setVisible(m_index < m_pages.size() - 2 && width() > digitsWidth(this, 120));
}

void DeploymentWizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_steps->setCompact(width() < digitsWidth(this, 110));
    m_summaryBox->setVisible(m_index < m_pages.size() - 2 && width() > digitsWidth(this, 120));
}

void DeploymentWizard::chooseRecipe(const QString &id)
{
    const auto found =
        std::ranges::find_if(m_recipes, [&id](const auto &recipe) { return recipe->id == id; });
    if (found == m_recipes.end() || m_deployment->recipe().id == id)
        return;
    m_choicesOfRecipe.insert(m_deployment->recipe().id, m_deployment->choices());
    Choices choices = m_choicesOfRecipe.value(id, Choices(*found));
    // What both systems ask for under one name and type need not be said twice.
    for (const Parameter &parameter : (*found)->parameters) {
        const Parameter *former = m_deployment->recipe().parameter(parameter.id);
        if (former && former->type == parameter.type && m_deployment->choices().isChosen(parameter.id)
            && !choices.isChosen(parameter.id))
            choices.set(parameter.id, m_deployment->choices().chosen(parameter.id));
    }
    m_deployment->setChoices(choices);
    m_reached = std::min(m_reached, m_index);
    m_target->showRecipe();
}

void DeploymentWizard::followTarget()
{
    const QString &there = m_session.target().provider, &chosen = m_deployment->recipe().provider;
    if (m_touched || m_reached > 0 || m_deploy->isUnfinished() || there.isEmpty() || there == chosen
        || chosen == "any"_L1)
        return;
    const auto found =
        std::ranges::find_if(m_recipes, [&there](const auto &recipe) { return recipe->provider == there; });
    if (found == m_recipes.end())
        return;
    chooseRecipe((*found)->id);
    m_touched = false; // nobody chose it, and no draft is made of it
    m_saveSoon.stop();
    if (isVisible())
        focusPage();
}

void DeploymentWizard::startFromRecipe(const QString &id)
{
    if (m_deploy->isUnfinished())
        return; // a run that goes on is not pushed aside
    startOver();
    chooseRecipe(id);
}

void DeploymentWizard::startOver()
{
    saveDraft();
    m_draftId.clear();
    m_choicesOfRecipe.clear();
    m_deployment->setChoices(Choices(m_deployment->choices().recipePointer()));
    m_touched = false;
    m_saveSoon.stop();
    m_reached = 0;
    m_context->plan.reset();
    go(0);
    offerDrafts();
}

std::optional<Draft> DeploymentWizard::draft() const
{
    const QJsonObject chosen = m_deployment->choices().toJson();
    if (!m_touched || m_deploy->state() == DeployPage::State::Ready
        || m_deploy->state() == DeployPage::State::Running)
        return {};
    Draft draft{.id = m_draftId, .recipeId = m_deployment->recipe().id, .page = currentPage()};
    QJsonObject values;
    for (const Parameter &parameter : m_deployment->recipe().parameters) {
        if (m_deployment->choices().isChosen(parameter.id))
            values.insert(parameter.id, m_deployment->choices().chosen(parameter.id));
    }
    draft.choices = values;
    const QString model = m_deployment->values().value("model"_L1).toString();
    const QString title = m_deployment->recipe().translated(m_deployment->recipe().title);
    draft.title = model.isEmpty() ? title : tr("%1 on %2", "a model on a system").arg(model, title);
    return draft;
}

void DeploymentWizard::saveDraft()
{
    m_saveSoon.stop();
    const auto now = draft();
    if (!m_drafts || !now)
        return;
    if (const auto saved = m_drafts->save(*now, m_session.clock().now()))
        m_draftId = saved->id;
    else
        qWarning("draft not saved: %s", qUtf8Printable(saved.error().toString()));
}

void DeploymentWizard::forgetDraft()
{
    m_saveSoon.stop();
    if (m_drafts && !m_draftId.isEmpty())
        (void)m_drafts->remove(m_draftId);
    m_draftId.clear();
    m_touched = false;
}

void DeploymentWizard::offerDrafts()
{
    QList<Draft> offered;
    if (m_drafts) {
        if (const auto all = m_drafts->all()) {
            for (const Draft &draft : *all) {
                const bool known = std::ranges::any_of(
                    m_recipes, [&draft](const auto &recipe) { return recipe->id == draft.recipeId; });
                if (known && draft.id != m_draftId)
                    offered.append(draft);
            }
        }
    }
    m_target->offerDrafts(offered);
}

void DeploymentWizard::restoreDraft(const Draft &draft)
{
    const auto found = std::ranges::find_if(
        m_recipes, [&draft](const auto &recipe) { return recipe->id == draft.recipeId; });
    if (found == m_recipes.end() || m_deploy->isUnfinished())
        return;
    Choices choices(*found);
    for (auto it = draft.choices.begin(); it != draft.choices.end(); ++it)
        choices.set(it.key(), *it); // what this version of the recipe no longer knows stays out
    m_draftId = draft.id;
    m_deployment->setChoices(choices);
    m_target->showRecipe();
    m_touched = true;
    // As far as it had been, but no further than the cluster: checks and plan are of now, not of then.
    int index = 0;
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i)->id() == draft.page)
            index = i;
    }
    index = std::min(index, 3);
    if (!m_session.google() && !m_session.aws() && !m_session.kube())
        index = 0; // who one is comes first
    m_reached = index;
    go(index);
    offerDrafts();
}

void DeploymentWizard::takeValues(const QString &fileName)
{
    if (m_deploy->isUnfinished())
        return;
    auto id = recipeIdOfValues(fileName);
    if (!id) {
        m_target->showValuesProblem(id.error());
        return;
    }
    // Values alone are those of the system that is chosen.
    const QString wanted = id->isEmpty() ? m_deployment->recipe().id : *id;
    const auto found =
        std::ranges::find_if(m_recipes, [&wanted](const auto &recipe) { return recipe->id == wanted; });
    if (found == m_recipes.end()) {
        m_target->showValuesProblem(
            fail(ErrorKind::Invalid, tr("There is no system \"%1\" here.").arg(wanted), fileName).error());
        return;
    }
    auto choices = readChoices(fileName, *found);
    if (!choices) {
        m_target->showValuesProblem(choices.error());
        return;
    }
    m_target->showValuesProblem({});
    m_deployment->setChoices(*choices);
    m_reached = std::min(m_reached, m_index);
    m_target->showRecipe();
    m_touched = true;
    m_saveSoon.start();
    update();
}

void DeploymentWizard::pageShown()
{
    // Who comes back after one that was done wants another; that one is among the endpoints and in the activity log.
    if (std::exchange(m_wasLeftDone, false)) {
        startOver();
        return;
    }
    followTarget();
    offerDrafts();
    m_pages.at(m_index)->enter();
    update();
}

void DeploymentWizard::pageHidden()
{
    m_wasLeftDone = m_pages.at(m_index) == m_deploy && m_deploy->state() == DeployPage::State::Ready;
    saveDraft();
}

void DeploymentWizard::refresh()
{
    m_pages.at(m_index)->enter();
}

bool DeploymentWizard::goBack()
{
    if (m_index == 0 || !m_pages.at(m_index)->hasNavigation())
        return false;
    go(m_index - 1);
    return true;
}

} // namespace slipway
