// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/prometheustext.h"

#include <QList>
#include <QStringList>

namespace slipway {

/// One accelerator as an exporter on its node tells of it. What it does not tell stays empty.
struct AcceleratorReading {
    QString id = {}; ///< the GPU's UUID, of a MIG instance with its number; a TPU chip's accelerator_id
    QString model = {}; ///< "NVIDIA L4", "tpu-v6e-slice"
    QString nameSpace = {}; ///< of the pod that holds it; empty: nobody, or the exporter does not tell
    QString pod = {};
    std::optional<double> use = {}; ///< 0…1, the share of time in which it worked
    std::optional<double> memoryUsedBytes = {};
    std::optional<double> memoryTotalBytes = {};
    std::optional<double> watts = {};
    bool operator==(const AcceleratorReading &) const = default;
};

/// Reads the page of NVIDIA's DCGM exporter or of GKE's TPU device plugin; empty when it is neither's.
///
/// DCGM marks what a device cannot tell by numbers near 2^63, which count as not told. A GPU that is cut into MIG instances has no
/// DCGM_FI_DEV_GPU_UTIL of them; DCGM_FI_PROF_GR_ENGINE_ACTIVE stands in. Of a TPU's metrics those with a pod are taken, and those of the node
/// alone (…_node), which tell of the same chips under other numbers, only when there is none.
/// Source: dcgm-exporter, etc/default-counters.csv; GKE docs, "TPU metrics".
QList<AcceleratorReading> acceleratorsOn(const MetricsPage &page);

/// What several do together.
struct AcceleratorUse {
    int count = 0;
    std::optional<double> use = {}; ///< mean over them
    std::optional<double> memoryUse = {}; ///< of all their memory, 0…1
    std::optional<double> memoryUsedBytes = {};
    std::optional<double> memoryTotalBytes = {};
    std::optional<double> watts = {}; ///< sum
};
AcceleratorUse together(const QList<AcceleratorReading> &readings);

} // namespace slipway
