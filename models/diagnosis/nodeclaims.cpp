// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cloud answers to Karpenter: it is told of the NodeClaim, which is gone soon after, and never of the pod that waits.
// Source: Karpenter v1, pkg/controllers/nodeclaim/lifecycle (events InsufficientCapacityError, condition Launched).
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"
#include "plan/capacity.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

void addNotRegistered(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    JsonView launched;
    JsonView registered;
    for (const JsonView condition : claim.status()["conditions"].items()) {
        if (condition["type"].is("Launched"))
            launched = condition;
        else if (condition["type"].is("Registered"))
            registered = condition;
    }
    const qint64 since = std::max(secondsOf(launched["lastTransitionTime"]), claim.created());
    // Nodes join in one to four minutes; after a quarter of an hour Karpenter gives the machine back and begins anew.
    if (!launched["status"].is("True") || !registered || registered["status"].is("True") || since == 0
        || snapshot.now() - since < 600)
        return;
    Diagnosis made{.id = u"node.not-registered"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The machine of %1 does not join the cluster").arg(claim.label()),
                   .cause =
                       Say::tr("It was made %1 ago and has not registered as a node: its role may not join "
                               "(access entry, aws-auth), its subnet has no way to the API server, or its "
                               "image or user data are not for this cluster.")
                           .arg(duration(snapshot.now() - since)),
                   .key = claim.labels()["karpenter.sh/nodepool"].text(claim.label()),
                   .about = {claim.label(), QLatin1StringView(capacityLabel)}};
    made.evidence = {seen(claim, u"status.conditions[Launched]"_s, launched["lastTransitionTime"]),
                     seen(claim, u"status.conditions[Registered]"_s,
                          registered["reason"].text() + u": "_s + registered["message"].text()),
                     seen(claim, u"status.providerID"_s, claim.status()["providerID"])};
    const QString id = claim.status()["providerID"].text().section(u'/', -1);
    made.remedies = {todo(Say::tr("Read the machine's own log of its start"),
                          u"aws ec2 get-console-output --latest --instance-id %1"_s.arg(
                              id.isEmpty() ? u"INSTANCE"_s : shellWord(id)))};
    report.add(std::move(made));
}

// The claim itself says why for as long as it is tried; nothing of it may be in an event.
// Source: Karpenter v1, pkg/controllers/nodeclaim/lifecycle/launch.go: Launched is Unknown with the reason LaunchFailed.
bool addLaunchRefusal(const PodFacts &pod, Report &report)
{
    const Snapshot &snapshot = pod.snapshot;
    const ObjectEvent *nominated = pod.lastEvent({"Nominated"_L1});
    QStringList wanted = requestsOf(pod.pod.spec()).keys();
    wanted.removeIf([](const QString &each) { return !isExtendedResource(each); });
    for (const KubeObject *claim : snapshot.of(u"NodeClaim"_s)) {
        // An event of the nomination is kept for an hour. Then a claim that the cloud has no machine for is that of whoever wants its
        // devices; of pods without any it is not told for what they wait.
        const JsonView offers = claim->spec()["resources"]["requests"];
        const bool mayBe = !nominated && std::ranges::any_of(wanted, [&offers](const QString &device) {
            return !offers || offers.has(device.toUtf8().constData());
        });
        bool isMeant = nominated && nominated->message.contains(u"nodeclaim/"_s + claim->name);
        for (const JsonView condition : claim->status()["conditions"].items())
            isMeant = isMeant
                || (mayBe && condition["type"].is("Launched")
                    && capacityOf({}, condition["message"].text()).problem != CapacityProblem::None);
        const QString pool = pod.pod.spec()["nodeSelector"]["karpenter.sh/nodepool"].text();
        if (claim->isGoing() || !isMeant
            || (!pool.isEmpty() && claim->labels()["karpenter.sh/nodepool"].text() != pool))
            continue;
        for (const JsonView condition : claim->status()["conditions"].items()) {
            if (!condition["type"].is("Launched") || condition["status"].is("True")
                || !condition["reason"].is("LaunchFailed") || condition["message"].text().isEmpty())
                continue;
            const QString said = condition["message"].text();
            const CapacityFinding capacity = capacityOf({}, said);
            const bool stockout = capacity.problem == CapacityProblem::Stockout;
            const bool quota = capacity.problem == CapacityProblem::Quota;
            Diagnosis made = unscheduled(pod,
                                         stockout    ? u"accelerator.stockout"_s
                                             : quota ? u"accelerator.quota"_s
                                                     : u"node.scale-up-refused"_s,
                                         {});
            made.key = claim->label(); // once, however many pods wait for it
            made.about.append(claim->label());
            made.title = stockout ? Say::tr("The cloud has no such machine to give now")
                : quota           ? Say::tr("A quota of the project or account is used up")
                        : Say::tr("Karpenter is refused the machine that %1 needs").arg(pod.owner.label());
            made.cause = said;
            made.evidence.append(
                seen(*claim, u"status.conditions[Launched]"_s, condition["reason"].text() + u": "_s + said));
            made.remedies = {
                todo(quota          ? Say::tr("Ask for more of it, or free some")
                         : stockout ? Say::tr("Try another zone, another machine type or spot against "
                                              "on-demand; or wait, the autoscaler tries again")
                                    : Say::tr("Do as the cloud's words say; Karpenter tries again by itself"),
                     u"kubectl describe nodeclaim %1"_s.arg(shellWord(claim->name)))};
            report.add(std::move(made));
            return true;
        }
    }
    return false;
}

bool addClaimRefusal(const PodFacts &pod, Report &report)
{
    const Snapshot &snapshot = pod.snapshot;
    // A pod that names its pool waits for no other.
    const QString pool = pod.pod.spec()["nodeSelector"]["karpenter.sh/nodepool"].text();
    for (const char *reason : {"InsufficientCapacityError", "InsufficientCapacity", "LaunchFailed"}) {
        for (const QString &label : snapshot.withEvent(QLatin1StringView(reason))) {
            const QString name = label.section(u'/', -1);
            if (!label.startsWith("NodeClaim/"_L1) || (!pool.isEmpty() && !name.startsWith(pool + u'-')))
                continue;
            const std::vector<ObjectEvent> &events =
                snapshot.events(u"NodeClaim"_s, label.section(u'/', 1, -2), name);
            if (events.empty() || snapshot.now() - events.back().last > 1800)
                continue;
            const ObjectEvent &told = events.back();
            const CapacityFinding capacity = capacityOf({}, told.message);
            if (capacity.problem == CapacityProblem::None)
                continue;
            const bool stockout = capacity.problem == CapacityProblem::Stockout;
            const bool quota = capacity.problem == CapacityProblem::Quota;
            Diagnosis made = unscheduled(pod,
                                         stockout    ? u"accelerator.stockout"_s
                                             : quota ? u"accelerator.quota"_s
                                                     : u"node.scale-up-refused"_s,
                                         {});
            made.key = QString();
            made.about.append(QLatin1StringView(capacityLabel));
            made.title = stockout ? Say::tr("The cloud has no such machine to give now")
                : quota           ? Say::tr("A quota of the project or account is used up")
                        : Say::tr("Karpenter is refused the machine that %1 needs").arg(pod.owner.label());
            made.cause = told.message;
            made.evidence.append({label, u"event "_s + told.reason, told.message});
            made.remedies = {
                quota ? todo(Say::tr("Ask for more of it, or free some"),
                             u"aws service-quotas list-service-quotas --service-code ec2"_s)
                      : todo(Say::tr("Try another zone, another machine type or spot against on-demand; or "
                                     "wait, the autoscaler tries again"))};
            report.add(std::move(made));
            return true;
        }
    }
    return false;
}

} // namespace slipway::diagnosis
