// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace slipway {
namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Prometheus' tolerance for sums of floats that should be equal (promql/quantile.go, smallDeltaTolerance).
constexpr double smallDelta = 1e-12;

bool almostEqual(double a, double b)
{
    if (a == b)
        return true;
    const double sum = std::abs(a) + std::abs(b);
    const double difference = std::abs(a - b);
    if (a == 0 || b == 0 || sum < std::numeric_limits<double>::min())
        return difference < smallDelta * std::numeric_limits<double>::min();
    return difference / std::min(sum, std::numeric_limits<double>::max()) < smallDelta;
}

void makeMonotonic(std::vector<Histogram::Bucket> &buckets)
{
    double previous = buckets.front().cumulative;
    for (std::size_t i = 1; i < buckets.size(); ++i) {
        double &count = buckets[i].cumulative;
        if (count == previous)
            continue;
        if (almostEqual(previous, count) || count < previous)
            count = previous;
        else
            previous = count;
    }
}
} // namespace

void Histogram::add(double upperBound, double cumulative)
{
    if (std::isnan(upperBound))
        return;
    // Pages list bounds in order, so the place is nearly always the end.
    if (buckets.empty() || buckets.back().upperBound < upperBound) {
        buckets.push_back({upperBound, cumulative});
        return;
    }
    const auto place = std::ranges::lower_bound(buckets, upperBound, {}, &Bucket::upperBound);
    if (place->upperBound == upperBound)
        place->cumulative += cumulative;
    else
        buckets.insert(place, {upperBound, cumulative});
}

void Histogram::merge(const Histogram &other)
{
    if (other.isEmpty())
        return;
    if (isEmpty()) {
        *this = other;
        return;
    }
    std::vector<Bucket> common;
    auto theirs = other.buckets.begin();
    for (const Bucket &ours : buckets) {
        while (theirs != other.buckets.end() && theirs->upperBound < ours.upperBound)
            ++theirs;
        if (theirs != other.buckets.end() && theirs->upperBound == ours.upperBound)
            common.push_back({ours.upperBound, ours.cumulative + theirs->cumulative});
    }
    buckets = std::move(common);
    sum += other.sum;
    if (count && other.count)
        count = *count + *other.count;
    else
        count.reset();
}

double Histogram::total() const
{
    if (!buckets.empty() && buckets.back().upperBound == infinity)
        return buckets.back().cumulative;
    return count.value_or(0);
}

double Histogram::mean() const
{
    const double observations = count.value_or(total());
    return observations > 0 ? sum / observations : nan;
}

double counterIncrease(double later, double earlier)
{
    if (!std::isfinite(later) || later < 0)
        return 0;
    if (!std::isfinite(earlier) || earlier < 0)
        return 0; // where it stood is not known, so neither is what it rose by
    return later < earlier ? later : later - earlier;
}

Histogram difference(const Histogram &later, const Histogram &earlier, bool *comparable)
{
    const auto sameBound = [](const Histogram::Bucket &a, const Histogram::Bucket &b) {
        return a.upperBound == b.upperBound;
    };
    const bool same = std::ranges::equal(later.buckets, earlier.buckets, sameBound);
    if (comparable)
        *comparable = same;
    if (!same)
        return later;
    // One bucket that fell means a new process: then all of its buckets began at zero, also those that have grown past the old count.
    const bool restarted =
        later.total() < earlier.total()
        || std::ranges::any_of(
            std::views::iota(std::size_t(0), later.buckets.size()),
            [&](std::size_t i) { return later.buckets[i].cumulative < earlier.buckets[i].cumulative; });
    if (restarted)
        return later;
    Histogram result;
    result.buckets.reserve(later.buckets.size());
    for (std::size_t i = 0; i < later.buckets.size(); ++i)
        result.buckets.push_back(
            {later.buckets[i].upperBound,
             counterIncrease(later.buckets[i].cumulative, earlier.buckets[i].cumulative)});
    result.sum = later.sum - earlier.sum;
    if (later.count && earlier.count)
        result.count = counterIncrease(*later.count, *earlier.count);
    return result;
}

double histogramQuantile(double q, std::vector<Histogram::Bucket> buckets)
{
    if (std::isnan(q))
        return nan;
    if (q < 0)
        return -infinity;
    if (q > 1)
        return infinity;
    std::ranges::stable_sort(buckets, {}, &Histogram::Bucket::upperBound);
    if (buckets.empty() || buckets.back().upperBound != infinity)
        return nan;
    // Bounds that are written in two ways ("1" and "1.0") are one bucket.
    std::vector<Histogram::Bucket> merged;
    for (const Histogram::Bucket &bucket : buckets) {
        if (!merged.empty() && merged.back().upperBound == bucket.upperBound)
            merged.back().cumulative += bucket.cumulative;
        else
            merged.push_back(bucket);
    }
    if (merged.size() < 2)
        return nan;
    makeMonotonic(merged);
    const double observations = merged.back().cumulative;
    if (observations == 0 || std::isnan(observations))
        return nan;
    double rank = q * observations;
    // As sort.Search over all but the last.
    std::size_t index = 0;
    while (index < merged.size() - 1 && !(merged[index].cumulative >= rank))
        ++index;
    if (index == merged.size() - 1)
        return merged[merged.size() - 2].upperBound;
    if (index == 0 && merged.front().upperBound <= 0)
        return merged.front().upperBound;
    double start = 0;
    double inside = merged[index].cumulative;
    if (index > 0) {
        start = merged[index - 1].upperBound;
        inside -= merged[index - 1].cumulative;
        rank -= merged[index - 1].cumulative;
    }
    return start + (merged[index].upperBound - start) * (rank / inside);
}

std::optional<QuantileEstimate> estimateQuantile(double q, const Histogram &histogram)
{
    const double value = histogramQuantile(q, histogram.buckets);
    if (!std::isfinite(value))
        return {};
    QuantileEstimate estimate{.value = value, .low = 0, .high = value};
    const double rank = q * histogram.total();
    for (std::size_t i = 0; i < histogram.buckets.size(); ++i) {
        const Histogram::Bucket &bucket = histogram.buckets[i];
        if (bucket.cumulative >= rank || i + 1 == histogram.buckets.size()) {
            estimate.high = bucket.upperBound;
            estimate.low = i > 0 ? histogram.buckets[i - 1].upperBound : std::min(0.0, bucket.upperBound);
            break;
        }
    }
    estimate.beyond = std::isinf(estimate.high);
    if (estimate.beyond)
        estimate.low = value;
    return estimate;
}

} // namespace slipway
