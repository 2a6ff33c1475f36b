// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsclient.h"

#include "aws/awswords.h"
#include "aws/eksissues.h"
#include "base/passing.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Task<EksAddon> ensureAddon(AwsClient &client, Clock &clock, EksClusterRef ref, EksAddonSpec spec,
                           std::chrono::minutes limit, ProgressSink progress, std::stop_token stop)
{
    const std::chrono::nanoseconds deadline = clock.monotonic() + limit;
    auto existing = co_await client.addon(ref, spec.name, stop);
    if (existing) {
        auto update = co_await client.updateAddon(ref, spec, stop);
        if (!update)
            co_return std::unexpected(std::move(update.error()).within(u"UpdateAddon"_s));
    } else if (existing.error().kind == ErrorKind::NotFound) {
        auto created = co_await client.createAddon(ref, spec, stop);
        if (!created)
            co_return std::unexpected(std::move(created.error()).within(u"CreateAddon"_s));
    } else {
        co_return existing;
    }
    int misses = 0;
    for (;;) {
        // The SDK's waiters ask every ten seconds.
        if (auto slept = co_await clock.sleepFor(10s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
        auto now = co_await client.addon(ref, spec.name, stop);
        if (!now) {
            if (!isPassing(now.error().kind) || ++misses > 12)
                co_return now;
        } else {
            misses = 0;
            const QString &status = now->status;
            if (status == "ACTIVE"_L1)
                co_return now;
            if (status == "DEGRADED"_L1 || status.endsWith("_FAILED"_L1)) {
                Error error;
                error.kind = ErrorKind::Unavailable;
                error.detail = AwsClientWords::tr("The addon %1 is %2. %3")
                                   .arg(spec.name, status, eksIssueWords(now->issues));
                error.where = u"%1/%2"_s.arg(ref.name, spec.name);
                error.reason = now->issues.isEmpty() ? status : now->issues.first().code;
                if (error.reason == "InsufficientNumberOfReplicas"_L1)
                    error.hint = AwsClientWords::tr("It needs a node that its pods can be scheduled on.");
                co_return std::unexpected(std::move(error));
            }
            progress({.step = spec.name, .message = status, .fraction = {}});
        }
        if (clock.monotonic() >= deadline) {
            co_return fail(ErrorKind::Timeout,
                           AwsClientWords::tr("The addon %1 is not ACTIVE after %2 minutes.")
                               .arg(spec.name)
                               .arg(limit.count()),
                           u"%1/%2"_s.arg(ref.name, spec.name),
                           AwsClientWords::tr("AWS goes on with it; look again later."));
        }
    }
}

QString oidcProviderArn(const QString &accountId, const EksCluster &cluster, const QString &region)
{
    QString issuer = cluster.oidcIssuer;
    if (issuer.startsWith("https://"_L1))
        issuer.remove(0, 8);
    return u"arn:%1:iam::%2:oidc-provider/%3"_s.arg(awsPartition(region), accountId, issuer);
}

} // namespace slipway
