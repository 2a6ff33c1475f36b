// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: EKS API reference; EKS user guide, "Amazon EKS add-ons".
#include "app/sandbox/aws/eksstate.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// Addons whose Deployment needs a node to run on.
bool needsNodes(const QString &addon)
{
    return addon == "coredns"_L1 || addon == "aws-ebs-csi-driver"_L1 || addon == "metrics-server"_L1;
}

bool hasNodes(const AwsWorld &world, const EksClusterState &cluster)
{
    return std::ranges::any_of(world.instances, [&](const AwsInstanceState &instance) {
        return instance.cluster == cluster.name() && instance.region() == cluster.region
            && instance.state == "running"_L1;
    });
}

/// As DescribeAddon says it now: health follows the nodes.
QJsonObject described(const AwsWorld &world, const EksClusterState &cluster, QJsonObject addon)
{
    const QString name = addon.value("addonName"_L1).toString();
    QJsonArray issues;
    if (addon.value("status"_L1).toString() == "ACTIVE"_L1 && needsNodes(name) && !hasNodes(world, cluster)) {
        addon.insert(u"status"_s, u"DEGRADED"_s);
        issues.append(QJsonObject{
            {u"code"_s, u"InsufficientNumberOfReplicas"_s},
            {u"message"_s,
             u"The add-on is unhealthy because it doesn't have the desired number of replicas."_s},
            {u"resourceIds"_s, QJsonArray()}});
    }
    addon.insert(u"health"_s, QJsonObject{{u"issues"_s, issues}});
    return addon;
}

AwsAddonState *addonOf(EksClusterState &cluster, const AwsCall &call)
{
    const QString name = call.capture(u"a"_s);
    const auto found = cluster.addons.find(name);
    if (found != cluster.addons.end())
        return &*found;
    call.refuse(404, u"ResourceNotFoundException"_s,
                u"No addon: %1 found in cluster: %2"_s.arg(name.left(80), cluster.name()),
                {{u"clusterName"_s, cluster.name()}, {u"addonName"_s, name}});
    return nullptr;
}

/// Version, role and associations as a create or update asks for them; false after answering.
bool takeIn(AwsWorld &world, const AwsCall &call, EksClusterState &cluster, QJsonObject &addon)
{
    const QString name = addon.value("addonName"_L1).toString();
    const QJsonObject named{{u"clusterName"_s, cluster.name()}, {u"addonName"_s, name}};
    if (const QString version = call.body.value("addonVersion"_L1).toString(); !version.isEmpty()) {
        if (!world.spec.addons.value(name).versions.contains(version)) {
            call.refuse(400, u"InvalidParameterException"_s, u"Addon version specified is not supported"_s,
                        named);
            return false;
        }
        addon.insert(u"addonVersion"_s, version);
    }
    if (const QString role = call.body.value("serviceAccountRoleArn"_L1).toString(); !role.isEmpty()) {
        if (!world.roleOf(role)) {
            call.refuse(400, u"InvalidParameterException"_s, u"Role %1 does not exist"_s.arg(role.left(200)),
                        named);
            return false;
        }
        addon.insert(u"serviceAccountRoleArn"_s, role);
    }
    if (call.body.contains("configurationValues"_L1))
        addon.insert(u"configurationValues"_s, call.body.value("configurationValues"_L1));
    if (call.body.contains("podIdentityAssociations"_L1)) {
        QJsonArray arns;
        for (const QJsonValue &value : call.body.value("podIdentityAssociations"_L1).toArray()) {
            const QString role = value.toObject().value("roleArn"_L1).toString();
            const AwsPrincipalState *known = world.roleOf(role);
            if (!known || !world.trusts(*known, u"pods.eks.amazonaws.com"_s)) {
                call.refuse(400, u"InvalidParameterException"_s,
                            u"Trust policy of role %1 does not let pods.eks.amazonaws.com assume it"_s.arg(
                                role.left(200)),
                            named);
                return false;
            }
            arns.append(associatePodIdentity(world, cluster, u"kube-system"_s,
                                             value.toObject().value("serviceAccount"_L1).toString(), role,
                                             addon.value("addonArn"_L1).toString())
                            .value("associationArn"_L1));
        }
        addon.insert(u"podIdentityAssociations"_s, arns);
    }
    addon.insert(u"modifiedAt"_s, world.stamp());
    return true;
}

void createAddon(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = activeEksCluster(world, call);
    if (!cluster)
        return;
    const QString name = call.body.value("addonName"_L1).toString();
    const QJsonObject named{{u"clusterName"_s, cluster->name()}, {u"addonName"_s, name}};
    const auto offered = world.spec.addons.constFind(name);
    if (offered == world.spec.addons.cend() || offered->versions.isEmpty())
        return call.refuse(400, u"InvalidParameterException"_s,
                           u"Addon specified is not supported in %1 kubernetes version"_s.arg(
                               cluster->json.value("version"_L1).toString()),
                           named);
    if (const auto found = cluster->addons.constFind(name); found != cluster->addons.cend()) {
        const QString token = call.body.value("clientRequestToken"_L1).toString();
        if (!token.isEmpty() && found->json.value("clientRequestToken"_L1).toString() == token)
            return call.ok({{u"addon"_s, described(world, *cluster, found->json)}});
        return call.refuse(409, u"ResourceInUseException"_s, u"Addon already exists."_s, named);
    }
    QJsonObject addon = addonJson(world, *cluster, name, offered->versions.first());
    if (!takeIn(world, call, *cluster, addon))
        return;
    addon.insert(u"tags"_s, call.body.value("tags"_L1).toObject());
    if (const QString token = call.body.value("clientRequestToken"_L1).toString(); !token.isEmpty())
        addon.insert(u"clientRequestToken"_s, token);
    cluster->addons.insert(name, {addon});
    const auto key = std::pair(cluster->region, cluster->name());
    world.clock.after(world.scenario.timeline.addonUpdate, [&world, key, name] {
        const auto found = world.clusters.find(key);
        if (found == world.clusters.end() || !found->second.addons.contains(name))
            return;
        AwsAddonState &state = found->second.addons[name];
        if (state.json.value("status"_L1).toString() == "CREATING"_L1)
            state.json.insert(u"status"_s, u"ACTIVE"_s);
        world.notify();
    });
    call.ok({{u"addon"_s, addon}});
}

void updateAddon(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    AwsAddonState *state = cluster ? addonOf(*cluster, call) : nullptr;
    if (!state)
        return;
    const QString name = call.capture(u"a"_s);
    const QString status = state->json.value("status"_L1).toString();
    if (status == "CREATING"_L1 || status == "UPDATING"_L1 || status == "DELETING"_L1)
        return call.refuse(409, u"ResourceInUseException"_s,
                           u"Addon %1 cannot be updated as it is currently in %2 state"_s.arg(name, status),
                           {{u"clusterName"_s, cluster->name()}, {u"addonName"_s, name}});
    QJsonObject addon = state->json;
    if (!takeIn(world, call, *cluster, addon))
        return;
    addon.insert(u"status"_s, u"UPDATING"_s);
    state->json = addon;
    const QString update = startEksUpdate(
        world, *cluster, u"AddonUpdate"_s,
        {QJsonObject{{u"type"_s, u"AddonVersion"_s}, {u"value"_s, addon.value("addonVersion"_L1)}},
         QJsonObject{{u"type"_s, u"ResolveConflicts"_s},
                     {u"value"_s, call.body.value("resolveConflicts"_L1).toString(u"NONE"_s)}}},
        {{u"addonName"_s, name}});
    const auto key = std::pair(cluster->region, cluster->name());
    world.clock.after(world.scenario.timeline.addonUpdate, [&world, key, name, update] {
        const auto found = world.clusters.find(key);
        if (found == world.clusters.end())
            return;
        finishEksUpdate(found->second, update);
        if (const auto at = found->second.addons.find(name);
            at != found->second.addons.end() && at->json.value("status"_L1).toString() == "UPDATING"_L1)
            at->json.insert(u"status"_s, u"ACTIVE"_s);
        world.notify();
    });
    call.ok({{u"update"_s, eksUpdateJson(*cluster, update)}});
}

void deleteAddon(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    AwsAddonState *state = cluster ? addonOf(*cluster, call) : nullptr;
    if (!state)
        return;
    const QString name = call.capture(u"a"_s);
    state->json.insert(u"status"_s, u"DELETING"_s);
    const auto key = std::pair(cluster->region, cluster->name());
    world.clock.after(world.scenario.timeline.addonUpdate / 2, [&world, key, name] {
        const auto found = world.clusters.find(key);
        if (found == world.clusters.end())
            return;
        const QString owner = found->second.addons.value(name).json.value("addonArn"_L1).toString();
        found->second.addons.remove(name);
        found->second.associations.removeIf(
            [&owner](const auto &item) { return item.value().value("ownerArn"_L1).toString() == owner; });
        world.notify();
    });
    call.ok({{u"addon"_s, state->json}});
}

void describeVersions(AwsWorld &world, const AwsCall &call)
{
    const QString only = call.request.param(u"addonName"_s);
    const QString version = call.request.param(u"kubernetesVersion"_s);
    QJsonArray addons;
    for (auto it = world.spec.addons.cbegin(); it != world.spec.addons.cend(); ++it) {
        if (!only.isEmpty() && only != it.key())
            continue;
        QJsonArray versions;
        for (const QString &addonVersion : it->versions) {
            QJsonArray compatible;
            for (const QString &clusterVersion : eksVersions()) {
                if (version.isEmpty() || version == clusterVersion)
                    compatible.append(
                        QJsonObject{{u"clusterVersion"_s, clusterVersion},
                                    {u"platformVersions"_s, QJsonArray{u"*"_s}},
                                    {u"defaultVersion"_s, addonVersion == it->versions.first()}});
            }
            if (!compatible.isEmpty())
                versions.append(QJsonObject{{u"addonVersion"_s, addonVersion},
                                            {u"architecture"_s, QJsonArray{u"amd64"_s, u"arm64"_s}},
                                            {u"compatibilities"_s, compatible},
                                            {u"requiresConfiguration"_s, false},
                                            {u"requiresIamPermissions"_s, it->needsPermissions}});
        }
        if (!versions.isEmpty())
            addons.append(QJsonObject{{u"addonName"_s, it.key()},
                                      {u"type"_s, u"networking"_s},
                                      {u"addonVersions"_s, versions},
                                      {u"publisher"_s, u"eks"_s},
                                      {u"owner"_s, u"aws"_s}});
    }
    const auto page =
        call.page(addons, call.request.param(u"maxResults"_s), call.request.param(u"nextToken"_s), 100);
    if (!page)
        return;
    QJsonObject out{{u"addons"_s, page->items}};
    if (!page->nextToken.isEmpty())
        out.insert(u"nextToken"_s, page->nextToken);
    call.ok(out);
}

} // namespace

QJsonObject addonJson(const AwsWorld &world, const EksClusterState &cluster, const QString &name,
                      const QString &version)
{
    return {{u"addonName"_s, name},
            {u"clusterName"_s, cluster.name()},
            {u"status"_s, u"CREATING"_s},
            {u"addonVersion"_s, version},
            {u"addonArn"_s,
             world.arn(u"eks"_s, cluster.region, u"addon/%1/%2/%3"_s.arg(cluster.name(), name, eksUuid()))},
            {u"createdAt"_s, world.stamp()},
            {u"modifiedAt"_s, world.stamp()},
            {u"podIdentityAssociations"_s, QJsonArray()},
            {u"tags"_s, QJsonObject()}};
}

void addEksAddons(AwsWorld &world, AwsRouter &router)
{
    router.rest("ListAddons", "GET", u"/clusters/{c}/addons"_s, [&world](const AwsCall &call) {
        EksClusterState *cluster = eksCluster(world, call);
        if (!cluster)
            return;
        const auto page =
            call.page(QJsonArray::fromStringList(cluster->addons.keys()), call.request.param(u"maxResults"_s),
                      call.request.param(u"nextToken"_s), 50);
        if (!page)
            return;
        QJsonObject out{{u"addons"_s, page->items}};
        if (!page->nextToken.isEmpty())
            out.insert(u"nextToken"_s, page->nextToken);
        call.ok(out);
    });
    router.rest("CreateAddon", "POST", u"/clusters/{c}/addons"_s,
                [&world](const AwsCall &call) { createAddon(world, call); });
    router.rest("DescribeAddon", "GET", u"/clusters/{c}/addons/{a}"_s, [&world](const AwsCall &call) {
        EksClusterState *cluster = eksCluster(world, call);
        if (const AwsAddonState *state = cluster ? addonOf(*cluster, call) : nullptr)
            call.ok({{u"addon"_s, described(world, *cluster, state->json)}});
    });
    router.rest("UpdateAddon", "POST", u"/clusters/{c}/addons/{a}/update"_s,
                [&world](const AwsCall &call) { updateAddon(world, call); });
    router.rest("DeleteAddon", "DELETE", u"/clusters/{c}/addons/{a}"_s,
                [&world](const AwsCall &call) { deleteAddon(world, call); });
    router.rest("DescribeAddonVersions", "GET", u"/addons/supported-versions"_s,
                [&world](const AwsCall &call) { describeVersions(world, call); });
}

} // namespace slipway::sandbox
