// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Autoscalers: what they scale, and between which bounds. Sources: Kubernetes docs, "Horizontal Pod Autoscaling" (the target is found by
// group and kind); KEDA docs, "ScaledObject specification". commandRules() has those of aws eks --scaling-config.
#include "audit/nearest.h"
#include "audit/rules.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct ScalerBound {
    qint64 value = 0;
    QString field = {};
    Place place = {};
};

std::optional<ScalerBound> bound(const AuditWorld &world, const Manifest &manifest, const YamlNode *map,
                                 const QString &key)
{
    const YamlNode *node = map ? map->find(key) : nullptr;
    bool isNumber = false;
    const qint64 value = world.text(manifest, node).toLongLong(&isNumber);
    return isNumber ? std::optional(ScalerBound{value, key, manifest.place(*node)}) : std::nullopt;
}

std::optional<ScalerBound> bound(const Command &command, const ParsedCommand &line, const QString &name)
{
    const Flag *flag = line.flag({name});
    bool isNumber = false;
    const qint64 value = flag ? flag->value.toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(ScalerBound{value, name, {command.file, flag->line}}) : std::nullopt;
}

/// @param start  how many there are to begin with, where that has to lie between the two
void compare(AuditContext &context, const QString &object, const std::optional<ScalerBound> &least,
             const std::optional<ScalerBound> &most, const std::optional<ScalerBound> &start = {})
{
    if (least && most && least->value > most->value) {
        context.report.add("scaling.bounds",
                           {{least->place, least->field, QString::number(least->value)},
                            {most->place, most->field, QString::number(most->value)}},
                           AuditText::tr("%1: the minimum %2 is above the maximum %3")
                               .arg(object, QString::number(least->value), QString::number(most->value)),
                           AuditText::tr("It is refused, or never scales."),
                           AuditText::tr("Raise the maximum, or write"),
                           u"%1: %2"_s.arg(least->field, QString::number(most->value)));
        return;
    }
    const ScalerBound *broken = start && least && start->value < least->value ? &*least
        : start && most && start->value > most->value                         ? &*most
                                                                              : nullptr;
    if (broken)
        context.report.add("scaling.bounds",
                           {{start->place, start->field, QString::number(start->value)},
                            {broken->place, broken->field, QString::number(broken->value)}},
                           AuditText::tr("%1: %2 is not between the minimum and the maximum")
                               .arg(object, QString::number(start->value)),
                           AuditText::tr("It is refused, or silently changed to the bound."),
                           AuditText::tr("Write"),
                           u"%1: %2"_s.arg(start->field, QString::number(broken->value)));
}

void checkScaled(AuditContext &context, const Manifest &scaler, const YamlNode &target,
                 const QString &defaultVersion)
{
    const AuditWorld &world = context.world;
    const YamlNode *kindNode = target.find(u"kind");
    const YamlNode *nameNode = target.find(u"name");
    const QString kind = kindNode ? world.text(scaler, kindNode) : u"Deployment"_s;
    const QString name = world.text(scaler, nameNode);
    if (!nameNode || name.isEmpty() || masked(kind + name).contains(anyText) || name.contains(u'$'))
        return;
    static const QStringList apps{u"Deployment"_s, u"StatefulSet"_s, u"ReplicaSet"_s};
    const YamlNode *versionNode = target.find(u"apiVersion");
    const QString version = versionNode ? world.text(scaler, versionNode) : defaultVersion;
    if (apps.contains(kind) && !version.contains(u'/') && !masked(version).contains(anyText))
        context.report.add(
            "scaling.target",
            {{versionNode    ? scaler.place(*versionNode)
                  : kindNode ? scaler.place(*kindNode)
                             : scaler.place(target),
              u"scaleTargetRef.apiVersion"_s, version}},
            AuditText::tr("%1 names a %2 without its API group").arg(scaler.label(), kind),
            AuditText::tr("The core group has no such kind: \"no matches for kind\", and nothing is scaled."),
            AuditText::tr("Add"), u"apiVersion: apps/v1"_s);
    const auto say = [&](const YamlNode &where, const QString &title, const Manifest &meant,
                         const QString &correction) {
        context.report.add("scaling.target",
                           {{scaler.place(where), u"scaleTargetRef"_s, kind + u'/' + name},
                            {meant.place(), meant.kind, meant.name}},
                           title,
                           AuditText::tr("The autoscaler finds nobody to scale: FailedGetScale, for ever."),
                           AuditText::tr("Write it as"), correction);
    };
    static const QStringList scalable{u"Deployment"_s,      u"StatefulSet"_s,     u"ReplicaSet"_s,
                                      u"LeaderWorkerSet"_s, u"RayCluster"_s,      u"RayService"_s,
                                      u"Rollout"_s,         u"InferenceService"_s};
    QStringList names;
    const Manifest *elsewhere = nullptr;
    const Manifest *otherKind = nullptr;
    QList<const Manifest *> candidates;
    for (const Manifest &each : world.manifests) {
        if (each.patch || !scalable.contains(each.kind))
            continue;
        if (masked(each.name).contains(anyText) || each.name.contains(u'$'))
            return; // could be the one
        const bool here = AuditWorld::sameNamespace(each, scaler);
        if (each.name == name && each.kind == kind) {
            if (here)
                return;
            elsewhere = &each;
        } else if (each.name == name && here) {
            otherKind = &each;
        } else if (each.kind == kind && here) {
            candidates.append(&each);
            names << each.name;
        }
    }
    if (elsewhere) {
        say(*nameNode,
            AuditText::tr("%1 is in namespace %2, but what it scales in %3")
                .arg(scaler.label(), scaler.nameSpace, elsewhere->nameSpace),
            *elsewhere, u"namespace: "_s + elsewhere->nameSpace);
        return;
    }
    if (otherKind) {
        say(kindNode ? *kindNode : *nameNode,
            AuditText::tr("%1 scales a %2 %3, but a %4 of this name is created")
                .arg(scaler.label(), kind, name, otherKind->kind),
            *otherKind, u"kind: "_s + otherKind->kind);
        return;
    }
    const Manifest *meant = nullptr;
    const QString near = nearest(name, names);
    for (const Manifest *each : std::as_const(candidates)) {
        if (each->name == near || (near.isEmpty() && resembles(each->name, name)))
            meant = each;
    }
    // The one workload of the same file, and no other of any kind: it cannot have meant another.
    if (!meant && candidates.size() == 1 && candidates.first()->file == scaler.file
        && candidates.first()->block == scaler.block)
        meant = candidates.first();
    if (meant)
        say(*nameNode,
            AuditText::tr("%1 scales %2 %3, but %4 is created").arg(scaler.label(), kind, name, meant->name),
            *meant, u"name: "_s + meant->name);
}

/// A field that is needed and lacks, with another one that nearly has its name; for kinds whose schema is not known here.
const YamlNode *field(AuditContext &context, const Manifest &manifest, const QString &name)
{
    const YamlNode *spec = manifest.root.find(u"spec");
    if (!spec || !spec->isMap())
        return nullptr;
    if (const YamlNode *found = spec->find(name))
        return found;
    for (const YamlNode::Entry &entry : spec->entries) {
        if (!nearest(entry.key, {name}).isEmpty()
            || (entry.value.isMap() && entry.value.find(u"name") && resembles(entry.key, name))) {
            if (manifest.kind != "HorizontalPodAutoscaler"_L1)
                context.report.add(
                    "manifest.unknown-field",
                    {{{manifest.file, entry.position.line}, u"spec."_s + entry.key, entry.key}},
                    AuditText::tr("%1 has no field %2").arg(manifest.label(), u"spec."_s + entry.key),
                    AuditText::tr("The API server refuses the object, or drops the field without "
                                  "effect where validation is loose."),
                    AuditText::tr("Write it as"), name);
            return &entry.value;
        }
    }
    return nullptr;
}

void checkNodeGroups(AuditContext &context, const Manifest &config)
{
    for (QStringView key : {QStringView(u"managedNodeGroups"), QStringView(u"nodeGroups")}) {
        const YamlNode *groups = config.root.find(key);
        for (const YamlNode &group : groups ? groups->items : QList<YamlNode>{}) {
            const auto read = [&](const QString &name) { return bound(context.world, config, &group, name); };
            compare(context, context.world.text(config, group.find(u"name")), read(u"minSize"_s),
                    read(u"maxSize"_s), read(u"desiredCapacity"_s));
        }
    }
}

void checkAutoscaleCommand(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const auto read = [&](const QString &name) { return bound(command, line, name); };
    if (line.program == "gcloud"_L1 && line.word(0) == "container"_L1) {
        compare(context, u"gcloud"_s, read(u"--min-nodes"_s), read(u"--max-nodes"_s));
        compare(context, u"gcloud"_s, read(u"--total-min-nodes"_s), read(u"--total-max-nodes"_s));
    } else if (line.program == "eksctl"_L1) {
        compare(context, u"eksctl"_s, read(u"--nodes-min"_s), read(u"--nodes-max"_s), read(u"--nodes"_s));
    } else if (line.program == "kubectl"_L1 && line.word(0) == "autoscale"_L1) {
        compare(context, u"kubectl autoscale"_s, read(u"--min"_s), read(u"--max"_s));
    }
}

} // namespace

void scalingRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const Manifest &manifest : world.manifests) {
        if (manifest.patch)
            continue;
        const YamlNode *spec = manifest.root.find(u"spec");
        const auto read = [&](const QString &name) { return bound(world, manifest, spec, name); };
        if (manifest.kind == "HorizontalPodAutoscaler"_L1) {
            if (const YamlNode *target = field(context, manifest, u"scaleTargetRef"_s))
                checkScaled(context, manifest, *target, {});
            compare(context, manifest.label(), read(u"minReplicas"_s), read(u"maxReplicas"_s));
        } else if (manifest.kind == "ScaledObject"_L1) {
            if (const YamlNode *target = field(context, manifest, u"scaleTargetRef"_s))
                checkScaled(context, manifest, *target, u"apps/v1"_s);
            compare(context, manifest.label(), read(u"minReplicaCount"_s), read(u"maxReplicaCount"_s));
        } else if (manifest.kind == "VerticalPodAutoscaler"_L1) {
            if (const YamlNode *target = field(context, manifest, u"targetRef"_s))
                checkScaled(context, manifest, *target, {});
        } else if (manifest.kind == "ClusterConfig"_L1) {
            checkNodeGroups(context, manifest);
        }
    }
    for (const Command &command : world.commands) {
        if (!command.mention)
            checkAutoscaleCommand(context, command, parsed(command, &world));
    }
}

} // namespace slipway::audit
