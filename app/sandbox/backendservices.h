// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/standing.h"

#include <QJsonArray>

namespace slipway::sandbox {

class Cluster;

/// A backend service and a health check for each backend of a Gateway that is programmed, as GKE's controller makes them.
QList<StandingObject> backendServices(Cluster &cluster);

/// What the load balancer of a backend service finds of its pods now: each is really asked, by path and port of its health check, as
/// compute.backendServices.getHealth answers. An empty list: no pod is ready, or there is no such service.
QJsonArray backendHealth(Cluster &cluster, const QString &backendService);

} // namespace slipway::sandbox
