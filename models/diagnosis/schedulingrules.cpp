// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that get no node. Where nodes were listed the reason is computed from them: newer schedulers do not name the taint, and a
// message tells of all nodes and not of the one that should have done. Without nodes the scheduler's own words have to do.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/nodefit.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"
#include "diagnosis/textmatch.h"
#include "plan/capacity.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

using Kind = Obstacle::Kind;

struct ScaleUp {
    bool isComing = false; ///< a node was asked for, recently, and nothing was refused since
    bool isRefused = false; ///< the autoscaler cannot help
    const ObjectEvent *event = nullptr;
};

ScaleUp scaleUpOf(const PodFacts &pod)
{
    const ObjectEvent *asked = pod.lastEvent({"TriggeredScaleUp"_L1, "Nominated"_L1});
    const ObjectEvent *failed = pod.lastEvent({"FailedScaleUp"_L1});
    const ObjectEvent *not_ = pod.lastEvent({"NotTriggerScaleUp"_L1});
    ScaleUp found;
    if (failed && (!asked || failed->last >= asked->last))
        return {.isRefused = true, .event = failed};
    if (asked && pod.snapshot.now() - asked->last <= provisioningBudget(pod))
        return {.isComing = true, .event = asked};
    if (not_ && (!asked || not_->last >= asked->last))
        return {.isRefused = true, .event = not_};
    return found;
}

// Whether somebody makes nodes here; then a young pending pod is no news.
bool hasAutoscaler(const Snapshot &snapshot)
{
    if (snapshot.find(u"ConfigMap"_s, u"kube-system"_s, u"cluster-autoscaler-status"_s)
        || !snapshot.of(u"NodePool"_s).empty() || !snapshot.of(u"NodeClaim"_s).empty()
        || !snapshot.of(u"ComputeClass"_s).empty())
        return true;
    return std::ranges::any_of(snapshot.of(u"Node"_s), [](const KubeObject *node) {
        return node->name.startsWith("gk3-"_L1) || node->labels().has("karpenter.sh/nodepool")
            || node->labels().has("cloud.google.com/gke-provisioning");
    });
}

bool isOnAws(const Snapshot &snapshot)
{
    return std::ranges::any_of(snapshot.of(u"Node"_s), [](const KubeObject *node) {
        return node->spec()["providerID"].text().startsWith("aws"_L1)
            || node->labels().has("eks.amazonaws.com/nodegroup");
    });
}

void addCapacity(const PodFacts &pod, const ScaleUp &scaleUp, const CapacityFinding &capacity, Report &report)
{
    const bool stockout = capacity.problem == CapacityProblem::Stockout;
    Diagnosis made =
        unscheduled(pod,
                    stockout                                         ? u"accelerator.stockout"_s
                        : capacity.problem == CapacityProblem::Quota ? u"accelerator.quota"_s
                                                                     : u"node.scale-up-refused"_s,
                    {});
    // Of one zone or quota once, however many wait for it.
    made.key = QString();
    made.about.append(QLatin1StringView(capacityLabel));
    made.evidence.append(seen(pod.pod, u"event %1"_s.arg(scaleUp.event->reason), scaleUp.event->message));
    if (stockout) {
        made.title = Say::tr("The cloud has no such machine to give now");
        made.cause = Say::tr("The autoscaler asked for a node and the zone is out of stock. Your quota is "
                             "not the matter: asking for more of it would not help.");
        made.remedies = {todo(Say::tr("Try another zone, another machine type or spot against on-demand; or "
                                      "wait, the autoscaler tries again")),
                         todo(Say::tr("See where it is offered"), u"slipway zones --accelerator TYPE"_s)};
    } else if (capacity.problem == CapacityProblem::Quota) {
        made.title = Say::tr("A quota of the project or account is used up");
        made.cause =
            Say::tr("The autoscaler asked for a node and was refused for quota%1. It may be that of "
                    "processors, disks or addresses and not of the accelerator.")
                .arg(capacity.quotaMetric.isEmpty() ? QString() : u" ("_s + capacity.quotaMetric + u')');
        made.remedies = {todo(
            Say::tr("Ask for more of it, or free some"),
            pod.snapshot.of(u"Node"_s).empty()
                    || pod.snapshot.of(u"Node"_s).front()->spec()["providerID"].text().startsWith("aws"_L1)
                ? u"aws service-quotas list-service-quotas --service-code ec2"_s
                : u"gcloud compute regions describe REGION --format=\"table(quotas)\""_s)};
    } else if (capacity.problem == CapacityProblem::IpExhausted) {
        made.id = u"node.no-addresses"_s;
        made.title = Say::tr("There are no addresses left for another node and its pods");
        made.cause = Say::tr("The autoscaler asked for a node, and the subnet or its range for pods is used "
                             "up. Neither quota nor stock is the matter.");
        made.remedies = {todo(
            Say::tr("Add a range of addresses for pods, or let new node pools take fewer pods a node"),
            isOnAws(pod.snapshot)
                ? u"aws ec2 describe-subnets --query \"Subnets[].[SubnetId,AvailableIpAddressCount]\""_s
                : u"gcloud container clusters update CLUSTER --location LOCATION --additional-ip-ranges=subnetwork=SUBNET,pod-ipv4-range=RANGE"_s)};
    } else {
        made.title = Say::tr("The cloud refuses the node that %1 needs").arg(pod.owner.label());
        made.cause = Say::tr("The autoscaler says: %1").arg(scaleUp.event->message);
        made.remedies = {todo(Say::tr("Correct what they name"))};
    }
    report.add(std::move(made));
}

// Karpenter makes no node beyond the limits of its pools, and says so in an event of the pod alone.
// Source: Karpenter docs, "NodePools", spec.limits; texts of v0.37 to v1.6.
bool addPoolLimit(const PodFacts &pod, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)exceed(?:s|ed)? limits? (?:for|of) (?:nodepool|provisioner):? *(?:\\(NodePool=)?\\\\?\"?([a-z0-9.-]*)|limits? exceeded for nodepool:? *\\\\?\"?([a-z0-9.-]*)"_s);
    const ObjectEvent *told = nullptr;
    QString name;
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (const auto match = pattern.match(event.message);
            event.reason == "FailedScheduling"_L1 && match.hasMatch()) {
            told = &event;
            name = match.captured(1) + match.captured(2);
        }
    }
    if (!told || pod.snapshot.now() - told->last > 1800)
        return false;
    Diagnosis made = unscheduled(pod, u"node.pool-at-maximum"_s, {});
    made.title = Say::tr("The node pool that %1 needs is as large as it may be").arg(pod.owner.label());
    made.cause = Say::tr("Karpenter makes no node beyond the limits of NodePool %1.").arg(name);
    made.evidence.append(seen(pod.pod, u"event "_s + told->reason, told->message));
    if (const KubeObject *pool = pod.snapshot.find(u"NodePool"_s, {}, name)) {
        const JsonView limits = pool->spec()["limits"];
        for (auto it = limits.fields().begin(); it != JsonView::Iterator(); ++it)
            made.evidence.append(
                seen(*pool, u"status.resources of spec.limits, %1"_s.arg(it.keyText()),
                     pool->status()["resources"][it.key()].scalar() + u" / "_s + it.value().scalar()));
    }
    made.remedies = {todo(Say::tr("Raise the pool's maximum, if quota and budget allow"),
                          u"kubectl edit nodepool %1"_s.arg(name.isEmpty() ? u"NAME"_s : shellWord(name)))};
    report.add(std::move(made));
    return true;
}

/// Karpenter says of each pool why it makes no node; a taint that the pod does not bear is among it.
// Source: Karpenter docs, "Troubleshooting"; texts of v0.32 to v1.6.
bool addPoolRefusal(const PodFacts &pod, Report &report)
{
    static const QRegularExpression each(
        u"incompatible with nodepool \\\\?\"?([a-z0-9.-]+)\\\\?\"?,.{0,200}?(did not tolerate ([^\\s,;()]+)|no instance type [^;]{0,300}|incompatible requirements, [^;]{0,300})"_s);
    const ObjectEvent *told = nullptr;
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (event.reason == "FailedScheduling"_L1 && event.message.contains("incompatible with nodepool"_L1))
            told = &event;
    }
    if (!told || pod.snapshot.now() - told->last > 1800)
        return false;
    QStringList pools;
    QStringList words;
    QString taint;
    bool onlyTaints = true;
    for (auto all = each.globalMatch(told->message); all.hasNext();) {
        const auto match = all.next();
        pools.append(match.captured(1));
        words.append(u"%1: %2"_s.arg(match.captured(1), match.captured(2)));
        onlyTaints = onlyTaints && !match.captured(3).isEmpty();
        if (taint.isEmpty())
            taint = match.captured(3);
    }
    if (pools.isEmpty())
        return false;
    Diagnosis made =
        unscheduled(pod, onlyTaints ? u"pod.unschedulable-taint"_s : u"node.pool-incompatible"_s, {});
    made.severity = pod.age < 120 ? Severity::Info : Severity::Error;
    made.title = onlyTaints
        ? Say::tr("%1 does not tolerate the taint of the nodes that would do").arg(pod.owner.label())
        : Say::tr("No node pool of Karpenter may make the node that %1 needs").arg(pod.owner.label());
    made.cause = onlyTaints ? Say::tr("Karpenter would make a node from NodePool %1 but for its taint %2.")
                                  .arg(pools.constFirst(), taint)
                            : Say::tr("It says of each why: %1").arg(words.join(u"; "_s));
    made.evidence.append(seen(pod.pod, u"event "_s + told->reason, told->message));
    for (const QString &name : std::as_const(pools)) {
        if (const KubeObject *pool = pod.snapshot.find(u"NodePool"_s, {}, name)) {
            for (const JsonView tainted : pool->spec()["template"]["spec"]["taints"].items())
                made.evidence.append(seen(*pool, u"spec.template.spec.taints"_s, taintText(tainted)));
        }
    }
    made.remedies = {editOwner(onlyTaints
                                   ? Say::tr("Tolerate it")
                                   : Say::tr("Ask for what a pool may make, or widen a pool's requirements"),
                               pod)};
    report.add(std::move(made));
    return true;
}

// GKE makes nodes for the class that a pod names, and says nothing of one that there is not.
// Source: GKE docs, "About custom compute classes" and "About compute classes in Autopilot clusters".
bool addComputeClassMissing(const PodFacts &pod, Report &report)
{
    const QString name = pod.pod.spec()["nodeSelector"]["cloud.google.com/compute-class"].text();
    static const QSet<QString> builtIn{u"Accelerator"_s,    u"Balanced"_s,        u"Performance"_s,
                                       u"Scale-Out"_s,      u"General-purpose"_s, u"autopilot"_s,
                                       u"autopilot-spot"_s, u"autopilot-arm"_s};
    if (name.isEmpty() || builtIn.contains(name) || name.startsWith("gpu"_L1) || pod.age < 120
        || pod.snapshot.presence(u"ComputeClass"_s, {}, name) != Snapshot::Presence::Absent)
        return false;
    QStringList names;
    for (const KubeObject *each : pod.snapshot.of(u"ComputeClass"_s))
        names.append(each->name);
    Diagnosis made = unscheduled(pod, u"node.compute-class-missing"_s, {});
    made.key = name;
    made.about.append(objectLabel(u"ComputeClass"_s, {}, name));
    made.title = Say::tr("The ComputeClass %1 that %2 asks for does not exist").arg(name, pod.owner.label());
    made.cause =
        Say::tr("No node bears its label, and the autoscaler makes none for a class that it does not know.");
    if (const QString meant = nearest(name, names); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.evidence.append(seen(pod.pod, u"spec.nodeSelector[cloud.google.com/compute-class]"_s, name));
    made.evidence.append({u"ComputeClass"_s, u"metadata.name"_s,
                          names.isEmpty() ? Say::tr("(not among those listed)") : names.join(u", "_s)});
    made.remedies = {editOwner(Say::tr("Create it, or name one that exists"), pod)};
    report.add(std::move(made));
    return true;
}

void look(const PodFacts &pod, const NodeFits &fits, bool autoscaler, Report &report)
{
    const JsonView scheduled = pod.condition("PodScheduled");
    if (pod.pod.spec()["schedulingGates"].size() > 0 || scheduled["reason"].is("SchedulingGated"))
        return; // somebody holds it back on purpose: a queue (Kueue) does that
    // Its claims first: what keeps them from being bound keeps the pod, and the scheduler looks at no node before.
    const QStringList upstream = pod.upstream();
    const bool claimsKeepIt = std::ranges::any_of(upstream, [&report](const QString &label) {
        return label.startsWith("PersistentVolumeClaim/"_L1) && report.isExplained(label);
    });
    const QString said = scheduled["message"].text(
        pod.lastEvent({"FailedScheduling"_L1}) ? pod.lastEvent({"FailedScheduling"_L1})->message : QString());
    const bool refused = scheduled["status"].is("False") || pod.lastEvent({"FailedScheduling"_L1});
    if (!refused && pod.age < 300)
        return;
    if (addDeviceClaims(pod, said, report) || addComputeClassMissing(pod, report))
        return;
    if (said.contains("ReadWriteOncePod access mode"_L1)) {
        fromMessage(pod, said, report);
        return;
    }
    // A claim that is missing or waits for a class is the volumes' matter. What no node can ever give is a second fault, which would
    // only come to light when the first is mended.
    if (claimsKeepIt || said.contains("persistentvolumeclaim"_L1, Qt::CaseInsensitive)) {
        if (fits.nodes().empty() || autoscaler || pod.age < 300)
            return;
        const NodeFits::Nearest near = fits.nearest(pod);
        if (std::ranges::any_of(near.obstacles,
                                [](const Obstacle &each) { return each.kind == Kind::NoSuchResource; }))
            addNoSuchResource(pod, fits, near, false, report);
        return;
    }
    if (addLaunchRefusal(pod, report))
        return;
    const ScaleUp scaleUp = scaleUpOf(pod);
    if (scaleUp.isComing) {
        Diagnosis made = unscheduled(pod, u"pod.node-coming"_s, {});
        made.severity = Severity::Info;
        const qint64 left = provisioningBudget(pod) - (pod.snapshot.now() - scaleUp.event->last);
        made.title = Say::tr("A node is being made for %1").arg(pod.owner.label());
        made.cause =
            Say::tr("This is normal; expect up to %1 more.").arg(duration(std::max<qint64>(60, left)));
        made.evidence.append(seen(pod.pod, u"event %1"_s.arg(scaleUp.event->reason), scaleUp.event->message));
        report.add(std::move(made));
        return;
    }
    const CapacityFinding capacity =
        scaleUp.event ? capacityOf({}, scaleUp.event->message) : CapacityFinding();
    if (capacity.problem != CapacityProblem::None) {
        addCapacity(pod, scaleUp, capacity, report);
        return;
    }
    if (scaleUp.isRefused
        && (scaleUp.event->message.contains("max node group size"_L1)
            || scaleUp.event->message.contains("max cluster"_L1)
            || scaleUp.event->message.contains("maximum size"_L1))) {
        Diagnosis made = unscheduled(pod, u"node.pool-at-maximum"_s, {});
        made.title = Say::tr("The node pool that %1 needs is as large as it may be").arg(pod.owner.label());
        made.cause = Say::tr("The autoscaler would add a node, and the pool's maximum forbids it.");
        made.evidence.append(seen(pod.pod, u"event "_s + scaleUp.event->reason, scaleUp.event->message));
        made.remedies = {todo(
            Say::tr("Raise the pool's maximum, if quota and budget allow"),
            isOnAws(pod.snapshot)
                ? u"aws eks update-nodegroup-config --cluster-name CLUSTER --nodegroup-name GROUP --scaling-config maxSize=N"_s
                : u"gcloud container clusters update CLUSTER --location LOCATION --enable-autoscaling --node-pool POOL --min-nodes 0 --max-nodes N"_s)};
        report.add(std::move(made));
        return;
    }
    if (addPoolLimit(pod, report) || addClaimRefusal(pod, report) || addPoolRefusal(pod, report))
        return;
    // A node was asked for and is not to be had, in words that nobody has classified.
    if (scaleUp.isRefused && scaleUp.event->reason == "FailedScaleUp"_L1) {
        addCapacity(pod, scaleUp, capacity, report);
        return;
    }
    if (pod.pod.status().has("nominatedNodeName") && pod.age < 600)
        return; // room is being made for it
    if (fits.nodes().empty()) {
        fromMessage(pod, said, report);
        return;
    }
    const NodeFits::Nearest near = fits.nearest(pod);
    const auto has = [&near](Kind kind) {
        return std::ranges::any_of(near.obstacles,
                                   [kind](const Obstacle &each) { return each.kind == kind; });
    };
    const bool mayGrow = autoscaler && !scaleUp.isRefused;
    // Nodes come and go, and a young pod waits a moment for its first look.
    const bool isYoung = pod.age > 0 && pod.age < (mayGrow ? provisioningBudget(pod) : 60);
    if (isYoung) {
        Diagnosis made = unscheduled(pod, u"pod.waits-for-node"_s, {});
        made.severity = Severity::Info;
        made.title = Say::tr("%1 waits for a node").arg(pod.owner.label());
        made.cause = mayGrow ? Say::tr("The cluster makes nodes as they are needed; up to %1 is normal.")
                                   .arg(duration(provisioningBudget(pod)))
                             : Say::tr("It was created %1 ago.").arg(duration(pod.age));
        report.add(std::move(made));
        return;
    }
    // Pods below zero keep room for others and give way to them: that they wait is what they are for.
    // Source: Cluster Autoscaler FAQ, "How can I configure overprovisioning"; Kubernetes docs, "Overprovision Node Capacity".
    if (pod.pod.spec()["priority"].integer() < 0 && !near.obstacles.empty()
        && std::ranges::all_of(near.obstacles,
                               [](const Obstacle &each) { return each.kind == Kind::Full; })) {
        Diagnosis made = unscheduled(pod, u"pod.gives-way"_s, {});
        made.severity = Severity::Info;
        made.title = Say::tr("%1 gives way to pods of a higher priority").arg(pod.owner.label());
        made.cause = Say::tr("Its priority is %1: it takes only room that nobody else wants. This is normal.")
                         .arg(pod.pod.spec()["priority"].integer());
        made.evidence.append(seen(pod.pod, u"spec.priority"_s, pod.pod.spec()["priority"]));
        report.add(std::move(made));
        return;
    }
    if (near.obstacles.empty()) {
        // What is computed here finds a place for it; the scheduler looks at more, such as how pods are spread.
        if (pod.age > 300)
            fromMessage(pod, said, report, true);
        return;
    }
    if (has(Kind::NoSuchResource)) {
        // Without a node of that sort its labels are missing too: one fault.
        addNoSuchResource(pod, fits, near, mayGrow, report);
        return;
    }
    // Where no node has the labels that are asked for, the nearest one need not be the one that is meant: its taint is a fault of this pod
    // only if it has the accelerator that the pod wants.
    const bool isMeant = !(has(Kind::Selector) || has(Kind::Affinity))
        || std::ranges::any_of(requestsOf(pod.pod.spec()).asKeyValueRange(), [](const auto &each) {
               return each.second > 0 && isExtendedResource(each.first);
           });
    if (has(Kind::Taint) && isMeant)
        addTaint(pod, near, report);
    if (has(Kind::Selector))
        addSelector(pod, fits, near, report);
    if (has(Kind::TooLarge))
        addTooLarge(pod, near, report);
    if (has(Kind::Full))
        addFull(pod, fits, near, report);
    addOthers(pod, near, report);
}

} // namespace

void schedulingRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *claim : snapshot.of(u"NodeClaim"_s)) {
        if (!claim->isGoing() && claim->group() == "karpenter.sh"_L1)
            addNotRegistered(snapshot, *claim, report);
    }
    std::optional<NodeFits> fits;
    std::optional<bool> autoscaler;
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || !pod->status()["phase"].is("Pending"))
            continue;
        if (pod->spec().has("nodeName")) {
            if (pod->spec()["resourceClaims"].size() > 0)
                addNotPrepared(PodFacts(snapshot, *pod), report);
            continue;
        }
        const PodFacts facts(snapshot, *pod);
        if (facts.isScheduled || addGates(facts, report))
            continue;
        if (!fits)
            fits.emplace(snapshot);
        if (!autoscaler)
            autoscaler = hasAutoscaler(snapshot);
        if (addGang(facts, *fits, *autoscaler, report))
            continue;
        look(facts, *fits, *autoscaler, report);
    }
}

} // namespace slipway::diagnosis
