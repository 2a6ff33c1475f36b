// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/selector.h"

#include <map>
#include <set>

namespace slipway::sandbox {

/// What a pod asks of a node, worked out once.
struct PodNeeds {
    explicit PodNeeds(const Json &pod);
    std::map<std::string, std::int64_t> requests; ///< cpu in millis, the rest in units
    Json labels, nodeSelector, nodeAffinity, tolerations, antiAffinity;
    std::string ns;
    std::set<std::int64_t> hostPorts;
    std::vector<Json> volumeAffinities = {}; ///< node selectors of its bound volumes
};

/// A node as the scheduler sees it.
struct NodeFit {
    std::string name;
    Json labels;
    Json taints;
    bool unschedulable = false;
    std::map<std::string, std::int64_t> allocatable; ///< cpu in millis, `pods` too
    std::map<std::string, std::int64_t> used;
    std::set<std::int64_t> hostPorts;
    std::vector<Json> podLabels; ///< of its pods, for anti-affinity

    static NodeFit of(const Json &node);
    void place(const PodNeeds &pod);
    /// Why the pod cannot run here, in the scheduler's words; empty: it can.
    std::vector<std::string> refusals(const PodNeeds &pod) const;
    /// 0…100, larger is better: spread by what is left.
    double score(const PodNeeds &pod) const;
};

bool toleratesTaint(const Json &tolerations, const Json &taint);
bool matchesNodeSelector(const Json &nodeSelector, const Json &labels, const std::string &nodeName);

/// The Node object of a machine shape.
Json nodeObject(const NodeShape &shape, const std::string &name, const std::string &kubeletVersion,
                const std::string &projectId, const std::string &address, const std::string &now);

/// Source: GKE docs, "Plan GKE Standard node sizes"; the formula of cluster-autoscaler's gce/reserved.go.
std::int64_t allocatableMemory(std::int64_t capacityBytes);
std::int64_t allocatableCpuMillis(std::int64_t capacityMillis);

} // namespace slipway::sandbox
