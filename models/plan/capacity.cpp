// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/capacity.h"

#include <QRegularExpression>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

CapacityFinding capacityOf(const QString &code, const QString &message)
{
    if (CapacityFinding google = classifyCapacity(code, message); google.problem != CapacityProblem::None)
        return google;
    struct Form {
        CapacityProblem problem;
        QLatin1StringView words;
    };
    static constexpr std::array forms = {
        // Karpenter says "insufficient capacity" of a quota, too, and why after it.
        Form{CapacityProblem::Quota, "VcpuLimitExceeded"_L1},
        Form{CapacityProblem::Quota, "MaxSpotInstanceCountExceeded"_L1},
        Form{CapacityProblem::Quota, "InstanceLimitExceeded"_L1},
        Form{CapacityProblem::Quota, "vCPU limit"_L1},
        Form{CapacityProblem::Quota, "exceeded your current quota"_L1},
        Form{CapacityProblem::Quota, "LimitExceeded"_L1},
        Form{CapacityProblem::Stockout, "InsufficientInstanceCapacity"_L1},
        Form{CapacityProblem::Stockout, "InsufficientCapacity"_L1},
        Form{CapacityProblem::Stockout, "do not have sufficient"_L1},
        Form{CapacityProblem::Stockout, "UnfulfillableCapacity"_L1},
        Form{CapacityProblem::Stockout, "insufficient capacity"_L1},
        Form{CapacityProblem::Stockout, "out of resources"_L1},
        Form{CapacityProblem::Stockout, "stockout"_L1},
        Form{CapacityProblem::Stockout, "not enough resources available"_L1},
        Form{CapacityProblem::Stockout, "out of capacity"_L1},
        Form{CapacityProblem::IpExhausted, "InsufficientFreeAddresses"_L1},
        Form{CapacityProblem::IpExhausted, "IP space exhausted"_L1},
        Form{CapacityProblem::Unsupported, "is not supported in your requested Availability Zone"_L1},
        Form{CapacityProblem::Unsupported, "does not exist in zone"_L1},
        Form{CapacityProblem::Unsupported, "machine type is not available in"_L1},
    };
    for (const Form &form : forms) {
        if (code.contains(form.words, Qt::CaseInsensitive)
            || message.contains(form.words, Qt::CaseInsensitive))
            return {.problem = form.problem, .evidence = form.words};
    }
    // "Quota 'X' exceeded", "quota limit reached": the word and that it is used up, in whatever order.
    if (message.contains("quota"_L1, Qt::CaseInsensitive)
        && (message.contains("exceed"_L1, Qt::CaseInsensitive)
            || message.contains("insufficient"_L1, Qt::CaseInsensitive)
            || message.contains("reached"_L1, Qt::CaseInsensitive)))
        return {.problem = CapacityProblem::Quota, .evidence = u"quota"_s};
    return {};
}

QStringList zonesWithStock(const QString &message)
{
    static const QRegularExpression offer(
        u"\\bchoosing ((?:[a-z]{2,3}(?:-[a-z]{2,12}){1,2}-\\d{1,2}[a-z](?:, ?| or | and |, or )?){1,12})"_s);
    static const QRegularExpression zone(u"[a-z]{2,3}(?:-[a-z]{2,12}){1,2}-\\d{1,2}[a-z]"_s);
    QStringList zones;
    for (auto each = zone.globalMatch(offer.match(message).captured(1)); each.hasNext();)
        zones.append(each.next().captured());
    return zones;
}

} // namespace slipway
