// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/endpointmetrics.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Metrics {
    Q_DECLARE_TR_FUNCTIONS(Metrics)
};

using Idea = MetricsSnapshot::Idea;
using Series = MetricsSnapshot::Series;

const Series *sameSeries(const Idea *idea, const Series &series)
{
    if (!idea)
        return nullptr;
    const auto found = std::ranges::find(idea->series, series.labels, &Series::labels);
    return found == idea->series.end() ? nullptr : &*found;
}

/// As Prometheus writes it: vllm:request_success_total{finished_reason="error"}
QString selectorOf(const MetricAlias &alias)
{
    QStringList labels;
    for (const auto &[label, value] : alias.labels)
        labels.append(u"%1=\"%2\""_s.arg(QString::fromUtf8(label), QString::fromUtf8(value)));
    return QString::fromUtf8(alias.name) + (labels.isEmpty() ? QString() : u'{' + labels.join(u',') + u'}');
}

class Summarizer
{
public:
    Summarizer(const QList<MetricsSnapshot> &later, const QList<MetricsSnapshot> &earlier,
               const MetricAliases &aliases)
        : m_later(later)
        , m_earlier(earlier)
        , m_aliases(aliases)
    {
        for (const MetricsSnapshot &snapshot : later) {
            if (m_engine.isEmpty())
                m_engine = snapshot.engine;
            const MetricsSnapshot *before = earlierOf(snapshot);
            if (before && snapshot.at > before->at) {
                const double seconds = std::chrono::duration<double>(snapshot.at - before->at).count();
                m_window = std::max(m_window.value_or(0), seconds);
                // A stamp that moved by more than a clock's jitter is another process.
                m_restarted |= before->processStart > 0 && snapshot.processStart > before->processStart + 1;
            }
        }
    }

    QString engine() const { return m_engine; }
    std::optional<double> window() const { return m_window; }
    bool restarted() const { return m_restarted; }

    MetricValue gaugeSum(const QString &id) const
    {
        return overSeries(id, [](double total, double value) { return total + value; }, 0.0, false);
    }
    MetricValue gaugeMean(const QString &id) const
    {
        return overSeries(id, [](double total, double value) { return total + value; }, 0.0, true);
    }
    MetricValue gaugeMax(const QString &id) const
    {
        return overSeries(
            id, [](double most, double value) { return std::max(most, value); },
            -std::numeric_limits<double>::infinity(), false);
    }

    /// What a counter rose by over all replicas in the window; with one scrape, since each process' start.
    std::optional<double> increase(const QString &id, QByteArray *metric = nullptr) const
    {
        std::optional<double> total;
        for (const MetricsSnapshot &snapshot : m_later) {
            const auto idea = snapshot.ideas.constFind(id);
            if (idea == snapshot.ideas.constEnd())
                continue;
            if (metric)
                *metric = idea->metric;
            const MetricsSnapshot *before = earlierOf(snapshot);
            const bool newProcess = before && isNewProcess(snapshot, *before);
            const Idea *was = before ? ideaOf(*before, id, *idea) : nullptr;
            for (const Series &series : idea->series) {
                const Series *old = newProcess ? nullptr : sameSeries(was, series);
                // A series that was not there before began at zero, but only where the page was read before at all.
                if (m_window && !before)
                    continue;
                total = total.value_or(0) + counterIncrease(series.value, old ? old->value : 0);
            }
        }
        return total;
    }

    MetricValue count(const QString &id) const
    {
        MetricValue result;
        result.value = increase(id, &result.metric);
        if (!result.value)
            result.whyEmpty = whyMissing(id);
        return result;
    }

    MetricValue rate(const QString &id) const
    {
        MetricValue result;
        const auto risen = increase(id, &result.metric);
        if (!risen)
            result.whyEmpty = whyMissing(id);
        else if (!m_window)
            result.whyEmpty = Metrics::tr("A rate needs two scrapes, and there is one.");
        else
            result.value = *risen / *m_window;
        return result;
    }

    MetricValue hitRate() const
    {
        MetricValue result;
        const auto hits = increase(u"prefixCacheHits"_s, &result.metric);
        auto queries = increase(u"prefixCacheQueries"_s);
        if (!queries && hits) {
            // llama.cpp's server counts what was not in the cache instead.
            if (const auto misses = increase(u"prefixCacheMisses"_s))
                queries = *hits + *misses;
        }
        if (hits && queries) {
            if (*queries > 0)
                result.value = std::clamp(*hits / *queries, 0.0, 1.0);
            else
                result.whyEmpty = m_window ? Metrics::tr("No request asked the prefix cache in this window.")
                                           : Metrics::tr("No request asked the prefix cache yet.");
            return result;
        }
        result = gaugeMean(u"prefixCacheHitRate"_s);
        if (!result.value)
            result.whyEmpty = whyMissing(u"prefixCacheHits"_s);
        return result;
    }

    LatencySummary latency(const QString &id) const
    {
        LatencySummary summary;
        Histogram merged;
        bool found = false;
        bool boundsDiffer = false;
        for (const MetricsSnapshot &snapshot : m_later) {
            const auto idea = snapshot.ideas.constFind(id);
            if (idea == snapshot.ideas.constEnd())
                continue;
            const MetricsSnapshot *before = earlierOf(snapshot);
            if (m_window && !before)
                continue; // a new replica's counts since its start are not this window's
            summary.metric = idea->metric;
            const bool newProcess = before && isNewProcess(snapshot, *before);
            const Idea *was = before ? ideaOf(*before, id, *idea) : nullptr;
            for (const Series &series : idea->series) {
                found = true;
                const Series *old = newProcess ? nullptr : sameSeries(was, series);
                const Histogram part = old ? difference(series.histogram, old->histogram) : series.histogram;
                if (part.buckets.empty())
                    continue;
                const bool some = !merged.isEmpty();
                merged.merge(part);
                boundsDiffer |= some && merged.buckets.size() < part.buckets.size();
            }
        }
        summary.histogram = merged;
        if (!found) {
            summary.whyEmpty = whyMissing(id);
            return summary;
        }
        summary.observations = merged.total();
        if (!(summary.observations > 0)) {
            summary.whyEmpty = m_window
                ? Metrics::tr("No request finished this step in the window of %1 s.")
                      .arg(*m_window, 0, 'f', 0)
                : Metrics::tr("No request finished this step since the server started.");
            return summary;
        }
        const double mean = merged.mean();
        if (std::isfinite(mean) && mean >= 0)
            summary.mean = mean;
        summary.p50 = estimateQuantile(0.50, merged);
        summary.p90 = estimateQuantile(0.90, merged);
        summary.p95 = estimateQuantile(0.95, merged);
        summary.p99 = estimateQuantile(0.99, merged);
        if (!summary.p50)
            summary.whyEmpty = boundsDiffer
                ? Metrics::tr(
                      "The replicas' histograms have no bucket bounds in common: their releases differ.")
                : Metrics::tr("%1 has no +Inf bucket, so nothing can be said of its quantiles.")
                      .arg(QString::fromUtf8(summary.metric));
        return summary;
    }

    QString whyMissing(const QString &id) const
    {
        if (m_later.isEmpty())
            return Metrics::tr("No replica was scraped.");
        if (std::ranges::all_of(m_later, [](const MetricsSnapshot &s) { return s.samples == 0; }))
            return Metrics::tr("The page holds no metrics.");
        if (m_engine.isEmpty())
            return Metrics::tr("The page is that of no inference server that is known here.");
        if (const MetricIdea *idea = m_aliases.idea(id)) {
            for (const auto &[engine, reason] : idea->missing) {
                if (engine == m_engine)
                    return reason;
            }
            QStringList names;
            for (const MetricAlias &alias : idea->aliases) {
                if (alias.engine == m_engine)
                    names.append(selectorOf(alias));
            }
            if (!names.isEmpty())
                return Metrics::tr(
                           "The server exposes none of %1: another release, or an option that is off.")
                    .arg(names.join(u", "_s));
        }
        return Metrics::tr("%1 does not expose this.").arg(m_engine);
    }

private:
    const MetricsSnapshot *earlierOf(const MetricsSnapshot &snapshot) const
    {
        const auto found = std::ranges::find(m_earlier, snapshot.replica, &MetricsSnapshot::replica);
        return found == m_earlier.end() ? nullptr : &*found;
    }
    static bool isNewProcess(const MetricsSnapshot &now, const MetricsSnapshot &before)
    {
        return before.processStart > 0 && now.processStart > before.processStart + 1;
    }
    /// The earlier scrape's values under the same metric name: a rename between two scrapes is a restart.
    static const Idea *ideaOf(const MetricsSnapshot &snapshot, const QString &id, const Idea &wanted)
    {
        const auto idea = snapshot.ideas.constFind(id);
        return idea != snapshot.ideas.constEnd() && idea->metric == wanted.metric ? &*idea : nullptr;
    }

    template <typename Fold>
    MetricValue overSeries(const QString &id, Fold fold, double start, bool mean) const
    {
        MetricValue result;
        double total = start;
        int count = 0;
        bool exposed = false;
        for (const MetricsSnapshot &snapshot : m_later) {
            const auto idea = snapshot.ideas.constFind(id);
            if (idea == snapshot.ideas.constEnd())
                continue;
            exposed = true;
            result.metric = idea->metric;
            for (const Series &series : idea->series) {
                if (!std::isfinite(series.value))
                    continue;
                total = fold(total, series.value);
                ++count;
            }
        }
        if (count > 0)
            result.value = mean ? total / count : total;
        else
            result.whyEmpty =
                exposed ? Metrics::tr("The server says that the value is not a number.") : whyMissing(id);
        return result;
    }

    const QList<MetricsSnapshot> &m_later;
    const QList<MetricsSnapshot> &m_earlier;
    const MetricAliases &m_aliases;
    QString m_engine;
    std::optional<double> m_window;
    bool m_restarted = false;
};

QJsonValue jsonOf(const MetricValue &value)
{
    return value.value ? QJsonValue(*value.value) : QJsonValue();
}

void explain(QJsonObject &why, const QString &key, const QString &reason)
{
    if (!reason.isEmpty())
        why.insert(key, reason);
}

QJsonObject jsonOf(const LatencySummary &summary)
{
    const auto quantile = [](const std::optional<QuantileEstimate> &estimate) {
        return estimate ? QJsonValue(estimate->value) : QJsonValue();
    };
    QJsonObject object{{u"p50"_s, quantile(summary.p50)},
                       {u"p90"_s, quantile(summary.p90)},
                       {u"p95"_s, quantile(summary.p95)},
                       {u"p99"_s, quantile(summary.p99)},
                       {u"mean"_s, summary.mean ? QJsonValue(*summary.mean) : QJsonValue()},
                       {u"count"_s, summary.observations}};
    QJsonArray beyond;
    const std::pair<QString, const std::optional<QuantileEstimate> *> all[] = {{u"p50"_s, &summary.p50},
                                                                               {u"p90"_s, &summary.p90},
                                                                               {u"p95"_s, &summary.p95},
                                                                               {u"p99"_s, &summary.p99}};
    for (const auto &[name, estimate] : all) {
        if (*estimate && (*estimate)->beyond)
            beyond.append(name);
    }
    if (!beyond.isEmpty())
        object.insert(u"moreThan"_s, beyond); // of these only a lower bound is known
    return object;
}
} // namespace

EndpointMetrics summarize(const QList<MetricsSnapshot> &later, const QList<MetricsSnapshot> &earlier,
                          const MetricAliases &aliases)
{
    const Summarizer summarizer(later, earlier, aliases);
    EndpointMetrics metrics;
    metrics.engine = summarizer.engine();
    metrics.replicas = int(later.size());
    metrics.windowSeconds = summarizer.window();
    metrics.restarted = summarizer.restarted();
    for (const MetricsSnapshot &snapshot : later) {
        for (const QString &model : snapshot.models) {
            if (!metrics.models.contains(model))
                metrics.models.append(model);
        }
    }
    metrics.requestsRunning = summarizer.gaugeSum(u"requestsRunning"_s);
    metrics.requestsWaiting = summarizer.gaugeSum(u"requestsWaiting"_s);
    metrics.kvCacheUse = summarizer.gaugeMean(u"kvCacheUse"_s);
    metrics.kvCacheUseMax = summarizer.gaugeMax(u"kvCacheUse"_s);
    metrics.promptTokensPerSecond = summarizer.rate(u"promptTokens"_s);
    metrics.outputTokensPerSecond = summarizer.rate(u"outputTokens"_s);
    metrics.requestsPerSecond = summarizer.rate(u"requestsFinished"_s);
    metrics.preemptionsPerSecond = summarizer.rate(u"preemptions"_s);
    metrics.requestsServed = summarizer.count(u"requestsServed"_s);
    metrics.requestsFailed = summarizer.count(u"requestsFailed"_s);
    metrics.prefixCacheHitRate = summarizer.hitRate();
    metrics.timeToFirstToken = summarizer.latency(u"timeToFirstToken"_s);
    metrics.interTokenLatency = summarizer.latency(u"interTokenLatency"_s);
    metrics.endToEnd = summarizer.latency(u"endToEnd"_s);
    metrics.queueTime = summarizer.latency(u"queueTime"_s);
    metrics.prefillTime = summarizer.latency(u"prefillTime"_s);
    metrics.decodeTime = summarizer.latency(u"decodeTime"_s);
    return metrics;
}

QJsonObject toJson(const EndpointMetrics &m)
{
    QJsonObject why;
    explain(why, u"requestsRunning"_s, m.requestsRunning.whyEmpty);
    explain(why, u"requestsWaiting"_s, m.requestsWaiting.whyEmpty);
    explain(why, u"kvCacheUse"_s, m.kvCacheUse.whyEmpty);
    explain(why, u"promptTokensPerS"_s, m.promptTokensPerSecond.whyEmpty);
    explain(why, u"outputTokensPerS"_s, m.outputTokensPerSecond.whyEmpty);
    explain(why, u"requestsPerS"_s, m.requestsPerSecond.whyEmpty);
    explain(why, u"prefixCacheHitRate"_s, m.prefixCacheHitRate.whyEmpty);
    explain(why, u"preemptionsPerS"_s, m.preemptionsPerSecond.whyEmpty);
    explain(why, u"ttft"_s, m.timeToFirstToken.whyEmpty);
    explain(why, u"itl"_s, m.interTokenLatency.whyEmpty);
    explain(why, u"e2e"_s, m.endToEnd.whyEmpty);
    explain(why, u"queue"_s, m.queueTime.whyEmpty);
    return {
        {u"engine"_s, m.engine},
        {u"models"_s, QJsonArray::fromStringList(m.models)},
        {u"replicas"_s, m.replicas},
        {u"windowS"_s, m.windowSeconds ? QJsonValue(*m.windowSeconds) : QJsonValue()},
        {u"requestsRunning"_s, jsonOf(m.requestsRunning)},
        {u"requestsWaiting"_s, jsonOf(m.requestsWaiting)},
        {u"kvCacheUse"_s, jsonOf(m.kvCacheUse)},
        {u"kvCacheUseMax"_s, jsonOf(m.kvCacheUseMax)},
        {u"promptTokensPerS"_s, jsonOf(m.promptTokensPerSecond)},
        {u"outputTokensPerS"_s, jsonOf(m.outputTokensPerSecond)},
        {u"requestsPerS"_s, jsonOf(m.requestsPerSecond)},
        {u"prefixCacheHitRate"_s, jsonOf(m.prefixCacheHitRate)},
        {u"preemptionsPerS"_s, jsonOf(m.preemptionsPerSecond)},
        {u"ttft"_s, jsonOf(m.timeToFirstToken)},
        {u"itl"_s, jsonOf(m.interTokenLatency)},
        {u"e2e"_s, jsonOf(m.endToEnd)},
        {u"queue"_s, jsonOf(m.queueTime)},
        {u"restarted"_s, m.restarted},
        {u"whyEmpty"_s, why},
    };
}

} // namespace slipway
