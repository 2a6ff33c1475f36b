// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// What AWS's load balancer found when it asked the targets of a TargetGroupBinding, joined with the pods that they are.
void targetsUnhealthy(const Snapshot &snapshot, const KubeObject &binding, Report &report);

} // namespace slipway::diagnosis
