// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was applied and refused: the API server's own words, said as what is to be done.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Refusals of the API server when something was applied, by what they say; the first that fits.
struct ApplyWords {
    const char *pattern;
    const char *id;
    const char *title;
    const char *remedy;
};
constexpr std::array applyWords = {
    ApplyWords{
        "(?i)no matches for kind|could not find the requested resource|no resource type|the server doesn't "
        "have a resource type",
        "operator.crd-missing", QT_TRANSLATE_NOOP("Diagnosis", "The cluster does not know the kind of %1"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Install its CustomResourceDefinition first, or use the version that is served")},
    ApplyWords{
        "(?i)immutable|updates to statefulset spec for fields other than|may not change fields other than",
        "config.immutable-field", QT_TRANSLATE_NOOP("Diagnosis", "%1 changes a field that cannot be changed"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Keep the field as it is, or delete the object and create it anew; data of claims "
                          "would be lost")},
    ApplyWords{
        "(?i)unknown field|field not declared in schema|unknown object|ValidationError|strict decoding error",
        "config.unknown-field", QT_TRANSLATE_NOOP("Diagnosis", "%1 has a field that its kind does not have"),
        QT_TRANSLATE_NOOP("Diagnosis", "Correct the field's name or its place")},
    ApplyWords{"(?i)exceeded quota", "workload.quota",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace's quota has no room for %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Raise the ResourceQuota, or ask for less")},
    ApplyWords{"(?i)failed quota", "workload.quota-needs-requests",
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "The namespace's quota wants requests and limits that %1 does not give"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Give every container the requests and limits that the message names")},
    ApplyWords{"(?i)per (?:Container|Pod|PersistentVolumeClaim) is", "workload.limit-range",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace's LimitRange forbids the resources of %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Keep within it, or change the LimitRange")},
    ApplyWords{
        "(?i)failed calling webhook.{0,400}x509:", "workload.webhook-certificate",
        QT_TRANSLATE_NOOP("Diagnosis", "The API server does not trust the webhook that has to pass %1"),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Let its operator renew the certificate, and put its authority "
                          "into the configuration's caBundle")},
    ApplyWords{"(?i)failed calling webhook", "workload.webhook-down",
               QT_TRANSLATE_NOOP("Diagnosis", "A webhook that has to pass %1 does not answer"),
               QT_TRANSLATE_NOOP("Diagnosis", "Bring the webhook's Service back")},
    ApplyWords{
        "(?i)host .{1,260} and path .{0,260} is already defined in ingress", "ingress.duplicate-host",
        QT_TRANSLATE_NOOP("Diagnosis", "%1 asks for a host and path that another Ingress has"),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Take them out of the Ingress that the message names, or use another host or path")},
    ApplyWords{"(?i)field can not be less than (?:previous value|status\\.capacity)", "volume.cannot-shrink",
               QT_TRANSLATE_NOOP("Diagnosis", "%1 cannot be made smaller than it is"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Ask for at least what it has; for less, make a smaller claim and copy the "
                                 "data")},
    ApplyWords{"(?i)storageclass that provisions the pvc must support resize|only dynamically provisioned "
               "pvc can be "
               "resized",
               "volume.no-expansion",
               QT_TRANSLATE_NOOP("Diagnosis", "The StorageClass of %1 does not let claims grow"),
               QT_TRANSLATE_NOOP(
                   "Diagnosis",
                   "Set allowVolumeExpansion: true in the StorageClass, if its driver can; the claim is "
                   "then changed as it was to be")},
    ApplyWords{"(?i)provided (?:port|IP) is already allocated", "config.address-taken",
               QT_TRANSLATE_NOOP("Diagnosis", "%1 asks for a port or address that another Service has"),
               QT_TRANSLATE_NOOP(
                   "Diagnosis", "Leave nodePort and clusterIP out and let the cluster choose, or free them")},
    ApplyWords{"(?i)denied (?:the )?request|violates PodSecurity", "workload.policy-denied",
               QT_TRANSLATE_NOOP("Diagnosis", "A policy of the cluster forbids %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Do as its message says")},
    ApplyWords{"(?i)namespaces? \"?[^\"]*\"? not found", "config.namespace-missing",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace of %1 does not exist"),
               QT_TRANSLATE_NOOP("Diagnosis", "Create it first")},
    ApplyWords{"(?i)being terminated", "config.namespace-terminating",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace of %1 is being deleted"),
               QT_TRANSLATE_NOOP(
                   "Diagnosis",
                   "Wait until it is gone, or use another; finalizers of what is left in it may hold it")},
    ApplyWords{"(?i)selector.{0,20}does not match template.{0,20}labels", "config.selector-not-own-labels",
               QT_TRANSLATE_NOOP("Diagnosis", "The selector of %1 does not match its own template"),
               QT_TRANSLATE_NOOP("Diagnosis", "Let selector and template labels agree")},
    ApplyWords{"(?i)must be equal to .{0,60}limit", "config.extended-resource",
               QT_TRANSLATE_NOOP("Diagnosis", "Requests and limits of an accelerator differ in %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Give accelerators in limits alone")},
    ApplyWords{"(?i)Too long: must have at most 262144|request entity too large|RequestEntityTooLarge",
               "config.too-large", QT_TRANSLATE_NOOP("Diagnosis", "%1 is too large for a client-side apply"),
               QT_TRANSLATE_NOOP("Diagnosis", "Apply it server-side, which needs no copy in an annotation")},
    ApplyWords{
        "(?i)is forbidden: User|cannot (?:create|patch|update|get|delete) resource", "apply.forbidden",
        QT_TRANSLATE_NOOP("Diagnosis", "You may not apply %1"),
        QT_TRANSLATE_NOOP("Diagnosis", "Ask a cluster administrator for the right that the message names")},
    ApplyWords{"(?i)RFC 1123|must be no more than \\d+ (?:characters|bytes)|Unsupported value:|Duplicate "
               "value:|Required "
               "value|Invalid value:|must (?:be|not|specify|have)\\b",
               "config.value-refused",
               QT_TRANSLATE_NOOP("Diagnosis", "%1 has a value that its field does not take, or lacks one"),
               QT_TRANSLATE_NOOP("Diagnosis", "Correct the field that the message names")},
    ApplyWords{"(?i)conflict with", "apply.conflict",
               QT_TRANSLATE_NOOP("Diagnosis", "Another manager owns a field of %1"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Leave the field to it, or take it over on purpose: it may set it back")},
};

const QRegularExpression &unknownKind()
{
    static const QRegularExpression pattern(
        u"no matches for kind \"?(\\w+)\"? in (?:version|group) \"?([\\w./-]+)\"?"_s);
    return pattern;
}

// What Kubernetes itself has served and does so no more. Source: Kubernetes docs, "Deprecated API Migration Guide".
bool isRemovedVersion(const QString &kind, const QString &version, Diagnosis &made)
{
    struct Removed {
        QLatin1StringView kind; ///< empty: all of the version
        QLatin1StringView version;
        QLatin1StringView since;
        QLatin1StringView now; ///< empty: it has no successor
    };
    static constexpr std::array removed{
        Removed{"PodSecurityPolicy"_L1, "policy/v1beta1"_L1, "1.25"_L1, {}},
        Removed{{}, "policy/v1beta1"_L1, "1.25"_L1, "policy/v1"_L1},
        Removed{{}, "batch/v1beta1"_L1, "1.25"_L1, "batch/v1"_L1},
        Removed{{}, "extensions/v1beta1"_L1, "1.22"_L1, "apps/v1, networking.k8s.io/v1"_L1},
        Removed{{}, "networking.k8s.io/v1beta1"_L1, "1.22"_L1, "networking.k8s.io/v1"_L1},
        Removed{{}, "apps/v1beta1"_L1, "1.16"_L1, "apps/v1"_L1},
        Removed{{}, "apps/v1beta2"_L1, "1.16"_L1, "apps/v1"_L1},
        Removed{{}, "autoscaling/v2beta1"_L1, "1.25"_L1, "autoscaling/v2"_L1},
        Removed{{}, "autoscaling/v2beta2"_L1, "1.26"_L1, "autoscaling/v2"_L1},
        Removed{{}, "apiextensions.k8s.io/v1beta1"_L1, "1.22"_L1, "apiextensions.k8s.io/v1"_L1},
        Removed{
            {}, "admissionregistration.k8s.io/v1beta1"_L1, "1.22"_L1, "admissionregistration.k8s.io/v1"_L1},
        Removed{{}, "apiregistration.k8s.io/v1beta1"_L1, "1.22"_L1, "apiregistration.k8s.io/v1"_L1},
        Removed{{}, "rbac.authorization.k8s.io/v1beta1"_L1, "1.22"_L1, "rbac.authorization.k8s.io/v1"_L1},
        Removed{{}, "discovery.k8s.io/v1beta1"_L1, "1.25"_L1, "discovery.k8s.io/v1"_L1},
        Removed{{}, "events.k8s.io/v1beta1"_L1, "1.25"_L1, "events.k8s.io/v1"_L1},
        Removed{{}, "certificates.k8s.io/v1beta1"_L1, "1.22"_L1, "certificates.k8s.io/v1"_L1},
        Removed{{}, "scheduling.k8s.io/v1beta1"_L1, "1.22"_L1, "scheduling.k8s.io/v1"_L1},
        Removed{{}, "node.k8s.io/v1beta1"_L1, "1.25"_L1, "node.k8s.io/v1"_L1},
        Removed{
            {}, "flowcontrol.apiserver.k8s.io/v1beta3"_L1, "1.32"_L1, "flowcontrol.apiserver.k8s.io/v1"_L1},
    };
    const auto found = std::ranges::find_if(removed, [&](const Removed &each) {
        return version == each.version && (each.kind.isEmpty() || kind == each.kind);
    });
    if (found == removed.end())
        return false;
    made.id = u"config.api-version-removed"_s;
    made.title = Say::tr("Kubernetes serves no %1 in version %2 any more").arg(kind, version);
    made.cause = Say::tr("It went with Kubernetes %1: chart or manifest are older than the cluster.")
                     .arg(found->since);
    made.remedies = {
        found->now.isEmpty()
            ? todo(Say::tr("Use a newer version of the chart, or leave it out: Pod Security "
                           "Admission has taken its place"))
            : todo(Say::tr("Use a newer version of the chart, or %1 in the manifest").arg(found->now))};
    return true;
}

void applied(const Snapshot &snapshot, const ApplyAnswer &answer, Report &report)
{
    const JsonView status = answer.response;
    const bool isFailure =
        status["status"].is("Failure") || (status["kind"].is("Status") && status["code"].integer() >= 400);
    if (!isFailure)
        return;
    const QString message = status["message"].text();
    Diagnosis made{.id = u"apply.refused"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The API server refuses %1").arg(answer.object),
                   .cause = message,
                   .key = answer.object,
                   .about = {answer.object}};
    made.evidence = {
        {answer.object, u"apply: %1"_s.arg(status["reason"].text(status["code"].scalar())), message}};
    made.remedies = {todo(Say::tr("Do as the message says"))};
    for (const JsonView cause : status["details"]["causes"].items())
        made.evidence.append({answer.object, cause["field"].text(u"cause"_s), cause["message"].text()});
    for (const ApplyWords &each : applyWords) {
        if (!QRegularExpression(QLatin1StringView(each.pattern)).match(message).hasMatch())
            continue;
        made.id = QLatin1StringView(each.id);
        made.title = Say::tr(each.title).arg(answer.object);
        made.remedies = {
            todo(Say::tr(each.remedy),
                 made.id == "config.too-large"_L1 ? u"kubectl apply --server-side -f FILE"_s : QString())};
        if (made.id == "workload.policy-denied"_L1)
            explainPolicy(message, made);
        break;
    }
    if (made.id == "operator.crd-missing"_L1) {
        const auto match = unknownKind().match(message);
        const QString kind = match.hasMatch() ? match.captured(1) : answer.object.section(u'/', 0, 0);
        made.key = kind + match.captured(2);
        // The kind is there in another version: then it is the version.
        QStringList served;
        for (const KubeObject *crd : snapshot.of(u"CustomResourceDefinition"_s)) {
            if (crd->spec()["names"]["kind"].text() != kind)
                continue;
            for (const JsonView version : crd->spec()["versions"].items()) {
                if (version["served"].flag())
                    served.append(crd->spec()["group"].text() + u'/' + version["name"].text());
            }
        }
        for (const KubeObject *object : snapshot.of(kind)) {
            if (!served.contains(object->apiVersion))
                served.append(object->apiVersion);
        }
        if (!served.isEmpty()) {
            made.id = u"config.api-version-removed"_s;
            made.title = Say::tr("The cluster serves %1 in another version").arg(kind);
            made.cause = Say::tr("%1 asks for %2; served is %3.")
                             .arg(answer.object, match.captured(2), served.join(u", "_s));
            made.evidence.append({u"CustomResourceDefinition"_s, u"spec.versions"_s, served.join(u", "_s)});
            made.remedies = {todo(Say::tr("Use %1").arg(served.constLast()))};
        } else {
            isRemovedVersion(kind, match.captured(2), made);
        }
    }
    report.add(std::move(made));
}

} // namespace

bool refusedByServer(const QString &message, Diagnosis &made)
{
    // What a person may not do is another matter where a controller does it, and so is who owns a field.
    static const QSet<QString> told{u"operator.crd-missing"_s,
                                    u"config.immutable-field"_s,
                                    u"config.unknown-field"_s,
                                    u"workload.quota"_s,
                                    u"workload.quota-needs-requests"_s,
                                    u"workload.limit-range"_s,
                                    u"workload.webhook-certificate"_s,
                                    u"workload.webhook-down"_s,
                                    u"workload.policy-denied"_s,
                                    u"config.namespace-missing"_s,
                                    u"config.selector-not-own-labels"_s,
                                    u"config.too-large"_s,
                                    u"ingress.duplicate-host"_s,
                                    u"volume.cannot-shrink"_s,
                                    u"config.address-taken"_s};
    static const QRegularExpression invalid(
        u"\\b([A-Z]\\w{2,60})(?:\\.[\\w.]{1,200})? \"([\\w.-]{1,253})\" is invalid"_s);
    for (const ApplyWords &each : applyWords) {
        if (!told.contains(QLatin1StringView(each.id))
            || !QRegularExpression(QLatin1StringView(each.pattern)).match(message).hasMatch())
            continue;
        QString subject = made.about.value(0);
        if (const auto match = invalid.match(message); match.hasMatch())
            subject = match.captured(1) + u' ' + match.captured(2);
        made.id = QLatin1StringView(each.id);
        if (const auto match = unknownKind().match(message);
            match.hasMatch() && made.id == "operator.crd-missing"_L1) {
            made.key = match.captured(1) + match.captured(2);
            subject = match.captured(2) + u' ' + match.captured(1);
            if (isRemovedVersion(match.captured(1), match.captured(2), made))
                return true;
        }
        made.title = Say::tr(each.title).arg(subject);
        made.remedies = {
            todo(Say::tr(each.remedy),
                 made.id == "config.too-large"_L1 ? u"kubectl apply --server-side -f FILE"_s : QString())};
        return true;
    }
    return false;
}

void applyRules(const Snapshot &snapshot, Report &report)
{
    for (const ApplyAnswer &answer : snapshot.applied())
        applied(snapshot, answer, report);
}

} // namespace slipway::diagnosis
