// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>
#include <vector>

namespace slipway {

/// A classic Prometheus histogram: cumulative counts up to each bound, the last bound +Inf.
struct Histogram {
    struct Bucket {
        double upperBound = 0;
        double cumulative = 0;
        bool operator==(const Bucket &) const = default;
    };
    std::vector<Bucket> buckets = {}; ///< kept sorted by bound
    double sum = 0;
    std::optional<double> count = {}; ///< the `_count` sample, where there was one

    /// Adds to the bucket of that bound, which is made when new.
    void add(double upperBound, double cumulative);
    /// Adds another replica's. Bounds that only one of the two has are left out: a cumulative count cannot be split.
    void merge(const Histogram &other);
    double total() const;
    double mean() const; ///< NaN when empty
    bool isEmpty() const { return buckets.empty(); }
    bool operator==(const Histogram &) const = default;
};

/// What happened between two scrapes of one series. A count that fell means a restart: the new counts are the difference.
/// Bounds that changed between the two (a new release) cannot be subtracted; then the later one is taken whole and
/// @p comparable becomes false.
Histogram difference(const Histogram &later, const Histogram &earlier, bool *comparable = nullptr);

/// Prometheus' histogram_quantile() for classic buckets, to the letter: NaN for fewer than two buckets or none at +Inf or no
/// observations, ±Inf for q outside 0…1, the highest finite bound when the rank falls into +Inf.
/// Source: prometheus.io, "Query functions", histogram_quantile; promql/quantile.go (bucketQuantile, ensureMonotonicAndIgnoreSmallDeltas).
double histogramQuantile(double q, std::vector<Histogram::Bucket> buckets);

/// A quantile with the bucket that it was guessed from.
struct QuantileEstimate {
    double value = 0;
    double low = 0; ///< the bucket's bounds: the error bar
    double high = 0;
    bool beyond = false; ///< only "more than value" is known
};
/// Nothing when there is no answer.
std::optional<QuantileEstimate> estimateQuantile(double q, const Histogram &histogram);

/// The increase of a counter between two scrapes; a fall is a restart and counts from zero. Never negative; NaN counts as nothing.
double counterIncrease(double later, double earlier);

} // namespace slipway
