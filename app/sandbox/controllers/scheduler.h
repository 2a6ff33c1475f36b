// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"
#include "app/sandbox/controllers/nodefit.h"

namespace slipway::sandbox {

/// Places pods; tells the autoscaler about those that no node can take.
class Scheduler : public Controller
{
public:
    Scheduler(ControllerContext context, std::chrono::milliseconds podDelay);

    /// Called once a round with the pods that found no node.
    std::function<void(const std::vector<ObjectPtr> &)> unschedulable;

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    void round();
    void turn();
    NodeFit &fitOf(const std::string &node);
    void schedule(const ObjectPtr &pod, std::vector<ObjectPtr> &left);
    /// Volumes: what is missing (a sentence for the whole pod) or the affinities of what is bound.
    std::string volumeProblem(const Json &pod, PodNeeds &needs, std::vector<Store::Key> &toSelect);
    void reject(const ObjectPtr &pod, const std::string &message);

    std::map<std::string, NodeFit> m_nodes;
    std::chrono::milliseconds m_podDelay;
    bool m_pending = false, m_turning = false;
    std::set<Store::Key> m_queue;
};

/// Grows node groups for pods that found no place, and shrinks what stays empty.
class Autoscaler : public Controller
{
public:
    explicit Autoscaler(ControllerContext context);
    ~Autoscaler() override;
    void consider(const std::vector<ObjectPtr> &pods);
    bool isPoolFull(const ScalableGroup &group, const std::vector<ScalableGroup> &groups);
    /// Makes and removes nodes as the cloud's fixed pools say.
    void syncNodes();

private:
    void observe(const StoreEvent &) override { }
    void sync(const Store::Key &) override { }
    struct Coming {
        NodeShape shape;
        std::string group;
        NodeFit fit;
        std::set<std::string> pods; ///< uids it was asked for
    };
    void scaleUp(const ObjectPtr &pod, const ScalableGroup &group, const PodNeeds &needs);
    std::string addNode(const NodeShape &shape, const std::string &group);
    void tidy();

    std::vector<std::shared_ptr<Coming>> m_coming;
    std::map<std::string, std::chrono::milliseconds> m_backoff; ///< group → not before
    std::map<std::string, int> m_grown; ///< group → nodes of ours
    std::map<std::string, NodeShape> m_shapes; ///< autoscaled node → shape
    std::map<std::string, std::string> m_groupOf;
    std::map<std::string, std::chrono::milliseconds> m_emptySince;
    std::map<std::string, std::string> m_told; ///< pod uid → last NotTriggerScaleUp text
    int m_lastAddress = 1;
    SimClock::Id m_timer = 0;
};

} // namespace slipway::sandbox
