// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/capacityproblem.h"

namespace slipway {

/// classifyCapacity() of models/google, and the codes that EC2 Auto Scaling and Karpenter give.
/// Source: Amazon EC2 API error codes; EKS managed node group health issues.
CapacityFinding capacityOf(const QString &code, const QString &message);

} // namespace slipway
