// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/podtablemodel.h"
#include "session/endpoint/balancerhealth.h"
#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/readinessgates.h"

namespace slipway {

/// What one look at a pod behind an endpoint gave.
struct ReplicaAnswer {
    EndpointMonitor::Replica replica = {};
    std::optional<MetricsSnapshot> snapshot = {};
    bool answered = false;
};

/// One pod: is it ready, does its engine answer, what are its numbers.
/// @param gate  what those before the pod say of it
/// @param port  where its engine listens
/// @p kube and @p clock outlive the task. Errors: Cancelled.
Task<ReplicaAnswer> askReplica(KubeClient *kube, Endpoint endpoint, PodRow pod, std::optional<GateWord> gate,
                               int port, Clock *clock, std::stop_token stop);

/// What a load balancer finds wrong with a pod that is ready; empty where it finds it healthy, was not asked, or has not had its time: of a
/// pod that is ready for less than two minutes it is no fault.
QString passedOverBy(const QJsonObject &pod, const BalancerWords &balancer, const QDateTime &now);

} // namespace slipway
