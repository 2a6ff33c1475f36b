// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes Engine API v1, projects.locations.clusters.create and .delete.
#include "app/sandbox/google/clusterlifecycle.h"

#include "app/sandbox/google/clusterviews.h"
#include "app/sandbox/google/poolshape.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// The version that is meant: nothing, "-" or "latest", a beginning such as "1.33", or a full one. Empty: there is none.
QString resolvedVersion(const QStringList &valid, const QString &asked)
{
    if (asked.isEmpty() || asked == "-"_L1)
        return valid.value(1, valid.value(0));
    if (asked == "latest"_L1)
        return valid.value(0);
    for (const QString &version : valid) {
        if (version == asked || version.startsWith(asked + u'.') || version.startsWith(asked + u'-'))
            return version;
    }
    return {};
}

void takeAddons(const QJsonObject &addons, ClusterSpec &spec)
{
    const auto isOn = [&addons](const QString &name) { return addons.value(name)["enabled"_L1].toBool(); };
    spec.gcsFuseCsiDriver = isOn(u"gcsFuseCsiDriverConfig"_s) || spec.autopilot;
    spec.rayOperator = isOn(u"rayOperatorConfig"_s);
    spec.configConnector = isOn(u"configConnectorConfig"_s);
    spec.httpLoadBalancing = !addons.value("httpLoadBalancing"_L1)["disabled"_L1].toBool();
}

} // namespace

std::optional<ClusterState> ClusterLifecycle::read(const GoogleCall &call, const ProjectState &project,
                                                   const QJsonObject &json)
{
    const auto invalid = [&call](const QString &message) {
        call.refuse("INVALID_ARGUMENT", message);
        return std::nullopt;
    };
    const Scenario &scenario = m_context.scenario;
    const QString location = call.capture(u"location"_s);
    const bool isRegion = scenario.regions.contains(location);
    if (!isRegion && !scenario.zone(location))
        return invalid(u"Location \"%1\" does not exist."_s.arg(location.left(60)));
    ClusterState cluster;
    ClusterSpec &spec = cluster.spec;
    spec.location = location;
    spec.autopilot = json.value("autopilot"_L1)["enabled"_L1].toBool();
    if (spec.autopilot && !isRegion)
        return invalid(u"Autopilot clusters must be regional clusters."_s);
    spec.version = resolvedVersion(scenario.validVersions, json.value("initialClusterVersion"_L1).toString());
    if (spec.version.isEmpty())
        return invalid(u"Master version \"%1\" is unsupported."_s.arg(
            json.value("initialClusterVersion"_L1).toString().left(60)));
    spec.releaseChannel = json.value("releaseChannel"_L1)["channel"_L1].toString(u"REGULAR"_s);
    for (const QJsonValue &zone : json.value("locations"_L1).toArray()) {
        if (!scenario.zone(zone.toString()) || regionOf(zone.toString()) != regionOf(location))
            return invalid(
                u"Invalid value for field \"cluster.locations\": zone \"%1\" is not in the cluster's region."_s
                    .arg(zone.toString().left(60)));
        spec.nodeLocations.append(zone.toString());
    }
    // GKE takes three zones of the region by itself.
    if (spec.nodeLocations.isEmpty())
        spec.nodeLocations =
            isRegion ? scenario.regions.value(location).zones.keys().mid(0, 3) : QStringList{location};
    spec.workloadPool = json.value("workloadIdentityConfig"_L1)["workloadPool"_L1].toString();
    const QString pool = project.id + ".svc.id.goog"_L1;
    if (!spec.workloadPool.isEmpty() && spec.workloadPool != pool)
        return invalid(
            u"Currently, the only supported workload pool for this cluster is \"%1\"."_s.arg(pool));
    if (spec.autopilot) {
        spec.workloadPool = pool; // always on
        spec.gatewayApiChannel = u"CHANNEL_STANDARD"_s;
    }
    const QString channel = json.value("networkConfig"_L1)["gatewayApiConfig"_L1]["channel"_L1].toString();
    if (channel == "CHANNEL_DISABLED"_L1)
        spec.gatewayApiChannel.clear();
    else if (!channel.isEmpty())
        spec.gatewayApiChannel = channel;
    spec.privateNodes = json.value("networkConfig"_L1)["defaultEnablePrivateNodes"_L1].toBool();
    const QJsonObject labels = json.value("resourceLabels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        spec.resourceLabels.insert(it.key(), it.value().toString());
    takeAddons(json.value("addonsConfig"_L1).toObject(), spec);
    cluster.status = u"PROVISIONING"_s;
    cluster.created = m_context.clock.now();
    cluster.made = true;
    return readPools(call, json, cluster) ? std::optional(cluster) : std::nullopt;
}

bool ClusterLifecycle::readPools(const GoogleCall &call, const QJsonObject &json, ClusterState &cluster)
{
    QJsonArray pools = json.value("nodePools"_L1).toArray();
    if (cluster.spec.autopilot) {
        // gcloud sends a default-pool for Autopilot too, and GKE takes no notice of it.
        if (std::ranges::all_of(pools, [](const QJsonValue &pool) {
                return pool["name"_L1].toString() == "default-pool"_L1;
            }))
            return true;
        call.refuse("INVALID_ARGUMENT", u"Autopilot clusters do not support mutating node pools."_s);
        return false;
    }
    if (pools.isEmpty() && json.value("initialNodeCount"_L1).toInt() > 0)
        pools.append(QJsonObject{{u"name"_s, u"default-pool"_s},
                                 {u"config"_s, json.value("nodeConfig"_L1).toObject()},
                                 {u"initialNodeCount"_s, json.value("initialNodeCount"_L1)}});
    if (pools.isEmpty()) {
        call.refuse("INVALID_ARGUMENT", u"Cluster.initial_node_count must be greater than zero."_s);
        return false;
    }
    for (const QJsonValue &value : std::as_const(pools)) {
        QJsonObject pool = value.toObject();
        QJsonObject config = pool.value("config"_L1).toObject();
        // What GKE gives when nothing is said; this world may not have it.
        if (config.value("machineType"_L1).toString().isEmpty())
            config.insert(u"machineType"_s,
                          m_context.scenario.machineTypes.contains(u"e2-medium"_s) ? u"e2-medium"_s
                                                                                   : u"e2-standard-4"_s);
        pool.insert(u"config"_s, config);
        const QString name = pool.value("name"_L1).toString();
        if (!isGkeName(name) || cluster.nodePools.contains(name)) {
            call.refuse("INVALID_ARGUMENT",
                        u"Invalid value for field \"node_pool.name\": \"%1\"."_s.arg(name.left(80)));
            return false;
        }
        const NodePoolSpec spec = completedPool(m_context, cluster.spec, nodePoolFromJson(pool));
        if (!checkPoolShape(m_context, call, cluster, spec))
            return false;
        cluster.nodePools.insert(name, {spec, u"PROVISIONING"_s, {}, 0, false});
    }
    return true;
}

QString ClusterLifecycle::create(const GoogleCall &call)
{
    ProjectState *project = m_context.require(call, call.capture(u"project"_s), u"container.googleapis.com"_s,
                                              u"container.clusters.create"_s);
    const auto body = project ? call.json() : std::nullopt;
    if (!body)
        return {};
    const QJsonObject json = body->value("cluster"_L1).toObject();
    const QString name = json.value("name"_L1).toString();
    if (!isGkeName(name)) {
        call.refuse("INVALID_ARGUMENT",
                    u"Invalid value for field \"cluster.name\": \"%1\". Must be a match of regex "
                    "'(?:[a-z](?:[-a-z0-9]{0,38}[a-z0-9])?)'"_s.arg(name.left(80)));
        return {};
    }
    if (project->clusters.contains(name)) {
        call.refuse("ALREADY_EXISTS",
                    u"Already exists: projects/%1/locations/%2/clusters/%3."_s.arg(
                        project->id, project->clusters[name].spec.location, name));
        return {};
    }
    const auto cluster = read(call, *project, json);
    if (!cluster)
        return {};
    const QString projectId = project->id;
    // Its nodes count against quota from the start; until the operation is done none of them is there.
    std::optional<CloudContext::QuotaRefusal> refusal;
    QList<std::pair<QString, NodePoolSpec>> booked;
    for (const NodePoolState &pool : cluster->nodePools) {
        for (const QString &zone : poolZones(*cluster, pool.spec)) {
            if (!refusal)
                refusal = m_context.book(*project, zone, pool.spec, pool.spec.nodeCount);
            if (!refusal)
                booked.append({zone, pool.spec});
        }
    }
    project->clusters.insert(name, *cluster);
    const QString operation = m_operations.start(u"CREATE_CLUSTER"_s, projectId, name, {}, u"PROVISIONING"_s);
    const Timeline &timeline = m_context.scenario.timeline;
    if (refusal) {
        for (const auto &[zone, spec] : std::as_const(booked))
            m_context.unbook(*project, zone, spec, spec.nodeCount);
        const ContainerOperations::Failure failure{
            8, u"RESOURCE_EXHAUSTED"_s, u"GCE_QUOTA_EXCEEDED"_s,
            u"Insufficient quota to satisfy the request: %1"_s.arg(refusal->text())};
        m_context.clock.after(timeline.quotaRefusal,
                              [this, operation, failure] { m_operations.finish(operation, failure); });
        return operation;
    }
    m_operations.finishAfter(operation, timeline.clusterCreate, [this, projectId, name] {
        ClusterState &made = m_context.projects[projectId].clusters[name];
        for (NodePoolState &pool : made.nodePools) {
            pool.status = u"RUNNING"_s;
            pool.booked = true;
        }
        if (m_context.clusterStarts)
            made.endpoint = m_context.clusterStarts(projectId, name);
    });
    return operation;
}

QString ClusterLifecycle::remove(const QString &projectId, const QString &name)
{
    const QString operation = m_operations.start(u"DELETE_CLUSTER"_s, projectId, name, {}, u"STOPPING"_s);
    m_operations.finishAfter(operation, m_context.scenario.timeline.clusterDelete, [this, projectId, name] {
        if (m_context.clusterEnds)
            m_context.clusterEnds(projectId, name);
        ProjectState &project = m_context.projects[projectId];
        const ClusterState gone = project.clusters.take(name);
        for (const NodePoolState &pool : gone.nodePools) {
            if (!pool.booked)
                continue;
            for (const QString &zone : poolZones(gone, pool.spec))
                m_context.unbook(project, zone, pool.spec, pool.spec.nodeCount);
        }
    });
    return operation;
}

} // namespace slipway::sandbox
