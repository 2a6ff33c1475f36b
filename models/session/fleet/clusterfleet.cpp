// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/clusterfleet.h"

#include "base/oneshot.h"
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
        for (const auto *clusters : {&m_known, &m_reached}) {
            for (const auto &[name, cluster] : *clusters) {
                cluster->disconnectNow();
                cluster->session().setOptions(m_home.options());
            }
        }
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
    const FleetCluster *way = wayTo(target);
    return way && way->isConnected() ? way->session() : m_home;
}

FleetCluster &ClusterFleet::reach(const Target &target)
{
    std::unique_ptr<FleetCluster> &cluster = m_reached[target.clusterKey()];
    if (!cluster) {
        cluster = std::make_unique<FleetCluster>(target, makeSession());
        connect(cluster.get(), &FleetCluster::stateChanged, this, &ClusterFleet::stateChanged);
    }
    cluster->connectNow();
    return *cluster;
}

void ClusterFleet::letGo(const Target &target)
{
    // All ways to it: two of them may have met by now.
    while (FleetCluster *way = wayTo(target)) {
        if (way->isHome())
            m_home.disconnectCluster();
        else if (way->isTrying())
            way->disconnectNow();
        else
            return;
    }
}

FleetCluster *ClusterFleet::wayTo(const Target &target) const
{
    if (isConnectedTo(m_home, target))
        return m_homeCluster.get();
    // Another endpoint's Target may have another name for the same cluster.
    for (const auto &[name, cluster] : m_reached) {
        if (isConnectedTo(cluster->session(), target))
            return cluster.get();
    }
    const auto found = m_reached.find(target.clusterKey());
    return found == m_reached.end() ? nullptr : found->second.get();
}

Task<Session *> ClusterFleet::sessionTo(Target target, std::stop_token stop)
{
    if (!m_home.kube() || isConnectedTo(m_home, target)) {
        if (auto connected = co_await connectTarget(m_home, target, stop); !connected)
            co_return std::unexpected(std::move(connected.error()));
        co_return &m_home;
    }
    FleetCluster *way = wayTo(target);
    if (way && way->error())
        way->retry(); // who waits for an answer does not wait for the next try
    else
        way = &reach(target);
    const auto isSettled = [way, &target] {
        return isConnectedTo(way->session(), target) || way->error() || !way->isTrying();
    };
    OneShot settled;
    QObject here; // the connection ends with this coroutine
    connect(way, &FleetCluster::stateChanged, &here, [&settled, isSettled] {
        if (isSettled())
            settled.complete();
    });
    const std::stop_callback stopped(stop, [&settled] { settled.complete(); });
    if (!isSettled())
        co_await settled;
    if (stop.stop_requested())
        co_return fail(ErrorKind::Cancelled, {});
    if (isConnectedTo(way->session(), target))
        co_return &way->session();
    co_return std::unexpected(way->error().value_or(Error{.kind = ErrorKind::Cancelled}));
}

std::unique_ptr<Session> ClusterFleet::makeSession()
{
    auto session = m_makeSession(m_home.options());
    session->setChangeLog(m_home.changeLog());
    session->setMeasurements(m_home.measurements());
    return session;
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
            cluster = std::make_unique<FleetCluster>(name, makeSession());
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
        return cluster->isSynced() || cluster->state() == LiveCluster::State::Failed
            || cluster->state() == LiveCluster::State::Forbidden;
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
