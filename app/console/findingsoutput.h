// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"

namespace slipway {

/// Findings as text: severity, title, cause, evidence, first remedy; passed ones as one line each.
void printFindings(Cli &cli, const QList<Finding> &findings);

} // namespace slipway
