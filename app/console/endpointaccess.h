// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"
#include "session/wayin.h"

namespace slipway {

enum class ConnectFor {
    Reading,
    Changing, ///< with the identity that the run's cloud steps need
};
/// Connects to the cloud and cluster that a remembered Target names; --context and --kubeconfig win.
Task<> connectNamed(Cli &cli, Target target, ConnectFor purpose, std::stop_token stop);

/// Keeps or replaces the endpoint of that name and target.
Result<> rememberEndpoint(Cli &cli, const Endpoint &endpoint);
Result<QList<Endpoint>> rememberedEndpoints(Cli &cli);
Result<> forgetEndpoint(Cli &cli, const Endpoint &endpoint);

/// The endpoint that the command line names: its first word, or the only one there is.
Result<Endpoint> namedEndpoint(Cli &cli);
/// The remembered endpoint of that name. Errors: Invalid.
Result<Endpoint> endpointNamed(Cli &cli, const QString &name);

/// A way to talk to an endpoint or to a plain URL (--url), with the API key of SLIPWAY_API_KEY.
struct OpenedWayIn {
    WayIn way = {};
    Secret apiKey = {};
    QString modelId = {};
    std::optional<Endpoint> endpoint = {}; ///< none for an address
    QString title = {}; ///< name of the endpoint, else the address without what is secret in it
};
void addWayInOptions(Cli &cli);
Task<OpenedWayIn> openWayIn(Cli &cli, std::stop_token stop);

} // namespace slipway
