// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/playedcluster.h"

#include "app/sandbox/awsstandingobjects.h"
#include "app/sandbox/backendservices.h"
#include "app/sandbox/standingobjects.h"
#include "app/sandbox/targetgroups.h"

namespace slipway::sandbox {

PlayedCluster::PlayedCluster(SimClock &clock, CloudHooks &hooks, const KubeletSettings &settings,
                             const TlsIdentity &identity, Authenticate authenticate)
    : m_identity(identity)
    , m_cluster(clock, hooks, settings)
    , m_server(
          [this](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
              m_cluster.api().handle(request, std::move(reply));
          },
          identity)
{
    m_cluster.api().authenticate = std::move(authenticate);
    m_server.setTooLargeHandler(RestApi::refuseTooLarge);
}

PlayedCluster::~PlayedCluster()
{
    m_server.close();
}

bool PlayedCluster::listen(quint16 port, const QList<QJsonObject> &manifests,
                           const std::vector<Json> &definitions)
{
    if (!m_server.listen(port))
        return false;
    m_cluster.start(m_identity.caCertificate, manifests, definitions);
    return true;
}

QString PlayedCluster::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.port());
}

void PlayedCluster::merge(const QJsonObject &change)
{
    m_cluster.merge(change);
}

QList<StandingObject> PlayedCluster::standing()
{
    return standingObjects(m_cluster.server()) + backendServices(m_cluster);
}

QJsonArray PlayedCluster::health(const QString &backendService)
{
    return backendHealth(m_cluster, backendService);
}

QList<AwsTargetGroup> PlayedCluster::targetGroups()
{
    return sandbox::targetGroups(m_cluster);
}

QList<AwsStanding> PlayedCluster::standingAtAws()
{
    return awsStandingObjects(m_cluster.server());
}

} // namespace slipway::sandbox
