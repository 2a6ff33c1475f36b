// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was changed and is being changed: of a cluster, a node group or an add-on, each with a list of its own. Making and removing
// one is no update. Source: EKS API reference, ListUpdates and DescribeUpdate.
#include "app/sandbox/aws/eksstate.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// Whether it is of what the call names: of a node group, of an add-on, or of the cluster itself.
bool isOfAsked(const QJsonObject &update, const AwsCall &call)
{
    for (const QString &key : {u"nodegroupName"_s, u"addonName"_s}) {
        if (update.value(key).toString() != call.request.param(key))
            return false;
    }
    return true;
}

/// The cluster, where what the call names is there; null after answering.
EksClusterState *ownerOfUpdates(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    const QString nodegroup = call.request.param(u"nodegroupName"_s);
    const QString addon = call.request.param(u"addonName"_s);
    if (cluster
        && ((!nodegroup.isEmpty() && !cluster->nodegroups.contains(nodegroup))
            || (!addon.isEmpty() && !cluster->addons.contains(addon)))) {
        call.refuse(404, u"ResourceNotFoundException"_s,
                    nodegroup.isEmpty()
                        ? u"No addon: %1 found in cluster: %2"_s.arg(addon.left(80), cluster->name())
                        : u"No node group found for name: %1."_s.arg(nodegroup.left(80)));
        return nullptr;
    }
    return cluster;
}

void listUpdates(AwsWorld &world, const AwsCall &call)
{
    const EksClusterState *cluster = ownerOfUpdates(world, call);
    if (!cluster)
        return;
    QJsonArray ids;
    for (auto it = cluster->updates.cbegin(); it != cluster->updates.cend(); ++it) {
        if (isOfAsked(*it, call))
            ids.append(it.key());
    }
    const auto page =
        call.page(ids, call.request.param(u"maxResults"_s), call.request.param(u"nextToken"_s), 100);
    if (!page)
        return;
    QJsonObject out{{u"updateIds"_s, page->items}};
    if (!page->nextToken.isEmpty())
        out.insert(u"nextToken"_s, page->nextToken);
    call.ok(out);
}

void describeUpdate(AwsWorld &world, const AwsCall &call)
{
    const EksClusterState *cluster = ownerOfUpdates(world, call);
    if (!cluster)
        return;
    const QString id = call.capture(u"u"_s);
    const auto found = cluster->updates.constFind(id);
    if (found == cluster->updates.cend() || !isOfAsked(*found, call))
        return call.refuse(404, u"ResourceNotFoundException"_s,
                           u"No update found for ID: %1"_s.arg(id.left(80)));
    call.ok({{u"update"_s, eksUpdateJson(*cluster, id)}});
}

} // namespace

QString startEksUpdate(AwsWorld &world, EksClusterState &cluster, const QString &type,
                       const QJsonArray &params, const QJsonObject &of)
{
    const QString id = eksUuid();
    QJsonObject update = of;
    update.insert(u"id"_s, id);
    update.insert(u"status"_s, u"InProgress"_s);
    update.insert(u"type"_s, type);
    update.insert(u"params"_s, params);
    update.insert(u"createdAt"_s, world.stamp());
    update.insert(u"errors"_s, QJsonArray());
    cluster.updates.insert(id, update);
    return id;
}

void finishEksUpdate(EksClusterState &cluster, const QString &id, const QString &status)
{
    if (const auto found = cluster.updates.find(id); found != cluster.updates.end())
        found->insert(u"status"_s, status);
}

QJsonObject eksUpdateJson(const EksClusterState &cluster, const QString &id)
{
    QJsonObject update = cluster.updates.value(id);
    update.remove("nodegroupName"_L1);
    update.remove("addonName"_L1);
    return update;
}

void addEksUpdates(AwsWorld &world, AwsRouter &router)
{
    router.rest("ListUpdates", "GET", u"/clusters/{c}/updates"_s,
                [&world](const AwsCall &call) { listUpdates(world, call); });
    router.rest("DescribeUpdate", "GET", u"/clusters/{c}/updates/{u}"_s,
                [&world](const AwsCall &call) { describeUpdate(world, call); });
}

} // namespace slipway::sandbox
