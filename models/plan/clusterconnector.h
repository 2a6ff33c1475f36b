// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "plan/target.h"

namespace slipway {

class KubeClient;
class OperatorSource;

/// Reaches a cluster in the middle of a run: a plan may make the very cluster that its later steps change.
class ClusterConnector
{
public:
    virtual ~ClusterConnector() = default;

    /// The cluster that is connected now; null: none.
    virtual KubeClient *kube() const = 0;
    /// Connects to the cluster that @p target names; does nothing when it is connected already.
    /// Errors: as of the cloud's and the cluster's clients.
    virtual Task<> connect(Target target, std::stop_token stop) = 0;
    /// Where the manifests of what a cluster still lacks come from; null: from nowhere.
    virtual OperatorSource *operators() { return nullptr; }
};

} // namespace slipway
