// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/capacityproblem.h"

#include <QRegularExpression>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Form {
    CapacityProblem problem;
    QLatin1StringView words; // compared without case
};

// Deprecated StatusCondition.code and Compute Engine's codes. What is not here falls through to the text.
constexpr std::array codes = {
    Form{CapacityProblem::Stockout, "GCE_STOCKOUT"_L1},
    Form{CapacityProblem::Quota, "GCE_QUOTA_EXCEEDED"_L1},
    Form{CapacityProblem::Stockout, "ZONE_RESOURCE_POOL_EXHAUSTED"_L1},
    Form{CapacityProblem::Stockout, "ZONE_RESOURCE_POOL_EXHAUSTED_WITH_DETAILS"_L1},
    Form{CapacityProblem::Stockout, "RESOURCE_POOL_EXHAUSTED"_L1},
    Form{CapacityProblem::IpExhausted, "IP_SPACE_EXHAUSTED"_L1},
    Form{CapacityProblem::IpExhausted, "IP_SPACE_EXHAUSTED_WITH_DETAILS"_L1},
    Form{CapacityProblem::Permission, "PERMISSIONS_ERROR"_L1},
};

// In this order: the narrow words before CONDITION_NOT_MET, which covers several cases. Field reports of GKE operations and of
// cluster-autoscaler events; cluster-autoscaler cloudprovider/gce/instance_info.go names the same groups.
constexpr std::array phrases = {
    Form{CapacityProblem::Stockout, "GCE_STOCKOUT"_L1},
    Form{CapacityProblem::Stockout, "RESOURCE_POOL_EXHAUSTED"_L1},
    Form{CapacityProblem::Quota, "GCE_QUOTA_EXCEEDED"_L1},
    Form{CapacityProblem::Unsupported, "Unsupported TPU configuration"_L1},
    Form{CapacityProblem::OrgPolicy, "Constraint constraints/"_L1},
    Form{CapacityProblem::OrgPolicy, "violates constraint"_L1},
    Form{CapacityProblem::Reservation, "Specified reservation"_L1},
    Form{CapacityProblem::Reservation, "does not have available resources for the request"_L1},
    Form{CapacityProblem::Reservation, "requires reservation to be in READY state"_L1},
    Form{CapacityProblem::IpExhausted, "IP_SPACE_EXHAUSTED"_L1},
    Form{CapacityProblem::Permission, "PERMISSIONS_ERROR"_L1},
    Form{CapacityProblem::Stockout, "does not have enough resources available"_L1},
    Form{CapacityProblem::Stockout, "GCE out of resources"_L1},
    Form{CapacityProblem::Quota, "GCE quota exceeded"_L1},
    Form{CapacityProblem::Quota, "Insufficient quota"_L1},
    Form{CapacityProblem::Quota, "QUOTA_EXCEEDED"_L1},
};

void fillIn(CapacityFinding &finding, const QString &message)
{
    static const QRegularExpression quota(
        u"Quota '([A-Za-z0-9_./-]{1,100})' exceeded\\.?\\s*Limit: ([0-9.]{1,20}?)(?:\\.?\\s|\\.?$)"_s);
    static const QRegularExpression location(
        u"(?:in region|zone|zones|in zone)\\s+'?(?:projects/[^/\\s']{1,64}/zones/)?([a-z]+-[a-z]+[0-9]+(?:-[a-z0-9]+)?)\\b"_s);
    static const QRegularExpression constraint(u"constraints/[A-Za-z0-9_.]{1,120}"_s);
    if (const auto match = quota.match(message); match.hasMatch()) {
        finding.quotaMetric = match.captured(1);
        finding.quotaLimit = match.captured(2).toDouble();
    }
    if (const auto match = location.match(message); match.hasMatch())
        finding.location = match.captured(1);
    if (const auto match = constraint.match(message); match.hasMatch()) {
        finding.constraint = match.captured();
        while (finding.constraint.endsWith(u'.'))
            finding.constraint.chop(1);
    }
}

/// Stockout and quota say what to do next; the rest may be a consequence of them.
int weight(CapacityProblem problem)
{
    switch (problem) {
    case CapacityProblem::None:
        return 0;
    case CapacityProblem::Stockout:
    case CapacityProblem::Quota:
        return 2;
    default:
        return 1;
    }
}

CapacityFinding strongest(const QList<GkeCondition> &conditions, CapacityFinding best)
{
    for (const GkeCondition &condition : conditions) {
        const CapacityFinding finding = classifyCapacity(condition.code, condition.message);
        if (weight(finding.problem) > weight(best.problem))
            best = finding;
    }
    return best;
}

} // namespace

CapacityFinding classifyCapacity(const QString &code, const QString &message)
{
    CapacityFinding finding;
    const auto known =
        std::find_if(codes.begin(), codes.end(), [&code](const Form &form) { return code == form.words; });
    if (known != codes.end()) {
        finding = {.problem = known->problem, .evidence = code};
    } else if (code.contains("QUOTA"_L1)) { // any code containing QUOTA is quota
        finding = {.problem = CapacityProblem::Quota, .evidence = code};
    } else {
        for (const Form &form : phrases) {
            if (message.contains(form.words, Qt::CaseInsensitive)) {
                finding = {.problem = form.problem, .evidence = form.words};
                break;
            }
        }
    }
    if (finding.problem != CapacityProblem::None)
        fillIn(finding, message);
    return finding;
}

CapacityFinding classifyCapacity(const GoogleOperation &operation)
{
    CapacityFinding finding;
    if (operation.failure)
        finding = classifyCapacity({}, operation.failure->detail);
    return strongest(operation.conditions, finding);
}

CapacityFinding classifyCapacity(const GkeNodePool &nodePool)
{
    return strongest(nodePool.conditions, {});
}

namespace {
constexpr std::array<std::pair<CapacityProblem, QLatin1StringView>, 8> problemNames = {{
    {CapacityProblem::None, "None"_L1},
    {CapacityProblem::Stockout, "Stockout"_L1},
    {CapacityProblem::Quota, "Quota"_L1},
    {CapacityProblem::Unsupported, "Unsupported"_L1},
    {CapacityProblem::OrgPolicy, "OrgPolicy"_L1},
    {CapacityProblem::Reservation, "Reservation"_L1},
    {CapacityProblem::IpExhausted, "IpExhausted"_L1},
    {CapacityProblem::Permission, "Permission"_L1},
}};
} // namespace

QString toString(CapacityProblem problem)
{
    for (const auto &[value, name] : problemNames) {
        if (value == problem)
            return name;
    }
    return {};
}

CapacityProblem capacityProblemFromString(const QString &name)
{
    for (const auto &[value, text] : problemNames) {
        if (name == text)
            return value;
    }
    return CapacityProblem::None;
}

} // namespace slipway
