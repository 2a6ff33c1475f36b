// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/metricpast.h"

#include "base/whenall.h"
#include "session/resources/podpattern.h"
#include "session/targetconnection.h"

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype capacity =
    2048; // 24 hours of minutes, a week of tens of minutes, 30 days of three quarters of an hour
// Servers scrape every 15 to 60 s; a rate needs two values, and survives one that is missed.
constexpr std::chrono::seconds shortestWindow{120};

template <std::size_t... i> std::array<TimeSeries, sizeof...(i)> emptyLines(std::index_sequence<i...>)
{
    return {((void)i, TimeSeries(capacity))...};
}

/// When this program looked, oldest first.
std::vector<qint64> ownTimes(const EndpointMonitor &monitor, qint64 fromMs)
{
    std::vector<qint64> times;
    // One of them every engine has.
    for (const EndpointSeries which :
         {EndpointSeries::Running, EndpointSeries::Waiting, EndpointSeries::OutputTokensPerSecond}) {
        const TimeSeries &line = monitor.series(which);
        for (qsizetype i = line.size() - 1; i >= 0 && line.at(i).first >= fromMs; --i)
            times.push_back(line.at(i).first);
    }
    std::ranges::sort(times);
    return times;
}
} // namespace

struct MetricPast::Answer {
    std::array<std::optional<PromSeries>, endpointSeriesCount> lines = {};
    QStringList warnings = {};
    std::chrono::seconds step{0};
};

MetricPast::MetricPast(Session &session, const EndpointMonitor &monitor, const MetricSources &sources,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_monitor(monitor)
    , m_sources(sources)
    , m_lines(emptyLines(std::make_index_sequence<endpointSeriesCount>()))
{
    connect(&sources, &MetricSources::changed, this, [this] {
        if (m_isStarted && m_sources.of(m_monitor.endpoint().target) != m_source)
            ask();
    });
    connect(&monitor, &EndpointMonitor::updated, this, &MetricPast::look);
    // What is asked by the cluster's client goes with it.
    connect(&session, &Session::clusterChanged, this, [this] {
        m_handle.abandon();
        m_open.reset();
        if (m_isStarted)
            ask();
    });
    connect(&m_handle, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        m_error = outcome.error();
        enter(State::Failed);
    });
}

MetricPast::~MetricPast()
{
    m_handle.abandon(); // before what it asks with
}

std::chrono::seconds MetricPast::stepFor(std::chrono::minutes range)
{
    return range <= 1h ? 30s : range <= 24h ? 60s : range <= 7 * 24h ? 600s : 2700s;
}

std::chrono::seconds MetricPast::window() const
{
    return std::max(m_step, shortestWindow);
}

QString MetricPast::queryOf(EndpointSeries which, const PromQueries &queries, std::chrono::seconds window)
{
    const auto milliseconds = [](const QString &query) {
        return query.isEmpty() ? query : u"1000 * (%1)"_s.arg(query);
    };
    switch (which) {
    case EndpointSeries::TtftP50:
        return milliseconds(queries.quantile(u"timeToFirstToken"_s, 0.5, window));
    case EndpointSeries::TtftP95:
        return milliseconds(queries.quantile(u"timeToFirstToken"_s, 0.95, window));
    case EndpointSeries::TtftP99:
        return milliseconds(queries.quantile(u"timeToFirstToken"_s, 0.99, window));
    case EndpointSeries::ItlP50:
        return milliseconds(queries.quantile(u"interTokenLatency"_s, 0.5, window));
    case EndpointSeries::ItlP95:
        return milliseconds(queries.quantile(u"interTokenLatency"_s, 0.95, window));
    case EndpointSeries::ItlP99:
        return milliseconds(queries.quantile(u"interTokenLatency"_s, 0.99, window));
    case EndpointSeries::E2eP50:
        return milliseconds(queries.quantile(u"endToEnd"_s, 0.5, window));
    case EndpointSeries::E2eP95:
        return milliseconds(queries.quantile(u"endToEnd"_s, 0.95, window));
    case EndpointSeries::E2eP99:
        return milliseconds(queries.quantile(u"endToEnd"_s, 0.99, window));
    case EndpointSeries::OutputTokensPerSecond:
        return queries.rate(u"outputTokens"_s, window);
    case EndpointSeries::PromptTokensPerSecond:
        return queries.rate(u"promptTokens"_s, window);
    case EndpointSeries::RequestsPerSecond:
        return queries.rate(u"requestsFinished"_s, window);
    case EndpointSeries::PreemptionsPerSecond:
        return queries.rate(u"preemptions"_s, window);
    case EndpointSeries::Running:
        return queries.gaugeSum(u"requestsRunning"_s, window);
    case EndpointSeries::Waiting:
        return queries.gaugeSum(u"requestsWaiting"_s, window);
    case EndpointSeries::KvCacheUse:
        return queries.gaugeMean(u"kvCacheUse"_s, window);
    case EndpointSeries::PrefixCacheHitRate:
        return queries.prefixCacheHitRate(window);
    case EndpointSeries::AcceleratorUse:
        return queries.acceleratorUse(window);
    case EndpointSeries::AcceleratorMemoryUse:
        return queries.acceleratorMemoryUse(window);
    case EndpointSeries::AcceleratorPower:
        return queries.acceleratorPower(window);
    }
    return {};
}

const TimeSeries &MetricPast::series(EndpointSeries which) const
{
    return m_lines.at(std::size_t(which));
}

void MetricPast::start()
{
    m_isStarted = true;
    ask();
}

void MetricPast::stop()
{
    m_isStarted = false;
    m_handle.abandon();
}

void MetricPast::setRange(std::chrono::minutes range)
{
    if (range == m_range)
        return;
    m_range = range;
    if (m_isStarted)
        ask();
}

void MetricPast::look()
{
    if (m_isStarted && m_state == State::Waiting)
        ask();
}

void MetricPast::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void MetricPast::ask()
{
    m_handle.abandon();
    m_warnings.clear();
    m_error = {};
    const MetricSource source = m_sources.of(m_monitor.endpoint().target);
    if (source != m_source || source.kind == MetricSource::Kind::None) {
        m_open.reset();
        for (TimeSeries &line : m_lines)
            line = TimeSeries(capacity);
    }
    m_source = source;
    if (source.kind == MetricSource::Kind::None) {
        enter(State::Off);
        return;
    }
    if (!isConnectedTo(m_session, m_monitor.endpoint().target) || m_monitor.pods().isEmpty()) {
        enter(State::Waiting);
        return;
    }
    if (!m_open) {
        auto opened = OpenMetricSource::open(m_session, source);
        if (!opened) {
            m_error = std::move(opened.error());
            enter(State::Failed);
            return;
        }
        m_open = std::move(*opened);
    }
    const PromScope scope =
        promScope(m_monitor.endpoint().target, m_monitor.pods(), m_open->client().baseUrl());
    const QString engine = m_monitor.metrics() ? m_monitor.metrics()->engine : QString();
    enter(State::Asking);
    m_handle.start([this, scope, engine](std::stop_token stop,
                                         ProgressSink) { return fetch(scope, engine, m_range, stop); },
                   [this](const Answer &answer) { take(answer); });
}

Task<MetricPast::Answer> MetricPast::fetch(PromScope scope, QString engine, std::chrono::minutes range,
                                           std::stop_token stop)
{
    auto answer = co_await fetchAs(scope, engine, range, stop);
    if (!answer || std::ranges::any_of(answer->lines, &std::optional<PromSeries>::has_value))
        co_return answer;
    auto other = co_await otherwiseLabelled(&m_open->client(), scope,
                                            m_session.clock().now().toMSecsSinceEpoch(), stop);
    // Whether it has them by other labels is not known then: "it has none" would be a guess.
    if (!other)
        co_return std::unexpected(std::move(other.error()));
    if (!*other)
        co_return answer;
    co_return co_await fetchAs(**other, engine, range, stop);
}

Task<MetricPast::Answer> MetricPast::fetchAs(PromScope scope, QString engine, std::chrono::minutes range,
                                             std::stop_token stop)
{
    Answer answer{.step = stepFor(range)};
    const std::chrono::seconds over = std::max(answer.step, shortestWindow);
    const qint64 stepMs = std::chrono::milliseconds(answer.step).count();
    const qint64 now = m_session.clock().now().toMSecsSinceEpoch();
    // On whole steps: the same question gets the same values, from caches too.
    const qint64 to = now / stepMs * stepMs;
    const qint64 from = (now - std::chrono::milliseconds(range).count()) / stepMs * stepMs;
    const PromQueries queries(scope, engine);
    std::vector<Task<PromAnswer>> tasks;
    std::vector<std::size_t> places;
    for (int i = 0; i < endpointSeriesCount; ++i) {
        const QString promql = queryOf(EndpointSeries(i), queries, over);
        if (promql.isEmpty())
            continue;
        tasks.push_back(m_open->client().queryRange(promql, from, to, answer.step, stop));
        places.push_back(std::size_t(i));
    }
    auto answers = co_await whenAll(std::move(tasks));
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto &one = answers->at(i);
        if (!one)
            co_return std::unexpected(std::move(one.error()));
        answer.warnings += one->warnings;
        if (!one->series.isEmpty())
            answer.lines.at(places.at(i)) = std::move(one->series.first());
    }
    answer.warnings.removeDuplicates();
    co_return answer;
}

void MetricPast::take(const Answer &answer)
{
    m_step = answer.step;
    m_warnings = answer.warnings;
    const qint64 now = m_session.clock().now().toMSecsSinceEpoch();
    const std::vector<qint64> own =
        ownTimes(m_monitor, now - std::chrono::milliseconds(m_range).count() - 3'600'000);
    // A value of ours stands for a look, a minute or, of older days, a quarter of an hour.
    const qint64 old = now - std::chrono::milliseconds(MetricHistory::keptFine).count();
    const auto isOurs = [&](qint64 at) {
        const qint64 reach = at < old ? std::chrono::milliseconds(MetricHistory::coarse).count() / 2 : 45'000;
        const auto next = std::ranges::lower_bound(own, at - reach);
        return next != own.end() && *next <= at + reach;
    };
    const qint64 middle = std::chrono::milliseconds(window()).count() / 2;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        TimeSeries line(capacity);
        for (const auto &[at, value] :
             answer.lines.at(i) ? answer.lines.at(i)->values : QList<std::pair<qint64, double>>()) {
            // In the middle of the time that it was taken over. NaN: nothing was observed.
            if (std::isfinite(value) && !isOurs(at - middle))
                line.append(at - middle, value);
        }
        m_lines.at(i) = std::move(line);
    }
    enter(State::Known);
}

} // namespace slipway
