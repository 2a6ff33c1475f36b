// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/inferenceclient.h"
#include "kube/portforward.h"
#include "session/targetconnection.h"

namespace slipway {

/// A way to talk to a model server: a transport, and what its timings are worth.
struct WayIn {
    enum class Kind { Direct, ServiceProxy, PortForward };
    Kind kind = Kind::Direct;
    std::unique_ptr<HttpTransport> transport = {};
    QUrl baseUrl = {};
    std::shared_ptr<PortForward> forward = {}; ///< what baseUrl's port leads through; gone, the way is
    QString pod = {}; ///< that the port-forward ends at
    int replicas = 0; ///< ready ones, of which a port-forward reaches one
    /// The API server's proxy drops Authorization and flushes every 200 ms: fine for talking, not for measuring tokens.
    bool hasExactTimings() const { return kind != Kind::ServiceProxy; }
    QString description() const; ///< for beside every figure, translated
};

/// To an Endpoint of the connected cluster, through the API server's service proxy. Connects first when the session is elsewhere.
/// The way in lives no longer than the session's cluster connection.
Task<WayIn> wayInTo(Session &session, Endpoint endpoint, std::stop_token stop);
/// To one ready pod of an Endpoint, by a port of this machine. Lives as long as the session's cluster connection.
/// Errors besides those of PortForward::listen(): Invalid (the Service selects no pods), Unavailable (none is ready).
Task<WayIn> forwardedWayInTo(Session &session, Endpoint endpoint, std::stop_token stop);
/// The endpoint's own address where it has one that this machine may reach: that of a load balancer or a gateway, not one through the
/// API server nor a name that only the cluster resolves.
std::optional<QUrl> directAddressOf(const Endpoint &endpoint);
/// The shortest of some round trips of the smallest request, in ms. Errors: the first one's, when nobody answers.
Task<double> roundTripOf(HttpTransport *transport, QUrl baseUrl, Clock *clock, std::stop_token stop);
/// To any OpenAI-compatible server. Errors: Invalid (not an http or https address).
Result<WayIn> wayInTo(const QString &url);

} // namespace slipway
