// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/capture.h"
#include "plan/finding.h"

#include <QMap>

namespace slipway {

/// How much of what a look asked its cluster's cloud was told.
struct CloudCoverage {
    bool wasAsked = false; ///< false: nobody could be asked, or it is no cluster of a cloud
    qsizetype answers = 0;
    QMap<QString, QString> notRead = {}; ///< "GET https://…": Forbidden, Late, Failed
    bool operator==(const CloudCoverage &) const = default;
};

/// What one look at a cluster or at a support bundle gave.
struct ClusterLook {
    QList<Finding> findings = {};
    QMap<QString, QString> versions = {}; ///< versionsSeen()
    QByteArray bundle = {}; ///< what was captured, to be saved; empty for a file
    qsizetype objects = 0;
    CloudCoverage cloud = {};
    bool isTimed = false; ///< of a recording that can be played
};

/// Of a bundle whose cloud was asked.
CloudCoverage cloudCoverageOf(const QJsonObject &bundle);

class IncrementalDiagnosis;

/// Captures, reads and judges: the way of the command line and of the window alike. The judging is done on another thread.
/// @p client and @p clock outlive the task. Errors: captureBundle()'s.
/// @param memory of earlier looks at the same cluster, for who looks again and again; null: none
Task<ClusterLook> lookAtCluster(KubeClient &client, Clock &clock, CaptureOptions options,
                                ProgressSink progress, std::stop_token stop,
                                std::shared_ptr<IncrementalDiagnosis> memory = {});
/// Reads a support bundle file. Errors: readBundleFile()'s.
Task<ClusterLook> lookAtBundle(QString path);

class Recording;

/// Judges a recording as of an instant.
/// @param count  its entries until then  @param at  milliseconds since 1970
Task<ClusterLook> lookAtRecording(std::shared_ptr<const Recording> recording, qsizetype count, qint64 at,
                                  std::shared_ptr<IncrementalDiagnosis> memory);

/// Writes a bundle for its owner alone: redaction takes what it knows, and what a cluster says is nobody else's business all the same.
/// Errors: Unavailable (disk full), Forbidden, Internal; where is the path.
Result<> writeBundle(const QString &path, const QByteArray &bundle);

} // namespace slipway
