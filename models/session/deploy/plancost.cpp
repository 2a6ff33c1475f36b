// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/plancost.h"

#include "plan/landing.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct PlanCostWords {
    Q_DECLARE_TR_FUNCTIONS(PlanCost)
};

QString perText(const Price &price)
{
    const QString amount = moneyText(price.amount, price.currency);
    return price.per == "GiB-month"_L1 ? PlanCostWords::tr("%1 a GiB and month").arg(amount)
                                       : PlanCostWords::tr("%1 an hour each").arg(amount);
}

QString sourceOf(const Price &price)
{
    return PlanCostWords::tr("%1, list price of %2 in %3")
        .arg(perText(price), price.provenance.date, price.region);
}

CostLine priced(const QString &what, const std::optional<HourlyPrice> &price, const QString &why)
{
    if (!price)
        return {.what = what, .why = why};
    return {.what = what,
            .perHour = price->amount,
            .currency = price->currency,
            .source = sourceOf(price->price),
            .isEstimated = price->price.provenance.estimated};
}

/// @param spot the cloud's own spot price, where it was read; else it is the one on demand
std::optional<HourlyPrice> machines(const Catalog &catalog, const ServicePrices &prices, const QString &type,
                                    int count, bool spot)
{
    // Read in the plan's own region, where it could be.
    for (const QString &id : {spot ? u"google/spot-machine/"_s : u"google/machine/"_s, u"aws/machine/"_s}) {
        if (auto live = servicePerHour(id + type, count, prices))
            return live;
    }
    const MachineType *machine = catalog.machineType(type);
    if (!machine || !machine->price)
        return {};
    return HourlyPrice{.amount = machine->price->amount * count,
                       .currency = machine->price->currency,
                       .price = *machine->price};
}

void addNodes(PlanCost &cost, const PlannedNodes &nodes, const Catalog &catalog, const ServicePrices &prices,
              CloudProvider provider)
{
    if (nodes.count == 0)
        return;
    const QString count = QLocale().toString(nodes.count);
    const QString name =
        nodes.group.isEmpty() ? nodes.machineType : u"%1 (%2)"_s.arg(nodes.machineType, nodes.group);
    const bool isCheaper = nodes.capacity != "on-demand"_L1;
    const bool isSpot = nodes.capacity == "spot"_L1;
    CostLine line = priced(PlanCostWords::tr("%1 × %2").arg(count, name),
                           machines(catalog, prices, nodes.machineType, nodes.count, isSpot),
                           PlanCostWords::tr("no list price of %1 is known").arg(nodes.machineType));
    const auto isSpotPrice = [&](const QString &id) { return isSpot && prices.service(id) != nullptr; };
    line.isAtMost = isCheaper && line.perHour && !isSpotPrice(u"google/spot-machine/"_s + nodes.machineType);
    cost.lines.append(line);
    // A machine type that takes several counts takes GPUs that bill apart from it: N1.
    const MachineType *machine = catalog.machineType(nodes.machineType);
    if (nodes.accelerators > 0 && machine && machine->acceleratorCounts.size() > 1) {
        const int gpus = nodes.count * nodes.accelerators;
        const QString spotId = u"google/spot-gpu/"_s + nodes.acceleratorType;
        const bool spotGpu = isSpotPrice(spotId);
        line =
            priced(PlanCostWords::tr("%1 × %2").arg(QLocale().toString(gpus), nodes.acceleratorType),
                   servicePerHour(spotGpu ? spotId : u"google/gpu/"_s + nodes.acceleratorType, gpus, prices),
                   PlanCostWords::tr("no list price of %1 is known").arg(nodes.acceleratorType));
        line.isAtMost = isCheaper && line.perHour && !spotGpu;
        cost.lines.append(line);
    }
    if (nodes.diskGiB > 0) // of a machine that is guessed it is not known
        cost.lines.append(priced(
            PlanCostWords::tr("%1 × disk of %2 GiB (%3)")
                .arg(count, QLocale().toString(nodes.diskGiB), nodes.diskType),
            diskPerHour(provider, nodes.diskType, double(nodes.diskGiB) * nodes.count, false, {}, prices),
            PlanCostWords::tr("no list price of %1 is known").arg(nodes.diskType)));
    if (nodes.hasPublicAddress && provider == CloudProvider::Google)
        cost.lines.append(priced(PlanCostWords::tr("%1 addresses of the nodes").arg(count),
                                 servicePerHour(u"google/address/in-use"_s, nodes.count),
                                 PlanCostWords::tr("their list price is not among the data")));
}

void addBalancer(PlanCost &cost, const PlannedBalancer &balancer, const ServicePrices &prices)
{
    const QString what = PlanCostWords::tr("Load balancer of %1").arg(balancer.object);
    const bool byProxies = balancer.kind == PlannedBalancer::Kind::InternalProxies;
    cost.lines.append(
        priced(what, balancerPerHour(balancer, prices),
               byProxies ? PlanCostWords::tr("it bills by the proxies that its traffic takes, not by rules")
                         : PlanCostWords::tr("its list price is not among the data")));
    const bool isAws = !byProxies && balancer.kind != PlannedBalancer::Kind::ForwardingRules;
    if (isAws && !balancer.isInternal)
        cost.lines.append({.what = PlanCostWords::tr("Addresses of %1").arg(balancer.object),
                           .why = PlanCostWords::tr("it takes one in each zone, and how many is not known")});
}

QString whyGuessed(TakenNodes::Because because)
{
    switch (because) {
    case TakenNodes::Because::Automatic:
        return PlanCostWords::tr(
            "the cluster chooses machines by itself and has prices of its own for that; this is the "
            "smallest that the pod fits");
    case TakenNodes::Because::NoPool:
        return PlanCostWords::tr(
            "no pool of the cluster takes the pods; this is the smallest machine that they fit");
    case TakenNodes::Because::Unknown:
        return PlanCostWords::tr(
            "the pools of the cluster are not known; this is the smallest machine that the pod fits");
    case TakenNodes::Because::Pool:
    case TakenNodes::Because::SeveralPools:
        break;
    }
    return {};
}

/// Accelerators of machines that the plan does not make: the cluster's own, or its autoscaler's.
void addTaken(PlanCost &cost, const TakenNodes &taken, const Catalog &catalog, const ServicePrices &prices,
              CloudProvider provider)
{
    QStringList names;
    std::optional<PlanCost> dearest;
    for (const PlannedNodes &nodes : taken.alternatives) {
        PlanCost each;
        addNodes(each, nodes, catalog, prices, provider);
        names.append(each.lines.first().what);
        const auto sum = [](const PlanCost &costs) {
            const QMap<QString, double> sums = costs.perHour();
            return sums.isEmpty() ? 0 : sums.first();
        };
        // As long as one is without a price, nobody can say which is the dearest.
        if (!dearest || (dearest->lines.first().perHour && !each.lines.first().perHour)
            || (dearest->lines.first().perHour && sum(each) > sum(*dearest)))
            dearest = std::move(each);
    }
    if (!dearest)
        return;
    CostLine &first = dearest->lines.first();
    if (taken.because == TakenNodes::Because::SeveralPools) {
        names.removeAll(first.what);
        first.what = PlanCostWords::tr("%1, or %2").arg(first.what, names.join(PlanCostWords::tr(", or ")));
        for (CostLine &line : dearest->lines)
            line.isAtMost = line.perHour.has_value();
    } else if (taken.isGuess() && first.perHour) {
        first.isEstimated = true;
        first.source += u"; "_s + whyGuessed(taken.because);
    }
    cost.lines += dearest->lines;
}

} // namespace

QMap<QString, double> PlanCost::perHour() const
{
    QMap<QString, double> sums;
    for (const CostLine &line : lines) {
        if (line.perHour)
            sums[line.currency] += *line.perHour;
    }
    return sums;
}

bool PlanCost::isWhole() const
{
    return std::ranges::all_of(lines, [](const CostLine &line) { return line.perHour.has_value(); });
}

bool PlanCost::isAtMost() const
{
    return std::ranges::any_of(lines, &CostLine::isAtMost);
}

PlanCost planCost(const Plan &plan, const ClusterPools &pools, const Catalog &catalog, QDate today,
                  const ServicePrices &prices)
{
    PlanCost cost;
    const PlannedResources made = plannedResources(plan);
    const bool isAws = plan.target.provider == "aws"_L1;
    const CloudProvider provider = isAws ? CloudProvider::Aws : CloudProvider::Google;
    if (const auto taken = takenNodes(plan, pools, made, catalog))
        addTaken(cost, *taken, catalog, prices, provider);
    for (const PlannedNodes &nodes : made.nodes)
        addNodes(cost, nodes, catalog, prices, provider);
    for (const PlannedCluster &cluster : made.clusters)
        cost.lines.append(priced(
            PlanCostWords::tr("Control plane of %1").arg(cluster.name),
            isAws ? eksClusterPerHour(cluster.version, today, prices) : servicePerHour(u"google/cluster"_s),
            PlanCostWords::tr("the support of Kubernetes %1 is not among the data").arg(cluster.version)));
    for (const PlannedDisk &disk : made.disks) {
        const QString kind = disk.diskType.isEmpty()
            ? PlanCostWords::tr("StorageClass %1").arg(disk.storageClass)
            : disk.diskType;
        cost.lines.append(priced(
            disk.gib > 0 ? PlanCostWords::tr("Disk of the claim %1, %2 GiB (%3)")
                               .arg(disk.claim, QLocale().toString(disk.gib, 'g', 6), kind)
                         : PlanCostWords::tr("Disk of the claim %1 (%2)").arg(disk.claim, kind),
            diskPerHour(provider, disk.diskType, disk.gib, disk.isRegional, disk.performance, prices),
            disk.diskType.isEmpty() ? PlanCostWords::tr("which disks that StorageClass makes is not known")
                                    : PlanCostWords::tr("no list price of %1 is known").arg(disk.diskType)));
    }
    for (const PlannedBalancer &balancer : made.balancers)
        addBalancer(cost, balancer, prices);
    return cost;
}

std::optional<HourlyPrice> balancerPerHour(const PlannedBalancer &balancer, const ServicePrices &prices)
{
    switch (balancer.kind) {
    case PlannedBalancer::Kind::ForwardingRules:
        return servicePerHour(u"google/forwarding-rule"_s, balancer.rules);
    case PlannedBalancer::Kind::Classic:
        return servicePerHour(u"aws/load-balancer/classic"_s, 1, prices);
    case PlannedBalancer::Kind::Network:
        return servicePerHour(u"aws/load-balancer/network"_s, 1, prices);
    case PlannedBalancer::Kind::InternalProxies:
        break;
    }
    return {};
}

QString moneyText(double amount, const QString &currency)
{
    int digits = 2;
    if (amount > 0 && amount < 0.1)
        digits = std::clamp(2 - int(std::floor(std::log10(amount))), 2, 6);
    QString text = QLocale().toString(amount, 'f', digits);
    for (; digits > 2 && text.endsWith(QLocale().zeroDigit()); --digits)
        text.chop(1);
    return text + u' ' + currency;
}

QString costText(const PlanCost &cost)
{
    QStringList parts;
    const QMap<QString, double> sums = cost.perHour();
    for (const auto &[currency, amount] : sums.asKeyValueRange())
        parts << PlanCostWords::tr("%1 an hour, %2 a month")
                     .arg(moneyText(amount, currency), moneyText(amount * hoursPerMonth, currency));
    if (parts.isEmpty())
        return {};
    const QString text = parts.join(u" + "_s);
    // Spot makes it less and what is unknown makes it more: then neither can be promised.
    if (cost.isAtMost() && !cost.isWhole())
        return PlanCostWords::tr("about %1").arg(text);
    return cost.isAtMost() ? PlanCostWords::tr("at most %1").arg(text)
        : cost.isWhole()   ? text
                           : PlanCostWords::tr("at least %1").arg(text);
}

QStringList costLines(const PlanCost &cost)
{
    QStringList lines;
    for (const CostLine &line : cost.lines) {
        if (!line.perHour) {
            lines << PlanCostWords::tr("%1: price not known, as %2").arg(line.what, line.why);
            continue;
        }
        const QString amount = PlanCostWords::tr("%1 an hour, %2 a month")
                                   .arg(moneyText(*line.perHour, line.currency),
                                        moneyText(*line.perHour * hoursPerMonth, line.currency));
        const QString source =
            line.isEstimated ? PlanCostWords::tr("%1, an estimate").arg(line.source) : line.source;
        lines << u"%1: %2 (%3)"_s.arg(
            line.what, line.isAtMost ? PlanCostWords::tr("at most %1").arg(amount) : amount, source);
    }
    return lines;
}

QJsonObject costJson(const PlanCost &cost)
{
    QJsonObject hour;
    QJsonObject month;
    const QMap<QString, double> sums = cost.perHour();
    for (const auto &[currency, amount] : sums.asKeyValueRange()) {
        hour.insert(currency, amount);
        month.insert(currency, amount * hoursPerMonth);
    }
    QJsonArray lines;
    for (const CostLine &line : cost.lines) {
        QJsonObject entry{{u"what"_s, line.what},
                          {u"perHour"_s, line.perHour ? QJsonValue(*line.perHour) : QJsonValue()},
                          {u"currency"_s, line.currency},
                          {u"source"_s, line.source},
                          {u"estimated"_s, line.isEstimated},
                          {u"atMost"_s, line.isAtMost}};
        if (!line.why.isEmpty())
            entry.insert(u"why"_s, line.why);
        lines.append(entry);
    }
    return {
        {u"perHour"_s, hour}, {u"perMonth"_s, month}, {u"complete"_s, cost.isWhole()}, {u"lines"_s, lines}};
}

} // namespace slipway
