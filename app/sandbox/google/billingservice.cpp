// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// cloudbilling v1: the public price list, made from the scenario's prices.
#include "app/sandbox/google/cloudcontext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kBillingStyle = GoogleCall::Style::Rpc;
const QString kCompute = u"6F81-5844-456A"_s;
const QString kKubernetes = u"CCD8-9BF1-090E"_s;

QJsonObject service(const QString &id, const QString &name)
{
    return {{u"name"_s, "services/"_L1 + id},
            {u"serviceId"_s, id},
            {u"displayName"_s, name},
            {u"businessEntityName"_s, u"businessEntities/GCP"_s}};
}

QJsonObject sku(const QString &serviceId, const QString &description, const QString &group,
                const QString &usage, const QString &region, const QString &unit, double price)
{
    const QString id =
        QString::number(qHash(description + region + usage, 13), 16).toUpper().rightJustified(12, u'0');
    const QString skuId = u"%1-%2-%3"_s.arg(id.left(4), id.mid(4, 4), id.mid(8, 4));
    const qint64 nanos = std::llround(price * 1e9);
    return {
        {u"name"_s, u"services/%1/skus/%2"_s.arg(serviceId, skuId)},
        {u"skuId"_s, skuId},
        {u"description"_s, description},
        {u"category"_s,
         QJsonObject{
             {u"serviceDisplayName"_s, serviceId == kCompute ? u"Compute Engine"_s : u"Kubernetes Engine"_s},
             {u"resourceFamily"_s, u"Compute"_s},
             {u"resourceGroup"_s, group},
             {u"usageType"_s, usage}}},
        {u"serviceRegions"_s, QJsonArray{region}},
        {u"geoTaxonomy"_s, QJsonObject{{u"type"_s, u"REGIONAL"_s}, {u"regions"_s, QJsonArray{region}}}},
        {u"pricingInfo"_s,
         QJsonArray{QJsonObject{
             {u"effectiveTime"_s, u"2026-11-01T00:00:00Z"_s},
             {u"currencyConversionRate"_s, 1},
             {u"pricingExpression"_s,
              QJsonObject{
                  {u"usageUnit"_s, unit},
                  {u"usageUnitDescription"_s, unit == "h"_L1 ? u"hour"_s : u"gibibyte hour"_s},
                  {u"displayQuantity"_s, 1},
                  {u"baseUnit"_s, unit == "h"_L1 ? u"s"_s : u"By.s"_s},
                  {u"baseUnitConversionFactor"_s, unit == "h"_L1 ? 3600.0 : 3600.0 * 1073741824.0},
                  {u"tieredRates"_s,
                   QJsonArray{QJsonObject{{u"startUsageAmount"_s, 0},
                                          {u"unitPrice"_s,
                                           QJsonObject{{u"currencyCode"_s, u"USD"_s},
                                                       {u"units"_s, QString::number(nanos / 1'000'000'000)},
                                                       {u"nanos"_s, nanos % 1'000'000'000}}}}}}}}}}},
        {u"serviceProviderName"_s, u"Google"_s}};
}

QString placeOf(const QString &region)
{
    static const QMap<QString, QString> places{
        {u"us-central1"_s, u"Americas"_s},     {u"us-east4"_s, u"Northern Virginia"_s},
        {u"us-west1"_s, u"Americas"_s},        {u"europe-west1"_s, u"EMEA"_s},
        {u"europe-west4"_s, u"Netherlands"_s}, {u"asia-southeast1"_s, u"Singapore"_s}};
    return places.value(region, region);
}

QJsonArray computeSkus(const Scenario &scenario)
{
    QJsonArray skus;
    for (auto region = scenario.regions.cbegin(); region != scenario.regions.cend(); ++region) {
        const QString place = placeOf(region.key());
        const double factor = region->priceFactor;
        for (const AcceleratorSpec &accelerator : scenario.accelerators) {
            // "Nvidia L4 GPU running in Americas", "Nvidia Tesla T4 GPU …": the catalogue writes Nvidia so.
            QString name = accelerator.description;
            name.replace("NVIDIA"_L1, "Nvidia"_L1);
            if (name.endsWith(" T4"_L1) || name.endsWith(" V100"_L1) || name.contains(" A100"_L1))
                name.replace("Nvidia"_L1, "Nvidia Tesla"_L1);
            skus.append(sku(kCompute, u"%1 GPU running in %2"_s.arg(name, place), u"GPU"_s, u"OnDemand"_s,
                            region.key(), u"h"_s, accelerator.pricePerHour * factor));
            skus.append(
                sku(kCompute, u"%1 GPU attached to Spot Preemptible VMs running in %2"_s.arg(name, place),
                    u"GPU"_s, u"Preemptible"_s, region.key(), u"h"_s, accelerator.spotPricePerHour * factor));
        }
        for (auto price = scenario.prices.cbegin(); price != scenario.prices.cend(); ++price) {
            const QString family = price.key().section(u'-', 0, 0).toUpper();
            const QString part = price.key().section(u'-', 1);
            if (part != "core"_L1 && part != "ram"_L1)
                continue;
            const QString label = family == "N1"_L1 ? u"N1 Predefined Instance"_s : family + " Instance"_L1;
            const bool core = part == "core"_L1;
            const QString words = u"%1 %2 running in %3"_s.arg(label, core ? u"Core"_s : u"Ram"_s, place);
            const QString group = core ? u"CPU"_s : u"RAM"_s;
            const QString unit = core ? u"h"_s : u"GiBy.h"_s;
            skus.append(sku(kCompute, words, group, u"OnDemand"_s, region.key(), unit, *price * factor));
            skus.append(sku(kCompute, "Spot Preemptible "_L1 + words, group, u"Preemptible"_s, region.key(),
                            unit, *price * factor * 0.4));
        }
    }
    return skus;
}

} // namespace

void addBilling(CloudContext &context, GoogleRouter &router)
{
    router.add("GET", u"/cloudbilling/v1/services"_s, kBillingStyle, [](const GoogleCall &call) {
        call.page({}, u"services"_s,
                  {service(kCompute, u"Compute Engine"_s), service(kKubernetes, u"Kubernetes Engine"_s),
                   service(u"95FF-2EF5-5EA1"_s, u"Cloud Storage"_s)},
                  u"pageSize"_s, 5000, 5000);
    });
    router.add("GET", u"/cloudbilling/v1/services/{service}/skus"_s, kBillingStyle,
               [&context](const GoogleCall &call) {
                   if (const QString currency = call.request.param(u"currencyCode"_s);
                       !currency.isEmpty() && currency != "USD"_L1)
                       return call.refuse("UNIMPLEMENTED", u"The sandbox lists prices in USD only."_s);
                   QJsonArray skus;
                   if (call.capture(u"service"_s) == kCompute) {
                       skus = computeSkus(context.scenario);
                   } else if (call.capture(u"service"_s) == kKubernetes) {
                       skus.append(sku(kKubernetes, u"Regional Kubernetes Clusters"_s, u"GKE"_s,
                                       u"OnDemand"_s, u"global"_s, u"h"_s,
                                       context.scenario.prices.value(u"gke-cluster"_s)));
                   }
                   call.page({}, u"skus"_s, skus, u"pageSize"_s, 5000, 5000);
               });
}

} // namespace slipway::sandbox
