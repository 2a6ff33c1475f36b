// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "kube/kubeclient.h"
#include "plan/clusterpools.h"
#include "plan/target.h"
#include "recipe/choices.h"

namespace slipway {

class Catalog;

/// Finds out what recipes' expressions ask about a target and a model. It fails only when cancelled: what could not be
/// learned is absent, and why is in @p unknown of the result.
///
///     project.number · cluster.known · cluster.path · cluster.autopilot · cluster.version · cluster.workloadPool · cluster.gcsFuse · cluster.rayOperator · cluster.gatewayApi · cluster.network
///     cluster.configConnector · cluster.defaultStorageClass · cluster.podMonitoring · namespace.exists · model.known · model.gated · model.weightsGiB · model.maxPositions · model.dtype
///     accelerator.machineType · accelerator.known · accelerator.memoryGiB · accelerator.bfloat16 · bucket.location
struct TargetFacts {
    Facts facts = {};
    QHash<QString, Error> unknown = {}; ///< by fact
    ClusterPools pools = {}; ///< of a GKE cluster; EKS' are asked for by whoever has a client of AWS
};
Task<TargetFacts> gatherFacts(Target target, QJsonObject values, KubeClient *kube, GoogleClient *google,
                              const Catalog &catalog, std::stop_token stop);

/// The part that needs no network: model and accelerator.
Facts catalogFacts(const QJsonObject &values, const Catalog &catalog);

/// What a cluster will be that the plan makes: as the choices say, with what the recipes' steps turn on. Empty for any other.
Facts plannedFacts(const QJsonObject &values);

/// accelerator.machineType: the smallest machine of Google's with the chosen accelerator that the pod's requests fit, beside what the
/// system takes; the largest when none does. Needs the resolved choices, cpu and memory among them.
Facts machineFacts(const QJsonObject &values, const Catalog &catalog);

/// The target that a recipe's choices name (project, location, cluster, namespace).
Target targetOf(const QJsonObject &values, const Recipe &recipe);

} // namespace slipway
