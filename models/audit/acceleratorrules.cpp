// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accelerators: selectors, topologies, machine types, counts. Sources: GKE docs, "Plan TPUs", "GPUs in GKE"; xpk system_characteristics.py.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"
#include "catalog/catalog.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct TpuShape {
    QString accelerator;
    int dimensions;
    QHash<QString, QList<int>> chips; ///< topology → chips that one VM may have
    QStringList others; ///< topologies of several hosts of four chips
};

const QList<TpuShape> &tpuShapes()
{
    static const QList<TpuShape> shapes{
        {u"tpu-v5-lite-podslice"_s,
         2,
         {{u"1x1"_s, {1}}, {u"2x2"_s, {4}}, {u"2x4"_s, {8, 4}}},
         {u"4x4"_s, u"4x8"_s, u"8x8"_s, u"8x16"_s, u"16x16"_s}},
        {u"tpu-v5-lite-device"_s, 2, {{u"1x1"_s, {1}}, {u"2x2"_s, {4}}, {u"2x4"_s, {8, 4}}}, {}},
        {u"tpu-v6e-slice"_s,
         2,
         {{u"1x1"_s, {1}}, {u"2x2"_s, {4}}, {u"2x4"_s, {8, 4}}},
         {u"4x4"_s, u"4x8"_s, u"8x8"_s, u"8x16"_s, u"16x16"_s}},
        {u"tpu-v5p-slice"_s, 3, {{u"2x2x1"_s, {4}}}, {}},
        {u"tpu-v4-podslice"_s, 3, {{u"2x2x1"_s, {4}}}, {}},
        {u"tpu7x"_s, 3, {{u"1x1x1"_s, {1}}, {u"2x2x1"_s, {4}}}, {}}};
    return shapes;
}

const QStringList &gkeAccelerators()
{
    static const QStringList names{u"nvidia-tesla-t4"_s,   u"nvidia-l4"_s,         u"nvidia-tesla-a100"_s,
                                   u"nvidia-a100-80gb"_s,  u"nvidia-h100-80gb"_s,  u"nvidia-h100-mega-80gb"_s,
                                   u"nvidia-h200-141gb"_s, u"nvidia-b200"_s,       u"nvidia-gb200"_s,
                                   u"nvidia-b300"_s,       u"nvidia-gb300"_s,      u"nvidia-rtx-pro-6000"_s,
                                   u"nvidia-tesla-v100"_s, u"nvidia-tesla-p100"_s, u"nvidia-tesla-p4"_s,
                                   u"nvidia-tesla-k80"_s};
    return names;
}

QString meantAccelerator(const QString &name)
{
    if (gkeAccelerators().contains(name) || masked(name).contains(anyText) || name.isEmpty())
        return {};
    // NVIDIA_L4, Tesla-T4, nvidia-h100, a100-40gb: the model is there, the name around it is not.
    QString plain = name.toLower();
    plain.replace(u'_', u'-').replace(u' ', u'-');
    QStringList words = plain.split(u'-', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word == "nvidia"_L1 || word == "tesla"_L1; });
    static const QHash<QString, QString> models{
        {u"k80"_s, u"nvidia-tesla-k80"_s},   {u"p4"_s, u"nvidia-tesla-p4"_s},
        {u"p100"_s, u"nvidia-tesla-p100"_s}, {u"v100"_s, u"nvidia-tesla-v100"_s},
        {u"t4"_s, u"nvidia-tesla-t4"_s},     {u"l4"_s, u"nvidia-l4"_s},
        {u"a100"_s, u"nvidia-tesla-a100"_s}, {u"h100"_s, u"nvidia-h100-80gb"_s},
        {u"h200"_s, u"nvidia-h200-141gb"_s}, {u"b200"_s, u"nvidia-b200"_s},
        {u"gb200"_s, u"nvidia-gb200"_s},     {u"b300"_s, u"nvidia-b300"_s},
        {u"gb300"_s, u"nvidia-gb300"_s}};
    if (const QString found = models.value(words.value(0)); !found.isEmpty()) {
        if (words.contains(u"80gb"_s) && words.first() == "a100"_L1)
            return u"nvidia-a100-80gb"_s;
        return words.contains(u"mega"_s) && words.first() == "h100"_L1 ? u"nvidia-h100-mega-80gb"_s : found;
    }
    return nearest(name, gkeAccelerators());
}

QStringList knownTpus()
{
    QStringList names;
    for (const TpuShape &shape : tpuShapes())
        names << shape.accelerator;
    return names;
}

QString meantTpu(const QString &name)
{
    static const QHash<QString, QString> others{{u"tpu-v6e"_s, u"tpu-v6e-slice"_s},
                                                {u"v6e"_s, u"tpu-v6e-slice"_s},
                                                {u"tpu-v6e-podslice"_s, u"tpu-v6e-slice"_s},
                                                {u"tpu-v5e"_s, u"tpu-v5-lite-podslice"_s},
                                                {u"tpu-v5e-slice"_s, u"tpu-v5-lite-podslice"_s},
                                                {u"tpu-v5-lite"_s, u"tpu-v5-lite-podslice"_s},
                                                {u"tpu-v5lite-podslice"_s, u"tpu-v5-lite-podslice"_s},
                                                {u"tpu-v5p"_s, u"tpu-v5p-slice"_s},
                                                {u"tpu-v5p-podslice"_s, u"tpu-v5p-slice"_s},
                                                {u"tpu-v4-slice"_s, u"tpu-v4-podslice"_s},
                                                {u"tpu-v7x"_s, u"tpu7x"_s},
                                                {u"tpu-v7"_s, u"tpu7x"_s}};
    if (const QString found = others.value(name); !found.isEmpty())
        return found;
    return nearest(name, knownTpus());
}

qint64 deviceCount(const AuditWorld &world, const Manifest &manifest, const YamlNode *containers,
                   QStringView device, const YamlNode **where)
{
    qint64 count = 0;
    for (const YamlNode &container : containers ? containers->items : QList<YamlNode>{}) {
        for (QStringView kind : {QStringView(u"limits"), QStringView(u"requests")}) {
            const YamlNode *map = container.at({u"resources", kind});
            const YamlNode *value = map ? map->find(device) : nullptr;
            if (value) {
                count += world.text(manifest, value).toLongLong();
                break;
            }
        }
    }
    if (where && containers) {
        // By address in the tree that stays.
        for (const YamlNode &container : containers->items) {
            const YamlNode *map = container.at({u"resources", u"limits"});
            const YamlNode *value = map ? map->find(device) : nullptr;
            if (value && !*where)
                *where = value;
        }
    }
    return count;
}

struct PodSelector {
    const Manifest *manifest;
    const YamlNode *spec;
};

QList<PodSelector> podSpecs(const AuditWorld &world)
{
    QList<PodSelector> list;
    for (const Manifest &manifest : world.manifests) {
        if (manifest.patch)
            continue;
        for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest)) {
            if (const YamlNode *spec = AuditWorld::podSpec(podTemplate))
                list.append({&manifest, spec});
        }
        if (manifest.kind == "LLMInferenceService"_L1) {
            if (const YamlNode *spec = manifest.root.at({u"spec", u"template"}))
                list.append({&manifest, spec});
        }
    }
    return list;
}

void checkTpu(AuditContext &context, const Manifest &manifest, const YamlNode *spec)
{
    const YamlNode *selector = spec->find(u"nodeSelector");
    const YamlNode *accelerator =
        selector ? selector->find(u"cloud.google.com/gke-tpu-accelerator") : nullptr;
    const YamlNode *topology = selector ? selector->find(u"cloud.google.com/gke-tpu-topology") : nullptr;
    const YamlNode *where = nullptr;
    const qint64 chips =
        deviceCount(context.world, manifest, spec->find(u"containers"), u"google.com/tpu", &where);
    if (!accelerator)
        return;
    const QString name = context.world.text(manifest, accelerator);
    const auto shape = std::ranges::find(tpuShapes(), name, &TpuShape::accelerator);
    if (shape == tpuShapes().end()) {
        const QString wanted = masked(name) == name ? meantTpu(name) : QString();
        if (!wanted.isEmpty())
            context.report.add("accelerator.name", {{manifest.place(*accelerator), u"nodeSelector"_s, name}},
                               AuditText::tr("%1: no node has the TPU type %2").arg(manifest.label(), name),
                               AuditText::tr("The pod stays Pending for ever."), AuditText::tr("Write it as"),
                               wanted);
        return;
    }
    if (!topology)
        return;
    const QString text = context.world.text(manifest, topology);
    static const QRegularExpression form(u"^\\d+x\\d+(?:x\\d+)?$"_s);
    if (masked(text).contains(anyText))
        return;
    const int dimensions = int(text.count(u'x')) + 1;
    if (!form.match(text).hasMatch() || dimensions != shape->dimensions
        || (shape->dimensions == 2 && !shape->chips.contains(text) && !shape->others.contains(text))) {
        const QStringList legal = shape->chips.keys() + shape->others;
        context.report.add("accelerator.topology", {{manifest.place(*topology), u"nodeSelector"_s, text}},
                           AuditText::tr("%1: %2 has no topology %3").arg(manifest.label(), name, text),
                           AuditText::tr("The pod stays Pending for ever."), AuditText::tr("It can be"),
                           legal.join(u", "_s));
        return;
    }
    if (chips <= 0 || !where)
        return;
    const QList<int> allowed = shape->chips.value(text, {4});
    if (!allowed.contains(int(chips)))
        context.report.add(
            "accelerator.topology",
            {{manifest.place(*where), u"google.com/tpu"_s, QString::number(chips)},
             {manifest.place(*topology), u"nodeSelector"_s, text}},
            AuditText::tr("%1: a host of topology %2 has %3 chips, but %4 are requested")
                .arg(manifest.label(), text, QString::number(allowed.first()), QString::number(chips)),
            AuditText::tr(
                "A pod has to take all chips of its host; anything else stays Pending or is refused."),
            AuditText::tr("Request"), u"google.com/tpu: \"%1\""_s.arg(allowed.first()));
}

/// What the commands of the world make, as far as pods select it.
struct Pools {
    QStringList gpus, tpus, tpuTopologies;
    Place place;
    bool automatic = false; ///< something makes nodes by itself
};

Pools pools(const AuditWorld &world)
{
    Pools found;
    static const QRegularExpression automatic(
        u"create-auto\\b|--enable-autoprovisioning|ComputeClass|karpenter|[Aa]utopilot|enable-auto-mode"_s);
    found.automatic = world.mentions(automatic);
    static const QRegularExpression type(u"\\btype=([\\w-]+)"_s);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "gcloud"_L1 || !line.words.contains(u"create"_s))
            continue;
        if (const Flag *flag = line.flag({u"--accelerator"})) {
            found.automatic |= masked(flag->value).contains(anyText);
            if (const auto match = type.match(flag->value); match.hasMatch()) {
                found.gpus << match.captured(1);
                found.place = {command.file, flag->line};
            }
        }
        if (const Flag *machine = line.flag({u"--machine-type"})) {
            found.automatic |= masked(machine->value).contains(anyText);
            if (const MachineType *known = Catalog::builtIn().machineType(machine->value);
                known && !known->acceleratorId.isEmpty()) {
                found.place = {command.file, machine->line};
                (known->acceleratorId.startsWith("tpu"_L1) ? found.tpus : found.gpus) << known->acceleratorId;
                const QString topology = line.value({u"--tpu-topology"});
                if (known->acceleratorId.startsWith("tpu"_L1))
                    found.tpuTopologies << (topology.isEmpty() ? known->topologies.value(0) : topology);
            }
        }
    }
    return found;
}

void checkMachine(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Flag *machine = line.flag({u"--machine-type"});
    const Flag *accelerator = line.flag({u"--accelerator"});
    static const QRegularExpression parts(u"\\b(type|count)=([\\w-]+)"_s);
    QString type;
    int count = 0;
    if (accelerator) {
        for (auto it = parts.globalMatch(accelerator->value); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(1) == "type"_L1)
                type = match.captured(2);
            else
                count = match.captured(2).toInt();
        }
        const QString wanted = meantAccelerator(type);
        if (!wanted.isEmpty())
            context.report.add(
                "accelerator.name", {{{command.file, accelerator->line}, accelerator->name, type}},
                AuditText::tr("There is no accelerator %1").arg(type),
                AuditText::tr("gcloud refuses the command."), AuditText::tr("Write it as"), wanted);
    }
    if (!machine || masked(machine->value).contains(anyText))
        return;
    const MachineType *known = Catalog::builtIn().machineType(machine->value);
    const Place place{command.file, machine->line};
    if (known && !known->acceleratorId.isEmpty() && accelerator && !type.isEmpty()
        && gkeAccelerators().contains(type)) {
        const bool attaches = machine->value.startsWith("n1-"_L1);
        if (known->acceleratorId.startsWith("tpu"_L1) || (!attaches && known->acceleratorId != type))
            context.report.add("accelerator.machine",
                               {{place, machine->name, machine->value},
                                {{command.file, accelerator->line}, accelerator->name, type}},
                               AuditText::tr("%1 does not carry %2").arg(machine->value, type),
                               AuditText::tr("gcloud refuses the command."),
                               AuditText::tr("Use a machine type of"), type);
        else if (!attaches && known->acceleratorCounts.size() == 1 && count > 0
                 && known->acceleratorCounts.first() != count)
            context.report.add("accelerator.machine",
                               {{{command.file, accelerator->line}, accelerator->name, accelerator->value},
                                {place, machine->name, machine->value}},
                               AuditText::tr("%1 has %2 accelerators, not %3")
                                   .arg(machine->value, QString::number(known->acceleratorCounts.first()),
                                        QString::number(count)),
                               AuditText::tr("The count is fixed by the machine type."), AuditText::tr("Use"),
                               u"type=%1,count=%2"_s.arg(type).arg(known->acceleratorCounts.first()));
    } else if (accelerator && gkeAccelerators().contains(type)) {
        static const QRegularExpression bare(u"^(?:e2|n2|n2d|c2|c3|c3d|t2d|n4|c4)-"_s);
        if (bare.match(machine->value).hasMatch())
            context.report.add("accelerator.machine",
                               {{place, machine->name, machine->value},
                                {{command.file, accelerator->line}, accelerator->name, type}},
                               AuditText::tr("%1 does not carry %2").arg(machine->value, type),
                               AuditText::tr("Only N1 machines take a GPU of choice."),
                               AuditText::tr("Use a machine type of"), type);
    }
    if (const Flag *topology = line.flag({u"--tpu-topology"}); topology && known
        && !known->topologies.isEmpty() && masked(topology->value) == topology->value
        && !known->topologies.contains(topology->value) && known->acceleratorId != "tpu7x"_L1
        && known->topologies.first().count(u'x') == 1)
        context.report.add("accelerator.topology",
                           {{{command.file, topology->line}, topology->name, topology->value},
                            {place, machine->name, machine->value}},
                           AuditText::tr("%1 has no topology %2").arg(machine->value, topology->value),
                           AuditText::tr("gcloud refuses the command."), AuditText::tr("It can be"),
                           known->topologies.join(u", "_s));
    // A slice of several hosts has exactly as many nodes.
    if (const Flag *topology = line.flag({u"--tpu-topology"}); topology && known
        && known->acceleratorId.startsWith("tpu"_L1) && !known->acceleratorCounts.isEmpty()) {
        static const QRegularExpression form(u"^\\d+x\\d+(?:x\\d+)?$"_s);
        const Flag *nodes = line.flag({u"--num-nodes"});
        if (nodes && form.match(topology->value).hasMatch()) {
            const qint64 hosts = topologyChips(topology->value) / known->acceleratorCounts.first();
            const qint64 given = nodes->value.toLongLong();
            if (hosts > 1 && given > 0 && given != hosts)
                context.report.add("accelerator.topology",
                                   {{{command.file, nodes->line}, nodes->name, nodes->value},
                                    {{command.file, topology->line}, topology->name, topology->value}},
                                   AuditText::tr("The topology %1 takes %2 nodes of %3")
                                       .arg(topology->value, QString::number(hosts), machine->value),
                                   AuditText::tr("A slice is created as a whole."), AuditText::tr("Use"),
                                   u"--num-nodes=%1"_s.arg(hosts));
        }
    }
}

/// The accelerators that a pod's node affinity names; "NotIn" may name what is no more.
void checkAffinity(AuditContext &context, const Manifest &manifest, const YamlNode &spec)
{
    const YamlNode *terms =
        spec.at({u"affinity", u"nodeAffinity", u"requiredDuringSchedulingIgnoredDuringExecution",
                 u"nodeSelectorTerms"});
    for (const YamlNode &term : terms ? terms->items : QList<YamlNode>{}) {
        const YamlNode *expressions = term.find(u"matchExpressions");
        for (const YamlNode &each : expressions ? expressions->items : QList<YamlNode>{}) {
            const YamlNode *values = each.find(u"values");
            if (!values
                || context.world.text(manifest, each.find(u"key")) != "cloud.google.com/gke-accelerator"_L1
                || context.world.text(manifest, each.find(u"operator")) != "In"_L1)
                continue;
            for (const YamlNode &value : values->items) {
                const QString name = context.world.text(manifest, &value);
                if (const QString wanted = meantAccelerator(name); !wanted.isEmpty())
                    context.report.add(
                        "accelerator.name", {{manifest.place(value), u"nodeAffinity"_s, name}},
                        AuditText::tr("%1: no node has the accelerator %2").arg(manifest.label(), name),
                        AuditText::tr("The pod stays Pending for ever."), AuditText::tr("Write it as"),
                        wanted);
            }
        }
    }
}

/// A group of pods is as many as its slice has hosts; a leader without chips comes on top.
void checkGroupSize(AuditContext &context, const Manifest &group)
{
    const AuditWorld &world = context.world;
    const YamlNode *set = group.root.at({u"spec", u"leaderWorkerTemplate"});
    const YamlNode *size = set ? set->find(u"size") : nullptr;
    const YamlNode *worker = set ? set->at({u"workerTemplate", u"spec"}) : nullptr;
    const YamlNode *leader = set ? set->at({u"leaderTemplate", u"spec"}) : nullptr;
    const YamlNode *selector = worker ? worker->find(u"nodeSelector") : nullptr;
    const YamlNode *topology = selector ? selector->find(u"cloud.google.com/gke-tpu-topology") : nullptr;
    const QString text = world.text(group, topology);
    static const QRegularExpression form(u"^\\d+x\\d+(?:x\\d+)?$"_s);
    const qint64 said = world.text(group, size).toLongLong();
    if (!form.match(text).hasMatch() || said <= 0)
        return;
    const qint64 chips = deviceCount(world, group, worker->find(u"containers"), u"google.com/tpu", nullptr);
    if (chips <= 0 || topologyChips(text) % chips != 0)
        return;
    const bool leaderHelps =
        !leader || deviceCount(world, group, leader->find(u"containers"), u"google.com/tpu", nullptr) > 0;
    const qint64 right = topologyChips(text) / chips + (leaderHelps ? 0 : 1);
    if (said != right)
        context.report.add(
            "accelerator.topology",
            {{group.place(*size), u"size"_s, QString::number(said)},
             {group.place(*topology), u"nodeSelector"_s, text}},
            AuditText::tr("%1: the topology %2 is %3 hosts, not %4")
                .arg(group.label(), text, QString::number(right), QString::number(said)),
            AuditText::tr("A slice works as a whole: the pods wait for hosts that never join."),
            AuditText::tr("Write it as"), u"size: %1"_s.arg(right));
}

} // namespace

qint64 topologyChips(const QString &topology)
{
    qint64 all = 1;
    for (const QString &axis : topology.split(u'x'))
        all *= axis.toLongLong();
    return all;
}

void acceleratorRules(AuditContext &context)
{
    for (const Manifest *group : context.world.ofKind(u"LeaderWorkerSet")) {
        if (!group->patch)
            checkGroupSize(context, *group);
    }
    const Pools made = pools(context.world);
    for (const auto &[manifest, spec] : podSpecs(context.world)) {
        checkTpu(context, *manifest, spec);
        checkAffinity(context, *manifest, *spec);
        const YamlNode *selector = spec->find(u"nodeSelector");
        const YamlNode *gpu = selector ? selector->find(u"cloud.google.com/gke-accelerator") : nullptr;
        const YamlNode *tpu = selector ? selector->find(u"cloud.google.com/gke-tpu-accelerator") : nullptr;
        if (gpu) {
            const QString name = context.world.text(*manifest, gpu);
            const QString wanted = meantAccelerator(name);
            if (!wanted.isEmpty())
                context.report.add(
                    "accelerator.name", {{manifest->place(*gpu), u"nodeSelector"_s, name}},
                    AuditText::tr("%1: no node has the accelerator %2").arg(manifest->label(), name),
                    AuditText::tr("The pod stays Pending for ever."), AuditText::tr("Write it as"), wanted);
            else if (!made.automatic && !made.gpus.isEmpty() && !made.gpus.contains(name)
                     && gkeAccelerators().contains(name))
                context.report.add("accelerator.pool",
                                   {{manifest->place(*gpu), u"nodeSelector"_s, name},
                                    {made.place, u"node pool"_s, made.gpus.join(u", "_s)}},
                                   AuditText::tr("%1 wants %2, but the node pool that is created has %3")
                                       .arg(manifest->label(), name, made.gpus.join(u", "_s)),
                                   AuditText::tr("The pod stays Pending for ever."),
                                   AuditText::tr("Use the same in both places"), made.gpus.first());
        }
        if (tpu && !made.automatic && !made.tpus.isEmpty()) {
            const QString name = context.world.text(*manifest, tpu);
            const YamlNode *topology = selector->find(u"cloud.google.com/gke-tpu-topology");
            const QString shape = context.world.text(*manifest, topology);
            if (!made.tpus.contains(name) && knownTpus().contains(name))
                context.report.add("accelerator.pool",
                                   {{manifest->place(*tpu), u"nodeSelector"_s, name},
                                    {made.place, u"node pool"_s, made.tpus.join(u", "_s)}},
                                   AuditText::tr("%1 wants %2, but the node pool that is created has %3")
                                       .arg(manifest->label(), name, made.tpus.join(u", "_s)),
                                   AuditText::tr("The pod stays Pending for ever."),
                                   AuditText::tr("Use the same in both places"), made.tpus.first());
            else if (topology && made.tpus.contains(name) && !made.tpuTopologies.contains(shape)
                     && !made.tpuTopologies.contains(QString())
                     && masked(shape + made.tpuTopologies.join(u' '))
                         == shape + made.tpuTopologies.join(u' '))
                context.report.add("accelerator.pool",
                                   {{manifest->place(*topology), u"nodeSelector"_s, shape},
                                    {made.place, u"node pool"_s, made.tpuTopologies.join(u", "_s)}},
                                   AuditText::tr("%1 wants %2, but the node pool that is created has %3")
                                       .arg(manifest->label(), shape, made.tpuTopologies.join(u", "_s)),
                                   AuditText::tr("The pod stays Pending for ever."),
                                   AuditText::tr("Use the same in both places"), made.tpuTopologies.first());
        }
    }
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program == "gcloud"_L1 && !command.mention
            && (line.word(0) == "container"_L1 || line.word(0) == "compute"_L1))
            checkMachine(context, command, line);
    }
}

} // namespace slipway::audit
