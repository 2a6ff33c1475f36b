// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/restapi.h"
#include "app/sandbox/nodes/kubelet.h"

namespace slipway::sandbox {

class Autoscaler;
class NodeApi;
class Scheduler;

/// A whole simulated cluster: API, controllers, scheduler, autoscaler and nodes. @p cloud and @p clock outlive it.
class Cluster
{
public:
    Cluster(SimClock &clock, CloudHooks &cloud, KubeletSettings settings);
    ~Cluster();

    /// Makes the objects and nodes of a fresh cluster; the controllers run from then on.
    /// @param definitions CustomResourceDefinitions that go before the sandbox's own of the same name
    void start(const QByteArray &caPem, const QList<QJsonObject> &manifests = {},
               const std::vector<Json> &definitions = {});
    /// Merges @p change into the object that it names; one that is not there is left alone.
    void merge(const QJsonObject &change);
    ApiServer &server() { return m_server; }
    RestApi &api() { return m_api; }
    /// Who answers at a pod's address; a null handler, and why in the words of a socket, when nobody does.
    HttpHandler dial(const QString &host, int port, QString *problem)
    {
        return m_kubelet->dial({}, host, port, problem);
    }

private:
    ResourcePtr resourceOf(const Json &object) const;

    ApiServer m_server;
    RestApi m_api;
    ClusterIndex m_index;
    ControllerContext m_context;
    std::vector<std::unique_ptr<Controller>> m_controllers;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<Autoscaler> m_autoscaler;
    std::unique_ptr<Kubelet> m_kubelet;
    std::unique_ptr<NodeApi> m_nodeApi;
};

} // namespace slipway::sandbox
