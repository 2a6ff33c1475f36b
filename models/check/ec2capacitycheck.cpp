// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EC2: the instance type is sold in a zone that the cluster's subnets reach, and the vCPU quota allows one more.
#include "aws/vcpuquota.h"
#include "check/awsquotaremedy.h"
#include "check/families.h"
#include "check/stockadvice.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

// A node takes an address for itself and its first interface's warm pool; below this new nodes and pods get stuck.
constexpr int fewAddresses = 16;

/// The node group that is for the instance type; nothing when none is.
std::optional<EksNodegroup> groupFor(const QList<EksNodegroup> &groups, const QString &instanceType)
{
    const auto found = std::ranges::find_if(groups, [&instanceType](const EksNodegroup &group) {
        return group.instanceTypes.contains(instanceType);
    });
    return found == groups.end() ? std::nullopt : std::optional(*found);
}

Task<QList<Finding>> runZones(CheckContext &context, std::stop_token stop)
{
    auto cluster = co_await context.eksCluster(stop);
    const bool isNew = isToBeMade(context, cluster);
    if (!cluster && !isNew)
        co_return std::unexpected(std::move(cluster.error()));
    const QString region = context.eksRef().region;
    const QString instanceType = context.value(u"accelerator"_s).toString();
    if (instanceType.isEmpty())
        co_return QList<Finding>{};
    auto offerings = co_await context.aws()->instanceTypeOfferings(region, {instanceType}, stop);
    if (!offerings)
        co_return std::unexpected(std::move(offerings.error()));
    QStringList sold;
    for (const Ec2Offering &offering : std::as_const(*offerings))
        sold << offering.location;
    sold.sort();
    if (sold.isEmpty()) {
        co_return QList<Finding>{problem(
            u"ec2.not-offered"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "EC2 does not offer %1 in %2")).arg(instanceType, region),
            words(QT_TRANSLATE_NOOP("Check", "None of the region's zones sells it.")),
            {{u"region/"_s + region, u"offerings"_s, u"0"_s}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Choose another instance type")),
                    u"slipway zones --accelerator %1 --region %2"_s.arg(instanceType, region))})};
    }
    const QString clusterName = context.eksRef().name;
    QStringList subnetIds = isNew ? QStringList() : cluster->subnetIds;
    QString whose = u"cluster/%1/%2"_s.arg(region, clusterName);
    auto groups = co_await context.nodegroups(stop);
    if (!groups && groups.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(groups.error()));
    if (groups) {
        if (const auto group = groupFor(*groups, instanceType); group && !group->subnetIds.isEmpty()) {
            subnetIds = group->subnetIds;
            whose = u"nodegroup/%1/%2"_s.arg(clusterName, group->name);
        }
    }
    auto subnets = isNew ? co_await subnetsOfNewCluster(context, stop)
                         : co_await context.aws()->subnets(region, subnetIds, stop);
    if (!subnets && isNew && subnets.error().kind == ErrorKind::NotFound)
        co_return QList<Finding>{}; // the check of the subnets says it
    if (!subnets)
        co_return std::unexpected(std::move(subnets.error()));
    // A group that the plan makes may be meant for one zone.
    if (const QString zone = context.value(u"zone"_s).toString(); !zone.isEmpty())
        subnets->removeIf([&zone](const Ec2Subnet &subnet) { return subnet.zone != zone; });
    QStringList reached;
    QList<Finding> findings;
    for (const Ec2Subnet &subnet : std::as_const(*subnets)) {
        if (!reached.contains(subnet.zone))
            reached << subnet.zone;
        if (subnet.availableIpAddresses < fewAddresses)
            findings.append(
                problem(u"ec2.addresses-few"_s, Severity::Warning,
                        words(QT_TRANSLATE_NOOP("Check", "The subnet %1 has %2 free addresses"))
                            .arg(subnet.id)
                            .arg(subnet.availableIpAddresses),
                        words(QT_TRANSLATE_NOOP("Check",
                                                "Each node and each pod takes one; without any, nodes fail "
                                                "to start with InsufficientFreeAddressesInSubnet.")),
                        {{u"subnet/"_s + subnet.id, u"availableIpAddressCount"_s,
                          QString::number(subnet.availableIpAddresses)}}));
    }
    reached.sort();
    QStringList both;
    for (const QString &zone : std::as_const(reached)) {
        if (sold.contains(zone))
            both << zone;
    }
    if (both.isEmpty() && !reached.isEmpty())
        findings.append(
            problem(u"ec2.zones-apart"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "%1 is not offered in the zones of the subnets"))
                        .arg(instanceType),
                    words(QT_TRANSLATE_NOOP("Check", "It is offered in %1; the subnets are in %2."))
                        .arg(sold.join(u", "_s), reached.join(u", "_s)),
                    {{whose, u"subnets"_s, subnetIds.join(u", "_s)},
                     {u"region/"_s + region, u"offerings"_s, sold.join(u", "_s)}},
                    {advice(words(QT_TRANSLATE_NOOP("Check",
                                                    "Make the node group with a subnet in one of those "
                                                    "zones, or choose another instance type")))}));
    if (findings.isEmpty())
        findings.append(passed(u"ec2.zones"_s,
                               words(QT_TRANSLATE_NOOP("Check",
                                                       "%1 is offered in %2, which the subnets reach; "
                                                       "whether one is in stock only trying shows"))
                                   .arg(instanceType, both.join(u", "_s))));
    const bool spot = context.value(u"capacityType"_s) == "SPOT"_L1;
    if (auto stock = stockFinding(
            context, {.name = instanceType, .machineTypes = {instanceType}, .spot = spot}, both, sold))
        findings.append(std::move(*stock));
    co_return findings;
}

Task<QList<Finding>> runVcpuQuota(CheckContext &context, std::stop_token stop)
{
    auto cluster = co_await context.eksCluster(stop);
    const bool isNew = isToBeMade(context, cluster);
    if (!cluster && !isNew)
        co_return std::unexpected(std::move(cluster.error()));
    const QString region = context.eksRef().region;
    const QString instanceType = context.value(u"accelerator"_s).toString();
    if (instanceType.isEmpty())
        co_return QList<Finding>{};
    bool spot = context.value(u"capacityType"_s) == "SPOT"_L1;
    auto groups = co_await context.nodegroups(stop);
    if (!groups && groups.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(groups.error()));
    std::optional<EksNodegroup> group;
    if (groups)
        group = groupFor(*groups, instanceType);
    if (group)
        spot = group->capacityType == "SPOT"_L1;
    auto quota = co_await readVcpuQuota(*context.aws(), region, instanceType, spot, stop);
    if (!quota)
        co_return std::unexpected(std::move(quota.error()));
    const QString object = u"quota/%1/%2"_s.arg(region, quota->code);
    if (!quota->limit || !quota->used || quota->vCpusEach == 0) {
        co_return QList<Finding>{
            cannotTell(u"ec2.quota-unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the vCPU quota allows a %1"))
                           .arg(instanceType),
                       fail(ErrorKind::NotFound,
                            quota->unknownBecause.isEmpty()
                                ? words(QT_TRANSLATE_NOOP("Check", "EC2 does not say how many vCPUs it has"))
                                : quota->unknownBecause,
                            object)
                           .error())};
    }
    const double free = *quota->free();
    const QList<Evidence> evidence{
        {object, u"Value"_s, QString::number(*quota->limit)},
        {object, u"in use"_s, QString::number(*quota->used)},
        {u"instance type/"_s + instanceType, u"vCPUs"_s, QString::number(quota->vCpusEach)}};
    if (free >= quota->vCpusEach)
        co_return QList<Finding>{
            passed(u"ec2.quota"_s,
                   words(QT_TRANSLATE_NOOP("Check", "The quota “%1” has %2 vCPUs free; one %3 takes %4"))
                       .arg(quota->name)
                       .arg(free)
                       .arg(instanceType)
                       .arg(quota->vCpusEach),
                   evidence)};
    auto request =
        co_await ec2QuotaRequest(&context, region, quota->code, *quota->used + quota->vCpusEach, stop);
    if (!request)
        co_return std::unexpected(std::move(request.error()));
    // A node that is there already needs no more quota; whether its GPU is free is said by the check of room on the nodes.
    const bool hasNode = group && group->desiredSize > 0 && group->issues.isEmpty();
    co_return QList<Finding>{problem(
        u"ec2.quota-short"_s, hasNode ? Severity::Warning : Severity::Error,
        words(QT_TRANSLATE_NOOP("Check", "The quota “%1” does not allow another %2"))
            .arg(quota->name, instanceType),
        *quota->limit == 0
            ? words(QT_TRANSLATE_NOOP(
                        "Check", "It is 0 vCPUs in %1, which is what accounts begin with; a %2 takes %3."))
                  .arg(region, instanceType)
                  .arg(quota->vCpusEach)
            : words(QT_TRANSLATE_NOOP("Check", "%1 of its %2 vCPUs are in use in %3; a %4 takes %5."))
                  .arg(*quota->used)
                  .arg(*quota->limit)
                  .arg(region, instanceType)
                  .arg(quota->vCpusEach),
        evidence, {*request})};
}

} // namespace

Check ec2ZonesCheck()
{
    return {u"ec2-zones"_s, words(QT_TRANSLATE_NOOP("Check", "Instance type in the subnets' zones")),
            runZones};
}
Check vcpuQuotaCheck()
{
    return {u"vcpu-quota"_s, words(QT_TRANSLATE_NOOP("Check", "vCPU quota")), runVcpuQuota};
}

} // namespace slipway
