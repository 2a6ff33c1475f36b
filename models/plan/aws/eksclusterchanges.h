// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/aws/awschange.h"

namespace slipway {

/// Creates an EKS cluster and waits until it is ACTIVE. Undo deletes it, unless node groups of others are in it.
class CreateEksCluster : public AwsChange
{
public:
    struct Spec {
        QString version = {}; ///< empty: EKS' default
        QString role = {}; ///< name or ARN
        QStringList subnetIds = {}; ///< empty: of the default VPC
        QStringList zones =
            {}; ///< of the default VPC's subnets; those of the node group have to be among them
    };
    CreateEksCluster(EksClusterRef cluster, Spec spec)
        : m_cluster(std::move(cluster))
        , m_spec(std::move(spec))
    {
    }

    QString kind() const override { return QStringLiteral("create-eks-cluster"); }
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
    Task<QStringList> subnets(AwsClient *aws, std::stop_token stop) const;
    Task<Waited> activity(AwsClient *aws, ProgressSink progress, std::stop_token stop) const;
    Task<Waited> absence(AwsClient *aws, ProgressSink progress, std::stop_token stop) const;

    EksClusterRef m_cluster;
    Spec m_spec;
};

} // namespace slipway
