// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/targetconnection.h"

#include "aws/awstypes.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Reached by the identity at its cloud, not by a kubeconfig.
bool isBy(QLatin1StringView provider, const Target &target)
{
    return target.provider == provider && !target.cluster.isEmpty() && target.kubeContext.isEmpty();
}

} // namespace

bool isConnectedTo(const Session &session, const Target &target)
{
    if (!session.kube())
        return false;
    const Target &here = session.target();
    // A kubeconfig context may be another name for the same cluster; project, location and name are its identity.
    const bool bothNamed = !target.cluster.isEmpty() && !here.cluster.isEmpty();
    if (bothNamed)
        return target.cluster == here.cluster && target.project == here.project
            && target.location == here.location;
    const QString &name = session.kube()->context().name;
    if (isBy("google"_L1, target))
        return name == u"gke_%1_%2_%3"_s.arg(target.project, target.location, target.cluster);
    if (target.kubeContext.isEmpty())
        return target.cluster.isEmpty() && here.cluster.isEmpty() && here.kubeContext.isEmpty();
    // --context on the command line goes elsewhere on purpose, and says so by the session's Target.
    return name == target.kubeContext || here.kubeContext == target.kubeContext;
}

Task<> connectTarget(Session &session, Target target, std::stop_token stop)
{
    if (isConnectedTo(session, target)) {
        session.setTarget(target);
        co_return {};
    }
    const bool byGoogle = isBy("google"_L1, target);
    if (byGoogle || isBy("aws"_L1, target)) {
        if (auto identity = co_await connectIdentity(session, target, stop); !identity)
            co_return identity;
        auto version = byGoogle ? session.connectGke({target.project, target.location, target.cluster}, stop)
                                : session.connectEks(EksClusterRef{target.location, target.cluster}, stop);
        auto connected = co_await std::move(version);
        if (!connected)
            co_return std::unexpected(std::move(connected.error()));
    } else {
        auto version = co_await session.connectContext(target.kubeContext, stop);
        if (!version)
            co_return std::unexpected(std::move(version.error()));
    }
    session.setTarget(target);
    co_return {};
}

Task<> connectIdentity(Session &session, Target target, std::stop_token stop)
{
    if (target.provider == "google"_L1 && !session.google()) {
        auto account = co_await session.connectGoogle({}, stop);
        if (!account)
            co_return std::unexpected(std::move(account.error()));
    }
    if (target.provider == "aws"_L1 && !session.aws()) {
        auto account = co_await session.connectAws({}, stop);
        if (!account)
            co_return std::unexpected(std::move(account.error()));
    }
    co_return {};
}

Task<> connectForRun(Session &session, Target target, std::stop_token stop)
{
    // First, as another identity drops the cluster that the former one reached. Whether the steps can do without is theirs to say.
    auto identity = co_await connectIdentity(session, target, stop);
    if (!identity && (target.kubeContext.isEmpty() || identity.error().kind == ErrorKind::Cancelled))
        co_return identity;
    auto connected = co_await connectTarget(session, target, stop);
    // A cluster that the run is to make, has begun to make, or has taken back.
    if (!connected && (isBy("aws"_L1, target) || isBy("google"_L1, target))
        && (connected.error().kind == ErrorKind::NotFound || connected.error().kind == ErrorKind::Unavailable
            || connected.error().reason == "SERVICE_DISABLED"_L1))
        co_return {};
    co_return connected;
}

Task<> signInToSandbox(Session &session, QString project, std::stop_token stop)
{
    Target target;
    // A sandbox of AWS is told by the address that its environment has for it; one of Google Cloud has none.
    if (!session.environment("AWS_ENDPOINT_URL").isEmpty()) {
        auto account = co_await session.connectAws({}, stop);
        if (!account)
            co_return std::unexpected(std::move(account.error()));
        target.provider = u"aws"_s;
        target.project = account->accountId;
        target.location = account->region;
    } else {
        auto account = co_await session.connectGoogle({}, stop);
        if (!account)
            co_return std::unexpected(std::move(account.error()));
        target.provider = u"google"_s;
        for (const QString &one : {project, session.environment("CLOUDSDK_CORE_PROJECT"), account->project,
                                   account->quotaProject}) {
            if (target.project.isEmpty())
                target.project = one;
        }
    }
    session.setTarget(target);
    co_return {};
}

} // namespace slipway
