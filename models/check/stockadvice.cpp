// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/stockadvice.h"

#include "check/families.h"

#include <QLocale>

namespace slipway::check {
using namespace Qt::StringLiterals;

namespace {

// For how long a try weighs: stock comes and goes within days (field reports of GPU capacity).
constexpr int weighsDays = 7;

struct ZoneTries {
    QString zone = {};
    QDateTime last = {};
    bool isOut = false; ///< of the last
    int tries = 0;
    int stockouts = 0;
};

bool isOf(const StockAttempt &attempt, const StockSubject &subject)
{
    if (attempt.capacity != (subject.spot ? "spot"_L1 : "on-demand"_L1))
        return false;
    return attempt.accelerator.isEmpty() ? subject.machineTypes.contains(attempt.machineType)
                                         : attempt.accelerator == subject.accelerator;
}

QList<ZoneTries> triesOf(const CheckContext &context, const StockSubject &subject)
{
    const QDateTime now = context.clock().now();
    QList<ZoneTries> all;
    for (const StockAttempt &attempt : context.stock()) {
        if (!isOf(attempt, subject) || attempt.at < now.addDays(-weighsDays) || attempt.at > now)
            continue;
        auto there = std::ranges::find(all, attempt.zone, &ZoneTries::zone);
        if (there == all.end()) {
            all.append({.zone = attempt.zone});
            there = std::prev(all.end());
        }
        ++there->tries;
        there->stockouts += attempt.succeeded ? 0 : 1;
        if (!there->last.isValid() || attempt.at > there->last) {
            there->last = attempt.at;
            there->isOut = !attempt.succeeded;
        }
    }
    std::ranges::sort(all, std::ranges::greater(), &ZoneTries::last);
    return all;
}

QString dayText(const QDateTime &at)
{
    return QLocale().toString(at.toUTC(), words(QT_TRANSLATE_NOOP("Check", "d MMM, hh 'h UTC'")));
}

Evidence evidenceOf(const ZoneTries &tries)
{
    const QString text = tries.isOut
        ? words(QT_TRANSLATE_NOOP("Check", "out of stock on %1; %2 of %3 tries in %4 days failed"))
        : words(QT_TRANSLATE_NOOP("Check", "in stock on %1; %2 of %3 tries in %4 days failed"));
    return {u"zones/"_s + tries.zone, u"tries"_s,
            text.arg(dayText(tries.last)).arg(tries.stockouts).arg(tries.tries).arg(weighsDays)};
}

} // namespace

std::optional<Finding> stockFinding(const CheckContext &context, const StockSubject &subject,
                                    const QStringList &zones, const QStringList &others)
{
    QStringList inStock;
    QStringList out;
    QStringList elsewhere;
    QList<Evidence> evidence;
    for (const ZoneTries &tries : triesOf(context, subject)) {
        if (zones.contains(tries.zone)) {
            (tries.isOut ? out : inStock) << tries.zone;
            evidence.append(evidenceOf(tries));
        } else if (!tries.isOut) {
            elsewhere << words(QT_TRANSLATE_NOOP("Check", "%1 (%2)")).arg(tries.zone, dayText(tries.last));
        }
    }
    if (evidence.isEmpty())
        return {};
    QStringList untried;
    for (const QString &zone : zones) {
        if (!out.contains(zone) && !inStock.contains(zone))
            untried << zone;
    }
    if (inStock.isEmpty() && untried.isEmpty()) {
        QList<Remedy> remedies;
        if (!elsewhere.isEmpty())
            remedies.append(advice(words(QT_TRANSLATE_NOOP("Check", "It was to be had lately in: %1"))
                                       .arg(elsewhere.join(u", "_s))));
        if (!others.isEmpty())
            remedies.append(advice(words(QT_TRANSLATE_NOOP("Check", "In this region it is offered in: %1"))
                                       .arg(others.join(u", "_s))));
        remedies.append(
            advice(words(QT_TRANSLATE_NOOP("Check", "Compare zones and regions by what came of tries")),
                   u"slipway zones --accelerator %1"_s.arg(
                       subject.accelerator.isEmpty() ? subject.machineTypes.value(0) : subject.accelerator)));
        return problem(
            u"stock.ran-out"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "%1 was out of stock in %2 when last tried"))
                .arg(subject.name, out.join(u", "_s)),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Stock comes and goes within days, and no cloud tells it beforehand: "
                                    "these are the tries that were made from here.")),
            evidence, remedies);
    }
    const QStringList first = inStock + untried;
    return passed(
        out.isEmpty() ? u"stock.had"_s : u"stock.partly"_s,
        out.isEmpty()
            ? words(QT_TRANSLATE_NOOP("Check", "%1 was in stock in %2 when last tried"))
                  .arg(subject.name, inStock.join(u", "_s))
            : words(QT_TRANSLATE_NOOP("Check",
                                      "%1 was out of stock in %2 when last tried; better chances are in %3"))
                  .arg(subject.name, out.join(u", "_s), first.join(u", "_s)),
        evidence);
}

} // namespace slipway::check
