// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kubernetes Engine.
#include "google/googlecalls.h"
#include "google/googlejson.h"

namespace slipway::google {
using namespace Qt::StringLiterals;

namespace {

Call clusterCall(const GkeClusterRef &ref, const QByteArray &method, const QString &below,
                 const QString &permission, const QString &role)
{
    return {.api = GoogleApi::Container,
            .method = method,
            .path = u"/v1/projects/%1/locations/%2/clusters/%3"_s.arg(
                        segment(ref.projectId), segment(ref.location), segment(ref.name))
                + below,
            .need = {.permission = permission,
                     .resource = u"cluster %1 in %2"_s.arg(ref.name, ref.location),
                     .role = role,
                     .projectId = ref.projectId}};
}

} // namespace

Task<PartialList<GkeCluster>> HttpGoogleClient::clusters(QString projectId, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::Container,
         .path = u"/v1/projects/%1/locations/-/clusters"_s.arg(segment(projectId)),
         .need = projectNeed(projectId, u"container.clusters.list"_s, u"roles/container.clusterViewer"_s)},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    PartialList<GkeCluster> list{.unreachable = stringsFrom(json->value("missingZones"_L1))};
    for (const QJsonValue &entry : json->value("clusters"_L1).toArray())
        list.items.append(clusterFrom(entry.toObject()));
    co_return list;
}

Task<GkeCluster> HttpGoogleClient::cluster(GkeClusterRef ref, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        clusterCall(ref, "GET", {}, u"container.clusters.get"_s, u"roles/container.clusterViewer"_s), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return clusterFrom(*json);
}

Task<GoogleOperation> HttpGoogleClient::createCluster(QString projectId, QString location,
                                                      GkeClusterSpec spec, std::stop_token stop)
{
    Call call{.api = GoogleApi::Container,
              .method = "POST",
              .path = u"/v1/projects/%1/locations/%2/clusters"_s.arg(segment(projectId), segment(location)),
              .body = QJsonObject{{"cluster"_L1, spec.toJson(projectId)}},
              .need =
                  projectNeed(projectId, u"container.clusters.create"_s, u"roles/container.clusterAdmin"_s),
              .idempotent = false};
    return operationCall(std::move(call), projectId, location, stop);
}

Task<GoogleOperation> HttpGoogleClient::deleteCluster(GkeClusterRef ref, std::stop_token stop)
{
    return operationCall(
        clusterCall(ref, "DELETE", {}, u"container.clusters.delete"_s, u"roles/container.clusterAdmin"_s),
        ref.projectId, ref.location, stop);
}

Task<GoogleOperation> HttpGoogleClient::setAddon(GkeClusterRef ref, GkeAddon addon, bool enabled,
                                                 std::stop_token stop)
{
    return updateCluster(ref, addonUpdate(addon, enabled), stop);
}

Task<GoogleOperation> HttpGoogleClient::setWorkloadPool(GkeClusterRef ref, QString workloadPool,
                                                        std::stop_token stop)
{
    return updateCluster(
        ref, {{"desiredWorkloadIdentityConfig"_L1, QJsonObject{{"workloadPool"_L1, workloadPool}}}}, stop);
}

Task<GoogleOperation> HttpGoogleClient::setGatewayApiChannel(GkeClusterRef ref, QString channel,
                                                             std::stop_token stop)
{
    return updateCluster(ref, {{"desiredGatewayApiConfig"_L1, QJsonObject{{"channel"_L1, channel}}}}, stop);
}

Task<QList<GkeNodePool>> HttpGoogleClient::nodePools(GkeClusterRef ref, std::stop_token stop)
{
    auto json = co_await m_rest.json(clusterCall(ref, "GET", u"/nodePools"_s, u"container.clusters.get"_s,
                                                 u"roles/container.clusterViewer"_s),
                                     stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    QList<GkeNodePool> pools;
    for (const QJsonValue &entry : json->value("nodePools"_L1).toArray())
        pools.append(nodePoolFrom(entry.toObject()));
    co_return pools;
}

Task<GkeNodePool> HttpGoogleClient::nodePool(GkeClusterRef ref, QString name, std::stop_token stop)
{
    auto json =
        co_await m_rest.json(clusterCall(ref, "GET", u"/nodePools/"_s + segment(name),
                                         u"container.clusters.get"_s, u"roles/container.clusterViewer"_s),
                             stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return nodePoolFrom(*json);
}

Task<GoogleOperation> HttpGoogleClient::createNodePool(GkeClusterRef ref, GkeNodePoolSpec spec,
                                                       std::stop_token stop)
{
    Call call = clusterCall(ref, "POST", u"/nodePools"_s, u"container.clusters.update"_s,
                            u"roles/container.clusterAdmin"_s);
    call.body = QJsonObject{{"nodePool"_L1, spec.toJson()}};
    call.idempotent = false;
    return operationCall(std::move(call), ref.projectId, ref.location, stop);
}

Task<GoogleOperation> HttpGoogleClient::deleteNodePool(GkeClusterRef ref, QString name, std::stop_token stop)
{
    return operationCall(clusterCall(ref, "DELETE", u"/nodePools/"_s + segment(name),
                                     u"container.clusters.update"_s, u"roles/container.clusterAdmin"_s),
                         ref.projectId, ref.location, stop);
}

Task<GoogleOperation> HttpGoogleClient::setNodePoolMetadataMode(GkeClusterRef ref, QString name, QString mode,
                                                                std::stop_token stop)
{
    Call call = clusterCall(ref, "PUT", u"/nodePools/"_s + segment(name), u"container.clusters.update"_s,
                            u"roles/container.clusterAdmin"_s);
    call.body = QJsonObject{{"workloadMetadataConfig"_L1, QJsonObject{{"mode"_L1, mode}}}};
    return operationCall(std::move(call), ref.projectId, ref.location, stop);
}

Task<GoogleOperation> HttpGoogleClient::operation(GoogleOperation operation, std::stop_token stop)
{
    if (operation.api == GoogleOperation::Api::ServiceUsage) {
        // Enabling what is enabled already ends at once, under a name that cannot be asked for.
        if (operation.isDone())
            co_return operation;
        const QString id =
            operation.name.startsWith("operations/"_L1) ? operation.name.mid(11) : operation.name;
        auto json =
            co_await m_rest.json({.api = GoogleApi::ServiceUsage,
                                  .path = u"/v1/operations/"_s + segment(id),
                                  .need = projectNeed(operation.projectId, u"serviceusage.operations.get"_s,
                                                      u"roles/serviceusage.serviceUsageViewer"_s)},
                                 stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        GoogleOperation now = serviceUsageOperationFrom(*json, operation.projectId);
        now.name = operation.name;
        co_return now;
    }
    auto json = co_await m_rest.json(
        {.api = GoogleApi::Container,
         .path = u"/v1/projects/%1/locations/%2/operations/%3"_s.arg(
             segment(operation.projectId), segment(operation.location), segment(operation.name)),
         .need = projectNeed(operation.projectId, u"container.operations.get"_s,
                             u"roles/container.clusterViewer"_s)},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return containerOperationFrom(*json, operation.projectId, operation.location);
}

Task<QList<GoogleOperation>> HttpGoogleClient::operations(QString projectId, QString location,
                                                          std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::Container,
         .path = u"/v1/projects/%1/locations/%2/operations"_s.arg(segment(projectId), segment(location)),
         .need = projectNeed(projectId, u"container.operations.list"_s, u"roles/container.clusterViewer"_s)},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    QList<GoogleOperation> found;
    for (const QJsonValue &entry : json->value("operations"_L1).toArray())
        found.append(containerOperationFrom(entry.toObject(), projectId, location));
    co_return found;
}

Task<GoogleOperation> HttpGoogleClient::updateCluster(GkeClusterRef ref, QJsonObject update,
                                                      std::stop_token stop)
{
    Call call =
        clusterCall(ref, "PUT", {}, u"container.clusters.update"_s, u"roles/container.clusterAdmin"_s);
    call.body = QJsonObject{{"update"_L1, update}};
    return operationCall(std::move(call), ref.projectId, ref.location, stop);
}

Task<GoogleOperation> HttpGoogleClient::operationCall(Call call, QString projectId, QString location,
                                                      std::stop_token stop)
{
    auto json = co_await m_rest.json(std::move(call), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return containerOperationFrom(*json, projectId, location);
}

} // namespace slipway::google
