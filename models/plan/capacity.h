// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/capacityproblem.h"

namespace slipway {

/// classifyCapacity() of models/google, and the codes that EC2 Auto Scaling and Karpenter give.
/// Source: Amazon EC2 API error codes; EKS managed node group health issues.
CapacityFinding capacityOf(const QString &code, const QString &message);

/// Zones in which a refusal for want of stock says that there is some, in its order; usually none.
/// "You can currently get g5.xlarge capacity by not specifying an Availability Zone in your request or choosing us-west-2b, us-west-2c."
/// Source: EC2's message of InsufficientInstanceCapacity, as quoted in hashicorp/packer, issue 2485, and openshift/installer, issue 7088.
QStringList zonesWithStock(const QString &message);

} // namespace slipway
