// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsstanding.h"

namespace slipway::sandbox {

class Cluster;

/// The target groups behind a cluster's TargetGroupBindings of Services, each target asked at this moment as its load balancer asks it.
QList<AwsTargetGroup> targetGroups(Cluster &cluster);

} // namespace slipway::sandbox
