// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The groups behind managed node groups. Source: Auto Scaling API reference, version 2011-01-01.
#include "app/sandbox/aws/awsrouter.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QByteArray member(const QByteArray &inner)
{
    return xml::group("member", inner);
}

QByteArray groupXml(AwsWorld &world, const EksClusterState &cluster, const AwsNodegroupState &group)
{
    const QJsonObject scaling = group.json.value("scalingConfig"_L1).toObject();
    QByteArray machines, zones;
    QStringList subnets;
    for (const QJsonValue &id : group.json.value("subnets"_L1).toArray()) {
        subnets.append(id.toString());
        if (const auto subnet = world.subnet(cluster.region, id.toString()))
            zones += xml::text("member", subnet->zone);
    }
    for (const AwsInstanceState &instance : std::as_const(world.instances)) {
        if (instance.tags.value(u"aws:autoscaling:groupName"_s) != group.scalingGroup
            || instance.state == "terminated"_L1)
            continue;
        machines += member(
            xml::text("InstanceId", instance.id) + xml::text("InstanceType", instance.type)
            + xml::text("AvailabilityZone", instance.zone)
            + xml::text("LifecycleState", instance.state == "running"_L1 ? u"InService"_s : u"Pending"_s)
            + xml::text("HealthStatus", u"Healthy"_s) + xml::flag("ProtectedFromScaleIn", false));
    }
    return member(xml::text("AutoScalingGroupName", group.scalingGroup)
                  + xml::text("MinSize", scaling.value("minSize"_L1).toInt())
                  + xml::text("MaxSize", scaling.value("maxSize"_L1).toInt())
                  + xml::text("DesiredCapacity", scaling.value("desiredSize"_L1).toInt())
                  + xml::text("DefaultCooldown", 300) + xml::group("AvailabilityZones", zones)
                  + xml::text("VPCZoneIdentifier", subnets.join(u','))
                  + xml::text("HealthCheckType", u"EC2"_s) + xml::group("Instances", machines)
                  + xml::text("CreatedTime", world.clock.now().toUTC().toString(Qt::ISODateWithMs)));
}

QByteArray activityXml(const AwsActivity &activity, const QString &group)
{
    QByteArray out =
        xml::text("ActivityId", activity.id) + xml::text("AutoScalingGroupName", group)
        + xml::text("Description", activity.description)
        + xml::text(
            "Cause",
            u"At %1 an instance was started in response to a difference between desired and actual capacity."_s
                .arg(activity.started.toUTC().toString(Qt::ISODate)))
        + xml::text("StartTime", activity.started.toUTC().toString(Qt::ISODateWithMs))
        + xml::text("EndTime", activity.started.toUTC().toString(Qt::ISODateWithMs))
        + xml::text("StatusCode", activity.status) + xml::text("Progress", 100);
    if (!activity.message.isEmpty())
        out += xml::text("StatusMessage", activity.message);
    return member(out);
}

} // namespace

void addAutoScaling(AwsWorld &world, AwsRouter &router)
{
    router.add("autoscaling", "DescribeAutoScalingGroups", [&world](const AwsCall &call) {
        const QStringList names = call.list(u"AutoScalingGroupNames"_s);
        QByteArray all;
        for (const auto &[key, cluster] : world.clusters) {
            for (const AwsNodegroupState &group : cluster.nodegroups) {
                if (key.first == call.region && (names.isEmpty() || names.contains(group.scalingGroup)))
                    all += groupXml(world, cluster, group);
            }
        }
        call.xml(xml::group("AutoScalingGroups", all));
    });
    router.add("autoscaling", "DescribeScalingActivities", [&world](const AwsCall &call) {
        const QString name = call.param(u"AutoScalingGroupName"_s);
        QByteArray all;
        bool isKnown = name.isEmpty();
        for (const auto &[key, cluster] : world.clusters) {
            for (const AwsNodegroupState &group : cluster.nodegroups) {
                if (key.first != call.region || (!name.isEmpty() && group.scalingGroup != name))
                    continue;
                isKnown = true;
                for (const AwsActivity &activity : group.activities)
                    all += activityXml(activity, group.scalingGroup);
            }
        }
        if (!isKnown)
            return call.refuse(400, u"ValidationError"_s, u"AutoScalingGroup name not found - null"_s);
        call.xml(xml::group("Activities", all));
    });
}

} // namespace slipway::sandbox
