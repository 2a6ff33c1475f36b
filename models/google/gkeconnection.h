// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googletypes.h"

#include <QUrl>

#include <functional>

namespace slipway {

/// What a Kubernetes client needs to reach a GKE cluster; the bearer token comes from GoogleClient::accessToken().
struct GkeConnection {
    QString contextName = {}; ///< gke_{project}_{location}_{cluster}, as gcloud names it
    QUrl server = {};
    QByteArray caCertificatePem = {}; ///< empty for the DNS endpoint, whose certificate is public
    bool isDnsEndpoint = false;
    bool operator==(const GkeConnection &) const = default;
};

enum class GkeEndpointChoice { Automatic, Ip, PrivateIp, Dns };

/// The choice that gcloud makes: the DNS endpoint when asked for or when the address is switched off.
/// Errors: Unavailable (the control plane is still being made), Invalid (the endpoint asked for does not exist or takes no outside traffic).
/// Source: Cloud SDK, api_lib/container/kubeconfig.py and util.py.
Result<GkeConnection> gkeConnection(const GkeClusterRef &ref, const GkeCluster &cluster,
                                    GkeEndpointChoice choice);

/// Puts cluster, user and context into kubeconfig text and makes the context current, as `gcloud container clusters get-credentials`
/// does; whatever else is in it stays. The user runs gke-gcloud-auth-plugin: no token is written.
/// @param existing YAML or JSON, may be empty. Errors: Invalid (existing is not a kubeconfig; where says the line).
Result<QByteArray> kubeconfigWith(const GkeConnection &connection, const QByteArray &existing,
                                  bool useApplicationDefault);

/// The file that gcloud would write: the first entry of $KUBECONFIG, else ~/.kube/config.
QString defaultKubeconfigPath(const std::function<QString(const char *)> &environment,
                              const QString &homeFolder);
/// Reads, merges and writes atomically, readable by the owner only.
Result<> writeKubeconfig(const QString &path, const GkeConnection &connection, bool useApplicationDefault);

} // namespace slipway
