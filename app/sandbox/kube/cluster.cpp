// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/cluster.h"

#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/clusterseed.h"

namespace slipway::sandbox {

Cluster::Cluster(SimClock &clock, CloudHooks &cloud) : m_server(clock, cloud), m_api(m_server) { }

Cluster::~Cluster() = default;

void Cluster::start(const QByteArray &caPem)
{
    seedCluster(m_server, caPem.toStdString());
    m_server.cloud().changed = [this] { syncAddons(m_server); };
}

} // namespace slipway::sandbox
