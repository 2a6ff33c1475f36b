// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/oneshot.h"

#include <memory>

namespace slipway {

/// Runs make(stop) with a deadline of its own: when @p limit passes the inner task is asked to stop and the
/// outcome is Timeout, with @p what as its detail. A stop from outside passes through as Cancelled.
template <typename Make>
auto withDeadline(Clock &clock, std::chrono::milliseconds limit, QString what, std::stop_token stop,
                  Make make) -> decltype(make(std::stop_token()))
{
    std::stop_source inner;
    std::stop_callback forward(stop, [&inner] { inner.request_stop(); });
    bool expired = false;
    OneShot ended;
    auto work = make(inner.get_token());
    std::stop_source timerStop;
    auto timer = clock.sleepFor(limit, timerStop.get_token());
    work.start([ended] { ended.complete(); });
    timer.start([&expired, &inner, &timerStop] {
        if (!timerStop.stop_requested()) {
            expired = true;
            inner.request_stop();
        }
    });
    co_await ended;
    timerStop.request_stop();
    auto result = work.takeResult();
    if (expired && !result && result.error().kind == ErrorKind::Cancelled && !stop.stop_requested())
        co_return fail(ErrorKind::Timeout, what);
    co_return result;
}

} // namespace slipway
