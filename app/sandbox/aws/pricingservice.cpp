// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Price List Query API, GetProducts. Prices: the catalogue's list prices of us-east-1 with the region's factor.
#include "app/sandbox/aws/awsrouter.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QJsonObject product(const AwsWorld::Type &type, const QString &region, double usd)
{
    const QString sku = awsRandomId(16);
    const QJsonObject attributes{
        {u"instanceType"_s, type.name},           {u"regionCode"_s, region},
        {u"operatingSystem"_s, u"Linux"_s},       {u"tenancy"_s, u"Shared"_s},
        {u"capacitystatus"_s, u"Used"_s},         {u"preInstalledSw"_s, u"NA"_s},
        {u"vcpu"_s, QString::number(type.vCpus)}, {u"memory"_s, u"%1 GiB"_s.arg(type.memoryMiB / 1024)},
        {u"locationType"_s, u"AWS Region"_s},     {u"servicecode"_s, u"AmazonEC2"_s}};
    const QJsonObject dimension{
        {u"unit"_s, u"Hrs"_s},
        {u"beginRange"_s, u"0"_s},
        {u"endRange"_s, u"Inf"_s},
        {u"description"_s, u"$%1 per On Demand Linux %2 Instance Hour"_s.arg(usd).arg(type.name)},
        {u"pricePerUnit"_s, QJsonObject{{u"USD"_s, QString::number(usd, 'f', 10)}}}};
    const QJsonObject term{
        {u"sku"_s, sku},
        {u"effectiveDate"_s, u"2026-11-01T00:00:00Z"_s},
        {u"priceDimensions"_s, QJsonObject{{sku + ".JRTCKXETXF.6YS6EN2CT7"_L1, dimension}}}};
    return {{u"product"_s,
             QJsonObject{{u"productFamily"_s, u"Compute Instance"_s},
                         {u"sku"_s, sku},
                         {u"attributes"_s, attributes}}},
            {u"serviceCode"_s, u"AmazonEC2"_s},
            {u"terms"_s, QJsonObject{{u"OnDemand"_s, QJsonObject{{sku + ".JRTCKXETXF"_L1, term}}}}},
            {u"version"_s, u"20261101000000"_s}};
}

} // namespace

void addPricing(AwsWorld &world, AwsRouter &router)
{
    router.add("pricing", "GetProducts", [&world](const AwsCall &call) {
        if (call.body.value("ServiceCode"_L1).toString() != "AmazonEC2"_L1)
            return call.ok({{u"FormatVersion"_s, u"aws_v1"_s}, {u"PriceList"_s, QJsonArray()}});
        QMap<QString, QString> wanted;
        for (const QJsonValue &filter : call.body.value("Filters"_L1).toArray())
            wanted.insert(filter.toObject().value("Field"_L1).toString(),
                          filter.toObject().value("Value"_L1).toString());
        QJsonArray all;
        for (auto region = world.spec.regions.cbegin(); region != world.spec.regions.cend(); ++region) {
            for (const AwsWorld::Type &type : world.types()) {
                if (type.pricePerHour <= 0)
                    continue;
                const QJsonObject one = product(type, region.key(), type.pricePerHour * region->priceFactor);
                const QJsonObject attributes =
                    one.value("product"_L1).toObject().value("attributes"_L1).toObject();
                bool matches = true;
                for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
                    matches = matches && attributes.value(it.key()).toString() == *it;
                // Items are JSON as text.
                if (matches)
                    all.append(QString::fromUtf8(QJsonDocument(one).toJson(QJsonDocument::Compact)));
            }
        }
        const QJsonValue size = call.body.value("MaxResults"_L1);
        const auto page = call.page(all, size.isUndefined() ? QString() : QString::number(size.toInt()),
                                    call.body.value("NextToken"_L1).toString(), 100);
        if (!page)
            return;
        QJsonObject out{{u"FormatVersion"_s, u"aws_v1"_s}, {u"PriceList"_s, page->items}};
        if (!page->nextToken.isEmpty())
            out.insert(u"NextToken"_s, page->nextToken);
        call.ok(out);
    });
}

} // namespace slipway::sandbox
