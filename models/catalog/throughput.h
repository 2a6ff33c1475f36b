// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"

namespace slipway {

/// What is asked of an endpoint.
struct ServingLoad {
    double requestsPerSecond = 0;
    int promptTokens = 0;
    int outputTokens = 0;
    bool operator==(const ServingLoad &) const = default;
};

/// How one replica would answer. An estimate from data sheets: see throughputError.
struct ThroughputEstimate {
    enum class Limit {
        None, ///< it keeps up
        SpeedUnknown, ///< the catalogue does not know how fast the chip is
        DoesNotFit, ///< the engine would not start
        Compute, ///< prompts come faster than it reads them
        Cache, ///< the KV cache holds fewer requests than would be under way
        Sequences, ///< the engine admits fewer at the same time
    };
    Limit limit = Limit::None;
    double ttftMs = 0; ///< typical
    double ttftP95Ms = 0;
    double itlMs = 0; ///< typical
    double e2eMs = 0; ///< typical
    double underWay = 0; ///< requests that it works on at the same time, on the average
    double prefillShare = 0; ///< of its time that goes into reading prompts

    bool keepsUp() const { return limit == Limit::None; }
    bool isWithin(double mostTtftMs, double mostItlMs) const
    {
        return keepsUp() && (mostTtftMs <= 0 || ttftP95Ms <= mostTtftMs)
            && (mostItlMs <= 0 || itlMs <= mostItlMs);
    }
};

/// Times come out wrong by up to so much either way, as far as published measurements tell (tst_throughput holds it against them).
inline constexpr double throughputError = 0.35;

/// Whether anybody's measurements of such chips were held against the estimate.
inline bool isProven(const Accelerator &accelerator)
{
    return accelerator.vendor == AcceleratorVendor::Nvidia;
}

/// How much longer than estimated a chip takes (above 1), by what somebody measured.
struct SpeedCorrection {
    double reading = 1; ///< of prompts
    double decoding = 1; ///< of the steps that write tokens
    bool operator==(const SpeedCorrection &) const = default;
};

/// One replica of @p request, whose @p fit is known, under @p load of its own.
///
/// A roofline of the engine's steps: a decoding step reads the weights once (of a mixture of experts those that the batch touches)
/// and each sequence's cache, and computes a token a sequence; prompts take compute, during which the others get a token each.
ThroughputEstimate estimateThroughput(const FitRequest &request, const FitReport &fit,
                                      const ServingLoad &load, SpeedCorrection correction = {});

/// The most requests a second of @p load's lengths that one replica answers within the two limits (p95 of the first, typical of the
/// second; zero: any); zero if not even one at a time.
double highestRate(const FitRequest &request, const FitReport &fit, ServingLoad load, double mostTtftMs = 0,
                   double mostItlMs = 0, SpeedCorrection correction = {});

/// With what the estimate says what was measured under @p load. Nothing where no factor between a quarter and four does for the tokens:
/// then something else than the chip was measured. Prompts keep the factor 1 where theirs does not: a wait of other causes.
/// @param ttftMs typical  @param itlMs typical
std::optional<SpeedCorrection> correctionFrom(const FitRequest &request, const FitReport &fit,
                                              const ServingLoad &load, double ttftMs, double itlMs);

/// Whether both compute with the same kind of numbers, on which a chip's speed depends: 16 bits, 8 bits, or packed weights.
bool computesAlike(const FitRequest &one, const FitRequest &other);

} // namespace slipway
