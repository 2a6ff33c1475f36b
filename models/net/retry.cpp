// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry.h"

#include "base/backoff.h"

namespace slipway {

namespace {
bool isTransient(int status)
{
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}
} // namespace

Task<HttpResponse> sendWithRetry(HttpTransport &transport, Clock &clock, HttpRequest request,
                                 RetryPolicy policy, std::stop_token stop)
{
    Backoff backoff({.first = policy.first, .factor = 2.0, .cap = policy.cap},
                    policy.jitterSeed != 0 ? policy.jitterSeed : std::random_device()());
    for (int attempt = 1;; ++attempt) {
        auto response = co_await transport.send(request, stop);
        const bool last = attempt >= policy.attempts;
        std::optional<std::chrono::seconds> asked;
        if (response) {
            asked = response->retryAfter();
            // 429 and 503 were not carried out; after the others a write may have been.
            const bool safe =
                policy.idempotent || response->status == 429 || (response->status == 503 && asked);
            const bool tooLong = asked && *asked > policy.longestPause;
            if (last || tooLong || !isTransient(response->status) || !safe
                || (policy.onlyWithRetryAfter && !asked))
                co_return response;
        } else {
            const Error &error = response.error();
            const bool refused = error.reason == QLatin1StringView("ConnectionRefused");
            if (last || attempt >= policy.connectionAttempts || error.kind != ErrorKind::Network
                || error.reason == QLatin1StringView("TlsFailed")
                || error.reason == QLatin1StringView("HostNotFound") || (!policy.idempotent && !refused))
                co_return response;
        }
        const auto pause = asked ? std::chrono::milliseconds(*asked) : backoff.next(clock.monotonic());
        auto slept = co_await clock.sleepFor(pause, stop);
        if (!slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

} // namespace slipway
