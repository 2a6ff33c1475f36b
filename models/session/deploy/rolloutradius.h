// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "kube/kubeclient.h"
#include "plan/plan.h"

namespace slipway {

/// What changing a running workload does to its pods and to the accelerators that they hold.
struct RolloutEffect {
    QString object = {}; ///< "Deployment/ns/name"
    int replicasBefore = 0;
    int replicasAfter = 0;
    bool restarts = false; ///< the pods' template changes: every pod is replaced
    QStringList pods = {}; ///< names of those that run now
    int staysReady =
        0; ///< replicas that answer at every moment of the rollout; 0: there is a time without answer
    int extraPods = 0; ///< that run beside the former ones while it rolls out
    bool asksOtherNodes = false; ///< node selector, affinity or accelerator are others
    QString acceleratorResource = {}; ///< "nvidia.com/gpu"; empty: none
    int acceleratorsPerPod = 0;
    int releasedPods = 0; ///< whose accelerators are given back before others are asked for
    QStringList spotNodes = {}; ///< of its pods: the provider may take them, and a new one may not be had
    std::optional<bool> isAutoscaled = {}; ///< idle nodes are removed; nothing: not known
    std::optional<std::chrono::seconds> expected = {}; ///< until the new pods are ready, by the recipe
    bool operator==(const RolloutEffect &) const = default;
};

struct RolloutRadius {
    QList<RolloutEffect> effects = {};
    QStringList byController =
        {}; ///< objects whose pods another controller makes: what restarts is its to decide
    QStringList notRead = {}; ///< plurals of kinds that could not be listed
};

/// From the dry run's objects alone; pods and nodes are added by findRolloutRadius().
std::optional<RolloutEffect> rolloutEffectOf(const QJsonObject &before, const QJsonObject &after);

/// @param google asked for the node pools of the plan's target; may be null
/// @param previews of the plan's steps, in its order. The clients outlive the task.
Task<RolloutRadius> findRolloutRadius(KubeClient &client, GoogleClient *google, Plan plan,
                                      std::vector<ChangePreview> previews, std::stop_token stop);

/// The same in sentences, one a line, translated.
QStringList rolloutRadiusText(const RolloutRadius &radius);

} // namespace slipway
