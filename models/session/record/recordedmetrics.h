// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "diagnosis/recording.h"
#include "telemetry/endpointmetrics.h"

namespace slipway {

/// What replicas said of themselves at about the same time.
struct RecordedRound {
    qint64 at = 0; ///< milliseconds since 1970
    QList<MetricsSnapshot> snapshots = {};
};

/// The rounds that a recording has up to an instant, for lines that begin before somebody looked; of many every second or third one.
/// @param paths  of the replicas' metrics, as RecordedEntry::key has them, by the replicas' names
/// @param monotonic  what the monotonic clock says at @p until (milliseconds since 1970)
/// Read on another thread. Its only error is Cancelled.
Task<QList<RecordedRound>> recordedRounds(std::shared_ptr<const Recording> recording,
                                          QMap<QString, QString> paths, qint64 until,
                                          std::chrono::nanoseconds monotonic, std::stop_token stop);

} // namespace slipway
