// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/awsaccountchanges.h"

namespace slipway {

/// Makes a cluster's OIDC issuer known to IAM, with STS as audience, so that its pods' tokens are taken (IRSA). Undo removes the provider
/// that it made, unless service accounts of the cluster still name roles.
/// Source: EKS user guide, "Create an IAM OIDC provider for your cluster".
class EnsureOidcProvider : public AwsChange
{
public:
    explicit EnsureOidcProvider(EksClusterRef cluster) : m_cluster(std::move(cluster)) { }

    QString kind() const override { return QStringLiteral("ensure-oidc-provider"); }
    QString object() const override { return QStringLiteral("oidcProvider/") + m_cluster.name; }
    QString title() const override;
    QString command() const override;

protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    ChangePreview::Effect effect(const QJsonObject &seen) const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    EksClusterRef m_cluster;
};

/// A role that one service account of one cluster may take by its tokens (IRSA), with managed policies. A role that is there and does not
/// let it in gets a statement more in its trust policy; what stands there stays. Undo takes back exactly that.
class CreateServiceAccountRole : public CreateIamRole
{
public:
    CreateServiceAccountRole(EksClusterRef cluster, QString nameSpace, QString serviceAccount, QString role,
                             QStringList policies)
        : CreateIamRole(cluster.region, std::move(role), {}, std::move(policies))
        , m_cluster(std::move(cluster))
        , m_nameSpace(std::move(nameSpace))
        , m_serviceAccount(std::move(serviceAccount))
    {
    }

    QString kind() const override { return QStringLiteral("create-irsa-role"); }
    QString title() const override;

protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;
    QString taker() const override;
    Task<QJsonObject> trustPolicy(ChangeContext context, std::stop_token stop) override;
    bool isTrusted(const QJsonObject &policy, const QJsonObject &wanted) const override;
    QString trustInShell(QStringList *before) const override;

private:
    EksClusterRef m_cluster;
    QString m_nameSpace;
    QString m_serviceAccount;
};

} // namespace slipway
