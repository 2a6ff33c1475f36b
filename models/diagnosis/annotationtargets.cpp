// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Objects that are named in annotations, where no schema says that they are names: a health check's settings, an issuer, a certificate, a
// Secret with passwords. A controller says so in an event that lives for an hour, or in its log.
// Source: GKE docs, "Ingress configuration" (BackendConfig, FrontendConfig, ManagedCertificate); cert-manager docs, "Annotated Ingress
// resource"; ingress-nginx docs, "Annotations"; Traefik docs, "Kubernetes Ingress", router.middlewares.
#include "diagnosis/annotationtargets.h"

#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// One object that an annotation names.
struct Target {
    QString annotation;
    QString kind;
    QString nameSpace; ///< empty: of the cluster
    QString name;
};

QList<Target> targetsOf(const KubeObject &object)
{
    QList<Target> all;
    const JsonView annotations = object.annotations();
    const QString &ns = object.nameSpace;
    const auto add = [&](const char *key, const QString &kind, const QString &nameSpace,
                         const QString &name) {
        if (!name.trimmed().isEmpty())
            all.append({QLatin1StringView(key), kind, nameSpace, name.trimmed()});
    };
    for (const char *key : {"cloud.google.com/backend-config", "beta.cloud.google.com/backend-config"}) {
        const QJsonObject named = QJsonDocument::fromJson(annotations[key].text().toUtf8()).object();
        add(key, u"BackendConfig"_s, ns, named.value("default"_L1).toString());
        const QJsonObject ports = named.value("ports"_L1).toObject();
        for (const QString &port : ports.keys())
            add(key, u"BackendConfig"_s, ns, ports.value(port).toString());
    }
    constexpr auto frontend = "networking.gke.io/v1beta1.FrontendConfig";
    add(frontend, u"FrontendConfig"_s, ns, annotations[frontend].text());
    constexpr auto certificates = "networking.gke.io/managed-certificates";
    for (const QString &name : annotations[certificates].text().split(u',', Qt::SkipEmptyParts))
        add(certificates, u"ManagedCertificate"_s, ns, name);
    // Issuers of other groups bear their own kind in a second annotation.
    if (!annotations.has("cert-manager.io/issuer-kind")) {
        add("cert-manager.io/cluster-issuer", u"ClusterIssuer"_s, {},
            annotations["cert-manager.io/cluster-issuer"].text());
        add("cert-manager.io/issuer", u"Issuer"_s, ns, annotations["cert-manager.io/issuer"].text());
    }
    for (const char *key :
         {"nginx.ingress.kubernetes.io/auth-secret", "nginx.ingress.kubernetes.io/auth-tls-secret",
          "nginx.ingress.kubernetes.io/proxy-ssl-secret"}) {
        const QString named = annotations[key].text();
        add(key, u"Secret"_s, named.contains(u'/') ? named.section(u'/', 0, 0) : ns, named.section(u'/', -1));
    }
    constexpr auto middlewares = "traefik.ingress.kubernetes.io/router.middlewares";
    for (const QString &each : annotations[middlewares].text().split(u',', Qt::SkipEmptyParts)) {
        // "NAMESPACE-NAME@kubernetescrd": either may hold hyphens, so that only the Ingress's own namespace is told apart.
        const QString plain = each.trimmed().section(u'@', 0, 0);
        if (each.trimmed().endsWith("@kubernetescrd"_L1) && plain.startsWith(ns + u'-'))
            add(middlewares, u"Middleware"_s, ns, plain.mid(ns.size() + 1));
    }
    return all;
}

void look(const Snapshot &snapshot, const KubeObject &object, Report &report)
{
    for (const Target &each : targetsOf(object)) {
        if (snapshot.presence(each.kind, each.nameSpace, each.name) != Snapshot::Presence::Absent
            || snapshot.now() - object.created() < 300)
            continue;
        const QString label = objectLabel(each.kind, each.nameSpace, each.name);
        // A certificate that waits for the same issuer has said so.
        if (report.isExplained(label))
            continue;
        QStringList names;
        for (const KubeObject *other :
             each.nameSpace.isEmpty() ? snapshot.of(each.kind) : snapshot.of(each.kind, each.nameSpace))
            names.append(other->name);
        Diagnosis made{
            .id = u"config.annotation-target"_s,
            // A certificate that is there serves on without its issuer.
            .severity = each.kind.endsWith("Issuer"_L1) ? Severity::Warning : Severity::Error,
            .title = Say::tr("%1 names %2, which does not exist").arg(object.label(), label),
            .cause = Say::tr("Its annotation %1 names it, and the controller goes no further without it.")
                         .arg(each.annotation),
            .evidence = {seen(object, u"metadata.annotations[%1]"_s.arg(each.annotation), each.name),
                         {label, u"answer"_s, Say::tr("(not among those listed)")}},
            .key = label,
            .about = {object.label(), label}};
        if (const QString meant = nearest(each.name, names); !meant.isEmpty())
            made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
        // What is about a Service is about whoever sends to it.
        if (object.kind == "Service"_L1) {
            for (const KubeObject *ingress : snapshot.of(u"Ingress"_s, object.nameSpace)) {
                bool sends = ingress->spec()["defaultBackend"]["service"]["name"].text() == object.name;
                for (const JsonView rule : ingress->spec()["rules"].items()) {
                    for (const JsonView path : rule["http"]["paths"].items())
                        sends = sends || path["backend"]["service"]["name"].text() == object.name;
                }
                if (sends)
                    made.about.append(ingress->label());
            }
        }
        made.remedies = {todo(Say::tr("Create it, or name one that exists"),
                              editCommand(object.kind, object.name, object.nameSpace))};
        report.add(std::move(made));
    }
}

} // namespace

void annotationTargets(const Snapshot &snapshot, Report &report)
{
    for (const QString &kind : {u"Service"_s, u"Ingress"_s, u"Gateway"_s}) {
        for (const KubeObject *object : snapshot.of(kind)) {
            if (!object->isGoing() && object->annotations().size() > 0)
                look(snapshot, *object, report);
        }
    }
}

} // namespace slipway::diagnosis
