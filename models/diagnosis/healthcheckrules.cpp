// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the load balancer asks of pods, against what they answer: policies, their targets, paths, ports; pools.
#include "diagnosis/cloudfacts.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/gatewaychain.h"
#include "diagnosis/podshealth.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace slipway::diagnosis {

namespace {

const KubeObject *findPool(const Snapshot &snapshot, const QString &nameSpace, const QString &name)
{
    return snapshot.find(u"InferencePool"_s, nameSpace, name);
}

} // namespace

std::vector<const KubeObject *> podsOfPool(const Snapshot &snapshot, const KubeObject &pool)
{
    const JsonView selector = pool.spec()["selector"]["matchLabels"] ? pool.spec()["selector"]["matchLabels"]
                                                                     : pool.spec()["selector"];
    return selector.isObject() ? snapshot.podsWith(pool.nameSpace, selector)
                               : std::vector<const KubeObject *>();
}

// GKE asks "/" unless a HealthCheckPolicy says otherwise.
void Gateways::health(const KubeObject &target, const QString &kind,
                      const std::vector<const KubeObject *> &pods, qint64 port) const
{
    const bool gke = std::ranges::any_of(snapshot.of(u"Gateway"_s),
                                         [this](const KubeObject *each) { return isGke(classOf(*each)); });
    // A policy that misses its target is the fault already.
    if (!gke || pods.empty() || report.isExplained(target.label())
        || !snapshot.isListed(u"HealthCheckPolicy"_s))
        return;
    for (const KubeObject *policy : snapshot.of(u"HealthCheckPolicy"_s, target.nameSpace)) {
        const JsonView ref = policy->spec()["targetRef"];
        if (ref["name"].text() == target.name && ref["kind"].text(u"Service"_s) == kind)
            return;
    }
    QString path;
    bool isEngine = false;
    for (const JsonView container : pods.front()->spec()["containers"].items()) {
        const QString image = container["image"].text();
        isEngine = isEngine || image.contains("vllm"_L1) || image.contains("sglang"_L1)
            || image.contains("jetstream"_L1) || image.contains("tgi"_L1)
            || image.contains("text-generation"_L1);
        for (const char *probe : {"readinessProbe", "startupProbe", "livenessProbe"}) {
            if (path.isEmpty())
                path = container[probe]["httpGet"]["path"].text();
        }
    }
    QString unhealthy;
    bool healthy = false;
    const CloudFacts facts(snapshot);
    const PodsHealth known = healthOf(facts, pods);
    if (known.isKnown()) {
        // What was found of other pods says nothing of these, and what is found of new ones is not yet of their server.
        healthy = known.healthy > 0 || known.unhealthy == 0;
        if (known.healthy == 0 && known.unhealthy > 0)
            unhealthy = known.answeredBy;
    }
    for (const CloudAnswer *answer : known.isKnown() ? QList<const CloudAnswer *>() : facts.healthAnswers()) {
        const HealthCounts counts = healthCountsIn(answer->body);
        healthy = healthy || counts.healthy > 0;
        // An answer without a port is of whichever it asked.
        if (std::ranges::any_of(counts.unhealthyPorts,
                                [port](qint64 each) { return each == 0 || each == port || port == 0; }))
            unhealthy = answer->url.section(u'/', -2);
    }
    // A server that answers on "/" is served well by the default; only where that is known not to be is it a fault.
    const bool ready =
        std::ranges::any_of(pods, [this](const KubeObject *pod) { return PodFacts(snapshot, *pod).isReady; });
    if (healthy && unhealthy.isEmpty())
        return;
    if (unhealthy.isEmpty() && (!isEngine || !ready))
        return;
    const QString asked = path.isEmpty() || path == "/"_L1 ? u"/health"_s : path;
    Diagnosis made{
        .id = u"gateway.health-policy-missing"_s,
        .severity = unhealthy.isEmpty() ? Severity::Warning : Severity::Error,
        .title = Say::tr("The load balancer asks / for the health of %1, and its pods answer elsewhere")
                     .arg(target.label()),
        .cause = Say::tr("No HealthCheckPolicy is for it, and the default asks /, where an inference engine "
                         "has nothing: its pods are ready and get no requests (503, no healthy upstream)."),
        .key = target.label(),
        .about = {target.label()}};
    made.evidence = {{objectLabel(u"HealthCheckPolicy"_s, target.nameSpace, u"*"_s), u"spec.targetRef"_s,
                      Say::tr("(none is for %1)").arg(target.label())},
                     seen(*pods.front(), u"spec.containers[].readinessProbe.httpGet.path"_s,
                          path.isEmpty() ? Say::tr("(no probe)") : path)};
    if (!unhealthy.isEmpty())
        made.evidence.append({u"backend/"_s + unhealthy, u"healthStatus[].healthState"_s, u"UNHEALTHY"_s});
    made.remedies = {createHealthPolicy(Say::tr("Create a HealthCheckPolicy for %1 that asks %2 on port %3")
                                            .arg(target.label(), asked)
                                            .arg(port ? port : 8000),
                                        target, {.path = asked, .port = port ? port : 8000})};
    report.add(std::move(made));
}

void Gateways::policy(const KubeObject &policy) const
{
    const JsonView ref = policy.spec()["targetRef"];
    const QString kind = ref["kind"].text(u"Service"_s);
    const QString name = ref["name"].text();
    const KubeObject *target = snapshot.find(kind, policy.nameSpace, name);
    Diagnosis made{.severity = Severity::Error,
                   .key = policy.label(),
                   .about = {policy.label(), objectLabel(kind, policy.nameSpace, name)}};
    made.evidence = {seen(policy, u"spec.targetRef"_s, kind + u'/' + name)};
    static const QRegularExpression generated(u"^(.+)-ip-[0-9a-f]{8}$"_s);
    const auto ofPool = generated.match(name);
    if (kind == "Service"_L1 && ofPool.hasMatch()
        && (findPool(snapshot, policy.nameSpace, ofPool.captured(1)) || !target)) {
        const QString pool = ofPool.captured(1);
        const KubeObject *object = findPool(snapshot, policy.nameSpace, pool);
        made.id = u"gateway.policy-target"_s;
        made.title = Say::tr("%1 is for a Service that GKE makes behind a pool").arg(policy.label());
        made.cause = Say::tr("Such a policy is never attached, and the name changes with every new pool: it "
                             "has to be for the InferencePool itself.");
        made.evidence.append(seen(policy, u"status"_s,
                                  lastEventOf(snapshot, policy, u"not found"_s).isEmpty()
                                      ? Say::tr("(not attached)")
                                      : lastEventOf(snapshot, policy, u"not found"_s)));
        made.about.append(objectLabel(u"InferencePool"_s, policy.nameSpace, pool));
        made.remedies = {patchOf(
            Say::tr("Aim it at the pool"), policy,
            QJsonObject{
                {u"spec"_s,
                 QJsonObject{
                     {u"targetRef"_s,
                      QJsonObject{{u"group"_s, object ? object->group() : u"inference.networking.k8s.io"_s},
                                  {u"kind"_s, u"InferencePool"_s},
                                  {u"name"_s, pool}}}}}})};
        report.add(std::move(made));
        return;
    }
    if (!target) {
        if (snapshot.presence(kind, policy.nameSpace, name) != Snapshot::Presence::Absent)
            return;
        QStringList names;
        for (const KubeObject *each : snapshot.of(kind, policy.nameSpace))
            names.append(each->name);
        const QString meant = nearest(name, names);
        made.id = u"gateway.policy-target"_s;
        made.severity = meant.isEmpty() ? Severity::Warning : Severity::Error;
        if (!meant.isEmpty())
            made.about.append(objectLabel(kind, policy.nameSpace, meant));
        made.title = Say::tr("%1 is for %2, which does not exist")
                         .arg(policy.label(), objectLabel(kind, policy.nameSpace, name));
        made.cause = meant.isEmpty()
            ? Say::tr("It changes nothing; what it was meant for has the default health check.")
            : Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.remedies = {todo(Say::tr("Aim it at what exists"), edit(policy))};
        report.add(std::move(made));
        return;
    }
    const QString group = ref["group"].text();
    if (kind == "InferencePool"_L1 && group != target->group()) {
        made.id = u"gateway.policy-target"_s;
        made.title = Say::tr("%1 is for a pool of another API group").arg(policy.label());
        made.cause = Say::tr("It names the group \"%1\"; the pool is of %2, and the policy is not attached "
                             "to it.")
                         .arg(group, target->group());
        made.evidence.append(seen(policy, u"spec.targetRef.group"_s, group));
        made.evidence.append(seen(*target, u"apiVersion"_s, target->apiVersion));
        made.remedies = {patchOf(
            Say::tr("Name the pool's group"), policy,
            QJsonObject{
                {u"spec"_s, QJsonObject{{u"targetRef"_s, QJsonObject{{u"group"_s, target->group()}}}}}})};
        report.add(std::move(made));
        return;
    }
    if (policy.kind != "HealthCheckPolicy"_L1)
        return;
    const JsonView config = policy.spec()["default"]["config"];
    const QString type = config["type"].text();
    const JsonView check = type == "HTTPS"_L1 ? config["httpsHealthCheck"]
        : type == "HTTP2"_L1                  ? config["http2HealthCheck"]
        : type == "HTTP"_L1                   ? config["httpHealthCheck"]
                                              : JsonView();
    const auto pods = kind == "InferencePool"_L1
        ? podsOfPool(snapshot, *target)
        : snapshot.podsWith(target->nameSpace, target->spec()["selector"]);
    if (pods.empty() || !check)
        return;
    QStringList paths;
    QStringList schemes;
    QList<qint64> ports;
    for (const JsonView container : pods.front()->spec()["containers"].items()) {
        for (const JsonView each : container["ports"].items())
            ports.append(each["containerPort"].integer());
        for (const char *probe : {"readinessProbe", "livenessProbe", "startupProbe"}) {
            if (const JsonView http = container[probe]["httpGet"]) {
                paths.append(http["path"].text(u"/"_s));
                schemes.append(http["scheme"].text(u"HTTP"_s));
                ports.append(http["port"].integer());
            }
        }
    }
    const QString path = check["requestPath"].text(u"/"_s);
    const qint64 port = check["port"].integer();
    const bool wrongPort = port > 0 && !ports.isEmpty() && !ports.contains(port);
    const bool wrongScheme = type == "HTTPS"_L1 && !schemes.isEmpty() && !schemes.contains(u"HTTPS"_s);
    // Only what can be compared: another path than the probes' may be one that the server has, but "/" is none of an engine's.
    const bool unhealthy =
        std::ranges::any_of(CloudFacts(snapshot).healthAnswers(), [](const CloudAnswer *answer) {
            return healthCountsIn(answer->body).unhealthy > 0;
        });
    const bool wrongPath = !paths.isEmpty() && !paths.contains(path)
        && (unhealthy || path == "/"_L1 || !nearest(path, paths).isEmpty());
    if (!wrongPort && !wrongScheme && !wrongPath)
        return;
    made.id = wrongScheme ? u"gateway.health-protocol"_s
        : wrongPort       ? u"gateway.health-port"_s
                          : u"gateway.health-path"_s;
    made.title = wrongScheme ? Say::tr("%1 asks by HTTPS pods that speak HTTP").arg(policy.label())
        : wrongPort ? Say::tr("%1 asks port %2, which the pods do not have").arg(policy.label()).arg(port)
                    : Say::tr("%1 asks %2, which the pods' own probes do not").arg(policy.label(), path);
    made.cause = wrongPort
        ? Say::tr("It has to be the pods' port, not the Service's or the pool's.")
        : Say::tr("The load balancer takes the pods for unhealthy although they are ready.");
    made.evidence.append(
        seen(policy, u"spec.default.config"_s, u"%1 %2 port %3"_s.arg(type, path).arg(port)));
    QStringList have;
    for (const qint64 each : std::as_const(ports))
        have.append(QString::number(each));
    made.evidence.append(
        seen(*pods.front(), u"spec.containers[].readinessProbe, ports"_s,
             schemes.value(0) + u' ' + paths.join(u", "_s) + u" port "_s + have.join(u", "_s)));
    QJsonObject right = check.toJson().toObject();
    if (!paths.isEmpty())
        right.insert(u"requestPath"_s, paths.constFirst());
    if (wrongPort)
        right.insert(u"port"_s, ports.constFirst());
    QJsonObject settings{{u"type"_s, u"HTTP"_s}, {u"httpHealthCheck"_s, right}};
    if (type != "HTTP"_L1)
        settings.insert(type == "HTTPS"_L1 ? u"httpsHealthCheck"_s : u"http2HealthCheck"_s, QJsonValue::Null);
    made.remedies = {
        patchOf(Say::tr("Ask as the pods' own probe does"), policy,
                QJsonObject{{u"spec"_s, QJsonObject{{u"default"_s, QJsonObject{{u"config"_s, settings}}}}}})};
    report.add(std::move(made));
}

void Gateways::pool(const KubeObject &pool) const
{
    const JsonView reference =
        pool.spec()["endpointPickerRef"] ? pool.spec()["endpointPickerRef"] : pool.spec()["extensionRef"];
    const QString picker = reference["name"].text();
    const QString ns = reference["namespace"].text(pool.nameSpace);
    if (!picker.isEmpty() && snapshot.presence(u"Service"_s, ns, picker) == Snapshot::Presence::Absent
        && snapshot.now() - pool.created() > 120) {
        Diagnosis made{
            .id = u"gateway.endpoint-picker-missing"_s,
            .severity = Severity::Error,
            .title = Say::tr("The endpoint picker %1 of %2 does not exist").arg(picker, pool.label()),
            .cause = Say::tr("Without it the gateway cannot choose a pod, and answers with 500."),
            .evidence = {seen(pool, u"spec.endpointPickerRef"_s, picker),
                         {objectLabel(u"Service"_s, ns, picker), u"answer"_s,
                          Say::tr("(not among those listed)")}},
            .remedies = {todo(Say::tr("Deploy it, or correct its name"), edit(snapshot.topOwner(pool)))},
            .key = pool.label(),
            .about = {pool.label()}};
        report.add(std::move(made));
    }
    const KubeObject *service = picker.isEmpty() ? nullptr : snapshot.find(u"Service"_s, ns, picker);
    const qint64 asked = reference["port"]["number"].integer(reference["portNumber"].integer());
    QStringList open;
    for (const JsonView port : service ? service->spec()["ports"].items() : JsonView().items())
        open.append(port["port"].scalar());
    if (asked > 0 && !open.isEmpty() && !open.contains(QString::number(asked))) {
        Diagnosis made{
            .id = u"gateway.picker-port"_s,
            .severity = Severity::Error,
            .title = Say::tr("%1 asks its endpoint picker at port %2, which %3 does not have")
                         .arg(pool.label(), QString::number(asked), service->label()),
            .cause = Say::tr("The Service listens on %1. Without its picker the gateway cannot choose a pod, "
                             "and answers with 500.")
                         .arg(open.join(u", "_s)),
            .evidence = {seen(pool, u"spec.endpointPickerRef.port"_s, QString::number(asked)),
                         seen(*service, u"spec.ports[].port"_s, open.join(u", "_s))},
            .remedies = {todo(Say::tr("Ask at the port that it has"), edit(snapshot.topOwner(pool)))},
            .key = pool.label(),
            .about = {pool.label()}};
        report.add(std::move(made));
    }
    // A declared port proves little; a probe that passes proves where the server listens.
    const qint64 target =
        pool.spec()["targetPortNumber"].integer(pool.spec()["targetPorts"].at(0)["number"].integer());
    for (const KubeObject *pod :
         target > 0 ? podsOfPool(snapshot, pool) : std::vector<const KubeObject *>()) {
        const PodFacts facts(snapshot, *pod);
        QStringList probed;
        bool serves = pod->spec()["hostNetwork"].flag();
        for (const ContainerFacts &container : facts.containers) {
            for (const JsonView port : container.spec["ports"].items())
                serves = serves || port["containerPort"].integer() == target;
            const JsonView port = container.spec["readinessProbe"]["httpGet"]["port"];
            for (const JsonView named : container.spec["ports"].items()) {
                if (port && named["name"].text() == port.text(u"?"_s))
                    probed.append(named["containerPort"].scalar());
            }
            if (port.integer() > 0)
                probed.append(port.scalar());
            // A server whose words name the port listens there, whatever is declared.
            serves = serves || container.words().contains(QString::number(target))
                || container.words().contains(u"--port=%1"_s.arg(target));
        }
        if (serves || !facts.isReady || probed.isEmpty() || probed.contains(QString::number(target)))
            continue;
        Diagnosis made{
            .id = u"gateway.pool-port"_s,
            .severity = Severity::Error,
            .title =
                Say::tr("%1 sends to port %2, where its pods do not listen").arg(pool.label()).arg(target),
            .cause = Say::tr("%1 is ready on port %2, as its probe proves, and declares no port %3.")
                         .arg(facts.owner.label(), probed.constFirst())
                         .arg(target),
            .evidence = {seen(pool, u"spec.targetPorts"_s, QString::number(target)),
                         seen(*pod, u"spec.containers[].readinessProbe.httpGet.port"_s,
                              probed.join(u", "_s))},
            .key = pool.label(),
            .about = {pool.label()}};
        made.remedies = {todo(Say::tr("Set the pool's target port to %1").arg(probed.constFirst()),
                              edit(snapshot.topOwner(pool)))};
        if (&snapshot.topOwner(pool) == &pool && pool.spec().has("targetPorts"))
            made.remedies = {patchOf(
                Say::tr("Set the pool's target port to %1").arg(probed.constFirst()), pool,
                QJsonObject{
                    {u"spec"_s,
                     QJsonObject{{u"targetPorts"_s,
                                  QJsonArray{QJsonObject{{u"number"_s, probed.constFirst().toInt()}}}}}}})};
        report.add(std::move(made));
        break;
    }
    if (podsOfPool(snapshot, pool).empty() && snapshot.isListed(u"Pod"_s)
        && snapshot.now() - pool.created() > 900) {
        Diagnosis made{.id = u"gateway.pool-empty"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("The selector of %1 matches no pod").arg(pool.label()),
                       .cause = Say::tr("Requests to it find nobody."),
                       .evidence = {seen(pool, u"spec.selector"_s,
                                         Say::tr("(no pod of the namespace has these labels)"))},
                       .remedies = {todo(Say::tr("Correct the selector, or deploy the pods"),
                                         edit(snapshot.topOwner(pool)))},
                       .key = pool.label(),
                       .about = {pool.label()},
                       .isSymptom = true};
        for (const KubeObject *deployment : snapshot.of(u"Deployment"_s, pool.nameSpace)) {
            if (&snapshot.topOwner(*deployment) == &snapshot.topOwner(pool))
                made.from.append(deployment->label());
            // Scaled to nothing on purpose: it is empty, and that is right.
            if (wantedReplicas(*deployment) == 0)
                made.severity = Severity::Info;
        }
        report.add(std::move(made));
    }
}

} // namespace slipway::diagnosis
