// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/cloudcontext.h"

namespace slipway::sandbox {

/// What Google gives resources as their id: the same for the same name.
QString numericId(const QString &name);
/// The URL of a resource of the project.
QString link(const ProjectState &project, const QString &tail);
/// Items by scope ("zones/Z", "regions/R", "global"), as aggregated lists answer them: every scope is there, the empty with a warning.
void aggregated(const GoogleCall &call, const QString &kind, const QString &key, const QStringList &scopes,
                const std::function<QJsonArray(const QString &scope)> &itemsOf);

/// Forwarding rules, addresses, disks and their like, which clusters make and may leave behind.
void addStanding(CloudContext &context, GoogleRouter &router, const QStringList &scopes);
/// Backend services and health checks of the Gateways of living clusters, and getHealth.
void addBackends(CloudContext &context, GoogleRouter &router);

} // namespace slipway::sandbox
