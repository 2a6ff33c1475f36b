// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/clusterfleet.h"

#include "session/targetconnection.h"

namespace slipway {

ClusterFleet::ClusterFleet(Session &home, LiveCluster &live, SessionMaker makeSession, QObject *parent)
    : QObject(parent)
    , m_home(home)
    , m_makeSession(std::move(makeSession))
    , m_homeCluster(std::make_unique<FleetCluster>(home, live))
{
    const auto told = [this] {
        updateStale();
        Q_EMIT stateChanged();
    };
    connect(m_homeCluster.get(), &FleetCluster::stateChanged, this, told);
    connect(&home, &Session::clusterChanged, this, &ClusterFleet::arrange);
    // Another kubeconfig: what a name meant there it does not mean here.
    connect(&home, &Session::worldChanged, this, [this] {
        choose({});
        for (const auto &[name, cluster] : m_known)
            cluster->session().setOptions(m_home.options());
    });
    arrange();
}

ClusterFleet::~ClusterFleet() = default;

void ClusterFleet::choose(const QStringList &contexts)
{
    if (contexts == m_chosen)
        return;
    m_chosen = contexts;
    m_chosen.removeDuplicates();
    for (const auto &[name, cluster] : m_known) {
        if (!m_chosen.contains(name))
            cluster->disconnectNow();
    }
    arrange();
}

void ClusterFleet::connectChosen()
{
    m_isDialling = true;
    arrange();
}

FleetCluster *ClusterFleet::find(const QString &name) const
{
    const auto found = std::ranges::find(m_clusters, name, &FleetCluster::name);
    return found == m_clusters.end() ? nullptr : *found;
}

Session &ClusterFleet::sessionFor(const Target &target) const
{
    if (isConnectedTo(m_home, target))
        return m_home;
    for (const FleetCluster *cluster : m_clusters) {
        if (isConnectedTo(cluster->session(), target))
            return cluster->session();
    }
    return m_home;
}

void ClusterFleet::arrange()
{
    QList<FleetCluster *> now;
    if (m_homeCluster->isConnected())
        now.append(m_homeCluster.get());
    for (const QString &name : std::as_const(m_chosen)) {
        if (m_homeCluster->isConnected() && name == m_homeCluster->name()) {
            if (const auto twin = m_known.find(name); twin != m_known.end())
                twin->second->disconnectNow();
            continue;
        }
        std::unique_ptr<FleetCluster> &cluster = m_known[name];
        if (!cluster) {
            auto session = m_makeSession(m_home.options());
            session->setChangeLog(m_home.changeLog());
            cluster = std::make_unique<FleetCluster>(name, std::move(session));
            connect(cluster.get(), &FleetCluster::stateChanged, this, [this] {
                updateStale();
                Q_EMIT stateChanged();
            });
        }
        now.append(cluster.get());
    }
    for (ClusterRowsModel *rows : {&m_pods, &m_nodes, &m_events, &m_objects}) {
        for (int at = rows->clusters() - 1; at >= 0; --at) {
            if (!now.contains(m_clusters.at(at)))
                rows->remove(at);
        }
    }
    // Those that stay are in the former order; who is new comes last, so that nothing that is shown moves.
    QList<FleetCluster *> order;
    for (FleetCluster *cluster : std::as_const(m_clusters)) {
        if (now.contains(cluster))
            order.append(cluster);
        else
            cluster->watch({});
    }
    for (FleetCluster *cluster : std::as_const(now)) {
        if (order.contains(cluster))
            continue;
        order.append(cluster);
        m_pods.add(cluster->name(), cluster->live().pods());
        m_nodes.add(cluster->name(), cluster->live().nodes());
        m_events.add(cluster->name(), cluster->live().events());
        m_objects.add(cluster->name(), cluster->kindWatch().model());
    }
    m_clusters = order;
    QStringList names;
    for (int at = 0; at < m_clusters.size(); ++at) {
        FleetCluster &cluster = *m_clusters.at(at);
        names.append(cluster.name());
        // The sitting's own may be another one by now.
        for (ClusterRowsModel *rows : {&m_pods, &m_nodes, &m_events, &m_objects})
            rows->rename(at, cluster.name());
        if (m_isDialling)
            cluster.connectNow();
        watchOne(cluster);
    }
    updateStale();
    if (std::exchange(m_names, names) != names)
        Q_EMIT clustersChanged();
    Q_EMIT stateChanged();
}

void ClusterFleet::watch(const std::optional<FleetCluster::View> &view)
{
    m_view = view;
    m_kinds.clear();
    for (FleetCluster *cluster : std::as_const(m_clusters))
        watchOne(*cluster);
    updateStale();
}

void ClusterFleet::watchKinds(const QHash<QString, ResourceKind> &kindOfCluster, const QString &nameSpace)
{
    m_kinds = kindOfCluster;
    m_view = FleetCluster::View{.nameSpace = nameSpace};
    for (FleetCluster *cluster : std::as_const(m_clusters))
        watchOne(*cluster);
    updateStale();
}

void ClusterFleet::watchOne(FleetCluster &cluster)
{
    if (!m_view || m_kinds.isEmpty()) {
        cluster.watch(m_view);
        return;
    }
    const auto kind = m_kinds.constFind(cluster.name());
    if (kind == m_kinds.constEnd()) {
        cluster.watch({});
        return;
    }
    FleetCluster::View view = *m_view;
    view.other = *kind;
    cluster.watch(view);
}

ClusterRowsModel *ClusterFleet::rows(LiveCluster::Kind kind)
{
    return kind == LiveCluster::Pods ? &m_pods : kind == LiveCluster::Nodes ? &m_nodes : &m_events;
}

FleetCluster *ClusterFleet::clusterOf(const ClusterRowsModel &rows, int row) const
{
    return m_clusters.value(rows.placeOf(row).cluster);
}

void ClusterFleet::updateStale()
{
    if (!m_view)
        return; // nobody looks
    ClusterRowsModel &rows = m_kinds.isEmpty() ? *this->rows(m_view->kind) : m_objects;
    for (int at = 0; at < rows.clusters(); ++at) {
        const FleetCluster &cluster = *m_clusters.at(at);
        const bool isStale = cluster.state() != LiveCluster::State::Live;
        rows.setStale(at, isStale, cluster.lastContact());
    }
}

bool ClusterFleet::isSynced() const
{
    return std::ranges::all_of(m_clusters, [](const FleetCluster *cluster) {
        return cluster->isSynced() || cluster->state() == LiveCluster::State::Failed || cluster->state() == LiveCluster::State::Forbidden;
    });
}

void ClusterFleet::retry()
{
    for (FleetCluster *cluster : std::as_const(m_clusters)) {
        if (cluster->state() != LiveCluster::State::Live)
            cluster->retry();
    }
}

} // namespace slipway
