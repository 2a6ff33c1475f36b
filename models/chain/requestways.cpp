// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// By which ways requests come, and to whom.
#include "chain/requestways.h"

#include "diagnosis/gatewaychain.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Of one backend; what is proven of the first pods holds for their like.
constexpr std::size_t mostProbedPods = 4;

bool isRoute(const KubeObject &object)
{
    return object.kind == "HTTPRoute"_L1 || object.kind == "GRPCRoute"_L1;
}

void addRouteWays(const Snapshot &snapshot, const KubeObject &route, QList<RequestWay> &ways)
{
    QList<RequestWay> parents;
    for (const JsonView parent : route.spec()["parentRefs"].items()) {
        if (parent["kind"].text(u"Gateway"_s) != "Gateway"_L1)
            continue;
        const QString space = parent["namespace"].text(route.nameSpace);
        const QString name = parent["name"].text();
        RequestWay way{.gateway = snapshot.find(u"Gateway"_s, space, name), .route = &route};
        if (!way.gateway)
            way.missingGateway = objectLabel(u"Gateway"_s, space, name);
        // Several listeners of one gateway are one way.
        if (std::ranges::none_of(parents, [&](const RequestWay &each) {
                return each.gateway == way.gateway && each.missingGateway == way.missingGateway;
            }))
            parents.append(way);
    }
    for (const RequestWay &parent : std::as_const(parents)) {
        for (const JsonView rule : route.spec()["rules"].items()) {
            for (const JsonView backend : rule["backendRefs"].items()) {
                RequestWay way = parent;
                way.backendKind = backend["kind"].text(u"Service"_s);
                way.backendNamespace = backend["namespace"].text(route.nameSpace);
                way.backendName = backend["name"].text();
                way.backendPort = backend["port"];
                // A weight of nothing takes no requests.
                if (backend.has("weight") && backend["weight"].integer(1) == 0)
                    continue;
                const bool isKnown = std::ranges::any_of(ways, [&](const RequestWay &each) {
                    return each.route == way.route && each.gateway == way.gateway
                        && each.backendLabel() == way.backendLabel()
                        && each.backendPort.scalar() == way.backendPort.scalar();
                });
                if (!isKnown)
                    ways.append(way);
            }
        }
    }
}

void addIngressWays(const KubeObject &ingress, QList<RequestWay> &ways)
{
    const auto add = [&](JsonView backend) {
        const JsonView service = backend["service"];
        if (!service)
            return;
        RequestWay way{.ingress = &ingress,
                       .backendKind = u"Service"_s,
                       .backendNamespace = ingress.nameSpace,
                       .backendName = service["name"].text(),
                       .backendPort =
                           service["port"]["number"] ? service["port"]["number"] : service["port"]["name"]};
        const bool isKnown = std::ranges::any_of(ways, [&](const RequestWay &each) {
            return each.ingress == &ingress && each.backendName == way.backendName
                && each.backendPort.scalar() == way.backendPort.scalar();
        });
        if (!isKnown)
            ways.append(way);
    };
    add(ingress.spec()["defaultBackend"]);
    for (const JsonView rule : ingress.spec()["rules"].items()) {
        for (const JsonView path : rule["http"]["paths"].items())
            add(path["backend"]);
    }
}

bool isTo(const RequestWay &way, const KubeObject &backend)
{
    return way.backendKind == backend.kind && way.backendNamespace == backend.nameSpace
        && way.backendName == backend.name;
}

} // namespace

QString RequestWay::backendLabel() const
{
    return objectLabel(backendKind, backendNamespace, backendName);
}

QString RequestWay::subject() const
{
    return route ? route->label() : ingress ? ingress->label() : backendLabel();
}

QList<RequestWay> waysThrough(const Snapshot &snapshot, const KubeObject &object)
{
    QList<RequestWay> all;
    if (isRoute(object)) {
        addRouteWays(snapshot, object, all);
        return all;
    }
    if (object.kind == "Ingress"_L1) {
        addIngressWays(object, all);
        return all;
    }
    for (const QString &kind : {u"HTTPRoute"_s, u"GRPCRoute"_s}) {
        for (const KubeObject *route : snapshot.of(kind)) {
            if (!route->isGoing())
                addRouteWays(snapshot, *route, all);
        }
    }
    if (object.kind == "Gateway"_L1) {
        all.removeIf([&](const RequestWay &way) { return way.gateway != &object; });
        if (all.isEmpty())
            all.append({.gateway = &object});
        return all;
    }
    for (const KubeObject *ingress : snapshot.of(u"Ingress"_s, object.nameSpace)) {
        if (!ingress->isGoing())
            addIngressWays(*ingress, all);
    }
    all.removeIf([&](const RequestWay &way) { return !isTo(way, object); });
    if (all.isEmpty() && (object.kind == "Service"_L1 || object.kind == "InferencePool"_L1)) {
        // The plain way, a port each.
        QList<JsonView> ports;
        for (const JsonView port : object.spec()["ports"].items())
            ports.append(port["port"]);
        if (ports.isEmpty() || object.kind != "Service"_L1)
            ports = {JsonView()};
        for (const JsonView &port : std::as_const(ports))
            all.append({.backendKind = object.kind,
                        .backendNamespace = object.nameSpace,
                        .backendName = object.name,
                        .backendPort = port});
    }
    return all;
}

qint64 Backend::targetPort(const KubeObject &pod) const
{
    if (object && object->kind == "InferencePool"_L1) {
        const qint64 old = object->spec()["targetPortNumber"].integer();
        return old > 0 ? old : object->spec()["targetPorts"].at(0)["number"].integer();
    }
    const JsonView target = port["targetPort"];
    return target ? portNumber(pod.spec(), target) : port["port"].integer();
}

Backend backendOf(const Snapshot &snapshot, const RequestWay &way)
{
    Backend made{.object = snapshot.find(way.backendKind, way.backendNamespace, way.backendName)};
    if (!made.object)
        return made;
    std::vector<const KubeObject *> pods;
    if (way.backendKind == "InferencePool"_L1) {
        pods = diagnosis::podsOfPool(snapshot, *made.object);
    } else if (made.object->spec()["selector"].size() > 0) {
        pods = snapshot.podsWith(made.object->nameSpace, made.object->spec()["selector"]);
    }
    for (const KubeObject *pod : pods) {
        const JsonView phase = pod->status()["phase"];
        if (!pod->isGoing() && !phase.is("Succeeded") && !phase.is("Failed"))
            made.pods.push_back(pod);
    }
    for (const JsonView port : made.object->spec()["ports"].items()) {
        const bool isMeant = !way.backendPort
            || (way.backendPort.isString() ? port["name"].text() == way.backendPort.text()
                                           : port["port"].integer() == way.backendPort.integer());
        if (isMeant && !made.port)
            made.port = port;
    }
    return made;
}

QString AskedOfPods::text(qint64 servedPort) const
{
    const qint64 number = port > 0 ? port : servedPort;
    return u"%1 :%2%3"_s.arg(type, number > 0 ? QString::number(number) : u"?"_s, path);
}

std::optional<ProbeRequest> AskedOfPods::request(const KubeObject &pod, qint64 servedPort) const
{
    const qint64 number = port > 0 ? port : servedPort;
    if ((type != "HTTP"_L1 && type != "HTTPS"_L1) || number <= 0)
        return {};
    return ProbeRequest{.nameSpace = pod.nameSpace,
                        .pod = pod.name,
                        .scheme = type,
                        .port = number,
                        .path = path.isEmpty() ? u"/"_s : path,
                        .timeout = std::chrono::seconds(5)};
}

namespace {

AskedOfPods askedByPolicy(const Snapshot &snapshot, const RequestWay &way)
{
    for (const KubeObject *policy : snapshot.of(u"HealthCheckPolicy"_s, way.backendNamespace)) {
        const JsonView ref = policy->spec()["targetRef"];
        if (policy->isGoing() || ref["name"].text() != way.backendName
            || ref["kind"].text(u"Service"_s) != way.backendKind)
            continue;
        const JsonView config = policy->spec()["default"]["config"];
        AskedOfPods asked{.source = AskedOfPods::Source::Policy,
                          .type = config["type"].text(),
                          .object = policy->label(),
                          .policy = policy};
        const JsonView check = asked.type == "HTTPS"_L1 ? config["httpsHealthCheck"]
            : asked.type == "HTTP2"_L1                  ? config["http2HealthCheck"]
            : asked.type == "TCP"_L1                    ? config["tcpHealthCheck"]
            : asked.type == "GRPC"_L1                   ? config["grpcHealthCheck"]
                                                        : config["httpHealthCheck"];
        if (asked.type.startsWith("HTTP"_L1))
            asked.path = check["requestPath"].text(u"/"_s);
        if (!check["portSpecification"].is("USE_SERVING_PORT"))
            asked.port = check["port"].integer();
        return asked;
    }
    return {};
}

/// Names of backend services that a gateway's or Ingress' annotations give.
QStringList annotatedBackends(const KubeObject &entry)
{
    QStringList names;
    for (const QString &each : entry.annotations()["networking.gke.io/backend-services"].text().split(u','))
        names.append(each.trimmed().section(u'/', -1));
    const QJsonObject ofIngress =
        QJsonDocument::fromJson(entry.annotations()["ingress.kubernetes.io/backends"].text().toUtf8())
            .object();
    names += ofIngress.keys();
    names.removeAll(QString());
    return names;
}

/// Groups of network endpoints of a Service, a name for each of its ports.
QStringList groupsOf(const KubeObject &service, qint64 port)
{
    const QJsonObject status =
        QJsonDocument::fromJson(service.annotations()["cloud.google.com/neg-status"].text().toUtf8())
            .object();
    const QJsonObject groups = status.value("network_endpoint_groups"_L1).toObject();
    if (port > 0 && groups.contains(QString::number(port)))
        return {groups.value(QString::number(port)).toString()};
    QStringList all;
    for (const QJsonValue &each : groups)
        all.append(each.toString());
    return all;
}

QString backendServiceOf(const CloudFacts &facts, const RequestWay &way, const Backend &backend)
{
    const QString port = way.backendPort.scalar();
    if (backend.object) {
        const QStringList groups = groupsOf(*backend.object, port.toLongLong());
        for (const BackendService &each : facts.backendServices()) {
            for (const QString &group : each.groupNames()) {
                if (groups.contains(group))
                    return each.name;
            }
        }
    }
    // gkegw1-HASH-NAMESPACE-NAME-PORT-HASH and k8s1-HASH-…: long names are cut, and then not told.
    QStringList names;
    if (way.gateway)
        names += annotatedBackends(*way.gateway);
    if (way.ingress)
        names += annotatedBackends(*way.ingress);
    for (const BackendService &each : facts.backendServices())
        names.append(each.name);
    const QRegularExpression form(u"^(?:gkegw1|gkemcg1|k8s1?|k8s2)-.*-?%1-%2(?:-%3)?-[a-z0-9]+$"_s.arg(
        QRegularExpression::escape(way.backendNamespace), QRegularExpression::escape(way.backendName),
        port.isEmpty() ? u"\\d+"_s : QRegularExpression::escape(port)));
    QStringList found;
    for (const QString &name : std::as_const(names)) {
        if (form.match(name).hasMatch() && !found.contains(name))
            found.append(name);
    }
    return found.size() == 1 ? found.constFirst() : QString();
}

} // namespace

BalancedBackend balancedBackendOf(const CloudFacts &facts, const RequestWay &way, const Backend &backend)
{
    BalancedBackend made;
    const Snapshot &snapshot = facts.snapshot();
    const QString gatewayClass = way.gateway ? way.gateway->spec()["gatewayClassName"].text() : QString();
    QString ingressClass;
    if (way.ingress)
        ingressClass = way.ingress->spec()["ingressClassName"].text(
            way.ingress->annotations()["kubernetes.io/ingress.class"].text());
    const bool isIngress = way.ingress
        && (ingressClass == "gce"_L1 || ingressClass == "gce-internal"_L1
            || way.ingress->annotations().has("ingress.kubernetes.io/backends"));
    made.isBalanced = diagnosis::isGke(gatewayClass) || isIngress;
    if (!made.isBalanced)
        return made;
    made.name = backendServiceOf(facts, way, backend);
    if (isIngress)
        made.annotated = QJsonDocument::fromJson(
                             way.ingress->annotations()["ingress.kubernetes.io/backends"].text().toUtf8())
                             .object()
                             .value(made.name)
                             .toString();
    for (const QString &name : facts.backendService(made.name).healthChecks) {
        const HealthCheck check = facts.healthCheck(name);
        if (!made.name.isEmpty() && check.fact.isRead())
            made.asked = {.source = AskedOfPods::Source::Cloud,
                          .type = check.type,
                          .path = check.path,
                          .port = check.port,
                          .object = u"healthCheck/"_s + name};
    }
    const AskedOfPods policy = askedByPolicy(snapshot, way);
    if (made.asked.source == AskedOfPods::Source::None)
        made.asked = policy;
    else
        made.asked.policy = policy.policy;
    // GKE asks a gateway's backends for / unless a policy says otherwise; an Ingress takes after the pods' own probe.
    if (made.asked.source == AskedOfPods::Source::None && way.gateway
        && snapshot.isListed(u"HealthCheckPolicy"_s))
        made.asked = {.source = AskedOfPods::Source::Default,
                      .type = u"HTTP"_s,
                      .path = u"/"_s,
                      .object = objectLabel(u"HealthCheckPolicy"_s, way.backendNamespace, u"*"_s)};
    return made;
}

QList<ProbeRequest> probesFor(const CloudFacts &facts, const RequestWay &way)
{
    QList<ProbeRequest> probes;
    const Backend backend = backendOf(facts.snapshot(), way);
    const BalancedBackend balanced = balancedBackendOf(facts, way, backend);
    const auto add = [&probes](const std::optional<ProbeRequest> &probe) {
        if (probe && !probes.contains(*probe))
            probes.append(*probe);
    };
    std::size_t count = 0;
    for (const KubeObject *pod : backend.pods) {
        // A pod that does not run answers nobody, which is known without asking.
        if (!pod->status()["phase"].is("Running") || ++count > mostProbedPods)
            continue;
        for (const JsonView container : pod->spec()["containers"].items())
            add(probeOf(*pod, container, "readinessProbe"));
        add(balanced.asked.request(*pod, backend.targetPort(*pod)));
    }
    return probes;
}

} // namespace slipway
