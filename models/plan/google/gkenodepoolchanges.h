// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/google/gkechange.h"

namespace slipway {

/// Creates a node pool of a Standard cluster and waits until GKE has it. Undo deletes it, nodes and all.
class CreateGkeNodePool : public GkeChange
{
public:
    /// @param spec its locations may be empty: then the zones of the region that sell the machine; a TPU takes exactly one
    CreateGkeNodePool(GkeClusterRef cluster, GkeNodePoolSpec spec);

    QString kind() const override { return QStringLiteral("create-gke-node-pool"); }
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
    Task<QStringList> zones(GoogleClient *google, std::stop_token stop) const;

    GkeClusterRef m_cluster;
    GkeNodePoolSpec m_spec;
};

/// Hosts of a TPU slice: the chips of the topology by those of a host. 1 for what is no slice.
int tpuHosts(const QString &topology, int chipsPerHost);

} // namespace slipway
