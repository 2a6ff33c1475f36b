// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"

namespace slipway {

/// "node-quota": machines, disks and addresses that the plan makes, against every quota that they count against.
Check nodeQuotaCheck();

} // namespace slipway
