// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Containers that run and are not ready: a start that is slow and well, or a probe that ends it too soon. Milestones in the log tell the
// first from the rest; probes that ask the wrong question are wrongprobe.cpp's.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/probes.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// How far an engine has come, from its log.
struct Milestone {
    const char *pattern;
    const char *phase;
    int minutesLeft; ///< as seen with 1 to 30 GB of weights: an expectation, no limit
};

// Later ones win. Source: logs of vLLM 0.6 to 0.27 on GPU and TPU; a 3B model on TPU v6e took 250 s in all, XLA 2 to 3 min of them.
constexpr std::array milestones = {
    Milestone{"vLLM API server version|Initializing (?:an LLM|a V1 LLM) engine|non-default args",
              QT_TRANSLATE_NOOP("Diagnosis", "it has read its arguments"), 10},
    Milestone{"(?i)download(?:ing|ed)|Fetching \\d+ files|Copying gs://|fetching model",
              QT_TRANSLATE_NOOP("Diagnosis", "it fetches the model"), 10},
    Milestone{"Resolved architecture|Using max model len|Starting to load model",
              QT_TRANSLATE_NOOP("Diagnosis", "it loads the model"), 8},
    Milestone{"Loading (?:safetensors|pt) checkpoint shards|Loading weights",
              QT_TRANSLATE_NOOP("Diagnosis", "it reads the weights"), 6},
    Milestone{"Model loading took|Loading weights took",
              QT_TRANSLATE_NOOP("Diagnosis", "the weights are loaded"), 4},
    Milestone{
        "Precompiling |Dynamo bytecode transform|torch\\.compile|Compiling a graph|Precompile all the "
        "subgraphs|Compilation of .{1,80} finished|Compiling (?:the )?model|compil\\w+ .{0,40}XLA|XLA compil",
        QT_TRANSLATE_NOOP("Diagnosis", "it compiles"), 4},
    Milestone{"GPU KV cache size|# (?:GPU|TPU|cuda) blocks|Available KV cache memory|Capturing CUDA graph",
              QT_TRANSLATE_NOOP("Diagnosis", "it prepares the KV cache and graphs"), 2},
    Milestone{
        "Graph capturing finished|init engine .{0,60} took|Application startup|Starting vLLM (?:API )?server",
        QT_TRANSLATE_NOOP("Diagnosis", "it is about to answer"), 1},
};

std::optional<Milestone> milestoneOf(const LogText &log, QString &line)
{
    std::optional<Milestone> last;
    for (const Milestone &each : milestones) {
        QString own;
        if (log.firstMatch(compiled(each.pattern), &own).hasMatch()) {
            last = each;
            line = own;
        }
    }
    return last;
}

struct Budget {
    JsonView probe;
    QString name; ///< startupProbe, livenessProbe
    qint64 seconds = 0; ///< until the kubelet ends the container
};

Budget budgetOf(const ContainerFacts &container)
{
    for (const char *name : {"startupProbe", "livenessProbe"}) {
        const JsonView probe = container.spec[name];
        if (!probe)
            continue;
        // Kubernetes' defaults: period 10 s, three failures.
        return {probe, QLatin1StringView(name),
                probe["initialDelaySeconds"].integer(0)
                    + probe["periodSeconds"].integer(10) * probe["failureThreshold"].integer(3)};
    }
    return {};
}

const ObjectEvent *killing(const PodFacts &pod, const ContainerFacts &container)
{
    const auto &events = pod.snapshot.events(pod.pod);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->reason == "Killing"_L1 && it->message.contains("probe"_L1)
            && (it->container.isEmpty() || it->container == container.name))
            return &*it;
    }
    return nullptr;
}

// The Service whose own address a line gives, as clients do that have resolved its name.
const KubeObject *serviceAt(const Snapshot &snapshot, const QString &line)
{
    static const QRegularExpression address(u"\\b((?:\\d{1,3}\\.){3}\\d{1,3}):(\\d{2,5})\\b"_s);
    const auto match = address.match(line);
    if (!match.hasMatch())
        return nullptr;
    for (const KubeObject *service : snapshot.of(u"Service"_s)) {
        if (service->spec()["clusterIP"].text() != match.captured(1))
            continue;
        for (const JsonView port : service->spec()["ports"].items()) {
            if (port["port"].scalar() == match.captured(2))
                return service;
        }
    }
    return nullptr;
}

// It is there and takes longer than the probe waits: what is missing is time, or processors. A second is the default, which a busy server
// or the start of an interpreter is soon over.
// Source: kubernetes, pkg/probe/exec ("command timed out"), net/http's Client.Timeout; docs, "Configure Probes", timeoutSeconds.
bool answersTooLate(const PodFacts &pod, const ContainerFacts &container, const ObjectEvent &event,
                    Report &report)
{
    static const QRegularExpression late(
        u"timed out after|Client\\.Timeout exceeded|context deadline exceeded"_s);
    if (!late.match(event.message).hasMatch() || event.message.startsWith("Startup"_L1))
        return false;
    const JsonView probe = container.spec["livenessProbe"];
    const qint64 waits = probe["timeoutSeconds"].integer(1);
    if (!probe || waits >= 10)
        return false;
    const JsonView limit = container.spec["resources"]["limits"]["cpu"];
    Diagnosis made =
        probeDiagnosis(u"probe.too-impatient"_s, pod, container, probe, u"livenessProbe"_s, &event);
    made.title = Say::tr("The probe waits %1 s for %2, which answers later, and it is ended for that")
                     .arg(waits)
                     .arg(pod.owner.label());
    made.cause = limit
        ? Say::tr("It is there and slow: it is limited to %1 of a processor, and what it works at and the "
                  "probe share that.")
              .arg(limit.scalar())
        : Say::tr("It is there and slow: it is busy, or what the probe runs takes longer than that.");
    made.evidence.append(
        seen(pod.pod, container.field() + u".livenessProbe.timeoutSeconds"_s,
             probe["timeoutSeconds"] ? probe["timeoutSeconds"].scalar() : Say::tr("(not set: 1)")));
    made.evidence.append(seen(pod.pod, container.field() + u".resources.limits.cpu"_s, limit));
    made.isSymptom = true;
    made.from = pod.upstream();
    if (canPatch(pod))
        made.remedies = {
            patchOf(Say::tr("Wait 10 s for its answer"), pod.owner,
                    probePatch(pod, container, u"livenessProbe"_s, {{u"timeoutSeconds"_s, 10}}))};
    made.remedies.append(editWorkload(Say::tr("Give it more processors, or probe what costs less"), pod));
    report.add(std::move(made));
    return true;
}

bool endedBySlowStart(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const ObjectEvent *kill = killing(pod, container);
    const JsonView end = container.end();
    const qint64 code = end["exitCode"].integer(-1);
    const ObjectEvent *failing = unhealthy(pod, container, "Startup"_L1);
    if (!failing)
        failing = unhealthy(pod, container, "Liveness"_L1);
    const bool killed = kill || ((code == 137 || code == 143) && failing && !end["reason"].is("OOMKilled"));
    if (!killed || (container.restarts() == 0 && !container.terminated()))
        return false;
    const LogText log(pod.failedLog(container).value_or(std::string_view()));
    const LogText current(pod.currentLog(container).value_or(std::string_view()));
    if (wrongProbe(pod, container, log.isEmpty() ? current : log, report))
        return true;
    const Budget budget = budgetOf(container);
    QString line;
    const auto stage = milestoneOf(log, line);
    const bool served = !log.lineWith("Application startup complete"_L1).isEmpty();
    if ((!stage || served) && answersTooLate(pod, container, *(failing ? failing : kill), report))
        return true;
    const qint64 ran = secondsOf(end["finishedAt"]) - secondsOf(end["startedAt"]);
    Diagnosis made = probeDiagnosis(stage && !served ? u"probe.ends-slow-start"_s : u"probe.kills"_s, pod,
                                    container, budget.probe, budget.name, kill ? kill : failing);
    if (budget.seconds > 0)
        made.evidence.append(seen(pod.pod, container.field() + u'.' + budget.name,
                                  Say::tr("initialDelaySeconds + periodSeconds × failureThreshold = %1")
                                      .arg(duration(budget.seconds))));
    if (ran > 0)
        made.evidence.append(seen(pod.pod, u"status.containerStatuses[%1].lastState"_s.arg(container.name),
                                  Say::tr("ran %1, exit code %2").arg(duration(ran)).arg(code)));
    if (!line.isEmpty())
        made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), line));
    if (stage && !served) {
        made.title = Say::tr("The probe ends %1 before its start is over").arg(pod.owner.label());
        made.cause =
            Say::tr("The start goes well: %1. The kubelet allows %2 and then begins again from nothing.")
                .arg(Say::tr(stage->phase), duration(budget.seconds));
    } else {
        made.title = Say::tr("The kubelet ends %1 because its probe fails").arg(pod.owner.label());
        made.cause = failing && failing->message.contains("statuscode: 5"_L1)
            ? Say::tr("The server answers with an error of its own: something that it depends on is not "
                      "there, or it is overloaded.")
            : Say::tr("Nothing answers in the %1 that the probe allows.").arg(duration(budget.seconds));
        made.isSymptom = true;
        made.from = pod.upstream();
    }
    // Twice what is known to be needed, and half an hour at least where weights are loaded.
    const qint64 needed = std::max<qint64>(1800, 2 * std::max(ran, budget.seconds));
    if (canPatch(pod)) {
        QJsonObject fields{{u"periodSeconds"_s, 10}, {u"failureThreshold"_s, needed / 10}};
        if (budget.name != "startupProbe"_L1) {
            if (const JsonView http = budget.probe["httpGet"])
                fields.insert(u"httpGet"_s, http.toJson());
            if (const JsonView tcp = budget.probe["tcpSocket"])
                fields.insert(u"tcpSocket"_s, tcp.toJson());
        }
        made.remedies = {
            patchOf(Say::tr("Allow the start %1 by a startup probe; liveness counts only after it")
                        .arg(duration(needed)),
                    pod.owner, probePatch(pod, container, u"startupProbe"_s, fields))};
    } else {
        made.remedies = {editWorkload(
            Say::tr("Allow the start %1: startupProbe with failureThreshold %2 at a period of 10 s")
                .arg(duration(needed))
                .arg(needed / 10),
            pod)};
    }
    report.add(std::move(made));
    return true;
}

// An engine on Ray waits without an end for devices that its Ray cluster does not have.
// Source: vllm/executor/ray_utils.py (initialize_ray_cluster), v0.6 to v0.27.
bool waitsForPlacement(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                       Report &report)
{
    static const QRegularExpression waiting(
        u"Waiting for creating a placement group of specs for (\\d{1,9}) seconds\\. specs=(\\[[^\\]]{1,600}\\])"_s);
    QString line;
    QRegularExpressionMatch last;
    for (const QString &each : log.lines()) {
        if (const auto match = waiting.match(each); match.hasMatch()) {
            last = match;
            line = each;
        }
    }
    // Workers join minutes after their head.
    if (!last.hasMatch() || last.captured(1).toLongLong() < 300)
        return false;
    Diagnosis made = fromLog(u"engine.too-few-devices"_s, pod, container, line);
    made.title = Say::tr("The Ray cluster of %1 does not have the accelerators that it asks for")
                     .arg(pod.owner.label());
    made.cause = Say::tr("It waits for %1 and has them not after %2: too few workers have joined, or fewer "
                         "accelerators than its "
                         "parallelism multiplies to.")
                     .arg(last.captured(2), duration(last.captured(1).toLongLong()));
    made.evidence.append(commandSeen(pod, container));
    made.from = pod.upstream() + pod.gang();
    // Of a group whose other members do not start, their trouble is the cause.
    made.isSymptom = std::ranges::any_of(pod.gang(), [&](const QString &label) {
        const KubeObject *other = pod.snapshot.find(u"Pod"_s, pod.pod.nameSpace, label.section(u'/', -1));
        return other && PodFacts(pod.snapshot, *other).containers.empty() == false
            && !other->status()["phase"].is("Running");
    });
    made.remedies = {
        editWorkload(Say::tr("Lower its parallelism, or add workers with accelerators to the Ray cluster"),
                     pod),
        todo(Say::tr("See what it has"),
             u"kubectl exec %1%2 -c %3 -- ray status"_s.arg(
                 shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace), shellWord(container.name)))};
    report.add(std::move(made));
    return true;
}

void notReady(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const LogText log(pod.currentLog(container).value_or(std::string_view()));
    const qint64 ran = pod.snapshot.now() - secondsOf(container.running()["startedAt"]);
    const Budget budget = budgetOf(container);
    const ObjectEvent *event = unhealthy(pod, container);
    QString line;
    const auto stage = milestoneOf(log, line);
    const bool served = !log.lineWith("Application startup complete"_L1).isEmpty();
    // Every probe gets the time that its author gave; before it is over nothing has failed.
    if (wrongProbe(pod, container, log, report) || waitsForPlacement(pod, container, log, report))
        return;
    if (stage && !served) {
        const qint64 left = budget.seconds > 0 ? budget.seconds - ran : 0;
        Diagnosis made = probeDiagnosis(u"startup.in-progress"_s, pod, container,
                                        budget.probe ? budget.probe : container.spec["readinessProbe"],
                                        budget.name.isEmpty() ? u"readinessProbe"_s : budget.name, event);
        made.severity = Severity::Info;
        made.title = Say::tr("%1 is starting; this is normal").arg(pod.owner.label());
        made.cause = Say::tr("It runs for %1, and %2. Expect about %3 more minutes.")
                         .arg(duration(ran), Say::tr(stage->phase))
                         .arg(stage->minutesLeft);
        made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), line));
        if (left > 0)
            made.evidence.append(seen(pod.pod, container.field() + u'.' + budget.name,
                                      Say::tr("allows %1 more").arg(duration(left))));
        if (ran > 3600) {
            // Nothing that is known takes an hour after the model is there.
            made.id = u"startup.stuck"_s;
            made.severity = Severity::Warning;
            made.title = Say::tr("The start of %1 takes longer than any known").arg(pod.owner.label());
            made.cause = Say::tr("It runs for %1, and %2.").arg(duration(ran), Say::tr(stage->phase));
            made.remedies = {todo(
                Say::tr(
                    "See whether its log still moves; a bucket or a registry far away, and a disk that is "
                    "slow, make hours of minutes"),
                u"kubectl logs %1%2 -c %3 --tail 20 -f"_s.arg(
                    shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace), shellWord(container.name)))};
        }
        report.add(std::move(made));
        return;
    }
    const qint64 patience = std::max<qint64>(600, budget.seconds);
    if (ran < patience || passwordLines(pod, container, log, report)
        || kubeletCertificate(pod, container, log, report) || rbacRefused(pod, container, log, report))
        return;
    Diagnosis made =
        probeDiagnosis(u"pod.not-ready"_s, pod, container,
                       container.spec["readinessProbe"] ? container.spec["readinessProbe"] : budget.probe,
                       u"readinessProbe"_s, event);
    made.severity = Severity::Warning;
    made.title = Say::tr("%1 runs for %2 and is not ready").arg(pod.owner.label(), duration(ran));
    made.cause = event ? Say::tr("Its probe fails: %1").arg(event->message)
                       : Say::tr("Why is not in the snapshot; its log and its probe would tell.");
    if (const QString cause = log.causeLine(); !cause.isEmpty()) {
        made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), cause));
        if (log.lastError().isSaid)
            made.cause += u' ' + Say::tr("The last error in its log: %1").arg(cause);
    }
    if (const QString warning = log.lastWarning(); !warning.isEmpty() && !log.lastError().isSaid)
        made.cause += u' ' + Say::tr("The last warning in its log: %1").arg(warning.left(400));
    made.isSymptom = true;
    made.from = pod.upstream();
    made.from += pod.gang();
    // A server that says that it is not ready (503, 500) waits for something: for what its variables and its log call.
    if (event && event->message.contains("statuscode: 50"_L1)) {
        static const QRegularExpression address(
            u"(?:^|//|[@\\s\"'=])([a-z0-9][a-z0-9-]{0,62})(?:\\.([a-z0-9][a-z0-9-]{0,62}))?(?:\\.svc[a-z.]*)?:\\d{2,5}\\b"_s);
        QStringList words = log.lines().last(std::min<qsizetype>(log.lines().size(), 20));
        for (const JsonView variable : container.spec["env"].items())
            words.append(variable["value"].text());
        for (const QString &word : std::as_const(words)) {
            const auto match = address.match(word);
            const QString ns = match.captured(2).isEmpty() ? pod.pod.nameSpace : match.captured(2);
            const KubeObject *service =
                match.hasMatch() ? pod.snapshot.find(u"Service"_s, ns, match.captured(1)) : nullptr;
            if (!service)
                service = serviceAt(pod.snapshot, word);
            if (!service)
                continue;
            const std::vector<const KubeObject *> behind =
                pod.snapshot.podsWith(service->nameSpace, service->spec()["selector"]);
            if (std::ranges::find(behind, &pod.pod) != behind.end())
                continue; // its own
            made.from.append(service->label());
            for (const KubeObject *each : behind) {
                const PodFacts other(pod.snapshot, *each);
                if (other.isReady)
                    continue;
                made.from += other.lineage(); // which has its workload, and so stands for the others
                break;
            }
        }
    }
    made.remedies = {
        todo(Say::tr("Read its log"),
             u"kubectl logs %1%2 -c %3"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace),
                                              shellWord(container.name)))};
    report.add(std::move(made));
}

// An init container that asks again and again for what does not come: what its log says of it is why the pod does not start.
void waitsInInit(const PodFacts &pod, const ContainerFacts &container, Report &report)
{
    const JsonView running = container.running();
    if (!running || pod.snapshot.now() - secondsOf(running["startedAt"]) < 900)
        return;
    const LogText log(pod.currentLog(container).value_or(std::string_view()));
    if (log.lines().size() < 3 || log.lines().count(log.lines().constLast()) < 3)
        return;
    // What it says now counts: what was refused in its first minute it has got over, as a long download shows.
    const QStringList recent = log.lines().last(std::min<qsizetype>(log.lines().size(), 12));
    if (recent.count(recent.constLast()) >= 2)
        applicationLog(pod, container, LogText(recent.join(u'\n').toUtf8().toStdString()), report);
}

} // namespace

void startupRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || pod->status()["phase"].is("Failed"))
            continue;
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container : facts.containers) {
            if (container.isInit && !container.isSidecar) {
                waitsInInit(facts, container, report);
                continue;
            }
            if (endedBySlowStart(facts, container, report))
                continue;
            if (container.running() && !container.isReady())
                notReady(facts, container, report);
        }
    }
    // Between two restarts such a pod is ready, and nothing seems amiss.
    for (const QString &label : snapshot.withEvent(u"Unhealthy"_s)) {
        const KubeObject *pod = label.startsWith("Pod/"_L1)
            ? snapshot.find(u"Pod"_s, label.section(u'/', 1, 1), label.section(u'/', 2))
            : nullptr;
        if (!pod || pod->isGoing())
            continue;
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container :
             facts.isReady ? facts.containers : std::vector<ContainerFacts>()) {
            const ObjectEvent *event = unhealthy(facts, container, "Liveness"_L1);
            const ObjectEvent *ended = killing(facts, container);
            if (!event || event != unhealthy(facts, container) || !ended || !container.running()
                || container.restarts() < 2 || snapshot.now() - event->last > 1800)
                continue;
            const LogText log(facts.currentLog(container).value_or(std::string_view()));
            wrongProbe(facts, container, log, report);
        }
    }
}

} // namespace slipway::diagnosis
