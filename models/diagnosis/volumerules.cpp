// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claims that are not bound and volumes that are not mounted: pod → claim → volume → class → driver.
#include "base/shellwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"
#include "diagnosis/volumes.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

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
        // Reserved for a claim of the same name that is gone: its data are kept for nobody else.
        else if (holder && !holder["uid"].text().isEmpty() && holder["uid"].text() != claim.uid
                 && volume->status()["phase"].is("Released")) {
            reasons.append(
                Say::tr("it is still reserved for an earlier claim of that name, which was deleted"));
            made.evidence.append(seen(*volume, u"spec.claimRef.uid"_s, holder["uid"]));
            made.evidence.append(seen(*volume, u"status.phase"_s, volume->status()["phase"]));
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
    // Its data stay, and it is free for the claim again.
    if (volume && volume->status()["phase"].is("Released"))
        made.remedies.prepend(
            patchOf(Say::tr("Let the volume go from its earlier claim"), *volume,
                    QJsonObject{{u"spec"_s, QJsonObject{{u"claimRef"_s, QJsonValue::Null}}}}));
    report.add(std::move(made));
    return true;
}

// A claim that is to go stays while a pod on a node has it, and no new pod gets it meanwhile.
// Source: Kubernetes docs, "Persistent Volumes", Storage Object in Use Protection; scheduler's plugin VolumeBinding.
void goingClaim(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    const qint64 since = snapshot.now() - secondsOf(claim.metadata()["deletionTimestamp"]);
    std::vector<const KubeObject *> waiting;
    const KubeObject *holder = nullptr;
    for (const KubeObject *pod : usersOf(snapshot, claim)) {
        if (pod->spec().has("nodeName"))
            holder = holder && !holder->isGoing() ? holder : pod;
        else if (pod->status()["phase"].is("Pending") && !pod->isGoing())
            waiting.push_back(pod);
    }
    // Nobody waits for it yet; but whoever has it loses its data with the next restart.
    if (waiting.empty()) {
        if (holder && !holder->isGoing() && since >= 900)
            goesWithItsUser(snapshot, claim, *holder, since, report);
        return;
    }
    const KubeObject &owner = snapshot.topOwner(*waiting.front());
    Diagnosis made{.id = u"volume.claim-going"_s,
                   .severity = since < 180 ? Severity::Info : Severity::Error,
                   .title =
                       Say::tr("%1 is being deleted, and %2 waits for it").arg(claim.label(), owner.label()),
                   .key = claim.label(),
                   .about = {claim.label()}};
    made.evidence = {seen(claim, u"metadata.deletionTimestamp"_s, claim.metadata()["deletionTimestamp"])};
    QStringList finalizers;
    for (const JsonView each : claim.metadata()["finalizers"].items())
        finalizers.append(each.text());
    made.evidence.append(seen(claim, u"metadata.finalizers"_s, finalizers.join(u", "_s)));
    if (holder) {
        made.cause =
            Say::tr("No new pod gets a claim that is to go, and it stays until %1, which has it, is gone. "
                    "Its data "
                    "then go the way of the volume's reclaim policy; a deletion cannot be taken back.")
                .arg(holder->label());
        made.evidence.append(seen(*holder, u"spec.volumes[].persistentVolumeClaim.claimName"_s, claim.name));
    } else {
        made.cause = Say::tr("No new pod gets a claim that is to go, and it stays until whoever set its "
                             "finalizers takes them "
                             "off: %1. No pod on a node has it.")
                         .arg(finalizers.join(u", "_s));
    }
    if (const KubeObject *volume =
            snapshot.find(u"PersistentVolume"_s, {}, claim.spec()["volumeName"].text()))
        made.evidence.append(seen(*volume, u"spec.persistentVolumeReclaimPolicy"_s,
                                  volume->spec()["persistentVolumeReclaimPolicy"]));
    for (const KubeObject *pod : waiting)
        made.about += PodFacts(snapshot, *pod).lineage();
    made.remedies = {todo(
        Say::tr("To keep the data, set the volume's reclaim policy to Retain first; then end the pod that "
                "has the claim, and "
                "make the claim anew"),
        holder ? u"kubectl delete pod %1%2"_s.arg(shellWord(holder->name), inNamespace(holder->nameSpace))
               : u"kubectl describe pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
    report.add(std::move(made));
}

/// The quota that a provisioner's words name, and its limit; empty where they name none.
// Source: Compute API's "Quota 'X' exceeded. Limit: N"; Amazon EBS, VolumeLimitExceeded.
std::pair<QString, QString> quotaIn(const QString &said)
{
    static const QRegularExpression google(
        u"[Qq]uota:? '?\\\\?\"?([A-Za-z][\\w./-]{2,99}?)'?\\\\?\"? (?:is )?(?:has been )?exceeded\\.?(?:\\s+Limit: ([\\d.]*\\d))?"_s);
    static const QRegularExpression amazon(
        u"VolumeLimitExceeded:?.{0,80}?\\b((?:gp[23]|io[12]|st1|sc1|standard|[Mm]aximum number of volumes)\\b)"_s);
    if (const auto match = google.match(said); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    return {amazon.match(said).captured(1), {}};
}

void lookAtClaim(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    const QString phase = claim.status()["phase"].text();
    if (claim.isGoing())
        goingClaim(snapshot, claim, report);
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
                .severity = age < provisionerPatience ? Severity::Info : Severity::Error,
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
        && (isCsi(driver) || !nearest(driver, driverNames(snapshot)).isEmpty())
        && age >= provisionerPatience) {
        Diagnosis made = driverMissing(snapshot, driver, storageClass->label());
        made.evidence.prepend(seen(*storageClass, u"provisioner"_s, provisioner));
        made.about.append(storageClass->label());
        claimEvidence(snapshot, claim, made);
        report.add(std::move(made));
        return;
    }
    if (!failed.isEmpty()) {
        const bool permission = failed.contains("UnauthorizedOperation"_L1)
            || failed.contains("AccessDenied"_L1) || failed.contains("access denied"_L1, Qt::CaseInsensitive)
            || failed.contains("not authorized"_L1) || failed.contains("PermissionDenied"_L1)
            || failed.contains("no EC2 IMDS role"_L1) || failed.contains("get credentials"_L1)
            || failed.contains("forbidden"_L1, Qt::CaseInsensitive);
        const bool quota =
            failed.contains("quota"_L1, Qt::CaseInsensitive) || failed.contains("VolumeLimitExceeded"_L1);
        static const QRegularExpression modes(
            u"(?i)MULTI_NODE|unsupported (?:volume )?access ?mode|access ?modes?\\b.{0,80}not supported|only supports? .{0,60}(?:ReadWriteOnce|SINGLE_NODE)"_s);
        const bool shared = !permission && !quota && modes.match(failed).hasMatch();
        const auto [quotaName, quotaLimit] = quota ? quotaIn(failed) : std::pair<QString, QString>();
        Diagnosis made{
            .id = permission ? u"volume.driver-permission"_s
                : quota      ? u"volume.quota"_s
                : shared     ? u"volume.access-mode"_s
                             : u"volume.provisioning-failed"_s,
            .severity = age < provisionerPatience ? Severity::Info : Severity::Error,
            .title = permission ? Say::tr("The storage driver %1 may not make volumes").arg(driver)
                : quota
                ? quotaName.isEmpty() ? Say::tr("A storage quota is used up")
                                      : Say::tr("The storage quota %1 is used up").arg(quotaName)
                : Say::tr("The storage driver %1 cannot make the volume of %2").arg(driver, claim.label()),
            .cause = permission
                ? Say::tr("The cloud refuses it: its service account has no role, or one without the right.")
                : !quotaLimit.isEmpty() ? Say::tr("Its limit is %1. All disks of the project or account "
                                                  "count, not those of this cluster alone.")
                                              .arg(quotaLimit)
                : quota
                ? Say::tr("All disks of the project or account count, not those of this cluster alone.")
                : Say::tr("The driver says: %1").arg(failed.section(u"desc = "_s, -1).left(400)),
            .key = quota     ? driver + quotaName
                : permission ? driver
                             : claim.label(),
            .about = {storageClass->label()}};
        made.evidence.append(seen(claim, u"event ProvisioningFailed"_s, failed));
        claimEvidence(snapshot, claim, made);
        // A driver whose own pods are not well: what nobody answers, or what its pod on the node was to say, comes of that.
        static const QRegularExpression unanswered(
            u"(?i)no topology key|connection refused|deadline ?exceeded|no such host|code = Unavailable"_s);
        if (const QStringList own = unwellPodsOf(snapshot, driver);
            !own.isEmpty() && !permission && !quota && !shared && unanswered.match(failed).hasMatch()) {
            made.isSymptom = true;
            made.from += own;
        }
        if (addSnapshotMissing(snapshot, claim, failed, made)) {
            report.add(std::move(made));
            return;
        }
        if (shared) {
            made.title = Say::tr("The storage driver %1 makes no volume with the access mode of %2")
                             .arg(driver, claim.label());
            made.cause = Say::tr("Block volumes go to one node at a time; sharing one takes a file system "
                                 "on the network.");
            made.evidence.append(seen(claim, u"spec.accessModes"_s, claim.spec()["accessModes"].at(0)));
        }
        if (shared)
            made.remedies = {todo(
                Say::tr(
                    "Make the claim anew with ReadWriteOnce, or with a class that shares (EFS, Filestore)"),
                u"kubectl get storageclasses"_s)};
        else if (quota)
            made.remedies = {
                todo(Say::tr("Ask for more of it, or delete disks that nobody uses"),
                     driver.endsWith(".aws.com"_L1)
                         ? u"aws service-quotas list-service-quotas --service-code ebs"_s
                         : u"gcloud compute regions describe REGION --format=\"table(quotas)\""_s)};
        else if (permission && driver == "ebs.csi.aws.com"_L1)
            made.remedies = {todo(
                Say::tr("Give its service account kube-system/ebs-csi-controller-sa a role with "
                        "AmazonEBSCSIDriverPolicy"),
                u"aws eks update-addon --cluster-name CLUSTER --addon-name aws-ebs-csi-driver --service-account-role-arn ROLE_ARN --resolve-conflicts OVERWRITE"_s)};
        else
            made.remedies = {todo(
                permission ? Say::tr("Give the controller's account that right; it tries again by itself")
                           : Say::tr("Do as its words say"),
                u"kubectl describe pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
        if (made.id == "volume.provisioning-failed"_L1 || (permission && failed.contains("kms"_L1)))
            explainRefusal(failed, made);
        report.add(std::move(made));
        return;
    }
    // The pod's own trouble is the cause of a claim that waits for it.
    const bool chosen = claim.annotations().has("volume.kubernetes.io/selected-node");
    if (age < 600 || (waits && !chosen && placedByHand(snapshot, claim, report)) || (waits && !chosen))
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

} // namespace

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

void addDriverRemedy(const Snapshot &snapshot, const QString &driver, Diagnosis &made)
{
    if (driver == "ebs.csi.aws.com"_L1)
        made.remedies = {todo(
            Say::tr(
                "Install the add-on, with a role that may make volumes; if it is there already, update it"),
            u"aws eks create-addon --cluster-name CLUSTER --addon-name aws-ebs-csi-driver --service-account-role-arn ROLE_ARN"_s)};
    else if (driver == fuseDriver)
        made.remedies = {enableGkeAddon(
            Say::tr("Turn the cluster's add-on on; the driver shows up some minutes after"), snapshot,
            GkeAddon::GcsFuseCsi,
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
    // The name of a driver that there is elsewhere is no slip of the pen for one that is here.
    static const QSet<QString> real{fuseDriver,
                                    u"pd.csi.storage.gke.io"_s,
                                    u"filestore.csi.storage.gke.io"_s,
                                    u"parallelstore.csi.storage.gke.io"_s,
                                    u"lustre.csi.storage.gke.io"_s,
                                    u"ebs.csi.aws.com"_s,
                                    u"efs.csi.aws.com"_s,
                                    u"fsx.csi.aws.com"_s,
                                    u"s3.csi.aws.com"_s,
                                    u"disk.csi.azure.com"_s,
                                    u"file.csi.azure.com"_s,
                                    u"blob.csi.azure.com"_s,
                                    u"secrets-store.csi.k8s.io"_s};
    const QString meant = real.contains(driver) ? QString() : nearest(driver, driverNames(snapshot));
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
        addDriverRemedy(snapshot, driver, made);
    else
        made.remedies = {todo(Say::tr("Name %1 there. A volume's driver cannot be changed: delete and make "
                                      "it again, the data behind stay")
                                  .arg(meant),
                              u"kubectl get csidrivers"_s)};
    return made;
}

void volumeRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *claim : snapshot.of(u"PersistentVolumeClaim"_s)) {
        lookAtClaim(snapshot, *claim, report);
        resizeFailed(snapshot, *claim, report);
    }
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || !pod->status()["phase"].is("Pending"))
            continue;
        mountRules(PodFacts(snapshot, *pod), report);
    }
}

} // namespace slipway::diagnosis
