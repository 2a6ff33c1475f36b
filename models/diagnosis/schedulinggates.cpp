// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that the scheduler may not look at yet: somebody has to open their gates, and is not there.
// Source: Kubernetes docs, "Pod Scheduling Readiness"; Kueue docs, "Run Plain Pods".
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// "kueue" of "kueue.x-k8s.io/admission", "volcano" of "volcano.sh/queue": whose pods bear that name.
QString ownerNameOf(const QString &gate)
{
    return gate.section(u'/', 0, 0).section(u'.', 0, 0);
}

} // namespace

bool addGates(const PodFacts &pod, Report &report)
{
    const JsonView gates = pod.pod.spec()["schedulingGates"];
    constexpr qint64 patience = 900;
    if (gates.size() == 0)
        return false;
    if (pod.age < patience)
        return true;
    const Snapshot &snapshot = pod.snapshot;
    const QString gate = gates.at(0)["name"].text();
    const QString name = ownerNameOf(gate);
    const KubeObject *controller = nullptr;
    bool isServed = false;
    QStringList from;
    for (const QString &kind : {u"Deployment"_s, u"StatefulSet"_s}) {
        for (const KubeObject *each : snapshot.of(kind)) {
            if (name.size() < 3 || !each->name.contains(name))
                continue;
            if (!controller || each->name.contains("controller"_L1) || each->name.contains("manager"_L1))
                controller = each;
            isServed = isServed || each->status()["readyReplicas"].integer() > 0;
            from.append(each->label());
        }
    }
    // Whoever opens them runs: then it has its reasons, such as a queue that is full.
    if (isServed)
        return true;
    const bool isKnown =
        controller || (snapshot.isListed(u"Deployment"_s) && snapshot.isListed(u"StatefulSet"_s));
    Diagnosis made = unscheduled(pod, u"pod.scheduling-gated"_s, gate);
    made.key = gate;
    made.cannotTell = !isKnown;
    made.title = Say::tr("%1 waits behind the gate %2, which nobody opens").arg(pod.owner.label(), gate);
    made.evidence.append(seen(pod.pod, u"spec.schedulingGates"_s, gate));
    if (!isKnown) {
        made.cause = Say::tr("The scheduler does not look at it before that. Whether its controller runs "
                             "cannot be told: workloads were not listed.");
    } else if (!controller) {
        made.cause = Say::tr("The scheduler does not look at it before its controller takes the gate away, "
                             "and no workload of the cluster has %1 in its name.")
                         .arg(name);
        made.remedies = {
            editOwner(Say::tr("Install the controller, or make the pods without the gate"), pod)};
    } else {
        const bool isStopped = controller->spec()["replicas"].integer(1) == 0;
        made.cause = isStopped
            ? Say::tr("The scheduler does not look at it before %1 takes the gate away, and that is scaled "
                      "to nothing.")
                  .arg(controller->label())
            : Say::tr("The scheduler does not look at it before %1 takes the gate away, and none of its "
                      "pods is ready.")
                  .arg(controller->label());
        made.isSymptom = !isStopped;
        made.from = from;
        made.evidence.append(seen(*controller, u"spec.replicas"_s, controller->spec()["replicas"]));
        made.remedies = {isStopped ? patchOf(Say::tr("Start it again"), *controller,
                                             QJsonObject{{u"spec"_s, QJsonObject{{u"replicas"_s, 1}}}})
                                   : todo(Say::tr("See what is the matter with its pods"),
                                          u"kubectl get pods%1"_s.arg(inNamespace(controller->nameSpace)))};
    }
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
