// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes that do not serve: what they say of themselves, and drains that never end.
#include "base/shellwords.h"
#include "diagnosis/evictions.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

void nodeTrouble(const Snapshot &snapshot, const KubeObject &node, Report &report)
{
    if (node.isGoing())
        return;
    const qint64 now = snapshot.now();
    for (const JsonView condition : node.status()["conditions"].items()) {
        // Only conditions whose meaning is known: a detector's own "everything is well" is True too.
        const QString type = condition["type"].text();
        const bool isReady = type == "Ready"_L1;
        const bool isPressure = type == "MemoryPressure"_L1 || type == "DiskPressure"_L1
            || type == "PIDPressure"_L1 || type == "NetworkUnavailable"_L1;
        // Of node-problem-detector's and of the EKS node monitoring agent: what they call a fault, each in its own sense.
        // Source: node-problem-detector, config/kernel-monitor.json and its like; EKS docs, "Node health issues".
        static const QSet<QString> faults{u"ReadonlyFilesystem"_s,
                                          u"KernelDeadlock"_s,
                                          u"CorruptDockerOverlay2"_s,
                                          u"CorruptContainerImages"_s,
                                          u"FrequentKubeletRestart"_s,
                                          u"FrequentContainerdRestart"_s,
                                          u"FrequentUnregisterNetDevice"_s,
                                          u"XfsShutdown"_s,
                                          u"ConntrackFull"_s};
        static const QSet<QString> healths{u"AcceleratedHardwareReady"_s, u"ContainerRuntimeReady"_s,
                                           u"KernelReady"_s, u"NetworkingReady"_s, u"StorageReady"_s};
        // A detector of one's own: what it calls a fault, and tells with words.
        static const QRegularExpression namedFault(
            u"(?:Detected|Errors?|Failure|Failed|Fault|Unhealthy|Degraded|Hung|Lost|Corrupt\\w{0,20})$"_s);
        const bool isNamedFault = !faults.contains(type) && condition["status"].is("True")
            && namedFault.match(type).hasMatch() && condition["message"].text().size() > 8
            && !condition["reason"].text().startsWith("No"_L1);
        const bool isFault = faults.contains(type) || healths.contains(type) || isNamedFault;
        const bool bad = isReady     ? !condition["status"].is("True")
            : healths.contains(type) ? condition["status"].is("False")
                                     : (isPressure || isFault) && condition["status"].is("True");
        const qint64 since = now - secondsOf(condition["lastTransitionTime"]);
        if (!bad)
            continue;
        // New nodes are not ready for a while, and a node restarts for an upgrade.
        const bool isYoung =
            now - node.created() < 600 || (secondsOf(condition["lastTransitionTime"]) && since < 300);
        Diagnosis made{.id = isReady ? u"node.not-ready"_s
                           : isFault ? u"node.problem"_s
                                     : u"node.pressure"_s,
                       .severity = isYoung ? Severity::Info
                           : isReady       ? Severity::Error
                                           : Severity::Warning,
                       .title = isReady ? Say::tr("The node %1 is not ready").arg(node.name)
                           : isFault    ? Say::tr("The node %1 has a fault: %2").arg(node.name, type)
                                     : Say::tr("The node %1 is short of something: %2").arg(node.name, type),
                       .cause = condition["message"].text(
                           Say::tr("Its kubelet gives the reason %1.").arg(condition["reason"].text())),
                       .key = node.name + u'/' + type,
                       .about = {node.label()}};
        QString advice;
        struct NodeWords {
            QLatin1StringView words;
            QString cause;
            QString remedy;
        };
        const std::array nodeWords{
            NodeWords{"PLEG is not healthy"_L1,
                      Say::tr("Its container runtime does not answer in time: too many containers or probes, "
                              "a slow or full "
                              "disk, or a runtime that hangs."),
                      Say::tr("Restart containerd on it, or empty the node and have it replaced")},
            NodeWords{"container runtime is down"_L1, Say::tr("Its container runtime has ended or hangs."),
                      Say::tr("Restart containerd on it, or empty the node and have it replaced")},
            NodeWords{
                "stopped posting node status"_L1,
                Say::tr("The machine is gone, stopped or cut off, or its kubelet has ended: nobody has heard "
                        "of it. "
                        "Pods on it stay as they were last seen until it comes back or is removed."),
                Say::tr(
                    "See the machine at its cloud; where it is gone, delete the node so that its pods and "
                    "volumes are let go")},
            NodeWords{"container runtime network not ready"_L1,
                      Say::tr("Its network plugin has not set the network up: its pod there does not run, or "
                              "ended before "
                              "it wrote its configuration."),
                      Say::tr("See the plugin's pod on that node (aws-node, cilium, calico-node, netd)")}};
        for (const NodeWords &each : nodeWords) {
            if (!isReady || !condition["message"].text().contains(each.words, Qt::CaseInsensitive))
                continue;
            made.evidence.append(seen(node, u"status.conditions[Ready].message"_s, condition["message"]));
            made.cause = each.cause;
            advice = each.remedy;
            break;
        }
        // A network that is not set up is the work of a plugin's own pod on the node.
        static const QRegularExpression plugin(
            u"^(?:aws-node|calico-node|cilium|kube-flannel|canal|weave-net|antrea-agent|kindnet|netd|ovnkube-node|gke-metadata|kube-proxy)"_s);
        const bool isNetwork = isReady && condition["message"].text().contains("NetworkPlugin"_L1);
        for (const KubeObject *pod : isNetwork ? snapshot.unwellPods() : std::vector<const KubeObject *>()) {
            if (pod->spec()["nodeName"].bytes() != node.json["metadata"]["name"].bytes()
                || !plugin.match(pod->name).hasMatch())
                continue;
            made.isSymptom = true;
            made.from.append(pod->label());
        }
        made.evidence.prepend(seen(node, u"status.conditions[%1]"_s.arg(type),
                                   condition["status"].text() + u": "_s + condition["reason"].text()));
        const auto isEvictedHere = [&node](const KubeObject *pod) {
            return pod->status()["reason"].is("Evicted")
                && pod->spec()["nodeName"].bytes() == node.json["metadata"]["name"].bytes();
        };
        // Pods that had to go for it make it more than a warning.
        if (isPressure && made.severity == Severity::Warning
            && std::ranges::any_of(snapshot.unwellPods(), isEvictedHere))
            made.severity = Severity::Error;
        // One of them had filled the disk itself: then the node is short because of it.
        for (const KubeObject *pod :
             type == "DiskPressure"_L1 ? snapshot.unwellPods() : std::vector<const KubeObject *>()) {
            if (isEvictedHere(pod) && hasFilledNode(snapshot, *pod)) {
                made.isSymptom = true;
                made.from.append(pod->label());
            }
        }
        made.remedies = {todo(
            !advice.isEmpty() ? advice
                : isReady
                ? Say::tr("See what is the matter with it; node pools with repair replace it by themselves")
                : isFault
                ? Say::tr("Empty the node and have it replaced; a restart may do for the kernel's faults")
                : Say::tr("Free it, or give it more"),
            u"kubectl describe node %1"_s.arg(shellWord(node.name)))};
        report.add(std::move(made));
    }
}

// The manager of slices says by a label how it went, and why in its own log alone.
// Source: NVIDIA GPU Operator docs, "GPU Operator with MIG"; NVIDIA/mig-parted, nvidia-mig-manager.
void notCut(const Snapshot &snapshot, const KubeObject &node, Report &report)
{
    const JsonView state = node.labels()["nvidia.com/mig.config.state"];
    if (!state.is("failed"))
        return;
    const QString wanted = node.labels()["nvidia.com/mig.config"].text();
    Diagnosis made{.id = u"accelerator.mig-config"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The GPUs of node %1 could not be cut into slices (MIG)").arg(node.name),
                   .cause = Say::tr("The configuration %1 was not applied: it is not among those of the MIG "
                                    "manager's ConfigMap, does not "
                                    "fit that GPU, or programs hold the GPU. Until it is, the node offers no "
                                    "slices, and its device "
                                    "plugin may be paused.")
                                .arg(wanted),
                   .evidence = {seen(node, u"metadata.labels[nvidia.com/mig.config]"_s, wanted),
                                seen(node, u"metadata.labels[nvidia.com/mig.config.state]"_s, state),
                                seen(node, u"metadata.labels[nvidia.com/gpu.product]"_s,
                                     node.labels()["nvidia.com/gpu.product"])},
                   .key = node.name,
                   .about = {node.label()}};
    made.remedies = {todo(Say::tr("Read why in the log of its mig-manager; name a configuration that fits, "
                                  "or empty the node first"),
                          u"kubectl label node %1 nvidia.com/mig.config=CONFIGURATION --overwrite"_s.arg(
                              shellWord(node.name)))};
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        if (!pod->name.contains("mig-manager"_L1) || pod->spec()["nodeName"].text() != node.name)
            continue;
        for (const JsonView container : pod->spec()["containers"].items()) {
            const auto log = snapshot.log(pod->nameSpace, pod->name, container["name"].text());
            for (const QString &line :
                 QString::fromUtf8(log ? log->substr(0, 100'000) : std::string_view()).split(u'\n')) {
                if (line.contains("level=error"_L1) || line.contains("level=fatal"_L1))
                    made.evidence.append(seen(*pod, u"log "_s + container["name"].text(), line.trimmed()));
            }
        }
    }
    report.add(std::move(made));
}

// A node that is closed, with pods that no disruption budget lets go: if it is being drained, that never ends. It may as well be
// closed only so that it gets nothing new, so that this is for information.
void blockedDrain(const Snapshot &snapshot, const KubeObject &node, Report &report)
{
    qint64 since = 0;
    for (const JsonView taint : node.spec()["taints"].items()) {
        if (taint["key"].is("node.kubernetes.io/unschedulable"))
            since = secondsOf(taint["timeAdded"]);
    }
    // Whoever empties it may say that it is refused: then it is no guess.
    const auto refused = [&snapshot](const KubeObject &object) -> const ObjectEvent * {
        for (const ObjectEvent &event : snapshot.events(object)) {
            // Karpenter says of the node that pods are in the way, and of no pod which.
            const bool byBudget = event.message.contains("disruption budget"_L1, Qt::CaseInsensitive)
                && event.message.contains("violate"_L1);
            if ((byBudget || (event.reason == "FailedDraining"_L1 && event.last - event.first >= 900))
                && snapshot.now() - event.last < 1800 && event.last - event.first >= 240)
                return &event;
        }
        return nullptr;
    };
    const ObjectEvent *told = refused(node);
    // Karpenter closes a node by a taint of its own.
    bool isDisrupted = false;
    for (const JsonView taint : node.spec()["taints"].items())
        isDisrupted = isDisrupted || taint["key"].is("karpenter.sh/disrupted");
    if (!node.spec()["unschedulable"].flag() && !isDisrupted)
        return;
    const bool isLong = since > 0 && snapshot.now() - since >= 3600;
    for (const KubeObject *budget : snapshot.of(u"PodDisruptionBudget"_s)) {
        const JsonView selector = budget->spec()["selector"]["matchLabels"];
        if (budget->status()["disruptionsAllowed"].integer(1) > 0
            || budget->status()["expectedPods"].integer() == 0 || selector.size() == 0)
            continue;
        for (const KubeObject *pod : snapshot.podsWith(budget->nameSpace, selector)) {
            if (pod->spec()["nodeName"].text() != node.name || pod->isGoing())
                continue;
            const KubeObject &owner = snapshot.topOwner(*pod);
            // One that wants all of its pods never lets go; another does once the pod's successor is ready.
            const JsonView counts = budget->status();
            const bool never = counts["desiredHealthy"].integer() >= counts["expectedPods"].integer();
            const ObjectEvent *said = !never ? nullptr : told ? told : refused(*pod);
            if (!said && !told && !isLong)
                continue;
            Diagnosis made{
                .id = u"node.drain-blocked"_s,
                .severity = said ? Severity::Warning : Severity::Info,
                .title = Say::tr("%1 lets no pod of %2 go from the closed node %3")
                             .arg(budget->label(), owner.label(), node.name),
                .cause = said
                    ? Say::tr("The node is to be emptied, and the budget allows no disruption: that "
                              "waits for ever.")
                    : Say::tr("Closed for %1. If it is being drained or upgraded, that waits for this pod "
                              "for ever: the budget allows no disruption.")
                          .arg(duration(snapshot.now() - since)),
                .evidence = {seen(node, u"spec.unschedulable"_s, u"true"_s),
                             seen(*budget, u"status.disruptionsAllowed"_s,
                                  budget->status()["disruptionsAllowed"]),
                             seen(*pod, u"spec.nodeName"_s, node.name)},
                .remedies = {todo(
                    Say::tr("Give the workload a second replica for the time, or let the budget "
                            "allow one disruption"),
                    u"kubectl edit pdb %1%2"_s.arg(shellWord(budget->name), inNamespace(budget->nameSpace)))},
                .key = node.label() + budget->label(),
                .about = {budget->label()}};
            if (said)
                made.evidence.append(seen(told ? node : *pod, u"event "_s + said->reason, said->message));
            report.add(std::move(made));
            break;
        }
    }
}

// The API server evicts no pod that two budgets hold, whatever they allow.
// Source: kubernetes, pkg/registry/core/pod/storage/eviction.go.
void twoBudgets(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        const ObjectEvent *told = nullptr;
        for (const ObjectEvent &event : snapshot.events(*pod)) {
            if (event.message.contains("more than one PodDisruptionBudget"_L1)
                && snapshot.now() - event.last < 3600)
                told = &event;
        }
        if (!told)
            continue;
        QStringList names;
        Diagnosis made{.id = u"node.drain-blocked"_s, .severity = Severity::Warning};
        for (const KubeObject *budget : snapshot.of(u"PodDisruptionBudget"_s, pod->nameSpace)) {
            if (!selectsLabels(budget->spec()["selector"], pod->labels()))
                continue;
            names.append(budget->name);
            made.about.append(budget->label());
            made.evidence.append(seen(*budget, u"spec.selector"_s, budget->name));
        }
        const KubeObject &owner = snapshot.topOwner(*pod);
        made.key = u"two-budgets/"_s + owner.label();
        made.about.append(pod->label());
        made.title = Say::tr("Two disruption budgets hold the pods of %1, so that none can be evicted")
                         .arg(owner.label());
        made.cause =
            Say::tr(
                "The API server refuses every eviction of a pod that more than one budget selects, however "
                "many they allow: %1.")
                .arg(names.join(u", "_s));
        made.evidence.prepend(seen(*pod, u"event "_s + told->reason, told->message));
        made.remedies = {todo(Say::tr("Delete one of them, or let their selectors differ"),
                              u"kubectl get pdb%1"_s.arg(inNamespace(pod->nameSpace)))};
        report.add(std::move(made));
    }
}

} // namespace

void nodeRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *node : snapshot.of(u"Node"_s)) {
        nodeTrouble(snapshot, *node, report);
        notCut(snapshot, *node, report);
        blockedDrain(snapshot, *node, report);
    }
    if (!snapshot.of(u"PodDisruptionBudget"_s).empty())
        twoBudgets(snapshot, report);
}

} // namespace slipway::diagnosis
