// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/benchanalysis.h"
#include "session/bench/bencharchive.h"
#include "support/runtask.h"

namespace slipway::test {

/// A result as a server of some 1,000 tokens/s gives it: a run for each concurrency, the heaviest one bound by this side and with failures.
/// @param slower  a factor on every latency
inline BenchResult benchFixture(double slower = 1, const QList<int> &concurrencies = {1, 2, 4, 8, 16, 32})
{
    using namespace Qt::StringLiterals;
    BenchResult result{.config = {.modelId = QStringLiteral("google/gemma-3-4b-it"),
                                  .requests = 100,
                                  .concurrencies = concurrencies,
                                  .slo = {.ttftMs = 200}}};
    for (const int concurrency : concurrencies) {
        BenchRun run{
            .concurrency = concurrency, .requests = 100, .durationS = 60.0 / std::min(concurrency, 8)};
        QList<double> ttft, e2e, tpot, gaps;
        const double crowd = concurrency > 8 ? concurrency / 8.0 : 1;
        for (int i = 0; i < 100; ++i) {
            const double spread = 1 + i / 200.0;
            LoadSample sample{.promptTokens = 128,
                              .outputTokens = 128,
                              .ttftMs = 80 * crowd * spread * slower,
                              .tpotMs = 7.5 * slower,
                              .e2eMs = 1030 * crowd * spread * slower,
                              .gapsMs = {7.0 * slower, 8.0 * slower}};
            ttft.append(*sample.ttftMs);
            e2e.append(sample.e2eMs);
            tpot.append(*sample.tpotMs);
            gaps.append(sample.gapsMs);
            run.samples.append(sample);
        }
        run.requestsPerS = run.requests / run.durationS / slower;
        run.outputTokensPerS = run.requestsPerS * 128;
        run.ttftMs = run.ttftFromScheduleMs = Distribution::of(ttft);
        run.e2eMs = run.e2eFromScheduleMs = Distribution::of(e2e);
        run.tpotMs = Distribution::of(tpot);
        run.itlMs = Distribution::of(gaps);
        run.good = concurrency > 8 ? 61 : 100;
        run.goodputPerS = *run.good / run.durationS;
        run.health = {.cpuShare = 0.02 * concurrency, .loopLagP99Ms = 0.4, .loopLagMaxMs = 2};
        if (concurrency == concurrencies.last() && concurrencies.size() > 1) {
            run.failed = 3;
            run.failures = {{QStringLiteral("overloaded"), 3}};
            run.failureExamples = {{QStringLiteral("overloaded"), QStringLiteral("<b>queue full</b>")}};
            run.clientBound = {QStringLiteral("The sending thread was busy for 92 % of the time.")};
        }
        result.runs.append(run);
    }
    result.calibration = Calibration{
        .requestsPerS = 9000, .eventsPerS = 144'000, .ttftErrorP99Ms = 0.21, .itlErrorP99Ms = 0.12};
    result.knee = kneeOf(result.runs);
    return result;
}

/// Kept as if it had been measured at @p started.
inline qint64 keepFixture(BenchArchive &archive, const QDateTime &started, const QString &endpoint,
                          const BenchResult &result)
{
    const auto id = run(
        archive.keep({.started = started, .endpoint = endpoint, .wayIn = QStringLiteral("direct")}, result));
    return id.value_or(0);
}

} // namespace slipway::test
