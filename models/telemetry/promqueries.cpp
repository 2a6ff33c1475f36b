// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/promqueries.h"

#include "base/whenall.h"
#include "telemetry/prometheuswords.h"

#include <QCoreApplication>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + text + u'"';
}

QString range(std::chrono::seconds window)
{
    return u"[%1s]"_s.arg(window.count());
}

QString scaled(const QString &expression, double scale)
{
    return scale == 1 ? expression : u"%1 * %2"_s.arg(expression, QString::number(scale, 'g', 15));
}

// What is left of an instant answer: one number, or none.
std::optional<double> onlyValue(const Result<PromAnswer> &answer)
{
    if (!answer || answer->series.isEmpty() || answer->series.first().values.isEmpty())
        return {};
    const double value = answer->series.first().values.last().second;
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Task<PromAnswer> asked(PrometheusClient *client, QString promql, qint64 atMs, std::stop_token stop)
{
    if (promql.isEmpty())
        co_return PromAnswer();
    co_return co_await client->query(promql, atMs, stop);
}

struct Distribution {
    Histogram histogram;
    QByteArray metric;
    bool isExposed = false;
    QStringList warnings;
};

// The first name that has buckets at that time.
Task<Distribution> distribution(PrometheusClient *client, const PromQueries *queries, QString id, qint64 atMs,
                                std::chrono::seconds window, std::stop_token stop)
{
    Distribution result;
    const QList<MetricAlias> aliases = queries->aliasesOf(id);
    for (const MetricAlias &alias : aliases) {
        auto buckets = co_await client->query(queries->buckets(alias, window), atMs, stop);
        if (!buckets)
            co_return std::unexpected(std::move(buckets.error()));
        result.warnings += buckets->warnings;
        if (buckets->series.isEmpty())
            continue;
        result.isExposed = true;
        result.metric = alias.name;
        for (const PromSeries &series : std::as_const(buckets->series)) {
            const QString le = series.labels.value(u"le"_s);
            bool ok = true;
            const double bound = le == "+Inf"_L1 ? std::numeric_limits<double>::infinity() : le.toDouble(&ok);
            if (ok && !series.values.isEmpty() && std::isfinite(series.values.last().second))
                result.histogram.add(bound * alias.scale, series.values.last().second);
        }
        auto sum = co_await client->query(queries->bucketSum(alias, window), atMs, stop);
        if (!sum)
            co_return std::unexpected(std::move(sum.error()));
        result.histogram.sum =
            onlyValue(sum).value_or(std::numeric_limits<double>::quiet_NaN()) * alias.scale;
        break;
    }
    co_return result;
}
} // namespace

QString PromScope::matchers() const
{
    QStringList all{nameSpaceLabel + u'=' + quoted(nameSpace), podLabel + u"=~"_s + quoted(podPattern)};
    for (const auto &[label, value] : others)
        all.append(label + u'=' + quoted(value));
    return all.join(u',');
}

QString PromScope::exporterMatchers(const QString &prefix) const
{
    PromScope page = *this;
    page.nameSpaceLabel = prefix + u"namespace"_s;
    page.podLabel = prefix + u"pod"_s;
    return page.matchers();
}

Task<std::optional<PromScope>> otherwiseLabelled(PrometheusClient *client, PromScope scope, qint64 atMs,
                                                 std::stop_token stop)
{
    static const std::pair<QString, QString> known[] = {{u"kubernetes_namespace"_s, u"kubernetes_pod_name"_s},
                                                        {u"k8s_namespace_name"_s, u"k8s_pod_name"_s},
                                                        {u"exported_namespace"_s, u"exported_pod"_s}};
    for (const auto &[nameSpaceLabel, podLabel] : known) {
        scope.nameSpaceLabel = nameSpaceLabel;
        scope.podLabel = podLabel;
        auto present = co_await client->query(PromQueries(scope, {}).whoIsThere(), atMs, stop);
        if (!present)
            co_return std::unexpected(std::move(present.error()));
        if (!present->series.isEmpty())
            co_return std::optional(scope);
    }
    co_return std::optional<PromScope>();
}

PromQueries::PromQueries(PromScope scope, QString engine, const MetricAliases &aliases)
    : m_scope(std::move(scope))
    , m_engine(std::move(engine))
    , m_aliases(aliases)
{
}

QList<MetricAlias> PromQueries::aliasesOf(const QString &id) const
{
    const MetricIdea *idea = m_aliases.idea(id);
    QList<MetricAlias> own;
    if (idea) {
        std::ranges::copy_if(idea->aliases, std::back_inserter(own), [this](const MetricAlias &alias) {
            return m_engine.isEmpty() || alias.engine == m_engine;
        });
    }
    return own;
}

QString PromQueries::selector(const MetricAlias &alias, const QString &suffix) const
{
    QString matchers = m_scope.matchers();
    for (const auto &[label, value] : alias.labels)
        matchers += u',' + QString::fromUtf8(label) + u'=' + quoted(QString::fromUtf8(value));
    for (const auto &[label, value] : alias.without)
        matchers += u',' + QString::fromUtf8(label) + u"!="_s + quoted(QString::fromUtf8(value));
    return u"%1%2{%3}"_s.arg(QString::fromUtf8(alias.name), suffix, matchers);
}

QString PromQueries::counter(const MetricAlias &alias) const
{
    return selector(alias,
                    alias.kind == "sum"_L1         ? u"_sum"_s
                        : alias.kind == "count"_L1 ? u"_count"_s
                                                   : QString());
}

QString PromQueries::anyOf(const QString &id, const QString &before, std::chrono::seconds window,
                           const QString &after) const
{
    QStringList all;
    for (const MetricAlias &alias : aliasesOf(id))
        all.append(scaled(before + counter(alias) + range(window) + after, alias.scale));
    return all.join(u" or "_s);
}

QString PromQueries::gaugeSum(const QString &id, std::chrono::seconds window) const
{
    return anyOf(id, u"sum(avg_over_time("_s, window, u"))"_s);
}

QString PromQueries::gaugeMean(const QString &id, std::chrono::seconds window) const
{
    return anyOf(id, u"avg(avg_over_time("_s, window, u"))"_s);
}

QString PromQueries::gaugeMax(const QString &id, std::chrono::seconds window) const
{
    return anyOf(id, u"max(max_over_time("_s, window, u"))"_s);
}

QString PromQueries::rate(const QString &id, std::chrono::seconds window) const
{
    return anyOf(id, u"sum(rate("_s, window, u"))"_s);
}

QString PromQueries::increase(const QString &id, std::chrono::seconds window) const
{
    return anyOf(id, u"sum(increase("_s, window, u"))"_s);
}

QString PromQueries::buckets(const MetricAlias &alias, std::chrono::seconds window) const
{
    return u"sum by (le) (increase(%1%2))"_s.arg(selector(alias, u"_bucket"_s), range(window));
}

QString PromQueries::bucketSum(const MetricAlias &alias, std::chrono::seconds window) const
{
    return u"sum(increase(%1%2))"_s.arg(selector(alias, u"_sum"_s), range(window));
}

QString PromQueries::quantile(const QString &id, double q, std::chrono::seconds window) const
{
    QStringList all;
    for (const MetricAlias &alias : aliasesOf(id))
        all.append(scaled(u"histogram_quantile(%1, sum by (le) (rate(%2%3)))"_s.arg(
                              QString::number(q), selector(alias, u"_bucket"_s), range(window)),
                          alias.scale));
    return all.join(u" or "_s);
}

QString PromQueries::prefixCacheHitRate(std::chrono::seconds window) const
{
    const QString hits = rate(u"prefixCacheHits"_s, window);
    const QString queries = rate(u"prefixCacheQueries"_s, window);
    const QString misses = rate(u"prefixCacheMisses"_s, window);
    QStringList all;
    // Nobody asked is no rate of zero.
    if (!hits.isEmpty() && !queries.isEmpty())
        all.append(u"(%1) / ((%2) > 0)"_s.arg(hits, queries));
    if (!hits.isEmpty() && !misses.isEmpty())
        all.append(u"(%1) / (((%1) + (%2)) > 0)"_s.arg(hits, misses));
    if (const QString ready = gaugeMean(u"prefixCacheHitRate"_s, window); !ready.isEmpty())
        all.append(ready);
    return all.join(u" or "_s);
}

QString PromQueries::exported(const QString &fold, const QString &metric, std::chrono::seconds window) const
{
    // A server that scrapes an exporter has the exporter's pod in "pod" and renames what the page says, unless it was told to honour that.
    QStringList all;
    for (const QString &prefix : {u"exported_"_s, QString()})
        all.append(u"%1(avg_over_time(%2{%3}%4))"_s.arg(fold, metric, m_scope.exporterMatchers(prefix),
                                                        range(window)));
    return u'(' + all.join(u" or "_s) + u')';
}

QString PromQueries::acceleratorUse(std::chrono::seconds window) const
{
    return u"%1 / 100 or %2 or %3 / 100"_s.arg(exported(u"avg"_s, u"DCGM_FI_DEV_GPU_UTIL"_s, window),
                                               exported(u"avg"_s, u"DCGM_FI_PROF_GR_ENGINE_ACTIVE"_s, window),
                                               exported(u"avg"_s, u"duty_cycle"_s, window));
}

QString PromQueries::acceleratorMemoryUse(std::chrono::seconds window) const
{
    const QString used = exported(u"sum"_s, u"DCGM_FI_DEV_FB_USED"_s, window);
    const QString free = exported(u"sum"_s, u"DCGM_FI_DEV_FB_FREE"_s, window);
    // Not every release tells what the driver keeps for itself.
    const QString reserved =
        u"(%1 or vector(0))"_s.arg(exported(u"sum"_s, u"DCGM_FI_DEV_FB_RESERVED"_s, window));
    return u"%1 / (%1 + %2 + %3) or %4 / %5"_s.arg(used, free, reserved,
                                                   exported(u"sum"_s, u"memory_used"_s, window),
                                                   exported(u"sum"_s, u"memory_total"_s, window));
}

QString PromQueries::acceleratorPower(std::chrono::seconds window) const
{
    return exported(u"sum"_s, u"DCGM_FI_DEV_POWER_USAGE"_s, window);
}

QString PromQueries::whoIsThere() const
{
    QStringList all;
    for (const QString &id : {u"requestsRunning"_s, u"requestsWaiting"_s}) {
        for (const MetricAlias &alias : aliasesOf(id))
            all.append(u"label_replace(count by (%1, model_name) (%2), \"engine\", %3, \"\", \"\")"_s.arg(
                m_scope.podLabel, selector(alias, {}), quoted(alias.engine)));
    }
    return all.join(u" or "_s);
}

Task<EndpointMetrics> metricsFrom(PrometheusClient *client, PromScope scope, qint64 atMs,
                                  std::chrono::seconds window, QStringList *warnings, std::stop_token stop)
{
    auto present = co_await client->query(PromQueries(scope, {}).whoIsThere(), atMs, stop);
    const QStringList warned = present ? present->warnings : QStringList();
    if (present && present->series.isEmpty()) {
        auto other = co_await otherwiseLabelled(client, scope, atMs, stop);
        if (!other)
            co_return std::unexpected(std::move(other.error()));
        if (*other) {
            scope = **other;
            present = co_await client->query(PromQueries(scope, {}).whoIsThere(), atMs, stop);
        }
    }
    if (!present)
        co_return std::unexpected(std::move(present.error()));
    if (present->series.isEmpty())
        co_return fail(
            ErrorKind::NotFound,
            Prometheus::tr(
                "the server has no metrics of an inference server for %1 within the last 5 minutes")
                .arg(u'{' + scope.matchers() + u'}'),
            HttpRequest{.url = client->baseUrl()}.describe(),
            // One that asks others, as Thanos does, may have none because those did not answer.
            !warned.isEmpty()
                ? Prometheus::tr("it warned: %1").arg(warned.join(u"; "_s))
                : Prometheus::tr(
                      "it must scrape the pods, with the labels namespace and pod, as PodMonitoring and "
                      "PodMonitor do, or kubernetes_namespace and kubernetes_pod_name; what it asks for "
                      "them, as Thanos asks its stores, must answer"));
    EndpointMetrics metrics;
    QSet<QString> pods;
    for (const PromSeries &series : std::as_const(present->series)) {
        if (metrics.engine.isEmpty())
            metrics.engine = series.labels.value(u"engine"_s);
        if (series.labels.value(u"engine"_s) != metrics.engine)
            continue;
        pods.insert(series.labels.value(scope.podLabel));
        const QString model = series.labels.value(u"model_name"_s);
        if (!model.isEmpty() && !metrics.models.contains(model))
            metrics.models.append(model);
    }
    metrics.replicas = int(pods.size());
    metrics.windowSeconds = double(window.count());
    const PromQueries queries(scope, metrics.engine);
    const std::chrono::seconds now(std::min<qint64>(60, window.count())); // a gauge is what is now
    struct Wanted {
        MetricValue *to;
        QString id;
        QString promql;
    };
    const QList<Wanted> wanted{
        {&metrics.requestsRunning, u"requestsRunning"_s, queries.gaugeSum(u"requestsRunning"_s, now)},
        {&metrics.requestsWaiting, u"requestsWaiting"_s, queries.gaugeSum(u"requestsWaiting"_s, now)},
        {&metrics.kvCacheUse, u"kvCacheUse"_s, queries.gaugeMean(u"kvCacheUse"_s, now)},
        {&metrics.kvCacheUseMax, u"kvCacheUse"_s, queries.gaugeMax(u"kvCacheUse"_s, now)},
        {&metrics.promptTokensPerSecond, u"promptTokens"_s, queries.rate(u"promptTokens"_s, window)},
        {&metrics.outputTokensPerSecond, u"outputTokens"_s, queries.rate(u"outputTokens"_s, window)},
        {&metrics.requestsPerSecond, u"requestsFinished"_s, queries.rate(u"requestsFinished"_s, window)},
        {&metrics.preemptionsPerSecond, u"preemptions"_s, queries.rate(u"preemptions"_s, window)},
        {&metrics.requestsServed, u"requestsServed"_s, queries.increase(u"requestsServed"_s, window)},
        {&metrics.requestsFailed, u"requestsFailed"_s, queries.increase(u"requestsFailed"_s, window)},
        {&metrics.prefixCacheHitRate, u"prefixCacheHits"_s, queries.prefixCacheHitRate(window)},
    };
    const std::pair<LatencySummary *, QString> latencies[] = {
        {&metrics.timeToFirstToken, u"timeToFirstToken"_s},
        {&metrics.interTokenLatency, u"interTokenLatency"_s},
        {&metrics.endToEnd, u"endToEnd"_s},
        {&metrics.queueTime, u"queueTime"_s}};
    std::vector<Task<PromAnswer>> values;
    for (const Wanted &one : wanted)
        values.push_back(asked(client, one.promql, atMs, stop));
    std::vector<Task<Distribution>> distributions;
    for (const auto &[to, id] : latencies)
        distributions.push_back(distribution(client, &queries, id, atMs, window, stop));
    auto answers = co_await whenAll(std::move(values));
    auto found = co_await whenAll(std::move(distributions));
    const auto whyMissing = [&](const QString &id) {
        const MetricIdea *idea = MetricAliases::builtIn().idea(id);
        for (const auto &[engine, reason] : idea ? idea->missing : QList<std::pair<QString, QString>>()) {
            if (engine == metrics.engine)
                return reason;
        }
        return Prometheus::tr("The server has no values of this for the endpoint's pods in that time.");
    };
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const auto &answer = answers->at(std::size_t(i));
        if (!answer)
            co_return std::unexpected(answer.error());
        if (warnings)
            *warnings += answer->warnings;
        const Wanted &one = wanted.at(i);
        one.to->value = onlyValue(answer);
        if (!one.to->value)
            one.to->whyEmpty = whyMissing(one.id);
        else if (const auto aliases = queries.aliasesOf(one.id); !aliases.isEmpty())
            one.to->metric = aliases.first().name;
    }
    for (std::size_t i = 0; i < std::size(latencies); ++i) {
        auto &answer = found->at(i);
        if (!answer)
            co_return std::unexpected(answer.error());
        LatencySummary &summary = *latencies[i].first;
        summary.histogram = answer->histogram;
        summary.metric = answer->metric;
        summary.observations = answer->histogram.total();
        if (warnings)
            *warnings += answer->warnings;
        if (!(summary.observations > 0)) {
            summary.whyEmpty = answer->isExposed
                ? Prometheus::tr("No request finished this step in that time.")
                : whyMissing(latencies[i].second);
            continue;
        }
        const double mean = summary.histogram.mean();
        if (std::isfinite(mean) && mean >= 0)
            summary.mean = mean;
        summary.p50 = estimateQuantile(0.50, summary.histogram);
        summary.p90 = estimateQuantile(0.90, summary.histogram);
        summary.p95 = estimateQuantile(0.95, summary.histogram);
        summary.p99 = estimateQuantile(0.99, summary.histogram);
    }
    if (warnings)
        warnings->removeDuplicates();
    co_return metrics;
}

} // namespace slipway
