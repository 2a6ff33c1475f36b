// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"

namespace slipway::sandbox {

inline constexpr double gib = 1024.0 * 1024 * 1024;

/// What the stand-in's engine finds on its accelerator when it starts, in bytes of one. Its own account: the files that it reads, and
/// figures of the world that the console's calculator does not have, so that predictions can be right or wrong here as elsewhere.
struct EngineMemory {
    double total = 0;
    double budget = 0; ///< utilization × total
    double weights = 0;
    double activation = 0;
    double nonTorch = 0;
    double graphs = 0; ///< outside the budget
    double cache = 0;
    qint64 tokens = 0; ///< whole blocks
};

/// @param fit       of a start that succeeds; what a token costs is the model's shape and is taken from there
/// @param fileBytes  of the checkpoint; 0: as the model's shape says
EngineMemory engineMemory(const FitRequest &request, const FitReport &fit, qint64 fileBytes, int blockSize);

} // namespace slipway::sandbox
