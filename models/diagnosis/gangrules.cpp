// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that a batch scheduler starts together or not at all: what keeps one keeps them all, and each of them says so.
// Source: Volcano docs, "PodGroup" (minMember, conditions Unschedulable); scheduler-plugins, "Coscheduling" (label
// scheduling.x-k8s.io/pod-group); their messages "pod group is not ready", "not enough pods in gang".
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

QString gangNameOf(const KubeObject &pod)
{
    for (const char *key : {"scheduling.k8s.io/group-name", "scheduling.volcano.sh/group-name"}) {
        if (const QString name = pod.annotations()[key].text(); !name.isEmpty())
            return name;
    }
    for (const char *key : {"scheduling.x-k8s.io/pod-group", "pod-group.scheduling.sigs.k8s.io",
                            "pod-group.scheduling.sigs.k8s.io/name"}) {
        if (const QString name = pod.labels()[key].text(); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

bool addGang(const PodFacts &pod, const NodeFits &fits, bool mayGrow, Report &report)
{
    const QString name = gangNameOf(pod.pod);
    if (name.isEmpty() || pod.age < 300)
        return false;
    const Snapshot &snapshot = pod.snapshot;
    const QString label = objectLabel(u"PodGroup"_s, pod.pod.nameSpace, name);
    const KubeObject *group = nullptr;
    for (const char *kind : {"PodGroup", "PodGroup.scheduling.volcano.sh", "PodGroup.scheduling.x-k8s.io"}) {
        if (!group)
            group = snapshot.find(QLatin1StringView(kind), pod.pod.nameSpace, name);
    }
    // What all of them ask for together, against all that the nodes have.
    QMap<QString, qint64> wanted;
    qint64 members = 0;
    QStringList lineages;
    for (const KubeObject *other : snapshot.unwellPods()) {
        if (other->nameSpace != pod.pod.nameSpace || gangNameOf(*other) != name
            || other->spec().has("nodeName"))
            continue;
        ++members;
        lineages += PodFacts(snapshot, *other).lineage();
        const QMap<QString, qint64> requests = requestsOf(other->spec());
        for (auto it = requests.begin(); it != requests.end(); ++it)
            wanted[it.key()] += it.value();
    }
    const qint64 least = group ? group->spec()["minMember"].integer(members) : members;
    QStringList lacking;
    QList<Evidence> evidence;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        qint64 offered = 0;
        for (const KubeObject *node : fits.nodes()) {
            if (!node->spec()["unschedulable"].flag())
                offered += quantityOf(it.key(), node->status()["allocatable"][it.key().toUtf8().constData()]);
        }
        const qint64 asked = members > 0 ? it.value() / members * std::min(least, members) : 0;
        if (fits.nodes().empty() || asked <= offered)
            continue;
        lacking.append(Say::tr("%1 of %2, where all nodes together have %3")
                           .arg(quantityText(it.key(), asked), it.key(), quantityText(it.key(), offered)));
        evidence.append({u"Node"_s, u"status.allocatable[%1], all nodes"_s.arg(it.key()),
                         quantityText(it.key(), offered)});
    }
    Diagnosis made = unscheduled(pod, u"pod.gang-waits"_s, {});
    made.key = label;
    made.about += lineages;
    made.about.append(label);
    if (group)
        made.evidence.append(seen(*group, u"spec.minMember"_s, group->spec()["minMember"]));
    made.evidence += evidence;
    for (const JsonView condition : group ? group->status()["conditions"].items() : JsonView().items()) {
        if (condition["type"].is("Unschedulable") && condition["status"].is("True"))
            made.evidence.append(seen(*group, u"status.conditions[Unschedulable]"_s, condition["message"]));
    }
    made.title = Say::tr("The %1 pods of the group %2 find no room together, and none of them starts alone")
                     .arg(std::min(least, members))
                     .arg(name);
    // Others give back what they hold; what the cluster does not have does not come by waiting.
    if (lacking.isEmpty() || mayGrow)
        made.severity = pod.age > 3600 ? Severity::Warning : Severity::Info;
    made.cause = lacking.isEmpty()
        ? Say::tr("Its scheduler starts them together or not at all, and others hold what they need: %1")
              .arg(pod.condition("PodScheduled")["message"].text())
        : Say::tr("Together they ask for %1.").arg(lacking.join(u"; "_s));
    made.remedies = {
        todo(lacking.isEmpty() ? Say::tr("Free what others hold, add nodes, or start with fewer (minMember)")
                               : Say::tr("Add nodes, or start with fewer (minMember)"),
             u"kubectl describe podgroup %1%2"_s.arg(shellWord(name), inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
