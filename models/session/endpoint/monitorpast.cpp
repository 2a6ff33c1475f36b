// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The past of an endpoint's lines: what is kept of them, and what a recording has of the time before somebody looked.
#include "kube/proxytransport.h"
#include "recording/recordedcluster.h"
#include "session/endpoint/monitorparts.h"
#include "session/record/recordedmetrics.h"

#include <QLoggingCategory>

#include <cmath>
#include <limits>

namespace slipway {

namespace {

Q_LOGGING_CATEGORY(lcMetricsPast, "slipway.metrics")

constexpr qint64 minuteMs = std::chrono::milliseconds(MetricHistory::fine).count();

// What stands for a stretch of the history on a line: of latencies and of what fills up the worst, of rates the mean.
double shown(EndpointSeries which, const MetricExtent &extent)
{
    switch (which) {
    case EndpointSeries::OutputTokensPerSecond:
    case EndpointSeries::PromptTokensPerSecond:
    case EndpointSeries::RequestsPerSecond:
    case EndpointSeries::TtftP50:
    case EndpointSeries::ItlP50:
    case EndpointSeries::E2eP50:
    case EndpointSeries::PrefixCacheHitRate:
    case EndpointSeries::AcceleratorUse:
    case EndpointSeries::AcceleratorPower:
        return extent.mean;
    case EndpointSeries::TtftP95:
    case EndpointSeries::TtftP99:
    case EndpointSeries::ItlP95:
    case EndpointSeries::ItlP99:
    case EndpointSeries::E2eP95:
    case EndpointSeries::E2eP99:
    case EndpointSeries::Running:
    case EndpointSeries::Waiting:
    case EndpointSeries::KvCacheUse:
    case EndpointSeries::PreemptionsPerSecond:
    case EndpointSeries::AcceleratorMemoryUse:
        break;
    }
    return extent.max;
}

} // namespace

void EndpointMonitor::keepIn(MetricArchive &archive, std::chrono::hours past)
{
    keepMinute();
    d->archive = &archive;
    const auto stretches = archive.read(m_endpoint, past);
    const auto tallies = archive.readTallies(m_endpoint, past);
    if (!stretches || !tallies) {
        // The charts begin now, as they would without a history; the next minute says it again, in the log.
        qCWarning(lcMetricsPast, "%s",
                  qPrintable((stretches ? tallies.error() : stretches.error()).toString()));
        return;
    }
    for (int i = 0; i < endpointSeriesCount; ++i) {
        TimeSeries &line = d->lines.of(EndpointSeries(i));
        TimeSeries whole(seriesCapacity);
        const qint64 present = line.isEmpty() ? std::numeric_limits<qint64>::max() : line.at(0).first;
        for (const MetricStretch &stretch : *stretches) {
            // In the middle of its stretch, which is where the mean of it is least wrong.
            const qint64 at = stretch.at + stretch.seconds * 500LL;
            const auto extent = stretch.values.constFind(quint8(i));
            if (extent != stretch.values.constEnd() && at < present)
                whole.append(at, shown(EndpointSeries(i), *extent));
        }
        for (qsizetype place = 0; place < line.size(); ++place) {
            const auto [at, value] = line.at(place);
            whole.append(at, value);
        }
        line = std::move(whole);
    }
    if (!stretches->isEmpty())
        d->keptUntil = stretches->last().at + stretches->last().seconds * 1000LL;
    // All that was counted is there, the running minute too.
    d->tallies = {};
    for (const RequestTally &tally : *tallies)
        d->tallies.restore(tally);
}

qint64 EndpointMonitor::keptUntil() const
{
    return d->keptUntil;
}

void EndpointMonitor::note(EndpointSeries which, qint64 at, double value)
{
    if (!d->archive || !std::isfinite(value))
        return;
    beginMinute(at);
    d->minute.values[quint8(which)].add(value);
}

void EndpointMonitor::countRequests(const EndpointMetrics &window, qint64 at)
{
    const RequestTally tally = RequestTally::of(window);
    d->tallies.add(at, tally);
    const auto explain = [this](ObjectiveKind kind, const LatencySummary &summary) {
        d->whyNotCounted.insert(kind, summary.histogram.isEmpty() ? summary.whyEmpty : QString());
    };
    explain(ObjectiveKind::TimeToFirstToken, window.timeToFirstToken);
    explain(ObjectiveKind::InterToken, window.interTokenLatency);
    explain(ObjectiveKind::EndToEnd, window.endToEnd);
    d->whyNotCounted.insert(ObjectiveKind::Availability,
                            !window.requestsFailed.whyEmpty.isEmpty() ? window.requestsFailed.whyEmpty
                                                                      : window.requestsServed.whyEmpty);
    if (!d->archive)
        return;
    beginMinute(at);
    d->counted.merge(tally);
}

void EndpointMonitor::beginMinute(qint64 at)
{
    const qint64 minute = at / minuteMs * minuteMs;
    if (minute == d->minute.at)
        return;
    keepMinute();
    d->minute = {.at = minute, .seconds = int(MetricHistory::fine.count())};
    d->counted = {.at = minute, .seconds = int(MetricHistory::fine.count())};
}

void EndpointMonitor::keepMinute()
{
    const MetricStretch minute = std::exchange(d->minute, {});
    const RequestTally counted = std::exchange(d->counted, {});
    if (!d->archive)
        return;
    if (!minute.values.isEmpty()) {
        if (const auto kept = d->archive->add(m_endpoint, minute); !kept)
            qCWarning(lcMetricsPast, "%s", qPrintable(kept.error().toString()));
    }
    // A minute without a request is kept too: that somebody looked and saw none is something else than nobody having looked.
    if (counted.observed > 0) {
        if (const auto kept = d->archive->add(m_endpoint, counted); !kept)
            qCWarning(lcMetricsPast, "%s", qPrintable(kept.error().toString()));
    }
}

void EndpointMonitor::forgetLines()
{
    // In their places: charts hold on to them.
    for (int i = 0; i < endpointSeriesCount; ++i)
        d->lines.of(EndpointSeries(i)) = TimeSeries(seriesCapacity);
    for (auto &[pod, lines] : d->replicas) {
        for (int i = 0; i < endpointSeriesCount; ++i)
            lines->of(EndpointSeries(i)) = TimeSeries(replicaCapacity);
    }
    d->tallies = {};
    d->previous.clear();
    d->doorsRead = {};
    m_metrics.reset();
    if (isRunning())
        run(m_every);
}

Task<> EndpointMonitor::recordPast(std::stop_token stop)
{
    const Playback *playback = playbackOf(m_session->kube());
    QMap<QString, QString> paths;
    for (const QJsonObject &pod : std::as_const(m_pods))
        paths.insert(nameOf(pod),
                     QString::fromLatin1(proxyPath({.nameSpace = m_endpoint.target.nameSpace,
                                                    .name = nameOf(pod),
                                                    .port = QString::number(m_targetPort),
                                                    .isPod = true})
                                         + "/metrics"));
    auto rounds = co_await recordedRounds(playback->recording(), paths, playback->position(),
                                          m_session->clusterClock().monotonic(), stop);
    if (!rounds)
        co_return std::unexpected(std::move(rounds.error()));
    for (const RecordedRound &round : std::as_const(*rounds))
        record(round.snapshots, QDateTime::fromMSecsSinceEpoch(round.at, QTimeZone::UTC));
    co_return {};
}

} // namespace slipway
