// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/histogram.h"

#include <QByteArray>

#include <chrono>
#include <deque>
#include <functional>

namespace slipway {

struct EndpointMetrics;

/// How the requests of a stretch of time went, over all replicas. Counts and buckets, never shares: those can be added up.
struct RequestTally {
    qint64 at = 0; ///< its beginning, in milliseconds since 1970, a multiple of its length
    int seconds = 60; ///< its length
    double observed = 0; ///< seconds of it in which somebody looked: of the others nothing is known
    Histogram timeToFirstToken = {}; ///< empty: not exposed
    Histogram interTokenLatency = {};
    Histogram endToEnd = {};
    std::optional<double> served = {}; ///< finished without an error; none: not exposed
    std::optional<double> failed = {};

    /// What happened between two looks; nothing of it without a window.
    static RequestTally of(const EndpointMetrics &window);
    void merge(const RequestTally &other);
    /// All but at and seconds, to be kept.
    QByteArray toBytes() const;
    static std::optional<RequestTally> fromBytes(qint64 at, int seconds, const QByteArray &bytes);
    bool operator==(const RequestTally &) const = default;
};

/// The tallies of one endpoint: of each minute for two days, of each quarter of an hour for a month.
class TallyBook
{
public:
    static constexpr std::chrono::seconds fine{60};
    static constexpr std::chrono::seconds coarse{900};
    static constexpr std::chrono::hours keptFine{48};
    static constexpr std::chrono::hours kept{30 * 24};

    /// Adds to the minute that @p atMs is in. One that is older than the newest is dropped and false returned: the clock went back.
    bool add(qint64 atMs, const RequestTally &tally);
    /// Takes what was kept; in order of time, before anything is added.
    void restore(const RequestTally &tally);
    /// The minute that goes on, null before the first.
    const RequestTally *newest() const;
    /// Those that reach into [fromMs, toMs), oldest first.
    void each(qint64 fromMs, qint64 toMs, const std::function<void(const RequestTally &)> &use) const;
    bool isEmpty() const { return m_fine.empty() && m_coarse.empty(); }
    std::size_t size() const { return m_fine.size() + m_coarse.size(); }

private:
    void thin(qint64 nowMs);
    std::deque<RequestTally> m_coarse;
    std::deque<RequestTally> m_fine;
};

} // namespace slipway
