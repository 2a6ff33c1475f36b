// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/fleetdiscovery.h"

namespace slipway {

FleetDiscovery::FleetDiscovery(ClusterFleet &fleet, QObject *parent) : QObject(parent), m_fleet(fleet)
{
    const auto look = [this] {
        if (m_isOn)
            ask(false);
    };
    connect(&fleet, &ClusterFleet::clustersChanged, this, look);
    connect(&fleet, &ClusterFleet::stateChanged, this, look);
}

FleetDiscovery::~FleetDiscovery() = default;

void FleetDiscovery::start()
{
    m_isOn = true;
    ask(false);
}

void FleetDiscovery::stop()
{
    m_isOn = false;
}

void FleetDiscovery::refresh()
{
    ask(true);
}

void FleetDiscovery::ask(bool fresh)
{
    for (FleetCluster *cluster : m_fleet.clusters()) {
        KubeClient *kube = cluster->session().kube();
        if (!kube)
            continue;
        std::unique_ptr<Reading> &reading = m_readings[cluster];
        if (!reading) {
            reading = std::make_unique<Reading>();
            // What reads through a client must end before the client does; the next one may be of another cluster.
            connect(&cluster->session(), &Session::clusterChanged, &reading->handle, [raw = reading.get()] {
                raw->handle.abandon();
                raw->answer.reset();
                raw->asked = false;
            });
        }
        if (reading->asked && !fresh)
            continue;
        reading->asked = true;
        // A cluster that cannot say what it serves says so by its own line; the others' kinds are shown.
        reading->handle.start(
            [kube, fresh](std::stop_token stop, ProgressSink) { return kube->discovery(fresh, stop); },
            [this, raw = reading.get()](const Discovery &discovery) {
                raw->answer = discovery;
                Q_EMIT changed();
            });
    }
}

Discovery FleetDiscovery::together() const
{
    Discovery all;
    QSet<std::pair<QString, QString>>
        served; // group and kind: another version of the same is not another kind
    for (FleetCluster *cluster : m_fleet.clusters()) {
        const auto found = m_readings.find(cluster);
        if (found == m_readings.end() || !found->second->answer)
            continue;
        QSet<std::pair<QString, QString>> own;
        for (const DiscoveredKind &kind : found->second->answer->kinds) {
            const std::pair key(kind.kind.group, kind.kind.kind);
            if (!served.contains(key))
                all.kinds.append(kind);
            own.insert(key);
        }
        served.unite(own);
        for (const QString &stale : found->second->answer->staleGroupVersions) {
            if (!all.staleGroupVersions.contains(stale))
                all.staleGroupVersions.append(stale);
        }
    }
    return all;
}

QHash<QString, ResourceKind> FleetDiscovery::kindsLike(const ResourceKind &kind) const
{
    QHash<QString, ResourceKind> kinds;
    for (FleetCluster *cluster : m_fleet.clusters()) {
        const auto found = m_readings.find(cluster);
        if (found == m_readings.end() || !found->second->answer)
            continue;
        // The preferred version of a group comes first.
        const auto same =
            std::ranges::find_if(found->second->answer->kinds, [&kind](const DiscoveredKind &each) {
                return each.kind.group == kind.group && each.kind.kind == kind.kind;
            });
        if (same != found->second->answer->kinds.end())
            kinds.insert(cluster->name(), same->kind);
    }
    return kinds;
}

} // namespace slipway
