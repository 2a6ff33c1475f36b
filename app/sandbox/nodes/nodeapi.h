// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/portforwarder.h"
#include "app/sandbox/kube/restapi.h"
#include "app/sandbox/nodes/kubelet.h"
#include "app/sandbox/nodes/podexec.h"

namespace slipway::sandbox {

/// The sub-resources that the API server passes on to nodes: logs, proxies, port-forwards and exec.
class NodeApi
{
public:
    NodeApi(ApiServer &server, Kubelet &kubelet);
    ~NodeApi();
    /// @return false when it does not serve that sub-resource
    bool handle(RestRequest &request);

private:
    void logs(RestRequest &request);
    void proxyPod(RestRequest &request);
    void proxyService(RestRequest &request);
    void portForward(RestRequest &request);
    void exec(RestRequest &request);
    void forward(RestRequest &request, const std::string &ns, const std::string &pod, int port);

    ApiServer &m_server;
    Kubelet &m_kubelet;
    PortForwarder m_forwarder;
    PodExec m_exec;
};

} // namespace slipway::sandbox
