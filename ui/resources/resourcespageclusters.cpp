// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that is about several clusters in one table.
#include "kube/visibletext.h"
#include "session/resources/podlogreader.h"
#include "ui/common/datatable.h"
#include "ui/common/stalerole.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/diagnosis/fixpanel.h"
#include "ui/resources/clusterchooser.h"
#include "ui/resources/clusterlines.h"
#include "ui/resources/kindsview.h"
#include "ui/resources/logview.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcespage.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QTabWidget>

namespace slipway {

static_assert(int(ClusterRowsModel::IsStaleRole)
              == staleRole); // models know no delegates, and delegates no such model
using namespace Qt::StringLiterals;

QList<ResourcesPage::TableOf> ResourcesPage::tables()
{
    return {{u"pods"_s,
             m_pods,
             LiveCluster::Pods,
             m_cluster.pods(),
             {240, 100, 60, 150, 90, 190, 160},
             PodTableModel::NameColumn,
             Qt::AscendingOrder},
            {u"nodes"_s,
             m_nodes,
             LiveCluster::Nodes,
             m_cluster.nodes(),
             {255, 100, 125, 115, 120, 55, 90, 210, 150},
             NodeTableModel::NameColumn,
             Qt::AscendingOrder},
            {u"events"_s,
             m_events,
             LiveCluster::Events,
             m_cluster.events(),
             {115, 110, 170, 260, 70},
             EventTableModel::LastSeenColumn,
             Qt::DescendingOrder}};
}

bool ResourcesPage::isMany() const
{
    return m_fleet && m_fleet->isMany();
}

void ResourcesPage::layOut(const TableOf &table)
{
    table.table->setModel(m_showsMany ? static_cast<QAbstractItemModel *>(m_fleet->rows(table.kind))
                                      : table.alone);
    table.table->setColumnWidths(table.widths);
    table.table->view()->sortByColumn(table.sortColumn, table.order);
    if (!m_showsMany)
        return;
    // Beside the first column: with three clusters it is what one reads next.
    QHeaderView *header = table.table->view()->horizontalHeader();
    const int cluster = m_fleet->rows(table.kind)->clusterColumn();
    header->moveSection(header->visualIndex(cluster), 1);
    header->resizeSection(cluster, scaledToFont(210, font()));
    const auto last = int(table.widths.size());
    if (last < cluster)
        header->resizeSection(last, scaledToFont(90, font()));
}

void ResourcesPage::showAlso(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    m_kinds->showAlso(fleet);
    QPushButton *choose = makeButton({}, "", {}, m_content);
    auto *button = new ClusterButton(*choose, m_session, fleet);
    m_head->addWidget(choose);
    m_lines = new ClusterLines(fleet, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_lines);
    QPushButton *several = m_unconnected->addAction(tr("Show several clusters"), "");
    connect(several, &QPushButton::clicked, choose, &QPushButton::click);
    connect(button, &ClusterButton::chosen, m_tabs, [this] { m_tabs->setFocus(Qt::OtherFocusReason); });
    connect(&fleet, &ClusterFleet::clustersChanged, this, [this] {
        arrange();
        m_leasedTab = -1;
        updateLeases();
        if (m_shown) {
            loadNamespaces();
            Q_EMIT viewLeft(saveState()); // the choice holds from now on, however this sitting ends
        }
        updateState();
    });
    connect(&fleet, &ClusterFleet::stateChanged, this, [this] {
        if (m_shown && m_showsMany)
            updateState();
    });
    arrange();
    updateState();
}

void ResourcesPage::arrange()
{
    if (isMany() == m_showsMany)
        return;
    const auto nameOf = [this](const TableOf &table) {
        return m_showsMany ? table.key + u"@clusters"_s : table.key;
    };
    const QList<TableOf> all = tables();
    for (const TableOf &table : all)
        m_layouts.insert(nameOf(table), QString::fromLatin1(table.table->saveState().toBase64()));
    m_showsMany = isMany();
    for (const TableOf &table : all) {
        layOut(table);
        table.table->setStale(false);
        table.table->restoreState(
            QByteArray::fromBase64(m_layouts.value(nameOf(table)).toString().toLatin1()));
    }
}

FleetCluster *ResourcesPage::clusterOf(LiveCluster::Kind kind, int row) const
{
    return m_showsMany ? m_fleet->clusterOf(*m_fleet->rows(kind), row) : nullptr;
}

void ResourcesPage::showDetails(const QString &title, ObjectPanel *panel, FleetCluster *cluster)
{
    Session &session = cluster ? cluster->session() : m_session;
    if (m_changes) {
        FixContext changes = *m_changes;
        if (cluster && !cluster->isHome())
            changes.changes = [&session] { return session.changeContext(session.target()); };
        panel->allowChanges(changes);
    }
    // Everything that the panel leads to is of the same cluster, and says so.
    const QString suffix = cluster ? u" · "_s + visibleText(cluster->name()) : QString();
    showPanel(this, session, title, panel, [this, suffix](const QString &name, QWidget *content) {
        Q_EMIT detailsRequested(name + suffix, content);
    });
}

void ResourcesPage::showRow(LiveCluster::Kind kind, int row)
{
    FleetCluster *cluster = clusterOf(kind, row);
    if (m_showsMany && !cluster)
        return;
    Session &session = cluster ? cluster->session() : m_session;
    const LiveCluster &live = cluster ? cluster->live() : m_cluster;
    const int own = cluster ? m_fleet->rows(kind)->placeOf(row).row : row;
    if (kind == LiveCluster::Pods) {
        const PodRow pod = live.pods()->row(own);
        showDetails(pod.name, makePodPanel(session, pod, this), cluster);
    } else if (kind == LiveCluster::Nodes) {
        const NodeRow node = live.nodes()->row(own);
        showDetails(node.name, makeNodePanel(session, node, this), cluster);
    } else {
        const EventRow event = live.events()->row(own);
        showDetails(u"%1 %2"_s.arg(event.objectKind, event.objectName), makeEventPanel(session, event, this),
                    cluster);
    }
}

void ResourcesPage::showLogsOfSelected()
{
    struct Group {
        FleetCluster *cluster;
        LogSelection selection;
    };
    QList<Group> groups;
    int pods = 0;
    for (const int row : m_pods->selectedRows()) {
        FleetCluster *cluster = clusterOf(LiveCluster::Pods, row);
        if (m_showsMany && !cluster)
            continue;
        const PodRow pod = cluster ? cluster->live().pods()->row(m_fleet->pods()->placeOf(row).row)
                                   : m_cluster.pods()->row(row);
        auto group = std::ranges::find(groups, cluster, &Group::cluster);
        if (group == groups.end())
            group = groups.insert(groups.end(), {cluster, {}});
        group->selection.pods << pod.nameSpace + u'/' + pod.name;
        ++pods;
    }
    if (groups.isEmpty())
        return;
    const auto viewOf = [this](const Group &group, QWidget *parent) {
        auto *view = new LogView(group.cluster ? group.cluster->session() : m_session, parent);
        view->openPods(group.selection);
        return view;
    };
    const QString title = pods == 1 ? groups.first().selection.pods.first().section(u'/', -1)
                                    : tr("Logs of %n pods", nullptr, pods);
    if (groups.size() == 1) {
        const QString suffix =
            groups.first().cluster ? u" · "_s + visibleText(groups.first().cluster->name()) : QString();
        Q_EMIT detailsRequested(title + suffix, viewOf(groups.first(), this));
        return;
    }
    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Logs by cluster"));
    for (const Group &group : std::as_const(groups))
        tabs->addTab(viewOf(group, tabs), visibleText(group.cluster->name()).replace(u'&', u"&&"_s));
    Q_EMIT detailsRequested(title, tabs);
}

QString ResourcesPage::kubeconfigKey() const
{
    // Contexts mean something in their own files alone.
    const auto config = m_session.kubeconfig();
    return config ? config->files.join(u':') : QString();
}

void ResourcesPage::updateMany()
{
    m_lines->update(currentKind() ? m_fleet->rows(*currentKind()) : m_fleet->objects());
    m_banner->clear(); // each cluster has a line of its own
    const bool synced = m_fleet->isSynced();
    const QString where = m_cluster.nameSpace().isEmpty()
        ? tr("in any of the clusters")
        : tr("in the namespace %1 of any of the clusters").arg(m_cluster.nameSpace());
    const QString waiting = tr("Asking the clusters…");
    m_pods->setEmptyText(synced ? tr("No pods %1").arg(where) : waiting, {});
    m_nodes->setEmptyText(synced ? tr("No nodes in any of the clusters") : waiting, {});
    m_events->setEmptyText(synced ? tr("No events %1").arg(where) : waiting, {});
}

} // namespace slipway
