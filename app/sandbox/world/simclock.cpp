// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/simclock.h"

#include <QTimeZone>

#include <cmath>

namespace slipway::sandbox {

SimClock::SimClock(double speed, Mode mode, QObject *parent)
    : QObject(parent)
    , m_speed(speed > 0 ? speed : 1)
    , m_mode(mode)
    , m_start(mode == Mode::Manual ? QDateTime({2026, 11, 21}, {10, 0}, QTimeZone::UTC)
                                   : QDateTime::currentDateTimeUtc())
{
    m_wall.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SimClock::runDue);
}

SimClock::Micros SimClock::scaled() const
{
    if (m_mode == Mode::Manual)
        return m_manual;
    return Micros(qint64(double(m_wall.nsecsElapsed()) / 1000.0 * m_speed));
}

QDateTime SimClock::now() const
{
    if (m_mode == Mode::Manual)
        return m_start.addMSecs(elapsed().count());
    return QDateTime::currentDateTimeUtc();
}

SimClock::Duration SimClock::elapsed() const
{
    return std::chrono::duration_cast<Duration>(scaled());
}

SimClock::Id SimClock::insert(Duration duration, Duration interval, Callback callback)
{
    const Id id = ++m_lastId;
    const Micros due = scaled() + std::max(Micros(0), Micros(duration));
    m_events.emplace(due, Event{id, std::move(callback), interval});
    arm();
    return id;
}

SimClock::Id SimClock::after(Duration duration, Callback callback)
{
    return insert(duration, Duration(0), std::move(callback));
}

SimClock::Id SimClock::every(Duration interval, Callback callback)
{
    const Duration step = std::max(interval, Duration(1));
    return insert(step, step, std::move(callback));
}

SimClock::Id SimClock::after(Duration duration, QObject *context, Callback callback)
{
    return insert(duration, Duration(0),
                  [guard = QPointer<QObject>(context), callback = std::move(callback)] {
                      if (guard)
                          callback();
                  });
}

void SimClock::cancel(Id id)
{
    for (auto it = m_events.begin(); it != m_events.end(); ++it) {
        if (it->second.id == id) {
            m_events.erase(it);
            arm();
            return;
        }
    }
}

void SimClock::advance(Duration by)
{
    Q_ASSERT(m_mode == Mode::Manual);
    const Micros target = m_manual + Micros(by);
    while (!m_events.empty() && m_events.begin()->first <= target) {
        m_manual = std::max(m_manual, m_events.begin()->first);
        runDue();
    }
    m_manual = target;
}

void SimClock::runDue()
{
    // Taken once: a callback that schedules for "now" waits for the next turn of the event loop.
    const Micros now = scaled();
    std::vector<Id> due;
    for (auto it = m_events.begin(); it != m_events.end() && it->first <= now; ++it)
        due.push_back(it->second.id);
    const QPointer<SimClock> self(this);
    QElapsedTimer turn;
    turn.start();
    for (const Id id : due) {
        // Thousands may fall due at once (a cluster full of pods): sockets get their turn in between.
        if (m_mode == Mode::Real && turn.elapsed() > 10)
            break;
        // Looked up again: an earlier callback may have cancelled it.
        const auto it = std::find_if(m_events.begin(), m_events.end(),
                                     [id](const auto &entry) { return entry.second.id == id; });
        if (it == m_events.end())
            continue;
        Callback callback = it->second.callback;
        if (it->second.interval > Duration(0)) {
            Event again = it->second;
            // From the due time, so that it does not drift; a machine that slept does not catch up beat by beat.
            Micros next = it->first + Micros(again.interval);
            if (m_mode == Mode::Real)
                next = std::max(next, now);
            m_events.erase(it);
            m_events.emplace(next, std::move(again));
        } else {
            m_events.erase(it);
        }
        callback();
        if (!self)
            return;
    }
    arm();
}

void SimClock::arm()
{
    if (m_mode == Mode::Manual)
        return;
    if (m_events.empty()) {
        m_timer.stop();
        return;
    }
    const Micros wait = m_events.begin()->first - scaled();
    const double wallMs = std::ceil(double(wait.count()) / 1000.0 / m_speed);
    m_timer.start(int(std::clamp(wallMs, 0.0, 60'000.0)));
}

} // namespace slipway::sandbox
