// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"
#include "plan/finding.h"

namespace slipway {

/// Puts the cluster's own names into commands that say CLUSTER, LOCATION, REGION, NETWORK or PROJECT, as rules do of what they do not know: from
/// the cloud's answers of this snapshot. What no answer tells stays a word in capitals, for a person to fill in.
void namePlaces(QList<Finding> &findings, const Snapshot &snapshot);

} // namespace slipway
