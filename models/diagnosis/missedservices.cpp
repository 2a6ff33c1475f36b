// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a line of a log did not reach: Services that it names, or that the container's variables name, and those that are not there.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Whether the cluster's name server is there and well: else what is not resolved may well exist.
bool isResolving(const Snapshot &snapshot)
{
    return std::ranges::any_of(snapshot.of(u"Pod"_s, u"kube-system"_s), [&snapshot](const KubeObject *each) {
        return (each->labels()["k8s-app"].is("kube-dns") || each->name.startsWith("coredns"_L1)
                || each->name.startsWith("kube-dns"_L1))
            && PodFacts(snapshot, *each).isReady;
    });
}

} // namespace

// What a line about something that does not answer may speak of: Services of the namespace that it names, the pods behind them,
// and the cluster's name server.
QStringList namedIn(const PodFacts &pod, const QString &line)
{
    const Snapshot &snapshot = pod.snapshot;
    QStringList from;
    const auto addPods = [&](const QString &nameSpace, JsonView selector) {
        for (const KubeObject *each : snapshot.podsWith(nameSpace, selector))
            from += PodFacts(snapshot, *each).lineage();
    };
    for (const KubeObject *service : servicesNamedIn(pod, line)) {
        from.append(service->label());
        addPods(service->nameSpace, service->spec()["selector"]);
    }
    // A line that has only an address and a port: whatever the container's variables call on that port.
    static const QRegularExpression onPort(u"(?:\\d{1,3}\\.){3}\\d{1,3}:(\\d{2,5})\\b"_s);
    if (const auto match = onPort.match(line); match.hasMatch()) {
        for (const ContainerFacts &container : pod.containers) {
            for (const JsonView variable : container.spec["env"].items()) {
                const QString value = variable["value"].text();
                if (!value.contains(u':' + match.captured(1)))
                    continue;
                for (const KubeObject *service : servicesNamedIn(pod, value)) {
                    from.append(service->label());
                    from.append(pod.owner.label() + service->label() + match.captured(1));
                }
            }
        }
    }
    // A client that names nobody: whom its variables name.
    static const QRegularExpression anybody(
        u"(?i)NoBrokersAvailable|brokers? (?:are |is )?(?:down|unavailable|not available)|run out of available brokers|Broker transport failure|No hosts? available|ServerSelectionTimeout"_s);
    if (anybody.match(line).hasMatch()) {
        for (const ContainerFacts &container : pod.containers) {
            for (const JsonView variable : container.spec["env"].items()) {
                for (const KubeObject *service : servicesNamedIn(pod, variable["value"].text())) {
                    from.append(service->label());
                    addPods(service->nameSpace, service->spec()["selector"]);
                }
            }
        }
    }
    return from + nameServersFor(snapshot, line);
}

// An address inside the cluster that no Service has.
bool serviceMissing(const PodFacts &pod, const QString &line, Diagnosis &made)
{
    static const QRegularExpression address(
        u"\\b([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\\.([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\\.svc\\b"_s);
    const auto match = address.match(line);
    // Members of a StatefulSet call one another by names that its headless Service makes.
    if (const QString own = pod.owner.spec()["serviceName"].text(); pod.owner.kind == "StatefulSet"_L1
        && !own.isEmpty() && line.contains(pod.owner.name) && line.contains(u'.' + own)
        && pod.snapshot.presence(u"Service"_s, pod.pod.nameSpace, own) == Snapshot::Presence::Absent) {
        const QString label = objectLabel(u"Service"_s, pod.pod.nameSpace, own);
        made.id = u"config.service-missing"_s;
        made.title =
            Say::tr("%1 has no headless Service %2, which names its pods").arg(pod.owner.label(), own);
        made.cause = Say::tr("Its members look for one another by names that no name server has without it.");
        made.evidence.append(seen(pod.owner, u"spec.serviceName"_s, own));
        made.evidence.append({label, u"answer"_s, Say::tr("(not among those listed)")});
        made.remedies = {todo(Say::tr("Create it with clusterIP: None and the pods' labels"),
                              u"kubectl get services%1"_s.arg(inNamespace(pod.pod.nameSpace)))};
        return true;
    }
    // A name alone is one of the pod's own namespace; that it was not resolved says that it is none of the pod's other names.
    static const QRegularExpression alone(
        u"(?i)(?:connecting to|lookup|resolve(?: host(?: ?name)?)?:?|getaddrinfo \\w+|host(?: ?name)?) ['\"]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?=['\":]|[ ,)]|\\.(?:\\s|$)|$).{0,200}(?:name or service not known|no such host|not known|\\bENOTFOUND\\b|name resolution)|(?:(?:bad address|can't resolve) ['\"]|(?:could not resolve (?:host|address)|server can't find):? ['\"]?)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?=['\": ]|$)"_s);
    // A client that does not say whom it did not find: whom its variables name.
    static const QRegularExpression unresolved(
        u"(?i)name or service not known|no such host|\\bENOTFOUND\\b|name resolution|UnknownHost"_s);
    const auto shortly = match.hasMatch() ? QRegularExpressionMatch() : alone.match(line);
    QString name = match.captured(1) + shortly.captured(1) + shortly.captured(2);
    QString nameSpace = match.hasMatch() ? match.captured(2) : pod.pod.nameSpace;
    Evidence caller;
    for (const ContainerFacts &container : pod.containers) {
        for (const JsonView variable : container.spec["env"].items()) {
            const auto named = address.match(variable["value"].text());
            if (!name.isEmpty() || !named.hasMatch() || !unresolved.match(line).hasMatch()
                || pod.snapshot.presence(u"Service"_s, named.captured(2), named.captured(1))
                    != Snapshot::Presence::Absent)
                continue;
            name = named.captured(1);
            nameSpace = named.captured(2);
            caller = seen(pod.pod, container.field() + u".env[%1]"_s.arg(variable["name"].text()),
                          variable["value"]);
        }
    }
    static const QSet<QString> words{u"name"_s, u"address"_s, u"the"_s, u"of"_s, u"host"_s, u"localhost"_s};
    if (name.isEmpty() || words.contains(name)
        || (shortly.hasMatch() && !nameServersFor(pod.snapshot, line).isEmpty() && !isResolving(pod.snapshot))
        || pod.snapshot.presence(u"Service"_s, nameSpace, name) != Snapshot::Presence::Absent)
        return false;
    const QString label = objectLabel(u"Service"_s, nameSpace, name);
    made.id = u"config.service-missing"_s;
    // The same as that of who reads the variable alone.
    made.key = pod.owner.label() + nameSpace + name;
    if (!caller.object.isEmpty())
        made.evidence.append(caller);
    made.title = Say::tr("%1 calls %2, which does not exist").arg(pod.owner.label(), label);
    made.cause = Say::tr("No Service has that name there.");
    made.evidence.append({label, u"answer"_s, Say::tr("(not among those listed)")});
    QStringList names;
    for (const KubeObject *each : pod.snapshot.of(u"Service"_s, nameSpace))
        names.append(each->name);
    if (const QString meant = nearest(name, names); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.remedies = {todo(Say::tr("Correct the address, or deploy the Service"),
                          u"kubectl get services%1"_s.arg(inNamespace(nameSpace)))};
    return true;
}

// One of several processes of one engine, which all begin by meeting at the first.
// Source: PyTorch docs, "Distributed communication package", TCP initialization.
void noFirstRank(const PodFacts &pod, const QString &line, Diagnosis &made)
{
    static const QRegularExpression where(u"connect to \\(?([^)\\s,]{1,120}(?:, \\d+)?)"_s);
    made.id = u"engine.rendezvous"_s;
    made.title = Say::tr("%1 is one of several ranks and does not reach the first").arg(pod.owner.label());
    made.cause = Say::tr("It waited for %1. The first rank has to run at that address and let the port in; "
                         "an address that "
                         "was written down is not that of the pod that runs now.")
                     .arg(where.match(line).captured(1));
    made.remedies = {editWorkload(
        Say::tr("Give it the leader's name by a headless Service (LWS_LEADER_ADDRESS), and start "
                "all ranks together"),
        pod)};
}

} // namespace slipway::diagnosis
