// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What only the scheduler knows: its words, and the objects that they are about.
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

// Who has the claim of access mode ReadWriteOncePod. Source: Kubernetes docs, "Persistent Volumes", access modes.
void addHolder(const PodFacts &pod, Diagnosis &made)
{
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const QString name = volume["persistentVolumeClaim"]["claimName"].text();
        const KubeObject *claim = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, name);
        if (!claim || !claim->spec()["accessModes"].at(0).is("ReadWriteOncePod"))
            continue;
        made.evidence.append(seen(*claim, u"spec.accessModes"_s, claim->spec()["accessModes"].at(0)));
        for (const KubeObject *other : pod.snapshot.of(u"Pod"_s, pod.pod.nameSpace)) {
            if (other == &pod.pod || !other->spec().has("nodeName"))
                continue;
            for (const JsonView each : other->spec()["volumes"].items()) {
                if (each["persistentVolumeClaim"]["claimName"].text() != name)
                    continue;
                made.cause = Say::tr("%1 has %2, whose access mode is ReadWriteOncePod.")
                                 .arg(other->label(), claim->label());
                made.evidence.append(seen(*other, u"spec.volumes"_s, name));
            }
        }
    }
    made.remedies = {
        todo(Say::tr("End the other pod first (strategy Recreate), or make the claim ReadWriteOnce"),
             u"kubectl get pods%1 -o wide"_s.arg(inNamespace(pod.pod.nameSpace)))};
}

// Where its like are, domain by domain, and what it asks for. Source: Kubernetes docs, "Pod Topology Spread Constraints".
void addSpread(const PodFacts &pod, Diagnosis &made)
{
    for (const JsonView constraint : pod.pod.spec()["topologySpreadConstraints"].items()) {
        if (constraint["whenUnsatisfiable"].is("ScheduleAnyway"))
            continue;
        const std::string key = constraint["topologyKey"].text().toStdString();
        QMap<QString, int> pods;
        for (const KubeObject *node : pod.snapshot.of(u"Node"_s)) {
            if (const QString domain = node->labels()[key].text(); !domain.isEmpty())
                pods.insert(domain, 0);
        }
        for (const KubeObject *other : pod.snapshot.of(u"Pod"_s, pod.pod.nameSpace)) {
            const KubeObject *node = pod.snapshot.find(u"Node"_s, {}, other->spec()["nodeName"].text());
            if (node && !other->isGoing() && selectsLabels(constraint["labelSelector"], other->labels()))
                ++pods[node->labels()[key].text()];
        }
        QStringList there;
        for (auto it = pods.cbegin(); it != pods.cend(); ++it)
            there.append(u"%1: %2"_s.arg(it.key()).arg(it.value()));
        const QString skew = constraint["maxSkew"].scalar();
        made.cause =
            Say::tr("Its pods may differ by %1 between the values of %2, and are there as %3: where "
                    "there is room one more would be too many, and where it is wanted there is none.")
                .arg(skew, constraint["topologyKey"].text(), there.join(u", "_s));
        made.evidence.append(seen(pod.pod, u"spec.topologySpreadConstraints"_s,
                                  u"%1 maxSkew %2 %3"_s.arg(constraint["topologyKey"].text(), skew,
                                                            constraint["whenUnsatisfiable"].text())));
        made.remedies = {editOwner(Say::tr("Prefer instead of require (whenUnsatisfiable: ScheduleAnyway), "
                                           "or add nodes where its pods are too few"),
                                   pod)};
    }
}

// Beside whom it is to be, and where those are. Source: Kubernetes docs, "Assigning Pods to Nodes", inter-pod affinity.
void addBeside(const PodFacts &pod, Diagnosis &made)
{
    for (const JsonView term :
         pod.pod.spec()["affinity"]["podAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
             .items()) {
        QStringList wanted;
        for (auto it = term["labelSelector"]["matchLabels"].fields().begin(); it != JsonView::Iterator();
             ++it)
            wanted.append(it.keyText() + u'=' + it.value().text());
        for (const JsonView expression : term["labelSelector"]["matchExpressions"].items())
            wanted.append(expression["key"].text() + u' ' + expression["operator"].text() + u' '
                          + expression["values"].at(0).text());
        int found = 0;
        for (const KubeObject *other : pod.snapshot.of(u"Pod"_s)) {
            const bool isThere = term.has("namespaces") || term.has("namespaceSelector")
                || other->nameSpace == pod.pod.nameSpace;
            if (isThere && other->spec().has("nodeName") && !other->isGoing()
                && selectsLabels(term["labelSelector"], other->labels()))
                ++found;
        }
        made.evidence.append(seen(pod.pod, u"spec.affinity.podAffinity"_s,
                                  wanted.join(u", "_s) + u" ("_s + term["topologyKey"].text() + u')'));
        made.cause = found == 0
            ? Say::tr("It has to stand beside pods with %1, and none of them runs on any node.")
                  .arg(wanted.join(u", "_s))
            : Say::tr("It has to stand beside pods with %1 (%2); where they are it finds no room, or the "
                      "nodes do not bear that label.")
                  .arg(wanted.join(u", "_s), term["topologyKey"].text());
        if (found == 0)
            break;
    }
    made.remedies = {editOwner(
        Say::tr("Start those pods, correct their labels in the affinity, or prefer instead of require"),
        pod)};
}

} // namespace

void fromMessage(const PodFacts &pod, const QString &said, Report &report, bool hasPlace)
{
    struct Form {
        QLatin1StringView words;
        const char *id;
        QString title;
    };
    const QString owner = pod.owner.label();
    const std::array forms = {
        Form{"ReadWriteOncePod access mode"_L1, "volume.held-by-other-pod",
             Say::tr("A volume of %1 may be used by one pod alone, and another has it").arg(owner)},
        Form{"untolerated taint"_L1, "pod.unschedulable-taint",
             Say::tr("%1 does not tolerate the taint of some nodes").arg(owner)},
        Form{"didn't match Pod's node affinity"_L1, "pod.unschedulable-selector",
             Say::tr("No node has the labels that %1 asks for").arg(owner)},
        Form{"Insufficient "_L1, "pod.unschedulable-resources",
             Say::tr("No node has the room that %1 asks for").arg(owner)},
        Form{"Too many pods"_L1, "pod.unschedulable-pod-limit",
             Say::tr("The nodes hold as many pods as they may")},
        Form{"volume node affinity conflict"_L1, "volume.wrong-zone",
             Say::tr("A volume of %1 lies where no node can take the pod").arg(owner)},
        Form{"didn't match pod affinity rules"_L1, "pod.unschedulable-pod-affinity",
             Say::tr("No node has beside it those with whom %1 has to stand").arg(owner)},
        Form{"topology spread constraints"_L1, "pod.unschedulable-spread",
             Say::tr("No node keeps %1 spread as it asks to be").arg(owner)},
        Form{"were unschedulable"_L1, "node.cordoned",
             Say::tr("The nodes that would take %1 are closed for new pods").arg(owner)},
    };
    for (const Form &form : forms) {
        // Of a node with room it is said why not that one; of the others, that they have none.
        const bool isSpread = QLatin1StringView(form.id) == "pod.unschedulable-spread"_L1;
        const bool isBeside = QLatin1StringView(form.id) == "pod.unschedulable-pod-affinity"_L1;
        if (!said.contains(form.words)
            || (hasPlace && !isSpread && said.contains("topology spread constraints"_L1)))
            continue;
        Diagnosis made = unscheduled(pod, QLatin1StringView(form.id), {});
        made.severity = pod.age < 300 ? Severity::Info : Severity::Error;
        made.title = form.title;
        made.cause = pod.snapshot.of(u"Node"_s).empty()
            ? Say::tr("So the scheduler says. Nodes were not listed, so that it cannot be told which "
                      "node would have done.")
            // What it says of preemption repeats the same nodes in other words.
            : Say::tr("So the scheduler says: %1").arg(said.section(u" preemption:"_s, 0, 0));
        made.remedies = {todo(Say::tr("Compare with the nodes"), u"kubectl describe nodes"_s)};
        if (made.id == "volume.held-by-other-pod"_L1)
            addHolder(pod, made);
        if (isSpread)
            addSpread(pod, made);
        if (isBeside)
            addBeside(pod, made);
        report.add(std::move(made));
        return;
    }
}

} // namespace slipway::diagnosis
