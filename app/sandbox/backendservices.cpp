// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: compute v1 reference, backendServices, regionHealthChecks and getHealth; names as exports of GKE's Gateways show them.
#include "app/sandbox/backendservices.h"

#include "app/sandbox/controllers/gatewaybackends.h"
#include "app/sandbox/nodes/cluster.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString linkTo(const CloudHooks &cloud, const QString &scope, const QString &tail)
{
    return u"https://www.googleapis.com/compute/v1/projects/%1/%2/%3"_s.arg(cloud.projectId(), scope, tail);
}

/// The block of a health check that its type has, as compute names it.
QString blockOf(const std::string &type)
{
    return QString::fromStdString(type).toLower() + u"HealthCheck"_s;
}

QJsonObject healthCheck(const GatewayBackend &backend, const BackendCheck &check)
{
    QJsonObject block;
    if (check.type != "TCP" && check.type != "GRPC")
        block.insert(u"requestPath"_s, QString::fromStdString(check.path));
    if (check.port > 0) {
        block.insert(u"port"_s, qint64(check.port));
        block.insert(u"portSpecification"_s, u"USE_FIXED_PORT"_s);
    } else {
        block.insert(u"portSpecification"_s, u"USE_SERVING_PORT"_s);
    }
    return {{u"name"_s, QString::fromStdString(backend.resource)},
            {u"type"_s, QString::fromStdString(check.type)},
            {u"checkIntervalSec"_s, qint64(check.interval)},
            {u"timeoutSec"_s, qint64(std::min<std::int64_t>(check.interval, 5))},
            {u"healthyThreshold"_s, 1},
            {u"unhealthyThreshold"_s, 2},
            {blockOf(check.type), block}};
}

bool isHealthy(Cluster &cluster, const BackendCheck &check, const BackendPod &pod)
{
    QString problem;
    const int port = int(check.port > 0 ? check.port : pod.port);
    const HttpHandler handler = cluster.dial(QString::fromStdString(pod.address), port, &problem);
    if (!handler)
        return false;
    if (check.type == "TCP" || check.type == "GRPC")
        return true;
    // A handshake with a server that speaks plain HTTP fails, and so does plain HTTP with one that wants a handshake.
    if ((check.type == "HTTPS") != pod.isTls)
        return false;
    HttpServerRequest request;
    request.method = "GET";
    request.path = QString::fromStdString(check.path);
    request.target = request.path.toUtf8();
    request.headers.append("User-Agent", "GoogleHC/1.0");
    const auto reply = std::make_shared<RecordedReply>();
    handler(request, reply);
    // Only 200 counts: a redirect is unhealthy for Google's load balancers.
    return reply->isDone() && reply->status() == 200;
}

/// Calls @p visit for each backend of each Gateway that has its load balancer, with the scope of what it is made of.
void forEachBackend(Cluster &cluster,
                    const std::function<void(const GatewayBackend &backend, const Json &gateway,
                                             const QString &scope)> &visit)
{
    const Store &store = cluster.server().store();
    const CloudHooks &cloud = cluster.server().cloud();
    for (const auto &[key, gateway] : store.objects(gateways)) {
        if (gateway->value["status"]["addresses"].empty())
            continue;
        const QString location = cloud.clusterLocation();
        const bool isRegional = isRegionalClass(gateway->value["spec"]["gatewayClassName"].str());
        const QString scope = isRegional
            ? "regions/"_L1 + (location.count(u'-') > 1 ? location.section(u'-', 0, 1) : location)
            : u"global"_s;
        for (const GatewayBackend &backend : gatewayBackends(store, key))
            visit(backend, gateway->value, scope);
    }
}

} // namespace

QList<StandingObject> backendServices(Cluster &cluster)
{
    QList<StandingObject> list;
    const Store &store = cluster.server().store();
    const CloudHooks &cloud = cluster.server().cloud();
    forEachBackend(cluster, [&](const GatewayBackend &backend, const Json &gateway, const QString &scope) {
        const BackendCheck check = checkOf(store, backend);
        const QString name = QString::fromStdString(backend.resource);
        const bool isInternal = gateway["spec"]["gatewayClassName"].str() == "gke-l7-rilb";
        const QString group =
            linkTo(cloud, "zones/"_L1 + cloud.clusterLocation(), "networkEndpointGroups/"_L1 + name);
        list.append(
            {.collection = u"backendServices"_s,
             .scope = scope,
             .object = {
                 {u"name"_s, name},
                 {u"protocol"_s, check.type == "HTTPS" ? u"HTTPS"_s : u"HTTP"_s},
                 {u"loadBalancingScheme"_s, isInternal ? u"INTERNAL_MANAGED"_s : u"EXTERNAL_MANAGED"_s},
                 {u"timeoutSec"_s, 30},
                 {u"healthChecks"_s, QJsonArray{linkTo(cloud, scope, "healthChecks/"_L1 + name)}},
                 {u"backends"_s,
                  QJsonArray{QJsonObject{{u"group"_s, group}, {u"balancingMode"_s, u"RATE"_s}}}}}});
        list.append({.collection = u"healthChecks"_s, .scope = scope, .object = healthCheck(backend, check)});
    });
    return list;
}

QJsonArray backendHealth(Cluster &cluster, const QString &backendService)
{
    QJsonArray states;
    const Store &store = cluster.server().store();
    forEachBackend(cluster, [&](const GatewayBackend &backend, const Json &, const QString &) {
        // Two Gateways may lead to one backend; their services have names of their own.
        if (QString::fromStdString(backend.resource) != backendService)
            return;
        const BackendCheck check = checkOf(store, backend);
        for (const BackendPod &pod : podsOf(store, backend))
            states.append(QJsonObject{
                {u"healthState"_s, isHealthy(cluster, check, pod) ? u"HEALTHY"_s : u"UNHEALTHY"_s},
                {u"ipAddress"_s, QString::fromStdString(pod.address)},
                {u"port"_s, qint64(pod.port)}});
    });
    return states;
}

} // namespace slipway::sandbox
