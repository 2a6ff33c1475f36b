// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/prove.h"
#include "diagnosis/capture.h"

namespace slipway {

/// What came of proving something.
struct Proof {
    QList<Chain> chains = {};
    QStringList objects = {}; ///< labels of what was meant; empty: there is nothing of that name
    int probes = 0; ///< that were sent again
};

struct ProofOptions {
    CaptureOptions capture = {.logs = 60, .logTime = std::chrono::seconds(15), .readyLogs = 0};
    bool sendProbes = true;
};

/// Reads the cluster, sends the probes of the chains again, and judges each link. Reading and judging are done on another thread.
/// @p client and @p clock outlive the task. Errors: captureBundle()'s.
Task<Proof> proveInCluster(KubeClient &client, Clock &clock, ProofSubject subject, ProofOptions options,
                           ProgressSink progress, std::stop_token stop);
/// From a bundle file: no probe is sent. Errors: readBundleFile()'s.
Task<Proof> proveInBundle(QString path, ProofSubject subject);

} // namespace slipway
