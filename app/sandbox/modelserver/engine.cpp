// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/engine.h"

#include <cmath>

namespace slipway::sandbox {

Engine::Engine(const ModelServerSettings &settings, SimClock &clock)
    : metrics(settings.maxModelLen)
    , m_settings(settings)
    , m_clock(clock)
    , m_totalBlocks(std::max(1, settings.kvCacheTokens / std::max(1, settings.blockSize)))
{
}

Engine::~Engine()
{
    m_clock.cancel(m_step);
}

double Engine::cacheUse() const
{
    return double(m_usedShared + m_private) / double(m_totalBlocks);
}

int Engine::cachedTokens(Id id) const
{
    const auto it = std::find_if(m_running.begin(), m_running.end(),
                                 [id](const LivePtr &live) { return live->id == id; });
    return it == m_running.end() ? 0 : (*it)->cached;
}

Engine::Id Engine::submit(Sequence sequence)
{
    auto live = std::make_shared<Live>();
    live->id = ++m_lastId;
    live->sequence = std::move(sequence);
    live->arrived = m_clock.elapsed();
    live->lastToken = live->arrived;
    // A block's identity is all tokens up to its end, so only equal beginnings share.
    quint64 hash = 1469598103934665603ULL;
    const int full = int(live->sequence.prompt.size()) / m_settings.blockSize;
    for (int block = 0; block < full; ++block) {
        for (int i = 0; i < m_settings.blockSize; ++i)
            hash = (hash ^ quint64(live->sequence.prompt.at(block * m_settings.blockSize + i)))
                * 1099511628211ULL;
        live->prefixHashes.append(hash);
    }
    m_waiting.push_back(live);
    metrics.requestN.observe(live->sequence.n);
    metrics.requestMaxTokens.observe(live->sequence.maxTokens);
    if (m_step == 0)
        m_step = m_clock.after(Time(0), [this] { plan(); });
    return live->id;
}

bool Engine::makeRoom(int blocks, const LivePtr &forWhom)
{
    // The youngest gives way, as in vLLM; nobody gives way for a newcomer.
    while (freeBlocks() < blocks) {
        const LivePtr victim = m_running.empty() ? nullptr : m_running.back();
        if (!victim || victim == forWhom)
            return false;
        preempt(victim);
    }
    // Unused cached blocks lie in the free memory; the oldest go first.
    while (m_totalBlocks - m_private - int(m_shared.size()) < blocks) {
        auto oldest = m_shared.end();
        for (auto it = m_shared.begin(); it != m_shared.end(); ++it) {
            if (it->users == 0 && (oldest == m_shared.end() || it->lastUse < oldest->lastUse))
                oldest = it;
        }
        if (oldest == m_shared.end())
            break;
        m_shared.erase(oldest);
    }
    return true;
}

bool Engine::admit(const LivePtr &live)
{
    const int prompt = int(live->sequence.prompt.size());
    int hits = 0;
    if (m_settings.prefixCaching) {
        while (hits < live->prefixHashes.size() && m_shared.contains(live->prefixHashes.at(hits)))
            ++hits;
        // The last token is always computed: its logits make the first output.
        if (hits * m_settings.blockSize >= prompt)
            --hits;
    }
    int revived = 0;
    for (int i = 0; i < hits; ++i)
        revived += m_shared.value(live->prefixHashes.at(i)).users == 0 ? 1 : 0;
    const int all = blocksFor(prompt + live->generated + 1);
    if (freeBlocks() < all - hits + revived)
        return false;
    for (int i = 0; i < hits; ++i) {
        SharedBlock &block = m_shared[live->prefixHashes.at(i)];
        m_usedShared += block.users++ == 0 ? 1 : 0;
        block.lastUse = ++m_uses;
    }
    live->held = hits;
    makeRoom(all - hits, live);
    live->privateBlocks = all - hits;
    m_private += live->privateBlocks;
    live->cached = hits * m_settings.blockSize;
    live->computed = live->cached;
    live->target = prompt + live->generated;
    if (live->scheduled < Time(0)) {
        live->scheduled = m_clock.elapsed();
        metrics.promptTokens += quint64(prompt);
        metrics.promptTokensCached += quint64(live->cached);
        if (m_settings.prefixCaching) {
            metrics.prefixQueries += quint64(prompt);
            metrics.prefixHits += quint64(live->cached);
        }
    }
    m_running.push_back(live);
    return true;
}

void Engine::release(const LivePtr &live)
{
    for (int i = 0; i < live->held; ++i) {
        SharedBlock &block = m_shared[live->prefixHashes.at(i)];
        m_usedShared -= --block.users == 0 ? 1 : 0;
        block.lastUse = ++m_uses;
    }
    live->held = 0;
    m_private -= live->privateBlocks;
    live->privateBlocks = 0;
}

void Engine::preempt(const LivePtr &live)
{
    ++metrics.preemptions;
    release(live);
    live->computed = 0;
    std::erase(m_running, live);
    std::erase_if(m_work, [&](const auto &work) { return work.first == live; });
    m_waiting.push_front(live);
}

void Engine::plan()
{
    m_step = 0;
    m_work.clear();
    // Decoding first: each running sequence that has its prompt computes one token.
    const std::vector<LivePtr> candidates = m_running;
    int decoding = 0;
    int budget = m_settings.maxBatchedTokens;
    for (const LivePtr &live : candidates) {
        if (std::find(m_running.begin(), m_running.end(), live) == m_running.end()
            || live->computed < live->target)
            continue;
        const int needed = blocksFor(live->computed + 1) - live->held - live->privateBlocks;
        if (needed > 0) {
            if (!makeRoom(needed, live)) {
                preempt(live);
                continue;
            }
            live->privateBlocks += needed;
            m_private += needed;
        }
        m_work.emplace_back(live, 1);
        ++decoding;
        --budget;
    }
    int prefill = 0;
    const auto share = [&](const LivePtr &live) {
        const int tokens = std::min(live->target - live->computed, budget);
        if (tokens <= 0)
            return;
        m_work.emplace_back(live, tokens);
        budget -= tokens;
        prefill += tokens;
    };
    for (const LivePtr &live : m_running) {
        if (live->computed < live->target)
            share(live);
    }
    while (!m_waiting.empty() && budget > 0 && running() < m_settings.maxRunningRequests) {
        const LivePtr next = m_waiting.front();
        if (!admit(next)) {
            // Alone in an empty cache and still too large: it can never run.
            if (m_running.empty()) {
                m_waiting.pop_front();
                countEnd(*next, "error");
                next->sequence.ended("error");
                continue;
            }
            break;
        }
        m_waiting.pop_front();
        share(next);
    }
    if (m_work.empty())
        return;
    const double decodeMs = decoding == 0
        ? 0
        : 1000.0 / m_settings.tokensPerSecond * (1 + m_settings.slowdownPerSequence * (decoding - 1));
    const double prefillMs = 1000.0 * prefill / m_settings.prefillTokensPerSecond;
    // A step that only prefills still reads all weights once.
    const double floorMs = prefill > 0 && decoding == 0 ? 400.0 / m_settings.tokensPerSecond : 0;
    const double exact = std::max(decodeMs + prefillMs, floorMs) + m_owedMs;
    const double whole = std::max(1.0, std::floor(exact));
    m_owedMs = std::max(0.0, exact - whole);
    metrics.iterationTokens.observe(decoding + prefill);
    m_step = m_clock.after(Time(qint64(whole)), [this] { finishStep(); });
}

void Engine::finishStep()
{
    m_step = 0;
    const Time now = m_clock.elapsed();
    const auto work = std::exchange(m_work, {});
    std::vector<LivePtr> told;
    for (const auto &[live, tokens] : work) {
        live->computed += tokens;
        if (live->computed < live->target)
            continue; // a chunk of a long prompt
        if (m_settings.prefixCaching && live->generated == 0) {
            // From now on others may share the full blocks of this prompt.
            for (int i = live->held;
                 i < live->prefixHashes.size() && i == live->held && live->privateBlocks > 0; ++i) {
                SharedBlock &block = m_shared[live->prefixHashes.at(i)];
                m_usedShared += block.users++ == 0 ? 1 : 0;
                block.lastUse = ++m_uses;
                ++live->held;
                --live->privateBlocks;
                --m_private;
            }
        }
        ++live->generated;
        ++metrics.generationTokens;
        live->target = live->computed + 1 > live->target ? live->computed : live->target;
        if (live->firstToken < Time(0)) {
            live->firstToken = now;
            metrics.timeToFirstToken.observe(seconds(now - live->arrived));
        } else {
            metrics.interTokenLatency.observe(seconds(now - live->lastToken));
        }
        live->lastToken = now;
        told.push_back(live);
    }
    for (const LivePtr &live : told) {
        if (std::find(m_running.begin(), m_running.end(), live) == m_running.end())
            continue; // an earlier callback aborted it
        live->sequence.progressed(live->generated);
        const bool still = std::find(m_running.begin(), m_running.end(), live) != m_running.end();
        if (still && live->generated >= live->sequence.outputTokens)
            finish(live, live->sequence.finishReason);
    }
    if (m_step == 0 && (!m_running.empty() || !m_waiting.empty()))
        plan();
}

void Engine::countEnd(const Live &live, const QByteArray &reason)
{
    ++metrics.finished[reason];
    const Time now = m_clock.elapsed();
    metrics.endToEnd.observe(seconds(now - live.arrived));
    metrics.requestPromptTokens.observe(double(live.sequence.prompt.size()));
    metrics.requestGenerationTokens.observe(live.generated);
    if (live.scheduled < Time(0))
        return;
    metrics.queueTime.observe(seconds(live.scheduled - live.arrived));
    metrics.inferenceTime.observe(seconds(live.lastToken - live.scheduled));
    if (live.firstToken >= Time(0)) {
        metrics.prefillTime.observe(seconds(live.firstToken - live.scheduled));
        metrics.decodeTime.observe(seconds(live.lastToken - live.firstToken));
        if (live.generated > 1)
            metrics.timePerOutputToken.observe(seconds(live.lastToken - live.firstToken)
                                               / (live.generated - 1));
    }
}

void Engine::finish(LivePtr live, const QByteArray &reason)
{
    release(live);
    std::erase(m_running, live);
    std::erase(m_waiting, live);
    countEnd(*live, reason);
    live->sequence.ended(reason);
}

void Engine::abort(Id id)
{
    const auto isIt = [id](const LivePtr &live) { return live->id == id; };
    LivePtr live;
    if (const auto it = std::find_if(m_running.begin(), m_running.end(), isIt); it != m_running.end())
        live = *it;
    else if (const auto queued = std::find_if(m_waiting.begin(), m_waiting.end(), isIt);
             queued != m_waiting.end())
        live = *queued;
    if (!live)
        return;
    release(live);
    std::erase(m_running, live);
    std::erase(m_waiting, live);
    std::erase_if(m_work, [&](const auto &work) { return work.first == live; });
    countEnd(*live, "abort");
}

void Engine::endAll(const QByteArray &reason)
{
    m_clock.cancel(std::exchange(m_step, 0));
    m_work.clear();
    while (!m_running.empty())
        finish(m_running.back(), reason);
    while (!m_waiting.empty())
        finish(m_waiting.back(), reason);
}

} // namespace slipway::sandbox
