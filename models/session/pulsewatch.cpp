// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/pulsewatch.h"

#include "session/session.h"

namespace slipway {

PulseWatch::PulseWatch(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    // The former cluster's client lives until this has let go of it.
    connect(&session, &Session::clusterChanged, this, &PulseWatch::update);
}

PulseWatch::~PulseWatch() = default;

void PulseWatch::setWatching(bool watching)
{
    m_watching = watching;
    update();
}

bool PulseWatch::isSilent() const
{
    // Who asks may have been told of another cluster before this was.
    return m_pulse && m_pulse == m_session.pulse() && m_pulse->isSilent();
}

void PulseWatch::update()
{
    const std::shared_ptr<ServerPulse> pulse = m_watching ? m_session.pulse() : nullptr;
    if (pulse == m_pulse)
        return;
    m_listener.reset();
    if (m_pulse)
        m_pulse->disconnect(this);
    m_pulse = pulse;
    if (!pulse)
        return;
    connect(pulse.get(), &ServerPulse::fellSilent, this, &PulseWatch::fellSilent);
    connect(pulse.get(), &ServerPulse::answeredAgain, this, &PulseWatch::answeredAgain);
    m_listener = std::make_unique<ServerPulse::Listener>(pulse);
}

} // namespace slipway
