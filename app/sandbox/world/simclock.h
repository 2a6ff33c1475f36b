// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>

namespace slipway::sandbox {

/// The sandbox's time: durations pass `speed` times as fast as on the wall. Everything in the sandbox that
/// waits asks this clock, so a test moves the whole world by hand.
class SimClock : public QObject
{
    Q_OBJECT

public:
    using Duration = std::chrono::milliseconds;
    using Callback = std::function<void()>;
    using Id = quint64; ///< never 0

    enum class Mode {
        Real, ///< Qt timers move it
        Manual, ///< only advance() moves it
    };

    explicit SimClock(double speed = 1, Mode mode = Mode::Real, QObject *parent = nullptr);

    double speed() const { return m_speed; }

    /// A stamp for peers, UTC. The wall clock's in Real mode, deliberately unscaled: kubectl and gcloud
    /// compare stamps with their own clock, and a future one prints as "<invalid>".
    QDateTime now() const;
    /// Scaled time since the clock was made; never goes back.
    Duration elapsed() const;

    /// Calls @p callback once after @p duration of the sandbox's time, from the event loop (Real) or from
    /// advance() (Manual), even for 0. Equal due times run in the order they were asked for.
    Id after(Duration duration, Callback callback);
    /// The same, and again each @p interval until cancelled.
    Id every(Duration interval, Callback callback);
    /// As after(), dropped when @p context dies first.
    Id after(Duration duration, QObject *context, Callback callback);
    void cancel(Id id);
    int pending() const { return int(m_events.size()); }

    /// Manual mode: moves on by @p by and runs what falls due, earliest first; what callbacks schedule
    /// within the span runs too.
    void advance(Duration by);

private:
    struct Event {
        Id id;
        Callback callback;
        Duration interval; ///< 0: once
    };
    using Micros = std::chrono::microseconds;
    Micros scaled() const;
    Id insert(Duration duration, Duration interval, Callback callback);
    void runDue();
    void arm();

    const double m_speed;
    const Mode m_mode;
    QElapsedTimer m_wall;
    QDateTime m_start;
    Micros m_manual{0};
    std::multimap<Micros, Event> m_events;
    QTimer m_timer;
    Id m_lastId = 0;
};

} // namespace slipway::sandbox
