// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/target.h"

#include <QUrl>

namespace slipway {

/// From where a program of somebody's own calls an endpoint, and by what address. Each lasts longer than this window and its tunnels.
struct CallerPlace {
    enum class Kind {
        Own, ///< anywhere that reaches the endpoint's own address
        Forwarded, ///< this machine, while @ref command runs
        InCluster, ///< pods of the cluster
    };
    Kind kind = Kind::Own;
    QUrl baseUrl = {};
    QString command = {}; ///< what has to run meanwhile; empty: nothing
    bool operator==(const CallerPlace &) const = default;
};

/// The endpoint's own address first, where it has one; at least one place.
QList<CallerPlace> callerPlacesOf(const Endpoint &endpoint);

} // namespace slipway
