// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one line of any program's log tells whole: faults of the node under it, of its image and of what it was handed.
// Source: NVIDIA "XID Errors"; AWS docs on RequestTimeTooSkewed; CoreDNS "plugin/loop"; NVIDIA driver container's start script;
// KServe's storage initializer; httpx and aiohttp on header values; glibc's loader.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// What a line found, and what may be joined to it.
struct CauseScene {
    const PodFacts &pod;
    const ContainerFacts &container;
    const LogText &log;

    QRegularExpressionMatch match(const QRegularExpression &pattern, QString *line) const
    {
        return log.firstMatch(pattern, line);
    }
    QString nodeName() const { return pod.pod.spec()["nodeName"].text(); }
};

bool brokenDevice(const CauseScene &scene, Report &report)
{
    // Numbers of NVIDIA's list whose action is a reset or a repair, not a look at the program.
    static const QRegularExpression pattern(
        u"(?i)uncorrectable (?:ecc|nvlink)|fallen off the bus|ECC error encountered|\\bXid \\(PCI:[^)]{0,40}\\): (?:46|48|62|63|64|74|79|92|94|95|119|120|140|143)\\b|(?:CUDA|HIP) error: hardware|tpu.{0,60}(?:hardware error|chip is unhealthy)"_s);
    QString line;
    if (!scene.match(pattern, &line).hasMatch())
        return false;
    const QString name = scene.nodeName();
    Diagnosis made = fromLog(u"accelerator.hardware-fault"_s, scene.pod, scene.container, line);
    made.key = name;
    made.title = Say::tr("An accelerator of node %1 is broken").arg(name);
    made.cause = Say::tr("Its driver reports a fault of the hardware to %1; starting the program again on "
                         "that node does not help.")
                     .arg(scene.pod.owner.label());
    made.evidence.append(seen(scene.pod.pod, u"spec.nodeName"_s, name));
    if (const KubeObject *node = scene.pod.snapshot.find(u"Node"_s, {}, name)) {
        made.about.append(node->label());
        made.remedies = {patchOf(Say::tr("Close the node for new pods, so that the next one goes elsewhere"),
                                 *node, QJsonObject{{u"spec"_s, QJsonObject{{u"unschedulable"_s, true}}}})};
    }
    made.remedies.append(
        todo(Say::tr("Empty the node and have it replaced"),
             u"kubectl drain %1 --ignore-daemonsets --delete-emptydir-data"_s.arg(shellWord(name))));
    report.add(std::move(made));
    return true;
}

bool wrongClock(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)RequestTimeTooSkewed|not yet valid: current time \\S{1,40} is before|certificate is not yet valid|token used too early|signature not yet current|clock skew (?:detected|too great)|clock synchronization error|clock (?:offset|drift) .{0,40}(?:exceed|too (?:large|great|high)|more than)"_s);
    QString line;
    if (!scene.match(pattern, &line).hasMatch())
        return false;
    const QString name = scene.nodeName();
    Diagnosis made = fromLog(u"node.clock-skew"_s, scene.pod, scene.container, line);
    made.key = name;
    made.title = Say::tr("The clock of node %1 is wrong").arg(name);
    made.cause = Say::tr("Whoever %1 calls refuses what is signed at another time of day than its own: a few "
                         "minutes are the most that is let pass.")
                     .arg(scene.pod.owner.label());
    made.evidence.append(seen(scene.pod.pod, u"spec.nodeName"_s, name));
    made.remedies = {
        todo(Say::tr("Let the node keep time (chrony, the cloud's own time server), or replace it"),
             u"kubectl debug node/%1 -it --image=busybox -- date -u"_s.arg(shellWord(name)))};
    report.add(std::move(made));
    return true;
}

bool noAccountToken(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)/var/run/secrets/kubernetes\\.io/serviceaccount/(?:token|ca\\.crt|namespace)['\"]?:? .{0,20}no such file|no such file or directory: '/var/run/secrets/kubernetes\\.io/serviceaccount|service ?account token (?:file )?(?:not found|does not exist)"_s);
    QString line;
    if (!scene.match(pattern, &line).hasMatch())
        return false;
    const PodFacts &pod = scene.pod;
    Diagnosis made = fromLog(u"identity.no-account-token"_s, pod, scene.container, line);
    made.title =
        Say::tr("%1 asks the Kubernetes API, and no token of its account is mounted").arg(pod.owner.label());
    const JsonView own = pod.pod.spec()["automountServiceAccountToken"];
    const KubeObject *account =
        pod.snapshot.find(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount());
    const JsonView itsAccounts = account ? (*account)["automountServiceAccountToken"] : JsonView();
    made.cause = own || itsAccounts ? Say::tr("automountServiceAccountToken is false, which keeps it out.")
                                    : Say::tr("Something keeps it out: automountServiceAccountToken of the "
                                              "pod or of its account, or a volume over it.");
    if (own)
        made.evidence.append(seen(pod.pod, u"spec.automountServiceAccountToken"_s, own));
    if (itsAccounts)
        made.evidence.append(seen(*account, u"automountServiceAccountToken"_s, itsAccounts));
    if (pod.owner.kind == "Deployment"_L1 || pod.owner.kind == "StatefulSet"_L1
        || pod.owner.kind == "DaemonSet"_L1)
        made.remedies = {patchOf(
            Say::tr("Mount it"), pod.owner,
            QJsonObject{
                {u"spec"_s,
                 QJsonObject{
                     {u"template"_s,
                      QJsonObject{{u"spec"_s, QJsonObject{{u"automountServiceAccountToken"_s, true}}}}}}}})};
    else
        made.remedies = {editWorkload(Say::tr("Mount it"), pod)};
    report.add(std::move(made));
    return true;
}

// A Secret that was made from a file or by echo ends with a line break, which an HTTP header may not hold.
bool brokenHeader(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)(?:illegal|invalid) header value|header value (?:must not contain|contains)|invalid (?:character|byte).{0,40}header|((?:invalid control characters? in|can't contain control characters|contains? (?:an? )?(?:invalid )?(?:newline|line ?break|control) ?(?:characters?)?).{0,40}url|url can't contain control characters|invalid control character)|((?<!such )(?:host|database|port|role|user|address|getaddrinfo|lookup|dial tcp)\\b[^\\w]{1,4}(?:\\w{2,12} )?[^\\s\"'`]{1,80}\\\\n[\"'`])"_s);
    QString line;
    const auto match = scene.match(pattern, &line);
    if (!match.hasMatch())
        return false;
    const bool isValue = match.lastCapturedIndex() > 0;
    QString secret;
    QString key;
    for (const JsonView variable : scene.container.spec["env"].items()) {
        const JsonView reference = variable["valueFrom"]["secretKeyRef"];
        // An address is not looked for among passwords and tokens, as long as there is a choice.
        static const QRegularExpression address(u"(?i)ur[il]|host|addr|dsn|endpoint|server|conn|database"_s);
        if (reference
            && (secret.isEmpty() || (isValue && address.match(variable["name"].text()).hasMatch()))) {
            secret = reference["name"].text();
            key = reference["key"].text();
        }
    }
    Diagnosis made = fromLog(u"config.secret-line-break"_s, scene.pod, scene.container, line);
    made.title = isValue
        ? Say::tr("An address that %1 was given holds a line break").arg(scene.pod.owner.label())
        : Say::tr("A token that %1 sends ends with a line break").arg(scene.pod.owner.label());
    made.cause = isValue
        ? Say::tr("A value was put into its Secret, variable or file together with the end of its line.")
        : Say::tr("It was put into its Secret together with the end of its line, which may not stand "
                  "in the header of a request.");
    if (!secret.isEmpty())
        made.evidence.append({objectLabel(u"Secret"_s, scene.pod.pod.nameSpace, secret),
                              u"data[%1]"_s.arg(key), Say::tr("(its value is not read)")});
    if (isValue && secret.isEmpty()) {
        made.remedies = {editWorkload(Say::tr("Take the line break out of the value"), scene.pod)};
        report.add(std::move(made));
        return true;
    }
    made.remedies = {todo(
        Say::tr("Put it there anew without the line break"),
        u"tr -d '\\n' < TOKEN_FILE | kubectl create secret generic %1%2 --from-file=%3=/dev/stdin --dry-run=client -o yaml | kubectl apply -f -"_s
            .arg(secret.isEmpty() ? u"SECRET"_s : shellWord(secret), inNamespace(scene.pod.pod.nameSpace),
                 key.isEmpty() ? u"KEY"_s : shellWord(key)))};
    report.add(std::move(made));
    return true;
}

bool noLibrary(const CauseScene &scene, Report &report)
{
    // libcuda and libnvidia-ml come from the node: that they are missing is another fault.
    static const QRegularExpression pattern(
        u"\\b((?!libcuda\\.so|libnvidia)lib[\\w.+-]{1,80}\\.so[.\\d]*): cannot open shared object file|version `(GLIBC(?:XX)?_[\\d.]+)' not found|Error loading shared library ((?!libcuda\\.so|libnvidia)[\\w.+-]{1,80})|Unable to load any of \\{((?!libcuda\\.so)[\\w.+, -]{1,200})\\}"_s);
    QString line;
    const auto match = scene.match(pattern, &line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = fromLog(u"app.library-missing"_s, scene.pod, scene.container, line);
    made.title = Say::tr("The image of %1 lacks a library").arg(scene.pod.owner.label());
    made.cause =
        Say::tr(
            "It is %1: what was installed was built for another system or another CUDA than the image has.")
            .arg(match.captured(1) + match.captured(2) + match.captured(3) + match.captured(4));
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".image"_s, scene.container.image()));
    made.remedies = {editWorkload(Say::tr("Use an image that holds it"), scene.pod)};
    report.add(std::move(made));
    return true;
}

// The driver of GPUs that an operator installs on the node; what runs there waits for it.
bool driverNotInstalled(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)could not resolve linux kernel version|could not find kernel headers|unable to (?:locate|find) package (?:linux-headers|kernel-devel)|(?:unable to load|failed to (?:build|load|install)) (?:the )?(?:kernel module )?'?nvidia|installation has failed\\b.{0,80}nvidia"_s);
    const QString image = scene.container.image();
    QString line;
    if (!(image.contains("driver"_L1) || image.contains("nvidia"_L1))
        || !scene.match(pattern, &line).hasMatch())
        return false;
    const QString name = scene.nodeName();
    Diagnosis made = fromLog(u"accelerator.driver-not-installed"_s, scene.pod, scene.container, line);
    made.key = name;
    made.title = Say::tr("The GPU driver cannot be installed on node %1").arg(name);
    made.cause = Say::tr("%1 finds nothing to build it for the kernel that the node runs: its headers are "
                         "not to be had, or the driver does not know that kernel. Device plugin and "
                         "validator wait for it, and the node offers no GPU.")
                     .arg(scene.pod.owner.label());
    made.about.append(objectLabel(u"Node"_s, {}, name));
    if (const KubeObject *node = scene.pod.snapshot.find(u"Node"_s, {}, name))
        made.evidence.append(
            seen(*node, u"status.nodeInfo.kernelVersion"_s, node->status()["nodeInfo"]["kernelVersion"]));
    made.remedies = {todo(Say::tr("Use a node image whose kernel the driver's version knows, or one that "
                                  "brings the driver and driver.enabled=false"),
                          u"kubectl logs %1%2 -c %3 --previous"_s.arg(shellWord(scene.pod.pod.name),
                                                                      inNamespace(scene.pod.pod.nameSpace),
                                                                      shellWord(scene.container.name)))};
    report.add(std::move(made));
    return true;
}

// After an update of the driver on a running node the kernel holds the old one until it is started again.
bool driverMismatch(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(u"(?i)driver/library version mismatch"_s);
    QString line;
    if (!scene.match(pattern, &line).hasMatch())
        return false;
    const QString name = scene.nodeName();
    Diagnosis made = fromLog(u"accelerator.driver-mismatch"_s, scene.pod, scene.container, line);
    made.key = name;
    made.title = Say::tr("The GPU driver of node %1 was changed under it").arg(name);
    made.cause =
        Say::tr("Its kernel still runs another version of the driver than the libraries are of: no GPU "
                "program starts there until the node is started again.");
    made.about.append(objectLabel(u"Node"_s, {}, name));
    made.evidence.append(seen(scene.pod.pod, u"spec.nodeName"_s, name));
    made.remedies = {
        todo(Say::tr("Empty the node and have it replaced"),
             u"kubectl drain %1 --ignore-daemonsets --delete-emptydir-data"_s.arg(shellWord(name)))};
    report.add(std::move(made));
    return true;
}

bool namesInLoop(const CauseScene &scene, Report &report)
{
    QString line;
    static const QRegularExpression pattern(u"plugin/loop: Loop .{0,120}detected"_s);
    if (!scene.match(pattern, &line).hasMatch())
        return false;
    Diagnosis made = fromLog(u"network.dns-loop"_s, scene.pod, scene.container, line);
    made.title = Say::tr("The cluster's name server asks itself");
    made.cause = Say::tr("It forwards to the resolver of its node, and that is a local one which asks the "
                         "cluster again. It ends for it, and no name is resolved.");
    made.remedies = {todo(Say::tr("Let it forward to a resolver outside of the node (forward . ADDRESS), or "
                                  "the kubelet use another resolv.conf"),
                          u"kubectl edit configmap coredns%1"_s.arg(inNamespace(scene.pod.pod.nameSpace)))};
    report.add(std::move(made));
    return true;
}

// KServe's initializer and its like: the address is read, and nothing is there.
bool emptyAddress(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)(?:no model found in|no (?:objects|files|blobs) (?:found|matched) (?:in|at|under)?|matched no objects(?: or files)?:?) *((?:gs|s3|hf|https?|abfss?)://[^\\s'\"]{1,300}[^\\s'\".,])"_s);
    QString line;
    const auto match = scene.match(pattern, &line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = fromLog(u"engine.model-address"_s, scene.pod, scene.container, line);
    made.title = Say::tr("There is no model at %1").arg(match.captured(1));
    made.cause = Say::tr("The bucket answers and holds nothing under that path, so that %1 does not start.")
                     .arg(scene.pod.owner.label());
    made.evidence.append(commandSeen(scene.pod, scene.container));
    made.remedies = {editWorkload(Say::tr("Correct the address, or copy the model there"), scene.pod)};
    report.add(std::move(made));
    return true;
}

// What was mounted went while it was in use: whoever mounted it has ended, and only a new pod heals it.
bool lostMount(const CauseScene &scene, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)transport endpoint is not connected|stale (?:NFS )?file handle"_s);
    QString line;
    if (!scene.match(pattern, &line).hasMatch())
        return false;
    Diagnosis made = fromLog(u"volume.mount-lost"_s, scene.pod, scene.container, line);
    made.title = Say::tr("A volume of %1 was lost while it was in use").arg(scene.pod.owner.label());
    made.cause = Say::tr("The program that mounts it has ended, or its server went away; the container "
                         "itself is not the matter.");
    made.isSymptom = true;
    made.from = scene.pod.upstream() + scene.pod.lineage();
    made.remedies = {todo(Say::tr("Create the pod anew"),
                          u"kubectl delete pod %1%2"_s.arg(shellWord(scene.pod.pod.name),
                                                           inNamespace(scene.pod.pod.nameSpace)))};
    report.add(std::move(made));
    return true;
}

} // namespace

bool causeLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    if (log.isEmpty())
        return false;
    const CauseScene scene{pod, container, log};
    return brokenDevice(scene, report) || wrongClock(scene, report) || noAccountToken(scene, report)
        || driverNotInstalled(scene, report) || driverMismatch(scene, report) || namesInLoop(scene, report)
        || emptyAddress(scene, report) || brokenHeader(scene, report) || lostMount(scene, report)
        || noLibrary(scene, report);
}

} // namespace slipway::diagnosis
