// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What limits pods: network policies and limit ranges, and the machines they are to run on. Sources: Kubernetes docs, "Network Policies"
// (ports are the pods'), "Limit Ranges" (admission refuses what is above max or below min); machine types of the catalogue.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"
#include "catalog/catalog.h"
#include "kube/quantity.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Ports that any container may be asked on; empty when one of them is not known.
QList<qint64> openPorts(const AuditWorld &world, const QList<const PodShape *> &shapes)
{
    QList<qint64> ports;
    for (const PodShape *shape : shapes) {
        for (const PodContainer &container : shape->containers) {
            const QList<ContainerPort> own = declaredPorts(world, container);
            if (own.isEmpty() && !container.init)
                return {};
            for (const ContainerPort &port : own)
                ports << port.number;
        }
    }
    return ports;
}

void checkNetworkPolicy(AuditContext &context, const Manifest &policy, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    const YamlNode *labels = policy.root.at({u"spec", u"podSelector", u"matchLabels"});
    const auto wanted = textMap(world, policy, labels);
    if (wanted.isEmpty() || policy.root.at({u"spec", u"podSelector", u"matchExpressions"}))
        return;
    QList<const PodShape *> selected;
    const PodShape *meant = nullptr;
    for (const PodShape &shape : shapes) {
        if (!AuditWorld::sameNamespace(*shape.manifest, policy))
            continue;
        if (selects(wanted, shape.labels))
            selected.append(&shape);
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (shape.labels.contains(it.key()) && resembles(shape.labels.value(it.key()), it.value()))
                meant = &shape;
        }
    }
    if (selected.isEmpty() && meant) {
        const QString key = wanted.firstKey();
        const QString right =
            meant->labels.value(key, meant->labels.isEmpty() ? QString() : meant->labels.first());
        context.report.add(
            "service.selector",
            {{policy.place(*labels), u"spec.podSelector"_s, key + u'=' + wanted.first()},
             {meant->manifest->place(), u"labels"_s, key + u'=' + right}},
            AuditText::tr("%1 selects no pod: they have %2").arg(policy.label(), key + u'=' + right),
            AuditText::tr("The policy protects nothing, or leaves closed what it was to open."),
            AuditText::tr("Write it as"), key + u": "_s + right);
        selected.append(meant);
    }
    const QList<qint64> open = openPorts(world, selected);
    const YamlNode *rules = policy.root.at({u"spec", u"ingress"});
    for (const YamlNode &rule : rules && !open.isEmpty() ? rules->items : QList<YamlNode>{}) {
        const YamlNode *ports = rule.find(u"ports");
        bool any = false;
        const YamlNode *first = nullptr;
        for (const YamlNode &port : ports ? ports->items : QList<YamlNode>{}) {
            const YamlNode *number = port.find(u"port");
            const qint64 value = world.text(policy, number).toLongLong();
            any |= !number || value == 0 || port.find(u"endPort") || open.contains(value);
            if (!first)
                first = number;
        }
        if (any || !first)
            continue;
        QStringList list;
        for (const qint64 each : open)
            list << QString::number(each);
        context.report.add("service.port",
                           {{policy.place(*first), u"spec.ingress.ports"_s, world.text(policy, first)},
                            {selected.first()->manifest->place(), u"containerPort"_s, list.join(u", "_s)}},
                           AuditText::tr("%1 opens port %2, but its pods listen on %3")
                               .arg(policy.label(), world.text(policy, first), list.join(u", "_s)),
                           AuditText::tr("A policy goes by the pods' ports, not by those of a Service; "
                                         "every request is dropped."),
                           AuditText::tr("Write it as"), u"port: "_s + list.first());
    }
}

void checkLimitRange(AuditContext &context, const Manifest &range, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    const YamlNode *limits = range.root.at({u"spec", u"limits"});
    for (const YamlNode &limit : limits ? limits->items : QList<YamlNode>{}) {
        if (world.text(range, limit.find(u"type")) != "Container"_L1)
            continue;
        for (const PodShape &shape : shapes) {
            if (!shape.manifest->nameSpaceKnown || !range.nameSpaceKnown
                || shape.manifest->nameSpace != range.nameSpace)
                continue;
            for (const PodContainer &container : shape.containers) {
                for (const auto &[bound, part] :
                     {std::pair{u"max"_s, u"limits"_s}, std::pair{u"min"_s, u"requests"_s}}) {
                    const YamlNode *bounds = limit.find(bound);
                    for (const YamlNode::Entry &entry : bounds ? bounds->entries : QList<YamlNode::Entry>{}) {
                        const YamlNode *own = container.node->at({u"resources", part});
                        const YamlNode *value = own ? own->find(entry.key) : nullptr;
                        const auto is = Quantity::parse(world.text(*container.manifest, value)),
                                   edge = Quantity::parse(world.text(range, &entry.value));
                        if (!value || !is || !edge || (bound == "max"_L1 ? *is <= *edge : *is >= *edge))
                            continue;
                        context.report.add(
                            "workload.limits",
                            {{container.manifest->place(*value), part + u'.' + entry.key,
                              world.text(*container.manifest, value)},
                             {range.place(entry.value), range.label(),
                              bound + u' ' + world.text(range, &entry.value)}},
                            AuditText::tr("%1: %2 of %3 is beyond what %4 allows")
                                .arg(shape.manifest->label(), part, entry.key, range.label()),
                            AuditText::tr("No pod is made: the replica set reports that it is forbidden."),
                            AuditText::tr("Write it as"),
                            entry.key + u": "_s + world.text(range, &entry.value));
                    }
                }
            }
        }
    }
}

/// The largest of the machines that are made here with an accelerator; nothing when one is not known.
const MachineType *largestMachine(const AuditWorld &world, const QString &accelerator, Place &place)
{
    const MachineType *largest = nullptr;
    static const QRegularExpression automatic(
        u"create-auto\\b|--enable-autoprovisioning|ComputeClass|karpenter|[Aa]utopilot|enable-auto-mode"_s);
    if (world.mentions(automatic))
        return nullptr;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *machine = line.flag({u"--machine-type"});
        if (line.program != "gcloud"_L1 || command.mention || !machine)
            continue;
        const MachineType *known = Catalog::builtIn().machineType(machine->value);
        const bool has = line.value({u"--accelerator"}).contains(accelerator)
            || (known && known->acceleratorId == accelerator);
        if (masked(machine->value).contains(anyText) || (has && !known))
            return nullptr;
        if (has && (!largest || known->vCpus > largest->vCpus)) {
            largest = known;
            place = {command.file, machine->line};
        }
    }
    return largest;
}

void checkMachineSize(AuditContext &context, const PodShape &shape)
{
    const AuditWorld &world = context.world;
    const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
    const YamlNode *wanted =
        spec ? spec->at({u"nodeSelector", u"cloud.google.com/gke-accelerator"}) : nullptr;
    Place place;
    const MachineType *machine =
        wanted ? largestMachine(world, world.text(*shape.manifest, wanted), place) : nullptr;
    if (!machine)
        return;
    for (const PodContainer &container : shape.containers) {
        for (const auto &[key, has] :
             {std::pair{u"cpu"_s, Quantity::fromInteger(machine->vCpus)},
              std::pair{u"memory"_s, Quantity::fromBytes(machine->memoryMiB * 1024 * 1024)}}) {
            const YamlNode *own = container.node->at({u"resources", u"requests"});
            const YamlNode *value = own ? own->find(key) : nullptr;
            const auto is = Quantity::parse(world.text(*container.manifest, value));
            // The system needs a part of every machine, so that even all of it is too much.
            if (!value || !is || *is < has)
                continue;
            context.report.add(
                "workload.limits",
                {{container.manifest->place(*value), u"requests."_s + key,
                  world.text(*container.manifest, value)},
                 {place, u"--machine-type"_s, machine->name}},
                AuditText::tr("%1 requests as much %2 as %3 has, or more")
                    .arg(shape.manifest->label(), key, machine->name),
                AuditText::tr("The system takes a part of every machine: the pod stays Pending "
                              "for ever."),
                AuditText::tr("Request less, or use a larger machine type"), {});
        }
    }
}

} // namespace

void policyRules(AuditContext &context)
{
    const QList<PodShape> shapes = podShapes(context.world);
    for (const Manifest *policy : context.world.ofKind(u"NetworkPolicy"))
        checkNetworkPolicy(context, *policy, shapes);
    for (const Manifest *range : context.world.ofKind(u"LimitRange"))
        checkLimitRange(context, *range, shapes);
    for (const PodShape &shape : shapes)
        checkMachineSize(context, shape);
}

} // namespace slipway::audit
