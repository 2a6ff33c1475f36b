// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The subnets of a new EKS cluster: there, of one VPC, in two zones, with room. EKS user guide, "View Amazon EKS networking requirements
// for VPC and subnets": two zones at least, and six free addresses in each for the control plane's own interfaces.
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

constexpr int controlPlaneAddresses = 6;

Remedy chooseOthers()
{
    return advice(words(QT_TRANSLATE_NOOP("Check", "Name other subnets under Subnets")),
                  u"aws ec2 describe-subnets --query "
                  "'Subnets[].[SubnetId,VpcId,AvailabilityZone,AvailableIpAddressCount]' --output table"_s);
}

QStringList zonesOf(const QList<Ec2Subnet> &subnets)
{
    QStringList zones;
    for (const Ec2Subnet &subnet : subnets)
        zones << subnet.zone;
    zones.removeDuplicates();
    zones.sort();
    return zones;
}

Task<QList<Finding>> runSubnets(CheckContext &context, std::stop_token stop)
{
    auto cluster = co_await context.eksCluster(stop);
    if (!isToBeMade(context, cluster)) {
        if (!cluster)
            co_return std::unexpected(std::move(cluster.error()));
        co_return QList<Finding>{}; // its own subnets were judged when it was made
    }
    const QString region = context.eksRef().region;
    auto subnets = co_await subnetsOfNewCluster(context, stop);
    if (!subnets && subnets.error().kind == ErrorKind::NotFound) {
        co_return QList<Finding>{
            problem(u"subnets.missing"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "A subnet is not there in %1")).arg(region),
                    subnets.error().detail,
                    {{u"choices"_s, u"subnets"_s, namedSubnets(context).join(u", "_s)}}, {chooseOthers()})};
    }
    if (!subnets)
        co_return std::unexpected(std::move(subnets.error()));
    QList<Finding> findings;
    QStringList vpcs;
    QStringList full;
    QList<Evidence> evidence;
    for (const Ec2Subnet &subnet : std::as_const(*subnets)) {
        if (!vpcs.contains(subnet.vpcId))
            vpcs << subnet.vpcId;
        if (subnet.availableIpAddresses < controlPlaneAddresses)
            full << subnet.id;
        evidence.append({u"subnet/"_s + subnet.id, u"VPC, zone, free addresses"_s,
                         u"%1, %2, %3"_s.arg(subnet.vpcId, subnet.zone).arg(subnet.availableIpAddresses)});
    }
    const QStringList zones = zonesOf(*subnets);
    if (vpcs.size() > 1)
        findings.append(
            problem(u"subnets.vpcs"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "The subnets are of %1 VPCs")).arg(vpcs.size()),
                    words(QT_TRANSLATE_NOOP("Check", "A cluster lives in one VPC; these are of %1."))
                        .arg(vpcs.join(u", "_s)),
                    evidence, {chooseOthers()}));
    if (zones.size() < 2) {
        const QString where =
            zones.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "no zone")) : zones.join(u", "_s);
        findings.append(
            problem(u"subnets.zones"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "EKS needs subnets in two zones")),
                    namedSubnets(context).isEmpty()
                        ? words(QT_TRANSLATE_NOOP("Check", "The default VPC of %1 has them in %2."))
                              .arg(region, where)
                        : words(QT_TRANSLATE_NOOP("Check", "Those that were named are in %1.")).arg(where),
                    evidence, {chooseOthers()}));
    }
    if (!full.isEmpty())
        findings.append(problem(
            u"subnets.full"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "A subnet has too few free addresses")),
            words(QT_TRANSLATE_NOOP("Check", "The control plane needs %1 in each; there are fewer in %2."))
                .arg(controlPlaneAddresses)
                .arg(full.join(u", "_s)),
            evidence, {chooseOthers()}));
    if (findings.isEmpty())
        findings.append(passed(
            u"subnets.fit"_s,
            words(QT_TRANSLATE_NOOP("Check", "The new cluster's subnets are in %1")).arg(zones.join(u", "_s)),
            evidence));
    co_return findings;
}

} // namespace

namespace check {

QStringList namedSubnets(const CheckContext &context)
{
    QStringList ids;
    const QStringList parts = context.value(u"subnets"_s).toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        ids << part.trimmed();
    return ids;
}

Task<QList<Ec2Subnet>> subnetsOfNewCluster(CheckContext &context, std::stop_token stop)
{
    const QStringList named = namedSubnets(context);
    auto subnets = co_await context.aws()->subnets(context.eksRef().region, named, stop);
    if (subnets && named.isEmpty())
        subnets->removeIf([](const Ec2Subnet &subnet) { return !subnet.isDefaultForZone; });
    co_return subnets;
}

} // namespace check

Check eksSubnetsCheck()
{
    return {u"eks-subnets"_s, words(QT_TRANSLATE_NOOP("Check", "Subnets of the new cluster")), runSubnets};
}

} // namespace slipway
