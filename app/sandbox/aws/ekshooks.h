// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/eksstate.h"
#include "app/sandbox/kube/cloudhooks.h"

namespace slipway::sandbox {

/// What one EKS cluster asks of AWS, answered from its present state.
class EksHooks : public CloudHooks
{
public:
    EksHooks(AwsWorld &world, QString region, QString name);

    ClusterFlavor flavor() const override { return ClusterFlavor::Eks; }
    QString serverVersion() const override;
    QString projectId() const override { return m_world.spec.account; }
    QString clusterName() const override { return m_name; }
    QString clusterLocation() const override { return m_region; }
    bool isAutopilot() const override { return false; }
    bool gcsFuseEnabled() const override { return false; }
    QStringList csiDrivers() const override;
    QStringList operators() const override;
    bool hasProxyOnlySubnet() const override { return false; }
    /// Managed node groups do not grow by themselves: the cluster autoscaler is the person's own to install.
    bool hasAutoscaler() const override { return false; }
    QString provisionProblem(const QString &driver) const override;
    std::optional<PodCredentials> podCredentials(const QString &nameSpace, const QString &serviceAccount,
                                                 const QMap<QString, QString> &annotations) const override;
    bool hasPodIdentityAgent() const override;
    QString objectStoreProblem(const ObjectStoreCall &call) const override;
    BucketAccess bucketAccess(const QString &, const QString &, const QMap<QString, QString> &,
                              const QString &, bool) const override;
    std::vector<NodeShape> nodes() const override;
    std::vector<ScalableGroup> scalableGroups() const override { return {}; }
    std::vector<NodeShape> autopilotShapes(const QMap<QString, QString> &, qint64, qint64, const QString &,
                                           int, QString *) const override
    {
        return {};
    }
    ScaleUpAnswer requestNode(const NodeShape &) override;
    void nodeRemoved(const NodeShape &) override { }
    bool imageExists(const QString &image, QString *problem) const override;
    qint64 imageBytes(const QString &image) const override;

    /// The user whom the API server takes the bearer of an EKS token for; nothing: it does not know them.
    std::optional<std::string> userOf(const QByteArray &token, const QByteArray &awsHost) const;

private:
    const EksClusterState *cluster() const;
    /// Why a token of that service account does not get the role, in the words of boto; empty: it does.
    QString tokenProblem(const EksClusterState &live, const QString &roleArn, const QString &subject) const;
    NodeShape shapeOf(const AwsInstanceState &instance, const AwsNodegroupState &group) const;

    AwsWorld &m_world;
    QString m_region, m_name;
};

} // namespace slipway::sandbox
