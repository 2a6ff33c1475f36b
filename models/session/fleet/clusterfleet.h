// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleet/clusterrowsmodel.h"
#include "session/fleet/fleetcluster.h"

namespace slipway {

/// The clusters that a person looks at together: the sitting's own, and those that were chosen beside it. Each has a connection of its
/// own and a state of its own; a cluster that is down, slow, forbidden or without a valid credential holds nobody else up.
class ClusterFleet : public QObject
{
    Q_OBJECT

public:
    /// Makes the session of one more cluster: the same clock, consent and guard as the sitting's own.
    using SessionMaker = std::function<std::unique_ptr<Session>(const Session::Options &options)>;

    /// All outlive it. Nobody is dialled before connectChosen().
    ClusterFleet(Session &home, LiveCluster &live, SessionMaker makeSession, QObject *parent = nullptr);
    ~ClusterFleet() override;

    /// The contexts beside the sitting's own cluster, in this order. Those that are no longer among them are let go of.
    void choose(const QStringList &contexts);
    const QStringList &chosen() const { return m_chosen; }
    /// Whether there is more to show than the sitting's own cluster.
    bool isMany() const { return !m_chosen.isEmpty(); }
    /// Dials those chosen that are not connected; from now on what is chosen is dialled at once.
    void connectChosen();
    bool isDialling() const { return m_isDialling; }

    /// The sitting's own, where it is connected, and those chosen, but for the one that is the sitting's own by now. Who comes later comes last.
    const QList<FleetCluster *> &clusters() const { return m_clusters; }
    FleetCluster *find(const QString &name) const;
    /// The sitting's own, connected or not.
    FleetCluster *home() const { return m_homeCluster.get(); }
    /// Who is connected to what @p target names; the sitting's own session when nobody is.
    Session &sessionFor(const Target &target) const;

    /// Dials what @p target names beside the sitting's own cluster, unless it was dialled before. It is in none of the tables and has a
    /// LiveCluster to itself, so that who looks at an endpoint there changes no table's namespace.
    FleetCluster &reach(const Target &target);
    /// Disconnects what @p target names, be it the sitting's own or what reach() made. Who shows something of it keeps what it shows.
    void letGo(const Target &target);
    /// The sitting's own where it is connected to what @p target names, else what reach() made; null: neither.
    FleetCluster *wayTo(const Target &target) const;
    /// Connects to what @p target names: the sitting itself where it is there, or nowhere yet, else beside it. Errors: the first of connecting,
    /// though a cluster beside may be tried again.
    Task<Session *> sessionTo(Target target, std::stop_token stop);

    /// What of them all is watched; nothing: none of it.
    void watch(const std::optional<FleetCluster::View> &view);
    /// The same for a kind that clusters may serve in another version, or not at all: a cluster without an entry is not asked.
    void watchKinds(const QHash<QString, ResourceKind> &kindOfCluster, const QString &nameSpace);

    ClusterRowsModel *pods() { return &m_pods; }
    ClusterRowsModel *nodes() { return &m_nodes; }
    ClusterRowsModel *events() { return &m_events; }
    ClusterRowsModel *objects() { return &m_objects; }
    ClusterRowsModel *rows(LiveCluster::Kind kind);
    /// Whose row it is. Null when there is no such row.
    FleetCluster *clusterOf(const ClusterRowsModel &rows, int row) const;

    /// Every cluster that is not refused has answered: an empty table then is empty.
    bool isSynced() const;
    void retry();

Q_SIGNALS:
    /// Others are shown together now.
    void clustersChanged();
    /// The state of one of them.
    void stateChanged();

private:
    std::unique_ptr<Session> makeSession();
    void arrange();
    void updateStale();
    void watchOne(FleetCluster &cluster);

    Session &m_home;
    SessionMaker m_makeSession;
    std::unique_ptr<FleetCluster> m_homeCluster;
    std::map<QString, std::unique_ptr<FleetCluster>>
        m_known; ///< all that were ever chosen: open panels may still show something of them
    std::map<QString, std::unique_ptr<FleetCluster>>
        m_reached; ///< by what names the cluster; as long as the fleet
    QStringList m_chosen;
    QList<FleetCluster *> m_clusters;
    QStringList m_names; ///< of m_clusters as they were told
    bool m_isDialling = false;
    std::optional<FleetCluster::View> m_view;
    QHash<QString, ResourceKind> m_kinds; ///< of a view of any kind
    ClusterRowsModel m_pods;
    ClusterRowsModel m_nodes;
    ClusterRowsModel m_events;
    ClusterRowsModel m_objects;
};

} // namespace slipway
