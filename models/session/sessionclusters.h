// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/clusterconnector.h"
#include "plan/operators/operatorsource.h"
#include "session/session.h"

#include <map>

namespace slipway {

/// A run's way to the cluster that it made: by the session, so that everybody sees it from then on.
class SessionClusters : public ClusterConnector
{
public:
    explicit SessionClusters(Session &session) : m_session(session) { }

    KubeClient *kube() const override { return m_session.kube(); }
    Task<> connect(Target target, std::stop_token stop) override;
    /// From the internet, or from where the session's environment says: it is another one in a sandbox.
    OperatorSource *operators() override;

private:
    Session &m_session;
    std::unique_ptr<HttpTransport> m_transport;
    std::map<QString, std::unique_ptr<OperatorSource>>
        m_operators; // by base: a run may still use that of a world before
};

} // namespace slipway
