// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/clusterhooks.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const QString kAcceleratorLabel = u"cloud.google.com/gke-accelerator"_s;
const QString kTpuLabel = u"cloud.google.com/gke-tpu-accelerator"_s;
const QString kTpuTopologyLabel = u"cloud.google.com/gke-tpu-topology"_s;
const QString kSpotLabel = u"cloud.google.com/gke-spot"_s;
const QString kZoneLabel = u"topology.kubernetes.io/zone"_s;

/// Of one host, as GKE's tables have them for v5e and v6e.
QString topologyOf(int chips)
{
    return chips == 1 ? u"1x1"_s : chips == 4 ? u"2x2"_s : u"2x4"_s;
}

} // namespace

ClusterHooks::ClusterHooks(CloudContext &context) : m_context(context)
{
    std::tie(m_project, m_cluster) = context.scenario.servedCluster();
}

ClusterHooks::ClusterHooks(CloudContext &context, QString project, QString cluster)
    : m_context(context)
    , m_project(std::move(project))
    , m_cluster(std::move(cluster))
{
}

ClusterState &ClusterHooks::cluster()
{
    return m_context.projects[m_project].clusters[m_cluster];
}

const ClusterState &ClusterHooks::cluster() const
{
    return const_cast<ClusterHooks *>(this)->cluster();
}

bool ClusterHooks::webhookUp() const
{
    return cluster().spec.gcsFuseCsiDriver && m_context.webhookAnswers();
}

QStringList ClusterHooks::operators() const
{
    QStringList names = cluster().spec.operators;
    if (cluster().spec.rayOperator)
        names.append(u"kuberay"_s);
    // GKE installs the Gateway API and, from 1.34.0-gke.1626000 on, InferencePool with it; before that somebody has to.
    if (!cluster().spec.gatewayApiChannel.isEmpty() || cluster().spec.autopilot)
        names.append(u"gateway-api"_s);
    if (cluster().spec.configConnector)
        names.append(u"config-connector"_s);
    names.removeDuplicates();
    return names;
}

bool ClusterHooks::hasProxyOnlySubnet() const
{
    const QString location = cluster().spec.location;
    const QString region = m_context.scenario.regions.contains(location) ? location : regionOf(location);
    const auto made = project().subnetworks.value(region);
    return std::any_of(made.begin(), made.end(), [](const QJsonObject &one) {
        return one["purpose"_L1] == "REGIONAL_MANAGED_PROXY"_L1 && one["role"_L1] == "ACTIVE"_L1;
    });
}

BucketAccess ClusterHooks::bucketAccess(const QString &namespaceName, const QString &serviceAccount,
                                        const QMap<QString, QString> &annotations, const QString &bucketName,
                                        bool readOnly) const
{
    BucketAccess access;
    const QString pool = cluster().spec.workloadPool;
    const QString email = annotations.value(u"iam.gke.io/gcp-service-account"_s);
    const QString federated = u"serviceAccount:%1[%2/%3]"_s.arg(pool, namespaceName, serviceAccount);
    QStringList members{u"allUsers"_s, u"allAuthenticatedUsers"_s};
    // The driver gets a token first, so a broken identity hides a missing bucket and a missing grant.
    if (pool.isEmpty()) {
        access.problem = BucketAccess::Problem::BindingMissing;
        return access;
    }
    if (!email.isEmpty()) {
        const auto [owner, account] = m_context.serviceAccount(email);
        access.account = email;
        if (!account || account->spec.disabled
            || (!bindingsGrant(account->effective, {federated}, u"iam.serviceAccounts.getAccessToken"_s)
                && !bindingsGrant(owner->effective, {federated}, u"iam.serviceAccounts.getAccessToken"_s))) {
            access.problem = BucketAccess::Problem::BindingMissing;
            access.permission = u"iam.serviceAccounts.getAccessToken"_s;
            return access;
        }
        members.append("serviceAccount:"_L1 + email);
    } else {
        const QString base =
            u"//iam.googleapis.com/projects/%1/locations/global/workloadIdentityPools/%2/"_s.arg(
                project().spec.number, pool);
        members.append(u"principal:%1subject/ns/%2/sa/%3"_s.arg(base, namespaceName, serviceAccount));
        members.append(u"principalSet:%1namespace/%2"_s.arg(base, namespaceName));
        members.append(u"principalSet:%1*"_s.arg(base));
    }
    const auto [owner, bucket] = m_context.bucket(bucketName);
    if (!bucket) {
        access.problem = BucketAccess::Problem::BucketMissing;
        return access;
    }
    QStringList needed{u"storage.objects.list"_s, u"storage.objects.get"_s};
    if (!readOnly)
        needed.append(u"storage.objects.create"_s);
    for (const QString &permission : std::as_const(needed)) {
        if (bindingsGrant(bucket->effective, members, permission)
            || bindingsGrant(owner->effective, members, permission))
            continue;
        access.problem = BucketAccess::Problem::AccountDenied;
        access.permission = permission;
        return access;
    }
    for (auto it = bucket->spec.objects.cbegin(); it != bucket->spec.objects.cend(); ++it)
        access.objects.push_back(it.key());
    return access;
}

NodeShape ClusterHooks::shapeOf(const QString &poolName, const NodePoolSpec &pool, const QString &zone) const
{
    const MachineTypeSpec type = m_context.scenario.machineTypes.value(pool.machineType);
    NodeShape shape;
    shape.nodePool = poolName;
    shape.machineType = pool.machineType;
    shape.zone = zone;
    shape.cpuMillis = qint64(type.vcpus) * 1000;
    shape.memoryBytes = qint64(type.memoryMb) * 1024 * 1024;
    shape.ephemeralBytes = qint64(pool.diskSizeGb) * 1024 * 1024 * 1024;
    shape.metadataServer = pool.metadataMode == "GKE_METADATA"_L1 || cluster().spec.autopilot;
    shape.labels = pool.labels;
    shape.labels.insert(u"beta.kubernetes.io/arch"_s, u"amd64"_s);
    shape.labels.insert(u"beta.kubernetes.io/os"_s, u"linux"_s);
    shape.labels.insert(u"kubernetes.io/arch"_s, u"amd64"_s);
    shape.labels.insert(u"kubernetes.io/os"_s, u"linux"_s);
    shape.labels.insert(u"node.kubernetes.io/instance-type"_s, pool.machineType);
    shape.labels.insert(u"topology.kubernetes.io/region"_s, regionOf(zone));
    shape.labels.insert(kZoneLabel, zone);
    shape.labels.insert(u"topology.gke.io/zone"_s, zone);
    shape.labels.insert(u"cloud.google.com/gke-nodepool"_s, poolName);
    shape.labels.insert(u"cloud.google.com/gke-os-distribution"_s, u"cos"_s);
    shape.labels.insert(u"cloud.google.com/gke-container-runtime"_s, u"containerd"_s);
    shape.labels.insert(u"cloud.google.com/gke-boot-disk"_s, pool.diskType);
    shape.labels.insert(u"cloud.google.com/machine-family"_s, pool.machineType.section(u'-', 0, 0));
    shape.labels.insert(u"cloud.google.com/gke-cpu-scaling-level"_s, QString::number(type.vcpus));
    if (shape.metadataServer)
        shape.labels.insert(u"iam.gke.io/gke-metadata-server-enabled"_s, u"true"_s);
    for (const QJsonObject &taint : pool.taints) {
        static const QMap<QString, QString> effects{{u"NO_SCHEDULE"_s, u"NoSchedule"_s},
                                                    {u"PREFER_NO_SCHEDULE"_s, u"PreferNoSchedule"_s},
                                                    {u"NO_EXECUTE"_s, u"NoExecute"_s}};
        const QString effect = taint.value("effect"_L1).toString();
        shape.taints.push_back({taint.value("key"_L1).toString(), taint.value("value"_L1).toString(),
                                effects.value(effect, effect)});
    }
    if (pool.spot) {
        shape.labels.insert(kSpotLabel, u"true"_s);
        shape.labels.insert(u"cloud.google.com/gke-provisioning"_s, u"spot"_s);
    } else {
        shape.labels.insert(u"cloud.google.com/gke-provisioning"_s, u"standard"_s);
    }
    if (!pool.accelerator.isEmpty()) {
        const bool tpu = m_context.scenario.accelerators.value(pool.accelerator).tpu;
        shape.acceleratorResource = tpu ? u"google.com/tpu"_s : u"nvidia.com/gpu"_s;
        shape.acceleratorType = pool.accelerator;
        shape.acceleratorCount = pool.acceleratorCount;
        shape.acceleratorMemoryBytes =
            qint64(m_context.scenario.accelerators.value(pool.accelerator).memoryMiB) * 1024 * 1024;
        if (tpu) {
            shape.labels.insert(kTpuLabel, pool.accelerator);
            shape.labels.insert(kTpuTopologyLabel,
                                pool.tpuTopology.isEmpty() ? topologyOf(pool.acceleratorCount)
                                                           : pool.tpuTopology);
            shape.labels.insert(u"cloud.google.com/gke-accelerator-count"_s,
                                QString::number(pool.acceleratorCount));
            shape.taints.push_back({u"google.com/tpu"_s, u"present"_s, u"NoSchedule"_s});
            return shape;
        }
        shape.labels.insert(kAcceleratorLabel, pool.accelerator);
        shape.labels.insert(u"cloud.google.com/gke-accelerator-count"_s,
                            QString::number(pool.acceleratorCount));
        shape.labels.insert(u"cloud.google.com/gke-gpu-driver-version"_s, u"default"_s);
        shape.taints.push_back({u"nvidia.com/gpu"_s, u"present"_s, u"NoSchedule"_s});
    }
    return shape;
}

NodePoolSpec ClusterHooks::specOf(const NodeShape &shape) const
{
    if (const auto it = cluster().nodePools.constFind(shape.nodePool); it != cluster().nodePools.cend())
        return it->spec;
    NodePoolSpec spec;
    spec.machineType = shape.machineType;
    spec.accelerator = shape.acceleratorType;
    spec.acceleratorCount = shape.acceleratorCount;
    spec.spot = shape.labels.value(kSpotLabel) == "true"_L1;
    return spec;
}

std::vector<NodeShape> ClusterHooks::nodes() const
{
    std::vector<NodeShape> shapes;
    const ClusterState &live = cluster();
    for (auto pool = live.nodePools.cbegin(); pool != live.nodePools.cend(); ++pool) {
        const QStringList zones = poolZones(live, pool->spec);
        for (const QString &zone : zones) {
            for (int i = 0; i < pool->spec.nodeCount; ++i)
                shapes.push_back(shapeOf(pool.key(), pool->spec, zone));
        }
    }
    // An Autopilot cluster always has a few small nodes for the system's own pods.
    if (live.spec.autopilot && live.nodePools.isEmpty()) {
        NodePoolSpec system;
        system.machineType = m_context.scenario.machineTypes.contains(u"e2-standard-4"_s)
            ? u"e2-standard-4"_s
            : m_context.scenario.machineTypes.firstKey();
        for (const QString &zone : live.spec.nodeLocations)
            shapes.push_back(shapeOf(u"default-pool"_s, system, zone));
    }
    return shapes;
}

std::vector<ScalableGroup> ClusterHooks::groups() const
{
    std::vector<ScalableGroup> groups;
    const ClusterState &live = cluster();
    for (auto pool = live.nodePools.cbegin(); pool != live.nodePools.cend(); ++pool) {
        if (!pool->spec.autoscaling || pool->status != "RUNNING"_L1)
            continue;
        const QStringList zones = poolZones(live, pool->spec);
        for (const QString &zone : zones) {
            const QString hash = QString::number(qHash(zone + m_cluster + pool.key(), 3) & 0xffffffff, 16)
                                     .rightJustified(8, u'0');
            groups.push_back({u"gke-%1-%2-%3-grp"_s.arg(m_cluster.left(19), pool.key().left(19), hash),
                              shapeOf(pool.key(), pool->spec, zone), pool->spec.nodeCount,
                              pool->spec.maxNodeCount, pool->spec.totalCounts ? pool->spec.maxNodeCount : 0});
        }
    }
    return groups;
}

std::vector<NodeShape> ClusterHooks::autopilotShapes(const QMap<QString, QString> &nodeSelector,
                                                     qint64 cpuMillis, qint64 memoryBytes,
                                                     const QString &resource, int count, QString *why) const
{
    const auto refuse = [why](const QString &text) {
        if (why)
            *why = text;
        return std::vector<NodeShape>();
    };
    const bool tpu = resource == "google.com/tpu"_L1;
    const QString accelerator = nodeSelector.value(tpu ? kTpuLabel : kAcceleratorLabel);
    if (!resource.isEmpty() && !tpu && resource != "nvidia.com/gpu"_L1)
        return refuse(u"no machine of this cluster has %1"_s.arg(resource));
    if (tpu && (accelerator.isEmpty() || nodeSelector.value(kTpuTopologyLabel).isEmpty()))
        return refuse(
            u"pods that request google.com/tpu must select %1 and %2"_s.arg(kTpuLabel, kTpuTopologyLabel));
    if (count > 0 && accelerator.isEmpty())
        return refuse(u"pods that request nvidia.com/gpu must select a GPU with the node selector %1"_s.arg(
            kAcceleratorLabel));
    if (count > 0 && !m_context.scenario.accelerators.contains(accelerator))
        return refuse(u"the accelerator %1 is not known"_s.arg(accelerator));
    std::vector<std::pair<int, NodeShape>> fitting; // cheapest (fewest vCPUs) first
    bool offered = false;
    for (const QString &zone : cluster().spec.nodeLocations) {
        if (const QString wanted = nodeSelector.value(kZoneLabel); !wanted.isEmpty() && wanted != zone)
            continue;
        const QStringList types = m_context.scenario.machineTypesIn(zone);
        for (const QString &name : types) {
            const MachineTypeSpec type = m_context.scenario.machineTypes.value(name);
            NodePoolSpec spec;
            spec.machineType = name;
            spec.spot = nodeSelector.value(kSpotLabel) == "true"_L1;
            if (count > 0) {
                const bool attached = type.attachable
                    && m_context.scenario.zone(zone)->accelerators.contains(accelerator)
                    && std::none_of(m_context.scenario.machineTypes.begin(),
                                    m_context.scenario.machineTypes.end(), [&](const MachineTypeSpec &other) {
                                        return other.accelerator == accelerator;
                                    });
                if (type.accelerator != accelerator && !attached)
                    continue;
                offered = true;
                if (!attached && type.acceleratorCount != count)
                    continue;
                spec.accelerator = accelerator;
                spec.acceleratorCount = count;
            } else if (!type.accelerator.isEmpty() || type.attachable) {
                continue;
            }
            // About 6 % of CPU and 12 % of memory go to the system on small machines (allocatable formula).
            if (double(type.vcpus) * 1000 * 0.94 < double(cpuMillis)
                || double(type.memoryMb) * 1048576.0 * 0.88 < double(memoryBytes))
                continue;
            fitting.emplace_back(type.vcpus, shapeOf(u"nap-%1-gpu%2"_s.arg(name).arg(count), spec, zone));
        }
    }
    if (fitting.empty()) {
        return refuse(count > 0 && !offered
                          ? u"no zone of this cluster offers %1"_s.arg(accelerator)
                          : u"no machine type can hold the requested CPU, memory and accelerators"_s);
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<NodeShape> shapes;
    for (auto &[size, shape] : fitting)
        shapes.push_back(std::move(shape));
    return shapes;
}

QStringList ClusterHooks::csiDrivers() const
{
    QStringList drivers{u"pd.csi.storage.gke.io"_s};
    if (isAutopilot())
        drivers.append(u"filestore.csi.storage.gke.io"_s);
    return drivers;
}

bool ClusterHooks::imageExists(const QString &image, QString *problem) const
{
    for (const Fault &fault : m_context.scenario.faultsOf(FaultKind::PodFault)) {
        if (fault.name == "image-missing"_L1 && image.contains(fault.args.value("image"_L1).toString())) {
            if (problem)
                *problem = u"failed to resolve reference \"%1\": %1: not found"_s.arg(image);
            return false;
        }
    }
    return true;
}

qint64 ClusterHooks::imageBytes(const QString &image) const
{
    // Compressed: vllm/vllm-openai v0.27.1 is 9.11 GB on amd64; the rest are typical sizes.
    if (image.contains("vllm"_L1))
        return 9'110'000'000;
    if (image.contains("cuda"_L1) || image.contains("pytorch"_L1))
        return 3'400'000'000;
    if (image.contains("gcs-fuse"_L1))
        return 72'000'000;
    return 38'000'000;
}

ScaleUpAnswer ClusterHooks::requestNode(const NodeShape &shape)
{
    const Timeline &timeline = m_context.scenario.timeline;
    const NodePoolSpec spec = specOf(shape);
    ProjectState &owner = m_context.projects[m_project];
    ScaleUpAnswer answer;
    if (!shape.acceleratorType.isEmpty() && m_context.stockedOut(shape.zone, shape.acceleratorType)) {
        answer.outcome = ScaleUpAnswer::Outcome::Stockout;
        answer.delay = std::chrono::seconds(40); // an autoscaler's attempt fails soon, unlike a pool creation
        answer.detail =
            u"The zone 'projects/%1/zones/%2' does not have enough resources available to fulfill the request.  '(resource type:compute)'."_s
                .arg(m_project, shape.zone);
        return answer;
    }
    if (const auto refused = m_context.book(owner, shape.zone, spec, 1)) {
        answer.outcome = ScaleUpAnswer::Outcome::QuotaExceeded;
        answer.delay = timeline.quotaRefusal;
        answer.detail = refused->text();
        return answer;
    }
    answer.delay = timeline.nodeProvision;
    auto &pools = cluster().nodePools;
    if (const auto it = pools.find(shape.nodePool); it != pools.end())
        ++it->autoscaled;
    return answer;
}

void ClusterHooks::nodeRemoved(const NodeShape &shape)
{
    m_context.unbook(m_context.projects[m_project], shape.zone, specOf(shape), 1);
    auto &pools = cluster().nodePools;
    if (const auto it = pools.find(shape.nodePool); it != pools.end())
        --it->autoscaled;
}

} // namespace slipway::sandbox
