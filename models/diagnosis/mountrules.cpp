// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes that a pod cannot mount: claims and drivers that are not there, the bucket's sidecar, disks that are elsewhere.
#include "base/shellwords.h"
#include "diagnosis/complaints.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"
#include "diagnosis/volumes.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace slipway::diagnosis {

namespace {

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
            made.remedies = {todo(Say::tr("Set it on the pod template, and create the pods anew"),
                                  editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace))};
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
    // Mountpoint for Amazon S3, its documentation "Troubleshooting" and the driver's issues 276, 293 and 586.
    MountWords{
        "No signing credentials"_L1, "identity.bucket-credentials",
        QT_TRANSLATE_NOOP("Diagnosis", "The storage driver has no AWS identity for the bucket of %1"),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Neither the account that the volume names as its source nor the driver's own has a role."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Give the account a role: its annotation eks.amazonaws.com/role-arn, or a Pod "
                          "Identity association"),
        0},
    MountWords{
        "Wrong region (expecting"_L1, "volume.bucket-region",
        QT_TRANSLATE_NOOP("Diagnosis", "The bucket that %1 mounts is in another region than its volume says"),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The volume's mount option region, or the node's own region without one, is not the bucket's."),
        QT_TRANSLATE_NOOP("Diagnosis", "Set the mount option region to the bucket's"), 0},
    MountWords{"The specified bucket does not exist"_L1, "volume.bucket-missing",
               QT_TRANSLATE_NOOP("Diagnosis", "The bucket that %1 mounts does not exist"),
               QT_TRANSLATE_NOOP("Diagnosis", "Its name is misspelt, or has gs:// in front of it."),
               QT_TRANSLATE_NOOP("Diagnosis", "Correct bucketName or volumeHandle"), 0},
    MountWords{"bucket doesn't exist"_L1, "volume.bucket-missing",
               QT_TRANSLATE_NOOP("Diagnosis", "The bucket that %1 mounts does not exist"),
               QT_TRANSLATE_NOOP("Diagnosis", "Its name is misspelt, or has gs:// in front of it."),
               QT_TRANSLATE_NOOP("Diagnosis", "Correct bucketName or volumeHandle"), 0},
    MountWords{"flag provided but not defined"_L1, "volume.mount-options",
               QT_TRANSLATE_NOOP("Diagnosis", "The mount options of %1 are not accepted"),
               QT_TRANSLATE_NOOP("Diagnosis", "The driver does not know one of them."),
               QT_TRANSLATE_NOOP("Diagnosis", "Take it out of mountOptions"), 0},
    MountWords{"unknown flag"_L1, "volume.mount-options",
               QT_TRANSLATE_NOOP("Diagnosis", "The mount options of %1 are not accepted"),
               QT_TRANSLATE_NOOP("Diagnosis", "The driver does not know one of them."),
               QT_TRANSLATE_NOOP("Diagnosis", "Take it out of mountOptions"), 0},
    MountWords{"unknown shorthand flag"_L1, "volume.mount-options",
               QT_TRANSLATE_NOOP("Diagnosis", "The mount options of %1 are not accepted"),
               QT_TRANSLATE_NOOP("Diagnosis", "The driver does not know one of them."),
               QT_TRANSLATE_NOOP("Diagnosis", "Take it out of mountOptions"), 0},
    MountWords{"not found in the list of registered CSI drivers"_L1, "volume.node-plugin",
               QT_TRANSLATE_NOOP("Diagnosis", "The storage driver of %1 does not run on the pod's node"),
               QT_TRANSLATE_NOOP(
                   "Diagnosis",
                   "Its DaemonSet has no ready pod there: a taint keeps it off, or it is still starting."),
               QT_TRANSLATE_NOOP("Diagnosis", "Let its DaemonSet tolerate the node's taints"), 300},
    MountWords{
        "Uniform Bucket Level Access"_L1, "volume.bucket-uniform-access",
        QT_TRANSLATE_NOOP("Diagnosis", "The bucket that %1 mounts has fine-grained access control"),
        QT_TRANSLATE_NOOP("Diagnosis", "What is asked of it works only with uniform bucket-level access."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Turn uniform bucket-level access on for the bucket; its objects' own "
                          "access lists then count no more"),
        0},
    MountWords{"sts.googleapis.com"_L1, "identity.token-rate",
               QT_TRANSLATE_NOOP("Diagnosis", "Too many pods like those of %1 ask for tokens at once"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "The project's rate of token exchanges is used up; each pod tries again by "
                                 "itself, and what it may do is not the matter."),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Start fewer pods at a time, or ask for more of the quota of "
                                 "sts.googleapis.com"),
               600},
    MountWords{
        "InvalidVolume.NotFound"_L1, "volume.disk-gone",
        QT_TRANSLATE_NOOP("Diagnosis", "The disk behind a volume of %1 is not there any more"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The cloud knows no disk of the volume's handle: it was deleted outside of "
                          "the cluster, or is in another account, project or zone."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Make it anew from a snapshot and a volume for it; or claim and volume anew, "
                          "without the data"),
        0},
    MountWords{
        "ould not find disk"_L1, "volume.disk-gone",
        QT_TRANSLATE_NOOP("Diagnosis", "The disk behind a volume of %1 is not there any more"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The cloud knows no disk of the volume's handle: it was deleted outside of "
                          "the cluster, or is in another account, project or zone."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Make it anew from a snapshot and a volume for it; or claim and volume anew, "
                          "without the data"),
        0},
    MountWords{
        "Disk not found"_L1, "volume.disk-gone",
        QT_TRANSLATE_NOOP("Diagnosis", "The disk behind a volume of %1 is not there any more"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The cloud knows no disk of the volume's handle: it was deleted outside of "
                          "the cluster, or is in another account, project or zone."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Make it anew from a snapshot and a volume for it; or claim and volume anew, "
                          "without the data"),
        0},
    MountWords{"exceed max volume count"_L1, "volume.node-limit",
               QT_TRANSLATE_NOOP("Diagnosis", "The node cannot attach another volume for %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Machines attach a limited number."),
               QT_TRANSLATE_NOOP("Diagnosis", "Use more or larger nodes"), 0},
    MountWords{
        "hostPath type check failed"_L1, "volume.host-path",
        QT_TRANSLATE_NOOP("Diagnosis", "The node does not have the path that %1 mounts from it"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "A hostPath of that type has to be there before the pod comes, on every node "
                          "that may take it."),
        QT_TRANSLATE_NOOP("Diagnosis", "Use type DirectoryOrCreate, or a volume that is not the node's"), 0},
    MountWords{"access denied by server"_L1, "volume.mount-denied",
               QT_TRANSLATE_NOOP("Diagnosis", "The file server of a volume of %1 does not let its node in"),
               QT_TRANSLATE_NOOP(
                   "Diagnosis",
                   "It answers: what it exports is not for this node's address, or EFS asks for a role "
                   "(elasticfilesystem:ClientMount) by its policy, or for an access point that is there."),
               QT_TRANSLATE_NOOP(
                   "Diagnosis",
                   "Let the nodes in by the export's or the file system's policy; mount with iam and tls "
                   "where it asks for a role"),
               0},
    MountWords{
        "applyFSGroup failed"_L1, "volume.fs-group-refused",
        QT_TRANSLATE_NOOP("Diagnosis", "A volume of %1 does not let the kubelet change its owners"),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "fsGroup has the kubelet give every file to a group; a file server that squashes root "
            "refuses that."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Drop fsGroup and let the server give the folder to the process, or export it with "
                          "no_root_squash"),
        0},
    MountWords{
        "disk type cannot be used"_L1, "volume.disk-type",
        QT_TRANSLATE_NOOP("Diagnosis", "The machine of %1 does not take its volume's type of disk"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Newer series of machines (N4, C4, A4 and others) take Hyperdisk alone, older ones "
                          "Persistent Disk alone."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Use a StorageClass of type hyperdisk-balanced, or nodes of a series that takes the disk"),
        0},
    MountWords{
        "Is the MGS running"_L1, "volume.lustre-server",
        QT_TRANSLATE_NOOP("Diagnosis", "The Lustre server of a volume of %1 does not answer its node"),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The node's network has no way to it, a firewall closes port 988 (GKE: 6988), or the node's "
            "client is of another version."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Put file system and nodes into one network, and open Lustre's port between them"),
        300},
    MountWords{
        "mount.lustre"_L1, "volume.lustre-server",
        QT_TRANSLATE_NOOP("Diagnosis", "The Lustre server of a volume of %1 does not answer its node"),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The node's network has no way to it, a firewall closes port 988 (GKE: 6988), or the node's "
            "client is of another version."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Put file system and nodes into one network, and open Lustre's port between them"),
        300},
    MountWords{"mount target"_L1, "volume.network-mount",
               QT_TRANSLATE_NOOP("Diagnosis", "The file server of a volume of %1 does not answer its node"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "It has no address in the node's network, or a firewall (security group) "
                                 "closes port 2049."),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Give the file system a mount target in the node's zone, and open port 2049 "
                                 "to the nodes"),
               300},
    MountWords{"mount.nfs"_L1, "volume.network-mount",
               QT_TRANSLATE_NOOP("Diagnosis", "The file server of a volume of %1 does not answer its node"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "It has no address in the node's network, or a firewall (security group) "
                                 "closes port 2049."),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Give the file system a mount target in the node's zone, and open port 2049 "
                                 "to the nodes"),
               300},
    MountWords{
        "subPath"_L1, "volume.sub-path",
        QT_TRANSLATE_NOOP("Diagnosis", "A subPath that %1 mounts cannot be made on its volume"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The volume is read-only, or its file system refuses the folder to the "
                          "kubelet, as network file systems do that squash root."),
        QT_TRANSLATE_NOOP("Diagnosis", "Make the folder beforehand, or mount the volume without subPath"), 0},
    MountWords{
        "could not correct them"_L1, "volume.filesystem",
        QT_TRANSLATE_NOOP("Diagnosis", "The file system of a volume of %1 is damaged"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Its check before mounting (fsck) finds errors that it may not mend by itself, "
                          "as after a disk was torn from a machine that still wrote."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Take a snapshot of the disk, attach it to a machine and run fsck -y on it; or "
                          "make the volume anew from its last good snapshot"),
        0},
    MountWords{
        "tructure needs cleaning"_L1, "volume.filesystem",
        QT_TRANSLATE_NOOP("Diagnosis", "The file system of a volume of %1 is damaged"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Its check before mounting (fsck) finds errors that it may not mend by itself, "
                          "as after a disk was torn from a machine that still wrote."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Take a snapshot of the disk, attach it to a machine and run fsck -y on it; or "
                          "make the volume anew from its last good snapshot"),
        0},
    MountWords{"wrong fs type"_L1, "volume.filesystem",
               QT_TRANSLATE_NOOP("Diagnosis", "The file system of a volume of %1 cannot be mounted"),
               QT_TRANSLATE_NOOP("Diagnosis", "It is damaged, or of another type."),
               QT_TRANSLATE_NOOP("Diagnosis", "Check the disk"), 0},
};

} // namespace

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

// Disks are attached by the driver's controller, as who it is: the pod's own account has no part in it.
bool attachRefused(const PodFacts &pod, const ObjectEvent &event, Report &report)
{
    const auto missing = missingRightIn(event.message);
    if (!missing || missing->isKubernetes)
        return false;
    QString driver;
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const auto [name, bound] = driverBehind(pod, volume);
        if (bound && event.message.contains(bound->name))
            driver = name;
    }
    if (driver.isEmpty())
        return false;
    Diagnosis made{.id = u"volume.driver-permission"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The storage driver %1 may not attach volumes").arg(driver),
                   .cause = rightMissing(*missing),
                   .evidence = {seen(pod.pod, u"event "_s + event.reason, event.message)},
                   .key = driver,
                   .about = pod.lineage() << u"CSIDriver/"_s + driver};
    made.remedies = {
        driver == "ebs.csi.aws.com"_L1
            ? todo(
                  Say::tr("Give its service account kube-system/ebs-csi-controller-sa a role with "
                          "AmazonEBSCSIDriverPolicy"),
                  u"aws eks update-addon --cluster-name CLUSTER --addon-name aws-ebs-csi-driver --service-account-role-arn ROLE_ARN --resolve-conflicts OVERWRITE"_s)
            : todo(Say::tr("Give the controller's account that right; it tries again by itself"),
                   u"kubectl get csidriver %1 -o yaml"_s.arg(shellWord(driver)))};
    report.add(std::move(made));
    return true;
}

// A driver that has answered is there, whatever the list of drivers holds: its words in an event, or another pod that has its volume.
bool hasAnswered(const PodFacts &pod, const QString &driver, const ObjectEvent *event)
{
    if (event && event->message.contains("rpc error: code = "_L1)
        && !event->message.contains("not found in the list of registered"_L1))
        return true;
    return std::ranges::any_of(pod.snapshot.of(u"Pod"_s), [&](const KubeObject *each) {
        if (each == &pod.pod || !each->status()["phase"].is("Running") || each->spec()["volumes"].size() == 0)
            return false;
        const PodFacts other(pod.snapshot, *each);
        return other.isReady && driversOf(other).contains(driver);
    });
}

void mountRules(const PodFacts &pod, Report &report)
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
            && pod.age >= provisionerPatience && !hasAnswered(pod, driver, attach)) {
            Diagnosis made = driverMissing(pod.snapshot, driver, bound ? bound->label() : pod.owner.label());
            made.evidence.prepend(bound ? seen(*bound, u"spec.csi.driver"_s, driver)
                                        : seen(pod.pod, field + u".csi.driver"_s, driver));
            if (attach)
                made.evidence.append(seen(pod.pod, u"event %1"_s.arg(attach->reason), attach->message));
            made.about += pod.lineage();
            report.add(std::move(made));
        } else if (driver == fuseDriver) {
            fuse(pod, bound, report);
        } else {
            secretsStoreVolume(pod, volume, report);
        }
    }
    const auto &events = pod.snapshot.events(pod.pod);
    QSet<QString> done;
    bool isTold = false;
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (!it->isWarning || done.contains(it->reason))
            continue;
        // Ceph and the clouds' own drivers have words of their own for it.
        static const QRegularExpression elsewhere(
            u"(?i)Multi-Attach|image \\S{1,300} is still being used|RESOURCE_IN_USE_BY_ANOTHER_RESOURCE|already (?:attached|being used|in use)\\b.{0,40}(?:node|instance|vm)\\b|currently attached to (?:instance|node|vm)"_s);
        // The attaching controller says it once, however long it lasts. Source: kubernetes, pkg/controller/volume/attachdetach/reconciler,
        // MultiAttachErrorReported.
        const bool isOld = pod.snapshot.now() - it->last > 1800;
        if ((!isOld || startsNothing(pod)) && elsewhere.match(it->message).hasMatch()) {
            done.insert(it->reason);
            isTold = true;
            multiAttach(pod, &*it, report);
            continue;
        }
        if (isOld)
            continue;
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
                addDriverRemedy(pod.snapshot, match.captured(1), made);
                report.add(std::move(made));
            }
            continue;
        }
        if (it->reason == "FailedAttachVolume"_L1 && attachRefused(pod, *it, report)) {
            done.insert(it->reason);
            continue;
        }
        if (mountSecretMissing(pod, *it, report)) {
            done.insert(it->reason);
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
            // The driver's own pod on the node may have a fault of its own; then this is what comes of it.
            for (const KubeObject *other : pod.snapshot.unwellPods()) {
                if (made.id != "volume.node-plugin"_L1 || !other->name.contains("csi"_L1)
                    || other->spec()["nodeName"].bytes() != pod.pod.spec()["nodeName"].bytes())
                    continue;
                made.isSymptom = true;
                made.from += PodFacts(pod.snapshot, *other).lineage();
            }
            if (made.id == "volume.node-plugin"_L1)
                addNodePlugin(pod, it->message, made);
            // What was said and what is: the region, the account, side by side.
            static const QRegularExpression expecting(u"expecting \\\\?\"([a-z0-9-]+)"_s);
            if (const auto match = expecting.match(it->message); match.hasMatch())
                made.cause += u' ' + Say::tr("It is %1.").arg(match.captured(1));
            for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
                const auto [driver, bound] = driverBehind(pod, volume);
                if (!bound || !driver.startsWith("s3."_L1))
                    continue;
                for (const JsonView option : bound->spec()["mountOptions"].items())
                    made.evidence.append(seen(*bound, u"spec.mountOptions"_s, option));
                const JsonView source = bound->spec()["csi"]["volumeAttributes"]["authenticationSource"];
                made.evidence.append(seen(*bound, u"spec.csi.volumeAttributes.authenticationSource"_s,
                                          source.text(u"driver"_s)));
                const QString name = pod.serviceAccount();
                const KubeObject *account = source.is("pod")
                    ? pod.snapshot.find(u"ServiceAccount"_s, pod.pod.nameSpace, name)
                    : nullptr;
                if (account)
                    made.evidence.append(seen(*account, u"metadata.annotations[eks.amazonaws.com/role-arn]"_s,
                                              account->annotations()["eks.amazonaws.com/role-arn"]));
            }
            // Which of them: the flag that is named, beside what the volume says.
            static const QRegularExpression flag(
                u"(?:unknown (?:shorthand )?flag|flag provided but not defined): ?(-{1,2}[\\w-]{1,60})"_s);
            if (const auto match = flag.match(it->message); match.hasMatch())
                made.cause += u' ' + Say::tr("It is %1.").arg(match.captured(1));
            for (const JsonView volume : made.id == "volume.mount-options"_L1
                     ? pod.pod.spec()["volumes"].items()
                     : JsonView().items()) {
                if (const JsonView options = volume["csi"]["volumeAttributes"]["mountOptions"])
                    made.evidence.append(seen(
                        pod.pod,
                        u"spec.volumes[%1].csi.volumeAttributes.mountOptions"_s.arg(volume["name"].text()),
                        options));
                if (const auto [driver, bound] = driverBehind(pod, volume); bound) {
                    for (const JsonView option : bound->spec()["mountOptions"].items())
                        made.evidence.append(seen(*bound, u"spec.mountOptions"_s, option));
                }
            }
            static const QRegularExpression path(u"hostPath type check failed: (\\S+)"_s);
            if (const auto match = path.match(it->message); match.hasMatch())
                made.cause += u' ' + Say::tr("It is %1.").arg(match.captured(1));
            report.add(std::move(made));
            break;
        }
    }
    if (!isTold && !report.isExplained(pod.pod.label()) && isHeldElsewhere(pod))
        multiAttach(pod, nullptr, report);
}

} // namespace slipway::diagnosis
