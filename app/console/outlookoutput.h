// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"
#include "session/outlook/outlook.h"

namespace slipway {

/// Predicted and measured, a line a row.
/// Reads it at the connected cluster, and keeps what it measures for later plans; nothing when it could not be read, which is said.
Task<std::optional<Outlook>> lookAtPredictions(Cli *cli, KubeClient *kube, Endpoint endpoint,
                                               std::stop_token stop);
void printOutlook(Cli &cli, const Outlook &outlook);

} // namespace slipway
