// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TPU node pools: one that gives all chips of a host, with room for the replicas, in a zone where GKE has them.
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

/// Zones in which GKE makes TPU node pools, from its table "Plan TPUs in GKE", as copied 2026-02. A zone that has TPU VMs need not be one
/// of them, and no API tells: a hint, never a proof.
const QHash<QString, QStringList> &zonesWithPools()
{
    static const QHash<QString, QStringList> zones{
        {u"tpu-v5-lite-podslice"_s,
         {u"us-central1-a"_s, u"us-south1-a"_s, u"us-west1-c"_s, u"us-west4-a"_s, u"europe-west4-b"_s}},
        {u"tpu-v5p-slice"_s, {u"us-central1-a"_s, u"us-east5-a"_s, u"europe-west4-b"_s}},
        {u"tpu-v6e-slice"_s,
         {u"us-central1-b"_s, u"us-east1-d"_s, u"us-east5-a"_s, u"us-east5-b"_s, u"us-south1-a"_s,
          u"us-south1-b"_s, u"europe-west4-a"_s, u"asia-northeast1-b"_s, u"southamerica-west1-a"_s}}};
    return zones;
}

QString topologyOf(int chips)
{
    return chips == 1 ? u"1x1"_s : chips == 4 ? u"2x2"_s : u"2x4"_s;
}

Task<QList<Finding>> runTpu(CheckContext &context, std::stop_token stop)
{
    const QString accelerator = context.value(u"accelerator"_s).toString();
    const int chips = context.value(u"acceleratorCount"_s).toInt(1);
    const int replicas = std::max(1, context.value(u"replicas"_s).toInt(1));
    if (!accelerator.startsWith("tpu"_L1))
        co_return QList<Finding>{};
    if (!context.google())
        co_return std::unexpected(noGoogle());
    auto found = co_await context.cluster(stop);
    const bool isToCome = !found && isToBeMade(context, found.error());
    if (!found && !isToCome)
        co_return std::unexpected(std::move(found.error()));
    const bool makesPool = context.makes(u"create-gke-node-pool"_s);
    const GkeCluster made{.nodeLocations = {context.target().location}, .isAutopilot = !makesPool};
    const GkeCluster *cluster = isToCome ? &made : &*found;
    const GkeClusterRef ref = context.clusterRef();
    const QString object = u"cluster/%1/%2"_s.arg(ref.location, ref.name);
    QString machine;
    for (const MachineType &each : context.catalog().machineTypesWith(accelerator, chips)) {
        if (machine.isEmpty())
            machine = each.name;
    }
    const QString zone = context.value(u"zone"_s).toString();
    QStringList zones = zone.isEmpty() ? cluster->nodeLocations : QStringList{zone};
    QList<Finding> findings;
    QStringList tooSmall;
    QString chosen;
    for (const GkeNodePool &pool : std::as_const(cluster->nodePools)) {
        const MachineType *type = context.catalog().machineType(pool.machineType);
        const bool fits = pool.machineType == machine
            && (pool.tpuTopology.isEmpty() || pool.tpuTopology == topologyOf(chips));
        if (!type || !fits
            || (!zone.isEmpty() && !pool.locations.isEmpty() && !pool.locations.contains(zone)))
            continue;
        const qsizetype places = pool.isMaxTotal ? 1 : std::max<qsizetype>(1, pool.locations.size());
        const qsizetype most =
            pool.isAutoscaling ? pool.maxNodeCount * places : pool.initialNodeCount * places;
        if (most >= replicas)
            chosen = pool.name;
        else
            tooSmall << u"%1 (%2)"_s.arg(pool.name).arg(most);
        if (!pool.locations.isEmpty())
            zones = pool.locations;
    }
    const QStringList offering = zonesWithPools().value(accelerator);
    const bool offered = offering.isEmpty()
        || std::ranges::any_of(zones, [&](const QString &each) { return offering.contains(each); })
        || (cluster->isAutopilot && zone.isEmpty() && std::ranges::any_of(offering, [&](const QString &each) {
                             return each.startsWith(context.target().location);
                         }));
    if (!offered) {
        findings.append(problem(
            u"tpu.zone"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "GKE's table names no TPU node pools of this kind here")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "%1 is listed for %2 (as of 2026-02). That a zone has TPU VMs says "
                                    "nothing about node pools."))
                .arg(accelerator, offering.join(u", "_s)),
            {{object, u"zones"_s, zones.join(u", "_s)}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Choose a cluster in one of these zones")))}));
    }
    if (cluster->isAutopilot || !chosen.isEmpty()) {
        if (findings.isEmpty())
            findings.append(
                passed(u"tpu.pool"_s,
                       cluster->isAutopilot
                           ? words(QT_TRANSLATE_NOOP("Check", "Autopilot makes the TPU nodes"))
                           : words(QT_TRANSLATE_NOOP("Check", "The node pool %1 has room for %2 replicas"))
                                 .arg(chosen)
                                 .arg(replicas)));
        co_return findings;
    }
    if (makesPool) {
        findings.append(willBeMade(u"tpu.pool-made"_s,
                                   words(QT_TRANSLATE_NOOP("Check", "The node pool of %1")).arg(machine)));
        co_return findings;
    }
    const QString create =
        u"gcloud container node-pools create tpu --cluster=%1 --location=%2 --project=%3 --machine-type=%4 --num-nodes=0 --enable-autoscaling --min-nodes=0 --max-nodes=%5%6"_s
            .arg(ref.name, ref.location, ref.projectId, machine)
            .arg(replicas)
            .arg(zone.isEmpty() ? QString() : u" --node-locations="_s + zone);
    if (!tooSmall.isEmpty()) {
        findings.append(problem(
            u"tpu.pool-too-small"_s, Severity::Error,
            words(
                QT_TRANSLATE_NOOP("Check", "No TPU node pool can have as many nodes as there are replicas")),
            words(QT_TRANSLATE_NOOP("Check", "Each replica takes a host of its own; %1 are needed."))
                .arg(replicas),
            {{object + u"/nodePools"_s, u"autoscaling.maxNodeCount"_s, tooSmall.join(u", "_s)}},
            {advice(
                words(QT_TRANSLATE_NOOP("Check", "Raise the pool's maximum")),
                u"gcloud container clusters update %1 --location=%2 --project=%3 --enable-autoscaling --node-pool=%4 --min-nodes=0 --max-nodes=%5"_s
                    .arg(ref.name, ref.location, ref.projectId, tooSmall.first().section(u' ', 0, 0))
                    .arg(replicas))}));
        co_return findings;
    }
    QStringList pools;
    for (const GkeNodePool &pool : std::as_const(cluster->nodePools))
        pools << u"%1: %2"_s.arg(pool.name, pool.machineType);
    findings.append(problem(
        u"tpu.no-pool"_s, Severity::Error,
        words(QT_TRANSLATE_NOOP("Check", "The cluster has no node pool of hosts with %1 chips")).arg(chips),
        words(
            QT_TRANSLATE_NOOP(
                "Check",
                "A pod takes all chips of its host, so the machine has to be %1. Pods would wait for ever."))
            .arg(machine.isEmpty() ? accelerator : machine),
        {{object + u"/nodePools"_s, u"config.machineType"_s, pools.join(u", "_s)}},
        {advice(words(QT_TRANSLATE_NOOP("Check", "Make one that grows from zero")), create)}));
    co_return findings;
}

} // namespace

Check tpuCheck()
{
    return {u"tpu"_s, words(QT_TRANSLATE_NOOP("Check", "TPU node pools")), runTpu};
}

} // namespace slipway
