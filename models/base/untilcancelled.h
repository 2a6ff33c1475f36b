// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

namespace slipway {

/// A call that is never answered, as fakes stand in for: ends as Cancelled once it is asked to, and not before.
Task<> untilCancelled(std::stop_token stop);

} // namespace slipway
