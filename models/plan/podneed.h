// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace slipway {

/// What one pod asks of its node: requests alone, as the scheduler counts.
struct PodNeed {
    qint64 cpuMilli = 0;
    qint64 memoryMiB = 0;
    qint64 diskMiB = 0; ///< ephemeral storage
    int accelerators = 0; ///< of whichever kind
};

/// Of its containers, those that run all the time before them, and the largest of those that run before and end; and of the sidecar that
/// GKE's Cloud Storage FUSE driver adds.
/// @param spec  the pod's
PodNeed podNeed(const QJsonObject &spec, const QJsonObject &annotations);

/// What the system's DaemonSets take of a node with accelerators: metadata server, logging, monitoring, CSI and GPU plugins.
/// 0.3 to 0.6 vCPU and 0.5 to 1 GiB (unverified): the middle.
inline constexpr PodNeed daemonSetsNeed{.cpuMilli = 450, .memoryMiB = 768};

} // namespace slipway
