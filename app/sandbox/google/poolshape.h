// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"

namespace slipway::sandbox {

/// A node pool as GKE takes it: accelerators that belong to the machine type, the metadata server that goes with the cluster.
NodePoolSpec completedPool(const CloudContext &context, const ClusterSpec &cluster, NodePoolSpec spec);

/// Whether such machines can be had in the pool's zones, and for TPUs whether the topology is one that the machine type makes; false
/// after answering 400. The words on topologies are not verified.
bool checkPoolShape(const CloudContext &context, const GoogleCall &call, const ClusterState &cluster,
                    const NodePoolSpec &spec);

/// Names of clusters and node pools.
bool isGkeName(const QString &name);

} // namespace slipway::sandbox
