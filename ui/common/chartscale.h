// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/timeseries.h"

#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace slipway {

/// What the values of a chart are, for ticks, legends and tables.
enum class ChartUnit { Milliseconds, PerSecond, TokensPerSecond, Requests, Percent, Watts };

/// "310 ms", "42.5 tok/s", "3", "63 %".
QString formatChartValue(double value, ChartUnit unit);
QString chartUnitName(ChartUnit unit);

/// Round values from 0 to at least @p maximum, some @p wanted of them; whole numbers where the unit counts things.
QList<double> niceTicks(double maximum, int wanted, ChartUnit unit);

struct TimeTick {
    qint64 at = 0;
    QString text = {};
};
/// Ticks on whole minutes, quarters or hours of local time, some @p wanted of them within [from, to].
QList<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, int wanted);

/// A moment within what is shown: "14:03:20", with the day where more than one is shown.
QString momentText(qint64 at, qint64 fromMs, qint64 toMs);

/// How often values came, up to a moment: what is a gap in a line depends on when it was measured.
struct ChartPace {
    qint64 until = 0;
    qint64 everyMs = 0;
    bool operator==(const ChartPace &) const = default;
};
/// The slowest of @p paces that reaches beyond @p at; @p presentMs where none does.
qint64 paceAt(const QList<ChartPace> &paces, qint64 at, qint64 presentMs);

/// Runs of stretches with values. A run ends where nothing was measured for longer than @p gapAt says of the value before: gaps stay gaps.
std::vector<std::vector<SeriesPoint>> segmentsOf(const std::vector<SeriesPoint> &points,
                                                 const std::function<qint64(qint64 at)> &gapAt);

/// The last value at or before @p at that is no older than @p gapMs.
std::optional<std::pair<qint64, double>> valueAt(const TimeSeries &series, qint64 at, qint64 gapMs);

} // namespace slipway
