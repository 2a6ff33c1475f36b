// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"
#include "catalog/vllmargs.h"
#include "catalog/weights.h"

namespace slipway {

inline constexpr double gib = 1024.0 * 1024.0 * 1024.0;

/// The engine's settings for this request: what was asked for, else its defaults.
struct FitSettings {
    VllmVersion version;
    double utilization = 0;
    int sequences = 0;
    int batchedTokens = 0;
    int maxModelLen = 0;
    bool v0 = false;
};
FitSettings settingsOf(const FitRequest &request);

/// Of an effective dtype: float32 is 4, the others 2.
int bytesOf(const QString &dtype);

/// What the engine takes beside weights and cache, each fitted to what engines logged. The request's dtype is the effective one.
FitTerm nonTorchTerm(const FitRequest &request);
FitTerm activationTerm(const FitRequest &request, const FitSettings &settings,
                       const std::optional<QuantizationScheme> &scheme);
FitTerm graphsTerm(const FitRequest &request);

} // namespace slipway
