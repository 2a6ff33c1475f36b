// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubecredentials.h"

namespace slipway {

/// What consent to a program belongs to: SHA-256 of its path, content, arguments and environment. Reads the program, so it takes a moment.
/// Errors: NotFound (it cannot be read).
Result<QString> execCommandKey(const ExecCommand &command);

} // namespace slipway
