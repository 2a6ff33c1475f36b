// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"

#include "base/untilcancelled.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// "g5.*" as EC2's filters take it.
bool matches(const QString &name, const QStringList &patterns)
{
    return patterns.isEmpty() || std::ranges::any_of(patterns, [&name](const QString &pattern) {
               return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
           });
}

} // namespace

std::unexpected<Error> FakeAwsClient::absent(const QString &what, const QString &code)
{
    return std::unexpected(Error{.kind = ErrorKind::NotFound,
                                 .detail = what + " was not found"_L1,
                                 .where = what,
                                 .reason = code,
                                 .httpStatus = 404});
}

int FakeAwsClient::count(const QString &callName) const
{
    return int(std::ranges::count_if(
        calls, [&](const QString &call) { return call.section(u' ', 0, 0) == callName; }));
}

/// Whether what was begun ends now: true once, after describesUntilDone describes.
bool FakeAwsClient::isSettled(const QString &what)
{
    const auto found = m_pending.find(what);
    if (found == m_pending.end())
        return false;
    if (--*found > 0)
        return false;
    m_pending.erase(found);
    return true;
}

Task<> FakeAwsClient::enter(QString name, QString argument, std::stop_token stop)
{
    calls << (argument.isEmpty() ? name : name + u' ' + argument);
    if (stop.stop_requested())
        co_return cancelled();
    if (hanging.contains(name))
        co_return co_await untilCancelled(stop);
    if (failures.contains(name))
        co_return std::unexpected(failures.value(name));
    co_return {};
}

Task<AwsAccount> FakeAwsClient::account(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"account"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return identity;
}

Task<EksToken> FakeAwsClient::clusterToken(EksClusterRef ref, std::stop_token stop)
{
    auto entered = co_await enter(u"clusterToken"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return EksToken{.bearerToken = Secret("k8s-aws-v1.fake"), .expires = {}};
}

Task<QStringList> FakeAwsClient::clusters(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"clusters"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QStringList names;
    for (const EksCluster &cluster : std::as_const(clusterList))
        names << cluster.name;
    co_return names;
}

Task<EksCluster> FakeAwsClient::cluster(EksClusterRef ref, std::stop_token stop)
{
    auto entered = co_await enter(u"cluster"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = std::ranges::find(clusterList, ref.name, &EksCluster::name);
    if (found == clusterList.end())
        co_return absent(ref.name, u"ResourceNotFoundException"_s);
    if (isSettled(u"cluster/"_s + ref.name)) {
        if (found->status == "DELETING"_L1) {
            clusterList.erase(found);
            co_return absent(ref.name, u"ResourceNotFoundException"_s);
        }
        found->status = clusterOutcome.status;
        found->endpoint = clusterOutcome.endpoint;
        found->issues = clusterOutcome.issues;
    }
    co_return *found;
}

Task<QList<EksNodegroup>> FakeAwsClient::nodegroups(EksClusterRef ref, std::stop_token stop)
{
    auto entered = co_await enter(u"nodegroups"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return nodegroupLists.value(ref.name);
}

Task<EksNodegroup> FakeAwsClient::nodegroup(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto entered = co_await enter(u"nodegroup"_s, name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksNodegroup> &list = nodegroupLists[ref.name];
    const auto found = std::ranges::find(list, name, &EksNodegroup::name);
    if (found == list.end())
        co_return absent(name, u"ResourceNotFoundException"_s);
    if (isSettled(u"nodegroup/%1/%2"_s.arg(ref.name, name))) {
        if (found->status == "DELETING"_L1) {
            list.erase(found);
            co_return absent(name, u"ResourceNotFoundException"_s);
        }
        found->status = nodegroupOutcome.status;
        found->issues = nodegroupOutcome.issues;
    }
    co_return *found;
}

Task<QStringList> FakeAwsClient::addons(EksClusterRef ref, std::stop_token stop)
{
    auto entered = co_await enter(u"addons"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QStringList names;
    const auto list = addonLists.value(ref.name);
    for (const EksAddon &addon : list)
        names << addon.name;
    co_return names;
}

Task<EksAddon> FakeAwsClient::addon(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto entered = co_await enter(u"addon"_s, name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto list = addonLists.value(ref.name);
    const auto found = std::ranges::find(list, name, &EksAddon::name);
    if (found == list.end())
        co_return absent(name, u"ResourceNotFoundException"_s);
    co_return *found;
}

/// An addon's own associations are in its own namespace, kube-system.
void FakeAwsClient::associate(const EksClusterRef &ref, const EksAddonSpec &spec)
{
    for (EksPodIdentityAssociation association : spec.podIdentity) {
        association.nameSpace = u"kube-system"_s;
        association.id = u"a-%1-%2"_s.arg(spec.name, association.serviceAccount);
        associations[ref.name].append(association);
    }
}

Task<EksAddon> FakeAwsClient::createAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop)
{
    auto entered = co_await enter(u"createAddon"_s, spec.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksAddon> &list = addonLists[ref.name];
    if (std::ranges::contains(list, spec.name, &EksAddon::name)) {
        co_return std::unexpected(Error{.kind = ErrorKind::Conflict,
                                        .detail = u"Addon already exists."_s,
                                        .reason = u"ResourceInUseException"_s,
                                        .httpStatus = 409});
    }
    EksAddon addon = addonOutcome;
    addon.name = spec.name;
    addon.version = spec.version;
    addon.serviceAccountRoleArn = spec.serviceAccountRoleArn;
    list.append(addon);
    associate(ref, spec);
    co_return addon;
}

Task<EksUpdate> FakeAwsClient::updateAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop)
{
    auto entered = co_await enter(u"updateAddon"_s, spec.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksAddon> &list = addonLists[ref.name];
    const auto found = std::ranges::find(list, spec.name, &EksAddon::name);
    if (found == list.end())
        co_return absent(spec.name, u"ResourceNotFoundException"_s);
    found->status = addonOutcome.status;
    found->issues = addonOutcome.issues;
    if (!spec.serviceAccountRoleArn.isEmpty())
        found->serviceAccountRoleArn = spec.serviceAccountRoleArn;
    associate(ref, spec);
    co_return EksUpdate{
        .id = u"update-1"_s, .status = u"InProgress"_s, .type = u"AddonUpdate"_s, .errors = {}};
}

Task<QList<EksPodIdentityAssociation>> FakeAwsClient::podIdentityAssociations(EksClusterRef ref,
                                                                              QString nameSpace,
                                                                              QString serviceAccount,
                                                                              std::stop_token stop)
{
    auto entered = co_await enter(u"podIdentityAssociations"_s, ref.name, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EksPodIdentityAssociation> found;
    const auto list = associations.value(ref.name);
    for (const EksPodIdentityAssociation &association : list) {
        if (nameSpace.isEmpty()
            || (association.nameSpace == nameSpace && association.serviceAccount == serviceAccount))
            found.append(association);
    }
    co_return found;
}

Task<QList<Ec2InstanceType>> FakeAwsClient::instanceTypes(QString region, QStringList names,
                                                          std::stop_token stop)
{
    auto entered = co_await enter(u"instanceTypes"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<Ec2InstanceType> found;
    for (const Ec2InstanceType &type : std::as_const(instanceTypeList)) {
        if (matches(type.name, names))
            found.append(type);
    }
    co_return found;
}

Task<QList<Ec2Offering>> FakeAwsClient::instanceTypeOfferings(QString region, QStringList types,
                                                              std::stop_token stop)
{
    auto entered = co_await enter(u"instanceTypeOfferings"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<Ec2Offering> found;
    for (const Ec2Offering &offering : std::as_const(offerings)) {
        if (matches(offering.instanceType, types))
            found.append(offering);
    }
    co_return found;
}

Task<QList<Ec2Zone>> FakeAwsClient::zones(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"zones"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return zoneList;
}

Task<QList<Ec2Subnet>> FakeAwsClient::subnets(QString region, QStringList ids, std::stop_token stop)
{
    auto entered = co_await enter(u"subnets"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const bool isAll = ids.isEmpty();
    QList<Ec2Subnet> found;
    for (const Ec2Subnet &subnet : std::as_const(subnetList)) {
        if (isAll || ids.removeAll(subnet.id) > 0)
            found.append(subnet);
    }
    // As EC2: one that is not there fails the whole call.
    if (!ids.isEmpty())
        co_return fail(ErrorKind::NotFound, u"The subnet ID '%1' does not exist"_s.arg(ids.first()));
    co_return found;
}

Task<QList<Ec2InstanceCount>> FakeAwsClient::runningInstances(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"runningInstances"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return running;
}

Task<ServiceQuota> FakeAwsClient::serviceQuota(QString region, QString serviceCode, QString quotaCode,
                                               std::stop_token stop)
{
    auto entered = co_await enter(u"serviceQuota"_s, u"%1 %2 %3"_s.arg(region, serviceCode, quotaCode), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!quotas.contains(quotaCode))
        co_return absent(quotaCode, u"NoSuchResourceException"_s);
    co_return quotas.value(quotaCode);
}

Task<QList<ServiceQuota>> FakeAwsClient::serviceQuotas(QString region, QString serviceCode,
                                                       std::stop_token stop)
{
    auto entered = co_await enter(u"serviceQuotas"_s, u"%1 %2"_s.arg(region, serviceCode), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return quotas.values();
}

Task<QList<EcrRepository>> FakeAwsClient::repositories(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"repositories"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<EcrRepository> all;
    for (const auto &[name, images] : imageLists.asKeyValueRange())
        all.append({.name = name,
                    .uri = u"%1.dkr.ecr.%2.amazonaws.com/%3"_s.arg(identity.accountId, region, name),
                    .registryId = identity.accountId});
    co_return all;
}

Task<QList<EcrImage>> FakeAwsClient::images(QString region, QString registryId, QString repository,
                                            QStringList tags, std::stop_token stop)
{
    auto entered = co_await enter(u"images"_s, u"%1 %2/%3"_s.arg(region, registryId, repository), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!imageLists.contains(repository))
        co_return absent(repository, u"RepositoryNotFoundException"_s);
    QList<EcrImage> found;
    const auto list = imageLists.value(repository);
    for (const QString &tag : std::as_const(tags)) {
        const auto image = std::ranges::find_if(
            list, [&tag](const EcrImage &each) { return each.digest == tag || each.tags.contains(tag); });
        if (image == list.end())
            co_return absent(u"%1:%2"_s.arg(repository, tag), u"ImageNotFoundException"_s);
        found.append(*image);
    }
    co_return tags.isEmpty() ? list : found;
}

Task<AwsIamRole> FakeAwsClient::role(QString region, QString name, std::stop_token stop)
{
    auto entered = co_await enter(u"role"_s, u"%1 %2"_s.arg(region, name), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!roles.contains(name))
        co_return absent(name, u"NoSuchEntity"_s);
    co_return roles.value(name);
}

Task<AwsIamRole> FakeAwsClient::createRole(QString region, QString name, QJsonObject trustPolicy,
                                           QString description, std::stop_token stop)
{
    auto entered = co_await enter(u"createRole"_s, u"%1 %2 %3"_s.arg(region, name, description), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (roles.contains(name)) {
        co_return std::unexpected(Error{.kind = ErrorKind::AlreadyExists,
                                        .detail = u"Role exists."_s,
                                        .reason = u"EntityAlreadyExists"_s,
                                        .httpStatus = 409});
    }
    roles.insert(name,
                 {.name = name,
                  .arn = u"arn:aws:iam::%1:role/%2"_s.arg(identity.accountId, name),
                  .trustPolicy = trustPolicy});
    co_return roles.value(name);
}

Task<QList<AwsAttachedPolicy>> FakeAwsClient::attachedRolePolicies(QString region, QString role,
                                                                   std::stop_token stop)
{
    auto entered = co_await enter(u"attachedRolePolicies"_s, u"%1 %2"_s.arg(region, role), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return attached.value(role);
}

Task<> FakeAwsClient::attachRolePolicy(QString region, QString role, QString policyArn, std::stop_token stop)
{
    auto entered = co_await enter(u"attachRolePolicy"_s, u"%1 %2"_s.arg(region, role), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    // Attaching what is attached is a success of IAM's.
    if (!std::ranges::contains(attached.value(role), policyArn, &AwsAttachedPolicy::arn))
        attached[role].append({.name = policyArn.section(u'/', -1), .arn = policyArn});
    co_return {};
}

Task<QStringList> FakeAwsClient::oidcProviders(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"oidcProviders"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QStringList arns;
    for (const AwsOidcProvider &provider : std::as_const(providers))
        arns << provider.arn;
    co_return arns;
}

Task<AwsOidcProvider> FakeAwsClient::oidcProvider(QString region, QString arn, std::stop_token stop)
{
    auto entered = co_await enter(u"oidcProvider"_s, u"%1 %2"_s.arg(region, arn), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = std::ranges::find(providers, arn, &AwsOidcProvider::arn);
    if (found == providers.end())
        co_return absent(arn, u"NoSuchEntity"_s);
    co_return *found;
}

Task<Ec2Price> FakeAwsClient::price(QString region, QString instanceType, std::stop_token stop)
{
    auto entered = co_await enter(u"price"_s, u"%1 %2"_s.arg(region, instanceType), stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    if (!prices.contains(instanceType))
        co_return absent(instanceType, u"NoPrice"_s);
    co_return prices.value(instanceType);
}

Task<QStringList> FakeAwsClient::updates(EksClusterRef, EksUpdateOf of, std::stop_token stop)
{
    const QString owner = of.nodegroup + of.addon;
    auto entered = co_await enter(u"updates"_s, owner, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QStringList ids;
    const auto list = updateLists.value(owner);
    for (const EksUpdate &each : list)
        ids << each.id;
    co_return ids;
}

Task<EksUpdate> FakeAwsClient::update(EksClusterRef, EksUpdateOf of, QString id, std::stop_token stop)
{
    auto entered = co_await enter(u"update"_s, id, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto list = updateLists.value(of.nodegroup + of.addon);
    const auto found = std::ranges::find(list, id, &EksUpdate::id);
    if (found == list.end())
        co_return absent(id, u"ResourceNotFoundException"_s);
    co_return *found;
}

Task<QList<AwsResource>> FakeAwsClient::resources(QString region, AwsCollection collection,
                                                  QStringList tagKeys, std::stop_token stop)
{
    auto entered = co_await enter(collectionName(collection), region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<AwsResource> all;
    for (const AwsResource &each : std::as_const(resourceList)) {
        const bool isTagged =
            std::ranges::any_of(tagKeys, [&each](const QString &key) { return each.tags.contains(key); });
        if (each.collection == collection && isTagged)
            all.append(each);
    }
    co_return all;
}

Task<QList<AwsListPrice>> FakeAwsClient::servicePrices(QString region, std::stop_token stop)
{
    auto entered = co_await enter(u"servicePrices"_s, region, stop);
    if (!entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return listPrices;
}

} // namespace slipway
