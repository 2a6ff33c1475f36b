// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/schema.h"

namespace slipway::sandbox {

/// RFC 7386.
void mergePatch(Json &target, const Json &patch);

/// RFC 6902. Errors: 400 for a malformed patch, 422 when an operation cannot be carried out.
ApiResult<void> jsonPatch(Json &target, const Json &operations);

/// Kubernetes' strategic merge patch: `$patch`, `$deleteFromPrimitiveList/…`, `$setElementOrder/…`, `$retainKeys`.
/// Source: Kubernetes docs, "Update API Objects in Place Using kubectl patch".
ApiResult<void> strategicMergePatch(Json &target, const Json &patch, const Schema &schema);

} // namespace slipway::sandbox
