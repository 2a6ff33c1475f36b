// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/networkchanges.h"

#include "base/shellwords.h"
#include "google/gcloudcommands.h"

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// --- EnableGatewayApi

QString EnableGatewayApi::object() const
{
    return gkeClusterText(m_cluster);
}

QString EnableGatewayApi::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Turn the Gateway API on in %1")).arg(m_cluster.name);
}

QString EnableGatewayApi::command() const
{
    return gcloudCommandForSetGatewayApiChannel(m_cluster, u"CHANNEL_STANDARD"_s);
}

Task<QJsonObject> EnableGatewayApi::look(ChangeContext context, std::stop_token stop)
{
    auto cluster = co_await context.google->cluster(m_cluster, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    co_return QJsonObject{{doneKey(), cluster->gatewayApiChannel == "CHANNEL_STANDARD"_L1}};
}

QString EnableGatewayApi::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The Gateway API is on."));
}

QStringList EnableGatewayApi::details(const QJsonObject &) const
{
    return {changeWords(QT_TRANSLATE_NOOP(
        "Change", "Google installs the GatewayClasses afterwards, which has taken up to 45 minutes."))};
}

Task<QJsonObject> EnableGatewayApi::make(ChangeContext context, QJsonObject, ProgressSink progress,
                                         std::stop_token stop)
{
    auto started = co_await context.google->setGatewayApiChannel(m_cluster, u"CHANNEL_STANDARD"_s, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()).within(u"gateway api"_s));
    co_return co_await finish(context, *started, progress, stop);
}

QJsonObject EnableGatewayApi::fields() const
{
    return gkeClusterFields(m_cluster);
}

// --- CreateProxyOnlySubnet

QString CreateProxyOnlySubnet::object() const
{
    return u"subnetwork/"_s + m_subnetwork.region + u'/' + m_subnetwork.name;
}

QString CreateProxyOnlySubnet::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Make the proxy-only subnet %1 in %2"))
        .arg(m_subnetwork.name, m_subnetwork.region);
}

QString CreateProxyOnlySubnet::command() const
{
    return shellCommand({u"gcloud"_s, u"compute"_s, u"networks"_s, u"subnets"_s, u"create"_s,
                         m_subnetwork.name, u"--purpose=REGIONAL_MANAGED_PROXY"_s, u"--role=ACTIVE"_s,
                         u"--region="_s + m_subnetwork.region, u"--network="_s + m_subnetwork.network,
                         u"--range="_s + m_subnetwork.ipCidrRange, u"--project="_s + m_projectId});
}

Task<QJsonObject> CreateProxyOnlySubnet::look(ChangeContext context, std::stop_token stop)
{
    auto subnets = co_await context.google->subnetworks(m_projectId, m_subnetwork.region, stop);
    if (!subnets)
        co_return std::unexpected(std::move(subnets.error()));
    bool done = false;
    for (const ComputeSubnetwork &each : std::as_const(*subnets))
        done = done || (each.isActiveProxyOnly() && each.network == m_subnetwork.network);
    co_return QJsonObject{{doneKey(), done}};
}

QString CreateProxyOnlySubnet::doneText() const
{
    return changeWords(
        QT_TRANSLATE_NOOP("Change", "The region and network have an active proxy-only subnet."));
}

QStringList CreateProxyOnlySubnet::details(const QJsonObject &) const
{
    return {changeWords(QT_TRANSLATE_NOOP("Change",
                                          "Every regional load balancer of this network uses it. It costs "
                                          "nothing, and stays when the deployment is taken back."))};
}

Task<QJsonObject> CreateProxyOnlySubnet::make(ChangeContext context, QJsonObject, ProgressSink progress,
                                              std::stop_token stop)
{
    auto made = co_await context.google->createProxyOnlySubnet(m_projectId, m_subnetwork, stop);
    if (!made)
        co_return std::unexpected(std::move(made.error()).within(u"proxy-only subnet"_s));
    const std::chrono::nanoseconds began = context.clock->monotonic();
    for (;;) {
        auto now = co_await look(context, stop);
        if (!now)
            co_return std::unexpected(std::move(now.error()).within(u"proxy-only subnet"_s));
        if (isDone(*now))
            co_return QJsonObject{{"created"_L1, true}};
        if (context.clock->monotonic() - began > 5min)
            co_return fail(
                ErrorKind::Timeout,
                changeWords(QT_TRANSLATE_NOOP("Change", "The subnet is not there after 5 minutes.")),
                object());
        progress({.step = u"subnet"_s, .message = title()});
        if (auto slept = co_await context.clock->sleepFor(2s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

QJsonObject CreateProxyOnlySubnet::fields() const
{
    return {{"project"_L1, m_projectId},
            {"region"_L1, m_subnetwork.region},
            {"network"_L1, m_subnetwork.network},
            {"name"_L1, m_subnetwork.name},
            {"range"_L1, m_subnetwork.ipCidrRange}};
}

} // namespace slipway
