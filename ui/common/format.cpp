// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include "base/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct FormatWords {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

int decimalsFor(double value)
{
    const double size = std::abs(value);
    return size >= 100 || size == std::floor(size) ? 0 : size >= 10 ? 1 : 2;
}
} // namespace

QString formatBytes(double bytes)
{
    static const char *units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    int unit = 0;
    while (std::abs(bytes) >= 1024 && unit < 5) {
        bytes /= 1024;
        ++unit;
    }
    return QLocale().toString(bytes, 'f', unit == 0 ? 0 : std::min(1, decimalsFor(bytes))) + u'\u00a0'
        + QLatin1StringView(units[unit]);
}

QString formatCount(double value)
{
    const QLocale locale;
    if (std::abs(value) >= 1e9)
        return locale.toString(value / 1e9, 'f', 1) + u"\u00a0G"_s;
    if (std::abs(value) >= 1e6)
        return locale.toString(value / 1e6, 'f', 1) + u"\u00a0M"_s;
    return locale.toString(value, 'f', decimalsFor(value));
}

QString formatDuration(std::chrono::milliseconds time)
{
    return durationText(time);
}

QString formatClock(std::chrono::milliseconds time)
{
    const qint64 s = std::max<qint64>(0, time.count() / 1000);
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    return s >= 3600 ? u"%1:%2:%3"_s.arg(QString::number(s / 3600), two(s / 60 % 60), two(s % 60))
                     : u"%1:%2"_s.arg(two(s / 60), two(s % 60));
}

QString formatRate(double perSecond, const QString &unit)
{
    return FormatWords::tr("%1 %2/s", "rate: number, unit").arg(formatCount(perSecond), unit);
}

QString formatPercent(double fraction)
{
    return QLocale().toString(fraction * 100, 'f', fraction * 100 < 10 ? 1 : 0) + u"\u00a0%"_s;
}

QString formatMoney(double amount, const QString &currency)
{
    return QLocale().toString(amount, 'f', 2) + u'\u00a0' + currency;
}

QString formatAge(std::chrono::seconds age)
{
    if (age.count() < 2)
        return FormatWords::tr("just now");
    // Whole seconds: the tenths of a duration would pretend a measurement.
    if (age.count() < 60)
        return FormatWords::tr("%1 s ago").arg(age.count());
    return FormatWords::tr("%1 ago").arg(formatDuration(age));
}

QString formatUnknown(const QString &because)
{
    return because.isEmpty() ? FormatWords::tr("unknown")
                             : FormatWords::tr("unknown, because %1").arg(because);
}

} // namespace slipway
