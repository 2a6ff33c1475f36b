// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/awszonematrix.h"

#include "aws/vcpuquota.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ZoneMatrix)
};

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
        co_return fail(ErrorKind::NotFound, Words::tr("no price is known"));
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
        co_return fail(
            ErrorKind::NotFound, Words::tr("EC2 offers no instance type “%1” in %2.").arg(asked, region),
            u"ec2:DescribeInstanceTypeOfferings"_s,
            similar.isEmpty() ? QString() : Words::tr("Did you mean %1?").arg(similar.join(u", "_s)));
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
            cell.why = Words::tr("not offered in this zone");
        if (!zone.state.isEmpty() && zone.state != "available"_L1) {
            cell.offer = ZoneCell::Offer::No;
            cell.why = Words::tr("the zone's state is %1").arg(zone.state);
        }
        if (!zone.optInStatus.isEmpty() && zone.optInStatus == "not-opted-in"_L1) {
            cell.offer = ZoneCell::Offer::No;
            cell.why = Words::tr("the zone is not enabled for this account");
        }
        if (quota->limit && quota->used) {
            cell.quota = ZoneCell::Quota{.metric = quota->code,
                                         .limit = *quota->limit,
                                         .used = *quota->used,
                                         .each = double(std::max(1, quota->vCpusEach))};
        } else {
            cell.quotaWhy = quota->unknownBecause.isEmpty() ? Words::tr("the usage is not published")
                                                            : quota->unknownBecause;
        }
        if (price)
            cell.price = *price;
        matrix.zones << zone.name;
        matrix.cells.append(std::move(cell));
    }
    co_return matrix;
}

} // namespace slipway
