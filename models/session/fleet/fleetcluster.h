// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "session/livecluster.h"
#include "session/resources/kindwatch.h"

namespace slipway {

/// One of the clusters that are shown together: a connection of its own, and what is live of it. Whatever becomes of the others
/// leaves it alone.
class FleetCluster : public QObject
{
    Q_OBJECT

public:
    /// The cluster that the sitting is connected to; both outlive it.
    FleetCluster(Session &session, LiveCluster &live, QObject *parent = nullptr);
    /// Another one, by a kubeconfig context. Dials nobody before connectNow().
    FleetCluster(QString contextName, std::unique_ptr<Session> session, QObject *parent = nullptr);
    /// Another one, as an Endpoint remembers it: by a kubeconfig context, or by the identity at its cloud.
    FleetCluster(Target target, std::unique_ptr<Session> session, QObject *parent = nullptr);
    ~FleetCluster() override;

    /// The context's name, or the Target in words; empty for the sitting's own cluster while there is none.
    QString name() const;
    /// It is the sitting's own: it is connected and left elsewhere.
    bool isHome() const { return !m_own; }
    Session &session() const { return m_session; }
    LiveCluster &live() const { return m_live; }
    KindWatch &kindWatch() { return m_kindWatch; }

    /// Dials, unless it is connected or about to be. What may pass is tried again with growing pauses; what waits for a person, such
    /// as a refused credential, is not.
    void connectNow();
    /// Lets go of the connection. Who shows something of it keeps what it shows.
    void disconnectNow();
    /// At once what would be tried later, and what would not be tried at all; credentials are read anew.
    void retry();

    /// What of it is watched, with its state below; nothing: it is connected and no more.
    struct View {
        LiveCluster::Kind kind = LiveCluster::Pods;
        std::optional<ResourceKind> other = {}; ///< instead of kind
        QString nameSpace = {}; ///< empty: all
        bool operator==(const View &) const = default;
    };
    void watch(const std::optional<View> &view);

    LiveCluster::State state() const { return m_state; }
    /// Since when state() is what it is.
    QDateTime since() const { return m_since; }
    std::optional<Error> error() const;
    QDateTime lastContact() const;
    bool isSynced() const;
    bool isConnected() const { return m_session.kube() != nullptr; }
    /// It is tried again without anybody's doing.
    bool isTrying() const { return m_connecting.isRunning() || isConnected(); }

Q_SIGNALS:
    /// Something of the above may be another.
    void stateChanged();

private:
    void prepare();
    Task<> dial(std::stop_token stop);
    Task<> connectLoop(std::stop_token stop);
    void applyView();
    void update();

    std::unique_ptr<Session> m_ownSession;
    std::unique_ptr<LiveCluster> m_ownLive;
    bool m_own = false;
    QString m_contextName;
    std::optional<Target> m_target; ///< instead of m_contextName
    Session &m_session;
    LiveCluster &m_live;
    KindWatch m_kindWatch;
    std::optional<View> m_view;
    std::unique_ptr<LiveCluster::Lease> m_lease;
    std::optional<LiveCluster::Kind> m_leased;
    TaskHandle m_connecting;
    Backoff m_backoff;
    std::optional<Error> m_refused; ///< why there is no connection
    LiveCluster::State m_state = LiveCluster::State::Idle;
    QDateTime m_since;
    mutable QDateTime
        m_lastContact; ///< of what is watched: a watch that begins anew has none, and the rows are still as old
};

} // namespace slipway
