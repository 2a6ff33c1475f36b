// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointlines.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// The texts were those of the monitor before.
struct EndpointMonitorWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::EndpointMonitor)
};

std::optional<double> inMilliseconds(const std::optional<QuantileEstimate> &seconds)
{
    if (!seconds)
        return {};
    return seconds->value * 1000;
}

template <std::size_t... i>
std::array<TimeSeries, sizeof...(i)> seriesOf(qsizetype capacity, std::index_sequence<i...>)
{
    return {((void)i, TimeSeries(capacity))...};
}
} // namespace

EndpointLines::EndpointLines(qsizetype capacity)
    : m_series(seriesOf(capacity, std::make_index_sequence<endpointSeriesCount>()))
{
}

void EndpointLines::setAllEmpty(const QString &why)
{
    m_whyEmpty.fill(why);
}

void EndpointLines::add(const EndpointMetrics &metrics, qint64 atMs,
                        const std::function<void(EndpointSeries, double)> &noted)
{
    const auto put = [&](EndpointSeries which, std::optional<double> value, const QString &why) {
        if (value) {
            of(which).append(atMs, *value);
            if (noted)
                noted(which, *value);
        }
        m_whyEmpty.at(std::size_t(which)) = why;
    };
    // Rates and latencies are differences of two looks.
    const bool isFirst = !metrics.windowSeconds;
    const auto rate = [&](EndpointSeries which, const MetricValue &value) {
        if (isFirst)
            put(which, {}, EndpointMonitorWords::tr("needs a second look, in a few seconds"));
        else
            put(which, value.value, value.whyEmpty);
    };
    const auto latency = [&](EndpointSeries which, const LatencySummary &summary,
                             const std::optional<QuantileEstimate> &quantile) {
        if (isFirst)
            put(which, {}, EndpointMonitorWords::tr("needs a second look, in a few seconds"));
        else
            put(which, inMilliseconds(quantile),
                !summary.whyEmpty.isEmpty()
                    ? summary.whyEmpty
                    : EndpointMonitorWords::tr("no request has finished since the last look"));
    };
    put(EndpointSeries::Running, metrics.requestsRunning.value, metrics.requestsRunning.whyEmpty);
    put(EndpointSeries::Waiting, metrics.requestsWaiting.value, metrics.requestsWaiting.whyEmpty);
    put(EndpointSeries::KvCacheUse, metrics.kvCacheUse.value, metrics.kvCacheUse.whyEmpty);
    latency(EndpointSeries::TtftP50, metrics.timeToFirstToken, metrics.timeToFirstToken.p50);
    latency(EndpointSeries::TtftP95, metrics.timeToFirstToken, metrics.timeToFirstToken.p95);
    latency(EndpointSeries::TtftP99, metrics.timeToFirstToken, metrics.timeToFirstToken.p99);
    latency(EndpointSeries::ItlP50, metrics.interTokenLatency, metrics.interTokenLatency.p50);
    latency(EndpointSeries::ItlP95, metrics.interTokenLatency, metrics.interTokenLatency.p95);
    latency(EndpointSeries::ItlP99, metrics.interTokenLatency, metrics.interTokenLatency.p99);
    latency(EndpointSeries::E2eP50, metrics.endToEnd, metrics.endToEnd.p50);
    latency(EndpointSeries::E2eP95, metrics.endToEnd, metrics.endToEnd.p95);
    latency(EndpointSeries::E2eP99, metrics.endToEnd, metrics.endToEnd.p99);
    rate(EndpointSeries::OutputTokensPerSecond, metrics.outputTokensPerSecond);
    rate(EndpointSeries::PromptTokensPerSecond, metrics.promptTokensPerSecond);
    rate(EndpointSeries::RequestsPerSecond, metrics.requestsPerSecond);
    rate(EndpointSeries::PrefixCacheHitRate, metrics.prefixCacheHitRate);
    rate(EndpointSeries::PreemptionsPerSecond, metrics.preemptionsPerSecond);
}

void EndpointLines::add(const AcceleratorUse &use, const QString &why, qint64 atMs,
                        const std::function<void(EndpointSeries, double)> &noted)
{
    const auto put = [&](EndpointSeries which, const std::optional<double> &value, const QString &otherwise) {
        m_whyEmpty.at(std::size_t(which)) = value ? QString() : why.isEmpty() ? otherwise : why;
        if (!value)
            return;
        of(which).append(atMs, *value);
        if (noted)
            noted(which, *value);
    };
    put(EndpointSeries::AcceleratorUse, use.use,
        EndpointMonitorWords::tr("the exporter does not tell the use"));
    put(EndpointSeries::AcceleratorMemoryUse, use.memoryUse,
        EndpointMonitorWords::tr("the exporter does not tell the memory"));
    put(EndpointSeries::AcceleratorPower, use.watts,
        EndpointMonitorWords::tr("the exporter does not tell the power; GKE's for TPUs never does"));
}

qint64 EndpointLines::lastAt() const
{
    qint64 at = 0;
    for (const TimeSeries &series : m_series) {
        if (const auto last = series.last())
            at = std::max(at, last->first);
    }
    return at;
}

} // namespace slipway
