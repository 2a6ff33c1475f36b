// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

namespace slipway::sandbox {

// Where the store keeps them.
inline constexpr const char *replicaSets = "apps/replicasets";
inline constexpr const char *workerSets = "leaderworkerset.x-k8s.io/leaderworkersets";

/// Source of all of these: Kubernetes docs, "Workloads".
class DeploymentController : public Controller
{
public:
    explicit DeploymentController(ControllerContext context)
        : Controller(context, "deployment-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    ObjectPtr ensureReplicaSet(const Json &deployment, const std::vector<ObjectPtr> &sets);
    bool scale(const Json &deployment, const ObjectPtr &set, std::int64_t replicas);
    void rollOut(const Json &deployment, const ObjectPtr &current, const std::vector<ObjectPtr> &old);
    void updateStatus(const Store::Key &key, const ObjectPtr &current, const std::vector<ObjectPtr> &sets);
    void cleanUp(const Json &deployment, std::vector<ObjectPtr> old);
    std::map<std::string, std::string> m_lastProgress; ///< uid → what the roll-out looked like
    std::map<std::string, std::chrono::milliseconds> m_progressAt;
};

class ReplicaSetController : public Controller
{
public:
    explicit ReplicaSetController(ControllerContext context)
        : Controller(context, "replicaset-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    std::map<std::string, std::chrono::milliseconds> m_retryAt; ///< uid → no pod is asked for before
    std::map<std::string, std::string> m_failure;
};

class StatefulSetController : public Controller
{
public:
    explicit StatefulSetController(ControllerContext context) : Controller(context, "statefulset-controller")
    {
    }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    bool createPod(const Json &set, const std::string &podName, int ordinal, const std::string &revision);
};

class DaemonSetController : public Controller
{
public:
    explicit DaemonSetController(ControllerContext context) : Controller(context, "daemonset-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
};

class JobController : public Controller
{
public:
    explicit JobController(ControllerContext context) : Controller(context, "job-controller") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    /// Why it has to end by activeDeadlineSeconds; empty while it may go on.
    std::string deadlinePassed(const Json &job, const Store::Key &key);
};

/// A pod of a template, owned by @p owner.
Json podFromTemplate(const Json &podTemplate, const Json &owner, const Json &ownerReference);

} // namespace slipway::sandbox
