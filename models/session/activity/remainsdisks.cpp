// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claims and the disks behind volumes: whose they were, what they cost.
#include "base/shellwords.h"
#include "kube/quantity.h"
#include "session/activity/remainsparts.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// A disk in a cloud behind a volume: what it is called there, and the command that deletes it.
struct Disk {
    QString object = {};
    QString command = {};
    CloudProvider provider = CloudProvider::Google;
    bool isRegional = false;
};

double gibOf(const QString &quantity)
{
    const auto bytes = Quantity::parse(quantity);
    return bytes ? bytes->toDouble() / (1 << 30) : 0;
}

/// The cloud's type of disk that a class makes; empty: not known.
QString diskTypeOf(const QString &storageClass, const QHash<QString, QJsonObject> &classes,
                   CloudProvider provider)
{
    const QJsonObject parameters = classes.value(storageClass).value("parameters"_L1).toObject();
    const QString type = parameters.value("type"_L1).toString();
    return type.isEmpty() ? diskTypeOfClass(provider, storageClass) : type;
}

DiskPerformance performanceIn(const QHash<QString, QJsonObject> &classes, const QString &storageClass,
                              double gib)
{
    return performanceOfClass(classes.value(storageClass).value("parameters"_L1).toObject(), gib);
}

std::optional<Disk> diskOf(const QJsonObject &volume, const Target &target)
{
    const QJsonObject spec = volume.value("spec"_L1).toObject();
    const QString driver = spec.value("csi"_L1)["driver"_L1].toString();
    const QString handle = spec.value("csi"_L1)["volumeHandle"_L1].toString();
    QString ebs = driver == "ebs.csi.aws.com"_L1
        ? handle
        : spec.value("awsElasticBlockStore"_L1)["volumeID"_L1].toString().section(u'/', -1);
    if (!ebs.isEmpty())
        return Disk{.object = u"volume/"_s + ebs,
                    .command = shellCommand({u"aws"_s, u"ec2"_s, u"delete-volume"_s, u"--volume-id"_s, ebs,
                                             u"--region"_s, target.location}),
                    .provider = CloudProvider::Aws};
    QString project = target.project;
    bool isRegional = false;
    QString zone;
    QString name;
    if (driver == "pd.csi.storage.gke.io"_L1) {
        // projects/P/zones/Z/disks/D, or regions/R for a disk in two zones.
        const QStringList parts = handle.split(u'/');
        if (parts.size() != 6)
            return {};
        project = parts.at(1);
        isRegional = parts.at(2) == "regions"_L1;
        zone = u"--%1=%2"_s.arg(isRegional ? u"region"_s : u"zone"_s, parts.at(3));
        name = parts.at(5);
    } else if (spec.contains("gcePersistentDisk"_L1)) {
        name = spec.value("gcePersistentDisk"_L1)["pdName"_L1].toString();
        const QString label =
            volume.value("metadata"_L1)["labels"_L1]["topology.kubernetes.io/zone"_L1].toString();
        if (!label.isEmpty())
            zone = u"--zone="_s + label;
    }
    if (name.isEmpty())
        return {};
    QStringList words{u"gcloud"_s, u"compute"_s, u"disks"_s, u"delete"_s, name, u"--project"_s, project};
    if (!zone.isEmpty())
        words << zone;
    return Disk{.object = u"disk/"_s + name, .command = shellCommand(words), .isRegional = isRegional};
}

} // namespace

QString kubectlDelete(const QString &kind, const QString &name, const QString &nameSpace)
{
    QStringList words{u"kubectl"_s, u"delete"_s, kind.toLower(), name};
    if (!nameSpace.isEmpty())
        words << u"--namespace"_s << nameSpace;
    return shellCommand(words);
}

Task<QHash<QString, QJsonObject>> storageClassesOf(KubeClient *kube, std::stop_token stop)
{
    QHash<QString, QJsonObject> classes;
    const auto kind = wellKnownKind(u"storage.k8s.io/v1"_s, u"StorageClass"_s);
    if (!kind)
        co_return classes;
    auto list = co_await kube->list(*kind, {}, stop);
    if (stop.stop_requested())
        co_return cancelled();
    // Then prices are known for the clouds' own classes alone.
    if (list) {
        for (const QJsonObject &each : std::as_const(list->items))
            classes.insert(nameOf(each), each);
    }
    co_return classes;
}

std::optional<HourlyPrice> claimPerHour(const QJsonObject &claim, const QHash<QString, QJsonObject> &classes,
                                        const Target &target)
{
    if (target.provider != "google"_L1 && target.provider != "aws"_L1)
        return {};
    const CloudProvider provider = target.provider == "aws"_L1 ? CloudProvider::Aws : CloudProvider::Google;
    const QString storageClass = claim.value("spec"_L1)["storageClassName"_L1].toString();
    QString size = claim.value("status"_L1)["capacity"_L1]["storage"_L1].toString();
    if (size.isEmpty())
        size = claim.value("spec"_L1)["resources"_L1]["requests"_L1]["storage"_L1].toString();
    const bool isRegional =
        classes.value(storageClass).value("parameters"_L1)["replication-type"_L1] == "regional-pd"_L1;
    return diskPerHour(provider, diskTypeOf(storageClass, classes, provider), gibOf(size), isRegional,
                       performanceIn(classes, storageClass, gibOf(size)));
}

QList<Remain> releasedVolumes(const QList<QJsonObject> &volumes, const QStringList &nameSpaces,
                              const Target &target, const QHash<QString, QJsonObject> &classes)
{
    QList<Remain> found;
    for (const QJsonObject &volume : volumes) {
        const QJsonValue claim = volume.value("spec"_L1)["claimRef"_L1];
        if (volume.value("status"_L1)["phase"_L1] != "Released"_L1
            || !nameSpaces.contains(claim["namespace"_L1].toString()))
            continue;
        const QString name = nameOf(volume);
        const QString claimName = claim["namespace"_L1].toString() + u'/' + claim["name"_L1].toString();
        const bool keeps = volume.value("spec"_L1)["persistentVolumeReclaimPolicy"_L1] != "Delete"_L1;
        const auto disk = diskOf(volume, target);
        const QString size = volume.value("spec"_L1)["capacity"_L1]["storage"_L1].toString();
        // With the reclaim policy Retain the disk outlives its volume object, so both have to go.
        const QString kubectl = kubectlDelete(u"persistentvolume"_s, name);
        found.append({.object = u"PersistentVolume/"_s + name,
                      .why = keeps
                          ? RemainsWords::tr(
                                "Its claim %1 is gone, and its reclaim policy keeps the disk with its data.")
                                .arg(claim["name"_L1].toString())
                          : RemainsWords::tr("Its claim %1 is gone, and its disk is still being deleted.")
                                .arg(claim["name"_L1].toString()),
                      .owner = RemainsWords::tr("claim %1").arg(claimName),
                      .foundBy = u"spec.claimRef"_s,
                      .isFree = disk.has_value(), // its disk costs
                      .command = kubectl});
        if (disk) {
            Remain remain{.object = disk->object,
                          .why = size.isEmpty()
                              ? RemainsWords::tr("The disk behind %1, with its data.").arg(name)
                              : RemainsWords::tr("The disk of %1 behind %2, with its data.").arg(size, name),
                          .owner = RemainsWords::tr("claim %1").arg(claimName),
                          .foundBy = u"PersistentVolume/%1"_s.arg(name),
                          .command = disk->command};
            const QString storageClass = volume.value("spec"_L1)["storageClassName"_L1].toString();
            addPrice(remain,
                     diskPerHour(disk->provider, diskTypeOf(storageClass, classes, disk->provider),
                                 gibOf(size), disk->isRegional,
                                 performanceIn(classes, storageClass, gibOf(size))));
            found.append(remain);
        }
    }
    return found;
}

} // namespace slipway
