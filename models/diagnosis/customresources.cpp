// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any custom resource whose status says that something is wrong, in its controller's own words; joined with what it made and refers to.
#include "diagnosis/customresources.h"

#include "base/shellwords.h"
#include "diagnosis/complaints.h"
#include "diagnosis/families.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

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

// A right that its controller lacks, or machines that the cloud does not give: then that is the fault, whatever the kind.
bool refusedToController(const QString &said, const KubeObject &object, Diagnosis &made)
{
    if (const auto refusal = missingRightIn(said)) {
        made.id = u"operator.permission"_s;
        made.severity = Severity::Error;
        made.isSymptom = false;
        made.title = Say::tr("The controller of %1 may not do what it asks for").arg(object.label());
        made.cause = rightMissing(*refusal);
        made.remedies = {todo(Say::tr("Give the controller's account that right; it tries again by itself"),
                              describeObject(object))};
        return true;
    }
    if (!refusedForCapacity(said, made))
        return false;
    made.isSymptom = false;
    return true;
}

} // namespace

QString describeObject(const KubeObject &object)
{
    const QString group = object.group();
    return u"kubectl describe %1 %2%3"_s.arg(object.kind.toLower()
                                                 + (group.isEmpty() ? QString() : u'.' + group),
                                             shellWord(object.name), inNamespace(object.nameSpace));
}

void customResource(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const auto complaint = complaintOf(object, snapshot.now());
    if (!complaint || isHadSince(snapshot, object))
        return;
    Diagnosis made{
        .id = u"operator.resource-not-ready"_s,
        .severity = complaint->isFailure && complaint->isSummary ? Severity::Error : Severity::Warning,
        .title = complaint->isSummary ? Say::tr("%1 is not ready, says its controller").arg(object.label())
                                      : Say::tr("The controller of %1 complains of it").arg(object.label()),
        .cause = complaint->message.isEmpty() ? complaint->reason : complaint->message,
        .key = object.label(),
        .about = {object.label()},
        .isSymptom = true};
    made.evidence = {seen(object, complaint->field,
                          complaint->message.isEmpty() ? complaint->reason
                                                       : complaint->reason + u": "_s + complaint->message)};
    for (const KubeObject *child : snapshot.ownedBy(object)) {
        // KEDA's autoscaler only hands on what KEDA cannot read.
        if (child->kind == "HorizontalPodAutoscaler"_L1)
            continue;
        made.from.append(child->label());
        for (const KubeObject *grandchild : snapshot.ownedBy(*child))
            made.from.append(grandchild->label());
    }
    referred(object.spec(), object.nameSpace, 5, made.from);
    // Their pods may belong to something between that names no owner: a label says whose they are.
    static const QHash<QString, const char *> podLabels{
        {u"LeaderWorkerSet"_s, "leaderworkerset.sigs.k8s.io/name"},
        {u"InferenceService"_s, "serving.kserve.io/inferenceservice"},
        {u"LLMInferenceService"_s, "app.kubernetes.io/name"},
        {u"RayCluster"_s, "ray.io/cluster"},
        {u"JobSet"_s, "jobset.sigs.k8s.io/jobset-name"}};
    if (const char *label = podLabels.value(object.kind)) {
        for (const KubeObject *pod : snapshot.unwellPods()) {
            if (pod->nameSpace == object.nameSpace && pod->labels()[label].text() == object.name)
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
    for (const JsonView condition : object.status()["conditions"].items()) {
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
    if (complaint->isFailure && made.id == "operator.resource-not-ready"_L1
        && refusedToController(made.cause, object, made)) {
        report.add(std::move(made));
        return;
    }
    if (complaint->isFailure && made.id == "operator.resource-not-ready"_L1
        && imageRefusedIn(made.cause, made)) {
        made.isSymptom = false;
        report.add(std::move(made));
        return;
    }
    made.remedies = {made.id == "config.service-missing"_L1
                         ? todo(Say::tr("Correct the address, or deploy the Service"),
                                editCommand(object.kind, object.name, object.nameSpace))
                         : todo(Say::tr("See what its controller says"), describeObject(object))};
    if (complaint->isFailure && made.id == "operator.resource-not-ready"_L1)
        explainRefusal(made.cause, made);
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
