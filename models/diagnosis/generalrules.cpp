// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in any cluster: autoscalers, jobs, namespaces and pods that do not end, API services that are away.
#include "base/shellwords.h"
#include "diagnosis/complaints.h"
#include "diagnosis/controllers.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// The monitors that are to have the pods of a workload scraped: what a workload says of itself comes by them.
std::vector<const KubeObject *> monitorsOf(const Snapshot &snapshot, const QString &kind,
                                           const QString &nameSpace, const QString &name)
{
    std::vector<const KubeObject *> found;
    const KubeObject *target = snapshot.find(kind, nameSpace, name);
    if (!target)
        return found;
    const JsonView labels = podTemplateOf(*target).metadata["labels"];
    for (const KubeObject *monitor : snapshot.of(u"PodMonitor"_s)) {
        if (monitor->nameSpace == nameSpace && selectsLabels(monitor->spec()["selector"], labels))
            found.push_back(monitor);
    }
    for (const KubeObject *monitor : snapshot.of(u"ServiceMonitor"_s)) {
        for (const KubeObject *service : snapshot.of(u"Service"_s, nameSpace)) {
            const JsonView selector = service->spec()["selector"];
            bool isOfTarget = selector.size() > 0;
            for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
                isOfTarget = isOfTarget && labels[it.key()].bytes() == it.value().bytes();
            if (isOfTarget && selectsLabels(monitor->spec()["selector"], service->labels())) {
                found.push_back(monitor);
                break;
            }
        }
    }
    return found;
}

/// "Kind/name" of an object whose number is asked for and that is not there; empty where all are.
QString describedMissing(const Snapshot &snapshot, const KubeObject &hpa)
{
    for (const JsonView metric : hpa.spec()["metrics"].items()) {
        const JsonView object = metric["object"]["describedObject"];
        const QString kind = object["kind"].text();
        if (!kind.isEmpty()
            && snapshot.presence(kind, hpa.nameSpace, object["name"].text()) == Snapshot::Presence::Absent)
            return kind + u'/' + object["name"].text();
    }
    return {};
}

/// The container that a metric is of and that the pods do not have; empty where the autoscaler complains of something else.
// Source: kubernetes, pkg/controller/podautoscaler/metrics/client.go, "container %s not present in metrics for pod".
QString unknownContainer(const Snapshot &snapshot, const KubeObject &hpa, const QString &said)
{
    const JsonView target = hpa.spec()["scaleTargetRef"];
    const KubeObject *scaled = snapshot.find(target["kind"].text(), hpa.nameSpace, target["name"].text());
    if (!scaled || !said.contains("not present in metrics"_L1))
        return {};
    for (const JsonView metric : hpa.spec()["metrics"].items()) {
        const QString name = metric["containerResource"]["container"].text();
        bool isThere = name.isEmpty();
        const JsonView spec = podTemplateOf(*scaled).spec;
        for (const char *list : {"containers", "initContainers"}) {
            for (const JsonView each : spec[list].items())
                isThere = isThere || each["name"].text() == name;
        }
        // A sidecar that a webhook puts in is in the pods alone.
        for (const KubeObject *pod :
             snapshot.podsWith(hpa.nameSpace, scaled->spec()["selector"]["matchLabels"])) {
            for (const char *list : {"containers", "initContainers"}) {
                for (const JsonView each : pod->spec()[list].items())
                    isThere = isThere || each["name"].text() == name;
            }
        }
        if (spec && !isThere)
            return name;
    }
    return {};
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
        // The adapter asks for it and is refused: then it is not missing.
        if (const auto right = missingRightIn(made.cause)) {
            made.evidence.append(seen(hpa, u"status.conditions[ScalingActive].message"_s, made.cause));
            made.cause = Say::tr("Whoever serves the metric may not read it where it is kept.") + u' '
                + rightMissing(*right);
            made.remedies = {todo(
                Say::tr("Give the adapter's account that right; it tries again by itself"),
                u"kubectl get apiservices v1beta1.external.metrics.k8s.io v1beta1.custom.metrics.k8s.io -o wide"_s)};
        }
        for (const KubeObject *monitor : monitorsOf(snapshot, kind, hpa.nameSpace, name))
            made.from.append(monitor->label());
        const QString said = condition["message"].text();
        if (condition["reason"].is("AmbiguousSelector")) {
            // Each of them says so: it is one fault of what they scale.
            made.id = u"autoscaler.two-of-one"_s;
            made.key = objectLabel(kind, hpa.nameSpace, name);
            made.isSymptom = false;
            made.title = Say::tr("Two autoscalers hold %1, and neither scales it").arg(made.key);
            made.cause = Say::tr("Each finds that its pods are another's as well.");
            made.evidence.append(seen(hpa, u"spec.scaleTargetRef"_s, kind + u'/' + name));
            made.remedies = {todo(Say::tr("Keep one of them, with all metrics in it"),
                                  u"kubectl get hpa%1"_s.arg(inNamespace(hpa.nameSpace)))};
        } else if (said.contains("missing request for"_L1)) {
            made.id = u"autoscaler.no-request"_s;
            made.isSymptom = false;
            made.title = Say::tr("%1 scales by a share of requests, and %2 has none")
                             .arg(hpa.label(), kind + u'/' + name);
            made.remedies = {todo(Say::tr("Give every container of its pods the request, sidecars too"),
                                  editCommand(kind, name, hpa.nameSpace))};
        } else if (const QString described = describedMissing(snapshot, hpa); !described.isEmpty()) {
            made.id = u"autoscaler.object-missing"_s;
            made.isSymptom = false;
            made.title =
                Say::tr("%1 scales by a number of %2, which does not exist").arg(hpa.label(), described);
            made.cause = Say::tr("Whoever serves the metric has none of an object that is not there.");
            made.evidence.append(seen(hpa, u"spec.metrics[].object.describedObject"_s, described));
            made.remedies = {
                todo(Say::tr("Name an object that is there"),
                     u"kubectl edit hpa %1%2"_s.arg(shellWord(hpa.name), inNamespace(hpa.nameSpace)))};
        } else if (const QString named = unknownContainer(snapshot, hpa, said); !named.isEmpty()) {
            const KubeObject *scaled = snapshot.find(kind, hpa.nameSpace, name);
            QStringList there;
            for (const JsonView each : podTemplateOf(*scaled).spec["containers"].items())
                there.append(each["name"].text());
            made.id = u"autoscaler.container-missing"_s;
            made.isSymptom = false;
            made.title = Say::tr("%1 scales by the container %2, which %3 does not have")
                             .arg(hpa.label(), named, kind + u'/' + name);
            made.cause = Say::tr("Its pods have %1.").arg(there.join(u", "_s));
            made.evidence.append(seen(hpa, u"spec.metrics[].containerResource.container"_s, named));
            made.evidence.append(
                seen(*scaled, u"spec.template.spec.containers[].name"_s, there.join(u", "_s)));
            made.remedies = {
                todo(Say::tr("Name a container that is there"),
                     u"kubectl edit hpa %1%2"_s.arg(shellWord(hpa.name), inNamespace(hpa.nameSpace)))};
        } else if (said.contains("could not find the requested resource"_L1)
                   || said.contains("no matches for"_L1)) {
            static const QRegularExpression api(u"\\b((?:\\w+\\.)?metrics\\.k8s\\.io)"_s);
            const QString served = api.match(said).captured(1);
            made.cause = Say::tr("Nothing in the cluster serves the API %1 that it asks: metrics-server "
                                 "serves metrics.k8s.io, an adapter or KEDA the others.")
                             .arg(served.isEmpty() ? u"metrics.k8s.io"_s : served);
            made.evidence.append(seen(hpa, u"status.conditions[ScalingActive].message"_s, said));
        }
        // What KEDA and its like made is told of where they say it themselves.
        if (const KubeObject &maker = snapshot.topOwner(hpa); &maker != &hpa)
            made.from.append(maker.label());
        // The API that it asks is served by something that may be away.
        for (const KubeObject *served : snapshot.of(u"APIService"_s)) {
            const QString group = served->spec()["group"].text();
            if (!group.isEmpty() && condition["message"].text().contains(u'.' + group))
                made.from.append(served->label());
        }
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
        if (condition["reason"].is("DeadlineExceeded")) {
            made.cause =
                Say::tr(
                    "It was given %1 (activeDeadlineSeconds) and had not ended then; its pods were ended.")
                    .arg(duration(object.spec()["activeDeadlineSeconds"].integer()));
            made.evidence.append(
                seen(object, u"spec.activeDeadlineSeconds"_s, object.spec()["activeDeadlineSeconds"]));
            made.remedies.prepend(
                todo(Say::tr("Allow it longer, or see what it waited for; a Job's deadline is changed "
                             "by making it anew")));
        }
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
    // What is left, and what holds it, are conditions of their own.
    QStringList sayings;
    QList<Evidence> conditions;
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (!condition["status"].is("True") || !condition["type"].text().startsWith("Namespace"_L1))
            continue;
        sayings.append(condition["message"].text());
        conditions.append(seen(object, u"status.conditions[%1]"_s.arg(condition["type"].text()),
                               condition["reason"].text() + u": "_s + condition["message"].text()));
    }
    const QString said = sayings.join(u". "_s);
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
    made.evidence += conditions;
    // What is left in it, and whoever would have to let go of that.
    for (const KubeObject &left : snapshot.objects()) {
        if (left.nameSpace != object.name || left.metadata()["finalizers"].size() == 0)
            continue;
        QStringList finalizers;
        for (const JsonView each : left.metadata()["finalizers"].items())
            finalizers.append(each.text());
        made.evidence.append(seen(left, u"metadata.finalizers"_s, finalizers.join(u", "_s)));
        explainFinalizers(snapshot, left, made);
    }
    // What cannot be asked for a group's objects comes of that group's server: "external.metrics.k8s.io/v1beta1: stale GroupVersion".
    static const QRegularExpression groupVersion(
        u"\\b([a-z0-9.-]{1,200})/(v\\d+(?:(?:alpha|beta)\\d+)?): "_s);
    for (auto all = groupVersion.globalMatch(said); all.hasNext();) {
        const auto match = all.next();
        made.isSymptom = true;
        made.from.append(objectLabel(u"APIService"_s, {}, match.captured(2) + u'.' + match.captured(1)));
    }
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

// An API whose Service is not there, or that no pod serves, is away for that, and for as long as nobody brings one.
void notServed(const Snapshot &snapshot, const KubeObject &object, Diagnosis &made)
{
    const JsonView named = object.spec()["service"];
    const QString ns = named["namespace"].text();
    const QString name = named["name"].text();
    const KubeObject *service = snapshot.find(u"Service"_s, ns, name);
    if (!service && snapshot.presence(u"Service"_s, ns, name) == Snapshot::Presence::Absent
        && !name.isEmpty()) {
        made.isSymptom = false;
        made.cause = Say::tr("Its Service %1 in namespace %2 does not exist: what served it was removed.")
                         .arg(name, ns);
        made.evidence.append(
            {objectLabel(u"Service"_s, ns, name), u"answer"_s, Say::tr("(not among those listed)")});
        made.remedies = {todo(Say::tr("Install again what served it, or delete the APIService"),
                              u"kubectl delete apiservice %1"_s.arg(shellWord(object.name)))};
        return;
    }
    const JsonView selector = service ? service->spec()["selector"] : JsonView();
    if (selector.size() == 0 || !snapshot.isListed(u"Pod"_s) || !snapshot.podsWith(ns, selector).empty())
        return;
    made.isSymptom = false;
    made.about.append(service->label());
    QStringList labels;
    for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
        labels.append(it.keyText() + u'=' + it.value().text());
    made.evidence.append(seen(*service, u"spec.selector"_s, labels.join(u", "_s)));
    if (!made.remedies.constFirst().command.startsWith("kubectl scale"_L1))
        made.cause = Say::tr("No pod is behind %1: none has %2.").arg(service->label(), labels.join(u", "_s));
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
        if (const KubeObject *service =
                snapshot.find(u"Service"_s, object.spec()["service"]["namespace"].text(),
                              object.spec()["service"]["name"].text()))
            addStopped(snapshot, *service, made);
        notServed(snapshot, object, made);
        report.add(std::move(made));
    }
}

/// Two who set one another's changes back: the object's generation runs away, and both have just written its spec.
void tugOfWar(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const qint64 generation = object.metadata()["generation"].integer();
    const qint64 minutes = (snapshot.now() - object.created()) / 60;
    // A rollout or a person changes a spec a few times; an autoscaler changes replicas through a subresource.
    if (generation < 30 || minutes <= 0 || generation * 2 < minutes)
        return;
    QStringList managers;
    QStringList evidence;
    for (const JsonView entry : object.metadata()["managedFields"].items()) {
        const QString manager = entry["manager"].text();
        if (entry.has("subresource") || snapshot.now() - secondsOf(entry["time"]) > 900
            || managers.contains(manager))
            continue;
        managers.append(manager);
        evidence.append(manager + u' ' + entry["time"].text());
    }
    if (managers.size() < 2)
        return;
    const KubeObject &owner = snapshot.topOwner(object);
    Diagnosis made{
        .id = u"operator.two-managers"_s,
        .severity = Severity::Warning,
        .title = Say::tr("%1 and %2 set one another's changes of %3 back")
                     .arg(managers.value(0), managers.value(1), object.label()),
        .cause = Say::tr("Its spec has changed %1 times in %2, and both have written it within minutes.")
                     .arg(generation)
                     .arg(duration(minutes * 60)),
        .key = object.label(),
        .about = {object.label()}};
    made.evidence = {seen(object, u"metadata.generation"_s, QString::number(generation)),
                     seen(object, u"metadata.managedFields"_s, evidence.join(u", "_s))};
    made.remedies = {todo(&owner == &object ? Say::tr("Let one of them alone own the field")
                                            : Say::tr("Make the change at %1, from which the object is made; "
                                                      "a change of the product does not last")
                                                  .arg(owner.label()),
                          u"kubectl get %1 %2%3 -o yaml --show-managed-fields"_s.arg(
                              object.kind.toLower(), shellWord(object.name), inNamespace(object.nameSpace)))};
    report.add(std::move(made));
}

} // namespace

void generalRules(const Snapshot &snapshot, Report &report)
{
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
    for (const KubeObject &object : snapshot.objects())
        tugOfWar(snapshot, object, report);
    readyLogs(snapshot, report);
}

} // namespace slipway::diagnosis
