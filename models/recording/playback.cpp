// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/playback.h"

#include <cmath>

namespace slipway {
using namespace std::chrono_literals;

namespace {

constexpr auto playedFrame = 33ms;
// Ten looks a second are more than anybody reads, and each is a list of the recording.
constexpr std::chrono::milliseconds shortestPace = 100ms;

} // namespace

Playback::Playback(std::shared_ptr<const Recording> recording, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_recording(std::move(recording))
    , m_clock(clock)
    , m_position(m_recording->beginsAt())
    , m_count(m_recording->countAt(m_position))
{
    connect(&m_playing, &TaskHandle::finished, this, [this] {
        m_isPlaying = false;
        Q_EMIT changed();
    });
}

void Playback::play()
{
    if (isPlaying() || !m_recording->isTimed())
        return;
    if (isAtEnd())
        seek(m_recording->beginsAt());
    m_isPlaying = true;
    // One that was told to pause a moment ago goes on.
    if (!m_playing.isRunning())
        m_playing.start([this](std::stop_token stop, ProgressSink) { return run(stop); });
    Q_EMIT changed();
}

void Playback::pause()
{
    // The task ends by itself: this may be called by who is told of its last move.
    if (std::exchange(m_isPlaying, false))
        Q_EMIT changed();
}

void Playback::setSpeed(double speed)
{
    m_speed = std::clamp(speed, slowest, fastest);
    Q_EMIT changed();
}

void Playback::seek(qint64 position)
{
    const qint64 to = std::clamp(position, m_recording->beginsAt(), m_recording->endsAt());
    if (to < m_position) {
        ++m_timesBack;
        m_position = to;
        m_count = m_recording->countAt(to);
        Q_EMIT wentBack();
    }
    moveTo(to);
}

void Playback::seekToChange(bool forward)
{
    const auto &entries = m_recording->entries();
    const auto isChange = [](const RecordedEntry &entry) {
        // Metrics and log lines come all the time; people look for what became another.
        return entry.kind == RecordedEntry::Kind::Object;
    };
    if (forward) {
        const auto next = std::find_if(entries.begin() + m_count, entries.end(), isChange);
        if (next != entries.end())
            seek(next->at);
        return;
    }
    // What happened at this very instant is what is shown.
    for (auto place = m_count; place > 0; --place) {
        const RecordedEntry &entry = entries.at(std::size_t(place - 1));
        if (isChange(entry) && entry.at < m_position) {
            seek(entry.at);
            return;
        }
    }
    seek(m_recording->beginsAt());
}

void Playback::moveTo(qint64 position)
{
    m_elapsed += std::chrono::milliseconds(position - m_position);
    m_position = position;
    m_count = m_recording->countAt(position);
    for (const OneShot &waiting : std::exchange(m_waiting, {}))
        waiting.complete();
    Q_EMIT moved();
}

OneShot Playback::nextMove()
{
    // Who was cancelled has completed its own.
    m_waiting.removeIf([](const OneShot &waiting) { return waiting.isCompleting(); });
    m_waiting.append(OneShot());
    return m_waiting.constLast();
}

Task<> Playback::run(std::stop_token stop)
{
    auto last = m_clock.monotonic();
    double left = 0; // of a millisecond: a slow frame is shorter
    while (!isAtEnd()) {
        if (auto slept = co_await m_clock.sleepFor(playedFrame, stop); !slept)
            co_return slept;
        if (!m_isPlaying)
            break;
        const auto now = m_clock.monotonic();
        left += std::chrono::duration<double, std::milli>(now - last).count() * m_speed;
        last = now;
        const double whole = std::floor(left);
        left -= whole;
        moveTo(std::min(m_position + qint64(whole), m_recording->endsAt()));
    }
    co_return {};
}

QDateTime Playback::now() const
{
    return QDateTime::fromMSecsSinceEpoch(m_position, QTimeZone::UTC);
}

std::chrono::nanoseconds Playback::monotonic() const
{
    // As if the recording had begun an hour after the machine: what is measured from zero means "never".
    return 1h + m_elapsed;
}

Task<> Playback::sleepFor(std::chrono::milliseconds duration, std::stop_token stop)
{
    return m_clock.sleepFor(duration, stop);
}

std::chrono::milliseconds Playback::pace(std::chrono::milliseconds every) const
{
    if (m_speed <= 1)
        return every;
    return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(every / m_speed),
                    std::min(every, shortestPace));
}

} // namespace slipway
