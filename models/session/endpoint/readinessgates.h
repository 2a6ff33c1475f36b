// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace slipway {

/// What a load balancer, or whoever else stands before a pod, says of it by the pod's readiness gates.
struct GateWord {
    QString text = {}; ///< with the controller's own words, untrusted
    bool isFault = false; ///< it has waited too long, or has been given up on; else it may still come
    bool operator==(const GateWord &) const = default;
};

/// Nothing when the pod has no gate, or all of them are open.
/// Source: Kubernetes docs, "Pod readiness"; GKE docs, "Pod readiness" of container-native load balancing: a gate that the load balancer did
/// not open in time is opened all the same, with the reason LoadBalancerNegTimeout, and the pod gets no requests from it.
std::optional<GateWord> gateWordOf(const QJsonObject &pod, const QDateTime &now);

} // namespace slipway
