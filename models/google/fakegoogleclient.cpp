// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/fakegoogleclient.h"

#include "base/oneshot.h"
#include "base/untilcancelled.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> missing(const QString &what)
{
    Error error{.kind = ErrorKind::NotFound,
                .detail = what + " was not found"_L1,
                .where = what,
                .reason = u"NOT_FOUND"_s,
                .httpStatus = 404};
    return std::unexpected(std::move(error));
}

std::unexpected<Error> existing(const QString &what)
{
    Error error{.kind = ErrorKind::AlreadyExists,
                .detail = what + " already exists"_L1,
                .where = what,
                .reason = u"ALREADY_EXISTS"_s,
                .httpStatus = 409};
    return std::unexpected(std::move(error));
}

QString pathOf(const GkeClusterRef &ref)
{
    return u"projects/%1/locations/%2/clusters/%3"_s.arg(ref.projectId, ref.location, ref.name);
}

/// The two forms of compute's filter that are used: `name eq "RE"` matches all of the name, `name = "x"` compares.
bool matchesFilter(const QString &name, const QString &filter)
{
    static const QRegularExpression form(u"^name (eq|=) \"(.*)\"$"_s);
    const auto parts = form.match(filter);
    if (!parts.hasMatch())
        return true;
    if (parts.captured(1) == "="_L1)
        return name == parts.captured(2);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.captured(2))).match(name).hasMatch();
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

int FakeGoogleClient::count(const QString &callName) const
{
    return int(std::ranges::count_if(
        calls, [&callName](const QString &call) { return call.section(u' ', 0, 0) == callName; }));
}

Task<> FakeGoogleClient::enter(QString name, QString argument, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    const QString call = argument.isEmpty() ? name : name + u' ' + argument;
    if (hanging.contains(name)) {
        calls.append(call);
        auto ended = co_await untilCancelled(stop);
        co_return std::unexpected(std::move(ended.error()));
    }
    // A turn of the event loop, as over a network: who relies on an answer at once must fail in tests.
    OneShot turn;
    turn.complete();
    co_await turn;
    // Now it is with the peer, and has its effect: whoever dies before this has not called.
    calls.append(call);
    if (stop.stop_requested())
        co_return cancelled();
    if (auto once = failOnce.find(name); once != failOnce.end() && !once->isEmpty())
        co_return std::unexpected(once->takeFirst());
    if (const auto failure = failures.constFind(name); failure != failures.constEnd())
        co_return std::unexpected(*failure);
    co_return {};
}

GoogleOperation FakeGoogleClient::begin(GoogleOperation operation, std::function<void()> effect)
{
    const bool isService = operation.api == GoogleOperation::Api::ServiceUsage;
    operation.name = (isService ? u"operations/acf.p2-%1"_s : u"operation-%1"_s).arg(m_nextOperation++);
    operation.status = u"RUNNING"_s;
    m_operations.insert(operation.name, {operation, pollsUntilDone, std::move(effect)});
    if (pollsUntilDone == 0)
        end(m_operations[operation.name]);
    return m_operations.value(operation.name).operation;
}

void FakeGoogleClient::end(Running &running)
{
    running.operation.status = u"DONE"_s;
    if (const auto failure = operationFailures.constFind(running.operation.type);
        failure != operationFailures.constEnd())
        running.operation.failure = *failure;
    else if (const auto effect = std::exchange(running.effect, {}))
        effect();
}

GkeCluster *FakeGoogleClient::find(const GkeClusterRef &ref)
{
    const auto found = std::ranges::find_if(clusterList.items, [&ref](const GkeCluster &each) {
        return each.name == ref.name && each.location == ref.location;
    });
    return found != clusterList.items.end() ? &*found : nullptr;
}

// --- Who

Task<GoogleAccount> FakeGoogleClient::account(std::stop_token stop)
{
    if (auto entered = co_await enter(u"account"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return identity;
}

Task<Secret> FakeGoogleClient::accessToken(std::stop_token stop)
{
    if (auto entered = co_await enter(u"accessToken"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return Secret("fake-token-" + QByteArray::number(m_tokens));
}

Task<Secret> FakeGoogleClient::renewedToken(Secret rejected, std::stop_token stop)
{
    if (auto entered = co_await enter(u"renewedToken"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    // A token that somebody has replaced already is not replaced twice.
    if (rejected == Secret("fake-token-" + QByteArray::number(m_tokens)))
        ++m_tokens;
    co_return Secret("fake-token-" + QByteArray::number(m_tokens));
}

// --- Projects and services

Task<QList<GoogleProject>> FakeGoogleClient::projects(std::stop_token stop)
{
    if (auto entered = co_await enter(u"projects"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return projectList;
}

Task<GoogleProject> FakeGoogleClient::project(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"project"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    for (const GoogleProject &each : projectList) {
        if (each.id == projectId)
            co_return each;
    }
    co_return missing("projects/"_L1 + projectId);
}

Task<QStringList> FakeGoogleClient::testProjectPermissions(QString projectId, QStringList wanted,
                                                           std::stop_token stop)
{
    if (auto entered = co_await enter(u"testProjectPermissions"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    wanted.removeIf([this](const QString &permission) { return !permissions.contains(permission); });
    co_return wanted;
}

Task<QList<GoogleService>> FakeGoogleClient::services(QString projectId, QStringList names,
                                                      std::stop_token stop)
{
    if (auto entered = co_await enter(u"services"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<GoogleService> found;
    for (const QString &name : names)
        found.append({.name = name, .state = serviceStates.value(name, u"DISABLED"_s)});
    co_return found;
}

Task<GoogleOperation> FakeGoogleClient::enableServices(QString projectId, QStringList names,
                                                       std::stop_token stop)
{
    if (auto entered = co_await enter(u"enableServices"_s, names.join(u','), stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return begin(
        {.api = GoogleOperation::Api::ServiceUsage, .projectId = projectId, .type = u"ENABLE_SERVICES"_s},
        [this, names] {
            for (const QString &name : names)
                serviceStates.insert(name, u"ENABLED"_s);
        });
}

// --- Catalogue and quota

Task<PartialList<ComputeRegion>> FakeGoogleClient::regions(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"regions"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return regionList;
}

Task<QList<ComputeSubnetwork>> FakeGoogleClient::subnetworks(QString projectId, QString region, std::stop_token stop)
{
    if (auto entered = co_await enter(u"subnetworks"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<ComputeSubnetwork> found = subnetworkList;
    found.removeIf([&region](const ComputeSubnetwork &each) { return each.region != region; });
    co_return found;
}

Task<void> FakeGoogleClient::createProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork, std::stop_token stop)
{
    if (auto entered = co_await enter(u"createProxyOnlySubnet"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    subnetwork.purpose = u"REGIONAL_MANAGED_PROXY"_s;
    subnetwork.role = u"ACTIVE"_s;
    subnetworkList.append(subnetwork);
    co_return {};
}

Task<PartialList<ComputeZone>> FakeGoogleClient::zones(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"zones"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return zoneList;
}

Task<PartialList<ComputeAcceleratorType>> FakeGoogleClient::acceleratorTypes(QString projectId,
                                                                             std::stop_token stop)
{
    if (auto entered = co_await enter(u"acceleratorTypes"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return acceleratorTypeList;
}

Task<PartialList<ComputeMachineType>> FakeGoogleClient::machineTypes(QString projectId, QString filter,
                                                                     std::stop_token stop)
{
    if (auto entered = co_await enter(u"machineTypes"_s, filter.isEmpty() ? projectId : filter, stop);
        !entered)
        co_return std::unexpected(std::move(entered.error()));
    PartialList<ComputeMachineType> found = machineTypeList;
    found.items.removeIf(
        [&filter](const ComputeMachineType &type) { return !matchesFilter(type.name, filter); });
    co_return found;
}

Task<QList<ComputeQuota>> FakeGoogleClient::projectQuotas(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"projectQuotas"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return globalQuotas;
}

Task<QuotaInfo> FakeGoogleClient::quotaInfo(QString, QString quotaId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"quotaInfo"_s, quotaId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = quotaInfos.constFind(quotaId);
    if (found == quotaInfos.constEnd())
        co_return missing("quotaInfos/"_L1 + quotaId);
    co_return *found;
}

Task<QList<BillingSku>> FakeGoogleClient::computeSkus(QString currencyCode, std::stop_token stop)
{
    if (auto entered = co_await enter(u"computeSkus"_s, currencyCode, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return skus;
}

// --- GKE

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

// --- IAM

Task<GoogleServiceAccount> FakeGoogleClient::serviceAccount(QString email, std::stop_token stop)
{
    if (auto entered = co_await enter(u"serviceAccount"_s, email, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    for (const GoogleServiceAccount &each : serviceAccounts) {
        if (each.email == email)
            co_return each;
    }
    co_return missing("serviceAccounts/"_L1 + email);
}

Task<GoogleServiceAccount> FakeGoogleClient::createServiceAccount(QString projectId, QString accountId,
                                                                  QString displayName, std::stop_token stop)
{
    if (auto entered = co_await enter(u"createServiceAccount"_s, accountId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const QString email = u"%1@%2.iam.gserviceaccount.com"_s.arg(accountId, projectId);
    for (const GoogleServiceAccount &each : serviceAccounts) {
        if (each.email == email)
            co_return existing("serviceAccounts/"_L1 + email);
    }
    serviceAccounts.append({.email = email,
                            .displayName = displayName,
                            .uniqueId = QString::number(100'000 + m_nextAccount++),
                            .projectId = projectId});
    co_return serviceAccounts.last();
}

Task<void> FakeGoogleClient::deleteServiceAccount(QString email, std::stop_token stop)
{
    if (auto entered = co_await enter(u"deleteServiceAccount"_s, email, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (serviceAccounts.removeIf([&email](const GoogleServiceAccount &each) { return each.email == email; })
        == 0)
        co_return missing("serviceAccounts/"_L1 + email);
    policies.remove(email);
    co_return {};
}

bool FakeGoogleClient::exists(const IamResource &resource) const
{
    // Who fills in a policy has said that the resource is there.
    if (policies.contains(resource.name))
        return true;
    switch (resource.kind) {
    case IamResource::Kind::Project:
        return std::ranges::any_of(
            projectList, [&resource](const GoogleProject &each) { return each.id == resource.name; });
    case IamResource::Kind::ServiceAccount:
        return std::ranges::any_of(serviceAccounts, [&resource](const GoogleServiceAccount &each) {
            return each.email == resource.name;
        });
    case IamResource::Kind::Bucket:
        return std::ranges::any_of(bucketList,
                                   [&resource](const GcsBucket &each) { return each.name == resource.name; });
    }
    return false;
}

Task<IamPolicy> FakeGoogleClient::policy(IamResource resource, std::stop_token stop)
{
    if (auto entered = co_await enter(u"policy"_s, resource.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!exists(resource))
        co_return missing(resource.name);
    IamPolicy &found = policies[resource.name];
    if (found.etag.isEmpty()) // Google gives one with every policy, also with an empty one
        found.etag = u"etag-%1"_s.arg(m_nextEtag++);
    co_return found;
}

Task<IamPolicy> FakeGoogleClient::setPolicy(IamResource resource, IamPolicy policy, std::stop_token stop)
{
    if (auto entered = co_await enter(u"setPolicy"_s, resource.name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (policy.etag.isEmpty())
        co_return fail(ErrorKind::Invalid, u"a policy without its etag is not written"_s, resource.name);
    if (!exists(resource))
        co_return missing(resource.name);
    IamPolicy &held = policies[resource.name];
    if (policyConflicts > 0) {
        --policyConflicts;
        held.etag = u"etag-%1"_s.arg(m_nextEtag++);
    }
    if (policy.etag != held.etag) {
        Error conflict{.kind = ErrorKind::Conflict,
                       .detail = u"there were concurrent policy changes"_s,
                       .where = resource.name,
                       .reason = u"ABORTED"_s,
                       .httpStatus = 409};
        co_return std::unexpected(std::move(conflict));
    }
    held = policy;
    held.etag = u"etag-%1"_s.arg(m_nextEtag++);
    co_return held;
}

// --- Cloud Storage

Task<QList<GcsBucket>> FakeGoogleClient::buckets(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"buckets"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return bucketList;
}

Task<GcsBucket> FakeGoogleClient::bucket(QString name, std::stop_token stop)
{
    if (auto entered = co_await enter(u"bucket"_s, name, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    for (const GcsBucket &each : bucketList) {
        if (each.name == name)
            co_return each;
    }
    co_return missing("gs://"_L1 + name);
}

Task<GcsListing> FakeGoogleClient::objects(QString bucket, QString prefix, QString delimiter, int limit,
                                           std::stop_token stop)
{
    if (auto entered = co_await enter(u"objects"_s, bucket + u'/' + prefix, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!exists({.kind = IamResource::Kind::Bucket, .name = bucket}))
        co_return missing("gs://"_L1 + bucket);
    GcsListing listing;
    const QMap<QString, QByteArray> held = objectData.value(bucket);
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (!it.key().startsWith(prefix))
            continue;
        const qsizetype cut = delimiter.isEmpty() ? -1 : it.key().indexOf(delimiter, prefix.size());
        const QString folder = cut < 0 ? QString() : it.key().left(cut + delimiter.size());
        if (!folder.isEmpty() && listing.prefixes.contains(folder))
            continue;
        if (listing.objects.size() + listing.prefixes.size() >= limit) {
            listing.isTruncated = true;
            break;
        }
        if (!folder.isEmpty())
            listing.prefixes.append(folder);
        else
            listing.objects.append(
                {.name = it.key(), .sizeBytes = objectSizes.value(bucket + u'/' + it.key(), it->size())});
    }
    co_return listing;
}

Task<QByteArray> FakeGoogleClient::objectBytes(QString bucket, QString object, qint64 maxBytes,
                                               std::stop_token stop)
{
    if (auto entered = co_await enter(u"objectBytes"_s, bucket + u'/' + object, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const QMap<QString, QByteArray> held = objectData.value(bucket);
    const auto found = held.constFind(object);
    if (found == held.constEnd())
        co_return missing(u"gs://%1/%2"_s.arg(bucket, object));
    co_return found->left(maxBytes);
}

Task<QStringList> FakeGoogleClient::testBucketPermissions(QString bucket, QStringList wanted,
                                                          std::stop_token stop)
{
    if (auto entered = co_await enter(u"testBucketPermissions"_s, bucket, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!exists({.kind = IamResource::Kind::Bucket, .name = bucket}))
        co_return missing("gs://"_L1 + bucket);
    wanted.removeIf([this](const QString &permission) { return !bucketPermissions.contains(permission); });
    co_return wanted;
}

} // namespace slipway
