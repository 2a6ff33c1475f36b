// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"

#include <QTimeZone>

#include <algorithm>

namespace slipway {

FakeClock::FakeClock(QDateTime start) : m_start(std::move(start)) { }

QDateTime FakeClock::now() const
{
    return m_start.addMSecs(m_elapsed.count());
}

std::chrono::nanoseconds FakeClock::monotonic() const
{
    return m_elapsed;
}

Task<> FakeClock::sleepFor(std::chrono::milliseconds duration, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    m_slept += duration;
    OneShot woken;
    const quint64 id = m_nextId++;
    if (m_autoAdvance) {
        m_elapsed += duration;
        woken.complete();
    } else {
        m_sleepers.append({m_elapsed + duration, woken, id});
    }
    std::stop_callback onStop(stop, [woken] { woken.complete(); });
    co_await woken;
    m_sleepers.removeIf([id](const Sleeper &sleeper) { return sleeper.id == id; });
    if (stop.stop_requested())
        co_return cancelled();
    co_return {};
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    m_elapsed += by;
    QList<Sleeper> due;
    for (const Sleeper &sleeper : std::as_const(m_sleepers)) {
        if (sleeper.due <= m_elapsed)
            due.append(sleeper);
    }
    std::ranges::stable_sort(due, {}, &Sleeper::due);
    for (const Sleeper &sleeper : std::as_const(due))
        sleeper.woken.complete();
}

} // namespace slipway
