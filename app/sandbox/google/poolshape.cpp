// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/poolshape.h"

#include "catalog/catalog.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

int chipsOf(const QString &topology)
{
    int chips = 1;
    for (const QString &side : topology.split(u'x'))
        chips *= side.toInt();
    return chips;
}

/// Source: GKE docs, "Plan TPUs in GKE"; the catalogue's topologies of each machine type.
bool checkTopology(const GoogleCall &call, const ClusterState &cluster, const NodePoolSpec &spec)
{
    const auto refuse = [&call](const QString &message) {
        call.refuse("INVALID_ARGUMENT", message);
        return false;
    };
    const MachineType *machine = Catalog::builtIn().machineType(spec.machineType);
    const QStringList legal = machine ? machine->topologies : QStringList();
    if (poolZones(cluster, spec).size() != 1)
        return refuse(u"TPU node pools must be in exactly one zone."_s);
    if (spec.tpuTopology.isEmpty() || legal.isEmpty())
        return true; // that of one host
    if (!legal.contains(spec.tpuTopology))
        return refuse(
            u"TPU topology \"%1\" is not supported for machine type \"%2\"; supported are: %3."_s.arg(
                spec.tpuTopology.left(40), spec.machineType, legal.join(", "_L1)));
    // A slice of several hosts is one thing: all of it or nothing.
    const int hosts = chipsOf(spec.tpuTopology) / std::max(1, spec.acceleratorCount);
    const int wanted = spec.autoscaling ? spec.maxNodeCount : spec.nodeCount;
    if (hosts > 1 && wanted != hosts)
        return refuse(
            u"Node pool with TPU topology \"%1\" of machine type \"%2\" must have exactly %3 nodes, not %4."_s
                .arg(spec.tpuTopology, spec.machineType, QString::number(hosts), QString::number(wanted)));
    return true;
}

} // namespace

bool isGkeName(const QString &name)
{
    static const QRegularExpression shape(u"^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$"_s);
    return shape.match(name).hasMatch();
}

NodePoolSpec completedPool(const CloudContext &context, const ClusterSpec &cluster, NodePoolSpec spec)
{
    if (spec.metadataMode.isEmpty())
        spec.metadataMode = cluster.workloadPool.isEmpty() ? u"GCE_METADATA"_s : u"GKE_METADATA"_s;
    const MachineTypeSpec type = context.scenario.machineTypes.value(spec.machineType);
    if (spec.accelerator.isEmpty() && !type.accelerator.isEmpty()) {
        spec.accelerator = type.accelerator; // part of the shape
        spec.acceleratorCount = type.acceleratorCount;
    }
    return spec;
}

bool checkPoolShape(const CloudContext &context, const GoogleCall &call, const ClusterState &cluster,
                    const NodePoolSpec &spec)
{
    const QStringList zones = poolZones(cluster, spec);
    for (const QString &zone : zones) {
        if (!context.scenario.zone(zone) || regionOf(zone) != regionOf(cluster.spec.location)) {
            call.refuse(
                "INVALID_ARGUMENT",
                u"Invalid value for field \"node_pool.locations\": zone \"%1\" is not in the cluster's region."_s
                    .arg(zone));
            return false;
        }
        if (!context.scenario.machineTypesIn(zone).contains(spec.machineType)) {
            call.refuse("INVALID_ARGUMENT",
                        u"Machine type with name \"%1\" does not exist in zone \"%2\"."_s.arg(
                            spec.machineType, zone));
            return false;
        }
        if (!spec.accelerator.isEmpty()
            && !context.scenario.zone(zone)->accelerators.contains(spec.accelerator)) {
            call.refuse("INVALID_ARGUMENT",
                        u"Accelerator type \"%1\" does not exist in zone %2."_s.arg(spec.accelerator, zone));
            return false;
        }
    }
    const MachineTypeSpec type = context.scenario.machineTypes.value(spec.machineType);
    const bool fixed = !type.accelerator.isEmpty();
    if ((fixed && !spec.accelerator.isEmpty()
         && (spec.accelerator != type.accelerator || spec.acceleratorCount != type.acceleratorCount))
        || (!fixed && !spec.accelerator.isEmpty() && !type.attachable)) {
        call.refuse("INVALID_ARGUMENT",
                    u"Accelerator type \"%1\" with count %2 is not supported on machine type \"%3\"."_s
                        .arg(spec.accelerator)
                        .arg(spec.acceleratorCount)
                        .arg(spec.machineType));
        return false;
    }
    return !context.scenario.accelerators.value(spec.accelerator).tpu || checkTopology(call, cluster, spec);
}

} // namespace slipway::sandbox
