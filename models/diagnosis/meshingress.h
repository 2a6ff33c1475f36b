// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

/// Istio's gateways and revisions: who opens their ports, and who puts proxies into pods. For trafficrules.cpp.
void meshIngress(const Snapshot &snapshot, Report &report);

} // namespace slipway::diagnosis
