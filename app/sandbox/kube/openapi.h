// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/schema.h"

namespace slipway::sandbox {

/// The name of a kind in OpenAPI documents: `io.k8s.api.apps.v1.Deployment`, `com.example.v1.Widget`.
std::string openApiName(const ResourceInfo &resource);

/// A kind's whole shape, nested, as `kubectl explain` reads it. There are no descriptions: the sandbox has none to give.
Json openApiSchema(const ResourceInfo &resource);

} // namespace slipway::sandbox
