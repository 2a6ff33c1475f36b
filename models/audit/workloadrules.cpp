// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Workloads and volumes: limits, rollouts that cannot end, drivers that nobody has, the same object twice. Sources: Kubernetes docs,
// "Deployments", "Storage Classes"; GKE and EKS docs of their CSI drivers.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QDir>
#include <QRegularExpression>

#include <cmath>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// The value of a Kubernetes quantity; nothing when it is none.
std::optional<double> quantity(const QString &text)
{
    static const QRegularExpression form(
        u"^([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|e[+-]?\\d+)?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    static const QHash<QString, double> units{{u"m"_s, 1e-3},
                                              {u"k"_s, 1e3},
                                              {u"M"_s, 1e6},
                                              {u"G"_s, 1e9},
                                              {u"T"_s, 1e12},
                                              {u"P"_s, 1e15},
                                              {u"E"_s, 1e18},
                                              {u"Ki"_s, 1024.},
                                              {u"Mi"_s, 1048576.},
                                              {u"Gi"_s, 1073741824.},
                                              {u"Ti"_s, std::pow(1024., 4)},
                                              {u"Pi"_s, std::pow(1024., 5)},
                                              {u"Ei"_s, std::pow(1024., 6)}};
    const QString unit = match.captured(2);
    if (unit.startsWith(u'e'))
        return text.toDouble();
    return match.captured(1).toDouble() * units.value(unit, 1.);
}

bool isDevice(const QString &name)
{
    return name.contains(u'/') && !name.startsWith("hugepages"_L1);
}

/// 32G1, 32GB and 32gi for 32Gi; "2 cores" for 2.
QString quantityMeant(const QString &resource, const QString &value)
{
    static const QRegularExpression parts(u"^\\s*([0-9]+(?:\\.[0-9]+)?)\\s*([a-z])?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = parts.match(value);
    const QString unit = match.captured(2);
    if (resource == "cpu"_L1)
        return match.captured(1) + (unit == "m"_L1 ? unit : QString());
    return match.captured(1)
        + (u"kmgtp"_s.contains(unit.toLower()) && !unit.isEmpty() ? unit.toUpper() + u'i' : QString());
}

void checkResources(AuditContext &context)
{
    static const QStringList devices{u"nvidia.com/gpu"_s,
                                     u"google.com/tpu"_s,
                                     u"amd.com/gpu"_s,
                                     u"aws.amazon.com/neuron"_s,
                                     u"aws.amazon.com/neuroncore"_s,
                                     u"aws.amazon.com/neurondevice"_s,
                                     u"habana.ai/gaudi"_s,
                                     u"nvidia.com/gpu.shared"_s,
                                     u"gpu.intel.com/i915"_s};
    for (const PodContainer &container : context.world.containers()) {
        const Manifest &manifest = *container.manifest;
        const YamlNode *limits = container.node->at({u"resources", u"limits"});
        const YamlNode *requests = container.node->at({u"resources", u"requests"});
        for (const YamlNode *map : {limits, requests}) {
            if (!map || !map->isMap())
                continue;
            for (const YamlNode::Entry &entry : map->entries) {
                const QString value = context.world.text(manifest, &entry.value);
                const Place place{manifest.file, entry.position.line};
                const QString wanted = isDevice(entry.key) && !devices.contains(entry.key)
                        && !entry.key.startsWith("nvidia.com/mig-"_L1)
                    ? nearest(entry.key, devices)
                    : QString();
                if (!wanted.isEmpty() || entry.key == "gpu"_L1 || entry.key == "nvidia/gpu"_L1
                    || entry.key == "cloud.google.com/tpu"_L1 || entry.key == "cloud-tpus.google.com/v5e"_L1)
                    context.report.add(
                        "accelerator.resource", {{place, u"resources"_s, entry.key}},
                        AuditText::tr("%1: no node offers %2").arg(manifest.label(), entry.key),
                        AuditText::tr("The pod stays Pending for ever."), AuditText::tr("Write it as"),
                        !wanted.isEmpty()                  ? wanted
                            : entry.key.contains("tpu"_L1) ? u"google.com/tpu"_s
                                                           : u"nvidia.com/gpu"_s);
                static const QStringList known{u"cpu"_s, u"memory"_s, u"ephemeral-storage"_s};
                if (!isDevice(entry.key) && !known.contains(entry.key)
                    && !entry.key.startsWith("hugepages"_L1) && entry.key != "gpu"_L1) {
                    if (const QString right = nearest(entry.key, known); !right.isEmpty())
                        context.report.add(
                            "manifest.unknown-field", {{place, u"resources"_s, entry.key}},
                            AuditText::tr("%1: no node offers %2").arg(manifest.label(), entry.key),
                            AuditText::tr("The pod stays Pending for ever."), AuditText::tr("Write it as"),
                            right);
                }
                if (masked(value).contains(anyText) || value.contains(u'$'))
                    continue;
                const auto amount = quantity(value);
                if (!amount)
                    context.report.add(
                        "workload.quantity", {{place, entry.key, value}},
                        AuditText::tr("%1: %2 is no quantity").arg(manifest.label(), value),
                        AuditText::tr("The API server refuses the object. Units are written Ki, Mi, Gi, Ti "
                                      "or k, M, G, T; CPUs in whole numbers or m."),
                        AuditText::tr("Write it as"), quantityMeant(entry.key, value));
                else if (entry.key == "memory"_L1 && value.endsWith(u'm'))
                    context.report.add("workload.quantity", {{place, entry.key, value}},
                                       AuditText::tr("%1: %2 of memory are thousandths of bytes")
                                           .arg(manifest.label(), value),
                                       AuditText::tr("m is milli; mebibytes are Mi."),
                                       AuditText::tr("Write it as"), value.chopped(1) + u"Mi"_s);
                else if (isDevice(entry.key) && *amount != std::floor(*amount))
                    context.report.add(
                        "workload.quantity", {{place, entry.key, value}},
                        AuditText::tr("%1: devices come in whole numbers").arg(manifest.label()),
                        AuditText::tr("The API server refuses the object."), AuditText::tr("Write it as"),
                        u"1"_s);
            }
        }
        if (!requests)
            continue;
        for (const YamlNode::Entry &request : requests->entries) {
            const YamlNode *limit = limits ? limits->find(request.key) : nullptr;
            // Kubernetes docs, "Device Plugins": devices cannot be overcommitted.
            if (!limit && (devices.contains(request.key) || request.key.startsWith("nvidia.com/mig-"_L1))
                && !manifest.patch && !manifest.templated)
                context.report.add(
                    "workload.limits",
                    {{{manifest.file, request.position.line},
                      u"resources.requests."_s + request.key,
                      context.world.text(manifest, &request.value)}},
                    AuditText::tr("%1: %2 is requested without a limit").arg(manifest.label(), request.key),
                    AuditText::tr("The API server refuses the object: a device's limit has to be set."),
                    AuditText::tr("Add to limits"),
                    request.key + u": "_s + context.world.text(manifest, &request.value));
            const auto want = quantity(context.world.text(manifest, &request.value));
            const auto most = limit ? quantity(context.world.text(manifest, limit)) : std::nullopt;
            if (!want || !most)
                continue;
            if (*want > *most || (isDevice(request.key) && *want != *most))
                context.report.add(
                    "workload.limits",
                    {{{manifest.file, request.position.line},
                      u"resources.requests."_s + request.key,
                      context.world.text(manifest, &request.value)},
                     {manifest.place(*limit), u"resources.limits."_s + request.key,
                      context.world.text(manifest, limit)}},
                    isDevice(request.key) ? AuditText::tr("%1: request and limit of %2 have to be equal")
                                                .arg(manifest.label(), request.key)
                                          : AuditText::tr("%1: more %2 is requested than the limit allows")
                                                .arg(manifest.label(), request.key),
                    AuditText::tr("The API server refuses the object."), AuditText::tr("Make the request"),
                    request.key + u": "_s + context.world.text(manifest, limit));
        }
    }
}

/// One replica on a device of which there is only one: the new pod waits for the old one, and the old one for the new.
void checkRollout(AuditContext &context)
{
    static const QRegularExpression onePool(u"--num-nodes[= ]\"?1\\b|--nodes[= ]\"?1\\b|desiredSize=1\\b"_s);
    for (const Manifest *deployment : context.world.ofKind(u"Deployment")) {
        if (deployment->patch)
            continue;
        const YamlNode *spec = deployment->root.find(u"spec");
        if (!spec)
            continue;
        const QString type = context.world.text(*deployment, spec->at({u"strategy", u"type"}));
        const QString surge =
            context.world.text(*deployment, spec->at({u"strategy", u"rollingUpdate", u"maxSurge"}));
        const QString unavailable =
            context.world.text(*deployment, spec->at({u"strategy", u"rollingUpdate", u"maxUnavailable"}));
        const bool none =
            (surge == "0"_L1 || surge == "0%"_L1) && (unavailable == "0"_L1 || unavailable == "0%"_L1);
        const YamlNode *strategy = spec->find(u"strategy");
        if (none && strategy) {
            context.report.add(
                "workload.rollout",
                {{deployment->place(*strategy), u"spec.strategy"_s, u"maxSurge 0, maxUnavailable 0"_s}},
                AuditText::tr("%1: maxSurge and maxUnavailable cannot both be 0").arg(deployment->label()),
                AuditText::tr("The API server refuses the object."), AuditText::tr("Use"),
                u"maxUnavailable: 1"_s);
            continue;
        }
        if (type == "Recreate"_L1) {
            if (const YamlNode *rolling = strategy ? strategy->find(u"rollingUpdate") : nullptr;
                rolling && rolling->isMap())
                context.report.add(
                    "workload.rollout",
                    {{deployment->place(*rolling), u"spec.strategy.rollingUpdate"_s, u"type Recreate"_s}},
                    AuditText::tr("%1: Recreate takes no rollingUpdate").arg(deployment->label()),
                    AuditText::tr("The API server refuses the object."), AuditText::tr("Remove"),
                    u"rollingUpdate"_s);
            continue;
        }
        // Only where it is said that new pods wait (or surge is forced) and the world shows one device.
        bool device = false, claim = false;
        for (const PodContainer &container : AuditWorld::containersOf(*deployment, spec->find(u"template"))) {
            if (const YamlNode *limits = container.node->at({u"resources", u"limits"}))
                device |= std::ranges::any_of(
                    limits->entries, [](const YamlNode::Entry &entry) { return isDevice(entry.key); });
        }
        const YamlNode *volumes = spec->at({u"template", u"spec", u"volumes"});
        for (const YamlNode &volume : volumes ? volumes->items : QList<YamlNode>{}) {
            const YamlNode *name = volume.at({u"persistentVolumeClaim", u"claimName"});
            for (const Manifest *pvc : context.world.ofKind(u"PersistentVolumeClaim")) {
                const YamlNode *modes = pvc->root.at({u"spec", u"accessModes"});
                if (name && pvc->name == name->text() && modes && modes->items.size() == 1
                    && modes->items.first().text() == "ReadWriteOnce"_L1 && device)
                    claim = true;
            }
        }
        const YamlNode *replicas = spec->find(u"replicas");
        const bool single = !replicas || context.world.text(*deployment, replicas) == "1"_L1;
        const bool keepsOld = unavailable == "0"_L1 || unavailable == "0%"_L1;
        const bool waits = keepsOld || (surge.isEmpty() && unavailable.isEmpty() && strategy);
        if (device && single
            && ((keepsOld && strategy) || (waits && context.world.mentions(onePool))
                || (claim && strategy && keepsOld)))
            context.report.add(
                "workload.rollout",
                {{strategy ? deployment->place(*strategy) : deployment->place(), u"spec.strategy"_s,
                  u"RollingUpdate"_s}},
                AuditText::tr("%1: an update waits for a second accelerator").arg(deployment->label()),
                AuditText::tr("The new pod starts beside the old one and needs a device of its own; with one "
                              "device the rollout never ends."),
                AuditText::tr("Use"), u"strategy: {type: Recreate}"_s);
    }
}

/// Whether somebody applies everything in a folder; else two files may be variants of which one is chosen.
bool isAppliedWhole(const AuditWorld &world, const QString &folder)
{
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || (line.word(0) != "apply"_L1 && line.word(0) != "create"_L1))
            continue;
        for (const Flag &flag : line.flags) {
            const QString path = QDir::cleanPath(flag.value);
            if ((flag.name == "-f"_L1 || flag.name == "--filename"_L1)
                && (path == folder || (path == "."_L1 && folder.isEmpty())
                    || (!folder.isEmpty() && path.endsWith(u'/' + folder))
                    || (!path.isEmpty() && folder.endsWith(u'/' + path))))
                return true;
        }
    }
    return false;
}

void checkDuplicates(AuditContext &context)
{
    for (qsizetype i = 0; i < context.world.manifests.size(); ++i) {
        const Manifest &one = context.world.manifests.at(i);
        if (!one.wholeFile || one.patch || one.name.isEmpty() || masked(one.name).contains(anyText)
            || one.kind == "Kustomization"_L1)
            continue;
        for (qsizetype j = 0; j < i; ++j) {
            const Manifest &other = context.world.manifests.at(j);
            if (!other.wholeFile || other.patch || other.kind != one.kind || other.name != one.name
                || other.group() != one.group() || one.nameSpace != other.nameSpace || !one.nameSpaceKnown
                || !other.nameSpaceKnown)
                continue;
            // Variants of one system live in folders of their own.
            const QString folder = one.file.contains(u'/') ? one.file.section(u'/', 0, -2) : QString();
            const QString otherFolder =
                other.file.contains(u'/') ? other.file.section(u'/', 0, -2) : QString();
            if (folder == otherFolder && isAppliedWhole(context.world, folder)
                && one.root.toJson() != other.root.toJson())
                context.report.add(
                    "workload.duplicate",
                    {{one.place(), one.kind, one.name}, {other.place(), other.kind, other.name}},
                    AuditText::tr("%1 is described twice, and differently").arg(one.label()),
                    AuditText::tr("Whichever is applied last wins."), AuditText::tr("Keep one of them"), {});
        }
    }
}

} // namespace

void workloadRules(AuditContext &context)
{
    checkResources(context);
    checkRollout(context);
    checkDuplicates(context);
}

void storageRules(AuditContext &context)
{
    static const QStringList drivers{u"gcsfuse.csi.storage.gke.io"_s,
                                     u"pd.csi.storage.gke.io"_s,
                                     u"filestore.csi.storage.gke.io"_s,
                                     u"parallelstore.csi.storage.gke.io"_s,
                                     u"lustre.csi.storage.gke.io"_s,
                                     u"ebs.csi.aws.com"_s,
                                     u"ebs.csi.eks.amazonaws.com"_s,
                                     u"efs.csi.aws.com"_s,
                                     u"fsx.csi.aws.com"_s,
                                     u"s3.csi.aws.com"_s,
                                     u"secrets-store.csi.k8s.io"_s,
                                     u"secrets-store-gke.csi.k8s.io"_s,
                                     u"csi.cert-manager.io"_s,
                                     u"disk.csi.azure.com"_s,
                                     u"file.csi.azure.com"_s,
                                     u"blob.csi.azure.com"_s,
                                     u"hostpath.csi.k8s.io"_s,
                                     u"nfs.csi.k8s.io"_s,
                                     u"smb.csi.k8s.io"_s,
                                     u"cinder.csi.openstack.org"_s,
                                     u"driver.longhorn.io"_s};
    static const QHash<QString, QString> wrong{
        {u"gcs.csi.storage.gke.io"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"gcs-fuse.csi.storage.gke.io"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"gcsfuse.csi.gke.io"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"csi.gcsfuse.storage.gke.io"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"gcs.fuse.csi.storage.gke.io"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"storage.csi.gke.io"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"gcsfuse.csi.storage.googleapis.com"_s, u"gcsfuse.csi.storage.gke.io"_s},
        {u"ebs.csi.amazonaws.com"_s, u"ebs.csi.aws.com"_s},
        {u"aws.ebs.csi"_s, u"ebs.csi.aws.com"_s},
        {u"csi.ebs.aws.com"_s, u"ebs.csi.aws.com"_s},
        {u"ebs.aws.com"_s, u"ebs.csi.aws.com"_s},
        {u"aws-ebs-csi-driver"_s, u"ebs.csi.aws.com"_s},
        {u"pd.csi.gke.io"_s, u"pd.csi.storage.gke.io"_s}};
    const auto check = [&](const Manifest &manifest, const YamlNode *node, const QString &field) {
        if (!node || node->kind != YamlNode::Kind::String)
            return;
        const QString name = context.world.text(manifest, node);
        if (drivers.contains(name) || masked(name).contains(anyText) || name.startsWith("kubernetes.io/"_L1))
            return;
        QString right = wrong.value(name);
        if (right.isEmpty())
            right = nearest(name, drivers);
        if (!right.isEmpty())
            context.report.add("storage.driver", {{manifest.place(*node), field, name}},
                               AuditText::tr("%1: there is no CSI driver %2").arg(manifest.label(), name),
                               AuditText::tr("Nothing provisions or mounts the volume: the pod waits for "
                                             "ever, with \"timed out waiting for external-attacher\"."),
                               AuditText::tr("Write it as"), right);
    };
    const auto volumes = [&](auto &self, const Manifest &manifest, const YamlNode &node) -> void {
        if (const YamlNode *csi = node.find(u"csi"); csi && csi->isMap())
            check(manifest, csi->find(u"driver"), u"csi.driver"_s);
        for (const YamlNode &item : node.items)
            self(self, manifest, item);
        for (const YamlNode::Entry &entry : node.entries)
            self(self, manifest, entry.value);
    };
    static const QRegularExpression ebsAddon(u"aws-ebs-csi-driver|ebs\\.csi\\.aws\\.com"_s);
    for (const Manifest &manifest : context.world.manifests) {
        volumes(volumes, manifest, manifest.root);
        if (manifest.kind == "StorageClass"_L1) {
            const YamlNode *provisioner = manifest.root.find(u"provisioner");
            check(manifest, provisioner, u"provisioner"_s);
            const QString type = context.world.text(manifest, manifest.root.at({u"parameters", u"type"}));
            const QString name = context.world.text(manifest, provisioner);
            if (name == "kubernetes.io/aws-ebs"_L1 && type == "gp3"_L1)
                context.report.add("storage.driver", {{manifest.place(*provisioner), u"provisioner"_s, name}},
                                   AuditText::tr("The in-tree provisioner knows no gp3"),
                                   AuditText::tr("Volumes of type gp3 come from the CSI driver only."),
                                   AuditText::tr("Write it as"), u"ebs.csi.aws.com"_s);
            if (name == "gcsfuse.csi.storage.gke.io"_L1 && type == "gcs-fuse"_L1)
                context.report.add(
                    "storage.driver", {{manifest.place(*provisioner), u"provisioner"_s, name}},
                    AuditText::tr("Buckets are not provisioned through a StorageClass of one's own"),
                    AuditText::tr(
                        "Static volumes need none: leave storageClassName empty on volume and claim."),
                    AuditText::tr("Remove the class"), {});
        }
        // A bucket's name is a name, not a URL.
        const auto bucket = [&](const YamlNode *node, const QString &field) {
            if (node && node->text().startsWith("gs://"_L1))
                context.report.add(
                    "storage.bucket", {{manifest.place(*node), field, node->text()}},
                    AuditText::tr("%1: the bucket is named without gs://").arg(manifest.label()),
                    AuditText::tr("The driver answers that the bucket does not exist."),
                    AuditText::tr("Write it as"), node->text().mid(5).section(u'/', 0, 0));
        };
        if (manifest.kind == "PersistentVolume"_L1 && manifest.root.at({u"spec", u"csi", u"driver"})
            && manifest.root.at({u"spec", u"csi", u"driver"})->text().contains("gcsfuse"_L1))
            bucket(manifest.root.at({u"spec", u"csi", u"volumeHandle"}), u"volumeHandle"_s);
        for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest)) {
            if (const YamlNode *list = podTemplate->at({u"spec", u"volumes"})) {
                for (const YamlNode &volume : list->items)
                    bucket(volume.at({u"csi", u"volumeAttributes", u"bucketName"}), u"bucketName"_s);
            }
        }
    }
    // Claim and volume that name each other have to agree on the class, or they never bind.
    for (const Manifest *pvc : context.world.ofKind(u"PersistentVolumeClaim")) {
        const QString wanted = context.world.text(*pvc, pvc->root.at({u"spec", u"volumeName"}));
        if (wanted.isEmpty() || pvc->patch)
            continue;
        for (const Manifest *pv : context.world.ofKind(u"PersistentVolume")) {
            if (pv->name != wanted)
                continue;
            const YamlNode *claimClass = pvc->root.at({u"spec", u"storageClassName"});
            const QString one = context.world.text(*pv, pv->root.at({u"spec", u"storageClassName"})),
                          other = context.world.text(*pvc, claimClass);
            if (!claimClass || (one != other && !masked(one + other).contains(anyText)))
                context.report.add(
                    "storage.binding",
                    {{claimClass ? pvc->place(*claimClass) : pvc->place(), u"storageClassName"_s,
                      claimClass ? other : AuditText::tr("(none: the default class)")},
                     {pv->place(), u"storageClassName"_s, one}},
                    AuditText::tr("%1 and its volume name different storage classes").arg(pvc->label()),
                    AuditText::tr("They never bind; the pod stays Pending."), AuditText::tr("Write in both"),
                    u"storageClassName: \"%1\""_s.arg(one));
        }
    }
}

} // namespace slipway::audit
