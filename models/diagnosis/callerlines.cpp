// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that are ready and say that they do not find a name of the cluster: their probe does not ask for it, their users notice.
// Source: Go's net package ("no such host"), getaddrinfo(3) ("Name or service not known"), Node's dns module (ENOTFOUND), libpq.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool unresolvedNames(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression unresolved(
        u"(?i)no such host|name or service not known|\\bENOTFOUND\\b|could not translate host name|nodename nor servname|NameResolutionError|name does not resolve"_s);
    static const QRegularExpression address(
        u"(?<![\\w.-])([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\\.([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(\\.svc(?:\\.[a-z0-9.-]{1,60})?)?(?![\\w-]|\\.\\w)"_s);
    const Snapshot &snapshot = pod.snapshot;
    bool any = false;
    for (const QString &line : log.lines()) {
        if (!unresolved.match(line).hasMatch())
            continue;
        for (auto all = address.globalMatch(line); all.hasNext();) {
            const auto match = all.next();
            const QString name = match.captured(1);
            const QString ns = match.captured(2);
            // Two words with a dot may be of the world; with .svc, or with the name of a namespace, they are of the cluster.
            if ((match.captured(3).isEmpty() && !snapshot.find(u"Namespace"_s, {}, ns))
                || snapshot.presence(u"Service"_s, ns, name) != Snapshot::Presence::Absent)
                continue;
            const QString label = objectLabel(u"Service"_s, ns, name);
            Diagnosis made = fromLog(u"config.service-missing"_s, pod, container, line);
            made.key = pod.owner.label() + ns + name;
            // Traces and numbers that nobody takes cost nobody an answer.
            static const QRegularExpression optional(
                u"(?i)otel|opentelemetry|otlp|\\btraces?\\b|tracing|telemetry|jaeger|zipkin|\\btempo\\b|statsd|analytics"_s);
            made.severity = optional.match(line).hasMatch() ? Severity::Info : Severity::Warning;
            made.about = {pod.owner.label(), label};
            made.title = Say::tr("%1 calls %2, which does not exist").arg(pod.owner.label(), label);
            made.cause = Say::tr("No Service has that name there.");
            made.evidence.append({label, u"answer"_s, Say::tr("(not among those listed)")});
            for (const JsonView variable : container.spec["env"].items()) {
                if (variable["value"].text().contains(name))
                    made.evidence.append(seen(pod.pod,
                                              u"%1.env[%2]"_s.arg(container.field(), variable["name"].text()),
                                              variable["value"]));
            }
            QStringList names;
            for (const KubeObject *each : snapshot.of(u"Service"_s, ns))
                names.append(each->name);
            if (const QString meant = nearest(name, names); !meant.isEmpty())
                made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
            made.remedies = {todo(Say::tr("Correct the address, or deploy the Service"),
                                  u"kubectl get services%1"_s.arg(inNamespace(ns)))};
            report.add(std::move(made));
            any = true;
        }
    }
    return any;
}

} // namespace slipway::diagnosis
