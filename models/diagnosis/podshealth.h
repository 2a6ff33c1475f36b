// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/cloudfacts.h"

#include <vector>

namespace slipway {

/// What load balancers found of some pods, told by their addresses.
struct PodsHealth {
    int healthy = 0;
    int unhealthy = 0;
    int warmingUp =
        0; ///< found UNHEALTHY, and not ready or ready for less than two minutes: probes take their time to notice
    QString answeredBy = {}; ///< the getHealth that called one of them UNHEALTHY: "BACKEND/getHealth"
    /// Whether any answer named one of them.
    bool isKnown() const { return healthy + unhealthy + warmingUp > 0; }
};

/// Of several load balancers before one pod each counts.
PodsHealth healthOf(const CloudFacts &facts, const std::vector<const KubeObject *> &pods);

/// Whether a pod that is ready since then, in seconds since 1970, is so for less than two minutes. Source: GKE docs: a backend is healthy
/// some 30 to 60 s after its pod is.
bool isWarmingUp(qint64 readySince, qint64 now);
/// The same of a pod of a snapshot, or whether it is not ready.
bool isWarmingUp(const Snapshot &snapshot, const KubeObject &pod);

} // namespace slipway
