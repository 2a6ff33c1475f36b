// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/awschange.h"

namespace slipway {

/// Installs an EKS addon, or gives one that is there the role that it lacks; it never makes one over that is as it should be.
/// Undo removes it only when this Change installed it, and not while volumes of its driver are in use.
class InstallEksAddon : public AwsChange
{
public:
    /// @param serviceAccount of the addon's own pods, which get the role; empty: it needs none
    /// @param role name or ARN
    /// @param isIrsa the role comes by the cluster's OIDC provider, which IAM has to know; else by Pod Identity
    InstallEksAddon(EksClusterRef cluster, QString addon, QString serviceAccount, QString role,
                    bool isIrsa = false)
        : m_cluster(std::move(cluster))
        , m_addon(std::move(addon))
        , m_serviceAccount(std::move(serviceAccount))
        , m_role(std::move(role))
        , m_isIrsa(isIrsa)
    {
    }

    QString kind() const override { return QStringLiteral("install-eks-addon"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
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
    /// Where EKS' own addons put their service accounts.
    static QString nameSpace() { return QStringLiteral("kube-system"); }
    Task<Waited> quiet(AwsClient *aws, ProgressSink progress, std::stop_token stop) const;
    Task<int> volumesInUse(KubeClient *kube, std::stop_token stop) const;

    EksClusterRef m_cluster;
    QString m_addon;
    QString m_serviceAccount;
    QString m_role;
    bool m_isIrsa;
};

/// Lets the pods of one service account act as a role, by EKS Pod Identity. Undo removes the association that it made.
class AssociatePodIdentity : public AwsChange
{
public:
    AssociatePodIdentity(EksClusterRef cluster, QString nameSpace, QString serviceAccount, QString role)
        : m_cluster(std::move(cluster))
        , m_nameSpace(std::move(nameSpace))
        , m_serviceAccount(std::move(serviceAccount))
        , m_role(std::move(role))
    {
    }

    QString kind() const override { return QStringLiteral("associate-pod-identity"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
    Task<QJsonObject> look(ChangeContext context, std::stop_token stop) override;
    QString doneText() const override;
    QStringList details(const QJsonObject &seen) const override;
    Task<QJsonObject> make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                           std::stop_token stop) override;
    QString takeBackText(const QJsonObject &captured) const override;
    Task<QString> takeBack(ChangeContext context, QJsonObject captured, QJsonObject made,
                           ProgressSink progress, std::stop_token stop) override;
    QJsonObject fields() const override;

private:
    EksClusterRef m_cluster;
    QString m_nameSpace;
    QString m_serviceAccount;
    QString m_role;
};

} // namespace slipway
