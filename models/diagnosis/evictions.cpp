// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that a node ended, or did not take: evictions, refusals of the kubelet, room for critical pods.
#include "diagnosis/evictions.h"

#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// What a kubelet says of a pod that it does not take. Source: kubelet's lifecycle handlers and pkg/kubelet/sysctl, v1.34.
const QSet<QString> &admissionReasons()
{
    static const QSet<QString> all{u"UnexpectedAdmissionError"_s,
                                   u"SysctlForbidden"_s,
                                   u"AppArmor"_s,
                                   u"PodOSNotSupported"_s,
                                   u"InvalidNodeInfo"_s,
                                   u"PodFeatureUnsupported"_s,
                                   u"TopologyAffinityError"_s,
                                   u"NodeAffinity"_s,
                                   u"OutOfcpu"_s,
                                   u"OutOfmemory"_s,
                                   u"OutOfpods"_s,
                                   u"OutOfephemeral-storage"_s};
    return all;
}

// Source: kubernetes, pkg/kubelet/eviction/helpers.go (evictionMessage).
const QRegularExpression &wroteLocally()
{
    static const QRegularExpression pattern(
        u"Container (\\S{1,63}) was using (\\w{1,30}), request is (\\w{1,30}), has larger consumption of ephemeral-storage"_s);
    return pattern;
}

double localBytesOf(const QString &quantity)
{
    static const QRegularExpression pattern(u"^([\\d.]{1,30})([KMGT]i?)?$"_s);
    const auto match = pattern.match(quantity);
    const QString unit = match.captured(2);
    const double base = unit.endsWith(u'i') ? 1024 : 1000;
    return match.captured(1).toDouble()
        * (unit.isEmpty() ? 1 : std::pow(base, 1 + QStringView(u"KMGT").indexOf(unit.at(0))));
}

// How much of the workload is ready, as it says itself or else as its pods do.
qint64 readyOf(const PodFacts &pod)
{
    const JsonView status = pod.owner.status();
    if (status.has("readyReplicas") || status.has("numberReady"))
        return status["readyReplicas"].integer(status["numberReady"].integer());
    const KubeObject *maker = pod.snapshot.byUid(pod.pod.metadata()["ownerReferences"].at(0)["uid"].text());
    qint64 ready = 0;
    for (const KubeObject *each : maker ? pod.snapshot.ownedBy(*maker) : std::vector<const KubeObject *>()) {
        if (each->kind == "Pod"_L1 && PodFacts(pod.snapshot, *each).isReady)
            ++ready;
    }
    return ready;
}

// Source: Kubernetes, pkg/kubelet/preemption/preemption.go; docs, "Guaranteed Scheduling For Critical Add-On Pods".
void endedForCritical(const PodFacts &pod, bool isReplaced, Report &report)
{
    const QString nodeName = pod.pod.spec()["nodeName"].text();
    const JsonView target = pod.condition("DisruptionTarget");
    Diagnosis made{
        .id = u"pod.ended-for-critical"_s,
        .severity = isReplaced ? Severity::Info : Severity::Error,
        .title = Say::tr("The node %1 ended a pod of %2 to make room for a critical one")
                     .arg(nodeName, pod.owner.label()),
        .cause = Say::tr(
            "A node lets pods of the classes system-node-critical and system-cluster-critical in even "
            "when it is full, and its kubelet ends others for them. The scheduler has no part in it."),
        .key = pod.owner.label(),
        .about = pod.lineage()};
    made.evidence = {seen(pod.pod, u"status.reason"_s, pod.pod.status()["reason"]),
                     seen(pod.pod, u"status.message"_s, pod.pod.status()["message"])};
    // Which one it was is not said: those that came to the node at that time.
    const qint64 at = secondsOf(target["lastTransitionTime"]);
    QStringList came;
    for (const KubeObject *other : at ? pod.snapshot.of(u"Pod"_s) : std::vector<const KubeObject *>()) {
        if (other->spec()["nodeName"].text() != nodeName || other == &pod.pod
            || !other->spec()["priorityClassName"].text().startsWith("system-"_L1))
            continue;
        if (const qint64 started = secondsOf(other->status()["startTime"]);
            started < at - 120 || started > at + 120)
            continue;
        came.append(pod.snapshot.topOwner(*other).label());
        made.evidence.append(seen(*other, u"spec.priorityClassName"_s, other->spec()["priorityClassName"]));
    }
    came.removeDuplicates();
    if (!came.isEmpty())
        made.cause += u' ' + Say::tr("At that time %1 came to it.").arg(came.join(u", "_s));
    made.remedies = {
        editWorkload(Say::tr("Leave room for the node's own pods: ask for less than its allocatable, use "
                             "larger nodes, or give this workload a higher priority"),
                     pod)};
    report.add(std::move(made));
}

} // namespace

bool hasFilledNode(const Snapshot &snapshot, const KubeObject &pod)
{
    const QString message = pod.status()["message"].text();
    const auto match = wroteLocally().match(message);
    if (!pod.status()["reason"].is("Evicted") || !message.contains("low on resource: ephemeral-storage"_L1)
        || !match.hasMatch())
        return false;
    const KubeObject *node = snapshot.find(u"Node"_s, {}, pod.spec()["nodeName"].text());
    const JsonView has = node ? node->status()["allocatable"]["ephemeral-storage"] : JsonView();
    const double wrote = localBytesOf(match.captured(2));
    return has && wrote * 2 > localBytesOf(has.scalar());
}

void evicted(const PodFacts &pod, Report &report)
{
    const QString reason = pod.pod.status()["reason"].text();
    const QString message = pod.pod.status()["message"].text();
    if (reason == "Preempting"_L1) {
        endedForCritical(pod, &pod.owner != &pod.pod && readyOf(pod) >= wantedReplicas(pod.owner), report);
        return;
    }
    if (reason != "Evicted"_L1 && !admissionReasons().contains(reason) && !reason.startsWith("OutOf"_L1))
        return;
    // The record of a pod that has been replaced is history.
    const bool isReplaced = &pod.owner != &pod.pod && readyOf(pod) >= wantedReplicas(pod.owner);
    Diagnosis made{.id = reason == "Evicted"_L1 ? u"pod.evicted"_s : u"pod.refused-by-node"_s,
                   .severity = isReplaced ? Severity::Info : Severity::Error,
                   .key = pod.owner.label(),
                   .about = pod.lineage()};
    if (reason == "Evicted"_L1) {
        // Of a node that is short of something still, that is what it comes from.
        const QString name = pod.pod.spec()["nodeName"].text();
        const KubeObject *node = pod.snapshot.find(u"Node"_s, {}, name);
        for (const JsonView condition : node ? node->status()["conditions"].items() : JsonView().items()) {
            if (!hasFilledNode(pod.snapshot, pod.pod) && condition["type"].text().endsWith("Pressure"_L1)
                && condition["status"].is("True")) {
                made.isSymptom = true;
                made.from = {node->label()};
            }
        }
    }
    made.title = reason == "Evicted"_L1
        ? Say::tr("A pod of %1 was evicted from its node").arg(pod.owner.label())
        : Say::tr("The node refused a pod of %1").arg(pod.owner.label());
    // A limit of the pod's own was passed, whatever room the node has: the kubelet names it.
    static const QRegularExpression folder(
        u"Usage of EmptyDir volume \"?([^\" ]+)\"? exceeds the limit \"?([^\". ]+)"_s);
    static const QRegularExpression storage(
        u"local storage usage exceeds the total limit of containers (\\S+?)\\.?\\s*$"_s);
    static const QRegularExpression single(
        u"Container (\\S+) exceeded its local ephemeral storage limit \"?([^\". ]+)"_s);
    // Source: NVIDIA/k8s-device-plugin, internal/rm (failRequestsGreaterThanOne).
    const bool isShared =
        message.contains("shared resources"_L1) && message.contains("maximum request size"_L1);
    // Source: kubernetes, pkg/kubelet/cm/devicemanager/manager.go.
    static const QRegularExpression unavailable(
        u"requested number of devices unavailable for ([\\w./-]{3,120}?)\\. Requested: \\d+, Available: (\\d+)"_s);
    const auto devices = unavailable.match(message);
    const auto wrote = wroteLocally().match(message);
    const auto ofFolder = folder.match(message);
    const auto ofPod = storage.match(message);
    const auto ofContainer = single.match(message);
    made.cause = ofFolder.hasMatch() ? Say::tr("Its volume %1 holds more than the sizeLimit of %2 that it "
                                               "was given; the node's disk is not the matter.")
                                           .arg(ofFolder.captured(1), ofFolder.captured(2))
        : ofPod.hasMatch() || ofContainer.hasMatch()
        ? Say::tr(
              "It wrote more than its own limit of %1 for local files; the node's disk is not the matter.")
              .arg(ofPod.captured(1) + ofContainer.captured(2))
        : reason == "TopologyAffinityError"_L1
        ? Say::tr("Its processors, memory and devices do not lie at one NUMA node, and the node's kubelet "
                  "(topology manager) takes only "
                  "what does.")
        : isShared ? Say::tr("The node's GPUs are shared by time, and one pod may have one share: more of "
                             "them are not more of the GPU.")
        : reason == "SysctlForbidden"_L1
        ? Say::tr("It sets a kernel parameter that this node's kubelet does not allow: %1").arg(message)
        : wrote.hasMatch() && hasFilledNode(pod.snapshot, pod.pod)
        ? Say::tr(
              "Its container %1 had written %2 to the node's local disk and asks for %3 of it "
              "(ephemeral-storage): models that are fetched into the container's own files or an emptyDir "
              "count. It alone filled the disk, and will again.")
              .arg(wrote.captured(1), wrote.captured(2), wrote.captured(3))
        : devices.hasMatch()
        ? Say::tr("Its node had %1 of %2 free when the pod came: the device plugin had just started again, "
                  "has called a "
                  "device ill, or another pod was still going. The scheduler counted one more.")
              .arg(devices.captured(2), devices.captured(1))
        : reason.startsWith("OutOf"_L1) ? Say::tr("When it came, its node had less %1 left than it asks for: "
                                                  "another pod was placed there at the same "
                                                  "time, or one that does not come by the scheduler.")
                                              .arg(reason.mid(5))
        : message.contains("ephemeral"_L1) || message.contains("EmptyDir"_L1)
        ? Say::tr("It, or the node, used up the local disk: caches and weights in emptyDir and in the "
                  "container's own files count.")
        : message.contains("memory"_L1)
        ? Say::tr("The node ran short of memory, and pods that use more than they ask for go first.")
        : message;
    made.evidence = {seen(pod.pod, u"status.reason"_s, reason), seen(pod.pod, u"status.message"_s, message)};
    made.remedies = {editWorkload(
        ofFolder.hasMatch() ? Say::tr("Raise the volume's sizeLimit, or use a claim for it")
            : ofPod.hasMatch() || ofContainer.hasMatch()
            ? Say::tr("Raise the limit of ephemeral-storage, or put caches on a volume")
            : reason == "TopologyAffinityError"_L1
            ? Say::tr("Ask for no more than one NUMA node has, or use nodes with the policy best-effort")
            : isShared           ? Say::tr("Ask for one, or use nodes whose GPUs are not shared")
            : devices.hasMatch() ? Say::tr("Delete the pod that was refused, so that another is made; see "
                                           "the device plugin's pod on that node "
                                           "where it happens again")
            : reason == "SysctlForbidden"_L1
            ? Say::tr("Drop the parameter, or use nodes whose kubelet allows it (allowedUnsafeSysctls)")
            : Say::tr("Ask for what it uses (requests of ephemeral-storage and memory), or put caches on a "
                      "volume"),
        pod)};
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
