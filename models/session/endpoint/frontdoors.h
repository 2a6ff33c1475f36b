// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QJsonObject>
#include <QList>

#include <stop_token>

namespace slipway {

class KubeClient;

/// Where requests come in from outside: a Gateway with the routes that lead from it to an endpoint, an Ingress, or the Service's own load
/// balancer.
struct FrontDoor {
    enum class State {
        Open, ///< as far as its controllers say
        Opening, ///< they have not said so yet
        Shut, ///< they say that it is not, or what it needs is not there
    };
    QString kind = {}; ///< "Gateway", "Ingress", "LoadBalancer"
    QString nameSpace = {};
    QString name = {};
    QString address = {}; ///< empty: none yet
    State state = State::Opening;
    QString why = {}; ///< of what is not Open; may hold the controllers' own words, untrusted
    bool operator==(const FrontDoor &) const = default;
};

/// What is there to stand before a Service, as the API server returns it.
struct FrontObjects {
    QList<QJsonObject> gateways = {};
    QList<QJsonObject> routes = {}; ///< HTTPRoutes
    QList<QJsonObject> pools = {}; ///< InferencePools
    QList<QJsonObject> ingresses = {};
};

/// The doors of @p service, whose pods are @p pods, by kind and name. An InferencePool that selects one of the pods leads to it too.
/// Source: Gateway API v1, "status.conditions" of Gateway and "status.parents" of HTTPRoute; Gateway API Inference Extension, InferencePool v1;
/// GKE docs, "Ingress for external Application Load Balancers" (annotation ingress.kubernetes.io/backends).
QList<FrontDoor> doorsTo(const QJsonObject &service, const QList<QJsonObject> &pods,
                         const FrontObjects &objects);

/// Reads what doorsTo() needs: what is in @p nameSpace, and the Gateways that its routes name. Kinds that the cluster has not, and those that
/// may not be read, are left out: a picture without a door is true, one with a wrong door is not. Errors: Cancelled.
Task<FrontObjects> readFrontObjects(KubeClient *kube, QString nameSpace, std::stop_token stop);

} // namespace slipway
