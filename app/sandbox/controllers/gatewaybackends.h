// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/gatewayapi.h"

namespace slipway::sandbox {

/// One backend of a Gateway's routes, as GKE's controller makes it in the project: a backend service, its health check and its group of
/// network endpoints, which have one name.
struct GatewayBackend {
    std::string ns;
    std::string kind; ///< Service or InferencePool
    std::string object; ///< its name
    std::int64_t port = 0; ///< of the Service; of an InferencePool the one of GKE's headless Service
    std::string resource; ///< gkegw1-<hash>-<namespace>-<object>-<port>-<hash>
};

/// Where a load balancer's health check asks.
struct BackendCheck {
    std::string type = "HTTP"; ///< HTTP, HTTPS, HTTP2, GRPC, TCP
    std::string path = "/"; ///< of the first three
    std::int64_t port = 0; ///< 0: the port that serves
    std::int64_t interval = 5; ///< seconds
};

/// One pod that such a backend leads to.
struct BackendPod {
    std::string name;
    std::string address;
    std::int64_t port = 0;
    bool isTls = false; ///< its readiness probe speaks HTTPS
};

/// Backends of all routes that are attached to the Gateway, each once, in the order of the routes' names.
std::vector<GatewayBackend> gatewayBackends(const Store &store, const Store::Key &gateway);
/// Whether a parent reference of a route in @p ns names the Gateway.
bool namesGateway(const Json &reference, const std::string &ns, const Store::Key &gateway);
bool isAttached(const Json &route, const std::string &routeNamespace, const Store::Key &gateway);
/// By the HealthCheckPolicy that aims at it, else GKE's default: `/`, by the port's appProtocol.
/// Source: GKE docs, "Configure Gateway resources using Policies".
BackendCheck checkOf(const Store &store, const GatewayBackend &backend);
/// Pods that are ready for Kubernetes: only these are put into the group.
std::vector<BackendPod> podsOf(const Store &store, const GatewayBackend &backend);

} // namespace slipway::sandbox
