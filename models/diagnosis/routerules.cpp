// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Routes of a gateway: what its class does not take, and what they send to.
// Source: GKE docs on Gateway and Inference Gateway; field reports of GWCER104; Gateway API v1 conditions.
#include "base/shellwords.h"
#include "diagnosis/gatewaychain.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

void Gateways::fields(const KubeObject &route) const
{
    QString className;
    QStringList parents;
    for (const KubeObject *gateway : parentsOf(route)) {
        if (isGke(classOf(*gateway)))
            className = classOf(*gateway);
        parents.append(gateway->label());
    }
    if (className.isEmpty())
        return;
    // What GKE once refused it may take today: a route that it has taken is left alone.
    bool refused = false;
    bool taken = false;
    QString said;
    for (const JsonView parent : route.status()["parents"].items()) {
        const JsonView accepted = conditionIn(parent["conditions"], "Accepted", generationOf(route));
        const JsonView reconciled = conditionIn(parent["conditions"], "Reconciled", generationOf(route));
        refused = refused || accepted["status"].is("False") || reconciled["status"].is("False");
        taken = taken || (accepted["status"].is("True") && !reconciled["status"].is("False") && reconciled);
        if (accepted["status"].is("False") || reconciled["status"].is("False"))
            said = accepted["status"].is("False") ? accepted["message"].text() : reconciled["message"].text();
    }
    if (taken && !refused)
        return;
    int index = 0;
    const auto add = [&](const QString &id, const QString &title, const QString &cause,
                         const Evidence &evidence, const Remedy &remedy, const QString &besides = {}) {
        Diagnosis made{.id = id,
                       .severity = Severity::Error,
                       .title = title,
                       .cause = cause,
                       .evidence = {evidence},
                       .remedies = {remedy},
                       .key = route.label(),
                       .about = parents};
        made.about.append(route.label());
        if (!besides.isEmpty())
            made.about.append(besides);
        if (!said.isEmpty())
            made.evidence.append(seen(route, u"status.parents[].conditions"_s, said));
        report.add(std::move(made));
    };
    for (const JsonView rule : route.spec()["rules"].items()) {
        const QString at = u"spec.rules[%1]"_s.arg(index++);
        if (rule["timeouts"])
            add(u"gateway.timeouts-not-supported"_s,
                Say::tr("%1 sets timeouts, which %2 does not support").arg(route.label(), className),
                Say::tr("GKE refuses the route for it (GWCER104), whatever the value, and then serves none "
                        "of the gateway's routes anew."),
                seen(route, at + u".timeouts"_s,
                     rule["timeouts"]["request"] ? rule["timeouts"]["request"].scalar() : u"{}"_s),
                todo(Say::tr(
                         "Take timeouts out of every rule, at what makes the route (for KServe a copy of its "
                         "route template beside the service); set GCPBackendPolicy timeoutSec instead"),
                     edit(snapshot.topOwner(route))));
        for (const JsonView match : rule["matches"].items()) {
            if (match["path"]["type"].is("RegularExpression"))
                add(u"gateway.regex-not-supported"_s,
                    Say::tr("%1 matches paths by a regular expression, which %2 does not support")
                        .arg(route.label(), className),
                    Say::tr("GKE wants an exact path or a prefix."),
                    seen(route, at + u".matches.path"_s, match["path"]["value"]),
                    todo(Say::tr("Match by PathPrefix"), edit(snapshot.topOwner(route))));
        }
        for (const JsonView filter : rule["filters"].items()) {
            if (filter["urlRewrite"]["path"]["type"].is("ReplaceFullPath"))
                add(u"gateway.rewrite-not-supported"_s,
                    Say::tr("%1 replaces whole paths, which %2 does not support")
                        .arg(route.label(), className),
                    Say::tr("GKE replaces prefixes alone."),
                    seen(route, at + u".filters.urlRewrite.path.type"_s, u"ReplaceFullPath"_s),
                    todo(Say::tr("Use ReplacePrefixMatch"), edit(snapshot.topOwner(route))));
        }
        for (const JsonView backend : rule["backendRefs"].items()) {
            if (backend["kind"].is("InferencePool") && !isRegional(className))
                add(u"gateway.class-not-regional"_s,
                    Say::tr("%1 sends to an InferencePool through %2, which cannot")
                        .arg(route.label(), className),
                    Say::tr("Only the regional classes serve pools; the gateway gets an address and looks "
                            "fine all the same."),
                    seen(*parentsOf(route).front(), u"spec.gatewayClassName"_s, className),
                    patchOf(Say::tr("Use gke-l7-regional-external-managed, or gke-l7-rilb inside; it needs a "
                                    "proxy-only subnet, and the address changes"),
                            *parentsOf(route).front(),
                            QJsonObject{{u"spec"_s,
                                         QJsonObject{{u"gatewayClassName"_s,
                                                      u"gke-l7-regional-external-managed"_s}}}}),
                    objectLabel(u"InferencePool"_s, backend["namespace"].text(route.nameSpace),
                                backend["name"].text()));
        }
    }
}

void Gateways::backend(const KubeObject &route, JsonView backend) const
{
    const QString kind = backend["kind"].text(u"Service"_s);
    const QString ns = backend["namespace"].text(route.nameSpace);
    const QString name = backend["name"].text();
    const QString label = objectLabel(kind, ns, name);
    if (kind != "Service"_L1 && kind != "InferencePool"_L1)
        return;
    const KubeObject *target = snapshot.find(kind, ns, name);
    Diagnosis made{
        .severity = Severity::Error, .key = route.label() + label, .about = {route.label(), label}};
    if (!target) {
        QString said;
        for (const JsonView parent : route.status()["parents"].items()) {
            const JsonView resolved = conditionIn(parent["conditions"], "ResolvedRefs", generationOf(route));
            if (resolved["status"].is("False") && resolved["reason"].is("BackendNotFound")
                && resolved["message"].text().contains(name))
                said = resolved["message"].text();
        }
        if (said.isEmpty() && snapshot.presence(kind, ns, name) != Snapshot::Presence::Absent)
            return;
        QStringList names;
        for (const KubeObject *each : snapshot.of(kind, ns))
            names.append(each->name);
        const QString meant = nearest(name, names);
        made.id = u"gateway.backend-missing"_s;
        made.severity = snapshot.now() - route.created() < 120 ? Severity::Info : Severity::Error;
        made.title = Say::tr("%1 sends to %2, which does not exist").arg(route.label(), label);
        made.cause = meant.isEmpty() ? Say::tr("Requests to it are answered with 500 or 404 by the gateway.")
                                     : Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.evidence = {seen(route, u"spec.rules[].backendRefs"_s, name),
                         {label, u"answer"_s, said.isEmpty() ? Say::tr("(not among those listed)") : said}};
        made.remedies = {todo(meant.isEmpty() ? Say::tr("Create it, or name one that exists")
                                              : Say::tr("Name %1").arg(meant),
                              edit(snapshot.topOwner(route)))};
        report.add(std::move(made));
        return;
    }
    if (ns != route.nameSpace && snapshot.isListed(u"ReferenceGrant"_s)) {
        const bool granted =
            std::ranges::any_of(snapshot.of(u"ReferenceGrant"_s, ns), [&](const KubeObject *grant) {
                for (const JsonView from : grant->spec()["from"].items()) {
                    if (from["namespace"].text() == route.nameSpace && from["kind"].text() == route.kind)
                        return true;
                }
                return false;
            });
        if (!granted) {
            made.id = u"gateway.reference-not-granted"_s;
            made.title = Say::tr("%1 may not send to another namespace").arg(route.label());
            made.cause = Say::tr("%1 lies in namespace %2, which has no ReferenceGrant for routes of %3.")
                             .arg(label, ns, route.nameSpace);
            made.evidence = {seen(route, u"spec.rules[].backendRefs[].namespace"_s, ns),
                             {u"ReferenceGrant/%1"_s.arg(ns), u"answer"_s, Say::tr("(none for it)")}};
            made.remedies = {todo(Say::tr("Create a ReferenceGrant in namespace %1").arg(ns),
                                  u"kubectl get referencegrants%1"_s.arg(inNamespace(ns)))};
            report.add(std::move(made));
            return;
        }
    }
    qint64 targetPort = 0;
    if (kind == "Service"_L1) {
        const qint64 port = backend["port"].integer();
        QStringList open;
        JsonView used;
        for (const JsonView each : target->spec()["ports"].items()) {
            open.append(each["port"].scalar());
            if (each["port"].integer() == port)
                used = each;
        }
        if (port > 0 && !used && !open.isEmpty()) {
            made.id = u"gateway.backend-port"_s;
            made.title = Say::tr("%1 sends to port %2 of %3, which it does not have")
                             .arg(route.label())
                             .arg(port)
                             .arg(label);
            made.cause = Say::tr("The Service listens on %1.").arg(open.join(u", "_s));
            made.evidence = {seen(route, u"spec.rules[].backendRefs[].port"_s, QString::number(port)),
                             seen(*target, u"spec.ports[].port"_s, open.join(u", "_s))};
            made.remedies = {
                todo(Say::tr("Send to %1").arg(open.join(u", "_s)), edit(snapshot.topOwner(route)))};
            report.add(std::move(made));
            return;
        }
        targetPort = used["targetPort"].integer(used["port"].integer());
        const auto pods = snapshot.podsWith(target->nameSpace, target->spec()["selector"]);
        const QString protocol = used["appProtocol"].text();
        if (protocol.compare("https"_L1, Qt::CaseInsensitive) == 0 && !pods.empty()) {
            bool tls = false;
            bool plain = false;
            for (const JsonView container : pods.front()->spec()["containers"].items()) {
                QString words;
                for (const char *list : {"command", "args"}) {
                    for (const JsonView word : container[list].items())
                        words += word.text() + u' ';
                }
                tls = tls || words.contains("--ssl-"_L1) || words.contains("tls"_L1, Qt::CaseInsensitive)
                    || words.contains("cert"_L1, Qt::CaseInsensitive);
                for (const char *probe : {"readinessProbe", "livenessProbe", "startupProbe"}) {
                    const JsonView http = container[probe]["httpGet"];
                    tls = tls || http["scheme"].is("HTTPS");
                    plain = plain || (http && !http["scheme"].is("HTTPS"));
                }
            }
            if (plain && !tls) {
                made.id = u"gateway.protocol"_s;
                made.title =
                    Say::tr("The load balancer speaks HTTPS to pods of %1 that speak HTTP").arg(label);
                made.cause = Say::tr("appProtocol of the Service's port says so. Its health checks fail with "
                                     "it, or callers see WRONG_VERSION_NUMBER.");
                made.evidence = {
                    seen(*target, u"spec.ports[].appProtocol"_s, protocol),
                    seen(*pods.front(), u"spec.containers[].readinessProbe.httpGet.scheme"_s, u"HTTP"_s)};
                const KubeObject &owner = snapshot.topOwner(*target);
                made.remedies = {
                    todo(&owner == target
                             ? Say::tr("Set appProtocol to http")
                             : Say::tr("Correct it at %1, which makes the Service and reverts changes of it; "
                                       "KServe from 0.19 on does so by enableLLMInferenceServiceTLS: false")
                                   .arg(owner.label()),
                         edit(owner))};
                report.add(std::move(made));
            }
        }
        health(*target, u"Service"_s, pods, targetPort);
    } else {
        targetPort = target->spec()["targetPortNumber"].integer(
            target->spec()["targetPorts"].at(0)["number"].integer());
        health(*target, u"InferencePool"_s, podsOfPool(snapshot, *target), targetPort);
    }
}

void Gateways::statusOf(const KubeObject &route) const
{
    const qint64 age = snapshot.now() - route.created();
    for (const JsonView parent : route.status()["parents"].items()) {
        for (const char *type : {"Accepted", "ResolvedRefs", "Reconciled"}) {
            const JsonView condition = conditionIn(parent["conditions"], type, generationOf(route));
            if (!condition["status"].is("False"))
                continue;
            const QString reason = condition["reason"].text();
            const bool namespaces = reason == "NotAllowedByListeners"_L1;
            Diagnosis made{.id = namespaces                      ? u"gateway.route-not-allowed"_s
                               : reason == "NoMatchingParent"_L1 ? u"gateway.no-matching-listener"_s
                               : reason == "RefNotPermitted"_L1  ? u"gateway.reference-not-granted"_s
                                                                 : u"gateway.route-refused"_s,
                           .severity = age < 300 ? Severity::Info : Severity::Error,
                           .title = Say::tr("The gateway does not take %1").arg(route.label()),
                           .cause = condition["message"].text(reason),
                           .key = route.label(),
                           .about = {route.label()}};
            made.evidence = {seen(route, u"status.parents[].conditions[%1]"_s.arg(QLatin1StringView(type)),
                                  reason + u": "_s + condition["message"].text())};
            if (namespaces)
                made.cause =
                    Say::tr("Its listeners take routes of other namespaces only if allowedRoutes says so.");
            if (reason == "NoMatchingListenerHostname"_L1) {
                QStringList hosts;
                QStringList listeners;
                for (const JsonView host : route.spec()["hostnames"].items())
                    hosts.append(host.text());
                for (const KubeObject *gateway : parentsOf(route)) {
                    for (const JsonView listener : gateway->spec()["listeners"].items())
                        listeners.append(listener["hostname"].text(u"*"_s));
                }
                made.id = u"gateway.host-mismatch"_s;
                made.title = Say::tr("No listener of the gateway takes the host of %1").arg(route.label());
                made.cause = Say::tr("The route is for %1, its listeners are for %2.")
                                 .arg(hosts.join(u", "_s), listeners.join(u", "_s));
                made.evidence.append(seen(route, u"spec.hostnames"_s, hosts.join(u", "_s)));
            }
            made.remedies = {
                todo(namespaces ? Say::tr("Let the listener take routes from namespace %1 (allowedRoutes)")
                                      .arg(route.nameSpace)
                                : Say::tr("Do as the message says"),
                     edit(namespaces && !parentsOf(route).empty() ? *parentsOf(route).front()
                                                                  : snapshot.topOwner(route)))};
            // The fields and backends above are the causes of most refusals.
            made.isSymptom = !namespaces && made.id != "gateway.host-mismatch"_L1;
            for (const JsonView rule : route.spec()["rules"].items()) {
                for (const JsonView backend : rule["backendRefs"].items())
                    made.from.append(objectLabel(backend["kind"].text(u"Service"_s),
                                                 backend["namespace"].text(route.nameSpace),
                                                 backend["name"].text()));
            }
            report.add(std::move(made));
            return;
        }
    }
}

void Gateways::route(const KubeObject &route) const
{
    for (const JsonView parent : route.spec()["parentRefs"].items()) {
        if (parent["kind"].text(u"Gateway"_s) != "Gateway"_L1)
            continue;
        const QString ns = parent["namespace"].text(route.nameSpace);
        const QString name = parent["name"].text();
        const KubeObject *gateway = snapshot.find(u"Gateway"_s, ns, name);
        const QString section = parent["sectionName"].text();
        Diagnosis made{.severity = snapshot.now() - route.created() < 300 ? Severity::Info : Severity::Error,
                       .key = route.label(),
                       .about = {route.label()}};
        if (!gateway && snapshot.presence(u"Gateway"_s, ns, name) == Snapshot::Presence::Absent) {
            QStringList others;
            for (const KubeObject *each : snapshot.of(u"Gateway"_s)) {
                if (each->name == name)
                    others.prepend(each->nameSpace + u'/' + each->name);
                else if (each->nameSpace == ns)
                    others.append(each->nameSpace + u'/' + each->name);
            }
            made.id = u"gateway.parent-missing"_s;
            made.title = Say::tr("%1 names a Gateway %2/%3 that does not exist").arg(route.label(), ns, name);
            made.cause = others.isEmpty() ? Say::tr("Nothing serves the route.")
                                          : Say::tr("There is %1.").arg(others.constFirst());
            made.evidence = {
                seen(route, u"spec.parentRefs"_s, ns + u'/' + name),
                {objectLabel(u"Gateway"_s, ns, name), u"answer"_s, Say::tr("(not among those listed)")}};
            made.remedies = {
                todo(Say::tr("Name the Gateway with its namespace"), edit(snapshot.topOwner(route)))};
            report.add(std::move(made));
        } else if (gateway && !section.isEmpty()) {
            QStringList names;
            for (const JsonView listener : gateway->spec()["listeners"].items())
                names.append(listener["name"].text());
            if (!names.contains(section)) {
                made.id = u"gateway.no-matching-listener"_s;
                made.title = Say::tr("%1 names a listener %2 that %3 does not have")
                                 .arg(route.label(), section, gateway->label());
                made.cause = Say::tr("It has %1.").arg(names.join(u", "_s));
                made.evidence = {seen(route, u"spec.parentRefs[].sectionName"_s, section),
                                 seen(*gateway, u"spec.listeners[].name"_s, names.join(u", "_s))};
                made.remedies = {todo(Say::tr("Name one that it has"), edit(snapshot.topOwner(route)))};
                report.add(std::move(made));
            }
        }
    }
    fields(route);
    for (const JsonView rule : route.spec()["rules"].items()) {
        for (const JsonView backend_ : rule["backendRefs"].items())
            backend(route, backend_);
    }
    statusOf(route);
}

} // namespace slipway::diagnosis
