// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awstypes.h"
#include "google/googletypes.h"
#include "plan/waits/waitchange.h"

namespace slipway {

/// Connects to the cluster that a step before may have made, and waits until its API server answers. Changes nothing.
class WaitForAccess : public WaitChange
{
public:
    QString title() const override;
    Task<QJsonObject> run(ChangeContext context, QJsonObject captured, ProgressSink progress,
                          std::stop_token stop) override;

protected:
    explicit WaitForAccess(std::chrono::minutes limit) : m_limit(limit) { }
    virtual QString cluster() const = 0; ///< its name
    /// Where it is, from the plan's own target.
    virtual Target place(Target target) const = 0;

    std::chrono::minutes m_limit;
};

/// The same for a cluster of EKS.
class WaitForClusterAccess : public WaitForAccess
{
public:
    WaitForClusterAccess(EksClusterRef cluster, std::chrono::minutes limit)
        : WaitForAccess(limit)
        , m_cluster(std::move(cluster))
    {
    }

    QString kind() const override { return QStringLiteral("wait-cluster-access"); }
    QString object() const override;
    QString command() const override;

protected:
    QString cluster() const override { return m_cluster.name; }
    Target place(Target target) const override;
    QJsonObject fields() const override;

private:
    EksClusterRef m_cluster;
};

/// The same for a cluster of GKE.
class WaitForGkeAccess : public WaitForAccess
{
public:
    WaitForGkeAccess(GkeClusterRef cluster, std::chrono::minutes limit)
        : WaitForAccess(limit)
        , m_cluster(std::move(cluster))
    {
    }

    QString kind() const override { return QStringLiteral("wait-gke-access"); }
    QString object() const override;
    QString command() const override;

protected:
    QString cluster() const override { return m_cluster.name; }
    Target place(Target target) const override;
    QJsonObject fields() const override;

private:
    GkeClusterRef m_cluster;
};

} // namespace slipway
