// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/requesttally.h"

#include "telemetry/endpointmetrics.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace slipway {

namespace {
constexpr quint8 format = 1;
// More than any engine has; a damaged record must not ask for gigabytes.
constexpr quint16 mostBuckets = 512;

constexpr qint64 msOf(std::chrono::seconds length)
{
    return std::chrono::milliseconds(length).count();
}

void add(std::optional<double> &to, const std::optional<double> &what)
{
    if (what)
        to = to.value_or(0) + *what;
}

void write(QDataStream &stream, const Histogram &histogram)
{
    stream << quint16(histogram.buckets.size()) << histogram.sum;
    for (const Histogram::Bucket &bucket : histogram.buckets)
        stream << bucket.upperBound << bucket.cumulative;
}

void read(QDataStream &stream, Histogram &histogram)
{
    quint16 size = 0;
    stream >> size >> histogram.sum;
    if (size > mostBuckets) {
        stream.setStatus(QDataStream::ReadCorruptData);
        return;
    }
    for (int i = 0; i < size && stream.status() == QDataStream::Ok; ++i) {
        double bound = 0;
        double cumulative = 0;
        stream >> bound >> cumulative;
        if (!std::isfinite(cumulative) || cumulative < 0) {
            stream.setStatus(QDataStream::ReadCorruptData);
            return;
        }
        histogram.add(bound, cumulative);
    }
}

void write(QDataStream &stream, const std::optional<double> &value)
{
    stream << value.has_value() << value.value_or(0);
}

void read(QDataStream &stream, std::optional<double> &value)
{
    bool has = false;
    double number = 0;
    stream >> has >> number;
    if (has && std::isfinite(number) && number >= 0)
        value = number;
}
} // namespace

RequestTally RequestTally::of(const EndpointMetrics &window)
{
    RequestTally tally;
    if (!window.windowSeconds)
        return tally;
    tally.observed = *window.windowSeconds;
    tally.timeToFirstToken = window.timeToFirstToken.histogram;
    tally.interTokenLatency = window.interTokenLatency.histogram;
    tally.endToEnd = window.endToEnd.histogram;
    tally.served = window.requestsServed.value;
    tally.failed = window.requestsFailed.value;
    return tally;
}

void RequestTally::merge(const RequestTally &other)
{
    // Two windows that look at the same endpoint count its requests twice; shares stay right, and no stretch is longer than itself.
    observed = std::min(observed + other.observed, double(seconds));
    timeToFirstToken.merge(other.timeToFirstToken);
    interTokenLatency.merge(other.interTokenLatency);
    endToEnd.merge(other.endToEnd);
    add(served, other.served);
    add(failed, other.failed);
}

QByteArray RequestTally::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << format << observed;
    for (const Histogram *histogram : {&timeToFirstToken, &interTokenLatency, &endToEnd})
        write(stream, *histogram);
    write(stream, served);
    write(stream, failed);
    return qCompress(bytes); // bounds repeat, most counts are equal: a fifth is left
}

std::optional<RequestTally> RequestTally::fromBytes(qint64 at, int seconds, const QByteArray &bytes)
{
    const QByteArray plain = qUncompress(bytes);
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 version = 0;
    RequestTally tally{.at = at, .seconds = seconds};
    stream >> version >> tally.observed;
    if (version != format || !std::isfinite(tally.observed))
        return {};
    for (Histogram *histogram : {&tally.timeToFirstToken, &tally.interTokenLatency, &tally.endToEnd})
        read(stream, *histogram);
    read(stream, tally.served);
    read(stream, tally.failed);
    if (stream.status() != QDataStream::Ok)
        return {};
    return tally;
}

bool TallyBook::add(qint64 atMs, const RequestTally &tally)
{
    const qint64 minute = atMs / msOf(fine) * msOf(fine);
    if (!m_fine.empty() && minute < m_fine.back().at)
        return false;
    if (m_fine.empty() || m_fine.back().at != minute) {
        m_fine.push_back({.at = minute, .seconds = int(fine.count())});
        thin(minute);
    }
    m_fine.back().merge(tally);
    return true;
}

void TallyBook::restore(const RequestTally &tally)
{
    (tally.seconds == fine.count() ? m_fine : m_coarse).push_back(tally);
}

const RequestTally *TallyBook::newest() const
{
    return m_fine.empty() ? nullptr : &m_fine.back();
}

void TallyBook::thin(qint64 nowMs)
{
    // Whole quarters only, as the history does: one is made once, when all of its minutes are old.
    const qint64 until = (nowMs - msOf(keptFine)) / msOf(coarse) * msOf(coarse);
    while (!m_fine.empty() && m_fine.front().at < until) {
        const qint64 quarter = m_fine.front().at / msOf(coarse) * msOf(coarse);
        if (m_coarse.empty() || m_coarse.back().at != quarter)
            m_coarse.push_back({.at = quarter, .seconds = int(coarse.count())});
        m_coarse.back().merge(m_fine.front());
        m_fine.pop_front();
    }
    while (!m_coarse.empty() && m_coarse.front().at < nowMs - msOf(kept))
        m_coarse.pop_front();
}

void TallyBook::each(qint64 fromMs, qint64 toMs, const std::function<void(const RequestTally &)> &use) const
{
    for (const std::deque<RequestTally> *part : {&m_coarse, &m_fine}) {
        const auto length = msOf(part == &m_coarse ? coarse : fine);
        auto it = std::ranges::upper_bound(*part, fromMs - length, {}, &RequestTally::at);
        for (; it != part->end() && it->at < toMs; ++it)
            use(*it);
    }
}

} // namespace slipway
