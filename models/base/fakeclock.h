// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/oneshot.h"

#include <QList>

namespace slipway {

/// A Clock that moves when it is told. For tests and for replaying recordings.
class FakeClock : public Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime({2026, 11, 21}, {10, 0}, QTimeZone::UTC));

    QDateTime now() const override;
    std::chrono::nanoseconds monotonic() const override;
    Task<> sleepFor(std::chrono::milliseconds duration, std::stop_token stop) override;

    /// Moves on and wakes the sleepers that are due, earliest first.
    void advance(std::chrono::milliseconds by);
    /// With on, every sleep ends at once and moves the clock by its length: for code that only backs off.
    void setAutoAdvance(bool on) { m_autoAdvance = on; }
    /// The sum of all sleeps that were asked for.
    std::chrono::milliseconds slept() const { return m_slept; }
    int sleepers() const { return int(m_sleepers.size()); }

private:
    struct Sleeper {
        std::chrono::milliseconds due;
        OneShot woken;
        quint64 id;
    };
    QDateTime m_start;
    std::chrono::milliseconds m_elapsed{0};
    std::chrono::milliseconds m_slept{0};
    QList<Sleeper> m_sleepers;
    quint64 m_nextId = 0;
    bool m_autoAdvance = false;
};

} // namespace slipway
