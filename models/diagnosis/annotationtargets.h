// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// What annotations of Ingresses, Gateways and Services name, and that is not there. For ingressrules.cpp.
void annotationTargets(const Snapshot &snapshot, Report &report);

} // namespace slipway::diagnosis
