// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/requestsender.h"

namespace slipway {

/// "/api/v1/namespaces/…/pods/name:port/proxy", to which a request's own path is added.
QByteArray proxyPath(const ProxyTarget &target);
/// Path and query of a request behind proxyPath().
QByteArray pathBehindProxy(const QUrl &url);

/// A transport whose requests go to a Service or Pod through the API server's proxy.
/// Source: apimachinery, pkg/util/proxy; Kubernetes docs, "Access Services Running on Clusters".
std::unique_ptr<HttpTransport> makeProxyTransport(RequestSender &sender, ProxyTarget target);

} // namespace slipway
