// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/awschange.h"

namespace slipway {

/// Creates a managed node group in a cluster's subnets and waits until its nodes have joined. Undo deletes it, nodes and all.
class CreateEksNodegroup : public AwsChange
{
public:
    /// What EKS takes, but for what is only known at the time: @p spec's nodeRoleArn may be a role's name, its subnetIds may be empty.
    /// @param zones the cluster's subnets in these zones; empty: all of them. Not asked for when @p spec names subnets.
    CreateEksNodegroup(EksClusterRef cluster, EksNodegroupSpec spec, QStringList zones);

    QString kind() const override { return QStringLiteral("create-eks-nodegroup"); }
    QString object() const override;
    QString title() const override;
    QString command() const override;

protected:
    std::optional<Error> refusal() const override;
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
    Task<QStringList> subnets(AwsClient *aws, std::stop_token stop) const;
    Task<> create(ChangeContext context, QString token, std::stop_token stop) const;
    Task<Waited> activity(AwsClient *aws, ProgressSink progress, std::stop_token stop) const;
    Task<Waited> absence(AwsClient *aws, ProgressSink progress, std::stop_token stop) const;

    EksClusterRef m_cluster;
    EksNodegroupSpec m_spec;
    QStringList m_zones;
};

/// EKS' spelling of a taint's effect from Kubernetes': NoSchedule → NO_SCHEDULE. Empty when it is neither.
QString eksTaintEffect(const QString &effect);

} // namespace slipway
