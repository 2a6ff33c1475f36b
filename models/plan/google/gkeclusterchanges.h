// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/google/gkechange.h"

namespace slipway {

/// Creates a GKE cluster and waits until it runs. Undo deletes it, unless somebody else's node pools or workloads are in it.
class CreateGkeCluster : public GkeChange
{
public:
    CreateGkeCluster(GkeClusterRef cluster, GkeClusterSpec spec);

    QString kind() const override { return QStringLiteral("create-gke-cluster"); }
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
    Task<QStringList> others(ChangeContext context, GkeCluster cluster, std::stop_token stop) const;

    GkeClusterRef m_cluster;
    GkeClusterSpec m_spec;
};

} // namespace slipway
