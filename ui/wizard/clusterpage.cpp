// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/clusterpage.h"

#include "session/deploy/newcluster.h"
#include "session/deploy/parameterplacement.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/wizard/parameterform.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ClusterPage::ClusterPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"cluster"_s, tr("Cluster"), parent)
    , m_clusters(new QTreeWidget(this))
    , m_gaps(secondaryLabel({}, this))
    , m_newCost(secondaryLabel({}, this))
    , m_busy(new BusyRow(this))
    , m_problem(new Banner(this))
    , m_head(titleLabel(tr("Which cluster?"), this))
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::s);
    column->addWidget(m_head);
    column->addWidget(m_busy);
    column->addWidget(m_problem);
    m_clusters->setObjectName(u"clusterList"_s);
    m_clusters->setAccessibleName(tr("Clusters"));
    m_clusters->setHeaderLabels({tr("Cluster"), tr("Location"), tr("Kind"), tr("Lacks")});
    m_clusters->setRootIsDecorated(false);
    m_clusters->setUniformRowHeights(true);
    m_clusters->setTabKeyNavigation(false);
    m_clusters->header()->setStretchLastSection(true);
    m_clusters->setMinimumHeight(fontMetrics().height() * 7);
    column->addWidget(m_clusters);
    column->addWidget(m_gaps);
    m_newCost->setObjectName(u"newClusterCost"_s);
    column->addWidget(m_newCost);
    m_form = new ParameterForm(
        m_context.deployment,
        [this](const Parameter &p) {
            // With the list above, cluster and location are chosen there, but for those of a cluster that is to be made.
            const bool inList = p.type == ParameterType::Cluster || p.type == ParameterType::Location;
            // The list's last row says it; without Google nothing can be made.
            if (p.id == "clusterFrom"_L1)
                return false;
            return askedAt(p) == AskedAt::Cluster && (!inList || !m_withGoogle || m_asksForNew);
        },
        ParameterForm::Style::List, body);
    column->addWidget(m_form);
    column->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrollable(body, this));

    connect(m_clusters, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_showing || !item)
            return;
        const int row = m_clusters->indexOfTopLevelItem(item);
        if (row < m_choices.size())
            choose(m_choices.at(row));
        else
            chooseNew();
    });
    connect(m_problem, &Banner::actionTriggered, this, &ClusterPage::readClusters);
    connect(m_form, &ParameterForm::edited, this, &WizardPage::changed);
    connect(&m_reading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            m_readFor.clear();
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            m_problem->setAction(tr("Try again"));
        }
        Q_EMIT changed();
    });
    connect(&m_connecting, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            m_connectedFor.clear();
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Warn,
                               tr("The cluster could not be reached: %1").arg(text.headline), text.advice,
                               text.detail);
        }
        m_form->loadSuggestions(); // namespaces and Secrets can be listed now
        Q_EMIT changed();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(700);
    m_soon.callOnTimeout(this, &ClusterPage::connectNamedAtAws);
    connect(&m_context.deployment, &Deployment::choicesChanged, this, [this] {
        if (isVisible()) {
            showNewCost();
            m_soon.start();
        }
    });
}

ClusterWish ClusterPage::wish() const
{
    const QJsonObject values = m_context.deployment.values();
    const Recipe &recipe = m_context.deployment.recipe();
    const auto text = [&](ParameterType type) {
        const Parameter *parameter = parameterOfType(recipe, type);
        return parameter ? values.value(parameter->id).toString() : QString();
    };
    const QString zone = text(ParameterType::Zone);
    return {.zone = zone.isEmpty() ? text(ParameterType::Location) : zone,
            .accelerator = text(ParameterType::Accelerator),
            .count = std::max(1, values.value("acceleratorCount"_L1).toInt(1))};
}

void ClusterPage::enter()
{
    const bool google = m_context.session.google() != nullptr
        && parameterOfType(m_context.deployment.recipe(), ParameterType::Cluster) != nullptr;
    if (google != m_withGoogle || m_asksForNew != (google && isNew())) {
        m_withGoogle = google;
        m_asksForNew = google && isNew();
        m_form->rebuild();
    }
    m_clusters->setVisible(google);
    m_gaps->setVisible(google);
    m_head->setVisible(google);
    const ClusterWish wanted = wish();
    const QString key = QStringList({m_context.deployment.target().project, wanted.zone, wanted.accelerator,
                                     QString::number(wanted.count)})
                            .join(u'/');
    if (google && key != m_readFor)
        readClusters();
    m_form->refresh();
    m_form->loadSuggestions();
    showNewCost();
    connectNamedAtAws();
}

void ClusterPage::connectNamedAtAws()
{
    const Deployment &deployment = m_context.deployment;
    const QJsonObject values = deployment.values();
    const QString cluster = values.value("cluster"_L1).toString();
    if (deployment.recipe().provider != "aws"_L1 || values.value("clusterFrom"_L1) != "existing"_L1
        || !m_context.session.aws() || cluster.isEmpty() || m_connecting.isRunning())
        return;
    const QString key = values.value("location"_L1).toString() + u'/' + cluster;
    if (m_connectedFor == key)
        return;
    m_connectedFor = key;
    m_problem->clear();
    m_busy->begin(tr("Connecting to %1…").arg(cluster));
    m_connecting.start(
        [this](std::stop_token stop, ProgressSink) { return m_context.deployment.connectCluster(stop); });
}

void ClusterPage::leave()
{
    m_soon.stop();
    m_form->cancelLoading();
}

QWidget *ClusterPage::firstFocus()
{
    return m_withGoogle ? static_cast<QWidget *>(m_clusters) : nullptr;
}

void ClusterPage::readClusters()
{
    GoogleClient *google = m_context.session.google();
    const QString project = m_context.deployment.target().project;
    if (!google)
        return;
    const ClusterWish wanted = wish();
    m_readFor =
        QStringList({project, wanted.zone, wanted.accelerator, QString::number(wanted.count)}).join(u'/');
    m_problem->clear();
    m_busy->begin(tr("Reading the clusters of %1…").arg(project));
    m_reading.start([google, project, wanted, recipe = m_context.deployment.choices().recipePointer()](
                        std::stop_token stop,
                        ProgressSink) { return readClusterChoices(*google, project, wanted, recipe, stop); },
                    [this](const PartialList<ClusterChoice> &found) { showClusters(found); });
}

void ClusterPage::showClusters(const PartialList<ClusterChoice> &choices)
{
    m_showing = true;
    m_choices = choices.items;
    m_clusters->clear();
    for (const ClusterChoice &choice : std::as_const(m_choices)) {
        const GkeCluster &cluster = choice.cluster;
        QStringList lacks;
        for (const ClusterChoice::Gap &gap : choice.gaps)
            lacks << (gap.planCures ? tr("%1 (the plan turns it on)").arg(gap.text) : gap.text);
        const QString state = lacks.isEmpty() ? tr("nothing") : lacks.join(u"; "_s);
        auto *item = new QTreeWidgetItem(
            m_clusters,
            {cluster.name, choice.isNear ? cluster.location : tr("%1 (elsewhere)").arg(cluster.location),
             cluster.isAutopilot ? tr("Autopilot") : tr("Standard"), state});
        item->setIcon(0,
                      icon(!choice.isNear              ? u"external"_s
                               : choice.gaps.isEmpty() ? u"check-circle"_s
                               : choice.isReady()      ? u"info"_s
                                                       : u"warning"_s,
                           m_clusters,
                           !choice.isNear              ? ColorRole::TextSecondary
                               : choice.gaps.isEmpty() ? ColorRole::Good
                               : choice.isReady()      ? ColorRole::Info
                                                       : ColorRole::Warn));
        for (int column = 0; column < m_clusters->columnCount(); ++column)
            item->setToolTip(column,
                             tr("%1, Kubernetes %2. Lacks: %3")
                                 .arg(cluster.name, cluster.currentMasterVersion, state)
                                 .toHtmlEscaped());
    }
    const bool canMake = canMakeGkeCluster(m_context.deployment.recipe());
    if (canMake) {
        auto *item = new QTreeWidgetItem(
            m_clusters, {tr("Create a new cluster"), regionOf(wish().zone), QString(), tr("nothing")});
        for (int column = 0; column < m_clusters->columnCount(); ++column)
            item->setToolTip(column, tr("It is made with all that is needed."));
        item->setIcon(0, icon(u"add"_s, m_clusters, ColorRole::Info));
    }
    for (int column = 0; column < 3; ++column)
        m_clusters->resizeColumnToContents(column);
    QStringList said;
    if (m_choices.isEmpty())
        said << (canMake ? tr("This project has no GKE cluster that can be seen; one can be made here.")
                         : tr("This project has no GKE cluster that can be seen. Create one, for instance an "
                              "Autopilot "
                              "cluster: gcloud container clusters create-auto NAME --location LOCATION"));
    if (!choices.unreachable.isEmpty())
        said << tr("Not everybody answered: %1. Clusters there are missing from the list.")
                    .arg(choices.unreachable.join(u", "_s));
    m_gaps->setText(said.join(u'\n'));
    m_gaps->setVisible(!said.isEmpty());
    m_showing = false;
    markChosen();
    // The only one that fits is a sensible default, not yet a decision: it can be changed with one key.
    if (!isNew() && !chosen() && !m_choices.isEmpty() && m_choices.first().isNear)
        m_clusters->setCurrentItem(m_clusters->topLevelItem(0));
}

const ClusterChoice *ClusterPage::chosen() const
{
    if (isNew())
        return nullptr;
    const Target target = m_context.deployment.target();
    const auto found = std::ranges::find_if(m_choices, [&target](const ClusterChoice &c) {
        return c.cluster.name == target.cluster && c.cluster.location == target.location;
    });
    return found == m_choices.end() ? nullptr : &*found;
}

void ClusterPage::markChosen()
{
    if (isNew() && m_clusters->topLevelItemCount() > m_choices.size()) {
        m_showing = true;
        m_clusters->setCurrentItem(m_clusters->topLevelItem(int(m_choices.size())));
        m_showing = false;
        return;
    }
    const ClusterChoice *choice = chosen();
    if (!choice)
        return;
    m_showing = true;
    m_clusters->setCurrentItem(m_clusters->topLevelItem(int(choice - m_choices.data())));
    m_showing = false;
    const QString key = choice->cluster.location + u'/' + choice->cluster.name;
    if (m_connectedFor == key || !choice->cluster.isRunning())
        return;
    m_connectedFor = key;
    m_busy->begin(tr("Connecting to %1…").arg(choice->cluster.name));
    m_connecting.start(
        [this](std::stop_token stop, ProgressSink) { return m_context.deployment.connectCluster(stop); });
}

void ClusterPage::choose(const ClusterChoice &choice)
{
    Choices choices = m_context.deployment.choices();
    const Recipe &recipe = m_context.deployment.recipe();
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Cluster))
        choices.set(p->id, choice.cluster.name);
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Location))
        choices.set(p->id, choice.cluster.location);
    // A zone elsewhere cannot be kept; in a regional cluster the scheduler then finds one that has the accelerator.
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Zone);
        p && !m_context.deployment.values().value(p->id).toString().startsWith(choice.cluster.location))
        choices.clear(p->id);
    if (recipe.parameter(u"clusterFrom"_s))
        choices.clear(u"clusterFrom"_s);
    m_context.deployment.setChoices(choices);
    m_problem->clear();
    if (m_asksForNew) {
        m_asksForNew = false;
        m_form->rebuild();
    }
    markChosen();
    Q_EMIT changed();
}

bool ClusterPage::isNew() const
{
    const Deployment &deployment = m_context.deployment;
    return canMakeGkeCluster(deployment.recipe())
        && deployment.values().value("clusterFrom"_L1) == "create"_L1;
}

void ClusterPage::chooseNew()
{
    if (isNew())
        return;
    Choices choices = m_context.deployment.choices();
    const Recipe &recipe = m_context.deployment.recipe();
    const QString where = wish().zone;
    QStringList taken;
    for (const ClusterChoice &choice : std::as_const(m_choices))
        taken << choice.cluster.name;
    choices.set(u"clusterFrom"_s, u"create"_s);
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Cluster))
        choices.set(p->id, freeClusterName(taken));
    // A region: Autopilot takes nothing else, and nodes are found in any of its zones.
    if (const Parameter *p = parameterOfType(recipe, ParameterType::Location)) {
        if (where.isEmpty())
            choices.clear(p->id);
        else
            choices.set(p->id, regionOf(where));
    }
    m_context.deployment.setChoices(choices);
    m_problem->clear();
    m_connectedFor.clear();
    // What is connected now is another cluster, of which nothing may be taken over.
    m_context.session.disconnectCluster();
    m_asksForNew = true;
    m_form->rebuild();
    m_form->loadSuggestions();
    showNewCost();
    Q_EMIT changed();
}

void ClusterPage::showNewCost()
{
    const auto cost =
        newClusterCost(m_context.deployment.values(), m_context.deployment.recipe(), m_context.catalog);
    m_newCost->setVisible(cost.has_value());
    if (!cost)
        return;
    QStringList said{
        tr("The new cluster costs %1 an hour for its control plane, list price of %2; Google's free "
           "tier may cover it.")
            .arg(formatMoney(cost->fee, cost->currency), cost->feeDate)};
    if (cost->nodes == 0)
        said << tr("Autopilot makes nodes for the pods, and bills what pods ask for.");
    else if (cost->price)
        said << tr("%1 × %2 for all that needs no accelerator cost %3 an hour, list price of %4 in %5.")
                    .arg(QLocale().toString(cost->nodes), cost->machineType,
                         formatMoney(cost->price->amount * cost->nodes, cost->price->currency),
                         cost->price->provenance.date, cost->price->region);
    else
        said << tr("%1 × %2 for all that needs no accelerator come on top; their price is not known.")
                    .arg(QLocale().toString(cost->nodes), cost->machineType);
    said << tr("It usually takes 5 to 8 minutes to be made (field reports).");
    m_newCost->setText(said.join(u' '));
}

bool ClusterPage::needsAttention() const
{
    const ClusterChoice *choice = chosen();
    return choice && !choice->isReady();
}

QString ClusterPage::missing() const
{
    if (m_withGoogle) {
        const Parameter *cluster = parameterOfType(m_context.deployment.recipe(), ParameterType::Cluster);
        if (cluster && m_context.deployment.values().value(cluster->id).toString().isEmpty())
            return m_reading.isRunning() ? tr("Still reading the clusters.") : tr("Choose a cluster.");
    }
    return m_form->firstProblem();
}

} // namespace slipway
