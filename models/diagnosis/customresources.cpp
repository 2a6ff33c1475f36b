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
            : it.key() == "authenticationRef"         ? u"TriggerAuthentication"_s
                                                      : QString();
        if (!usual.isEmpty() && !it.value().has("kind"))
            found.append(objectLabel(usual, nameSpace, it.value()["name"].text()));
        referred(it.value(), nameSpace, depth - 1, found);
    }
}

/// A Secret, or one key of it, that a spec names for its controller to read.
struct SecretNamed {
    QString nameSpace;
    QString name;
    QString key; ///< empty: the whole
    QString field;
};

// Keys are called as one likes: "secretRef", "secretTargetRef", "tokenSecretRef", "additionalScrapeConfigs". What ends in Ref or holds the
// word is one; of a key "secretKeyRef" and of others with a key both are meant. A privateKeySecretRef is written and not read.
void secretsNamed(JsonView value, const QString &nameSpace, const QString &path, int depth,
                  QList<SecretNamed> &found)
{
    if (depth == 0)
        return;
    for (const JsonView each : value.items())
        secretsNamed(each, nameSpace, path + u"[]"_s, depth - 1, found);
    for (auto it = value.fields().begin(); it != JsonView::Iterator(); ++it) {
        const QString key = it.keyText();
        const QString field = path + u'.' + key;
        // Templates of pods are the pods' own matter, and what a resource is to write is not there before.
        if (key == "template"_L1 || key == "privateKeySecretRef"_L1 || key == "target"_L1
            || key.startsWith("write"_L1) || key.endsWith("Template"_L1) || key == "containers"_L1)
            continue;
        const JsonView below = it.value();
        // A store, a class or a generator of secrets is none.
        static const QRegularExpression ofSecrets(u"(?i)store|class|provider|generator|external|push"_s);
        const bool isSecret = key.contains("secret"_L1, Qt::CaseInsensitive)
            && !ofSecrets.match(key).hasMatch()
            && (key.endsWith("Ref"_L1) || key.endsWith("Selector"_L1) || key.endsWith("Secret"_L1)
                || key == "secret"_L1);
        const bool isKeyOf = key == "additionalScrapeConfigs"_L1 || key == "additionalAlertManagerConfigs"_L1;
        const auto take = [&](JsonView one) {
            if (const QString name = one["name"].text();
                !name.isEmpty() && !one["optional"].flag() && (!one.has("kind") || one["kind"].is("Secret")))
                found.append({one["namespace"].text(nameSpace), name, one["key"].text(), field});
        };
        if (isSecret || isKeyOf) {
            if (below.isArray()) {
                for (const JsonView each : below.items())
                    take(each);
            } else {
                take(below);
            }
        }
        secretsNamed(below, nameSpace, field, depth - 1, found);
    }
}

// What a controller complains of in whatever words, where the Secret that it is to read is not there, or lacks the key.
bool secretMissingFor(const Snapshot &snapshot, const KubeObject &object, const KubeObject &reader,
                      Diagnosis &made)
{
    QList<SecretNamed> all;
    secretsNamed(reader.spec(), reader.nameSpace, u"spec"_s, 7, all);
    for (const SecretNamed &each : std::as_const(all)) {
        if (each.nameSpace.isEmpty())
            continue; // of the cluster's own kinds: where their controller looks is its own setting
        const KubeObject *secret = snapshot.find(u"Secret"_s, each.nameSpace, each.name);
        const bool isAbsent =
            snapshot.presence(u"Secret"_s, each.nameSpace, each.name) == Snapshot::Presence::Absent;
        QStringList keys;
        for (const char *part : {"data", "stringData"}) {
            for (auto it = secret ? (*secret)[part].fields().begin() : JsonView::Iterator();
                 it != JsonView::Iterator(); ++it)
                keys.append(it.keyText());
        }
        const bool lacksKey = secret && !each.key.isEmpty() && !keys.isEmpty() && !keys.contains(each.key);
        if (!isAbsent && !lacksKey)
            continue;
        const QString label = objectLabel(u"Secret"_s, each.nameSpace, each.name);
        made.id = lacksKey ? u"config.secret-key-missing"_s : u"config.secret-missing"_s;
        made.severity = Severity::Error;
        made.isSymptom = false;
        made.key = lacksKey ? label + u'/' + each.key : label;
        made.about = {object.label(), reader.label(), label};
        made.evidence.append(
            seen(reader, each.field, each.key.isEmpty() ? each.name : each.name + u", "_s + each.key));
        made.title = lacksKey
            ? Say::tr("The Secret %1 in namespace %2 has no key %3").arg(each.name, each.nameSpace, each.key)
            : Say::tr("The Secret %1 does not exist in namespace %2").arg(each.name, each.nameSpace);
        made.cause = Say::tr("%1 has its controller read it.").arg(reader.label());
        QStringList near = keys;
        if (!lacksKey) {
            for (const KubeObject *other : snapshot.of(u"Secret"_s, each.nameSpace))
                near.append(other->name);
            made.evidence.append({label, u"answer"_s, Say::tr("(not among those listed)")});
            addMaker(snapshot, each.nameSpace, each.name, made);
        } else {
            made.evidence.append(seen(*secret, u"data"_s, keys.join(u", "_s)));
        }
        if (const QString meant = nearest(lacksKey ? each.key : each.name, near); !meant.isEmpty())
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.remedies = {todo(Say::tr("Create it, or name one that exists"),
                              u"kubectl get secrets%1"_s.arg(inNamespace(each.nameSpace)))};
        return true;
    }
    return false;
}

/// An object that a spec refers to by a field whose name ends in Ref.
void refsOf(JsonView value, const QString &nameSpace, int depth, QList<std::array<QString, 3>> &found)
{
    if (depth == 0)
        return;
    for (const JsonView each : value.items())
        refsOf(each, nameSpace, depth - 1, found);
    for (auto it = value.fields().begin(); it != JsonView::Iterator(); ++it) {
        const QString key = it.keyText();
        const JsonView below = it.value();
        const QString kind = below["kind"].text(key == "authenticationRef"_L1    ? u"TriggerAuthentication"_s
                                                    : key == "secretStoreRef"_L1 ? u"SecretStore"_s
                                                                                 : QString());
        if (key.endsWith("Ref"_L1) && !kind.isEmpty() && !below["name"].text().isEmpty())
            found.append({kind, below["namespace"].text(nameSpace), below["name"].text()});
        if (key != "template"_L1 || below.has("spec"))
            refsOf(below, nameSpace, depth - 1, found);
    }
}

// The words that a controller has for it differ; that what is referred to is not there does not.
bool referenceMissing(const Snapshot &snapshot, const KubeObject &object, const Report &report,
                      Diagnosis &made)
{
    QList<std::array<QString, 3>> refs;
    refsOf(object.spec(), object.nameSpace, 6, refs);
    for (const auto &[kind, ns, name] : std::as_const(refs)) {
        // Of some kinds there are some of the cluster and some of namespaces.
        if (!snapshot.isListed(kind) || snapshot.find(kind, ns, name) || snapshot.find(kind, {}, name))
            continue;
        // Those who know the kind better have told of it.
        if (report.isExplained(objectLabel(kind, ns, name))
            || report.isExplained(objectLabel(kind, {}, name)))
            continue;
        // One list may hold two groups' kinds of that name.
        if (std::ranges::any_of(snapshot.objects(), [&](const KubeObject &other) {
                return other.kind == kind && other.name == name;
            }))
            continue;
        QStringList names;
        for (const KubeObject *other : snapshot.of(kind)) {
            if (other->nameSpace.isEmpty() || other->nameSpace == ns)
                names.append(other->name);
        }
        const bool isOfCluster = kind.startsWith("Cluster"_L1) || kind.endsWith("Class"_L1);
        const QString label = objectLabel(kind, isOfCluster ? QString() : ns, name);
        made.id = u"operator.dependency-missing"_s;
        made.severity = Severity::Error;
        made.isSymptom = false;
        made.key = label;
        made.about = {object.label(), label};
        made.title = Say::tr("%1 refers to %2, which does not exist").arg(object.label(), label);
        made.cause = Say::tr("Its controller can do nothing without it.");
        if (const QString meant = nearest(name, names); !meant.isEmpty())
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        made.evidence.append({label, u"answer"_s,
                              names.isEmpty()
                                  ? Say::tr("(not among those listed)")
                                  : Say::tr("(not among those listed: %1)").arg(names.join(u", "_s))});
        made.remedies = {todo(Say::tr("Create it, or name one that exists"),
                              editCommand(object.kind, object.name, object.nameSpace))};
        return true;
    }
    return false;
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

// External Secrets Operator, of what a store does not have: "error processing spec.data[0] (key: prod/pg), err: Secret does not exist".
// Source: external-secrets, apis/externalsecrets NoSecretError, pkg/controllers/externalsecret.
bool notInStore(const KubeObject &object, Diagnosis &made)
{
    static const QRegularExpression pattern(
        u"\\(key: ([^)]{1,300})\\).{0,40}(?:Secret does not exist|ResourceNotFoundException|NotFound|not found|cannot find secret data)"_s);
    const auto match = pattern.match(made.cause);
    if (object.kind != "ExternalSecret"_L1 || !match.hasMatch())
        return false;
    const JsonView store = object.spec()["secretStoreRef"];
    made.isSymptom = false;
    made.title = Say::tr("The store %1 has no secret %2, which %3 is to fetch")
                     .arg(store["name"].text(), match.captured(1), object.label());
    made.evidence.append(seen(object, u"event, status"_s, made.cause));
    made.cause =
        Say::tr("The store answers: it lets the operator in, and there is none of that name in its account, "
                "project or region.");
    made.evidence.append(seen(object, u"spec.data[].remoteRef.key"_s, match.captured(1)));
    made.remedies = {todo(Say::tr("Create it in the store, or correct the key"),
                          editCommand(object.kind, object.name, object.nameSpace))};
    return true;
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
    // Some have the telling words beside the conditions, as CloudNativePG does.
    if (const QString why = object.status()["phaseReason"].text();
        !why.isEmpty() && !made.cause.contains(why)) {
        const QString phase = object.status()["phase"].text();
        made.cause = phase.isEmpty() ? why : phase + u": "_s + why;
        made.evidence.append(seen(object, u"status.phaseReason"_s, made.cause));
    }
    if (made.id == "operator.resource-not-ready"_L1 && notInStore(object, made)) {
        report.add(std::move(made));
        return;
    }
    if (made.id == "operator.resource-not-ready"_L1) {
        // A refusal in words of a known class says more than an object that nobody has shown, unless it speaks of that.
        Diagnosis known = made;
        const bool isClass = missingRightIn(made.cause) || refusedForCapacity(made.cause, known)
            || explainRefusal(made.cause, known);
        Diagnosis told = made;
        // Words that tell of something else are believed: what is not in a snapshot may be in the cluster all the same.
        const auto counts = [&] {
            const QString label = told.about.constLast();
            const QString kind = label.section(u'/', 0, 0);
            QString words = made.cause;
            words.remove(u' ');
            static const QRegularExpression specific(u"[\"'`:/=\\d]"_s);
            return made.cause.contains(label.section(u'/', -1))
                || (!isClass
                    && (words.contains(kind, Qt::CaseInsensitive) || !specific.match(made.cause).hasMatch()));
        };
        bool isTold = (secretMissingFor(snapshot, object, object, told)
                       || referenceMissing(snapshot, object, report, told))
            && counts();
        // So does what it refers to have Secrets read, where it has no status of its own to say so.
        QList<std::array<QString, 3>> refs;
        refsOf(object.spec(), object.nameSpace, 6, refs);
        for (const auto &[kind, ns, name] : std::as_const(refs)) {
            const KubeObject *reader = isTold ? nullptr : snapshot.find(kind, ns, name);
            if (!reader || comesWithKubernetes(reader->group()) || reader->status().size() > 0)
                continue;
            told = made;
            // Controllers speak of what they miss for want of it, and not of the Secret.
            isTold = secretMissingFor(snapshot, object, *reader, told) && (!isClass || counts());
        }
        if (isTold) {
            report.add(std::move(told));
            return;
        }
    }
    if (complaint->isFailure && made.id == "operator.resource-not-ready"_L1
        && refusedToController(made.cause, object, made)) {
        report.add(std::move(made));
        return;
    }
    // What the API server refuses to a controller by a rule of the namespace or the cluster.
    static const QSet<QString> rules{u"workload.quota"_s,        u"workload.quota-needs-requests"_s,
                                     u"workload.limit-range"_s,  u"workload.policy-denied"_s,
                                     u"workload.webhook-down"_s, u"workload.webhook-certificate"_s};
    if (Diagnosis refused = made; complaint->isFailure && made.id == "operator.resource-not-ready"_L1
        && refusedByServer(made.cause, refused) && rules.contains(refused.id)) {
        refused.isSymptom = false;
        refused.severity = Severity::Error;
        for (const KubeObject *quota : snapshot.of(u"ResourceQuota"_s, object.nameSpace)) {
            if (refused.id != "workload.quota"_L1 || !made.cause.contains(quota->name))
                continue;
            for (auto it = quota->status()["hard"].fields().begin(); it != JsonView::Iterator(); ++it)
                refused.evidence.append(
                    seen(*quota, u"status.used of hard, %1"_s.arg(it.keyText()),
                         quota->status()["used"][it.key()].scalar() + u" / "_s + it.value().scalar()));
        }
        report.add(std::move(refused));
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
