// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/gkechange.h"

#include "google/capacityproblem.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A stockout takes GKE about 35 minutes to give up on (facts from the field), and clusters seldom more than ten to be made.
constexpr auto operationLimit = 50min;
// Upgrades of the control plane and other people's changes may come in between.
constexpr int mostRefusals = 4;

bool concerns(const GoogleOperation &operation, const GkeClusterRef &cluster)
{
    // ".../clusters/NAME" or ".../clusters/NAME/nodePools/POOL"; the project may be its number there.
    const QStringList parts = operation.target.split(u'/');
    const qsizetype at = parts.indexOf(u"clusters"_s);
    return at >= 0 && parts.value(at + 1) == cluster.name;
}

bool isBusy(const Error &error)
{
    return error.reason == "CLUSTER_ALREADY_HAS_OPERATION"_L1 || error.reason == "FAILED_PRECONDITION"_L1;
}

} // namespace

Task<std::optional<Error>> GkeChange::settle(ChangeContext context, GkeClusterRef cluster,
                                             ProgressSink progress, std::stop_token stop)
{
    auto all = co_await context.google->operations(cluster.projectId, cluster.location, stop);
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    std::optional<Error> failure;
    for (const GoogleOperation &operation : std::as_const(*all)) {
        if (operation.isDone() || !concerns(operation, cluster))
            continue;
        auto ended = co_await waitForOperation(*context.google, *context.clock, operation, operationLimit,
                                               progress, stop);
        if (ended)
            continue;
        // Gone while it was waited for, or failed for its own reasons.
        const ErrorKind kind = ended.error().kind;
        if (kind == ErrorKind::Cancelled || kind == ErrorKind::Timeout || kind == ErrorKind::Network
            || kind == ErrorKind::Unauthorized)
            co_return std::unexpected(std::move(ended.error()));
        failure = withAdvice(std::move(ended.error()));
    }
    co_return failure;
}

Task<> GkeChange::carryOut(ChangeContext context, GkeClusterRef cluster,
                           std::function<Task<GoogleOperation>(std::stop_token)> begin, ProgressSink progress,
                           std::stop_token stop)
{
    for (int refusals = 0;; ++refusals) {
        auto started = co_await begin(stop);
        if (started) {
            auto ended = co_await waitForOperation(*context.google, *context.clock, *started, operationLimit,
                                                   progress, stop);
            if (!ended)
                co_return std::unexpected(withAdvice(std::move(ended.error())));
            co_return {};
        }
        if (!isBusy(started.error()) || refusals >= mostRefusals)
            co_return std::unexpected(std::move(started.error()));
        auto settled = co_await settle(context, cluster, progress, stop);
        if (!settled)
            co_return std::unexpected(std::move(settled.error()));
        // The operation that is in the way need not be listed yet.
        if (auto slept = co_await context.clock->sleepFor(10s, stop); !slept)
            co_return slept;
    }
}

Error withAdvice(Error error)
{
    if (!error.hint.isEmpty())
        return error;
    if (error.reason == toString(CapacityProblem::Quota))
        error.hint = changeWords(QT_TRANSLATE_NOOP(
            "Change", "Ask Google for a higher quota there, or choose another region or accelerator."));
    else if (error.reason == toString(CapacityProblem::Stockout))
        error.hint = changeWords(QT_TRANSLATE_NOOP("Change",
                                                   "Google has none there at the moment; a quota does not "
                                                   "help. Try another zone, another accelerator, "
                                                   "or later."));
    return error;
}

Error gkeFailure(const QList<GkeCondition> &conditions, const QString &status, const QString &object)
{
    // As an operation with these conditions would be read.
    const CapacityFinding capacity =
        classifyCapacity(GoogleOperation{.type = status, .conditions = conditions});
    Error error;
    error.kind =
        capacity.problem == CapacityProblem::Quota ? ErrorKind::QuotaExceeded : ErrorKind::Unavailable;
    QStringList words;
    for (const GkeCondition &condition : conditions)
        words << condition.message;
    words.removeAll(QString());
    error.detail = changeWords(QT_TRANSLATE_NOOP("Change", "Its status is %1. %2"))
                       .arg(status, words.join(u"; "_s))
                       .trimmed();
    error.where = object;
    error.reason = capacity.problem == CapacityProblem::None ? status : toString(capacity.problem);
    return withAdvice(std::move(error));
}

} // namespace slipway
