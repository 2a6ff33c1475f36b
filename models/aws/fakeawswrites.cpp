// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> inUse(const QString &detail)
{
    return std::unexpected(Error{.kind = ErrorKind::Conflict,
                                 .detail = detail,
                                 .reason = u"ResourceInUseException"_s,
                                 .httpStatus = 409});
}

} // namespace

Task<EksCluster> FakeAwsClient::createCluster(EksClusterRef ref, EksClusterSpec spec, std::stop_token stop)
{
    auto entered = co_await enter(u"createCluster"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (std::ranges::contains(clusterList, ref.name, &EksCluster::name))
        co_return inUse(u"Cluster already exists with name: "_s + ref.name);
    EksCluster cluster{.name = ref.name,
                       .arn = u"arn:aws:eks:%1:%2:cluster/%3"_s.arg(ref.region, identity.accountId, ref.name),
                       .version = spec.version.isEmpty() ? u"1.34"_s : spec.version,
                       .status = u"CREATING"_s,
                       .roleArn = spec.roleArn,
                       .subnetIds = spec.subnetIds,
                       .isPublic = true,
                       .authenticationMode = u"API_AND_CONFIG_MAP"_s,
                       .tags = spec.tags};
    clusterList.append(cluster);
    m_pending.insert(u"cluster/"_s + ref.name, describesUntilDone);
    co_return cluster;
}

Task<> FakeAwsClient::deleteCluster(EksClusterRef ref, std::stop_token stop)
{
    auto entered = co_await enter(u"deleteCluster"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = std::ranges::find(clusterList, ref.name, &EksCluster::name);
    if (found == clusterList.end())
        co_return absent(ref.name, u"ResourceNotFoundException"_s);
    if (!nodegroupLists.value(ref.name).isEmpty())
        co_return inUse(u"Cluster has nodegroups attached"_s);
    found->status = u"DELETING"_s;
    m_pending.insert(u"cluster/"_s + ref.name, describesUntilDone);
    co_return {};
}

Task<EksNodegroup> FakeAwsClient::createNodegroup(EksClusterRef ref, EksNodegroupSpec spec,
                                                  std::stop_token stop)
{
    auto entered = co_await enter(u"createNodegroup"_s, spec.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksNodegroup> &list = nodegroupLists[ref.name];
    if (std::ranges::contains(list, spec.name, &EksNodegroup::name))
        co_return inUse(u"NodeGroup already exists with name "_s + spec.name);
    EksNodegroup group{.name = spec.name,
                       .status = u"CREATING"_s,
                       .capacityType = spec.capacityType,
                       .minSize = spec.minSize,
                       .maxSize = spec.maxSize,
                       .desiredSize = spec.desiredSize,
                       .instanceTypes = spec.instanceTypes,
                       .subnetIds = spec.subnetIds,
                       .amiType = spec.amiType,
                       .nodeRole = spec.nodeRoleArn,
                       .labels = spec.labels,
                       .taints = spec.taints,
                       .diskSizeGiB = spec.diskSizeGiB,
                       .autoScalingGroups = {u"eks-"_s + spec.name},
                       .tags = spec.tags};
    list.append(group);
    m_pending.insert(u"nodegroup/%1/%2"_s.arg(ref.name, spec.name), describesUntilDone);
    co_return group;
}

Task<> FakeAwsClient::deleteNodegroup(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto entered = co_await enter(u"deleteNodegroup"_s, name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksNodegroup> &list = nodegroupLists[ref.name];
    const auto found = std::ranges::find(list, name, &EksNodegroup::name);
    if (found == list.end())
        co_return absent(name, u"ResourceNotFoundException"_s);
    found->status = u"DELETING"_s;
    m_pending.insert(u"nodegroup/%1/%2"_s.arg(ref.name, name), describesUntilDone);
    co_return {};
}

Task<> FakeAwsClient::deleteAddon(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto entered = co_await enter(u"deleteAddon"_s, name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (addonLists[ref.name].removeIf([&name](const EksAddon &each) { return each.name == name; }) == 0)
        co_return absent(name, u"ResourceNotFoundException"_s);
    // With it go the associations that it owns.
    associations[ref.name].removeIf(
        [&name](const auto &each) { return each.id.startsWith(u"a-%1-"_s.arg(name)); });
    co_return {};
}

Task<EksPodIdentityAssociation> FakeAwsClient::createPodIdentityAssociation(EksClusterRef ref,
                                                                            EksPodIdentityAssociation spec,
                                                                            QString, std::stop_token stop)
{
    auto entered =
        co_await enter(u"createPodIdentityAssociation"_s, spec.nameSpace + u'/' + spec.serviceAccount, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksPodIdentityAssociation> &list = associations[ref.name];
    for (const EksPodIdentityAssociation &each : std::as_const(list)) {
        if (each.nameSpace == spec.nameSpace && each.serviceAccount == spec.serviceAccount)
            co_return inUse(u"Association already exists: "_s + each.id);
    }
    spec.id = u"a-%1"_s.arg(list.size() + 1);
    list.append(spec);
    co_return spec;
}

Task<> FakeAwsClient::deletePodIdentityAssociation(EksClusterRef ref, QString id, std::stop_token stop)
{
    auto entered = co_await enter(u"deletePodIdentityAssociation"_s, id, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (associations[ref.name].removeIf([&id](const auto &each) { return each.id == id; }) == 0)
        co_return absent(id, u"ResourceNotFoundException"_s);
    co_return {};
}

Task<QuotaRequest> FakeAwsClient::requestQuotaIncrease(QString region, QString serviceCode, QString quotaCode,
                                                       double value, std::stop_token stop)
{
    auto entered = co_await enter(u"requestQuotaIncrease"_s,
                                  u"%1 %2 %3 %4"_s.arg(region, serviceCode, quotaCode).arg(value), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const QuotaRequest request{
        .id = u"r-%1"_s.arg(requests[quotaCode].size() + 1), .status = u"PENDING"_s, .desiredValue = value};
    requests[quotaCode].prepend(request);
    co_return request;
}

Task<QList<QuotaRequest>> FakeAwsClient::quotaRequests(QString region, QString, QString quotaCode,
                                                       std::stop_token stop)
{
    auto entered = co_await enter(u"quotaRequests"_s, region + u' ' + quotaCode, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return requests.value(quotaCode);
}

Task<QList<ScalingActivity>> FakeAwsClient::scalingActivities(QString, QString group, std::stop_token stop)
{
    auto entered = co_await enter(u"scalingActivities"_s, group, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return activities.value(group);
}

Task<> FakeAwsClient::detachRolePolicy(QString, QString role, QString policyArn, std::stop_token stop)
{
    auto entered = co_await enter(u"detachRolePolicy"_s, role + u' ' + policyArn, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (attached[role].removeIf([&policyArn](const auto &each) { return each.arn == policyArn; }) == 0)
        co_return absent(policyArn, u"NoSuchEntity"_s);
    co_return {};
}

Task<> FakeAwsClient::deleteRole(QString, QString name, std::stop_token stop)
{
    auto entered = co_await enter(u"deleteRole"_s, name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!roles.contains(name))
        co_return absent(name, u"NoSuchEntity"_s);
    if (!attached.value(name).isEmpty()) {
        co_return std::unexpected(Error{.kind = ErrorKind::Conflict,
                                        .detail = u"Cannot delete entity, must detach all policies first."_s,
                                        .reason = u"DeleteConflict"_s,
                                        .httpStatus = 409});
    }
    roles.remove(name);
    co_return {};
}

Task<QString> FakeAwsClient::createOidcProvider(QString region, QString url, QStringList clientIds,
                                                std::stop_token stop)
{
    auto entered = co_await enter(u"createOidcProvider"_s, url, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const QString arn = oidcProviderArn(identity.accountId, {.oidcIssuer = url}, region);
    if (std::ranges::contains(providers, arn, &AwsOidcProvider::arn)) {
        co_return std::unexpected(Error{.kind = ErrorKind::AlreadyExists,
                                        .detail = u"Provider with url %1 already exists."_s.arg(url),
                                        .reason = u"EntityAlreadyExists"_s,
                                        .httpStatus = 409});
    }
    providers.append({.arn = arn, .url = arn.section(u'/', 1), .clientIds = clientIds});
    co_return arn;
}

Task<> FakeAwsClient::addOidcClientId(QString, QString arn, QString clientId, std::stop_token stop)
{
    auto entered = co_await enter(u"addOidcClientId"_s, arn + u' ' + clientId, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = std::ranges::find(providers, arn, &AwsOidcProvider::arn);
    if (found == providers.end())
        co_return absent(arn, u"NoSuchEntity"_s);
    if (!found->clientIds.contains(clientId))
        found->clientIds << clientId;
    co_return {};
}

Task<> FakeAwsClient::deleteOidcProvider(QString, QString arn, std::stop_token stop)
{
    auto entered = co_await enter(u"deleteOidcProvider"_s, arn, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (providers.removeIf([&arn](const AwsOidcProvider &each) { return each.arn == arn; }) == 0)
        co_return absent(arn, u"NoSuchEntity"_s);
    co_return {};
}

Task<> FakeAwsClient::setTrustPolicy(QString, QString role, QJsonObject policy, std::stop_token stop)
{
    auto entered = co_await enter(u"setTrustPolicy"_s, role, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!roles.contains(role))
        co_return absent(role, u"NoSuchEntity"_s);
    roles[role].trustPolicy = policy;
    co_return {};
}

Task<QJsonObject> FakeAwsClient::rolePolicy(QString, QString role, QString policy, std::stop_token stop)
{
    auto entered = co_await enter(u"rolePolicy"_s, role, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!roles.contains(role) || !inlinePolicies.value(role).contains(policy))
        co_return absent(policy, u"NoSuchEntity"_s);
    co_return inlinePolicies.value(role).value(policy);
}

Task<> FakeAwsClient::putRolePolicy(QString, QString role, QString policy, QJsonObject document,
                                    std::stop_token stop)
{
    auto entered = co_await enter(u"putRolePolicy"_s, role + u'/' + policy, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!roles.contains(role))
        co_return absent(role, u"NoSuchEntity"_s);
    inlinePolicies[role].insert(policy, document);
    co_return {};
}

Task<> FakeAwsClient::deleteRolePolicy(QString, QString role, QString policy, std::stop_token stop)
{
    auto entered = co_await enter(u"deleteRolePolicy"_s, role + u'/' + policy, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (inlinePolicies[role].remove(policy) == 0)
        co_return absent(policy, u"NoSuchEntity"_s);
    co_return {};
}

} // namespace slipway
