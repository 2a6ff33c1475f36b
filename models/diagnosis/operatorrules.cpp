// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Controllers of others: kro, Config Connector, KServe, KubeRay, and every custom resource that reports conditions; webhooks
// without a server.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"
#include "plan/capacity.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

QString describeObject(const KubeObject &object)
{
    const QString group = object.group();
    return u"kubectl describe %1 %2%3"_s.arg(object.kind.toLower()
                                                 + (group.isEmpty() ? QString() : u'.' + group),
                                             shellWord(object.name), inNamespace(object.nameSpace));
}

bool isBuiltIn(const QString &group)
{
    return group.isEmpty() || !group.contains(u'.') || group.endsWith(".k8s.io"_L1);
}

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
        const CapacityFinding capacity = capacityOf({}, message);
        const bool quota = capacity.problem == CapacityProblem::Quota;
        const bool stockout = capacity.problem == CapacityProblem::Stockout;
        if (quota || stockout) {
            made.id = quota ? u"accelerator.quota"_s : u"accelerator.stockout"_s;
            made.about.append(u"cloud/capacity"_s);
            made.title = quota ? Say::tr("A quota of the project or account is used up")
                               : Say::tr("The cloud has no such machine to give now");
            made.remedies = {
                quota ? todo(Say::tr("Ask for more of it, or free some"),
                             u"gcloud compute regions describe REGION --format=\"table(quotas)\""_s)
                      : todo(Say::tr("See where it is offered"), u"slipway zones --accelerator TYPE"_s)};
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
        if (permission)
            made.remedies = {todo(
                Say::tr("Give the controller's Google account the role that the message names"),
                u"gcloud projects add-iam-policy-binding PROJECT --member serviceAccount:CONTROLLER_ACCOUNT --role ROLE"_s)};
    }
    report.add(std::move(made));
}

// What a spec refers to by kind and name: a pool's class, a secret's store, a certificate's issuer.
void referred(JsonView value, const QString &nameSpace, int depth, QStringList &found)
{
    if (depth == 0)
        return;
    if (value.isArray()) {
        for (const JsonView each : value.items())
            referred(each, nameSpace, depth - 1, found);
        return;
    }
    if (const QString kind = value["kind"].text(), name = value["name"].text();
        !kind.isEmpty() && !name.isEmpty()) {
        found.append(objectLabel(kind, value["namespace"].text(nameSpace), name));
        found.append(objectLabel(kind, {}, name)); // of the cluster, where kinds such as ClusterIssuer live
    }
    for (auto it = value.fields().begin(); it != JsonView::Iterator(); ++it) {
        // These two have a kind that goes without saying.
        const QString usual = it.key() == "issuerRef" ? u"Issuer"_s
            : it.key() == "secretStoreRef"            ? u"SecretStore"_s
                                                      : QString();
        if (!usual.isEmpty() && !it.value().has("kind"))
            found.append(objectLabel(usual, nameSpace, it.value()["name"].text()));
        referred(it.value(), nameSpace, depth - 1, found);
    }
}

// A name inside the cluster that no Service has: then that is the fault, whoever tells of it.
void unknownHost(const Snapshot &snapshot, const KubeObject &object, const QString &said, Diagnosis &made)
{
    static const QRegularExpression unresolved(
        u"(?i)no such host|name or service not known|server misbehaving"_s);
    static const QRegularExpression host(
        u"\\b([a-z0-9][a-z0-9-]{0,62})\\.([a-z0-9][a-z0-9-]{0,62})(?:\\.svc)?(?:\\.cluster\\.local)?(?::\\d{2,5}|\\.svc| on )"_s);
    const auto match = host.match(said);
    if (!unresolved.match(said).hasMatch() || !match.hasMatch()
        || snapshot.presence(u"Service"_s, match.captured(2), match.captured(1))
            != Snapshot::Presence::Absent)
        return;
    const QString label = objectLabel(u"Service"_s, match.captured(2), match.captured(1));
    made.id = u"config.service-missing"_s;
    made.isSymptom = false;
    made.title = Say::tr("%1 calls %2, which does not exist").arg(object.label(), label);
    made.cause = Say::tr("No Service has that name there.");
    made.evidence.append({label, u"answer"_s, Say::tr("(not among those listed)")});
    QStringList names;
    for (const KubeObject *each : snapshot.of(u"Service"_s, match.captured(2)))
        names.append(each->name);
    if (const QString meant = nearest(match.captured(1), names); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    else if (!names.isEmpty())
        made.evidence.append({u"Service"_s, u"namespace %1"_s.arg(match.captured(2)), names.join(u", "_s)});
}

bool isDelivery(const QString &group)
{
    return group.endsWith("toolkit.fluxcd.io"_L1) || group == "helm.cattle.io"_L1;
}

// A request that failed for a certificate that was had by a later one is history.
bool isHadSince(const Snapshot &snapshot, const KubeObject &object)
{
    if (object.kind != "CertificateRequest"_L1 && object.kind != "Order"_L1)
        return false;
    return std::ranges::any_of(
        snapshot.of(u"Certificate"_s, object.nameSpace), [&](const KubeObject *certificate) {
            if (&snapshot.topOwner(object) != certificate
                && !object.name.startsWith(certificate->name + u'-'))
                return false;
            for (const JsonView condition : certificate->status()["conditions"].items()) {
                if (condition["type"].is("Ready"))
                    return condition["status"].is("True");
            }
            return false;
        });
}

// Any other custom resource that says that it is not ready: a symptom of what it made.
void customResource(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const qint64 age = snapshot.now() - object.created();
    const JsonView conditions = object.status()["conditions"];
    const QString state = object.status()["state"].text();
    JsonView failed;
    JsonView ready;
    for (const JsonView condition : conditions.items()) {
        const qint64 seenGeneration =
            condition["observedGeneration"].integer(object.metadata()["generation"].integer());
        if (seenGeneration < object.metadata()["generation"].integer() || condition["severity"].is("Info"))
            continue;
        if (condition["type"].is("Ready") || condition["type"].is("Available"))
            ready = condition;
        else if (condition["status"].is("False") && condition["reason"] && !failed)
            failed = condition;
    }
    if (isHadSince(snapshot, object))
        return;
    const bool isError = state == "ERROR"_L1 || state == "FAILED"_L1 || state == "failed"_L1;
    if (!isError && (!ready || !ready["status"].is("False")))
        return;
    // What waits is not broken: IN_PROGRESS and the like have a while, and their parts say what is wrong with them.
    if (age < 1800 && !isError && !conditions.items().begin().value()["reason"].text().contains("Error"_L1)
        && !ready["reason"].text().contains("Error"_L1) && !ready["reason"].text().contains("Fail"_L1)
        && !ready["reason"].text().contains("Invalid"_L1) && !failed["reason"].text().contains("NotFound"_L1)
        && !failed["reason"].text().contains("Error"_L1) && !failed["reason"].text().contains("Invalid"_L1))
        return;
    const JsonView said = failed ? failed : ready;
    // Stopped on purpose is not broken.
    static const QSet<QString> rests{u"Stopped"_s,  u"Suspended"_s, u"Paused"_s,           u"ScaledToZero"_s,
                                     u"Disabled"_s, u"NoTraffic"_s, u"NoHealthyBackends"_s};
    if (rests.contains(ready["reason"].text()) || object.spec()["suspend"].flag()
        || object.spec()["paused"].flag() || object.annotations()["serving.kserve.io/stop"].is("true"))
        return;
    Diagnosis made{.id = u"operator.resource-not-ready"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("%1 is not ready, says its controller").arg(object.label()),
                   .cause = said["message"].text(said["reason"].text(state)),
                   .key = object.label(),
                   .about = {object.label()},
                   .isSymptom = true};
    made.evidence = {seen(object,
                          said ? u"status.conditions[%1]"_s.arg(said["type"].text()) : u"status.state"_s,
                          said ? said["reason"].text() + u": "_s + said["message"].text() : state)};
    for (const KubeObject *child : snapshot.ownedBy(object)) {
        // KEDA's autoscaler only hands on what KEDA cannot read.
        if (child->kind == "HorizontalPodAutoscaler"_L1)
            continue;
        made.from.append(child->label());
        for (const KubeObject *grandchild : snapshot.ownedBy(*child))
            made.from.append(grandchild->label());
    }
    referred(object.spec(), object.nameSpace, 5, made.from);
    if (object.kind == "LeaderWorkerSet"_L1) {
        for (const KubeObject *pod : snapshot.unwellPods()) {
            if (pod->nameSpace == object.nameSpace
                && pod->labels()["leaderworkerset.sigs.k8s.io/name"].text() == object.name)
                made.from.append(pod->label());
        }
    }
    // Its controller may say more in an event than in the condition.
    const std::vector<ObjectEvent> &events = snapshot.events(object);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        // A sentence without a name, a number or a quotation says only that something is wrong.
        static const QRegularExpression telling(u"[\"'`:/=\\d]"_s);
        const bool more = it->message.size() > made.cause.size()
            || (telling.match(it->message).hasMatch() && !telling.match(made.cause).hasMatch());
        if (!it->isWarning || snapshot.now() - it->last > 3600 || !more)
            continue;
        made.cause = it->message;
        made.evidence.append(seen(object, u"event "_s + it->reason, it->message));
        unknownHost(snapshot, object, it->message, made);
        break;
    }
    // What its message names is what it waits for: "HTTPRoute serving/chat is not accepted".
    static const QRegularExpression named(
        u"\\b([A-Z][A-Za-z]{2,40})[ /]+\"?([a-z0-9-]{1,63})/([a-z0-9.-]{1,253}[a-z0-9])"_s);
    for (const JsonView condition : conditions.items()) {
        auto all = named.globalMatch(condition["message"].text().left(2000));
        while (all.hasNext()) {
            const auto match = all.next();
            made.from.append(objectLabel(match.captured(1), match.captured(2), match.captured(3)));
        }
    }
    // kro's children have no owner references; labels name the instance.
    if (object.group() == "kro.run"_L1 || object.metadata()["labels"].has("kro.run/owned")) {
        for (const KubeObject &each : snapshot.objects()) {
            if (each.labels()["kro.run/instance-name"].text() == object.name)
                made.from.append(each.label());
        }
        for (const KubeObject *rgd : snapshot.of(u"ResourceGraphDefinition"_s)) {
            if (rgd->spec()["schema"]["kind"].text() == object.kind)
                made.from.append(rgd->label());
        }
    }
    // A delivery tool hands on what the API server said to it: then that is the fault.
    if (isDelivery(object.group()) && refusedByServer(made.cause, made)) {
        made.isSymptom = false;
        made.severity = Severity::Error;
        made.evidence.append(seen(object, u"kind"_s, object.apiVersion));
        report.add(std::move(made));
        return;
    }
    made.remedies = {made.id == "config.service-missing"_L1
                         ? todo(Say::tr("Correct the address, or deploy the Service"),
                                editCommand(object.kind, object.name, object.nameSpace))
                         : todo(Say::tr("See what its controller says"), describeObject(object))};
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

void webhook(const Snapshot &snapshot, const KubeObject &configuration, Report &report)
{
    for (const JsonView each : configuration["webhooks"].items()) {
        const JsonView service = each["clientConfig"]["service"];
        const QString name = service["name"].text();
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
        if (isBuiltIn(group) || object.isGoing() || object.kind == "HealthCheckPolicy"_L1)
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
