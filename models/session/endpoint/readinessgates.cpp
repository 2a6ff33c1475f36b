// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/readinessgates.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <chrono>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct GateWords {
    Q_DECLARE_TR_FUNCTIONS(ReadinessGates)
};

// Health checks begin some seconds after the engine answers and want two or three answers; a new load balancer takes minutes.
constexpr std::chrono::seconds gatePatience = 10min;

bool isOfLoadBalancer(const QString &type)
{
    return type == "cloud.google.com/load-balancer-neg-ready"_L1
        || type.startsWith("target-health.elbv2.k8s.aws/"_L1);
}

QJsonObject conditionOf(const QJsonObject &pod, const QString &type)
{
    const QJsonArray conditions = pod["status"_L1]["conditions"_L1].toArray();
    for (const QJsonValue condition : conditions) {
        if (condition["type"_L1].toString() == type)
            return condition.toObject();
    }
    return {};
}

QString gateText(const QString &type, const QJsonObject &condition)
{
    const QString said = condition.value("message"_L1).toString(condition.value("reason"_L1).toString());
    if (isOfLoadBalancer(type))
        return said.isEmpty() ? GateWords::tr("the load balancer has not found it healthy")
                              : GateWords::tr("the load balancer has not found it healthy: %1").arg(said);
    return said.isEmpty() ? GateWords::tr("its readiness gate %1 is closed").arg(type)
                          : GateWords::tr("its readiness gate %1 is closed: %2").arg(type, said);
}

} // namespace

std::optional<GateWord> gateWordOf(const QJsonObject &pod, const QDateTime &now)
{
    const QJsonArray gates = pod["spec"_L1]["readinessGates"_L1].toArray();
    for (const QJsonValue gate : gates) {
        const QString type = gate["conditionType"_L1].toString();
        const QJsonObject condition = conditionOf(pod, type);
        if (condition.value("reason"_L1) == "LoadBalancerNegTimeout"_L1)
            return GateWord{.text = gateText(type, condition), .isFault = true};
        if (condition.value("status"_L1) == "True"_L1)
            continue;
        // Nobody can be waited for before the containers are ready.
        const QJsonObject ready = conditionOf(pod, u"ContainersReady"_s);
        const QDateTime since =
            QDateTime::fromString(ready.value("lastTransitionTime"_L1).toString(), Qt::ISODate);
        const bool isLate = ready.value("status"_L1) == "True"_L1 && since.isValid()
            && since.secsTo(now) > gatePatience.count();
        return GateWord{.text = gateText(type, condition), .isFault = isLate};
    }
    return {};
}

} // namespace slipway
