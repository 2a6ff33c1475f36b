// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clusterclock.h"

#include "recording/playback.h"

namespace slipway {

ClusterClock::ClusterClock(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_until(clock.monotonic())
    , m_from(m_until)
{
}

const Clock &ClusterClock::source() const
{
    if (m_playback)
        return *m_playback;
    return m_clock;
}

void ClusterClock::follow(Playback *playback)
{
    if (playback == m_playback)
        return;
    m_until = monotonic();
    if (m_playback)
        m_playback->disconnect(this);
    m_playback = playback;
    m_from = source().monotonic();
    if (!playback)
        return;
    connect(playback, &Playback::wentBack, this, &ClusterClock::wentBack);
    connect(playback, &Playback::moved, this, &ClusterClock::moved);
}

Playback *ClusterClock::playback() const
{
    return m_playback;
}

QDateTime ClusterClock::now() const
{
    return source().now();
}

std::chrono::nanoseconds ClusterClock::monotonic() const
{
    return m_until + (source().monotonic() - m_from);
}

Task<> ClusterClock::sleepFor(std::chrono::milliseconds duration, std::stop_token stop)
{
    return m_clock.sleepFor(duration, stop);
}

std::chrono::milliseconds ClusterClock::pace(std::chrono::milliseconds every) const
{
    return source().pace(every);
}

} // namespace slipway
