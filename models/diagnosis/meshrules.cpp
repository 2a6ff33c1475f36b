// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A caller without a part in the mesh, and a server that takes mutual TLS only: its proxy cuts the connection off, and the log says no more
// than that. Joined: caller → Service → its pods → what PeerAuthentication holds for them.
// Source: Istio docs "PeerAuthentication" (workload before namespace before root namespace; portLevelMtls), "Ambient: add workloads".
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

bool isInMesh(const Snapshot &snapshot, const KubeObject &pod)
{
    for (const char *list : {"initContainers", "containers"}) {
        for (const JsonView each : pod.spec()[list].items()) {
            if (each["name"].is("istio-proxy"))
                return true;
        }
    }
    constexpr auto mode = "istio.io/dataplane-mode";
    if (const JsonView own = pod.labels()[mode])
        return own.is("ambient");
    const KubeObject *space = snapshot.find(u"Namespace"_s, {}, pod.nameSpace);
    return space && space->labels()[mode].is("ambient");
}

bool selectsPod(JsonView matchLabels, const KubeObject &pod)
{
    for (auto it = matchLabels.fields().begin(); it != JsonView::Iterator(); ++it) {
        if (pod.labels()[it.key()].bytes() != it.value().bytes())
            return false;
    }
    return true;
}

/// What decides for the pod and says STRICT; null where plain text is let in, or where nothing tells.
const KubeObject *strictPolicyOf(const Snapshot &snapshot, const KubeObject &server)
{
    const KubeObject *decides = nullptr;
    int rank = 0;
    for (const KubeObject *each : snapshot.of(u"PeerAuthentication"_s)) {
        const JsonView labels = each->spec()["selector"]["matchLabels"];
        const bool own = each->nameSpace == server.nameSpace;
        // An exception for one port may be the very one that is called.
        const int itsRank = own && labels.size() > 0 ? (selectsPod(labels, server) ? 3 : 0)
            : labels.size() > 0                      ? 0
            : own                                    ? 2
            : each->nameSpace == "istio-system"_L1   ? 1
                                                     : 0;
        if (itsRank <= rank || each->spec()["mtls"]["mode"].text(u"UNSET"_s) == "UNSET"_L1)
            continue;
        rank = itsRank;
        decides = each;
    }
    return decides && decides->spec()["mtls"]["mode"].is("STRICT")
            && decides->spec()["portLevelMtls"].size() == 0
        ? decides
        : nullptr;
}

void cutOff(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    static const QRegularExpression cut(
        u"(?i)connection reset by peer|ECONNRESET|connection was reset|server closed the connection unexpectedly|unexpected EOF|empty reply from server|remote end closed connection"_s);
    const Snapshot &snapshot = pod.snapshot;
    const LogText log(pod.failedLog(container).value_or(std::string_view()));
    QString line;
    if (!log.firstMatch(cut, &line).hasMatch())
        return;
    // The line itself may name whom it called; else the container's variables do.
    std::vector<const KubeObject *> called = servicesNamedIn(pod, line);
    for (const JsonView variable : container.spec["env"].items()) {
        for (const KubeObject *service : servicesNamedIn(pod, variable["value"].text()))
            called.push_back(service);
    }
    for (const KubeObject *service : called) {
        const auto servers = snapshot.podsWith(service->nameSpace, service->spec()["selector"]);
        if (servers.empty() || servers.front() == &pod.pod || !isInMesh(snapshot, *servers.front()))
            continue;
        const KubeObject *policy = strictPolicyOf(snapshot, *servers.front());
        if (!policy)
            continue;
        Diagnosis made = fromLog(u"network.mesh-strict"_s, pod, container, line);
        made.title = Say::tr("%1 is cut off by %2, which lets in the mesh alone")
                         .arg(pod.owner.label(), service->label());
        made.cause = Say::tr("%1 asks for mutual TLS, and the pods of the caller have no proxy that speaks "
                             "it: the server's "
                             "proxy ends every connection without a word.")
                         .arg(policy->label());
        made.evidence.append(seen(*policy, u"spec.mtls.mode"_s, policy->spec()["mtls"]["mode"]));
        made.evidence.append(seen(pod.pod, u"spec.containers"_s, Say::tr("(no istio-proxy)")));
        made.evidence.append(seen(*servers.front(), u"metadata.labels"_s, service->label()));
        made.remedies = {
            todo(Say::tr("Take the caller's namespace into the mesh, and create its pods anew"),
                 u"kubectl label namespace %1 istio-injection=enabled && kubectl rollout restart %2/%3%4"_s
                     .arg(shellWord(pod.pod.nameSpace), pod.owner.kind.toLower(), shellWord(pod.owner.name),
                          inNamespace(pod.pod.nameSpace))),
            todo(Say::tr("Or let plain text in there (PERMISSIVE), where that may be"),
                 editCommand(u"peerauthentication"_s, policy->name, policy->nameSpace))};
        report.add(std::move(made));
        return;
    }
}

} // namespace

void meshRules(const Snapshot &snapshot, Report &report)
{
    if (snapshot.of(u"PeerAuthentication"_s).empty())
        return;
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || isInMesh(snapshot, *pod))
            continue;
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container : facts.containers) {
            if (!container.isReady())
                cutOff(facts, container, report);
        }
    }
}

} // namespace slipway::diagnosis
