// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a chart of a million values while it is moved and zoomed: what one frame takes, from the wish for another stretch of time to the
// painted picture, beside Qt Charts with the same line. The goal is that of the screen: 16.7 ms at p99, which is 60 frames a second.
#include "telemetry/timeseries.h"
#include "ui/common/theme.h"
#include "ui/dashboard/linechart.h"

#include <QApplication>
#include <QChartView>
#include <QElapsedTimer>
#include <QLineSeries>
#include <QRandomGenerator>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 count = 1'000'000;
constexpr qint64 everyMs = 2'500; // four weeks, as the dashboard's longest range has
constexpr qint64 begin = 1'795'000'000'000;
constexpr qint64 whole = count * everyMs;

struct Stretch {
    qint64 from;
    qint64 to;
};

/// The hand that drags: half of the time is seen and moves from one end to the other.
QList<Stretch> panning(int frames)
{
    QList<Stretch> stretches;
    for (int i = 0; i < frames; ++i) {
        const qint64 from = begin + whole / 2 * i / frames;
        stretches.append({from, from + whole / 2});
    }
    return stretches;
}

/// The wheel: from all of it to some minutes, and back.
QList<Stretch> zooming(int frames)
{
    QList<Stretch> stretches;
    const double least = 300'000.0 / double(whole);
    for (int i = 0; i < frames; ++i) {
        const double way = 1 - std::abs(2.0 * i / frames - 1);
        const auto wide = qint64(double(whole) * std::pow(least, way));
        const qint64 middle = begin + whole * 2 / 3;
        const qint64 from = std::max(begin, middle - wide * 2 / 3);
        stretches.append({from, from + wide});
    }
    return stretches;
}

struct Times {
    QList<double> ms;
    double at(double share) const
    {
        QList<double> sorted = ms;
        std::ranges::sort(sorted);
        return sorted.at(std::min(sorted.size() - 1, qsizetype(share * double(sorted.size()))));
    }
};

template <typename Show> Times measure(const QList<Stretch> &stretches, Show show)
{
    Times times;
    for (const Stretch &stretch : stretches) {
        QElapsedTimer timer;
        timer.start();
        show(stretch);
        times.ms.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

void row(const char *what, const Times &ours, const Times &theirs)
{
    std::printf(
        "%-10s  p50 %6.2f ms, p99 %6.2f, slowest %6.2f (goal p99 <= 16.7)   peer p50 %8.2f, slowest %8.2f   "
        "ratio of p50 %.4f\n",
        what, ours.at(0.5), ours.at(0.99), ours.at(1), theirs.at(0.5), theirs.at(1),
        ours.at(0.5) / theirs.at(0.5));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Light);
    constexpr QSize size(900, 260);
    TimeSeries series(count);
    QList<QPointF> points;
    points.reserve(count);
    QRandomGenerator random(1);
    double value = 50;
    for (qint64 i = 0; i < count; ++i) {
        value = std::clamp(value + random.generateDouble() - 0.5, 0.0, 100.0);
        const double shown = i % 9'973 == 0 ? 180 : value; // spikes, which no picture may lose
        series.append(begin + i * everyMs, shown);
        points.append({double(begin + i * everyMs), shown});
    }

    LineChart chart(u"tokens"_s, ChartUnit::TokensPerSecond);
    chart.resize(size);
    chart.setLines({{.name = u"a line"_s, .series = &series}});
    chart.show();
    const auto ours = [&chart](const Stretch &stretch) {
        chart.setRange(stretch.from, stretch.to, 5'000);
        chart.repaint();
    };

    auto *line = new QLineSeries;
    line->replace(points);
    auto *peer = new QChart;
    peer->addSeries(line);
    peer->legend()->hide();
    auto *time = new QValueAxis;
    auto *values = new QValueAxis;
    values->setRange(0, 200);
    peer->addAxis(time, Qt::AlignBottom);
    peer->addAxis(values, Qt::AlignLeft);
    line->attachAxis(time);
    line->attachAxis(values);
    QChartView view(peer);
    view.resize(size);
    view.show();
    const auto theirs = [time, &view](const Stretch &stretch) {
        time->setRange(double(stretch.from), double(stretch.to));
        view.viewport()->repaint();
    };

    std::printf("%lld values in %d x %d pixels; the peer is Qt Charts %s, QLineSeries on a QChartView\n",
                count, size.width(), size.height(), qVersion());
    row("panning", measure(panning(600), ours), measure(panning(12), theirs));
    row("zooming", measure(zooming(600), ours), measure(zooming(12), theirs));
    return 0;
}
