// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The accelerator: offered there, quota left, a node pool that can give it, and nodes large enough for the pod.
#include "check/families.h"
#include "check/googlequotaremedy.h"
#include "check/stockadvice.h"
#include "google/acceleratorquota.h"
#include "google/gcloudcommands.h"
#include "kube/quantity.h"
#include "plan/podneed.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

QString acceleratorName(const CheckContext &context)
{
    const Accelerator *accelerator =
        context.catalog().acceleratorFor(context.value(u"accelerator"_s).toString());
    return accelerator ? accelerator->name : context.value(u"accelerator"_s).toString();
}

int needed(const CheckContext &context)
{
    return std::max(1, context.value(u"acceleratorCount"_s).toInt(1))
        * std::max(1, context.value(u"replicas"_s).toInt(1));
}

// Zones in which the pods may run: the chosen one, the zonal cluster's, else the nodes' zones of the regional cluster.
Task<QStringList> zonesOf(CheckContext *context, std::stop_token stop)
{
    const QString zone = context->value(u"zone"_s).toString();
    if (!zone.isEmpty())
        co_return QStringList{zone};
    const QString location = context->target().location;
    if (isZone(location))
        co_return QStringList{location};
    auto cluster = co_await context->cluster(stop);
    if (!cluster && !isToBeMade(*context, cluster.error()))
        co_return std::unexpected(std::move(cluster.error()));
    // Autopilot and node auto-provisioning use every zone of the region, and so does a pool that the plan makes.
    if (cluster && !cluster->isAutopilot && !cluster->nodeLocations.isEmpty()
        && !context->makes(u"create-gke-node-pool"_s))
        co_return cluster->nodeLocations;
    auto regions = co_await context->google()->regions(context->target().project, stop);
    if (!regions)
        co_return std::unexpected(std::move(regions.error()));
    for (const ComputeRegion &region : std::as_const(regions->items)) {
        if (region.name == location)
            co_return region.zones;
    }
    co_return QStringList{};
}

Task<QList<Finding>> runZone(CheckContext &context, std::stop_token stop)
{
    if (!context.google())
        co_return std::unexpected(noGoogle());
    const QString accelerator = context.value(u"accelerator"_s).toString();
    auto zones = co_await zonesOf(&context, stop);
    if (!zones)
        co_return std::unexpected(std::move(zones.error()));
    auto types = co_await context.google()->acceleratorTypes(context.target().project, stop);
    if (!types)
        co_return std::unexpected(std::move(types.error()));
    QStringList offering;
    QStringList silent;
    QStringList elsewhere;
    for (const ComputeAcceleratorType &type : std::as_const(types->items)) {
        if (type.name != accelerator || type.isDeprecated)
            continue;
        if (zones->contains(type.zone))
            offering << type.zone;
        else if (regionOf(type.zone) == regionOf(context.target().location))
            elsewhere << type.zone;
    }
    for (const QString &zone : std::as_const(*zones)) {
        if (!types->covers(zone))
            silent << zone;
    }
    if (offering.isEmpty() && !silent.isEmpty())
        co_return QList<Finding>{
            cannotTell(u"accelerator.zone-unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the zone offers %1"))
                           .arg(acceleratorName(context)),
                       fail(ErrorKind::Unavailable,
                            words(QT_TRANSLATE_NOOP("Check", "no answer from %1")).arg(silent.join(u", "_s)))
                           .error())};
    if (offering.isEmpty()) {
        QList<Remedy> remedies{advice(
            elsewhere.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "Choose another region or accelerator"))
                                : words(QT_TRANSLATE_NOOP("Check", "In this region it is offered in: %1"))
                                      .arg(elsewhere.join(u", "_s)),
            u"gcloud compute accelerator-types list --filter=name=%1"_s.arg(accelerator))};
        co_return QList<Finding>{
            problem(u"accelerator.not-offered"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "%1 is not offered in %2"))
                        .arg(acceleratorName(context), zones->join(u", "_s)),
                    words(QT_TRANSLATE_NOOP(
                        "Check", "Google lists it for none of the zones in which the pods may run.")),
                    {{u"zones/"_s + zones->join(u','), u"acceleratorTypes"_s,
                      words(QT_TRANSLATE_NOOP("Check", "(not listed: %1)")).arg(accelerator)}},
                    remedies)};
    }
    // Being listed is not being in stock: no API of Google tells that before trying.
    QList<Finding> findings;
    const Accelerator *known = context.catalog().acceleratorFor(accelerator);
    StockSubject subject{.name = acceleratorName(context),
                         .accelerator = accelerator,
                         .spot = context.value(u"spot"_s).toBool()};
    if (known) {
        for (const MachineType &machine : context.catalog().machineTypesWith(known->id))
            subject.machineTypes << machine.name;
    }
    if (auto stock = stockFinding(context, subject, offering, elsewhere))
        findings.append(std::move(*stock));
    findings.append(passed(
        u"accelerator.offered"_s,
        words(QT_TRANSLATE_NOOP("Check",
                                "%1 is offered in %2; whether it is in stock shows only when a node is made"))
            .arg(acceleratorName(context), offering.join(u", "_s))));
    co_return findings;
}

Task<QList<Finding>> runAcceleratorQuota(CheckContext &context, std::stop_token stop)
{
    if (!context.google())
        co_return std::unexpected(noGoogle());
    const QString accelerator = context.value(u"accelerator"_s).toString();
    const QString region = regionOf(context.target().location);
    const bool spot = context.value(u"spot"_s).toBool();
    auto facts = co_await readQuotaFacts(*context.google(), context.target().project, {accelerator}, stop);
    if (!facts)
        co_return std::unexpected(std::move(facts.error()));
    const AcceleratorQuota quota = acceleratorQuota(*facts, accelerator, region, spot);
    const int need = needed(context);
    QList<Evidence> evidence;
    for (const QuotaReading &reading : quota.readings) {
        const QString value = reading.limit && reading.used
            ? words(QT_TRANSLATE_NOOP("Check", "limit %1, used %2")).arg(*reading.limit).arg(*reading.used)
            : words(QT_TRANSLATE_NOOP("Check", "unknown, because %1")).arg(reading.unknownBecause);
        evidence.append({u"regions/"_s + region, u"quota "_s + reading.metric, value});
    }
    switch (quota.allows(need)) {
    case AcceleratorQuota::Answer::Enough:
        co_return QList<Finding>{passed(u"quota.enough"_s,
                                        words(QT_TRANSLATE_NOOP("Check", "Quota is left for %1 × %2 in %3"))
                                            .arg(need)
                                            .arg(acceleratorName(context), region),
                                        evidence)};
    case AcceleratorQuota::Answer::Unknown:
        co_return QList<Finding>{cannotTell(
            u"quota.unknown"_s,
            words(QT_TRANSLATE_NOOP("Check", "Cannot tell the quota for %1")).arg(acceleratorName(context)),
            fail(ErrorKind::Unavailable,
                 quota.readings.isEmpty()
                     ? words(QT_TRANSLATE_NOOP("Check", "no quota is known for this accelerator"))
                     : quota.tightest().unknownBecause)
                .error())};
    case AcceleratorQuota::Answer::NotEnough:
        break;
    }
    // What is used includes the nodes of this very cluster, which can carry the pods without any more quota.
    if (context.kube()) {
        auto nodes = co_await context.nodes(stop);
        if (!nodes && nodes.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(nodes.error()));
        qint64 present = 0;
        for (const QJsonObject &node : nodes.value_or(QList<QJsonObject>())) {
            if (node["metadata"_L1]["labels"_L1]["cloud.google.com/gke-accelerator"_L1].toString()
                == accelerator)
                present +=
                    Quantity::parse(
                        node["status"_L1]["allocatable"_L1]["nvidia.com/gpu"_L1].toVariant().toString())
                        .value_or(Quantity())
                        .value();
        }
        if (present >= need) {
            evidence.append({u"Node"_s, u"status.allocatable[nvidia.com/gpu]"_s, QString::number(present)});
            co_return QList<Finding>{
                passed(u"quota.nodes-present"_s,
                       words(QT_TRANSLATE_NOOP(
                                 "Check",
                                 "The cluster's nodes have %1 × %2 already; no more quota is needed for %3"))
                           .arg(present)
                           .arg(acceleratorName(context))
                           .arg(need),
                       evidence)};
        }
    }
    const QuotaReading tightest = quota.tightest();
    const double free = tightest.free().value_or(0);
    // Every quota that is too small is asked for, not the tightest alone: the next one would refuse the same nodes.
    auto remedies = co_await quotaRequests(&context, tooSmall(quota, need), stop);
    if (!remedies)
        co_return std::unexpected(std::move(remedies.error()));
    remedies->append(advice(
        words(QT_TRANSLATE_NOOP("Check", "Choose a region with quota")),
        u"gcloud compute regions describe %1 --project %2 --flatten=quotas --format='table(quotas.metric,quotas.limit,quotas.usage)'"_s
            .arg(region, context.target().project)));
    co_return QList<Finding>{
        problem(u"quota.too-small"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "There is quota for %1 of the %2 × %3 needed in %4"))
                    .arg(free)
                    .arg(need)
                    .arg(acceleratorName(context), region),
                words(QT_TRANSLATE_NOOP("Check", "%1: limit %2, used %3."))
                    .arg(tightest.metric)
                    .arg(tightest.limit.value_or(0))
                    .arg(tightest.used.value_or(0)),
                evidence, *remedies)};
}

bool matches(const GkeNodePool &pool, const QString &accelerator, int count, bool spot)
{
    return std::ranges::any_of(
               pool.accelerators,
               [&](const GkeAccelerator &each) { return each.type == accelerator && each.count >= count; })
        && (pool.isSpot == spot || !spot);
}

Task<QList<Finding>> runCapacity(CheckContext &context, std::stop_token stop)
{
    const QString accelerator = context.value(u"accelerator"_s).toString();
    const int count = std::max(1, context.value(u"acceleratorCount"_s).toInt(1));
    const bool spot = context.value(u"spot"_s).toBool();
    if (context.google() && !context.target().cluster.isEmpty()) {
        auto cluster = co_await context.cluster(stop);
        const bool isToCome = !cluster && isToBeMade(context, cluster.error());
        if (!cluster && !isToCome)
            co_return std::unexpected(std::move(cluster.error()));
        if (isToCome && context.makes(u"create-gke-node-pool"_s))
            co_return QList<Finding>{willBeMade(u"capacity.pool-made"_s,
                                                words(QT_TRANSLATE_NOOP("Check", "The node pool of %1"))
                                                    .arg(context.value(u"machineType"_s).toString()))};
        if (isToCome || cluster->isAutopilot)
            co_return QList<Finding>{
                passed(u"capacity.autopilot"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Autopilot makes nodes for the pods")))};
        QStringList pools;
        QStringList ill;
        int room = 0;
        for (const GkeNodePool &pool : std::as_const(cluster->nodePools)) {
            if (!matches(pool, accelerator, count, spot))
                continue;
            if (pool.status == "ERROR"_L1 || pool.status == "STOPPING"_L1) {
                ill << pool.name + u": "_s + pool.status;
                continue;
            }
            pools << pool.name;
            const int zones = std::max<int>(1, int(pool.locations.size()));
            room += pool.isAutoscaling ? pool.maxNodeCount * (pool.isMaxTotal ? 1 : zones)
                                       : pool.initialNodeCount * zones;
        }
        const GkeClusterRef ref = context.clusterRef();
        const int replicas = std::max(1, context.value(u"replicas"_s).toInt(1));
        if (pools.isEmpty() && context.makes(u"create-gke-node-pool"_s))
            co_return QList<Finding>{willBeMade(u"capacity.pool-made"_s,
                                                words(QT_TRANSLATE_NOOP("Check", "The node pool of %1"))
                                                    .arg(context.value(u"machineType"_s).toString()))};
        if (pools.isEmpty()) {
            GkeNodePoolSpec spec;
            spec.name = u"slipway-"_s + accelerator.section(u'-', -1);
            spec.acceleratorType = accelerator;
            spec.acceleratorCount = count;
            const QList<MachineType> machines =
                context.catalog().machineTypesWith(context.catalog().acceleratorFor(accelerator)
                                                       ? context.catalog().acceleratorFor(accelerator)->id
                                                       : accelerator,
                                                   count);
            for (const MachineType &machine : machines) {
                if (machine.provider == CloudProvider::Google
                    && (spec.machineType.isEmpty() || machine.vCpus < 12))
                    spec.machineType = machine.name;
            }
            spec.autoscaling = true;
            spec.maxNodeCount = replicas;
            spec.initialNodeCount = 0;
            spec.spot = spot;
            QList<Evidence> evidence{{u"cluster/%1/%2"_s.arg(ref.location, ref.name), u"nodePools"_s,
                                      words(QT_TRANSLATE_NOOP("Check", "(none with %1)")).arg(accelerator)}};
            for (const QString &each : std::as_const(ill))
                evidence.append(
                    {u"cluster/%1/%2"_s.arg(ref.location, ref.name), u"nodePools.status"_s, each});
            co_return QList<Finding>{
                problem(u"capacity.no-node-pool"_s, Severity::Error,
                        words(QT_TRANSLATE_NOOP("Check", "No node pool of the cluster has %1 × %2"))
                            .arg(count)
                            .arg(acceleratorName(context)),
                        words(QT_TRANSLATE_NOOP(
                            "Check", "On a Standard cluster the pods would stay Pending for ever.")),
                        evidence,
                        {advice(words(QT_TRANSLATE_NOOP("Check", "Add a node pool")),
                                gcloudCommandForCreateNodePool(ref, spec))})};
        }
        if (room < replicas)
            co_return QList<Finding>{problem(
                u"capacity.pool-too-small"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check",
                                        "The node pools can grow to %1 nodes; %2 replicas need one each"))
                    .arg(room)
                    .arg(replicas),
                words(QT_TRANSLATE_NOOP("Check", "Pools: %1.")).arg(pools.join(u", "_s)),
                {{u"cluster/%1/%2"_s.arg(ref.location, ref.name), u"nodePools.autoscaling.maxNodeCount"_s,
                  QString::number(room)}},
                {advice(
                    words(QT_TRANSLATE_NOOP("Check", "Raise the pool's maximum, or deploy fewer replicas")),
                    u"gcloud container node-pools update %1 --cluster %2 --location %3 --enable-autoscaling --max-nodes %4"_s
                        .arg(pools.first(), ref.name, ref.location)
                        .arg(replicas))})};
        co_return QList<Finding>{
            passed(u"capacity.pool"_s,
                   words(QT_TRANSLATE_NOOP("Check", "Node pool %1 can hold the replicas"))
                       .arg(pools.join(u", "_s)))};
    }
    if (!context.kube())
        co_return std::unexpected(noCluster());
    // By kubeconfig alone: what the nodes of today say. An autoscaler may add to that, which cannot be seen here.
    auto nodes = co_await context.nodes(stop);
    if (!nodes)
        co_return std::unexpected(std::move(nodes.error()));
    qint64 total = 0;
    for (const QJsonObject &node : std::as_const(*nodes)) {
        if (node["metadata"_L1]["labels"_L1]["cloud.google.com/gke-accelerator"_L1].toString() != accelerator)
            continue;
        const auto gpus =
            Quantity::parse(node["status"_L1]["allocatable"_L1]["nvidia.com/gpu"_L1].toString());
        if (gpus && gpus->value() >= count)
            total += gpus->value() / count;
    }
    const int replicas = std::max(1, context.value(u"replicas"_s).toInt(1));
    if (total >= replicas)
        co_return QList<Finding>{
            passed(u"capacity.nodes"_s,
                   words(QT_TRANSLATE_NOOP("Check",
                                           "%1 replicas fit the GPUs of the nodes, as far as they are free"))
                       .arg(total))};
    co_return QList<Finding>{
        problem(u"capacity.no-nodes"_s, Severity::Warning,
                words(QT_TRANSLATE_NOOP("Check", "The nodes of the cluster have room for %1 of %2 replicas"))
                    .arg(total)
                    .arg(replicas),
                words(QT_TRANSLATE_NOOP("Check",
                                        "Nodes with the label cloud.google.com/gke-accelerator=%1 and enough "
                                        "nvidia.com/gpu are counted. An autoscaler may add more."))
                    .arg(accelerator),
                {{u"Node"_s, u"status.allocatable[nvidia.com/gpu]"_s, QString::number(total)}})};
}

Task<QList<Finding>> runAllocatable(CheckContext &context, std::stop_token stop)
{
    const QJsonObject deployment = context.rendered(u"Deployment"_s);
    if (deployment.isEmpty())
        co_return QList<Finding>{};
    const QJsonObject pod = deployment["spec"_L1]["template"_L1].toObject();
    const PodNeed need = podNeed(pod["spec"_L1].toObject(), pod["metadata"_L1]["annotations"_L1].toObject());
    const QString accelerator = context.value(u"accelerator"_s).toString();
    const int count = std::max(1, context.value(u"acceleratorCount"_s).toInt(1));
    const Accelerator *known = context.catalog().acceleratorFor(accelerator);
    // Machines that would carry the pod: those of the cluster's pools, else whatever the cloud sells with this accelerator.
    QStringList names;
    qint64 largestDiskMiB = 0; // of the pools whose disk is known
    QString diskPool;
    bool autopilot = !context.google() || context.target().cluster.isEmpty();
    if (!autopilot) {
        auto cluster = co_await context.cluster(stop);
        const bool isToCome = !cluster && isToBeMade(context, cluster.error());
        if (!cluster && !isToCome)
            co_return std::unexpected(std::move(cluster.error()));
        // The machines that the plan makes; Autopilot takes whichever fits.
        if (const QString planned = context.value(u"machineType"_s).toString();
            context.makes(u"create-gke-node-pool"_s)) {
            names << planned;
            const MachineType *machine = context.catalog().machineType(planned);
            const int disk = context.value(u"nodeDisk"_s).toInt();
            if (machine && disk > 0) {
                largestDiskMiB = allocatableOf(*machine, disk).ephemeralStorageMiB;
                diskPool = context.value(u"nodePool"_s).toString();
            }
        }
        const GkeCluster there = cluster.value_or(GkeCluster());
        autopilot = there.isAutopilot;
        for (const GkeNodePool &pool : there.nodePools) {
            if (!matches(pool, accelerator, count, false))
                continue;
            names << pool.machineType;
            const MachineType *machine = context.catalog().machineType(pool.machineType);
            if (machine && pool.diskSizeGb > 0
                && allocatableOf(*machine, pool.diskSizeGb).ephemeralStorageMiB > largestDiskMiB) {
                largestDiskMiB = allocatableOf(*machine, pool.diskSizeGb).ephemeralStorageMiB;
                diskPool = pool.name;
            }
        }
    }
    if (names.isEmpty() && known) {
        for (const MachineType &machine : context.catalog().machineTypesWith(known->id, count)) {
            if (machine.provider == CloudProvider::Google)
                names << machine.name;
        }
    }
    names.removeDuplicates();
    QString best;
    qint64 bestCpu = -1;
    qint64 bestMemory = -1;
    QStringList fitting;
    for (const QString &name : std::as_const(names)) {
        const MachineType *machine = context.catalog().machineType(name);
        if (!machine)
            continue;
        const Allocatable room = allocatableOf(*machine);
        const qint64 cpu = room.cpuMillis - daemonSetsNeed.cpuMilli;
        const qint64 memory = room.memoryMiB - daemonSetsNeed.memoryMiB;
        if (need.cpuMilli <= cpu && need.memoryMiB <= memory)
            fitting << name;
        if (memory > bestMemory) {
            best = name;
            bestCpu = cpu;
            bestMemory = memory;
        }
    }
    if (largestDiskMiB > 0 && need.diskMiB > largestDiskMiB) {
        co_return QList<Finding>{problem(
            u"allocatable.disk"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The pod asks for more disk than a node can give: %1 MiB"))
                .arg(need.diskMiB),
            words(QT_TRANSLATE_NOOP("Check",
                                    "On the node pool %1 about %2 MiB of ephemeral storage can be had. The "
                                    "file cache of the bucket counts too."))
                .arg(diskPool)
                .arg(largestDiskMiB),
            {{u"Deployment/%1/%2"_s.arg(context.target().nameSpace, context.value(u"name"_s).toString()),
              u"ephemeral-storage"_s, words(QT_TRANSLATE_NOOP("Check", "%1 MiB")).arg(need.diskMiB)},
             {u"nodePools/"_s + diskPool, u"config.diskSizeGb"_s,
              words(QT_TRANSLATE_NOOP("Check", "%1 MiB allocatable (calculated)")).arg(largestDiskMiB)}},
            {advice(words(QT_TRANSLATE_NOOP("Check",
                                            "Turn the file cache off or make it smaller, or use a node pool "
                                            "with a larger boot disk")))})};
    }
    const QString asks = words(QT_TRANSLATE_NOOP("Check", "%1 CPU and %2 MiB"))
                             .arg(double(need.cpuMilli) / 1000)
                             .arg(need.memoryMiB);
    if (!fitting.isEmpty())
        co_return QList<Finding>{
            passed(u"allocatable.fits"_s,
                   words(QT_TRANSLATE_NOOP("Check", "The pod's requests (%1) fit %2"))
                       .arg(asks, fitting.first(std::min<qsizetype>(3, fitting.size())).join(u", "_s)))};
    if (bestMemory < 0)
        co_return QList<Finding>{
            cannotTell(u"allocatable.unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the pod's requests fit a node")),
                       fail(ErrorKind::NotFound,
                            words(QT_TRANSLATE_NOOP("Check", "the catalogue knows no machine type with %1"))
                                .arg(accelerator))
                           .error())};
    co_return QList<Finding>{problem(
        u"allocatable.too-large"_s, Severity::Error,
        words(QT_TRANSLATE_NOOP("Check", "The pod asks for more than a node can give: %1")).arg(asks),
        words(QT_TRANSLATE_NOOP(
                  "Check",
                  "On %1 about %2 CPU and %3 MiB are left after what GKE keeps and what system pods take."))
            .arg(best)
            .arg(double(bestCpu) / 1000)
            .arg(bestMemory),
        {{u"Deployment/%1/%2"_s.arg(context.target().nameSpace, context.value(u"name"_s).toString()),
          u"spec.template.spec.containers[].resources.requests"_s, asks},
         {u"machineTypes/"_s + best, u"allocatable"_s,
          words(QT_TRANSLATE_NOOP("Check", "%1 CPU, %2 MiB (calculated)"))
              .arg(double(bestCpu) / 1000)
              .arg(bestMemory)}},
        {advice(words(
            QT_TRANSLATE_NOOP("Check", "Lower CPU or memory of the pod, or use a larger machine type")))})};
}

} // namespace

Check acceleratorZoneCheck()
{
    return {u"accelerator-zone"_s, words(QT_TRANSLATE_NOOP("Check", "Accelerator in the zone")), runZone};
}

Check quotaCheck()
{
    return {u"quota"_s, words(QT_TRANSLATE_NOOP("Check", "Accelerator quota")), runAcceleratorQuota};
}

Check capacityCheck()
{
    return {u"capacity"_s, words(QT_TRANSLATE_NOOP("Check", "Nodes for the pods")), runCapacity};
}

Check allocatableCheck()
{
    return {u"allocatable"_s, words(QT_TRANSLATE_NOOP("Check", "Requests and node size")), runAllocatable};
}

} // namespace slipway
