// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointregistry.h"
#include "session/livecluster.h"
#include "ui/shell/page.h"

#include <QJsonObject>
#include <QTimer>

class QStackedWidget;

namespace slipway {

class Banner;
class BenchArchive;
class ClusterFleet;
class EndpointAlerts;
class EndpointChangePage;
class EndpointList;
class EndpointView;
class IncidentList;
class KeptClusters;
class MetricArchive;
class MetricSources;
struct FixContext;

/// The endpoints, and the one that was chosen. Nothing is asked of a cluster while the page is hidden.
class DashboardPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// All outlive it.
    DashboardPage(Session &session, LiveCluster &cluster, EndpointRegistry &registry,
                  QWidget *parent = nullptr);
    ~DashboardPage() override;

    /// Without it endpoints are only watched. What @p changes refers to outlives the page.
    void allowChanges(const FixContext &changes);
    /// Charts begin with what @p archive has, and keep there what they show. It outlives the page.
    void keepMetricsIn(MetricArchive &archive);
    /// Charts get their past from the servers that it names. It outlives the page.
    void useSources(MetricSources &sources);
    /// Prices tokens by the benchmarks there. It outlives the page.
    void takeBenchmarksFrom(BenchArchive &archive) { m_benches = &archive; }
    /// Shows what @p alerts tell, and endpoints by the monitors that watch them already. It outlives the page.
    void showAlerts(EndpointAlerts &alerts);
    /// Endpoints of other clusters are shown live beside those of the sitting's own, once their clusters are connected. @p fleet outlives the
    /// page.
    void showAlso(ClusterFleet &fleet);
    /// With the first look at the page the clusters that it was connected to the last time are so again. After showAlso(); @p kept outlives the
    /// page.
    void keepClustersIn(KeptClusters &kept);
    /// Shows the endpoint of this name and target; one that is not remembered yet is shown all the same.
    void openEndpoint(const Endpoint &endpoint);
    void showList();
    EndpointView *view() const { return m_view; }
    /// The change of an endpoint that is open or runs; null: none.
    EndpointChangePage *change() const { return m_change; }

    void pageShown() override;
    void pageHidden() override;
    void refresh() override;
    bool goBack() override;
    void chosenAgain() override;

    /// Columns, time range and the like, to be kept.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void newDeploymentRequested();
    void playgroundRequested(const slipway::Endpoint &endpoint);
    /// Why an endpoint of the sitting's own cluster does not serve.
    void findingsRequested();
    void proveRequested(const slipway::Endpoint &endpoint);
    /// Where the person is: "Dashboard", "Dashboard ▸ gemma-prod".
    void titleChanged(const QString &title);
    /// For MainWindow::showSidePanel(), which takes the widget over.
    void detailsRequested(const QString &title, QWidget *content);

private:
    void updateList();
    /// Those of the recording that is connected, else those that are remembered.
    QList<EndpointRegistry::Known> endpoints() const;
    bool isRecorded(const Endpoint &endpoint) const;
    void updateIncidents();
    void forget(const QString &id);
    void openChange(int job);
    void closeChange();
    void updateWay();
    Session &m_session;
    LiveCluster &m_cluster;
    EndpointRegistry &m_registry;
    MetricArchive *m_metrics = nullptr;
    MetricSources *m_sources = nullptr;
    BenchArchive *m_benches = nullptr;
    EndpointAlerts *m_alerts = nullptr;
    ClusterFleet *m_fleet = nullptr; ///< null: the sitting's own cluster alone
    KeptClusters *m_kept = nullptr;
    Banner *m_banner;
    QStackedWidget *m_stack;
    IncidentList *m_incidents;
    EndpointList *m_list;
    EndpointView *m_view = nullptr;
    EndpointChangePage *m_change = nullptr;
    std::unique_ptr<FixContext> m_changes;
    QJsonObject m_viewState;
    bool m_viewIsRecorded = false;
    bool m_shown = false;
};

} // namespace slipway
