// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/cloudsource.h"

#include "aws/awsclient.h"
#include "session/clusterplace.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct CloudSourceWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::CloudSource)
};

/// By the connection's own name: the session's Target may still be that of the cluster before. A Target counts that was connected by this
/// context, whatever its name.
Target placeOfConnected(const Session &session)
{
    if (!session.kube())
        return {};
    const KubeContext &context = session.kube()->context();
    if (const auto place = cloudPlaceOf(context))
        return *place;
    const Target &target = session.target();
    return target.kubeContext == context.name ? target : Target();
}

} // namespace

Task<CloudSource> openCloud(Session &session, std::stop_token stop, std::shared_ptr<LookMemory> memory)
{
    const Target target = placeOfConnected(session);
    CloudSource source;
    const bool wasRefused = memory && memory->nobody;
    if (wasRefused)
        source.problem = memory->nobody;
    if (target.cluster.isEmpty() || target.location.isEmpty())
        co_return source;
    source.provider = target.provider;
    if (target.provider == "google"_L1) {
        if (!session.google() && !wasRefused) {
            auto connected = co_await session.connectGoogle({}, stop);
            if (!connected && connected.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(connected.error()));
            if (!connected)
                source.problem = std::move(connected.error());
        }
        source.door.google = readingOf(session.google());
        source.door.gke = {target.project, target.location, target.cluster};
    } else if (target.provider == "aws"_L1) {
        if (!session.clusterAws() && !wasRefused) {
            auto connected = co_await session.connectAws({}, stop);
            if (!connected && connected.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(connected.error()));
            if (!connected)
                source.problem = std::move(connected.error());
        }
        AwsClient *aws = session.clusterAws();
        if (aws && !target.project.isEmpty()) {
            // A cluster of that name in another account, or none of it, would say what is not so.
            auto account = co_await aws->account(target.location, stop);
            if (!account && account.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(account.error()));
            if (!account) {
                source.problem = std::move(account.error());
                aws = nullptr;
            } else if (account->accountId != target.project) {
                source.state = CloudSource::State::OtherAccount;
                source.problem = Error{.kind = ErrorKind::Forbidden, .detail = account->accountId};
                co_return source;
            }
        }
        source.door.aws = aws ? awsReadingOf(aws) : nullptr;
        source.door.eks = {target.location, target.cluster};
    } else {
        source.provider.clear();
        co_return source;
    }
    source.state = source.door.isThere() ? CloudSource::State::Open : CloudSource::State::NoIdentity;
    if (memory && !source.door.isThere())
        memory->nobody = source.problem;
    co_return source;
}

Task<CloudLook> lookWithCloud(Session &session, CaptureOptions options, ProgressSink progress,
                              std::stop_token stop, std::shared_ptr<LookMemory> memory)
{
    if (!session.kube())
        co_return fail(ErrorKind::Unavailable, CloudSourceWords::tr("no cluster is connected"));
    auto source = co_await openCloud(session, stop, memory);
    if (!source)
        co_return std::unexpected(std::move(source.error()));
    options.cloud = source->door;
    // Whoever was logged in meanwhile may have replaced the cluster.
    if (!session.kube())
        co_return fail(ErrorKind::Unavailable, CloudSourceWords::tr("no cluster is connected"));
    auto look = co_await lookAtCluster(*session.kube(), session.clock(), options, std::move(progress), stop,
                                       memory ? memory->diagnosis : nullptr);
    if (!look)
        co_return std::unexpected(std::move(look.error()));
    co_return CloudLook{std::move(*look), std::move(*source)};
}

QString coverageText(const CloudSource &source, const CloudCoverage &coverage)
{
    const QString name = source.provider == "aws"_L1 ? u"AWS"_s : u"Google Cloud"_s;
    switch (source.state) {
    case CloudSource::State::NoCloud:
        return {};
    case CloudSource::State::NoIdentity:
        return source.problem && !source.problem->hint.isEmpty()
            ? CloudSourceWords::tr("%1 was not asked, as nobody is logged in there. %2")
                  .arg(name, source.problem->hint)
            : CloudSourceWords::tr("%1 was not asked, as nobody is logged in there.").arg(name);
    case CloudSource::State::OtherAccount:
        return CloudSourceWords::tr(
                   "AWS was not asked: the credentials are of account %1, the cluster of another.")
            .arg(source.problem ? source.problem->detail : QString());
    case CloudSource::State::Open:
        break;
    }
    const int answers = int(coverage.answers);
    if (coverage.notRead.isEmpty())
        return CloudSourceWords::tr("%1 was asked too: %n answer(s).", nullptr, answers).arg(name);
    return CloudSourceWords::tr("%1 was asked too: %n answer(s); what it did not tell: %2.", nullptr, answers)
        .arg(name)
        .arg(coverage.notRead.size());
}

} // namespace slipway
