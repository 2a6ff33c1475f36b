// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "inference/loadgenerator.h"

#include <QDateTime>

namespace slipway {

enum class BenchFormat {
    Ours, ///< all runs with every request's figures; what `slipway bench --baseline` takes
    Vllm, ///< one run, as `vllm bench serve --save-result --save-detailed`
    Aiperf, ///< one run, as AIPerf's profile_export_aiperf.json
    Csv ///< a line a run
};

/// @param run  of the formats that hold one
QByteArray benchAs(BenchFormat format, const BenchResult &result, int run, const QDateTime &started);

/// Made and written off this thread: a result of many requests is tens of megabytes.
/// Errors: Forbidden (cannot be opened), Unavailable (could not be written whole).
Task<> writeBench(BenchFormat format, BenchResult result, int run, QDateTime started, QString file);

} // namespace slipway
