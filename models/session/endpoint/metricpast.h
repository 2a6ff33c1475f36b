// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/metricsource.h"
#include "telemetry/promqueries.h"

namespace slipway {

/// What a server of metrics knows of an endpoint's lines from the times when nobody looked from here. Where there are values of ours it has
/// none: two truths over one another help nobody.
class MetricPast : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off, ///< no source is named
        Waiting, ///< until the endpoint's pods are known
        Asking,
        Known,
        Failed
    };
    Q_ENUM(State)

    /// All outlive it.
    MetricPast(Session &session, const EndpointMonitor &monitor, const MetricSources &sources,
               QObject *parent = nullptr);
    ~MetricPast() override;

    /// Asks, for as long as somebody looks: at once, when the range or the source becomes another, and when the pods are known.
    void start();
    void stop();
    /// How far back; asks anew when it is another.
    void setRange(std::chrono::minutes range);

    State state() const { return m_state; }
    const MetricSource &source() const { return m_source; }
    const Error &error() const { return m_error; } ///< of Failed
    const QStringList &warnings() const { return m_warnings; } ///< the server's words
    /// One value of its lines stands for so long, and for window(), over which it was taken.
    std::chrono::seconds step() const { return m_step; }
    std::chrono::seconds window() const;
    const TimeSeries &series(EndpointSeries which) const;

    /// The step for a range: some thousand values a line at most, and none that pretends to more detail than servers scrape.
    static std::chrono::seconds stepFor(std::chrono::minutes range);
    /// How a line is asked for, in the line's unit; empty when the engine has no such metric.
    static QString queryOf(EndpointSeries which, const PromQueries &queries, std::chrono::seconds window);

Q_SIGNALS:
    void changed();

private:
    struct Answer;
    void ask();
    void look();
    Task<Answer> fetch(PromScope scope, QString engine, std::chrono::minutes range, std::stop_token stop);
    /// By the scope's own labels alone.
    Task<Answer> fetchAs(PromScope scope, QString engine, std::chrono::minutes range, std::stop_token stop);
    void take(const Answer &answer);
    void enter(State state);
    Session &m_session;
    const EndpointMonitor &m_monitor;
    const MetricSources &m_sources;
    MetricSource m_source;
    std::unique_ptr<OpenMetricSource> m_open;
    TaskHandle m_handle;
    std::array<TimeSeries, endpointSeriesCount> m_lines;
    std::chrono::minutes m_range{15};
    std::chrono::seconds m_step{60};
    QStringList m_warnings;
    Error m_error;
    State m_state = State::Off;
    bool m_isStarted = false;
};

} // namespace slipway
