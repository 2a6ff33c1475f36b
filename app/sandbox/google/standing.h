// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace slipway::sandbox {

/// Something of Compute Engine that stands for an object in a cluster, and may outlive it.
struct StandingObject {
    QString collection = {}; ///< "forwardingRules", as in the API's paths
    QString scope = {}; ///< "zones/Z", "regions/R" or "global"
    QJsonObject object = {}; ///< without what every answer adds: kind, selfLink
};

} // namespace slipway::sandbox
