// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/requesttally.h"

#include <QJsonObject>
#include <QList>

#include <array>

namespace slipway {

/// Kept by name, see toJson().
enum class ObjectiveKind { TimeToFirstToken, InterToken, EndToEnd, Availability };

/// What a person wants of an endpoint: that this share of its requests is at least so good.
struct Objective {
    ObjectiveKind kind = ObjectiveKind::TimeToFirstToken;
    double goal = 0.95; ///< 0.95: five of a hundred may miss it; that is the error budget
    double threshold = 0; ///< seconds; of availability nothing
    bool operator==(const Objective &) const = default;
};

/// An object of what is set; @return those that make sense, in the order of their kinds
QJsonObject toJson(const QList<Objective> &objectives);
QList<Objective> objectivesFromJson(const QJsonObject &object);

/// What is offered to a person who has set none: each a bound of vLLM's own buckets, so that its share is exact.
Objective proposedObjective(ObjectiveKind kind);

/// The requests of some time against an objective.
struct GoodShare {
    double good = 0;
    double total = 0;
    /// The bucket bounds in seconds that stood for the threshold, ascending. More than one: a release changed the buckets.
    QList<double> bounds = {};
    double observedSeconds = 0;
    bool isExposed = false; ///< false: the server does not tell
    /// None when no request finished: that is not "all were good".
    std::optional<double> bad() const;
    bool operator==(const GoodShare &) const = default;
};

/// Of the stretches that reach into [fromMs, toMs). A threshold between two bounds is read at the nearer one, at the lower where both
/// are as near: how many of a bucket lie on either side of a value inside it cannot be known.
GoodShare shareOf(const Objective &objective, const TallyBook &book, qint64 fromMs, qint64 toMs);

/// An alert's condition: the budget burns at @p factor times the speed that would use it up in 30 days, over both windows.
struct BurnRule {
    std::chrono::minutes longWindow{};
    std::chrono::minutes shortWindow{}; ///< a twelfth of it: says whether it still goes on
    double factor = 0;
};

/// "The Site Reliability Workbook", chapter 5 "Alerting on SLOs", section 6 "Multiwindow, Multi-Burn-Rate Alerts", table 5-8: 2 % of a
/// 30-day budget in an hour, 5 % in six hours; both page. (sre.google/workbook/alerting-on-slos)
inline constexpr std::array<BurnRule, 2> burnRules{{{std::chrono::hours(1), std::chrono::minutes(5), 14.4},
                                                    {std::chrono::hours(6), std::chrono::minutes(30), 6}}};

struct BurnRate {
    BurnRule rule = {};
    GoodShare longShare = {};
    GoodShare shortShare = {};
    std::optional<double> longBurn = {}; ///< 1: as fast as the budget allows; none: no requests
    std::optional<double> shortBurn = {};
    /// Both windows burn at the rule's factor, with requests and time enough to say so.
    bool isBurning = false;
};

/// Fewer say more of chance than of the service: the workbook warns of it ("Low-Traffic Services") and names no number; this is ours.
inline constexpr double fewestForLongWindow = 20;
inline constexpr double fewestForShortWindow = 5;

struct ObjectiveReport {
    Objective objective = {};
    GoodShare range = {};
    /// Of the requests that might miss the objective in the range, the share that did: 1 is all of it. None: no requests.
    std::optional<double> budgetUsed = {};
    std::array<BurnRate, burnRules.size()> burns = {};
    bool isBurning() const;
};

ObjectiveReport reportOn(const Objective &objective, const TallyBook &book, qint64 nowMs,
                         std::chrono::minutes range);

} // namespace slipway
