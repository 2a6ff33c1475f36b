// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Load balancers of both generations. Sources: Elastic Load Balancing API references, versions 2012-06-01 (classic) and
// 2015-12-01.
#include "app/sandbox/aws/awsrouter.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

using Kind = AwsStanding::Kind;

// What DescribeTags takes in one call.
constexpr qsizetype kMostTagged = 20;

QByteArray memberXml(const QByteArray &inner)
{
    return xml::group("member", inner);
}

QString dnsNameOf(const AwsStanding &one)
{
    if (!one.dnsName.isEmpty())
        return one.dnsName;
    const QString number = QString::number(1'000'000 + qHash(one.id, 11) % 9'000'000);
    return one.type == "network"_L1 ? u"%1-%2.elb.%3.amazonaws.com"_s.arg(one.name, number, one.region)
                                    : u"%1-%2.%3.elb.amazonaws.com"_s.arg(one.name, number, one.region);
}

QString schemeOf(const AwsStanding &one)
{
    return one.isInternal ? u"internal"_s : u"internet-facing"_s;
}

QByteArray balancerXml(AwsWorld &world, const AwsStanding &one)
{
    const AwsVpcState &vpc = world.vpc(one.region);
    QByteArray zones;
    for (const QString &zone : one.zones) {
        const auto subnet = std::ranges::find(vpc.subnets, zone, &AwsSubnetState::zone);
        zones += memberXml(xml::text("ZoneName", zone)
                           + xml::text("SubnetId", subnet == vpc.subnets.end() ? QString() : subnet->id));
    }
    return memberXml(xml::text("LoadBalancerArn", one.id) + xml::text("DNSName", dnsNameOf(one))
                     + xml::text("CreatedTime", one.created.toUTC().toString(Qt::ISODateWithMs))
                     + xml::text("LoadBalancerName", one.name) + xml::text("Scheme", schemeOf(one))
                     + xml::text("VpcId", vpc.id) + xml::group("State", xml::text("Code", u"active"_s))
                     + xml::text("Type", one.type) + xml::group("AvailabilityZones", zones)
                     + xml::text("IpAddressType", u"ipv4"_s));
}

QByteArray classicXml(AwsWorld &world, const AwsStanding &one)
{
    QByteArray zones;
    for (const QString &zone : one.zones)
        zones += xml::text("member", zone);
    return memberXml(xml::text("LoadBalancerName", one.name) + xml::text("DNSName", dnsNameOf(one))
                     + xml::group("AvailabilityZones", zones) + xml::text("VPCId", world.vpc(one.region).id)
                     + xml::text("Scheme", schemeOf(one))
                     + xml::text("CreatedTime", one.created.toUTC().toString(Qt::ISODateWithMs)));
}

bool notFound(const AwsCall &call, const QString &name)
{
    call.refuse(400, u"LoadBalancerNotFound"_s,
                call.param(u"Version"_s) == "2012-06-01"_L1
                    ? u"There is no ACTIVE Load Balancer named '%1'"_s.arg(name.left(100))
                    : u"Load balancers '[%1]' not found"_s.arg(name.left(200)));
    return false;
}

/// Whether all of @p names are there, by @p member; answers when one is not.
bool areThere(const AwsCall &call, const QList<AwsStanding> &all, const QStringList &names,
              QString AwsStanding::*member)
{
    for (const QString &name : names) {
        if (!std::ranges::contains(all, name, member))
            return notFound(call, name);
    }
    return true;
}

void describe(AwsWorld &world, const AwsCall &call, Kind kind)
{
    const bool isClassic = kind == Kind::ClassicLoadBalancer;
    const QList<AwsStanding> all = world.standingIn(call.region, kind);
    const QStringList names = call.list(isClassic ? u"LoadBalancerNames"_s : u"Names"_s);
    const QStringList arns = isClassic ? QStringList() : call.list(u"LoadBalancerArns"_s);
    if (!areThere(call, all, names, &AwsStanding::name) || !areThere(call, all, arns, &AwsStanding::id))
        return;
    QJsonArray items;
    for (const AwsStanding &one : all) {
        if ((names.isEmpty() || names.contains(one.name)) && (arns.isEmpty() || arns.contains(one.id)))
            items.append(QString::fromUtf8(isClassic ? classicXml(world, one) : balancerXml(world, one)));
    }
    const auto page = call.page(items, call.param(u"PageSize"_s), call.param(u"Marker"_s), 400);
    if (!page)
        return;
    QByteArray inner;
    for (const QJsonValue &item : page->items)
        inner += item.toString().toUtf8();
    QByteArray out = xml::group(isClassic ? "LoadBalancerDescriptions" : "LoadBalancers", inner);
    if (!page->nextToken.isEmpty())
        out += xml::text("NextMarker", page->nextToken);
    call.xml(out);
}

void describeTags(AwsWorld &world, const AwsCall &call, Kind kind)
{
    const bool isClassic = kind == Kind::ClassicLoadBalancer;
    const QStringList ids = call.list(isClassic ? u"LoadBalancerNames"_s : u"ResourceArns"_s);
    if (ids.isEmpty() || ids.size() > kMostTagged)
        return call.refuse(
            400, u"ValidationError"_s,
            u"1 to %1 load balancers can be asked for, not %2"_s.arg(kMostTagged).arg(ids.size()));
    const QList<AwsStanding> all = world.standingIn(call.region, kind);
    if (!areThere(call, all, ids, &AwsStanding::id))
        return;
    QByteArray items;
    for (const QString &id : ids) {
        const QMap<QString, QString> &tags = std::ranges::find(all, id, &AwsStanding::id)->tags;
        QByteArray inner;
        for (auto it = tags.cbegin(); it != tags.cend(); ++it)
            inner += memberXml(xml::text("Key", it.key()) + xml::text("Value", *it));
        items += memberXml(xml::text(isClassic ? "LoadBalancerName" : "ResourceArn", id)
                           + xml::group("Tags", inner));
    }
    call.xml(xml::group("TagDescriptions", items));
}

void create(AwsWorld &world, const AwsCall &call, Kind kind)
{
    const bool isClassic = kind == Kind::ClassicLoadBalancer;
    const QString name = call.param(isClassic ? u"LoadBalancerName"_s : u"Name"_s);
    if (std::ranges::contains(world.standingIn(call.region, kind), name, &AwsStanding::name))
        return call.refuse(400, u"DuplicateLoadBalancerName"_s,
                           u"A load balancer with the same name '%1' exists"_s.arg(name.left(60)));
    QStringList zones = isClassic ? call.list(u"AvailabilityZones"_s) : QStringList();
    const QStringList subnets = call.list(u"Subnets"_s);
    for (const QString &id : subnets) {
        const auto subnet = world.subnet(call.region, id);
        if (!subnet)
            return call.refuse(400, u"SubnetNotFound"_s,
                               u"The subnet ID '%1' does not exist"_s.arg(id.left(60)));
        zones.append(subnet->zone);
    }
    const QString asked = call.param(u"Type"_s);
    const QString type = isClassic ? u"classic"_s : asked.isEmpty() ? u"application"_s : asked;
    if (zones.isEmpty() || (type == "application"_L1 && zones.size() < 2))
        return call.refuse(400, isClassic ? u"ValidationError"_s : u"InvalidSubnet"_s,
                           u"At least two subnets in two different Availability Zones must be specified"_s);
    const AwsStanding made{.kind = kind,
                           .id = isClassic ? name : world.balancerArn(call.region, type, name),
                           .name = name,
                           .region = call.region,
                           .zones = zones,
                           .tags = call.tags(u"Tags.member."_s),
                           .type = type,
                           .isInternal = call.param(u"Scheme"_s) == "internal"_L1,
                           .created = world.clock.now()};
    world.standing.append(made);
    call.xml(isClassic ? xml::text("DNSName", dnsNameOf(made))
                       : xml::group("LoadBalancers", balancerXml(world, made)));
}

void remove(AwsWorld &world, const AwsCall &call, Kind kind)
{
    const bool isClassic = kind == Kind::ClassicLoadBalancer;
    const QString id = call.param(isClassic ? u"LoadBalancerName"_s : u"LoadBalancerArn"_s);
    const bool isThere = std::ranges::contains(world.standingIn(call.region, kind), id, &AwsStanding::id);
    // One that is not there, or no longer, is deleted with success in the classic API alone.
    if (!isThere && !isClassic) {
        notFound(call, id);
        return;
    }
    world.removeStanding(id);
    call.xml({});
}

QList<AwsTargetGroup> groupsIn(AwsWorld &world, const QString &region)
{
    QList<AwsTargetGroup> groups;
    for (const auto &[key, cluster] : world.clusters) {
        if (key.first == region && world.targetGroupsOf)
            groups += world.targetGroupsOf(key.second);
    }
    return groups;
}

QByteArray targetGroupXml(AwsWorld &world, const QString &region, const AwsTargetGroup &one)
{
    const bool asksPath = one.checkProtocol.startsWith("HTTP"_L1);
    QByteArray out = xml::text("TargetGroupArn", one.arn) + xml::text("TargetGroupName", one.name)
        + xml::text("Protocol", u"TCP"_s) + xml::text("Port", qint64(one.port))
        + xml::text("VpcId", world.vpc(region).id) + xml::flag("HealthCheckEnabled", true)
        + xml::text("HealthCheckProtocol", one.checkProtocol) + xml::text("HealthCheckPort", one.checkPort)
        + xml::text("HealthCheckIntervalSeconds", 10) + xml::text("HealthCheckTimeoutSeconds", 6)
        + xml::text("HealthyThresholdCount", 3) + xml::text("UnhealthyThresholdCount", 3)
        + xml::text("TargetType", u"ip"_s)
        + xml::group("LoadBalancerArns", xml::text("member", one.balancer));
    if (asksPath)
        out += xml::text("HealthCheckPath", one.checkPath)
            + xml::group("Matcher", xml::text("HttpCode", u"200-399"_s));
    return memberXml(out);
}

void describeGroups(AwsWorld &world, const AwsCall &call)
{
    const QStringList arns = call.list(u"TargetGroupArns"_s);
    const QStringList names = call.list(u"Names"_s);
    const QString balancer = call.param(u"LoadBalancerArn"_s);
    const QList<AwsTargetGroup> all = groupsIn(world, call.region);
    QByteArray inner;
    for (const AwsTargetGroup &one : all) {
        if ((arns.isEmpty() || arns.contains(one.arn)) && (names.isEmpty() || names.contains(one.name))
            && (balancer.isEmpty() || balancer == one.balancer))
            inner += targetGroupXml(world, call.region, one);
    }
    if (inner.isEmpty() && !(arns.isEmpty() && names.isEmpty()))
        return call.refuse(400, u"TargetGroupNotFound"_s, u"One or more target groups not found"_s);
    call.xml(xml::group("TargetGroups", inner));
}

/// Source: Elastic Load Balancing, "Health checks for Network Load Balancer target groups", reason codes.
void describeHealth(AwsWorld &world, const AwsCall &call)
{
    const QList<AwsTargetGroup> all = groupsIn(world, call.region);
    const auto group = std::ranges::find(all, call.param(u"TargetGroupArn"_s), &AwsTargetGroup::arn);
    if (group == all.end())
        return call.refuse(400, u"TargetGroupNotFound"_s,
                           u"Target groups '%1' not found"_s.arg(call.param(u"TargetGroupArn"_s).left(200)));
    QByteArray inner;
    for (const AwsTargetGroup::Target &target : group->targets) {
        QByteArray health = xml::text("State", target.isHealthy ? u"healthy"_s : u"unhealthy"_s);
        if (!target.isHealthy)
            health += xml::text("Reason", u"Target.FailedHealthChecks"_s)
                + xml::text("Description", u"Health checks failed"_s);
        inner += memberXml(
            xml::group("Target", xml::text("Id", target.address) + xml::text("Port", qint64(target.port)))
            + xml::text("HealthCheckPort",
                        group->checkPort == "traffic-port"_L1 ? QString::number(target.port)
                                                              : group->checkPort)
            + xml::group("TargetHealth", health));
    }
    call.xml(xml::group("TargetHealthDescriptions", inner));
}

} // namespace

void addLoadBalancers(AwsWorld &world, AwsRouter &router)
{
    router.add("elbv2", "DescribeTargetGroups",
               [&world](const AwsCall &call) { describeGroups(world, call); });
    router.add("elbv2", "DescribeTargetHealth",
               [&world](const AwsCall &call) { describeHealth(world, call); });
    for (const auto &[service, kind] :
         {std::pair("elb", Kind::ClassicLoadBalancer), std::pair("elbv2", Kind::LoadBalancer)}) {
        router.add(service, "DescribeLoadBalancers",
                   [&world, kind](const AwsCall &call) { describe(world, call, kind); });
        router.add(service, "DescribeTags",
                   [&world, kind](const AwsCall &call) { describeTags(world, call, kind); });
        router.add(service, "CreateLoadBalancer",
                   [&world, kind](const AwsCall &call) { create(world, call, kind); });
        router.add(service, "DeleteLoadBalancer",
                   [&world, kind](const AwsCall &call) { remove(world, call, kind); });
    }
}

} // namespace slipway::sandbox
