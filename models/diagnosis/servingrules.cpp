// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between pods that run and an endpoint that answers: the runtime of an InferenceService, the applications of Ray Serve,
// the readiness gates of load balancers.
// Source: KServe v0.15 "ServingRuntimes" and its controller's reason NoSupportingRuntime; KubeRay v1.5 RayServiceStatuses;
// Kubernetes docs, "Pod readiness".
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

void runtimeOf(const Snapshot &snapshot, const KubeObject &service, Report &report)
{
    QString said;
    for (const JsonView condition : service.status()["conditions"].items()) {
        if (condition["status"].is("False") && condition["reason"].is("NoSupportingRuntime")
            && said.isEmpty())
            said = condition["message"].text(u"NoSupportingRuntime"_s);
    }
    // The controller writes it beside the conditions, too, and there alone while they are unknown.
    const JsonView failure = service.status()["modelStatus"]["lastFailureInfo"];
    if (said.isEmpty() && failure["reason"].is("NoSupportingRuntime"))
        said = failure["message"].text(u"NoSupportingRuntime"_s);
    if (said.isEmpty())
        return;
    const JsonView format = service.spec()["predictor"]["model"]["modelFormat"];
    QStringList formats;
    for (const QString &kind : {u"ServingRuntime"_s, u"ClusterServingRuntime"_s}) {
        for (const KubeObject *runtime : snapshot.of(kind)) {
            if (!runtime->nameSpace.isEmpty() && runtime->nameSpace != service.nameSpace)
                continue;
            for (const JsonView each : runtime->spec()["supportedModelFormats"].items()) {
                if (!formats.contains(each["name"].text()))
                    formats.append(each["name"].text());
            }
        }
    }
    Diagnosis made{.id = u"operator.no-serving-runtime"_s,
                   .severity = snapshot.now() - service.created() < 120 ? Severity::Info : Severity::Error,
                   .title = Say::tr("No serving runtime takes the model format %1 of %2")
                                .arg(format["name"].text(u"?"_s), service.label()),
                   .cause = said,
                   .key = service.label(),
                   .about = {service.label()}};
    if (const QString meant = nearest(format["name"].text(), formats); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.evidence = {seen(service, u"spec.predictor.model.modelFormat.name"_s, format["name"]),
                     {u"ServingRuntime"_s, u"spec.supportedModelFormats"_s,
                      formats.isEmpty() ? Say::tr("(not among those listed)") : formats.join(u", "_s)}};
    made.remedies = {
        todo(Say::tr("Correct the format, or install a serving runtime for it"),
             u"kubectl get servingruntimes,clusterservingruntimes%1"_s.arg(inNamespace(service.nameSpace)))};
    report.add(std::move(made));
}

// The runtime that a service names instead of leaving the choice to its format.
// Source: KServe, pkg/controller/v1beta1/inferenceservice/components/predictor.go, RuntimeNotRecognized.
void namedRuntime(const Snapshot &snapshot, const KubeObject &service, Report &report)
{
    const QString name = service.spec()["predictor"]["model"]["runtime"].text();
    bool isNotKnown = false;
    for (const JsonView condition : service.status()["conditions"].items())
        isNotKnown = isNotKnown || condition["reason"].is("RuntimeNotRecognized");
    if (name.isEmpty()
        || (!isNotKnown
            && !service.status()["modelStatus"]["lastFailureInfo"]["reason"].is("RuntimeNotRecognized")))
        return;
    QStringList names;
    for (const QString &kind : {u"ServingRuntime"_s, u"ClusterServingRuntime"_s}) {
        for (const KubeObject *runtime : snapshot.of(kind)) {
            if (runtime->nameSpace.isEmpty() || runtime->nameSpace == service.nameSpace)
                names.append(runtime->name);
        }
    }
    if (names.contains(name))
        return;
    Diagnosis made{
        .id = u"operator.no-serving-runtime"_s,
        .severity = snapshot.now() - service.created() < 120 ? Severity::Info : Severity::Error,
        .title = Say::tr("The serving runtime %1 that %2 names does not exist").arg(name, service.label()),
        .cause = Say::tr("Neither its namespace nor the cluster has one of that name."),
        .key = service.label(),
        .about = {service.label()}};
    if (const QString meant = nearest(name, names); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    made.evidence = {seen(service, u"spec.predictor.model.runtime"_s, name),
                     {u"ServingRuntime"_s, u"metadata.name"_s,
                      names.isEmpty() ? Say::tr("(not among those listed)") : names.join(u", "_s)}};
    made.remedies = {
        todo(Say::tr("Correct the name, or leave it out: the format then chooses a runtime"),
             u"kubectl get servingruntimes,clusterservingruntimes%1"_s.arg(inNamespace(service.nameSpace)))};
    report.add(std::move(made));
}

void applicationsOf(const KubeObject &service, qint64 now, Report &report)
{
    for (const char *part : {"pendingServiceStatus", "activeServiceStatus"}) {
        const JsonView all = service.status()[part]["applicationStatuses"];
        for (auto it = all.fields().begin(); it != JsonView::Iterator(); ++it) {
            const QString state = it.value()["status"].text();
            QString said = it.value()["message"].text();
            // Replicas that find no place wait for ever, and Ray calls that deploying.
            // Source: ray, python/ray/serve/_private/deployment_state.py, SLOW_STARTUP_WARNING.
            static const QRegularExpression noPlace(
                u"have taken more than \\d+s to be scheduled.{0,300}Resources required for each replica: (\\{.{1,200}?\\}), total resources available: (\\{.{0,300}?\\})"_s);
            QRegularExpressionMatch waits;
            qint64 since = 0;
            const JsonView deployments = it.value()["serveDeploymentStatuses"];
            for (auto each = deployments.fields().begin(); each != JsonView::Iterator(); ++each) {
                if (const auto match = noPlace.match(each.value()["message"].text()); match.hasMatch()) {
                    waits = match;
                    said = each.value()["message"].text();
                    since = secondsOf(each.value()["lastUpdateTime"]);
                }
            }
            const bool isWaiting = waits.hasMatch() && state == "DEPLOYING"_L1
                && now - (since > 0 ? since : service.created()) > 1800;
            if (state != "DEPLOY_FAILED"_L1 && state != "UNHEALTHY"_L1 && !isWaiting)
                continue;
            const QStringList lines = said.split(u'\n', Qt::SkipEmptyParts);
            Diagnosis made{
                .id = u"operator.serve-application"_s,
                // One that was deployed is restarted by itself.
                .severity = state == "UNHEALTHY"_L1 ? Severity::Warning : Severity::Error,
                .title = Say::tr("The application %1 of %2 does not run").arg(it.keyText(), service.label()),
                .cause = lines.isEmpty() ? state : lines.constLast().trimmed(),
                .key = service.label() + it.keyText(),
                .about = {service.label()}};
            made.evidence = {seen(
                service, u"status.%1.applicationStatuses[%2]"_s.arg(QLatin1StringView(part), it.keyText()),
                state + u": "_s + said)};
            if (isWaiting) {
                made.title = Say::tr("No worker of %1 has room for the replicas of %2")
                                 .arg(service.label(), it.keyText());
                made.cause =
                    Say::tr("Each replica asks for %1; the cluster has %2 free. It waits for a worker that "
                            "nobody makes.")
                        .arg(waits.captured(1), waits.captured(2));
            }
            made.remedies = {todo(
                isWaiting ? Say::tr("Give the worker group such resources (num-gpus and limits), or ask for "
                                    "less in ray_actor_options")
                          : Say::tr("Correct what they name"),
                u"kubectl edit rayservice %1%2"_s.arg(shellWord(service.name),
                                                      inNamespace(service.nameSpace)))};
            report.add(std::move(made));
        }
    }
}

// Containers that are ready in a pod that is not: a controller outside has not said its word, and no Service sends there meanwhile.
void gatesOf(const PodFacts &pod, Report &report)
{
    const JsonView ready = pod.condition("Ready");
    if (!pod.condition("ContainersReady")["status"].is("True") || !ready["status"].is("False")
        || pod.snapshot.now() - std::max(secondsOf(ready["lastTransitionTime"]), pod.pod.created()) < 600)
        return;
    for (const JsonView gate : pod.pod.spec()["readinessGates"].items()) {
        const QString type = gate["conditionType"].text();
        const JsonView condition = pod.condition(type.toStdString());
        if (condition["status"].is("True"))
            continue;
        Diagnosis made{.id = u"pod.readiness-gate"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("%1 waits for its readiness gate %2").arg(pod.owner.label(), type),
                       .cause = Say::tr("Its containers are ready. The controller that has to set this "
                                        "condition, as a load balancer's does, has not: no Service sends "
                                        "anything to the pod meanwhile."),
                       .key = pod.owner.label() + type,
                       .about = pod.lineage()};
        if (const QString said = condition["message"].text(); !said.isEmpty())
            made.cause += u' ' + said;
        made.evidence = {seen(pod.pod, u"spec.readinessGates"_s, type),
                         seen(pod.pod, u"status.conditions[%1]"_s.arg(type), condition["status"]),
                         seen(pod.pod, u"status.conditions[Ready]"_s,
                              ready["reason"].text() + u": "_s + ready["message"].text())};
        made.remedies = {todo(
            Say::tr("See that controller's log, and the health of the pod at the load balancer"),
            u"kubectl describe pod %1%2"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace)))};
        report.add(std::move(made));
    }
}

} // namespace

void servingRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *service : snapshot.of(u"InferenceService"_s)) {
        if (service->group() == "serving.kserve.io"_L1 && !service->isGoing()) {
            runtimeOf(snapshot, *service, report);
            namedRuntime(snapshot, *service, report);
        }
    }
    for (const KubeObject *service : snapshot.of(u"RayService"_s)) {
        if (service->group() == "ray.io"_L1 && !service->isGoing())
            applicationsOf(*service, snapshot.now(), report);
    }
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (!pod->isGoing() && pod->spec()["readinessGates"].size() > 0)
            gatesOf(PodFacts(snapshot, *pod), report);
    }
}

} // namespace slipway::diagnosis
