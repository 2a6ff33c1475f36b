// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A volume that goes to one node at a time, and a pod on another that waits for it.
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/volumes.h"

#include <QCoreApplication>

namespace slipway::diagnosis {

namespace {

bool isOver(const KubeObject &pod)
{
    return pod.status()["phase"].is("Failed") || pod.status()["phase"].is("Succeeded");
}

} // namespace

bool startsNothing(const PodFacts &pod)
{
    return std::ranges::all_of(pod.containers, [](const ContainerFacts &each) {
        return !each.running() && each.restarts() == 0
            && (each.waitingReason() == "ContainerCreating"_L1
                || each.waitingReason() == "PodInitializing"_L1);
    });
}

// The event of it lives for an hour, and is told once: the objects show it for as long as it lasts.
bool isHeldElsewhere(const PodFacts &pod)
{
    if (pod.sinceScheduled < 480 || !startsNothing(pod))
        return false;
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const KubeObject *claim = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                    volume["persistentVolumeClaim"]["claimName"].text());
        const KubeObject *bound = driverBehind(pod, volume).second;
        if (!claim || !bound || claim->spec()["accessModes"].size() != 1
            || !claim->spec()["accessModes"].at(0).is("ReadWriteOnce"))
            continue;
        // File servers go to many nodes whatever the mode says: they have nothing to attach.
        const KubeObject *driver =
            pod.snapshot.find(u"CSIDriver"_s, {}, bound->spec()["csi"]["driver"].text());
        if (!driver || !driver->spec()["attachRequired"].flag(true))
            continue;
        for (const KubeObject *user : usersOf(pod.snapshot, *claim)) {
            if (user != &pod.pod && !isOver(*user) && user->status()["phase"].is("Running")
                && user->spec()["nodeName"].bytes() != pod.pod.spec()["nodeName"].bytes())
                return true;
        }
    }
    return false;
}

void multiAttach(const PodFacts &pod, const ObjectEvent *event, Report &report)
{
    const KubeObject *other = nullptr;
    const KubeObject *claim = nullptr;
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const KubeObject *own = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                  volume["persistentVolumeClaim"]["claimName"].text());
        if (!own)
            continue;
        for (const KubeObject *user : usersOf(pod.snapshot, *own)) {
            if (user != &pod.pod && user->spec()["nodeName"] && !isOver(*user)
                && user->spec()["nodeName"].bytes() != pod.pod.spec()["nodeName"].bytes()) {
                other = user;
                claim = own;
            }
        }
    }
    const bool same = other && !other->isGoing() && &pod.snapshot.topOwner(*other) == &pod.owner;
    Diagnosis made{.id = u"volume.multi-attach"_s,
                   .severity = pod.sinceScheduled < 480 ? Severity::Info : Severity::Error,
                   .title =
                       Say::tr("A volume of %1 is still attached to another node").arg(pod.owner.label()),
                   .key = pod.owner.label(),
                   .about = pod.lineage()};
    made.cause = other
        ? Say::tr("%1 uses it there; such a volume goes to one node at a time.").arg(other->label())
        : Say::tr("A node that went away keeps it for some six minutes; then it is taken off by force.");
    if (event)
        made.evidence = {seen(pod.pod, u"event "_s + event->reason, event->message)};
    if (other) {
        made.about.append(claim->label());
        made.evidence.append(seen(pod.pod, u"spec.volumes[].persistentVolumeClaim"_s, claim->name));
        made.evidence.append(seen(*other, u"spec.nodeName"_s, other->spec()["nodeName"]));
        made.evidence.append(seen(*claim, u"spec.accessModes"_s, claim->spec()["accessModes"].at(0)));
    }
    // A pod that cannot end because its node is away keeps its volume until somebody says that the node is out of service.
    // Source: Kubernetes docs, "Node Shutdowns", non-graceful node shutdown.
    const KubeObject *node =
        other ? pod.snapshot.find(u"Node"_s, {}, other->spec()["nodeName"].text()) : nullptr;
    bool isAway = false;
    for (const JsonView condition :
         node && other->isGoing() ? node->status()["conditions"].items() : JsonView().items())
        isAway = isAway || (condition["type"].is("Ready") && !condition["status"].is("True"));
    if (isAway) {
        made.isSymptom = true;
        made.from = {node->label()};
        made.cause =
            Say::tr("%1 is to end and cannot, for its node %2 is away; it keeps the volume meanwhile.")
                .arg(other->label(), node->name);
        made.remedies = {
            todo(Say::tr("If the node is really gone, say so: its volumes are then let go"),
                 u"kubectl taint nodes %1 node.kubernetes.io/out-of-service=nodeshutdown:NoExecute"_s.arg(
                     shellWord(node->name)))};
    } else if (same && pod.owner.kind == "Deployment"_L1)
        made.remedies = {
            patchOf(Say::tr("Stop the old pod before the new one starts: strategy Recreate"), pod.owner,
                    QJsonObject{{u"spec"_s,
                                 QJsonObject{{u"strategy"_s,
                                              QJsonObject{{u"type"_s, u"Recreate"_s},
                                                          {u"rollingUpdate"_s, QJsonValue::Null}}}}}})};
    else
        made.remedies = {
            todo(Say::tr("Stop the other pod, or use a volume that several nodes can have (ReadWriteMany)"),
                 u"kubectl get pods%1 -o wide"_s.arg(inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
