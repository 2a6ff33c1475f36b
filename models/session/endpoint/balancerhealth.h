// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googlereading.h"
#include "session/endpoint/frontdoors.h"

#include <QDateTime>
#include <QHash>

namespace slipway {

/// What a load balancer of Google's found when it asked a pod last.
struct BalancerWord {
    bool isHealthy = false;
    QString kind = QStringLiteral("Gateway"); ///< as FrontDoor has it: of what the load balancer was made for
    QString nameSpace = {}; ///< of the Gateway
    QString door = {}; ///< its name
    QString check = {}; ///< what it asks, "GET / on port 8000"; empty: not known
    bool operator==(const BalancerWord &) const = default;
};
/// By the pods' addresses. A pod that no load balancer named is not in it: nobody asked it, or nobody may tell.
using BalancerWords = QHash<QString, BalancerWord>;

/// Asks for the health that the load balancers of @p gateways found, by the backend services that their annotations name; a few calls for each.
/// What is refused or not answered is left out. @p google outlives the task. Errors: Cancelled.
/// Source: compute v1 reference, backendServices.getHealth.
Task<BalancerWords> readBalancerWords(GoogleReading *google, QList<QJsonObject> gateways,
                                      std::stop_token stop);

/// Doors whose load balancer found none of @p pods healthy are shut, or still opening while these are new, and say so. A Gateway that leads to none of them is left alone.
void judgeDoors(QList<FrontDoor> &doors, const BalancerWords &words, const QList<QJsonObject> &pods,
                const QDateTime &now);
/// Whether a pod is ready for less than two minutes, or not at all: a load balancer's probes take their time to notice.
/// Source: GKE docs: a backend is healthy some 30 to 60 s after its pod is.
bool isNewlyReady(const QJsonObject &pod, const QDateTime &now);
/// "HTTP GET / on port 8000"
QString balancerCheckText(const QString &what, int port);
/// "its load balancer (Gateway front) finds it UNHEALTHY; it asks GET / on port 8000"
QString balancerText(const BalancerWord &word);

} // namespace slipway
