// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"
#include "plan/target.h"

#include <optional>

namespace slipway {

/// Of which cloud a cluster is, and which of its clusters, by the names that gcloud and aws give to contexts, and those that Slipway gives to
/// its own connections: provider, project or account, location, cluster. Nothing where the context does not tell.
std::optional<Target> cloudPlaceOf(const KubeContext &context);

} // namespace slipway
