// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

/// KServe's LLMInferenceService: merges the presets, then makes workload, endpoint picker, InferencePool and HTTPRoute, and says how far
/// they are. Source: KServe v0.20, conditions, names of children and preset configurations.
class LlmServiceController : public Controller
{
public:
    explicit LlmServiceController(ControllerContext context)
        : Controller(context, "llminferenceservice-controller")
    {
    }

    /// Puts the presets into the controller's own namespace, when the cluster was made with their kind and they are not there yet.
    static void installPresets(ApiServer &server);
    static constexpr const char *presetNamespace = "kserve";
    static std::vector<Json> presets();

private:
    struct Merged {
        Json podSpec; ///< of the workload
        Json routeSpec; ///< of the HTTPRoute
        Json scheduler; ///< pool and template of the endpoint picker
        std::string reason, message; ///< why nothing could be merged
    };

    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    Merged merge(const Json &service) const;
    const Json *config(const std::string &ns, const std::string &name) const;
    void ensure(const char *storage, const Json &owner, const std::string &name, Json labels, Json spec);
    void makeWorkload(const Json &service, Json podSpec);
    void makeRouter(const Json &service, const Merged &merged);
    void updateStatus(const Store::Key &key, const Json &service, const Merged &merged);
};

/// LeaderWorkerSet: groups of a leader and its workers, made one pod each. Source: LWS v0.8, names and labels of its pods.
class LeaderWorkerSetController : public Controller
{
public:
    explicit LeaderWorkerSetController(ControllerContext context)
        : Controller(context, "leaderworkerset-controller")
    {
    }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
};

} // namespace slipway::sandbox
