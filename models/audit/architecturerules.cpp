// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The processor that an image is built for, against the machines that its pods are for. Sources: docker docs, "Multi-platform builds";
// GKE docs, "Arm workloads on GKE" (T2A, C4A, N4A; GPUs and TPUs stand in x86 machines but for GB200); AWS docs, "Graviton" (a letter g
// behind the generation) and "G5g".
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView x86("amd64"), arm("arm64");

/// The processor of a machine type of Google Cloud or AWS; empty when it is not known.
QString processorOf(const QString &machine)
{
    static const QRegularExpression googleArm(u"^(?:t2a|c4a|n4a|a4x)-"_s);
    static const QRegularExpression google(
        u"^(?:a2|a3|a4|g2|g4|n1|n2|n2d|n4|e2|c2|c2d|c3|c3d|c4|c4d|ct[456][a-z]*|m1|m2|m3|t2d)-"_s);
    static const QRegularExpression awsArm(u"^(?:a1|[a-z]+\\d+g[a-z]*|p6e-gb200)\\."_s);
    static const QRegularExpression aws(
        u"^[a-z]+\\d+[a-z-]*\\.(?:\\d*x?large|micro|small|medium|nano|metal.*)$"_s);
    if (googleArm.match(machine).hasMatch() || awsArm.match(machine).hasMatch())
        return arm;
    if (google.match(machine).hasMatch() || aws.match(machine).hasMatch())
        return x86;
    return {};
}

struct Built {
    QString image = {}, platform = {};
    Place place = {};
};

/// Images that are built for one processor and pushed.
QList<Built> builtImages(const AuditWorld &world)
{
    QList<Built> found;
    QSet<QString> several;
    for (const Command &command : world.commands) {
        const QList<ShellWord> &words = command.shell.words;
        const QString program = command.shell.program();
        const bool builds = (program == "docker"_L1 || program == "podman"_L1 || program == "nerdctl"_L1)
            && std::ranges::any_of(words, [](const ShellWord &word) { return word.text == "build"_L1; });
        if (!builds || command.mention)
            continue;
        const ParsedCommand line = parsed(command, &world);
        const Flag *platform = line.flag({u"--platform"});
        for (const Flag &flag : line.flags) {
            if (flag.name != "-t"_L1 && flag.name != "--tag"_L1)
                continue;
            // The same image built twice, or for more than one: a list is made of it.
            if (!platform || platform->value.contains(u','))
                several.insert(flag.value);
            else
                found.append(
                    {flag.value, platform->value.section(u'/', 1, 1), {command.file, platform->line}});
        }
    }
    found.removeIf([&](const Built &each) {
        return several.contains(each.image) || std::ranges::count(found, each.image, &Built::image) > 1
            || (each.platform != x86 && each.platform != arm);
    });
    return found;
}

struct PoolMachine {
    QString processor = {};
    Place place = {};
    QString type = {};
};

QList<PoolMachine> poolMachines(const AuditWorld &world)
{
    QList<PoolMachine> found;
    const auto add = [&](const QString &type, const Place &place) {
        for (const QString &each : type.split(u',', Qt::SkipEmptyParts))
            found.append({processorOf(each.trimmed()), place, each.trimmed()});
    };
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (command.mention
            || (line.program != "gcloud"_L1 && line.program != "eksctl"_L1 && line.program != "aws"_L1))
            continue;
        for (const Flag &flag : line.flags) {
            if (flag.name == "--machine-type"_L1 || flag.name == "--node-type"_L1
                || flag.name == "--instance-types"_L1)
                add(flag.value, {command.file, flag.line});
        }
    }
    for (const Manifest *config : world.ofKind(u"ClusterConfig")) {
        for (QStringView key : {QStringView(u"managedNodeGroups"), QStringView(u"nodeGroups")}) {
            const YamlNode *groups = config->root.find(key);
            for (const YamlNode &group : groups ? groups->items : QList<YamlNode>{}) {
                if (const YamlNode *type = group.find(u"instanceType"))
                    add(world.text(*config, type), config->place(*type));
                const YamlNode *types = group.find(u"instanceTypes");
                for (const YamlNode &type : types ? types->items : QList<YamlNode>{})
                    add(world.text(*config, &type), config->place(type));
            }
        }
    }
    return found;
}

/// The processor of the nodes that the pod asks for, by itself or because all that are made here are alike.
std::optional<PoolMachine> nodesOf(const AuditWorld &world, const PodShape &shape,
                                   const QList<PoolMachine> &machines)
{
    const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
    const YamlNode *selector = spec ? spec->find(u"nodeSelector") : nullptr;
    for (const YamlNode::Entry &entry : selector ? selector->entries : QList<YamlNode::Entry>{}) {
        const QString value = world.text(*shape.manifest, &entry.value);
        const Place place{shape.manifest->file, entry.position.line};
        if (entry.key == "kubernetes.io/arch"_L1 && (value == x86 || value == arm))
            return PoolMachine{value, place, entry.key + u'=' + value};
        if (entry.key == "node.kubernetes.io/instance-type"_L1 && !processorOf(value).isEmpty())
            return PoolMachine{processorOf(value), place, value};
        // Of Google's, only GB200 stands in Arm machines.
        if ((entry.key == "cloud.google.com/gke-accelerator"_L1 && !value.contains("gb"_L1)
             && !masked(value).contains(anyText))
            || entry.key == "cloud.google.com/gke-tpu-accelerator"_L1)
            return PoolMachine{x86, place, value};
    }
    if (machines.isEmpty() || std::ranges::any_of(machines, [&](const PoolMachine &each) {
            return each.processor.isEmpty() || each.processor != machines.first().processor;
        }))
        return {};
    static const QRegularExpression others(u"karpenter|[Aa]utopilot|create-auto\\b|auto-mode|ComputeClass"_s);
    return world.mentions(others) ? std::nullopt : std::optional(machines.first());
}

} // namespace

void architectureRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const QList<Built> images = builtImages(world);
    if (images.isEmpty())
        return;
    const QList<PoolMachine> machines = poolMachines(world);
    for (const PodShape &shape : podShapes(world)) {
        const auto nodes = nodesOf(world, shape, machines);
        for (const PodContainer &container : shape.containers) {
            const QString image = world.text(*container.manifest, container.node->find(u"image"));
            for (const Built &built : images) {
                if (!nodes || built.image != image || built.platform == nodes->processor)
                    continue;
                context.report.add(
                    "image.architecture",
                    {{built.place, u"--platform"_s, built.platform},
                     {container.manifest->place(*container.node), u"image"_s, image},
                     {nodes->place, u"nodes"_s, nodes->type}},
                    AuditText::tr("The image is built for %1, but %2 runs on %3")
                        .arg(built.platform, shape.manifest->label(), nodes->processor),
                    AuditText::tr("The container ends with \"exec format error\", or is not pulled: no match "
                                  "for the platform."),
                    AuditText::tr("Use"), u"--platform linux/"_s + nodes->processor);
            }
        }
    }
}

} // namespace slipway::audit
