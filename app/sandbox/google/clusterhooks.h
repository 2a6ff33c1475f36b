// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"
#include "app/sandbox/kube/cloudhooks.h"

namespace slipway::sandbox {

/// What the served cluster asks of the cloud, answered from its present state.
class ClusterHooks
{
public:
    explicit ClusterHooks(CloudContext &context);

    const ClusterState &cluster() const;
    ClusterState &cluster();
    ProjectState &project() const { return *m_context.project(m_project); }
    QString projectId() const { return m_project; }
    QString name() const { return m_cluster; }

    bool webhookUp() const;
    QStringList operators() const;
    bool hasProxyOnlySubnet() const;
    CloudAnswer reconcile(const CloudRequest &request);
    void release(const CloudRequest &request);
    BucketAccess bucketAccess(const QString &namespaceName, const QString &serviceAccount,
                              const QMap<QString, QString> &annotations, const QString &bucket,
                              bool readOnly) const;
    std::vector<NodeShape> nodes() const;
    std::vector<ScalableGroup> groups() const;
    std::vector<NodeShape> autopilotShapes(const QMap<QString, QString> &nodeSelector, qint64 cpuMillis,
                                           qint64 memoryBytes, const QString &resource, int count,
                                           QString *why) const;
    ScaleUpAnswer requestNode(const NodeShape &shape);
    void nodeRemoved(const NodeShape &shape);

private:
    NodeShape shapeOf(const QString &poolName, const NodePoolSpec &pool, const QString &zone) const;
    /// The pool spec that a shape came from; Autopilot shapes make one up.
    NodePoolSpec specOf(const NodeShape &shape) const;

    CloudContext &m_context;
    QString m_project, m_cluster;
};

} // namespace slipway::sandbox
