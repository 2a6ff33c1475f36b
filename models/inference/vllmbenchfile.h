// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/loadgenerator.h"

namespace slipway {

/// What one process of `vllm bench serve` measured.
struct BenchPart {
    QList<LoadSample> samples = {}; ///< empty where the file holds summaries only
    bool hasGaps = true; ///< the samples have their gaps between tokens
    int completed = 0;
    int failed = 0;
    double durationS = 0;
    double requestsPerS = 0;
    double outputTokensPerS = 0;
    double totalTokensPerS = 0;
    /// The tool's own, of this process alone. Smallest and largest are not known.
    Distribution ttftMs = {}, itlMs = {}, tpotMs = {}, e2eMs = {};
    std::optional<double> endedS = {}; ///< by the clock of its node, seconds since 1970
};

/// The result file that vllmBenchScript() has printed into a log.
/// Errors: NotFound (no marker: the tool did not get that far), Invalid (cut or damaged).
Result<QJsonObject> benchResultIn(const QByteArray &log);

/// Reads a file of `vllm bench serve --save-result`, with or without --save-detailed.
/// @param isClosed  requests are due when there is room for them; else what waited on that side counts from its arrival
/// Errors: Invalid (not such a file, a field missing).
Result<BenchPart> readVllmBench(const QJsonObject &file, bool isClosed);

/// One run from what all processes measured at the same time: rates are summed, percentiles come from all requests together and are
/// never averaged. Where single requests are missing there is no percentile, unless there is one process only, and the warning says so.
BenchRun mergedRun(const QList<BenchPart> &parts, const ServiceLevels &slo);

/// The last thing that a program's log says, for people: the error that it ended with.
QString lastWordsOf(const QByteArray &log);

} // namespace slipway
