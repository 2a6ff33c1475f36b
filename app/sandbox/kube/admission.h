// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"

namespace slipway::sandbox {

/// Admission that changes a new object: service account, limit ranges, priority, tolerations, default storage class,
/// the FUSE sidecar.
ApiResult<void> admitMutating(Json &object, const ResourceInfo &resource, ApiServer &server);

/// Admission that refuses: quotas, limit ranges. @p before is null for a new object.
ApiResult<void> admitValidating(const Json &object, const Json *before, const ResourceInfo &resource,
                                ApiServer &server);

/// What a pod, claim or other object counts for in a quota: `requests.cpu`, `pods`, `count/deployments.apps` ….
std::map<std::string, std::string> quotaUsage(const Json &object, const ResourceInfo &resource);

/// Adds the gke-gcsfuse-sidecar as GKE's webhook does. Source: GKE docs, "Cloud Storage FUSE CSI driver".
void injectFuseSidecar(Json &pod);

/// Effective requests of a pod: containers and sidecars add up, an init container counts where it is larger.
std::map<std::string, std::string> podRequests(const Json &podSpec);

} // namespace slipway::sandbox
