// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/clusterpools.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Both clouds spell effects their own way: NO_SCHEDULE, PREFER_NO_SCHEDULE, NO_EXECUTE.
bool keepsAwayBy(const QString &effect)
{
    return effect == "NO_SCHEDULE"_L1 || effect == "NO_EXECUTE"_L1;
}

/// The labels that GKE gives nodes. Sources: GKE docs, "Create and manage labels" (reserved labels), "Workload Identity", "Spot VMs",
/// "Plan TPUs in GKE".
QMap<QString, QString> labelsOfGkePool(const GkeNodePool &pool)
{
    QMap<QString, QString> labels = pool.labels;
    labels.insert(u"cloud.google.com/gke-nodepool"_s, pool.name);
    if (!pool.tpuTopology.isEmpty())
        labels.insert(u"cloud.google.com/gke-tpu-topology"_s, pool.tpuTopology);
    if (pool.isSpot)
        labels.insert(u"cloud.google.com/gke-spot"_s, u"true"_s);
    if (pool.isFlexStart)
        labels.insert(u"cloud.google.com/gke-flex-start"_s, u"true"_s);
    if (pool.metadataMode == "GKE_METADATA"_L1)
        labels.insert(u"iam.gke.io/gke-metadata-server-enabled"_s, u"true"_s);
    if (!pool.accelerators.isEmpty())
        labels.insert(u"cloud.google.com/gke-accelerator"_s, pool.accelerators.first().type);
    return labels;
}

} // namespace

ClusterPools poolsOf(const GkeCluster &cluster)
{
    ClusterPools found{.known =
                           cluster.isAutopilot ? ClusterPools::Known::Automatic : ClusterPools::Known::Listed,
                       .cluster = cluster.location + u'/' + cluster.name};
    if (cluster.isAutopilot)
        return found;
    for (const GkeNodePool &pool : cluster.nodePools) {
        if (pool.status == "ERROR"_L1 || pool.status == "STOPPING"_L1)
            continue;
        ClusterPool taken{.name = pool.name,
                          .machineTypes = {pool.machineType},
                          .labels = labelsOfGkePool(pool),
                          .zones = pool.locations.isEmpty() ? cluster.nodeLocations : pool.locations,
                          .capacity = pool.isSpot ? u"spot"_s
                              : pool.isFlexStart  ? u"flex-start"_s
                                                  : u"on-demand"_s,
                          .diskGiB = pool.diskSizeGb,
                          .diskType = pool.diskType};
        if (!pool.accelerators.isEmpty()) {
            taken.acceleratorType = pool.accelerators.first().type;
            taken.accelerators = int(pool.accelerators.first().count);
        }
        for (const GkeTaint &taint : pool.taints)
            taken.taints.append({taint.key, taint.value, keepsAwayBy(taint.effect)});
        found.pools.append(taken);
    }
    return found;
}

ClusterPools poolsOf(const QString &region, const EksCluster &cluster, const QList<EksNodegroup> &groups)
{
    // Auto Mode may have node groups beside it; which of the two takes a pod, its own node pools decide.
    ClusterPools found{.known =
                           cluster.isAutoMode ? ClusterPools::Known::Automatic : ClusterPools::Known::Listed,
                       .cluster = region + u'/' + cluster.name};
    if (cluster.isAutoMode)
        return found;
    for (const EksNodegroup &group : groups) {
        if (group.status == "DELETING"_L1 || group.status == "CREATE_FAILED"_L1 || group.maxSize == 0)
            continue;
        ClusterPool taken{.name = group.name,
                          .machineTypes = group.instanceTypes,
                          .labels = group.labels,
                          .capacity = group.capacityType == "SPOT"_L1 ? u"spot"_s : u"on-demand"_s,
                          .diskGiB = group.diskSizeGiB,
                          .diskType = group.diskSizeGiB > 0 ? u"gp3"_s : QString()};
        // The labels that EKS gives nodes of managed groups (EKS user guide, "Managed node groups").
        taken.labels.insert(u"eks.amazonaws.com/nodegroup"_s, group.name);
        taken.labels.insert(u"eks.amazonaws.com/capacityType"_s, group.capacityType);
        for (const EksTaint &taint : group.taints)
            taken.taints.append({taint.key, taint.value, keepsAwayBy(taint.effect)});
        found.pools.append(taken);
    }
    return found;
}

} // namespace slipway
