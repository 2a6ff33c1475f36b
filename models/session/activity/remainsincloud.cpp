// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "plan/ensurechange.h"
#include "plan/kube/kubechanges.h"
#include "plan/planresources.h"
#include "session/activity/remainsparts.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Machines of this type carry accelerators; those stand as Node lines when nothing uses them.
bool hasAccelerators(const QStringList &types, const Catalog &catalog)
{
    return std::ranges::any_of(types, [&catalog](const QString &type) {
        const MachineType *machine = catalog.machineType(type);
        return machine && !machine->acceleratorId.isEmpty();
    });
}

} // namespace

bool OwnedByPlans::hasClaim(const QString &claim) const
{
    return std::ranges::any_of(
        claims, [&claim](const QString &each) { return claim == each || claim.startsWith(each + u'-'); });
}

OwnedByPlans ownedByPlans(const QList<JournalRun> &runs)
{
    OwnedByPlans owned;
    for (const JournalRun &run : runs) {
        const auto plan = Plan::fromJson(run.plan);
        if (!plan)
            continue;
        const PlannedResources made = plannedResources(*plan);
        for (const PlannedBalancer &each : made.balancers)
            owned.balancers.insert(each.object);
        for (const PlannedDisk &each : made.disks)
            owned.claims.append(each.claim);
        // What balances for these on EKS depends on the controller that serves them, so they are among no plan's resources.
        for (const PlanStep &step : plan->steps) {
            const auto applied = std::dynamic_pointer_cast<const ApplyObject>(step.change);
            const QString kind = applied ? applied->manifest().value("kind"_L1).toString() : QString();
            if (kind == "Gateway"_L1 || kind == "Ingress"_L1)
                owned.balancers.insert(u"%1/%2/%3"_s.arg(
                    kind, applied->manifest().value("metadata"_L1)["namespace"_L1].toString(),
                    nameOf(applied->manifest())));
        }
    }
    return owned;
}

QString gapText(const QString &what, const Error &why, const QStringList &permissions)
{
    return why.kind == ErrorKind::Forbidden
        ? RemainsWords::tr("%1 (needs %2)").arg(what, permissions.join(u", "_s))
        : what;
}

void addPrice(Remain &remain, const std::optional<HourlyPrice> &price)
{
    if (!price)
        return;
    remain.perHour = price->amount;
    remain.currency = price->currency;
    remain.isEstimated = price->price.provenance.estimated;
}

void addPrice(Remain &remain, const QString &machineType, int count, const Catalog &catalog)
{
    const MachineType *machine = catalog.machineType(machineType);
    if (!machine || !machine->price)
        return;
    remain.perHour = machine->price->amount * count;
    remain.currency = machine->price->currency;
    remain.isEstimated = machine->price->provenance.estimated;
}

Task<Remains> remainsInGoogle(GoogleClient *google, Target target, std::stop_token stop)
{
    Remains remains;
    const GkeClusterRef ref{.projectId = target.project, .location = target.location, .name = target.cluster};
    auto pools = co_await google->nodePools(ref, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!pools) {
        remains.notRead.append(RemainsWords::tr("node pools"));
        co_return remains;
    }
    for (const GkeNodePool &pool : std::as_const(*pools)) {
        const bool isHeld = pool.isAutoscaling ? pool.minNodeCount > 0 : pool.initialNodeCount > 0;
        if ((pool.accelerators.isEmpty() && pool.tpuTopology.isEmpty()) || !isHeld)
            continue;
        // The nodes that it has now stand above with their price.
        remains.found.append(
            {.object = u"nodePool/"_s + pool.name,
             .why = pool.isAutoscaling
                 ? RemainsWords::tr("It keeps at least %n node(s) of %1, used or not.", nullptr,
                                    pool.minNodeCount)
                       .arg(pool.machineType)
                 : RemainsWords::tr("It does not scale by itself and keeps its nodes of %1, used or not.")
                       .arg(pool.machineType),
             .owner = pool.resourceLabels.contains(slipwayTag)
                 ? RemainsWords::tr("made by Slipway")
                 : RemainsWords::tr("cluster %1").arg(target.cluster),
             .foundBy = RemainsWords::tr("GKE's list of node pools"),
             .isFree = true,
             .command = shellCommand({u"gcloud"_s, u"container"_s, u"node-pools"_s, u"delete"_s, pool.name,
                                      u"--cluster"_s, target.cluster, u"--location"_s, target.location,
                                      u"--project"_s, target.project})});
    }
    co_return remains;
}

Task<Remains> remainsInAws(RemainsQuestion question, const Catalog &catalog, bool *isGone,
                           std::stop_token stop)
{
    Remains remains;
    const Target target = question.endpoint.target;
    const EksClusterRef ref{target.location, target.cluster};
    auto cluster = co_await question.aws->cluster(ref, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!cluster) {
        *isGone = cluster.error().kind == ErrorKind::NotFound;
        if (!*isGone)
            remains.notRead.append(
                gapText(RemainsWords::tr("the EKS cluster"), cluster.error(), {u"eks:DescribeCluster"_s}));
        co_return remains;
    }
    const bool isOurs = cluster->tags.contains(slipwayTag);
    if (isOurs && question.values().value("clusterFrom"_L1) == "create"_L1) {
        Remain remain{
            .object = u"cluster/"_s + target.location + u'/' + target.cluster,
            .why = RemainsWords::tr("It was made for this endpoint, and holds what others made since."),
            .owner = RemainsWords::tr("made by Slipway"),
            .foundBy = RemainsWords::tr("tag %1").arg(slipwayTag),
            .command = shellCommand({u"aws"_s, u"eks"_s, u"delete-cluster"_s, u"--name"_s, target.cluster,
                                     u"--region"_s, target.location})};
        if (!cluster->version.isEmpty())
            addPrice(remain, eksClusterPerHour(cluster->version, question.today));
        remains.found.append(remain);
    }
    auto groups = co_await question.aws->nodegroups(ref, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!groups) {
        remains.notRead.append(gapText(RemainsWords::tr("node groups"), groups.error(),
                                       {u"eks:ListNodegroups"_s, u"eks:DescribeNodegroup"_s}));
        co_return remains;
    }
    for (const EksNodegroup &group : std::as_const(*groups)) {
        const bool isMade = group.tags.contains(slipwayTag);
        const bool withAccelerators = hasAccelerators(group.instanceTypes, catalog);
        // Somebody else's group without accelerators was never the endpoint's.
        if ((!isMade && !withAccelerators) || (group.minSize == 0 && group.desiredSize == 0 && !isMade))
            continue;
        const QString machines = group.instanceTypes.isEmpty()
            ? RemainsWords::tr("a launch template's machines")
            : group.instanceTypes.join(u", "_s);
        Remain remain{
            .object = u"nodegroup/"_s + target.cluster + u'/' + group.name,
            .why = group.status == "DELETING"_L1 ? RemainsWords::tr("It is being deleted.")
                : group.desiredSize == 0
                ? RemainsWords::tr("It has no node now and may grow to %n of %1.", nullptr, group.maxSize)
                      .arg(machines)
                : RemainsWords::tr("It keeps %n node(s) of %1, used or not.", nullptr, group.desiredSize)
                      .arg(machines),
            .owner = isMade ? RemainsWords::tr("made by Slipway")
                            : RemainsWords::tr("cluster %1").arg(target.cluster),
            .foundBy = RemainsWords::tr("EKS' list of node groups"),
            .command =
                shellCommand({u"aws"_s, u"eks"_s, u"delete-nodegroup"_s, u"--cluster-name"_s, target.cluster,
                              u"--nodegroup-name"_s, group.name, u"--region"_s, target.location})};
        // Nodes with accelerators that nothing uses stand above, each with its price.
        remain.isFree = group.desiredSize == 0 || withAccelerators;
        if (!remain.isFree && group.instanceTypes.size() == 1)
            addPrice(remain, group.instanceTypes.first(), group.desiredSize, catalog);
        remains.found.append(remain);
    }
    co_return remains;
}

} // namespace slipway
