// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include "base/oneshot.h"

#include <QTimer>

namespace slipway {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::nanoseconds SystemClock::monotonic() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Task<> SystemClock::sleepFor(std::chrono::milliseconds duration, std::stop_token stop)
{
    OneShot woken;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.callOnTimeout(&timer, [woken] { woken.complete(); });
    timer.start(duration);
    std::stop_callback onStop(stop, [woken] { woken.complete(); });
    co_await woken;
    if (stop.stop_requested())
        co_return cancelled();
    co_return {};
}

} // namespace slipway
