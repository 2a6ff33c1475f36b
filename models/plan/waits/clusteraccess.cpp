// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/waits/clusteraccess.h"

#include "google/gcloudcommands.h"
#include "plan/aws/awschange.h"
#include "plan/changewords.h"
#include "plan/clusterconnector.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString WaitForAccess::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Connect to the cluster %1")).arg(cluster());
}

Task<QJsonObject> WaitForAccess::run(ChangeContext context, QJsonObject, ProgressSink progress,
                                     std::stop_token stop)
{
    if (!context.clusters)
        co_return fail(ErrorKind::Unavailable,
                       changeWords(QT_TRANSLATE_NOOP("Change", "There is no way to the cluster.")), object());
    const Target target = place(context.target);
    const std::chrono::nanoseconds deadline = context.clock->monotonic() + m_limit;
    for (;;) {
        auto connected = co_await context.clusters->connect(target, stop);
        if (connected)
            co_return QJsonObject{{"connected"_L1, true}};
        // The name of a new API server takes a minute to be known everywhere, and so does its creator's access.
        const ErrorKind kind = connected.error().kind;
        const bool passes = kind == ErrorKind::Network || kind == ErrorKind::Timeout
            || kind == ErrorKind::Unavailable || kind == ErrorKind::Unauthorized
            || kind == ErrorKind::NotFound;
        if (!passes || context.clock->monotonic() >= deadline)
            co_return std::unexpected(std::move(connected.error()));
        progress({.step = u"connect"_s, .message = connected.error().detail});
        if (auto slept = co_await context.clock->sleepFor(10s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

// --- EKS

QString WaitForClusterAccess::object() const
{
    return u"cluster/%1/%2"_s.arg(m_cluster.region, m_cluster.name);
}

QString WaitForClusterAccess::command() const
{
    return awsCommand({u"eks"_s, u"update-kubeconfig"_s, u"--name"_s, m_cluster.name}, m_cluster.region);
}

Target WaitForClusterAccess::place(Target target) const
{
    target.provider = u"aws"_s;
    target.location = m_cluster.region;
    target.cluster = m_cluster.name;
    return target;
}

QJsonObject WaitForClusterAccess::fields() const
{
    return {{"region"_L1, m_cluster.region},
            {"cluster"_L1, m_cluster.name},
            {"limitMinutes"_L1, qint64(m_limit.count())}};
}

// --- GKE

QString WaitForGkeAccess::object() const
{
    return u"cluster/%1/%2"_s.arg(m_cluster.location, m_cluster.name);
}

QString WaitForGkeAccess::command() const
{
    return gcloudCommandForGetCredentials(m_cluster, false);
}

Target WaitForGkeAccess::place(Target target) const
{
    target.provider = u"google"_s;
    target.project = m_cluster.projectId;
    target.location = m_cluster.location;
    target.cluster = m_cluster.name;
    return target;
}

QJsonObject WaitForGkeAccess::fields() const
{
    return {{"project"_L1, m_cluster.projectId},
            {"location"_L1, m_cluster.location},
            {"cluster"_L1, m_cluster.name},
            {"limitMinutes"_L1, qint64(m_limit.count())}};
}

} // namespace slipway
