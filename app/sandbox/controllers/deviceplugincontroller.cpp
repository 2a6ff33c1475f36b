// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/deviceplugincontroller.h"

namespace slipway::sandbox {

bool isDevicePlugin(const Json &container, const std::string &resource)
{
    const std::string &image = container["image"].str();
    const bool nvidia = resource.starts_with("nvidia.com/");
    // The GPU operator's image carries the same plugin.
    return image.find(nvidia ? "k8s-device-plugin" : "neuron-device-plugin") != std::string::npos
        || (nvidia && image.find("gpu-operator-device-plugin") != std::string::npos);
}

void DevicePluginController::observe(const StoreEvent &event)
{
    if (event.storage == "/nodes" && event.type != StoreEvent::Type::Deleted)
        enqueue({{}, event.object->value["metadata"]["name"].str()});
    else if (event.storage == "/pods")
        enqueue({{}, event.object->value["spec"]["nodeName"].str()});
}

void DevicePluginController::sync(const Store::Key &key)
{
    const ObjectPtr node = store().find("/nodes", {}, key.second);
    if (!node)
        return;
    const Json &annotations = node->value["metadata"]["annotations"];
    const std::string &devices = annotations["sandbox.slipway.dev/devices"].str();
    const std::size_t equals = devices.find('=');
    if (equals == std::string::npos)
        return;
    const std::string resource = devices.substr(0, equals);
    bool announced = false;
    for (const Store::Key &podKey : index().podsOnNode(key.second)) {
        const ObjectPtr pod = store().find("/pods", podKey.first, podKey.second);
        if (!pod || pod->value["status"]["phase"].str() != "Running" || !isPodActive(pod->value))
            continue;
        for (const Json &container : pod->value["spec"]["containers"].array())
            announced = announced || isDevicePlugin(container, resource);
    }
    announced = announced && annotations["sandbox.slipway.dev/driver"].str() == "true";
    // A plugin that went away leaves the resource behind, at zero.
    const std::string known = node->value["status"]["allocatable"][resource].str();
    const std::string amount = announced ? devices.substr(equals + 1)
        : known.empty()                  ? std::string()
                                         : std::string("0");
    if (amount == known)
        return;
    setStatus("/nodes", key, [&](Json &status) {
        status["capacity"][resource] = amount;
        status["allocatable"][resource] = amount;
    });
}

} // namespace slipway::sandbox
