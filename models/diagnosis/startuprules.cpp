// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Containers that run and are not ready: a start that is slow and well, a probe that ends it too soon, a probe that asks the
// wrong question. Milestones in the log tell the first from the rest.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
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
        if (log.firstMatch(QRegularExpression(QLatin1StringView(each.pattern)), &own).hasMatch()) {
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

QString probeText(JsonView probe)
{
    if (const JsonView http = probe["httpGet"])
        return u"%1 %2 port %3"_s.arg(http["scheme"].text(u"HTTP"_s), http["path"].text(u"/"_s),
                                      http["port"].scalar());
    if (const JsonView tcp = probe["tcpSocket"])
        return u"TCP port %1"_s.arg(tcp["port"].scalar());
    if (const JsonView grpc = probe["grpc"])
        return u"gRPC port %1"_s.arg(grpc["port"].scalar());
    return probe.has("exec") ? u"exec"_s : QString();
}

qint64 portOf(JsonView probe, const ContainerFacts &container)
{
    const JsonView port = probe["httpGet"] ? probe["httpGet"]["port"]
        : probe["tcpSocket"]               ? probe["tcpSocket"]["port"]
                                           : probe["grpc"]["port"];
    if (const qint64 number = port.integer(); number > 0)
        return number;
    for (const JsonView each : container.spec["ports"].items()) {
        if (each["name"].bytes() == port.bytes())
            return each["containerPort"].integer();
    }
    return 0;
}

// The ports that the program says it listens on, in the order of its words.
QList<qint64> listeningPorts(const LogText &log)
{
    static const QRegularExpression pattern(
        u"(?i)(?:running on|listening (?:at|on)|server (?:started|listening) (?:at|on)|started server on|serving (?:at|on)|starting vllm .{0,30} on)\\b.{0,60}?[:\\s](\\d{2,5})\\b"_s);
    QList<qint64> ports;
    for (const QString &line : log.lines()) {
        if (const auto match = pattern.match(line);
            match.hasMatch() && match.captured(1).toLongLong() < 65536)
            ports.append(match.captured(1).toLongLong());
    }
    return ports;
}

const ObjectEvent *unhealthy(const PodFacts &pod, const ContainerFacts &container,
                             QLatin1StringView which = {})
{
    const auto &events = pod.snapshot.events(pod.pod);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->reason == "Unhealthy"_L1 && (it->container.isEmpty() || it->container == container.name)
            && (which.isEmpty() || it->message.startsWith(which)))
            return &*it;
    }
    return nullptr;
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

QJsonObject probePatch(const PodFacts &pod, const ContainerFacts &container, const QString &probe,
                       const QJsonObject &fields)
{
    // A merge patch replaces lists whole, so the containers are given whole.
    QJsonArray all;
    for (const JsonView each : podTemplateOf(pod.owner).spec["containers"].items()) {
        QJsonObject copy = each.toJson().toObject();
        if (each["name"].text() == container.name) {
            QJsonObject own = copy.value(probe).toObject();
            for (auto it = fields.begin(); it != fields.end(); ++it)
                own.insert(it.key(), it.value());
            copy.insert(probe, own);
        }
        all.append(copy);
    }
    return {{u"spec"_s,
             QJsonObject{{u"template"_s, QJsonObject{{u"spec"_s, QJsonObject{{u"containers"_s, all}}}}}}}};
}

bool canPatch(const PodFacts &pod)
{
    return (pod.owner.kind == "Deployment"_L1 || pod.owner.kind == "StatefulSet"_L1
            || pod.owner.kind == "DaemonSet"_L1)
        && bool(podTemplateOf(pod.owner));
}

Diagnosis probeDiagnosis(const QString &id, const PodFacts &pod, const ContainerFacts &container,
                         JsonView probe, const QString &name, const ObjectEvent *event)
{
    Diagnosis made{.id = id,
                   .severity = Severity::Error,
                   .key = pod.owner.label() + u'/' + container.name,
                   .about = pod.lineage()};
    made.evidence.append(seen(pod.pod, container.field() + u'.' + name, probeText(probe)));
    if (event)
        made.evidence.append(seen(pod.pod, u"event %1"_s.arg(event->reason),
                                  event->count > 1
                                      ? Say::tr("%1 (%2 times)").arg(event->message).arg(event->count)
                                      : event->message));
    return made;
}

// The probe that can never succeed, however long one waits.
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

bool wrongProbe(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const ObjectEvent *event = unhealthy(pod, container);
    QString name = u"startupProbe"_s;
    if (event)
        name = event->message.startsWith("Readiness"_L1) ? u"readinessProbe"_s
            : event->message.startsWith("Liveness"_L1)   ? u"livenessProbe"_s
                                                         : u"startupProbe"_s;
    JsonView probe = container.spec[name.toUtf8().constData()];
    if (!probe)
        return false;
    const QString said = event ? event->message : QString();
    if (said.contains("statuscode: 404"_L1) || said.contains("statuscode: 405"_L1)) {
        Diagnosis made = probeDiagnosis(u"probe.path"_s, pod, container, probe, name, event);
        const QString path = probe["httpGet"]["path"].text(u"/"_s);
        made.title = Say::tr("%1 has no path %2, which the probe asks").arg(pod.owner.label(), path);
        made.cause = Say::tr(
            "The server answers 404: it is up, and will not answer otherwise however long one waits.");
        const bool isEngine = container.image().contains("vllm"_L1) || !log.lineWith("vLLM"_L1).isEmpty();
        if (isEngine && canPatch(pod) && path != "/health"_L1) {
            QJsonObject http = probe["httpGet"].toJson().toObject();
            http.insert(u"path"_s, u"/health"_s);
            made.remedies = {patchOf(Say::tr("Ask /health"), pod.owner,
                                     probePatch(pod, container, name, {{u"httpGet"_s, http}}))};
        } else {
            made.remedies = {
                editWorkload(Say::tr("Ask a path that the server has, or add it to the server"), pod)};
        }
        report.add(std::move(made));
        return true;
    }
    if (said.contains("server gave HTTP response to HTTPS client"_L1) || said.contains("malformed HTTP"_L1)
        || said.contains("first record does not look like a TLS"_L1)
        || (said.contains("statuscode: 400"_L1)
            && (!log.lineWith("HTTP request to an HTTPS server"_L1).isEmpty()
                || !log.lineWith("https://0.0.0.0"_L1).isEmpty()))) {
        const bool isTls = probe["httpGet"]["scheme"].is("HTTPS");
        if (!said.contains("statuscode: 400"_L1) || !isTls) {
            Diagnosis made = probeDiagnosis(u"probe.scheme"_s, pod, container, probe, name, event);
            made.title = isTls
                ? Say::tr("The probe speaks HTTPS to a server of %1 that speaks HTTP").arg(pod.owner.label())
                : Say::tr("The probe speaks HTTP to a server of %1 that speaks HTTPS").arg(pod.owner.label());
            made.cause = Say::tr("Probe and server have to use one scheme.");
            made.remedies = {editWorkload(isTls ? Say::tr("Set the probe's scheme to HTTP")
                                                : Say::tr("Set the probe's scheme to HTTPS"),
                                          pod)};
            report.add(std::move(made));
            return true;
        }
    }
    if (probe.has("grpc")
        && (said.contains("does not implement the grpc health protocol"_L1)
            || said.contains("unknown service grpc.health"_L1) || said.contains("NOT_FOUND"_L1)
            || said.contains("Unimplemented"_L1))) {
        Diagnosis made = probeDiagnosis(u"probe.grpc-not-served"_s, pod, container, probe, name, event);
        made.title =
            Say::tr("The server of %1 does not answer what a gRPC probe asks").arg(pod.owner.label());
        made.cause =
            Say::tr("Such a probe calls the service grpc.health.v1.Health, which a server has only if it was "
                    "built with it: it is up, and will not answer otherwise however long one waits.");
        made.remedies = {editWorkload(Say::tr("Ask over HTTP, as on /v2/health/ready of Triton or /health of "
                                              "other engines, or add the health service to the server"),
                                      pod)};
        report.add(std::move(made));
        return true;
    }
    const qint64 asked = portOf(probe, container);
    static const QRegularExpression own(
        u"(?i)(?:running on|listening (?:at|on)|server (?:started|listening) (?:at|on)|started server on|serving (?:at|on))\\b.{0,30}?(?:127\\.0\\.0\\.1|localhost|\\[::1\\]):(\\d{2,5})\\b"_s);
    QString ownLine;
    if (const auto match = log.firstMatch(own, &ownLine); said.contains("connection refused"_L1)
        && match.hasMatch() && match.captured(1).toLongLong() == asked) {
        Diagnosis made = probeDiagnosis(u"probe.loopback"_s, pod, container, probe, name, event);
        made.title = Say::tr("The server of %1 listens inside its own pod only").arg(pod.owner.label());
        made.cause = Say::tr("It listens on the loopback address: neither the kubelet's probe nor a Service "
                             "reaches it there.");
        made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), ownLine));
        made.remedies = {
            editWorkload(Say::tr("Let it listen on all addresses, as with --host 0.0.0.0"), pod)};
        report.add(std::move(made));
        return true;
    }
    const QList<qint64> ports = listeningPorts(log);
    // One of several may be for metrics.
    const qint64 listens = ports.isEmpty() || ports.contains(asked) ? 0 : ports.constLast();
    const bool refused = said.contains("connection refused"_L1) || said.isEmpty();
    if (refused && asked > 0 && listens > 0 && asked != listens && (event || pod.sinceScheduled > 600)) {
        Diagnosis made = probeDiagnosis(u"probe.port"_s, pod, container, probe, name, event);
        made.title = Say::tr("The probe of %1 asks port %2, and the server listens on %3")
                         .arg(pod.owner.label())
                         .arg(asked)
                         .arg(listens);
        made.cause = Say::tr("Nothing answers where it asks.");
        for (const QString &line : log.lines()) {
            if (line.contains(QString::number(listens))) {
                made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), line));
                break;
            }
        }
        made.remedies = {editWorkload(
            Say::tr("Let the probe ask port %1, or the server listen on %2").arg(listens).arg(asked), pod)};
        report.add(std::move(made));
        return true;
    }
    return false;
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
    if (wrongProbe(pod, container, log, report))
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
    if (ran < patience)
        return;
    Diagnosis made =
        probeDiagnosis(u"pod.not-ready"_s, pod, container,
                       container.spec["readinessProbe"] ? container.spec["readinessProbe"] : budget.probe,
                       u"readinessProbe"_s, event);
    made.severity = Severity::Warning;
    made.title = Say::tr("%1 runs for %2 and is not ready").arg(pod.owner.label(), duration(ran));
    made.cause = event ? Say::tr("Its probe fails: %1").arg(event->message)
                       : Say::tr("Why is not in the snapshot; its log and its probe would tell.");
    if (const QString cause = log.causeLine(); !cause.isEmpty())
        made.evidence.append(seen(pod.pod, u"log %1"_s.arg(container.name), cause));
    made.isSymptom = true;
    made.from = pod.upstream();
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

} // namespace

void startupRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || pod->status()["phase"].is("Failed"))
            continue;
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container : facts.containers) {
            if (container.isInit && !container.isSidecar)
                continue;
            if (endedBySlowStart(facts, container, report))
                continue;
            if (container.running() && !container.isReady())
                notReady(facts, container, report);
        }
    }
}

} // namespace slipway::diagnosis
