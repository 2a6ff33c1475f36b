// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

#include <optional>

namespace slipway::sandbox {

// Where the store keeps them.
inline constexpr const char *gateways = "gateway.networking.k8s.io/gateways";
inline constexpr const char *routes = "gateway.networking.k8s.io/httproutes";
inline constexpr const char *pools = "inference.networking.k8s.io/inferencepools";
/// Of the GatewayClasses that this controller serves.
inline constexpr const char *controllerName = "networking.gke.io/gateway";

/// What GKE's Gateway controller refuses in one HTTPRoute, in its words; empty when it takes the route.
/// Source: events and conditions of GKE 1.33 and 1.34 as field reports quote them.
std::string routeRefusal(const Json &route);

/// Whether a class of GKE's is regional: those need a proxy-only subnet, and only those take InferencePools.
bool isRegionalClass(const std::string &gatewayClass);

/// GKE's Gateway controller: an address for each Gateway whose class it knows, when the network lets it.
class GatewayController : public Controller
{
public:
    explicit GatewayController(ControllerContext context) : Controller(context, "sc-gateway-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    void acceptClass(const std::string &name);
    void annotate(const Store::Key &key, const std::string &className);
    /// Why nothing is programmed: the network, or a route that is attached; empty when all is well.
    std::string problemOf(const Store::Key &key, const Json &gateway);
    std::map<std::string, std::chrono::milliseconds>
        m_programmedAt; ///< uid → when its load balancer is there
    std::map<std::string, std::string> m_addresses; ///< uid → its address
    int m_lastAddress = 0;
};

/// The same controller's other half: HTTPRoutes and the InferencePools that they lead to.
class RouteController : public Controller
{
public:
    explicit RouteController(ControllerContext context) : Controller(context, "sc-gateway-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    Json parentStatus(const Store::Key &key, const Json &route, const Json &reference);
    void syncPools(const std::string &ns);
};

/// HealthCheckPolicy and GCPBackendPolicy: attached when what they aim at is there.
class PolicyController : public Controller
{
public:
    PolicyController(ControllerContext context, const char *storage)
        : Controller(context, "sc-gateway-controller")
        , m_storage(storage)
    {
    }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    const char *m_storage;
};

} // namespace slipway::sandbox
