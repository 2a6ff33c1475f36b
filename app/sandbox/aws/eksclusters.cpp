// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: EKS API reference; the service model in AWS' SDKs.
#include "app/sandbox/aws/eksstate.h"

#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// What a cluster's description has from the start.
QJsonObject freshCluster(AwsWorld &world, const QString &region, const QString &name, const QString &version,
                         const QString &roleArn, const QStringList &subnetIds, const QJsonObject &asked)
{
    const AwsVpcState &vpc = world.vpc(region);
    const QJsonObject access = asked.value("accessConfig"_L1).toObject();
    const QJsonObject wanted = asked.value("resourcesVpcConfig"_L1).toObject();
    const QJsonObject network{
        {u"subnetIds"_s, QJsonArray::fromStringList(subnetIds)},
        {u"securityGroupIds"_s, wanted.value("securityGroupIds"_L1).toArray()},
        {u"clusterSecurityGroupId"_s, vpc.securityGroup},
        {u"vpcId"_s, vpc.id},
        {u"endpointPublicAccess"_s, wanted.value("endpointPublicAccess"_L1).toBool(true)},
        {u"endpointPrivateAccess"_s, wanted.value("endpointPrivateAccess"_L1).toBool(false)},
        {u"publicAccessCidrs"_s,
         wanted.contains("publicAccessCidrs"_L1) ? wanted.value("publicAccessCidrs"_L1)
                                                 : QJsonArray{u"0.0.0.0/0"_s}}};
    return {
        {u"name"_s, name},
        {u"arn"_s, world.arn(u"eks"_s, region, "cluster/"_L1 + name)},
        {u"createdAt"_s, world.stamp()},
        {u"version"_s, version},
        {u"platformVersion"_s, u"eks.14"_s},
        {u"roleArn"_s, roleArn},
        {u"resourcesVpcConfig"_s, network},
        {u"kubernetesNetworkConfig"_s,
         QJsonObject{{u"serviceIpv4Cidr"_s, u"10.100.0.0/16"_s}, {u"ipFamily"_s, u"ipv4"_s}}},
        {u"logging"_s, QJsonObject{{u"clusterLogging"_s, QJsonArray()}}},
        {u"accessConfig"_s,
         QJsonObject{
             {u"authenticationMode"_s, access.value("authenticationMode"_L1).toString(u"CONFIG_MAP"_s)}}},
        {u"upgradePolicy"_s,
         QJsonObject{
             {u"supportType"_s,
              asked.value("upgradePolicy"_L1).toObject().value("supportType"_L1).toString(u"EXTENDED"_s)}}},
        {u"health"_s, QJsonObject{{u"issues"_s, QJsonArray()}}},
        {u"deletionProtection"_s, asked.value("deletionProtection"_L1).toBool()},
        {u"tags"_s, asked.value("tags"_L1).toObject()},
        {u"status"_s, u"CREATING"_s}};
}

std::optional<QString> subnetProblem(AwsWorld &world, const AwsCall &call, const QStringList &ids)
{
    QSet<QString> zones;
    for (const QString &id : ids) {
        const auto subnet = world.subnet(call.region, id);
        if (!subnet)
            return u"The subnet ID '%1' does not exist (Service: Ec2, Status Code: 400)"_s.arg(id.left(60));
        zones.insert(subnet->zone);
    }
    if (zones.size() < 2)
        return u"Subnets specified must be in at least two different AZs"_s;
    return {};
}

void createCluster(AwsWorld &world, const AwsCall &call)
{
    static const QRegularExpression form(u"^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$"_s);
    const QString name = call.body.value("name"_L1).toString();
    const QString version = call.body.value("version"_L1).toString(eksVersions().first());
    const QString roleArn = call.body.value("roleArn"_L1).toString();
    const auto invalid = [&](const QString &message) {
        call.refuse(400, u"InvalidParameterException"_s, message, {{u"clusterName"_s, name}});
    };
    if (!form.match(name).hasMatch())
        return invalid(u"The cluster name '%1' does not match the pattern ^[0-9A-Za-z][A-Za-z0-9\\-_]*"_s.arg(
            name.left(100)));
    if (const auto found = world.clusters.find({call.region, name}); found != world.clusters.end()) {
        const QString token = call.body.value("clientRequestToken"_L1).toString();
        if (!token.isEmpty() && found->second.json.value("clientRequestToken"_L1).toString() == token)
            return call.ok({{u"cluster"_s, found->second.json}});
        return call.refuse(409, u"ResourceInUseException"_s, "Cluster already exists with name: "_L1 + name,
                           {{u"clusterName"_s, name}});
    }
    if (!eksVersions().contains(version))
        return invalid(u"unsupported Kubernetes version"_s);
    const AwsPrincipalState *role = world.roleOf(roleArn);
    if (!role || !world.trusts(*role, u"eks.amazonaws.com"_s))
        return invalid(
            u"Role with arn: %1, could not be assumed because it does not exist or the trusted entity is not correct"_s
                .arg(roleArn.left(200)));
    if (call.body.value("computeConfig"_L1).toObject().value("enabled"_L1).toBool())
        return invalid(u"The sandbox has no EKS Auto Mode."_s);
    QStringList subnets;
    for (const QJsonValue &id :
         call.body.value("resourcesVpcConfig"_L1).toObject().value("subnetIds"_L1).toArray())
        subnets.append(id.toString());
    if (const auto problem = subnetProblem(world, call, subnets))
        return invalid(*problem);
    EksClusterState cluster;
    cluster.region = call.region;
    cluster.json = freshCluster(world, call.region, name, version, roleArn, subnets, call.body);
    if (const QString token = call.body.value("clientRequestToken"_L1).toString(); !token.isEmpty())
        cluster.json.insert(u"clientRequestToken"_s, token);
    if (call.body.value("accessConfig"_L1)
            .toObject()
            .value("bootstrapClusterCreatorAdminPermissions"_L1)
            .toBool(true)) {
        // An assumed role is let in as the role, whoever holds it.
        const QString principal = call.caller.principal.startsWith("role/"_L1)
            ? world.arn(u"iam"_s, {}, call.caller.principal)
            : call.caller.arn;
        addAccessEntry(world, cluster, principal, u"STANDARD"_s);
    }
    const auto key = std::pair(call.region, name);
    world.clusters[key] = cluster;
    world.clock.after(world.scenario.timeline.clusterCreate, [&world, key] {
        const auto made = world.clusters.find(key);
        if (made != world.clusters.end() && made->second.status() == "CREATING"_L1)
            activateEksCluster(world, made->second);
    });
    call.ok({{u"cluster"_s, cluster.json}});
}

void deleteCluster(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    if (!cluster)
        return;
    const QJsonObject named{{u"clusterName"_s, cluster->name()}};
    if (!cluster->nodegroups.isEmpty())
        return call.refuse(409, u"ResourceInUseException"_s, u"Cluster has nodegroups attached"_s, named);
    if (cluster->status() != "ACTIVE"_L1 && cluster->status() != "FAILED"_L1)
        return call.refuse(409, u"ResourceInUseException"_s,
                           u"Cluster %1 is currently in status %2"_s.arg(cluster->name(), cluster->status()),
                           named);
    if (cluster->json.value("deletionProtection"_L1).toBool())
        return call.refuse(400, u"InvalidRequestException"_s,
                           u"Cluster %1 is protected from deletion"_s.arg(cluster->name()), named);
    cluster->json.insert(u"status"_s, u"DELETING"_s);
    const auto key = std::pair(cluster->region, cluster->name());
    world.clock.after(world.scenario.timeline.clusterDelete, [&world, key] {
        if (world.clusterEnds)
            world.clusterEnds(key.first, key.second);
        world.clusters.erase(key);
        world.notify();
    });
    call.ok({{u"cluster"_s, cluster->json}});
}

} // namespace

const QStringList &eksVersions()
{
    static const QStringList versions{u"1.35"_s, u"1.34"_s, u"1.33"_s, u"1.32"_s};
    return versions;
}

QString eksUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

EksClusterState *eksCluster(AwsWorld &world, const AwsCall &call)
{
    const QString name = call.capture(u"c"_s);
    const auto found = world.clusters.find({call.region, name});
    if (found != world.clusters.end())
        return &found->second;
    call.refuse(404, u"ResourceNotFoundException"_s, u"No cluster found for name: %1."_s.arg(name.left(100)),
                {{u"clusterName"_s, name}});
    return nullptr;
}

EksClusterState *activeEksCluster(AwsWorld &world, const AwsCall &call)
{
    EksClusterState *cluster = eksCluster(world, call);
    if (!cluster || cluster->status() == "ACTIVE"_L1 || cluster->status() == "UPDATING"_L1)
        return cluster;
    call.refuse(400, u"InvalidRequestException"_s,
                u"Cluster '%1' is not in ACTIVE status"_s.arg(cluster->name()),
                {{u"clusterName"_s, cluster->name()}});
    return nullptr;
}

void activateEksCluster(AwsWorld &world, EksClusterState &cluster)
{
    const QString id = awsRandomHex(32).toUpper();
    QString endpoint = u"https://%1.gr7.%2.eks.amazonaws.com"_s.arg(id, cluster.region);
    QByteArray authority;
    if (world.clusterStarts) {
        const auto [address, pem] = world.clusterStarts(cluster.region, cluster.name());
        if (!address.isEmpty())
            endpoint = "https://"_L1 + address;
        authority = pem;
    }
    cluster.json.insert(u"endpoint"_s, endpoint);
    cluster.json.insert(u"certificateAuthority"_s,
                        QJsonObject{{u"data"_s, QString::fromLatin1(authority.toBase64())}});
    if (!cluster.json.contains("identity"_L1))
        cluster.json.insert(
            u"identity"_s,
            QJsonObject{
                {u"oidc"_s,
                 QJsonObject{
                     {u"issuer"_s, u"https://oidc.eks.%1.amazonaws.com/id/%2"_s.arg(cluster.region, id)}}}});
    cluster.json.insert(u"status"_s, u"ACTIVE"_s);
    world.notify();
}

void seedEksCluster(AwsWorld &world, const QString &name, const AwsClusterSpec &spec)
{
    const QString region = world.spec.region;
    QStringList subnets;
    for (const AwsSubnetState &subnet : std::as_const(world.vpc(region).subnets)) {
        if (spec.zones.contains(subnet.zone))
            subnets.append(subnet.id);
    }
    const auto roleFor = [&world](const QString &service) {
        for (const AwsPrincipalState &role : std::as_const(world.roles)) {
            if (world.trusts(role, service))
                return role.arn;
        }
        return world.arn(u"iam"_s, {}, u"role/"_s + service.section(u'.', 0, 0));
    };
    EksClusterState &cluster = world.clusters[{region, name}];
    cluster.region = region;
    cluster.spec = spec;
    cluster.json =
        freshCluster(world, region, name, spec.version, roleFor(u"eks.amazonaws.com"_s), subnets,
                     {{u"accessConfig"_s, QJsonObject{{u"authenticationMode"_s, u"API_AND_CONFIG_MAP"_s}}},
                      {u"upgradePolicy"_s, QJsonObject{{u"supportType"_s, u"STANDARD"_s}}}});
    cluster.json.insert(u"createdAt"_s, world.stamp() - 3600 * 24 * 12);
    addAccessEntry(world, cluster, world.users.first().arn, u"STANDARD"_s);
    activateEksCluster(world, cluster);
    if (spec.oidcProvider) {
        const QString issuer = cluster.json.value("identity"_L1)
                                   .toObject()
                                   .value("oidc"_L1)
                                   .toObject()
                                   .value("issuer"_L1)
                                   .toString();
        world.oidcProviders.insert(world.arn(u"iam"_s, {}, "oidc-provider/"_L1 + issuer.mid(8)),
                                   {{u"url"_s, issuer.mid(8)},
                                    {u"clientIds"_s, QJsonArray{u"sts.amazonaws.com"_s}},
                                    {u"thumbprints"_s, QJsonArray{awsRandomHex(40)}}});
    }
    for (auto it = spec.addons.cbegin(); it != spec.addons.cend(); ++it) {
        const QString version = it->isEmpty() ? world.spec.addons.value(it.key()).versions.value(0) : *it;
        QJsonObject json = addonJson(world, cluster, it.key(), version);
        json.insert(u"status"_s, u"ACTIVE"_s);
        cluster.addons.insert(it.key(), {json});
    }
    for (auto it = spec.podIdentity.cbegin(); it != spec.podIdentity.cend(); ++it)
        associatePodIdentity(world, cluster, it.key().section(u'/', 0, 0), it.key().section(u'/', 1),
                             world.arn(u"iam"_s, {}, "role/"_L1 + *it));
    for (auto it = spec.irsa.cbegin(); it != spec.irsa.cend(); ++it)
        trustServiceAccount(world, cluster, *it, it.key());
    for (auto it = spec.nodegroups.cbegin(); it != spec.nodegroups.cend(); ++it) {
        const QStringList zones = it->zones.isEmpty() ? spec.zones : it->zones;
        QStringList groupSubnets;
        for (const AwsSubnetState &subnet : std::as_const(world.vpc(region).subnets)) {
            if (zones.contains(subnet.zone))
                groupSubnets.append(subnet.id);
        }
        QJsonObject labels;
        for (auto label = it->labels.cbegin(); label != it->labels.cend(); ++label)
            labels.insert(label.key(), *label);
        QJsonArray taints;
        for (const QJsonObject &taint : it->taints)
            taints.append(taint);
        startNodegroup(world, cluster,
                       {{u"nodegroupName"_s, it.key()},
                        {u"instanceTypes"_s, QJsonArray::fromStringList(it->instanceTypes)},
                        {u"amiType"_s, it->amiType},
                        {u"capacityType"_s, it->capacityType},
                        {u"diskSize"_s, it->diskSize},
                        {u"nodeRole"_s, roleFor(u"ec2.amazonaws.com"_s)},
                        {u"subnets"_s, QJsonArray::fromStringList(groupSubnets)},
                        {u"labels"_s, labels},
                        {u"taints"_s, taints},
                        {u"scalingConfig"_s,
                         QJsonObject{{u"minSize"_s, it->minSize},
                                     {u"maxSize"_s, it->maxSize},
                                     {u"desiredSize"_s, it->desiredSize}}}},
                       true);
    }
}

void addEksClusters(AwsWorld &world, AwsRouter &router)
{
    router.rest("ListClusters", "GET", u"/clusters"_s, [&world](const AwsCall &call) {
        QJsonArray names;
        for (const auto &[key, cluster] : world.clusters) {
            if (key.first == call.region)
                names.append(key.second);
        }
        const auto page =
            call.page(names, call.request.param(u"maxResults"_s), call.request.param(u"nextToken"_s), 100);
        if (!page)
            return;
        QJsonObject out{{u"clusters"_s, page->items}};
        if (!page->nextToken.isEmpty())
            out.insert(u"nextToken"_s, page->nextToken);
        call.ok(out);
    });
    router.rest("CreateCluster", "POST", u"/clusters"_s,
                [&world](const AwsCall &call) { createCluster(world, call); });
    router.rest("DescribeCluster", "GET", u"/clusters/{c}"_s, [&world](const AwsCall &call) {
        if (EksClusterState *cluster = eksCluster(world, call))
            call.ok({{u"cluster"_s, cluster->json}});
    });
    router.rest("DeleteCluster", "DELETE", u"/clusters/{c}"_s,
                [&world](const AwsCall &call) { deleteCluster(world, call); });
    router.rest("TagResource", "POST", u"/tags/{arn...}"_s, [&world](const AwsCall &call) {
        for (auto &[key, cluster] : world.clusters) {
            if (cluster.json.value("arn"_L1).toString() != call.capture(u"arn"_s))
                continue;
            QJsonObject tags = cluster.json.value("tags"_L1).toObject();
            const QJsonObject more = call.body.value("tags"_L1).toObject();
            for (auto it = more.begin(); it != more.end(); ++it)
                tags.insert(it.key(), it.value());
            cluster.json.insert(u"tags"_s, tags);
            return call.ok({});
        }
        call.refuse(404, u"NotFoundException"_s, u"Resource was not found"_s);
    });
}

} // namespace slipway::sandbox
