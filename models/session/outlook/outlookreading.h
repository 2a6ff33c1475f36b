// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"
#include "session/outlook/outlook.h"

namespace slipway {

class BenchArchive;
class MetricArchive;

/// Where the history of an endpoint is; any may be null: then what it holds is unknown.
struct OutlookSources {
    Journal *journal = nullptr;
    MetricArchive *metrics = nullptr;
    BenchArchive *benches = nullptr;
    MeasurementArchive *measurements = nullptr;
};

/// Looks at the newest ready replica, its events, its node, the beginning of its log and its metrics, and at what was planned; keeps
/// what it measured in the archive. What could not be read is a value that is not known, with the reason.
/// @param kube  of the endpoint's cluster. All outlive the task
/// Errors: NotFound (no Service of the endpoint), those of the cluster's list of pods.
Task<Outlook> readOutlook(KubeClient *kube, Endpoint endpoint, OutlookSources sources, const Catalog &catalog,
                          Clock &clock, std::stop_token stop);

} // namespace slipway
