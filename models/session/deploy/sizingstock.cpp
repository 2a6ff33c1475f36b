// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/sizingstock.h"

#include "session/deploy/stockmemory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct SizingStockWords {
    Q_DECLARE_TR_FUNCTIONS(SizingStock)
};

/// Whether both hold as many accelerators: on Google the recipe picks the machine among those, and they come from the same stock.
bool areOneShape(const MachineType &a, const MachineType &b)
{
    return std::ranges::any_of(a.acceleratorCounts,
                               [&b](int count) { return b.acceleratorCounts.contains(count); });
}

bool isOfOption(const StockAttempt &attempt, const SizingOption &option, const Catalog &catalog)
{
    const bool isGoogle = option.provider == CloudProvider::Google;
    if (attempt.provider != (isGoogle ? "google"_L1 : "aws"_L1) || attempt.capacity != "on-demand"_L1)
        return false;
    const Accelerator *accelerator = catalog.acceleratorFor(attempt.accelerator);
    if (accelerator && accelerator->id != option.request.accelerator.id)
        return false;
    if (attempt.machineType.isEmpty())
        return accelerator != nullptr;
    if (attempt.machineType == option.machineType)
        return true;
    if (!isGoogle) // each instance type of AWS is a pool of its own
        return false;
    const MachineType *tried = catalog.machineType(attempt.machineType);
    const MachineType *own = catalog.machineType(option.machineType);
    return tried && own && areOneShape(*tried, *own)
        && (accelerator || tried->acceleratorId == option.request.accelerator.id);
}

/// Where the machine of @p option ran out: the best of the others with the same accelerators, those that were had first.
std::optional<WeighedOption> insteadOf(const SizingOption &option, const ModelSpec &model,
                                       SizingTarget target, const Catalog &catalog,
                                       const QList<MeasuredSpeed> &measured,
                                       const QList<StockAttempt> &attempts, const QDateTime &now)
{
    std::optional<WeighedOption> best;
    const auto rank = [](const WeighedOption &each) {
        return std::tuple(!each.stock, !each.option.perHour,
                          each.option.perHour ? each.option.perHour->amount : 0);
    };
    for (const MachineType &machine : catalog.machineTypesWith(option.request.accelerator.id)) {
        if (machine.provider != option.provider || machine.name == option.machineType)
            continue;
        target.accelerator = machine.name;
        for (const SizingOption &other : sizingOptions(model, target, catalog, measured)) {
            if (!other.meetsIt() || other.request.count != option.request.count
                || other.request.quantization != option.request.quantization)
                continue;
            const WeighedOption weighed{other, stockOf(other, attempts, catalog, now)};
            if (!weighed.stock.ranOut() && (!best || rank(weighed) < rank(*best)))
                best = weighed;
        }
    }
    return best;
}

} // namespace

OptionStock stockOf(const SizingOption &option, const QList<StockAttempt> &attempts, const Catalog &catalog,
                    const QDateTime &now)
{
    OptionStock stock;
    QMap<QString, const StockAttempt *> last; // by zone
    for (const StockAttempt &attempt : attempts) {
        if (attempt.at < now.addDays(-stockWeighsDays) || attempt.at > now
            || !isOfOption(attempt, option, catalog))
            continue;
        ++stock.tries;
        stock.stockouts += attempt.succeeded ? 0 : 1;
        const StockAttempt *&there = last[attempt.zone];
        if (!there || attempt.at > there->at)
            there = &attempt;
        if (!stock.lastTry.isValid() || attempt.at > stock.lastTry)
            stock.lastTry = attempt.at;
    }
    for (auto it = last.cbegin(); it != last.cend(); ++it)
        ((*it)->succeeded ? stock.hadIn : stock.outIn) << it.key();
    return stock;
}

QList<WeighedOption> weighedOptions(const ModelSpec &model, const SizingTarget &target,
                                    const Catalog &catalog, const QList<MeasuredSpeed> &measured,
                                    const QList<StockAttempt> &attempts, const QDateTime &now)
{
    QList<WeighedOption> weighed;
    const bool isMachine = catalog.machineType(target.accelerator) != nullptr;
    for (const SizingOption &option : sizingOptions(model, target, catalog, measured)) {
        const OptionStock stock = stockOf(option, attempts, catalog, now);
        // A recipe on Google takes accelerators and picks their machine itself; on AWS people choose the machine.
        if (option.meetsIt() && stock.ranOut() && option.provider == CloudProvider::Aws && !isMachine) {
            if (auto other = insteadOf(option, model, target, catalog, measured, attempts, now))
                weighed.append(std::move(*other));
        }
        weighed.append({option, stock});
    }
    // By price among themselves, as sizingOptions() has it; machines that stand in are dearer and go where their price puts them.
    std::ranges::stable_sort(weighed, {}, [](const WeighedOption &each) {
        const bool meets = each.option.meetsIt();
        return std::tuple(!meets, meets && each.stock.ranOut(), meets && !each.option.perHour,
                          meets && each.option.perHour ? each.option.perHour->amount : 0);
    });
    return weighed;
}

QString stockText(const OptionStock &stock)
{
    if (!stock)
        return {};
    const QDateTime at = stock.lastTry.toUTC();
    const QString when =
        SizingStockWords::tr("%1 at %2 h UTC")
            .arg(QLocale().toString(at.date(), SizingStockWords::tr("d MMM", "format of a day")))
            .arg(at.time().hour());
    const QString failed = SizingStockWords::tr("%1 of %n tries in %2 days failed", nullptr, stock.tries)
                               .arg(stock.stockouts)
                               .arg(stockWeighsDays);
    const QString out = stock.outIn.join(u", "_s);
    if (stock.ranOut())
        return SizingStockWords::tr("Out of stock on demand in %1 when last tried, on %2; %3.")
            .arg(out, when, failed);
    const QString had = stock.hadIn.join(u", "_s);
    return out.isEmpty()
        ? SizingStockWords::tr("In stock on demand in %1, last tried on %2; %3.").arg(had, when, failed)
        : SizingStockWords::tr("In stock on demand in %1, out of stock in %2, last tried on %3; %4.")
              .arg(had, out, when, failed);
}

QJsonObject toJson(const SizingTarget &target, const QList<WeighedOption> &options)
{
    QList<SizingOption> plain;
    for (const WeighedOption &each : options)
        plain << each.option;
    QJsonObject json = toJson(target, plain);
    QJsonArray list = json.value("options"_L1).toArray();
    for (qsizetype i = 0; i < options.size(); ++i) {
        const OptionStock &stock = options.at(i).stock;
        QJsonObject option = list.at(i).toObject();
        option.insert(
            u"stock"_s,
            stock ? QJsonValue(QJsonObject{{u"outOfStock"_s, stock.ranOut()},
                                           {u"zonesOut"_s, QJsonArray::fromStringList(stock.outIn)},
                                           {u"zonesHad"_s, QJsonArray::fromStringList(stock.hadIn)},
                                           {u"tries"_s, stock.tries},
                                           {u"stockouts"_s, stock.stockouts},
                                           {u"lastTry"_s, stock.lastTry.toUTC().toString(Qt::ISODate)}})
                  : QJsonValue());
        list.replace(i, option);
    }
    json.insert(u"options"_s, list);
    return json;
}

} // namespace slipway
