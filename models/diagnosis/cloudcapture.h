// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsreading.h"
#include "base/clock.h"
#include "base/progress.h"
#include "google/googlereading.h"

#include <QJsonArray>
#include <QJsonObject>

namespace slipway {

/// Through which client a cluster's cloud is asked, and as which of its clusters: one of both clouds, or neither.
struct CloudDoor {
    GoogleReading *google = nullptr;
    GkeClusterRef gke = {};
    AwsReading *aws = nullptr;
    EksClusterRef eks = {};
    bool isThere() const { return google || aws; }
};

/// What the cloud said of a cluster, in a support bundle's form.
struct CloudCapture {
    QJsonArray answers = {}; ///< [{"request":{"method","url","body"},"status","body"}]
    QJsonObject notRead =
        {}; ///< what was asked and not told, and why: {"GET https://…": "Forbidden|Late|Failed"}
    qsizetype asked = 0;
};

/// Asks what the objects lead to (googleQuestions(), awsQuestions()) and what the answers lead to, a few at a time. That there is none (404)
/// is an answer; a refusal to us (401, 403) tells nothing of the cluster and stands in notRead, as does what has not come in @p limit.
/// Passwords, keys and what machines are started with are taken out. The door's clients and @p clock outlive the task.
/// Errors: Cancelled.
Task<CloudCapture> captureCloud(CloudDoor door, Clock &clock, QList<QJsonObject> objects,
                                std::chrono::milliseconds limit, ProgressSink progress, std::stop_token stop);

} // namespace slipway
