// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/clusterconnector.h"
#include "session/session.h"

namespace slipway {

/// A run's way to the cluster that it made: by the session, so that everybody sees it from then on.
class SessionClusters : public ClusterConnector
{
public:
    explicit SessionClusters(Session &session) : m_session(session) { }

    KubeClient *kube() const override { return m_session.kube(); }
    Task<> connect(Target target, std::stop_token stop) override;

private:
    Session &m_session;
};

} // namespace slipway
