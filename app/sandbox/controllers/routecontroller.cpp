// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/gatewayapi.h"
#include "app/sandbox/kube/selector.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

bool isProgrammed(const Json &gateway)
{
    return std::ranges::any_of(gateway["status"]["conditions"].array(), [](const Json &one) {
        return one["type"].str() == "Programmed" && one["status"].str() == "True";
    });
}

bool leadsTo(const Json &route, const std::string &pool)
{
    for (const Json &rule : route["spec"]["rules"].array()) {
        for (const Json &backend : rule["backendRefs"].array()) {
            if (backend["kind"].str() == "InferencePool" && backend["name"].str() == pool)
                return true;
        }
    }
    return false;
}

} // namespace

void RouteController::observe(const StoreEvent &event)
{
    const std::string &ns = event.object->value["metadata"]["namespace"].str();
    if (event.storage == routes) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({ns, event.object->value["metadata"]["name"].str()});
        else
            syncPools(ns);
    } else if (event.storage == gateways || event.storage == pools || event.storage == "/services") {
        // Whose parent or backend it is can only be told by looking at all of them; there are few.
        for (const auto &[key, route] : store().objects(routes)) {
            if (event.storage == gateways || key.first == ns)
                enqueue(key);
        }
    }
}

Json RouteController::parentStatus(const Store::Key &key, const Json &route, const Json &reference)
{
    const std::string gatewayNs = reference["namespace"].str(key.first);
    const ObjectPtr gateway = store().find(gateways, gatewayNs, reference["name"].str());
    Json parent = Json::obj({{"parentRef", reference}, {"controllerName", controllerName}});
    for (const Json &before : route["status"]["parents"].array()) {
        if (before["parentRef"] == reference)
            parent["conditions"] = before["conditions"];
    }
    const std::string now = server().now();
    const auto put = [&](const char *type, bool value, const char *reason, const std::string &message = {}) {
        setCondition(parent, type, value, reason, message, now);
    };
    if (!gateway) {
        put("Accepted", false, "NoMatchingParent",
            "Gateway " + gatewayNs + "/" + reference["name"].str() + " was not found");
        return parent;
    }
    // Routes of another namespace need the listener's leave.
    bool allowed = gatewayNs == key.first;
    for (const Json &listener : gateway->value["spec"]["listeners"].array()) {
        const Json &from = listener["allowedRoutes"]["namespaces"];
        const ObjectPtr home = store().find("/namespaces", {}, key.first);
        allowed = allowed || from["from"].str() == "All"
            || (from["from"].str() == "Selector" && home
                && LabelSelector::fromObject(from["selector"]).matches(home->value["metadata"]["labels"]));
    }
    if (!allowed) {
        put("Accepted", false, "NotAllowedByListeners",
            "No listener of the Gateway allows routes from the namespace " + key.first);
        return parent;
    }
    if (const std::string refusal = routeRefusal(route); !refusal.empty()) {
        const std::string text = "Error GWCER104: HTTPRoute \"" + key.first + "/" + key.second
            + "\" is misconfigured, err: " + refusal;
        put("Accepted", false, "Invalid", text);
        put("Reconciled", false, "Invalid", text);
        return parent;
    }
    put("Accepted", true, "Accepted");
    std::string missing;
    const char *reason = "BackendNotFound";
    for (const Json &rule : route["spec"]["rules"].array()) {
        for (const Json &backend : rule["backendRefs"].array()) {
            const bool pool = backend["kind"].str() == "InferencePool";
            const std::string &name = backend["name"].str();
            if (pool && !isRegionalClass(gateway->value["spec"]["gatewayClassName"].str())) {
                reason = "InvalidKind";
                missing = "GatewayClass " + gateway->value["spec"]["gatewayClassName"].str()
                    + " does not support backends of the kind InferencePool";
            } else if (!store().find(pool ? pools : "/services", backend["namespace"].str(key.first), name)
                       && missing.empty()) {
                missing = backend["kind"].str("Service") + " " + key.first + "/" + name + " not found";
            }
        }
    }
    put("ResolvedRefs", missing.empty(), missing.empty() ? "ResolvedRefs" : reason, missing);
    const bool done = missing.empty() && isProgrammed(gateway->value);
    put("Reconciled", done, done ? "ReconciliationSucceeded" : missing.empty() ? "Pending" : reason, missing);
    return parent;
}

void RouteController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(routes, key.first, key.second);
    if (!found)
        return;
    Json parents = Json::list();
    for (const Json &reference : found->value["spec"]["parentRefs"].array()) {
        Json parent = parentStatus(key, found->value, reference);
        for (Json &condition : parent["conditions"].arrayRef())
            condition["observedGeneration"] = found->value["metadata"]["generation"];
        parents.push(std::move(parent));
    }
    setStatus(routes, key, [&](Json &status) { status["parents"] = parents; });
    syncPools(key.first);
}

void RouteController::syncPools(const std::string &ns)
{
    for (const auto &[key, pool] : store().objects(pools)) {
        if (key.first != ns)
            continue;
        Json parents = Json::list();
        for (const auto &[routeKey, route] : store().objects(routes)) {
            if (routeKey.first != ns || !leadsTo(route->value, key.second))
                continue;
            for (const Json &parent : route->value["status"]["parents"].array()) {
                const auto holds = [&parent](const char *type) {
                    return std::ranges::any_of(parent["conditions"].array(), [type](const Json &one) {
                        return one["type"].str() == type && one["status"].str() == "True";
                    });
                };
                Json one =
                    Json::obj({{"parentRef", parent["parentRef"]}, {"controllerName", controllerName}});
                for (const Json &before : pool->value["status"]["parents"].array()) {
                    if (before["parentRef"] == parent["parentRef"])
                        one["conditions"] = before["conditions"];
                }
                const bool accepted = holds("Accepted");
                setCondition(one, "Accepted", accepted, accepted ? "Accepted" : "HTTPRouteNotAccepted", {},
                             server().now());
                const std::string &picker = pool->value["spec"]["endpointPickerRef"]["name"].str();
                const bool found = !picker.empty() && store().find("/services", ns, picker);
                setCondition(one, "ResolvedRefs", found, found ? "ResolvedRefs" : "InvalidExtensionRef",
                             found ? "" : "Service " + ns + "/" + picker + " not found", server().now());
                parents.push(std::move(one));
            }
        }
        setStatus(pools, key, [&](Json &status) { status["parents"] = parents; });
    }
}

void PolicyController::observe(const StoreEvent &event)
{
    if (event.storage == m_storage) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == pools || event.storage == "/services") {
        if (event.type == StoreEvent::Type::Modified)
            return;
        for (const auto &[key, policy] : store().objects(m_storage)) {
            if (key.first == event.object->value["metadata"]["namespace"].str())
                enqueue(key);
        }
    }
}

void PolicyController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(m_storage, key.first, key.second);
    if (!found)
        return;
    const Json &target = found->value["spec"]["targetRef"];
    const std::string &kind = target["kind"].str();
    const char *storage = kind == "InferencePool" ? pools : kind == "Service" ? "/services" : nullptr;
    const bool there = storage && store().find(storage, key.first, target["name"].str());
    // Two policies on one target: the older one holds, the other one is refused.
    bool taken = false;
    for (const auto &[otherKey, other] : store().objects(m_storage)) {
        taken = taken
            || (otherKey.first == key.first && otherKey.second != key.second
                && other->value["spec"]["targetRef"] == target
                && other->value["metadata"]["creationTimestamp"].str()
                    < found->value["metadata"]["creationTimestamp"].str());
    }
    setStatus(m_storage, key, [&](Json &status) {
        setCondition(status, "Attached", there && !taken,
                     !there      ? "TargetNotFound"
                         : taken ? "Conflicted"
                                 : "Attached",
                     !there ? kind + " " + key.first + "/" + target["name"].str() + " not found"
                            : std::string(),
                     server().now());
    });
}

} // namespace slipway::sandbox
