// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/awszonematrix.h"

#include "aws/vcpuquota.h"
#include "base/whenall.h"
#include "session/deploy/zonematrix.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// What one of the cheapest type costs: AWS' list price of the region, else the catalogue's where it is of the same region.
Task<Price> priceOf(AwsClient *aws, const Catalog *catalog, Clock *clock, QString region, QStringList types,
                    std::stop_token stop)
{
    std::optional<Price> best;
    const auto consider = [&best](const Price &price) {
        if (!best || price.amount < best->amount)
            best = price;
    };
    for (const QString &type : types) {
        auto live = co_await aws->price(region, type, stop);
        if (live) {
            consider({.amount = live->usdPerHour,
                      .currency = u"USD"_s,
                      .per = u"hour"_s,
                      .region = region,
                      .provenance = {.date = clock->now().date().toString(Qt::ISODate),
                                     .source = u"AWS Price List"_s}});
            continue;
        }
        if (live.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(live.error()));
        const MachineType *machine = catalog->machineType(type);
        // Another region's price is no price of this one, only near it.
        if (machine && machine->price) {
            Price price = *machine->price;
            price.provenance.estimated = price.provenance.estimated || price.region != region;
            consider(price);
        }
    }
    if (!best)
        co_return fail(ErrorKind::NotFound, ZoneMatrixWords::tr("no price is known"));
    co_return *best;
}

} // namespace

QStringList awsInstanceTypesFor(const Catalog &catalog, const QString &asked)
{
    if (const MachineType *machine = catalog.machineType(asked.toLower());
        machine && machine->provider == CloudProvider::Aws)
        return {machine->name};
    // New types come out more often than catalogues: family, size, as "g5.xlarge" or "p6-b200.48xlarge".
    static const QRegularExpression form(u"\\A[a-z][a-z0-9-]{0,24}\\.[a-z0-9-]{1,24}\\z"_s);
    if (form.match(asked.toLower()).hasMatch())
        return {asked.toLower()};
    const Accelerator *accelerator = catalog.accelerator(asked);
    if (!accelerator)
        return {};
    QStringList types;
    for (const MachineType &machine : catalog.machineTypesWith(accelerator->id)) {
        if (machine.provider != CloudProvider::Aws)
            return {}; // Google has it too, and its name is Google's
        types << machine.name;
    }
    return types;
}

Task<ZoneMatrix> readAwsZoneMatrix(AwsClient &aws, Clock &clock, const Catalog &catalog, QString region,
                                   QString asked, QStringList instanceTypes, std::stop_token stop)
{
    auto zones = co_await aws.zones(region, stop);
    if (!zones)
        co_return std::unexpected(std::move(zones.error()).within(u"list zones"_s));
    auto offerings = co_await aws.instanceTypeOfferings(region, instanceTypes, stop);
    if (!offerings)
        co_return std::unexpected(std::move(offerings.error()).within(u"list offerings"_s));
    if (offerings->isEmpty() && std::ranges::none_of(instanceTypes, [&](const QString &type) {
            return catalog.machineType(type);
        })) {
        // Nowhere in this region, and nobody has heard of it: most likely a slip of the pen.
        const QStringList similar = catalog.similarAccelerators(asked);
        co_return fail(ErrorKind::NotFound,
                       ZoneMatrixWords::tr("EC2 offers no instance type “%1” in %2.").arg(asked, region),
                       u"ec2:DescribeInstanceTypeOfferings"_s,
                       similar.isEmpty()
                           ? QString()
                           : ZoneMatrixWords::tr("Did you mean %1?").arg(similar.join(u", "_s)));
    }
    // Types of one family share a quota; the smallest tells what one more counts.
    auto quota = co_await readVcpuQuota(aws, region, instanceTypes.first(), false, stop);
    if (!quota)
        co_return std::unexpected(std::move(quota.error()));
    auto price = co_await priceOf(&aws, &catalog, &clock, region, instanceTypes, stop);
    if (!price && price.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(price.error()));

    ZoneMatrix matrix;
    matrix.read = clock.now();
    matrix.accelerators = {asked};
    QList<Ec2Zone> rows = *zones;
    // Local and Wavelength Zones take no EKS node group that this console makes.
    rows.removeIf(
        [](const Ec2Zone &zone) { return !zone.type.isEmpty() && zone.type != "availability-zone"_L1; });
    std::ranges::sort(rows, {}, &Ec2Zone::name);
    for (const Ec2Zone &zone : std::as_const(rows)) {
        ZoneCell cell{.zone = zone.name, .region = region, .accelerator = asked};
        for (const Ec2Offering &offering : std::as_const(*offerings)) {
            if (offering.location == zone.name)
                cell.machineTypes << offering.instanceType;
        }
        cell.machineTypes.sort();
        cell.offer = cell.machineTypes.isEmpty() ? ZoneCell::Offer::No : ZoneCell::Offer::Yes;
        if (cell.offer == ZoneCell::Offer::No)
            cell.why = ZoneMatrixWords::tr("not offered in this zone");
        if (!zone.state.isEmpty() && zone.state != "available"_L1) {
            cell.offer = ZoneCell::Offer::No;
            cell.why = ZoneMatrixWords::tr("the zone's state is %1").arg(zone.state);
        }
        if (!zone.optInStatus.isEmpty() && zone.optInStatus == "not-opted-in"_L1) {
            cell.offer = ZoneCell::Offer::No;
            cell.why = ZoneMatrixWords::tr("the zone is not enabled for this account");
        }
        if (quota->limit && quota->used) {
            cell.quota = ZoneCell::Quota{.metric = quota->code,
                                         .limit = *quota->limit,
                                         .used = *quota->used,
                                         .each = double(std::max(1, quota->vCpusEach))};
        } else {
            cell.quotaWhy = quota->unknownBecause.isEmpty()
                ? ZoneMatrixWords::tr("the usage is not published")
                : quota->unknownBecause;
        }
        if (price)
            cell.price = *price;
        matrix.zones << zone.name;
        matrix.cells.append(std::move(cell));
    }
    co_return matrix;
}

QStringList awsGpuTypes(const Catalog &catalog, int gpus)
{
    QStringList types;
    for (const Accelerator &accelerator : catalog.accelerators()) {
        if (accelerator.vendor != AcceleratorVendor::Nvidia)
            continue;
        const MachineType *best = nullptr;
        const QList<MachineType> machines = catalog.machineTypesWith(accelerator.id);
        for (const MachineType &machine : machines) {
            const int has = machine.acceleratorCounts.value(0);
            if (machine.provider != CloudProvider::Aws || has < gpus)
                continue;
            const auto cost = [](const MachineType &each) { return each.price ? each.price->amount : 1e9; };
            const int bestHas = best ? best->acceleratorCounts.value(0) : 0;
            if (!best || has < bestHas || (has == bestHas && cost(machine) < cost(*best)))
                best = &machine;
        }
        if (best)
            types << best->name;
    }
    types.removeDuplicates();
    return types;
}

Task<ZoneMatrix> readAwsZoneMatrices(AwsClient &aws, Clock &clock, const Catalog &catalog, QString region,
                                     QStringList instanceTypes, std::stop_token stop)
{
    std::vector<Task<ZoneMatrix>> asked;
    for (const QString &type : std::as_const(instanceTypes))
        asked.push_back(readAwsZoneMatrix(aws, clock, catalog, region, type, {type}, stop));
    auto answers = co_await whenAll(std::move(asked));
    ZoneMatrix all;
    all.read = clock.now();
    std::optional<Error> first;
    QList<ZoneMatrix> read;
    for (std::size_t i = 0; i < answers->size(); ++i) {
        Result<ZoneMatrix> &answer = answers->at(i);
        if (answer) {
            read.append(std::move(*answer));
            continue;
        }
        if (answer.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(answer.error()));
        all.gaps << instanceTypes.at(qsizetype(i));
        if (!first)
            first = std::move(answer.error());
    }
    if (read.isEmpty() && first)
        co_return std::unexpected(std::move(*first));
    if (read.isEmpty())
        co_return all;
    all.zones = read.first().zones;
    for (const ZoneMatrix &one : std::as_const(read))
        all.accelerators += one.accelerators;
    for (const QString &zone : std::as_const(all.zones)) {
        for (const ZoneMatrix &one : std::as_const(read)) {
            if (const ZoneCell *cell = one.cell(zone, one.accelerators.first()))
                all.cells.append(*cell);
        }
    }
    co_return all;
}

const QList<AwsRegionPlace> &awsRegionPlaces()
{
    static const QList<AwsRegionPlace> places{
        {u"us-east-1"_s, u"N. Virginia"_s},    {u"us-east-2"_s, u"Ohio"_s},
        {u"us-west-1"_s, u"N. California"_s},  {u"us-west-2"_s, u"Oregon"_s},
        {u"ca-central-1"_s, u"Montréal"_s},    {u"ca-west-1"_s, u"Calgary"_s},
        {u"sa-east-1"_s, u"São Paulo"_s},      {u"eu-central-1"_s, u"Frankfurt"_s},
        {u"eu-central-2"_s, u"Zürich"_s},      {u"eu-west-1"_s, u"Ireland"_s},
        {u"eu-west-2"_s, u"London"_s},         {u"eu-west-3"_s, u"Paris"_s},
        {u"eu-south-1"_s, u"Milano"_s},        {u"eu-south-2"_s, u"Spain"_s},
        {u"eu-north-1"_s, u"Stockholm"_s},     {u"il-central-1"_s, u"Tel Aviv"_s},
        {u"me-central-1"_s, u"UAE"_s},         {u"me-south-1"_s, u"Bahrain"_s},
        {u"af-south-1"_s, u"Cape Town"_s},     {u"ap-south-1"_s, u"Mumbai"_s},
        {u"ap-south-2"_s, u"Hyderabad"_s},     {u"ap-southeast-1"_s, u"Singapore"_s},
        {u"ap-southeast-2"_s, u"Sydney"_s},    {u"ap-southeast-3"_s, u"Jakarta"_s},
        {u"ap-southeast-4"_s, u"Melbourne"_s}, {u"ap-northeast-1"_s, u"Tokyo"_s},
        {u"ap-northeast-2"_s, u"Seoul"_s},     {u"ap-northeast-3"_s, u"Osaka"_s},
        {u"ap-east-1"_s, u"Hong Kong"_s}};
    return places;
}

} // namespace slipway
