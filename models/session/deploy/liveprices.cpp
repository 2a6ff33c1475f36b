// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/liveprices.h"

#include <QLoggingCategory>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcLivePrices, "slipway.session.prices")

/// What AWS' list calls a service of services.yaml.
struct ListedService {
    QLatin1StringView usage; ///< how the usage type ends, behind the region's short name
    QLatin1StringView
        family; ///< of products of one usage type for several services; empty: it does not matter
    QLatin1StringView unit;
    QLatin1StringView id;
    QLatin1StringView per;
    double factor = 1; ///< from AWS' unit to ours
};

// Usage types as bills and AWS' own cost guides print them; those of EKS' support are remembered (unverified).
constexpr double ofGibibyte = 1.0 / 1024; // throughput is listed by GiB/s
constexpr std::array listedServices{
    ListedService{"EBS:VolumeUsage.gp3"_L1, {}, "GB-Mo"_L1, "aws/volume/gp3"_L1, "GiB-month"_L1},
    ListedService{"EBS:VolumeUsage.gp2"_L1, {}, "GB-Mo"_L1, "aws/volume/gp2"_L1, "GiB-month"_L1},
    ListedService{"EBS:VolumeUsage.piops"_L1, {}, "GB-Mo"_L1, "aws/volume/io1"_L1, "GiB-month"_L1},
    ListedService{"EBS:VolumeUsage.io2"_L1, {}, "GB-Mo"_L1, "aws/volume/io2"_L1, "GiB-month"_L1},
    ListedService{"EBS:VolumeUsage.st1"_L1, {}, "GB-Mo"_L1, "aws/volume/st1"_L1, "GiB-month"_L1},
    ListedService{"EBS:VolumeUsage.sc1"_L1, {}, "GB-Mo"_L1, "aws/volume/sc1"_L1, "GiB-month"_L1},
    ListedService{"EBS:VolumeP-IOPS.gp3"_L1, {}, "IOPS-Mo"_L1, "aws/volume-iops/gp3"_L1, "IOPS-month"_L1},
    ListedService{"EBS:VolumeP-IOPS.piops"_L1, {}, "IOPS-Mo"_L1, "aws/volume-iops/io1"_L1, "IOPS-month"_L1},
    ListedService{"EBS:VolumeP-IOPS.io2"_L1, {}, "IOPS-Mo"_L1, "aws/volume-iops/io2"_L1, "IOPS-month"_L1},
    ListedService{"EBS:VolumeP-IOPS.io2.tier2"_L1,
                  {},
                  "IOPS-Mo"_L1,
                  "aws/volume-iops/io2/above-32000"_L1,
                  "IOPS-month"_L1},
    ListedService{"EBS:VolumeP-IOPS.io2.tier3"_L1,
                  {},
                  "IOPS-Mo"_L1,
                  "aws/volume-iops/io2/above-64000"_L1,
                  "IOPS-month"_L1},
    ListedService{"EBS:VolumeP-Throughput.gp3"_L1,
                  {},
                  "GiBps-mo"_L1,
                  "aws/volume-throughput/gp3"_L1,
                  "MiBps-month"_L1,
                  ofGibibyte},
    ListedService{"AmazonEKS-Hours:perCluster"_L1, {}, "Hours"_L1, "aws/cluster/standard"_L1, "hour"_L1},
    ListedService{"AmazonEKS-Hours:extendedSupport"_L1, {}, "Hours"_L1, "aws/cluster/extended"_L1, "hour"_L1},
    ListedService{"LoadBalancerUsage"_L1, "Load Balancer-Application"_L1, "Hrs"_L1,
                  "aws/load-balancer/application"_L1, "hour"_L1},
    ListedService{"LoadBalancerUsage"_L1, "Load Balancer-Network"_L1, "Hrs"_L1,
                  "aws/load-balancer/network"_L1, "hour"_L1},
    ListedService{"LoadBalancerUsage"_L1, "Load Balancer-Gateway"_L1, "Hrs"_L1,
                  "aws/load-balancer/gateway"_L1, "hour"_L1},
    ListedService{"LoadBalancerUsage"_L1, "Load Balancer"_L1, "Hrs"_L1, "aws/load-balancer/classic"_L1,
                  "hour"_L1},
    ListedService{"PublicIPv4:InUseAddress"_L1, {}, "Hrs"_L1, "aws/address"_L1, "hour"_L1},
};

/// "EUC1-EBS:VolumeUsage.gp3" ends so, and so does "EBS:VolumeUsage.gp3"; "EBS:VolumeUsage.gp3.more" does not.
bool isCalled(const AwsListPrice &price, const ListedService &service)
{
    if (!price.usageType.endsWith(service.usage) || price.unit.compare(service.unit, Qt::CaseInsensitive) != 0
        || (!service.family.isEmpty() && price.family != service.family))
        return false;
    const QStringView before = QStringView(price.usageType).chopped(service.usage.size());
    return before.isEmpty() || (before.endsWith(u'-') && before.size() <= 6);
}

} // namespace

ServicePrices withListPrices(const QList<AwsListPrice> &list, const QString &region, QDate today)
{
    ServicePrices prices = ServicePrices::builtIn();
    for (const AwsListPrice &price : list) {
        const auto service = std::ranges::find_if(
            listedServices, [&price](const ListedService &each) { return isCalled(price, each); });
        if (service == listedServices.end())
            continue;
        prices.set({.id = service->id,
                    .price = {.amount = price.usd * service->factor,
                              .currency = u"USD"_s,
                              .per = service->per,
                              .region = region,
                              .provenance = {.date = today.toString(Qt::ISODate),
                                             .source = u"AWS price list, read live"_s}}});
    }
    return prices;
}

Task<ServicePrices> livePrices(AwsClient *aws, QString region, QDate today, std::stop_token stop)
{
    AwsPriceList *list = aws ? priceListOf(aws) : nullptr;
    if (!list || region.isEmpty())
        co_return ServicePrices::builtIn();
    auto prices = co_await list->servicePrices(region, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!prices) {
        qCInfo(lcLivePrices, "%s", qPrintable(prices.error().toString()));
        co_return ServicePrices::builtIn();
    }
    co_return withListPrices(*prices, region, today);
}

} // namespace slipway
