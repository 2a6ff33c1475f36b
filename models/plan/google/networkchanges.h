// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/google/gkechange.h"

namespace slipway {

/// Turns the Gateway API of a GKE cluster on (the standard channel). Not undone: others may have made Gateways since.
/// GatewayClasses appear only later, up to 45 minutes (public reports of 2026): a step of its own waits for them.
class EnableGatewayApi : public GkeChange
{
public:
    explicit EnableGatewayApi(GkeClusterRef cluster) : m_cluster(std::move(cluster)) { }

    QString kind() const override { return QStringLiteral("enable-gateway-api"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &) const override { return ChangePreview::Effect::Update; }
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    GkeClusterRef m_cluster;
};

/// Makes the proxy-only subnet that regional load balancers of a region and network share. Not undone for the same reason.
class CreateProxyOnlySubnet : public GoogleChange
{
public:
    CreateProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork)
        : m_projectId(std::move(projectId))
        , m_subnetwork(std::move(subnetwork))
    {
    }

    QString kind() const override { return QStringLiteral("create-proxy-only-subnet"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    bool isRepeatable() const override { return false; }

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    QString m_projectId;
    ComputeSubnetwork m_subnetwork;
};

} // namespace slipway
