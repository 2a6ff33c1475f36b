// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes and Elastic IPs. Source: EC2 API reference, version 2016-11-15.
#include "app/sandbox/aws/awsrouter.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString createdText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QByteArray volumeXml(const AwsStanding &volume)
{
    QByteArray attachments;
    if (!volume.attachedTo.isEmpty())
        attachments = xml::item(xml::text("volumeId", volume.id) + xml::text("instanceId", volume.attachedTo)
                                + xml::text("device", u"/dev/xvdaa"_s) + xml::text("status", u"attached"_s)
                                + xml::text("attachTime", createdText(volume.created))
                                + xml::flag("deleteOnTermination", false));
    // EBS user guide: what gp3 has at no further cost, and gp2 by its size.
    const qint64 iops = volume.type == "gp3"_L1 ? 3'000 : std::clamp(volume.sizeGiB * 3, 100LL, 16'000LL);
    QByteArray out = xml::text("volumeId", volume.id) + xml::text("size", volume.sizeGiB)
        + xml::text("snapshotId", QString()) + xml::text("availabilityZone", volume.zones.value(0))
        + xml::text("status", volume.attachedTo.isEmpty() ? u"available"_s : u"in-use"_s)
        + xml::text("createTime", createdText(volume.created)) + xml::group("attachmentSet", attachments)
        + xml::tagSet(volume.tags) + xml::text("volumeType", volume.type) + xml::text("iops", iops)
        + xml::flag("encrypted", false) + xml::flag("multiAttachEnabled", false);
    if (volume.type == "gp3"_L1)
        out += xml::text("throughput", 125);
    return out;
}

QByteArray addressXml(const AwsStanding &address)
{
    return xml::item(xml::text("publicIp", address.address) + xml::text("allocationId", address.id)
                     + xml::text("domain", u"vpc"_s) + xml::text("networkBorderGroup", address.region)
                     + xml::text("publicIpv4Pool", u"amazon"_s) + xml::tagSet(address.tags));
}

bool passesFilters(const QMap<QString, QStringList> &filters, const AwsStanding &one)
{
    const auto matches = [](const QStringList &patterns, const QString &text) {
        return std::ranges::any_of(patterns, [&](const QString &each) { return awsGlobMatches(each, text); });
    };
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (it.key() == "tag-key"_L1) {
            if (std::ranges::none_of(one.tags.keys(), [&](const QString &key) { return matches(*it, key); }))
                return false;
            continue;
        }
        const QString value = it.key() == "volume-id"_L1 || it.key() == "allocation-id"_L1 ? one.id
            : it.key() == "status"_L1            ? (one.attachedTo.isEmpty() ? u"available"_s : u"in-use"_s)
            : it.key() == "availability-zone"_L1 ? one.zones.value(0)
            : it.key() == "volume-type"_L1       ? one.type
            : it.key() == "attachment.instance-id"_L1 ? one.attachedTo
            : it.key() == "public-ip"_L1              ? one.address
            : it.key().startsWith("tag:"_L1)          ? one.tags.value(it.key().sliced(4))
                                                      : QString();
        if (!matches(*it, value))
            return false;
    }
    return true;
}

QList<AwsStanding> chosen(AwsWorld &world, const AwsCall &call, AwsStanding::Kind kind,
                          const QStringList &ids)
{
    QList<AwsStanding> all = world.standingIn(call.region, kind);
    const auto filters = call.filters();
    all.removeIf([&](const AwsStanding &one) {
        return (!ids.isEmpty() && !ids.contains(one.id)) || !passesFilters(filters, one);
    });
    return all;
}

void describeVolumes(AwsWorld &world, const AwsCall &call)
{
    const QStringList ids = call.list(u"VolumeId"_s);
    const QList<AwsStanding> all = chosen(world, call, AwsStanding::Kind::Volume, ids);
    for (const QString &id : ids) {
        if (!std::ranges::contains(all, id, &AwsStanding::id))
            return call.refuse(400, u"InvalidVolume.NotFound"_s,
                               u"The volume '%1' does not exist."_s.arg(id.left(60)));
    }
    QList<QByteArray> items;
    for (const AwsStanding &one : all)
        items.append(xml::item(volumeXml(one)));
    call.xmlPage("volumeSet", items, 500);
}

void createVolume(AwsWorld &world, const AwsCall &call)
{
    const QString zone = call.param(u"AvailabilityZone"_s);
    const AwsRegionSpec *region = world.region(call.region);
    if (!region || !region->zones.contains(zone))
        return call.refuse(400, u"InvalidParameterValue"_s,
                           u"Invalid availability zone: [%1]"_s.arg(zone.left(40)));
    const qint64 size = call.param(u"Size"_s).toLongLong();
    if (size < 1 || size > 16'384)
        return call.refuse(400, u"InvalidParameterValue"_s,
                           u"Volume of %1GiB is not between 1 and 16384GiB."_s.arg(size));
    const QString type = call.param(u"VolumeType"_s);
    const AwsStanding volume{.kind = AwsStanding::Kind::Volume,
                             .id = "vol-0"_L1 + awsRandomHex(16),
                             .region = call.region,
                             .zones = {zone},
                             .tags = call.tags(u"TagSpecification."_s),
                             .type = type.isEmpty() ? u"gp2"_s : type,
                             .sizeGiB = size,
                             .created = world.clock.now()};
    world.standing.append(volume);
    call.xml(volumeXml(volume));
}

void deleteVolume(AwsWorld &world, const AwsCall &call)
{
    const QString id = call.param(u"VolumeId"_s);
    const QList<AwsStanding> all = world.standingIn(call.region, AwsStanding::Kind::Volume);
    const auto found = std::ranges::find(all, id, &AwsStanding::id);
    if (found == all.end())
        return call.refuse(400, u"InvalidVolume.NotFound"_s,
                           u"The volume '%1' does not exist."_s.arg(id.left(60)));
    if (!found->attachedTo.isEmpty())
        return call.refuse(400, u"VolumeInUse"_s,
                           u"Volume %1 is currently attached to %2"_s.arg(id, found->attachedTo));
    world.removeStanding(id);
    call.xml(xml::flag("return", true));
}

void describeAddresses(AwsWorld &world, const AwsCall &call)
{
    if (!call.param(u"MaxResults"_s).isEmpty())
        return call.refuse(400, u"UnknownParameter"_s, u"The parameter MaxResults is not recognized"_s);
    const QList<AwsStanding> all =
        chosen(world, call, AwsStanding::Kind::Address, call.list(u"AllocationId"_s));
    QByteArray items;
    for (const AwsStanding &one : all)
        items += addressXml(one);
    call.xml(xml::group("addressesSet", items));
}

void allocateAddress(AwsWorld &world, const AwsCall &call)
{
    // Of the block that is kept for examples; nobody can be reached there.
    const qsizetype count = world.standingIn(call.region, AwsStanding::Kind::Address).size();
    const AwsStanding address{.kind = AwsStanding::Kind::Address,
                              .id = "eipalloc-0"_L1 + awsRandomHex(16),
                              .region = call.region,
                              .tags = call.tags(u"TagSpecification."_s),
                              .address = u"203.0.113.%1"_s.arg(10 + count % 200),
                              .created = world.clock.now()};
    world.standing.append(address);
    call.xml(xml::text("publicIp", address.address) + xml::text("domain", u"vpc"_s)
             + xml::text("allocationId", address.id));
}

void releaseAddress(AwsWorld &world, const AwsCall &call)
{
    const QString id = call.param(u"AllocationId"_s);
    if (!std::ranges::contains(world.standingIn(call.region, AwsStanding::Kind::Address), id,
                               &AwsStanding::id))
        return call.refuse(400, u"InvalidAllocationID.NotFound"_s,
                           u"The allocation ID '%1' does not exist"_s.arg(id.left(60)));
    world.removeStanding(id);
    call.xml(xml::flag("return", true));
}

} // namespace

void addEc2Standing(AwsWorld &world, AwsRouter &router)
{
    router.add("ec2", "DescribeVolumes", [&world](const AwsCall &call) { describeVolumes(world, call); });
    router.add("ec2", "CreateVolume", [&world](const AwsCall &call) { createVolume(world, call); });
    router.add("ec2", "DeleteVolume", [&world](const AwsCall &call) { deleteVolume(world, call); });
    router.add("ec2", "DescribeAddresses", [&world](const AwsCall &call) { describeAddresses(world, call); });
    router.add("ec2", "AllocateAddress", [&world](const AwsCall &call) { allocateAddress(world, call); });
    router.add("ec2", "ReleaseAddress", [&world](const AwsCall &call) { releaseAddress(world, call); });
}

} // namespace slipway::sandbox
