// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/networkchanges.h"

#include "base/shellwords.h"
#include "google/gcloudcommands.h"

#include <QCoreApplication>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Change", text);
}

std::unexpected<Error> noGoogle()
{
    return fail(ErrorKind::Unavailable, words(QT_TRANSLATE_NOOP("Change", "There is no Google Cloud identity; sign in first.")));
}

/// Both changes know from capture() alone whether there is something to do.
Result<ChangePreview> previewFrom(const Result<QJsonObject> &captured, ChangePreview::Effect effect, const QString &summary, const QString &asItIs)
{
    ChangePreview preview;
    if (!captured) {
        if (captured.error().kind == ErrorKind::Cancelled)
            return std::unexpected(captured.error());
        preview.problem = captured.error();
        preview.summary = captured.error().detail;
        return preview;
    }
    const bool done = captured->value("done"_L1).toBool();
    preview.effect = done ? ChangePreview::Effect::Nothing : effect;
    preview.summary = done ? asItIs : summary;
    return preview;
}

} // namespace

// --- EnableGatewayApi

QString EnableGatewayApi::object() const
{
    return u"cluster/"_s + m_cluster.location + u'/' + m_cluster.name;
}

QString EnableGatewayApi::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Turn the Gateway API on in %1")).arg(m_cluster.name);
}

QString EnableGatewayApi::command() const
{
    return gcloudCommandForSetGatewayApiChannel(m_cluster, u"CHANNEL_STANDARD"_s);
}

Task<ChangePreview> EnableGatewayApi::preview(ChangeContext context, std::stop_token stop)
{
    auto captured = co_await capture(context, stop);
    auto preview = previewFrom(captured, ChangePreview::Effect::Update, title() + u'.', words(QT_TRANSLATE_NOOP("Change", "The Gateway API is on.")));
    if (preview && preview->effect == ChangePreview::Effect::Update)
        preview->details.append(words(QT_TRANSLATE_NOOP("Change", "Google installs the GatewayClasses afterwards, which has taken up to 45 minutes.")));
    co_return preview;
}

Task<QJsonObject> EnableGatewayApi::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    auto cluster = co_await context.google->cluster(m_cluster, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    co_return QJsonObject{{u"done"_s, cluster->gatewayApiChannel == "CHANNEL_STANDARD"_L1}};
}

Task<QJsonObject> EnableGatewayApi::run(ChangeContext context, QJsonObject captured, ProgressSink progress, std::stop_token stop)
{
    if (captured.value("done"_L1).toBool())
        co_return QJsonObject{{u"unchanged"_s, true}};
    if (!context.google)
        co_return noGoogle();
    auto started = co_await context.google->setGatewayApiChannel(m_cluster, u"CHANNEL_STANDARD"_s, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"gateway api"_s));
    auto done = co_await waitForOperation(*context.google, *context.clock, *started, 45min, progress, stop);
    if (!done)
        co_return std::unexpected(std::move(done.error()));
    co_return QJsonObject{{u"operation"_s, done->name}};
}

Task<bool> EnableGatewayApi::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return now->value("done"_L1).toBool();
}

QJsonObject EnableGatewayApi::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"project"_s, m_cluster.projectId}, {u"location"_s, m_cluster.location}, {u"cluster"_s, m_cluster.name}};
}

// --- CreateProxyOnlySubnet

QString CreateProxyOnlySubnet::object() const
{
    return u"subnetwork/"_s + m_subnetwork.region + u'/' + m_subnetwork.name;
}

QString CreateProxyOnlySubnet::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Make the proxy-only subnet %1 in %2")).arg(m_subnetwork.name, m_subnetwork.region);
}

QString CreateProxyOnlySubnet::command() const
{
    return shellCommand({u"gcloud"_s, u"compute"_s, u"networks"_s, u"subnets"_s, u"create"_s, m_subnetwork.name, u"--purpose=REGIONAL_MANAGED_PROXY"_s,
                         u"--role=ACTIVE"_s, u"--region="_s + m_subnetwork.region, u"--network="_s + m_subnetwork.network, u"--range="_s + m_subnetwork.ipCidrRange,
                         u"--project="_s + m_projectId});
}

Task<ChangePreview> CreateProxyOnlySubnet::preview(ChangeContext context, std::stop_token stop)
{
    auto captured = co_await capture(context, stop);
    auto preview = previewFrom(captured, ChangePreview::Effect::Create, title() + u'.',
                               words(QT_TRANSLATE_NOOP("Change", "The region and network have an active proxy-only subnet.")));
    if (preview && preview->effect == ChangePreview::Effect::Create)
        preview->details.append(words(QT_TRANSLATE_NOOP("Change", "Every regional load balancer of this network uses it. It costs nothing, and stays when the deployment is taken back.")));
    co_return preview;
}

Task<QJsonObject> CreateProxyOnlySubnet::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    auto subnets = co_await context.google->subnetworks(m_projectId, m_subnetwork.region, stop);
    if (!subnets)
        co_return std::unexpected(std::move(subnets.error()));
    bool done = false;
    for (const ComputeSubnetwork &each : std::as_const(*subnets))
        done = done || (each.isActiveProxyOnly() && each.network == m_subnetwork.network);
    co_return QJsonObject{{u"done"_s, done}};
}

Task<QJsonObject> CreateProxyOnlySubnet::run(ChangeContext context, QJsonObject captured, ProgressSink progress, std::stop_token stop)
{
    if (captured.value("done"_L1).toBool())
        co_return QJsonObject{{u"unchanged"_s, true}};
    if (!context.google)
        co_return noGoogle();
    auto made = co_await context.google->createProxyOnlySubnet(m_projectId, m_subnetwork, stop);
    if (!made)
        co_return std::unexpected(std::move(made.error()).within(u"proxy-only subnet"_s));
    const std::chrono::nanoseconds began = context.clock->monotonic();
    for (;;) {
        auto now = co_await capture(context, stop);
        if (!now)
            co_return std::unexpected(std::move(now.error()).within(u"proxy-only subnet"_s));
        if (now->value("done"_L1).toBool())
            co_return QJsonObject{{u"created"_s, true}};
        if (context.clock->monotonic() - began > 5min)
            co_return fail(ErrorKind::Timeout, words(QT_TRANSLATE_NOOP("Change", "The subnet is not there after 5 minutes.")), object());
        progress({.step = u"subnet"_s, .message = title()});
        if (auto slept = co_await context.clock->sleepFor(2s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

Task<bool> CreateProxyOnlySubnet::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return now->value("done"_L1).toBool();
}

QJsonObject CreateProxyOnlySubnet::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"project"_s, m_projectId}, {u"region"_s, m_subnetwork.region}, {u"network"_s, m_subnetwork.network},
            {u"name"_s, m_subnetwork.name}, {u"range"_s, m_subnetwork.ipCidrRange}};
}

} // namespace slipway
