// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"
#include "inference/loadgenerator.h"

namespace slipway {

/// What a load test came to, wherever the load came from.
struct MeasuredBench {
    BenchResult result = {};
    QString title = {}; ///< of what was loaded
    QString wayIn = {};
    std::optional<Error> problem = {}; ///< what ended it early, after some of it was measured
};

/// `bench --in-cluster`: shows the Job, asks, sends the load from its pods, and removes it.
/// @return or the status to end with, when the person has been told why
Task<std::expected<MeasuredBench, ExitStatus>> benchInCluster(Cli &cli, BenchConfig config,
                                                              std::stop_token stop);

} // namespace slipway
