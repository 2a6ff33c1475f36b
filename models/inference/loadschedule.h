// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>

#include <chrono>
#include <memory>
#include <optional>
#include <random>

namespace slipway {

/// When the next request leaves. A strategy; asked for the indices 0, 1, 2… in turn.
class LoadSchedule
{
public:
    virtual ~LoadSchedule() = default;
    /// The instant since the start at which request @p index is due; nothing when a free place decides (closed loop).
    virtual std::optional<std::chrono::nanoseconds> due(int index) = 0;
    /// The most requests in flight; 0 for no limit.
    virtual int concurrency() const = 0;
};

/// N in flight: the next starts when one ends. Hides queueing; say so where its numbers are shown.
class ClosedLoop : public LoadSchedule
{
public:
    explicit ClosedLoop(int concurrency) : m_concurrency(concurrency) { }
    std::optional<std::chrono::nanoseconds> due(int) override { return {}; }
    int concurrency() const override { return m_concurrency; }

private:
    int m_concurrency;
};

/// Open loop at even distances: arrivals do not wait for answers, so a queue shows.
class ConstantRate : public LoadSchedule
{
public:
    /// @param perSecond above 0
    explicit ConstantRate(double perSecond, int mostInFlight = 0)
        : m_gap(1e9 / perSecond)
        , m_limit(mostInFlight)
    {
    }
    std::optional<std::chrono::nanoseconds> due(int index) override
    {
        return std::chrono::nanoseconds(qint64(m_gap * index));
    }
    int concurrency() const override { return m_limit; }

private:
    double m_gap;
    int m_limit;
};

/// Open loop with exponential gaps, as independent people make them. The same seed gives the same instants.
class PoissonRate : public LoadSchedule
{
public:
    explicit PoissonRate(double perSecond, quint64 seed, int mostInFlight = 0)
        : m_random(seed)
        , m_perSecond(perSecond)
        , m_limit(mostInFlight)
    {
    }
    std::optional<std::chrono::nanoseconds> due(int index) override;
    int concurrency() const override { return m_limit; }

private:
    std::mt19937_64 m_random;
    double m_perSecond;
    int m_limit;
    int m_next = 0;
    double m_atNs = 0;
};

/// One line of a recorded workload.
struct TraceEntry {
    std::chrono::nanoseconds at{0}; ///< since the first
    int promptTokens = 0;
    int outputTokens = 0;
    bool operator==(const TraceEntry &) const = default;
};

/// Arrivals as they were recorded, sped up by a factor.
class TraceReplay : public LoadSchedule
{
public:
    explicit TraceReplay(QList<TraceEntry> entries, double speed = 1, int mostInFlight = 0)
        : m_entries(std::move(entries))
        , m_speed(speed)
        , m_limit(mostInFlight)
    {
    }
    std::optional<std::chrono::nanoseconds> due(int index) override;
    int concurrency() const override { return m_limit; }

private:
    QList<TraceEntry> m_entries;
    double m_speed;
    int m_limit;
};

/// Reads a trace: JSON lines with timestamp in ms, input_length and output_length (Mooncake's and AIPerf's form), or CSV with
/// the columns TIMESTAMP, ContextTokens, GeneratedTokens (Azure's LLM traces; times as seconds or as date and time).
/// Sorted by time, the first at 0. Errors: Invalid with the line.
Result<QList<TraceEntry>> readTrace(const QByteArray &text);

} // namespace slipway
