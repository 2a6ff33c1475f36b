// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"

namespace slipway::sandbox {

/// A cluster as container v1 answers it; fields at their default are absent, as at Google.
QJsonObject clusterJson(const CloudContext &context, const ProjectState &project, const QString &name,
                        const ClusterState &cluster);
QJsonObject nodePoolJson(const ProjectState &project, const QString &clusterName, const ClusterState &cluster,
                         const QString &name, const NodePoolState &pool);
/// getServerConfig of a location.
QJsonObject serverConfigJson(const CloudContext &context);
/// What a nodePools.create body asks for.
NodePoolSpec nodePoolFromJson(const QJsonObject &json);

} // namespace slipway::sandbox
