// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a volume that is not mounted hangs together with besides claim and driver: a class of the secrets store, a Secret with the share's
// key, the pods of the driver itself.
// Source: kubernetes-sigs/secrets-store-csi-driver, docs "Troubleshooting"; kubernetes-sigs/azurefile-csi-driver, docs/driver-parameters.
#include "base/shellwords.h"
#include "diagnosis/nodefit.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"
#include "diagnosis/volumes.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {

namespace {

const QString &secretsStore()
{
    static const QString name = u"secrets-store.csi.k8s.io"_s;
    return name;
}

/// Words of a driver's name that are its own: "longhorn" of driver.longhorn.io, "ebs" of ebs.csi.aws.com.
QStringList ownWords(const QString &driver)
{
    static const QSet<QString> common{u"csi"_s,    u"driver"_s,  u"com"_s,   u"org"_s,        u"net"_s,
                                      u"k8s"_s,    u"storage"_s, u"aws"_s,   u"gke"_s,        u"azure"_s,
                                      u"disk"_s,   u"file"_s,    u"blob"_s,  u"kubernetes"_s, u"cloud"_s,
                                      u"plugin"_s, u"google"_s,  u"amazon"_s};
    QStringList words;
    for (const QString &word : driver.split(u'.', Qt::SkipEmptyParts)) {
        if (word.size() >= 3 && !common.contains(word))
            words.append(word);
    }
    return words;
}

} // namespace

bool secretsStoreVolume(const PodFacts &pod, JsonView volume, Report &report)
{
    if (volume["csi"]["driver"].text() != secretsStore())
        return false;
    const Snapshot &snapshot = pod.snapshot;
    const QString &ns = pod.pod.nameSpace;
    const QString name = volume["csi"]["volumeAttributes"]["secretProviderClass"].text();
    const QString label = objectLabel(u"SecretProviderClass"_s, ns, name);
    const ObjectEvent *event = pod.lastEvent({"FailedMount"_L1});
    const QString said = event ? event->message : QString();
    // Of the providers of AWS, Google and Azure, each in its way.
    static const QRegularExpression fetching(
        u"permissions are granted for: ([\\w/.@:+=-]{2,200})|[Ff]ailed (?:to )?fetch(?:ing)? (?:secret|parameters?)(?: from all regions)?:? (?!from )([\\w/.@:+=-]{2,200}?):? |secret \\\\?\"?(projects/[\\w/.-]{3,200})\\\\?\"? (?:not found|.{0,60}denied)"_s);
    static const QRegularExpression noProvider(u"provider not found: provider \\\\?\"([\\w-]{1,60})"_s);
    Diagnosis made{.id = u"volume.secret-provider"_s,
                   .severity = Severity::Error,
                   .key = label,
                   .about = pod.lineage() << label};
    made.evidence = {seen(
        pod.pod, u"spec.volumes[%1].csi.volumeAttributes.secretProviderClass"_s.arg(volume["name"].text()),
        name)};
    const bool isSaid = said.contains("failed to get secretproviderclass"_L1) && said.contains("not found"_L1)
        && said.contains(name);
    if (isSaid
        || (snapshot.presence(u"SecretProviderClass"_s, ns, name) == Snapshot::Presence::Absent
            && pod.age >= 60)) {
        made.title = Say::tr("The SecretProviderClass %1 does not exist in namespace %2").arg(name, ns);
        made.cause =
            Say::tr("%1 has a volume of it. It has to be in the pods' own namespace.").arg(pod.owner.label());
        QStringList near;
        for (const KubeObject *each : snapshot.of(u"SecretProviderClass"_s)) {
            if (each->nameSpace == ns)
                near.append(each->name);
            else if (each->name == name)
                made.evidence.append(seen(*each, u"metadata.namespace"_s, each->nameSpace));
        }
        if (const QString meant = nearest(name, near); !meant.isEmpty())
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.remedies = {todo(Say::tr("Create it there, or name one that exists"),
                              u"kubectl get secretproviderclasses --all-namespaces"_s)};
    } else if (const auto match = noProvider.match(said); match.hasMatch()) {
        made.title = Say::tr("The secrets store has no provider %1 on the node of %2")
                         .arg(match.captured(1), pod.owner.label());
        made.cause = Say::tr("The driver alone reads nothing: each cloud's provider is a DaemonSet of its "
                             "own, which is not "
                             "installed or has no ready pod on %1.")
                         .arg(pod.pod.spec()["nodeName"].text());
        made.key = match.captured(1);
        made.remedies = {todo(Say::tr("Install the provider, or correct the name in the class"),
                              u"kubectl get daemonsets --all-namespaces"_s)};
    } else if (const auto fetched = fetching.match(said); fetched.hasMatch()) {
        const QString what = fetched.captured(1) + fetched.captured(2) + fetched.captured(3);
        static const QRegularExpression denial(
            u"(?i)AccessDenied|not authorized|PermissionDenied|Forbidden"_s);
        const bool isDenied = denial.match(said).hasMatch();
        made.id = u"volume.secret-not-fetched"_s;
        made.title = what.isEmpty()
            ? Say::tr("The secrets store cannot fetch what %1 wants").arg(pod.owner.label())
            : Say::tr("The secrets store cannot fetch %1").arg(what);
        made.cause = isDenied
            ? Say::tr("The cloud refuses it to the pods' own service account, as which the provider asks.")
            : Say::tr("The cloud answers that there is none of that name in its region.");
        if (const KubeObject *store = snapshot.find(u"SecretProviderClass"_s, ns, name))
            made.evidence.append(
                seen(*store, u"spec.parameters.objects"_s, store->spec()["parameters"]["objects"]));
        made.evidence.append(seen(pod.pod, u"spec.serviceAccountName"_s, pod.serviceAccount()));
        made.remedies = {
            isDenied
                ? todo(Say::tr("Let the role of its service account read it"),
                       u"kubectl get serviceaccount %1%2 -o yaml"_s.arg(shellWord(pod.serviceAccount()),
                                                                        inNamespace(ns)))
                : todo(Say::tr("Correct the name, the region or the version in the class, or create it"),
                       u"kubectl edit secretproviderclass %1%2"_s.arg(shellWord(name), inNamespace(ns)))};
    } else {
        return false;
    }
    if (event)
        made.evidence.append(seen(pod.pod, u"event "_s + event->reason, said));
    report.add(std::move(made));
    return true;
}

void resizeFailed(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    const JsonView asked = claim.spec()["resources"]["requests"]["storage"];
    const JsonView has = claim.status()["capacity"]["storage"];
    if (!asked || !has || quantityOf({}, asked) <= quantityOf({}, has))
        return;
    const ObjectEvent *told = nullptr;
    for (const ObjectEvent &event : snapshot.events(claim)) {
        if (event.isWarning && event.reason.contains("Resize"_L1) && event.reason.contains("Fail"_L1)
            && snapshot.now() - event.last < 3600)
            told = &event;
    }
    if (!told)
        return;
    Diagnosis made{.id = u"volume.resize-failed"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("The volume of %1 cannot be made larger").arg(claim.label()),
                   .cause = told->message,
                   .evidence = {seen(claim, u"spec.resources.requests.storage"_s, asked),
                                seen(claim, u"status.capacity.storage"_s, has),
                                seen(claim, u"event "_s + told->reason, told->message)},
                   .key = claim.label(),
                   .about = {claim.label() + u"/size"_s}};
    made.remedies = {
        todo(Say::tr("Do as the message says"),
             u"kubectl describe pvc %1%2"_s.arg(shellWord(claim.name), inNamespace(claim.nameSpace)))};
    report.add(std::move(made));
}

bool mountSecretMissing(const PodFacts &pod, const ObjectEvent &event, Report &report)
{
    static const QRegularExpression named(u"secrets? \\\\?\"([a-z0-9][a-z0-9.-]{0,252})\\\\?\" not found"_s);
    const auto match = named.match(event.message);
    const QString name = match.captured(1);
    const QString &ns = pod.pod.nameSpace;
    // One that is there by now was late: the kubelet tries again.
    if (!match.hasMatch() || pod.snapshot.find(u"Secret"_s, ns, name))
        return false;
    const QString label = objectLabel(u"Secret"_s, ns, name);
    if (report.isExplained(label))
        return true;
    Diagnosis made{
        .id = u"config.secret-missing"_s,
        .severity = pod.sinceScheduled < 120 ? Severity::Info : Severity::Error,
        .title = Say::tr("The Secret %1 does not exist in namespace %2").arg(name, ns),
        .cause =
            Say::tr("A volume's driver takes its credentials from it, and mounts nothing for %1 without.")
                .arg(pod.owner.label()),
        .evidence = {seen(pod.pod, u"event "_s + event.reason, event.message)},
        .key = label,
        .about = pod.lineage() << label};
    for (const KubeObject *each : pod.snapshot.of(u"Secret"_s)) {
        if (each->name == name)
            made.evidence.append(seen(*each, u"metadata.namespace"_s, each->nameSpace));
    }
    made.remedies = {todo(Say::tr("Create it, with the keys that the driver wants"),
                          u"kubectl get secrets%1"_s.arg(inNamespace(ns)))};
    report.add(std::move(made));
    return true;
}

void addNodePlugin(const PodFacts &pod, const QString &said, Diagnosis &made)
{
    static const QRegularExpression named(u"driver name (\\S{3,100}) not found"_s);
    const Snapshot &snapshot = pod.snapshot;
    const QStringList words = ownWords(named.match(said).captured(1));
    const JsonView nodeName = pod.pod.spec()["nodeName"];
    const KubeObject *node = snapshot.find(u"Node"_s, {}, nodeName.text());
    for (const KubeObject *set : snapshot.of(u"DaemonSet"_s)) {
        if (!node || !set->name.contains("csi"_L1)
            || std::ranges::none_of(words, [set](const QString &word) { return set->name.contains(word); }))
            continue;
        const auto &pods = snapshot.ownedBy(*set);
        if (std::ranges::any_of(pods, [&](const KubeObject *each) {
                return each->spec()["nodeName"].bytes() == nodeName.bytes();
            }))
            return;
        made.about.append(set->label());
        made.cause = Say::tr("%1 has no pod on that node.").arg(set->label());
        for (const JsonView taint : node->spec()["taints"].items()) {
            if (taint["effect"].is("PreferNoSchedule")
                || tolerates(podTemplateOf(*set).spec["tolerations"], taint))
                continue;
            made.cause += u' ' + Say::tr("It does not tolerate the taint %1.").arg(taintText(taint));
            made.evidence.append(seen(*node, u"spec.taints"_s, taintText(taint)));
        }
        made.evidence.append(
            seen(*set, u"status.desiredNumberScheduled"_s, set->status()["desiredNumberScheduled"]));
        made.remedies = {todo(Say::tr("Let its DaemonSet tolerate the node's taints"),
                              editCommand(set->kind, set->name, set->nameSpace))};
        return;
    }
}

QStringList unwellPodsOf(const Snapshot &snapshot, const QString &driver)
{
    const QStringList words = ownWords(driver);
    QStringList found;
    for (const KubeObject *pod :
         words.isEmpty() ? std::vector<const KubeObject *>() : snapshot.unwellPods()) {
        const bool isOfDriver = std::ranges::any_of(words, [pod](const QString &word) {
            return pod->nameSpace.startsWith(word)
                || (pod->name.contains("csi"_L1) && pod->name.contains(word));
        });
        if (isOfDriver)
            found += PodFacts(snapshot, *pod).lineage();
    }
    return found;
}

QStringList driversOf(const PodFacts &pod)
{
    QStringList drivers;
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        if (const QString driver = driverBehind(pod, volume).first;
            !driver.isEmpty() && !drivers.contains(driver))
            drivers.append(driver);
    }
    return drivers;
}

// Only the scheduler tells a claim of such a class for which node its volume is to be made. Source: Kubernetes docs, "Storage Classes",
// volume binding mode: with WaitForFirstConsumer nodeName may not be used.
bool placedByHand(const Snapshot &snapshot, const KubeObject &claim, Report &report)
{
    for (const KubeObject *pod : usersOf(snapshot, claim)) {
        const JsonView node = pod->spec()["nodeName"];
        if (node.text().isEmpty() || pod->isGoing())
            continue;
        const PodFacts facts(snapshot, *pod);
        Diagnosis made{
            .id = u"volume.node-by-hand"_s,
            .severity = Severity::Error,
            .title =
                Say::tr("%1 names its node itself, and so nobody makes its volume").arg(facts.owner.label()),
            .cause =
                Say::tr("The class of %1 waits for the scheduler to choose a node; with spec.nodeName the "
                        "pod never comes to the scheduler.")
                    .arg(claim.label()),
            .evidence = {seen(*pod, u"spec.nodeName"_s, node),
                         seen(claim, u"spec.storageClassName"_s, claim.spec()["storageClassName"]),
                         seen(claim, u"status.phase"_s, claim.status()["phase"])},
            .key = claim.label(),
            .about = {claim.label(), pod->label(), facts.owner.label()}};
        made.remedies = {
            todo(Say::tr("Put the node into nodeSelector (kubernetes.io/hostname) in place of nodeName"),
                 editCommand(facts.owner.kind, facts.owner.name, facts.owner.nameSpace))};
        report.add(std::move(made));
        return true;
    }
    return false;
}

// Source: external-provisioner, pkg/controller: "error getting handle for DataSource Type VolumeSnapshot by Name …".
bool addSnapshotMissing(const Snapshot &snapshot, const KubeObject &claim, const QString &said,
                        Diagnosis &made)
{
    const JsonView source = claim.spec()["dataSource"];
    const QString name = source["name"].text();
    if (!source["kind"].is("VolumeSnapshot")
        || (snapshot.presence(u"VolumeSnapshot"_s, claim.nameSpace, name) != Snapshot::Presence::Absent
            && !(said.contains("volumesnapshots"_L1) && said.contains("not found"_L1))))
        return false;
    const QString label = objectLabel(u"VolumeSnapshot"_s, claim.nameSpace, name);
    made.id = u"volume.snapshot-missing"_s;
    made.about = {claim.label(), label};
    made.title =
        Say::tr("The snapshot %1, from which %2 is to be made, does not exist").arg(name, claim.label());
    made.cause = Say::tr("A claim takes snapshots of its own namespace alone.");
    made.evidence.append(seen(claim, u"spec.dataSource"_s, label));
    made.remedies = {todo(Say::tr("Make the claim anew, from a snapshot that is there or without one"),
                          u"kubectl get volumesnapshots%1"_s.arg(inNamespace(claim.nameSpace)))};
    return true;
}

void goesWithItsUser(const Snapshot &snapshot, const KubeObject &claim, const KubeObject &holder,
                     qint64 since, Report &report)
{
    const KubeObject &owner = snapshot.topOwner(holder);
    const KubeObject *volume = snapshot.find(u"PersistentVolume"_s, {}, claim.spec()["volumeName"].text());
    const bool isKept = volume && volume->spec()["persistentVolumeReclaimPolicy"].is("Retain");
    Diagnosis made{
        .id = u"volume.claim-going"_s,
        // That is how a deletion in use is meant to go; whoever did it may not know what is still to come.
        .severity = Severity::Info,
        .title = Say::tr("%1 was deleted %2 ago, and goes as soon as %3 lets it")
                     .arg(claim.label(), duration(since), owner.label()),
        .cause = isKept
            ? Say::tr(
                  "A pod that runs has it, and keeps it until it ends. The volume itself is kept (Retain); a "
                  "new pod gets no claim of that name any more.")
            : Say::tr(
                  "A pod that runs has it, and keeps it until it ends. With its next restart on another node "
                  "or rollout claim and data are gone; a deletion cannot be taken back."),
        .key = claim.label(),
        .about = {claim.label()}};
    made.evidence = {seen(claim, u"metadata.deletionTimestamp"_s, claim.metadata()["deletionTimestamp"]),
                     seen(holder, u"spec.volumes[].persistentVolumeClaim.claimName"_s, claim.name)};
    if (volume)
        made.evidence.append(seen(*volume, u"spec.persistentVolumeReclaimPolicy"_s,
                                  volume->spec()["persistentVolumeReclaimPolicy"]));
    if (volume && !isKept)
        made.remedies.append(patchOf(
            Say::tr("Keep the data: let the volume outlive its claim"), *volume,
            QJsonObject{{u"spec"_s, QJsonObject{{u"persistentVolumeReclaimPolicy"_s, u"Retain"_s}}}}));
    made.remedies.append(
        todo(Say::tr("If it is to go, end what uses it"),
             u"kubectl delete pod %1%2"_s.arg(shellWord(holder.name), inNamespace(holder.nameSpace))));
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
