// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awsworld.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// The disk that a node group's machine boots from; it goes with its machine.
AwsStanding rootVolume(const AwsInstanceState &instance, const AwsNodegroupState &group)
{
    return {
        .kind = AwsStanding::Kind::Volume,
        .id = "vol-"_L1 + instance.id.section(u'-', 1),
        .region = instance.region(),
        .zones = {instance.zone},
        .tags = {{u"eks:cluster-name"_s, instance.cluster}, {u"eks:nodegroup-name"_s, instance.nodegroup}},
        .type = u"gp3"_s,
        .sizeGiB = group.json.value("diskSize"_L1).toInt(20),
        .attachedTo = instance.id,
        .created = instance.launched};
}

} // namespace

QList<AwsStanding> AwsWorld::standingIn(const QString &where, AwsStanding::Kind kind) const
{
    QList<AwsStanding> all = standing;
    for (const auto &[key, cluster] : clusters) {
        if (key.first == where && standingOf)
            all += standingOf(key.second);
    }
    for (const AwsInstanceState &instance : instances) {
        const auto cluster = clusters.find({instance.region(), instance.cluster});
        if (cluster != clusters.end() && instance.state != "terminated"_L1)
            all.append(rootVolume(instance, cluster->second.nodegroups.value(instance.nodegroup)));
    }
    all.removeIf([&](const AwsStanding &one) {
        return one.kind != kind || one.region != where || m_removed.contains(one.id);
    });
    return all;
}

void AwsWorld::removeStanding(const QString &id)
{
    if (standing.removeIf([&id](const AwsStanding &one) { return one.id == id; }) == 0)
        m_removed.insert(id);
}

void AwsWorld::leaveBehind(const QString &where, const QString &cluster)
{
    if (!standingOf)
        return;
    const QList<AwsStanding> left = standingOf(cluster);
    for (AwsStanding one : left) {
        one.attachedTo.clear(); // its machines went before it
        if (one.region == where && !m_removed.contains(one.id))
            standing.append(one);
    }
}

QString AwsWorld::balancerArn(const QString &where, const QString &type, const QString &name) const
{
    const QString family = type == "network"_L1 ? u"net"_s : type == "gateway"_L1 ? u"gwy"_s : u"app"_s;
    return arn(u"elasticloadbalancing"_s, where,
               u"loadbalancer/%1/%2/%3"_s.arg(family, name, awsRandomHex(16)));
}

} // namespace slipway::sandbox
