// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes: each claim's StorageClass is there or made by the plan, and somebody provisions for it.
#include "check/families.h"

#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

/// Whose driver answers for a provisioner: the in-tree ones are handed to CSI drivers (Kubernetes docs, "CSI volume migration").
QString driverOf(const QString &provisioner)
{
    static const QHash<QString, QString> migrated{{u"kubernetes.io/aws-ebs"_s, u"ebs.csi.aws.com"_s},
                                                  {u"kubernetes.io/gce-pd"_s, u"pd.csi.storage.gke.io"_s}};
    return migrated.value(provisioner, provisioner);
}

Task<QList<Finding>> runStorage(CheckContext &context, std::stop_token stop)
{
    if (!context.rendering())
        co_return QList<Finding>{};
    QHash<QString, QString> provisioners; // of the classes that the plan makes
    QStringList wanted;
    QHash<QString, QString> claimOf;
    for (const RenderedObject &object : context.rendering()->objects()) {
        if (object.kind() == "StorageClass"_L1)
            provisioners.insert(object.name(), object.object["provisioner"_L1].toString());
        if (object.kind() != "PersistentVolumeClaim"_L1
            || object.object["spec"_L1].toObject().contains("volumeName"_L1))
            continue;
        const QString name = object.object["spec"_L1]["storageClassName"_L1].toString();
        if (!wanted.contains(name))
            wanted << name;
        claimOf.insert(name, u"PersistentVolumeClaim/%1/%2"_s.arg(object.nameSpace(), object.name()));
    }
    if (wanted.isEmpty())
        co_return QList<Finding>{};
    if (!context.kube())
        co_return std::unexpected(noCluster());
    auto classes =
        co_await context.kube()->list(*wellKnownKind(u"storage.k8s.io/v1"_s, u"StorageClass"_s), {}, stop);
    if (!classes)
        co_return std::unexpected(std::move(classes.error()));
    QStringList names;
    for (const QJsonObject &one : std::as_const(classes->items)) {
        provisioners.insert(nameOf(one), one["provisioner"_L1].toString());
        names << nameOf(one);
    }
    auto drivers = co_await context.kube()->list(kinds::csiDrivers(), {.metadataOnly = true}, stop);
    if (!drivers && drivers.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(drivers.error()));
    QList<Finding> findings;
    for (const QString &name : std::as_const(wanted)) {
        if (!provisioners.contains(name)) {
            findings.append(problem(
                u"storage.class-missing"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "There is no StorageClass %1")).arg(name),
                words(
                    QT_TRANSLATE_NOOP(
                        "Check",
                        "Claims would wait for ever, and a claim's class cannot be changed. There are: %1."))
                    .arg(names.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "(none)")) : names.join(u", "_s)),
                {{claimOf.value(name), u"spec.storageClassName"_s, name}},
                {advice(words(QT_TRANSLATE_NOOP("Check", "Choose one of them, or let the plan make one")))}));
            continue;
        }
        const QString driver = driverOf(provisioners.value(name));
        const bool there = !drivers || std::ranges::any_of(drivers->items, [&](const QJsonObject &one) {
            return nameOf(one) == driver;
        });
        if (!there) {
            findings.append(problem(
                u"storage.driver-missing"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "Nothing provisions volumes of the StorageClass %1"))
                    .arg(name),
                words(QT_TRANSLATE_NOOP("Check",
                                        "It needs the CSI driver %1, which the cluster does not have."))
                    .arg(driver),
                {{u"StorageClass//"_s + name, u"provisioner"_s, provisioners.value(name)}},
                {driver == "ebs.csi.aws.com"_L1
                     ? advice(
                           words(QT_TRANSLATE_NOOP("Check",
                                                   "Install the EBS CSI driver; its controller needs a role "
                                                   "with AmazonEBSCSIDriverPolicy")),
                           u"aws eks create-addon --cluster-name CLUSTER --addon-name aws-ebs-csi-driver --service-account-role-arn ROLE_ARN"_s)
                     : advice(words(QT_TRANSLATE_NOOP(
                           "Check", "Install the driver, or choose another StorageClass")))}));
        }
    }
    if (findings.isEmpty())
        findings.append(passed(
            u"storage.classes"_s,
            words(QT_TRANSLATE_NOOP("Check", "The StorageClass is there: %1")).arg(wanted.join(u", "_s))));
    co_return findings;
}

} // namespace

Check storageCheck()
{
    return {u"storage"_s, words(QT_TRANSLATE_NOOP("Check", "Volumes")), runStorage};
}

} // namespace slipway
