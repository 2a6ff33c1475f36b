// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/eventtablemodel.h"
#include "kube/nodetablemodel.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "session/session.h"

#include <QPointer>

namespace slipway {

/// What is live of the connected cluster: reflectors and the item models that they feed. Watches run only while somebody
/// looks: each view holds a Lease of what it shows.
class LiveCluster : public QObject
{
    Q_OBJECT

public:
    explicit LiveCluster(Session &session, QObject *parent = nullptr);
    ~LiveCluster() override;

    enum Kind { Pods = 1, Events = 2, Nodes = 4 };
    Q_DECLARE_FLAGS(Kinds, Kind)

    /// Keeps the kinds watched for as long as it lives.
    class Lease
    {
    public:
        ~Lease();
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;

    private:
        friend class LiveCluster;
        Lease(LiveCluster *cluster, Kinds kinds) : m_cluster(cluster), m_kinds(kinds) { }
        QPointer<LiveCluster> m_cluster;
        Kinds m_kinds;
    };
    std::unique_ptr<Lease> watch(Kinds kinds);

    /// Pods and events of this namespace; empty watches all. Follows the Target's when that changes.
    void setNamespace(const QString &nameSpace);
    QString nameSpace() const { return m_namespace; }

    PodTableModel *pods() const { return m_pods.get(); }
    EventTableModel *events() const { return m_events.get(); }
    NodeTableModel *nodes() const { return m_nodes.get(); }

    /// The worst state of what is watched; what the header shows.
    enum class State { Idle, Connecting, Live, Reconnecting, Forbidden, Failed };
    Q_ENUM(State)
    State state() const { return m_state; }
    State stateOf(Kind kind) const;
    std::optional<Error> errorOf(Kind kind) const;
    /// When the server last said something on that watch.
    QDateTime lastContact(Kind kind) const;
    bool isSynced(Kind kind) const;
    /// Lists again now instead of waiting for a back-off.
    void refresh();

Q_SIGNALS:
    /// Something about state(), errors or synchronisation is another. Told from the event loop, never within a call: letting go
    /// of a Lease, as a dying page does, reaches nobody in the middle of it.
    void stateChanged();

private:
    struct Watch;
    void restart();
    void update();
    void release(Kinds kinds);
    void stateChangedInside();

    Session &m_session;
    QString m_namespace;
    QString m_targetNamespace;
    std::unique_ptr<PodTableModel> m_pods;
    std::unique_ptr<EventTableModel> m_events;
    std::unique_ptr<NodeTableModel> m_nodes;
    std::vector<std::unique_ptr<Watch>> m_watches;
    QHash<int, int> m_leases; // kind → how many look
    State m_state = State::Idle;
    bool m_telling = false; // stateChanged() is on its way
};

Q_DECLARE_OPERATORS_FOR_FLAGS(LiveCluster::Kinds)

LiveCluster::State liveState(Reflector::State state);

} // namespace slipway
