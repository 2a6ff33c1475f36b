// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/livecluster.h"

namespace slipway {

class Banner;

/// What there is to say of one watch.
struct WatchState {
    LiveCluster::State state = LiveCluster::State::Idle;
    std::optional<Error> error = {};
    QString plural = {}; ///< as the API spells it
    QString nameSpace = {}; ///< empty: the whole cluster
    QDateTime lastContact = {};
};

/// Says on @p banner what is wrong with a watch: reconnecting since when, which permission is missing; clears it while all is well.
void showWatchState(Banner &banner, const WatchState &watch);
void showWatchState(Banner &banner, const LiveCluster &cluster, LiveCluster::Kind kind);

} // namespace slipway
