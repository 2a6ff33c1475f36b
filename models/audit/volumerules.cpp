// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Claims against the volumes that they name, and what the Cloud Storage FUSE driver reads. Sources: Kubernetes docs, "Persistent Volumes"
// (a claim binds to a volume that has its modes, its size and its class, and that is not reserved for another); gcs-fuse-csi-driver docs,
// "usage" and "known-issues" (volumeAttributes).
#include "audit/nearest.h"
#include "audit/rules.h"
#include "kube/quantity.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// A volume that is kept for one claim, by name and namespace.
void checkReservation(AuditContext &context, const Manifest &volume, const Manifest &claim)
{
    const AuditWorld &world = context.world;
    const YamlNode *reserved = volume.root.at({u"spec", u"claimRef"});
    if (!reserved)
        return;
    const auto say = [&](const YamlNode *node, const QString &field, const QString &is,
                         const QString &wanted) {
        context.report.add("storage.binding",
                           {{volume.place(node ? *node : *reserved), u"spec.claimRef."_s + field, is},
                            {claim.place(), u"metadata."_s + field, wanted}},
                           AuditText::tr("%1 is kept for a claim of another name or namespace than %2")
                               .arg(volume.label(), claim.nameSpace + u'/' + claim.name),
                           AuditText::tr("They never bind; the pod stays Pending."),
                           AuditText::tr("Write it as"), field + u": "_s + wanted);
    };
    const YamlNode *name = reserved->find(u"name");
    const YamlNode *space = reserved->find(u"namespace");
    const QString wantedName = world.text(volume, name), wantedSpace = world.text(volume, space);
    if (masked(wantedName + wantedSpace + claim.name + claim.nameSpace).contains(anyText))
        return;
    if (!wantedName.isEmpty() && wantedName != claim.name)
        say(name, u"name"_s, wantedName, claim.name);
    else if (claim.nameSpaceKnown && !claim.nameSpace.isEmpty() && !wantedSpace.isEmpty()
             && wantedSpace != claim.nameSpace)
        say(space, u"namespace"_s, wantedSpace, claim.nameSpace);
}

void checkModes(AuditContext &context, const Manifest &volume, const Manifest &claim)
{
    const AuditWorld &world = context.world;
    const YamlNode *offered = volume.root.at({u"spec", u"accessModes"});
    const YamlNode *wanted = claim.root.at({u"spec", u"accessModes"});
    QStringList modes;
    for (const YamlNode &mode : offered ? offered->items : QList<YamlNode>{})
        modes << world.text(volume, &mode);
    for (const YamlNode &mode : wanted ? wanted->items : QList<YamlNode>{}) {
        const QString text = world.text(claim, &mode);
        if (modes.isEmpty() || modes.contains(text) || masked(text + modes.join(u' ')).contains(anyText))
            continue;
        context.report.add("storage.binding",
                           {{claim.place(mode), u"accessModes"_s, text},
                            {volume.place(*offered), u"accessModes"_s, modes.join(u", "_s)}},
                           AuditText::tr("%1 wants %2, but its volume offers %3")
                               .arg(claim.label(), text, modes.join(u", "_s)),
                           AuditText::tr("They never bind; the pod stays Pending."),
                           AuditText::tr("Write it as"), modes.first());
        return;
    }
}

void checkSizes(AuditContext &context, const Manifest &volume, const Manifest &claim)
{
    const AuditWorld &world = context.world;
    const YamlNode *capacity = volume.root.at({u"spec", u"capacity", u"storage"});
    const YamlNode *request = claim.root.at({u"spec", u"resources", u"requests", u"storage"});
    const QString has = world.text(volume, capacity), wants = world.text(claim, request);
    const auto offered = Quantity::parse(has), wanted = Quantity::parse(wants);
    if (!offered || !wanted || *offered >= *wanted)
        return;
    context.report.add("storage.binding",
                       {{claim.place(*request), u"resources.requests.storage"_s, wants},
                        {volume.place(*capacity), u"capacity.storage"_s, has}},
                       AuditText::tr("%1 wants %2, but its volume offers %3").arg(claim.label(), wants, has),
                       AuditText::tr("They never bind; the pod stays Pending."), AuditText::tr("Write it as"),
                       has);
}

const QStringList &fuseAttributes()
{
    static const QStringList names{u"bucketName"_s,
                                   u"mountOptions"_s,
                                   u"fileCacheCapacity"_s,
                                   u"fileCacheForRangeRead"_s,
                                   u"metadataStatCacheCapacity"_s,
                                   u"metadataTypeCacheCapacity"_s,
                                   u"metadataCacheTTLSeconds"_s,
                                   u"metadataCacheTtlSeconds"_s,
                                   u"metadataNegativeCacheTTLSeconds"_s,
                                   u"gcsfuseLoggingSeverity"_s,
                                   u"gcsfuseMetadataPrefetchOnMount"_s,
                                   u"skipCSIBucketAccessCheck"_s,
                                   u"disableMetrics"_s,
                                   u"hostNetworkPodKSA"_s,
                                   u"identityProvider"_s,
                                   u"enableCloudProfilerForSidecar"_s,
                                   u"disableAutoconfig"_s,
                                   u"profilesFeatureEnabled"_s,
                                   u"useProfile"_s,
                                   u"fuseMemoryAllocatableFactor"_s,
                                   u"fuseEphemeralStorageAllocatableFactor"_s,
                                   u"bucketScanResyncPeriodSeconds"_s,
                                   u"gcsfuseMetadataPrefetchCPURequest"_s};
    return names;
}

/// @param isInPod  an inline volume, which takes its bucket from bucketName alone
void checkFuse(AuditContext &context, const Manifest &manifest, const YamlNode &csi, bool isInPod)
{
    const AuditWorld &world = context.world;
    if (world.text(manifest, csi.find(u"driver")) != "gcsfuse.csi.storage.gke.io"_L1)
        return;
    const YamlNode *attributes = csi.find(u"volumeAttributes");
    bool hasBucket = attributes && attributes->find(u"bucketName");
    for (const YamlNode::Entry &entry : attributes ? attributes->entries : QList<YamlNode::Entry>{}) {
        if (fuseAttributes().contains(entry.key) || entry.key.startsWith("csi.storage.k8s.io/"_L1))
            continue;
        QString meant = nearest(entry.key, fuseAttributes());
        if (meant.isEmpty() && !hasBucket && entry.key.contains("bucket"_L1, Qt::CaseInsensitive))
            meant = u"bucketName"_s;
        if (meant.isEmpty())
            continue;
        hasBucket |= meant == "bucketName"_L1; // said here
        context.report.add(
            "manifest.unknown-field",
            {{{manifest.file, entry.position.line}, u"volumeAttributes"_s, entry.key}},
            AuditText::tr("%1 has no field %2").arg(manifest.label(), u"volumeAttributes."_s + entry.key),
            AuditText::tr("The driver does not read it."), AuditText::tr("Write it as"), meant);
    }
    // Without any attributes it is an excerpt.
    if (isInPod && attributes && !hasBucket)
        context.report.add(
            "manifest.missing-field", {{manifest.place(csi), u"volumeAttributes"_s, QString()}},
            AuditText::tr("%1 lacks %2").arg(manifest.label(), u"volumeAttributes.bucketName"_s),
            AuditText::tr("The driver does not know which bucket to mount."), AuditText::tr("Add"),
            u"bucketName: BUCKET"_s);
}

void walkVolumes(AuditContext &context, const Manifest &manifest, const YamlNode &node, const QString &above)
{
    for (const YamlNode &item : node.items)
        walkVolumes(context, manifest, item, above);
    for (const YamlNode::Entry &entry : node.entries) {
        if (entry.key == "csi"_L1 && entry.value.isMap() && (above == "volumes"_L1 || above == "spec"_L1))
            checkFuse(context, manifest, entry.value, above == "volumes"_L1);
        else
            walkVolumes(context, manifest, entry.value, entry.key);
    }
}

} // namespace

void volumeRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const Manifest *claim : world.ofKind(u"PersistentVolumeClaim")) {
        const QString wanted = world.text(*claim, claim->root.at({u"spec", u"volumeName"}));
        for (const Manifest *volume : world.ofKind(u"PersistentVolume")) {
            if (claim->patch || volume->patch || wanted.isEmpty() || volume->name != wanted)
                continue;
            checkReservation(context, *volume, *claim);
            checkModes(context, *volume, *claim);
            checkSizes(context, *volume, *claim);
        }
    }
    for (const Manifest &manifest : world.manifests) {
        if (!manifest.patch)
            walkVolumes(context, manifest, manifest.root, {});
    }
}

} // namespace slipway::audit
