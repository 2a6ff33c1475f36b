// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A StatefulSet that was mended while a pod of its broken revision stands in the way: it replaces a pod only when that is ready, which this
// one never gets. Source: Kubernetes docs, "StatefulSets", "Forced rollback".
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

void revisionRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        const QString own = pod->labels()["controller-revision-hash"].text();
        const PodFacts facts(snapshot, *pod);
        const KubeObject &set = facts.owner;
        const QString newest = set.status()["updateRevision"].text();
        const JsonView strategy = set.spec()["updateStrategy"];
        // A partition keeps pods at the old revision on purpose, OnDelete all of them; what is young may still get ready.
        if (set.kind != "StatefulSet"_L1 || pod->isGoing() || facts.isReady || own.isEmpty()
            || newest.isEmpty() || own == newest || strategy["type"].is("OnDelete")
            || strategy["rollingUpdate"]["partition"].integer() > 0
            || set.spec()["podManagementPolicy"].is("Parallel") || facts.age < 300)
            continue;
        // What it waits with must be what was mended: else it is merely slow.
        const ContainerFacts *broken = nullptr;
        for (const ContainerFacts &container : facts.containers) {
            if (!container.waitingReason().isEmpty() && container.waitingReason() != "ContainerCreating"_L1
                && container.waitingReason() != "PodInitializing"_L1)
                broken = &container;
        }
        if (!broken)
            continue;
        QString now;
        for (const JsonView container : podTemplateOf(set).spec["containers"].items()) {
            if (container["name"].text() == broken->name)
                now = container["image"].text();
        }
        Diagnosis made{
            .id = u"rollout.broken-revision"_s,
            .severity = Severity::Error,
            .title = Say::tr("%1 was changed, and a broken pod of its former revision stands in the way")
                         .arg(set.label()),
            .cause = Say::tr("It replaces its pods one by one and waits for %1 to get ready first, which it "
                             "never does: the "
                             "new revision is not tried. The pod has to be deleted by hand.")
                         .arg(pod->name),
            .evidence = {seen(*pod, u"metadata.labels[controller-revision-hash]"_s, own),
                         seen(set, u"status.updateRevision"_s, newest),
                         seen(*pod, u"status.containerStatuses[%1].state.waiting"_s.arg(broken->name),
                              broken->waitingReason())},
            .remedies = {todo(
                Say::tr("Delete the pod: its successor is of the new revision"),
                u"kubectl delete pod %1%2"_s.arg(shellWord(pod->name), inNamespace(pod->nameSpace)))},
            .key = set.label(),
            .about = facts.lineage()};
        made.about.append(u"superseded/"_s + pod->label());
        if (!now.isEmpty() && now != broken->image()) {
            made.evidence.append(seen(*pod, broken->field() + u".image"_s, broken->image()));
            made.evidence.append(
                seen(set, u"spec.template.spec.containers[%1].image"_s.arg(broken->name), now));
        }
        report.add(std::move(made));
    }
}

} // namespace slipway::diagnosis
