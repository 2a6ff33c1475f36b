// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planresources.h"

#include "google/googletypes.h"
#include "kube/kubeclient.h"
#include "kube/quantity.h"
#include "plan/kube/kubechanges.h"

#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// GKE docs, "Configure custom boot disks"; EKS API reference, CreateNodegroup, diskSize.
constexpr int gkeBootDiskGiB = 100;
constexpr int eksRootDiskGiB = 20;

int portsOf(const QJsonArray &listed)
{
    QSet<int> ports;
    for (const QJsonValue each : listed)
        ports.insert(each["port"_L1].toInt());
    return std::max(1, int(ports.size()));
}

struct DiskKind {
    QString type = {};
    bool isRegional = false;
    QJsonObject parameters = {};
};

/// What the plan's own StorageClasses make.
QHash<QString, DiskKind> classesOf(const Plan &plan)
{
    QHash<QString, DiskKind> classes;
    for (const PlanStep &step : plan.steps) {
        const auto applied = std::dynamic_pointer_cast<const ApplyObject>(step.change);
        if (!applied || applied->manifest().value("kind"_L1) != "StorageClass"_L1)
            continue;
        const QJsonValue parameters = applied->manifest().value("parameters"_L1);
        classes.insert(nameOf(applied->manifest()),
                       {.type = parameters["type"_L1].toString(),
                        .isRegional = parameters["replication-type"_L1] == "regional-pd"_L1,
                        .parameters = parameters.toObject()});
    }
    return classes;
}

void addDisk(PlannedResources &found, const QJsonObject &spec, const QString &claim, int count,
             const QHash<QString, DiskKind> &classes, CloudProvider provider)
{
    const QJsonValue wanted = spec.value("storageClassName"_L1);
    // An empty name is a claim on a volume that somebody made, and so is a volume's name.
    if ((wanted.isString() && wanted.toString().isEmpty())
        || !spec.value("volumeName"_L1).toString().isEmpty())
        return;
    const QString storageClass = wanted.toString();
    PlannedDisk disk{.claim = claim, .storageClass = storageClass};
    const QString size = spec.value("resources"_L1)["requests"_L1]["storage"_L1].toString();
    if (const auto bytes = Quantity::parse(size))
        disk.gib = bytes->toDouble() / (1 << 30);
    if (const auto known = classes.constFind(storageClass); known != classes.cend()) {
        disk.diskType = known->type;
        disk.isRegional = known->isRegional;
        disk.performance = performanceOfClass(known->parameters, disk.gib);
    } else {
        disk.diskType = diskTypeOfClass(provider, storageClass);
    }
    for (int i = 0; i < count; ++i)
        found.disks.append(disk);
}

void addManifest(PlannedResources &found, const QJsonObject &object, const QHash<QString, DiskKind> &classes,
                 CloudProvider provider)
{
    const QString kind = object.value("kind"_L1).toString();
    const QJsonObject spec = object.value("spec"_L1).toObject();
    const QString within = object.value("metadata"_L1)["namespace"_L1].toString();
    if (kind == "PersistentVolumeClaim"_L1) {
        addDisk(found, spec, within + u'/' + nameOf(object), 1, classes, provider);
    } else if (kind == "StatefulSet"_L1) {
        const QJsonArray templates = spec.value("volumeClaimTemplates"_L1).toArray();
        for (const QJsonValue each : templates)
            addDisk(found, each["spec"_L1].toObject(),
                    within + u'/' + each["metadata"_L1]["name"_L1].toString() + u'-' + nameOf(object),
                    spec.value("replicas"_L1).toInt(1), classes, provider);
    } else if (const auto balancer = plannedBalancer(object, provider)) {
        found.balancers.append(*balancer);
    }
}

void addGke(PlannedResources &found, const QJsonObject &change)
{
    if (change.value("kind"_L1) == "create-gke-cluster"_L1) {
        const bool isAutopilot = change.value("mode"_L1) == "autopilot"_L1;
        found.clusters.append({.name = change.value("cluster"_L1).toString(), .isAutopilot = isAutopilot});
        if (isAutopilot)
            return;
        const qsizetype zones = change.value("nodeLocations"_L1).toArray().size();
        const QString machine = change.value("machineType"_L1).toString();
        found.nodes.append({.machineType = machine,
                            .count = change.value("nodeCount"_L1).toInt()
                                * int(isZone(change.value("location"_L1).toString()) ? 1
                                          : zones == 0 ? 3 // GKE's own choice of a region
                                                       : zones),
                            .diskGiB = gkeBootDiskGiB,
                            .diskType = gkeBootDiskType(machine),
                            .capacity = u"on-demand"_s,
                            .hasPublicAddress = !change.value("privateNodes"_L1).toBool()});
        return;
    }
    const QString machine = change.value("machineType"_L1).toString();
    const QString disk = change.value("diskType"_L1).toString();
    const int size = change.value("diskGb"_L1).toInt();
    const int atFirst =
        change.value("nodeCount"_L1).toInt() * std::max(1, int(change.value("zones"_L1).toArray().size()));
    found.nodes.append(
        {.group = change.value("name"_L1).toString(),
         .machineType = machine,
         // An empty pool that grows gets what its pods ask for, which is what the recipe lets it grow to.
         .count = atFirst > 0 ? atFirst : change.value("maxNodes"_L1).toInt(),
         .diskGiB = size > 0 ? size : gkeBootDiskGiB,
         .diskType = disk.isEmpty() ? gkeBootDiskType(machine) : disk,
         .capacity = change.value("provisioning"_L1).toString(),
         .acceleratorType = change.value("accelerator"_L1).toString(),
         .accelerators = change.value("acceleratorCount"_L1).toInt()});
}

void addEks(PlannedResources &found, const QJsonObject &change)
{
    if (change.value("kind"_L1) == "create-eks-cluster"_L1) {
        found.clusters.append({.name = change.value("cluster"_L1).toString(),
                               .version = change.value("version"_L1).toString()});
        return;
    }
    const int size = change.value("diskGiB"_L1).toInt();
    found.nodes.append(
        {.group = change.value("name"_L1).toString(),
         .machineType = change.value("instanceTypes"_L1)[0].toString(),
         .count = change.value("desiredSize"_L1).toInt(),
         .diskGiB = size > 0 ? size : eksRootDiskGiB,
         .diskType = u"gp3"_s, // EKS' own launch template of AL2023 and Bottlerocket
         .capacity = change.value("capacityType"_L1) == "SPOT"_L1 ? u"spot"_s : u"on-demand"_s});
}

} // namespace

QString gkeBootDiskType(const QString &machineType)
{
    for (const auto series : {"c4"_L1, "n4"_L1, "a4"_L1, "ct6e"_L1, "tpu7x"_L1, "a3-ultragpu"_L1}) {
        if (machineType.startsWith(series))
            return u"hyperdisk-balanced"_s;
    }
    return u"pd-balanced"_s;
}

std::optional<PlannedBalancer> plannedBalancer(const QJsonObject &object, CloudProvider provider)
{
    const QJsonObject spec = object.value("spec"_L1).toObject();
    const QJsonObject notes = object.value("metadata"_L1)["annotations"_L1].toObject();
    const bool isGateway = object.value("kind"_L1) == "Gateway"_L1;
    if (!isGateway && (object.value("kind"_L1) != "Service"_L1 || spec.value("type"_L1) != "LoadBalancer"_L1))
        return {};
    PlannedBalancer balancer{
        .object = u"%1/%2/%3"_s.arg(object.value("kind"_L1).toString(),
                                    object.value("metadata"_L1)["namespace"_L1].toString(), nameOf(object))};
    if (provider == CloudProvider::Google) {
        const QString gatewayClass = spec.value("gatewayClassName"_L1).toString();
        balancer.isInternal = isGateway
            ? gatewayClass.startsWith("gke-l7-rilb"_L1) || gatewayClass.contains("internal"_L1)
            : notes.value("networking.gke.io/load-balancer-type"_L1) == "Internal"_L1
                || notes.value("cloud.google.com/load-balancer-type"_L1) == "Internal"_L1;
        if (isGateway && balancer.isInternal)
            balancer.kind = PlannedBalancer::Kind::InternalProxies;
        // A Service's one rule takes all its ports; a Gateway has a target proxy and a rule for each port.
        else if (isGateway)
            balancer.rules = portsOf(spec.value("listeners"_L1).toArray());
    } else {
        // Which controller serves a Gateway on EKS, and by what, is not known from here.
        if (isGateway)
            return {};
        const QString type = notes.value("service.beta.kubernetes.io/aws-load-balancer-type"_L1).toString();
        const bool isNetwork = !type.isEmpty() || !spec.value("loadBalancerClass"_L1).toString().isEmpty();
        balancer.kind = isNetwork ? PlannedBalancer::Kind::Network : PlannedBalancer::Kind::Classic;
        balancer.isInternal =
            notes.value("service.beta.kubernetes.io/aws-load-balancer-scheme"_L1) == "internal"_L1
            || notes.value("service.beta.kubernetes.io/aws-load-balancer-internal"_L1) == "true"_L1;
    }
    return balancer;
}

PlannedResources plannedResources(const Plan &plan)
{
    PlannedResources found;
    const CloudProvider provider =
        plan.target.provider == "aws"_L1 ? CloudProvider::Aws : CloudProvider::Google;
    const QHash<QString, DiskKind> classes = classesOf(plan);
    for (const PlanStep &step : plan.steps) {
        const QString kind = step.change->kind();
        if (const auto applied = std::dynamic_pointer_cast<const ApplyObject>(step.change))
            addManifest(found, applied->manifest(), classes, provider);
        else if (kind == "create-gke-cluster"_L1 || kind == "create-gke-node-pool"_L1)
            addGke(found, step.change->toJson());
        else if (kind == "create-eks-cluster"_L1 || kind == "create-eks-nodegroup"_L1)
            addEks(found, step.change->toJson());
    }
    return found;
}

} // namespace slipway
