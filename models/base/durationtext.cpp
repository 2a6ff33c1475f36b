// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct DurationWords {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

} // namespace

QString durationText(std::chrono::milliseconds time)
{
    const QLocale locale;
    const qint64 ms = time.count();
    if (ms < 1000)
        return DurationWords::tr("%1 ms").arg(locale.toString(ms));
    const double seconds = double(ms) / 1000;
    if (seconds < 10)
        return DurationWords::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 60)
        return DurationWords::tr("%1 s").arg(locale.toString(qRound64(seconds)));
    const qint64 whole = qRound64(seconds);
    if (whole < 3600) {
        return whole % 60 == 0
            ? DurationWords::tr("%1 min").arg(locale.toString(whole / 60))
            : DurationWords::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
    }
    const qint64 minutes = whole / 60;
    if (minutes < 48 * 60)
        return minutes % 60 == 0 ? DurationWords::tr("%1 h").arg(locale.toString(minutes / 60))
                                 : DurationWords::tr("%1 h %2 min")
                                       .arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
    return DurationWords::tr("%1 d").arg(locale.toString(minutes / (24 * 60)));
}

} // namespace slipway
