// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/objectives.h"

#include <algorithm>
#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::array kinds{ObjectiveKind::TimeToFirstToken, ObjectiveKind::InterToken,
                           ObjectiveKind::EndToEnd, ObjectiveKind::Availability};

QString nameOf(ObjectiveKind kind)
{
    switch (kind) {
    case ObjectiveKind::TimeToFirstToken:
        return u"ttft"_s;
    case ObjectiveKind::InterToken:
        return u"itl"_s;
    case ObjectiveKind::EndToEnd:
        return u"e2e"_s;
    case ObjectiveKind::Availability:
        break;
    }
    return u"availability"_s;
}

const Histogram &histogramOf(ObjectiveKind kind, const RequestTally &tally)
{
    switch (kind) {
    case ObjectiveKind::InterToken:
        return tally.interTokenLatency;
    case ObjectiveKind::EndToEnd:
        return tally.endToEnd;
    case ObjectiveKind::TimeToFirstToken:
    case ObjectiveKind::Availability:
        break;
    }
    return tally.timeToFirstToken;
}

const Histogram::Bucket *nearestBucket(const Histogram &histogram, double threshold)
{
    const Histogram::Bucket *nearest = nullptr;
    for (const Histogram::Bucket &bucket : histogram.buckets) {
        // All are within infinity, which says nothing. Bounds ascend, so the lower of two that are as near stays.
        if (std::isfinite(bucket.upperBound)
            && (!nearest
                || std::abs(bucket.upperBound - threshold) < std::abs(nearest->upperBound - threshold)))
            nearest = &bucket;
    }
    return nearest;
}

void addLatency(GoodShare &share, const Histogram &histogram, double threshold)
{
    const Histogram::Bucket *bucket = nearestBucket(histogram, threshold);
    if (!bucket)
        return;
    share.isExposed = true;
    const double total = histogram.total();
    if (!(total > 0))
        return;
    share.total += total;
    share.good += std::min(bucket->cumulative, total);
    if (!share.bounds.contains(bucket->upperBound)) {
        share.bounds.append(bucket->upperBound);
        std::ranges::sort(share.bounds);
    }
}

std::optional<double> burnOf(const GoodShare &share, double goal)
{
    const auto bad = share.bad();
    if (!bad)
        return {};
    return *bad / (1 - goal);
}

qint64 msOf(std::chrono::milliseconds length)
{
    return length.count();
}
} // namespace

QJsonObject toJson(const QList<Objective> &objectives)
{
    QJsonObject object;
    for (const Objective &objective : objectives) {
        QJsonObject entry{{u"goal"_s, objective.goal}};
        if (objective.kind != ObjectiveKind::Availability)
            entry.insert(u"seconds"_s, objective.threshold);
        object.insert(nameOf(objective.kind), entry);
    }
    return object;
}

QList<Objective> objectivesFromJson(const QJsonObject &object)
{
    QList<Objective> objectives;
    for (const ObjectiveKind kind : kinds) {
        const QJsonObject entry = object.value(nameOf(kind)).toObject();
        const Objective objective{.kind = kind,
                                  .goal = entry.value("goal"_L1).toDouble(),
                                  .threshold = entry.value("seconds"_L1).toDouble()};
        // A goal of one leaves no budget: whatever fails would burn it infinitely fast.
        const bool hasThreshold =
            kind == ObjectiveKind::Availability ? objective.threshold == 0 : objective.threshold > 0;
        if (objective.goal > 0 && objective.goal < 1 && hasThreshold)
            objectives.append(objective);
    }
    return objectives;
}

Objective proposedObjective(ObjectiveKind kind)
{
    // MLPerf Inference asks of an interactive service of a 70B model 450 ms and 40 ms (v5.0, Llama 2 70B Interactive; unverified): these are the
    // bounds of vLLM's buckets next to it. Of whole answers, whose length is the caller's, and of errors there is no such custom.
    switch (kind) {
    case ObjectiveKind::TimeToFirstToken:
        return {.kind = kind, .goal = 0.95, .threshold = 0.5};
    case ObjectiveKind::InterToken:
        return {.kind = kind, .goal = 0.95, .threshold = 0.05};
    case ObjectiveKind::EndToEnd:
        return {.kind = kind, .goal = 0.95, .threshold = 15};
    case ObjectiveKind::Availability:
        break;
    }
    return {.kind = kind, .goal = 0.99};
}

std::optional<double> GoodShare::bad() const
{
    if (!(total > 0))
        return {};
    return std::clamp(1 - good / total, 0.0, 1.0);
}

GoodShare shareOf(const Objective &objective, const TallyBook &book, qint64 fromMs, qint64 toMs)
{
    GoodShare share;
    book.each(fromMs, toMs, [&](const RequestTally &tally) {
        share.observedSeconds += tally.observed;
        if (objective.kind != ObjectiveKind::Availability) {
            addLatency(share, histogramOf(objective.kind, tally), objective.threshold);
        } else if (tally.served && tally.failed) {
            share.isExposed = true;
            share.good += *tally.served;
            share.total += *tally.served + *tally.failed;
        }
    });
    return share;
}

bool ObjectiveReport::isBurning() const
{
    return std::ranges::any_of(burns, &BurnRate::isBurning);
}

ObjectiveReport reportOn(const Objective &objective, const TallyBook &book, qint64 nowMs,
                         std::chrono::minutes range)
{
    ObjectiveReport report{.objective = objective};
    const qint64 to = nowMs + 1;
    report.range = shareOf(objective, book, nowMs - msOf(range), to);
    report.budgetUsed = burnOf(report.range, objective.goal);
    for (std::size_t i = 0; i < burnRules.size(); ++i) {
        BurnRate &burn = report.burns[i];
        burn.rule = burnRules[i];
        burn.longShare = shareOf(objective, book, nowMs - msOf(burn.rule.longWindow), to);
        burn.shortShare = shareOf(objective, book, nowMs - msOf(burn.rule.shortWindow), to);
        burn.longBurn = burnOf(burn.longShare, objective.goal);
        burn.shortBurn = burnOf(burn.shortShare, objective.goal);
        // Seen for two short windows at least: before that both windows hold the same requests, and one burst would be an alert.
        const bool isKnown = burn.longShare.total >= fewestForLongWindow
            && burn.shortShare.total >= fewestForShortWindow
            && burn.longShare.observedSeconds >= 2 * std::chrono::seconds(burn.rule.shortWindow).count();
        burn.isBurning = isKnown && *burn.longBurn >= burn.rule.factor && *burn.shortBurn >= burn.rule.factor;
    }
    return report;
}

} // namespace slipway
