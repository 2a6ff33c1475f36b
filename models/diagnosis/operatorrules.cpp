// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Controllers of others: kro, Config Connector, KServe, KubeRay, and every custom resource that reports conditions; webhooks
// without a server.
#include "base/shellwords.h"
#include "diagnosis/complaints.h"
#include "diagnosis/customresources.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

void graph(const KubeObject &rgd, Report &report)
{
    const QString state = rgd.status()["state"].text();
    QString reason;
    QString message;
    QString type;
    for (const JsonView condition : rgd.status()["conditions"].items()) {
        if (condition["status"].is("False") && (type.isEmpty() || condition["type"].is("GraphAccepted"))) {
            type = condition["type"].text();
            reason = condition["reason"].text();
            message = condition["message"].text();
        }
    }
    if (state != "Inactive"_L1 && type.isEmpty())
        return;
    Diagnosis made{
        .id = u"operator.graph-not-accepted"_s,
        .severity = Severity::Error,
        .title = Say::tr("kro does not accept %1").arg(rgd.label()),
        .cause = message.isEmpty()
            ? Say::tr("Its state is %1; its kind is not served, and instances of it go nowhere.").arg(state)
            : message,
        .key = rgd.label(),
        .about = {rgd.label()}};
    made.evidence = {seen(rgd, u"status.state"_s, state),
                     seen(rgd, u"status.conditions[%1]"_s.arg(type), reason)};
    // The mistake of the published example: name and namespace beside metadata instead of in it.
    int index = 0;
    for (const JsonView resource : rgd.spec()["resources"].items()) {
        const JsonView external = resource["externalRef"];
        if (external && (!external["metadata"]["name"] && !external["metadata"]["selector"]))
            made.evidence.append(seen(rgd, u"spec.resources[%1].externalRef.metadata"_s.arg(index),
                                      Say::tr("(has neither name nor selector)")));
        ++index;
    }
    made.remedies = {todo(Say::tr("Correct the graph as the message says"),
                          u"kubectl edit resourcegraphdefinition %1"_s.arg(shellWord(rgd.name)))};
    report.add(std::move(made));
}

void configConnector(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const qint64 age = snapshot.now() - object.created();
    JsonView ready;
    for (const JsonView condition : object.status()["conditions"].items()) {
        if (condition["type"].is("Ready"))
            ready = condition;
    }
    if (!ready || ready["status"].is("True"))
        return;
    const QString reason = ready["reason"].text();
    const QString message = ready["message"].text();
    Diagnosis made{.severity = Severity::Error,
                   .cause = message.isEmpty() ? reason : message,
                   .key = object.label(),
                   .about = {object.label()}};
    made.evidence = {seen(object, u"status.conditions[Ready]"_s, reason + u": "_s + message)};
    made.remedies = {todo(Say::tr("Do as the message says; Config Connector tries again by itself"),
                          describeObject(object))};
    if (reason == "Updating"_L1 || reason == "Creating"_L1 || reason == "Deleting"_L1
        || reason == "UpToDate"_L1)
        return;
    if (reason == "DependencyNotReady"_L1 || reason == "DependencyNotFound"_L1) {
        if (age < 300)
            return;
        made.id = reason == "DependencyNotFound"_L1 ? u"operator.dependency-missing"_s
                                                    : u"operator.dependency-not-ready"_s;
        made.title = Say::tr("%1 waits for another resource").arg(object.label());
        made.isSymptom = true;
        for (const KubeObject &other : snapshot.objects()) {
            if (&other != &object && other.group().endsWith("cnrm.cloud.google.com"_L1)
                && message.contains(other.name))
                made.from.append(other.label());
        }
    } else if (reason == "ManagementConflict"_L1) {
        made.id = u"operator.two-managers"_s;
        made.title = Say::tr("Two clusters or controllers manage what is behind %1").arg(object.label());
        made.remedies = {
            todo(Say::tr("Let one of them alone have it: delete the other with deletion-policy abandon"),
                 describeObject(object))};
    } else if (reason == "Unmanaged"_L1) {
        made.id = u"operator.unmanaged"_s;
        made.title = Say::tr("No Config Connector takes care of namespace %1").arg(object.nameSpace);
        made.key = object.nameSpace;
        made.remedies = {
            todo(Say::tr("Add a ConfigConnectorContext for the namespace, or run it in cluster mode"),
                 u"kubectl get configconnector,configconnectorcontext --all-namespaces"_s)};
    } else {
        static const QRegularExpression denied(
            u"(?i)(?:\\b403\\b|PermissionDenied|permission .{0,60}denied|does not have .{0,80}(?:permission|access)|forbidden)"_s);
        static const QRegularExpression disabled(
            u"(?i)SERVICE_DISABLED|API has not been used in project|API .{0,80}is (?:not enabled|disabled)"_s);
        if (disabled.match(message).hasMatch()) {
            static const QRegularExpression service(u"([a-z][a-z0-9-]{1,62}\\.googleapis\\.com)(?=/|\\b)"_s);
            QString api;
            for (auto all = service.globalMatch(message); all.hasNext();) {
                const QString each = all.next().captured(1);
                if (!each.startsWith("console."_L1) && !each.startsWith("serviceusage."_L1))
                    api = each;
            }
            made.id = u"cloud.api-disabled"_s;
            made.key = api;
            made.title = api.isEmpty()
                ? Say::tr("A Google API that %1 needs is switched off").arg(object.label())
                : Say::tr("The Google API %1 is switched off").arg(api);
            made.cause = Say::tr("%1 cannot be made until it is switched on in its project; that takes a few "
                                 "minutes to be seen, and Config Connector tries again by itself.")
                             .arg(object.label());
            made.remedies = {
                todo(Say::tr("Switch it on"),
                     u"gcloud services enable %1 --project PROJECT"_s.arg(api.isEmpty() ? u"API"_s : api))};
            report.add(std::move(made));
            return;
        }
        // What is refused for quota is answered 403, too.
        if (refusedForCapacity(message, made)) {
            report.add(std::move(made));
            return;
        }
        const bool permission = denied.match(message).hasMatch();
        made.id = permission ? u"operator.permission"_s : u"operator.cloud-refused"_s;
        if (age < 180)
            made.severity = Severity::Info;
        made.title = permission
            ? Say::tr("Config Connector's own account may not do what %1 asks for").arg(object.label())
            : Say::tr("The cloud refuses what %1 asks for").arg(object.label());
        if (!permission)
            explainRefusal(message, made);
        if (permission)
            made.remedies = {todo(
                Say::tr("Give the controller's Google account the role that the message names"),
                u"gcloud projects add-iam-policy-binding PROJECT --member serviceAccount:CONTROLLER_ACCOUNT --role ROLE"_s)};
    }
    report.add(std::move(made));
}

// A custom resource that nobody has touched: its controller does not run.
void untouched(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    static const QSet<QString> reported{
        u"RayCluster"_s,       u"RayService"_s,  u"RayJob"_s,          u"LLMInferenceService"_s,
        u"InferenceService"_s, u"Certificate"_s, u"LeaderWorkerSet"_s, u"ResourceGraphDefinition"_s};
    if ((!reported.contains(object.kind) && object.group() != "kro.run"_L1
         && !object.group().endsWith("cnrm.cloud.google.com"_L1))
        || object.json["status"].size() > 0 || snapshot.now() - object.created() < 300
        || object.annotations()["kro.run/reconcile"].is("suspended") || object.spec()["suspend"].flag()
        || object.kind == "ConfigConnector"_L1)
        return;
    Diagnosis made{
        .id = u"operator.no-controller"_s,
        .severity = Severity::Error,
        .title = Say::tr("Nobody takes care of %1").arg(object.label()),
        .cause =
            Say::tr(
                "For %1 no controller has written a status: its operator is not installed or does not run.")
                .arg(duration(snapshot.now() - object.created())),
        .evidence = {seen(object, u"status"_s, Say::tr("(empty)"))},
        .key = object.group(),
        .about = {object.label()}};
    const QString group = object.group();
    const QString what = group == "ray.io"_L1        ? u"kuberay"_s
        : group.startsWith("serving.kserve"_L1)      ? u"kserve"_s
        : group == "kro.run"_L1                      ? u"kro"_s
        : group.endsWith("cnrm.cloud.google.com"_L1) ? u"cnrm"_s
                                                     : group.section(u'.', 0, 0);
    for (const KubeObject *deployment : snapshot.of(u"Deployment"_s)) {
        if (deployment->name.contains(what) || deployment->nameSpace.contains(what)) {
            made.evidence.append(
                seen(*deployment, u"status.availableReplicas"_s, deployment->status()["availableReplicas"]));
            made.about.append(deployment->label());
            // It is there: what is wrong with it is said of it, and this is what comes of that.
            made.isSymptom = deployment->status()["availableReplicas"].integer() == 0;
            made.from.append(deployment->label());
        }
    }
    made.remedies = {todo(Say::tr("Install its operator, or bring it back"),
                          u"kubectl get deployments --all-namespaces"_s)};
    report.add(std::move(made));
}

// What nobody answers is refused: what comes of the trouble of the pods that should.
void unserved(const Snapshot &snapshot, const KubeObject &configuration, JsonView hook,
              const KubeObject &service, Report &report)
{
    const JsonView selector = service.spec()["selector"];
    const auto pods = selector.size() == 0 ? std::vector<const KubeObject *>()
                                           : snapshot.podsWith(service.nameSpace, selector);
    QStringList from;
    for (const KubeObject *pod : pods) {
        const PodFacts server(snapshot, *pod);
        if (server.isReady || server.age < 600)
            return;
        from += server.lineage();
    }
    if (pods.empty())
        return; // scaled to nothing, or not here yet: told where something is refused for it
    QStringList what;
    for (const JsonView rule : hook["rules"].items()) {
        for (const JsonView resource : rule["resources"].items())
            what.append(resource.text());
    }
    what.removeDuplicates();
    Diagnosis made{.id = u"operator.webhook-unserved"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("Nobody answers for the webhook %1").arg(hook["name"].text()),
                   .cause = Say::tr("No pod behind %1 is ready, and failurePolicy is not Ignore: %2 are not "
                                    "created or changed meanwhile.")
                                .arg(service.label(), what.join(u", "_s)),
                   .evidence = {seen(configuration, u"webhooks[].failurePolicy"_s,
                                     hook["failurePolicy"].text(u"Fail"_s)),
                                seen(configuration, u"webhooks[].rules[].resources"_s, what.join(u", "_s))},
                   .key = configuration.label(),
                   .about = {configuration.label()},
                   .isSymptom = true,
                   .from = from << service.label()};
    made.remedies = {todo(Say::tr("See what keeps its pods from being ready"),
                          u"kubectl get pods%1"_s.arg(inNamespace(service.nameSpace)))};
    report.add(std::move(made));
}

void webhook(const Snapshot &snapshot, const KubeObject &configuration, Report &report)
{
    for (const JsonView each : configuration["webhooks"].items()) {
        const JsonView service = each["clientConfig"]["service"];
        const QString name = service["name"].text();
        if (const KubeObject *found = snapshot.find(u"Service"_s, service["namespace"].text(), name);
            found && !each["failurePolicy"].is("Ignore"))
            unserved(snapshot, configuration, each, *found, report);
        if (name.isEmpty() || each["failurePolicy"].is("Ignore")
            || snapshot.presence(u"Service"_s, service["namespace"].text(), name)
                != Snapshot::Presence::Absent)
            continue;
        Diagnosis made{.id = u"operator.webhook-without-service"_s,
                       .severity = Severity::Warning,
                       .title = Say::tr("The webhook %1 has no Service behind it").arg(each["name"].text()),
                       .cause = Say::tr("Whatever it has to pass is refused while its operator is away: a "
                                        "left-over of an operator that was removed blocks for ever."),
                       .evidence = {seen(configuration, u"webhooks[].clientConfig.service"_s,
                                         service["namespace"].text() + u'/' + name),
                                    seen(configuration, u"webhooks[].failurePolicy"_s,
                                         each["failurePolicy"].text(u"Fail"_s))},
                       .key = configuration.label(),
                       .about = {configuration.label()}};
        made.remedies = {
            todo(Say::tr("Install the operator again, or delete its webhook configuration"),
                 u"kubectl delete %1 %2"_s.arg(configuration.kind.toLower(), shellWord(configuration.name)))};
        report.add(std::move(made));
    }
}

} // namespace

void operatorRules(const Snapshot &snapshot, Report &report)
{
    for (const QString &kind : {u"MutatingWebhookConfiguration"_s, u"ValidatingWebhookConfiguration"_s}) {
        for (const KubeObject *configuration : snapshot.of(kind))
            webhook(snapshot, *configuration, report);
    }
    for (const KubeObject &object : snapshot.objects()) {
        const QString group = object.group();
        // What comes with Kubernetes has families of its own, but for what only its controllers speak of.
        if (comesWithKubernetes(group)) {
            if (!object.isGoing()
                && (object.kind.startsWith("VolumeSnapshot"_L1)
                    || (object.kind.endsWith("Policy"_L1) && group.startsWith("gateway."_L1))))
                customResource(snapshot, object, report);
            continue;
        }
        if (object.isGoing() || object.kind == "HealthCheckPolicy"_L1)
            continue;
        if (object.kind == "ResourceGraphDefinition"_L1)
            graph(object, report);
        else if (group.endsWith("cnrm.cloud.google.com"_L1))
            configConnector(snapshot, object, report);
        else
            customResource(snapshot, object, report);
        untouched(snapshot, object, report);
    }
}

} // namespace slipway::diagnosis
