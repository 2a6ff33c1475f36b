// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/standing.h"

namespace slipway::sandbox {

class ApiServer;
/// A forwarding rule for each port of a Gateway that is programmed, with its address, and a disk for each volume of the Persistent
/// Disk driver. Descriptions and labels as GKE's controllers write them.
QList<StandingObject> standingObjects(ApiServer &server);

} // namespace slipway::sandbox
