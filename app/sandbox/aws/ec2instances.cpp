// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: EC2 API reference, version 2016-11-15.
#include "app/sandbox/aws/awsrouter.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// Of Amazon Linux 2023; the one image that there is for machines outside of node groups.
const QString kImage = u"ami-0a1b2c3d4e5f60718"_s;

QByteArray stateXml(const char *name, const QString &state)
{
    const int code = state == "pending"_L1 ? 0 : state == "running"_L1 ? 16 : 48;
    return xml::group(name, xml::text("code", code) + xml::text("name", state));
}

QByteArray instanceXml(const AwsInstanceState &instance, const QString &vpcId)
{
    QByteArray out = xml::text("instanceId", instance.id) + xml::text("imageId", kImage)
        + stateXml("instanceState", instance.state) + xml::text("privateDnsName", instance.privateDnsName())
        + xml::text("instanceType", instance.type)
        + xml::text("launchTime", instance.launched.toUTC().toString(Qt::ISODateWithMs))
        + xml::group("placement",
                     xml::text("availabilityZone", instance.zone) + xml::text("tenancy", u"default"_s))
        + xml::text("subnetId", instance.subnetId) + xml::text("vpcId", vpcId)
        + xml::text("privateIpAddress", instance.address) + xml::text("architecture", u"x86_64"_s)
        + xml::tagSet(instance.tags);
    if (instance.spot)
        out += xml::text("instanceLifecycle", u"spot"_s);
    return xml::item(out);
}

QByteArray reservationXml(const AwsWorld &world, const QByteArray &instances)
{
    return xml::text("reservationId", "r-0"_L1 + awsRandomHex(16)) + xml::text("ownerId", world.spec.account)
        + xml::group("groupSet", {}) + xml::group("instancesSet", instances);
}

bool passes(const QMap<QString, QStringList> &filters, const AwsInstanceState &instance)
{
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (it.key() == "tag-key"_L1) {
            const QStringList keys = instance.tags.keys();
            if (std::ranges::none_of(*it, [&](const QString &one) {
                    return std::ranges::any_of(keys,
                                               [&](const QString &key) { return awsGlobMatches(one, key); });
                }))
                return false;
            continue;
        }
        const QString value = it.key() == "instance-state-name"_L1 ? instance.state
            : it.key() == "instance-type"_L1                       ? instance.type
            : it.key() == "availability-zone"_L1                   ? instance.zone
            : it.key() == "subnet-id"_L1                           ? instance.subnetId
            : it.key() == "instance-lifecycle"_L1                  ? (instance.spot ? u"spot"_s : QString())
            : it.key().startsWith("tag:"_L1)                       ? instance.tags.value(it.key().sliced(4))
                                                                   : QString();
        if (std::ranges::none_of(*it, [&](const QString &one) { return awsGlobMatches(one, value); }))
            return false;
    }
    return true;
}

void describeInstances(AwsWorld &world, const AwsCall &call)
{
    const QStringList ids = call.list(u"InstanceId"_s);
    for (const QString &id : ids) {
        if (std::ranges::find(world.instances, id, &AwsInstanceState::id) == world.instances.end())
            return call.refuse(400, u"InvalidInstanceID.NotFound"_s,
                               u"The instance ID '%1' does not exist"_s.arg(id.left(60)));
    }
    const auto filters = call.filters();
    QList<QByteArray> all;
    for (const AwsInstanceState &instance : std::as_const(world.instances)) {
        if (instance.region() == call.region && (ids.isEmpty() || ids.contains(instance.id))
            && passes(filters, instance))
            all.append(xml::item(reservationXml(world, instanceXml(instance, world.vpc(call.region).id))));
    }
    call.xmlPage("reservationSet", all, 1000);
}

void runInstances(AwsWorld &world, const AwsCall &call)
{
    const QString type = call.param(u"InstanceType"_s);
    const int count = call.param(u"MaxCount"_s).toInt();
    if (call.param(u"ImageId"_s) != kImage)
        return call.refuse(400, u"InvalidAMIID.NotFound"_s,
                           u"The image id '[%1]' does not exist"_s.arg(call.param(u"ImageId"_s).left(60)));
    if (!world.types().contains(type))
        return call.refuse(400, u"InvalidParameterValue"_s,
                           u"Invalid value '%1' for InstanceType."_s.arg(type.left(60)));
    if (count < 1 || count > 100)
        return call.refuse(400, u"InvalidParameterValue"_s,
                           u"Value (%1) for parameter maxCount is invalid."_s.arg(count));
    QList<AwsSubnetState> subnets = world.vpc(call.region).subnets;
    if (const QString wanted = call.param(u"SubnetId"_s); !wanted.isEmpty())
        subnets.removeIf([&](const AwsSubnetState &subnet) { return subnet.id != wanted; });
    if (const QString zone = call.param(u"Placement.AvailabilityZone"_s); !zone.isEmpty())
        subnets.removeIf([&](const AwsSubnetState &subnet) { return subnet.zone != zone; });
    if (subnets.isEmpty())
        return call.refuse(400, u"InvalidSubnetID.NotFound"_s, u"The subnet does not exist"_s);
    const QMap<QString, QString> tags = call.tags(u"TagSpecification."_s);
    QByteArray made;
    for (int i = 0; i < count; ++i) {
        std::optional<AwsWorld::Refusal> refusal;
        AwsInstanceState *instance = nullptr;
        for (const AwsSubnetState &subnet : std::as_const(subnets)) {
            refusal = world.launchProblem(type, subnet.zone, false);
            if (refusal)
                continue;
            instance = &world.launch(type, subnet, false);
            break;
        }
        if (!instance)
            return call.refuse(refusal->code == "InsufficientInstanceCapacity"_L1 ? 500 : 400, refusal->code,
                               refusal->message);
        instance->tags = tags;
        made += instanceXml(*instance, world.vpc(call.region).id);
        world.clock.after(world.scenario.timeline.nodeProvision / 5, [&world, id = instance->id] {
            const auto found = std::ranges::find(world.instances, id, &AwsInstanceState::id);
            if (found != world.instances.end() && found->state == "pending"_L1)
                found->state = u"running"_s;
        });
    }
    call.xml(reservationXml(world, made));
}

void terminateInstances(AwsWorld &world, const AwsCall &call)
{
    QByteArray items;
    const QStringList ids = call.list(u"InstanceId"_s);
    for (const QString &id : ids) {
        const auto found = std::ranges::find(world.instances, id, &AwsInstanceState::id);
        if (found == world.instances.end())
            return call.refuse(400, u"InvalidInstanceID.NotFound"_s,
                               u"The instance ID '%1' does not exist"_s.arg(id.left(60)));
        items += xml::item(xml::text("instanceId", id) + stateXml("previousState", found->state)
                           + stateXml("currentState", u"terminated"_s));
        found->state = u"terminated"_s;
    }
    world.notify(); // a node group's machine comes back by Auto Scaling
    call.xml(xml::group("instancesSet", items));
}

} // namespace

void addEc2Instances(AwsWorld &world, AwsRouter &router)
{
    router.add("ec2", "DescribeInstances", [&world](const AwsCall &call) { describeInstances(world, call); });
    router.add("ec2", "RunInstances", [&world](const AwsCall &call) { runInstances(world, call); });
    router.add("ec2", "TerminateInstances",
               [&world](const AwsCall &call) { terminateInstances(world, call); });
    router.add("ec2", "DescribeImages", [](const AwsCall &call) {
        call.xml(xml::group(
            "imagesSet",
            xml::item(xml::text("imageId", kImage) + xml::text("imageState", u"available"_s)
                      + xml::text("imageOwnerAlias", u"amazon"_s) + xml::text("architecture", u"x86_64"_s)
                      + xml::text("name", u"al2023-ami-2023.9.20261110.0-kernel-6.12-x86_64"_s)
                      + xml::flag("isPublic", true))));
    });
}

} // namespace slipway::sandbox
