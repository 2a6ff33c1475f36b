// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/clusterviews.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString selfLink(const ProjectState &project, const ClusterState &cluster, const QString &name)
{
    const bool zonal = regionOf(cluster.spec.location) != cluster.spec.location;
    return u"https://container.googleapis.com/v1/projects/%1/%2/%3/clusters/%4"_s.arg(
        project.id, zonal ? u"zones"_s : u"locations"_s, cluster.spec.location, name);
}

QString instanceGroup(const ProjectState &project, const QString &zone, const QString &clusterName,
                      const QString &pool)
{
    return u"https://www.googleapis.com/compute/v1/projects/%1/zones/%2/instanceGroupManagers/gke-%3-%4-%5-grp"_s
        .arg(project.id, zone, clusterName.left(19), pool.left(19),
             QString::number(qHash(zone + clusterName + pool, 3) & 0xffffffff, 16).rightJustified(8, u'0'));
}

QJsonObject enabled()
{
    return {{u"enabled"_s, true}};
}

QString etagOf(int revision, const QString &name)
{
    return QString::number(qHash(name, 11) & 0xffffffff, 16) + u'-' + QString::number(revision);
}

QString rfc(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'hh:mm:ss'+00:00'"_s);
}

QJsonObject labelsJson(const QMap<QString, QString> &labels)
{
    QJsonObject json;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        json.insert(it.key(), *it);
    return json;
}

QMap<QString, QString> labelsOf(const QJsonValue &json)
{
    QMap<QString, QString> labels;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.insert(it.key(), it.value().toString());
    return labels;
}

QJsonObject addonsJson(const ClusterSpec &spec)
{
    QJsonObject addons;
    addons.insert(u"httpLoadBalancing"_s,
                  spec.httpLoadBalancing ? QJsonObject{} : QJsonObject{{u"disabled"_s, true}});
    addons.insert(u"horizontalPodAutoscaling"_s, QJsonObject{});
    addons.insert(u"kubernetesDashboard"_s, QJsonObject{{u"disabled"_s, true}});
    addons.insert(u"networkPolicyConfig"_s, QJsonObject{{u"disabled"_s, true}});
    addons.insert(u"dnsCacheConfig"_s, enabled());
    addons.insert(u"gcePersistentDiskCsiDriverConfig"_s, enabled());
    // An addon that is off is simply absent or an empty message.
    addons.insert(u"gcsFuseCsiDriverConfig"_s, spec.gcsFuseCsiDriver ? enabled() : QJsonObject{});
    if (spec.configConnector)
        addons.insert(u"configConnectorConfig"_s, enabled());
    if (spec.rayOperator)
        addons.insert(u"rayOperatorConfig"_s, enabled());
    return addons;
}

} // namespace

QJsonObject nodePoolJson(const ProjectState &project, const QString &clusterName, const ClusterState &cluster,
                         const QString &name, const NodePoolState &pool)
{
    const NodePoolSpec &spec = pool.spec;
    QJsonObject config{
        {u"machineType"_s, spec.machineType},
        {u"diskSizeGb"_s, spec.diskSizeGb},
        {u"diskType"_s, spec.diskType},
        {u"imageType"_s, u"COS_CONTAINERD"_s},
        {u"serviceAccount"_s, spec.serviceAccount.isEmpty() ? u"default"_s : spec.serviceAccount},
        {u"oauthScopes"_s, QJsonArray{u"https://www.googleapis.com/auth/cloud-platform"_s}},
        {u"metadata"_s, QJsonObject{{u"disable-legacy-endpoints"_s, u"true"_s}}},
        {u"shieldedInstanceConfig"_s, QJsonObject{{u"enableIntegrityMonitoring"_s, true}}}};
    if (!spec.metadataMode.isEmpty())
        config.insert(u"workloadMetadataConfig"_s, QJsonObject{{u"mode"_s, spec.metadataMode}});
    if (spec.spot)
        config.insert(u"spot"_s, true);
    if (spec.flexStart)
        config.insert(u"flexStart"_s, true);
    if (!spec.resourceLabels.isEmpty())
        config.insert(u"resourceLabels"_s, labelsJson(spec.resourceLabels));
    const bool tpu = spec.machineType.startsWith("ct"_L1) || spec.machineType.startsWith("tpu"_L1);
    if (!spec.accelerator.isEmpty() && !tpu) {
        config.insert(u"accelerators"_s,
                      QJsonArray{QJsonObject{{u"acceleratorCount"_s, QString::number(spec.acceleratorCount)},
                                             {u"acceleratorType"_s, spec.accelerator},
                                             {u"gpuDriverInstallationConfig"_s,
                                              QJsonObject{{u"gpuDriverVersion"_s, u"DEFAULT"_s}}}}});
    }
    if (!spec.labels.isEmpty()) {
        config.insert(u"labels"_s, labelsJson(spec.labels));
    }
    QJsonArray taints;
    for (const QJsonObject &taint : spec.taints)
        taints.append(taint);
    if (!spec.accelerator.isEmpty())
        taints.append(QJsonObject{{u"key"_s, tpu ? u"google.com/tpu"_s : u"nvidia.com/gpu"_s},
                                  {u"value"_s, u"present"_s},
                                  {u"effect"_s, u"NO_SCHEDULE"_s}});
    if (!taints.isEmpty())
        config.insert(u"taints"_s, taints);
    const QStringList zones = poolZones(cluster, spec);
    QJsonArray groups;
    for (const QString &zone : zones)
        groups.append(instanceGroup(project, zone, clusterName, name));
    QJsonObject json{{u"name"_s, name},
                     {u"config"_s, config},
                     {u"locations"_s, QJsonArray::fromStringList(zones)},
                     {u"version"_s, cluster.spec.version},
                     {u"status"_s, pool.status},
                     {u"instanceGroupUrls"_s, groups},
                     {u"management"_s, QJsonObject{{u"autoRepair"_s, true}, {u"autoUpgrade"_s, true}}},
                     {u"maxPodsConstraint"_s, QJsonObject{{u"maxPodsPerNode"_s, u"110"_s}}},
                     {u"podIpv4CidrSize"_s, 24},
                     {u"upgradeSettings"_s, QJsonObject{{u"maxSurge"_s, 1}, {u"strategy"_s, u"SURGE"_s}}},
                     {u"etag"_s, etagOf(cluster.revision, clusterName + name)},
                     {u"selfLink"_s, selfLink(project, cluster, clusterName) + "/nodePools/"_L1 + name}};
    if (spec.nodeCount > 0)
        json.insert(u"initialNodeCount"_s, spec.nodeCount);
    if (spec.autoscaling) {
        const auto key = [&spec](const QString &each, const QString &total) {
            return spec.totalCounts ? total : each;
        };
        QJsonObject autoscaling{{u"enabled"_s, true},
                                {key(u"maxNodeCount"_s, u"totalMaxNodeCount"_s), spec.maxNodeCount},
                                {u"locationPolicy"_s, u"ANY"_s}};
        if (spec.minNodeCount > 0)
            autoscaling.insert(key(u"minNodeCount"_s, u"totalMinNodeCount"_s), spec.minNodeCount);
        json.insert(u"autoscaling"_s, autoscaling);
    }
    if (!pool.conditions.isEmpty())
        json.insert(u"conditions"_s, pool.conditions);
    if (tpu && !spec.tpuTopology.isEmpty())
        json.insert(u"placementPolicy"_s, QJsonObject{{u"tpuTopology"_s, spec.tpuTopology}});
    return json;
}

QJsonObject clusterJson(const CloudContext &context, const ProjectState &project, const QString &name,
                        const ClusterState &cluster)
{
    const ClusterSpec &spec = cluster.spec;
    const QString region = regionOf(spec.location);
    const QString id = QString::number(qHash(project.id + name, 5), 16).rightJustified(16, u'0').repeated(4);
    QJsonArray pools;
    int nodes = 0;
    for (auto pool = cluster.nodePools.cbegin(); pool != cluster.nodePools.cend(); ++pool) {
        pools.append(nodePoolJson(project, name, cluster, pool.key(), *pool));
        nodes += pool->spec.nodeCount * int(poolZones(cluster, pool->spec).size()) + pool->autoscaled;
    }
    // The served cluster and those that were made have an API server behind their address; port 9 (discard) refuses for the others. One
    // that is being made has none yet.
    const QString endpoint = spec.served ? context.kubernetesEndpoint
        : cluster.made                   ? cluster.endpoint
                                         : u"127.0.0.1:9"_s;
    const QString network = u"projects/%1/global/networks/default"_s.arg(project.id);
    const QString subnetwork = u"projects/%1/regions/%2/subnetworks/default"_s.arg(project.id, region);
    QJsonObject networkConfig{{u"network"_s, network},
                              {u"subnetwork"_s, subnetwork},
                              {u"datapathProvider"_s, u"ADVANCED_DATAPATH"_s},
                              {u"serviceExternalIpsConfig"_s, QJsonObject{}}};
    if (spec.privateNodes)
        networkConfig.insert(u"defaultEnablePrivateNodes"_s, true);
    if (!spec.gatewayApiChannel.isEmpty())
        networkConfig.insert(u"gatewayApiConfig"_s, QJsonObject{{u"channel"_s, spec.gatewayApiChannel}});
    QJsonObject json{
        {u"name"_s, name},
        {u"id"_s, id},
        {u"location"_s, spec.location},
        {u"zone"_s, spec.location},
        {u"locations"_s, QJsonArray::fromStringList(spec.nodeLocations)},
        {u"status"_s, cluster.status},
        {u"endpoint"_s, endpoint},
        {u"masterAuth"_s,
         QJsonObject{{u"clusterCaCertificate"_s, QString::fromLatin1(context.kubernetesCa.toBase64())}}},
        {u"controlPlaneEndpointsConfig"_s,
         QJsonObject{{u"ipEndpointsConfig"_s,
                      QJsonObject{{u"enabled"_s, true},
                                  {u"enablePublicEndpoint"_s, true},
                                  {u"publicEndpoint"_s, endpoint}}},
                     {u"dnsEndpointConfig"_s, QJsonObject{}}}},
        {u"currentMasterVersion"_s, spec.version},
        {u"currentNodeVersion"_s, spec.version},
        {u"initialClusterVersion"_s, spec.version},
        {u"releaseChannel"_s,
         QJsonObject{{u"channel"_s, spec.releaseChannel.isEmpty() ? u"UNSPECIFIED"_s : spec.releaseChannel}}},
        {u"addonsConfig"_s, addonsJson(spec)},
        {u"network"_s, u"default"_s},
        {u"subnetwork"_s, u"default"_s},
        {u"networkConfig"_s, networkConfig},
        {u"ipAllocationPolicy"_s,
         QJsonObject{{u"useIpAliases"_s, true},
                     {u"clusterIpv4CidrBlock"_s, u"10.36.0.0/14"_s},
                     {u"servicesIpv4CidrBlock"_s, u"34.118.224.0/20"_s},
                     {u"stackType"_s, u"IPV4"_s}}},
        {u"clusterIpv4Cidr"_s, u"10.36.0.0/14"_s},
        {u"servicesIpv4Cidr"_s, u"34.118.224.0/20"_s},
        {u"loggingService"_s, u"logging.googleapis.com/kubernetes"_s},
        {u"monitoringService"_s, u"monitoring.googleapis.com/kubernetes"_s},
        {u"shieldedNodes"_s, enabled()},
        {u"createTime"_s, rfc(cluster.created)},
        {u"etag"_s, etagOf(cluster.revision, name)},
        {u"selfLink"_s, selfLink(project, cluster, name)}};
    if (nodes > 0)
        json.insert(u"currentNodeCount"_s, nodes);
    if (!pools.isEmpty())
        json.insert(u"nodePools"_s, pools);
    if (!spec.resourceLabels.isEmpty())
        json.insert(u"resourceLabels"_s, labelsJson(spec.resourceLabels));
    if (spec.autopilot)
        json.insert(u"autopilot"_s, enabled());
    if (!spec.workloadPool.isEmpty())
        json.insert(u"workloadIdentityConfig"_s, QJsonObject{{u"workloadPool"_s, spec.workloadPool}});
    return json;
}

QJsonObject serverConfigJson(const CloudContext &context)
{
    const QStringList valid = context.scenario.validVersions;
    const auto from = [&](qsizetype index) {
        return QJsonArray::fromStringList(valid.mid(std::min(index, valid.size())));
    };
    const auto versionAt = [&](qsizetype index) { return valid.value(std::min(index, valid.size() - 1)); };
    const auto channel = [&](const QString &name, qsizetype index) {
        return QJsonObject{
            {u"channel"_s, name}, {u"defaultVersion"_s, versionAt(index)}, {u"validVersions"_s, from(index)}};
    };
    return {{u"defaultClusterVersion"_s, versionAt(1)},
            {u"validMasterVersions"_s, QJsonArray::fromStringList(valid)},
            {u"validNodeVersions"_s, QJsonArray::fromStringList(valid)},
            {u"defaultImageType"_s, u"COS_CONTAINERD"_s},
            {u"validImageTypes"_s, QJsonArray{u"COS_CONTAINERD"_s, u"UBUNTU_CONTAINERD"_s}},
            {u"channels"_s,
             QJsonArray{channel(u"RAPID"_s, 0), channel(u"REGULAR"_s, 1), channel(u"STABLE"_s, 2),
                        channel(u"EXTENDED"_s, 1)}}};
}

NodePoolSpec nodePoolFromJson(const QJsonObject &json)
{
    const auto number = [](const QJsonValue &value) {
        return value.isString() ? value.toString().toInt() : value.toInt(); // int64 come as text
    };
    const QJsonObject config = json.value("config"_L1).toObject();
    NodePoolSpec spec;
    spec.machineType = config.value("machineType"_L1).toString(u"e2-medium"_s);
    const QJsonObject accelerator = config.value("accelerators"_L1).toArray().first().toObject();
    spec.accelerator = accelerator.value("acceleratorType"_L1).toString();
    spec.acceleratorCount = number(accelerator.value("acceleratorCount"_L1));
    spec.nodeCount = number(json.value("initialNodeCount"_L1));
    const QJsonObject autoscaling = json.value("autoscaling"_L1).toObject();
    spec.autoscaling = autoscaling.value("enabled"_L1).toBool();
    spec.minNodeCount = number(autoscaling.value("minNodeCount"_L1));
    spec.maxNodeCount = number(autoscaling.value("maxNodeCount"_L1));
    spec.totalCounts = autoscaling.contains("totalMaxNodeCount"_L1);
    if (spec.totalCounts) {
        spec.minNodeCount = number(autoscaling.value("totalMinNodeCount"_L1));
        spec.maxNodeCount = number(autoscaling.value("totalMaxNodeCount"_L1));
    }
    spec.tpuTopology = json.value("placementPolicy"_L1)["tpuTopology"_L1].toString();
    spec.spot = config.value("spot"_L1).toBool() || config.value("preemptible"_L1).toBool();
    spec.flexStart = config.value("flexStart"_L1).toBool();
    spec.serviceAccount = config.value("serviceAccount"_L1).toString();
    spec.resourceLabels = labelsOf(config.value("resourceLabels"_L1));
    spec.metadataMode = config.value("workloadMetadataConfig"_L1)["mode"_L1].toString();
    spec.diskType = config.value("diskType"_L1).toString(spec.diskType);
    spec.diskSizeGb =
        number(config.value("diskSizeGb"_L1)) > 0 ? number(config.value("diskSizeGb"_L1)) : spec.diskSizeGb;
    const QJsonArray locations = json.value("locations"_L1).toArray();
    for (const QJsonValue &zone : locations)
        spec.locations.append(zone.toString());
    const QJsonObject labels = config.value("labels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        spec.labels.insert(it.key(), it.value().toString());
    const QJsonArray taints = config.value("taints"_L1).toArray();
    for (const QJsonValue &taint : taints)
        spec.taints.append(taint.toObject());
    return spec;
}

} // namespace slipway::sandbox
