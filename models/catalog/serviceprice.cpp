// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/serviceprice.h"

#include "base/yamlfields.h"
#include "catalog/provenance.h"

#include <QFile>
#include <QLoggingCategory>

// A static library's resources are only linked in when something names them; outside any namespace, as Qt asks.
static void initialiseServiceResources()
{
    Q_INIT_RESOURCE(slipway_catalog);
}

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcServices, "slipway.catalog.services")

QDate dateOf(YamlFields &fields, const char *key)
{
    const QDate date = QDate::fromString(fields.text(key), Qt::ISODate);
    if (!date.isValid())
        fields.refuse(key, u"expected a date as 2026-11-21"_s);
    return date;
}

ServicePrice serviceOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    ServicePrice service{.id = fields.text("id")};
    auto price = fields.fields("price");
    if (!price)
        fields.refuse("price", u"is missing"_s);
    service.price = {.amount = price->number("amount"),
                     .currency = price->text("currency"),
                     .per =
                         price->choice("per", {u"hour"_s, u"GiB-month"_s, u"IOPS-month"_s, u"MiBps-month"_s}),
                     .region = price->text("region"),
                     .provenance = provenanceOf(*price)};
    price->finish();
    fields.finish();
    return service;
}

EksVersion eksVersionOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    EksVersion version{.version = fields.text("version"),
                       .standardEnd = dateOf(fields, "standardEnd"),
                       .extendedEnd = dateOf(fields, "extendedEnd"),
                       .provenance = provenanceOf(fields)};
    fields.finish();
    return version;
}

template <typename T, typename Key> void put(QList<T> &list, const T &value, Key key)
{
    const auto there = std::ranges::find(list, value.*key, key);
    if (there == list.end())
        list.append(value);
    else
        *there = value;
}

std::optional<HourlyPrice> reckoned(const ServicePrices &prices, const QString &id, QLatin1StringView per,
                                    double factor)
{
    const ServicePrice *service = prices.service(id);
    if (!service || service->price.per != per || factor < 0)
        return {};
    return HourlyPrice{.amount = service->price.amount * factor,
                       .currency = service->price.currency,
                       .price = service->price};
}

/// Of what bills beside the capacity. Nothing: it bills, and how much is not known; an amount of 0: it does not.
std::optional<HourlyPrice> performancePerHour(const ServicePrices &prices, const QString &type,
                                              DiskPerformance performance)
{
    // EBS user guide, "General Purpose SSD volumes": what is in gp3's price.
    constexpr int ownIops = 3'000;
    constexpr int ownThroughput = 125;
    // AWS' price list, io2: tier2 is above the first, tier3 above the second.
    constexpr int secondStep = 32'000;
    constexpr int thirdStep = 64'000;
    const bool isIo2 = type == "io2"_L1;
    std::vector<std::pair<QString, int>> parts;
    if (type == "gp3"_L1) {
        parts = {{u"aws/volume-iops/gp3"_s, performance.iops - ownIops},
                 {u"aws/volume-throughput/gp3"_s, performance.throughputMiBps - ownThroughput}};
    } else if (isIo2 || type == "io1"_L1) {
        if (performance.iops <= 0)
            return {};
        parts = {{u"aws/volume-iops/"_s + type,
                  isIo2 ? std::min(performance.iops, secondStep) : performance.iops}};
        if (isIo2) {
            parts.emplace_back(u"aws/volume-iops/io2/above-32000"_s,
                               std::min(performance.iops, thirdStep) - secondStep);
            parts.emplace_back(u"aws/volume-iops/io2/above-64000"_s, performance.iops - thirdStep);
        }
    }
    HourlyPrice sum{.currency = u"USD"_s};
    for (const auto &[id, count] : parts) {
        if (count <= 0)
            continue;
        const auto part = reckoned(
            prices, id, id.startsWith("aws/volume-throughput/"_L1) ? "MiBps-month"_L1 : "IOPS-month"_L1,
            count / hoursPerMonth);
        if (!part || part->currency != sum.currency)
            return {};
        sum.amount += part->amount;
        sum.price.provenance.estimated |= part->price.provenance.estimated;
    }
    return sum;
}

} // namespace

const ServicePrices &ServicePrices::builtIn()
{
    static const ServicePrices prices = [] {
        initialiseServiceResources();
        ServicePrices loaded;
        QFile file(u":/catalog/services.yaml"_s);
        if (!file.open(QIODevice::ReadOnly))
            qCWarning(lcServices) << "The built-in prices cannot be read:" << file.errorString();
        else if (auto added = loaded.addYaml(file.readAll(), u"services.yaml"_s); !added)
            qCWarning(lcServices) << "The built-in prices cannot be read:" << added.error().toString();
        return loaded;
    }();
    return prices;
}

Result<> ServicePrices::addYaml(const QByteArray &yaml, const QString &fileName)
{
    struct Parsed {
        QList<ServicePrice> services;
        QList<EksVersion> eksVersions;
    };
    auto parsed = readYaml(yaml, fileName, [](YamlFields &fields) {
        Parsed result;
        int index = 0;
        for (const YAML::Node &node : fields.sequence("services"))
            result.services.append(serviceOf(node, u"services[%1]"_s.arg(index++)));
        index = 0;
        for (const YAML::Node &node : fields.sequence("eksVersions"))
            result.eksVersions.append(eksVersionOf(node, u"eksVersions[%1]"_s.arg(index++)));
        return result;
    });
    if (!parsed)
        return std::unexpected(std::move(parsed.error()));
    for (const ServicePrice &service : std::as_const(parsed->services))
        put(m_services, service, &ServicePrice::id);
    for (const EksVersion &version : std::as_const(parsed->eksVersions))
        put(m_eksVersions, version, &EksVersion::version);
    return {};
}

void ServicePrices::set(const ServicePrice &service)
{
    put(m_services, service, &ServicePrice::id);
}

const ServicePrice *ServicePrices::service(const QString &id) const
{
    const auto found = std::ranges::find(m_services, id, &ServicePrice::id);
    return found == m_services.end() ? nullptr : &*found;
}

const EksVersion *ServicePrices::eksVersion(const QString &version) const
{
    const auto found = std::ranges::find(m_eksVersions, version, &EksVersion::version);
    return found == m_eksVersions.end() ? nullptr : &*found;
}

std::optional<HourlyPrice> servicePerHour(const QString &id, double count, const ServicePrices &prices)
{
    return reckoned(prices, id, "hour"_L1, count);
}

std::optional<Price> machinePerHour(const MachineType &machine, int accelerators)
{
    std::optional<Price> price = machine.price;
    if (!price || machine.acceleratorCounts.size() < 2)
        return price;
    const auto added = servicePerHour(u"google/gpu/"_s + machine.acceleratorId, accelerators);
    if (!added || added->currency != price->currency)
        return {};
    price->amount += added->amount;
    price->provenance.estimated |= added->price.provenance.estimated;
    return price;
}

std::optional<HourlyPrice> diskPerHour(CloudProvider provider, const QString &type, double gib,
                                       bool isRegional, DiskPerformance performance,
                                       const ServicePrices &prices)
{
    if (type.isEmpty() || gib <= 0)
        return {};
    const QString family = provider == CloudProvider::Aws ? u"aws/volume/"_s
        : isRegional                                      ? u"google/regional-disk/"_s
                                                          : u"google/disk/"_s;
    auto price = reckoned(prices, family + type, "GiB-month"_L1, gib / hoursPerMonth);
    if (!price || provider != CloudProvider::Aws)
        return price;
    const auto extra = performancePerHour(prices, type, performance);
    if (!extra || extra->currency != price->currency)
        return {};
    price->amount += extra->amount;
    price->price.provenance.estimated |= extra->price.provenance.estimated;
    return price;
}

DiskPerformance performanceOfClass(const QJsonObject &parameters, double gib)
{
    // kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md: iopsPerGB is for io1, io2 and gp3, and iops is the whole number.
    DiskPerformance performance;
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        const QString key = it.key().toLower();
        const double value = it->toString().toDouble();
        if (key == "iops"_L1)
            performance.iops = int(value);
        else if (key == "iopspergb"_L1)
            performance.iops = int(value * gib);
        else if (key == "throughput"_L1)
            performance.throughputMiBps = int(value);
    }
    return performance;
}

std::optional<HourlyPrice> eksClusterPerHour(const QString &version, QDate today, const ServicePrices &prices)
{
    if (version.isEmpty())
        return servicePerHour(u"aws/cluster/standard"_s, 1, prices);
    const EksVersion *known = ServicePrices::builtIn().eksVersion(version);
    if (!known)
        return {};
    return servicePerHour(today > known->standardEnd ? u"aws/cluster/extended"_s : u"aws/cluster/standard"_s,
                          1, prices);
}

QString diskTypeOfClass(CloudProvider provider, const QString &storageClass)
{
    // Sources: GKE docs, "Persistent volumes and dynamic provisioning"; EKS user guide, "Amazon EBS CSI driver".
    if (provider == CloudProvider::Google)
        return storageClass == "standard-rwo"_L1 ? u"pd-balanced"_s
            : storageClass == "premium-rwo"_L1   ? u"pd-ssd"_s
            : storageClass == "standard"_L1      ? u"pd-standard"_s
                                                 : QString();
    return storageClass == "gp2"_L1 || storageClass == "gp3"_L1 ? storageClass : QString();
}

} // namespace slipway
