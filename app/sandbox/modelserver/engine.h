// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/modelserver/metrics.h"
#include "app/sandbox/modelserver/modelserver.h"

#include <deque>

namespace slipway::sandbox {

/// As the metrics count.
inline double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// Continuous batching with a paged KV cache, as time passes and without any arithmetic: what waits, what runs, how
/// long a step takes, which blocks are shared, who is preempted.
class Engine
{
public:
    using Time = std::chrono::milliseconds;
    using Id = quint64;

    struct Sequence {
        QList<int> prompt;
        int outputTokens = 0; ///< how many it will make
        QByteArray finishReason; ///< how it then ends: "stop" or "length"
        int maxTokens = 0; ///< what was asked for, for the metrics
        int n = 1; ///< of the request, counted once
        /// @p upTo output tokens are there now. It may abort sequences, this one too.
        std::function<void(int upTo)> progressed;
        std::function<void(const QByteArray &reason)> ended;
    };

    Engine(const ModelServerSettings &settings, SimClock &clock);
    ~Engine();

    Id submit(Sequence sequence);
    /// Ends it now, without calling ended(); its blocks are free at once.
    void abort(Id id);
    /// Ends all with @p reason, calling ended().
    void endAll(const QByteArray &reason);

    int running() const { return int(m_running.size()); }
    int waiting() const { return int(m_waiting.size()); }
    double cacheUse() const;
    int totalBlocks() const { return m_totalBlocks; }
    int cachedTokens(Id id) const;
    EngineMetrics metrics;

private:
    struct Live {
        Id id = 0;
        Sequence sequence;
        QList<quint64> prefixHashes; ///< of the full prompt blocks, chained
        int held = 0; ///< of those, the ones it holds
        int privateBlocks = 0;
        int computed = 0; ///< tokens in the cache, prompt and output
        int target = 0; ///< tokens to compute before the next output token
        int generated = 0;
        int cached = 0; ///< prompt tokens that the prefix cache gave
        Time arrived{}, scheduled{-1}, firstToken{-1}, lastToken{};
    };
    struct SharedBlock {
        int users = 0;
        quint64 lastUse = 0;
    };
    using LivePtr = std::shared_ptr<Live>;

    void plan();
    void finishStep();
    bool admit(const LivePtr &live);
    bool makeRoom(int blocks, const LivePtr &forWhom);
    void preempt(const LivePtr &live);
    void release(const LivePtr &live);
    void finish(LivePtr live, const QByteArray &reason); ///< by value: it leaves the list it came from
    void countEnd(const Live &live, const QByteArray &reason);
    int blocksFor(int tokens) const { return (tokens + m_settings.blockSize - 1) / m_settings.blockSize; }
    int freeBlocks() const { return m_totalBlocks - m_usedShared - m_private; }

    const ModelServerSettings &m_settings;
    SimClock &m_clock;
    const int m_totalBlocks;
    std::deque<LivePtr> m_waiting;
    std::vector<LivePtr> m_running;
    QHash<quint64, SharedBlock> m_shared;
    int m_usedShared = 0; ///< shared blocks with users
    int m_private = 0;
    quint64 m_uses = 0;
    Id m_lastId = 0;
    SimClock::Id m_step = 0;
    std::vector<std::pair<LivePtr, int>> m_work; ///< what the running step computes
    double m_owedMs = 0; ///< the part of a millisecond that steps have run short
};

} // namespace slipway::sandbox
