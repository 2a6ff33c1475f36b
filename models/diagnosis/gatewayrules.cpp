// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request: class → gateway → route → Service or pool → pods, and the load balancer's own health checks.
// Source: GKE docs on Gateway and Inference Gateway; field reports of GWCER104; Gateway API v1 conditions.
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

/// After the API is enabled classes appear within minutes, at most within three quarters of an hour, once per cluster.
constexpr qint64 classBudget = 45 * 60;
/// A load balancer is made in two to three minutes; ten are no fault yet.
constexpr qint64 gatewayBudget = 10 * 60;

bool isGke(const QString &className)
{
    return className.startsWith("gke-l7-"_L1);
}

bool isRegional(const QString &className)
{
    return isGke(className) && (className.contains("regional"_L1) || className.contains("rilb"_L1));
}

JsonView conditionIn(JsonView conditions, std::string_view type, qint64 generation)
{
    for (const JsonView each : conditions.items()) {
        // What was said of an older spec says nothing of this one.
        if (each["type"].is(type)
            && (generation == 0 || each["observedGeneration"].integer(generation) >= generation))
            return each;
    }
    return {};
}

qint64 generationOf(const KubeObject &object)
{
    return object.metadata()["generation"].integer();
}

QString edit(const KubeObject &object)
{
    return u"kubectl edit %1 %2%3"_s.arg(object.kind.toLower(), shellWord(object.name),
                                         inNamespace(object.nameSpace));
}

QString lastEventOf(const Snapshot &snapshot, const KubeObject &object, const QString &words)
{
    const auto &events = snapshot.events(object);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->message.contains(words, Qt::CaseInsensitive))
            return it->message;
    }
    return {};
}

/// Everything that the rules about one gateway have in hand.
struct Gateways {
    const Snapshot &snapshot;
    Report &report;

    QString classOf(const KubeObject &gateway) const { return gateway.spec()["gatewayClassName"].text(); }

    std::vector<const KubeObject *> parentsOf(const KubeObject &route) const
    {
        std::vector<const KubeObject *> found;
        for (const JsonView parent : route.spec()["parentRefs"].items()) {
            if (parent["kind"].text(u"Gateway"_s) != "Gateway"_L1)
                continue;
            if (const KubeObject *gateway = snapshot.find(
                    u"Gateway"_s, parent["namespace"].text(route.nameSpace), parent["name"].text()))
                found.push_back(gateway);
        }
        return found;
    }

    void gateway(const KubeObject &gateway) const;
    void route(const KubeObject &route) const;
    void backend(const KubeObject &route, JsonView backend) const;
    void statusOf(const KubeObject &route) const;
    void fields(const KubeObject &route) const;
    void policy(const KubeObject &policy) const;
    void pool(const KubeObject &pool) const;
    void health(const KubeObject &target, const QString &kind, const std::vector<const KubeObject *> &pods,
                qint64 port) const;
};

void Gateways::gateway(const KubeObject &gateway) const
{
    const QString name = classOf(gateway);
    const qint64 age = snapshot.now() - gateway.created();
    Diagnosis made{.severity = Severity::Error, .key = gateway.label(), .about = {gateway.label()}};
    if (snapshot.presence(u"GatewayClass"_s, {}, name) == Snapshot::Presence::Absent) {
        QStringList names;
        for (const KubeObject *each : snapshot.of(u"GatewayClass"_s))
            names.append(each->name);
        const bool young = isGke(name) && age < classBudget
            && std::ranges::none_of(names, [](const QString &each) { return isGke(each); });
        const QString meant = nearest(name, names);
        made.id = young ? u"gateway.class-coming"_s : u"gateway.class-missing"_s;
        made.severity = young ? Severity::Info : Severity::Error;
        made.title = Say::tr("The GatewayClass %1 does not exist").arg(name);
        made.cause = young ? Say::tr("After the Gateway API is enabled GKE installs its classes within "
                                     "minutes, at most in %1; this is normal.")
                                 .arg(duration(classBudget))
            : names.isEmpty()
            ? Say::tr("The cluster has no GatewayClass at all: the Gateway API is not enabled in it.")
            : Say::tr("There are: %1.").arg(names.join(u", "_s));
        made.evidence = {seen(gateway, u"spec.gatewayClassName"_s, name),
                         {u"GatewayClass/"_s + name, u"answer"_s, Say::tr("(not among those listed)")}};
        if (!meant.isEmpty())
            made.remedies = {patchOf(Say::tr("Use %1").arg(meant), gateway,
                                     QJsonObject{{u"spec"_s, QJsonObject{{u"gatewayClassName"_s, meant}}}})};
        else
            made.remedies = {todo(
                Say::tr("Enable the Gateway API, or name a class that exists"),
                u"gcloud container clusters update CLUSTER --location LOCATION --gateway-api=standard"_s)};
        report.add(std::move(made));
        return;
    }
    const JsonView programmed =
        conditionIn(gateway.status()["conditions"], "Programmed", generationOf(gateway));
    const JsonView accepted = conditionIn(gateway.status()["conditions"], "Accepted", generationOf(gateway));
    if (programmed["status"].is("True"))
        return;
    const QString said = programmed["message"].text(accepted["message"].text());
    QString subnet =
        said.contains("proxy-only"_L1, Qt::CaseInsensitive) || said.contains("REGIONAL_MANAGED_PROXY"_L1)
        ? said
        : lastEventOf(snapshot, gateway, u"proxy-only"_s);
    if (subnet.isEmpty())
        subnet = lastEventOf(snapshot, gateway, u"REGIONAL_MANAGED_PROXY"_s);
    if (isRegional(name) && subnet.isEmpty()) {
        // The cloud's own list of subnets, where it was read.
        for (const CloudAnswer &answer : snapshot.cloud()) {
            if (answer.status != 200 || !answer.url.contains("/subnetworks"_L1)
                || !answer.body["items"].isArray())
                continue;
            bool found = false;
            for (const JsonView each : answer.body["items"].items())
                found = found || (each["purpose"].is("REGIONAL_MANAGED_PROXY") && !each["role"].is("BACKUP"));
            if (!found)
                subnet = Say::tr("%1: no subnet with purpose REGIONAL_MANAGED_PROXY")
                             .arg(answer.url.section(u'?', 0, 0));
        }
    }
    if (!subnet.isEmpty()) {
        made.id = u"gateway.proxy-subnet-missing"_s;
        made.title = Say::tr("The region has no proxy-only subnet, which %1 needs").arg(gateway.label());
        made.cause = Say::tr("Regional load balancers run their proxies in a subnet of their own: purpose "
                             "REGIONAL_MANAGED_PROXY, in the same region and network.");
        made.evidence = {seen(gateway, u"spec.gatewayClassName"_s, name),
                         seen(gateway, u"status, events"_s, subnet)};
        made.remedies = {todo(
            Say::tr("Create it; the gateway goes on by itself"),
            u"gcloud compute networks subnets create proxy-only --purpose REGIONAL_MANAGED_PROXY --role ACTIVE --region REGION --network NETWORK --range 10.129.0.0/23"_s)};
        report.add(std::move(made));
        return;
    }
    if (age < gatewayBudget)
        return;
    const bool nobody = !programmed && !accepted;
    const bool waiting = said.contains("Waiting for controller"_L1)
        || (programmed["status"].is("Unknown") && accepted["status"].is("Unknown"));
    made.id = nobody || waiting ? u"gateway.no-controller"_s : u"gateway.not-programmed"_s;
    made.title = nobody || waiting ? Say::tr("Nobody takes care of %1").arg(gateway.label())
                                   : Say::tr("%1 is not in service").arg(gateway.label());
    made.cause = nobody || waiting ? Say::tr("For %1 no controller has said a word about it: that of its "
                                             "class does not run, or is not enabled.")
                                         .arg(duration(age))
        : said.isEmpty() ? Say::tr("Its controller does not say why.")
                         : said;
    made.evidence = {seen(gateway, u"status.conditions[Programmed]"_s,
                          programmed ? programmed["status"].text() + u": "_s + programmed["reason"].text()
                                     : Say::tr("(not set)"))};
    // A route that cannot be translated stalls the whole gateway: then the route is the cause.
    made.isSymptom = !(nobody || waiting);
    for (const KubeObject *route : snapshot.of(u"HTTPRoute"_s)) {
        for (const KubeObject *parent : parentsOf(*route)) {
            if (parent == &gateway)
                made.from.append(route->label());
        }
    }
    made.remedies = {todo(
        Say::tr("See its events"),
        u"kubectl describe gateway %1%2"_s.arg(shellWord(gateway.name), inNamespace(gateway.nameSpace)))};
    report.add(std::move(made));
}

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
                         const Evidence &evidence, const Remedy &remedy) {
        Diagnosis made{.id = id,
                       .severity = Severity::Error,
                       .title = title,
                       .cause = cause,
                       .evidence = {evidence},
                       .remedies = {remedy},
                       .key = route.label(),
                       .about = parents};
        made.about.append(route.label());
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
                                                      u"gke-l7-regional-external-managed"_s}}}}));
        }
    }
}

std::vector<const KubeObject *> podsOfPool(const Snapshot &snapshot, const KubeObject &pool)
{
    const JsonView selector = pool.spec()["selector"]["matchLabels"] ? pool.spec()["selector"]["matchLabels"]
                                                                     : pool.spec()["selector"];
    return selector.isObject() ? snapshot.podsWith(pool.nameSpace, selector)
                               : std::vector<const KubeObject *>();
}

const KubeObject *findPool(const Snapshot &snapshot, const QString &nameSpace, const QString &name)
{
    return snapshot.find(u"InferencePool"_s, nameSpace, name);
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

// GKE asks "/" unless a HealthCheckPolicy says otherwise.
void Gateways::health(const KubeObject &target, const QString &kind,
                      const std::vector<const KubeObject *> &pods, qint64 port) const
{
    const bool gke = std::ranges::any_of(snapshot.of(u"Gateway"_s),
                                         [this](const KubeObject *each) { return isGke(classOf(*each)); });
    // A policy that misses its target is the fault already.
    if (!gke || pods.empty() || report.isExplained(target.label())
        || !snapshot.isListed(u"HealthCheckPolicy"_s))
        return;
    for (const KubeObject *policy : snapshot.of(u"HealthCheckPolicy"_s, target.nameSpace)) {
        const JsonView ref = policy->spec()["targetRef"];
        if (ref["name"].text() == target.name && ref["kind"].text(u"Service"_s) == kind)
            return;
    }
    QString path;
    bool isEngine = false;
    for (const JsonView container : pods.front()->spec()["containers"].items()) {
        const QString image = container["image"].text();
        isEngine = isEngine || image.contains("vllm"_L1) || image.contains("sglang"_L1)
            || image.contains("jetstream"_L1) || image.contains("tgi"_L1)
            || image.contains("text-generation"_L1);
        for (const char *probe : {"readinessProbe", "startupProbe", "livenessProbe"}) {
            if (path.isEmpty())
                path = container[probe]["httpGet"]["path"].text();
        }
    }
    QString unhealthy;
    for (const CloudAnswer &answer : snapshot.cloud()) {
        if (!answer.url.contains("getHealth"_L1))
            continue;
        for (const JsonView each : answer.body["healthStatus"].items()) {
            if (each["healthState"].is("UNHEALTHY") && (port == 0 || each["port"].integer(port) == port))
                unhealthy = answer.url.section(u'/', -2);
        }
    }
    // A server that answers on "/" is served well by the default; only where that is known not to be is it a fault.
    const bool ready =
        std::ranges::any_of(pods, [this](const KubeObject *pod) { return PodFacts(snapshot, *pod).isReady; });
    if (unhealthy.isEmpty() && (!isEngine || !ready))
        return;
    const QString asked = path.isEmpty() || path == "/"_L1 ? u"/health"_s : path;
    Diagnosis made{
        .id = u"gateway.health-policy-missing"_s,
        .severity = unhealthy.isEmpty() ? Severity::Warning : Severity::Error,
        .title = Say::tr("The load balancer asks / for the health of %1, and its pods answer elsewhere")
                     .arg(target.label()),
        .cause = Say::tr("No HealthCheckPolicy is for it, and the default asks /, where an inference engine "
                         "has nothing: its pods are ready and get no requests (503, no healthy upstream)."),
        .key = target.label(),
        .about = {target.label()}};
    made.evidence = {{objectLabel(u"HealthCheckPolicy"_s, target.nameSpace, u"*"_s), u"spec.targetRef"_s,
                      Say::tr("(none is for %1)").arg(target.label())},
                     seen(*pods.front(), u"spec.containers[].readinessProbe.httpGet.path"_s,
                          path.isEmpty() ? Say::tr("(no probe)") : path)};
    if (!unhealthy.isEmpty())
        made.evidence.append({u"backend/"_s + unhealthy, u"healthStatus[].healthState"_s, u"UNHEALTHY"_s});
    made.remedies = {todo(Say::tr("Create a HealthCheckPolicy for %1 that asks %2 on port %3")
                              .arg(target.label(), asked)
                              .arg(port ? port : 8000),
                          u"kubectl get healthcheckpolicies%1"_s.arg(inNamespace(target.nameSpace)))};
    report.add(std::move(made));
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
            made.remedies = {
                todo(namespaces ? Say::tr("Let the listener take routes from namespace %1 (allowedRoutes)")
                                      .arg(route.nameSpace)
                                : Say::tr("Do as the message says"),
                     edit(snapshot.topOwner(route)))};
            // The fields and backends above are the causes of most refusals.
            made.isSymptom = !namespaces;
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

void Gateways::policy(const KubeObject &policy) const
{
    const JsonView ref = policy.spec()["targetRef"];
    const QString kind = ref["kind"].text(u"Service"_s);
    const QString name = ref["name"].text();
    const KubeObject *target = snapshot.find(kind, policy.nameSpace, name);
    Diagnosis made{.severity = Severity::Error,
                   .key = policy.label(),
                   .about = {policy.label(), objectLabel(kind, policy.nameSpace, name)}};
    made.evidence = {seen(policy, u"spec.targetRef"_s, kind + u'/' + name)};
    static const QRegularExpression generated(u"^(.+)-ip-[0-9a-f]{8}$"_s);
    const auto ofPool = generated.match(name);
    if (kind == "Service"_L1 && ofPool.hasMatch()
        && (findPool(snapshot, policy.nameSpace, ofPool.captured(1)) || !target)) {
        const QString pool = ofPool.captured(1);
        const KubeObject *object = findPool(snapshot, policy.nameSpace, pool);
        made.id = u"gateway.policy-target"_s;
        made.title = Say::tr("%1 is for a Service that GKE makes behind a pool").arg(policy.label());
        made.cause = Say::tr("Such a policy is never attached, and the name changes with every new pool: it "
                             "has to be for the InferencePool itself.");
        made.evidence.append(seen(policy, u"status"_s,
                                  lastEventOf(snapshot, policy, u"not found"_s).isEmpty()
                                      ? Say::tr("(not attached)")
                                      : lastEventOf(snapshot, policy, u"not found"_s)));
        made.about.append(objectLabel(u"InferencePool"_s, policy.nameSpace, pool));
        made.remedies = {patchOf(
            Say::tr("Aim it at the pool"), policy,
            QJsonObject{
                {u"spec"_s,
                 QJsonObject{
                     {u"targetRef"_s,
                      QJsonObject{{u"group"_s, object ? object->group() : u"inference.networking.k8s.io"_s},
                                  {u"kind"_s, u"InferencePool"_s},
                                  {u"name"_s, pool}}}}}})};
        report.add(std::move(made));
        return;
    }
    if (!target) {
        if (snapshot.presence(kind, policy.nameSpace, name) != Snapshot::Presence::Absent)
            return;
        QStringList names;
        for (const KubeObject *each : snapshot.of(kind, policy.nameSpace))
            names.append(each->name);
        const QString meant = nearest(name, names);
        made.id = u"gateway.policy-target"_s;
        made.severity = meant.isEmpty() ? Severity::Warning : Severity::Error;
        if (!meant.isEmpty())
            made.about.append(objectLabel(kind, policy.nameSpace, meant));
        made.title = Say::tr("%1 is for %2, which does not exist")
                         .arg(policy.label(), objectLabel(kind, policy.nameSpace, name));
        made.cause = meant.isEmpty()
            ? Say::tr("It changes nothing; what it was meant for has the default health check.")
            : Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.remedies = {todo(Say::tr("Aim it at what exists"), edit(policy))};
        report.add(std::move(made));
        return;
    }
    if (policy.kind != "HealthCheckPolicy"_L1)
        return;
    const JsonView config = policy.spec()["default"]["config"];
    const QString type = config["type"].text();
    const JsonView check = type == "HTTPS"_L1 ? config["httpsHealthCheck"]
        : type == "HTTP2"_L1                  ? config["http2HealthCheck"]
        : type == "HTTP"_L1                   ? config["httpHealthCheck"]
                                              : JsonView();
    const auto pods = kind == "InferencePool"_L1
        ? podsOfPool(snapshot, *target)
        : snapshot.podsWith(target->nameSpace, target->spec()["selector"]);
    if (pods.empty() || !check)
        return;
    QStringList paths;
    QStringList schemes;
    QList<qint64> ports;
    for (const JsonView container : pods.front()->spec()["containers"].items()) {
        for (const JsonView each : container["ports"].items())
            ports.append(each["containerPort"].integer());
        for (const char *probe : {"readinessProbe", "livenessProbe", "startupProbe"}) {
            if (const JsonView http = container[probe]["httpGet"]) {
                paths.append(http["path"].text(u"/"_s));
                schemes.append(http["scheme"].text(u"HTTP"_s));
                ports.append(http["port"].integer());
            }
        }
    }
    const QString path = check["requestPath"].text(u"/"_s);
    const qint64 port = check["port"].integer();
    const bool wrongPort = port > 0 && !ports.isEmpty() && !ports.contains(port);
    const bool wrongScheme = type == "HTTPS"_L1 && !schemes.isEmpty() && !schemes.contains(u"HTTPS"_s);
    // Only what can be compared: another path than the probes' may be one that the server has, but "/" is none of an engine's.
    const bool unhealthy = std::ranges::any_of(snapshot.cloud(), [](const CloudAnswer &answer) {
        return answer.url.contains("getHealth"_L1)
            && answer.body["healthStatus"].at(0)["healthState"].is("UNHEALTHY");
    });
    const bool wrongPath = !paths.isEmpty() && !paths.contains(path)
        && (unhealthy || path == "/"_L1 || !nearest(path, paths).isEmpty());
    if (!wrongPort && !wrongScheme && !wrongPath)
        return;
    made.id = wrongScheme ? u"gateway.health-protocol"_s
        : wrongPort       ? u"gateway.health-port"_s
                          : u"gateway.health-path"_s;
    made.title = wrongScheme ? Say::tr("%1 asks by HTTPS pods that speak HTTP").arg(policy.label())
        : wrongPort ? Say::tr("%1 asks port %2, which the pods do not have").arg(policy.label()).arg(port)
                    : Say::tr("%1 asks %2, which the pods' own probes do not").arg(policy.label(), path);
    made.cause = wrongPort
        ? Say::tr("It has to be the pods' port, not the Service's or the pool's.")
        : Say::tr("The load balancer takes the pods for unhealthy although they are ready.");
    made.evidence.append(
        seen(policy, u"spec.default.config"_s, u"%1 %2 port %3"_s.arg(type, path).arg(port)));
    QStringList have;
    for (const qint64 each : std::as_const(ports))
        have.append(QString::number(each));
    made.evidence.append(
        seen(*pods.front(), u"spec.containers[].readinessProbe, ports"_s,
             schemes.value(0) + u' ' + paths.join(u", "_s) + u" port "_s + have.join(u", "_s)));
    QJsonObject right = check.toJson().toObject();
    if (!paths.isEmpty())
        right.insert(u"requestPath"_s, paths.constFirst());
    if (wrongPort)
        right.insert(u"port"_s, ports.constFirst());
    QJsonObject settings{{u"type"_s, u"HTTP"_s}, {u"httpHealthCheck"_s, right}};
    if (type != "HTTP"_L1)
        settings.insert(type == "HTTPS"_L1 ? u"httpsHealthCheck"_s : u"http2HealthCheck"_s, QJsonValue::Null);
    made.remedies = {
        patchOf(Say::tr("Ask as the pods' own probe does"), policy,
                QJsonObject{{u"spec"_s, QJsonObject{{u"default"_s, QJsonObject{{u"config"_s, settings}}}}}})};
    report.add(std::move(made));
}

void Gateways::pool(const KubeObject &pool) const
{
    const JsonView reference =
        pool.spec()["endpointPickerRef"] ? pool.spec()["endpointPickerRef"] : pool.spec()["extensionRef"];
    const QString picker = reference["name"].text();
    const QString ns = reference["namespace"].text(pool.nameSpace);
    if (!picker.isEmpty() && snapshot.presence(u"Service"_s, ns, picker) == Snapshot::Presence::Absent
        && snapshot.now() - pool.created() > 120) {
        Diagnosis made{
            .id = u"gateway.endpoint-picker-missing"_s,
            .severity = Severity::Error,
            .title = Say::tr("The endpoint picker %1 of %2 does not exist").arg(picker, pool.label()),
            .cause = Say::tr("Without it the gateway cannot choose a pod, and answers with 500."),
            .evidence = {seen(pool, u"spec.endpointPickerRef"_s, picker),
                         {objectLabel(u"Service"_s, ns, picker), u"answer"_s,
                          Say::tr("(not among those listed)")}},
            .remedies = {todo(Say::tr("Deploy it, or correct its name"), edit(snapshot.topOwner(pool)))},
            .key = pool.label(),
            .about = {pool.label()}};
        report.add(std::move(made));
    }
    if (podsOfPool(snapshot, pool).empty() && snapshot.isListed(u"Pod"_s)
        && snapshot.now() - pool.created() > 900) {
        Diagnosis made{.id = u"gateway.pool-empty"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("The selector of %1 matches no pod").arg(pool.label()),
                       .cause = Say::tr("Requests to it find nobody."),
                       .evidence = {seen(pool, u"spec.selector"_s,
                                         Say::tr("(no pod of the namespace has these labels)"))},
                       .remedies = {todo(Say::tr("Correct the selector, or deploy the pods"),
                                         edit(snapshot.topOwner(pool)))},
                       .key = pool.label(),
                       .about = {pool.label()},
                       .isSymptom = true};
        for (const KubeObject *deployment : snapshot.of(u"Deployment"_s, pool.nameSpace)) {
            if (&snapshot.topOwner(*deployment) == &snapshot.topOwner(pool))
                made.from.append(deployment->label());
            // Scaled to nothing on purpose: it is empty, and that is right.
            if (wantedReplicas(*deployment) == 0)
                made.severity = Severity::Info;
        }
        report.add(std::move(made));
    }
}

} // namespace

void gatewayRules(const Snapshot &snapshot, Report &report)
{
    const Gateways all{snapshot, report};
    for (const KubeObject *gateway : snapshot.of(u"Gateway"_s)) {
        if (!gateway->isGoing())
            all.gateway(*gateway);
    }
    for (const QString &kind : {u"HealthCheckPolicy"_s, u"GCPBackendPolicy"_s}) {
        for (const KubeObject *policy : snapshot.of(kind))
            all.policy(*policy);
    }
    for (const KubeObject *route : snapshot.of(u"HTTPRoute"_s)) {
        if (!route->isGoing())
            all.route(*route);
    }
    for (const KubeObject *pool : snapshot.of(u"InferencePool"_s))
        all.pool(*pool);
}

} // namespace slipway::diagnosis
