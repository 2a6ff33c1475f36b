// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "ui/common/widgets.h"

#include <memory>

namespace slipway {

/// How an endpoint is, in a word; the sentence is its tool tip. Asks only between start() and stop().
class EndpointPill : public StatusPill
{
    Q_OBJECT

public:
    explicit EndpointPill(std::shared_ptr<EndpointMonitor> monitor, QWidget *parent = nullptr);
    ~EndpointPill() override;
    void start();
    void stop();
    /// Somebody may be connected to its cluster now, or no more.
    void noteConnection();

private:
    void showState();
    std::shared_ptr<EndpointMonitor> m_monitor;
    bool m_isRunning = false;
    bool m_wasConnected = false;
};

} // namespace slipway
