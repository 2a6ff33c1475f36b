// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/replicacheck.h"

#include "kube/kubeclient.h"
#include "recording/recordedstreams.h"
#include "telemetry/prometheustext.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// As the monitor's own: what says nothing for so long is not there for whoever looks now.
constexpr auto answerWithin = 5s;

/// Why the API server does not pass the request on, in its own words; empty when it does. Engines refuse too, but not with a Status.
QString refusalOf(const HttpResponse &response)
{
    if (response.status != 403 && response.status != 401)
        return {};
    const QJsonObject status = QJsonDocument::fromJson(response.body).object();
    if (status.value("kind"_L1) != "Status"_L1 || status.value("apiVersion"_L1) != "v1"_L1)
        return {};
    return status.value("message"_L1).toString(u"HTTP %1"_s.arg(response.status));
}

} // namespace

Task<ReplicaAnswer> askReplica(KubeClient *kube, Endpoint endpoint, PodRow pod, std::optional<GateWord> gate,
                               int port, Clock *clock, std::stop_token stop)
{
    ReplicaAnswer answer;
    answer.replica.pod = pod.name;
    answer.replica.podReady = pod.isReady;
    const auto transport =
        kube->podProxyTransport(endpoint.target.nameSpace, pod.name, QString::number(port));
    if (pod.phase != "Running"_L1) {
        answer.replica.health = EndpointMonitor::Health::Loading;
        answer.replica.why = pod.message.isEmpty() ? pod.status : pod.status + u": "_s + pod.message;
        answer.replica.checked = clock->now();
        co_return answer;
    }
    auto health = co_await transport->send(
        {.url = QUrl(u"http://engine"_s + endpoint.healthPath()), .timeout = answerWithin}, stop);
    answer.replica.checked = clock->now();
    if (!health) {
        if (health.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(health.error()));
        answer.replica.health = health.error().reason == notRecordedReason
            ? EndpointMonitor::Health::Unknown
            : EndpointMonitor::Health::Unreachable;
        answer.replica.why = health.error().detail;
        co_return answer;
    }
    answer.answered = true;
    if (const QString refusal = refusalOf(*health); !refusal.isEmpty()) {
        // It may serve very well; only this person may not ask it.
        answer.replica.health = EndpointMonitor::Health::Unknown;
        answer.replica.why = EndpointMonitor::tr("it may not be asked: %1").arg(refusal);
        co_return answer;
    }
    if (!health->isSuccess()) {
        // Running and not answering yet is loading; a pod that was ready and stopped answering is ill.
        answer.replica.health = pod.isReady || pod.restarts > 0 ? EndpointMonitor::Health::Unhealthy
                                                                : EndpointMonitor::Health::Loading;
        answer.replica.why = pod.message.isEmpty()
            ? EndpointMonitor::tr("GET %1 answers %2").arg(endpoint.healthPath()).arg(health->status)
            : pod.message;
        co_return answer;
    }
    answer.replica.health = EndpointMonitor::Health::Serving;
    if (gate) {
        // It answers, and gets nothing to answer.
        answer.replica.health =
            gate->isFault ? EndpointMonitor::Health::Unhealthy : EndpointMonitor::Health::Loading;
        answer.replica.why = gate->text;
    }
    auto metrics = co_await transport->send(
        {.url = QUrl(u"http://engine/metrics"_s), .timeout = 10s, .maxBodyBytes = 32LL * 1024 * 1024}, stop);
    if (metrics && metrics->isSuccess())
        answer.snapshot =
            MetricsSnapshot::from(MetricsPage(metrics->body), clock->monotonic() - metrics->age, pod.name);
    co_return answer;
}

QString passedOverBy(const QJsonObject &pod, const BalancerWords &balancer, const QDateTime &now)
{
    const auto word = balancer.constFind(pod.value("status"_L1)["podIP"_L1].toString());
    if (word == balancer.cend() || word->isHealthy || isNewlyReady(pod, now))
        return {};
    return balancerText(*word);
}

} // namespace slipway
