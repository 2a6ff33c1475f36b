// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/oneshot.h"

#include <QMetaObject>

namespace slipway {

namespace {
// Queued calls need a QObject of the right thread as their address.
QObject *threadHome()
{
    thread_local QObject home;
    return &home;
}
} // namespace

OneShot::OneShot() : m_state(std::make_shared<State>())
{
    m_state->home = threadHome();
}

void OneShot::complete() const
{
    if (m_state->completing.exchange(true))
        return;
    QMetaObject::invokeMethod(
        m_state->home,
        [state = m_state] {
            state->done = true;
            if (const auto waiter = std::exchange(state->waiter, {}))
                waiter.resume();
        },
        Qt::QueuedConnection);
}

} // namespace slipway
