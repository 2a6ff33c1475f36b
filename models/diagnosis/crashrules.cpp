// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Containers that end when they should not: out of memory, killed, never able to start, or by a cause that their log names.
#include "base/shellwords.h"
#include "diagnosis/courses.h"
#include "diagnosis/evictions.h"
#include "diagnosis/families.h"
#include "diagnosis/fileaccess.h"
#include "diagnosis/linerules.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "diagnosis/unknownend.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Those who know more are asked first.
constexpr std::array<LogReader, 14> readers{
    fileKeptByMode, modelExceedsMemory, causeLines,  versionLines, deviceLines,    modelLines,  libraryLines,
    launchLines,    engineLog,          storedLines, programLines, applicationLog, missingFile, settingLines};

/// A restart longer ago than this is history, when the container runs.
constexpr qint64 recently = 15 * 60;

bool isTroubled(const PodFacts &pod, const ContainerFacts &container)
{
    const QString waiting = container.waitingReason();
    if (waiting == "CrashLoopBackOff"_L1 || waiting == "RunContainerError"_L1
        || waiting == "CreateContainerError"_L1 || waiting == "StartError"_L1
        || waiting == "PostStartHookError"_L1 || waiting == "PreStartHookError"_L1)
        return true;
    if (const JsonView ended = container.terminated())
        return ended["exitCode"].integer() != 0 || ended["reason"].is("OOMKilled");
    // Running again after a bad end, and not ready yet.
    const JsonView last = container.lastEnd();
    return container.running() && !container.isReady() && last && last["exitCode"].integer() != 0
        && pod.snapshot.now() - secondsOf(last["finishedAt"]) < recently;
}

// The kernel of a node without memory ends what it likes; only the node tells, and the container has no more than its exit code.
bool killedByNode(const PodFacts &pod, const ContainerFacts &container)
{
    const JsonView end = container.end();
    if (end["exitCode"].integer() != 137 || container.spec["resources"]["limits"].has("memory"))
        return false;
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (event.reason == "Unhealthy"_L1
            || (event.reason == "Killing"_L1 && event.message.contains("probe"_L1)))
            return false;
    }
    const KubeObject *node = pod.snapshot.find(u"Node"_s, {}, pod.pod.spec()["nodeName"].text());
    const qint64 at = secondsOf(end["finishedAt"]);
    return node && std::ranges::any_of(pod.snapshot.events(*node), [at](const ObjectEvent &event) {
               return (event.reason == "SystemOOM"_L1 || event.reason == "OOMKilling"_L1)
                   && event.last > at - 300 && event.first < at + 300;
           });
}

bool outOfMemory(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const JsonView end = container.end();
    if (!end["reason"].is("OOMKilled") && !killedByNode(pod, container))
        return false;
    const QString limit = container.spec["resources"]["limits"]["memory"].scalar();
    const bool isFuse = container.name.startsWith("gke-gcsfuse-sidecar"_L1);
    Diagnosis made =
        fromLog(isFuse ? u"volume.fuse-sidecar-memory"_s : u"crash.out-of-memory"_s, pod, container, {});
    made.evidence.append(seen(pod.pod, container.field() + u".resources.limits.memory"_s,
                              limit.isEmpty() ? Say::tr("(none: the node ran out)") : limit));
    const bool isEngine =
        std::ranges::any_of(quantitiesOf(container.spec["resources"]["limits"]).keys(), isExtendedResource);
    made.title =
        Say::tr("The container %1 of %2 used more memory than it may").arg(container.name, pod.owner.label());
    made.cause = limit.isEmpty()
        ? Say::tr("It has no limit of its own: the node had no memory left and the kernel chose it. That is "
                  "the host's memory, not the accelerator's.")
        : !isEngine
        ? Say::tr("Its limit is %1, and it asked for more; the kernel ends it for that without a word.")
              .arg(limit)
        : Say::tr("Its limit is %1 of the host's memory; the accelerator's memory is not the matter. While "
                  "weights are loaded an engine needs at least its largest weight file and some GiB.")
              .arg(limit);
    // A limit that nobody wrote into the workload: the namespace gives it to every container without one.
    if (const JsonView own = podTemplateOf(pod.owner).spec;
        own && !limit.isEmpty() && &pod.owner != &pod.pod) {
        bool isOwn = false;
        for (const JsonView each : own["containers"].items())
            isOwn =
                isOwn || (each["name"].text() == container.name && each["resources"]["limits"].has("memory"));
        for (const KubeObject *range : pod.snapshot.of(u"LimitRange"_s, pod.pod.nameSpace)) {
            for (const JsonView each : range->spec()["limits"].items()) {
                if (isOwn || !each["type"].is("Container") || each["default"]["memory"].scalar() != limit)
                    continue;
                made.cause += u' '
                    + Say::tr("The workload does not say so: %1 gives it to every container that names none.")
                          .arg(range->label());
                made.evidence.append(seen(*range, u"spec.limits[Container].default.memory"_s, limit));
                isOwn = true;
            }
        }
    }
    if (isFuse)
        made.remedies = {todo(
            Say::tr("Give the sidecar more by the pod template's annotation gke-gcsfuse/memory-limit (\"0\" "
                    "is no limit); only a new pod heals the mount"),
            u"kubectl patch %1 %2%3 --type merge -p '{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"gke-gcsfuse/memory-limit\":\"0\"}}}}}'"_s
                .arg(pod.owner.kind.toLower(), shellWord(pod.owner.name), inNamespace(pod.pod.nameSpace)))};
    else
        made.remedies = {todo(Say::tr("Raise the memory limit"),
                              u"kubectl set resources %1/%2%3 -c %4 --limits=memory=SIZE"_s.arg(
                                  pod.owner.kind.toLower(), shellWord(pod.owner.name),
                                  inNamespace(pod.pod.nameSpace), shellWord(container.name)))};
    report.add(std::move(made));
    return true;
}

bool cannotStart(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const JsonView end = container.end();
    const QString reason = end["reason"].text();
    QString said = container.waiting()["message"].text();
    const QString waiting = container.waitingReason();
    const bool byRuntime = reason == "ContainerCannotRun"_L1 || reason == "StartError"_L1
        || waiting == "RunContainerError"_L1 || waiting == "CreateContainerError"_L1;
    if (!byRuntime)
        return false;
    if (const QString message = end["message"].text();
        !message.isEmpty() && (said.isEmpty() || said.startsWith("back-off"_L1)))
        said = message;
    // The status may hold no more than that it failed; the runtime's own words are then in the event.
    if (const ObjectEvent *event = pod.lastEvent({"Failed"_L1}); event && event->message.size() > said.size())
        said = event->message;
    Diagnosis made = fromLog(u"crash.cannot-start"_s, pod, container, said);
    // A folder that stands where a file was meant cannot be mounted over one: the missing key is the cause.
    made.isSymptom =
        said.contains("not a directory"_L1) && report.isExplained(u"sub-path/"_s + pod.pod.label());
    if (!made.isSymptom && mountedOverFile(pod, container, said, made)) {
        report.add(std::move(made));
        return true;
    }
    const QString first = container.words().value(0);
    // runc and crun say it each in their way.
    static const QRegularExpression noProgram(
        u"(?i)executable file (?:`[^`]{1,200}` )?not found|no such file or directory"_s);
    if (!said.contains("seccomp profile"_L1) && !said.contains("unresolvable CDI"_L1)
        && noProgram.match(said).hasMatch()) {
        made.id = u"crash.command-not-found"_s;
        made.title = Say::tr("The command of container %1 is not in its image").arg(container.name);
        made.cause = first.isEmpty()
            ? Say::tr("The image's own start command names a file that is not there.")
            : Say::tr("%1 is not found in %2.").arg(first, container.image());
        made.evidence.append(commandSeen(pod, container));
        made.remedies = {editWorkload(Say::tr("Correct command, or leave it to the image"), pod)};
    } else if (said.contains("no command specified"_L1)) {
        made.id = u"crash.command-not-found"_s;
        made.title = Say::tr("Nothing says what the container %1 is to run").arg(container.name);
        made.cause =
            Say::tr("Neither the workload (command) nor the image %1 (ENTRYPOINT, CMD) names a program: "
                    "it was built without one, or is only a carrier of files.")
                .arg(container.image());
        made.evidence.append(seen(pod.pod, container.field() + u".command"_s, container.spec["command"]));
        made.remedies = {
            editWorkload(Say::tr("Name the program in command, or use the image that is meant"), pod)};
    } else if (said.contains("nvidia-container-cli"_L1) || said.contains("nvidia"_L1, Qt::CaseInsensitive)) {
        const bool isUnloaded =
            said.contains("driver not loaded"_L1) || said.contains("libnvidia-ml.so.1: cannot open"_L1);
        made.id = said.contains("cuda>="_L1) ? u"accelerator.driver-too-old"_s
            : isUnloaded                     ? u"accelerator.driver-missing"_s
                                             : u"accelerator.runtime"_s;
        made.title = Say::tr("The node's NVIDIA software refuses the container %1").arg(container.name);
        made.cause = said.contains("CDI"_L1)
            ? Say::tr("The runtime of %1 does not know the device that the plugin hands out: its list of "
                      "devices (CDI, /var/run/cdi) is "
                      "not there or older than the plugin.")
                  .arg(pod.pod.spec()["nodeName"].text())
            : isUnloaded
            ? Say::tr(
                  "The driver is not loaded in the kernel of %1: its installation failed, or an update of "
                  "the kernel left it without one.")
                  .arg(pod.pod.spec()["nodeName"].text())
            : said.contains("cuda>="_L1)
            ? Say::tr("The image needs a newer driver than %1 has.").arg(pod.pod.spec()["nodeName"].text())
            : Say::tr("Driver and container toolkit of %1 do not work together.")
                  .arg(pod.pod.spec()["nodeName"].text());
        made.remedies = {
            isUnloaded ? todo(Say::tr("Empty the node and have it replaced"),
                              u"kubectl drain %1 --ignore-daemonsets --delete-emptydir-data"_s.arg(
                                  shellWord(pod.pod.spec()["nodeName"].text())))
                       : todo(Say::tr("Use nodes with a newer driver, or an image built on an older CUDA"))};
    } else if (said.contains("seccomp profile"_L1) || said.contains("apparmor"_L1, Qt::CaseInsensitive)) {
        const bool isSeccomp = said.contains("seccomp"_L1);
        const JsonView own =
            container.spec["securityContext"][isSeccomp ? "seccompProfile" : "appArmorProfile"];
        const JsonView profile =
            own ? own : pod.pod.spec()["securityContext"][isSeccomp ? "seccompProfile" : "appArmorProfile"];
        made.id = u"config.security-profile"_s;
        made.isSymptom = false;
        made.title = isSeccomp
            ? Say::tr("The seccomp profile of container %1 is not on its node").arg(container.name)
            : Say::tr("The AppArmor profile of container %1 is not loaded on its node").arg(container.name);
        made.cause =
            Say::tr(
                "It names the profile %1, which somebody has to put on every node where the pod may run: %2")
                .arg(profile["localhostProfile"].text(u"?"_s), pod.pod.spec()["nodeName"].text());
        made.evidence.append(
            seen(pod.pod, u"securityContext.localhostProfile"_s, profile["localhostProfile"]));
        made.remedies = {editWorkload(Say::tr("Use the profile RuntimeDefault, or bring yours to the nodes "
                                              "(Security Profiles Operator, a DaemonSet)"),
                                      pod)};
    } else if (said.contains("permission denied"_L1) && commandKeptByMode(pod, container, made)) {
        made.evidence.append(commandSeen(pod, container));
    } else if (said.contains("permission denied"_L1)) {
        made.title = Say::tr("The command of container %1 may not be executed").arg(container.name);
        made.cause =
            Say::tr("The file is there and is not executable for the user that the container runs as.");
        made.remedies = {editWorkload(Say::tr("Correct command or securityContext.runAsUser"), pod)};
    } else {
        // "failed to reserve container name" and the like heal by themselves.
        if (said.contains("failed to reserve container name"_L1)
            || said.contains("context deadline exceeded"_L1))
            made.severity = pod.sinceScheduled > 900 ? Severity::Warning : Severity::Info;
        // What the node's own disk refuses is the node's matter, where it says so.
        if (said.contains("read-only file system"_L1)) {
            made.isSymptom = true;
            made.from = {objectLabel(u"Node"_s, {}, pod.pod.spec()["nodeName"].text())};
        }
        made.title = Say::tr("The container %1 cannot be started").arg(container.name);
        // "failed to create containerd task: failed to create shim task: …: unknown": what comes last is what happened.
        QString words = said.simplified();
        words.remove(QRegularExpression(u":? unknown$"_s));
        words = words.section(u"unable to start container process: "_s, -1)
                    .section(u"failed to create shim task: "_s, -1);
        made.cause = words.isEmpty() ? Say::tr("The runtime's words say why.")
                                     : Say::tr("The runtime says: %1").arg(words.left(300));
        made.remedies = {editWorkload(Say::tr("Correct what they name"), pod)};
    }
    report.add(std::move(made));
    return true;
}

// The kubelet refuses to run as root what says that it does not.
bool runsAsRoot(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const QString said = container.waiting()["message"].text();
    if (container.waitingReason() != "CreateContainerConfigError"_L1
        || (!said.contains("runAsNonRoot"_L1) && !said.contains("non-root"_L1)))
        return false;
    Diagnosis made = fromLog(u"config.run-as-root"_s, pod, container, {});
    const JsonView user = container.spec["securityContext"]["runAsUser"]
        ? container.spec["securityContext"]["runAsUser"]
        : pod.pod.spec()["securityContext"]["runAsUser"];
    made.title = Say::tr("The container %1 of %2 must not run as root, and would")
                     .arg(container.name, pod.owner.label());
    made.cause = said.contains("non-numeric"_L1)
        ? Say::tr("Its image names its user by a name, and from that the kubelet cannot tell who it is.")
        : Say::tr("securityContext.runAsNonRoot is set, and the image's user is root.");
    made.evidence.append(
        seen(pod.pod, u"status.containerStatuses[%1].state.waiting"_s.arg(container.name), said));
    made.evidence.append(
        seen(pod.pod, u"securityContext.runAsUser"_s, user ? user.scalar() : Say::tr("(the image's)")));
    made.remedies = {editWorkload(
        Say::tr("Set securityContext.runAsUser to the number of the user that the image is for"), pod)};
    report.add(std::move(made));
    return true;
}

// Killed by the kubelet for a probe: the startup family knows whether the start was slow or the probe wrong.
bool killedByProbe(const PodFacts &pod, const ContainerFacts &container)
{
    const qint64 code = container.end()["exitCode"].integer();
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (event.reason == "Killing"_L1 && event.message.contains("probe"_L1)
            && (event.container.isEmpty() || event.container == container.name))
            return code == 137 || code == 143 || code == 0;
    }
    if (code != 137 && code != 143)
        return false;
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (event.reason == "Unhealthy"_L1
            && (event.message.startsWith("Startup"_L1) || event.message.startsWith("Liveness"_L1))
            && (event.container.isEmpty() || event.container == container.name))
            return true;
    }
    return false;
}

// A hook that fails takes its container with it, whose own end then looks like an ordinary one.
bool failedHook(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const ObjectEvent *event = pod.lastEvent({"FailedPostStartHook"_L1});
    if (!event || (!event->container.isEmpty() && event->container != container.name)
        || !container.spec["lifecycle"].has("postStart")
        || (container.running() && (container.isReady() || pod.snapshot.now() - event->last > 300)))
        return false;
    Diagnosis made = fromLog(u"crash.post-start-hook"_s, pod, container, event->message);
    made.title = Say::tr("The postStart hook of container %1 of %2 fails, and the container ends with it")
                     .arg(container.name, pod.owner.label());
    made.cause = event->message;
    made.evidence.append(
        seen(pod.pod, container.field() + u".lifecycle.postStart"_s,
             QString::fromUtf8(QJsonDocument(container.spec["lifecycle"]["postStart"].toJson().toObject())
                                   .toJson(QJsonDocument::Compact))));
    made.remedies = {editWorkload(Say::tr("Correct the hook's command, or do its work in the image"), pod)};
    report.add(std::move(made));
    return true;
}

void lookAtCrash(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    if (failedHook(pod, container, report))
        return;
    if (outOfMemory(pod, container, report) || cannotStart(pod, container, report)
        || killedByProbe(pod, container))
        return;
    const auto raw = pod.failedLog(container);
    LogText log(raw.value_or(std::string_view()));
    if (log.isEmpty()) {
        // With terminationMessagePolicy FallbackToLogsOnError the end of the log is in the status.
        const std::string_view message = container.end()["message"].bytes();
        log = LogText(message);
    }
    // A value that was never put in is why, whatever the program made of it.
    // So is a file that is a folder.
    const bool unfilled = report.isExplained(u"placeholder/"_s + pod.pod.label())
        || report.isExplained(u"sub-path/"_s + pod.pod.label());
    // What a program warned of counts where nothing that it calls an error is known.
    const LogText strict = log.withoutWarnings();
    for (const LogText *each : {&strict, &std::as_const(log)}) {
        for (const LogReader reader : readers) {
            if (!unfilled && reader(pod, container, *each, report))
                return;
        }
        if (!log.hasWarnings() || (log.lastError().isSaid && !isVague(log.causeLine())))
            break;
    }
    unknownEnd(pod, container, log, report);
}

} // namespace

Diagnosis fromLog(const QString &id, const PodFacts &pod, const ContainerFacts &container,
                  const QString &line)
{
    Diagnosis made{.id = id,
                   .severity = Severity::Error,
                   .key = pod.owner.label() + u'/' + container.name,
                   .about = pod.lineage()};
    const JsonView end = container.end();
    // A job that tries again has not failed, until it has done so twice.
    if (pod.owner.kind == "Job"_L1
        && (container.terminated() || (container.running() && container.restarts() < 3))
        && pod.owner.status()["active"].integer() > 0 && pod.owner.status()["failed"].integer() < 2)
        made.severity = Severity::Info;
    if (end) {
        const QString code =
            u"%1, exit code %2"_s.arg(end["reason"].text(u"ended"_s)).arg(end["exitCode"].integer());
        made.evidence.append(seen(pod.pod, u"status.containerStatuses[%1]"_s.arg(container.name),
                                  Say::tr("%1, restarted %2 times").arg(code).arg(container.restarts())));
    } else if (!container.waitingReason().isEmpty()) {
        made.evidence.append(seen(pod.pod,
                                  u"status.containerStatuses[%1].state.waiting"_s.arg(container.name),
                                  container.waitingReason()));
    }
    if (!line.isEmpty())
        made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), line));
    return made;
}

Evidence commandSeen(const PodFacts &pod, const ContainerFacts &container)
{
    const QString field = container.spec.has("args") ? u".args"_s : u".command"_s;
    return seen(pod.pod, container.field() + field, container.words().join(u' ').left(400));
}

Remedy editWorkload(const QString &description, const PodFacts &pod)
{
    return todo(description, editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace));
}

void crashRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || report.isExplained(u"superseded/"_s + pod->label()))
            continue;
        const PodFacts facts(snapshot, *pod);
        if (hasSucceeded(facts))
            continue;
        evicted(facts, report);
        // A pod that would be restarted for ever fails only when its node or the scheduler ends it (spot machines, shutdown):
        // another one has taken its place.
        if (pod->status()["phase"].is("Failed") && !pod->spec()["restartPolicy"].is("Never")
            && !pod->spec()["restartPolicy"].is("OnFailure") && &facts.owner != pod)
            continue;
        for (const ContainerFacts &container : facts.containers) {
            // A sidecar that is back took with it what it had mounted or held for the others.
            if (container.isSidecar && container.running() && container.restarts() > 0
                && snapshot.now() - secondsOf(container.lastEnd()["finishedAt"]) < recently)
                outOfMemory(facts, container, report);
            if (!runsAsRoot(facts, container, report) && isTroubled(facts, container))
                lookAtCrash(facts, container, report);
        }
    }
}

} // namespace slipway::diagnosis
