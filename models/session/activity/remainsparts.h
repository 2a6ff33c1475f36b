// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/activity/remains.h"

namespace slipway {

/// What stands in the cluster, nodes and disks included.
Task<Remains> remainsInCluster(RemainsQuestion question, const Catalog &catalog, std::stop_token stop);
/// Node pools of a GKE cluster that is there.
Task<Remains> remainsInGoogle(GoogleClient *google, Target target, std::stop_token stop);
/// The EKS cluster and its node groups. @param isGone whether the cluster is not there
Task<Remains> remainsInAws(RemainsQuestion question, const Catalog &catalog, bool *isGone,
                           std::stop_token stop);

/// The list price of one machine; nothing is set when it is not known.
void addPrice(Remain &remain, const QString &machineType, int count, const Catalog &catalog);

} // namespace slipway
