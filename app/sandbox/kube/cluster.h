// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"
#include "app/sandbox/kube/restapi.h"

namespace slipway::sandbox {

/// A whole simulated cluster: API, controllers, nodes.
class Cluster
{
public:
    Cluster(SimClock &clock, CloudHooks &cloud);
    ~Cluster();

    /// Makes the objects of a fresh cluster and starts the controllers.
    void start(const QByteArray &caPem);
    ApiServer &server() { return m_server; }
    RestApi &api() { return m_api; }

private:
    ApiServer m_server;
    RestApi m_api;
};

} // namespace slipway::sandbox
