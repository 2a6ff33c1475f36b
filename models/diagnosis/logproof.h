// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"
#include "plan/finding.h"

namespace slipway {

/// Whether @p finding, which is not found in @p snapshot, could have been: where it was read from the log of a pod, that pod's log, or that of
/// the pods that have taken its place, has to be there, unless its container did end then and is ready now. That a log was not read proves
/// nothing.
bool couldBeSeen(const Snapshot &snapshot, const Finding &finding);

} // namespace slipway
