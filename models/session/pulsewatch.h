// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/serverpulse.h"

namespace slipway {

class Session;

/// Tells a page, while it is seen, whether the server of the session's cluster answers; whatever cluster that is by now.
class PulseWatch : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit PulseWatch(Session &session, QObject *parent = nullptr);
    ~PulseWatch() override;

    /// Nobody is asked for what nobody sees.
    void setWatching(bool watching);
    bool isSilent() const;

Q_SIGNALS:
    void fellSilent(const slipway::Error &error);
    void answeredAgain();

private:
    void update();
    Session &m_session;
    bool m_watching = false;
    std::shared_ptr<ServerPulse> m_pulse;
    std::unique_ptr<ServerPulse::Listener> m_listener;
};

} // namespace slipway
