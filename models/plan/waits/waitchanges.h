// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/waits/waitchange.h"

namespace slipway {

/// A stage of a starting pod: what it should take, by the recipe.
struct StageExpectation {
    QString id = {};
    QString title = {};
    std::chrono::seconds expected{0};
    std::chrono::seconds late{0};
    QString basis = {}; ///< where the time comes from, when it is not the recipe's own
};

/// Waits until a Deployment serves. Reports the slowest pod's stage, and fails early, with the reason, on what waiting cannot cure.
class WaitForRollout : public WaitChange
{
public:
    WaitForRollout(QString nameSpace, QString deployment, QList<StageExpectation> stages,
                   std::chrono::seconds limit)
        : m_namespace(std::move(nameSpace))
        , m_deployment(std::move(deployment))
        , m_stages(std::move(stages))
        , m_limit(limit)
    {
    }

    QString kind() const override { return QStringLiteral("wait-rollout"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;

protected:
    QString waitText() const override;
    QJsonObject fields() const override;

private:
    QString m_namespace;
    QString m_deployment;
    QList<StageExpectation> m_stages;
    std::chrono::seconds m_limit;
};

/// Waits until the endpoint answers, through the API server's service proxy: an OpenAI-compatible server with /health, /v1/models and a
/// first completion; a Ray head (protocol "ray") with its health and its version.
/// The result holds "endpoint" (Endpoint::toStored()).
class WaitForEndpoint : public WaitChange
{
public:
    WaitForEndpoint(QString name, QString recipeId, QString nameSpace, QString service, int port,
                    QString servedModelName, std::chrono::seconds limit, QString protocol = {})
        : m_name(std::move(name))
        , m_recipeId(std::move(recipeId))
        , m_namespace(std::move(nameSpace))
        , m_service(std::move(service))
        , m_port(port)
        , m_servedModelName(std::move(servedModelName))
        , m_limit(limit)
        , m_protocol(std::move(protocol))
    {
    }

    QString kind() const override { return QStringLiteral("wait-endpoint"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;

protected:
    QString waitText() const override;
    QJsonObject fields() const override;

private:
    QString m_name;
    QString m_recipeId;
    QString m_namespace;
    QString m_service;
    int m_port;
    QString m_servedModelName;
    std::chrono::seconds m_limit;
    QString m_protocol;
};

} // namespace slipway
