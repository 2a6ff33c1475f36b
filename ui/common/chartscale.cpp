// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartscale.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
} // namespace

QString chartUnitName(ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Milliseconds:
        return ChartWords::tr("ms");
    case ChartUnit::PerSecond:
        return ChartWords::tr("req/s", "unit: requests a second");
    case ChartUnit::TokensPerSecond:
        return ChartWords::tr("tok/s", "unit: tokens a second");
    case ChartUnit::Requests:
        return ChartWords::tr("requests");
    case ChartUnit::Percent:
        return u"%"_s;
    case ChartUnit::Watts:
        return u"W"_s;
    }
    return {};
}

QString formatChartValue(double value, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Milliseconds:
        // Below 10 ms the fraction matters, e.g. between tokens.
        if (value < 10 && value != std::floor(value))
            return ChartWords::tr("%1 ms").arg(QLocale().toString(value, 'f', 1));
        return formatDuration(std::chrono::milliseconds(qRound64(value)));
    case ChartUnit::Percent:
        return formatPercent(value);
    case ChartUnit::Requests:
        return formatCount(value);
    case ChartUnit::PerSecond:
    case ChartUnit::TokensPerSecond:
    case ChartUnit::Watts:
        break;
    }
    return formatCount(value) + u'\u00a0' + chartUnitName(unit);
}

QList<double> niceTicks(double maximum, int wanted, ChartUnit unit)
{
    if (unit == ChartUnit::Percent) // a share is read against the whole
        return {0, 0.25, 0.5, 0.75, 1};
    if (!std::isfinite(maximum) || maximum <= 0)
        maximum = unit == ChartUnit::Milliseconds ? 100 : unit == ChartUnit::Requests ? 4 : 1;
    wanted = std::max(2, wanted);
    const double rough = maximum / (wanted - 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * 0.999) {
            step = factor * power;
            break;
        }
    }
    if (unit == ChartUnit::Requests)
        step = std::max(1.0, std::ceil(step));
    QList<double> ticks;
    for (int i = 0; ticks.isEmpty() || ticks.last() < maximum * 0.9999; ++i)
        ticks.append(step * i);
    return ticks;
}

QList<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, int wanted)
{
    QList<TimeTick> ticks;
    if (toMs <= fromMs || wanted < 1)
        return ticks;
    static constexpr std::array steps{second,      2 * second, 5 * second, 10 * second, 30 * second,
                                      minute,      2 * minute, 5 * minute, 10 * minute, 15 * minute,
                                      30 * minute, hour,       2 * hour,   3 * hour,    6 * hour,
                                      12 * hour,   day,        2 * day,    7 * day};
    qint64 step = steps.back();
    for (const qint64 candidate : steps) {
        if ((toMs - fromMs) / candidate <= wanted) {
            step = candidate;
            break;
        }
    }
    // Steps count from local midnight: 14:15, not 14:11 plus quarters.
    const qint64 offset = qint64(QDateTime::fromMSecsSinceEpoch(fromMs).offsetFromUtc()) * second;
    for (qint64 at = ((fromMs + offset + step - 1) / step) * step - offset; at <= toMs; at += step) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
        const bool isMidnight = time.time().msecsSinceStartOfDay() == 0;
        const QString text = step >= day || (isMidnight && step >= hour)
            ? QLocale().toString(time.date(), u"d MMM"_s)
            : time.time().toString(step < minute ? u"HH:mm:ss"_s : u"HH:mm"_s);
        ticks.append({at, text});
    }
    return ticks;
}

QString momentText(qint64 at, qint64 fromMs, qint64 toMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    const bool isOneDay =
        QDateTime::fromMSecsSinceEpoch(fromMs).date() == QDateTime::fromMSecsSinceEpoch(toMs).date();
    return QLocale().toString(time, isOneDay ? u"HH:mm:ss"_s : u"d MMM HH:mm:ss"_s);
}

qint64 paceAt(const QList<ChartPace> &paces, qint64 at, qint64 presentMs)
{
    qint64 slowest = presentMs;
    for (const ChartPace &pace : paces) {
        if (at < pace.until)
            slowest = std::max(slowest, pace.everyMs);
    }
    return slowest;
}

std::vector<std::vector<SeriesPoint>> segmentsOf(const std::vector<SeriesPoint> &points,
                                                 const std::function<qint64(qint64 at)> &gapAt)
{
    std::vector<std::vector<SeriesPoint>> segments;
    const SeriesPoint *before = nullptr;
    for (const SeriesPoint &point : points) {
        if (point.count == 0)
            continue;
        if (!before || point.at - before->at > gapAt(before->at))
            segments.emplace_back();
        segments.back().push_back(point);
        before = &point;
    }
    return segments;
}

std::optional<std::pair<qint64, double>> valueAt(const TimeSeries &series, qint64 at, qint64 gapMs)
{
    for (qsizetype i = series.firstAtOrAfter(at + 1) - 1; i >= 0; --i) {
        const auto point = series.at(i);
        if (at - point.first > gapMs)
            return {};
        if (!std::isnan(point.second))
            return point;
    }
    return {};
}

} // namespace slipway
