// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/promqueries.h"

#include <QJsonObject>

namespace slipway {

class KubeClient;
struct Endpoint;
struct Target;

/// The names that the pods of the same workloads have had and will have, as one regular expression for whole names: a Deployment's carry
/// two hashes, a StatefulSet's a number. Empty without a pod.
QString podPattern(const QList<QJsonObject> &pods);

/// Which series of a server are those of pods like @p pods at @p target.
/// @param server  Google's holds those of all clusters of a project, so there the cluster is named too
PromScope promScope(const Target &target, const QList<QJsonObject> &pods, const QUrl &server);

/// The pods behind an endpoint's Service. Errors: those of the client; NotFound, where the Service selects none: whose past to ask for is
/// not known then.
/// @param kube  outlives the task
Task<QList<QJsonObject>> podsOf(KubeClient *kube, Endpoint endpoint, std::stop_token stop);

} // namespace slipway
