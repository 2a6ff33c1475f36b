// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/timeseries.h"

#include <algorithm>
#include <cmath>

namespace slipway {

namespace {
void include(SeriesPoint &point, const SeriesPoint &more)
{
    if (more.count == 0)
        return;
    point.min = point.count == 0 ? more.min : std::min(point.min, more.min);
    point.max = point.count == 0 ? more.max : std::max(point.max, more.max);
    point.last = more.last;
    point.count += more.count;
}

void include(SeriesPoint &point, double value)
{
    if (!std::isnan(value))
        include(point, SeriesPoint{.min = value, .max = value, .last = value, .count = 1});
}
} // namespace

TimeSeries::TimeSeries(qsizetype capacity) : m_capacity(std::max<qsizetype>(1, capacity)) { }

qsizetype TimeSeries::slot(qsizetype index) const
{
    const qsizetype raw = m_begin + index;
    return raw >= capacity() ? raw - capacity() : raw;
}

bool TimeSeries::append(qint64 atMs, double value)
{
    if (m_size > 0) {
        const qsizetype newest = slot(m_size - 1);
        if (atMs < m_times[newest])
            return false;
        if (atMs == m_times[newest]) {
            m_values[newest] = value;
            if (newest % blockSize == blockSize - 1)
                sumUp(newest / blockSize);
            return true;
        }
    }
    if (qsizetype(m_times.size()) < m_capacity) {
        m_times.push_back(atMs);
        m_values.push_back(value);
        ++m_size;
        if (m_size % blockSize == 0)
            sumUp(m_size / blockSize - 1);
        return true;
    }
    if (m_size == m_capacity) {
        m_begin = slot(1);
        --m_size;
    }
    const qsizetype place = slot(m_size);
    m_times[place] = atMs;
    m_values[place] = value;
    ++m_size;
    if (place % blockSize == blockSize - 1)
        sumUp(place / blockSize);
    return true;
}

void TimeSeries::sumUp(qsizetype block)
{
    if (qsizetype(m_blocks.size()) <= block)
        m_blocks.resize(std::size_t(block) + 1);
    SeriesPoint sum;
    for (qsizetype place = block * blockSize; place < (block + 1) * blockSize; ++place)
        include(sum, m_values[place]);
    m_blocks[block] = sum;
}

std::pair<qint64, double> TimeSeries::at(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index < m_size);
    return {m_times[slot(index)], m_values[slot(index)]};
}

std::optional<std::pair<qint64, double>> TimeSeries::last() const
{
    if (m_size == 0)
        return {};
    return at(m_size - 1);
}

qsizetype TimeSeries::firstAtOrAfter(qint64 atMs) const
{
    qsizetype low = 0;
    qsizetype high = m_size;
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (m_times[slot(middle)] < atMs)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<SeriesPoint> TimeSeries::downsampled(qint64 fromMs, qint64 toMs, int count) const
{
    std::vector<SeriesPoint> points;
    if (count <= 0 || toMs <= fromMs)
        return points;
    points.resize(std::size_t(count));
    const double width = double(toMs - fromMs) / count;
    for (int i = 0; i < count; ++i)
        points[i].at = fromMs + qint64(std::floor(width * i));
    const auto stretchOf = [&](qint64 at) {
        return std::min<std::size_t>(std::size_t(double(at - fromMs) / width), points.size() - 1);
    };
    const qsizetype end = firstAtOrAfter(toMs);
    for (qsizetype index = firstAtOrAfter(fromMs); index < end;) {
        const qsizetype place = slot(index);
        const std::size_t stretch = stretchOf(m_times[place]);
        // A whole block within one stretch. One that is being written over anew is in two parts, neither of which begins and ends with it.
        const qsizetype blockEnd = place + blockSize - 1;
        if (place % blockSize == 0 && index + blockSize <= end && blockEnd < qsizetype(m_times.size())
            && stretchOf(m_times[blockEnd]) == stretch) {
            include(points[stretch], m_blocks[place / blockSize]);
            index += blockSize;
        } else {
            include(points[stretch], m_values[place]);
            ++index;
        }
    }
    return points;
}

} // namespace slipway
