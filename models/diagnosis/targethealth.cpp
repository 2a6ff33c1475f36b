// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Target group → targets → pods → probe: why a load balancer of AWS sends nothing to pods that run.
// Source: ELBv2 API, "TargetHealth" (reason codes); AWS docs "Health checks for Application Load Balancer target groups"; AWS Load Balancer
// Controller docs, "Ingress annotations", "Service annotations".
#include "diagnosis/targethealth.h"

#include "base/shellwords.h"
#include "diagnosis/cloudfacts.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// A target that is new is asked a few times before it counts as healthy: two to five times, 10 to 30 seconds apart.
constexpr qint64 registrationTime = 300;

/// A target that gets nothing, and the pod that it is; null for a node, or where no pod has that address any more.
struct IllTarget {
    TargetHealth health = {};
    const KubeObject *pod = nullptr;
};

qint64 readySince(const KubeObject &pod)
{
    for (const JsonView condition : pod.status()["conditions"].items()) {
        if (condition["type"].is("Ready") && condition["status"].is("True"))
            return secondsOf(condition["lastTransitionTime"]);
    }
    return 0;
}

/// The readiness probe by HTTP of the pod's first container that has one.
JsonView httpProbeOf(const KubeObject &pod)
{
    for (const JsonView container : pod.spec()["containers"].items()) {
        if (const JsonView asked = container["readinessProbe"]["httpGet"])
            return asked;
    }
    return {};
}

const KubeObject *ingressOf(const Snapshot &snapshot, const KubeObject &service)
{
    for (const KubeObject *ingress : snapshot.of(u"Ingress"_s, service.nameSpace)) {
        if (ingress->spec()["defaultBackend"]["service"]["name"].text() == service.name)
            return ingress;
        for (const JsonView rule : ingress->spec()["rules"].items()) {
            for (const JsonView path : rule["http"]["paths"].items()) {
                if (path["backend"]["service"]["name"].text() == service.name)
                    return ingress;
            }
        }
    }
    return nullptr;
}

// The check is written in annotations of the Service, or of the Ingress, over which those of the Service go.
Remedy askAnother(const KubeObject &service, const KubeObject *ingress, const QString &path)
{
    const QString key = ingress ? u"alb.ingress.kubernetes.io/healthcheck-path"_s
                                : u"service.beta.kubernetes.io/aws-load-balancer-healthcheck-path"_s;
    return patchOf(Say::tr("Let the load balancer ask for %1, as the pods' own probe does").arg(path),
                   service, {{u"metadata"_s, QJsonObject{{u"annotations"_s, QJsonObject{{key, path}}}}}});
}

void wrongAnswer(const Snapshot &snapshot, const KubeObject &service, const IllTarget &ill,
                 const TargetGroupCheck &check, Diagnosis &made)
{
    const KubeObject *ingress = ingressOf(snapshot, service);
    const JsonView probe = ill.pod ? httpProbeOf(*ill.pod) : JsonView();
    const QString asked = check.path.isEmpty() ? u"/"_s : check.path;
    made.cause = Say::tr("The pods answer, and not with a success code: %1").arg(ill.health.description);
    if (!check.text().isEmpty())
        made.cause += u' ' + Say::tr("It asks %1.").arg(check.text());
    if (probe) {
        const QString own = probe["path"].text(u"/"_s);
        made.evidence.append(seen(*ill.pod, u"spec.containers[].readinessProbe.httpGet.path"_s, own));
        if (own != asked) {
            made.cause += u' ' + Say::tr("The pods' own probe asks %1, and there they are well.").arg(own);
            made.remedies = {askAnother(service, ingress, own)};
            return;
        }
    }
    made.remedies = {
        todo(Say::tr("Let it ask for a path that is answered with 200, or take that code for a success "
                     "(success-codes)"),
             u"kubectl annotate --overwrite service %1%2 %3=PATH"_s.arg(
                 shellWord(service.name), inNamespace(service.nameSpace),
                 ingress ? u"alb.ingress.kubernetes.io/healthcheck-path"_s
                         : u"service.beta.kubernetes.io/aws-load-balancer-healthcheck-path"_s))};
}

void noAnswer(const KubeObject &service, const IllTarget &ill, const TargetGroupCheck &check, Diagnosis &made)
{
    const QString port = check.port > 0 ? QString::number(check.port) : ill.health.port;
    made.cause = Say::tr("AWS says of them: %1 (%2).").arg(ill.health.description, ill.health.reason) + u' ';
    if (!check.text().isEmpty())
        made.cause += Say::tr("It asks %1.").arg(check.text()) + u' ';
    made.cause += ill.pod
        ? Say::tr("The kubelet reaches the same pods, so that it is the way to them: the security group of "
                  "the nodes or pods does not let the load balancer's in at port %1, or a NetworkPolicy "
                  "drops what comes from outside.")
              .arg(port)
        : Say::tr("Nothing answers there at port %1: no pod of it runs on that node "
                  "(externalTrafficPolicy: Local), or the nodes' security group closes the port.")
              .arg(port);
    made.remedies = {todo(
        Say::tr("Let the load balancer's security group in at port %1").arg(port),
        u"aws ec2 authorize-security-group-ingress --group-id NODES_GROUP --protocol tcp --port %1 --source-group LOAD_BALANCERS_GROUP"_s
            .arg(port))};
    made.evidence.append(seen(service, u"spec.externalTrafficPolicy"_s,
                              service.spec()["externalTrafficPolicy"].text(Say::tr("(not set)"))));
}

} // namespace

void targetsUnhealthy(const Snapshot &snapshot, const KubeObject &binding, Report &report)
{
    const QString arn = binding.spec()["targetGroupARN"].text();
    const KubeObject *service =
        snapshot.find(u"Service"_s, binding.nameSpace, binding.spec()["serviceRef"]["name"].text());
    if (arn.isEmpty() || !service || snapshot.cloud().empty())
        return;
    const CloudFacts facts(snapshot);
    const TargetGroupHealth health = facts.targetHealth(arn);
    if (!health.fact.isRead() || report.isExplained(binding.label()))
        return;
    QHash<QString, const KubeObject *> pods;
    for (const KubeObject *pod : snapshot.podsWith(service->nameSpace, service->spec()["selector"]))
        pods.insert(pod->status()["podIP"].text(), pod);
    const bool byAddress = binding.spec()["targetType"].is("ip");
    QList<IllTarget> ill;
    qsizetype healthy = 0;
    QStringList waitsFor; // what has a trouble of its own, so that it is right to send it nothing
    for (const TargetHealth &each : health.targets) {
        if (each.state == "healthy"_L1)
            ++healthy;
        // What is new, or on its way out, is waited for.
        if (each.state == "healthy"_L1 || each.state == "initial"_L1 || each.state == "draining"_L1)
            continue;
        const KubeObject *pod = byAddress ? pods.value(each.target) : nullptr;
        if (byAddress && (!pod || pod->isGoing()))
            continue;
        const qint64 since = pod ? readySince(*pod) : 0;
        if (pod && since == 0)
            waitsFor += PodFacts(snapshot, *pod).lineage();
        else if (!pod || snapshot.now() - since > registrationTime)
            ill.append({each, pod});
    }
    if (ill.isEmpty())
        return;
    const IllTarget &first = ill.constFirst();
    const QString reason = first.health.reason;
    const TargetGroupCheck check = facts.targetGroupCheck(arn);
    Diagnosis made{
        .id = u"ingress.targets-unhealthy"_s,
        // On nodes that have no pod of it an instance is ill by design, where traffic stays local.
        .severity = healthy == 0 ? Severity::Error
            : byAddress          ? Severity::Warning
                                 : Severity::Info,
        .title = Say::tr("The load balancer calls %1 of %2 targets of %3 unhealthy and sends them nothing")
                     .arg(ill.size())
                     .arg(health.targets.size())
                     .arg(service->label()),
        .evidence = {seen(binding, u"spec.targetGroupARN"_s, arn)},
        .key = binding.label(),
        .about = {binding.label()}};
    if (!waitsFor.isEmpty() || !byAddress) {
        made.isSymptom = true;
        made.from = waitsFor;
        made.from.append(service->label());
    }
    for (const IllTarget &each : ill)
        made.evidence.append(
            {u"target/"_s + each.health.target + u':' + each.health.port, u"TargetHealth"_s,
             u"%1, %2: %3"_s.arg(each.health.state, each.health.reason, each.health.description)});
    if (first.pod)
        made.evidence.append(seen(*first.pod, u"status.conditions[Ready]"_s, u"True"_s));
    if (reason == "Target.ResponseCodeMismatch"_L1) {
        wrongAnswer(snapshot, *service, first, check, made);
    } else if (reason == "Target.NotInUse"_L1 || reason == "Target.InvalidState"_L1) {
        const bool isZone = first.health.description.contains("Availability Zone"_L1);
        if (reason == "Target.NotInUse"_L1)
            made.title = Say::tr("The load balancer does not use the targets of %1").arg(service->label());
        made.cause = isZone
            ? Say::tr("They lie in a zone in which the load balancer has no subnet: AWS says %1")
                  .arg(first.health.description)
            : reason == "Target.NotInUse"_L1
            ? Say::tr("No listener of a load balancer leads to their target group: AWS says %1")
                  .arg(first.health.description)
            : Say::tr("Their machines are stopped: AWS says %1").arg(first.health.description);
        made.remedies = {
            isZone
                ? todo(Say::tr("Give the load balancer a subnet of every zone in which pods run (its "
                               "annotation subnets), or let it send across zones"),
                       u"aws ec2 describe-subnets --query \"Subnets[].[SubnetId,AvailabilityZone,Tags]\""_s)
                : todo(Say::tr("See what its listeners lead to"),
                       u"aws elbv2 describe-target-groups --target-group-arns %1"_s.arg(shellWord(arn)))};
    } else if (reason == "Target.IpUnusable"_L1) {
        made.cause = Say::tr("Their address cannot be a target: a load balancer has it itself. AWS says %1")
                         .arg(first.health.description);
        made.remedies = {todo(Say::tr("Take the target away; the controller registers the pods' addresses"),
                              u"aws elbv2 deregister-targets --target-group-arn %1 --targets Id=%2"_s.arg(
                                  shellWord(arn), shellWord(first.health.target)))};
    } else if (reason == "Elb.InternalError"_L1) {
        made.cause =
            Say::tr("The load balancer itself has a fault: AWS says %1").arg(first.health.description);
        made.remedies = {
            todo(Say::tr("Look at AWS's own health page, and wait or make it anew"),
                 u"aws elbv2 describe-target-health --target-group-arn %1"_s.arg(shellWord(arn)))};
    } else {
        noAnswer(*service, first, check, made);
    }
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
