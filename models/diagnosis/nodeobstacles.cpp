// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a pod from the node that comes nearest, a finding an obstacle.
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

using Kind = Obstacle::Kind;

QString nodesText(const std::vector<const KubeObject *> &nodes)
{
    QStringList names;
    for (const KubeObject *node : nodes)
        names.append(node->name);
    if (names.size() > 3)
        return Say::tr("%1 and %2 more").arg(names.first(3).join(u", "_s)).arg(names.size() - 3);
    return names.join(u", "_s);
}

/// Whether the volume lies on nodes' own disks, by their names, and none of these is there any more.
bool isOfGoneNodes(const Snapshot &snapshot, const QString &volumeName)
{
    const KubeObject *volume = snapshot.find(u"PersistentVolume"_s, {}, volumeName);
    bool isNamed = false;
    for (const JsonView term : volume
             ? volume->spec()["nodeAffinity"]["required"]["nodeSelectorTerms"].items()
             : JsonView().items()) {
        for (const JsonView wanted : term["matchExpressions"].items()) {
            if (!wanted["key"].is("kubernetes.io/hostname") || !wanted["operator"].is("In"))
                continue;
            for (const JsonView value : wanted["values"].items()) {
                isNamed = true;
                const QString host = value.text();
                // The label need not be the node's name.
                if (snapshot.presence(u"Node"_s, {}, host) != Snapshot::Presence::Absent
                    || std::ranges::any_of(snapshot.of(u"Node"_s), [&host](const KubeObject *node) {
                           return node->labels()["kubernetes.io/hostname"].text() == host;
                       }))
                    return false;
            }
        }
    }
    return isNamed;
}

bool hasTemplate(const KubeObject &owner)
{
    return owner.kind == "Deployment"_L1 || owner.kind == "StatefulSet"_L1 || owner.kind == "DaemonSet"_L1;
}

QJsonObject podSpecPatch(QJsonObject spec)
{
    return {{u"spec"_s, QJsonObject{{u"template"_s, QJsonObject{{u"spec"_s, std::move(spec)}}}}}};
}

// What addFull() says when nodes with room are kept from the pod by taints alone.
void addBesides(const NodeFits::Nearest &near, Diagnosis &made)
{
    QStringList taints;
    for (const Obstacle &each : near.taints)
        taints.append(each.what);
    made.cause += u' '
        + Say::tr("%1 has the room and the taint %2, which it does not tolerate.")
              .arg(nodesText(near.tainted), taints.join(u", "_s));
    made.evidence.append(seen(*near.tainted.front(), u"spec.taints"_s, taints.join(u", "_s)));
}

void addTaintOf(const PodFacts &pod, const NodeFits::Nearest &near, Severity severity, const QString &besides,
                Report &report)
{
    QStringList taints;
    QJsonArray tolerations = podTemplateOf(pod.owner).spec["tolerations"].toJson().toArray();
    Diagnosis made = unscheduled(pod, u"pod.unschedulable-taint"_s, {});
    made.severity = std::min(made.severity, severity);
    for (const Obstacle &each : near.obstacles) {
        if (each.kind != Kind::Taint)
            continue;
        taints.append(each.what);
        made.evidence.append(seen(*near.nodes.front(), u"spec.taints"_s, each.what));
        const QString key = each.what.section(u':', 0, -2).section(u'=', 0, 0);
        tolerations.append(QJsonObject{
            {u"key"_s, key}, {u"operator"_s, u"Exists"_s}, {u"effect"_s, each.what.section(u':', -1)}});
    }
    made.key += taints.join(u',');
    made.title = Say::tr("%1 does not tolerate the taint of the nodes that would do").arg(pod.owner.label());
    const bool alone =
        std::ranges::all_of(near.obstacles, [](const Obstacle &each) { return each.kind == Kind::Taint; });
    made.cause = (alone ? Say::tr("%1 would take its pods but for the taint %2.")
                        : Say::tr("%1, which comes nearest, has the taint %2 besides."))
                     .arg(nodesText(near.nodes), taints.join(u", "_s));
    if (!besides.isEmpty())
        made.cause += u' ' + besides;
    QStringList own;
    for (const JsonView each : pod.pod.spec()["tolerations"].items()) {
        if (!each["key"].text().startsWith("node.kubernetes.io/"_L1))
            own.append(each["key"].text() + (each.has("value") ? u'=' + each["value"].text() : QString())
                       + u':' + each["effect"].text());
    }
    made.evidence.append(
        seen(pod.pod, u"spec.tolerations"_s, own.isEmpty() ? Say::tr("(none)") : own.join(u", "_s)));
    if (hasTemplate(pod.owner))
        made.remedies = {
            patchOf(Say::tr("Tolerate it"), pod.owner, podSpecPatch({{u"tolerations"_s, tolerations}}))};
    else
        made.remedies = {editOwner(Say::tr("Tolerate it"), pod)};
    report.add(std::move(made));
}

} // namespace

void addTaint(const PodFacts &pod, const NodeFits::Nearest &near, Report &report)
{
    addTaintOf(pod, near, Severity::Error, {}, report);
}

void addSelector(const PodFacts &pod, const NodeFits &fits, const NodeFits::Nearest &near, Report &report)
{
    Diagnosis made = unscheduled(pod, u"pod.unschedulable-selector"_s, {});
    QStringList wanted;
    QJsonObject corrected;
    for (const Obstacle &each : near.obstacles) {
        if (each.kind != Kind::Selector)
            continue;
        wanted.append(each.what);
        const QString key = each.what.section(u'=', 0, 0);
        const QString value = each.what.section(u'=', 1);
        made.evidence.append(seen(pod.pod, u"spec.nodeSelector"_s, each.what));
        QStringList values;
        QStringList keys;
        for (const KubeObject *node : fits.nodes()) {
            if (const QString own = node->labels()[key.toUtf8().constData()].text();
                !own.isEmpty() && !values.contains(own))
                values.append(own);
            for (auto it = node->labels().fields().begin(); it != JsonView::Iterator(); ++it) {
                if (it.value().bytes() == value.toUtf8().constData() && !keys.contains(it.keyText()))
                    keys.append(it.keyText());
            }
        }
        if (!values.isEmpty()) {
            made.evidence.append(seen(*near.nodes.front(), u"metadata.labels[%1]"_s.arg(key),
                                      each.other.isEmpty() ? Say::tr("(not set)") : each.other));
            made.cause += Say::tr("Nodes have %1 as %2.").arg(key, values.join(u", "_s)) + u' ';
            if (const QString meant = nearest(value, values); !meant.isEmpty())
                corrected.insert(key, meant);
            else if (values.size() == 1)
                corrected.insert(key, values.constFirst());
        } else {
            made.cause += Say::tr("No node has a label %1.").arg(key) + u' ';
            if (const QString meant = nearest(key, keys); !meant.isEmpty()) {
                made.cause += Say::tr("There is one of that value named %1.").arg(meant) + u' ';
                corrected.insert(key, QJsonValue::Null);
                corrected.insert(meant, value);
            }
        }
    }
    const bool isTopology =
        std::ranges::any_of(wanted, [](const QString &each) { return each.contains("tpu-topology"_L1); });
    if (isTopology)
        made.id = u"accelerator.topology"_s;
    made.key += wanted.join(u',');
    made.title = isTopology ? Say::tr("No TPU node has the topology that %1 asks for").arg(pod.owner.label())
                            : Say::tr("No node has the labels that %1 asks for").arg(pod.owner.label());
    made.cause = made.cause.trimmed();
    if (!corrected.isEmpty() && hasTemplate(pod.owner))
        made.remedies.append(patchOf(Say::tr("Ask for what the nodes have"), pod.owner,
                                     podSpecPatch({{u"nodeSelector"_s, corrected}})));
    made.remedies.append(editOwner(Say::tr("Correct the selector, or make nodes with these labels"), pod));
    report.add(std::move(made));
}

void addTooLarge(const PodFacts &pod, const NodeFits::Nearest &near, Report &report)
{
    Diagnosis made = unscheduled(pod, u"pod.unschedulable-too-large"_s, {});
    QStringList parts;
    for (const Obstacle &each : near.obstacles) {
        if (each.kind != Kind::TooLarge)
            continue;
        parts.append(
            Say::tr("%1 of %2, where the node has %3")
                .arg(quantityText(each.what, each.wanted), each.what, quantityText(each.what, each.has)));
        made.evidence.append(seen(pod.pod, u"requests of its containers, %1"_s.arg(each.what),
                                  quantityText(each.what, each.wanted)));
        made.evidence.append(seen(*near.nodes.front(), u"status.allocatable[%1]"_s.arg(each.what),
                                  quantityText(each.what, each.has)));
        made.key += each.what;
    }
    made.title = Say::tr("%1 asks for more than any node has").arg(pod.owner.label());
    made.cause = Say::tr("The nearest node is %1; it asks for %2. Waiting does not help.")
                     .arg(near.nodes.front()->name, parts.join(u"; "_s));
    for (const Obstacle &each : near.obstacles) {
        const qint64 known = quantitiesOf(near.nodes.front()->status()["capacity"]).value(each.what);
        if (each.kind != Kind::TooLarge || !isExtendedResource(each.what) || known <= each.has)
            continue;
        made.cause += u' '
            + Say::tr("The node knows %1 of them: its device plugin has marked %2 as unhealthy.")
                  .arg(known)
                  .arg(known - each.has);
        made.evidence.append(
            seen(*near.nodes.front(), u"status.capacity[%1]"_s.arg(each.what), QString::number(known)));
    }
    made.remedies = {editOwner(
        Say::tr(
            "Ask for less than the node's allocatable, leaving room for its DaemonSets, or add larger nodes"),
        pod)};
    report.add(std::move(made));
}

void addFull(const PodFacts &pod, const NodeFits &fits, const NodeFits::Nearest &near, Report &report)
{
    Diagnosis made = unscheduled(pod, u"pod.unschedulable-full"_s, {});
    QStringList parts;
    bool isOwnSurge = false;
    for (const Obstacle &each : near.obstacles) {
        if (each.kind != Kind::Full)
            continue;
        parts.append(Say::tr("%1 of %2, and %3 of %4 is left")
                         .arg(quantityText(each.what, each.wanted), each.what,
                              quantityText(each.what, std::max<qint64>(0, each.left)),
                              quantityText(each.what, each.has)));
        made.key += each.what;
        made.evidence.append(seen(*near.nodes.front(), u"allocatable less requests, %1"_s.arg(each.what),
                                  Say::tr("%1 left of %2")
                                      .arg(quantityText(each.what, std::max<qint64>(0, each.left)),
                                           quantityText(each.what, each.has))));
        int shown = 0;
        for (const KubeObject *holder : fits.holders(*near.nodes.front(), each.what)) {
            if (++shown > 3)
                break;
            made.evidence.append(seen(*holder, u"requests[%1]"_s.arg(each.what),
                                      quantityText(each.what, requestsOf(holder->spec()).value(each.what))));
            isOwnSurge = isOwnSurge
                || (isExtendedResource(each.what) && &pod.snapshot.topOwner(*holder) == &pod.owner
                    && pod.owner.kind == "Deployment"_L1
                    && holder->labels()["pod-template-hash"].bytes()
                        != pod.pod.labels()["pod-template-hash"].bytes());
        }
    }
    if (isOwnSurge) {
        made.id = u"rollout.surge-needs-accelerator"_s;
        // A rolling update of several replicas moves on when an old pod may go; one that may not lose any never does.
        made.severity = pod.age > 600 ? Severity::Error : pod.age > 300 ? Severity::Warning : Severity::Info;
        made.title = Say::tr("The rollout of %1 waits for the accelerator that its own old pod holds")
                         .arg(pod.owner.label());
        made.cause = Say::tr(
            "The new pod is to be ready before the old one goes, and there is no accelerator for both.");
        made.evidence.append(seen(pod.owner, u"spec.strategy.type"_s,
                                  pod.owner.spec()["strategy"]["type"].text(u"RollingUpdate"_s)));
        made.remedies = {patchOf(
            Say::tr(
                "Replace the pod instead of adding one: strategy Recreate (it answers nothing meanwhile)"),
            pod.owner,
            QJsonObject{{u"spec"_s,
                         QJsonObject{{u"strategy"_s,
                                      QJsonObject{{u"type"_s, u"Recreate"_s},
                                                  {u"rollingUpdate"_s, QJsonValue::Null}}}}}})};
        report.add(std::move(made));
        return;
    }
    // Batch work waits for its turn, that is what it is; a server that waits five minutes is missed.
    if (pod.age < 300)
        made.severity = Severity::Info;
    else if (pod.owner.kind == "Job"_L1 || pod.owner.kind == "CronJob"_L1)
        made.severity = pod.age > 3600 ? Severity::Warning : Severity::Info;
    made.isSymptom = report.isExplained(QLatin1StringView(capacityLabel));
    made.from = {QLatin1StringView(capacityLabel)};
    made.title = Say::tr("The nodes are too full for %1").arg(pod.owner.label());
    made.cause =
        Say::tr("It asks for %1 on %2, the nearest node.").arg(parts.join(u"; "_s), near.nodes.front()->name);
    made.remedies = {todo(Say::tr("Add nodes, free what others hold, or ask for less")),
                     editOwner(Say::tr("Ask for less"), pod)};
    const bool isPreempted = addPreemptor(pod, made);
    if (const QString words = preemptionText(pod.condition("PodScheduled")["message"].text());
        !isPreempted && !words.isEmpty())
        made.cause += u' ' + words;
    const bool wantsDevice = std::ranges::any_of(near.obstacles, [](const Obstacle &each) {
        return each.kind == Kind::Full && isExtendedResource(each.what);
    });
    if (!near.tainted.empty() && wantsDevice && !isPreempted) {
        // An accelerator that is free is what the pod waits for, and one line of it opens the way. Nodes of another sort that are kept
        // for others, as those with accelerators are from plain pods, are only worth a word.
        NodeFits::Nearest behind;
        behind.nodes = near.tainted;
        behind.obstacles = near.taints;
        addTaintOf(pod, behind, made.severity,
                   Say::tr("Without it there is %1, which is full: it asks for %2.")
                       .arg(nodesText(near.nodes), parts.join(u"; "_s)),
                   report);
        return;
    }
    if (!near.tainted.empty())
        addBesides(near, made);
    report.add(std::move(made));
}

void addOthers(const PodFacts &pod, const NodeFits::Nearest &near, Report &report)
{
    for (const Obstacle &each : near.obstacles) {
        const KubeObject &node = *near.nodes.front();
        if (each.kind == Kind::Cordoned) {
            Diagnosis made = unscheduled(pod, u"node.cordoned"_s, {});
            made.key = node.name;
            made.severity = pod.age < 600 ? Severity::Info : Severity::Error;
            made.title =
                Say::tr("The nodes that would take %1 are closed for new pods").arg(pod.owner.label());
            made.cause = Say::tr("Somebody or an upgrade has cordoned %1.").arg(nodesText(near.nodes));
            made.evidence.append(seen(node, u"spec.unschedulable"_s, u"true"_s));
            made.remedies = {todo(Say::tr("Open it again, if its maintenance is over"),
                                  u"kubectl uncordon %1"_s.arg(shellWord(node.name)))};
            report.add(std::move(made));
        } else if (each.kind == Kind::NotReady) {
            Diagnosis made = unscheduled(pod, u"node.not-taking-pods"_s, {});
            const qint64 nodeAge = pod.snapshot.now() - node.created();
            made.severity = nodeAge < 600 || pod.age < 300 ? Severity::Info : Severity::Error;
            made.key = node.name;
            // What is wrong with the node is said of the node, and this is what comes of that.
            made.isSymptom = true;
            made.from = {node.label()};
            made.title =
                Say::tr("The node %1 that would take %2 is not able to").arg(node.name, pod.owner.label());
            made.cause = nodeAge < 600
                ? Say::tr("It joined %1 ago and is still being set up; this is normal.")
                      .arg(duration(nodeAge))
                : each.what.contains("cloudprovider.kubernetes.io/uninitialized"_L1)
                ? Say::tr("It carries the taint %1: the cloud's controller has not taken it up, because it "
                          "does not run or may not.")
                      .arg(each.what)
                : each.what.contains(u'/')
                ? Say::tr("It still carries the taint %1, which what has to run there first takes away.")
                      .arg(each.what)
                : Say::tr("It is not ready, or still carries the taint of something that has to run there "
                          "first.");
            made.evidence.append(seen(node, u"status.conditions, spec.taints"_s, each.what));
            if (nodeAge >= 600 && addAgentMissing(pod, node, each.what, made)) {
                report.add(std::move(made));
                continue;
            }
            made.remedies = {todo(Say::tr("See what is the matter with it"),
                                  u"kubectl describe node %1"_s.arg(shellWord(node.name)))};
            report.add(std::move(made));
        } else if (each.kind == Kind::PodLimit || each.kind == Kind::HostPort
                   || each.kind == Kind::AntiAffinity) {
            const bool ports = each.kind == Kind::HostPort;
            const bool limit = each.kind == Kind::PodLimit;
            Diagnosis made = unscheduled(pod,
                                         limit       ? u"pod.unschedulable-pod-limit"_s
                                             : ports ? u"pod.unschedulable-host-port"_s
                                                     : u"pod.unschedulable-anti-affinity"_s,
                                         {});
            made.severity = pod.age < 300 ? Severity::Info : Severity::Error;
            made.title = limit ? Say::tr("The nodes hold as many pods as they may")
                : ports ? Say::tr("The host port %1 is taken on every node that would do").arg(each.what)
                : each.other.isEmpty() || each.other == "kubernetes.io/hostname"_L1
                ? Say::tr("%1 may not share a node with pods that are on every one").arg(pod.owner.label())
                : Say::tr("%1 may not share a zone or the like (%2) with pods that are in every one")
                      .arg(pod.owner.label(), each.other);
            made.cause = limit ? Say::tr("%1 may have %2 pods.").arg(node.name).arg(each.has)
                : ports
                ? Say::tr("%1 uses it on %2.").arg(each.other, node.name)
                : Say::tr("Required anti-affinity keeps it from %1, where %2 is.").arg(node.name, each.what);
            made.evidence.append(
                limit ? seen(node, u"status.allocatable[pods]"_s, QString::number(each.has))
                      : seen(node, ports ? u"hostPort"_s : u"pods"_s, ports ? each.what : each.what));
            made.remedies = {limit ? todo(Say::tr("Add nodes, or nodes that may hold more pods"))
                                   : editOwner(ports ? Say::tr("Do without the host port, or add nodes")
                                                     : Say::tr("Prefer instead of require, or add nodes"),
                                               pod)};
            report.add(std::move(made));
        } else if (each.kind == Kind::VolumeZone) {
            Diagnosis made = unscheduled(pod, u"volume.wrong-zone"_s, each.what);
            made.title = Say::tr("A volume of %1 lies where no node can take the pod").arg(pod.owner.label());
            made.cause = Say::tr("%1 is bound to its zone; the nearest node is %2 in %3.")
                             .arg(each.what, node.name, each.other.isEmpty() ? u"?"_s : each.other);
            QStringList zones;
            if (const KubeObject *volume = pod.snapshot.find(u"PersistentVolume"_s, {}, each.what)) {
                for (const JsonView term :
                     volume->spec()["nodeAffinity"]["required"]["nodeSelectorTerms"].items()) {
                    for (const JsonView wanted : term["matchExpressions"].items()) {
                        for (const JsonView value : wanted["values"].items())
                            zones.append(value.text());
                    }
                }
            }
            if (!zones.isEmpty())
                made.cause += u' ' + Say::tr("The volume lies in %1.").arg(zones.join(u", "_s));
            // A volume on a node's own disk goes with the node.
            if (isOfGoneNodes(pod.snapshot, each.what)) {
                made.id = u"volume.node-gone"_s;
                made.key = each.what;
                made.title =
                    Say::tr("The node is gone on whose disk %1 has its volume").arg(pod.owner.label());
                made.cause = Say::tr("%1 lies on %2 itself, and no node of that name is among those listed.")
                                 .arg(each.what, zones.join(u", "_s));
                made.evidence.append(
                    {u"PersistentVolume/"_s + each.what, u"spec.nodeAffinity"_s, zones.join(u", "_s)});
                made.remedies = {todo(
                    Say::tr("Bring the node back; or delete claim and volume and let them be made anew (the "
                            "data are lost with the node)"),
                    u"kubectl delete pvc CLAIM%1 && kubectl delete pv %2"_s.arg(
                        inNamespace(pod.pod.nameSpace), shellWord(each.what)))};
                report.add(std::move(made));
                continue;
            }
            made.evidence.append(
                {u"PersistentVolume/"_s + each.what, u"spec.nodeAffinity"_s,
                 zones.isEmpty() ? Say::tr("does not match %1").arg(node.name) : zones.join(u", "_s)});
            made.remedies = {todo(Say::tr("Have nodes of that kind in the volume's zone, or make the volume "
                                          "anew in the nodes' zone (its data are lost)"))};
            report.add(std::move(made));
        } else if (each.kind == Kind::Affinity) {
            Diagnosis made = unscheduled(pod, u"pod.unschedulable-affinity"_s, each.what);
            made.title = Say::tr("No node meets the required node affinity of %1").arg(pod.owner.label());
            made.cause = Say::tr("It wants %1.").arg(each.what);
            made.evidence.append(seen(pod.pod, u"spec.affinity.nodeAffinity"_s, each.what));
            made.remedies = {editOwner(Say::tr("Correct the affinity, or label the nodes"), pod)};
            report.add(std::move(made));
        }
    }
}

} // namespace slipway::diagnosis
