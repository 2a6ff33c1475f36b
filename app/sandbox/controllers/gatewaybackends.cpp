// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/gatewaybackends.h"

#include "app/sandbox/kube/selector.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

/// Of GKE's headless Service for an InferencePool.
constexpr std::int64_t poolServicePort = 54321;

/// Eight letters and digits that are the same for the same text: GKE ends its names with such a hash.
std::string shortHash(const std::string &text)
{
    std::uint64_t hash = 14695981039346656037ULL; // FNV-1a
    for (const char each : text)
        hash = (hash ^ std::uint64_t(static_cast<unsigned char>(each))) * 1099511628211ULL;
    static constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    std::string name;
    for (int i = 0; i < 8; ++i, hash /= digits.size())
        name += digits[hash % digits.size()];
    return name;
}

std::string resourceName(const Store::Key &gateway, const GatewayBackend &backend)
{
    const std::string port = std::to_string(backend.port);
    // GKE cuts namespace and name so that all of it fits into 63 characters.
    return "gkegw1-" + shortHash(gateway.first + '/' + gateway.second).substr(0, 4) + '-'
        + backend.ns.substr(0, 14) + '-' + backend.object.substr(0, 14) + '-' + port + '-'
        + shortHash(backend.kind + backend.ns + '/' + backend.object + '/' + port);
}

const Json *servicePort(const Json &service, std::int64_t port)
{
    for (const Json &one : service["spec"]["ports"].array()) {
        if (one["port"].integer() == port)
            return &one;
    }
    return nullptr;
}

std::int64_t portOfPod(const Json &target, const Json &pod, std::int64_t otherwise)
{
    if (target.isInteger())
        return target.integer();
    for (const Json &container : pod["spec"]["containers"].array()) {
        for (const Json &one : container["ports"].array()) {
            if (one["name"] == target)
                return one["containerPort"].integer();
        }
    }
    return otherwise;
}

bool probesWithTls(const Json &pod)
{
    return std::ranges::any_of(pod["spec"]["containers"].array(), [](const Json &container) {
        return container["readinessProbe"]["httpGet"]["scheme"].str() == "HTTPS";
    });
}

} // namespace

bool namesGateway(const Json &reference, const std::string &ns, const Store::Key &gateway)
{
    return reference["kind"].str("Gateway") == "Gateway" && reference["name"].str() == gateway.second
        && reference["namespace"].str(ns) == gateway.first;
}

bool isAttached(const Json &route, const std::string &routeNamespace, const Store::Key &gateway)
{
    return std::ranges::any_of(route["spec"]["parentRefs"].array(), [&](const Json &reference) {
        return namesGateway(reference, routeNamespace, gateway);
    });
}

std::vector<GatewayBackend> gatewayBackends(const Store &store, const Store::Key &gateway)
{
    std::vector<GatewayBackend> found;
    for (const auto &[key, route] : store.objects(routes)) {
        if (!isAttached(route->value, key.first, gateway))
            continue;
        for (const Json &rule : route->value["spec"]["rules"].array()) {
            for (const Json &reference : rule["backendRefs"].array()) {
                const bool isPool = reference["kind"].str() == "InferencePool";
                GatewayBackend backend{.ns = reference["namespace"].str(key.first),
                                       .kind = isPool ? "InferencePool" : "Service",
                                       .object = reference["name"].str(),
                                       .port = isPool ? poolServicePort : reference["port"].integer(),
                                       .resource = {}};
                if (!store.find(isPool ? pools : "/services", backend.ns, backend.object))
                    continue;
                backend.resource = resourceName(gateway, backend);
                if (std::ranges::none_of(
                        found, [&](const GatewayBackend &each) { return each.resource == backend.resource; }))
                    found.push_back(std::move(backend));
            }
        }
    }
    return found;
}

BackendCheck checkOf(const Store &store, const GatewayBackend &backend)
{
    BackendCheck check;
    if (backend.kind == "Service") {
        const ObjectPtr service = store.find("/services", backend.ns, backend.object);
        const Json *port = service ? servicePort(service->value, backend.port) : nullptr;
        const std::string protocol = port ? (*port)["appProtocol"].str() : std::string();
        if (protocol == "HTTPS" || protocol == "HTTP2")
            check.type = protocol;
    }
    // Of two the older one holds.
    std::string since;
    for (const auto &[key, policy] : store.objects("networking.gke.io/healthcheckpolicies")) {
        const Json &target = policy->value["spec"]["targetRef"];
        const std::string &created = policy->value["metadata"]["creationTimestamp"].str();
        if (key.first != backend.ns || target["kind"].str() != backend.kind
            || target["name"].str() != backend.object || (!since.empty() && created >= since))
            continue;
        since = created;
        const Json &wanted = policy->value["spec"]["default"];
        check = {.type = wanted["config"]["type"].str("HTTP"),
                 .path = "/",
                 .port = 0,
                 .interval = wanted["checkIntervalSec"].integer(5)};
        for (const char *block : {"httpHealthCheck", "httpsHealthCheck", "http2HealthCheck",
                                  "grpcHealthCheck", "tcpHealthCheck"}) {
            const Json &fields = wanted["config"][block];
            if (!fields.isObject())
                continue;
            check.path = fields["requestPath"].str("/");
            check.port = fields["port"].integer();
        }
    }
    return check;
}

std::vector<BackendPod> podsOf(const Store &store, const GatewayBackend &backend)
{
    std::vector<BackendPod> found;
    const bool isPool = backend.kind == "InferencePool";
    const ObjectPtr object = store.find(isPool ? pools : "/services", backend.ns, backend.object);
    if (!object)
        return found;
    const Json &spec = object->value["spec"];
    const Json *port = isPool ? nullptr : servicePort(object->value, backend.port);
    const Json &selector = isPool ? spec["selector"]["matchLabels"] : spec["selector"];
    if ((!isPool && !port) || selector.empty())
        return found;
    const LabelSelector labels = LabelSelector::fromMap(selector);
    const auto &pods = store.objects("/pods");
    for (auto it = pods.lower_bound({backend.ns, {}}); it != pods.end() && it->first.first == backend.ns;
         ++it) {
        const Json &pod = it->second->value;
        const std::string &address = pod["status"]["podIP"].str();
        if (address.empty() || !labels.matches(pod["metadata"]["labels"]) || !isPodActive(pod)
            || !isPodReady(pod))
            continue;
        found.push_back({.name = it->first.second,
                         .address = address,
                         .port = isPool ? spec["targetPorts"][std::size_t(0)]["number"].integer()
                                        : portOfPod((*port)["targetPort"], pod, backend.port),
                         .isTls = probesWithTls(pod)});
    }
    return found;
}

} // namespace slipway::sandbox
