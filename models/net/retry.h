// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http.h"

namespace slipway {

/// When a request is repeated. The defaults are Google's recipe: five tries from 1 s, doubled, at most 32 s, with jitter
/// (Google API design guide, "Errors"; facts in models/google).
struct RetryPolicy {
    int attempts = 5;
    /// Tries when no connection comes about. A peer that refuses is nearly always off, or the address is wrong, and a person
    /// waits for that answer; three tries still bridge a server that is replaced by the next.
    int connectionAttempts = 3;
    std::chrono::milliseconds first{1'000};
    std::chrono::milliseconds cap{32'000};
    /// Kubernetes: repeat a 5xx or 429 only when the answer carries Retry-After (client-go, rest/with_retry.go).
    bool onlyWithRetryAfter = false;
    /// A write whose answer got lost may have happened; only the caller knows whether repeating it is safe.
    bool idempotent = true;
    /// A peer that asks for a longer pause is not waited for: its answer, with the time it named, goes to the caller.
    std::chrono::seconds longestPause{60};
    quint64 jitterSeed = 0; ///< 0 draws one
};

/// send(), repeated on 429, 500, 502, 503, 504 and on a connection that failed, as @p policy allows. Retry-After is obeyed.
/// @return the last answer of whatever status, or the last transport error
Task<HttpResponse> sendWithRetry(HttpTransport &transport, Clock &clock, HttpRequest request,
                                 RetryPolicy policy, std::stop_token stop);

} // namespace slipway
