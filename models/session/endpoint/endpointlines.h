// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/acceleratormetrics.h"
#include "telemetry/endpointmetrics.h"
#include "telemetry/timeseries.h"

#include <array>
#include <functional>

namespace slipway {

/// One chart line: what it is, and its values over time. Kept by these numbers in the history: new ones go to the end.
enum class EndpointSeries {
    TtftP50,
    TtftP95,
    ItlP50,
    E2eP95,
    OutputTokensPerSecond,
    PromptTokensPerSecond,
    RequestsPerSecond,
    Running,
    Waiting,
    KvCacheUse,
    PrefixCacheHitRate,
    PreemptionsPerSecond,
    ItlP95,
    E2eP50,
    AcceleratorUse,
    AcceleratorMemoryUse,
    AcceleratorPower,
    TtftP99,
    ItlP99,
    E2eP99
};
inline constexpr int endpointSeriesCount = int(EndpointSeries::E2eP99) + 1;

/// The lines of an endpoint, or of one of its replicas.
class EndpointLines
{
public:
    explicit EndpointLines(qsizetype capacity);

    const TimeSeries &of(EndpointSeries which) const { return m_series.at(std::size_t(which)); }
    TimeSeries &of(EndpointSeries which) { return m_series.at(std::size_t(which)); }
    /// Of the last look: why it gave no value; empty when it gave one.
    QString whyEmpty(EndpointSeries which) const { return m_whyEmpty.at(std::size_t(which)); }
    void setAllEmpty(const QString &why);
    /// Appends what @p metrics hold; of a first look, without a window, what is no difference of two.
    /// @param noted is told of each value
    void add(const EndpointMetrics &metrics, qint64 atMs,
             const std::function<void(EndpointSeries, double)> &noted = {});
    /// Appends what accelerators do. @param why  there is nothing to append, or not all of it
    void add(const AcceleratorUse &use, const QString &why, qint64 atMs,
             const std::function<void(EndpointSeries, double)> &noted = {});
    /// When the last value of any line came; 0: there is none.
    qint64 lastAt() const;

private:
    std::array<TimeSeries, endpointSeriesCount> m_series;
    std::array<QString, endpointSeriesCount> m_whyEmpty;
};

} // namespace slipway
