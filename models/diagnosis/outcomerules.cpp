// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Objects that nobody brings to an end: their controller has given up on them, cannot let go of them, or waits for somebody's leave.
// Source: JobSet, Kubeflow's training jobs, Cluster Autoscaler's ProvisioningRequest and ACK (condition ACK.Terminal), all of whose bad
// conditions are True; GKE docs, "Using Google-managed SSL certificates" (domainStatus); Kubernetes docs, "Certificate Signing Requests",
// "Finalizers" and "Versions in CustomResourceDefinitions" (conversion webhooks); VPA docs, "Known limitations".
#include "base/shellwords.h"
#include "diagnosis/complaints.h"
#include "diagnosis/controllers.h"
#include "diagnosis/customresources.h"
#include "diagnosis/families.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Whether what failed was one try of several: a later one is there (Kueue numbers its requests for machines), or whoever made it has not
/// failed (a search of parameters loses many of its trials) or has by now what it wanted.
bool isTriedAgain(const Snapshot &snapshot, const KubeObject &object)
{
    static const QRegularExpression numbered(u"^(.+)-(\\d{1,4})$"_s);
    if (const auto own = numbered.match(object.name); own.hasMatch()) {
        for (const KubeObject *other : snapshot.of(object.kind, object.nameSpace)) {
            const auto match = numbered.match(other->name);
            if (match.hasMatch() && match.captured(1) == own.captured(1)
                && other->created() > object.created())
                return true;
        }
    }
    const KubeObject &maker = snapshot.topOwner(object);
    if (&maker == &object || giveUpOf(maker))
        return false;
    if (object.kind != "ProvisioningRequest"_L1)
        return true;
    for (const JsonView condition : maker.status()["conditions"].items()) {
        if ((condition["type"].is("Admitted") || condition["type"].is("Finished"))
            && condition["status"].is("True"))
            return true;
    }
    return false;
}

void givenUp(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const JsonView condition = giveUpOf(object);
    if (!condition)
        return;
    // A controller that is not ready is told of as such.
    for (const JsonView each : object.status()["conditions"].items()) {
        if ((each["type"].is("Ready") || each["type"].is("Available")) && each["status"].is("False"))
            return;
    }
    const QString said = condition["message"].text(condition["reason"].text());
    const qint64 since = snapshot.now() - secondsOf(condition["lastTransitionTime"]);
    Diagnosis made{.id = u"operator.given-up"_s,
                   .severity =
                       since > 86'400 || isTriedAgain(snapshot, object) ? Severity::Info : Severity::Warning,
                   .title = Say::tr("The controller of %1 has given it up").arg(object.label()),
                   .cause = said,
                   .key = object.label(),
                   .about = {object.label()}};
    made.evidence = {seen(object, u"status.conditions[%1]"_s.arg(condition["type"].text()),
                          condition["reason"].text() + u": "_s + condition["message"].text())};
    made.remedies = {
        todo(Say::tr("Correct what the message names, and make the object anew"), describeObject(object))};
    if (!refusedForCapacity(said, made)) {
        // What it has made says why: jobs and their pods.
        made.isSymptom = true;
        for (const KubeObject *child : snapshot.ownedBy(object)) {
            made.from.append(child->label());
            for (const KubeObject *grandchild : snapshot.ownedBy(*child))
                made.from.append(grandchild->label());
        }
    }
    report.add(std::move(made));
}

// A finalizer is taken away by the controller that set it; where that is gone the object stays for ever.
void held(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    const qint64 since = snapshot.now() - secondsOf(object.metadata()["deletionTimestamp"]);
    // Clusters and databases of a cloud take twenty minutes to go, and Karpenter's machines, pools and classes as long as their pods.
    if (object.metadata()["finalizers"].size() == 0 || since < 1800
        || object.group().contains("karpenter"_L1))
        return;
    if (const KubeObject *space = snapshot.find(u"Namespace"_s, {}, object.nameSpace);
        space && space->isGoing())
        return; // which is told of, with what holds it
    QStringList finalizers;
    for (const JsonView each : object.metadata()["finalizers"].items())
        finalizers.append(each.text());
    Diagnosis made{
        .id = u"operator.stuck-deleting"_s,
        .severity = Severity::Warning,
        .title = Say::tr("%1 is being deleted for %2").arg(object.label(), duration(since)),
        .cause =
            Say::tr("The finalizer %1 holds it until its controller has cleared up; that is not there, or "
                    "cannot do it.")
                .arg(finalizers.join(u", "_s)),
        .evidence = {seen(object, u"metadata.deletionTimestamp"_s, object.metadata()["deletionTimestamp"]),
                     seen(object, u"metadata.finalizers"_s, finalizers.join(u", "_s))},
        .remedies = {todo(
            Say::tr("Bring its controller back; take the finalizer away by hand only when nothing is "
                    "left to clear up"),
            describeObject(object))},
        .key = object.label(),
        .about = {object.label()}};
    explainFinalizers(snapshot, object, made);
    report.add(std::move(made));
}

void managedCertificate(const Snapshot &snapshot, const KubeObject &certificate, Report &report)
{
    // Names are looked at again and again in the first hours; an hour is what Google's documents ask for patience.
    if (snapshot.now() - certificate.created() < 3600)
        return;
    for (const JsonView domain : certificate.status()["domainStatus"].items()) {
        const QString state = domain["status"].text();
        if (!state.startsWith("Failed"_L1))
            continue;
        const QString name = domain["domain"].text();
        Diagnosis made{
            .id = u"certificate.domain-refused"_s,
            .severity = Severity::Warning,
            .title = Say::tr("Google gives out no certificate for %1").arg(name),
            .cause = state == "FailedNotVisible"_L1 ? Say::tr("The name does not lead to this load balancer: "
                                                              "its DNS record points elsewhere, there is "
                                                              "none, or no Ingress uses the certificate.")
                : state.startsWith("FailedCaa"_L1)
                ? Say::tr("A CAA record of the domain keeps Google's authority (pki.goog) out.")
                : Say::tr("It gives the reason %1.").arg(state),
            .evidence = {seen(certificate, u"status.domainStatus[%1]"_s.arg(name), state)},
            .remedies = {todo(
                Say::tr("Let the name's A record have the load balancer's address; it is tried again by "
                        "itself"),
                describeObject(certificate))},
            .key = certificate.label() + name,
            .about = {certificate.label()}};
        report.add(std::move(made));
    }
}

// A kubelet that is to have its serving certificate signed by the cluster asks, and in most clusters a person has to say yes.
void unapproved(const Snapshot &snapshot, Report &report)
{
    QStringList nodes;
    QSet<QString> served;
    const KubeObject *first = nullptr;
    for (const KubeObject *request : snapshot.of(u"CertificateSigningRequest"_s)) {
        if (request->status()["conditions"].at(0)["type"].is("Approved"))
            served.insert(request->spec()["username"].text());
    }
    for (const KubeObject *request : snapshot.of(u"CertificateSigningRequest"_s)) {
        if (!request->spec()["signerName"].is("kubernetes.io/kubelet-serving")
            || request->status()["conditions"].size() > 0 || snapshot.now() - request->created() < 900)
            continue;
        const QString user = request->spec()["username"].text();
        const QString node = user.section(u':', -1);
        if (served.contains(user) || nodes.contains(node))
            continue;
        nodes.append(node);
        if (!first)
            first = request;
    }
    if (!first)
        return;
    Diagnosis made{
        .id = u"certificate.kubelet-unapproved"_s,
        .severity = Severity::Warning,
        .title = Say::tr("Kubelets wait for their serving certificates to be approved: %1")
                     .arg(nodes.size() > 3 ? nodes.first(3).join(u", "_s) + u" …"_s : nodes.join(u", "_s)),
        .cause =
            Say::tr("Until then they answer nobody over TLS: logs, exec and metrics of their pods fail with "
                    "\"tls: internal error\". Nothing in the cluster approves such requests by itself."),
        .key = u"kubelet-serving"_s,
        .about = {first->label()}};
    made.evidence = {seen(*first, u"spec.signerName"_s, first->spec()["signerName"]),
                     seen(*first, u"status.conditions"_s, Say::tr("(none)"))};
    for (const QString &node : std::as_const(nodes))
        made.about.append(objectLabel(u"Node"_s, {}, node));
    made.remedies = {todo(Say::tr("Approve them, or run a controller that does (kubelet-csr-approver)"),
                          u"kubectl certificate approve %1"_s.arg(shellWord(first->name)))};
    report.add(std::move(made));
}

// Every reading of such objects in another version than they are stored in asks this server.
void conversion(const Snapshot &snapshot, const KubeObject &definition, Report &report)
{
    const JsonView service = definition.spec()["conversion"]["webhook"]["clientConfig"]["service"];
    const QString name = service["name"].text();
    const QString ns = service["namespace"].text();
    if (!definition.spec()["conversion"]["strategy"].is("Webhook") || name.isEmpty()
        || snapshot.presence(u"Service"_s, ns, name) != Snapshot::Presence::Absent)
        return;
    const QString kind = definition.spec()["names"]["kind"].text();
    Diagnosis made{
        .id = u"operator.conversion-without-service"_s,
        .severity = Severity::Warning,
        .title = Say::tr("Nobody converts %1 between its versions").arg(kind),
        .cause =
            Say::tr(
                "Its conversion webhook is the Service %1 in namespace %2, which does not exist: objects of "
                "that "
                "kind can be neither listed nor deleted in any other version than they are stored in, and "
                "their controllers stand still.")
                .arg(name, ns),
        .evidence = {seen(definition, u"spec.conversion.webhook.clientConfig.service"_s, ns + u'/' + name),
                     {objectLabel(u"Service"_s, ns, name), u"answer"_s, Say::tr("(not among those listed)")}},
        .remedies = {todo(Say::tr("Install the operator again, in the namespace that is named"),
                          u"kubectl get services%1"_s.arg(inNamespace(ns)))},
        .key = definition.label(),
        .about = {definition.label(), objectLabel(u"Service"_s, ns, name)}};
    report.add(std::move(made));
}

} // namespace

void outcomeRules(const Snapshot &snapshot, Report &report)
{
    unapproved(snapshot, report);
    for (const KubeObject *definition : snapshot.of(u"CustomResourceDefinition"_s))
        conversion(snapshot, *definition, report);
    for (const KubeObject &object : snapshot.objects()) {
        if (comesWithKubernetes(object.group())) {
            // Of these, what a controller of a cloud has to clear up; pods, claims and namespaces have families of their own.
            static const QSet<QString> cleared{u"Service"_s, u"Ingress"_s, u"Gateway"_s, u"HTTPRoute"_s,
                                               u"InferencePool"_s};
            if (object.isGoing() && cleared.contains(object.kind))
                held(snapshot, object, report);
            continue;
        }
        if (object.isGoing())
            held(snapshot, object, report);
        else if (object.kind == "ManagedCertificate"_L1)
            managedCertificate(snapshot, object, report);
        else
            givenUp(snapshot, object, report);
    }
}

} // namespace slipway::diagnosis
