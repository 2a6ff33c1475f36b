// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// Ports of a Service that its pods do not have. @param pods those that it selects, at least one
void servicePorts(const Snapshot &snapshot, const KubeObject &service,
                  const std::vector<const KubeObject *> &pods, Report &report);

} // namespace slipway::diagnosis
