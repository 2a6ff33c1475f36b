// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/oneshot.h"
#include "base/taskhandle.h"
#include "diagnosis/recording.h"

#include <QObject>
#include <QTimeZone>

namespace slipway {

/// The instant of a Recording that is shown. It moves when it is played, at any speed, and where somebody puts it; as a Clock it is the time
/// in which the recorded cluster lives. What sleeps by it sleeps in our time: frames and patience do not grow with the speed.
class Playback : public QObject, public Clock
{
    Q_OBJECT

public:
    static constexpr double slowest = 0.25;
    static constexpr double fastest = 3600;

    /// Stands at the beginning. @p clock outlives it.
    Playback(std::shared_ptr<const Recording> recording, Clock &clock, QObject *parent = nullptr);

    const std::shared_ptr<const Recording> &recording() const { return m_recording; }
    qint64 position() const { return m_position; } ///< milliseconds since 1970
    qsizetype count() const { return m_count; } ///< of the entries that have come by then
    bool isPlaying() const { return m_isPlaying; }
    bool isAtEnd() const { return m_position >= m_recording->endsAt(); }
    double speed() const { return m_speed; }
    /// How often it was put back: what was read before says nothing about now.
    int timesBack() const { return m_timesBack; }

    void play(); ///< from the beginning again, where it stands at the end
    void pause();
    void setSpeed(double speed); ///< within slowest and fastest
    void seek(qint64 position);
    /// To where something next happened to an object, or happened last before; nowhere where there is nothing more.
    void seekToChange(bool forward);

    /// Completes with the next move.
    OneShot nextMove();

    QDateTime now() const override;
    std::chrono::nanoseconds monotonic() const override;
    Task<> sleepFor(std::chrono::milliseconds duration, std::stop_token stop) override;
    std::chrono::milliseconds pace(std::chrono::milliseconds every) const override;

Q_SIGNALS:
    void moved(); ///< at most once a frame
    void wentBack(); ///< before moved()
    void changed(); ///< plays or not, and how fast

private:
    Task<> run(std::stop_token stop);
    void moveTo(qint64 position);

    std::shared_ptr<const Recording> m_recording;
    Clock &m_clock;
    qint64 m_position;
    qsizetype m_count = 0;
    double m_speed = 1;
    bool m_isPlaying = false;
    int m_timesBack = 0;
    std::chrono::milliseconds m_elapsed{0}; ///< what monotonic() tells
    QList<OneShot> m_waiting;
    TaskHandle m_playing;
};

} // namespace slipway
