// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/endpointcard.h"

#include <QTimer>

namespace slipway {

class ClusterFleet;

/// All endpoints that are remembered, of whatever cluster. One whose cluster is down, slow or refused holds no other up.
class EndpointList : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointList(Session &session, QWidget *parent = nullptr);
    /// Where the cards' monitors come from; without it each has one of its own.
    void setMonitors(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> monitors);
    /// Connects the clusters of endpoints elsewhere beside the sitting's own, when it is asked to. @p fleet outlives the list.
    void showAlso(ClusterFleet &fleet);
    /// Its cards offer to let go of their clusters.
    void allowDisconnecting();
    void setEndpoints(const QList<EndpointRegistry::Known> &endpoints);
    void start();
    void stop();
    const QList<EndpointCard *> &cards() const { return m_cards; }
    /// "2 serving · 1 not connected".
    QString summary() const;

Q_SIGNALS:
    void opened(const slipway::Endpoint &endpoint);
    void newDeploymentRequested();
    void disconnectRequested(const slipway::Endpoint &endpoint);

private:
    void reach(const Endpoint &endpoint);
    EndpointCard::Way wayTo(const Target &target) const;
    void updateWays();
    void updateSummary();
    QStringList unconnected() const;
    Session &m_session;
    ClusterFleet *m_fleet = nullptr; ///< null: endpoints of other clusters are only named
    std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> m_monitors;
    QList<EndpointRegistry::Known> m_shown;
    QList<EndpointCard *> m_cards;
    class EmptyState *m_empty;
    QWidget *m_area;
    QVBoxLayout *m_column;
    QLabel *m_summary;
    QPushButton *m_connectAll;
    TaskHandle m_connecting; ///< the sitting itself, where it has no cluster yet
    std::optional<Target> m_firstTarget; ///< of m_connecting, or of the last one that failed
    std::optional<Error> m_refused;
    QTimer m_ages;
    bool m_running = false;
    bool m_canDisconnect = false;
};

} // namespace slipway
