// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointregistry.h"
#include "session/pulsewatch.h"
#include "session/session.h"
#include "ui/common/widgets.h"
#include "ui/welcome/homepage.h"

namespace slipway {

class EndpointPill;

/// Where one is, what one has and what one left: Home once something is connected or remembered.
class HomeOverview : public QWidget
{
    Q_OBJECT

public:
    HomeOverview(Session &session, EndpointRegistry &registry, QWidget *parent = nullptr);
    void setUnfinished(const QList<UnfinishedWork> &work);
    /// See HomePage::setMonitorSource().
    void setMonitorSource(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> source);
    /// Whether the endpoints are asked how they are.
    void setWatching(bool isWatching);
    void update();
    /// The keyboard goes to what most people do next.
    void focusMain();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

Q_SIGNALS:
    void newDeploymentRequested();
    void doorsRequested();
    void dashboardRequested();
    void resourcesRequested();
    void endpointRequested(const slipway::Endpoint &endpoint);
    void resumeRequested(const slipway::UnfinishedWork &work);
    void discardRequested(const slipway::UnfinishedWork &work);

private:
    void showConnection();
    void showEndpoints();
    Session &m_session;
    EndpointRegistry &m_registry;
    PulseWatch m_pulse;
    QList<EndpointRegistry::Known> m_shown;
    std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> m_monitors;
    QList<EndpointPill *> m_pills; // of m_endpoints' rows
    bool m_isWatching = false;
    QLabel *m_account;
    QLabel *m_target;
    QLabel *m_cluster;
    StatusPill *m_pill;
    Banner *m_insecure;
    QPushButton *m_add;
    QPushButton *m_resources;
    QVBoxLayout *m_endpoints;
    QVBoxLayout *m_unfinished;
    QWidget *m_unfinishedBox;
    QPushButton *m_dashboard;
};

} // namespace slipway
