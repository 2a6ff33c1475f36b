// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

#include <memory>

namespace slipway {

/// Cuts an HTTP body into whole watch lines. @p keep lives as long as the stream: the transport that carries it.
std::unique_ptr<WatchStream> makeWatchStream(std::unique_ptr<HttpStream> body, std::shared_ptr<void> keep);

/// Cuts an HTTP body into log lines, with times when @p timestamps says that each line begins with one.
/// @param follows  a last line without its end is left out: followLog() reads it again
std::unique_ptr<LogStream> makeLogStream(std::unique_ptr<HttpStream> body, bool timestamps, bool follows,
                                         std::shared_ptr<void> keep);

/// One line of a pod's log as LogStream gives it.
LogLine logLineOf(QByteArrayView line, bool timestamps);

} // namespace slipway
