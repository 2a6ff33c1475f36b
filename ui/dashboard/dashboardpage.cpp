// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "recording/recordedcluster.h"
#include "session/endpoint/endpointalerts.h"
#include "session/endpoint/metricarchive.h"
#include "session/fleet/clusterfleet.h"
#include "session/fleet/keptclusters.h"
#include "session/targetconnection.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/driftview.h"
#include "ui/dashboard/endpointchangepage.h"
#include "ui/dashboard/endpointheader.h"
#include "ui/dashboard/endpointlist.h"
#include "ui/dashboard/endpointview.h"
#include "ui/dashboard/incidentlist.h"

#include <QMessageBox>
#include <QStackedWidget>

namespace slipway {
using namespace Qt::StringLiterals;

DashboardPage::DashboardPage(Session &session, LiveCluster &cluster, EndpointRegistry &registry,
                             QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_cluster(cluster)
    , m_registry(registry)
    , m_banner(new Banner(this))
    , m_stack(new QStackedWidget(this))
    , m_incidents(new IncidentList(true, this))
    , m_list(new EndpointList(session, this))
{
    setObjectName(u"dashboardPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_incidents);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_list);
    connect(m_list, &EndpointList::opened, this, &DashboardPage::openEndpoint);
    connect(m_list, &EndpointList::newDeploymentRequested, this, &DashboardPage::newDeploymentRequested);
    connect(&registry, &EndpointRegistry::changed, this, &DashboardPage::updateList);
    connect(&session, &Session::clusterChanged, this, [this] {
        // A view of what was recorded, or of what runs now while a recording is shown, would be of nothing.
        if (m_view && (m_viewIsRecorded || recordOf(m_session.kube())))
            showList();
        updateList();
    });
    connect(m_banner, &Banner::actionTriggered, this, &DashboardPage::refresh);
    updateList();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::updateList()
{
    m_list->setEndpoints(endpoints());
}

QList<EndpointRegistry::Known> DashboardPage::endpoints() const
{
    const RecordedCluster *record = recordOf(m_session.kube());
    if (!record || record->endpoints().isEmpty())
        return m_registry.all();
    // What is remembered runs elsewhere, and now.
    QList<EndpointRegistry::Known> recorded;
    for (const Endpoint &endpoint : record->endpoints())
        recorded.append({.endpoint = endpoint});
    return recorded;
}

bool DashboardPage::isRecorded(const Endpoint &endpoint) const
{
    const RecordedCluster *record = recordOf(m_session.kube());
    return record && record->endpoints().contains(endpoint);
}

void DashboardPage::openEndpoint(const Endpoint &endpoint)
{
    if (m_view && m_view->endpoint() == endpoint)
        return;
    showList();
    const bool isRecord = isRecorded(endpoint);
    FleetCluster *way = m_fleet ? m_fleet->wayTo(endpoint.target) : nullptr;
    // The resources page has it connected: the person wants it so.
    if (m_fleet && !way && isConnectedTo(m_fleet->sessionFor(endpoint.target), endpoint.target))
        way = &m_fleet->reach(endpoint.target);
    m_view = new EndpointView(way ? way->session() : m_session, way ? way->live() : m_cluster, endpoint,
                              m_stack, m_alerts && !isRecord ? m_alerts->monitor(endpoint) : nullptr);
    // Of a recording nothing is kept: it is there, and its time is not ours.
    if (m_fleet && !isRecord)
        m_view->connectBeside(*m_fleet);
    if (m_metrics && !isRecord)
        m_view->keepIn(*m_metrics);
    if (m_sources && !isRecord)
        m_view->usePast(*m_sources);
    if (m_changes && !isRecord) {
        m_view->compareWith(m_changes->runs, m_metrics, m_benches);
        m_view->drift()->allowChanges(*m_changes);
    }
    m_viewIsRecorded = isRecord;
    m_view->restoreState(m_viewState);
    QString id;
    for (const EndpointRegistry::Known &known : m_registry.all()) {
        if (known.endpoint.name == endpoint.name && known.endpoint.target == endpoint.target)
            id = known.id;
    }
    m_view->header()->setRemovable(!id.isEmpty());
    m_view->header()->setChangeable(m_changes != nullptr && !isRecord);
    if (m_kept && !isRecord) {
        m_view->header()->allowDisconnecting();
        connect(m_view->header(), &EndpointHeader::disconnectRequested, this,
                [this, target = endpoint.target] { m_kept->letGo(target); });
    }
    using Job = EndpointChangePage::Job;
    connect(m_view->header(), &EndpointHeader::changeRequested, this,
            [this] { openChange(int(Job::Choices)); });
    connect(m_view->header(), &EndpointHeader::restartRequested, this,
            [this] { openChange(int(Job::Restart)); });
    connect(m_view->header(), &EndpointHeader::destroyRequested, this,
            [this] { openChange(int(Job::Destroy)); });
    connect(m_view->header(), &EndpointHeader::backRequested, this, &DashboardPage::showList);
    connect(m_view->header(), &EndpointHeader::playgroundRequested, this,
            [this, endpoint] { Q_EMIT playgroundRequested(endpoint); });
    // Findings are of the sitting's own cluster.
    if (!way || way->isHome())
        m_view->header()->offerFindings();
    connect(m_view->header(), &EndpointHeader::findingsRequested, this, &DashboardPage::findingsRequested);
    connect(m_view->header(), &EndpointHeader::proveRequested, this,
            [this, endpoint] { Q_EMIT proveRequested(endpoint); });
    connect(m_view, &EndpointView::detailsRequested, this, &DashboardPage::detailsRequested);
    connect(m_view->header(), &EndpointHeader::removeRequested, this, [this, id, name = endpoint.name] {
        auto *question =
            new QMessageBox(QMessageBox::Question, tr("Remove from list"),
                            tr("Forget the endpoint %1 here?").arg(name), QMessageBox::Cancel, this);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setTextFormat(Qt::PlainText);
        question->setInformativeText(tr("Nothing is deleted: what runs in the cluster stays and keeps "
                                        "costing. To delete it, destroy the deployment."));
        QPushButton *yes = question->addButton(tr("Remove from list"), QMessageBox::AcceptRole);
        connect(yes, &QPushButton::clicked, this, [this, id] { forget(id); });
        question->open();
    });
    connect(m_view->incidents(), &IncidentList::clearRequested, m_incidents, &IncidentList::clearRequested);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    updateIncidents();
    m_list->stop();
    if (!m_shown)
        return; // the window has the title of another page, which it keeps
    m_view->start();
    Q_EMIT titleChanged(tr("Dashboard ▸ %1").arg(endpoint.name));
}

void DashboardPage::allowChanges(const FixContext &changes)
{
    m_changes = std::make_unique<FixContext>(changes);
    if (m_view)
        m_view->header()->setChangeable(true);
}

void DashboardPage::openChange(int job)
{
    // One at a time: what runs is shown again, whatever was asked for.
    if (!m_change || !m_change->isRunning()) {
        closeChange();
        m_change = new EndpointChangePage(m_view->session(), *m_changes, m_view->endpoint(),
                                          EndpointChangePage::Job(job), m_stack);
        connect(m_change, &EndpointChangePage::backRequested, this, &DashboardPage::goBack);
        connect(m_change, &EndpointChangePage::endpointChanged, this, [this](const Endpoint &endpoint) {
            if (auto kept = m_registry.remember(endpoint); !kept) {
                const UserText text = userText(kept.error());
                m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
            }
        });
        connect(m_change, &EndpointChangePage::endpointDestroyed, this, [this](const Endpoint &endpoint) {
            const QList<EndpointRegistry::Known> all = m_registry.all();
            for (const EndpointRegistry::Known &known : all) {
                if (known.endpoint.name == endpoint.name && known.endpoint.target == endpoint.target)
                    (void)m_registry.forget(known.id); // the list says what could not be written
            }
        });
        m_stack->addWidget(m_change);
    }
    m_stack->setCurrentWidget(m_change);
}

void DashboardPage::closeChange()
{
    if (!m_change || m_change->isRunning())
        return;
    m_stack->removeWidget(m_change);
    m_change->deleteLater();
    m_change = nullptr;
}

void DashboardPage::keepMetricsIn(MetricArchive &archive)
{
    m_metrics = &archive;
}

void DashboardPage::useSources(MetricSources &sources)
{
    m_sources = &sources;
}

void DashboardPage::showAlerts(EndpointAlerts &alerts)
{
    m_alerts = &alerts;
    m_list->setMonitors([this, &alerts](const Endpoint &endpoint) {
        return isRecorded(endpoint) ? nullptr : alerts.monitor(endpoint);
    });
    connect(&alerts, &EndpointAlerts::changed, this, &DashboardPage::updateIncidents);
    connect(m_incidents, &IncidentList::opened, this, &DashboardPage::openEndpoint);
    connect(m_incidents, &IncidentList::clearRequested, &alerts, &EndpointAlerts::forgetEnded);
    updateIncidents();
}

void DashboardPage::showAlso(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    m_list->showAlso(fleet);
    // Not within what a view of this page is doing just now.
    connect(&fleet, &ClusterFleet::stateChanged, this, &DashboardPage::updateWay, Qt::QueuedConnection);
}

void DashboardPage::keepClustersIn(KeptClusters &kept)
{
    m_kept = &kept;
    m_list->allowDisconnecting();
    connect(m_list, &EndpointList::disconnectRequested, this,
            [this](const Endpoint &endpoint) { m_kept->letGo(endpoint.target); });
}

void DashboardPage::updateWay()
{
    // A change goes on through the session that it began with.
    if (!m_view || m_change)
        return;
    const Endpoint endpoint = m_view->endpoint();
    const FleetCluster *way = m_fleet->wayTo(endpoint.target);
    // Until it is connected the view that is there says how far that is.
    if (!way || !way->isConnected() || &way->session() == &m_view->session())
        return;
    showList();
    openEndpoint(endpoint);
}

void DashboardPage::updateIncidents()
{
    if (!m_alerts)
        return;
    // An endpoint's own page has its own alone.
    m_incidents->setIncidents(m_view ? QList<Incident>() : m_alerts->incidents(), m_session.clock().now());
    if (!m_view)
        return;
    QList<Incident> own;
    for (const Incident &incident : m_alerts->incidents()) {
        if (incident.endpoint.name == m_view->endpoint().name
            && incident.endpoint.target == m_view->endpoint().target)
            own.append(incident);
    }
    m_view->incidents()->setIncidents(own, m_session.clock().now());
}

void DashboardPage::forget(const QString &id)
{
    const EndpointRegistry::Known *known = m_registry.find(id);
    const std::optional<Endpoint> gone = known ? std::optional(known->endpoint) : std::nullopt;
    if (auto forgotten = m_registry.forget(id); !forgotten) {
        const UserText text = userText(forgotten.error());
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        return;
    }
    showList();
    if (m_metrics && gone)
        (void)m_metrics->forget(*gone); // what may stay there is shown to nobody, and goes after 30 days
}

void DashboardPage::showList()
{
    if (m_view) {
        m_viewState = m_view->saveState();
        m_view->stop();
        m_view->deleteLater();
        m_view = nullptr;
        updateIncidents();
    }
    m_stack->setCurrentWidget(m_list);
    if (!m_shown)
        return;
    m_list->start();
    Q_EMIT titleChanged(tr("Dashboard"));
}

void DashboardPage::pageShown()
{
    m_shown = true;
    refresh();
    if (m_kept)
        m_kept->connectAgain();
    if (m_view) {
        m_view->start();
        Q_EMIT titleChanged(tr("Dashboard ▸ %1").arg(m_view->endpoint().name));
    } else {
        m_list->start();
    }
}

void DashboardPage::pageHidden()
{
    m_shown = false;
    m_list->stop();
    if (m_view)
        m_view->stop();
}

void DashboardPage::refresh()
{
    if (auto loaded = m_registry.load(); !loaded) {
        const UserText text = userText(loaded.error());
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        m_banner->setAction(tr("Try again"));
    } else {
        m_banner->clear();
    }
    if (m_view)
        m_view->refresh();
}

void DashboardPage::chosenAgain()
{
    while (goBack()) { }
}

bool DashboardPage::goBack()
{
    if (!m_view)
        return false;
    if (m_change && m_stack->currentWidget() == m_change) {
        const bool isGone = m_change->job() == EndpointChangePage::Job::Destroy
            && m_change->state() == EndpointChangePage::State::Done;
        m_stack->setCurrentWidget(m_view);
        closeChange(); // what runs goes on, and is shown again when it is asked for
        if (m_fleet)
            updateWay();
        if (!isGone)
            return true;
    }
    showList();
    return true;
}

QJsonObject DashboardPage::saveState() const
{
    return m_view ? m_view->saveState() : m_viewState;
}

void DashboardPage::restoreState(const QJsonObject &state)
{
    m_viewState = state;
    if (m_view)
        m_view->restoreState(state);
}

} // namespace slipway
