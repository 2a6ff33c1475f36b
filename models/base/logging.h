// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

/// Sends Qt's log to standard error (and to @p file when it is not empty), each line redacted, with time and category.
/// @param verbose also shows debug messages of slipway's own categories
void installLogging(bool verbose, const QString &file = {});

} // namespace slipway
