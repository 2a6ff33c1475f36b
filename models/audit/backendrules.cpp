// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What routes and health checks lead to: pools that are named as if they were Services, Services of other namespaces without leave, ports
// that the pods do not have. Sources: Gateway API, "ReferenceGrant" (it stands in the namespace that is referred to), BackendObjectReference
// (without group and kind: a Service); GKE docs, "Configure health checks" (the port is the pods').
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkPoolAsService(AuditContext &context, const Manifest &route, const YamlNode &backend)
{
    const AuditWorld &world = context.world;
    const YamlNode *node = backend.find(u"name");
    const QString name = world.text(route, node);
    if (!node || backend.find(u"kind"))
        return;
    const Manifest *pool = nullptr;
    for (const Manifest &each : world.manifests) {
        if (each.name != name || !AuditWorld::sameNamespace(each, route))
            continue;
        if (each.kind == "Service"_L1)
            return;
        if (each.kind == "InferencePool"_L1)
            pool = &each;
    }
    if (pool)
        context.report.add(
            "gateway.name",
            {{route.place(*node), u"spec.rules.backendRefs"_s, name},
             {pool->place(), u"InferencePool"_s, name}},
            AuditText::tr("%1 names the pool %2 as if it were a Service").arg(route.label(), name),
            AuditText::tr("Without group and kind a backend is a Service: BackendNotFound."),
            AuditText::tr("Add"), u"group: %1, kind: InferencePool"_s.arg(pool->group()));
}

bool grants(const AuditWorld &world, const Manifest &grant, const Manifest &route, const QString &service)
{
    const auto any = [&](QStringView list, auto matches) {
        const YamlNode *items = grant.root.at({u"spec", list});
        return items && std::ranges::any_of(items->items, matches);
    };
    return any(u"from",
               [&](const YamlNode &from) {
                   const QString space = world.text(grant, from.find(u"namespace"));
                   return world.text(grant, from.find(u"kind")) == route.kind
                       && (space == route.nameSpace || masked(space).contains(anyText));
               })
        && any(u"to", [&](const YamlNode &to) {
               const QString name = world.text(grant, to.find(u"name"));
               return name.isEmpty() || name == service || masked(name).contains(anyText);
           });
}

void checkGrant(AuditContext &context, const Manifest &route, const YamlNode &backend)
{
    const AuditWorld &world = context.world;
    const YamlNode *where = backend.find(u"namespace");
    const QString space = world.text(route, where), name = world.text(route, backend.find(u"name"));
    if (!where || !route.nameSpaceKnown || space == route.nameSpace
        || masked(space + route.nameSpace + name).contains(anyText))
        return;
    const Manifest *meant = nullptr;
    for (const Manifest *grant : world.ofKind(u"ReferenceGrant")) {
        const bool isThere =
            !grant->nameSpaceKnown || grant->nameSpace == space || masked(grant->nameSpace).contains(anyText);
        if (isThere && grants(world, *grant, route, name))
            return;
        meant = grant;
    }
    const bool isMadeHere = std::ranges::any_of(world.ofKind(u"Service"), [&](const Manifest *service) {
        return service->name == name && service->nameSpaceKnown && service->nameSpace == space;
    });
    if (!meant && !isMadeHere)
        return;
    const bool isElsewhere = meant && meant->nameSpace != space;
    const YamlNode *own = isElsewhere ? meant->root.at({u"metadata", u"namespace"}) : nullptr;
    const Place at = own ? meant->place(*own) : meant ? meant->place() : route.place(*where);
    context.report.add(
        "gateway.grant",
        {{at, u"namespace"_s, isElsewhere ? meant->nameSpace : space},
         {route.place(*where), u"spec.rules.backendRefs"_s, space + u'/' + name}},
        isElsewhere ? AuditText::tr("%1 is in namespace %2, but what it gives leave for is in %3")
                          .arg(meant->label(), meant->nameSpace, space)
                    : AuditText::tr("%1 leads to namespace %2, and no ReferenceGrant there allows it")
                          .arg(route.label(), space),
        AuditText::tr("The reference is not resolved: RefNotPermitted, and requests get a 500."),
        isElsewhere ? AuditText::tr("Write it as") : AuditText::tr("Add a ReferenceGrant to"),
        u"namespace: "_s + space);
}

void checkHealthPort(AuditContext &context, const Manifest &policy, const QList<ServiceShape> &services,
                     const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    const YamlNode *config = policy.root.at({u"spec", u"default", u"config"});
    const YamlNode *port = nullptr;
    for (QStringView key : {QStringView(u"httpHealthCheck"), QStringView(u"httpsHealthCheck"),
                            QStringView(u"tcpHealthCheck"), QStringView(u"http2HealthCheck")}) {
        if (const YamlNode *check = config ? config->find(key) : nullptr; check && check->find(u"port"))
            port = check->find(u"port");
    }
    const qint64 asked = world.text(policy, port).toLongLong();
    if (!port || asked == 0 || asked == 54321) // which gatewayRules() tells
        return;
    const QString target = world.text(policy, policy.root.at({u"spec", u"targetRef", u"name"}));
    const ServiceShape *service = nullptr;
    for (const ServiceShape &each : services) {
        if (each.manifest->name == target && AuditWorld::sameNamespace(*each.manifest, policy))
            service = &each;
    }
    // A misspelt target is another finding; the only Service is meant all the same.
    if (!service && services.size() == 1 && AuditWorld::sameNamespace(*services.first().manifest, policy))
        service = &services.first();
    if (!service || service->selector.isEmpty())
        return;
    QStringList known;
    const Manifest *workload = nullptr;
    for (const PodShape &shape : shapes) {
        if (!selects(service->selector, shape.labels) || !AuditWorld::sameNamespace(*shape.manifest, policy))
            continue;
        for (const PodContainer &container : shape.containers) {
            for (const ContainerPort &each : declaredPorts(world, container)) {
                if (each.number == asked || each.number == 0)
                    return;
                known << QString::number(each.number);
                workload = shape.manifest;
            }
            if (speaksOfPort(world, container, asked))
                return;
        }
    }
    if (workload)
        context.report.add("gateway.policy",
                           {{policy.place(*port), u"healthCheck.port"_s, QString::number(asked)},
                            {workload->place(), u"containerPort"_s, known.join(u", "_s)}},
                           AuditText::tr("%1 asks port %2, which no container of %3 has")
                               .arg(policy.label(), QString::number(asked), workload->label()),
                           AuditText::tr("The check asks the pods themselves, which listen on another port."),
                           AuditText::tr("Use the pods' port"), u"port: "_s + known.first());
}

/// The names of Services that routes and Ingresses lead to, with their places.
struct LedTo {
    const Manifest *manifest = nullptr;
    const YamlNode *node = nullptr;
    QString name = {}, nameSpace = {};
};

QList<LedTo> ledTo(const AuditWorld &world)
{
    QList<LedTo> found;
    const auto add = [&](const Manifest &manifest, const YamlNode *node, const YamlNode *space) {
        const QString name = world.text(manifest, node);
        if (node && !name.isEmpty() && masked(name) == name && !name.contains(u'$'))
            found.append({&manifest, node, name, space ? world.text(manifest, space) : manifest.nameSpace});
    };
    for (const Manifest &manifest : world.manifests) {
        const YamlNode *rules = manifest.root.at({u"spec", u"rules"});
        if (manifest.templated || manifest.patch)
            continue;
        for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
            const YamlNode *backends = rule.find(u"backendRefs");
            for (const YamlNode &backend : backends ? backends->items : QList<YamlNode>{}) {
                if (!backend.find(u"kind") || backend.find(u"kind")->text() == "Service"_L1)
                    add(manifest, backend.find(u"name"), backend.find(u"namespace"));
            }
            const YamlNode *paths = rule.at({u"http", u"paths"});
            for (const YamlNode &path : paths ? paths->items : QList<YamlNode>{})
                add(manifest, path.at({u"backend", u"service", u"name"}), nullptr);
        }
    }
    return found;
}

/// A Service that no way leads to, and a way to a Service of nearly that name that nobody makes.
void checkUnknownServices(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const QList<LedTo> ways = ledTo(world);
    if (ways.isEmpty())
        return;
    const QList<const Manifest *> services = world.ofKind(u"Service");
    QSet<QString> made, ledNames;
    for (const Manifest *service : services) {
        if (service->name.contains(u'$') || masked(service->name).contains(anyText))
            return; // may be any
        made.insert(service->name);
    }
    for (const LedTo &way : ways)
        ledNames.insert(way.name);
    for (const LedTo &way : ways) {
        if (made.contains(way.name))
            continue;
        const Manifest *meant = nullptr;
        int candidates = 0;
        for (const Manifest *service : services) {
            const bool isElsewhere = service->nameSpaceKnown && way.manifest->nameSpaceKnown
                && service->nameSpace != way.nameSpace;
            if (isElsewhere || ledNames.contains(service->name) || !resembles(service->name, way.name))
                continue;
            meant = service;
            ++candidates;
        }
        const bool isPool = std::ranges::any_of(world.ofKind(u"InferencePool"),
                                                [&](const Manifest *pool) { return pool->name == way.name; });
        // serviceRules() tells slips of the pen.
        if (isPool || candidates != 1 || !nearest(way.name, {meant->name}).isEmpty())
            continue;
        context.report.add("service.unknown",
                           {{way.manifest->place(*way.node), u"backend"_s, way.name},
                            {meant->place(), u"metadata.name"_s, meant->name}},
                           AuditText::tr("%1 leads to Service %2, which nothing creates")
                               .arg(way.manifest->label(), way.name),
                           AuditText::tr("A Service of nearly that name is created."),
                           AuditText::tr("Write it as"), meant->name);
    }
}

/// The certificate of an Ingress: for the hosts of its rules, and from the Secret that is made for it.
void checkIngressTls(AuditContext &context, const Manifest &ingress)
{
    const AuditWorld &world = context.world;
    const YamlNode *tls = ingress.root.at({u"spec", u"tls"});
    const YamlNode *rules = ingress.root.at({u"spec", u"rules"});
    QStringList covered;
    for (const YamlNode &item : tls ? tls->items : QList<YamlNode>{}) {
        const YamlNode *hosts = item.find(u"hosts");
        for (const YamlNode &host : hosts ? hosts->items : QList<YamlNode>{})
            covered << world.text(ingress, &host);
    }
    for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
        const YamlNode *node = rule.find(u"host");
        const QString host = world.text(ingress, node);
        const bool isCovered = std::ranges::any_of(covered, [&](const QString &each) {
            return each == host || (each.startsWith("*."_L1) && host.section(u'.', 1) == each.mid(2))
                || masked(each).contains(anyText);
        });
        const QString meant = nearest(host, covered);
        if (node && !isCovered && !meant.isEmpty() && masked(host) == host)
            context.report.add("manifest.wrong-value",
                               {{ingress.place(*node), u"rules.host"_s, host},
                                {ingress.place(*tls), u"tls.hosts"_s, covered.join(u", "_s)}},
                               AuditText::tr("%1: the rule is for %2, the certificate for %3")
                                   .arg(ingress.label(), host, meant),
                               AuditText::tr("Browsers refuse the connection: the name does not match."),
                               AuditText::tr("Use one name in both places"), meant);
    }
    // Somebody else may make the Secret: cert-manager by an annotation, an operator.
    const YamlNode *annotations = ingress.root.at({u"metadata", u"annotations"});
    static const QRegularExpression issuer(u"cert-manager\\.io/|acme|letsencrypt"_s);
    if (!tls || tls->items.size() != 1
        || (annotations
            && std::ranges::any_of(
                annotations->entries,
                [](const YamlNode::Entry &entry) { return issuer.match(entry.key).hasMatch(); }))
        || !world.ofKind(u"Certificate").isEmpty())
        return;
    const YamlNode *node = tls->items.first().find(u"secretName");
    const QString wanted = world.text(ingress, node);
    const Command *made = nullptr;
    QString name;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || !line.startsWith({u"create", u"secret", u"tls"}))
            continue;
        if (line.word(3) == wanted || masked(line.word(3)).contains(anyText) || made)
            return;
        made = &command;
        name = line.word(3);
    }
    if (made && node && masked(wanted) == wanted
        && !world.mentions(
            QRegularExpression(u"secretName:\\s*%1\\b"_s.arg(QRegularExpression::escape(name)))))
        context.report.add(
            "reference.name",
            {{ingress.place(*node), u"tls.secretName"_s, wanted}, {made->place(), u"Secret"_s, name}},
            AuditText::tr("%1 %2 is used, but %3 is created").arg(u"Secret"_s, wanted, name),
            AuditText::tr("Nothing creates what is used, and nothing uses what is created."),
            AuditText::tr("Use one name in both places"), name);
}

} // namespace

void backendRules(AuditContext &context)
{
    checkUnknownServices(context);
    for (const Manifest *ingress : context.world.ofKind(u"Ingress"))
        checkIngressTls(context, *ingress);
    for (const Manifest &route : context.world.manifests) {
        if (!route.kind.endsWith("Route"_L1) || !route.group().startsWith("gateway.networking"_L1))
            continue;
        const YamlNode *rules = route.root.at({u"spec", u"rules"});
        for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
            const YamlNode *backends = rule.find(u"backendRefs");
            for (const YamlNode &backend : backends ? backends->items : QList<YamlNode>{}) {
                checkPoolAsService(context, route, backend);
                checkGrant(context, route, backend);
            }
        }
    }
    const QList<const Manifest *> policies = context.world.ofKind(u"HealthCheckPolicy");
    if (policies.isEmpty())
        return;
    const QList<ServiceShape> services = serviceShapes(context.world);
    const QList<PodShape> shapes = podShapes(context.world);
    for (const Manifest *policy : policies)
        checkHealthPort(context, *policy, services, shapes);
}

} // namespace slipway::audit
