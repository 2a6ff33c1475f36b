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

} // namespace

void addLoadBalancers(AwsWorld &world, AwsRouter &router)
{
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
