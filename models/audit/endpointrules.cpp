// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between a load balancer and the pods: numbers of a health check, the arguments of an endpoint picker, what an ALB sends to, and the
// Services that Ray's operator makes. Sources: Compute API, "healthChecks" (timeoutSec is at most checkIntervalSec); endpoint picker's
// flags of gateway-api-inference-extension; AWS Load Balancer Controller docs, "target-type"; KubeRay, "RayService" (names and ports).
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkHealthTimes(AuditContext &context, const Manifest &policy)
{
    const AuditWorld &world = context.world;
    const YamlNode *settings = policy.root.at({u"spec", u"default"});
    const YamlNode *timeout = settings ? settings->find(u"timeoutSec") : nullptr;
    const YamlNode *interval = settings ? settings->find(u"checkIntervalSec") : nullptr;
    bool isNumber = false, isNumberToo = true;
    const qint64 longest = world.text(policy, timeout).toLongLong(&isNumber);
    // The API's own default is five seconds.
    const qint64 every = interval ? world.text(policy, interval).toLongLong(&isNumberToo) : 5;
    if (!timeout || !isNumber || !isNumberToo || longest <= every)
        return;
    context.report.add(
        "manifest.wrong-value",
        {{policy.place(*timeout), u"spec.default.timeoutSec"_s, QString::number(longest)},
         {interval ? policy.place(*interval) : policy.place(), u"spec.default.checkIntervalSec"_s,
          QString::number(every)}},
        AuditText::tr("%1: a check may not take longer than the time between two").arg(policy.label()),
        AuditText::tr("Google Cloud refuses the health check, and the old one stays."),
        AuditText::tr("Write it as"), u"checkIntervalSec: %1"_s.arg(longest));
}

/// The value of an argument, however it is written: "--name=value", or "--name" and the next one.
struct PickerArgument {
    const YamlNode *node = nullptr;
    QString value = {};
};

std::optional<PickerArgument> argumentOf(const AuditWorld &world, const PodContainer &container,
                                         const QStringList &names)
{
    const YamlNode *list = container.node->find(u"args");
    for (qsizetype i = 0; list && i < list->items.size(); ++i) {
        const QString text = world.text(*container.manifest, &list->items.at(i));
        for (const QString &name : names) {
            if (text.startsWith(name + u'='))
                return PickerArgument{&list->items.at(i), text.mid(name.size() + 1)};
            if (text == name && i + 1 < list->items.size())
                return PickerArgument{&list->items.at(i + 1),
                                      world.text(*container.manifest, &list->items.at(i + 1))};
        }
    }
    return {};
}

/// An endpoint picker is told which pool it picks for.
void checkPicker(AuditContext &context, const PodContainer &container)
{
    const AuditWorld &world = context.world;
    const auto name =
        argumentOf(world, container, {u"--pool-name"_s, u"-pool-name"_s, u"--poolName"_s, u"-poolName"_s});
    const auto space =
        argumentOf(world, container,
                   {u"--pool-namespace"_s, u"-pool-namespace"_s, u"--poolNamespace"_s, u"-poolNamespace"_s});
    const QList<const Manifest *> pools = world.ofKind(u"InferencePool");
    if (!name || pools.isEmpty() || masked(name->value).contains(anyText) || name->value.contains(u'$'))
        return;
    const Manifest &picker = *container.manifest;
    const auto own = std::ranges::find(pools, name->value, &Manifest::name);
    if (own == pools.end()) {
        const bool isOpen = std::ranges::any_of(
            pools, [](const Manifest *pool) { return masked(pool->name).contains(anyText); });
        if (pools.size() == 1 && !isOpen)
            context.report.add("gateway.name",
                               {{picker.place(*name->node), u"--pool-name"_s, name->value},
                                {pools.first()->place(), u"InferencePool"_s, pools.first()->name}},
                               AuditText::tr("%1 names the %2 %3, but %4 is created")
                                   .arg(picker.label(), u"InferencePool"_s, name->value, pools.first()->name),
                               AuditText::tr("The picker finds no pool, and answers no request."),
                               AuditText::tr("Use one name in both places"), pools.first()->name);
        return;
    }
    const QString is = space ? space->value : QString();
    if (space && (*own)->nameSpaceKnown && !(*own)->nameSpace.isEmpty() && is != (*own)->nameSpace
        && !masked(is + (*own)->nameSpace).contains(anyText) && !is.contains(u'$'))
        context.report.add("reference.namespace",
                           {{picker.place(*space->node), u"--pool-namespace"_s, is},
                            {(*own)->place(), u"InferencePool"_s, (*own)->nameSpace}},
                           AuditText::tr("%1 %2 is created in namespace %3, but used in %4")
                               .arg(u"InferencePool"_s, (*own)->name, (*own)->nameSpace, is),
                           AuditText::tr("The picker finds no pool, and answers no request."),
                           AuditText::tr("Use"), u"--pool-namespace="_s + (*own)->nameSpace);
}

/// An ALB reaches nodes through a port of theirs, which a Service of type ClusterIP does not open.
void checkAlb(AuditContext &context, const Manifest &ingress)
{
    const AuditWorld &world = context.world;
    const YamlNode *annotations = ingress.root.at({u"metadata", u"annotations"});
    const YamlNode *type =
        annotations ? annotations->find(u"alb.ingress.kubernetes.io/target-type") : nullptr;
    const QString written = world.text(ingress, type);
    const bool isAlb = world.text(ingress, ingress.root.at({u"spec", u"ingressClassName"})) == "alb"_L1;
    if (ingress.patch || !annotations || (type ? written != "instance"_L1 : !isAlb))
        return;
    const YamlNode *rules = ingress.root.at({u"spec", u"rules"});
    for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
        const YamlNode *paths = rule.at({u"http", u"paths"});
        for (const YamlNode &path : paths ? paths->items : QList<YamlNode>{}) {
            const QString name = world.text(ingress, path.at({u"backend", u"service", u"name"}));
            for (const Manifest *service : world.ofKind(u"Service")) {
                const QString kind = world.text(*service, service->root.at({u"spec", u"type"}));
                if (service->name != name || service->patch || !AuditWorld::sameNamespace(*service, ingress)
                    || (!kind.isEmpty() && kind != "ClusterIP"_L1) || masked(name).contains(anyText))
                    continue;
                context.report.add(
                    "metadata.value",
                    {{type ? ingress.place(*type) : ingress.place(),
                      u"alb.ingress.kubernetes.io/target-type"_s, type ? written : u"instance"_s},
                     {service->place(), u"spec.type"_s, kind.isEmpty() ? u"ClusterIP"_s : kind}},
                    AuditText::tr("%1 sends to nodes, but Service %2 opens no port on them")
                        .arg(ingress.label(), name),
                    AuditText::tr("The controller answers that the Service has to be of type NodePort or "
                                  "LoadBalancer; no targets are registered."),
                    AuditText::tr("Write it as"), u"alb.ingress.kubernetes.io/target-type: ip"_s);
                return;
            }
        }
    }
}

/// Ports of the Services that Ray's operator makes of a cluster: those of the head's container, or the ones that it has anyhow.
QList<qint64> rayPorts(const AuditWorld &world, const Manifest &manifest, bool isServe)
{
    QList<qint64> ports;
    const YamlNode *spec = manifest.root.find(u"spec");
    const YamlNode *cluster = spec ? spec->find(u"rayClusterConfig") : nullptr;
    if (!cluster)
        cluster = spec;
    const YamlNode *head = cluster ? cluster->at({u"headGroupSpec", u"template"}) : nullptr;
    for (const PodContainer &container : AuditWorld::containersOf(manifest, head)) {
        for (const ContainerPort &port : declaredPorts(world, container)) {
            if (!isServe || port.name == "serve"_L1)
                ports << port.number;
        }
    }
    if (isServe && ports.isEmpty())
        ports << 8000;
    if (!isServe)
        ports << QList<qint64>{6379, 8265, 10001, 8000, 8080, 52365};
    return ports;
}

void checkRayForwards(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression pair(u"^(?:(\\d+):)?(\\d+)$"_s);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const QString target = line.word(1).section(u'/', 1);
        if (line.program != "kubectl"_L1 || line.word(0) != "port-forward"_L1 || command.mention
            || !(line.word(1).startsWith("svc/"_L1) || line.word(1).startsWith("service/"_L1)))
            continue;
        for (const Manifest &manifest : world.manifests) {
            const bool isServe =
                manifest.kind == "RayService"_L1 && target == manifest.name + u"-serve-svc"_s;
            const bool isHead = (manifest.kind == "RayService"_L1 || manifest.kind == "RayCluster"_L1)
                && target == manifest.name + u"-head-svc"_s;
            if ((!isServe && !isHead) || manifest.patch)
                continue;
            const QList<qint64> ports = rayPorts(world, manifest, isServe);
            QStringList names;
            for (const qint64 port : ports)
                names << QString::number(port);
            for (qsizetype i = 2; i < line.words.size(); ++i) {
                const auto match = pair.match(line.word(i));
                if (!match.hasMatch() || ports.contains(match.captured(2).toLongLong()))
                    continue;
                const QString local = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
                context.report.add("service.port",
                                   {{{command.file, line.line(i)}, u"port-forward"_s, line.word(i)},
                                    {manifest.place(), manifest.kind, names.join(u", "_s)}},
                                   AuditText::tr("Port %1 of Service %2 is forwarded, but it has %3")
                                       .arg(match.captured(2), target, names.join(u", "_s)),
                                   AuditText::tr("kubectl answers that the Service does not have that port."),
                                   AuditText::tr("Forward"), local + u':' + names.first());
            }
        }
    }
}

/// Managed Prometheus and the operator's pod monitors go by the name of a port of the pods.
void checkMonitoredPorts(AuditContext &context, const Manifest &monitor, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    const auto wanted = textMap(world, monitor, monitor.root.at({u"spec", u"selector", u"matchLabels"}));
    const YamlNode *endpoints =
        monitor.root.at({u"spec", monitor.kind == "PodMonitor"_L1 ? u"podMetricsEndpoints" : u"endpoints"});
    if (wanted.isEmpty() || !endpoints || monitor.patch)
        return;
    QStringList names;
    Place place;
    bool isOpen = false;
    for (const PodShape &shape : shapes) {
        if (!selects(wanted, shape.labels) || !AuditWorld::sameNamespace(*shape.manifest, monitor))
            continue;
        place = shape.manifest->place();
        for (const PodContainer &container : shape.containers) {
            const QList<ContainerPort> ports = declaredPorts(world, container);
            isOpen |= ports.isEmpty() && !container.init;
            for (const ContainerPort &port : ports) {
                names << QString::number(port.number);
                if (!port.name.isEmpty())
                    names << port.name;
            }
        }
    }
    for (const YamlNode &endpoint : endpoints->items) {
        const YamlNode *port = endpoint.find(u"port");
        const QString text = world.text(monitor, port);
        if (!port || names.isEmpty() || isOpen || names.contains(text) || masked(text).contains(anyText))
            continue;
        context.report.add(
            "service.port",
            {{monitor.place(*port), u"endpoints.port"_s, text}, {place, u"ports"_s, names.join(u", "_s)}},
            AuditText::tr("%1 asks port %2, but its pods have %3")
                .arg(monitor.label(), text, names.join(u", "_s)),
            AuditText::tr("No metrics are collected, without a word."), AuditText::tr("Write it as"),
            u"port: "_s + names.last());
    }
}

} // namespace

void endpointRules(AuditContext &context)
{
    const QList<PodShape> shapes = podShapes(context.world);
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.kind == "PodMonitoring"_L1 || manifest.kind == "PodMonitor"_L1)
            checkMonitoredPorts(context, manifest, shapes);
        if (manifest.kind == "HealthCheckPolicy"_L1)
            checkHealthTimes(context, manifest);
        else if (manifest.kind == "Ingress"_L1)
            checkAlb(context, manifest);
    }
    for (const PodContainer &container : context.world.containers())
        checkPicker(context, container);
    checkRayForwards(context);
}

} // namespace slipway::audit
