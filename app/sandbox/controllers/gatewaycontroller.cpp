// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/gatewaybackends.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/selector.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *classes = "gateway.networking.k8s.io/gatewayclasses";
constexpr std::chrono::seconds loadBalancer{120}; // two to three minutes in field reports

std::string scopeOf(const CloudHooks &cloud, const std::string &className)
{
    const std::string location = cloud.clusterLocation().toStdString();
    if (!isRegionalClass(className))
        return "global";
    // A zone is its region and a letter.
    const bool isZone = std::ranges::count(location, '-') > 1;
    return "regions/" + (isZone ? location.substr(0, location.rfind('-')) : location);
}

} // namespace

bool isRegionalClass(const std::string &gatewayClass)
{
    return gatewayClass == "gke-l7-regional-external-managed" || gatewayClass == "gke-l7-rilb";
}

std::string routeRefusal(const Json &route)
{
    for (const Json &rule : route["spec"]["rules"].array()) {
        if (rule["timeouts"].isObject() && !rule["timeouts"].empty())
            return "Timeouts are not supported.";
        int prefixes = 0;
        for (const Json &match : rule["matches"].array()) {
            const std::string &type = match["path"]["type"].str();
            if (type == "RegularExpression")
                return "Paths must start with a '/' character \"" + match["path"]["value"].str() + "\"";
            if (!match["method"].str().empty())
                return "Method matches are not supported.";
            prefixes += type == "PathPrefix" ? 1 : 0;
        }
        for (const Json &filter : rule["filters"].array()) {
            if (filter["urlRewrite"]["path"]["type"].str() == "ReplaceFullPath")
                return "ReplaceFullPath is not supported.";
            if (filter["urlRewrite"]["path"]["type"].str() == "ReplacePrefixMatch"
                && (prefixes != 1 || rule["matches"].size() != 1))
                return "ReplacePrefixMatch requires exactly one PathPrefix match in the rule.";
        }
    }
    return {};
}

void GatewayController::observe(const StoreEvent &event)
{
    if (event.type == StoreEvent::Type::Deleted) {
        m_programmedAt.erase(event.object->value["metadata"]["uid"].str());
        m_addresses.erase(event.object->value["metadata"]["uid"].str());
    }
    if (event.storage == gateways) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == classes) {
        if (event.type == StoreEvent::Type::Added)
            enqueue({std::string(), event.object->value["metadata"]["name"].str()});
    } else if (event.storage == routes) {
        for (const Json &reference : event.object->value["spec"]["parentRefs"].array())
            enqueue({reference["namespace"].str(event.object->value["metadata"]["namespace"].str()),
                     reference["name"].str()});
    }
}

void GatewayController::acceptClass(const std::string &name)
{
    const ObjectPtr found = store().find(classes, {}, name);
    if (!found || found->value["spec"]["controllerName"].str() != controllerName)
        return;
    setStatus(classes, {{}, name},
              [&](Json &status) { setCondition(status, "Accepted", true, "Accepted", {}, server().now()); });
}

std::string GatewayController::problemOf(const Store::Key &key, const Json &gateway)
{
    const std::string where =
        "failed to translate Gateway \"" + key.first + "/" + key.second + "\": Error GWCER104: ";
    if (isRegionalClass(gateway["spec"]["gatewayClassName"].str()) && !server().cloud().hasProxyOnlySubnet())
        return where
            + "Invalid value for field 'resource.target': An active proxy-only subnetwork is required in the "
              "same region and VPC as the forwarding rule.";
    // One bad route stalls the whole Gateway, the good ones too.
    for (const auto &[routeKey, route] : store().objects(routes)) {
        const bool attached = isAttached(route->value, routeKey.first, key);
        if (const std::string refusal = attached ? routeRefusal(route->value) : std::string();
            !refusal.empty())
            return where + "HTTPRoute \"" + routeKey.first + "/" + routeKey.second
                + "\" is misconfigured, err: " + refusal;
    }
    return {};
}

void GatewayController::annotate(const Store::Key &key, const std::string &className)
{
    // What was made in the project: GKE writes the resources' paths, comma-separated, into annotations.
    std::map<std::string, std::string> wanted{{"networking.gke.io/backend-services", {}},
                                              {"networking.gke.io/health-checks", {}}};
    const std::string place = "/projects/" + server().cloud().projectId().toStdString() + '/'
        + scopeOf(server().cloud(), className) + '/';
    for (const GatewayBackend &backend : gatewayBackends(store(), key)) {
        for (const auto &[annotation, collection] :
             {std::pair{"networking.gke.io/backend-services", "backendServices"},
              std::pair{"networking.gke.io/health-checks", "healthChecks"}}) {
            std::string &list = wanted[annotation];
            list += (list.empty() ? "" : ", ") + place + collection + '/' + backend.resource;
        }
    }
    const ObjectPtr found = store().find(gateways, key.first, key.second);
    const bool differs = std::ranges::any_of(wanted, [&](const auto &each) {
        return found->value["metadata"]["annotations"][each.first].str() != each.second;
    });
    if (differs)
        (void)server().mutate(gateways, key.first, key.second, "sc-gateway-controller", {},
                              [&](Json &object) {
                                  for (const auto &[name, value] : wanted) {
                                      if (value.empty())
                                          object["metadata"]["annotations"].erase(name);
                                      else
                                          object["metadata"]["annotations"][name] = value;
                                  }
                              });
}

void GatewayController::sync(const Store::Key &key)
{
    if (key.first.empty())
        return acceptClass(key.second);
    const ObjectPtr found = store().find(gateways, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const Json &gateway = found->value;
    const std::string &uid = gateway["metadata"]["uid"].str();
    const std::string &className = gateway["spec"]["gatewayClassName"].str();
    const ObjectPtr gatewayClass = store().find(classes, {}, className);
    if (!gatewayClass || gatewayClass->value["spec"]["controllerName"].str() != controllerName)
        return; // nobody's: its conditions stay unknown, as with the real one
    const std::string problem = problemOf(key, gateway);
    if (!problem.empty()) {
        event(gateway, "Warning", "SYNC", problem);
        enqueueAfter(key, std::chrono::seconds(30));
    } else if (!m_programmedAt.contains(uid)) {
        m_programmedAt[uid] = server().clock().elapsed() + loadBalancer;
        enqueueAfter(key, loadBalancer + std::chrono::milliseconds(10));
    }
    const auto due = m_programmedAt.find(uid);
    const bool programmed = due != m_programmedAt.end() && server().clock().elapsed() >= due->second;
    if (programmed && !m_addresses.contains(uid)) {
        const bool internal = className == "gke-l7-rilb";
        m_addresses[uid] =
            (internal ? "10.128.240." : "34.90.118.") + std::to_string(2 + m_lastAddress++ % 250);
        event(gateway, "Normal", "SYNC", "SYNC on " + key.first + "/" + key.second + " was a success");
    }
    Json listeners = Json::list();
    for (const Json &listener : gateway["spec"]["listeners"].array()) {
        std::int64_t attached = 0;
        for (const auto &[routeKey, route] : store().objects(routes)) {
            attached += std::ranges::any_of(route->value["spec"]["parentRefs"].array(),
                                            [&](const Json &reference) {
                                                return namesGateway(reference, routeKey.first, key)
                                                    && (reference["sectionName"].str().empty()
                                                        || reference["sectionName"] == listener["name"]);
                                            })
                ? 1
                : 0;
        }
        Json one = Json::obj(
            {{"name", listener["name"]},
             {"attachedRoutes", attached},
             {"supportedKinds",
              Json::list({Json::obj({{"group", "gateway.networking.k8s.io"}, {"kind", "HTTPRoute"}})})}});
        setCondition(one, "Accepted", true, "Accepted", {}, server().now());
        setCondition(one, "ResolvedRefs", true, "ResolvedRefs", {}, server().now());
        setCondition(one, "Programmed", programmed, programmed ? "Programmed" : "Pending", {},
                     server().now());
        listeners.push(std::move(one));
    }
    setStatus(gateways, key, [&](Json &status) {
        const std::string now = server().now();
        setCondition(status, "Accepted", true, "Accepted",
                     "The Gateway's class is known and its listeners are well formed", now);
        setCondition(status, "Programmed", programmed,
                     programmed            ? "Programmed"
                         : problem.empty() ? "Pending"
                                           : "Invalid",
                     programmed            ? std::string()
                         : problem.empty() ? std::string("The load balancer is being made")
                                           : problem,
                     now);
        for (Json &condition : status["conditions"].arrayRef())
            condition["observedGeneration"] = gateway["metadata"]["generation"];
        // Times move only with the status, so that a look that finds nothing new writes nothing.
        if (std::as_const(status)["listeners"].size() == listeners.size()) {
            for (std::size_t i = 0; i < listeners.size(); ++i) {
                Json::Array &mine = listeners.arrayRef();
                const Json &before = std::as_const(status)["listeners"][i];
                if (before["attachedRoutes"] == mine[i]["attachedRoutes"]
                    && before["conditions"][std::size_t(2)]["status"]
                        == std::as_const(mine[i])["conditions"][std::size_t(2)]["status"])
                    mine[i] = before;
            }
        }
        status["listeners"] = listeners;
        if (programmed)
            status["addresses"] =
                Json::list({Json::obj({{"type", "IPAddress"}, {"value", m_addresses[uid]}})});
    });
    if (programmed)
        annotate(key, className);
}

} // namespace slipway::sandbox
