// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that gets no answer, and a NetworkPolicy that forbids it: the packets are dropped, so that it looks like a timeout.
// Only where a log says that something does not answer: what a policy forbids and nobody tries is what it is for.
// Source: Kubernetes docs, "Network Policies": a pod that no policy selects is open; each selecting policy's rules add up.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

#include <array>
#include <functional>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

bool isOfType(const KubeObject &policy, std::string_view type)
{
    // Ingress unless said otherwise; Egress where there are rules for it.
    if (policy.spec()["policyTypes"].size() == 0)
        return type == "Ingress" || policy.spec().has("egress");
    for (const JsonView each : policy.spec()["policyTypes"].items()) {
        if (each.is(type))
            return true;
    }
    return false;
}

/// The policies that close one direction of a pod.
std::vector<const KubeObject *> policiesOf(const Snapshot &snapshot, const KubeObject &pod,
                                           std::string_view type)
{
    std::vector<const KubeObject *> found;
    for (const KubeObject *policy : snapshot.of(u"NetworkPolicy"_s, pod.nameSpace)) {
        if (isOfType(*policy, type) && selectsLabels(policy->spec()["podSelector"], pod.labels()))
            found.push_back(policy);
    }
    return found;
}

/// Whether a rule's peers may hold @p other. What cannot be told, such as a block of addresses, is taken to hold it.
bool peersAdmit(const Snapshot &snapshot, JsonView peers, const KubeObject &policy, const KubeObject &other)
{
    if (peers.size() == 0)
        return true;
    for (const JsonView peer : peers.items()) {
        if (peer.has("ipBlock"))
            return true;
        bool inNamespace = other.nameSpace == policy.nameSpace;
        if (peer["namespaceSelector"].isObject()) {
            const KubeObject *space = snapshot.find(u"Namespace"_s, {}, other.nameSpace);
            if (!space) {
                inNamespace = true; // not listed: it may match
            } else {
                inNamespace = selectsLabels(peer["namespaceSelector"], space->labels());
            }
        }
        if (inNamespace
            && (!peer["podSelector"].isObject() || selectsLabels(peer["podSelector"], other.labels())))
            return true;
    }
    return false;
}

/// The number of a port that is named by name or number; 0 where the pod does not tell.
qint64 portNumber(JsonView port, const KubeObject &server)
{
    if (const qint64 number = port.integer(); number > 0)
        return number;
    for (const JsonView container : server.spec()["containers"].items()) {
        for (const JsonView each : container["ports"].items()) {
            if (each["name"].bytes() == port.bytes())
                return each["containerPort"].integer();
        }
    }
    return 0;
}

/// Whether a rule's ports may hold @p port of the server; 0 is any.
bool portsAdmit(JsonView ports, qint64 port, const KubeObject &server)
{
    if (ports.size() == 0 || port == 0)
        return true;
    for (const JsonView each : ports.items()) {
        const qint64 number = each.has("port") ? portNumber(each["port"], server) : 0;
        if (number == 0 || number == port || (number < port && each["endPort"].integer() >= port))
            return true;
    }
    return false;
}

/// The port of the pods behind a Service that a line calls; 0 where it cannot be told.
qint64 calledPort(const KubeObject &service, const QString &line, const KubeObject &server)
{
    const JsonView ports = service.spec()["ports"];
    for (const JsonView each : ports.items()) {
        static const QRegularExpression anyPort(u":\\d{2,5}\\b"_s);
        const bool named = line.contains(u':' + QString::number(each["port"].integer()));
        if (named || (ports.size() == 1 && !anyPort.match(line).hasMatch()))
            return portNumber(each.has("targetPort") ? each["targetPort"] : each["port"], server);
    }
    return 0;
}

/// Whether all of them together let @p other in or out, to @p port of the server.
bool admit(const Snapshot &snapshot, const std::vector<const KubeObject *> &policies, const char *rules,
           const char *peers, const KubeObject &other, const KubeObject &server, qint64 port)
{
    return policies.empty() || std::ranges::any_of(policies, [&](const KubeObject *policy) {
               for (const JsonView rule : policy->spec()[rules].items()) {
                   if (peersAdmit(snapshot, rule[peers], *policy, other)
                       && portsAdmit(rule["ports"], port, server))
                       return true;
               }
               return false;
           });
}

/// Whether one of a rule's peers may hold what is meant.
using Holds = std::function<bool(JsonView peers, const KubeObject &policy)>;

/// Whether something is let out to one of these ports, wherever it is or to where @p holds it to be.
bool admitPorts(const std::vector<const KubeObject *> &policies, std::initializer_list<qint64> ports,
                std::string_view name = {}, const Holds &holds = {})
{
    return policies.empty() || std::ranges::any_of(policies, [&](const KubeObject *policy) {
               for (const JsonView rule : policy->spec()["egress"].items()) {
                   if (holds && !holds(rule["to"], *policy))
                       continue;
                   if (rule["ports"].size() == 0)
                       return true;
                   for (const JsonView port : rule["ports"].items()) {
                       const qint64 number = port["port"].integer();
                       if (!port.has("port") || (!name.empty() && port["port"].is(name))
                           || std::ranges::any_of(ports, [&](qint64 wanted) {
                                  return number == wanted
                                      || (number < wanted && port["endPort"].integer() >= wanted);
                              }))
                           return true;
                   }
               }
               return false;
           });
}

// A rule that lets everything out to the pods of the own namespace lets nothing out to the name server.
bool admitNames(const Snapshot &snapshot, const std::vector<const KubeObject *> &policies)
{
    const KubeObject *service = snapshot.find(u"Service"_s, u"kube-system"_s, u"kube-dns"_s);
    const auto servers = service ? snapshot.podsWith(service->nameSpace, service->spec()["selector"])
                                 : std::vector<const KubeObject *>();
    if (servers.empty())
        return admitPorts(policies, {53}, "dns");
    return admitPorts(policies, {53}, "dns", [&](JsonView peers, const KubeObject &policy) {
        return peersAdmit(snapshot, peers, policy, *servers.front());
    });
}

// Outside of the cluster are only blocks of addresses, and what a rule without peers lets out.
bool admitOutside(const std::vector<const KubeObject *> &policies)
{
    return admitPorts(policies, {443, 80}, {}, [](JsonView peers, const KubeObject &) {
        bool holds = peers.size() == 0;
        for (const JsonView peer : peers.items())
            holds = holds || peer.has("ipBlock");
        return holds;
    });
}

QString namesOf(const std::vector<const KubeObject *> &policies)
{
    QStringList names;
    for (const KubeObject *policy : policies)
        names.append(policy->name);
    return names.join(u", "_s);
}

void blocked(const PodFacts &pod, const ContainerFacts &container, const QString &line,
             const std::vector<const KubeObject *> &policies, const QString &title, const QString &field,
             const QString &remedy, Report &report)
{
    Diagnosis made = fromLog(u"network.policy-blocks"_s, pod, container, line);
    made.title = title;
    if (container.isReady())
        made.severity = Severity::Warning; // part of what it does it cannot do
    made.cause =
        Say::tr("%1 in namespace %2 closes this way, and no rule opens it: packets are dropped without "
                "an answer, which looks like a timeout.")
            .arg(namesOf(policies), policies.front()->nameSpace);
    for (const KubeObject *policy : policies) {
        made.about.append(policy->label());
        made.evidence.append(seen(*policy, field, Say::tr("(no rule admits it)")));
    }
    made.remedies = {todo(remedy,
                          u"kubectl edit networkpolicy %1%2"_s.arg(
                              shellWord(policies.front()->name), inNamespace(policies.front()->nameSpace)))};
    report.add(std::move(made));
}

// Names that nobody resolves, for nobody is there who would. Where the cloud resolves them instead (Cloud DNS for GKE) the Service may
// as well have no pods: only a program that cannot resolve a name makes it a fault.
bool noNameServer(const PodFacts &pod, const ContainerFacts &container, const QString &line, Report &report)
{
    const Snapshot &snapshot = pod.snapshot;
    const KubeObject *service = snapshot.find(u"Service"_s, u"kube-system"_s, u"kube-dns"_s);
    if (!service || service->spec()["selector"].size() == 0 || !snapshot.isListed(u"Pod"_s)
        || !snapshot.podsWith(service->nameSpace, service->spec()["selector"]).empty())
        return false;
    Diagnosis made = fromLog(u"network.no-name-server"_s, pod, container, line);
    made.key = service->label();
    made.about.append(service->label());
    made.title = Say::tr("The cluster's name server has no pods");
    made.cause = Say::tr("%1 selects nothing: no name is resolved, inside of the cluster or outside.")
                     .arg(service->label());
    made.evidence.append(seen(*service, u"spec.selector"_s, Say::tr("(no pod has these labels)")));
    QString name = u"coredns"_s;
    for (const KubeObject *each : snapshot.of(u"Deployment"_s, service->nameSpace)) {
        if (!each->name.contains("dns"_L1) || each->name.contains("autoscaler"_L1))
            continue;
        name = each->name;
        made.about.append(each->label());
        made.evidence.append(seen(*each, u"spec.replicas"_s, each->spec()["replicas"]));
        if (each->spec().has("replicas") && each->spec()["replicas"].integer() == 0)
            made.cause += u' ' + Say::tr("%1 is scaled to nothing.").arg(each->label());
    }
    made.remedies = {todo(Say::tr("Give it two replicas"),
                          u"kubectl scale deployment %1 -n kube-system --replicas=2"_s.arg(shellWord(name)))};
    report.add(std::move(made));
    return true;
}

// Scaled to nothing: nobody may have asked for a name yet, and nobody will get one. Where the cloud resolves names (Cloud DNS for GKE) the
// cluster's own server rests on purpose, and so it does where another stands in for it.
void stoppedNameServer(const Snapshot &snapshot, Report &report)
{
    const KubeObject *service = snapshot.find(u"Service"_s, u"kube-system"_s, u"kube-dns"_s);
    const JsonView selector = service ? service->spec()["selector"] : JsonView();
    const KubeObject *stopped = nullptr;
    for (const KubeObject *each : selector.size() > 0 && snapshot.isListed(u"Pod"_s)
             ? snapshot.of(u"Deployment"_s, service->nameSpace)
             : std::vector<const KubeObject *>()) {
        const JsonView labels = podTemplateOf(*each).metadata["labels"];
        bool serves = true;
        for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
            serves = serves && labels[it.key()].bytes() == it.value().bytes();
        if (serves && each->spec().has("replicas") && each->spec()["replicas"].integer() == 0)
            stopped = each;
    }
    if (!stopped || report.isExplained(service->label())
        || !snapshot.podsWith(service->nameSpace, selector).empty())
        return;
    for (const KubeObject *node : snapshot.of(u"Node"_s)) {
        if (node->labels().has("cloud.google.com/gke-nodepool")
            || node->spec()["providerID"].text().startsWith("gce:"_L1))
            return;
    }
    for (const KubeObject *pod : snapshot.of(u"Pod"_s, service->nameSpace)) {
        if (pod->name.contains("dns"_L1) && !pod->name.contains("autoscaler"_L1))
            return;
    }
    Diagnosis made{.id = u"network.no-name-server"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The cluster's name server has no pods"),
                   .cause =
                       Say::tr("%1 selects nothing: no name is resolved, inside of the cluster or outside.")
                           .arg(service->label())
                       + u' ' + Say::tr("%1 is scaled to nothing.").arg(stopped->label()),
                   .evidence = {seen(*service, u"spec.selector"_s, Say::tr("(no pod has these labels)")),
                                seen(*stopped, u"spec.replicas"_s, stopped->spec()["replicas"])},
                   .key = service->label(),
                   .about = {service->label(), stopped->label()}};
    made.remedies = {
        todo(Say::tr("Give it two replicas"),
             u"kubectl scale deployment %1 -n kube-system --replicas=2"_s.arg(shellWord(stopped->name)))};
    report.add(std::move(made));
}

void lookAtNetwork(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    static const QRegularExpression unanswered(
        u"(?i)(?:timed out|connect ?timeout|metadata server unavailable|i/o timeout|ETIMEDOUT|deadline exceeded|no route to host|name resolution|no such host|name or service not known|\\bENOTFOUND\\b|failed to resolve|EAI_AGAIN)"_s);
    static const QRegularExpression naming(
        u"(?i)(?:name resolution|no such host|name or service not known|\\bENOTFOUND\\b|failed to resolve|EAI_AGAIN|lookup \\S+ on \\S+:53)"_s);
    static const QRegularExpression asking(
        u"metadata\\.google\\.internal|169\\.254\\.169\\.25[24]|[Mm]etadata server"_s);
    const Snapshot &snapshot = pod.snapshot;
    const LogText log((container.isReady() ? pod.currentLog(container) : pod.failedLog(container))
                          .value_or(std::string_view()));
    QString line;
    if (!log.firstMatch(unanswered, &line).hasMatch())
        return;
    // What is ready does without: an update that is looked for in vain, or numbers that nobody takes, are what a policy is for. What it calls
    // inside of the cluster it was set up to call.
    if (container.isReady()) {
        for (const QString &each : log.lines()) {
            if (unanswered.match(each).hasMatch() && !servicesNamedIn(pod, each).empty())
                line = each;
        }
        if (servicesNamedIn(pod, line).empty())
            return;
    }
    if (naming.match(line).hasMatch() && noNameServer(pod, container, line, report))
        return;
    const auto out = policiesOf(snapshot, pod.pod, "Egress");
    if (naming.match(line).hasMatch() && !admitNames(snapshot, out)) {
        blocked(pod, container, line, out,
                Say::tr("%1 may not ask the name server: a NetworkPolicy forbids it").arg(pod.owner.label()),
                u"spec.egress[].ports"_s, Say::tr("Let it reach port 53, UDP and TCP, in kube-system"),
                report);
        return;
    }
    // Google's metadata server hands out the identity of a pod: at 169.254.169.254:80, or behind the node's own at port 988.
    // Source: GKE docs, "Workload Identity Federation", on NetworkPolicy.
    if (asking.match(line).hasMatch() && !admitPorts(out, {80, 988})) {
        blocked(pod, container, line, out,
                Say::tr("%1 may not ask the metadata server who it is: a NetworkPolicy forbids it")
                    .arg(pod.owner.label()),
                u"spec.egress[].ports"_s,
                Say::tr("Let it reach 169.254.169.252/32 at port 988 and 169.254.169.254/32 at port 80"),
                report);
        return;
    }
    // Whether a policy of either side forbids the way to @p server, which the line calls by @p called.
    const auto forbids = [&](const KubeObject &server, qint64 port, const QString &called) {
        if (!admit(snapshot, out, "egress", "to", server, server, port)) {
            blocked(pod, container, line, out,
                    Say::tr("%1 may not reach %2: a NetworkPolicy forbids it").arg(pod.owner.label(), called),
                    u"spec.egress[].to"_s, Say::tr("Let it reach the pods of %1").arg(called), report);
            return true;
        }
        const auto in = policiesOf(snapshot, server, "Ingress");
        if (!admit(snapshot, in, "ingress", "from", pod.pod, server, port)) {
            blocked(pod, container, line, in,
                    Say::tr("%1 may not reach %2: a NetworkPolicy forbids it").arg(pod.owner.label(), called),
                    u"spec.ingress[].from"_s, Say::tr("Let the pods of %1 in").arg(pod.owner.label()),
                    report);
            return true;
        }
        return false;
    };
    const auto forbidsAny = [&](const QString &text) {
        return std::ranges::any_of(servicesNamedIn(pod, text), [&](const KubeObject *service) {
            const auto pods = snapshot.podsWith(service->nameSpace, service->spec()["selector"]);
            return !pods.empty() && pods.front() != &pod.pod
                && forbids(*pods.front(), calledPort(*service, text, *pods.front()), service->label());
        });
    };
    if (forbidsAny(line))
        return;
    // Something of the world: its name has a dot, and is none of the cluster's.
    static const QRegularExpression world(
        u"(?:https?://|host='?|lookup |resolve '?|to )([a-z0-9-]+(?:\\.[a-z0-9-]+){0,6}\\.(?:com|co|io|ai|net|org|dev|cloud|app))\\b"_s);
    if (const auto match = world.match(line); match.hasMatch() && !admitOutside(out)) {
        blocked(pod, container, line, out,
                Say::tr("%1 may not reach %2: a NetworkPolicy forbids it")
                    .arg(pod.owner.label(), match.captured(1)),
                u"spec.egress[].to"_s, Say::tr("Let it reach port 443 outside of the cluster (ipBlock)"),
                report);
        return;
    }
    // A line that has an address alone: of a pod, where a client has resolved a headless Service, or of what the command calls.
    static const QRegularExpression address(u"\\b((?:\\d{1,3}\\.){3}\\d{1,3}):(\\d{2,5})\\b"_s);
    const auto match = address.match(line);
    if (!match.hasMatch())
        return;
    for (const KubeObject *server : snapshot.of(u"Pod"_s)) {
        if (server != &pod.pod && !server->isGoing() && server->status()["podIP"].text() == match.captured(1)
            && !server->spec()["hostNetwork"].flag()) {
            forbids(*server, match.captured(2).toLongLong(), server->label());
            return;
        }
    }
    for (const QString &word : container.words()) {
        if (word.contains(u':' + match.captured(2)) && forbidsAny(word))
            return;
    }
}

} // namespace

void networkRules(const Snapshot &snapshot, Report &report)
{
    const KubeObject *names = snapshot.find(u"Service"_s, u"kube-system"_s, u"kube-dns"_s);
    if (snapshot.of(u"NetworkPolicy"_s).empty()
        && (!names || !snapshot.podsWith(names->nameSpace, names->spec()["selector"]).empty()))
        return;
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing())
            continue;
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container : facts.containers) {
            if (!container.isReady())
                lookAtNetwork(facts, container, report);
        }
    }
    stoppedNameServer(snapshot, report);
    // What runs and is ready may be cut off from what it calls: only its log says so.
    for (const QString &key : snapshot.logged()) {
        if (snapshot.of(u"NetworkPolicy"_s).empty())
            break;
        const QString ns = key.section(u'/', 0, 0);
        const QString podName = key.section(u'/', 1, 1);
        const QString name = key.section(u'/', 2);
        // A log is taken apart only where it may hold what is looked for: of pods that are ready there are many.
        static constexpr std::array words{
            "timed out",        "imeout",          "TIMEDOUT",        "deadline exceeded",
            "no route to host", "name resolution", "no such host",    "service not known",
            "ENOTFOUND",        "EAI_AGAIN",       "ailed to resolve"};
        const std::string_view raw = snapshot.log(ns, podName, name).value_or(std::string_view());
        const KubeObject *pod =
            std::ranges::any_of(words, [raw](const char *each) { return raw.contains(each); })
            ? snapshot.find(u"Pod"_s, ns, podName)
            : nullptr;
        if (!pod || pod->isGoing())
            continue;
        const PodFacts facts(snapshot, *pod);
        const ContainerFacts *container = facts.container(name);
        if (facts.isReady && container && container->isReady())
            lookAtNetwork(facts, *container, report);
    }
}

} // namespace slipway::diagnosis
