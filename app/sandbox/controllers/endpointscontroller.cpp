// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/housekeeping.h"
#include "app/sandbox/kube/selector.h"

namespace slipway::sandbox {

void EndpointsController::observe(const StoreEvent &event)
{
    const Json &object = event.object->value;
    const std::string &ns = object["metadata"]["namespace"].str();
    if (event.storage == "/services") {
        enqueue({ns, object["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (event.previous && event.type == StoreEvent::Type::Modified
            && event.previous->value["status"]["podIP"] == object["status"]["podIP"]
            && isPodReady(event.previous->value) == isPodReady(object)
            && event.previous->value["metadata"]["labels"] == object["metadata"]["labels"]
            && isPodActive(event.previous->value) == isPodActive(object))
            return;
        const auto &services = store().objects("/services");
        for (auto it = services.lower_bound({ns, {}}); it != services.end() && it->first.first == ns; ++it) {
            const Json &selector = it->second->value["spec"]["selector"];
            if (!selector.empty()
                && (LabelSelector::fromMap(selector).matches(object["metadata"]["labels"])
                    || (event.previous
                        && LabelSelector::fromMap(selector).matches(
                            event.previous->value["metadata"]["labels"]))))
                enqueue(it->first);
        }
    }
}

namespace {

std::int64_t targetPort(const Json &port, const Json &pod)
{
    const Json &target = port["targetPort"];
    if (target.isInteger())
        return target.integer();
    for (const std::string_view list : {"containers", "initContainers"}) {
        for (const Json &container : pod["spec"][list].array()) {
            for (const Json &one : container["ports"].array()) {
                if (one["name"].str() == target.str())
                    return one["containerPort"].integer();
            }
        }
    }
    return 0;
}

} // namespace

void EndpointsController::sync(const Store::Key &key)
{
    const ObjectPtr service = store().find("/services", key.first, key.second);
    const std::string sliceName = key.second + "-slw";
    if (!service) {
        remove("/endpoints", key);
        remove("discovery.k8s.io/endpointslices", {key.first, sliceName});
        return;
    }
    const Json &selector = service->value["spec"]["selector"];
    if (selector.empty())
        return;
    const LabelSelector labels = LabelSelector::fromMap(selector);
    Json ready = Json::list(), notReady = Json::list(), endpoints = Json::list(), ports = Json::list();
    const auto &pods = store().objects("/pods");
    bool portsKnown = false;
    for (auto it = pods.lower_bound({key.first, {}}); it != pods.end() && it->first.first == key.first;
         ++it) {
        const Json &pod = it->second->value;
        const std::string &ip = pod["status"]["podIP"].str();
        if (!labels.matches(pod["metadata"]["labels"]) || ip.empty() || !isPodActive(pod))
            continue;
        const bool isReady = isPodReady(pod) || service->value["spec"]["publishNotReadyAddresses"].boolean();
        const Json reference = Json::obj({{"kind", "Pod"},
                                          {"namespace", key.first},
                                          {"name", it->first.second},
                                          {"uid", pod["metadata"]["uid"]}});
        (isReady ? ready : notReady)
            .push(Json::obj({{"ip", ip}, {"nodeName", pod["spec"]["nodeName"]}, {"targetRef", reference}}));
        const ObjectPtr node = store().find("/nodes", {}, pod["spec"]["nodeName"].str());
        Json endpoint = Json::obj(
            {{"addresses", Json::list({ip})},
             {"nodeName", pod["spec"]["nodeName"]},
             {"targetRef", reference},
             {"conditions", Json::obj({{"ready", isReady}, {"serving", isReady}, {"terminating", false}})}});
        if (node)
            endpoint["zone"] = node->value["metadata"]["labels"]["topology.kubernetes.io/zone"];
        endpoints.push(std::move(endpoint));
        if (std::exchange(portsKnown, true))
            continue;
        for (const Json &port : service->value["spec"]["ports"].array()) {
            Json one = Json::obj({{"port", targetPort(port, pod)}, {"protocol", port["protocol"]}});
            if (port.contains("name"))
                one["name"] = port["name"];
            ports.push(std::move(one));
        }
    }
    Json subsets = Json::list();
    if (!ready.empty() || !notReady.empty()) {
        Json subset = Json::obj({{"ports", ports}});
        if (!ready.empty())
            subset["addresses"] = ready;
        if (!notReady.empty())
            subset["notReadyAddresses"] = notReady;
        subsets.push(subset);
    }
    const auto put = [&](const char *storage, const std::string &name, Json object,
                         const std::function<void(Json &)> &change) {
        if (store().find(storage, key.first, name)) {
            (void)server().mutate(storage, key.first, name, "kube-controller-manager", {}, change);
        } else {
            object["metadata"]["name"] = name;
            change(object);
            (void)server().create(*server().resourceOfStorage(storage), key.first, std::move(object),
                                  {.manager = "kube-controller-manager", .trusted = true});
        }
    };
    put("/endpoints", key.second,
        Json::obj({{"metadata", Json::obj({{"labels", service->value["metadata"]["labels"]}})}}),
        [&](Json &object) {
            if (subsets.empty())
                object.erase("subsets");
            else
                object["subsets"] = subsets;
        });
    const Json slice = Json::obj(
        {{"metadata",
          Json::obj(
              {{"labels",
                Json::obj({{"kubernetes.io/service-name", key.second},
                           {"endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io"}})},
               {"ownerReferences", Json::list({ownerReference(service->value)})}})},
         {"addressType", "IPv4"}});
    put("discovery.k8s.io/endpointslices", sliceName, slice, [&](Json &object) {
        object["endpoints"] = endpoints;
        object["ports"] = ports;
    });
}

} // namespace slipway::sandbox
