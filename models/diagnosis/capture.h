// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "kube/kubeclient.h"

#include <QJsonObject>

namespace slipway {

struct CaptureOptions {
    QString nameSpace = {}; ///< empty: all
    int logLines = 2000; ///< of each container, its newest
    qint64 logBytes = 512 * 1024;
    int logs = 200; ///< containers at most
};

/// Reads what diagnosis looks at: the relevant kinds, events, logs of pods that are not well, those before a restart too. The
/// answer is a support bundle, with secrets and tokens removed by redacted(). What may not be listed is not named in "listed".
/// @p client and @p clock outlive the task. Errors: Cancelled; those of reaching the server, when not even pods could be asked for.
Task<QJsonObject> captureBundle(KubeClient &client, Clock &clock, CaptureOptions options,
                                ProgressSink progress, std::stop_token stop);

} // namespace slipway
