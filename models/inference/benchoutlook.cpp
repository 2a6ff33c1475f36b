// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchoutlook.h"

#include <cmath>

namespace slipway {
namespace {

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(std::max(0.0, seconds) * 1000));
}

int warmupOf(const BenchConfig &config, double concurrency)
{
    return config.warmup < 0 ? int(concurrency) : config.warmup;
}

} // namespace

BenchOutlook benchOutlook(const BenchConfig &config, int run, double level, const LoadTick &tick)
{
    BenchOutlook outlook;
    const bool closed = config.shape == LoadShape::ClosedLoop;
    const qsizetype listed = closed        ? config.concurrencies.size()
        : config.shape == LoadShape::Trace ? 1
                                           : config.rates.size();
    outlook.runsAfter = std::max(0, int(listed) - run - 1);
    outlook.isSweep = closed && config.sweepTo > 0;
    if (outlook.isSweep) {
        // The last one listed is doubled.
        double next = outlook.runsAfter > 0 ? config.concurrencies.constLast() : level;
        for (next *= 2; next <= config.sweepTo && next > 0; next *= 2)
            ++outlook.runsAfter;
    }
    const double elapsed = std::chrono::duration<double>(tick.elapsed).count();
    const int left = tick.requests - tick.finished;
    // One wave has to be back before its pace means anything.
    const int enough = std::min(tick.requests, closed ? std::max(3, int(level)) : 3);
    if (elapsed <= 0 || tick.finished < enough)
        return outlook;
    const double pace = tick.finished / elapsed;
    double ofRun = left / pace;
    if (!closed && level > 0) {
        // The schedule says when the last one leaves; a server that falls behind is known by its pace.
        const double last = tick.requests / level - elapsed + tick.meanE2eMs / 1000;
        ofRun = left == 0 ? 0 : std::max(last, pace < level * 0.9 ? ofRun : 0.0);
    }
    outlook.ofRun = milliseconds(ofRun);
    if (outlook.isSweep && outlook.runsAfter > 0)
        return outlook;
    double rest = 0;
    for (qsizetype i = run + 1; i < listed; ++i) {
        if (closed)
            rest += (config.requests + warmupOf(config, config.concurrencies.at(i))) / pace;
        else
            rest += config.requests / config.rates.at(i) + tick.meanE2eMs / 1000;
    }
    outlook.ofAll = milliseconds(ofRun + rest);
    outlook.isAtMost = closed && outlook.runsAfter > 0;
    return outlook;
}

} // namespace slipway
