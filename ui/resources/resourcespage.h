// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/livecluster.h"
#include "ui/shell/page.h"

#include <QJsonObject>
#include <QTimer>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace slipway {

class Banner;
class ClusterFleet;
class ClusterLines;
class DataTable;
class EmptyState;
class FleetCluster;
class KindsView;
class ObjectPanel;
struct FixContext;
struct LogSelection;

/// Pods, nodes, events and every other kind of the connected cluster, live; of several clusters in one table where the person chose
/// so. Watches what is looked at, and nothing while hidden.
class ResourcesPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// Both outlive it.
    ResourcesPage(Session &session, LiveCluster &cluster, QWidget *parent = nullptr);
    ~ResourcesPage() override;

    /// From now on the details offer to edit and delete. What @p changes refers to outlives the page.
    void allowChanges(const FixContext &changes);

    /// Offers to show other clusters in the same tables. Call before restoreState(), which has the choice. @p fleet outlives the page.
    void showAlso(ClusterFleet &fleet);

    enum class Tab { Pods, Nodes, Events, AllKinds };
    void showTab(Tab tab);
    /// Opens the details of one pod, e.g. from the palette.
    void showPod(const QString &uid);
    /// The objects of a kind, among all kinds.
    void showKind(const ResourceKind &kind);

    void pageShown() override;
    void pageHidden() override;
    void refresh() override;

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    /// For MainWindow::showSidePanel(), which takes the widget over.
    void detailsRequested(const QString &title, QWidget *content);
    /// There is no cluster yet, and the person wants one: the Home page.
    void connectRequested();
    /// The page is left with this saveState(): which tab, which columns in which order. To be kept and given to restoreState().
    void viewLeft(const QJsonObject &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setNarrow(bool narrow);
    struct TableOf {
        QString key;
        DataTable *table;
        LiveCluster::Kind kind;
        QAbstractItemModel *alone; ///< the connected cluster's rows
        QList<int> widths;
        int sortColumn;
        Qt::SortOrder order;
    };
    QList<TableOf> tables();
    /// Lays the tables out anew when there are several clusters now, or no more.
    void arrange();
    void layOut(const TableOf &table);
    bool isMany() const;
    FleetCluster *clusterOf(LiveCluster::Kind kind, int row) const;
    /// Details are of @p cluster; null: the connected one.
    void showDetails(const QString &title, ObjectPanel *panel, FleetCluster *cluster);
    void showRow(LiveCluster::Kind kind, int row);
    void showLogsOfSelected();
    QString kubeconfigKey() const;
    void updateMany();
    void updateLeases();
    void updateState();
    void updateCounts();
    void loadNamespaces();
    /// Of the tables that LiveCluster feeds; nothing on the tab of all kinds, which has a watch of its own.
    std::optional<LiveCluster::Kind> currentKind() const;

    Session &m_session;
    LiveCluster &m_cluster;
    Banner *m_banner;
    QWidget *m_content;
    EmptyState *m_unconnected;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QComboBox *m_namespace;
    QLabel *m_namespaceLabel = nullptr;
    DataTable *m_pods;
    DataTable *m_nodes;
    DataTable *m_events;
    KindsView *m_kinds;
    std::shared_ptr<const FixContext> m_changes; // null: this page only reads
    ClusterFleet *m_fleet = nullptr; ///< null: only the connected cluster is ever shown
    ClusterLines *m_lines = nullptr;
    QHBoxLayout *m_head;
    bool m_showsMany = false;
    QJsonObject
        m_layouts; ///< of the tables, as they were when they last showed the other of one and several clusters
    QJsonObject m_chosen; ///< clusters beside the connected one, by kubeconfig
    std::unique_ptr<LiveCluster::Lease> m_lease;
    int m_leasedTab = -1;
    std::vector<std::unique_ptr<TaskHandle>> m_namespaces;
    QStringList m_knownNamespaces;
    QTimer m_ages;
    bool m_shown = false;
};

} // namespace slipway
