// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// Reports what a custom resource's status says is wrong with it: mostly a symptom of what it made.
void customResource(const Snapshot &snapshot, const KubeObject &object, Report &report);
/// "kubectl describe nodepool.karpenter.sh gpu"
QString describeObject(const KubeObject &object);

} // namespace slipway::diagnosis
