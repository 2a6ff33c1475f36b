// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"

namespace slipway {

/// `deploy --change ENDPOINT`: other choices or a restart of what runs, with what it does to pods and accelerators said first, and the
/// former choices brought back when it does not become healthy.
Task<ExitStatus> changeEndpoint(Cli &cli, std::stop_token stop);

} // namespace slipway
