// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in any cluster: Ingresses, autoscalers, jobs, namespaces and pods that do not end, API services that are away.
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

void ingressBackend(const Snapshot &snapshot, const KubeObject &ingress, JsonView backend, Report &report)
{
    const QString name = backend["service"]["name"].text();
    if (name.isEmpty())
        return;
    const KubeObject *service = snapshot.find(u"Service"_s, ingress.nameSpace, name);
    const QString label = objectLabel(u"Service"_s, ingress.nameSpace, name);
    if (!service) {
        if (snapshot.presence(u"Service"_s, ingress.nameSpace, name) != Snapshot::Presence::Absent
            || snapshot.now() - ingress.created() < 120)
            return;
        QStringList names;
        for (const KubeObject *each : snapshot.of(u"Service"_s, ingress.nameSpace))
            names.append(each->name);
        const QString meant = nearest(name, names);
        Diagnosis made{.id = u"ingress.backend-missing"_s,
                       .severity = Severity::Error,
                       .title = Say::tr("%1 sends to %2, which does not exist").arg(ingress.label(), label),
                       .cause = meant.isEmpty()
                           ? Say::tr("Requests to it are answered with 503.")
                           : Say::tr("There is one of the name %1, which may be meant.").arg(meant),
                       .evidence = {seen(ingress, u"spec.rules[].http.paths[].backend.service.name"_s, name),
                                    {label, u"answer"_s, Say::tr("(not among those listed)")}},
                       .remedies = {todo(Say::tr("Create it, or name one that exists"),
                                         u"kubectl edit ingress %1%2"_s.arg(shellWord(ingress.name),
                                                                            inNamespace(ingress.nameSpace)))},
                       .key = ingress.label() + name,
                       .about = {ingress.label(), label}};
        report.add(std::move(made));
        return;
    }
    const JsonView port = backend["service"]["port"];
    QStringList open;
    bool found = false;
    for (const JsonView each : service->spec()["ports"].items()) {
        open.append(each["port"].scalar());
        found = found || (port["number"] && each["port"].integer() == port["number"].integer())
            || (port["name"] && each["name"].text() == port["name"].text());
    }
    if (found || open.isEmpty() || (!port["number"] && !port["name"]))
        return;
    Diagnosis made{.id = u"ingress.backend-port"_s,
                   .severity = Severity::Error,
                   .title =
                       Say::tr("%1 sends to a port of %2 that it does not have").arg(ingress.label(), label),
                   .cause = Say::tr("The Service listens on %1.").arg(open.join(u", "_s)),
                   .evidence = {seen(ingress, u"spec.rules[].http.paths[].backend.service.port"_s,
                                     port["number"] ? port["number"] : port["name"]),
                                seen(*service, u"spec.ports[].port"_s, open.join(u", "_s))},
                   .remedies = {todo(Say::tr("Send to a port that it has"),
                                     u"kubectl edit ingress %1%2"_s.arg(shellWord(ingress.name),
                                                                        inNamespace(ingress.nameSpace)))},
                   .key = ingress.label() + name,
                   .about = {ingress.label()}};
    report.add(std::move(made));
}

void ingress(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    for (const JsonView rule : object.spec()["rules"].items()) {
        for (const JsonView path : rule["http"]["paths"].items())
            ingressBackend(snapshot, object, path["backend"], report);
    }
    ingressBackend(snapshot, object, object.spec()["defaultBackend"], report);
    const QString name = object.spec()["ingressClassName"].text();
    if (!name.isEmpty() && snapshot.presence(u"IngressClass"_s, {}, name) == Snapshot::Presence::Absent) {
        Diagnosis made{.id = u"ingress.class-missing"_s,
                       .severity = Severity::Error,
                       .title = Say::tr("The IngressClass %1 does not exist").arg(name),
                       .cause = Say::tr("No controller takes care of %1.").arg(object.label()),
                       .evidence = {seen(object, u"spec.ingressClassName"_s, name)},
                       .remedies = {todo(Say::tr("Install its controller, or name a class that exists"),
                                         u"kubectl get ingressclasses"_s)},
                       .key = name,
                       .about = {object.label()}};
        report.add(std::move(made));
    }
    for (const JsonView tls : object.spec()["tls"].items()) {
        const QString secret = tls["secretName"].text();
        // A certificate's controller makes it; while it does it is not there.
        if (secret.isEmpty()
            || snapshot.presence(u"Secret"_s, object.nameSpace, secret) != Snapshot::Presence::Absent
            || snapshot.now() - object.created() < 900)
            continue;
        Diagnosis made{.id = u"ingress.tls-secret-missing"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("The TLS Secret %1 of %2 does not exist").arg(secret, object.label()),
                       .cause = Say::tr("It is served with another certificate, or not at all."),
                       .evidence = {seen(object, u"spec.tls[].secretName"_s, secret)},
                       .remedies = {todo(Say::tr("Create it"),
                                         u"kubectl create secret tls %1%2 --cert=FILE --key=FILE"_s.arg(
                                             shellWord(secret), inNamespace(object.nameSpace)))},
                       .key = object.label() + secret,
                       .about = {object.label()}};
        report.add(std::move(made));
    }
}

void autoscaler(const Snapshot &snapshot, const KubeObject &hpa, Report &report)
{
    const JsonView target = hpa.spec()["scaleTargetRef"];
    const QString kind = target["kind"].text();
    const QString name = target["name"].text();
    if (snapshot.presence(kind, hpa.nameSpace, name) == Snapshot::Presence::Absent) {
        Diagnosis made{.id = u"autoscaler.target-missing"_s,
                       .severity = Severity::Warning,
                       .title =
                           Say::tr("%1 scales %2, which does not exist").arg(hpa.label(), kind + u'/' + name),
                       .cause = Say::tr("It does nothing."),
                       .evidence = {seen(hpa, u"spec.scaleTargetRef"_s, kind + u'/' + name)},
                       .remedies = {todo(
                           Say::tr("Name what it has to scale, or delete it"),
                           u"kubectl edit hpa %1%2"_s.arg(shellWord(hpa.name), inNamespace(hpa.nameSpace)))},
                       .key = hpa.label(),
                       .about = {hpa.label()}};
        report.add(std::move(made));
        return;
    }
    for (const JsonView condition : hpa.status()["conditions"].items()) {
        const bool off =
            condition["reason"].is("ScalingDisabled"); // its target is scaled to nothing on purpose
        if (!condition["type"].is("ScalingActive") || !condition["status"].is("False") || off
            || snapshot.now() - secondsOf(condition["lastTransitionTime"]) < 1800)
            continue;
        Diagnosis made{.id = u"autoscaler.no-metrics"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("%1 cannot read what it scales by").arg(hpa.label()),
                       .cause = condition["message"].text(condition["reason"].text()),
                       .evidence = {seen(hpa, u"status.conditions[ScalingActive]"_s, condition["reason"])},
                       .remedies = {todo(Say::tr("Serve the metric: metrics-server or an adapter, and "
                                                 "requests on the containers for utilisation"),
                                         u"kubectl describe hpa %1%2"_s.arg(shellWord(hpa.name),
                                                                            inNamespace(hpa.nameSpace)))},
                       .key = hpa.label(),
                       .about = {hpa.label()},
                       .isSymptom = true,
                       .from = {objectLabel(kind, hpa.nameSpace, name)}};
        report.add(std::move(made));
    }
}

void job(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (!condition["type"].is("Failed") || !condition["status"].is("True"))
            continue;
        const KubeObject &owner = snapshot.topOwner(object);
        // A later run that worked makes an earlier one history.
        const qint64 at = secondsOf(condition["lastTransitionTime"]);
        const bool history =
            (owner.kind == "CronJob"_L1 && secondsOf(owner.status()["lastSuccessfulTime"]) > at)
            || snapshot.now() - at > 86'400;
        Diagnosis made{.id = u"workload.job-failed"_s,
                       .severity = history ? Severity::Info : Severity::Warning,
                       .title = Say::tr("%1 has failed and is not tried again").arg(object.label()),
                       .cause = condition["message"].text(condition["reason"].text()),
                       .evidence = {seen(object, u"status.conditions[Failed]"_s, condition["reason"])},
                       .remedies = {todo(Say::tr("Read the log of its last pod"),
                                         u"kubectl logs job/%1%2"_s.arg(shellWord(object.name),
                                                                        inNamespace(object.nameSpace)))},
                       .key = owner.label(),
                       .about = {object.label()},
                       .isSymptom = true};
        for (const KubeObject *pod : snapshot.ownedBy(object))
            made.from.append(pod->label());
        report.add(std::move(made));
    }
}

void stuckNamespace(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const qint64 since = snapshot.now() - secondsOf(object.metadata()["deletionTimestamp"]);
    if (!object.isGoing() || since < 900)
        return;
    QString said;
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (condition["status"].is("True") && condition["type"].text().startsWith("Namespace"_L1))
            said = condition["message"].text();
    }
    Diagnosis made{
        .id = u"workload.namespace-stuck"_s,
        .severity = Severity::Warning,
        .title = Say::tr("The namespace %1 is being deleted for %2").arg(object.name, duration(since)),
        .cause = said.isEmpty() ? Say::tr("Something in it has a finalizer whose controller does not come.")
                                : said,
        .evidence = {seen(object, u"metadata.deletionTimestamp"_s, object.metadata()["deletionTimestamp"])},
        .remedies = {todo(Say::tr("See what is left in it; bring back the controller of the finalizer"),
                          u"kubectl get namespace %1 -o yaml"_s.arg(shellWord(object.name)))},
        .key = object.name,
        .about = {object.label()}};
    report.add(std::move(made));
}

void stuckPod(const Snapshot &snapshot, const KubeObject &pod, Report &report)
{
    if (!pod.isGoing())
        return;
    // The timestamp is when the grace period ends; a node that is away keeps its pods.
    const qint64 since = snapshot.now() - secondsOf(pod.metadata()["deletionTimestamp"]);
    if (since < 900)
        return;
    const PodFacts facts(snapshot, pod);
    QStringList finalizers;
    for (const JsonView each : pod.metadata()["finalizers"].items())
        finalizers.append(each.text());
    Diagnosis made{
        .id = u"pod.stuck-terminating"_s,
        .severity = Severity::Warning,
        .title = Say::tr("A pod of %1 does not end").arg(facts.owner.label()),
        .cause = finalizers.isEmpty()
            ? Say::tr("It was to be gone %1 ago; its node does not say that it is.").arg(duration(since))
            : Say::tr("It was to be gone %1 ago; the finalizer %2 holds it.")
                  .arg(duration(since), finalizers.join(u", "_s)),
        .evidence = {seen(pod, u"metadata.deletionTimestamp"_s, pod.metadata()["deletionTimestamp"])},
        .remedies = {todo(
            Say::tr("See to its node, or to the controller of the finalizer"),
            u"kubectl describe pod %1%2"_s.arg(shellWord(pod.name), inNamespace(pod.nameSpace)))},
        .key = facts.owner.label(),
        .about = {pod.label()},
        .isSymptom = true,
        .from = {objectLabel(u"Node"_s, {}, pod.spec()["nodeName"].text())}};
    report.add(std::move(made));
}

void apiService(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (!condition["type"].is("Available") || !condition["status"].is("False")
            || snapshot.now() - secondsOf(condition["lastTransitionTime"]) < 600)
            continue;
        Diagnosis made{.id = u"operator.api-service-away"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("The API service %1 does not answer").arg(object.name),
                       .cause = condition["message"].text(condition["reason"].text()),
                       .evidence = {seen(object, u"status.conditions[Available]"_s, condition["reason"])},
                       .remedies = {todo(Say::tr("Bring the Service behind it back"),
                                         u"kubectl describe apiservice %1"_s.arg(shellWord(object.name)))},
                       .key = object.name,
                       .about = {object.label()},
                       .isSymptom = true,
                       .from = {objectLabel(u"Service"_s, object.spec()["service"]["namespace"].text(),
                                            object.spec()["service"]["name"].text())}};
        report.add(std::move(made));
    }
}

} // namespace

void generalRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *object : snapshot.of(u"Ingress"_s))
        ingress(snapshot, *object, report);
    for (const KubeObject *object : snapshot.of(u"HorizontalPodAutoscaler"_s))
        autoscaler(snapshot, *object, report);
    for (const KubeObject *object : snapshot.of(u"Job"_s))
        job(snapshot, *object, report);
    for (const KubeObject *object : snapshot.of(u"Namespace"_s))
        stuckNamespace(snapshot, *object, report);
    for (const KubeObject *object : snapshot.of(u"APIService"_s))
        apiService(snapshot, *object, report);
    for (const KubeObject *pod : snapshot.of(u"Pod"_s))
        stuckPod(snapshot, *pod, report);
}

} // namespace slipway::diagnosis
