// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/inferenceclient.h"
#include "session/targetconnection.h"

namespace slipway {

/// A way to talk to a model server: a transport, and what its timings are worth.
struct WayIn {
    enum class Kind { Direct, ServiceProxy };
    Kind kind = Kind::Direct;
    std::unique_ptr<HttpTransport> transport = {};
    QUrl baseUrl = {};
    /// The API server's proxy drops Authorization and flushes every 200 ms: fine for talking, not for measuring tokens.
    bool hasExactTimings() const { return kind == Kind::Direct; }
    QString description() const; ///< for beside every figure, translated
};

/// To an Endpoint of the connected cluster, through the API server's service proxy. Connects first when the session is elsewhere.
/// The way in lives no longer than the session's cluster connection.
Task<WayIn> wayInTo(Session &session, Endpoint endpoint, std::stop_token stop);
/// To any OpenAI-compatible server. Errors: Invalid (not an http or https address).
Result<WayIn> wayInTo(const QString &url);

} // namespace slipway
