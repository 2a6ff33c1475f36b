// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

/// KubeRay's RayCluster: the head's pod and Service, the workers' pods, and the status that people wait for.
/// Source: KubeRay v1.7, "RayCluster Status" and the labels and names that its controller gives.
class RayClusterController : public Controller
{
public:
    explicit RayClusterController(ControllerContext context)
        : Controller(context, "raycluster-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    void ensureService(const Json &cluster);
    /// Makes and removes pods of one group until there are @p wanted; @return those that are there
    std::vector<ObjectPtr> ensurePods(const Json &cluster, const std::string &group, const Json &spec,
                                      std::int64_t wanted);
    std::map<std::string, std::string> m_failure; ///< uid → why the last pod was refused
};

} // namespace slipway::sandbox
