// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a request: class → gateway → route → Service or pool → pods. Here its beginning; routes and health checks have files of
// their own.
// Source: GKE docs on Gateway and Inference Gateway; field reports of GWCER104; Gateway API v1 conditions.
#include "base/shellwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/controllers.h"
#include "diagnosis/gatewaychain.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// After the API is enabled classes appear within minutes, at most within three quarters of an hour, once per cluster.
constexpr qint64 classBudget = 45 * 60;
/// A load balancer is made in two to three minutes; ten are no fault yet.
constexpr qint64 gatewayBudget = 10 * 60;

} // namespace

// Two listeners of one port have to speak alike, and each for a host of its own.
// Source: Gateway API v1, ListenerConditionConflicted with reasons ProtocolConflict and HostnameConflict.
void Gateways::conflicts(const KubeObject &gateway) const
{
    QStringList names;
    QStringList those;
    QString reason;
    QString message;
    for (const JsonView listener : gateway.status()["listeners"].items()) {
        const JsonView conflicted = conditionIn(listener["conditions"], "Conflicted", generationOf(gateway));
        if (!conflicted["status"].is("True"))
            continue;
        reason = conflicted["reason"].text();
        message = conflicted["message"].text(reason);
        for (const JsonView each : gateway.spec()["listeners"].items()) {
            if (each["name"].bytes() != listener["name"].bytes())
                continue;
            names.append(each["name"].text());
            those.append(u"%1: %2 %3 %4"_s.arg(names.constLast(), each["protocol"].text(),
                                               each["port"].scalar(), each["hostname"].text(u"*"_s)));
        }
    }
    if (names.isEmpty())
        return;
    Diagnosis made{.id = u"gateway.listener-conflict"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The listeners %1 of %2 are in each other's way")
                                .arg(names.join(u", "_s), gateway.label()),
                   .cause = message,
                   .key = gateway.label(),
                   .about = {gateway.label()}};
    made.evidence = {seen(gateway, u"spec.listeners"_s, those.join(u"; "_s)),
                     seen(gateway, u"status.listeners[].conditions[Conflicted]"_s, reason)};
    made.remedies = {todo(reason == "HostnameConflict"_L1
                              ? Say::tr("Give each listener of that port a host of its own")
                              : Say::tr("Give one of them another port, or the same protocol"),
                          editCommand(u"gateway"_s, gateway.name, gateway.nameSpace))};
    report.add(std::move(made));
}

// A listener may be out of service while its gateway is programmed: it says so itself.
// Source: Gateway API v1, ListenerConditionResolvedRefs with reasons RefNotPermitted and InvalidCertificateRef.
void Gateways::listeners(const KubeObject &gateway) const
{
    conflicts(gateway);
    for (const JsonView listener : gateway.status()["listeners"].items()) {
        const JsonView resolved = conditionIn(listener["conditions"], "ResolvedRefs", generationOf(gateway));
        const QString reason = resolved["reason"].text();
        if (!resolved["status"].is("False")
            || (reason != "RefNotPermitted"_L1 && reason != "InvalidCertificateRef"_L1))
            continue;
        const QString name = listener["name"].text();
        const bool granted = reason != "RefNotPermitted"_L1;
        Diagnosis made{
            .id = granted ? u"gateway.certificate-refused"_s : u"gateway.reference-not-granted"_s,
            .severity = Severity::Error,
            .title = Say::tr("The listener %1 of %2 is not served").arg(name, gateway.label()),
            .cause = granted
                ? Say::tr("Its certificate cannot be used: %1").arg(resolved["message"].text(reason))
                : Say::tr("Its certificate lies in another namespace, and no ReferenceGrant there "
                          "lets a Gateway of this one have it."),
            .key = gateway.label() + name,
            .about = {gateway.label() + name}};
        made.evidence = {seen(gateway, u"status.listeners[%1].conditions[ResolvedRefs]"_s.arg(name),
                              reason + u": "_s + resolved["message"].text())};
        for (const JsonView each : gateway.spec()["listeners"].items()) {
            for (const JsonView reference :
                 each["name"].text() == name ? each["tls"]["certificateRefs"].items() : JsonView().items()) {
                const QString ns = reference["namespace"].text(gateway.nameSpace);
                made.evidence.append(seen(gateway, u"spec.listeners[%1].tls.certificateRefs"_s.arg(name),
                                          ns + u'/' + reference["name"].text()));
                // A Secret that is not there is said already, or will be by its maker.
                made.isSymptom = made.isSymptom
                    || (granted
                        && snapshot.presence(u"Secret"_s, ns, reference["name"].text())
                            == Snapshot::Presence::Absent)
                    || (granted
                        && report.isExplained(objectLabel(u"Secret"_s, ns, reference["name"].text())));
                made.from.append(objectLabel(u"Secret"_s, ns, reference["name"].text()));
            }
        }
        made.remedies = {granted ? todo(Say::tr("Put a certificate and its key into the Secret"),
                                        editCommand(u"gateway"_s, gateway.name, gateway.nameSpace))
                                 : todo(Say::tr("Grant it by a ReferenceGrant in the Secret's namespace, or "
                                                "bring the Secret to the Gateway's"),
                                        editCommand(u"gateway"_s, gateway.name, gateway.nameSpace))};
        report.add(std::move(made));
    }
}

void Gateways::gateway(const KubeObject &gateway) const
{
    const QString name = classOf(gateway);
    const qint64 age = snapshot.now() - gateway.created();
    Diagnosis made{.severity = Severity::Error, .key = gateway.label(), .about = {gateway.label()}};
    if (snapshot.presence(u"GatewayClass"_s, {}, name) == Snapshot::Presence::Absent) {
        QStringList names;
        for (const KubeObject *each : snapshot.of(u"GatewayClass"_s))
            names.append(each->name);
        const bool young = isGke(name) && age < classBudget
            && std::ranges::none_of(names, [](const QString &each) { return isGke(each); });
        const QString meant = nearest(name, names);
        made.id = young ? u"gateway.class-coming"_s : u"gateway.class-missing"_s;
        made.severity = young ? Severity::Info : Severity::Error;
        made.title = Say::tr("The GatewayClass %1 does not exist").arg(name);
        made.cause = young ? Say::tr("After the Gateway API is enabled GKE installs its classes within "
                                     "minutes, at most in %1; this is normal.")
                                 .arg(duration(classBudget))
            : names.isEmpty()
            ? Say::tr("The cluster has no GatewayClass at all: the Gateway API is not enabled in it.")
            : Say::tr("There are: %1.").arg(names.join(u", "_s));
        made.evidence = {seen(gateway, u"spec.gatewayClassName"_s, name),
                         {u"GatewayClass/"_s + name, u"answer"_s, Say::tr("(not among those listed)")}};
        if (!meant.isEmpty())
            made.remedies = {patchOf(Say::tr("Use %1").arg(meant), gateway,
                                     QJsonObject{{u"spec"_s, QJsonObject{{u"gatewayClassName"_s, meant}}}})};
        else
            made.remedies = {
                enableGatewayApi(Say::tr("Enable the Gateway API, or name a class that exists"), snapshot)};
        report.add(std::move(made));
        return;
    }
    for (const JsonView listener : gateway.spec()["listeners"].items()) {
        made.from.append(gateway.label() + listener["name"].text());
        for (const JsonView reference : listener["tls"]["certificateRefs"].items()) {
            const QString ns = reference["namespace"].text(gateway.nameSpace);
            const QString secret = reference["name"].text();
            // A certificate's controller makes it; while it does it is not there.
            if (reference["kind"].text(u"Secret"_s) != "Secret"_L1 || secret.isEmpty() || age < 900
                || snapshot.presence(u"Secret"_s, ns, secret) != Snapshot::Presence::Absent)
                continue;
            Diagnosis missing{
                .id = u"gateway.certificate-missing"_s,
                .severity = Severity::Error,
                .title = Say::tr("The certificate %1 of %2 does not exist").arg(secret, gateway.label()),
                .cause = Say::tr("The listener %1 is not served without it.").arg(listener["name"].text()),
                .key = gateway.label() + secret,
                .about = {gateway.label(), objectLabel(u"Secret"_s, ns, secret)}};
            missing.evidence = {
                seen(gateway, u"spec.listeners[].tls.certificateRefs"_s, ns + u'/' + secret),
                {objectLabel(u"Secret"_s, ns, secret), u"answer"_s, Say::tr("(not among those listed)")}};
            missing.remedies = {todo(Say::tr("Create it, or name one that exists"),
                                     u"kubectl create secret tls %1%2 --cert=FILE --key=FILE"_s.arg(
                                         shellWord(secret), inNamespace(ns)))};
            addMaker(snapshot, ns, secret, missing);
            report.add(std::move(missing));
        }
    }
    if (age >= 300)
        listeners(gateway);
    const JsonView programmed =
        conditionIn(gateway.status()["conditions"], "Programmed", generationOf(gateway));
    const JsonView accepted = conditionIn(gateway.status()["conditions"], "Accepted", generationOf(gateway));
    if (programmed["status"].is("True"))
        return;
    const QString said = programmed["message"].text(accepted["message"].text());
    QString subnet =
        said.contains("proxy-only"_L1, Qt::CaseInsensitive) || said.contains("REGIONAL_MANAGED_PROXY"_L1)
        ? said
        : lastEventOf(snapshot, gateway, u"proxy-only"_s);
    if (subnet.isEmpty())
        subnet = lastEventOf(snapshot, gateway, u"REGIONAL_MANAGED_PROXY"_s);
    if (isRegional(name) && subnet.isEmpty()) {
        // The cloud's own list of subnets, where all of it was read. Compute leaves "items" out where there are none.
        for (const CloudAnswer &answer : snapshot.cloud()) {
            if (answer.status != 200 || !answer.url.contains("/subnetworks"_L1) || !answer.body.isObject()
                || answer.body.has("nextPageToken"))
                continue;
            bool found = false;
            for (const JsonView each : answer.body["items"].items())
                found = found || (each["purpose"].is("REGIONAL_MANAGED_PROXY") && !each["role"].is("BACKUP"));
            if (!found)
                subnet = Say::tr("%1: no subnet with purpose REGIONAL_MANAGED_PROXY")
                             .arg(answer.url.section(u'?', 0, 0));
        }
    }
    if (!subnet.isEmpty()) {
        made.id = u"gateway.proxy-subnet-missing"_s;
        made.title = Say::tr("The region has no proxy-only subnet, which %1 needs").arg(gateway.label());
        made.cause = Say::tr("Regional load balancers run their proxies in a subnet of their own: purpose "
                             "REGIONAL_MANAGED_PROXY, in the same region and network.");
        made.evidence = {seen(gateway, u"spec.gatewayClassName"_s, name),
                         seen(gateway, u"status, events"_s, subnet)};
        made.remedies = {todo(
            Say::tr("Create it; the gateway goes on by itself"),
            u"gcloud compute networks subnets create proxy-only --purpose REGIONAL_MANAGED_PROXY --role ACTIVE --region REGION --network NETWORK --range 10.129.0.0/23"_s)};
        report.add(std::move(made));
        return;
    }
    if (age < gatewayBudget)
        return;
    const bool nobody = !programmed && !accepted;
    const bool waiting = said.contains("Waiting for controller"_L1)
        || (programmed["status"].is("Unknown") && accepted["status"].is("Unknown"));
    made.id = nobody || waiting ? u"gateway.no-controller"_s : u"gateway.not-programmed"_s;
    made.title = nobody || waiting ? Say::tr("Nobody takes care of %1").arg(gateway.label())
                                   : Say::tr("%1 is not in service").arg(gateway.label());
    made.cause = nobody || waiting ? Say::tr("For %1 no controller has said a word about it: that of its "
                                             "class does not run, or is not enabled.")
                                         .arg(duration(age))
        : said.isEmpty() ? Say::tr("Its controller does not say why.")
                         : said;
    made.evidence = {seen(gateway, u"status.conditions[Programmed]"_s,
                          programmed ? programmed["status"].text() + u": "_s + programmed["reason"].text()
                                     : Say::tr("(not set)"))};
    // A route that cannot be translated stalls the whole gateway: then the route is the cause.
    made.isSymptom = !(nobody || waiting);
    for (const JsonView listener : gateway.spec()["listeners"].items()) {
        for (const JsonView reference : listener["tls"]["certificateRefs"].items())
            made.from.append(objectLabel(u"Secret"_s, reference["namespace"].text(gateway.nameSpace),
                                         reference["name"].text()));
    }
    const KubeObject *gatewayClass = snapshot.find(u"GatewayClass"_s, {}, name);
    const QString controllerName = gatewayClass ? gatewayClass->spec()["controllerName"].text() : QString();
    if (made.id == "gateway.no-controller"_L1 && !controllerName.isEmpty()) {
        made.evidence.append(seen(*gatewayClass, u"spec.controllerName"_s, controllerName));
        controllerNamed(snapshot, controllerName).explain(made);
    }
    for (const KubeObject *route : snapshot.of(u"HTTPRoute"_s)) {
        for (const KubeObject *parent : parentsOf(*route)) {
            if (parent == &gateway)
                made.from.append(route->label());
        }
    }
    made.remedies = {todo(
        Say::tr("See its events"),
        u"kubectl describe gateway %1%2"_s.arg(shellWord(gateway.name), inNamespace(gateway.nameSpace)))};
    report.add(std::move(made));
}

void gatewayRules(const Snapshot &snapshot, Report &report)
{
    const Gateways all{snapshot, report};
    for (const KubeObject *gateway : snapshot.of(u"Gateway"_s)) {
        if (!gateway->isGoing())
            all.gateway(*gateway);
    }
    for (const QString &kind : {u"HealthCheckPolicy"_s, u"GCPBackendPolicy"_s}) {
        for (const KubeObject *policy : snapshot.of(kind))
            all.policy(*policy);
    }
    for (const KubeObject *route : snapshot.of(u"HTTPRoute"_s)) {
        if (!route->isGoing())
            all.route(*route);
    }
    for (const KubeObject *pool : snapshot.of(u"InferencePool"_s))
        all.pool(*pool);
}

} // namespace slipway::diagnosis
