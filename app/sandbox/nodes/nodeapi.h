// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/restapi.h"
#include "app/sandbox/nodes/kubelet.h"

namespace slipway::sandbox {

/// The sub-resources that the API server passes on to nodes: logs and proxies.
class NodeApi
{
public:
    NodeApi(ApiServer &server, Kubelet &kubelet) : m_server(server), m_kubelet(kubelet) { }
    /// @return false when it does not serve that sub-resource
    bool handle(RestRequest &request);

private:
    void logs(RestRequest &request);
    void proxyPod(RestRequest &request);
    void proxyService(RestRequest &request);
    void forward(RestRequest &request, const std::string &ns, const std::string &pod, int port);

    ApiServer &m_server;
    Kubelet &m_kubelet;
};

} // namespace slipway::sandbox
