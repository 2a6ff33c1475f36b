// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/oneshot.h"

#include <functional>

namespace slipway {

/// Awaits @p work, and calls @p late once when @p limit has passed before its end. The work goes on: who waits is told, and nothing is given up.
template <typename T>
Task<T> withLateNotice(Clock &clock, std::chrono::milliseconds limit, std::function<void()> late,
                       Task<T> work)
{
    OneShot ended;
    std::stop_source timerStop;
    auto timer = clock.sleepFor(limit, timerStop.get_token());
    work.start([ended] { ended.complete(); });
    timer.start([&late, &timerStop] {
        if (!timerStop.stop_requested())
            late();
    });
    co_await ended;
    timerStop.request_stop();
    co_return work.takeResult();
}

} // namespace slipway
