// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "kube/kubeclient.h"
#include "kube/serverpulse.h"

#include <functional>

namespace slipway {

/// What a followed log is doing.
enum class LogFollowing {
    Waiting, ///< the container has not started, or waits to be started again
    Reading,
    Resuming, ///< the stream broke or ended although the container runs, or the server is silent; lines may be missing
};

/// The log of one container for as long as its pod can write to it, however often the server ends the stream.
///
/// Kubelets and what is before them end streams when a log is rotated, after some hours, and when they restart. The stream is opened
/// again from the last second that was seen, and lines that were seen already are left out: none is lost, none comes twice. A container
/// that starts again is followed on. A stream that says nothing for a minute is left for a new one, because its connection may have died
/// without a word. next() ends with an empty list when the container has ended for good or its pod is gone.
/// Errors: those of KubeClient::logs() that time does not mend (Forbidden, Unauthorized, NotFound at the first try, Invalid);
/// a lost connection is none.
///
/// @param options  follow and timestamps are set; tailLines counts for the first stream
/// @param tell     called when what it does changes; may be empty
/// @param pulse    of the same client: tells, while somebody else listens to it, that the server hangs, which a log that nobody writes to
///                 cannot be told from. What may have been lost then is read again. Null: only the connection itself tells.
/// @p client and @p clock outlive the stream.
std::unique_ptr<LogStream> followLog(KubeClient &client, Clock &clock, const QString &nameSpace,
                                     const QString &pod, const LogOptions &options,
                                     std::function<void(LogFollowing)> tell,
                                     const std::shared_ptr<ServerPulse> &pulse = {});

} // namespace slipway
