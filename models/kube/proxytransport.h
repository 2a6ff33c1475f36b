// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/requestsender.h"

namespace slipway {

/// A transport whose requests go to a Service or Pod through the API server's proxy.
/// Source: apimachinery, pkg/util/proxy; Kubernetes docs, "Access Services Running on Clusters".
std::unique_ptr<HttpTransport> makeProxyTransport(RequestSender &sender, ProxyTarget target);

} // namespace slipway
