// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

/// The cloud's service controller: gives Services of type LoadBalancer their address. What the cloud lists of it comes from the Service
/// itself (awsStandingObjects()).
class ServiceController : public Controller
{
public:
    explicit ServiceController(ControllerContext context) : Controller(context, "service-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    Json addressOf(const Json &service);
    std::map<std::string, std::chrono::milliseconds> m_due; ///< uid → when its load balancer is there
    int m_lastAddress = 0;
};

} // namespace slipway::sandbox
