// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"
#include "app/sandbox/kube/cloudhooks.h"

namespace slipway::sandbox {

/// What a cluster of GKE asks of the cloud, answered from its present state.
class ClusterHooks : public CloudHooks
{
public:
    /// The served cluster.
    explicit ClusterHooks(CloudContext &context);
    ClusterHooks(CloudContext &context, QString project, QString cluster);

    const ClusterState &cluster() const;
    ClusterState &cluster();
    ProjectState &project() const { return *m_context.project(m_project); }
    QString serverVersion() const override { return u'v' + cluster().spec.version; }
    QString projectId() const override { return m_project; }
    QString clusterName() const override { return m_cluster; }
    QString clusterLocation() const override { return cluster().spec.location; }
    bool isAutopilot() const override { return cluster().spec.autopilot; }
    bool gcsFuseEnabled() const override { return cluster().spec.gcsFuseCsiDriver; }
    bool gcsFuseWebhookUp() const override { return webhookUp(); }
    QStringList csiDrivers() const override;
    bool imageExists(const QString &image, QString *problem) const override;
    qint64 imageBytes(const QString &image) const override;
    std::vector<ScalableGroup> scalableGroups() const override { return groups(); }

    bool webhookUp() const;
    QStringList operators() const override;
    bool hasProxyOnlySubnet() const override;
    CloudAnswer reconcile(const CloudRequest &request) override;
    void release(const CloudRequest &request) override;
    BucketAccess bucketAccess(const QString &namespaceName, const QString &serviceAccount,
                              const QMap<QString, QString> &annotations, const QString &bucket,
                              bool readOnly) const override;
    std::vector<NodeShape> nodes() const override;
    std::vector<ScalableGroup> groups() const;
    std::vector<NodeShape> autopilotShapes(const QMap<QString, QString> &nodeSelector, qint64 cpuMillis,
                                           qint64 memoryBytes, const QString &resource, int count,
                                           QString *why) const override;
    ScaleUpAnswer requestNode(const NodeShape &shape) override;
    void nodeRemoved(const NodeShape &shape) override;

private:
    NodeShape shapeOf(const QString &poolName, const NodePoolSpec &pool, const QString &zone) const;
    /// The pool spec that a shape came from; Autopilot shapes make one up.
    NodePoolSpec specOf(const NodeShape &shape) const;

    CloudContext &m_context;
    QString m_project, m_cluster;
};

} // namespace slipway::sandbox
