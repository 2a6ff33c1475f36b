// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain.h"
#include "chain/probereplay.h"
#include "diagnosis/cloudfacts.h"
#include "diagnosis/podfacts.h"

namespace slipway {

/// One way in: by which entry a request comes, and to which backend.
struct RequestWay {
    const KubeObject *gateway = nullptr;
    const KubeObject *route = nullptr; ///< HTTPRoute or GRPCRoute
    const KubeObject *ingress = nullptr;
    QString missingGateway = {}; ///< label of a gateway that the route names and that is not in the snapshot
    QString backendKind = {}; ///< "Service", "InferencePool", or what else a route names
    QString backendNamespace = {};
    QString backendName = {};
    JsonView backendPort = {}; ///< number or name; absent where none is named
    QString backendLabel() const;
    QString subject() const; ///< the label of what it is named by
};

/// All ways that lead through an object: a Gateway's, a route's, an Ingress', a Service's or pool's. A Service without an entry has the plain way
/// to itself.
QList<RequestWay> waysThrough(const Snapshot &snapshot, const KubeObject &object);

/// Who answers behind a backend.
struct Backend {
    const KubeObject *object = nullptr; ///< null: not in the snapshot
    std::vector<const KubeObject *> pods = {}; ///< that it selects and that are not going
    JsonView port = {}; ///< the entry of spec.ports that is meant; absent for a pool
    /// Port of the pods that is sent to; 0 where it cannot be told.
    qint64 targetPort(const KubeObject &pod) const;
};
Backend backendOf(const Snapshot &snapshot, const RequestWay &way);

/// What a load balancer asks pods behind a backend, as far as it is known.
struct AskedOfPods {
    enum class Source { None, Cloud, Policy, Default };
    Source source = Source::None;
    QString type = {}; ///< "HTTP", "HTTPS", "HTTP2", "TCP", "GRPC"
    QString path = {};
    qint64 port = 0; ///< 0: the port that is served
    QString object = {}; ///< "healthCheck/x", "HealthCheckPolicy/ns/name"
    const KubeObject *policy = nullptr;
    /// "HTTP :8000/health"
    QString text(qint64 servedPort) const;
    /// As a request to one pod; nothing for what does not travel by HTTP.
    std::optional<ProbeRequest> request(const KubeObject &pod, qint64 servedPort) const;
};
/// The load balancer's side of a way, where GKE makes one for it.
struct BalancedBackend {
    bool isBalanced = false; ///< by GKE, with health checks of its own
    QString name = {}; ///< of the backend service; empty: not known
    QString annotated = {}; ///< what the Ingress says of its health: "HEALTHY", "UNHEALTHY", "Unknown"
    AskedOfPods asked = {};
};
BalancedBackend balancedBackendOf(const CloudFacts &facts, const RequestWay &way, const Backend &backend);

/// The links of a way, in the order in which a request meets them.
/// @param probes that were sent again; links that need one are Unknown without it
Chain requestChain(const CloudFacts &facts, const RequestWay &way, const ProbeAnswers &probes);
/// What to send again to prove a way: each pod's own readiness probe, and the load balancer's check where one is known. A few pods at most.
QList<ProbeRequest> probesFor(const CloudFacts &facts, const RequestWay &way);

} // namespace slipway
