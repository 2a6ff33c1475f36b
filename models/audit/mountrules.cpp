// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Volumes between claim and container: mounts without a volume, and access that a disk cannot give. That a volume is mounted nowhere is no
// fault. Sources: Kubernetes API validation (spec.containers.volumeMounts.name: Not found); Kubernetes docs, "Persistent Volumes", table
// of access modes; GKE docs, "Persistent volumes"; aws-ebs-csi-driver docs, "Multi-Attach" (raw block volumes only).
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Kinds to whose pods no operator adds volumes that a manifest could mean.
bool hasAllVolumes(const Manifest &manifest)
{
    static const QStringList kinds{u"Pod"_s,        u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s,
                                   u"ReplicaSet"_s, u"Job"_s,        u"CronJob"_s,     u"LeaderWorkerSet"_s,
                                   u"RayCluster"_s, u"RayService"_s, u"RayJob"_s};
    return !manifest.patch && kinds.contains(manifest.kind);
}

void checkMounts(AuditContext &context, const PodShape &shape)
{
    const AuditWorld &world = context.world;
    const Manifest &manifest = *shape.manifest;
    const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
    QStringList names;
    bool open = false; // an entry that is filled in later or left out
    const auto take = [&](const YamlNode *list, bool isTemplate) {
        open |= list && !list->isList() && list->kind != YamlNode::Kind::Null;
        for (const YamlNode &item : list ? list->items : QList<YamlNode>{}) {
            const QString name =
                world.text(manifest, isTemplate ? item.at({u"metadata", u"name"}) : item.find(u"name"));
            open |= name.isEmpty() || masked(name).contains(anyText);
            names << name;
        }
    };
    take(spec ? spec->find(u"volumes") : nullptr, false);
    take(manifest.root.at({u"spec", u"volumeClaimTemplates"}), true);
    for (const PodContainer &container : shape.containers) {
        QHash<QString, int> paths;
        for (QStringView key : {QStringView(u"volumeMounts"), QStringView(u"volumeDevices")}) {
            const YamlNode *mounts = container.node->find(key);
            for (const YamlNode &mount : mounts ? mounts->items : QList<YamlNode>{}) {
                const YamlNode *node = mount.find(u"name");
                const QString name = world.text(manifest, node);
                const YamlNode *where = mount.find(u"mountPath");
                const QString path = world.text(manifest, where);
                if (where && !masked(path).contains(anyText) && !path.isEmpty()) {
                    if (paths.contains(path))
                        context.report.add("workload.mount",
                                           {{manifest.place(*where), u"mountPath"_s, path},
                                            {{manifest.file, paths.value(path)}, u"mountPath"_s, path}},
                                           AuditText::tr("%1: container %2 mounts two volumes at %3")
                                               .arg(manifest.label(), container.name(), path),
                                           AuditText::tr("The API server refuses the object."),
                                           AuditText::tr("Mount one of them elsewhere"), {});
                    else
                        paths.insert(path, where->position.line);
                }
                if (open || !node || name.isEmpty() || masked(name).contains(anyText) || names.contains(name))
                    continue;
                QString wanted = nearest(name, names);
                for (const QString &each : std::as_const(names)) {
                    if (wanted.isEmpty() && (names.size() == 1 || resembles(name, each)))
                        wanted = each;
                }
                context.report.add(
                    "workload.mount",
                    {{manifest.place(*node), key.toString(), name},
                     {spec->find(u"volumes") ? manifest.place(*spec->find(u"volumes")) : manifest.place(),
                      u"volumes"_s, names.join(u", "_s)}},
                    AuditText::tr("%1: container %2 mounts %3, but the pod has no volume of this name")
                        .arg(manifest.label(), container.name(), name),
                    AuditText::tr("The API server refuses the object."),
                    wanted.isEmpty() ? AuditText::tr("Add to volumes") : AuditText::tr("Write it as"),
                    wanted.isEmpty() ? u"- name: "_s + name : wanted);
            }
        }
    }
}

/// What a class hands out when it is a disk for one machine; empty for anything else, and for what is not known.
QString diskOf(const AuditWorld &world, const QString &storageClass)
{
    static const QHash<QString, QString> disks{
        {u"ebs.csi.aws.com"_s, u"EBS"_s},
        {u"ebs.csi.eks.amazonaws.com"_s, u"EBS"_s},
        {u"kubernetes.io/aws-ebs"_s, u"EBS"_s},
        {u"pd.csi.storage.gke.io"_s, u"Persistent Disk"_s},
        {u"kubernetes.io/gce-pd"_s, u"Persistent Disk"_s},
    };
    for (const Manifest *each : world.ofKind(u"StorageClass")) {
        if (each->name == storageClass)
            return disks.value(world.text(*each, each->root.find(u"provisioner")));
    }
    static const QHash<QString, QString> known{{u"standard-rwo"_s, u"Persistent Disk"_s},
                                               {u"premium-rwo"_s, u"Persistent Disk"_s},
                                               {u"dynamic-rwo"_s, u"Persistent Disk"_s},
                                               {u"gp2"_s, u"EBS"_s},
                                               {u"gp3"_s, u"EBS"_s}};
    return known.value(storageClass, disks.value(storageClass));
}

/// @param spec  of a claim or a volume
void checkAccess(AuditContext &context, const Manifest &manifest, const YamlNode &spec, const QString &disk)
{
    const YamlNode *modes = spec.find(u"accessModes");
    const YamlNode *mode = spec.find(u"volumeMode");
    if (disk.isEmpty() || !modes || (mode && context.world.text(manifest, mode) == "Block"_L1))
        return;
    for (const YamlNode &each : modes->items) {
        const QString text = context.world.text(manifest, &each);
        if (text != "ReadWriteMany"_L1)
            continue;
        context.report.add("storage.access-mode", {{manifest.place(each), u"accessModes"_s, text}},
                           AuditText::tr("%1: a volume of %2 cannot be written by several machines")
                               .arg(manifest.label(), disk),
                           AuditText::tr("Provisioning or attaching fails, and the pods stay Pending."),
                           AuditText::tr("Use ReadWriteOnce, or a class of a shared file system"),
                           disk == "EBS"_L1 ? u"efs.csi.aws.com"_s : u"filestore.csi.storage.gke.io"_s);
    }
}

/// A model in a folder that nothing is mounted at, beside a mount at nearly that one.
void checkModelPath(AuditContext &context, const PodShape &shape)
{
    const AuditWorld &world = context.world;
    for (const PodContainer &container : shape.containers) {
        const YamlNode *mounts = container.node->find(u"volumeMounts");
        const YamlNode *arguments = container.node->find(u"args");
        if (!mounts || !arguments || !container.image().contains("vllm"_L1))
            continue;
        QStringList paths;
        for (const YamlNode &mount : mounts->items)
            paths << world.text(*shape.manifest, mount.find(u"mountPath"));
        bool expects = false;
        for (const YamlNode &item : arguments->items) {
            const QString text = world.text(*shape.manifest, &item);
            const QString path = text.startsWith("--model="_L1) ? text.mid(8) : expects ? text : QString();
            expects = text == "--model"_L1;
            const bool isMounted = std::ranges::any_of(paths, [&](const QString &each) {
                return path == each || path.startsWith(each.endsWith(u'/') ? each : each + u'/');
            });
            if (!path.startsWith(u'/') || isMounted || masked(path).contains(anyText) || path.contains(u'$'))
                continue;
            for (const QString &each : std::as_const(paths)) {
                const QString head = path.section(u'/', 0, int(each.count(u'/')));
                if (nearest(head, {each}).isEmpty())
                    continue;
                context.report.add(
                    "workload.mount",
                    {{shape.manifest->place(item), u"--model"_s, path},
                     {shape.manifest->place(*mounts), u"mountPath"_s, each}},
                    AuditText::tr("%1: the model is looked for in %2, but mounted at %3")
                        .arg(shape.manifest->label(), path, each),
                    AuditText::tr(
                        "There is no such folder: the server takes it for a name on Hugging Face, and ends."),
                    AuditText::tr("Write it as"), each + path.mid(head.size()));
                break;
            }
        }
    }
}

/// Whether no two pods of the template can be on one machine.
bool isSpread(const AuditWorld &world, const PodShape &shape)
{
    const Manifest &manifest = *shape.manifest;
    const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
    const YamlNode *terms = spec
        ? spec->at({u"affinity", u"podAntiAffinity", u"requiredDuringSchedulingIgnoredDuringExecution"})
        : nullptr;
    for (const YamlNode &term : terms ? terms->items : QList<YamlNode>{}) {
        const auto own = textMap(world, manifest, term.at({u"labelSelector", u"matchLabels"}));
        if (world.text(manifest, term.find(u"topologyKey")) == "kubernetes.io/hostname"_L1 && !own.isEmpty()
            && selects(own, shape.labels))
            return true;
    }
    // A pod takes all chips of its machine.
    return std::ranges::any_of(shape.containers, [](const PodContainer &container) {
        const YamlNode *limits = container.node->at({u"resources", u"limits"});
        return limits && limits->find(u"google.com/tpu");
    });
}

/// Several pods on several machines, and a claim that one machine attaches.
void checkSharing(AuditContext &context, const PodShape &shape)
{
    const AuditWorld &world = context.world;
    const Manifest &manifest = *shape.manifest;
    const qint64 replicas = world.text(manifest, manifest.root.at({u"spec", u"replicas"})).toLongLong();
    const YamlNode *spec = AuditWorld::podSpec(shape.podTemplate);
    const YamlNode *volumes = spec ? spec->find(u"volumes") : nullptr;
    if (manifest.kind != "Deployment"_L1 || manifest.patch || replicas < 2 || !volumes
        || !isSpread(world, shape))
        return;
    for (const YamlNode &volume : volumes->items) {
        const QString name = world.text(manifest, volume.at({u"persistentVolumeClaim", u"claimName"}));
        for (const Manifest *claim : world.ofKind(u"PersistentVolumeClaim")) {
            const YamlNode *modes = claim->root.at({u"spec", u"accessModes"});
            if (name.isEmpty() || claim->name != name || !AuditWorld::sameNamespace(*claim, manifest)
                || !modes || modes->items.size() != 1
                || !world.text(*claim, &modes->items.first()).startsWith("ReadWriteOnce"_L1))
                continue;
            context.report.add(
                "storage.access-mode",
                {{claim->place(modes->items.first()), u"accessModes"_s, modes->items.first().text()},
                 {manifest.place(), u"spec.replicas"_s, QString::number(replicas)}},
                AuditText::tr("%1: %2 pods on different machines share a volume that one machine attaches")
                    .arg(manifest.label(), QString::number(replicas)),
                AuditText::tr("All pods but the first stay in ContainerCreating: Multi-Attach error."),
                AuditText::tr("Use ReadWriteMany with a class of a shared file system, or one claim a pod"),
                {});
        }
    }
}

} // namespace

void mountRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const PodShape &shape : podShapes(world)) {
        if (hasAllVolumes(*shape.manifest))
            checkMounts(context, shape);
        checkSharing(context, shape);
        checkModelPath(context, shape);
    }
    for (const Manifest &manifest : world.manifests) {
        const YamlNode *spec = manifest.root.find(u"spec");
        if (manifest.patch || !spec)
            continue;
        const auto checkClaim = [&](const YamlNode &claim) {
            // A claim for a certain volume gets that one, whatever its class would make.
            if (!claim.find(u"volumeName") && !claim.find(u"selector"))
                checkAccess(context, manifest, claim,
                            diskOf(world, world.text(manifest, claim.find(u"storageClassName"))));
        };
        if (manifest.kind == "PersistentVolumeClaim"_L1)
            checkClaim(*spec);
        else if (manifest.kind == "PersistentVolume"_L1)
            checkAccess(context, manifest, *spec,
                        diskOf(world, world.text(manifest, spec->at({u"csi", u"driver"}))));
        const YamlNode *templates = spec->find(u"volumeClaimTemplates");
        for (const YamlNode &each : templates ? templates->items : QList<YamlNode>{}) {
            if (const YamlNode *claim = each.find(u"spec"))
                checkClaim(*claim);
        }
    }
}

} // namespace slipway::audit
