// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The machines of node groups, as Amazon EC2 Auto Scaling gets them. Texts: scaling activities as field reports quote them.
#include "app/sandbox/aws/eksstate.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::sandbox {

namespace {

constexpr auto kFirstLaunch = 20s; // from CreateNodegroup to the first scaling activity
constexpr auto kRetry = 60s;
constexpr qsizetype kKeptActivities = 100;
// After this a group that was healthy counts as degraded (not verified: EKS does not publish it).
constexpr auto kDegradedAfter = 10min;

QList<AwsInstanceState *> machinesOf(AwsWorld &world, const EksClusterState &cluster,
                                     const QString &nodegroup)
{
    QList<AwsInstanceState *> machines;
    for (AwsInstanceState &instance : world.instances) {
        if (instance.cluster == cluster.name() && instance.nodegroup == nodegroup
            && instance.region() == cluster.region && instance.state != "terminated"_L1)
            machines.append(&instance);
    }
    return machines;
}

void note(const AwsWorld &world, AwsNodegroupState &group, const QString &description, const QString &status,
          const QString &message)
{
    group.activities.prepend({.id = eksUuid(),
                              .description = description,
                              .status = status,
                              .message = message,
                              .started = world.clock.now()});
    if (group.activities.size() > kKeptActivities)
        group.activities.removeLast();
}

/// One more machine, in the emptiest zone that gives one. Empty, or why none does, in Auto Scaling's words.
QString addMachine(AwsWorld &world, EksClusterState &cluster, AwsNodegroupState &group, bool instantly)
{
    const QString name = group.json.value("nodegroupName"_L1).toString();
    const bool spot = group.json.value("capacityType"_L1).toString() == "SPOT"_L1;
    QMap<QString, int> filled;
    for (const AwsInstanceState *machine : machinesOf(world, cluster, name))
        ++filled[machine->subnetId];
    QStringList subnets;
    for (const QJsonValue &id : group.json.value("subnets"_L1).toArray())
        subnets.append(id.toString());
    std::ranges::stable_sort(subnets, {}, [&](const QString &id) { return filled.value(id); });
    QString problem;
    for (const QJsonValue &type : group.json.value("instanceTypes"_L1).toArray()) {
        for (const QString &id : std::as_const(subnets)) {
            const auto subnet = world.subnet(cluster.region, id);
            if (!subnet)
                continue;
            if (const auto refusal = world.launchProblem(type.toString(), subnet->zone, spot)) {
                problem = u"Could not launch %1 Instances. %2 - %3 Launching EC2 instance failed."_s.arg(
                    spot ? u"Spot"_s : u"On-Demand"_s, refusal->code, refusal->message);
                note(world, group, u"Launching a new EC2 instance.  Status Reason: "_s + problem, u"Failed"_s,
                     problem);
                continue;
            }
            AwsInstanceState &machine = world.launch(type.toString(), *subnet, spot);
            machine.cluster = cluster.name();
            machine.nodegroup = name;
            machine.tags = {{u"eks:cluster-name"_s, cluster.name()},
                            {u"eks:nodegroup-name"_s, name},
                            {u"kubernetes.io/cluster/"_s + cluster.name(), u"owned"_s},
                            {u"aws:autoscaling:groupName"_s, group.scalingGroup}};
            note(world, group, "Launching a new EC2 instance: "_L1 + machine.id, u"Successful"_s, {});
            if (instantly) {
                machine.state = u"running"_s;
                return {};
            }
            const auto key = std::pair(cluster.region, cluster.name());
            world.clock.after(world.scenario.timeline.nodeProvision, [&world, id = machine.id, key, name] {
                const auto found = std::ranges::find(world.instances, id, &AwsInstanceState::id);
                if (found == world.instances.end() || found->state != "pending"_L1)
                    return;
                found->state = u"running"_s;
                if (const auto at = world.clusters.find(key); at != world.clusters.end())
                    reconcileNodegroup(world, at->second, name);
                world.notify();
            });
            return {};
        }
    }
    return problem.isEmpty() ? u"Could not launch instances: the group has no subnets."_s : problem;
}

void removeMachine(AwsWorld &world, EksClusterState &cluster, AwsNodegroupState &group)
{
    const auto machines = machinesOf(world, cluster, group.json.value("nodegroupName"_L1).toString());
    AwsInstanceState *last = machines.last();
    last->state = u"terminated"_s;
    note(world, group, "Terminating EC2 instance: "_L1 + last->id, u"Successful"_s, {});
    world.notify();
}

void setIssue(AwsNodegroupState &group, const QString &problem)
{
    QJsonArray issues;
    if (!problem.isEmpty())
        issues.append(QJsonObject{{u"code"_s, u"AsgInstanceLaunchFailures"_s},
                                  {u"message"_s, problem},
                                  {u"resourceIds"_s, QJsonArray{group.scalingGroup}}});
    group.json.insert(u"health"_s, QJsonObject{{u"issues"_s, issues}});
}

} // namespace

void startNodegroup(AwsWorld &world, EksClusterState &cluster, const QJsonObject &json, bool instantly)
{
    const QString name = json.value("nodegroupName"_L1).toString();
    const QString version = cluster.json.value("version"_L1).toString();
    AwsNodegroupState &group = cluster.nodegroups[name];
    const QString id = eksUuid();
    group.json = json;
    group.scalingGroup = u"eks-%1-%2"_s.arg(name, id);
    const QString path = u"nodegroup/%1/%2/%3"_s.arg(cluster.name(), name, id);
    group.json.insert(u"nodegroupArn"_s, world.arn(u"eks"_s, cluster.region, path));
    group.json.insert(u"clusterName"_s, cluster.name());
    group.json.insert(u"version"_s, version);
    group.json.insert(u"releaseVersion"_s, version + ".5-20261106"_L1);
    group.json.insert(u"createdAt"_s, world.stamp());
    group.json.insert(u"modifiedAt"_s, world.stamp());
    group.json.insert(u"updateConfig"_s, QJsonObject{{u"maxUnavailable"_s, 1}});
    group.json.insert(
        u"resources"_s,
        QJsonObject{{u"autoScalingGroups"_s, QJsonArray{QJsonObject{{u"name"_s, group.scalingGroup}}}}});
    for (const QString &key : {u"labels"_s, u"tags"_s}) {
        if (!group.json.contains(key))
            group.json.insert(key, QJsonObject());
    }
    if (!group.json.contains("taints"_L1))
        group.json.insert(u"taints"_s, QJsonArray());
    setIssue(group, {});
    group.since = world.clock.elapsed();
    // EKS lets the machines of its own groups in by itself.
    addAccessEntry(world, cluster, json.value("nodeRole"_L1).toString(), u"EC2_LINUX"_s, {u"system:nodes"_s});
    if (instantly) {
        group.json.insert(u"createdAt"_s, world.stamp() - 3600 * 24 * 12);
        group.json.insert(u"status"_s, u"ACTIVE"_s);
        const int desired = json.value("scalingConfig"_L1).toObject().value("desiredSize"_L1).toInt();
        for (int i = 0; i < desired; ++i)
            group.lastFailure = addMachine(world, cluster, group, true);
        return;
    }
    group.json.insert(u"status"_s, u"CREATING"_s);
    group.nextTry = group.since + kFirstLaunch;
    const auto key = std::pair(cluster.region, cluster.name());
    const auto reconcile = [&world, key, name] {
        if (const auto found = world.clusters.find(key); found != world.clusters.end()) {
            reconcileNodegroup(world, found->second, name);
            world.notify();
        }
    };
    world.clock.after(kFirstLaunch, reconcile);
    world.clock.after(world.scenario.timeline.nodePoolCreate, reconcile);
}

void reconcileNodegroup(AwsWorld &world, EksClusterState &cluster, const QString &nodegroup)
{
    const auto found = cluster.nodegroups.find(nodegroup);
    if (found == cluster.nodegroups.end())
        return;
    AwsNodegroupState &group = *found;
    const QString status = group.json.value("status"_L1).toString();
    if (status == "DELETING"_L1 || status == "CREATE_FAILED"_L1 || status == "UPDATING"_L1)
        return;
    const auto now = world.clock.elapsed();
    const int desired = group.json.value("scalingConfig"_L1).toObject().value("desiredSize"_L1).toInt();
    const auto machines = machinesOf(world, cluster, nodegroup);
    for (qsizetype have = machines.size(); have > desired; --have)
        removeMachine(world, cluster, group);
    if (machines.size() < desired && now >= group.nextTry) {
        for (qsizetype have = machines.size(); have < desired; ++have) {
            group.lastFailure = addMachine(world, cluster, group, false);
            if (group.lastFailure.isEmpty())
                continue;
            group.nextTry = now + kRetry;
            break;
        }
        world.notify();
    }
    const auto present = machinesOf(world, cluster, nodegroup);
    const auto running = std::ranges::count(present, u"running"_s, &AwsInstanceState::state);
    if (running >= desired) {
        group.lastFailure.clear();
        setIssue(group, {});
        if (status == "DEGRADED"_L1 || now - group.since >= world.scenario.timeline.nodePoolCreate)
            group.json.insert(u"status"_s, u"ACTIVE"_s);
        return;
    }
    if (group.lastFailure.isEmpty())
        return;
    // A group that is being made keeps silent for long; Auto Scaling's activities speak from the first attempt on.
    if (status == "CREATING"_L1 && now - group.since >= world.scenario.timeline.launchGivesUp) {
        group.json.insert(u"status"_s, u"CREATE_FAILED"_s);
        setIssue(group, group.lastFailure);
    } else if (status == "ACTIVE"_L1 && now - group.since >= kDegradedAfter) {
        group.json.insert(u"status"_s, u"DEGRADED"_s);
        setIssue(group, group.lastFailure);
    }
}

void reconcileAllNodegroups(AwsWorld &world)
{
    for (auto &[key, cluster] : world.clusters) {
        const QStringList names = cluster.nodegroups.keys();
        for (const QString &name : names)
            reconcileNodegroup(world, cluster, name);
    }
}

} // namespace slipway::sandbox
