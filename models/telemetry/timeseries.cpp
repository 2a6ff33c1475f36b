// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/timeseries.h"

#include <algorithm>
#include <cmath>

namespace slipway {

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
            return true;
        }
    }
    if (qsizetype(m_times.size()) < m_capacity) {
        m_times.push_back(atMs);
        m_values.push_back(value);
        ++m_size;
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
    return true;
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
    for (qsizetype index = firstAtOrAfter(fromMs); index < m_size; ++index) {
        const auto [at, value] = this->at(index);
        if (at >= toMs)
            break;
        if (std::isnan(value))
            continue;
        SeriesPoint &point =
            points[std::min<std::size_t>(std::size_t(double(at - fromMs) / width), points.size() - 1)];
        point.min = point.count == 0 ? value : std::min(point.min, value);
        point.max = point.count == 0 ? value : std::max(point.max, value);
        point.last = value;
        ++point.count;
    }
    return points;
}

} // namespace slipway
