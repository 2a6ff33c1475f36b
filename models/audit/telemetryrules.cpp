// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is measured, and by whom: names of vLLM's metrics, monitors that select no Service, pipelines of the OpenTelemetry collector that
// name what is not configured. Sources: vLLM docs, "Metrics"; Prometheus operator docs, "ServiceMonitor"; OpenTelemetry docs,
// "Collector configuration" (a component has to be configured before a pipeline names it, or the collector ends).
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// A query that asks for vLLM's metrics as an adapter or a recording rule would rename them.
void checkQueries(AuditContext &context, const Manifest &manifest, const YamlNode &node)
{
    static const QRegularExpression renamed(
        u"\\bvllm_((?:num_requests|gpu_cache_usage|kv_cache_usage|time_to_first_token|time_per_output_token|inter_token_latency|e2e_request_latency|prompt_tokens|generation_tokens|request_success|num_preemptions|request_queue_time|request_prompt_tokens|request_generation_tokens|prefix_cache|gpu_prefix_cache)\\w*)\\b"_s);
    for (const YamlNode &item : node.items)
        checkQueries(context, manifest, item);
    for (const YamlNode::Entry &entry : node.entries) {
        const bool isQuery = entry.key == "query"_L1 || entry.key == "expr"_L1;
        if (isQuery && entry.value.kind == YamlNode::Kind::String) {
            const QString text = context.world.text(manifest, &entry.value);
            const auto match = renamed.match(text);
            if (!match.hasMatch())
                continue;
            const int below =
                text.contains(u'\n') ? int(text.left(match.capturedStart()).count(u'\n')) + 1 : 0;
            context.report.add(
                "metrics.name",
                {{{manifest.file, entry.value.position.line + below}, entry.key, match.captured(0)}},
                AuditText::tr("%1: vLLM has no metric %2").arg(manifest.label(), match.captured(0)),
                AuditText::tr("The query finds nothing, so nothing is scaled, shown or alerted."),
                AuditText::tr("Write it as"), u"vllm:"_s + match.captured(1));
        }
        checkQueries(context, manifest, entry.value);
    }
}

/// Services that a monitor was most probably made for, when its selector matches none.
void checkMonitor(AuditContext &context, const Manifest &monitor, const QList<ServiceShape> &services,
                  const QList<QMap<QString, QString>> &labelsOf)
{
    const AuditWorld &world = context.world;
    const YamlNode *selector = monitor.root.at({u"spec", u"selector"});
    const YamlNode *labels = selector ? selector->find(u"matchLabels") : nullptr;
    const auto wanted = textMap(world, monitor, labels);
    if (wanted.isEmpty() || selector->find(u"matchExpressions"))
        return;
    const YamlNode *names = monitor.root.at({u"spec", u"namespaceSelector", u"matchNames"});
    const YamlNode *any = monitor.root.at({u"spec", u"namespaceSelector", u"any"});
    const auto isSeen = [&](const ServiceShape &service) {
        if ((any && any->scalar.toBool()) || !service.manifest->nameSpaceKnown)
            return true;
        if (!names)
            return AuditWorld::sameNamespace(*service.manifest, monitor);
        return std::ranges::any_of(names->items, [&](const YamlNode &name) {
            return world.text(monitor, &name) == service.manifest->nameSpace;
        });
    };
    const ServiceShape *meant = nullptr;
    QMap<QString, QString> has;
    if (std::ranges::any_of(labelsOf, [&](const auto &own) { return selects(wanted, own); }))
        return;
    for (qsizetype i = 0; i < services.size(); ++i) {
        const ServiceShape &service = services.at(i);
        const QMap<QString, QString> &own = labelsOf.at(i);
        const bool isAlike = std::ranges::any_of(wanted, [&](const QString &value) {
            return value == service.manifest->name || own.values().contains(value)
                || !nearest(value, own.values()).isEmpty();
        });
        if (isAlike && isSeen(service)) {
            meant = &service;
            has = own;
        }
    }
    if (!meant)
        return;
    QStringList pairs;
    for (auto it = has.begin(); it != has.end(); ++it)
        pairs << it.key() + u": "_s + it.value();
    const QString written = labels->entries.first().key + u": "_s + wanted.first();
    context.report.add(
        "metrics.selector",
        {{{monitor.file, labels->entries.first().position.line}, u"spec.selector.matchLabels"_s, written},
         {meant->manifest->place(), u"metadata.labels"_s, pairs.join(u", "_s)}},
        AuditText::tr("%1 selects no Service: %2 has other labels")
            .arg(monitor.label(), meant->manifest->label()),
        AuditText::tr("A monitor goes by the labels of the Service itself, not of its pods; Prometheus finds "
                      "no target."),
        pairs.isEmpty() ? AuditText::tr("Add to the Service's labels") : AuditText::tr("Write it as"),
        pairs.isEmpty() ? written : pairs.first());
    const YamlNode *endpoints = monitor.root.at({u"spec", u"endpoints"});
    for (const YamlNode &endpoint : endpoints ? endpoints->items : QList<YamlNode>{}) {
        const YamlNode *port = endpoint.find(u"port");
        const QString name = world.text(monitor, port);
        if (!port || meant->open || masked(name).contains(anyText)
            || std::ranges::any_of(meant->ports, [&](const auto &each) { return each.name == name; }))
            continue;
        context.report.add("service.port",
                           {{monitor.place(*port), u"spec.endpoints.port"_s, name},
                            {meant->manifest->place(), u"spec.ports.name"_s, meant->ports.value(0).name}},
                           AuditText::tr("%1 scrapes port %2, but Service %3 has no port of that name")
                               .arg(monitor.label(), name, meant->manifest->name),
                           AuditText::tr("Prometheus finds no target."), AuditText::tr("Use the port's name"),
                           meant->ports.value(0).name);
    }
}

/// A PodMonitor goes by the labels of pods, and by the names of their ports.
void checkPodMonitor(AuditContext &context, const Manifest &monitor, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    const YamlNode *selector = monitor.root.at({u"spec", u"selector"});
    const YamlNode *labels = selector ? selector->find(u"matchLabels") : nullptr;
    const auto wanted = textMap(world, monitor, labels);
    if (wanted.isEmpty() || selector->find(u"matchExpressions")
        || std::ranges::any_of(shapes, [&](const PodShape &shape) { return selects(wanted, shape.labels); }))
        return;
    const PodShape *meant = nullptr;
    for (const PodShape &shape : shapes) {
        // In other namespaces only what it names; here only its own are judged.
        const bool isAlike = std::ranges::any_of(wanted, [&](const QString &value) {
            return value == shape.manifest->name || shape.labels.values().contains(value)
                || !nearest(value, shape.labels.values()).isEmpty();
        });
        if (isAlike && AuditWorld::sameNamespace(*shape.manifest, monitor) && !shape.labels.isEmpty())
            meant = &shape;
    }
    if (!meant)
        return;
    const QString right = meant->labels.firstKey() + u": "_s + meant->labels.first();
    context.report.add("metrics.selector",
                       {{{monitor.file, labels->entries.first().position.line},
                         u"spec.selector.matchLabels"_s,
                         labels->entries.first().key + u": "_s + wanted.value(labels->entries.first().key)},
                        {meant->manifest->place(), u"template.metadata.labels"_s, right}},
                       AuditText::tr("%1 selects no pod: those of %2 have other labels")
                           .arg(monitor.label(), meant->manifest->label()),
                       AuditText::tr("Prometheus finds no target."), AuditText::tr("Write it as"), right);
    const YamlNode *endpoints = monitor.root.at({u"spec", u"podMetricsEndpoints"});
    for (const YamlNode &endpoint : endpoints ? endpoints->items : QList<YamlNode>{}) {
        const YamlNode *port = endpoint.find(u"port");
        const QString name = world.text(monitor, port);
        QStringList known;
        for (const PodContainer &container : meant->containers) {
            for (const ContainerPort &each : declaredPorts(world, container))
                known << each.name;
        }
        if (!port || masked(name).contains(anyText) || known.contains(name) || known.isEmpty())
            continue;
        context.report.add("service.port",
                           {{monitor.place(*port), u"podMetricsEndpoints.port"_s, name},
                            {meant->manifest->place(), u"ports.name"_s, known.join(u", "_s)}},
                           AuditText::tr("%1 asks port %2, which no container of %3 has")
                               .arg(monitor.label(), name, meant->manifest->label()),
                           AuditText::tr("Prometheus finds no target."), AuditText::tr("Use the port's name"),
                           known.join(u", "_s));
    }
}

/// The port that an annotation tells Prometheus to scrape.
void checkScraped(AuditContext &context, const PodShape &shape)
{
    const AuditWorld &world = context.world;
    const YamlNode *annotations = shape.podTemplate->at({u"metadata", u"annotations"});
    const YamlNode *port = annotations ? annotations->find(u"prometheus.io/port") : nullptr;
    const QString text = world.text(*shape.manifest, port);
    const qint64 asked = text.toLongLong();
    if (!port || asked == 0)
        return;
    QStringList known;
    for (const PodContainer &container : shape.containers) {
        const QList<ContainerPort> ports = declaredPorts(world, container);
        // A container without declared ports may listen anywhere.
        if (ports.isEmpty() || speaksOfPort(world, container, asked))
            return;
        for (const ContainerPort &each : ports) {
            if (each.number == asked || each.number == 0)
                return;
            known << QString::number(each.number);
        }
    }
    if (!known.isEmpty())
        context.report.add("metadata.value",
                           {{shape.manifest->place(*port), u"prometheus.io/port"_s, text},
                            {shape.manifest->place(), u"containerPort"_s, known.join(u", "_s)}},
                           AuditText::tr("%1 asks port %2, which no container of %3 has")
                               .arg(u"prometheus.io/port"_s, text, shape.manifest->label()),
                           AuditText::tr("Prometheus finds no target."), AuditText::tr("Write it as"),
                           u"prometheus.io/port: \"%1\""_s.arg(known.first()));
}

/// @param offset  lines above the document's own first line, when it is a text within another
void checkPipelines(AuditContext &context, const YamlNode &root, const QString &file, int offset)
{
    const YamlNode *pipelines = root.at({u"service", u"pipelines"});
    if (!pipelines || !pipelines->isMap() || !root.find(u"receivers"))
        return;
    const auto namesOf = [&](std::initializer_list<QStringView> sections) {
        QStringList names;
        for (QStringView section : sections) {
            const YamlNode *map = root.find(section);
            for (const YamlNode::Entry &entry : map ? map->entries : QList<YamlNode::Entry>{})
                names << entry.key;
        }
        return names;
    };
    for (const YamlNode::Entry &pipeline : pipelines->entries) {
        for (QStringView role :
             {QStringView(u"receivers"), QStringView(u"processors"), QStringView(u"exporters")}) {
            const YamlNode *list = pipeline.value.find(role);
            const QStringList known =
                role == u"processors" ? namesOf({role}) : namesOf({role, u"connectors"});
            for (const YamlNode &item : list ? list->items : QList<YamlNode>{}) {
                const QString name = item.text();
                if (name.isEmpty() || known.contains(name) || masked(name) != name)
                    continue;
                QString near = nearest(name, known);
                for (const QString &each : known) {
                    if (near.isEmpty() && each.section(u'/', 0, 0) == name.section(u'/', 0, 0))
                        near = each;
                }
                context.report.add(
                    "config.reference",
                    {{{file, item.position.line + offset}, u"service.pipelines."_s + pipeline.key, name},
                     {{file, pipelines->position.line + offset}, role.toString(), known.join(u", "_s)}},
                    AuditText::tr("The pipeline %1 names %2, which is not among the %3")
                        .arg(pipeline.key, name, role.toString()),
                    AuditText::tr("The collector ends: it references what is not configured."),
                    near.isEmpty() ? AuditText::tr("Configure it, or remove it here")
                                   : AuditText::tr("Write it as"),
                    near);
            }
        }
    }
}

void checkCollectors(AuditContext &context)
{
    for (const Manifest *map : context.world.ofKind(u"ConfigMap")) {
        const YamlNode *data = map->root.find(u"data");
        for (const YamlNode::Entry &entry : data ? data->entries : QList<YamlNode::Entry>{}) {
            if (!entry.value.text().contains("pipelines:"_L1))
                continue;
            if (const auto document = parseYamlDocument(entry.value.text().toUtf8(), map->file))
                checkPipelines(context, *document, map->file, entry.position.line);
        }
    }
    for (const Manifest *collector : context.world.ofKind(u"OpenTelemetryCollector")) {
        if (const YamlNode *config = collector->root.at({u"spec", u"config"}); config && config->isMap())
            checkPipelines(context, *config, collector->file, 0);
    }
    for (const DataDocument &document : context.world.documents)
        checkPipelines(context, document.root, document.file, 0);
}

} // namespace

void telemetryRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    // Whoever renames metrics: recording rules, an adapter, relabelling.
    static const QRegularExpression renames(
        u"record:\\s*\"?vllm_|as:\\s*\"?vllm_|__name__|prometheus-adapter"_s);
    if (!world.mentions(renames)) {
        for (const Manifest &manifest : world.manifests)
            checkQueries(context, manifest, manifest.root);
    }
    const QList<const Manifest *> monitors = world.ofKind(u"ServiceMonitor");
    const QList<ServiceShape> services = monitors.isEmpty() ? QList<ServiceShape>{} : serviceShapes(world);
    QList<QMap<QString, QString>> labels;
    for (const ServiceShape &service : services)
        labels << textMap(world, *service.manifest, service.manifest->root.at({u"metadata", u"labels"}));
    for (const Manifest *monitor : monitors) {
        if (!monitor->patch)
            checkMonitor(context, *monitor, services, labels);
    }
    const QList<PodShape> shapes = podShapes(world);
    for (const Manifest *monitor : world.ofKind(u"PodMonitor")) {
        if (!monitor->patch)
            checkPodMonitor(context, *monitor, shapes);
    }
    for (const PodShape &shape : shapes)
        checkScraped(context, shape);
    checkCollectors(context);
}

} // namespace slipway::audit
