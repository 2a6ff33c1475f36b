// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/podfacts.h"
#include "kube/kubeclient.h"

#include <map>

namespace slipway {

/// A probe as a kubelet or a load balancer sends it to a pod: only what travels by HTTP can be sent again through the API server.
struct ProbeRequest {
    QString nameSpace = {};
    QString pod = {};
    QString scheme = {}; ///< "HTTP", "HTTPS"
    qint64 port = 0;
    QString path = {}; ///< with its query
    QString headers = {}; ///< "Name: value", a line each
    std::chrono::milliseconds timeout = std::chrono::seconds(1);

    QString url() const; ///< "HTTP :8000/health", for people
    auto operator<=>(const ProbeRequest &) const = default;
};

/// What came back.
struct ProbeAnswer {
    enum class Kind {
        Untried,
        Answered, ///< by the pod itself: status
        NobodyListens, ///< the node is reached, and nothing has the port open
        OtherProtocol, ///< it speaks HTTP where HTTPS is asked, or the other way round
        Forbidden, ///< the account may not use the API server's proxy to pods
        TimedOut, ///< no answer in the probe's own time
        Failed, ///< the API server did not get there: it may be cut off from the nodes where the load balancer is not
    };
    Kind kind = Kind::Untried;
    int status = 0;
    QString said = {}; ///< untrusted
    std::chrono::milliseconds took{0};

    /// Whether a kubelet takes it for a success: 200 to 399. Nothing where it says nothing of the pod.
    std::optional<bool> isSuccess() const;
    /// "404", "connection refused": what was observed; empty where nothing was.
    QString observed() const;
    QString why() const; ///< why nothing was observed
};
using ProbeAnswers = std::map<ProbeRequest, ProbeAnswer>;

/// A container's probe as it would be sent to the pod. Nothing for other handlers than httpGet, and where the port cannot be told.
/// @param probe "readinessProbe", "startupProbe", "livenessProbe"
std::optional<ProbeRequest> probeOf(const KubeObject &pod, JsonView container, const char *probe);
/// The number of a container's port, by its number or name; 0 where there is none.
qint64 portNumber(JsonView podSpec, JsonView port);

/// Sends one probe to the pod, once. Never an Error but Cancelled: what goes wrong is an answer too.
/// @param limit no probe is waited for longer, whatever its own timeout
Task<ProbeAnswer> replayProbe(KubeClient &client, Clock &clock, ProbeRequest probe,
                              std::chrono::milliseconds limit, std::stop_token stop);
/// All of them, a few at a time. @p client and @p clock outlive the task. Errors: Cancelled.
Task<ProbeAnswers> replayProbes(KubeClient &client, Clock &clock, QList<ProbeRequest> probes,
                                std::stop_token stop);

} // namespace slipway
