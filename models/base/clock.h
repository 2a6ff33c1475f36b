// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace slipway {

/// Time, so that tests can own it. Everything that waits or stamps takes a Clock &.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall-clock time, UTC; for stamps that people and peers read.
    virtual QDateTime now() const = 0;
    /// Never goes back; for measuring.
    virtual std::chrono::nanoseconds monotonic() const = 0;
    /// Ends after @p duration, or with Cancelled as soon as @p stop asks.
    virtual Task<> sleepFor(std::chrono::milliseconds duration, std::stop_token stop) = 0;
    /// How long to sleep between looks that are to be @p every apart: where a recording plays faster than it was made, the looks follow it.
    virtual std::chrono::milliseconds pace(std::chrono::milliseconds every) const { return every; }
};

class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::nanoseconds monotonic() const override;
    Task<> sleepFor(std::chrono::milliseconds duration, std::stop_token stop) override;
};

} // namespace slipway
