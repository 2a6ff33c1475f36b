// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Probes that ask the wrong question: another path, port or scheme, a service or a command that is not there.
#include "diagnosis/families.h"
#include "diagnosis/probes.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

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
        u"(?i)(?:running on|listening (?:at|on)|server (?:started|listening) (?:at|on)|started server on|started on ports?(?:\\(s\\):?)?|serving (?:at|on)|starting vllm .{0,30} on)(?:\\b|(?<=[:)])).{0,60}?[:\\s](\\d{2,5})\\b"_s);
    QList<qint64> ports;
    for (const QString &line : log.lines()) {
        if (const auto match = pattern.match(line);
            match.hasMatch() && match.captured(1).toLongLong() < 65536)
            ports.append(match.captured(1).toLongLong());
    }
    return ports;
}

// A command that the image does not have: the runtime says so, or a shell that was to run it.
// Source: runc and crun, "executable file not found"; kubelet's prober, pkg/kubelet/prober/worker.go: an answer that is an error of the
// probe itself is thrown away.
bool missingCommand(const PodFacts &pod, const ContainerFacts &container, JsonView probe, const QString &name,
                    const ObjectEvent &event, Report &report)
{
    static const QRegularExpression byRuntime(
        u"exec: \\\\?\"([^\"\\\\]{1,300})\\\\?\":? (?:executable file not found|stat .{1,300}no such file|permission denied)|executable file `?([^`'\\s]{1,300})`? not found"_s);
    static const QRegularExpression byShell(
        u"\\b(?:sh|ash|bash|dash): (?:line \\d+: |\\d+: )?([\\w./-]{1,200}): (?:command )?not found"_s);
    const auto runtime = byRuntime.match(event.message);
    const auto shell = byShell.match(event.message);
    if (!runtime.hasMatch() && !shell.hasMatch())
        return false;
    const QString command = runtime.captured(1) + runtime.captured(2) + shell.captured(1);
    Diagnosis made = probeDiagnosis(u"probe.command-missing"_s, pod, container, probe, name, &event);
    made.title =
        Say::tr("The command %1 of the probe of %2 is not in its image").arg(command, pod.owner.label());
    made.cause = event.message.contains("probe errored"_L1)
        ? Say::tr("The probe runs in the container, and %1 does not have it. The kubelet counts such an "
                  "answer neither way: the "
                  "pod is never ready, and never started again for it.")
              .arg(container.image())
        : Say::tr("The probe runs in the container, and %1 does not have it: it fails however well the "
                  "server is.")
              .arg(container.image());
    QStringList words;
    for (const JsonView word : probe["exec"]["command"].items())
        words.append(word.text());
    made.evidence.append(
        seen(pod.pod, container.field() + u'.' + name + u".exec.command"_s, words.join(u' ').left(300)));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    QString ports;
    for (const JsonView port : container.spec["ports"].items())
        ports = port["containerPort"].scalar();
    made.remedies = {editWorkload(
        ports.isEmpty()
            ? Say::tr("Ask by httpGet or tcpSocket, which need nothing of the image, or name a command "
                      "that it has")
            : Say::tr("Ask by httpGet or tcpSocket on port %1, which need nothing of the image, or name "
                      "a command that it has")
                  .arg(ports),
        pod)};
    report.add(std::move(made));
    return true;
}

// A server that wants a key of everybody wants it of the kubelet, which has none.
// Source: vllm/entrypoints/openai/api_server.py (AuthenticationMiddleware asks below /v1 alone); TGI, SGLang, LiteLLM: --api-key and
// variables of that name.
bool wantsKey(const PodFacts &pod, const ContainerFacts &container, JsonView probe, const QString &name,
              const ObjectEvent &event, const LogText &log, Report &report)
{
    const QString path = probe["httpGet"]["path"].text(u"/"_s);
    Diagnosis made = probeDiagnosis(u"probe.unauthorized"_s, pod, container, probe, name, &event);
    made.title =
        Say::tr("The server of %1 wants a key for %2, which the probe asks").arg(pod.owner.label(), path);
    made.cause = Say::tr("The server is up and refuses whoever has no key; the kubelet has none, and gets "
                         "the same answer however long one waits.");
    static const QRegularExpression keyed(u"(?i)api[_-]?key|master[_-]?key|auth|token|password"_s);
    for (const JsonView variable : container.spec["env"].items()) {
        if (!keyed.match(variable["name"].text()).hasMatch())
            continue;
        const JsonView secret = variable["valueFrom"]["secretKeyRef"];
        made.evidence.append(
            seen(pod.pod, u"%1.env[%2]"_s.arg(container.field(), variable["name"].text()),
                 secret ? secret["name"].text() + u'/' + secret["key"].text() : Say::tr("(set)")));
    }
    for (const QString &word : container.words()) {
        if (word.startsWith("--"_L1) && keyed.match(word).hasMatch())
            made.evidence.append(seen(pod.pod, container.field() + u".args"_s, word.section(u'=', 0, 0)));
    }
    const bool isEngine = container.image().contains("vllm"_L1) || container.image().contains("sglang"_L1)
        || !log.lineWith("vLLM"_L1).isEmpty();
    if (isEngine && canPatch(pod) && path != "/health"_L1) {
        QJsonObject http = probe["httpGet"].toJson().toObject();
        http.insert(u"path"_s, u"/health"_s);
        made.remedies = {patchOf(Say::tr("Ask /health, which wants no key"), pod.owner,
                                 probePatch(pod, container, name, {{u"httpGet"_s, http}}))};
    } else {
        made.remedies = {editWorkload(
            Say::tr("Ask a path that wants no key, or give the probe the header (httpHeaders)"), pod)};
    }
    report.add(std::move(made));
    return true;
}

// Knative's proxy asks the user's container on the port that it declares, 8080 where it declares none.
// Source: Knative docs, "Configure probing"; serving's queue-proxy.
bool behindQueueProxy(const PodFacts &pod, Report &report)
{
    for (const ContainerFacts &each : pod.containers) {
        if (each.isInit || each.name == "queue-proxy"_L1)
            continue;
        const LogText log(pod.currentLog(each).value_or(std::string_view()));
        const QList<qint64> ports = listeningPorts(log);
        const JsonView declared = each.spec["ports"].at(0)["containerPort"];
        const qint64 asked = declared ? declared.integer() : 8080;
        if (ports.isEmpty() || ports.contains(asked))
            continue;
        Diagnosis made = probeDiagnosis(u"probe.port"_s, pod, each, {}, u"ports[].containerPort"_s, nullptr);
        made.evidence.clear();
        made.title = Say::tr("The probe of %1 asks port %2, and the server listens on %3")
                         .arg(pod.owner.label())
                         .arg(asked)
                         .arg(ports.constLast());
        made.cause = Say::tr("Nothing answers where it asks.");
        made.evidence.append(
            seen(pod.pod, each.field() + u".ports[0].containerPort"_s, QString::number(asked)));
        for (const QString &line : log.lines()) {
            if (line.contains(QString::number(ports.constLast()))) {
                made.evidence.append(seen(pod.pod, u"log %1"_s.arg(each.name), line));
                break;
            }
        }
        made.remedies = {editWorkload(Say::tr("Let the probe ask port %1, or the server listen on %2")
                                          .arg(ports.constLast())
                                          .arg(asked),
                                      pod)};
        report.add(std::move(made));
        return true;
    }
    return false;
}

} // namespace

const ObjectEvent *unhealthy(const PodFacts &pod, const ContainerFacts &container, QLatin1StringView which)
{
    const auto &events = pod.snapshot.events(pod.pod);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->reason == "Unhealthy"_L1 && (it->container.isEmpty() || it->container == container.name)
            && (which.isEmpty() || it->message.startsWith(which)))
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

bool wrongProbe(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    if (container.name == "queue-proxy"_L1 && behindQueueProxy(pod, report))
        return true;
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
    if (event && probe.has("exec") && missingCommand(pod, container, probe, name, *event, report))
        return true;
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
    if ((said.contains("statuscode: 401"_L1) || said.contains("statuscode: 403"_L1))
        && wantsKey(pod, container, probe, name, *event, log, report))
        return true;
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
    // Without its word: it was to be asked on a port that it declares, and is asked on another where nobody answers.
    QStringList declared;
    for (const JsonView each : container.spec["ports"].items())
        declared.append(each["containerPort"].scalar());
    if (said.contains("connection refused"_L1) && asked > 0 && !declared.isEmpty() && ports.isEmpty()
        && !declared.contains(QString::number(asked)) && container.restarts() == 0 && pod.sinceScheduled > 900
        && container.running()) {
        Diagnosis made = probeDiagnosis(u"probe.port"_s, pod, container, probe, name, event);
        made.title = Say::tr("The probe of %1 asks port %2, which its container does not declare")
                         .arg(pod.owner.label())
                         .arg(asked);
        made.cause = Say::tr("Nothing answers there for %1; the container declares %2.")
                         .arg(duration(pod.sinceScheduled), declared.join(u", "_s));
        made.evidence.append(
            seen(pod.pod, container.field() + u".ports[].containerPort"_s, declared.join(u", "_s)));
        made.remedies = {editWorkload(Say::tr("Let the probe ask port %1, or the server listen on %2")
                                          .arg(declared.constFirst())
                                          .arg(asked),
                                      pod)};
        report.add(std::move(made));
        return true;
    }
    return false;
}

} // namespace slipway::diagnosis
