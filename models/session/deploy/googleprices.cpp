// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/googleprices.h"

#include "store/storepaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcGooglePrices, "slipway.session.prices")

// By which words the catalogue describes what machines are made of, as published copies of it print them: "G2 Instance Core running in
// Iowa", "Spot Preemptible G2 Instance Ram running in Iowa", "Nvidia L4 GPU attached to Spot Preemptible VMs running in Hong Kong",
// "Balanced PD Capacity". TPUs and the machines of A3 and later are not here: how their parts are called is not known for sure.
struct Part {
    QLatin1StringView id; ///< series of machine types, accelerator or disk type
    QLatin1StringView words;
};
constexpr std::array machineSeries{Part{"e2-"_L1, "E2 Instance"_L1},
                                   Part{"n1-"_L1, "N1 Predefined Instance"_L1},
                                   Part{"n2-"_L1, "N2 Instance"_L1}, Part{"g2-"_L1, "G2 Instance"_L1},
                                   Part{"a2-highgpu-"_L1, "A2 Instance"_L1}};
constexpr std::array gpuParts{Part{"nvidia-l4"_L1, "Nvidia L4 GPU"_L1},
                              Part{"nvidia-tesla-t4"_L1, "Nvidia Tesla T4 GPU"_L1},
                              Part{"nvidia-tesla-v100"_L1, "Nvidia Tesla V100 GPU"_L1},
                              Part{"nvidia-tesla-a100"_L1, "Nvidia Tesla A100 GPU"_L1}};
constexpr std::array diskParts{Part{"pd-standard"_L1, "Storage PD Capacity"_L1},
                               Part{"pd-balanced"_L1, "Balanced PD Capacity"_L1},
                               Part{"pd-ssd"_L1, "SSD backed PD Capacity"_L1}};

/// The entries that count for a region, by what they describe, without the place: "G2 Instance Core".
class Listed
{
public:
    Listed(const QList<BillingSku> &skus, const QString &region)
    {
        for (const BillingSku &sku : skus) {
            const bool isSpot = sku.usageType == "Preemptible"_L1;
            if (!sku.regions.contains(region) || sku.currency != "USD"_L1 || sku.unitPrice <= 0
                || (!isSpot && sku.usageType != "OnDemand"_L1))
                continue;
            QString words = sku.description;
            for (const auto between : {" running in "_L1, " in "_L1})
                words = words.section(between, 0, 0);
            const QString key = (isSpot ? u"spot "_s : QString()) + words + u' ' + sku.usageUnit;
            const auto known = m_prices.constFind(key);
            // Two prices of one thing: which counts is not known.
            m_prices.insert(key, known == m_prices.cend() || *known == sku.unitPrice ? sku.unitPrice : 0);
        }
    }
    std::optional<double> onDemand(const QString &words, QLatin1StringView unit) const
    {
        return of(words + u' ' + unit);
    }
    /// @param attached of a GPU, whose words are others than those of cores and memory
    std::optional<double> spot(const QString &words, QLatin1StringView unit, bool attached) const
    {
        return of(attached ? u"spot %1 attached to Spot Preemptible VMs %2"_s.arg(words, unit)
                           : u"spot Spot Preemptible %1 %2"_s.arg(words, unit));
    }

private:
    std::optional<double> of(const QString &key) const
    {
        const double price = m_prices.value(key);
        return price > 0 ? std::optional(price) : std::nullopt;
    }
    QHash<QString, double> m_prices;
};

QLatin1StringView catalogueWords(std::span<const Part> parts, const QString &id, bool isPrefix)
{
    for (const Part &part : parts) {
        if (isPrefix ? id.startsWith(part.id) : id == part.id)
            return part.words;
    }
    return {};
}

std::optional<double> partPrice(const Listed &listed, const QString &words, QLatin1StringView unit,
                                bool isSpot, bool isGpu)
{
    return isSpot ? listed.spot(words, unit, isGpu) : listed.onDemand(words, unit);
}

std::optional<double> machinePrice(const Listed &listed, const MachineType &machine, bool isSpot)
{
    const QString words = catalogueWords(machineSeries, machine.name, true);
    if (words.isEmpty() || machine.localStorageGB > 0)
        return {};
    const auto core = partPrice(listed, words + " Core"_L1, "h"_L1, isSpot, false);
    const auto ram = partPrice(listed, words + " Ram"_L1, "GiBy.h"_L1, isSpot, false);
    if (!core || !ram)
        return {};
    double price = *core * machine.vCpus + *ram * double(machine.memoryMiB) / 1024;
    if (machine.acceleratorCounts.size() == 1) { // a type that takes several counts has none of its own
        const QString gpu = catalogueWords(gpuParts, machine.acceleratorId, false);
        const auto each = gpu.isEmpty() ? std::nullopt : partPrice(listed, gpu, "h"_L1, isSpot, true);
        if (!each)
            return {};
        price += *each * machine.acceleratorCounts.first();
    }
    return price;
}

QString priceFile(const QString &folder, const QString &region)
{
    return folder + u"/google-prices-"_s + region + u".json"_s;
}

ServicePrice liveGooglePrice(const QString &id, double amount, const QString &per, const QString &region,
                             QDate date)
{
    return {.id = id,
            .price = {.amount = amount,
                      .currency = u"USD"_s,
                      .per = per,
                      .region = region,
                      .provenance = {.date = date.toString(Qt::ISODate),
                                     .source = u"Google Cloud Billing catalogue, read live"_s}}};
}

} // namespace

QList<ServicePrice> googlePricesOf(const QList<BillingSku> &skus, const QString &region,
                                   const Catalog &catalog, QDate today)
{
    const Listed listed(skus, region);
    QList<ServicePrice> prices;
    const auto add = [&](const QString &id, std::optional<double> amount, const QString &per = u"hour"_s) {
        if (amount)
            prices.append(liveGooglePrice(id, *amount, per, region, today));
    };
    for (const MachineType &machine : catalog.machineTypes()) {
        if (machine.provider != CloudProvider::Google)
            continue;
        add(u"google/machine/"_s + machine.name, machinePrice(listed, machine, false));
        add(u"google/spot-machine/"_s + machine.name, machinePrice(listed, machine, true));
    }
    for (const Part &gpu : gpuParts) {
        add(u"google/gpu/"_s + gpu.id, partPrice(listed, gpu.words, "h"_L1, false, true));
        add(u"google/spot-gpu/"_s + gpu.id, partPrice(listed, gpu.words, "h"_L1, true, true));
    }
    for (const Part &disk : diskParts) {
        add(u"google/disk/"_s + disk.id, listed.onDemand(disk.words, "GiBy.mo"_L1), u"GiB-month"_s);
        add(u"google/regional-disk/"_s + disk.id,
            listed.onDemand("Regional "_L1 + QString(disk.words), "GiBy.mo"_L1), u"GiB-month"_s);
    }
    return prices;
}

std::optional<QList<ServicePrice>> keptGooglePrices(const QString &folder, const QString &region, QDate today)
{
    QFile file(priceFile(folder, region));
    if (folder.isEmpty() || region.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 mostBytes = 1 << 20; // a hundred entries are some 10 KB
    const QJsonObject kept = QJsonDocument::fromJson(file.read(mostBytes)).object();
    const QDate date = QDate::fromString(kept.value("date"_L1).toString(), Qt::ISODate);
    if (kept.value("region"_L1) != region || !date.isValid() || date > today || date.daysTo(today) > 1)
        return {};
    QList<ServicePrice> prices;
    for (const QJsonValue each : kept.value("prices"_L1).toArray()) {
        const QString id = each["id"_L1].toString();
        const double amount = each["amount"_L1].toDouble();
        const QString per = each["per"_L1].toString();
        if (!id.startsWith("google/"_L1) || !(amount > 0) || per.isEmpty())
            return {};
        prices.append(liveGooglePrice(id, amount, per, region, date));
    }
    return prices;
}

void keepGooglePrices(const QString &folder, const QString &region, QDate today,
                      const QList<ServicePrice> &prices)
{
    if (folder.isEmpty() || region.isEmpty() || !makePrivateFolder(folder))
        return;
    QJsonArray list;
    for (const ServicePrice &each : prices)
        list.append(
            QJsonObject{{u"id"_s, each.id}, {u"amount"_s, each.price.amount}, {u"per"_s, each.price.per}});
    QSaveFile file(priceFile(folder, region));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(
        QJsonDocument(
            QJsonObject{{u"region"_s, region}, {u"date"_s, today.toString(Qt::ISODate)}, {u"prices"_s, list}})
            .toJson(QJsonDocument::Compact));
    if (!file.commit())
        qCInfo(lcGooglePrices, "prices are not kept: %s", qPrintable(file.errorString()));
}

Task<QList<ServicePrice>> readGooglePrices(GoogleClient *google, QString folder, QString region,
                                           const Catalog &catalog, QDate today, std::stop_token stop)
{
    auto skus = co_await google->computeSkus(u"USD"_s, stop);
    if (!skus)
        co_return std::unexpected(std::move(skus.error()));
    const QList<ServicePrice> prices = googlePricesOf(*skus, region, catalog, today);
    keepGooglePrices(folder, region, today, prices);
    co_return prices;
}

} // namespace slipway
