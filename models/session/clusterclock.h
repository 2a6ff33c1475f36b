// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPointer>

namespace slipway {

class Playback;

/// The time in which the connected cluster lives: ours, or that of the recording that is shown. Ages, charts and looks go by it; what is
/// kept, and what is sent elsewhere, goes by ours.
class ClusterClock : public QObject, public Clock
{
    Q_OBJECT

public:
    /// @p clock is ours, and outlives it.
    explicit ClusterClock(Clock &clock, QObject *parent = nullptr);

    /// Null: our time again.
    void follow(Playback *playback);
    Playback *playback() const;

    QDateTime now() const override;
    std::chrono::nanoseconds monotonic() const override;
    Task<> sleepFor(std::chrono::milliseconds duration, std::stop_token stop) override;
    std::chrono::milliseconds pace(std::chrono::milliseconds every) const override;

Q_SIGNALS:
    /// What was read before says nothing of now.
    void wentBack();
    void moved();

private:
    const Clock &source() const;

    Clock &m_clock;
    QPointer<Playback> m_playback;
    std::chrono::nanoseconds m_until{0}; ///< what monotonic() told when the source was changed
    std::chrono::nanoseconds m_from; ///< and what the source did
};

} // namespace slipway
