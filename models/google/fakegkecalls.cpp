// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters, node pools and operations of the fake.
#include "google/fakegoogleclient.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString pathOf(const GkeClusterRef &ref)
{
    return u"projects/%1/locations/%2/clusters/%3"_s.arg(ref.projectId, ref.location, ref.name);
}

GkeNodePool poolFrom(const GkeNodePoolSpec &spec, const GkeCluster &cluster)
{
    GkeNodePool pool{.name = spec.name,
                     .status = u"RUNNING"_s,
                     .version = cluster.currentMasterVersion,
                     .machineType = spec.machineType,
                     .tpuTopology = spec.tpuTopology,
                     .locations = spec.locations.isEmpty() ? cluster.nodeLocations : spec.locations,
                     .initialNodeCount = spec.initialNodeCount,
                     .isAutoscaling = spec.autoscaling,
                     .minNodeCount = spec.minNodeCount,
                     .maxNodeCount = spec.maxNodeCount,
                     .isMaxTotal = spec.totalCounts,
                     .isSpot = spec.spot,
                     .isFlexStart = spec.flexStart,
                     .metadataMode = u"GKE_METADATA"_s,
                     .serviceAccount = spec.serviceAccount,
                     .diskSizeGb = spec.diskSizeGb > 0 ? spec.diskSizeGb : 100,
                     .diskType = spec.diskType,
                     .labels = spec.labels,
                     .resourceLabels = spec.resourceLabels,
                     .taints = spec.taints};
    if (!spec.acceleratorType.isEmpty())
        pool.accelerators = {
            {.type = spec.acceleratorType, .count = spec.acceleratorCount, .gpuDriverVersion = u"DEFAULT"_s}};
    return pool;
}

void setAddonOf(GkeCluster &cluster, GkeAddon addon, bool enabled)
{
    switch (addon) {
    case GkeAddon::GcsFuseCsi:
        cluster.isGcsFuseCsiEnabled = enabled;
        break;
    case GkeAddon::HttpLoadBalancing:
        cluster.isHttpLoadBalancingEnabled = enabled;
        break;
    case GkeAddon::RayOperator:
        cluster.isRayOperatorEnabled = enabled;
        break;
    case GkeAddon::ConfigConnector:
        cluster.isConfigConnectorEnabled = enabled;
        break;
    }
}

GkeCluster clusterFrom(const QString &projectId, const QString &location, const GkeClusterSpec &spec)
{
    GkeCluster cluster{.name = spec.name,
                       .location = location,
                       .nodeLocations = spec.nodeLocations,
                       .status = u"RUNNING"_s,
                       .currentMasterVersion = u"1.33.5-gke.1000"_s,
                       .releaseChannel = spec.releaseChannel,
                       .isAutopilot = spec.autopilot,
                       .isIpAliasEnabled = true,
                       .endpoint = u"192.0.2.10"_s,
                       .hasPrivateNodes = spec.privateNodes,
                       .resourceLabels = spec.resourceLabels};
    if (spec.autopilot || spec.workloadIdentity)
        cluster.workloadPool = projectId + ".svc.id.goog"_L1;
    if (spec.autopilot || spec.gatewayApi)
        cluster.gatewayApiChannel = u"CHANNEL_STANDARD"_s;
    cluster.isGcsFuseCsiEnabled = spec.autopilot;
    for (const GkeAddon addon : spec.addons)
        setAddonOf(cluster, addon, true);
    if (!spec.autopilot) {
        cluster.nodePools = {
            poolFrom({.name = u"default-pool"_s,
                      .machineType = spec.machineType.isEmpty() ? u"e2-medium"_s : spec.machineType,
                      .initialNodeCount = spec.initialNodeCount},
                     cluster)};
    }
    return cluster;
}

} // namespace

Task<PartialList<GkeCluster>> FakeGoogleClient::clusters(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"clusters"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return clusterList;
}

Task<GkeCluster> FakeGoogleClient::cluster(GkeClusterRef ref, std::stop_token stop)
{
    if (auto entered = co_await enter(u"cluster"_s, ref.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const GkeCluster *found = find(ref);
    if (!found)
        co_return missing(pathOf(ref));
    co_return *found;
}

Task<GoogleOperation> FakeGoogleClient::createCluster(QString projectId, QString location,
                                                      GkeClusterSpec spec, std::stop_token stop)
{
    if (auto entered = co_await enter(u"createCluster"_s, spec.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const GkeClusterRef ref{projectId, location, spec.name};
    if (find(ref))
        co_return existing(pathOf(ref));
    co_return begin(operationOn(ref, u"CREATE_CLUSTER"_s), [this, ref, spec] {
        clusterList.items.append(clusterFrom(ref.projectId, ref.location, spec));
    });
}

Task<GoogleOperation> FakeGoogleClient::deleteCluster(GkeClusterRef ref, std::stop_token stop)
{
    if (auto entered = co_await enter(u"deleteCluster"_s, ref.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!find(ref))
        co_return missing(pathOf(ref));
    co_return begin(operationOn(ref, u"DELETE_CLUSTER"_s), [this, ref] {
        clusterList.items.removeIf([&ref](const GkeCluster &each) {
            return each.name == ref.name && each.location == ref.location;
        });
    });
}

Task<GoogleOperation> FakeGoogleClient::updateCluster(GkeClusterRef ref, QString type,
                                                      std::function<void(GkeCluster &)> edit)
{
    if (!find(ref))
        co_return missing(pathOf(ref));
    co_return begin(operationOn(ref, type), [this, ref, edit] {
        if (GkeCluster *found = find(ref))
            edit(*found);
    });
}

Task<GoogleOperation> FakeGoogleClient::setAddon(GkeClusterRef ref, GkeAddon addon, bool enabled,
                                                 std::stop_token stop)
{
    if (auto entered = co_await enter(u"setAddon"_s, ref.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return co_await updateCluster(ref, u"UPDATE_CLUSTER"_s, [addon, enabled](GkeCluster &cluster) {
        setAddonOf(cluster, addon, enabled);
    });
}

Task<GoogleOperation> FakeGoogleClient::setWorkloadPool(GkeClusterRef ref, QString workloadPool,
                                                        std::stop_token stop)
{
    if (auto entered = co_await enter(u"setWorkloadPool"_s, ref.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return co_await updateCluster(ref, u"UPDATE_CLUSTER"_s, [workloadPool](GkeCluster &cluster) {
        cluster.workloadPool = workloadPool;
    });
}

Task<GoogleOperation> FakeGoogleClient::setGatewayApiChannel(GkeClusterRef ref, QString channel,
                                                             std::stop_token stop)
{
    if (auto entered = co_await enter(u"setGatewayApiChannel"_s, ref.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return co_await updateCluster(ref, u"UPDATE_CLUSTER"_s,
                                     [channel](GkeCluster &cluster) { cluster.gatewayApiChannel = channel; });
}

Task<QList<GkeNodePool>> FakeGoogleClient::nodePools(GkeClusterRef ref, std::stop_token stop)
{
    if (auto entered = co_await enter(u"nodePools"_s, ref.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const GkeCluster *found = find(ref);
    if (!found)
        co_return missing(pathOf(ref));
    co_return found->nodePools;
}

Task<GkeNodePool> FakeGoogleClient::nodePool(GkeClusterRef ref, QString name, std::stop_token stop)
{
    if (auto entered = co_await enter(u"nodePool"_s, name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (const GkeCluster *found = find(ref)) {
        for (const GkeNodePool &pool : found->nodePools) {
            if (pool.name == name)
                co_return pool;
        }
    }
    co_return missing(pathOf(ref) + "/nodePools/"_L1 + name);
}

Task<GoogleOperation> FakeGoogleClient::createNodePool(GkeClusterRef ref, GkeNodePoolSpec spec,
                                                       std::stop_token stop)
{
    if (auto entered = co_await enter(u"createNodePool"_s, spec.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (hasPool(ref, spec.name))
        co_return existing(pathOf(ref) + "/nodePools/"_L1 + spec.name);
    co_return co_await updateCluster(ref, u"CREATE_NODE_POOL"_s, [spec](GkeCluster &cluster) {
        cluster.nodePools.append(poolFrom(spec, cluster));
    });
}

Task<GoogleOperation> FakeGoogleClient::deleteNodePool(GkeClusterRef ref, QString name, std::stop_token stop)
{
    if (auto entered = co_await enter(u"deleteNodePool"_s, name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!hasPool(ref, name))
        co_return missing(pathOf(ref) + "/nodePools/"_L1 + name);
    co_return co_await updateCluster(ref, u"DELETE_NODE_POOL"_s, [name](GkeCluster &cluster) {
        cluster.nodePools.removeIf([&name](const GkeNodePool &pool) { return pool.name == name; });
    });
}

Task<GoogleOperation> FakeGoogleClient::setNodePoolMetadataMode(GkeClusterRef ref, QString name, QString mode,
                                                                std::stop_token stop)
{
    if (auto entered = co_await enter(u"setNodePoolMetadataMode"_s, name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!hasPool(ref, name))
        co_return missing(pathOf(ref) + "/nodePools/"_L1 + name);
    co_return co_await updateCluster(ref, u"UPGRADE_NODES"_s, [name, mode](GkeCluster &cluster) {
        for (GkeNodePool &pool : cluster.nodePools) {
            if (pool.name == name)
                pool.metadataMode = mode;
        }
    });
}

bool FakeGoogleClient::hasPool(const GkeClusterRef &ref, const QString &name)
{
    const GkeCluster *found = find(ref);
    return found && std::ranges::any_of(found->nodePools, [&name](const GkeNodePool &pool) {
               return pool.name == name;
           });
}

GoogleOperation FakeGoogleClient::operationOn(const GkeClusterRef &ref, const QString &type)
{
    return {.projectId = ref.projectId, .location = ref.location, .type = type, .target = pathOf(ref)};
}

Task<GoogleOperation> FakeGoogleClient::operation(GoogleOperation operation, std::stop_token stop)
{
    if (auto entered = co_await enter(u"operation"_s, operation.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = m_operations.find(operation.name);
    if (found == m_operations.end())
        co_return missing(operation.name);
    if (!found->operation.isDone() && --found->pollsLeft < 0)
        end(*found);
    co_return found->operation;
}

Task<QList<GoogleOperation>> FakeGoogleClient::operations(QString projectId, QString location,
                                                          std::stop_token stop)
{
    if (auto entered = co_await enter(u"operations"_s, location, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<GoogleOperation> found;
    for (const Running &each : std::as_const(m_operations)) {
        const GoogleOperation &operation = each.operation;
        if (operation.api == GoogleOperation::Api::Container && operation.projectId == projectId
            && (location == "-"_L1 || operation.location == location))
            found.append(operation);
    }
    co_return found;
}

} // namespace slipway
