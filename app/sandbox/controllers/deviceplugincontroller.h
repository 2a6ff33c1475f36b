// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

/// Nodes whose accelerators a DaemonSet has to announce (EKS): the kubelet tells of them while a device plugin's pod runs there and finds
/// a driver. Source: Kubernetes docs, "Device Plugins"; NVIDIA/k8s-device-plugin, README.
class DevicePluginController : public Controller
{
public:
    explicit DevicePluginController(ControllerContext context) : Controller(context, "kubelet") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
};

/// Does this container announce @p resource ("nvidia.com/gpu")?
bool isDevicePlugin(const Json &container, const std::string &resource);

} // namespace slipway::sandbox
