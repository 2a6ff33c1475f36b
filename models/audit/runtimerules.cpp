// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What shows only when a pod starts: volumes that its user may not write, and keys of a configuration that its version no longer has.
// Sources: Kubernetes docs, "Configure a Security Context" (fsGroup); Loki's upgrade guide for 3.0.
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Block volumes are root's when they are new; file systems on a network have owners of their own.
bool isBlockClaim(const AuditWorld &world, const Manifest &manifest, const YamlNode &spec)
{
    static const QRegularExpression shared(
        u"efs|nfs|filestore|fuse|azurefile|smb|lustre|cephfs|hostpath|local"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString storageClass = world.text(manifest, spec.find(u"storageClassName"));
    const YamlNode *modes = spec.find(u"accessModes");
    const bool once = modes && modes->items.size() == 1
        && world.text(manifest, &modes->items.first()).startsWith("ReadWriteOnce"_L1);
    const YamlNode *mode = spec.find(u"volumeMode");
    return once && !shared.match(storageClass).hasMatch() && (!mode || mode->text() != "Block"_L1);
}

void checkOwner(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const PodShape &shape : podShapes(world)) {
        const Manifest &manifest = *shape.manifest;
        const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
        if (!spec || manifest.patch || spec->at({u"securityContext", u"fsGroup"}))
            continue;
        // Somebody may give the folder to the user by hand.
        if (const YamlNode *init = spec->find(u"initContainers"); init && !init->items.isEmpty())
            continue;
        QStringList volumes; // that a claim stands behind
        if (const YamlNode *templates = manifest.root.at({u"spec", u"volumeClaimTemplates"})) {
            for (const YamlNode &each : templates->items) {
                if (const YamlNode *claim = each.find(u"spec");
                    claim && isBlockClaim(world, manifest, *claim))
                    volumes.append(world.text(manifest, each.at({u"metadata", u"name"})));
            }
        }
        const YamlNode *list = spec->find(u"volumes");
        for (const YamlNode &volume : list ? list->items : QList<YamlNode>{}) {
            const QString name = world.text(manifest, volume.at({u"persistentVolumeClaim", u"claimName"}));
            for (const Manifest *claim : world.ofKind(u"PersistentVolumeClaim")) {
                const YamlNode *wanted = claim->root.find(u"spec");
                if (!name.isEmpty() && claim->name == name && AuditWorld::sameNamespace(*claim, manifest)
                    && wanted && isBlockClaim(world, *claim, *wanted))
                    volumes.append(world.text(manifest, volume.find(u"name")));
            }
        }
        if (volumes.isEmpty())
            continue;
        for (const PodContainer &container : shape.containers) {
            const YamlNode *own = container.node->at({u"securityContext", u"runAsUser"});
            const YamlNode *user = own ? own : spec->at({u"securityContext", u"runAsUser"});
            const QString text = world.text(manifest, user);
            bool isNumber = false;
            if (!user || text.toLongLong(&isNumber) <= 0 || !isNumber)
                continue;
            const YamlNode *mounts = container.node->find(u"volumeMounts");
            for (const YamlNode &mount : mounts ? mounts->items : QList<YamlNode>{}) {
                const YamlNode *readOnly = mount.find(u"readOnly");
                if (!volumes.contains(world.text(manifest, mount.find(u"name")))
                    || (readOnly && readOnly->text() == "true"_L1))
                    continue;
                context.report.add(
                    "storage.owner",
                    {{manifest.place(*user), u"securityContext.runAsUser"_s, text},
                     {manifest.place(mount), u"volumeMounts"_s,
                      world.text(manifest, mount.find(u"mountPath"))}},
                    AuditText::tr("%1 runs as user %2 and may not write to its volume")
                        .arg(manifest.label(), text),
                    AuditText::tr("A new block volume belongs to root: the program ends with \"permission "
                                  "denied\"."),
                    AuditText::tr("Add to the pod's securityContext"), u"fsGroup: %1"_s.arg(text));
                break;
            }
        }
    }
}

/// A key that a program took once and refuses since; it ends when it reads it.
struct RemovedKey {
    const char *image; ///< part of the image's name
    int major; ///< from this version
    const char *key;
};
constexpr std::array removedKeys{
    RemovedKey{"grafana/loki", 3, "enforce_metric_name"},
    RemovedKey{"grafana/loki", 3, "shared_store"},
    RemovedKey{"grafana/loki", 3, "max_transfer_retries"},
};

void checkKeys(AuditContext &context)
{
    static const QRegularExpression tag(u":v?(\\d+)\\."_s);
    for (const RemovedKey &removed : removedKeys) {
        for (const PodContainer &container : context.world.containers()) {
            const QString image = container.image();
            if (!image.contains(QLatin1StringView(removed.image))
                || tag.match(image).captured(1).toInt() < removed.major)
                continue;
            const QRegularExpression key(u"(?m)^[ \\t]*(%1)[ \\t]*:"_s.arg(QLatin1StringView(removed.key)));
            for (const Manifest *map : context.world.ofKind(u"ConfigMap")) {
                const YamlNode *data = map->root.find(u"data");
                if (!data || !AuditWorld::sameNamespace(*map, *container.manifest))
                    continue;
                for (const YamlNode::Entry &entry : data->entries) {
                    const auto match = key.match(entry.value.text());
                    if (!match.hasMatch())
                        continue;
                    context.report.add(
                        "config.removed-key",
                        {{{map->file, entry.position.line}, u"data.%1"_s.arg(entry.key), match.captured(1)},
                         {container.manifest->place(*container.node), u"image"_s, image}},
                        AuditText::tr("%1 has no key %2").arg(image, match.captured(1)),
                        AuditText::tr("It was removed in version %1: the program ends when it reads it.")
                            .arg(removed.major),
                        AuditText::tr("Remove it"), {});
                }
            }
        }
    }
}

// What GKE's controller owns it puts back.
void checkOwnedByGke(AuditContext &context)
{
    static const QRegularExpression owned(u"^gkegw1-|^gkemcg1-|^k8s1-|^k8s2-"_s);
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program != "gcloud"_L1 || command.mention || !line.words.contains(u"compute"_s)
            || !(line.words.contains(u"update"_s) || line.words.contains(u"edit"_s)))
            continue;
        for (const QString &word : line.words) {
            if (owned.match(word).hasMatch())
                context.report.add(
                    "gateway.reverted", {{command.place(), u"command"_s, command.shell.text()}},
                    AuditText::tr("%1 belongs to GKE's controller, which takes the change back").arg(word),
                    AuditText::tr("It sets what the Kubernetes objects say, at its next round."),
                    AuditText::tr("Say it by an object"), u"HealthCheckPolicy, GCPBackendPolicy"_s);
        }
    }
}

} // namespace

void runtimeRules(AuditContext &context)
{
    checkOwner(context);
    checkKeys(context);
    checkOwnedByGke(context);
}

} // namespace slipway::audit
