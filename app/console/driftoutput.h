// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"

namespace slipway {

/// The options of `diff ENDPOINT` beside those of every comparison.
void addDriftOptions(Cli &cli);
/// `diff ENDPOINT`: files, last applied and live, and the Changes that bring them together, by the server's dry run.
Task<ExitStatus> showDrift(Cli &cli, QString name, std::stop_token stop);

} // namespace slipway
