// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/serverpulse.h"

namespace slipway {
using namespace Qt::StringLiterals;

ServerPulse::ServerPulse(KubeClient &client, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{
}

ServerPulse::~ServerPulse() = default;

ServerPulse::Listener::Listener(std::shared_ptr<ServerPulse> pulse) : m_pulse(std::move(pulse))
{
    if (!m_pulse || m_pulse->m_listeners++ > 0)
        return;
    m_pulse->heard();
    m_pulse->m_handle.start(
        [raw = m_pulse.get()](std::stop_token stop, ProgressSink) { return raw->run(stop); });
}

ServerPulse::Listener::~Listener()
{
    if (m_pulse && --m_pulse->m_listeners == 0)
        m_pulse->m_handle.cancel();
}

void ServerPulse::heard()
{
    m_heardAt = m_clock.monotonic();
    if (std::exchange(m_silent, false))
        Q_EMIT answeredAgain();
}

void ServerPulse::fall(Error error)
{
    if (!std::exchange(m_silent, true))
        Q_EMIT fellSilent(error);
}

Task<> ServerPulse::run(std::stop_token stop)
{
    for (;;) {
        const auto since = std::chrono::ceil<std::chrono::milliseconds>(m_clock.monotonic() - m_heardAt);
        // After a question in vain there is a pause too: a connection may be refused at once.
        const auto pause = m_silent ? quiet : quiet - since;
        if (pause.count() > 0) {
            if (auto slept = co_await m_clock.sleepFor(pause, stop); !slept)
                co_return slept;
            if (!m_silent)
                continue; // watches may have said something meanwhile
        }
        if (auto done = co_await ask(stop); !done)
            co_return done;
    }
}

Task<> ServerPulse::ask(std::stop_token stop)
{
    ++m_asked;
    const auto began = m_clock.monotonic();
    std::stop_source asking;
    const std::stop_callback onStop(stop, [&asking] { asking.request_stop(); });
    std::stop_source answered;
    Task<> watch = loseHope(std::clamp(patienceFactor * m_usual, patience, longestPatience), asking,
                            answered.get_token());
    watch.start([] { });
    auto answer = co_await m_client.raw("GET", "/version", {}, asking.get_token());
    answered.request_stop();
    if (stop.stop_requested())
        co_return cancelled();
    if (answer) {
        const auto took = std::chrono::ceil<std::chrono::milliseconds>(m_clock.monotonic() - began);
        m_usual = m_usual.count() == 0 ? took : (7 * m_usual + took) / 8;
        heard();
    } else if (answer.error().kind == ErrorKind::Network || answer.error().kind == ErrorKind::Timeout
               || answer.error().kind == ErrorKind::Unavailable) {
        fall(std::move(answer.error()));
    } else if (answer.error().kind != ErrorKind::Cancelled) {
        m_heardAt = m_clock.monotonic(); // no credential, say: nothing to be learned of the server
    }
    co_return {};
}

Task<> ServerPulse::loseHope(std::chrono::milliseconds after, std::stop_source asking,
                             std::stop_token answered)
{
    if (auto slept = co_await m_clock.sleepFor(after, answered); !slept)
        co_return slept;
    fall(fail(ErrorKind::Timeout,
              u"%1 has not answered for %2 s"_s.arg(
                  m_client.context().server.toString(QUrl::RemovePath | QUrl::RemoveUserInfo),
                  QString::number((quiet + after).count() / 1000.0)),
              u"GET /version"_s)
             .error());
    if (after < givenUpAfter) {
        if (auto slept = co_await m_clock.sleepFor(givenUpAfter - after, answered); !slept)
            co_return slept;
    }
    asking.request_stop();
    co_return {};
}

} // namespace slipway
