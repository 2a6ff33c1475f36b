// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claims that are not bound and volumes that are not mounted: pod → claim → volume → class → driver.
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

const QString fuseDriver = u"gcsfuse.csi.storage.gke.io"_s;
/// A provisioner answers within a minute or two; its first words before that are no news.
constexpr qint64 patience = 120;

// In-tree provisioners have been handed over to CSI drivers. Source: Kubernetes docs, "Volumes", CSI migration.
QString driverOf(const QString &provisioner)
{
    static const QHash<QString, QString> migrated{
        {u"kubernetes.io/aws-ebs"_s, u"ebs.csi.aws.com"_s},
        {u"kubernetes.io/gce-pd"_s, u"pd.csi.storage.gke.io"_s},
        {u"kubernetes.io/azure-disk"_s, u"disk.csi.azure.com"_s},
        {u"kubernetes.io/azure-file"_s, u"file.csi.azure.com"_s},
        {u"kubernetes.io/cinder"_s, u"cinder.csi.openstack.org"_s},
        {u"kubernetes.io/vsphere-volume"_s, u"csi.vsphere.vmware.com"_s}};
    return migrated.value(provisioner, provisioner);
}

// Provisioners that are no CSI drivers have no CSIDriver object: their absence says nothing.
bool isCsi(const QString &driver)
{
    return driver.contains(".csi."_L1) || driver.startsWith("csi."_L1) || driver.startsWith("csi-"_L1)
        || driver.endsWith(".csi"_L1);
}

QStringList driverNames(const Snapshot &snapshot)
{
    QStringList names;
    for (const KubeObject *driver : snapshot.of(u"CSIDriver"_s))
        names.append(driver->name);
    return names;
}

QList<const KubeObject *> usersOf(const Snapshot &snapshot, const KubeObject &claim)
{
    QList<const KubeObject *> users;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s, claim.nameSpace)) {
        for (const JsonView volume : pod->spec()["volumes"].items()) {
            if (volume["persistentVolumeClaim"]["claimName"].text() == claim.name
                || (volume.has("ephemeral") && pod->name + u'-' + volume["name"].text() == claim.name))
                users.append(pod);
        }
    }
    return users;
}

void addDriverRemedy(const QString &driver, Diagnosis &made)
{
    if (driver == "ebs.csi.aws.com"_L1)
        made.remedies = {todo(
            Say::tr(
                "Install the add-on, with a role that may make volumes; if it is there already, update it"),
            u"aws eks create-addon --cluster-name CLUSTER --addon-name aws-ebs-csi-driver --service-account-role-arn ROLE_ARN"_s)};
    else if (driver == fuseDriver)
        made.remedies = {todo(
            Say::tr("Turn the cluster's add-on on; the driver shows up some minutes after"),
            u"gcloud container clusters update CLUSTER --location LOCATION --update-addons GcsFuseCsiDriver=ENABLED"_s)};
    else if (driver == "pd.csi.storage.gke.io"_L1)
        made.remedies = {todo(
            Say::tr("Turn the cluster's add-on on"),
            u"gcloud container clusters update CLUSTER --location LOCATION --update-addons GcePersistentDiskCsiDriver=ENABLED"_s)};
    else
        made.remedies = {todo(Say::tr("Install the driver, or use a class of one that is there"),
                              u"kubectl get csidrivers"_s)};
}

Diagnosis driverMissing(const Snapshot &snapshot, const QString &driver, const QString &namedBy)
{
    const QString meant = nearest(driver, driverNames(snapshot));
    Diagnosis made{.id = meant.isEmpty() ? u"volume.driver-missing"_s : u"volume.driver-name"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The cluster has no storage driver %1").arg(driver),
                   .key = driver,
                   .about = {u"CSIDriver/"_s + driver}};
    made.cause = Say::tr("%1 names it, and no driver of that name is registered: volumes are neither made "
                         "nor attached, however long one waits.")
                     .arg(namedBy);
    if (!meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one named %1, which is probably meant.").arg(meant);
    made.evidence.append({u"CSIDriver/"_s + driver, u"answer"_s,
                          Say::tr("(not among those listed: %1)").arg(driverNames(snapshot).join(u", "_s))});
    if (meant.isEmpty())
        addDriverRemedy(driver, made);
    else
        made.remedies = {todo(Say::tr("Name %1 there. A volume's driver cannot be changed: delete and make "
                                      "it again, the data behind stay")
                                  .arg(meant),
                              u"kubectl get csidrivers"_s)};
    return made;
}

void claimEvidence(const Snapshot &snapshot, const KubeObject &claim, Diagnosis &made)
{
    made.about.append(claim.label());
    made.evidence.prepend(seen(claim, u"spec.storageClassName"_s, claim.spec()["storageClassName"]));
    made.evidence.prepend(seen(claim, u"status.phase"_s, claim.status()["phase"]));
    for (const KubeObject *pod : usersOf(snapshot, claim))
        made.about += PodFacts(snapshot, *pod).lineage();
}

bool isDefault(const KubeObject &storageClass)
{
    return storageClass.annotations()["storageclass.kubernetes.io/is-default-class"].is("true")
        || storageClass.annotations()["storageclass.beta.kubernetes.io/is-default-class"].is("true");
}

QString lastMessage(const Snapshot &snapshot, const KubeObject &object, QLatin1StringView reason)
{
    const auto &events = snapshot.events(object);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->reason == reason)
            return it->message;
    }
    return {};
}

void noClass(const Snapshot &snapshot, const KubeObject &claim, const QString &name, Report &report)
{
    QStringList names;
    for (const KubeObject *each : snapshot.of(u"StorageClass"_s))
        names.append(each->name);
    Diagnosis made{.id = u"volume.storage-class-missing"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The StorageClass %1 does not exist").arg(name),
                   .cause = Say::tr("%1 names it, and nothing else makes its volume.").arg(claim.label()),
                   .key = name,
                   .about = {u"StorageClass/"_s + name}};
    made.evidence.append(
        {u"StorageClass/"_s + name, u"answer"_s,
         names.isEmpty() ? Say::tr("(not found)") : Say::tr("(there are: %1)").arg(names.join(u", "_s))});
    if (const QString said = lastMessage(snapshot, claim, "ProvisioningFailed"_L1); !said.isEmpty())
        made.evidence.append(seen(claim, u"event ProvisioningFailed"_s, said));
    claimEvidence(snapshot, claim, made);
    made.remedies = {
        todo(Say::tr("Create that class; or delete the claim and make it anew with one that exists: the "
                     "field cannot be changed (data of a bound claim would be lost, this one has none)"),
             u"kubectl get storageclasses"_s)};
    report.add(std::move(made));
}

// A volume that was made by hand for the claim: why they do not come together.
bool isStatic(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    const QString wanted = claim.spec()["volumeName"].text();
    if (wanted.isEmpty())
        return false;
    const KubeObject *volume = snapshot.find(u"PersistentVolume"_s, {}, wanted);
    if (!volume && snapshot.presence(u"PersistentVolume"_s, {}, wanted) == Snapshot::Presence::Unknown)
        return true;
    Diagnosis made{.id = volume ? u"volume.claim-does-not-match"_s : u"volume.volume-missing"_s,
                   .severity = Severity::Error,
                   .key = claim.label()};
    if (!volume) {
        made.title = Say::tr("The volume %1 that %2 wants does not exist").arg(wanted, claim.label());
        made.cause = Say::tr("The claim names it in spec.volumeName.");
        made.evidence.append(
            {u"PersistentVolume/"_s + wanted, u"answer"_s, Say::tr("(not among those listed)")});
    } else {
        QStringList reasons;
        const QString claimClass = claim.spec()["storageClassName"].text();
        const QString volumeClass = volume->spec()["storageClassName"].text();
        if (claimClass != volumeClass) {
            reasons.append(Say::tr("the classes differ (\"%1\" and \"%2\")").arg(claimClass, volumeClass));
            made.evidence.append(seen(*volume, u"spec.storageClassName"_s, volumeClass));
        }
        const JsonView holder = volume->spec()["claimRef"];
        if (holder
            && (holder["name"].text() != claim.name || holder["namespace"].text() != claim.nameSpace)) {
            reasons.append(
                Say::tr("it is reserved for %1/%2").arg(holder["namespace"].text(), holder["name"].text()));
            made.evidence.append(
                seen(*volume, u"spec.claimRef"_s, holder["namespace"].text() + u'/' + holder["name"].text()));
        }
        QStringList modes;
        for (const JsonView mode : volume->spec()["accessModes"].items())
            modes.append(mode.text());
        for (const JsonView mode : claim.spec()["accessModes"].items()) {
            if (!modes.contains(mode.text()))
                reasons.append(Say::tr("it does not offer the access mode %1").arg(mode.text()));
        }
        const qint64 asks = quantityOf(u"storage"_s, claim.spec()["resources"]["requests"]["storage"]);
        const qint64 has = quantityOf(u"storage"_s, volume->spec()["capacity"]["storage"]);
        if (asks > has)
            reasons.append(Say::tr("it is smaller (%1) than what is asked for (%2)")
                               .arg(quantityText(u"storage"_s, has), quantityText(u"storage"_s, asks)));
        if (reasons.isEmpty())
            return true;
        made.title = Say::tr("%1 cannot be bound to the volume %2").arg(claim.label(), wanted);
        made.cause = Say::tr("Claim and volume do not match: %1.").arg(reasons.join(u"; "_s));
        made.about.append(volume->label());
    }
    claimEvidence(snapshot, claim, made);
    made.remedies = {
        todo(Say::tr("Make both say the same; claims cannot be changed, so delete and make it again"),
             u"kubectl delete pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
    report.add(std::move(made));
    return true;
}

void lookAtClaim(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    const QString phase = claim.status()["phase"].text();
    if (claim.isGoing() || phase == "Bound"_L1 || phase.isEmpty())
        return;
    if (phase == "Lost"_L1) {
        Diagnosis made{.id = u"volume.lost"_s,
                       .severity = Severity::Error,
                       .title = Say::tr("The volume of %1 is gone").arg(claim.label()),
                       .cause = Say::tr("It was bound to %1, which no longer exists. Its data are where the "
                                        "volume's reclaim policy left them.")
                                    .arg(claim.spec()["volumeName"].text()),
                       .key = claim.label()};
        claimEvidence(snapshot, claim, made);
        made.remedies = {
            todo(Say::tr("Make the volume again for the same disk, or the claim anew"),
                 u"kubectl describe pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
        report.add(std::move(made));
        return;
    }
    const qint64 age = snapshot.now() - claim.created();
    if (isStatic(snapshot, claim, report))
        return;
    const bool hasClass = claim.spec().has("storageClassName")
        || claim.annotations().has("volume.beta.kubernetes.io/storage-class");
    const QString name = claim.spec()["storageClassName"].text(
        claim.annotations()["volume.beta.kubernetes.io/storage-class"].text());
    if (!hasClass) {
        const auto &classes = snapshot.of(u"StorageClass"_s);
        const bool known = snapshot.isListed(u"StorageClass"_s);
        const QString said = lastMessage(snapshot, claim, "FailedBinding"_L1);
        if ((known && std::ranges::none_of(classes, [](const KubeObject *each) { return isDefault(*each); }))
            || said.contains("no storage class is set"_L1)) {
            Diagnosis made{
                .id = u"volume.no-default-class"_s,
                .severity = age < patience ? Severity::Info : Severity::Error,
                .title = Say::tr("%1 names no StorageClass, and none is the default").arg(claim.label()),
                .cause = Say::tr("Nobody makes a volume for it. EKS clusters made since Kubernetes 1.30 have "
                                 "no default class."),
                .key = claim.label()};
            QStringList names;
            for (const KubeObject *each : classes)
                names.append(each->name);
            made.evidence.append({u"StorageClass"_s,
                                  u"metadata.annotations[storageclass.kubernetes.io/is-default-class]"_s,
                                  names.isEmpty() ? Say::tr("(there are no classes)")
                                                  : Say::tr("(on none of %1)").arg(names.join(u", "_s))});
            claimEvidence(snapshot, claim, made);
            if (!classes.empty())
                made.remedies = {patchOf(
                    Say::tr("Make %1 the default").arg(classes.front()->name), *classes.front(),
                    QJsonObject{{u"metadata"_s,
                                 QJsonObject{{u"annotations"_s,
                                              QJsonObject{{u"storageclass.kubernetes.io/is-default-class"_s,
                                                           u"true"_s}}}}}})};
            else
                made.remedies = {todo(Say::tr("Create a class"), u"kubectl get storageclasses"_s)};
            report.add(std::move(made));
        }
        return;
    }
    if (name.isEmpty()) {
        // No dynamic provisioning is wanted: somebody has to make the volume.
        if (age < 600 || !snapshot.isListed(u"PersistentVolume"_s))
            return;
        Diagnosis made{.id = u"volume.no-volume-for-claim"_s,
                       .severity = usersOf(snapshot, claim).isEmpty() ? Severity::Info : Severity::Error,
                       .title = Say::tr("There is no volume for %1").arg(claim.label()),
                       .cause = Say::tr("Its storageClassName is empty, which asks for a volume that was "
                                        "made by hand, and none that is free matches."),
                       .key = claim.label()};
        claimEvidence(snapshot, claim, made);
        made.remedies = {todo(Say::tr("Create the PersistentVolume, or name a class"), u"kubectl get pv"_s)};
        report.add(std::move(made));
        return;
    }
    const KubeObject *storageClass = snapshot.find(u"StorageClass"_s, {}, name);
    const QString failed = lastMessage(snapshot, claim, "ProvisioningFailed"_L1);
    if (!storageClass) {
        const bool said = failed.contains("not found"_L1) && failed.contains(name);
        if (said || (snapshot.isListed(u"StorageClass"_s) && age >= 30))
            noClass(snapshot, claim, name, report);
        return;
    }
    const QString provisioner = (*storageClass)["provisioner"].text();
    const QString driver = driverOf(provisioner);
    const bool waits = (*storageClass)["volumeBindingMode"].is("WaitForFirstConsumer");
    const bool wanted = !usersOf(snapshot, claim).isEmpty();
    if (provisioner == "kubernetes.io/no-provisioner"_L1 || (waits && !wanted))
        return; // waiting for its first pod is what it is told to
    if (snapshot.presence(u"CSIDriver"_s, {}, driver) == Snapshot::Presence::Absent
        && (isCsi(driver) || !nearest(driver, driverNames(snapshot)).isEmpty()) && age >= patience) {
        Diagnosis made = driverMissing(snapshot, driver, storageClass->label());
        made.evidence.prepend(seen(*storageClass, u"provisioner"_s, provisioner));
        made.about.append(storageClass->label());
        claimEvidence(snapshot, claim, made);
        report.add(std::move(made));
        return;
    }
    if (!failed.isEmpty()) {
        const bool permission = failed.contains("UnauthorizedOperation"_L1)
            || failed.contains("AccessDenied"_L1) || failed.contains("not authorized"_L1)
            || failed.contains("PermissionDenied"_L1) || failed.contains("no EC2 IMDS role"_L1)
            || failed.contains("get credentials"_L1) || failed.contains("forbidden"_L1, Qt::CaseInsensitive);
        const bool quota =
            failed.contains("quota"_L1, Qt::CaseInsensitive) || failed.contains("VolumeLimitExceeded"_L1);
        Diagnosis made{
            .id = permission ? u"volume.driver-permission"_s
                : quota      ? u"volume.quota"_s
                             : u"volume.provisioning-failed"_s,
            .severity = age < patience ? Severity::Info : Severity::Error,
            .title = permission ? Say::tr("The storage driver %1 may not make volumes").arg(driver)
                : quota
                ? Say::tr("A storage quota is used up")
                : Say::tr("The storage driver %1 cannot make the volume of %2").arg(driver, claim.label()),
            .cause = permission
                ? Say::tr("The cloud refuses it: its service account has no role, or one without the right.")
                : Say::tr("The driver's words say why."),
            .key = permission || quota ? driver : claim.label(),
            .about = {storageClass->label()}};
        made.evidence.append(seen(claim, u"event ProvisioningFailed"_s, failed));
        claimEvidence(snapshot, claim, made);
        if (permission && driver == "ebs.csi.aws.com"_L1)
            made.remedies = {todo(
                Say::tr("Give its service account kube-system/ebs-csi-controller-sa a role with "
                        "AmazonEBSCSIDriverPolicy"),
                u"aws eks update-addon --cluster-name CLUSTER --addon-name aws-ebs-csi-driver --service-account-role-arn ROLE_ARN --resolve-conflicts OVERWRITE"_s)};
        else
            made.remedies = {todo(
                Say::tr("Do as its words say"),
                u"kubectl describe pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
        report.add(std::move(made));
        return;
    }
    // The pod's own trouble is the cause of a claim that waits for it.
    if (age < 600 || (waits && !claim.annotations().has("volume.kubernetes.io/selected-node")))
        return;
    Diagnosis made{
        .id = u"volume.claim-pending"_s,
        .severity = Severity::Warning,
        .title = Say::tr("%1 is not bound").arg(claim.label()),
        .cause = Say::tr("Its class and driver are there; why no volume was made is not in the snapshot."),
        .key = claim.label(),
        .isSymptom = true,
        .from = {storageClass->label(), u"CSIDriver/"_s + driver}};
    claimEvidence(snapshot, claim, made);
    made.remedies = {
        todo(Say::tr("See its events"),
             u"kubectl describe pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
    report.add(std::move(made));
}

void claimMissing(const PodFacts &pod, const QString &name, const QString &field, Report &report)
{
    const QString label = objectLabel(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, name);
    const QString said = pod.condition("PodScheduled")["message"].text();
    const bool isSaid = said.contains(u"persistentvolumeclaim \"%1\" not found"_s.arg(name));
    if (pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, name)
        || (!isSaid && (!pod.snapshot.isListed(u"PersistentVolumeClaim"_s) || pod.age < 60)))
        return;
    QStringList names;
    for (const KubeObject *claim : pod.snapshot.of(u"PersistentVolumeClaim"_s, pod.pod.nameSpace))
        names.append(claim->name);
    const QString meant = nearest(name, names);
    Diagnosis made{.id = u"volume.claim-missing"_s,
                   .severity = Severity::Error,
                   .title =
                       Say::tr("The claim %1 does not exist in namespace %2").arg(name, pod.pod.nameSpace),
                   .cause = Say::tr("%1 mounts it, and gets no node without it.").arg(pod.owner.label()),
                   .key = label,
                   .about = pod.lineage() << label};
    if (!meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.evidence = {seen(pod.pod, field, name),
                     {label, u"answer"_s, isSaid ? said : Say::tr("(not among those listed)")}};
    made.remedies = {todo(Say::tr("Create it, or name one that exists"),
                          u"kubectl get pvc%1"_s.arg(inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
}

// The driver that a volume of a pod comes to, and what named it.
std::pair<QString, const KubeObject *> driverBehind(const PodFacts &pod, JsonView volume)
{
    if (const QString inline_ = volume["csi"]["driver"].text(); !inline_.isEmpty())
        return {inline_, nullptr};
    const KubeObject *claim = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                volume["persistentVolumeClaim"]["claimName"].text());
    const KubeObject *bound =
        claim ? pod.snapshot.find(u"PersistentVolume"_s, {}, claim->spec()["volumeName"].text()) : nullptr;
    return {bound ? bound->spec()["csi"]["driver"].text() : QString(), bound};
}

void fuse(const PodFacts &pod, const KubeObject *volume, Report &report)
{
    const bool injected = pod.container(u"gke-gcsfuse-sidecar"_s) != nullptr;
    const QString value = pod.pod.annotations()["gke-gcsfuse/volumes"].text();
    if (injected || pod.pod.spec()["hostNetwork"].flag())
        return;
    const bool asked = value.compare("true"_L1, Qt::CaseInsensitive) == 0;
    Diagnosis made{.id = asked ? u"volume.fuse-not-injected"_s : u"volume.fuse-annotation"_s,
                   .severity = pod.age < 30 ? Severity::Info : Severity::Error,
                   .key = pod.owner.label(),
                   .about = pod.lineage()};
    made.evidence = {
        seen(pod.pod, u"metadata.annotations[gke-gcsfuse/volumes]"_s,
             value.isEmpty() ? Say::tr("(not set)") : value),
        seen(pod.pod, u"spec.initContainers, spec.containers"_s, Say::tr("(no gke-gcsfuse-sidecar)"))};
    if (volume)
        made.evidence.append(seen(*volume, u"spec.csi.driver"_s, fuseDriver));
    for (auto it = pod.pod.annotations().fields().begin(); it != JsonView::Iterator(); ++it) {
        const QString key = it.keyText();
        if (key != "gke-gcsfuse/volumes"_L1 && key.contains("fuse"_L1, Qt::CaseInsensitive)
            && key.contains("gcs"_L1, Qt::CaseInsensitive) && !key.startsWith("gke-gcsfuse/"_L1))
            made.evidence.append(seen(pod.pod, u"metadata.annotations[%1]"_s.arg(key), it.value()));
    }
    if (asked) {
        made.title = Say::tr("The storage sidecar was not put into the pods of %1").arg(pod.owner.label());
        made.cause = Say::tr("The annotation asks for it; the webhook that does so was not there when the "
                             "pod was created, and such a failure is passed over in silence.");
        made.remedies = {
            todo(Say::tr("Create the pod anew"),
                 u"kubectl delete pod %1%2"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace)))};
    } else {
        const bool onOwner = &pod.owner != &pod.pod && pod.owner.annotations()["gke-gcsfuse/volumes"];
        made.title = Say::tr("The pods of %1 mount a bucket without asking for the sidecar that does it")
                         .arg(pod.owner.label());
        made.cause = onOwner
            ? Say::tr(
                  "The annotation gke-gcsfuse/volumes is on the workload; it has to be on its pod template.")
            : Say::tr("The pod template lacks the annotation gke-gcsfuse/volumes: \"true\", to which alone "
                      "the driver's webhook reacts.");
        if (pod.owner.kind == "Deployment"_L1 || pod.owner.kind == "StatefulSet"_L1)
            made.remedies = {patchOf(
                Say::tr("Set it on the pod template"), pod.owner,
                QJsonObject{{u"spec"_s,
                             QJsonObject{{u"template"_s,
                                          QJsonObject{{u"metadata"_s,
                                                       QJsonObject{{u"annotations"_s,
                                                                    QJsonObject{{u"gke-gcsfuse/volumes"_s,
                                                                                 u"true"_s}}}}}}}}}})};
        else
            made.remedies = {
                todo(Say::tr("Set it on the pod template, and create the pods anew"),
                     u"kubectl edit %1 %2%3"_s.arg(pod.owner.kind.toLower(), shellWord(pod.owner.name),
                                                   inNamespace(pod.pod.nameSpace)))};
    }
    report.add(std::move(made));
}

struct MountWords {
    QLatin1StringView words;
    const char *id;
    const char *title;
    const char *cause;
    const char *remedy;
    qint64 budget; ///< seconds in which it may pass by itself
};
constexpr std::array mountWords = {
    MountWords{"bucket doesn't exist"_L1, "volume.bucket-missing",
               QT_TRANSLATE_NOOP("Diagnosis", "The bucket that %1 mounts does not exist"),
               QT_TRANSLATE_NOOP("Diagnosis", "Its name is misspelt, or has gs:// in front of it."),
               QT_TRANSLATE_NOOP("Diagnosis", "Correct bucketName or volumeHandle"), 0},
    MountWords{"flag provided but not defined"_L1, "volume.mount-options",
               QT_TRANSLATE_NOOP("Diagnosis", "The mount options of %1 are not accepted"),
               QT_TRANSLATE_NOOP("Diagnosis", "The driver does not know one of them."),
               QT_TRANSLATE_NOOP("Diagnosis", "Take it out of mountOptions"), 0},
    MountWords{"not found in the list of registered CSI drivers"_L1, "volume.node-plugin",
               QT_TRANSLATE_NOOP("Diagnosis", "The storage driver of %1 does not run on the pod's node"),
               QT_TRANSLATE_NOOP(
                   "Diagnosis",
                   "Its DaemonSet has no ready pod there: a taint keeps it off, or it is still starting."),
               QT_TRANSLATE_NOOP("Diagnosis", "Let its DaemonSet tolerate the node's taints"), 300},
    MountWords{"exceed max volume count"_L1, "volume.node-limit",
               QT_TRANSLATE_NOOP("Diagnosis", "The node cannot attach another volume for %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Machines attach a limited number."),
               QT_TRANSLATE_NOOP("Diagnosis", "Use more or larger nodes"), 0},
    MountWords{"wrong fs type"_L1, "volume.filesystem",
               QT_TRANSLATE_NOOP("Diagnosis", "The file system of a volume of %1 cannot be mounted"),
               QT_TRANSLATE_NOOP("Diagnosis", "It is damaged, or of another type."),
               QT_TRANSLATE_NOOP("Diagnosis", "Check the disk"), 0},
};

void multiAttach(const PodFacts &pod, const ObjectEvent &event, Report &report)
{
    const KubeObject *other = nullptr;
    const KubeObject *claim = nullptr;
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const KubeObject *own = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                  volume["persistentVolumeClaim"]["claimName"].text());
        if (!own)
            continue;
        for (const KubeObject *user : usersOf(pod.snapshot, *own)) {
            if (user != &pod.pod && user->spec()["nodeName"]
                && user->spec()["nodeName"].bytes() != pod.pod.spec()["nodeName"].bytes()) {
                other = user;
                claim = own;
            }
        }
    }
    const bool same = other && &pod.snapshot.topOwner(*other) == &pod.owner;
    Diagnosis made{.id = u"volume.multi-attach"_s,
                   .severity = pod.sinceScheduled < 480 ? Severity::Info : Severity::Error,
                   .title =
                       Say::tr("A volume of %1 is still attached to another node").arg(pod.owner.label()),
                   .key = pod.owner.label(),
                   .about = pod.lineage()};
    made.cause = other
        ? Say::tr("%1 uses it there; such a volume goes to one node at a time.").arg(other->label())
        : Say::tr("A node that went away keeps it for some six minutes; then it is taken off by force.");
    made.evidence = {seen(pod.pod, u"event FailedAttachVolume"_s, event.message)};
    if (other) {
        made.evidence.append(seen(*other, u"spec.nodeName"_s, other->spec()["nodeName"]));
        made.evidence.append(seen(*claim, u"spec.accessModes"_s, claim->spec()["accessModes"].at(0)));
    }
    if (same && pod.owner.kind == "Deployment"_L1)
        made.remedies = {
            patchOf(Say::tr("Stop the old pod before the new one starts: strategy Recreate"), pod.owner,
                    QJsonObject{{u"spec"_s,
                                 QJsonObject{{u"strategy"_s,
                                              QJsonObject{{u"type"_s, u"Recreate"_s},
                                                          {u"rollingUpdate"_s, QJsonValue::Null}}}}}})};
    else
        made.remedies = {
            todo(Say::tr("Stop the other pod, or use a volume that several nodes can have (ReadWriteMany)"),
                 u"kubectl get pods%1 -o wide"_s.arg(inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
}

void lookAtPod(const PodFacts &pod, Report &report)
{
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const QString field = u"spec.volumes[%1]"_s.arg(volume["name"].text());
        if (const QString claim = volume["persistentVolumeClaim"]["claimName"].text(); !claim.isEmpty())
            claimMissing(pod, claim, field + u".persistentVolumeClaim.claimName"_s, report);
        const auto [driver, bound] = driverBehind(pod, volume);
        if (driver.isEmpty())
            continue;
        const ObjectEvent *attach = pod.lastEvent({"FailedAttachVolume"_L1, "FailedMount"_L1});
        if (pod.snapshot.presence(u"CSIDriver"_s, {}, driver) == Snapshot::Presence::Absent
            && pod.age >= patience) {
            Diagnosis made = driverMissing(pod.snapshot, driver, bound ? bound->label() : pod.owner.label());
            made.evidence.prepend(bound ? seen(*bound, u"spec.csi.driver"_s, driver)
                                        : seen(pod.pod, field + u".csi.driver"_s, driver));
            if (attach)
                made.evidence.append(seen(pod.pod, u"event %1"_s.arg(attach->reason), attach->message));
            made.about += pod.lineage();
            report.add(std::move(made));
        } else if (driver == fuseDriver) {
            fuse(pod, bound, report);
        }
    }
    const auto &events = pod.snapshot.events(pod.pod);
    QSet<QString> done;
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (!it->isWarning || pod.snapshot.now() - it->last > 1800 || done.contains(it->reason))
            continue;
        if (it->message.contains("Multi-Attach"_L1)) {
            done.insert(it->reason);
            multiAttach(pod, *it, report);
            continue;
        }
        static const QRegularExpression attacher(u"external-attacher of (\\S+) CSI driver"_s);
        if (const auto match = attacher.match(it->message); match.hasMatch() && !done.contains(it->reason)) {
            done.insert(it->reason);
            // No attacher answers: the driver is not there under that name. Where drivers were listed the join above has said so.
            if (!pod.snapshot.isListed(u"CSIDriver"_s)) {
                Diagnosis made{
                    .id = u"volume.driver-missing"_s,
                    .severity = Severity::Error,
                    .title = Say::tr("No storage driver answers to the name %1").arg(match.captured(1)),
                    .cause = Say::tr("Kubernetes waits for it to attach the volume. The name is wrong, or "
                                     "the driver is not installed; permissions cannot cause this."),
                    .evidence = {seen(pod.pod, u"event "_s + it->reason, it->message)},
                    .key = match.captured(1),
                    .about = pod.lineage() << u"CSIDriver/"_s + match.captured(1)};
                addDriverRemedy(match.captured(1), made);
                report.add(std::move(made));
            }
            continue;
        }
        for (const MountWords &each : mountWords) {
            if (!it->message.contains(each.words))
                continue;
            done.insert(it->reason);
            if (report.isExplained(pod.pod.label()) && each.budget > 0)
                break;
            Diagnosis made{.id = QLatin1StringView(each.id),
                           .severity = each.budget > 0 && pod.sinceScheduled < each.budget ? Severity::Info
                                                                                           : Severity::Error,
                           .title = Say::tr(each.title).arg(pod.owner.label()),
                           .cause = Say::tr(each.cause),
                           .evidence = {seen(pod.pod, u"event "_s + it->reason, it->message)},
                           .remedies = {todo(Say::tr(each.remedy),
                                             u"kubectl describe pod %1%2"_s.arg(
                                                 shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace)))},
                           .key = pod.owner.label(),
                           .about = pod.lineage()};
            report.add(std::move(made));
            break;
        }
    }
}

} // namespace

void volumeRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *claim : snapshot.of(u"PersistentVolumeClaim"_s))
        lookAtClaim(snapshot, *claim, report);
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || !pod->status()["phase"].is("Pending"))
            continue;
        lookAtPod(PodFacts(snapshot, *pod), report);
    }
}

} // namespace slipway::diagnosis
