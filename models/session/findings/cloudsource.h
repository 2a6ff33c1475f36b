// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/cloudcapture.h"
#include "diagnosis/incremental.h"
#include "diagnosis/look.h"
#include "session/session.h"

namespace slipway {

/// The way to ask the connected cluster's cloud, or why there is none.
struct CloudSource {
    enum class State {
        Open,
        NoCloud, ///< by kubeconfig alone: nobody knows of whose cloud it is
        NoIdentity, ///< nobody is logged in there; problem says what to do
        OtherAccount, ///< AWS: the identity is another account's than the cluster
    };
    State state = State::NoCloud;
    QString provider = {}; ///< google, aws; empty with NoCloud
    CloudDoor door = {};
    std::optional<Error> problem = {};
};

/// What repeated looks at one cluster keep of those before.
struct LookMemory {
    std::shared_ptr<IncrementalDiagnosis> diagnosis = std::make_shared<IncrementalDiagnosis>();
    /// Why nobody could be logged in: trying anew would run a command line tool at each look.
    std::optional<Error> nobody = {};
};

/// Where nobody is logged in at the cluster's cloud, tries the identity that is found first, as its own command line tools would.
/// @p session outlives the task. Errors: Cancelled.
Task<CloudSource> openCloud(Session &session, std::stop_token stop, std::shared_ptr<LookMemory> memory = {});

/// lookAtCluster() with the connected cluster's cloud, where it can be asked. Errors: lookAtCluster()'s; Unavailable (not connected).
struct CloudLook {
    ClusterLook look = {};
    CloudSource source = {};
};
Task<CloudLook> lookWithCloud(Session &session, CaptureOptions options, ProgressSink progress,
                              std::stop_token stop, std::shared_ptr<LookMemory> memory = {});

/// One sentence on what the cloud was asked and told; empty where there is nothing to say.
/// "Google Cloud was asked too: 14 answer(s); what it did not tell: 2." "Google Cloud was not asked: …"
QString coverageText(const CloudSource &source, const CloudCoverage &coverage);

} // namespace slipway
