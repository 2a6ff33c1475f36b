// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "recipe/recipe.h"

namespace slipway {

/// A cluster that could take the deployment, and what it lacks for it.
struct ClusterChoice {
    struct Gap {
        QString text = {};
        bool planCures = false; ///< the recipe's own plan sets it right
        bool operator==(const Gap &) const = default;
    };
    GkeCluster cluster = {};
    QList<Gap> gaps = {};
    bool isNear = false; ///< in the wanted zone, or in its region
    /// Nothing that the plan does not cure.
    bool isReady() const { return std::ranges::all_of(gaps, &Gap::planCures); }
};

struct ClusterWish {
    QString zone = {}; ///< zone or region; empty: anywhere
    QString accelerator = {};
    int count = 1; ///< of it in one node
};

/// What a cluster lacks, as far as its description tells. The checks look closer.
QList<ClusterChoice::Gap> clusterGaps(const GkeCluster &cluster, const ClusterWish &wish,
                                      const Recipe &recipe);

/// The project's clusters: near ones first, of them those that lack least. A scope that did not answer is in unreachable.
Task<PartialList<ClusterChoice>> readClusterChoices(GoogleClient &google, QString projectId, ClusterWish wish,
                                                    std::shared_ptr<const Recipe> recipe,
                                                    std::stop_token stop);

} // namespace slipway
