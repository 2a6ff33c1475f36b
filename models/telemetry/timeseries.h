// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <optional>
#include <vector>

namespace slipway {

/// One point of a drawn line: everything that happened in its stretch of time.
struct SeriesPoint {
    qint64 at = 0; ///< milliseconds, the stretch's beginning
    double min = 0;
    double max = 0;
    double last = 0;
    quint32 count = 0; ///< 0: a gap
    bool operator==(const SeriesPoint &) const = default;
};

/// The recent values of one quantity in a ring: 16 bytes a value, and none before there is one: most lines of most replicas stay short.
class TimeSeries
{
public:
    explicit TimeSeries(qsizetype capacity);

    /// Times may repeat (the last wins) and must not go back: an older one is dropped and false returned.
    bool append(qint64 atMs, double value);
    qsizetype size() const { return m_size; }
    qsizetype capacity() const { return m_capacity; }
    bool isEmpty() const { return m_size == 0; }
    std::optional<std::pair<qint64, double>> last() const;
    std::pair<qint64, double> at(qsizetype index) const; ///< 0 is the oldest

    /// Min, max and last in @p count equal stretches of [fromMs, toMs): a spike stays seen at any zoom. NaN is a gap.
    std::vector<SeriesPoint> downsampled(qint64 fromMs, qint64 toMs, int count) const;
    /// Index of the first that is not older; size() when all are.
    qsizetype firstAtOrAfter(qint64 atMs) const;

private:
    /// Of as many slots side by side the extent is kept: panning over a million values then looks at some ten thousand of them.
    static constexpr qsizetype blockSize = 128;
    qsizetype slot(qsizetype index) const;
    void sumUp(qsizetype block);
    std::vector<qint64> m_times;
    std::vector<double> m_values;
    std::vector<SeriesPoint> m_blocks; ///< of the blocks that were written to their end; at is not used
    qsizetype m_capacity;
    qsizetype m_begin = 0; ///< 0 until the ring is full
    qsizetype m_size = 0;
};

} // namespace slipway
