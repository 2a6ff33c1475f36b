// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/cloudcapture.h"
#include "kube/kubeclient.h"

#include <QJsonObject>

namespace slipway {

struct CaptureOptions {
    QString nameSpace = {}; ///< empty: all
    int logLines = 2000; ///< of each container, its newest
    qint64 logBytes = 512 * 1024;
    int logs = 200; ///< containers of pods that are not ready, at most
    std::chrono::milliseconds logTime =
        std::chrono::seconds(30); ///< for all of them; what has not come by then is done without
    /// Of pods that are ready, which are many and mostly silent: so many containers, the newest lines of each, and no longer. What they
    /// said more than a quarter of an hour ago is history: what is still wrong they say again.
    int readyLogs = 48;
    int readyLogLines = 200;
    qint64 readyLogBytes = 48 * 1024;
    std::chrono::milliseconds readyLogTime = std::chrono::seconds(4);
    /// Whom the cluster's cloud is asked through; neither: it is not asked.
    CloudDoor cloud = {};
    std::chrono::milliseconds cloudTime = std::chrono::seconds(20); ///< for all questions
};

/// Reads what diagnosis looks at: the relevant kinds, events, logs of pods that are not well, those before a restart too, and the last
/// lines of those that tell of others' troubles (chooseLogs()). A log that may not be read, or does not come in time, is not in it, and why
/// stands in "logsNotRead": so that whoever reads the bundle can tell silence from ignorance. The
/// answer is a support bundle, with what its cloud says ("cloud", and in "cloudNotRead" what it did not say), with secrets and tokens removed by redacted(). What may not be listed is not named in "listed".
/// @p client and @p clock outlive the task. Errors: Cancelled; those of reaching the server, when not even pods could be asked for.
Task<QJsonObject> captureBundle(KubeClient &client, Clock &clock, CaptureOptions options,
                                ProgressSink progress, std::stop_token stop);

/// The kinds of a server that rules read, each in the version that its group prefers.
QList<ResourceKind> capturedKinds(const Discovery &discovery);
/// An object as a bundle has it: without secrets, and without what nobody reads of it.
QJsonObject capturedObject(const QJsonObject &object);

} // namespace slipway
