// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates of cert-manager: run out, or never issued. What is in a TLS Secret itself is redacted and cannot be read.
// Source: cert-manager docs, "Certificate", status.notAfter, status.renewalTime, spec.issuerRef.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

QString describeCertificate(const KubeObject &certificate)
{
    return u"kubectl describe certificate %1%2"_s.arg(shellWord(certificate.name),
                                                      inNamespace(certificate.nameSpace));
}

// An issuer that is not there issues nothing, and cert-manager says so only in events.
bool issuerMissing(const Snapshot &snapshot, const KubeObject &certificate, Report &report)
{
    const JsonView reference = certificate.spec()["issuerRef"];
    const QString kind = reference["kind"].text(u"Issuer"_s);
    const QString name = reference["name"].text();
    if (name.isEmpty() || (kind != "Issuer"_L1 && kind != "ClusterIssuer"_L1))
        return false;
    const QString ns = kind == "Issuer"_L1 ? certificate.nameSpace : QString();
    if (snapshot.presence(kind, ns, name) != Snapshot::Presence::Absent
        || snapshot.now() - certificate.created() < 120)
        return false;
    QStringList names;
    for (const QString &each : {u"Issuer"_s, u"ClusterIssuer"_s}) {
        for (const KubeObject *issuer : snapshot.of(each)) {
            if (issuer->nameSpace.isEmpty() || issuer->nameSpace == certificate.nameSpace)
                names.append(issuer->name);
        }
    }
    Diagnosis made{.id = u"certificate.issuer-missing"_s,
                   .severity = Severity::Error,
                   .title = Say::tr("The issuer %1 of %2 does not exist").arg(name, certificate.label()),
                   .cause = Say::tr("Nobody issues the certificate."),
                   .key = objectLabel(kind, ns, name),
                   .about = {certificate.label(), objectLabel(kind, ns, name)}};
    if (names.contains(name))
        made.cause += u' ' + Say::tr("There is one of that name of the other kind (Issuer, ClusterIssuer).");
    else if (const QString meant = nearest(name, names); !meant.isEmpty())
        made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
    if (const QString secret = certificate.spec()["secretName"].text(); !secret.isEmpty())
        made.about.append(objectLabel(u"Secret"_s, certificate.nameSpace, secret));
    made.evidence = {seen(certificate, u"spec.issuerRef"_s, kind + u'/' + name),
                     {objectLabel(kind, ns, name), u"answer"_s, Say::tr("(not among those listed)")}};
    made.remedies = {todo(Say::tr("Create it, or name one that exists"),
                          u"kubectl get issuers,clusterissuers --all-namespaces"_s)};
    report.add(std::move(made));
    return true;
}

void expired(const Snapshot &snapshot, const KubeObject &certificate, Report &report)
{
    const qint64 end = secondsOf(certificate.status()["notAfter"]);
    if (end <= 0)
        return;
    const qint64 left = end - snapshot.now();
    const qint64 due = secondsOf(certificate.status()["renewalTime"]);
    // cert-manager renews at two thirds of the lifetime; a day late something keeps it from doing so.
    const bool late = due > 0 && snapshot.now() - due > 86'400 && left < 7 * 86'400;
    if (left > 0 && !late)
        return;
    Diagnosis made{
        .id = left <= 0 ? u"certificate.expired"_s : u"certificate.not-renewed"_s,
        .severity = left <= 0 ? Severity::Error : Severity::Warning,
        .title = left <= 0
            ? Say::tr("%1 ran out %2 ago").arg(certificate.label(), duration(-left))
            : Say::tr("%1 runs out in %2 and is not renewed").arg(certificate.label(), duration(left)),
        .cause = Say::tr("Callers that verify it refuse the connection; a webhook that serves with "
                         "it passes nothing. cert-manager should have renewed it."),
        .key = certificate.label(),
        .about = {certificate.label()}};
    if (const QString secret = certificate.spec()["secretName"].text(); !secret.isEmpty())
        made.about.append(objectLabel(u"Secret"_s, certificate.nameSpace, secret));
    made.evidence = {seen(certificate, u"status.notAfter"_s, certificate.status()["notAfter"])};
    for (const JsonView condition : certificate.status()["conditions"].items()) {
        if (condition["status"].is("False") || condition["type"].is("Issuing"))
            made.evidence.append(seen(certificate, u"status.conditions[%1]"_s.arg(condition["type"].text()),
                                      condition["reason"].text() + u": "_s + condition["message"].text()));
    }
    made.remedies = {todo(Say::tr("See why it is not renewed: its CertificateRequest and issuer say so"),
                          describeCertificate(certificate))};
    report.add(std::move(made));
}

// What an ACME server asks for and does not get, and how often it has been asked, stand in the certificate's orders and challenges.
// Source: cert-manager docs, "Troubleshooting Problems with ACME"; Let's Encrypt, "Rate Limits".
bool notIssued(const Snapshot &snapshot, const KubeObject &certificate, Report &report)
{
    JsonView ready;
    JsonView issuing;
    for (const JsonView condition : certificate.status()["conditions"].items()) {
        if (condition["type"].is("Ready"))
            ready = condition;
        else if (condition["type"].is("Issuing"))
            issuing = condition;
    }
    if (!ready || ready["status"].is("True") || snapshot.now() - certificate.created() < 900)
        return false;
    QStringList names;
    for (const JsonView each : certificate.spec()["dnsNames"].items())
        names.append(each.text());
    QString said;
    QStringList chain;
    const KubeObject *teller = &certificate;
    for (const QString &kind : {u"Challenge"_s, u"Order"_s, u"CertificateRequest"_s}) {
        for (const KubeObject *each : snapshot.of(kind, certificate.nameSpace)) {
            const bool ours = each->name.startsWith(certificate.name)
                || names.contains(each->spec()["dnsName"].text())
                || names.contains(each->spec()["dnsNames"].at(0).text());
            if (ours)
                chain.append(each->label());
            QString words = each->status()["reason"].text();
            for (const JsonView condition : each->status()["conditions"].items()) {
                if (words.isEmpty() && condition["type"].is("Ready") && condition["status"].is("False"))
                    words = condition["message"].text();
            }
            if (ours && said.isEmpty() && !words.isEmpty() && !each->status()["state"].is("valid")) {
                said = words;
                teller = each;
            }
        }
    }
    for (const JsonView each : {issuing, ready}) {
        if (said.isEmpty() || each["message"].text().contains("rateLimited"_L1))
            said = each["message"].text().contains("urn:ietf:params:acme"_L1) || said.isEmpty()
                ? each["message"].text()
                : said;
    }
    const bool limited = said.contains("rateLimited"_L1) || said.contains("too many certificates"_L1);
    const bool challenged = teller->kind == "Challenge"_L1;
    if (!limited && !challenged)
        return false;
    Diagnosis made{
        .id = limited ? u"certificate.rate-limited"_s : u"certificate.challenge-fails"_s,
        .severity = Severity::Error,
        .title = limited
            ? Say::tr("The issuer of %1 gives out no more certificates for now").arg(certificate.label())
            : Say::tr("The issuer of %1 cannot prove that the name is yours").arg(certificate.label()),
        .cause = said,
        .key = certificate.label(),
        .about = chain << certificate.label()};
    if (const QString secret = certificate.spec()["secretName"].text(); !secret.isEmpty())
        made.about.append(objectLabel(u"Secret"_s, certificate.nameSpace, secret));
    made.evidence = {seen(*teller, challenged ? u"status.reason"_s : u"status.conditions[].message"_s, said),
                     seen(certificate, u"spec.dnsNames"_s, names.join(u", "_s))};
    const QString type = teller->spec()["type"].text();
    made.remedies = {
        limited ? todo(Say::tr("Wait until the time that it names, or use the issuer's staging server "
                               "meanwhile; find what made it ask so often"),
                       describeCertificate(certificate))
            : type == "DNS-01"_L1
            ? todo(Say::tr("Let the issuer's account write the zone, and see that the record is seen from "
                           "outside"),
                   u"kubectl describe challenge %1%2"_s.arg(shellWord(teller->name),
                                                            inNamespace(teller->nameSpace)))
            : todo(Say::tr("Let the name lead to this cluster's gateway, and /.well-known/acme-challenge/ "
                           "through to cert-manager without a redirect or a login"),
                   u"kubectl describe challenge %1%2"_s.arg(shellWord(teller->name),
                                                            inNamespace(teller->nameSpace)))};
    report.add(std::move(made));
    return true;
}

} // namespace

void addMaker(const Snapshot &snapshot, const QString &nameSpace, const QString &secret, Diagnosis &made)
{
    for (const QString &kind : {u"Certificate"_s, u"ExternalSecret"_s, u"SealedSecret"_s}) {
        for (const KubeObject *each : snapshot.of(kind, nameSpace)) {
            const QString makes = kind == "Certificate"_L1 ? each->spec()["secretName"].text()
                : kind == "ExternalSecret"_L1              ? each->spec()["target"]["name"].text(each->name)
                                                           : each->name;
            if (makes != secret)
                continue;
            // Making it by hand helps for a day: its maker says why it is not there.
            made.isSymptom = true;
            made.from.append(each->label());
            made.evidence.append(
                seen(*each, kind == "Certificate"_L1 ? u"spec.secretName"_s : u"spec.target.name"_s, secret));
        }
    }
}

void certificateRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *certificate : snapshot.of(u"Certificate"_s)) {
        if (certificate->group() != "cert-manager.io"_L1 || certificate->isGoing())
            continue;
        if (!issuerMissing(snapshot, *certificate, report) && !notIssued(snapshot, *certificate, report))
            expired(snapshot, *certificate, report);
    }
}

} // namespace slipway::diagnosis
