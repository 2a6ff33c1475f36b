// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ingresses: what they send to, their class and who takes care of it, and what its controller says.
#include "base/shellwords.h"
#include "diagnosis/annotationtargets.h"
#include "diagnosis/controllers.h"
#include "diagnosis/families.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "diagnosis/targethealth.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

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

// What its controller says of it in events, while it has no address.
void ingressEvents(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    if (object.status()["loadBalancer"]["ingress"].size() > 0 || object.isGoing()
        || snapshot.now() - object.created() < 900 || report.isExplained(object.label()))
        return;
    const ObjectEvent *said = nullptr;
    for (const ObjectEvent &event : snapshot.events(object))
        said = event.isWarning ? &event : event.reason.startsWith("Success"_L1) ? nullptr : said;
    if (!said || snapshot.now() - said->last > 3600)
        return;
    Diagnosis made{.id = u"ingress.not-made"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("%1 has got no address for %2")
                                .arg(object.label(), duration(snapshot.now() - object.created())),
                   .cause = said->message,
                   .evidence = {seen(object, u"status.loadBalancer"_s, Say::tr("(empty)")),
                                seen(object, u"event "_s + said->reason, said->message)},
                   .remedies = {todo(Say::tr("Do as its words say"),
                                     u"kubectl describe ingress %1%2"_s.arg(shellWord(object.name),
                                                                            inNamespace(object.nameSpace)))},
                   .key = object.label(),
                   .about = {object.label()}};
    explainRefusal(said->message, made);
    report.add(std::move(made));
}

// Nobody has said a word about it. A controller that is there may serve it without an address of its own; that its like is not there at
// all is a fault.
void ingressController(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const qint64 age = snapshot.now() - object.created();
    if (object.status()["loadBalancer"]["ingress"].size() > 0 || object.isGoing() || age < 900
        || report.isExplained(object.label()) || !snapshot.events(object).empty()
        || object.metadata()["finalizers"].size() > 0)
        return;
    const Controller controller = controllerOf(snapshot, object);
    if (!controller.isMissing())
        return;
    Diagnosis made{.id = u"ingress.no-controller"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("Nobody takes care of %1").arg(object.label()),
                   .evidence = {seen(object, u"status.loadBalancer"_s, Say::tr("(empty)")),
                                seen(object, u"spec.ingressClassName"_s, object.spec()["ingressClassName"])},
                   .remedies = {todo(Say::tr("Install its controller, or name a class whose controller runs"),
                                     u"kubectl get ingressclasses"_s)},
                   .key = object.label(),
                   .about = {object.label()}};
    if (const KubeObject *ingressClass =
            snapshot.find(u"IngressClass"_s, {}, object.spec()["ingressClassName"].text()))
        made.evidence.append(seen(*ingressClass, u"spec.controller"_s, ingressClass->spec()["controller"]));
    controller.explain(made);
    report.add(std::move(made));
}

// One without a class is for the default class, and where there is none for nobody: nobody says so.
// Source: Kubernetes docs, "Ingress", default IngressClass. Traefik and ingress-nginx (--watch-ingress-without-class) may take them all the
// same, and so does GKE's own controller.
void noClass(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    if (object.spec().has("ingressClassName") || object.annotations().has("kubernetes.io/ingress.class")
        || object.status()["loadBalancer"]["ingress"].size() > 0 || object.isGoing()
        || snapshot.now() - object.created() < 900 || !snapshot.events(object).empty()
        || object.metadata()["finalizers"].size() > 0 || !snapshot.isListed(u"IngressClass"_s)
        || !snapshot.isListed(u"Node"_s) || !snapshot.isListed(u"Pod"_s))
        return;
    QStringList classes;
    for (const KubeObject *each : snapshot.of(u"IngressClass"_s)) {
        if (each->annotations()["ingressclass.kubernetes.io/is-default-class"].is("true")
            || each->spec()["controller"].text().contains("traefik"_L1))
            return;
        classes.append(each->name);
    }
    if (classes.isEmpty() || std::ranges::any_of(snapshot.of(u"Node"_s), [](const KubeObject *node) {
            return node->spec()["providerID"].text().startsWith("gce"_L1)
                || node->labels().has("cloud.google.com/gke-nodepool");
        }))
        return;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        for (const JsonView container : pod->spec()["containers"].items()) {
            for (const JsonView word : container["args"].items()) {
                if (word.text().startsWith("--watch-ingress-without-class"_L1))
                    return;
            }
        }
    }
    Diagnosis made{.id = u"ingress.no-class"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("%1 names no class, and none is the default").arg(object.label()),
                   .cause = Say::tr("Every controller leaves it to another: it gets no address, and nobody "
                                    "says why."),
                   .evidence = {seen(object, u"spec.ingressClassName"_s, QString(Say::tr("(not set)"))),
                                {u"IngressClass"_s, u"metadata.name"_s, classes.join(u", "_s)},
                                seen(object, u"status.loadBalancer"_s, Say::tr("(empty)"))},
                   .key = object.label(),
                   .about = {object.label()}};
    made.remedies = {
        classes.size() == 1
            ? patchOf(Say::tr("Name the class %1").arg(classes.constFirst()), object,
                      QJsonObject{{u"spec"_s, QJsonObject{{u"ingressClassName"_s, classes.constFirst()}}}})
            : todo(
                  Say::tr("Name the class of the controller that is to serve it"),
                  u"kubectl edit ingress %1%2"_s.arg(shellWord(object.name), inNamespace(object.nameSpace)))};
    report.add(std::move(made));
}

void ingress(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    noClass(snapshot, object, report);
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
        addMaker(snapshot, object.nameSpace, secret, made);
        report.add(std::move(made));
    }
    ingressEvents(snapshot, object, report);
    ingressController(snapshot, object, report);
}

// Pods that AWS's controller is to put behind a load balancer: the object has no conditions, and what goes wrong is in its events alone.
// Source: aws-load-balancer-controller, pkg/targetgroupbinding and pkg/networking/networking_manager.go.
void targetGroup(const Snapshot &snapshot, const KubeObject &binding, Report &report)
{
    const ObjectEvent *said = nullptr;
    for (const ObjectEvent &event : snapshot.events(binding))
        said = event.isWarning ? &event : event.reason.startsWith("Success"_L1) ? nullptr : said;
    if (!said || said->count < 3 || snapshot.now() - said->last > 3600)
        return;
    const bool tags = said->message.contains("securityGroup tagged"_L1, Qt::CaseInsensitive);
    const QString service =
        objectLabel(u"Service"_s, binding.nameSpace, binding.spec()["serviceRef"]["name"].text());
    Diagnosis made{
        .id = tags ? u"ingress.security-groups"_s : u"ingress.targets-not-registered"_s,
        .severity = Severity::Error,
        .title = tags ? Say::tr("Security groups of the nodes bear the cluster's tag more or less than once: "
                                "%1 gets no requests")
                            .arg(service)
                      : Say::tr("The pods of %1 are not put behind their load balancer").arg(service),
        .cause = said->message,
        .evidence = {seen(binding, u"event "_s + said->reason, said->message),
                     seen(binding, u"spec.serviceRef.name"_s, binding.spec()["serviceRef"]["name"])},
        .key = binding.label(),
        .about = {binding.label()}};
    made.isSymptom = !tags;
    made.from = {service};
    made.remedies = {
        tags
            ? todo(
                  Say::tr("Leave the tag kubernetes.io/cluster/CLUSTER on one security group of each network "
                          "interface, the "
                          "cluster's own"),
                  u"aws ec2 describe-security-groups --filters Name=tag-key,Values=kubernetes.io/cluster/CLUSTER --query \"SecurityGroups[].GroupId\""_s)
            : todo(Say::tr("Do as its words say"),
                   u"kubectl describe targetgroupbinding %1%2"_s.arg(shellWord(binding.name),
                                                                     inNamespace(binding.nameSpace)))};
    report.add(std::move(made));
}

} // namespace

void ingressRules(const Snapshot &snapshot, Report &report)
{
    annotationTargets(snapshot, report);
    for (const KubeObject *binding : snapshot.of(u"TargetGroupBinding"_s)) {
        if (binding->isGoing())
            continue;
        targetGroup(snapshot, *binding, report);
        targetsUnhealthy(snapshot, *binding, report);
    }
    for (const KubeObject *object : snapshot.of(u"Ingress"_s))
        ingress(snapshot, *object, report);
}

} // namespace slipway::diagnosis
