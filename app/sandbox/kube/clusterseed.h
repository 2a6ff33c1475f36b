// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"

namespace slipway::sandbox {

/// The objects of a fresh GKE cluster: namespaces, classes, drivers, system accounts.
void seedCluster(ApiServer &server, const std::string &caPem);

/// CSIDriver objects and the webhook come and go with the cluster's addons.
void syncAddons(ApiServer &server);

} // namespace slipway::sandbox
