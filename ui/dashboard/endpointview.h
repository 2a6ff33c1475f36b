// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"
#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/starthistory.h"
#include "session/livecluster.h"
#include "ui/common/widgets.h"

#include <QTimer>

class QBoxLayout;
class QTabWidget;

namespace slipway {

class DataTable;
class EndpointCharts;
class EndpointEventFilter;
class EndpointHeader;
class EndpointPodFilter;
class IncidentList;
class LogView;
class BenchArchive;
class CloudTimeline;
class ClusterFleet;
class MetricArchive;
class MetricPast;
class MetricSources;
class ObjectivesCard;
class ObjectPanel;
class DriftView;
class OutlookView;
class RequestPathView;
class RunStore;
class StartupView;

/// One endpoint: its state in a sentence, the way of a request, charts, start-up clocks, pods and events.
class EndpointView : public QWidget
{
    Q_OBJECT

public:
    /// Session and cluster outlive it.
    /// @param monitor  that looks while nobody does; null: one of its own
    EndpointView(Session &session, LiveCluster &cluster, const Endpoint &endpoint, QWidget *parent = nullptr,
                 std::shared_ptr<EndpointMonitor> monitor = {});
    ~EndpointView() override;

    /// Where the sitting is connected to another cluster already, this one's is connected beside it, by @p fleet, which outlives the view.
    /// Whoever shows the view then makes another one, of the session that is connected.
    void connectBeside(ClusterFleet &fleet);
    Session &session() const { return m_session; }
    const Endpoint &endpoint() const { return m_monitor->endpoint(); }
    EndpointMonitor &monitor() { return *m_monitor; }
    EndpointCharts *charts() const { return m_charts; }
    /// Charts begin with what @p archive has, and keep there what they show; objectives too. It outlives the view. Once, before start().
    void keepIn(MetricArchive &archive);
    /// Charts get their past from the server that @p sources name for the cluster. It outlives the view. Once, before start().
    void usePast(MetricSources &sources);
    /// Compares with what the plan predicted, as @p runs know it. All outlive the view; the archives may be null.
    void compareWith(RunStore &runs, MetricArchive *metrics, BenchArchive *benches);
    OutlookView *outlook() const { return m_outlook; }
    DriftView *drift() const { return m_drift; }
    ObjectivesCard *objectives() const { return m_objectives; }
    IncidentList *incidents() const { return m_incidents; }
    EndpointHeader *header() const { return m_header; }
    QString sentence() const;

    /// Watches and asks between these two only.
    void start();
    void stop();
    bool isRunning() const { return m_lease != nullptr; }
    void refresh();

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void detailsRequested(const QString &title, QWidget *content);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDetails(const QString &title, ObjectPanel *panel);
    void openLogs();
    void readOutlook();
    QWidget *makeTabs();
    void connectCluster();
    void showState();
    void showStartups();
    void showMarks();
    void updateBanner();
    void openPod(const QString &name);

    Session &m_session;
    LiveCluster &m_cluster;
    std::shared_ptr<EndpointMonitor> m_monitor;
    std::shared_ptr<const Recipe> m_recipe;
    StartHistory m_starts;
    CloudTimeline *m_cloud;
    QLabel *m_cloudProblem;
    std::unique_ptr<LiveCluster::Lease> m_lease;
    ClusterFleet *m_fleet = nullptr;
    TaskHandle m_connect;
    QTimer m_tick;
    EndpointHeader *m_header;
    Banner *m_banner;
    QBoxLayout *m_top = nullptr;
    IncidentList *m_incidents;
    RequestPathView *m_path;
    StartupView *m_startups;
    EndpointCharts *m_charts;
    MetricPast *m_past = nullptr;
    ObjectivesCard *m_objectives;
    QTabWidget *m_tabs;
    DataTable *m_pods;
    DataTable *m_events;
    LogView *m_logs;
    OutlookView *m_outlook;
    DriftView *m_drift;
    EndpointPodFilter *m_podFilter;
    EndpointEventFilter *m_eventFilter;
    std::optional<Error> m_connectError;
};

} // namespace slipway
