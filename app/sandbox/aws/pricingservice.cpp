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

/// What bills besides machines, at us-east-1's prices, which the region's factor raises.
struct ListedService {
    const char *service;
    const char *family;
    const char *group;
    const char *usageType;
    const char *unit;
    double usd;
};
constexpr ListedService kServices[] = {
    {"AmazonEC2", "Storage", "", "EBS:VolumeUsage.gp3", "GB-Mo", 0.08},
    {"AmazonEC2", "Storage", "", "EBS:VolumeUsage.gp2", "GB-Mo", 0.10},
    {"AmazonEC2", "Storage", "", "EBS:VolumeUsage.piops", "GB-Mo", 0.125},
    {"AmazonEC2", "Storage", "", "EBS:VolumeUsage.io2", "GB-Mo", 0.125},
    {"AmazonEC2", "System Operation", "EBS IOPS", "EBS:VolumeP-IOPS.gp3", "IOPS-Mo", 0.005},
    {"AmazonEC2", "System Operation", "EBS IOPS", "EBS:VolumeP-IOPS.piops", "IOPS-Mo", 0.065},
    {"AmazonEC2", "System Operation", "EBS IOPS", "EBS:VolumeP-IOPS.io2", "IOPS-Mo", 0.065},
    {"AmazonEC2", "Provisioned Throughput", "EBS Throughput", "EBS:VolumeP-Throughput.gp3", "GiBps-mo",
     40.96},
    {"AmazonEKS", "Compute", "", "AmazonEKS-Hours:perCluster", "Hours", 0.10},
    {"AmazonEKS", "Compute", "", "AmazonEKS-Hours:extendedSupport", "Hours", 0.60},
    {"AWSELB", "Load Balancer-Application", "", "LoadBalancerUsage", "Hrs", 0.0225},
    {"AWSELB", "Load Balancer-Network", "", "LoadBalancerUsage", "Hrs", 0.0225},
    {"AWSELB", "Load Balancer", "", "LoadBalancerUsage", "Hrs", 0.025},
    {"AmazonVPC", "VpcPublicIPv4", "VPCPublicIPv4Address", "PublicIPv4:InUseAddress", "Hrs", 0.005},
};

QJsonObject serviceProduct(const ListedService &service, const QString &region, double factor)
{
    // "EUC1-", as bills write it; us-east-1's usage types have no such beginning.
    const QStringList parts = region.split(u'-');
    const QString prefix = region == "us-east-1"_L1
        ? QString()
        : u"%1%2%3-"_s.arg(parts.value(0), parts.value(1).left(1), parts.value(2)).toUpper();
    QJsonObject one = product({}, region, service.usd * factor);
    QJsonObject described = one.value("product"_L1).toObject();
    described.insert(u"productFamily"_s, QLatin1StringView(service.family));
    QJsonObject attributes{{u"regionCode"_s, region},
                           {u"usagetype"_s, prefix + QLatin1StringView(service.usageType)},
                           {u"servicecode"_s, QLatin1StringView(service.service)}};
    if (*service.group)
        attributes.insert(u"group"_s, QLatin1StringView(service.group));
    described.insert(u"attributes"_s, attributes);
    one.insert(u"product"_s, described);
    one.insert(u"serviceCode"_s, QLatin1StringView(service.service));
    QString text = QString::fromUtf8(QJsonDocument(one).toJson(QJsonDocument::Compact));
    text.replace(u"\"unit\":\"Hrs\""_s, u"\"unit\":\"%1\""_s.arg(QLatin1StringView(service.unit)));
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Whether it passes the filters; productFamily is no attribute, and yet a filter.
bool passes(const QJsonObject &one, const QMap<QString, QString> &wanted)
{
    const QJsonValue described = one.value("product"_L1);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const QJsonValue value = it.key() == "productFamily"_L1 ? described["productFamily"_L1]
                                                                : described["attributes"_L1][it.key()];
        if (value.toString() != *it)
            return false;
    }
    return true;
}

} // namespace

void addPricing(AwsWorld &world, AwsRouter &router)
{
    router.add("pricing", "GetProducts", [&world](const AwsCall &call) {
        const QString service = call.body.value("ServiceCode"_L1).toString();
        QMap<QString, QString> wanted;
        for (const QJsonValue &filter : call.body.value("Filters"_L1).toArray())
            wanted.insert(filter.toObject().value("Field"_L1).toString(),
                          filter.toObject().value("Value"_L1).toString());
        QJsonArray all;
        const auto add = [&](const QJsonObject &one) {
            // Items are JSON as text.
            if (passes(one, wanted))
                all.append(QString::fromUtf8(QJsonDocument(one).toJson(QJsonDocument::Compact)));
        };
        for (auto region = world.spec.regions.cbegin(); region != world.spec.regions.cend(); ++region) {
            for (const ListedService &each : kServices) {
                if (service == QLatin1StringView(each.service))
                    add(serviceProduct(each, region.key(), region->priceFactor));
            }
            if (service != "AmazonEC2"_L1)
                continue;
            for (const AwsWorld::Type &type : world.types()) {
                if (type.pricePerHour > 0)
                    add(product(type, region.key(), type.pricePerHour * region->priceFactor));
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
