// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What requestchain.cpp (the way to the backend), ingresslinks.cpp and healthlinks.cpp (from there to the pods) share.
#pragma once

#include "chain/requestways.h"

namespace slipway {

/// How long things may take before they are faults, in seconds.
namespace budget {
/// A load balancer is made in two to three minutes; ten are no fault yet.
inline constexpr qint64 balancer = 10 * 60;
/// A controller writes its word within seconds; two minutes are no fault yet.
inline constexpr qint64 word = 2 * 60;
} // namespace budget

/// "kubectl describe KIND NAME -n NAMESPACE"
QString describeObject(const KubeObject &object);

struct RequestLinks {
    const CloudFacts &facts;
    const Snapshot &snapshot;
    const RequestWay &way;
    const ProbeAnswers &probes;
    ChainForge forge;
    Backend backend = {};
    BalancedBackend balanced = {};
    JsonView routeConditions = {};

    void gatewayClass();
    void gateway();
    void missingGateway();
    void route();
    void references();
    void ingress();
    void balancerAddress(const KubeObject &object, const QString &what);
    void backendExists();
    void picker();
    void selector();

    void endpoints();
    void targets();
    void healthCheck();
    void pods();
    void answers();

    qint64 ageOf(const KubeObject &object) const;
    void condition(Link &link, const KubeObject &object, JsonView conditions, const char *type,
                   const QString &field, qint64 budget) const;
    /// Whether pods that are not ready may just be starting.
    bool isComing(const std::vector<const KubeObject *> &pods) const;
    std::vector<const KubeObject *> readyPods() const;
};

} // namespace slipway
