// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointview.h"

#include "kube/labelselector.h"
#include "kube/visibletext.h"
#include "recipe/recipepacks.h"
#include "session/endpoint/cloudtimeline.h"
#include "session/endpoint/endpointfilters.h"
#include "session/fleet/clusterfleet.h"
#include "session/targetconnection.h"
#include "ui/common/datatable.h"
#include "ui/common/statedelegate.h"
#include "ui/common/usertext.h"
#include "ui/dashboard/driftview.h"
#include "ui/dashboard/endpointcharts.h"
#include "ui/dashboard/endpointheader.h"
#include "ui/dashboard/incidentlist.h"
#include "ui/dashboard/metricsourcedialog.h"
#include "ui/dashboard/objectivescard.h"
#include "ui/dashboard/outlookview.h"
#include "ui/dashboard/requestpathview.h"
#include "ui/dashboard/startupview.h"
#include "ui/endpoints/endpointwords.h"
#include "ui/resources/logview.h"
#include "ui/resources/objectpanel.h"
#include "ui/resources/resourcestates.h"
#include "ui/resources/watchbanner.h"

#include <QConcatenateTablesProxyModel>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Health = EndpointMonitor::Health;

namespace {

std::shared_ptr<const Recipe> recipeOf(const QString &id)
{
    for (const auto &recipe : allRecipes()) {
        if (recipe->id == id)
            return recipe;
    }
    return {};
}

QWidget *titledCard(const QString &title, QWidget *content, QWidget *parent)
{
    auto *card = new Card(parent);
    auto *name = new QLabel(title, card);
    QFont strong = name->font();
    strong.setWeight(QFont::DemiBold);
    name->setFont(strong);
    card->content()->addWidget(name);
    card->content()->addWidget(content);
    card->content()->addStretch(1);
    return card;
}

} // namespace

EndpointView::EndpointView(Session &session, LiveCluster &cluster, const Endpoint &endpoint, QWidget *parent,
                           std::shared_ptr<EndpointMonitor> monitor)
    : QWidget(parent)
    , m_session(session)
    , m_cluster(cluster)
    , m_monitor(monitor ? std::move(monitor) : std::make_shared<EndpointMonitor>(session, endpoint))
    , m_recipe(recipeOf(endpoint.recipeId))
    , m_starts(session.measurements(), endpoint)
    , m_cloud(new CloudTimeline(session, endpoint.target, this))
    , m_cloudProblem(secondaryLabel({}, this))
    , m_header(new EndpointHeader(session, *m_monitor, this))
    , m_banner(new Banner(this))
    , m_incidents(new IncidentList(false, this))
    , m_path(new RequestPathView(this))
    , m_startups(new StartupView(this))
    , m_charts(new EndpointCharts(*m_monitor, session.clusterClock(), this))
    , m_objectives(new ObjectivesCard(*m_monitor, session.clusterClock(), this))
    , m_tabs(new QTabWidget(this))
    , m_pods(new DataTable(u"endpointPods"_s, tr("Pods"), this))
    , m_events(new DataTable(u"endpointEvents"_s, tr("Events"), this))
    , m_logs(new LogView(session, this))
    , m_outlook(new OutlookView(session, endpoint, this))
    , m_drift(new DriftView(session, endpoint, this))
    , m_podFilter(new EndpointPodFilter(endpoint, this))
    , m_eventFilter(new EndpointEventFilter(endpoint, this))
{
    setObjectName(u"endpointView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(horizontalLine(this));
    column->addWidget(m_incidents); // does not scroll away

    auto *inside = new QWidget;
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::l);
    rows->setSpacing(spacing::m);
    rows->addWidget(m_banner);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(spacing::m);
    m_top->addWidget(titledCard(tr("Request path"), m_path, inside), 3);
    m_top->addWidget(titledCard(tr("Replicas, from created to ready"), m_startups, inside), 2);
    rows->addLayout(m_top);
    rows->addWidget(m_objectives);
    rows->addWidget(m_charts);
    rows->addWidget(makeTabs());
    rows->addStretch(1);
    column->addWidget(scrollable(inside, this), 1);

    connect(m_header, &EndpointHeader::refreshRequested, this, &EndpointView::refresh);
    connect(m_path, &RequestPathView::podActivated, this, &EndpointView::openPod);
    connect(m_startups, &StartupView::podActivated, this, &EndpointView::openPod);
    connect(m_monitor.get(), &EndpointMonitor::updated, this, &EndpointView::showState);
    connect(m_monitor.get(), &EndpointMonitor::updated, m_objectives, &ObjectivesCard::refresh);
    connect(m_objectives, &ObjectivesCard::objectivesChanged, m_charts, &EndpointCharts::setObjectives);
    connect(m_charts, &EndpointCharts::rangeChanged, m_objectives,
            [this] { m_objectives->setRange(m_charts->range(), m_charts->rangeName()); });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (isConnectedTo(m_session, this->endpoint().target))
            m_cluster.refresh();
        else
            connectCluster();
    });
    connect(&cluster, &LiveCluster::stateChanged, this, &EndpointView::updateBanner);
    connect(&session, &Session::clusterChanged, this, [this] {
        m_outlook->abandon();
        m_drift->abandon();
        m_connectError.reset();
        updateBanner();
        showState();
    });
    connect(&m_connect, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_connectError = outcome ? std::nullopt : std::optional(outcome.error());
        if (outcome && isRunning())
            start();
        updateBanner();
    });
    m_tick.setInterval(1s);
    m_tick.callOnTimeout(this, [this] {
        m_cluster.events()->refreshAges();
        m_cloud->rows()->refreshAges();
        m_cluster.pods()->refreshAges();
        showStartups();
        m_charts->refresh();
        m_header->showStamp();
    });
    showState();
    updateBanner();
}

EndpointView::~EndpointView()
{
    stop(); // the monitor may go on without this page
}

void EndpointView::keepIn(MetricArchive &archive)
{
    m_monitor->keepIn(archive);
    m_objectives->keepIn(archive);
}

void EndpointView::usePast(MetricSources &sources)
{
    m_past = new MetricPast(m_session, *m_monitor, sources, this);
    m_charts->setPast(*m_past);
    connect(m_charts, &EndpointCharts::sourceRequested, this, [this, &sources] {
        auto *dialog = new MetricSourceDialog(m_session, endpoint().target, sources, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

QWidget *EndpointView::makeTabs()
{
    m_podFilter->setSourceModel(m_cluster.pods());
    m_pods->setModel(m_podFilter);
    m_pods->view()->sortByColumn(PodTableModel::NameColumn, Qt::AscendingOrder);
    m_pods->view()->setItemDelegateForColumn(PodTableModel::StatusColumn, new StateDelegate(podState, this));
    m_pods->view()->setColumnHidden(PodTableModel::NamespaceColumn, true);
    m_pods->setColumnWidths({280, 100, 60, 180, 110, 200, 170});
    m_pods->setEmptyText(tr("No pods"), tr("The pods that the Service selects appear here."));
    auto *happened = new QConcatenateTablesProxyModel(this);
    happened->addSourceModel(m_cluster.events());
    happened->addSourceModel(m_cloud->rows());
    m_eventFilter->setSourceModel(happened);
    m_events->setModel(m_eventFilter);
    m_events->view()->setItemDelegateForColumn(EventTableModel::TypeColumn,
                                               new StateDelegate(eventState, this));
    m_events->setColumnWidths({115, 110, 160, 250, 70});
    m_events->view()->sortByColumn(EventTableModel::LastSeenColumn, Qt::DescendingOrder);
    m_events->setEmptyText(tr("No events"),
                           tr("What happens to the endpoint's objects appears here. Kubernetes keeps events "
                              "for about an hour."));
    for (const auto &[table, name] : {std::pair(m_events, tr("Events")), std::pair(m_pods, tr("Pods"))}) {
        auto *holder = new QWidget;
        auto *rows = new QVBoxLayout(holder);
        rows->setContentsMargins(0, spacing::s, 0, 0);
        rows->addWidget(table);
        if (table == m_events)
            rows->addWidget(m_cloudProblem);
        m_tabs->addTab(holder, name);
    }
    auto *logs = new QWidget;
    auto *inside = new QVBoxLayout(logs);
    inside->setContentsMargins(0, spacing::s, 0, 0);
    inside->addWidget(m_logs);
    m_tabs->addTab(logs, tr("Logs"));
    m_tabs->addTab(m_outlook, tr("Predicted and measured"));
    m_tabs->addTab(m_drift, tr("Drift"));
    connect(m_drift, &DriftView::counted, this, [this](int rows) {
        m_tabs->setTabText(m_tabs->indexOf(m_drift), rows > 0 ? tr("Drift (%1)").arg(rows) : tr("Drift"));
    });
    m_cloudProblem->hide();
    connect(m_cloud, &CloudTimeline::changed, this, [this] {
        const QString why = m_cloud->problem();
        m_cloudProblem->setText(
            tr("What the cloud did to the cluster is not all in the list: %1").arg(visibleText(why)));
        m_cloudProblem->setVisible(!why.isEmpty());
        showMarks();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &EndpointView::openLogs);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Events, pods, logs, predicted and measured"));
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setMinimumHeight(330);
    connect(m_pods, &DataTable::rowActivated, this, [this](int row) {
        const auto pod = m_podFilter->index(row, 0).data(PodTableModel::RowRole).value<PodRow>();
        showDetails(pod.name, makePodPanel(m_session, pod, this));
    });
    connect(m_events, &DataTable::rowActivated, this, [this](int row) {
        const auto event = m_eventFilter->index(row, 0).data(EventTableModel::RowRole).value<EventRow>();
        showDetails(u"%1 %2"_s.arg(event.objectKind, event.objectName),
                    makeEventPanel(m_session, event, this));
    });
    return m_tabs;
}

QString EndpointView::sentence() const
{
    return m_header->sentence();
}

void EndpointView::start()
{
    const QString nameSpace = endpoint().target.nameSpace;
    // All namespaces hold this one too; any other would leave the tables empty.
    if (isConnectedTo(m_session, endpoint().target) && !m_cluster.nameSpace().isEmpty()
        && m_cluster.nameSpace() != nameSpace)
        m_cluster.setNamespace(nameSpace);
    if (!m_lease)
        m_lease = m_cluster.watch(LiveCluster::Pods | LiveCluster::Events);
    if (!m_monitor->isAttended())
        m_monitor->start();
    m_cloud->start();
    if (m_past)
        m_past->start();
    m_tick.start();
    updateBanner();
}

void EndpointView::stop()
{
    m_tick.stop();
    m_cloud->stop();
    if (m_past)
        m_past->stop();
    // Once: by now it may be attended by another page.
    if (isRunning())
        m_monitor->stop();
    m_connect.abandon();
    m_outlook->abandon();
    m_drift->abandon();
    m_lease.reset();
}

void EndpointView::refresh()
{
    if (!isRunning())
        return;
    m_cluster.refresh();
    m_monitor->start();
    m_outlook->read();
    m_drift->read();
}

void EndpointView::connectBeside(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    connect(&fleet, &ClusterFleet::stateChanged, this, &EndpointView::updateBanner);
    updateBanner();
}

void EndpointView::connectCluster()
{
    m_connectError.reset();
    if (FleetCluster *way = m_fleet ? m_fleet->wayTo(endpoint().target) : nullptr) {
        way->retry();
        return;
    }
    if (m_fleet && m_fleet->home()->isConnected()) {
        m_fleet->reach(endpoint().target);
        return;
    }
    m_connect.start([this](std::stop_token stop, ProgressSink) {
        return connectTarget(m_session, endpoint().target, stop);
    });
    updateBanner();
}

void EndpointView::updateBanner()
{
    if (!isConnectedTo(m_session, endpoint().target)) {
        const FleetCluster *way = m_fleet ? m_fleet->wayTo(endpoint().target) : nullptr;
        const std::optional<Error> error = way ? way->error() : m_connectError;
        if (m_connect.isRunning() || (way && way->state() == LiveCluster::State::Connecting)) {
            m_banner->display(Banner::Kind::Info, tr("Connecting to %1…").arg(endpoint().target.describe()));
            m_banner->setAction({});
        } else if (error) {
            const UserText text = userText(*error);
            m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            m_banner->setAction(tr("Connect again"));
        } else {
            m_banner->display(
                Banner::Kind::Info, tr("The cluster of this endpoint is not connected."),
                tr("Its state, numbers and logs appear once it is: %1").arg(endpoint().target.describe()));
            m_banner->setAction(tr("Connect"));
        }
        return;
    }
    showWatchState(*m_banner, m_cluster, LiveCluster::Pods);
    m_pods->setStale(m_cluster.stateOf(LiveCluster::Pods) != LiveCluster::State::Live);
    m_events->setStale(m_cluster.stateOf(LiveCluster::Events) != LiveCluster::State::Live);
}

void EndpointView::showState()
{
    m_header->showState();
    m_path->showState(*m_monitor);
    m_podFilter->setSelector(m_monitor->selector());
    openLogs();
    readOutlook();
    m_eventFilter->setPods(m_monitor->pods());
    showStartups();
    showMarks();
    m_charts->refresh();
}

void EndpointView::openLogs()
{
    // All pods that the Service selects, when they are looked at first and again when it selects others.
    if (!m_logs->isVisibleTo(m_tabs) || m_monitor->selector().items().isEmpty()
        || !isConnectedTo(m_session, endpoint().target))
        return;
    QJsonObject labels;
    for (const auto &[key, value] : m_monitor->selector().items())
        labels.insert(key, value);
    const QString selector = LabelSelector::fromMap(labels).toString();
    const PodLogModel &model = m_logs->model();
    // By a selector it ends with the connection alone.
    if (model.state() == PodLogModel::State::Idle || model.state() == PodLogModel::State::Ended
        || model.selection().labelSelector != selector)
        m_logs->openPods({.nameSpace = endpoint().target.nameSpace, .labelSelector = selector});
}

void EndpointView::compareWith(RunStore &runs, MetricArchive *metrics, BenchArchive *benches)
{
    m_outlook->readFrom(runs, metrics, benches);
    m_drift->readFrom(runs);
}

void EndpointView::readOutlook()
{
    // Once by itself, as soon as it serves: events are forgotten after an hour, and a log's beginning when it has grown.
    if (isRunning() && !m_outlook->hasRead() && m_monitor->health() == Health::Serving)
        m_outlook->read();
    if (isRunning() && !m_drift->wasRead())
        m_drift->read();
}

void EndpointView::showStartups()
{
    const bool areEventsKnown =
        m_cluster.isSynced(LiveCluster::Events) || m_cluster.errorOf(LiveCluster::Events);
    // A clock that goes on while nobody can see the replica would tell how late it is of one that may be ready.
    const QDateTime seen = m_monitor->isReached() ? QDateTime() : m_monitor->lastContact();
    m_startups->setTimelines(
        m_starts.timelines(m_monitor->pods(),
                           areEventsKnown ? std::optional(m_cluster.events()->rows()) : std::nullopt,
                           m_recipe.get(), seen.isValid() ? seen : m_session.clusterClock().now()),
        seen);
}

void EndpointView::showMarks()
{
    QList<ChartMark> marks;
    for (int row = 0; row < m_eventFilter->rowCount(); ++row) {
        const auto event = m_eventFilter->index(row, 0).data(EventTableModel::RowRole).value<EventRow>();
        // Of the normal ones only those that change what serves.
        const bool warning = event.type == "Warning"_L1;
        if (warning || event.reason == "ScalingReplicaSet"_L1 || event.reason == "Killing"_L1
            || isCloudOperation(event))
            marks.append(
                {event.lastSecs * 1000, visibleText(event.reason + u": "_s + event.message), warning});
    }
    m_charts->setMarks(marks);
}

void EndpointView::showDetails(const QString &title, ObjectPanel *panel)
{
    showPanel(this, m_session, title, panel,
              [this](const QString &name, QWidget *content) { Q_EMIT detailsRequested(name, content); });
}

void EndpointView::openPod(const QString &name)
{
    for (const QJsonObject &pod : m_monitor->pods()) {
        if (nameOf(pod) == name)
            showDetails(name, makePodPanel(m_session, podRowOf(pod), this));
    }
}

void EndpointView::resizeEvent(QResizeEvent *)
{
    // Beside the details there is no room for both.
    const bool isNarrow = width() < scaledToFont(820, font());
    m_top->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QJsonObject EndpointView::saveState() const
{
    const auto text = [](const DataTable *table) {
        return QString::fromLatin1(table->saveState().toBase64());
    };
    return {{u"range"_s, int(m_charts->range().count())},
            {u"tab"_s, m_tabs->currentIndex()},
            {u"pods"_s, text(m_pods)},
            {u"outlook"_s, text(m_outlook->table())},
            {u"events"_s, text(m_events)}};
}

void EndpointView::restoreState(const QJsonObject &state)
{
    if (const int minutes = state.value("range"_L1).toInt(); minutes > 0)
        m_charts->setRange(std::chrono::minutes(minutes));
    const auto bytes = [&state](QStringView key) {
        return QByteArray::fromBase64(state.value(key).toString().toLatin1());
    };
    m_pods->restoreState(bytes(u"pods"));
    m_events->restoreState(bytes(u"events"));
    if (state.contains("outlook"_L1))
        m_outlook->table()->restoreState(bytes(u"outlook"));
    m_tabs->setCurrentIndex(std::clamp(state.value("tab"_L1).toInt(), 0, m_tabs->count() - 1));
}

} // namespace slipway
