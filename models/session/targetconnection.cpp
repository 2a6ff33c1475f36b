// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/targetconnection.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

bool isByGoogle(const Target &target)
{
    return target.provider == "google"_L1 && !target.cluster.isEmpty() && target.kubeContext.isEmpty();
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
    if (isByGoogle(target))
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
    if (isByGoogle(target)) {
        if (!session.google()) {
            auto account = co_await session.connectGoogle({}, stop);
            if (!account)
                co_return std::unexpected(std::move(account.error()));
        }
        auto version = co_await session.connectGke({target.project, target.location, target.cluster}, stop);
        if (!version)
            co_return std::unexpected(std::move(version.error()));
    } else {
        auto version = co_await session.connectContext(target.kubeContext, stop);
        if (!version)
            co_return std::unexpected(std::move(version.error()));
    }
    session.setTarget(target);
    co_return {};
}

} // namespace slipway
