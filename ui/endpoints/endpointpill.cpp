// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointpill.h"

#include "ui/common/usertext.h"
#include "ui/endpoints/endpointwords.h"

namespace slipway {
using namespace std::chrono_literals;

EndpointPill::EndpointPill(std::shared_ptr<EndpointMonitor> monitor, QWidget *parent)
    : StatusPill(parent)
    , m_monitor(std::move(monitor))
{
    connect(m_monitor.get(), &EndpointMonitor::updated, this, &EndpointPill::showState);
    showState();
}

EndpointPill::~EndpointPill()
{
    stop(); // the monitor may go on without it
}

void EndpointPill::start()
{
    m_isRunning = true;
    m_monitor->start(15s);
    showState();
}

void EndpointPill::stop()
{
    // Once: by now it may be attended by the endpoint's page.
    if (std::exchange(m_isRunning, false))
        m_monitor->stop();
}

void EndpointPill::noteConnection()
{
    if (m_monitor->isConnected() == m_wasConnected)
        return;
    if (m_isRunning)
        start(); // at once, and not with the next look
    else
        showState();
}

void EndpointPill::showState()
{
    m_wasConnected = m_monitor->isConnected();
    if (!m_monitor->isConnected())
        set(State::Unknown, tr("not connected"));
    else if (!m_monitor->lastContact().isValid() && m_monitor->health() == EndpointMonitor::Health::Unknown)
        set(State::Working, tr("asking"));
    else
        showHealth(*this, *m_monitor);
    const QString sentence = m_monitor->isConnected()
        ? stateSentence(*m_monitor)
        : tr("State unknown, because its cluster is not connected.");
    setToolTip(plainToolTip(sentence));
    setAccessibleName(text());
    setAccessibleDescription(sentence);
}

} // namespace slipway
