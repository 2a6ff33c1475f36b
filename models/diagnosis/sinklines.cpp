// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that send metrics, logs and traces on, run and are ready, and whose receiver takes nothing from them.
// Source: Prometheus storage/remote queue_manager.go; OTel collector exporterhelper; fluent-bit plugins out_http and out_loki; promtail and
// Alloy client.go; Vector "sinks"; Datadog agent forwarder.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QSet>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool sinkRefuses(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    // It is about sending, and about who sends: callers whom a server itself refuses are nobody's fault here.
    static const QRegularExpression sending(
        u"(?i)remote[ _-]?(?:write|name)|non-recoverable error|exporting failed|exporter|permanent error|error sending (?:batch|samples?|payload|log)|final error sending|failed to (?:flush|push|export|send)|/api/v\\d/(?:push|write)|/loki/api/v1/push|/v1/(?:traces|metrics|logs)\\b|output:(?:http|loki|es|opensearch|splunk|datadog)|\\[output|forwarder"_s);
    static const QRegularExpression refused(
        u"(?i)(?:HTTP(?: status(?: code)?)?[ =:]*|status(?: ?code)?[ =:]*|\\()(401|403)\\b|\\b(401 Unauthorized|403 Forbidden)|code = (Unauthenticated|PermissionDenied)|invalid (?:api|access) ?(?:key|token)|authentication error"_s);
    QString line;
    QString code;
    int times = 0;
    for (const QString &each : log.lines()) {
        if (!sending.match(each).hasMatch())
            continue;
        if (const auto match = refused.match(each); match.hasMatch()) {
            ++times;
            line = each;
            code = match.captured(1) + match.captured(2) + match.captured(3);
        }
    }
    if (times < 3)
        return false;
    static const QRegularExpression address(u"(https?://[^\\s\"',]{4,200})"_s);
    const QString where = address.match(line).captured(1);
    Diagnosis made = fromLog(u"app.sink-refuses"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.about = {pod.owner.label()};
    made.title = Say::tr("What %1 collects is not taken by whom it sends it to").arg(pod.owner.label());
    made.cause = where.isEmpty()
        ? Say::tr("The receiver answers %1: user, token or tenant are not those that it knows. What is sent "
                  "meanwhile is lost.")
              .arg(code.isEmpty() ? u"401"_s : code)
        : Say::tr("%1 answers %2: user, token or tenant are not those that it knows. What is sent meanwhile "
                  "is lost.")
              .arg(where, code.isEmpty() ? u"401"_s : code);
    QSet<QString> names;
    for (const JsonView variable : container.spec["env"].items()) {
        if (const JsonView reference = variable["valueFrom"]["secretKeyRef"];
            reference && !names.contains(reference["name"].text())) {
            names.insert(reference["name"].text());
            made.evidence.append({objectLabel(u"Secret"_s, pod.pod.nameSpace, reference["name"].text()),
                                  u"data[%1]"_s.arg(reference["key"].text()),
                                  Say::tr("(its value is not read)")});
        }
    }
    made.remedies = {editWorkload(
        Say::tr("Give it the receiver's present credentials and tenant (X-Scope-OrgID), and restart it"),
        pod)};
    report.add(std::move(made));
    return true;
}

bool sinkFull(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression full(u"flood-stage watermark|read-only-allow-delete|\\bMISCONF\\b"_s);
    QString line;
    int times = 0;
    for (const QString &each : log.lines()) {
        if (full.match(each).hasMatch()) {
            ++times;
            line = each;
        }
    }
    if (times < 3)
        return false;
    Diagnosis made = fromLog(u"app.store-read-only"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.about = {pod.owner.label()};
    made.title = Say::tr("The store that %1 writes to takes nothing any more").arg(pod.owner.label());
    made.cause =
        Say::tr("It is reached and answers: its disk is full or cannot be written (Redis saves no snapshot, "
                "Elasticsearch closes its indices above the flood-stage watermark), or it is a replica.");
    made.remedies = {
        todo(Say::tr("Give the store's volume room, or let it delete old data; Elasticsearch opens its "
                     "indices again by itself below the watermark"))};
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
