// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/loadgenerator.h"

namespace slipway {

/// Index of the run at the knee of the latency-throughput curve: the point furthest above the line from the lightest to the
/// heaviest load, both axes scaled to 0…1 (Satopää et al., "Finding a kneedle in a haystack", 2011, without its smoothing).
/// -1 for fewer than three runs, or when no point stands out.
int kneeOf(const QList<BenchRun> &runs);

/// Whether twice the load may still bring more: the last doubling gained 5 %, and not too much failed.
bool throughputStillGrows(const QList<BenchRun> &runs);

/// Probability that two samples of one distribution would differ in rank as much as these: Mann-Whitney U, two-sided, by the normal
/// approximation with correction for ties. Latencies are skewed: a test of means would need what they do not have. 1 for too few.
double rankSumProbability(const QList<double> &a, const QList<double> &b);

/// One figure, before and after.
struct BenchChange {
    QString metric = {}; ///< ttftMs, tpotMs, e2eMs, outputTokensPerS, failedShare
    QString level = {}; ///< of which run, such as "concurrency 8"
    double before = 0, after = 0; ///< medians, or the value
    double percent = 0;
    std::optional<double> probability = {}; ///< nothing where there are no single requests to compare
    bool isWorse = false;
    /// Unlikely by chance (p < 0.01); figures without a test count when they changed by 5 % or more.
    bool isSignificant = false;
    bool operator==(const BenchChange &) const = default;
};

/// The saved result that a later one is held against. Errors: Invalid (no JSON, or no result with runs): a gate that has nothing to
/// compare with must not pass.
Result<QJsonObject> baselineFrom(const QByteArray &text);
/// What of @p changes' two results was not compared, in words for the person: levels that only one of them has, and too few requests.
QStringList notCompared(const QJsonObject &before, const QJsonObject &after);
/// Compares runs of equal load in two detailed results (toDetailedJson()). Errors: Invalid (no result, no run in common).
Result<QList<BenchChange>> compareBench(const QJsonObject &before, const QJsonObject &after);
/// Those that are significantly worse by more than @p percent.
QList<BenchChange> regressions(const QList<BenchChange> &changes, double percent);
QJsonObject toJson(const BenchChange &change);

/// The shape of `vllm bench serve --save-result --save-detailed`, one run. Only what was measured; milliseconds in summaries, seconds in
/// arrays, as there. Source: vllm/benchmarks/serve.py.
QJsonObject toVllmBenchJson(const BenchResult &result, const BenchRun &run, const QDateTime &date);
/// The shape of AIPerf's profile_export_aiperf.json, one run. Its inter_token_latency is what is called TPOT here.
QJsonObject toAiperfJson(const BenchResult &result, const BenchRun &run, const QDateTime &start);

} // namespace slipway
