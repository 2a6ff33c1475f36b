// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/zonematrix.h"

#include "base/whenall.h"
#include "catalog/serviceprice.h"
#include "google/acceleratorquota.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Of one machine with the fewest accelerators: what "one more" costs.
std::optional<Price> priceOf(const Catalog &catalog, const QString &accelerator,
                             const QStringList &machineTypes)
{
    std::optional<Price> best;
    for (const QString &name : machineTypes) {
        const MachineType *machine = catalog.machineType(name);
        if (!machine || machine->acceleratorId != accelerator || machine->acceleratorCounts.isEmpty())
            continue;
        const auto price = machinePerHour(*machine, std::ranges::min(machine->acceleratorCounts));
        if (price && (!best || price->amount < best->amount))
            best = price;
    }
    return best;
}

} // namespace

const ZoneCell *ZoneMatrix::cell(const QString &zone, const QString &accelerator) const
{
    const qsizetype row = zones.indexOf(zone);
    const qsizetype column = accelerators.indexOf(accelerator);
    return row < 0 || column < 0 ? nullptr : &cells.at(row * accelerators.size() + column);
}

QJsonObject ZoneMatrix::toJson(const QString &accelerator) const
{
    QJsonArray list;
    for (const ZoneCell &cell : cells) {
        if (cell.accelerator != accelerator)
            continue;
        QJsonObject entry{{u"zone"_s, cell.zone},
                          {u"accelerator"_s, cell.accelerator},
                          {u"machineTypes"_s, QJsonArray::fromStringList(cell.machineTypes)},
                          {u"offered"_s, cell.offer == ZoneCell::Offer::Yes},
                          {u"quota"_s, QJsonValue::Null},
                          {u"price"_s, QJsonValue::Null}};
        // "Not offered" and "nobody answered" must not look the same to a script.
        if (cell.offer == ZoneCell::Offer::Unknown)
            entry.insert(u"offered"_s, QJsonValue::Null);
        if (!cell.why.isEmpty())
            entry.insert(u"reason"_s, cell.why);
        if (cell.quota)
            entry.insert(u"quota"_s,
                         QJsonObject{{u"limit"_s, cell.quota->limit},
                                     {u"used"_s, cell.quota->used},
                                     {u"free"_s, cell.quota->free()},
                                     {u"metric"_s, cell.quota->metric}});
        else
            entry.insert(u"quotaUnknownBecause"_s, cell.quotaWhy);
        QJsonArray stock;
        for (const StockRecord &record : cell.stock)
            stock.append(QJsonObject{{u"capacity"_s, record.capacity},
                                     {u"tries"_s, record.tries},
                                     {u"stockouts"_s, record.stockouts},
                                     {u"lastTry"_s, record.lastTry.toString(Qt::ISODate)},
                                     {u"outOfStock"_s, record.isOut}});
        // Never tried is not "in stock".
        entry.insert(u"stock"_s, stock.isEmpty() ? QJsonValue() : QJsonValue(stock));
        if (cell.price)
            entry.insert(u"price"_s,
                         QJsonObject{{u"amount"_s, cell.price->amount},
                                     {u"currency"_s, cell.price->currency},
                                     {u"per"_s, cell.price->per}});
        list.append(entry);
    }
    return {{u"zones"_s, list}};
}

Task<ZoneMatrix> readZoneMatrix(GoogleClient &google, Clock &clock, const Catalog &catalog, QString projectId,
                                QStringList accelerators, QString region, std::stop_token stop)
{
    auto zones = co_await google.zones(projectId, stop);
    if (!zones)
        co_return std::unexpected(std::move(zones.error()).within(u"list zones"_s));
    auto types = co_await google.acceleratorTypes(projectId, stop);
    if (!types)
        co_return std::unexpected(std::move(types.error()).within(u"list accelerator types"_s));
    // One call a family: all machine types of all zones would be tens of thousands. TPU slices are not accelerator types
    // of Compute Engine, so that their machine types alone tell where they are.
    QSet<QString> families;
    for (const MachineType &machine : catalog.machineTypes()) {
        if (machine.provider == CloudProvider::Google && !machine.acceleratorId.isEmpty()
            && (accelerators.isEmpty() || accelerators.contains(machine.acceleratorId)))
            families.insert(machine.name.section(u'-', 0, 0));
    }
    std::vector<Task<PartialList<ComputeMachineType>>> asked;
    for (const QString &family : std::as_const(families))
        asked.push_back(google.machineTypes(projectId, u"name eq \"%1-.*\""_s.arg(family), stop));
    auto answers = co_await whenAll(std::move(asked));
    PartialList<ComputeMachineType> machines;
    for (auto &answer : *answers) {
        if (!answer)
            co_return std::unexpected(std::move(answer.error()).within(u"list machine types"_s));
        machines.items += answer->items;
        machines.unreachable += answer->unreachable;
    }

    QHash<QString, QSet<QString>> offered; // zone → accelerators
    QHash<QString, QHash<QString, QStringList>> carriers; // zone → accelerator → machine types
    QSet<QString> known;
    for (const ComputeAcceleratorType &type : std::as_const(types->items)) {
        const Accelerator *accelerator = catalog.accelerator(type.name);
        if (!accelerator || type.isDeprecated)
            continue;
        offered[type.zone].insert(accelerator->id);
        known.insert(accelerator->id);
    }
    for (const ComputeMachineType &machine : std::as_const(machines.items)) {
        const MachineType *ours = catalog.machineType(machine.name);
        QString id = ours ? ours->acceleratorId : QString();
        if (id.isEmpty() && !machine.acceleratorType.isEmpty()) {
            if (const Accelerator *accelerator = catalog.accelerator(machine.acceleratorType))
                id = accelerator->id;
        }
        if (id.isEmpty() || machine.isDeprecated)
            continue;
        carriers[machine.zone][id].append(machine.name);
        const Accelerator *accelerator = catalog.accelerator(id);
        if (accelerator && accelerator->vendor == AcceleratorVendor::GoogleTpu) {
            offered[machine.zone].insert(id);
            known.insert(id);
        }
    }

    ZoneMatrix matrix;
    matrix.read = clock.now();
    matrix.gaps = zones->unreachable + types->unreachable + machines.unreachable;
    matrix.gaps.removeDuplicates();
    if (accelerators.isEmpty()) {
        for (const Accelerator &accelerator : catalog.accelerators()) {
            if (known.contains(accelerator.id))
                accelerators.append(accelerator.id);
        }
    }
    matrix.accelerators = accelerators;
    QList<ComputeZone> rows = zones->items;
    rows.removeIf([&region](const ComputeZone &zone) { return !region.isEmpty() && zone.region != region; });
    std::ranges::sort(rows, {}, [](const ComputeZone &zone) { return std::pair(zone.region, zone.name); });

    auto quotas = co_await readQuotaFacts(google, projectId, accelerators, stop);
    if (!quotas && quotas.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(quotas.error()));
    for (const ComputeZone &zone : std::as_const(rows)) {
        matrix.zones.append(zone.name);
        for (const QString &id : std::as_const(accelerators)) {
            ZoneCell cell{.zone = zone.name, .region = zone.region, .accelerator = id};
            cell.machineTypes = carriers.value(zone.name).value(id);
            cell.machineTypes.sort();
            const bool covered = types->covers(zone.name) && machines.covers(zone.name);
            if (offered.value(zone.name).contains(id)) {
                cell.offer = ZoneCell::Offer::Yes;
            } else if (!covered) {
                cell.offer = ZoneCell::Offer::Unknown;
                cell.why = ZoneMatrixWords::tr("the zone did not answer");
            } else {
                cell.offer = ZoneCell::Offer::No;
                cell.why = ZoneMatrixWords::tr("not offered in this zone");
            }
            if (zone.status == "DOWN"_L1) {
                cell.offer = ZoneCell::Offer::No;
                cell.why = ZoneMatrixWords::tr("the zone is down for maintenance");
            }
            if (cell.offer == ZoneCell::Offer::Yes && quotas) {
                const QuotaReading reading = acceleratorQuota(*quotas, id, zone.region, false).tightest();
                // Of a limit of zero nothing is in use, whoever does not publish that.
                const auto used = reading.limit == 0.0 ? reading.used.value_or(0) : reading.used;
                if (reading.limit && used && std::isfinite(*reading.limit))
                    cell.quota = ZoneCell::Quota{reading.metric, *reading.limit, *used};
                else
                    cell.quotaWhy = reading.unknownBecause.isEmpty()
                        ? ZoneMatrixWords::tr("the usage is not published")
                        : reading.unknownBecause;
            } else if (!quotas) {
                cell.quotaWhy = quotas.error().detail;
            }
            // N1 takes T4, V100 and their like in any shape; the catalogue knows which of them and their price.
            QStringList priced = cell.machineTypes;
            if (priced.isEmpty()) {
                for (const MachineType &machine : catalog.machineTypesWith(id))
                    priced.append(machine.name);
            }
            cell.price = priceOf(catalog, id, priced);
            matrix.cells.append(std::move(cell));
        }
    }
    co_return matrix;
}

} // namespace slipway
