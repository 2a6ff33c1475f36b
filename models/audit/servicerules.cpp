// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A request's way inside the cluster: selector, Service port, target port, container port, probe, route. That a Service's port differs from
// its target port is no fault by itself.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Labels that operators and controllers put on pods of theirs.
bool isOperatorLabel(const QString &key)
{
    static const QRegularExpression known(
        u"^(?:ray\\.io|kserve\\.io|llm-d\\.ai|serving\\.k|leaderworkerset|statefulset\\.kubernetes|batch\\.kubernetes|job-name|strimzi|cnpg|argoproj|istio|gateway\\.|kro\\.run|apps\\.kubernetes\\.io/pod-index|inference)"_s);
    return known.match(key).hasMatch();
}

QString pairsOf(const QMap<QString, QString> &map)
{
    QStringList list;
    for (auto it = map.begin(); it != map.end(); ++it)
        list << it.key() + u'=' + it.value();
    return list.join(u',');
}

void checkSelectors(AuditContext &context)
{
    static const QStringList kinds{u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"ReplicaSet"_s};
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.patch || !kinds.contains(manifest.kind))
            continue;
        const YamlNode *selector = manifest.root.at({u"spec", u"selector", u"matchLabels"});
        const YamlNode *labels = manifest.root.at({u"spec", u"template", u"metadata", u"labels"});
        if (!selector || !manifest.root.at({u"spec", u"template"}))
            continue;
        const auto wanted = textMap(context.world, manifest, selector),
                   has = textMap(context.world, manifest, labels);
        if (!selects(wanted, has))
            context.report.add(
                "workload.selector",
                {{manifest.place(*selector), u"spec.selector.matchLabels"_s, pairsOf(wanted)},
                 {labels ? manifest.place(*labels) : manifest.place(), u"spec.template.metadata.labels"_s,
                  pairsOf(has)}},
                AuditText::tr("%1: the selector does not match the labels of its own pods")
                    .arg(manifest.label()),
                AuditText::tr("The API server refuses it: \"selector does not match template labels\"."),
                AuditText::tr("Use the same labels in both places"), pairsOf(has));
    }
}

/// A workload that this Service was most probably made for.
const PodShape *meantBy(const ServiceShape &service, const QList<PodShape> &shapes,
                        const QList<ServiceShape> &services)
{
    const PodShape *only = nullptr;
    int candidates = 0;
    for (const PodShape &shape : shapes) {
        if (shape.manifest->kind == "Job"_L1 || shape.manifest->kind == "CronJob"_L1
            || !AuditWorld::sameNamespace(*shape.manifest, *service.manifest))
            continue;
        for (auto it = service.selector.begin(); it != service.selector.end(); ++it) {
            const QString label = shape.labels.value(it.key());
            const bool namesAlike = resembles(shape.manifest->name, service.manifest->name);
            if (!label.isEmpty() && label != it.value()
                && (!nearest(label, {it.value()}).isEmpty() || (namesAlike && resembles(label, it.value()))))
                return &shape;
            // The right value under another key.
            for (auto other = shape.labels.begin(); other != shape.labels.end(); ++other) {
                if (other.value() == it.value()
                    && resembles(other.key().section(u'/', -1), it.key().section(u'/', -1)))
                    return &shape;
            }
        }
        if (shape.manifest->name == service.manifest->name
            || shape.manifest->name + u"-service"_s == service.manifest->name
            || shape.manifest->name + u"-svc"_s == service.manifest->name)
            return &shape;
        const bool taken = std::ranges::any_of(services, [&](const ServiceShape &other) {
            return !other.selector.isEmpty() && selects(other.selector, shape.labels);
        });
        if (!taken) {
            only = &shape;
            ++candidates;
        }
    }
    // The only workload and the only Service: they belong together.
    return candidates == 1 && shapes.size() == 1 && services.size() == 1 && !only->labels.isEmpty() ? only
                                                                                                    : nullptr;
}

void checkTarget(AuditContext &context, const ServiceShape &service, const ServiceShape::Port &port,
                 const PodShape &shape)
{
    bool number = false;
    const qint64 target = port.target.toLongLong(&number);
    if (masked(port.target).contains(anyText) || port.target.isEmpty())
        return;
    QStringList known;
    for (const PodContainer &container : shape.containers) {
        const QList<ContainerPort> ports = declaredPorts(context.world, container);
        for (const ContainerPort &each : ports) {
            if (number ? each.number == target || each.number == 0 : each.name == port.target)
                return;
            known << (number                    ? QString::number(each.number)
                          : each.name.isEmpty() ? QString::number(each.number)
                                                : each.name);
        }
        if (number && speaksOfPort(context.world, container, target))
            return;
    }
    // Declaring ports is optional; only what is declared can contradict. A name must be declared.
    if (known.isEmpty() && number)
        return;
    const Place place = port.targetNode ? service.manifest->place(*port.targetNode) : port.place;
    context.report.add("service.target-port",
                       {{place, u"spec.ports.targetPort"_s, port.target},
                        {shape.manifest->place(), u"containerPort"_s, known.join(u", "_s)}},
                       AuditText::tr("Service %1 leads to port %2, which no container of %3 has")
                           .arg(service.manifest->name, port.target, shape.manifest->label()),
                       AuditText::tr("Connections through the Service are refused."),
                       AuditText::tr("Use the container's port"),
                       known.isEmpty() ? QString() : u"targetPort: "_s + known.first());
}

void checkServices(AuditContext &context, const QList<ServiceShape> &services, const QList<PodShape> &shapes)
{
    for (const ServiceShape &service : services) {
        if (service.selector.isEmpty() || service.manifest->name.isEmpty() || service.manifest->patch
            || std::ranges::any_of(service.selector.keys(), isOperatorLabel))
            continue;
        bool matched = false;
        for (const PodShape &shape : shapes) {
            if (!AuditWorld::sameNamespace(*shape.manifest, *service.manifest)
                || !selects(service.selector, shape.labels))
                continue;
            matched = true;
            for (const ServiceShape::Port &port : service.ports)
                checkTarget(context, service, port, shape);
        }
        if (matched)
            continue;
        const YamlNode *selector = service.manifest->root.at({u"spec", u"selector"});
        const auto elsewhere = std::ranges::find_if(
            shapes, [&](const PodShape &shape) { return selects(service.selector, shape.labels); });
        if (elsewhere != shapes.end()) {
            context.report.add(
                "service.namespace",
                {{service.manifest->place(), u"metadata.namespace"_s, service.manifest->nameSpace},
                 {elsewhere->manifest->place(), u"metadata.namespace"_s, elsewhere->manifest->nameSpace}},
                AuditText::tr("Service %1 is in namespace %2, its pods are in %3")
                    .arg(service.manifest->name, service.manifest->nameSpace, elsewhere->manifest->nameSpace),
                AuditText::tr("A Service selects pods of its own namespace only."),
                AuditText::tr("Put both into one namespace"),
                u"namespace: "_s + elsewhere->manifest->nameSpace);
        } else if (const PodShape *meant = meantBy(service, shapes, services)) {
            for (const ServiceShape::Port &port : service.ports)
                checkTarget(context, service, port, *meant);
            // Service and workload agree, and the pods' labels are what is wrong: that was said of the workload.
            if (const YamlNode *own = meant->manifest->root.at({u"spec", u"selector", u"matchLabels"}); own
                && !selects(textMap(context.world, *meant->manifest, own), meant->labels)
                && selects(service.selector, textMap(context.world, *meant->manifest, own)))
                continue;
            context.report.add(
                "service.selector",
                {{service.manifest->place(*selector), u"spec.selector"_s, pairsOf(service.selector)},
                 {meant->manifest->place(), u"spec.template.metadata.labels"_s, pairsOf(meant->labels)}},
                AuditText::tr("Service %1 selects no pod").arg(service.manifest->name),
                AuditText::tr("No pod template has the labels %1, so the Service has no endpoints.")
                    .arg(pairsOf(service.selector)),
                AuditText::tr("Select the labels of %1").arg(meant->manifest->label()),
                pairsOf(meant->labels));
        }
    }
}

/// Ports that routes, Ingresses and monitors name.
void checkRoutes(AuditContext &context, const QList<ServiceShape> &services)
{
    const auto find = [&](const Manifest &manifest, const QString &name,
                          const QString &space) -> const ServiceShape * {
        for (const ServiceShape &service : services) {
            if (service.manifest->name == name
                && (space.isEmpty()
                        ? AuditWorld::sameNamespace(*service.manifest, manifest)
                        : !service.manifest->nameSpaceKnown || service.manifest->nameSpace == space))
                return &service;
        }
        return nullptr;
    };
    const auto check = [&](const Manifest &manifest, const QString &name, const QString &space,
                           const YamlNode *port) {
        const ServiceShape *service = find(manifest, name, space);
        if (!port || name.isEmpty())
            return;
        bool number = false;
        const QString text = context.world.text(manifest, port);
        const qint64 value = text.toLongLong(&number);
        if (!service) {
            QStringList names;
            for (const ServiceShape &each : services)
                names << each.manifest->name;
            const QString wanted = masked(name) == name ? nearest(name, names) : QString();
            if (!wanted.isEmpty())
                context.report.add("service.unknown", {{manifest.place(*port), u"backend"_s, name}},
                                   AuditText::tr("%1 leads to Service %2, which nothing creates")
                                       .arg(manifest.label(), name),
                                   AuditText::tr("A Service of nearly that name is created."),
                                   AuditText::tr("Write it as"), wanted);
            return;
        }
        if (masked(text).contains(anyText)
            || (number ? service->has(value)
                       : service->open || std::ranges::any_of(service->ports, [&](const auto &each) {
                             return each.name == text;
                         })))
            return;
        context.report.add(
            "service.port",
            {{manifest.place(*port), u"port"_s, text},
             {service->manifest->place(), u"spec.ports"_s, service->portList()}},
            AuditText::tr("%1 uses port %2 of Service %3, which has %4")
                .arg(manifest.label(), text, name, service->portList()),
            AuditText::tr("Nothing listens on that port of the Service."), AuditText::tr("Use"),
            service->ports.isEmpty() ? QString() : u"port: %1"_s.arg(service->ports.first().number));
    };
    for (const Manifest &manifest : context.world.manifests) {
        const YamlNode *rules = manifest.root.at({u"spec", u"rules"});
        if (manifest.kind.endsWith("Route"_L1) && rules) {
            for (const YamlNode &rule : rules->items) {
                const YamlNode *backends = rule.find(u"backendRefs");
                if (!backends)
                    continue;
                for (const YamlNode &backend : backends->items) {
                    const YamlNode *kind = backend.find(u"kind");
                    if (!kind || kind->text() == "Service"_L1)
                        check(manifest, context.world.text(manifest, backend.find(u"name")),
                              context.world.text(manifest, backend.find(u"namespace")),
                              backend.find(u"port"));
                }
            }
        } else if (manifest.kind == "Ingress"_L1 && rules) {
            for (const YamlNode &rule : rules->items) {
                const YamlNode *paths = rule.at({u"http", u"paths"});
                if (!paths)
                    continue;
                for (const YamlNode &path : paths->items) {
                    const YamlNode *service = path.at({u"backend", u"service"});
                    if (!service)
                        continue;
                    const YamlNode *port = service->at({u"port", u"number"});
                    check(manifest, context.world.text(manifest, service->find(u"name")), {},
                          port ? port : service->at({u"port", u"name"}));
                }
            }
        } else if (manifest.kind == "ServiceMonitor"_L1) {
            const auto wanted =
                textMap(context.world, manifest, manifest.root.at({u"spec", u"selector", u"matchLabels"}));
            const YamlNode *endpoints = manifest.root.at({u"spec", u"endpoints"});
            if (wanted.isEmpty() || !endpoints)
                continue;
            for (const ServiceShape &service : services) {
                if (!selects(wanted,
                             textMap(context.world, *service.manifest,
                                     service.manifest->root.at({u"metadata", u"labels"}))))
                    continue;
                for (const YamlNode &endpoint : endpoints->items) {
                    const YamlNode *port = endpoint.find(u"port");
                    const QString name = context.world.text(manifest, port);
                    if (!port || masked(name).contains(anyText)
                        || std::ranges::any_of(service.ports,
                                               [&](const auto &each) { return each.name == name; }))
                        continue;
                    context.report.add(
                        "service.port",
                        {{manifest.place(*port), u"spec.endpoints.port"_s, name},
                         {service.manifest->place(), u"spec.ports.name"_s, service.ports.value(0).name}},
                        AuditText::tr("%1 scrapes port %2, but Service %3 has no port of that name")
                            .arg(manifest.label(), name, service.manifest->name),
                        AuditText::tr("Prometheus finds no target."), AuditText::tr("Use the port's name"),
                        service.ports.value(0).name);
                }
            }
        }
    }
}

} // namespace

void serviceRules(AuditContext &context)
{
    const QList<ServiceShape> services = serviceShapes(context.world);
    const QList<PodShape> shapes = podShapes(context.world);
    checkSelectors(context);
    checkServices(context, services, shapes);
    checkRoutes(context, services);
}

} // namespace slipway::audit
