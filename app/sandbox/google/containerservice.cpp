// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// container v1: clusters, node pools, operations.
#include "app/sandbox/google/clusterlifecycle.h"
#include "app/sandbox/google/clusterviews.h"
#include "app/sandbox/google/poolshape.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kContainerStyle = GoogleCall::Style::Rpc;
const QString kContainerApi = u"container.googleapis.com"_s;

/// All routes of the service; kept alive by their closures.
class ContainerService
{
public:
    explicit ContainerService(CloudContext &context)
        : m_context(context)
        , m_operations(context)
        , m_lifecycle(context, m_operations)
    {
    }

    struct Found {
        ProjectState *project = nullptr;
        ClusterState *cluster = nullptr;
        QString name;
        QString projectId; ///< pointers do not outlive the call, names do
    };

    /// The cluster of a call, or nulls after answering.
    Found cluster(const GoogleCall &call, const QString &permission)
    {
        const QString location = call.capture(u"location"_s);
        const QString name = call.capture(u"cluster"_s);
        const QString resource =
            u"projects/%1/locations/%2/clusters/%3"_s.arg(call.capture(u"project"_s), location, name);
        ProjectState *project =
            m_context.require(call, call.capture(u"project"_s), kContainerApi, permission, resource);
        if (!project)
            return {};
        const auto it = project->clusters.find(name);
        if (it == project->clusters.end() || it->spec.location != location) {
            call.notFound(u"Not found: %1."_s.arg(resource));
            return {};
        }
        return {project, &*it, name, project->id};
    }

    void list(const GoogleCall &call)
    {
        const QString location = call.capture(u"location"_s);
        const ProjectState *project =
            m_context.require(call, call.capture(u"project"_s), kContainerApi, u"container.clusters.list"_s);
        if (!project)
            return;
        QJsonArray clusters;
        for (auto it = project->clusters.cbegin(); it != project->clusters.cend(); ++it) {
            if (location == "-"_L1 || it->spec.location == location)
                clusters.append(clusterJson(m_context, *project, it.key(), *it));
        }
        call.ok(clusters.isEmpty() ? QJsonObject{} : QJsonObject{{u"clusters"_s, clusters}});
    }

    void create(const GoogleCall &call)
    {
        if (const QString operation = m_lifecycle.create(call); !operation.isEmpty())
            answer(call, operation);
    }
    void remove(const GoogleCall &call)
    {
        const Found where = cluster(call, u"container.clusters.delete"_s);
        if (where.cluster && m_operations.free(call, *where.cluster))
            answer(call, m_lifecycle.remove(where.projectId, where.name));
    }
    void update(const GoogleCall &call);
    void createPool(const GoogleCall &call);
    void deletePool(const GoogleCall &call);
    void resizePool(const GoogleCall &call);
    void updatePool(const GoogleCall &call);
    void setAutoscaling(const GoogleCall &call);
    void answer(const GoogleCall &call, const QString &operation) { call.ok(m_operations.json(operation)); }

    CloudContext &m_context;
    ContainerOperations m_operations;
    ClusterLifecycle m_lifecycle;

private:
    /// Brings up @p nodes a zone for a pool, or fails as GCE does; @p ready puts them into the world.
    void provision(const QString &operation, const Found &where, const QString &pool,
                   const NodePoolSpec &spec, int nodes, std::function<void()> ready);
    NodePoolState *pool(const GoogleCall &call, const Found &where);
};

void ContainerService::update(const GoogleCall &call)
{
    const Found where = cluster(call, u"container.clusters.update"_s);
    const auto body = where.cluster ? call.json() : std::nullopt;
    if (!body || !m_operations.free(call, *where.cluster))
        return;
    const QJsonObject update = body->value("update"_L1).toObject();
    if (const QString etag = update.value("etag"_L1).toString(); !etag.isEmpty()
        && etag
            != clusterJson(m_context, *where.project, where.name, *where.cluster).value("etag"_L1).toString())
        return call.refuse("ABORTED", u"The etag does not match the cluster's current one."_s);
    QStringList desired = update.keys();
    desired.removeAll(u"etag"_s);
    if (desired.size() != 1)
        return call.refuse("INVALID_ARGUMENT", u"Must specify exactly one field to update."_s);
    const QJsonObject value = update.value(desired.first()).toObject();
    ClusterSpec spec = where.cluster->spec;
    const auto flip = [&value](const QString &message, bool &target) {
        if (value.contains(message))
            target = value.value(message)["enabled"_L1].toBool();
    };
    if (desired.first() == "desiredAddonsConfig"_L1) {
        // Sub-messages that are absent are not touched.
        flip(u"gcsFuseCsiDriverConfig"_s, spec.gcsFuseCsiDriver);
        flip(u"rayOperatorConfig"_s, spec.rayOperator);
        flip(u"configConnectorConfig"_s, spec.configConnector);
        if (value.contains("httpLoadBalancing"_L1))
            spec.httpLoadBalancing = !value.value("httpLoadBalancing"_L1)["disabled"_L1].toBool();
        if (spec.autopilot && !spec.gcsFuseCsiDriver)
            return call.refuse("INVALID_ARGUMENT",
                               u"Autopilot clusters do not support disabling the GcsFuseCsiDriver addon."_s);
    } else if (desired.first() == "desiredWorkloadIdentityConfig"_L1) {
        const QString pool = value.value("workloadPool"_L1).toString();
        if (!pool.isEmpty() && pool != where.project->id + ".svc.id.goog"_L1)
            return call.refuse(
                "INVALID_ARGUMENT",
                u"Currently, the only supported workload pool for this cluster is \"%1.svc.id.goog\"."_s.arg(
                    where.project->id));
        spec.workloadPool = pool;
    } else if (desired.first() == "desiredGatewayApiConfig"_L1) {
        const QString channel = value.value("channel"_L1).toString();
        spec.gatewayApiChannel = channel == "CHANNEL_DISABLED"_L1 ? QString() : channel;
    } else {
        return call.refuse("UNIMPLEMENTED",
                           u"The sandbox does not implement the update of %1."_s.arg(desired.first()));
    }
    const QString operation =
        m_operations.start(u"UPDATE_CLUSTER"_s, where.projectId, where.name, {}, u"RECONCILING"_s);
    m_operations.finishAfter(operation, m_context.scenario.timeline.clusterUpdate, [this, where, spec] {
        ClusterSpec &live = m_context.projects[where.projectId].clusters[where.name].spec;
        live = spec;
    });
    answer(call, operation);
}

void ContainerService::provision(const QString &operation, const Found &where, const QString &poolName,
                                 const NodePoolSpec &spec, int nodes, std::function<void()> ready)
{
    const Timeline &timeline = m_context.scenario.timeline;
    const QString projectId = where.project->id;
    const QStringList zones = poolZones(*where.cluster, spec);
    const QString instance =
        u"gke-%1-%2-%3"_s.arg(where.name.left(19), poolName.left(19), operation.right(8));
    const auto failLater = [this, operation, projectId, where, poolName](
                               std::chrono::milliseconds after, const ContainerOperations::Failure &failure) {
        m_context.clock.after(after, [this, operation, projectId, name = where.name, poolName, failure] {
            auto &pools = m_context.projects[projectId].clusters[name].nodePools;
            if (const auto it = pools.find(poolName);
                it != pools.end() && m_operations.find(operation)->type == "CREATE_NODE_POOL"_L1) {
                it->status = u"ERROR"_s; // the object stays: the person has to delete it
                it->conditions = {QJsonObject{{u"code"_s, failure.conditionCode},
                                              {u"canonicalCode"_s, failure.canonicalCode},
                                              {u"message"_s, failure.message}}};
            }
            m_operations.finish(operation, failure);
        });
    };
    QStringList booked;
    for (const QString &zone : zones) {
        const auto refused = m_context.book(*where.project, zone, spec, nodes);
        if (!refused) {
            booked.append(zone);
            continue;
        }
        for (const QString &done : std::as_const(booked))
            m_context.unbook(*where.project, done, spec, nodes);
        const double seconds = std::chrono::duration<double>(timeline.quotaRefusal).count();
        failLater(
            timeline.quotaRefusal,
            {8, u"RESOURCE_EXHAUSTED"_s, u"GCE_QUOTA_EXCEEDED"_s,
             u"Insufficient quota to satisfy the request: Not all instances running in IGM after %1s. "
             u"Expected %2, running 0, "
             "transitioning %2. Current errors: [GCE_QUOTA_EXCEEDED]: Instance '%3' creation failed: %4"_s
                 .arg(QString::number(seconds, 'f', 6))
                 .arg(nodes)
                 .arg(instance, refused->text())});
        return;
    }
    std::optional<std::chrono::milliseconds> wait = std::chrono::milliseconds(0);
    QString dryZone;
    for (const QString &zone : zones) {
        const auto ends =
            nodes > 0 ? m_context.stockoutEnds(zone, spec.accelerator) : std::chrono::milliseconds(0);
        if (!ends || *ends > std::chrono::milliseconds(0))
            dryZone = zone;
        wait = ends && wait ? std::optional(std::max(*wait, *ends)) : std::nullopt;
    }
    if (!wait || *wait > timeline.stockoutGivesUp) {
        m_context.clock.after(timeline.stockoutGivesUp, [this, projectId, zones, spec, nodes] {
            for (const QString &zone : zones)
                m_context.unbook(m_context.projects[projectId], zone, spec, nodes);
        });
        const auto total = std::chrono::duration_cast<std::chrono::seconds>(timeline.stockoutGivesUp).count();
        failLater(timeline.stockoutGivesUp,
                  {8, u"RESOURCE_EXHAUSTED"_s, u"GCE_STOCKOUT"_s,
                   u"Not all instances running in IGM after %1m%2s. Expected %3, running 0, transitioning "
                   u"%3. Current errors: "
                   "[GCE_STOCKOUT]: Instance '%4' creation failed: The zone 'projects/%5/zones/%6' does not "
                   "have enough resources "
                   "available to fulfill the request.  '(resource type:compute)'."_s.arg(total / 60)
                       .arg(total % 60)
                       .arg(nodes)
                       .arg(instance, projectId, dryZone)});
        return;
    }
    m_operations.finishAfter(operation, *wait + timeline.nodePoolCreate, std::move(ready));
}

void ContainerService::createPool(const GoogleCall &call)
{
    const Found where = cluster(call, u"container.clusters.update"_s);
    const auto body = where.cluster ? call.json() : std::nullopt;
    if (!body)
        return;
    if (where.cluster->spec.autopilot)
        return call.refuse("INVALID_ARGUMENT", u"Autopilot clusters do not support mutating node pools."_s);
    const QJsonObject json = body->value("nodePool"_L1).toObject();
    const QString name = json.value("name"_L1).toString();
    if (!isGkeName(name))
        return call.refuse("INVALID_ARGUMENT",
                           u"Invalid value for field \"node_pool.name\": \"%1\"."_s.arg(name.left(80)));
    if (where.cluster->nodePools.contains(name))
        return call.refuse("ALREADY_EXISTS",
                           u"Already exists: %1/nodePools/%2."_s.arg(
                               call.request.path.section(u"/v1/"_s, 1).section(u"/nodePools"_s, 0, 0), name));
    const NodePoolSpec spec = completedPool(m_context, where.cluster->spec, nodePoolFromJson(json));
    if (!checkPoolShape(m_context, call, *where.cluster, spec) || !m_operations.free(call, *where.cluster))
        return;
    const int nodes = spec.nodeCount;
    NodePoolSpec rising = spec;
    rising.nodeCount = 0; // no node is there before the operation is done
    where.cluster->nodePools.insert(name, {rising, u"PROVISIONING"_s, {}, 0, false});
    const QString operation = m_operations.start(u"CREATE_NODE_POOL"_s, where.project->id, where.name,
                                                 "/nodePools/"_L1 + name, u"RECONCILING"_s);
    provision(operation, where, name, spec, nodes, [this, where, name, spec] {
        auto &pools = m_context.projects[where.projectId].clusters[where.name].nodePools;
        pools[name] = {spec, u"RUNNING"_s, {}, 0, true};
    });
    answer(call, operation);
}

NodePoolState *ContainerService::pool(const GoogleCall &call, const Found &where)
{
    if (!where.cluster)
        return nullptr;
    const auto it = where.cluster->nodePools.find(call.capture(u"pool"_s));
    if (it == where.cluster->nodePools.end()) {
        call.notFound(u"Not found: projects/%1/locations/%2/clusters/%3/nodePools/%4."_s.arg(
            where.project->id, where.cluster->spec.location, where.name, call.capture(u"pool"_s)));
        return nullptr;
    }
    return &*it;
}

void ContainerService::deletePool(const GoogleCall &call)
{
    const Found where = cluster(call, u"container.clusters.update"_s);
    NodePoolState *state = pool(call, where);
    if (!state || !m_operations.free(call, *where.cluster))
        return;
    const QString name = call.capture(u"pool"_s);
    state->status = u"STOPPING"_s;
    const QString operation = m_operations.start(u"DELETE_NODE_POOL"_s, where.project->id, where.name,
                                                 "/nodePools/"_L1 + name, u"RECONCILING"_s);
    m_operations.finishAfter(operation, m_context.scenario.timeline.nodeDelete, [this, where, name] {
        ProjectState &project = m_context.projects[where.projectId];
        ClusterState &cluster = project.clusters[where.name];
        const NodePoolState gone = cluster.nodePools.take(name);
        if (gone.booked) {
            for (const QString &zone : poolZones(cluster, gone.spec))
                m_context.unbook(project, zone, gone.spec, gone.spec.nodeCount);
        }
    });
    answer(call, operation);
}

void ContainerService::resizePool(const GoogleCall &call)
{
    const Found where = cluster(call, u"container.clusters.update"_s);
    NodePoolState *state = pool(call, where);
    const auto body = state ? call.json() : std::nullopt;
    if (!body || !m_operations.free(call, *where.cluster))
        return;
    const int wanted = body->value("nodeCount"_L1).toInt(-1);
    if (wanted < 0 || wanted > 1000)
        return call.refuse("INVALID_ARGUMENT", u"Invalid value for field \"node_count\"."_s);
    const QString name = call.capture(u"pool"_s);
    const int more = wanted - state->spec.nodeCount;
    const QString operation = m_operations.start(u"SET_NODE_POOL_SIZE"_s, where.project->id, where.name,
                                                 "/nodePools/"_L1 + name, u"RECONCILING"_s);
    const auto resize = [this, where, name, wanted] {
        m_context.projects[where.projectId].clusters[where.name].nodePools[name].spec.nodeCount = wanted;
    };
    if (more > 0) {
        provision(operation, where, name, state->spec, more, resize);
    } else {
        m_operations.finishAfter(
            operation, m_context.scenario.timeline.nodeDelete, [this, where, resize, name, more] {
                ProjectState &project = m_context.projects[where.projectId];
                ClusterState &cluster = project.clusters[where.name];
                for (const QString &zone : poolZones(cluster, cluster.nodePools[name].spec))
                    m_context.unbook(project, zone, cluster.nodePools[name].spec, -more);
                resize();
            });
    }
    answer(call, operation);
}

void ContainerService::updatePool(const GoogleCall &call)
{
    const Found where = cluster(call, u"container.clusters.update"_s);
    NodePoolState *state = pool(call, where);
    const auto body = state ? call.json() : std::nullopt;
    if (!body || !m_operations.free(call, *where.cluster))
        return;
    const QString mode = body->value("workloadMetadataConfig"_L1)["mode"_L1].toString();
    if (mode != "GKE_METADATA"_L1 && mode != "GCE_METADATA"_L1)
        return call.refuse(
            "UNIMPLEMENTED",
            u"The sandbox implements node pool updates of workloadMetadataConfig.mode only."_s);
    if (mode == "GKE_METADATA"_L1 && where.cluster->spec.workloadPool.isEmpty())
        return call.refuse(
            "FAILED_PRECONDITION",
            u"Workload Identity must be enabled on the cluster before GKE_METADATA is set on a node pool."_s);
    const QString name = call.capture(u"pool"_s);
    // Nodes are recreated with the new metadata server.
    const QString operation = m_operations.start(u"UPGRADE_NODES"_s, where.project->id, where.name,
                                                 "/nodePools/"_L1 + name, u"RECONCILING"_s);
    m_operations.finishAfter(operation, m_context.scenario.timeline.nodeProvision, [this, where, name, mode] {
        m_context.projects[where.projectId].clusters[where.name].nodePools[name].spec.metadataMode = mode;
    });
    answer(call, operation);
}

void ContainerService::setAutoscaling(const GoogleCall &call)
{
    const Found where = cluster(call, u"container.clusters.update"_s);
    NodePoolState *state = pool(call, where);
    const auto body = state ? call.json() : std::nullopt;
    if (!body || !m_operations.free(call, *where.cluster))
        return;
    const NodePoolSpec asked = nodePoolFromJson(*body);
    const QString name = call.capture(u"pool"_s);
    const QString operation = m_operations.start(u"SET_NODE_POOL_SIZE"_s, where.project->id, where.name,
                                                 "/nodePools/"_L1 + name, u"RECONCILING"_s);
    m_operations.finishAfter(operation, std::chrono::seconds(20), [this, where, name, asked] {
        NodePoolSpec &spec = m_context.projects[where.projectId].clusters[where.name].nodePools[name].spec;
        spec.autoscaling = asked.autoscaling;
        spec.minNodeCount = asked.minNodeCount;
        spec.maxNodeCount = asked.maxNodeCount;
        spec.totalCounts = asked.totalCounts;
    });
    answer(call, operation);
}

} // namespace

void addContainer(CloudContext &context, GoogleRouter &router)
{
    const auto service = std::make_shared<ContainerService>(context);
    const QString location = u"/container/v1/projects/{project}/locations/{location}"_s;
    const QString clusters = location + "/clusters"_L1;
    const QString cluster = clusters + "/{cluster}"_L1;
    const QString pool = cluster + "/nodePools/{pool}"_L1;
    const auto route = [&](const char *method, const QString &pattern,
                           void (ContainerService::*member)(const GoogleCall &)) {
        router.add(method, pattern, kContainerStyle,
                   [service, member](const GoogleCall &call) { (service.get()->*member)(call); });
    };
    route("GET", clusters, &ContainerService::list);
    route("POST", clusters, &ContainerService::create);
    route("DELETE", cluster, &ContainerService::remove);
    route("PUT", cluster, &ContainerService::update);
    route("POST", cluster + "/nodePools"_L1, &ContainerService::createPool);
    route("DELETE", pool, &ContainerService::deletePool);
    route("PUT", pool, &ContainerService::updatePool);
    route("POST", pool + ":setSize"_L1, &ContainerService::resizePool);
    route("POST", pool + ":setAutoscaling"_L1, &ContainerService::setAutoscaling);
    router.add("GET", cluster, kContainerStyle, [service](const GoogleCall &call) {
        if (const auto found = service->cluster(call, u"container.clusters.get"_s); found.cluster)
            call.ok(clusterJson(service->m_context, *found.project, found.name, *found.cluster));
    });
    router.add("GET", cluster + "/nodePools"_L1, kContainerStyle, [service](const GoogleCall &call) {
        const auto found = service->cluster(call, u"container.clusters.get"_s);
        if (!found.cluster)
            return;
        const QJsonValue pools =
            clusterJson(service->m_context, *found.project, found.name, *found.cluster).value("nodePools"_L1);
        call.ok(pools.isUndefined() ? QJsonObject{} : QJsonObject{{u"nodePools"_s, pools}});
    });
    router.add("GET", pool, kContainerStyle, [service](const GoogleCall &call) {
        const auto found = service->cluster(call, u"container.clusters.get"_s);
        if (!found.cluster)
            return;
        const QString name = call.capture(u"pool"_s);
        if (!found.cluster->nodePools.contains(name))
            return call.notFound(u"Not found: projects/%1/locations/%2/clusters/%3/nodePools/%4."_s.arg(
                found.project->id, found.cluster->spec.location, found.name, name));
        call.ok(
            nodePoolJson(*found.project, found.name, *found.cluster, name, found.cluster->nodePools[name]));
    });
    router.add("GET", location + "/serverConfig"_L1, kContainerStyle, [service](const GoogleCall &call) {
        const QString place = call.capture(u"location"_s);
        if (!service->m_context.require(call, call.capture(u"project"_s), kContainerApi,
                                        u"container.clusters.list"_s))
            return;
        if (!service->m_context.scenario.regions.contains(place) && !service->m_context.scenario.zone(place))
            return call.refuse("INVALID_ARGUMENT", u"Location \"%1\" does not exist."_s.arg(place));
        call.ok(serverConfigJson(service->m_context));
    });
    router.add("GET", location + "/operations"_L1, kContainerStyle, [service](const GoogleCall &call) {
        const ProjectState *project = service->m_context.require(
            call, call.capture(u"project"_s), kContainerApi, u"container.operations.list"_s);
        if (!project)
            return;
        const QString place = call.capture(u"location"_s);
        QJsonArray operations;
        for (const auto &operation : service->m_operations.all()) {
            if (operation.project == project->id && (place == "-"_L1 || place == operation.location))
                operations.append(service->m_operations.json(operation.name));
        }
        call.ok(operations.isEmpty() ? QJsonObject{} : QJsonObject{{u"operations"_s, operations}});
    });
    router.add(
        "GET", location + "/operations/{operation}"_L1, kContainerStyle, [service](const GoogleCall &call) {
            if (!service->m_context.require(call, call.capture(u"project"_s), kContainerApi,
                                            u"container.operations.get"_s))
                return;
            if (!service->m_operations.find(call.capture(u"operation"_s)))
                return call.notFound(u"Not found: projects/%1/locations/%2/operations/%3."_s.arg(
                    call.capture(u"project"_s), call.capture(u"location"_s), call.capture(u"operation"_s)));
            call.ok(service->m_operations.json(call.capture(u"operation"_s)));
        });
    router.add("POST", location + "/operations/{operation}:cancel"_L1, kContainerStyle,
               [](const GoogleCall &call) {
                   // Field reports: a pool creation that retries a stockout cannot be cancelled; neither can the rest here.
                   call.refuse("FAILED_PRECONDITION",
                               u"Operation %1 cannot be cancelled."_s.arg(call.capture(u"operation"_s)));
               });
}

} // namespace slipway::sandbox
