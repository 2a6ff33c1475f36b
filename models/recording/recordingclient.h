// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/forwardingclient.h"

#include <functional>

namespace slipway {

/// Told of each GET through the API server's proxy, when its answer or its failure is there. @p path is proxyPath() and the request's own.
using AnswerSink = std::function<void(const QString &path, const Result<HttpResponse> &answer)>;

/// A client whose Services and Pods are listened to: what a dashboard asks them is what a recording needs.
/// @p client outlives it.
std::unique_ptr<KubeClient> makeRecordingClient(KubeClient &client, AnswerSink sink);

} // namespace slipway
