// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "plan/clusterpools.h"
#include "plan/planresources.h"

namespace slipway {

/// Machines with accelerators that a plan's pods take and that the plan does not make: the cluster's own, or its autoscaler's.
struct TakenNodes {
    enum class Because {
        Pool, ///< one pool can take the pods, or several that have the same machines at the same terms
        SeveralPools, ///< which of them, the scheduler and the autoscaler decide
        Automatic, ///< the cluster chooses machines by itself: the smallest that the pod fits is a guess
        NoPool, ///< none of the pools takes the pods: likewise
        Unknown ///< the pools are not known: likewise
    };
    QList<PlannedNodes> alternatives = {}; ///< each for all the pods; group: the pools' names
    Because because = Because::Unknown;
    bool isGuess() const { return because != Because::Pool && because != Because::SeveralPools; }
    bool operator==(const TakenNodes &) const = default;
};

/// The nodes that the plan's pods with accelerators land on, by node selector, taints, accelerators and requests against the pools of
/// its cluster. Node affinity is not read. Nothing: the plan makes the machines itself, or none of its pods asks for accelerators.
/// @param made plannedResources() of the plan
std::optional<TakenNodes> takenNodes(const Plan &plan, const ClusterPools &pools,
                                     const PlannedResources &made, const Catalog &catalog);

} // namespace slipway
