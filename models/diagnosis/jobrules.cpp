// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work that is to end or to begin at its time, and does not: Jobs that a sidecar keeps, CronJobs that never start, queues that can
// never give what is asked for.
// Source: Kubernetes docs "Sidecar Containers" and "CronJob"; controller's events of v1.34; Kueue docs "Workload".
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

/// So long a helper may take to end by itself once the work is done.
constexpr qint64 farewell = 600;

// The work has ended well, and a container beside it that serves and never ends keeps the pod, and so the Job, from ending.
void keptBySidecar(const PodFacts &pod, Report &report)
{
    if (pod.pod.spec()["restartPolicy"].is("Always"))
        return;
    const KubeObject *job = pod.snapshot.byUid(pod.pod.metadata()["ownerReferences"].at(0)["uid"].text());
    if (!job || job->kind != "Job"_L1)
        return;
    const ContainerFacts *done = nullptr;
    const ContainerFacts *stays = nullptr;
    for (const ContainerFacts &each : pod.containers) {
        if (each.isInit)
            continue;
        if (each.terminated() && each.terminated()["exitCode"].integer(-1) == 0)
            done = &each;
        else if (each.running())
            stays = &each;
        else
            return; // something else is the matter
    }
    // Programs that are made to stand beside others; two workers of one pod may well take unequal time.
    static const QRegularExpression helper(
        u"proxy|envoy|istio|linkerd|sidecar|agent|collector|fluent|exporter|vault|cloudsql|cloud-sql|dapr|otel|shipper|tunnel"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!done || !stays || !(helper.match(stays->name).hasMatch() || helper.match(stays->image()).hasMatch()))
        return;
    const qint64 since = pod.snapshot.now() - secondsOf(done->terminated()["finishedAt"]);
    if (since < farewell)
        return;
    Diagnosis made{
        .id = u"workload.job-kept-by-sidecar"_s,
        .severity = Severity::Warning,
        .title = Say::tr("%1 has done its work and is kept from ending by the container %2")
                     .arg(job->label(), stays->name),
        .cause = Say::tr("%1 ended well %2 ago; %3 runs on and knows nothing of that, so that the pod never "
                         "completes and holds what it has.")
                     .arg(done->name, duration(since), stays->name),
        .evidence = {seen(pod.pod, u"status.containerStatuses[%1]"_s.arg(done->name),
                          done->terminated()["reason"].text(u"Completed"_s)),
                     seen(pod.pod, u"status.containerStatuses[%1].state.running"_s.arg(stays->name),
                          stays->running()["startedAt"])},
        .key = pod.owner.label(),
        .about = pod.lineage()};
    made.remedies = {
        todo(Say::tr("End this pod; its work is done"),
             u"kubectl delete pod %1%2"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace))),
        todo(Say::tr("Make the helper an init container with restartPolicy: Always, which Kubernetes ends "
                     "itself (1.29 and later)"),
             editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace))};
    report.add(std::move(made));
}

void neverStarts(const Snapshot &snapshot, const KubeObject &cron, Report &report)
{
    if (cron.spec()["suspend"].flag() || cron.isGoing())
        return;
    const std::vector<ObjectEvent> &events = snapshot.events(cron);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        const bool zone = it->reason == "UnknownTimeZone"_L1;
        const bool schedule = it->reason == "UnparseableSchedule"_L1 || it->reason == "InvalidSchedule"_L1;
        const bool missed = it->reason == "TooManyMissedTimes"_L1 || it->reason == "FailedNeedsStart"_L1;
        if (!zone && !schedule && !missed)
            continue;
        // It has begun since: what was missed is history.
        if (secondsOf(cron.status()["lastScheduleTime"]) > it->last)
            return;
        Diagnosis made{
            .id = zone     ? u"workload.cronjob-time-zone"_s
                : schedule ? u"workload.cronjob-schedule"_s
                           : u"workload.cronjob-missed"_s,
            .severity = Severity::Warning,
            .title = zone ? Say::tr("%1 never starts: there is no time zone %2")
                                .arg(cron.label(), cron.spec()["timeZone"].text())
                : schedule
                ? Say::tr("%1 never starts: its schedule %2 cannot be read")
                      .arg(cron.label(), cron.spec()["schedule"].text())
                : Say::tr("%1 has missed so many starts that it makes none any more").arg(cron.label()),
            .cause = zone ? Say::tr("timeZone takes a name of the IANA database, such as Europe/Berlin.")
                : schedule
                ? it->message
                : Say::tr("After a hundred missed starts, as when its controller was away or a clock was "
                          "wrong, the controller gives up until it is told how far to look back."),
            .key = cron.label(),
            .about = {cron.label()}};
        made.evidence = {seen(cron, zone ? u"spec.timeZone"_s : u"spec.schedule"_s,
                              zone ? cron.spec()["timeZone"] : cron.spec()["schedule"]),
                         seen(cron, u"event "_s + it->reason, it->message)};
        if (missed)
            made.remedies = {
                patchOf(Say::tr("Look back ten minutes and no further"), cron,
                        QJsonObject{{u"spec"_s, QJsonObject{{u"startingDeadlineSeconds"_s, 600}}}})};
        else
            made.remedies = {todo(zone ? Say::tr("Name a zone that exists") : Say::tr("Correct the schedule"),
                                  editCommand(u"cronjob"_s, cron.name, cron.nameSpace))};
        report.add(std::move(made));
        return;
    }
}

// At least once a day: days, months and weekdays are not restricted. Of rarer ones it is not said how long they may rest.
bool isDaily(const QString &schedule)
{
    const QStringList fields = schedule.simplified().split(u' ');
    if (fields.size() != 5)
        return schedule == "@daily"_L1 || schedule == "@midnight"_L1 || schedule == "@hourly"_L1;
    return fields.at(2) == "*"_L1 && fields.at(3) == "*"_L1 && fields.at(4) == "*"_L1;
}

// One that may not run beside itself, and whose last run does not end: it is no error to anybody, and nothing runs any more.
// Events of it are kept for an hour, and one that starts once a day says so once a day: that nothing has begun tells as well.
void keptByItself(const Snapshot &snapshot, const KubeObject &cron, Report &report)
{
    if (cron.spec()["suspend"].flag() || cron.isGoing() || !cron.spec()["concurrencyPolicy"].is("Forbid"))
        return;
    const ObjectEvent *told = nullptr;
    for (const ObjectEvent &event : snapshot.events(cron)) {
        if (event.reason == "JobAlreadyActive"_L1 && event.count >= 3)
            told = &event;
    }
    const qint64 last = secondsOf(cron.status()["lastScheduleTime"]);
    const bool isOverdue =
        last > 0 && snapshot.now() - last > 90'000 && isDaily(cron.spec()["schedule"].text());
    for (const KubeObject *job :
         told || isOverdue ? snapshot.ownedBy(cron) : std::vector<const KubeObject *>()) {
        const qint64 since = snapshot.now() - secondsOf(job->status()["startTime"]);
        if (job->kind != "Job"_L1 || job->status()["active"].integer() == 0 || since < 86'400)
            continue;
        Diagnosis made{
            .id = u"workload.cronjob-kept"_s,
            .severity = Severity::Warning,
            .title = Say::tr("%1 does not run any more: its last run does not end").arg(cron.label()),
            .cause = Say::tr("%1 runs for %2, and concurrencyPolicy Forbid lets none begin beside it.")
                         .arg(job->label(), duration(since)),
            .key = cron.label(),
            .about = {cron.label()}};
        made.evidence = {seen(cron, u"spec.concurrencyPolicy"_s, cron.spec()["concurrencyPolicy"]),
                         told ? seen(cron, u"event "_s + told->reason, told->message)
                              : seen(cron, u"status.lastScheduleTime"_s, cron.status()["lastScheduleTime"]),
                         seen(*job, u"status.startTime"_s, job->status()["startTime"])};
        made.remedies = {
            todo(Say::tr("End that run, and give the job a limit (activeDeadlineSeconds)"),
                 u"kubectl delete job %1%2"_s.arg(shellWord(job->name), inNamespace(job->nameSpace)))};
        report.add(std::move(made));
        return;
    }
}

// Source: Kueue, pkg/cache clusterqueue.go: reasons FlavorNotFound, AdmissionCheckNotFound, Stopped and their like.
void inactiveQueue(const Snapshot &snapshot, const KubeObject &workload, const QString &named,
                   Diagnosis &made)
{
    const KubeObject *local =
        snapshot.find(u"LocalQueue"_s, workload.nameSpace, workload.spec()["queueName"].text());
    const KubeObject *queue =
        snapshot.find(u"ClusterQueue"_s, {}, local ? local->spec()["clusterQueue"].text() : named);
    made.id = u"workload.queue-inactive"_s;
    made.title = Say::tr("The queue %1 lets nothing in").arg(queue ? queue->name : named);
    made.key = queue ? queue->label() : named;
    made.remedies = {
        todo(Say::tr("Do as the message says"), u"kubectl describe clusterqueue %1"_s.arg(shellWord(named)))};
    for (const JsonView condition : queue ? queue->status()["conditions"].items() : JsonView().items()) {
        if (!condition["type"].is("Active") || condition["status"].is("True"))
            continue;
        made.cause = condition["message"].text(condition["reason"].text());
        made.about.append(queue->label());
        made.evidence.append(seen(*queue, u"status.conditions[Active]"_s,
                                  condition["reason"].text() + u": "_s + condition["message"].text()));
        // Somebody holds it back.
        if (condition["reason"].is("Stopped"))
            made.severity = Severity::Info;
    }
}

// A queue that is full is waited for; one whose whole share is smaller than what is asked for never lets it in.
void neverAdmitted(const Snapshot &snapshot, const KubeObject &workload, Report &report)
{
    static const QRegularExpression never(
        u"(?i)request > maximum capacity|exceeds? (?:the )?maximum capacity|(?:LocalQueue|ClusterQueue) .{0,80}(?:doesn.t exist|not found|is inactive)|workload resources exceed"_s);
    for (const JsonView condition : workload.status()["conditions"].items()) {
        const QString said = condition["message"].text();
        if (!condition["type"].is("QuotaReserved") || !condition["status"].is("False")
            || !never.match(said).hasMatch()
            || snapshot.now() - secondsOf(condition["lastTransitionTime"]) < 60)
            continue;
        const KubeObject &owner = snapshot.topOwner(workload);
        Diagnosis made{.id = u"workload.queue-too-small"_s,
                       .severity = Severity::Error,
                       .title = Say::tr("The queue of %1 can never let it in").arg(owner.label()),
                       .cause = said,
                       .evidence = {seen(workload, u"spec.queueName"_s, workload.spec()["queueName"]),
                                    seen(workload, u"status.conditions[QuotaReserved]"_s,
                                         condition["reason"].text() + u": "_s + said)},
                       .key = workload.label(),
                       .about = {workload.label(), owner.label()}};
        made.remedies = {todo(Say::tr("Ask for less, or give the ClusterQueue a larger quota"),
                              u"kubectl get clusterqueues -o yaml"_s)};
        // Not too small but not there.
        static const QRegularExpression absent(
            u"(LocalQueue|ClusterQueue) .{0,80}(?:doesn.t exist|not found)"_s);
        if (const auto match = absent.match(said); match.hasMatch()) {
            const QString queue = workload.spec()["queueName"].text();
            QStringList names;
            for (const KubeObject *each : snapshot.of(u"LocalQueue"_s, workload.nameSpace))
                names.append(each->name);
            made.id = u"workload.queue-missing"_s;
            made.key = objectLabel(u"LocalQueue"_s, workload.nameSpace, queue);
            made.title = match.captured(1) == "LocalQueue"_L1
                ? Say::tr("The LocalQueue %1 of %2 does not exist in namespace %3")
                      .arg(queue, owner.label(), workload.nameSpace)
                : Say::tr("The ClusterQueue behind the LocalQueue %1 of %2 does not exist")
                      .arg(queue, owner.label());
            if (const QString meant = nearest(queue, names); !meant.isEmpty())
                made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
            if (!names.isEmpty())
                made.evidence.append(
                    {u"LocalQueue"_s, u"namespace %1"_s.arg(workload.nameSpace), names.join(u", "_s)});
            made.remedies = {
                todo(Say::tr("Create it, or name one that exists"),
                     u"kubectl get localqueues,clusterqueues%1"_s.arg(inNamespace(workload.nameSpace)))};
        }
        // It is there and takes nothing in: the queue itself says why.
        static const QRegularExpression resting(
            u"(?:LocalQueue|ClusterQueue) \"?([\\w.-]{1,253}?)\"? is inactive"_s);
        if (const auto match = resting.match(said); match.hasMatch())
            inactiveQueue(snapshot, workload, match.captured(1), made);
        report.add(std::move(made));
        return;
    }
}

// The queue has the quota, and its nodes lie too far apart or are taken by others. Only where nobody else is in the queue is it no turn that
// is waited for. Source: Kueue, pkg/cache/tas_flavor_snapshot.go, "doesn't allow to fit".
void neverTogether(const Snapshot &snapshot, const KubeObject &workload, Report &report)
{
    static const QRegularExpression apart(
        u"topology \"([^\"]{1,200})\" doesn.t allow to fit (?:any|only \\d+) (?:of|out of) (\\d+)|no topology domains at level"_s);
    for (const JsonView condition : workload.status()["conditions"].items()) {
        const QString said = condition["message"].text();
        const auto match = apart.match(said);
        if (!condition["type"].is("QuotaReserved") || !condition["status"].is("False") || !match.hasMatch()
            || snapshot.now() - secondsOf(condition["lastTransitionTime"]) < 1800)
            continue;
        const bool isBusy =
            std::ranges::any_of(snapshot.of(u"Workload"_s), [&workload](const KubeObject *other) {
                return other != &workload && other->group() == workload.group()
                    && other->status().has("admission");
            });
        const KubeObject &owner = snapshot.topOwner(workload);
        Diagnosis made{.id = u"workload.queue-topology"_s,
                       .severity = isBusy ? Severity::Info : Severity::Error,
                       .title = Say::tr("The nodes of its queue do not hold %1 together").arg(owner.label()),
                       .cause = said,
                       .evidence = {seen(workload, u"spec.queueName"_s, workload.spec()["queueName"]),
                                    seen(workload, u"status.conditions[QuotaReserved]"_s,
                                         condition["reason"].text() + u": "_s + said)},
                       .key = workload.label(),
                       .about = {workload.label(), owner.label()}};
        made.remedies = {todo(Say::tr("Prefer the topology instead of requiring it "
                                      "(podset-preferred-topology), ask for fewer pods, or "
                                      "free the nodes of that topology from what runs outside of the queue"),
                              editCommand(owner.kind, owner.name, owner.nameSpace))};
        report.add(std::move(made));
        return;
    }
}

// No flavour of the queue is of the nodes that it selects: no turn that is waited for brings one.
// Source: Kueue, pkg/scheduler/flavorassigner, "flavor %s doesn't match node affinity", "untolerated taint %s in flavor %s".
void noFlavor(const Snapshot &snapshot, const KubeObject &workload, Report &report)
{
    static const QRegularExpression unfit(
        u"flavor ([\\w.-]{1,253}) doesn.t match node affinity|untolerated taint .{1,200} in flavor ([\\w.-]{1,253})"_s);
    for (const JsonView condition : workload.status()["conditions"].items()) {
        const QString said = condition["message"].text();
        const auto match = unfit.match(said);
        if (!condition["type"].is("QuotaReserved") || !condition["status"].is("False") || !match.hasMatch()
            || said.contains("insufficient"_L1) // another flavour fits, and is taken
            || snapshot.now() - secondsOf(condition["lastTransitionTime"]) < 300)
            continue;
        const KubeObject &owner = snapshot.topOwner(workload);
        Diagnosis made{
            .id = u"workload.queue-flavor"_s,
            .severity = Severity::Error,
            .title = Say::tr("No flavor of its queue is for the nodes that %1 selects").arg(owner.label()),
            .cause = said,
            .evidence = {seen(workload, u"spec.queueName"_s, workload.spec()["queueName"]),
                         seen(workload, u"status.conditions[QuotaReserved]"_s,
                              condition["reason"].text() + u": "_s + said)},
            .key = workload.label(),
            .about = {workload.label(), owner.label()}};
        const QString flavor = match.captured(1) + match.captured(2);
        if (const KubeObject *given = snapshot.find(u"ResourceFlavor"_s, {}, flavor))
            made.evidence.append(seen(*given, u"spec.nodeLabels"_s, given->spec()["nodeLabels"]));
        made.remedies = {
            todo(Say::tr("Make its node selector and tolerations those of a flavor of the queue, "
                         "or add a flavor for these nodes"),
                 u"kubectl get resourceflavor %1 -o yaml"_s.arg(shellWord(flavor)))};
        report.add(std::move(made));
        return;
    }
}

} // namespace

void jobRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (!pod->isGoing() && !pod->spec()["restartPolicy"].is("Always")
            && pod->spec()["containers"].size() > 1)
            keptBySidecar(PodFacts(snapshot, *pod), report);
    }
    for (const KubeObject *cron : snapshot.of(u"CronJob"_s))
        neverStarts(snapshot, *cron, report);
    for (const KubeObject *cron : snapshot.of(u"CronJob"_s))
        keptByItself(snapshot, *cron, report);
    for (const KubeObject *workload : snapshot.of(u"Workload"_s)) {
        if (workload->group() != "kueue.x-k8s.io"_L1)
            continue;
        neverAdmitted(snapshot, *workload, report);
        neverTogether(snapshot, *workload, report);
        noFlavor(snapshot, *workload, report);
    }
}

} // namespace slipway::diagnosis
