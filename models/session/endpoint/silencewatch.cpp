// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/silencewatch.h"

namespace slipway {
using namespace std::chrono_literals;

SilenceWatch::SilenceWatch(Clock &clock, Ask ask, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ask(std::move(ask))
{
}

void SilenceWatch::begin()
{
    end();
    m_hasHeard = false;
    m_last = m_clock.monotonic();
    m_counting.start([this](std::stop_token stop, ProgressSink) { return count(stop); });
}

void SilenceWatch::heard()
{
    m_hasHeard = true;
    m_last = m_clock.monotonic();
    if (m_silence == 0s)
        return; // a thousand times a second, it may be
    m_silence = 0s;
    forgetServer();
    Q_EMIT changed();
}

void SilenceWatch::forgetServer()
{
    m_asking.abandon();
    m_server = Server::Unknown;
}

void SilenceWatch::end()
{
    m_counting.abandon();
    forgetServer();
    m_silence = 0s;
}

Task<> SilenceWatch::count(std::stop_token stop)
{
    for (;;) {
        if (auto slept = co_await m_clock.sleepFor(1s, stop); !slept)
            co_return slept;
        const auto silence = std::chrono::floor<std::chrono::seconds>(m_clock.monotonic() - m_last);
        if (silence == m_silence)
            continue;
        m_silence = silence;
        const bool isDue = silence >= askAfter && (silence - askAfter) % askAgain == 0s;
        if (isDue && !m_asking.isRunning())
            m_asking.start([this](std::stop_token asked, ProgressSink) { return m_ask(asked); },
                           [this](bool answers) {
                               m_server = answers ? Server::Answers : Server::Silent;
                               Q_EMIT changed();
                           });
        Q_EMIT changed();
    }
}

} // namespace slipway
