// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Images that cannot be pulled, told apart by what the runtime says: name, tag, access, network, limits, disk, platform.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

enum class Trouble {
    Unknown,
    NotFound,
    Access,
    Unreachable,
    RateLimited,
    Disk,
    Platform,
    ShortName,
    OldForm
};

struct TroubleWords {
    Trouble trouble;
    QLatin1StringView text; // lower case
};

// What containerd, CRI-O and the registries say. The order decides where a sentence says several: Docker Hub answers "pull access
// denied, repository does not exist or may require authorization" for both, which is a matter of access as far as can be told.
constexpr std::array knownTroubles = {
    // CRI-O takes no name without its registry where it has several to look in, or none.
    TroubleWords{Trouble::ShortName, "short-name "_L1},
    TroubleWords{Trouble::ShortName, "short name mode"_L1},
    // Source: containerd v2.1, client/pull.go; Docker's deprecated features, "image manifest v2 schema 1".
    TroubleWords{Trouble::OldForm, "no longer supported since containerd"_L1},
    TroubleWords{Trouble::OldForm, "manifest.v1+prettyjws"_L1},
    TroubleWords{Trouble::OldForm, "unsupported schema version 1"_L1},
    TroubleWords{Trouble::RateLimited, "toomanyrequests"_L1},
    TroubleWords{Trouble::RateLimited, "too many requests"_L1},
    TroubleWords{Trouble::RateLimited, "rate limit"_L1},
    TroubleWords{Trouble::Disk, "no space left on device"_L1},
    TroubleWords{Trouble::Platform, "no match for platform"_L1},
    TroubleWords{Trouble::Platform, "no matching manifest"_L1},
    TroubleWords{Trouble::Platform, "exec format error"_L1},
    TroubleWords{Trouble::Access, "unauthorized"_L1},
    TroubleWords{Trouble::Access, "access denied"_L1},
    TroubleWords{Trouble::Access, "403 forbidden"_L1},
    TroubleWords{Trouble::Access, "denied:"_L1},
    TroubleWords{Trouble::Access, "no basic auth credentials"_L1},
    TroubleWords{Trouble::Access, "authentication required"_L1},
    TroubleWords{Trouble::Access, "authorization failed"_L1},
    TroubleWords{Trouble::Access, "permission_denied"_L1},
    TroubleWords{Trouble::Access, "permission \"artifactregistry"_L1},
    TroubleWords{Trouble::Access, "insufficient_scope"_L1},
    TroubleWords{Trouble::Access, "failed to fetch oauth token"_L1},
    TroubleWords{Trouble::Access, "failed to fetch anonymous token"_L1},
    TroubleWords{Trouble::NotFound, "not found"_L1},
    TroubleWords{Trouble::NotFound, "manifest unknown"_L1},
    TroubleWords{Trouble::NotFound, "name unknown"_L1},
    TroubleWords{Trouble::NotFound, "repository does not exist"_L1},
    TroubleWords{Trouble::NotFound, "does not exist"_L1},
    TroubleWords{Trouble::NotFound, "tag is needed"_L1},
    TroubleWords{Trouble::Unreachable, "i/o timeout"_L1},
    TroubleWords{Trouble::Unreachable, "no such host"_L1},
    TroubleWords{Trouble::Unreachable, "connection refused"_L1},
    TroubleWords{Trouble::Unreachable, "tls handshake timeout"_L1},
    TroubleWords{Trouble::Unreachable, "context deadline exceeded"_L1},
    TroubleWords{Trouble::Unreachable, "x509"_L1},
    TroubleWords{Trouble::Unreachable, "network is unreachable"_L1},
    TroubleWords{Trouble::Unreachable, "connection reset"_L1},
    TroubleWords{Trouble::Unreachable, "server misbehaving"_L1},
    TroubleWords{Trouble::Unreachable, "unexpected eof"_L1},
    TroubleWords{Trouble::Unreachable, "client.timeout"_L1},
};

Trouble troubleOf(const QString &said)
{
    const QString lower = said.toLower();
    for (const TroubleWords &each : knownTroubles) {
        // A registry's host that cannot be found is not an image that cannot.
        if (each.trouble == Trouble::NotFound && lower.contains("no such host"_L1))
            continue;
        if (lower.contains(each.text))
            return each.trouble;
    }
    return Trouble::Unknown;
}

// The kubelet's own account of the failure; "Back-off pulling image" says nothing by itself.
QString saidOf(const PodFacts &pod, const ContainerFacts &container)
{
    const QString image = container.image();
    QString best = container.waiting()["message"].text();
    const auto &events = pod.snapshot.events(pod.pod);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        const bool isOurs = it->container.isEmpty()
            ? pod.containers.size() == 1 || it->message.contains(image)
            : it->container == container.name;
        if (!it->isWarning || !isOurs)
            continue;
        if (it->reason == "Failed"_L1 || it->reason == "InspectFailed"_L1
            || it->reason == "ErrImageNeverPull"_L1) {
            if (troubleOf(it->message) != Trouble::Unknown && troubleOf(best) == Trouble::Unknown)
                best = it->message;
            else if (best.isEmpty() || best.startsWith("Back-off"_L1))
                best = it->message;
        }
    }
    return best;
}

QString registryOf(const QString &image)
{
    const QString first = image.section(u'/', 0, 0);
    return image.contains(u'/') && (first.contains(u'.') || first.contains(u':') || first == "localhost"_L1)
        ? first
        : u"docker.io"_s;
}

/// The pull secrets that the pod and its account name, and which of them are not there.
struct PullSecrets {
    QStringList named;
    QStringList absent;
};

PullSecrets pullSecretsOf(const PodFacts &pod)
{
    PullSecrets found;
    const auto collect = [&](JsonView list) {
        for (const JsonView entry : list.items()) {
            const QString name = entry["name"].text();
            found.named.append(name);
            if (pod.snapshot.presence(u"Secret"_s, pod.pod.nameSpace, name) == Snapshot::Presence::Absent)
                found.absent.append(name);
        }
    };
    collect(pod.pod.spec()["imagePullSecrets"]);
    if (const KubeObject *account =
            pod.snapshot.find(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()))
        collect((*account)["imagePullSecrets"]);
    return found;
}

/// Makes it a finding of a pull secret that is missing. False when none is.
bool addMissingSecret(const PodFacts &pod, const QString &image, Diagnosis &made)
{
    const auto [named, absent] = pullSecretsOf(pod);
    if (absent.isEmpty())
        return false;
    const QString &ns = pod.pod.nameSpace;
    const QString registry = registryOf(image);
    made.id = u"image.pull-secret-missing"_s;
    made.title = Say::tr("The pull secret %1 does not exist in namespace %2").arg(absent.constFirst(), ns);
    made.cause = Say::tr("The registry %1 wants credentials, and the Secret that the pods name for it is "
                         "not there. Secrets have to be in the pods' namespace.")
                     .arg(registry);
    made.key = ns + u'/' + absent.constFirst();
    made.evidence.append(seen(pod.pod, u"spec.imagePullSecrets"_s, named.join(u", "_s)));
    made.evidence.append({objectLabel(u"Secret"_s, ns, absent.constFirst()), u"answer"_s,
                          Say::tr("(not among those listed)")});
    for (const KubeObject *secret : pod.snapshot.of(u"Secret"_s)) {
        if (secret->name == absent.constFirst())
            made.evidence.append(seen(*secret, u"metadata.namespace"_s, secret->nameSpace));
    }
    made.remedies = {todo(
        Say::tr("Create it"),
        u"docker login %3 && kubectl create secret generic %1%2 --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=$HOME/.docker/config.json"_s
            .arg(shellWord(absent.constFirst()), inNamespace(ns), shellWord(registry)))};
    return true;
}

void addAccess(const PodFacts &pod, const QString &image, Diagnosis &made)
{
    if (addMissingSecret(pod, image, made))
        return;
    const QString &ns = pod.pod.nameSpace;
    const QString registry = registryOf(image);
    const QStringList named = pullSecretsOf(pod).named;
    for (const QString &name : named) {
        const KubeObject *secret = pod.snapshot.find(u"Secret"_s, ns, name);
        const QString type = secret ? (*secret)["type"].text() : QString();
        if (type.isEmpty() || type.startsWith("kubernetes.io/docker"_L1))
            continue;
        // The kubelet passes over it without a word and pulls as nobody.
        made.id = u"image.pull-secret-type"_s;
        made.title = Say::tr("The Secret %1 is no pull secret").arg(name);
        made.cause = Say::tr("Its type is %1, and the kubelet reads credentials from "
                             "kubernetes.io/dockerconfigjson alone: the image is pulled without any.")
                         .arg(type);
        made.key = ns + u'/' + name;
        made.evidence.append(seen(*secret, u"type"_s, type));
        made.remedies = {todo(
            Say::tr("Delete it and create it with that type"),
            u"docker login %1 && kubectl create secret generic %2%3 --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=$HOME/.docker/config.json"_s
                .arg(shellWord(registry), shellWord(name), inNamespace(ns)))};
        return;
    }
    made.cause = named.isEmpty()
        ? Say::tr("The registry %1 refuses to hand it out, and the pods name no pull secret.").arg(registry)
        : Say::tr("The registry %1 refuses to hand it out to the credentials in %2.")
              .arg(registry, named.join(u", "_s));
    made.evidence.append(
        seen(pod.pod, u"spec.imagePullSecrets"_s, named.isEmpty() ? Say::tr("(none)") : named.join(u", "_s)));
    if (registry.contains(".dkr.ecr."_L1))
        made.remedies.append(todo(
            Say::tr("Let the nodes' role read from ECR (AmazonEC2ContainerRegistryReadOnly); a foreign "
                    "account's repository needs a policy of its own"),
            u"aws iam attach-role-policy --role-name NODE_ROLE --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly"_s));
    else if (registry.endsWith(".pkg.dev"_L1) || registry.endsWith("gcr.io"_L1))
        made.remedies.append(todo(
            Say::tr("Let the nodes' service account read the repository (roles/artifactregistry.reader)"),
            u"gcloud artifacts repositories add-iam-policy-binding REPOSITORY --location REPOSITORY_LOCATION --member serviceAccount:NODE_ACCOUNT --role roles/artifactregistry.reader"_s));
    else
        made.remedies.append(todo(
            Say::tr("Name a pull secret for the registry"),
            u"docker login %2 && kubectl create secret generic registry-credentials%1 --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson=$HOME/.docker/config.json"_s
                .arg(inNamespace(ns), shellWord(registry))));
}

void lookAtImage(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const QString reason = container.waitingReason();
    QString image = container.image();
    const QString said = saidOf(pod, container);
    const QString owner = pod.owner.label();
    QString field = container.field() + u".image"_s;
    // A volume may be an image, too, and the container waits for it under the same reasons. Source: Kubernetes docs, "Volumes", image.
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        const QString reference = volume["image"]["reference"].text();
        if (reference.isEmpty() || !said.contains(reference) || said.contains(image))
            continue;
        image = reference;
        field = u"spec.volumes[%1].image.reference"_s.arg(volume["name"].text());
    }
    Diagnosis made{.severity = Severity::Error, .key = image + u'@' + owner, .about = pod.lineage()};
    made.evidence = {seen(pod.pod, field, image)};
    if (!said.isEmpty())
        made.evidence.append(seen(
            pod.pod, u"status.containerStatuses[%1].state.waiting %2"_s.arg(container.name, reason), said));
    const QString setImage = u"kubectl set image %1/%2%3 %4=IMAGE:TAG"_s.arg(
        pod.owner.kind.toLower(), shellWord(pod.owner.name), inNamespace(pod.pod.nameSpace),
        shellWord(container.name));
    if (const QString placeholder = placeholderIn(image, false); !placeholder.isEmpty()) {
        made.id = u"config.placeholder-image"_s;
        made.title = Say::tr("The image's name still holds the placeholder %1").arg(placeholder);
        made.cause = Say::tr("It was never replaced by its value in %1, and no registry has such an image.")
                         .arg(owner);
        made.remedies = {todo(Say::tr("Put the real value there"), setImage)};
        report.add(std::move(made));
        return;
    }
    if (reason == "InvalidImageName"_L1) {
        made.id = u"image.invalid-name"_s;
        static const QRegularExpression upper(u"[A-Z]"_s);
        const QString path = image.section(u'@', 0, 0).section(u'/', 1);
        made.title = Say::tr("\"%1\" is no image name").arg(image);
        made.cause = path.section(u':', 0, 0).contains(upper)
            ? Say::tr("Repository names are in lower case.")
            : Say::tr("The container runtime cannot read it.");
        made.remedies = {todo(Say::tr("Correct it"), setImage)};
        report.add(std::move(made));
        return;
    }
    if (reason == "ErrImageNeverPull"_L1) {
        made.id = u"image.never-pull"_s;
        made.title = Say::tr("The image is not on the node, and may not be pulled");
        made.cause = Say::tr("imagePullPolicy is Never in %1.").arg(owner);
        made.evidence.append(
            seen(pod.pod, container.field() + u".imagePullPolicy"_s, container.spec["imagePullPolicy"]));
        made.remedies = {todo(Say::tr("Let it be pulled: imagePullPolicy IfNotPresent"),
                              editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace))};
        report.add(std::move(made));
        return;
    }
    switch (troubleOf(said)) {
    case Trouble::NotFound:
        made.id = u"image.not-found"_s;
        made.title = Say::tr("The image %1 does not exist").arg(image);
        made.cause =
            Say::tr("The registry %1 answers, and has no such repository or tag.").arg(registryOf(image));
        made.remedies = {todo(Say::tr("Push it, or name one that exists"), setImage)};
        break;
    case Trouble::ShortName:
        made.id = u"image.short-name"_s;
        made.title = Say::tr("The nodes do not know from which registry %1 is to come").arg(image);
        made.cause = Say::tr(
            "The name has no registry in front, and the nodes' runtime (CRI-O) guesses none: since its "
            "version 1.34 it takes no name that several registries may have.");
        made.remedies = {todo(Say::tr("Name the registry: docker.io/%1").arg(image), setImage)};
        break;
    case Trouble::Access:
        made.id = u"image.no-access"_s;
        made.title = Say::tr("The nodes may not pull %1").arg(image);
        addAccess(pod, image, made);
        break;
    case Trouble::Unreachable:
        // A network hiccup is tried again by itself; one that lasts is not.
        made.severity = pod.sinceScheduled && pod.sinceScheduled < 180 ? Severity::Info : Severity::Error;
        made.id = u"image.registry-unreachable"_s;
        made.key = registryOf(image);
        made.title = Say::tr("The registry %1 cannot be reached from the nodes").arg(registryOf(image));
        made.cause = Say::tr("Nodes without a way to the internet need a NAT gateway, a private endpoint or "
                             "a mirror; a name that does not resolve may be misspelt.");
        made.remedies = {todo(Say::tr("Give the nodes a way to the registry, or name a mirror"), setImage)};
        if (said.contains("x509:"_L1)) {
            made.id = u"image.registry-certificate"_s;
            made.title =
                Say::tr("The nodes do not trust the certificate of the registry %1").arg(registryOf(image));
            made.cause = Say::tr("An authority that they do not know has signed it, or it has run out, or it "
                                 "is for another name.");
            made.remedies = {todo(Say::tr("Give the nodes' container runtime the registry's authority, or "
                                          "the registry a certificate that is publicly trusted"))};
        }
        break;
    case Trouble::RateLimited:
        made.id = u"image.rate-limited"_s;
        made.key = registryOf(image);
        made.severity = Severity::Warning;
        made.title = Say::tr("The registry %1 limits how often the nodes may pull").arg(registryOf(image));
        made.cause = Say::tr(
            "Anonymous pulls from one address are counted; the kubelet tries again with growing pauses.");
        made.remedies = {todo(Say::tr("Pull with credentials, or from a mirror in your own registry"))};
        break;
    case Trouble::Disk:
        made.id = u"image.disk-full"_s;
        made.title = Say::tr("The node's disk has no room for %1").arg(image);
        made.cause = Say::tr("Images of inference engines take some 10 to 30 GB unpacked.");
        made.about.append(objectLabel(u"Node"_s, {}, pod.pod.spec()["nodeName"].text()));
        // Where the node says so itself, this is what comes of it.
        if (const KubeObject *node = pod.snapshot.find(u"Node"_s, {}, pod.pod.spec()["nodeName"].text())) {
            for (const JsonView condition : node->status()["conditions"].items())
                made.isSymptom = made.isSymptom
                    || (condition["type"].is("DiskPressure") && condition["status"].is("True"));
        }
        made.remedies = {todo(Say::tr("Give the nodes a larger boot disk: 100 GB or more"))};
        break;
    case Trouble::Platform:
        made.id = u"image.platform"_s;
        made.title = Say::tr("The image %1 is not made for the node's processor").arg(image);
        made.cause =
            Say::tr("It holds no variant for the architecture of %1.").arg(pod.pod.spec()["nodeName"].text());
        made.remedies = {
            todo(Say::tr("Build it for that architecture, or select nodes by kubernetes.io/arch"))};
        break;
    case Trouble::OldForm:
        made.id = u"image.old-form"_s;
        made.title =
            Say::tr("The image %1 is in a form that the node's runtime does not read any more").arg(image);
        made.cause = Say::tr(
            "Its manifest is of Docker's first schema, which containerd gave up in version 2.1. Nodes of an "
            "older version still pull it.");
        made.remedies = {
            todo(Say::tr("Build or push it anew with a tool of today, which writes an OCI manifest"),
                 u"docker buildx imagetools inspect %1"_s.arg(shellWord(image)))};
        break;
    case Trouble::Unknown:
        // Just begun and not refused yet: nothing is wrong.
        if (reason == "ErrImagePull"_L1 && pod.sinceScheduled < 120)
            return;
        made.id = u"image.pull-failed"_s;
        made.title = Say::tr("The image %1 cannot be pulled").arg(image);
        made.cause =
            Say::tr("Why is not in the snapshot: the event that says so has expired or was not captured.");
        made.isSymptom = true;
        made.from = pod.upstream();
        // A pull secret that is not there is reason enough, whatever the runtime said.
        if (addMissingSecret(pod, image, made)) {
            made.isSymptom = false;
            break;
        }
        made.remedies = {todo(
            Say::tr("Read the runtime's words"),
            u"kubectl describe pod %1%2"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace)))};
        break;
    }
    report.add(std::move(made));
}

} // namespace

void imageRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || pod->status()["phase"].is("Failed")
            || report.isExplained(u"superseded/"_s + pod->label()))
            continue;
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container : facts.containers) {
            const QString reason = container.waitingReason();
            if (reason == "ErrImagePull"_L1 || reason == "ImagePullBackOff"_L1
                || reason == "InvalidImageName"_L1 || reason == "ErrImageNeverPull"_L1
                || reason == "ImageInspectError"_L1 || reason == "RegistryUnavailable"_L1)
                lookAtImage(facts, container, report);
        }
    }
}

} // namespace slipway::diagnosis
