// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googletypes.h"

namespace slipway {

/// Why Google could not give what was asked for. Each has its own remedy: another zone, a quota request, another shape, …
enum class CapacityProblem {
    None,
    Stockout,
    Quota,
    Unsupported,
    OrgPolicy,
    Reservation,
    IpExhausted,
    Permission
};

struct CapacityFinding {
    CapacityProblem problem = CapacityProblem::None;
    QString evidence = {}; ///< the code or words that decided, as the peer sent them
    QString quotaMetric = {}; ///< Quota: "SSD_TOTAL_GB", where it is named
    std::optional<double> quotaLimit = {};
    QString location = {}; ///< zone or region, where it is named
    QString constraint = {}; ///< OrgPolicy: "constraints/compute.vmExternalIpAccess"
    bool operator==(const CapacityFinding &) const = default;
};

/// Classifies what GKE, Compute Engine and the cluster autoscaler say: codes first, then the bracketed tokens and the phrases that are
/// known. Text is all there is: GKE wraps Compute's code in a sentence.
/// Source: field reports of GKE operation errors and autoscaler events; Compute API, Operation.error.
CapacityFinding classifyCapacity(const QString &code, const QString &message);
/// The first finding among the operation's error and conditions; stockout and quota win over the rest.
CapacityFinding classifyCapacity(const GoogleOperation &operation);
CapacityFinding classifyCapacity(const GkeNodePool &nodePool);

QString toString(CapacityProblem problem);
CapacityProblem capacityProblemFromString(const QString &name);

} // namespace slipway
