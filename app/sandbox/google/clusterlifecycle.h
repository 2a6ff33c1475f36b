// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/containeroperations.h"

namespace slipway::sandbox {

/// Clusters that are made and deleted, Autopilot and Standard.
class ClusterLifecycle
{
public:
    ClusterLifecycle(CloudContext &context, ContainerOperations &operations)
        : m_context(context)
        , m_operations(operations)
    {
    }

    /// The operation's name; empty after answering a refusal.
    QString create(const GoogleCall &call);
    /// The operation's name.
    QString remove(const QString &projectId, const QString &name);

private:
    std::optional<ClusterState> read(const GoogleCall &call, const ProjectState &project,
                                     const QJsonObject &json);
    bool readPools(const GoogleCall &call, const QJsonObject &json, ClusterState &cluster);

    CloudContext &m_context;
    ContainerOperations &m_operations;
};

} // namespace slipway::sandbox
