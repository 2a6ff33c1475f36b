// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What EC2 sells and where. Source: EC2 API reference, version 2016-11-15.
#include "app/sandbox/aws/awsrouter.h"
#include "catalog/catalog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// Interfaces and addresses of each, of which the number of pods follows: interfaces x (addresses - 1) + 2. EC2's own table has
/// no more than fifteen interfaces a card and these numbers of addresses.
std::pair<int, int> network(int maxPods)
{
    const int places = maxPods - 2;
    for (const int addresses : {64, 50, 30, 15, 10, 6, 4}) {
        if (places > 0 && places % (addresses - 1) == 0 && places / (addresses - 1) <= 15)
            return {places / (addresses - 1), addresses};
    }
    return {1, std::max(places + 1, 2)};
}

/// "A10G" of "NVIDIA A10G", "A100" of "NVIDIA A100 80GB"
QString chipName(const Accelerator &chip)
{
    QString name = chip.name;
    name.remove(QRegularExpression(u"^(NVIDIA|AWS) "_s)).remove(QRegularExpression(u" [0-9]+ ?GB$"_s));
    return name;
}

QByteArray typeXml(const AwsWorld::Type &type)
{
    const auto [interfaces, addresses] = network(type.maxPods);
    QByteArray out = xml::text("instanceType", type.name) + xml::flag("currentGeneration", true)
        + xml::group("supportedUsageClasses", xml::item("on-demand") + xml::item("spot"))
        + xml::group("processorInfo", xml::group("supportedArchitectures", xml::item("x86_64")))
        + xml::group("vCpuInfo", xml::text("defaultVCpus", type.vCpus))
        + xml::group("memoryInfo", xml::text("sizeInMiB", type.memoryMiB))
        + xml::flag("instanceStorageSupported", type.localStorageGB > 0);
    if (type.localStorageGB > 0)
        out += xml::group("instanceStorageInfo", xml::text("totalSizeInGB", type.localStorageGB));
    out += xml::group("networkInfo",
                      xml::text("maximumNetworkInterfaces", interfaces) + xml::text("maximumNetworkCards", 1)
                          + xml::text("defaultNetworkCardIndex", 0)
                          + xml::group("networkCards",
                                       xml::item(xml::text("networkCardIndex", 0)
                                                 + xml::text("maximumNetworkInterfaces", interfaces)))
                          + xml::text("ipv4AddressesPerInterface", addresses));
    const Accelerator *chip = Catalog::builtIn().accelerator(type.acceleratorId);
    if (!chip)
        return xml::item(out);
    const qint64 memory = chip->advertisedBytes / (1024 * 1024);
    const QByteArray device = xml::text("name", chipName(*chip)) + xml::text("count", type.accelerators)
        + xml::group("memoryInfo", xml::text("sizeInMiB", memory));
    if (chip->vendor == AcceleratorVendor::Nvidia)
        out += xml::group("gpuInfo",
                          xml::group("gpus", xml::item(device + xml::text("manufacturer", u"NVIDIA"_s)))
                              + xml::text("totalGpuMemoryInMiB", memory * type.accelerators));
    else
        out += xml::group("neuronInfo",
                          xml::group("neuronDevices", xml::item(device))
                              + xml::text("totalNeuronDeviceMemoryInMiB", memory * type.accelerators));
    return xml::item(out);
}

bool passes(const QStringList &patterns, const QString &text)
{
    return patterns.isEmpty()
        || std::ranges::any_of(patterns, [&](const QString &one) { return awsGlobMatches(one, text); });
}

bool sold(const AwsWorld &world, const QString &type, const QString &region)
{
    const auto zones = world.spec.regions.value(region).zones;
    return std::ranges::any_of(zones.keys(),
                               [&](const QString &zone) { return world.isOffered(type, zone); });
}

void describeTypes(AwsWorld &world, const AwsCall &call)
{
    const QStringList names = call.list(u"InstanceType"_s);
    for (const QString &name : names) {
        if (!world.types().contains(name) || !sold(world, name, call.region))
            return call.refuse(
                400, u"InvalidInstanceType"_s,
                u"The following supplied instance types do not exist: [%1]"_s.arg(name.left(60)));
    }
    const auto filters = call.filters();
    QList<QByteArray> items;
    for (const AwsWorld::Type &type : world.types()) {
        if ((names.isEmpty() || names.contains(type.name))
            && passes(filters.value(u"instance-type"_s), type.name)
            && filters.value(u"current-generation"_s) != QStringList{u"false"_s}
            && sold(world, type.name, call.region))
            items.append(typeXml(type));
    }
    call.xmlPage("instanceTypeSet", items, 100);
}

void describeOfferings(AwsWorld &world, const AwsCall &call)
{
    const QString where =
        call.param(u"LocationType"_s).isEmpty() ? u"region"_s : call.param(u"LocationType"_s);
    if (where != "region"_L1 && where != "availability-zone"_L1 && where != "availability-zone-id"_L1)
        return call.refuse(400, u"InvalidParameterValue"_s,
                           u"Value (%1) for parameter LocationType is invalid."_s.arg(where.left(40)));
    const auto filters = call.filters();
    QList<QByteArray> items;
    const auto add = [&](const QString &type, const QString &location) {
        if (passes(filters.value(u"location"_s), location))
            items.append(xml::item(xml::text("instanceType", type) + xml::text("locationType", where)
                                   + xml::text("location", location)));
    };
    const auto zones = world.spec.regions.value(call.region).zones;
    for (const QString &type : world.types().keys()) {
        if (!passes(filters.value(u"instance-type"_s), type))
            continue;
        if (where == "region"_L1) {
            if (sold(world, type, call.region))
                add(type, call.region);
            continue;
        }
        for (auto zone = zones.cbegin(); zone != zones.cend(); ++zone) {
            if (world.isOffered(type, zone.key()))
                add(type, where == "availability-zone"_L1 ? zone.key() : zone->id);
        }
    }
    call.xmlPage("instanceTypeOfferingSet", items, 1000);
}

void describeSubnets(AwsWorld &world, const AwsCall &call)
{
    const AwsVpcState &vpc = world.vpc(call.region);
    const QStringList ids = call.list(u"SubnetId"_s);
    for (const QString &id : ids) {
        if (!world.subnet(call.region, id))
            return call.refuse(400, u"InvalidSubnetID.NotFound"_s,
                               u"The subnet ID '%1' does not exist"_s.arg(id.left(60)));
    }
    const auto filters = call.filters();
    QList<QByteArray> items;
    for (const AwsSubnetState &subnet : vpc.subnets) {
        if ((!ids.isEmpty() && !ids.contains(subnet.id)) || !passes(filters.value(u"vpc-id"_s), vpc.id)
            || !passes(filters.value(u"availability-zone"_s), subnet.zone)
            || !passes(filters.value(u"subnet-id"_s), subnet.id))
            continue;
        const auto used = std::ranges::count_if(world.instances, [&](const AwsInstanceState &one) {
            return one.subnetId == subnet.id && one.state != "terminated"_L1;
        });
        items.append(
            xml::item(xml::text("subnetId", subnet.id)
                      + xml::text("subnetArn", world.arn(u"ec2"_s, call.region, "subnet/"_L1 + subnet.id))
                      + xml::text("state", u"available"_s) + xml::text("vpcId", vpc.id)
                      + xml::text("cidrBlock", subnet.cidr)
                      + xml::text("availableIpAddressCount", subnet.addresses - used)
                      + xml::text("availabilityZone", subnet.zone)
                      + xml::text("availabilityZoneId",
                                  world.spec.regions.value(call.region).zones.value(subnet.zone).id)
                      + xml::flag("defaultForAz", true) + xml::flag("mapPublicIpOnLaunch", true)
                      + xml::text("ownerId", world.spec.account) + xml::group("tagSet", {})));
    }
    call.xmlPage("subnetSet", items, 1000);
}

} // namespace

void addEc2Catalogue(AwsWorld &world, AwsRouter &router)
{
    router.add("ec2", "DescribeInstanceTypes", [&world](const AwsCall &call) { describeTypes(world, call); });
    router.add("ec2", "DescribeInstanceTypeOfferings",
               [&world](const AwsCall &call) { describeOfferings(world, call); });
    router.add("ec2", "DescribeSubnets", [&world](const AwsCall &call) { describeSubnets(world, call); });
    router.add("ec2", "DescribeRegions", [&world](const AwsCall &call) {
        QByteArray items;
        const QStringList wanted = call.list(u"RegionName"_s);
        for (const QString &name : world.spec.regions.keys()) {
            if (wanted.isEmpty() || wanted.contains(name))
                items += xml::item(xml::text("regionName", name)
                                   + xml::text("regionEndpoint", u"ec2.%1.amazonaws.com"_s.arg(name))
                                   + xml::text("optInStatus", u"opt-in-not-required"_s));
        }
        call.xml(xml::group("regionInfo", items));
    });
    router.add("ec2", "DescribeAvailabilityZones", [&world](const AwsCall &call) {
        QByteArray items;
        const auto zones = world.spec.regions.value(call.region).zones;
        for (auto zone = zones.cbegin(); zone != zones.cend(); ++zone)
            items +=
                xml::item(xml::text("zoneName", zone.key()) + xml::text("zoneId", zone->id)
                          + xml::text("zoneState", u"available"_s) + xml::text("regionName", call.region)
                          + xml::text("optInStatus", u"opt-in-not-required"_s)
                          + xml::text("groupName", call.region) + xml::text("networkBorderGroup", call.region)
                          + xml::text("zoneType", u"availability-zone"_s));
        call.xml(xml::group("availabilityZoneInfo", items));
    });
    router.add("ec2", "DescribeVpcs", [&world](const AwsCall &call) {
        const AwsVpcState &vpc = world.vpc(call.region);
        const QStringList ids = call.list(u"VpcId"_s);
        if (!ids.isEmpty() && ids != QStringList{vpc.id})
            return call.refuse(400, u"InvalidVpcID.NotFound"_s,
                               u"The vpc ID '%1' does not exist"_s.arg(ids.first().left(60)));
        call.xmlPage("vpcSet",
                     {xml::item(xml::text("vpcId", vpc.id) + xml::text("state", u"available"_s)
                                + xml::text("cidrBlock", u"172.31.0.0/16"_s) + xml::flag("isDefault", true)
                                + xml::text("instanceTenancy", u"default"_s)
                                + xml::text("ownerId", world.spec.account) + xml::group("tagSet", {}))},
                     1000);
    });
    router.add("ec2", "DescribeSecurityGroups", [&world](const AwsCall &call) {
        const AwsVpcState &vpc = world.vpc(call.region);
        call.xmlPage("securityGroupInfo",
                     {xml::item(xml::text("groupId", vpc.securityGroup) + xml::text("groupName", u"default"_s)
                                + xml::text("groupDescription", u"default VPC security group"_s)
                                + xml::text("vpcId", vpc.id) + xml::text("ownerId", world.spec.account))},
                     1000);
    });
}

} // namespace slipway::sandbox
