// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/livecluster.h"
#include "ui/shell/page.h"

#include <QJsonObject>
#include <QTimer>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace slipway {

class Banner;
class DataTable;
class EmptyState;
class KindsView;
class ObjectPanel;
struct FixContext;

/// Pods, nodes, events and every other kind of the connected cluster, live. Watches what is looked at, and nothing while hidden.
class ResourcesPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// Both outlive it.
    ResourcesPage(Session &session, LiveCluster &cluster, QWidget *parent = nullptr);
    ~ResourcesPage() override;

    /// From now on the details offer to edit and delete. What @p changes refers to outlives the page.
    void allowChanges(const FixContext &changes);

    enum class Tab { Pods, Nodes, Events, AllKinds };
    void showTab(Tab tab);
    /// Opens the details of one pod, e.g. from the palette.
    void showPod(const QString &uid);

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

private:
    void showDetails(const QString &title, ObjectPanel *panel);
    void showLogsOfSelected();
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
    DataTable *m_pods;
    DataTable *m_nodes;
    DataTable *m_events;
    KindsView *m_kinds;
    std::shared_ptr<const FixContext> m_changes; // null: this page only reads
    std::unique_ptr<LiveCluster::Lease> m_lease;
    int m_leasedTab = -1;
    TaskHandle m_namespaces;
    QTimer m_ages;
    bool m_shown = false;
};

} // namespace slipway
