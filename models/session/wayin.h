// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "inference/inferenceclient.h"
#include "kube/keptforward.h"
#include "kube/portforward.h"
#include "session/targetconnection.h"

namespace slipway {

/// A port of this machine that leads to a ready pod for as long as there is one, and whoever keeps it so.
struct KeptWay {
    KeptWay(KubeClient &kube, Clock &clock, const QString &nameSpace, const QString &selector,
            quint16 podPort)
        : forward(kube, clock, nameSpace, selector, podPort)
    {
    }
    KeptForward forward;
    TaskHandle running; ///< ends, and with it the way, before forward does
};

/// A way to talk to a model server: a transport, and what its timings are worth.
struct WayIn {
    enum class Kind { Direct, ServiceProxy, PortForward };
    Kind kind = Kind::Direct;
    std::unique_ptr<HttpTransport> transport = {};
    QUrl baseUrl = {};
    std::shared_ptr<PortForward> forward = {}; ///< what baseUrl's port leads through; gone, the way is
    std::shared_ptr<KeptWay> kept = {}; ///< instead of forward: goes to another pod when its own goes
    QString pod = {}; ///< that the port-forward ends at; kept knows it better
    QString whyNotBetter =
        {}; ///< what kept the better ways from being taken, in the peer's words; empty when none is better
    int replicas = 0; ///< ready ones, of which a port-forward reaches one
    Session *session = nullptr; ///< whose connection it goes through, and ends with; null: none's
    /// The API server's proxy drops Authorization and flushes every 200 ms: fine for talking, not for measuring tokens.
    bool hasExactTimings() const { return kind != Kind::ServiceProxy; }
    /// Nothing leads through any more; another has to be opened.
    bool isOver() const { return kept && !kept->running.isRunning(); }
    QString description() const; ///< for beside every figure, translated
};

/// What a Service leads to.
struct ServiceBackend {
    QString selector = {}; ///< of its pods, as a query has it
    QStringList ready = {}; ///< by name
    int port = 0; ///< that the pods listen at
};
/// Errors: Invalid (the Service selects no pods, or its port leads to none of theirs), Unavailable (none is ready).
Task<ServiceBackend> serviceBackendOf(KubeClient *kube, Endpoint endpoint, std::stop_token stop);

/// The best way to an Endpoint that there is, and fit for timings where possible: its own address when that answers, else a
/// port-forward that is kept while pods come and go, else the API server's service proxy, with the reason. Connects first when the
/// session is elsewhere. The way in lives no longer than the session's cluster connection.
Task<WayIn> bestWayInTo(Session &session, Endpoint endpoint, std::stop_token stop);
/// Gets connected to what a Target names, and says who is.
using SessionSource = std::function<Task<Session *>(Target, std::stop_token)>;
/// The same through whom @p sessionTo names, who is asked when a connection is needed.
Task<WayIn> bestWayInTo(SessionSource sessionTo, Endpoint endpoint, std::stop_token stop);
/// To an Endpoint of the connected cluster, through the API server's service proxy. Connects first when the session is elsewhere.
/// The way in lives no longer than the session's cluster connection.
Task<WayIn> wayInTo(Session &session, Endpoint endpoint, std::stop_token stop);
/// To one ready pod of an Endpoint, by a port of this machine. Lives as long as the session's cluster connection.
/// Errors besides those of PortForward::listen(): Invalid (the Service selects no pods), Unavailable (none is ready).
Task<WayIn> forwardedWayInTo(Session &session, Endpoint endpoint, std::stop_token stop);
/// The endpoint's own address where it has one that this machine may reach: that of a load balancer or a gateway, not one through the
/// API server nor a name that only the cluster resolves.
std::optional<QUrl> directAddressOf(const Endpoint &endpoint);
/// Where a server at @p baseUrl says that it is well.
QUrl healthUrl(const QUrl &baseUrl);
/// The shortest of some round trips of the smallest request, in ms. Errors: the first one's, when nobody answers.
Task<double> roundTripOf(HttpTransport *transport, QUrl baseUrl, Clock *clock, std::stop_token stop);
/// To any OpenAI-compatible server. Errors: Invalid (not an http or https address).
Result<WayIn> wayInTo(const QString &url);

} // namespace slipway
