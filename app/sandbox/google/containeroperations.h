// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"

namespace slipway::sandbox {

/// GKE's long-running operations: one at a time on a cluster, on the sandbox's clock.
class ContainerOperations
{
public:
    explicit ContainerOperations(CloudContext &context) : m_context(context) { }

    struct Operation {
        QString name, type, project, cluster, location, target, status, detail;
        QDateTime started, ended;
        std::chrono::milliseconds began{0}, expected{0}; ///< in the sandbox's time
        QJsonObject error; ///< google.rpc.Status; empty: none
        QJsonArray nodepoolConditions;
        bool cancelled = false;
    };
    /// Why an operation failed: the text, and the condition code that tells stockout from quota.
    struct Failure {
        int code = 0; ///< google.rpc code
        QString canonicalCode; ///< its name
        QString conditionCode; ///< GCE_STOCKOUT, GCE_QUOTA_EXCEEDED or empty
        QString message;
    };

    /// Starts an operation on a cluster; it is RUNNING until finish(). The cluster's status becomes @p status.
    QString start(const QString &type, const QString &projectId, const QString &clusterName,
                  const QString &targetTail, const QString &clusterStatus);
    void finish(const QString &name, const std::optional<Failure> &failure = {});
    /// Runs @p effect and finishes after @p duration.
    void finishAfter(const QString &name, std::chrono::milliseconds duration, std::function<void()> effect);

    QJsonObject json(const QString &name) const;
    const QMap<QString, Operation> &all() const { return m_operations; }
    Operation *find(const QString &name);
    /// Answers 400 FAILED_PRECONDITION and returns false while another operation holds the cluster.
    bool free(const GoogleCall &call, const ClusterState &cluster) const;

private:
    CloudContext &m_context;
    QMap<QString, Operation> m_operations;
};

} // namespace slipway::sandbox
