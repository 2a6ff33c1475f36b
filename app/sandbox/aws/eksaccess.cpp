// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pod identity associations and access entries. Source: EKS API reference.
#include "app/sandbox/aws/eksstate.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// A list's item: the role is what only a description tells.
QJsonObject summary(QJsonObject association)
{
    for (const QString &key : {u"roleArn"_s, u"createdAt"_s, u"modifiedAt"_s, u"tags"_s})
        association.remove(key);
    return association;
}

QJsonObject *associationOf(EksClusterState &cluster, const AwsCall &call)
{
    const auto found = cluster.associations.find(call.capture(u"i"_s));
    if (found != cluster.associations.end())
        return &*found;
    call.refuse(404, u"ResourceNotFoundException"_s,
                u"The association ID '%1' is invalid for the cluster %2"_s.arg(call.capture(u"i"_s).left(60),
                                                                               cluster.name()));
    return nullptr;
}

void createAssociation(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = activeEksCluster(world, call);
    if (!cluster)
        return;
    const QString nameSpace = call.body.value("namespace"_L1).toString();
    const QString account = call.body.value("serviceAccount"_L1).toString();
    const QString role = call.body.value("roleArn"_L1).toString();
    if (nameSpace.isEmpty() || account.isEmpty())
        return call.refuse(400, u"InvalidParameterException"_s,
                           u"namespace and serviceAccount are required"_s);
    const AwsPrincipalState *known = world.roleOf(role);
    if (!known)
        return call.refuse(404, u"ResourceNotFoundException"_s,
                           u"Role provided in the request does not exist."_s);
    if (!world.trusts(*known, u"pods.eks.amazonaws.com"_s))
        return call.refuse(
            400, u"InvalidParameterException"_s,
            u"Trust policy of role %1 does not let pods.eks.amazonaws.com assume it"_s.arg(role));
    for (const QJsonObject &other : std::as_const(cluster->associations)) {
        if (other.value("namespace"_L1).toString() == nameSpace
            && other.value("serviceAccount"_L1).toString() == account)
            return call.refuse(
                409, u"ResourceInUseException"_s,
                u"Association already exists: %1"_s.arg(other.value("associationId"_L1).toString()));
    }
    call.ok({{u"association"_s, associatePodIdentity(world, *cluster, nameSpace, account, role)}});
}

void listAssociations(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    if (!cluster)
        return;
    QJsonArray all;
    for (const QJsonObject &association : std::as_const(cluster->associations)) {
        const QString nameSpace = call.request.param(u"namespace"_s);
        const QString account = call.request.param(u"serviceAccount"_s);
        if ((nameSpace.isEmpty() || association.value("namespace"_L1).toString() == nameSpace)
            && (account.isEmpty() || association.value("serviceAccount"_L1).toString() == account))
            all.append(summary(association));
    }
    const auto page =
        call.page(all, call.request.param(u"maxResults"_s), call.request.param(u"nextToken"_s), 100);
    if (!page)
        return;
    QJsonObject out{{u"associations"_s, page->items}};
    if (!page->nextToken.isEmpty())
        out.insert(u"nextToken"_s, page->nextToken);
    call.ok(out);
}

QJsonObject *entryOf(EksClusterState &cluster, const AwsCall &call)
{
    const auto found = cluster.accessEntries.find(call.capture(u"arn"_s));
    if (found != cluster.accessEntries.end())
        return &*found;
    call.refuse(
        404, u"ResourceNotFoundException"_s,
        u"The specified principalArn could not be found. You can view your available access entries with "
        "'list-access-entries'."_s);
    return nullptr;
}

void createAccessEntry(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = activeEksCluster(world, call);
    if (!cluster)
        return;
    const QString principal = call.body.value("principalArn"_L1).toString();
    const bool known = world.roleOf(principal)
        || std::ranges::any_of(world.users,
                               [&](const AwsPrincipalState &user) { return user.arn == principal; });
    if (!known)
        return call.refuse(400, u"InvalidParameterException"_s,
                           u"The specified principalArn is invalid: invalid principal."_s);
    if (cluster->accessEntries.contains(principal))
        return call.refuse(409, u"ResourceInUseException"_s,
                           u"The specified access entry resource is already in use on this cluster."_s);
    QStringList groups;
    for (const QJsonValue &group : call.body.value("kubernetesGroups"_L1).toArray())
        groups.append(group.toString());
    addAccessEntry(world, *cluster, principal, call.body.value("type"_L1).toString(u"STANDARD"_s), groups);
    call.ok({{u"accessEntry"_s, cluster->accessEntries.value(principal)}});
}

} // namespace

QJsonObject associatePodIdentity(AwsWorld &world, EksClusterState &cluster, const QString &nameSpace,
                                 const QString &serviceAccount, const QString &roleArn, const QString &owner)
{
    // An addon's association is replaced by its next update.
    cluster.associations.removeIf([&](const auto &item) {
        return item.value().value("namespace"_L1).toString() == nameSpace
            && item.value().value("serviceAccount"_L1).toString() == serviceAccount;
    });
    const QString id = "a-"_L1 + awsRandomId(16).toLower();
    QJsonObject association{
        {u"clusterName"_s, cluster.name()},
        {u"namespace"_s, nameSpace},
        {u"serviceAccount"_s, serviceAccount},
        {u"roleArn"_s, roleArn},
        {u"associationArn"_s,
         world.arn(u"eks"_s, cluster.region, u"podidentityassociation/%1/%2"_s.arg(cluster.name(), id))},
        {u"associationId"_s, id},
        {u"createdAt"_s, world.stamp()},
        {u"modifiedAt"_s, world.stamp()},
        {u"tags"_s, QJsonObject()}};
    if (!owner.isEmpty())
        association.insert(u"ownerArn"_s, owner);
    cluster.associations.insert(id, association);
    return association;
}

void addAccessEntry(AwsWorld &world, EksClusterState &cluster, const QString &principalArn,
                    const QString &type, const QStringList &groups)
{
    if (cluster.accessEntries.contains(principalArn))
        return;
    const bool isNode = type != "STANDARD"_L1;
    cluster.accessEntries.insert(
        principalArn,
        {{u"clusterName"_s, cluster.name()},
         {u"principalArn"_s, principalArn},
         {u"kubernetesGroups"_s, QJsonArray::fromStringList(groups)},
         {u"accessEntryArn"_s,
          world.arn(u"eks"_s, cluster.region,
                    u"access-entry/%1/%2/%3/%4/%5"_s.arg(
                        cluster.name(), principalArn.section(u':', 5).section(u'/', 0, 0), world.spec.account,
                        principalArn.section(u'/', -1), eksUuid()))},
         {u"username"_s, isNode ? u"system:node:{{EC2PrivateDNSName}}"_s : principalArn},
         {u"type"_s, type},
         {u"createdAt"_s, world.stamp()},
         {u"modifiedAt"_s, world.stamp()},
         {u"tags"_s, QJsonObject()}});
}

void addEksAccess(AwsWorld &world, AwsRouter &router)
{
    router.rest("ListPodIdentityAssociations", "GET", u"/clusters/{c}/pod-identity-associations"_s,
                [&world](const AwsCall &call) { listAssociations(world, call); });
    router.rest("CreatePodIdentityAssociation", "POST", u"/clusters/{c}/pod-identity-associations"_s,
                [&world](const AwsCall &call) { createAssociation(world, call); });
    router.rest("DescribePodIdentityAssociation", "GET", u"/clusters/{c}/pod-identity-associations/{i}"_s,
                [&world](const AwsCall &call) {
                    EksClusterState *cluster = eksCluster(world, call);
                    if (const QJsonObject *found = cluster ? associationOf(*cluster, call) : nullptr)
                        call.ok({{u"association"_s, *found}});
                });
    router.rest("UpdatePodIdentityAssociation", "POST", u"/clusters/{c}/pod-identity-associations/{i}"_s,
                [&world](const AwsCall &call) {
                    EksClusterState *cluster = eksCluster(world, call);
                    QJsonObject *found = cluster ? associationOf(*cluster, call) : nullptr;
                    if (!found)
                        return;
                    if (!world.roleOf(call.body.value("roleArn"_L1).toString()))
                        return call.refuse(404, u"ResourceNotFoundException"_s,
                                           u"Role provided in the request does not exist."_s);
                    found->insert(u"roleArn"_s, call.body.value("roleArn"_L1));
                    found->insert(u"modifiedAt"_s, world.stamp());
                    call.ok({{u"association"_s, *found}});
                });
    router.rest("DeletePodIdentityAssociation", "DELETE", u"/clusters/{c}/pod-identity-associations/{i}"_s,
                [&world](const AwsCall &call) {
                    EksClusterState *cluster = eksCluster(world, call);
                    QJsonObject *found = cluster ? associationOf(*cluster, call) : nullptr;
                    if (!found)
                        return;
                    call.ok({{u"association"_s, *found}});
                    cluster->associations.remove(call.capture(u"i"_s));
                });
    router.rest("ListAccessEntries", "GET", u"/clusters/{c}/access-entries"_s, [&world](const AwsCall &call) {
        if (EksClusterState *cluster = eksCluster(world, call))
            call.ok({{u"accessEntries"_s, QJsonArray::fromStringList(cluster->accessEntries.keys())}});
    });
    router.rest("CreateAccessEntry", "POST", u"/clusters/{c}/access-entries"_s,
                [&world](const AwsCall &call) { createAccessEntry(world, call); });
    router.rest("DescribeAccessEntry", "GET", u"/clusters/{c}/access-entries/{arn...}"_s,
                [&world](const AwsCall &call) {
                    EksClusterState *cluster = eksCluster(world, call);
                    if (const QJsonObject *found = cluster ? entryOf(*cluster, call) : nullptr)
                        call.ok({{u"accessEntry"_s, *found}});
                });
    router.rest("DeleteAccessEntry", "DELETE", u"/clusters/{c}/access-entries/{arn...}"_s,
                [&world](const AwsCall &call) {
                    EksClusterState *cluster = eksCluster(world, call);
                    if (cluster && entryOf(*cluster, call)) {
                        cluster->accessEntries.remove(call.capture(u"arn"_s));
                        call.ok({});
                    }
                });
}

} // namespace slipway::sandbox
