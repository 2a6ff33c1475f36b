// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googleclient.h"

#include "base/passing.h"
#include "google/capacityproblem.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Task<GoogleOperation> waitForOperation(GoogleClient &client, Clock &clock, GoogleOperation operation,
                                       std::chrono::minutes limit, ProgressSink progress,
                                       std::stop_token stop)
{
    const std::chrono::nanoseconds deadline = clock.monotonic() + limit;
    int misses = 0;
    for (;;) {
        if (operation.isDone())
            break;
        progress({.step = operation.name,
                  .message = operation.stage.isEmpty() ? operation.status : operation.stage,
                  .fraction = operation.fraction});
        if (clock.monotonic() >= deadline) {
            Error error;
            error.kind = ErrorKind::Timeout;
            error.where = operation.name;
            error.detail = u"%1 still runs after %2 min"_s.arg(operation.type).arg(limit.count());
            error.hint = u"it goes on at Google Cloud; look at it there, or try again later"_s;
            co_return std::unexpected(error);
        }
        if (auto slept = co_await clock.sleepFor(5s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
        auto now = co_await client.operation(operation, stop);
        if (!now) {
            // A laptop that changes networks must not turn a half-hour's creation into a failure: two minutes in a row do.
            if (!isPassing(now.error().kind) || ++misses > 24)
                co_return std::unexpected(std::move(now.error()));
            continue;
        }
        misses = 0;
        operation = *now;
    }
    // DONE is not success: the failure stands beside it.
    if (operation.failure) {
        Error error = *operation.failure;
        const CapacityFinding capacity = classifyCapacity(operation);
        if (capacity.problem != CapacityProblem::None)
            error.reason = toString(capacity.problem);
        if (error.where.isEmpty())
            error.where = operation.name;
        co_return std::unexpected(error);
    }
    co_return operation;
}

Task<bool> editPolicy(GoogleClient &client, Clock &clock, IamResource resource,
                      std::function<bool(IamPolicy &)> edit, std::stop_token stop)
{
    constexpr int rounds = 8;
    for (int round = 1;; ++round) {
        auto policy = co_await client.policy(resource, stop);
        if (!policy)
            co_return std::unexpected(std::move(policy.error()));
        IamPolicy changed = *policy;
        if (!edit(changed))
            co_return false;
        auto written = co_await client.setPolicy(resource, changed, stop);
        if (written)
            co_return true;
        // A lost answer may have been a success: the next read shows it, and then there is nothing left to edit.
        if ((written.error().kind != ErrorKind::Conflict && !isPassing(written.error().kind))
            || round == rounds)
            co_return std::unexpected(std::move(written.error()));
        // Whoever wrote in between may write again: a growing pause keeps two programs from racing for ever.
        if (auto slept = co_await clock.sleepFor(100ms * round, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

} // namespace slipway
