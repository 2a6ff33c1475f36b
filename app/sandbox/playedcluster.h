// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsstanding.h"
#include "app/sandbox/google/standing.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/nodes/cluster.h"

namespace slipway::sandbox {

/// A cluster with an address of its own: its Kubernetes API on 127.0.0.1.
class PlayedCluster
{
public:
    using Authenticate = std::function<std::optional<std::string>(const QByteArray &token)>;

    /// @p clock and @p hooks outlive it.
    PlayedCluster(SimClock &clock, CloudHooks &hooks, const KubeletSettings &settings,
                  const TlsIdentity &identity, Authenticate authenticate);
    ~PlayedCluster();

    /// @param port 0 takes a free one. @return false when it is taken; errorString() says why
    bool listen(quint16 port, const QList<QJsonObject> &manifests, const std::vector<Json> &definitions);
    QString errorString() const { return m_server.errorString(); }
    /// 127.0.0.1:PORT
    QString address() const;
    /// Somebody changes an object: what @p change has is merged into it; one that is not there is left alone.
    void merge(const QJsonObject &change);
    /// What Google's controllers made in the project for its Gateways and volumes, by standingObjects() and backendServices().
    QList<StandingObject> standing();
    /// The same at AWS, by awsStandingObjects().
    QList<AwsStanding> standingAtAws();
    /// Behind its load balancers at AWS, by targetGroups().
    QList<AwsTargetGroup> targetGroups();
    /// What a load balancer finds of the pods behind one of its backend services, by backendHealth().
    QJsonArray health(const QString &backendService);

private:
    TlsIdentity m_identity;
    Cluster m_cluster;
    HttpServer m_server;
};

} // namespace slipway::sandbox
