// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/probereplay.h"

#include "base/lanes.h"
#include "chain/chainwords.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// No probe is waited for longer: a chain is read by somebody who waits.
constexpr std::chrono::milliseconds longestWait = std::chrono::seconds(10);
/// Pods of one backend answer side by side; more at once would be a load test.
constexpr std::size_t lanes = 4;
constexpr qint64 mostBytes = 64 * 1024;

/// What the API server's proxy itself says of a pod that it did not reach.
/// Source: apimachinery, pkg/util/proxy: "error trying to reach service: …" in a Status of reason ServiceUnavailable.
ProbeAnswer unreached(const HttpResponse &response, const QJsonObject &status)
{
    ProbeAnswer answer{.kind = ProbeAnswer::Kind::Failed, .status = response.status};
    answer.said = status.value("message"_L1).toString().left(500);
    if (response.status == 401 || response.status == 403)
        answer.kind = ProbeAnswer::Kind::Forbidden;
    else if (answer.said.contains("connection refused"_L1))
        answer.kind = ProbeAnswer::Kind::NobodyListens;
    else if (answer.said.contains("server gave HTTP response to HTTPS client"_L1)
             || answer.said.contains("malformed HTTP response"_L1)
             || answer.said.contains("first record does not look like a TLS handshake"_L1))
        answer.kind = ProbeAnswer::Kind::OtherProtocol;
    return answer;
}

} // namespace

QString ProbeRequest::url() const
{
    return u"%1 :%2%3"_s.arg(scheme).arg(port).arg(path);
}

std::optional<bool> ProbeAnswer::isSuccess() const
{
    switch (kind) {
    case Kind::Answered:
        return status >= 200 && status < 400;
    case Kind::NobodyListens:
    case Kind::OtherProtocol:
        return false;
    case Kind::Untried:
    case Kind::Forbidden:
    case Kind::TimedOut:
    case Kind::Failed:
        break;
    }
    return {};
}

QString ProbeAnswer::observed() const
{
    switch (kind) {
    case Kind::Answered:
        return QString::number(status);
    case Kind::NobodyListens:
        return ChainWords::tr("connection refused");
    case Kind::OtherProtocol:
        return ChainWords::tr("it speaks another protocol");
    case Kind::Untried:
    case Kind::Forbidden:
    case Kind::TimedOut:
    case Kind::Failed:
        break;
    }
    return {};
}

QString ProbeAnswer::why() const
{
    switch (kind) {
    case Kind::Untried:
        return ChainWords::tr("The probe was not sent again.");
    case Kind::Forbidden:
        return ChainWords::tr("The account may not send requests to pods (%1).").arg(status);
    case Kind::TimedOut:
        return ChainWords::tr("No answer came through the API server in the probe's own time.");
    case Kind::Failed:
        return said.isEmpty() ? ChainWords::tr("The API server did not reach the pod.")
                              : ChainWords::tr("The API server did not reach the pod: %1").arg(said);
    case Kind::Answered:
    case Kind::NobodyListens:
    case Kind::OtherProtocol:
        break;
    }
    return {};
}

qint64 portNumber(JsonView podSpec, JsonView port)
{
    if (const qint64 number = port.integer(); number > 0)
        return number;
    const QString name = port.text();
    for (const char *list : {"containers", "initContainers"}) {
        for (const JsonView container : podSpec[list].items()) {
            for (const JsonView each : container["ports"].items()) {
                if (!name.isEmpty() && each["name"].text() == name)
                    return each["containerPort"].integer();
            }
        }
    }
    return 0;
}

std::optional<ProbeRequest> probeOf(const KubeObject &pod, JsonView container, const char *probe)
{
    const JsonView http = container[probe]["httpGet"];
    // With a host of its own it does not go to the pod.
    if (!http || http.has("host"))
        return {};
    qint64 port = http["port"].integer();
    for (const JsonView each : container["ports"].items()) {
        if (port == 0 && each["name"].text() == http["port"].text())
            port = each["containerPort"].integer();
    }
    if (port <= 0)
        return {};
    QStringList headers;
    for (const JsonView each : http["httpHeaders"].items()) {
        // The API server takes such a one for itself, so that the pod would be asked without it.
        if (each["name"].text().compare(u"Authorization"_s, Qt::CaseInsensitive) == 0)
            return {};
        // What would be two headers on the wire is sent by nobody.
        static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]"_s);
        if (control.match(each["name"].text() + each["value"].text()).hasMatch())
            return {};
        headers.append(u"%1: %2"_s.arg(each["name"].text(), each["value"].text()));
    }
    QString path = http["path"].text(u"/"_s);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    return ProbeRequest{
        .nameSpace = pod.nameSpace,
        .pod = pod.name,
        .scheme = http["scheme"].text(u"HTTP"_s).toUpper(),
        .port = port,
        .path = path,
        .headers = headers.join(u'\n'),
        .timeout = std::chrono::seconds(std::max<qint64>(1, container[probe]["timeoutSeconds"].integer(1)))};
}

Task<ProbeAnswer> replayProbe(KubeClient &client, Clock &clock, ProbeRequest probe,
                              std::chrono::milliseconds limit, std::stop_token stop)
{
    const auto transport =
        client.proxyTransport({.nameSpace = probe.nameSpace,
                               .name = probe.pod,
                               .port = QString::number(probe.port),
                               .scheme = probe.scheme == "HTTPS"_L1 ? u"https"_s : QString(),
                               .isPod = true});
    // The way through the API server takes its own time, which a kubelet's probe does not.
    const auto patience = std::min(limit, probe.timeout + std::chrono::seconds(2));
    HttpRequest request{.url = QUrl(u"http://pod"_s + probe.path, QUrl::TolerantMode),
                        .headers = {{"Accept", "*/*"}},
                        .timeout = patience,
                        .maxBodyBytes = mostBytes};
    for (const QString &each : probe.headers.split(u'\n', Qt::SkipEmptyParts))
        request.headers.append(each.section(u": "_s, 0, 0).toUtf8(), each.section(u": "_s, 1).toUtf8());
    const auto began = clock.monotonic();
    auto answered = co_await transport->send(std::move(request), stop);
    ProbeAnswer answer;
    if (answered) {
        const QJsonObject status = QJsonDocument::fromJson(answered->body).object();
        const bool isOfServer = status.value("kind"_L1) == "Status"_L1
            && status.value("apiVersion"_L1) == "v1"_L1 && answered->status >= 400;
        answer = isOfServer ? unreached(*answered, status)
                            : ProbeAnswer{.kind = ProbeAnswer::Kind::Answered, .status = answered->status};
    } else if (answered.error().kind == ErrorKind::Cancelled) {
        co_return std::unexpected(std::move(answered.error()));
    } else if (answered.error().kind == ErrorKind::Timeout) {
        answer.kind = ProbeAnswer::Kind::TimedOut;
    } else if (answered.error().kind == ErrorKind::Forbidden
               || answered.error().kind == ErrorKind::Unauthorized) {
        answer.kind = ProbeAnswer::Kind::Forbidden;
        answer.status = answered.error().httpStatus;
    } else {
        answer.kind = ProbeAnswer::Kind::Failed;
        answer.said = answered.error().detail.left(500);
    }
    answer.took = std::chrono::duration_cast<std::chrono::milliseconds>(clock.monotonic() - began);
    co_return answer;
}

Task<ProbeAnswers> replayProbes(KubeClient &client, Clock &clock, QList<ProbeRequest> probes,
                                std::stop_token stop)
{
    std::vector<Task<ProbeAnswer>> tasks;
    for (const ProbeRequest &each : std::as_const(probes))
        tasks.push_back(replayProbe(client, clock, each, longestWait, stop));
    auto ended = co_await whenAllInLanes(std::move(tasks), lanes);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    ProbeAnswers answers;
    for (std::size_t i = 0; i < ended->size(); ++i) {
        auto &each = (*ended)[i];
        if (!each)
            co_return std::unexpected(std::move(each.error()));
        answers[probes.at(qsizetype(i))] = *each;
    }
    co_return answers;
}

} // namespace slipway
