// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: EKS API reference; EKS user guide, "Managed node groups" and "Amazon EKS optimized AMIs".
#include "app/sandbox/aws/eksstate.h"
#include "catalog/catalog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// The enumeration of the service model of November 2026; Windows is not played.
const QStringList &amiTypes()
{
    static const QStringList types{u"AL2_x86_64"_s,
                                   u"AL2_x86_64_GPU"_s,
                                   u"AL2_ARM_64"_s,
                                   u"AL2023_x86_64_STANDARD"_s,
                                   u"AL2023_ARM_64_STANDARD"_s,
                                   u"AL2023_x86_64_NEURON"_s,
                                   u"AL2023_x86_64_NVIDIA"_s,
                                   u"AL2023_ARM_64_NVIDIA"_s,
                                   u"BOTTLEROCKET_x86_64"_s,
                                   u"BOTTLEROCKET_ARM_64"_s,
                                   u"BOTTLEROCKET_x86_64_NVIDIA"_s,
                                   u"BOTTLEROCKET_ARM_64_NVIDIA"_s,
                                   u"CUSTOM"_s};
    return types;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(item.toString());
    return texts;
}

/// Why the scaling numbers are refused; empty: they are not.
QString scalingProblem(const QJsonObject &scaling)
{
    const int min = scaling.value("minSize"_L1).toInt(), max = scaling.value("maxSize"_L1).toInt();
    const int desired = scaling.value("desiredSize"_L1).toInt();
    if (max < 1)
        return u"maxSize must be at least 1"_s;
    if (min < 0 || min > max)
        return u"Minimum capacity %1 can't be greater than maximum size %2"_s.arg(min).arg(max);
    if (desired < min)
        return u"Minimum capacity %1 can't be greater than desired size %2"_s.arg(min).arg(desired);
    if (desired > max)
        return u"Desired capacity %1 can't be greater than max size %2"_s.arg(desired).arg(max);
    return {};
}

QString defaultAmiType(const AwsWorld &world, const QStringList &types)
{
    const Accelerator *chip =
        Catalog::builtIn().accelerator(world.types().value(types.value(0)).acceleratorId);
    if (!chip)
        return u"AL2023_x86_64_STANDARD"_s;
    return chip->vendor == AcceleratorVendor::Nvidia ? u"AL2023_x86_64_NVIDIA"_s : u"AL2023_x86_64_NEURON"_s;
}

void createNodegroup(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = activeEksCluster(world, call);
    if (!cluster)
        return;
    static const QRegularExpression form(u"^[0-9A-Za-z][A-Za-z0-9_-]{0,62}$"_s);
    QJsonObject json = call.body;
    const QString name = json.value("nodegroupName"_L1).toString();
    const QJsonObject named{{u"clusterName"_s, cluster->name()}, {u"nodegroupName"_s, name}};
    const auto invalid = [&](const QString &message) {
        call.refuse(400, u"InvalidParameterException"_s, message, named);
    };
    if (!form.match(name).hasMatch())
        return invalid(u"The node group name '%1' is not valid"_s.arg(name.left(63)));
    if (const auto found = cluster->nodegroups.constFind(name); found != cluster->nodegroups.cend()) {
        const QString token = json.value("clientRequestToken"_L1).toString();
        if (!token.isEmpty() && found->json.value("clientRequestToken"_L1).toString() == token)
            return call.ok({{u"nodegroup"_s, found->json}});
        return call.refuse(
            409, u"ResourceInUseException"_s,
            u"NodeGroup already exists with name %1 and cluster name %2"_s.arg(name, cluster->name()), named);
    }
    QStringList types = textsOf(json.value("instanceTypes"_L1));
    if (types.isEmpty()) {
        if (json.contains("launchTemplate"_L1))
            return invalid(u"The sandbox has no launch templates."_s);
        types = {u"t3.medium"_s};
    }
    QStringList unknown = types;
    unknown.removeIf([&](const QString &type) { return world.types().contains(type); });
    if (!unknown.isEmpty())
        return invalid(
            u"The following supplied instance types do not exist: [%1]"_s.arg(unknown.join(", "_L1)));
    json.insert(u"instanceTypes"_s, QJsonArray::fromStringList(types));
    const QString amiType = json.value("amiType"_L1).toString(defaultAmiType(world, types));
    if (!amiTypes().contains(amiType))
        return invalid(u"Invalid AMI type %1"_s.arg(amiType.left(60)));
    // AWS builds no AL2 images for 1.33 and later, nor any since 2025-11-26. The wording is not verified.
    if (amiType.startsWith("AL2_"_L1)
        && cluster->json.value("version"_L1).toString().section(u'.', 1).toInt() >= 33)
        return invalid(
            u"AMI Type %1 is only supported for kubernetes versions 1.32 or earlier"_s.arg(amiType));
    if (amiType == "CUSTOM"_L1)
        return invalid(
            u"AMI Type CUSTOM requires a launch template with an image, which the sandbox does not have."_s);
    if (amiType.contains("ARM_64"_L1))
        return invalid(u"[%1] is not a valid instance type for requested amiType %2"_s.arg(
            types.join(", "_L1), amiType));
    json.insert(u"amiType"_s, amiType);
    const QString capacityType = json.value("capacityType"_L1).toString(u"ON_DEMAND"_s);
    if (capacityType != "ON_DEMAND"_L1 && capacityType != "SPOT"_L1)
        return invalid(u"The sandbox has no capacity of type %1."_s.arg(capacityType.left(40)));
    json.insert(u"capacityType"_s, capacityType);
    const QStringList subnets = textsOf(json.value("subnets"_L1));
    if (subnets.isEmpty())
        return invalid(u"A node group needs at least one subnet"_s);
    for (const QString &id : subnets) {
        if (!world.subnet(call.region, id))
            return invalid(
                u"The subnet ID '%1' does not exist (Service: Ec2, Status Code: 400)"_s.arg(id.left(60)));
    }
    const AwsPrincipalState *role = world.roleOf(json.value("nodeRole"_L1).toString());
    if (!role)
        return invalid(u"The role with name %1 cannot be found. (Service: Iam, Status Code: 404)"_s.arg(
            json.value("nodeRole"_L1).toString().section(u'/', -1).left(64)));
    if (!world.trusts(*role, u"ec2.amazonaws.com"_s))
        return invalid(u"The provided role doesn't have the ec2.amazonaws.com service as a trusted entity"_s);
    QStringList missing{u"AmazonEKSWorkerNodePolicy"_s};
    missing.removeIf([role](const QString &policy) {
        return role->attached.contains(AwsWorld::managedPolicyArn(policy));
    });
    if (!missing.isEmpty())
        return invalid(u"The provided role doesn't have the Amazon EKS Managed Policies associated with it. "
                       u"Please ensure the following "
                       "policies [AmazonEKSWorkerNodePolicy] are attached "_s);
    QJsonObject scaling = json.value("scalingConfig"_L1).toObject();
    if (scaling.isEmpty())
        scaling = {{u"minSize"_s, 1}, {u"maxSize"_s, 2}, {u"desiredSize"_s, 2}};
    if (const QString problem = scalingProblem(scaling); !problem.isEmpty())
        return invalid(problem);
    json.insert(u"scalingConfig"_s, scaling);
    const int disk = json.value("diskSize"_L1).toInt(20);
    if (disk < 1 || disk > 16'384)
        return invalid(u"diskSize must be between 1 and 16384"_s);
    json.insert(u"diskSize"_s, disk);
    startNodegroup(world, *cluster, json, false);
    call.ok({{u"nodegroup"_s, cluster->nodegroups.value(name).json}});
}

void updateNodegroupConfig(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    AwsNodegroupState *group = cluster ? eksNodegroup(*cluster, call) : nullptr;
    if (!group)
        return;
    const QString name = call.capture(u"n"_s);
    const QJsonObject named{{u"clusterName"_s, cluster->name()}, {u"nodegroupName"_s, name}};
    const QString status = group->json.value("status"_L1).toString();
    if (status != "ACTIVE"_L1 && status != "DEGRADED"_L1)
        return call.refuse(409, u"ResourceInUseException"_s,
                           u"Nodegroup cannot be updated as it is currently not in Active State"_s, named);
    QJsonArray params;
    const auto param = [&params](const QString &type, const QJsonValue &value) {
        params.append(
            QJsonObject{{u"type"_s, type},
                        {u"value"_s, value.isDouble() ? QString::number(value.toInt()) : value.toString()}});
    };
    QJsonObject scaling = group->json.value("scalingConfig"_L1).toObject();
    const QJsonObject wanted = call.body.value("scalingConfig"_L1).toObject();
    for (const auto &[key, type] :
         {std::pair(u"minSize"_s, u"MinSize"_s), std::pair(u"maxSize"_s, u"MaxSize"_s),
          std::pair(u"desiredSize"_s, u"DesiredSize"_s)}) {
        if (!wanted.contains(key))
            continue;
        scaling.insert(key, wanted.value(key).toInt());
        param(type, wanted.value(key));
    }
    if (const QString problem = scalingProblem(scaling); !problem.isEmpty())
        return call.refuse(400, u"InvalidParameterException"_s, problem, named);
    QJsonObject labels = group->json.value("labels"_L1).toObject();
    const QJsonObject labelChanges = call.body.value("labels"_L1).toObject();
    const QJsonObject more = labelChanges.value("addOrUpdateLabels"_L1).toObject();
    for (auto it = more.begin(); it != more.end(); ++it)
        labels.insert(it.key(), it.value());
    for (const QJsonValue &key : labelChanges.value("removeLabels"_L1).toArray())
        labels.remove(key.toString());
    const QJsonObject taintChanges = call.body.value("taints"_L1).toObject();
    const auto keyOf = [](const QJsonValue &taint) {
        return std::pair(taint.toObject().value("key"_L1).toString(),
                         taint.toObject().value("effect"_L1).toString());
    };
    QJsonArray taints;
    const QJsonArray added = taintChanges.value("addOrUpdateTaints"_L1).toArray();
    QJsonArray gone = taintChanges.value("removeTaints"_L1).toArray();
    for (const QJsonValue &taint : added)
        gone.append(taint);
    for (const QJsonValue &taint : group->json.value("taints"_L1).toArray()) {
        if (std::ranges::none_of(gone, [&](const QJsonValue &other) { return keyOf(other) == keyOf(taint); }))
            taints.append(taint);
    }
    for (const QJsonValue &taint : added)
        taints.append(taint);
    group->json.insert(u"scalingConfig"_s, scaling);
    group->json.insert(u"labels"_s, labels);
    group->json.insert(u"taints"_s, taints);
    group->json.insert(u"status"_s, u"UPDATING"_s);
    group->json.insert(u"modifiedAt"_s, world.stamp());
    group->since = world.clock.elapsed();
    group->lastFailure.clear();
    const QString update =
        startEksUpdate(world, *cluster, u"ConfigUpdate"_s, params, {{u"nodegroupName"_s, name}});
    const auto key = std::pair(cluster->region, cluster->name());
    // EKS hands the numbers on at once and says so; the machines come when Auto Scaling gets them.
    world.clock.after(std::chrono::seconds(15), [&world, key, name, update] {
        const auto found = world.clusters.find(key);
        if (found == world.clusters.end())
            return;
        finishEksUpdate(found->second, update);
        const auto state = found->second.nodegroups.find(name);
        if (state == found->second.nodegroups.end()
            || state->json.value("status"_L1).toString() != "UPDATING"_L1)
            return;
        state->json.insert(u"status"_s, u"ACTIVE"_s);
        reconcileNodegroup(world, found->second, name);
        world.notify();
    });
    call.ok({{u"update"_s, eksUpdateJson(*cluster, update)}});
}

void deleteNodegroup(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    AwsNodegroupState *group = cluster ? eksNodegroup(*cluster, call) : nullptr;
    if (!group)
        return;
    const QString name = call.capture(u"n"_s);
    if (group->json.value("status"_L1).toString() == "DELETING"_L1)
        return call.refuse(409, u"ResourceInUseException"_s, u"Nodegroup is currently being deleted"_s,
                           {{u"clusterName"_s, cluster->name()}, {u"nodegroupName"_s, name}});
    group->json.insert(u"status"_s, u"DELETING"_s);
    const auto key = std::pair(cluster->region, cluster->name());
    world.clock.after(world.scenario.timeline.nodeDelete, [&world, key, name] {
        for (AwsInstanceState &instance : world.instances) {
            if (instance.cluster == key.second && instance.nodegroup == name
                && instance.region() == key.first)
                instance.state = u"terminated"_s;
        }
        world.notify();
        world.clock.after(std::chrono::seconds(30), [&world, key, name] {
            if (const auto found = world.clusters.find(key); found != world.clusters.end())
                found->second.nodegroups.remove(name);
            world.notify();
        });
    });
    call.ok({{u"nodegroup"_s, group->json}});
}

} // namespace

AwsNodegroupState *eksNodegroup(EksClusterState &cluster, const AwsCall &call)
{
    const auto found = cluster.nodegroups.find(call.capture(u"n"_s));
    if (found != cluster.nodegroups.end())
        return &*found;
    call.refuse(404, u"ResourceNotFoundException"_s,
                u"No node group found for name: %1."_s.arg(call.capture(u"n"_s).left(80)),
                {{u"clusterName"_s, cluster.name()}, {u"nodegroupName"_s, call.capture(u"n"_s)}});
    return nullptr;
}

void addEksNodegroups(AwsWorld &world, AwsRouter &router)
{
    router.rest("ListNodegroups", "GET", u"/clusters/{c}/node-groups"_s, [&world](const AwsCall &call) {
        EksClusterState *cluster = eksCluster(world, call);
        if (!cluster)
            return;
        const auto page =
            call.page(QJsonArray::fromStringList(cluster->nodegroups.keys()),
                      call.request.param(u"maxResults"_s), call.request.param(u"nextToken"_s), 100);
        if (!page)
            return;
        QJsonObject out{{u"nodegroups"_s, page->items}};
        if (!page->nextToken.isEmpty())
            out.insert(u"nextToken"_s, page->nextToken);
        call.ok(out);
    });
    router.rest("CreateNodegroup", "POST", u"/clusters/{c}/node-groups"_s,
                [&world](const AwsCall &call) { createNodegroup(world, call); });
    router.rest("DescribeNodegroup", "GET", u"/clusters/{c}/node-groups/{n}"_s,
                [&world](const AwsCall &call) {
                    EksClusterState *cluster = eksCluster(world, call);
                    if (const AwsNodegroupState *group = cluster ? eksNodegroup(*cluster, call) : nullptr)
                        call.ok({{u"nodegroup"_s, group->json}});
                });
    router.rest("DeleteNodegroup", "DELETE", u"/clusters/{c}/node-groups/{n}"_s,
                [&world](const AwsCall &call) { deleteNodegroup(world, call); });
    router.rest("UpdateNodegroupConfig", "POST", u"/clusters/{c}/node-groups/{n}/update-config"_s,
                [&world](const AwsCall &call) { updateNodegroupConfig(world, call); });
}

} // namespace slipway::sandbox
