// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/loadgenerator.h"

namespace slipway {

/// How long a load test will still take, as far as that can be known.
struct BenchOutlook {
    /// Of the run that goes on. Nothing before enough has finished to say.
    std::optional<std::chrono::milliseconds> ofRun = {};
    /// Of the whole, warm-ups of later runs among it. Nothing while ofRun is, or when a sweep decides by what it finds.
    std::optional<std::chrono::milliseconds> ofAll = {};
    /// ofAll is an upper bound: in a closed loop more at once is served at least as fast, until it is not.
    bool isAtMost = false;
    int runsAfter = 0; ///< runs that follow this one
    bool isSweep = false; ///< runsAfter is the most that may follow
    bool operator==(const BenchOutlook &) const = default;
};

/// @param run  which one goes on, counted from 0, at @p level (concurrency, or requests a second)
BenchOutlook benchOutlook(const BenchConfig &config, int run, double level, const LoadTick &tick);

} // namespace slipway
