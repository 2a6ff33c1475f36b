// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gateway → route → backend → pods, and the ways by Ingress and by Service. What the load balancer finds is in healthlinks.cpp.
// Source: Gateway API v1, conditions; GKE docs on Gateway, "Health check parameters"; Kubernetes docs on Service and EndpointSlice.
#include "base/shellwords.h"
#include "chain/chainwords.h"
#include "chain/requestlinks.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/gatewaychain.h"
#include "diagnosis/textmatch.h"

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::conditionIn;
using diagnosis::generationOf;
using diagnosis::seen;

namespace {

QString conditionText(JsonView condition)
{
    QString text = u"%1=%2"_s.arg(condition["type"].text(), condition["status"].text());
    if (const QString reason = condition["reason"].text(); !reason.isEmpty())
        text += u" ("_s + reason + u')';
    return text;
}

bool holdsAll(JsonView labels, JsonView wanted)
{
    for (auto it = wanted.fields().begin(); it != JsonView::Iterator(); ++it) {
        if (!labels.has(it.key()) || labels[it.key()].bytes() != it.value().bytes())
            return false;
    }
    return true;
}

QString labelsText(JsonView labels)
{
    QStringList parts;
    for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it)
        parts.append(it.keyText() + u'=' + it.value().text());
    return parts.join(u',');
}

} // namespace

QString describeObject(const KubeObject &object)
{
    return u"kubectl describe %1 %2%3"_s.arg(object.kind.toLower(), shellWord(object.name),
                                             diagnosis::inNamespace(object.nameSpace));
}

qint64 RequestLinks::ageOf(const KubeObject &object) const
{
    return object.created() > 0 ? snapshot.now() - object.created() : 0;
}

// A condition that has to be True. What is young, or was said of an older spec, is not judged by it.
void RequestLinks::condition(Link &link, const KubeObject &object, JsonView conditions, const char *type,
                             const QString &field, qint64 budget) const
{
    link.expected = u"%1=True"_s.arg(QLatin1StringView(type));
    const JsonView found = conditionIn(conditions, type, generationOf(object));
    const QString path = u"%1[%2]"_s.arg(field, QLatin1StringView(type));
    const bool isYoung = ageOf(object) < budget;
    if (!found) {
        link.observed = ChainWords::tr("no controller has said it");
        link.evidence = {seen(object, path, ChainWords::tr("(not set)"))};
        const JsonView older = conditionIn(conditions, type, 0);
        if (older) {
            link.observed = conditionText(older);
            link.why = ChainWords::tr("Its controller has not spoken of the present spec yet.");
        } else if (isYoung) {
            link.why = ChainWords::tr("It is %1 old; that may take %2.")
                           .arg(diagnosis::duration(ageOf(object)), diagnosis::duration(budget));
        } else if (object.created() == 0) {
            link.why = ChainWords::tr("How old it is is not known.");
        } else {
            link.state = Link::State::Broken;
            link.why = ChainWords::tr("For %1 no controller has said a word about it: that of its class does "
                                      "not run, or is not enabled.")
                           .arg(diagnosis::duration(ageOf(object)));
            link.remedies = {diagnosis::todo(ChainWords::tr("See its events"), describeObject(object))};
        }
        return;
    }
    link.observed = conditionText(found);
    link.evidence = {seen(object, path,
                          found["message"].text().isEmpty()
                              ? link.observed
                              : link.observed + u": "_s + found["message"].text())};
    if (found["status"].is("True")) {
        link.state = Link::State::Holds;
        return;
    }
    const QString reason = found["reason"].text();
    const bool isUnderWay =
        found["status"].is("Unknown") || reason == "Pending"_L1 || reason == "AddressNotAssigned"_L1;
    link.why = found["message"].text();
    if (isYoung && isUnderWay) {
        link.why = ChainWords::tr("It is %1 old; that may take %2.")
                       .arg(diagnosis::duration(ageOf(object)), diagnosis::duration(budget));
        return;
    }
    link.state = Link::State::Broken;
    if (link.why.isEmpty())
        link.why = ChainWords::tr("Its controller does not say why.");
    link.remedies = {diagnosis::todo(ChainWords::tr("See its events"), describeObject(object))};
}

void RequestLinks::gatewayClass()
{
    const KubeObject &gateway = *way.gateway;
    const QString name = gateway.spec()["gatewayClassName"].text();
    Link &link = forge.add(u"request.class"_s, ChainWords::tr("Gateway class exists"),
                           objectLabel(u"GatewayClass"_s, {}, name));
    link.observed = name;
    link.evidence = {seen(gateway, u"spec.gatewayClassName"_s, name)};
    const auto presence = snapshot.presence(u"GatewayClass"_s, {}, name);
    if (presence == Snapshot::Presence::Unknown) {
        link.why = ChainWords::tr("Gateway classes were not listed.");
        return;
    }
    if (presence == Snapshot::Presence::There) {
        const KubeObject &found = *snapshot.find(u"GatewayClass"_s, {}, name);
        const JsonView accepted = conditionIn(found.status()["conditions"], "Accepted", generationOf(found));
        if (accepted["status"].is("False")) {
            link.state = Link::State::Broken;
            link.observed = conditionText(accepted);
            link.expected = u"Accepted=True"_s;
            link.why = accepted["message"].text();
            link.evidence.append(seen(found, u"status.conditions[Accepted]"_s, link.observed));
            link.remedies = {diagnosis::todo(ChainWords::tr("See its events"), describeObject(found))};
            return;
        }
        link.state = Link::State::Holds;
        return;
    }
    QStringList names;
    for (const KubeObject *each : snapshot.of(u"GatewayClass"_s))
        names.append(each->name);
    const QString meant = nearest(name, names);
    link.expected = names.isEmpty() ? ChainWords::tr("a class that exists") : names.join(u", "_s);
    if (names.isEmpty() && ageOf(gateway) < 45 * 60 && diagnosis::isGke(name)) {
        link.why = ChainWords::tr("GKE installs its classes within minutes after the Gateway API is enabled, "
                                  "at most in %1.")
                       .arg(diagnosis::duration(45 * 60));
        return;
    }
    link.state = Link::State::Broken;
    link.why = names.isEmpty()
        ? ChainWords::tr("The cluster has no GatewayClass at all: the Gateway API is not enabled in it.")
        : ChainWords::tr("It is not among those that are there.");
    link.remedies = {
        meant.isEmpty()
            ? diagnosis::enableGatewayApi(
                  ChainWords::tr("Enable the Gateway API, or name a class that exists"), snapshot)
            : diagnosis::patchOf(ChainWords::tr("Use %1").arg(meant), gateway,
                                 QJsonObject{{u"spec"_s, QJsonObject{{u"gatewayClassName"_s, meant}}}})};
}

void RequestLinks::gateway()
{
    const KubeObject &gateway = *way.gateway;
    {
        Link &link =
            forge.add(u"request.gateway"_s, ChainWords::tr("Gateway is in service"), gateway.label());
        condition(link, gateway, gateway.status()["conditions"], "Programmed", u"status.conditions"_s,
                  budget::balancer);
    }
    Link &link = forge.add(u"request.address"_s, ChainWords::tr("Gateway has an address"), gateway.label());
    link.expected = ChainWords::tr("an address");
    QStringList addresses;
    for (const JsonView each : gateway.status()["addresses"].items())
        addresses.append(each["value"].text());
    link.observed = addresses.isEmpty() ? ChainWords::tr("none") : addresses.join(u", "_s);
    link.evidence = {seen(gateway, u"status.addresses"_s, link.observed)};
    if (!addresses.isEmpty()) {
        link.state = Link::State::Holds;
    } else if (ageOf(gateway) < budget::balancer) {
        link.why = ChainWords::tr("It is %1 old; that may take %2.")
                       .arg(diagnosis::duration(ageOf(gateway)), diagnosis::duration(budget::balancer));
    } else if (!diagnosis::isGke(gateway.spec()["gatewayClassName"].text())) {
        link.why = ChainWords::tr("Its controller may serve it without writing an address.");
    } else {
        link.state = Link::State::Broken;
        link.why = ChainWords::tr("Nobody can reach it from outside.");
        link.remedies = {diagnosis::todo(ChainWords::tr("See its events"), describeObject(gateway))};
    }
}

void RequestLinks::missingGateway()
{
    const QStringList parts = way.missingGateway.split(u'/');
    const QString space = parts.value(1);
    const QString name = parts.value(2);
    Link &link = forge.add(u"request.gateway"_s, ChainWords::tr("Gateway is in service"), way.missingGateway);
    link.evidence = {seen(*way.route, u"spec.parentRefs"_s, way.missingGateway)};
    if (snapshot.presence(u"Gateway"_s, space, name) != Snapshot::Presence::Absent) {
        link.why = ChainWords::tr("Gateways were not listed.");
        return;
    }
    QStringList names;
    for (const KubeObject *each : snapshot.of(u"Gateway"_s))
        names.append(each->nameSpace + u'/' + each->name);
    link.state = Link::State::Broken;
    link.observed = ChainWords::tr("not among those listed");
    link.expected = names.isEmpty() ? way.missingGateway : names.join(u", "_s);
    link.why = ChainWords::tr("The route names a gateway that does not exist.");
    link.remedies = {
        diagnosis::todo(ChainWords::tr("Name one that exists"),
                        diagnosis::editCommand(way.route->kind, way.route->name, way.route->nameSpace))};
}

void RequestLinks::route()
{
    const KubeObject &route = *way.route;
    JsonView conditions;
    for (const JsonView parent : route.status()["parents"].items()) {
        const JsonView ref = parent["parentRef"];
        if (ref["name"].text() != way.gateway->name
            || ref["namespace"].text(route.nameSpace) != way.gateway->nameSpace)
            continue;
        // Of several listeners one that takes it is enough.
        const JsonView accepted = conditionIn(parent["conditions"], "Accepted", 0);
        if (!conditions || accepted["status"].is("True"))
            conditions = parent["conditions"];
    }
    Link &link = forge.add(u"request.route"_s, ChainWords::tr("Gateway takes the route"), route.label());
    condition(link, route, conditions, "Accepted", u"status.parents[].conditions"_s, budget::word);
    routeConditions = conditions;
}

void RequestLinks::references()
{
    Link &link = forge.add(u"request.references"_s, ChainWords::tr("Route's references are resolved"),
                           way.route->label());
    condition(link, *way.route, routeConditions, "ResolvedRefs", u"status.parents[].conditions"_s,
              budget::word);
}

void RequestLinks::backendExists()
{
    const bool isPool = way.backendKind == "InferencePool"_L1;
    Link &link =
        forge.add(u"request.backend"_s,
                  isPool ? ChainWords::tr("Pool exists") : ChainWords::tr("Service exists, with the port"),
                  way.backendLabel());
    const KubeObject *namedBy = way.route ? way.route : way.ingress;
    const QString field =
        way.route ? u"spec.rules[].backendRefs"_s : u"spec.rules[].http.paths[].backend.service"_s;
    const QString port = way.backendPort.scalar();
    const QString asked = way.backendName + (port.isEmpty() ? QString() : u':' + port);
    if (namedBy)
        link.evidence = {seen(*namedBy, field, asked)};
    if (way.backendKind != "Service"_L1 && !isPool) {
        link.observed = way.backendKind;
        link.why = ChainWords::tr("What such a backend does is not known here.");
        return;
    }
    if (!backend.object) {
        if (snapshot.presence(way.backendKind, way.backendNamespace, way.backendName)
            != Snapshot::Presence::Absent) {
            link.why = ChainWords::tr("The kind %1 was not listed.").arg(way.backendKind);
            return;
        }
        QStringList names;
        for (const KubeObject *each : snapshot.of(way.backendKind, way.backendNamespace))
            names.append(each->name);
        const QString meant = nearest(way.backendName, names);
        link.state = Link::State::Broken;
        link.observed = ChainWords::tr("not among those listed");
        link.expected = meant.isEmpty() ? way.backendName : meant;
        link.why = meant.isEmpty() ? ChainWords::tr("Requests to it are answered with 500 or 503.")
                                   : ChainWords::tr("There is %1, which may be meant.").arg(meant);
        if (namedBy)
            link.remedies = {
                diagnosis::todo(ChainWords::tr("Create it, or name one that exists"),
                                diagnosis::editCommand(namedBy->kind, namedBy->name, namedBy->nameSpace))};
        return;
    }
    if (isPool) {
        link.state = Link::State::Holds;
        link.observed = ChainWords::tr("it is there");
        return;
    }
    QStringList open;
    for (const JsonView each : backend.object->spec()["ports"].items())
        open.append(each["port"].scalar());
    link.observed = open.isEmpty() ? ChainWords::tr("no port") : open.join(u", "_s);
    link.expected = port;
    link.evidence.append(seen(*backend.object, u"spec.ports[].port"_s, link.observed));
    if (backend.port || port.isEmpty()) {
        link.state = Link::State::Holds;
        return;
    }
    link.state = Link::State::Broken;
    link.why = ChainWords::tr("It is sent to a port that the Service does not have.");
    if (namedBy)
        link.remedies = {
            diagnosis::todo(ChainWords::tr("Send to a port that it has"),
                            diagnosis::editCommand(namedBy->kind, namedBy->name, namedBy->nameSpace))};
}

// The one that picks an endpoint for each request; without it a pool answers nobody, unless it fails open.
void RequestLinks::picker()
{
    const JsonView spec = backend.object->spec();
    const JsonView ref = spec["endpointPickerRef"] ? spec["endpointPickerRef"] : spec["extensionRef"];
    const QString name = ref["name"].text();
    if (name.isEmpty())
        return;
    const QString space = backend.object->nameSpace;
    Link &link = forge.add(u"request.picker"_s, ChainWords::tr("Endpoint picker answers"),
                           objectLabel(u"Service"_s, space, name));
    link.evidence = {seen(*backend.object, u"spec.endpointPickerRef.name"_s, name)};
    const KubeObject *service = snapshot.find(u"Service"_s, space, name);
    if (!service) {
        const bool isAbsent = snapshot.presence(u"Service"_s, space, name) == Snapshot::Presence::Absent;
        link.state = isAbsent ? Link::State::Broken : Link::State::Unknown;
        link.observed = isAbsent ? ChainWords::tr("not among those listed") : QString();
        link.why = isAbsent ? ChainWords::tr("The pool names a picker that does not exist.")
                            : ChainWords::tr("The kind %1 was not listed.").arg(u"Service"_s);
        if (isAbsent)
            link.remedies = {
                diagnosis::todo(ChainWords::tr("Create it, or name one that exists"),
                                diagnosis::editCommand(backend.object->kind, backend.object->name, space))};
        return;
    }
    int ready = 0;
    int all = 0;
    for (const KubeObject *pod : snapshot.podsWith(space, service->spec()["selector"])) {
        if (pod->isGoing())
            continue;
        ++all;
        ready += PodFacts(snapshot, *pod).isReady ? 1 : 0;
    }
    link.observed = ChainWords::tr("%1 of %2 pods ready").arg(ready).arg(all);
    link.expected = ChainWords::tr("at least one ready");
    if (ready > 0) {
        link.state = Link::State::Holds;
        return;
    }
    if (!snapshot.isListed(u"Pod"_s)) {
        link.why = ChainWords::tr("The kind %1 was not listed.").arg(u"Pod"_s);
        return;
    }
    link.evidence.append(seen(*service, u"spec.selector"_s, labelsText(service->spec()["selector"])));
    if (isComing(snapshot.podsWith(space, service->spec()["selector"]))) {
        link.why = ChainWords::tr("Its pods are still starting.");
        return;
    }
    link.state = Link::State::Broken;
    link.why = ChainWords::tr("Nobody picks an endpoint for the requests.");
    link.remedies = {diagnosis::todo(ChainWords::tr("See its events"), describeObject(*service))};
}

void RequestLinks::selector()
{
    const KubeObject &object = *backend.object;
    const JsonView selector =
        way.backendKind == "InferencePool"_L1 && object.spec()["selector"]["matchLabels"]
        ? object.spec()["selector"]["matchLabels"]
        : object.spec()["selector"];
    if (selector.size() == 0)
        return; // somebody else says who answers
    Link &link = forge.add(u"request.selector"_s, ChainWords::tr("Selector finds pods"), object.label());
    const QString wanted = labelsText(selector);
    link.expected = wanted;
    link.evidence = {seen(object, u"spec.selector"_s, wanted)};
    if (!backend.pods.empty()) {
        link.state = Link::State::Holds;
        link.observed = ChainWords::tr("%n pod(s)", nullptr, int(backend.pods.size()));
        return;
    }
    if (!snapshot.isListed(u"Pod"_s)) {
        link.why = ChainWords::tr("The kind %1 was not listed.").arg(u"Pod"_s);
        return;
    }
    // Whose pods it would find, were there any.
    QStringList others;
    for (const KubeObject &each : snapshot.objects()) {
        if (each.nameSpace != object.nameSpace || each.isGoing())
            continue;
        if (each.kind == "Pod"_L1) {
            others.append(labelsText(each.labels()));
            continue;
        }
        for (const PodTemplate &made : podTemplatesIn(each)) {
            others.append(labelsText(made.metadata["labels"]));
            if (holdsAll(made.metadata["labels"], selector)) {
                link.state = Link::State::Holds;
                link.observed = ChainWords::tr("none now; those of %1 would be").arg(each.label());
                return;
            }
        }
    }
    link.state = Link::State::Broken;
    const QString meant = nearest(wanted, others);
    link.observed = meant.isEmpty() ? ChainWords::tr("no pod has these labels") : meant;
    link.why = ChainWords::tr("No pod and no workload of the namespace has these labels.");
    link.remedies = {diagnosis::todo(ChainWords::tr("Correct the selector"),
                                     diagnosis::editCommand(object.kind, object.name, object.nameSpace))};
}

Chain requestChain(const CloudFacts &facts, const RequestWay &way, const ProbeAnswers &probes)
{
    const QString title = way.gateway || !way.missingGateway.isEmpty()
        ? ChainWords::tr("Way of a request by a Gateway")
        : way.ingress ? ChainWords::tr("Way of a request by an Ingress")
                      : ChainWords::tr("Way of a request in the cluster");
    RequestLinks links{.facts = facts,
                       .snapshot = facts.snapshot(),
                       .way = way,
                       .probes = probes,
                       .forge = ChainForge(u"request"_s, title,
                                           way.gateway && !way.route ? way.gateway->label() : way.subject())};
    if (way.gateway) {
        links.gatewayClass();
        links.gateway();
        if (!way.route) {
            Link &link = links.forge.add(u"request.route"_s, ChainWords::tr("Gateway takes the route"),
                                         way.gateway->label());
            link.observed = ChainWords::tr("no route");
            link.why = links.snapshot.isListed(u"HTTPRoute"_s)
                ? ChainWords::tr("No route leads from it to a backend.")
                : ChainWords::tr("Routes were not listed.");
            return links.forge.take();
        }
        links.route();
    } else if (way.route) {
        links.missingGateway();
    } else if (way.ingress) {
        links.ingress();
    }
    links.backend = backendOf(facts.snapshot(), way);
    links.balanced = balancedBackendOf(facts, way, links.backend);
    links.backendExists();
    if (way.gateway)
        links.references();
    if (!links.backend.object)
        return links.forge.take();
    const KubeObject &object = *links.backend.object;
    if (!way.gateway && !way.ingress && object.spec()["type"].is("LoadBalancer"))
        links.balancerAddress(object, ChainWords::tr("Service has an address"));
    if (object.kind == "InferencePool"_L1)
        links.picker();
    if (object.spec()["type"].is("ExternalName"))
        return links.forge.take();
    links.selector();
    links.endpoints();
    links.targets();
    links.healthCheck();
    links.pods();
    links.answers();
    return links.forge.take();
}

} // namespace slipway
