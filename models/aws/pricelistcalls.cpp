// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Price List Query API reference, GetProducts.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

AwsPriceList *priceListOf(AwsClient *client)
{
    return dynamic_cast<AwsPriceList *>(client);
}

namespace aws {
namespace {

/// A service's products, by one attribute besides the region; empty: all of them.
struct PriceQuery {
    QString service = {};
    QString field = {};
    QString value = {};
};

// Each filter leaves some ten products of a region.
const std::array<PriceQuery, 6> &priceQueries()
{
    static const std::array<PriceQuery, 6> queries{
        PriceQuery{u"AmazonEC2"_s, u"productFamily"_s, u"Storage"_s},
        PriceQuery{u"AmazonEC2"_s, u"group"_s, u"EBS IOPS"_s},
        PriceQuery{u"AmazonEC2"_s, u"productFamily"_s, u"Provisioned Throughput"_s},
        PriceQuery{u"AmazonEKS"_s},
        PriceQuery{u"AWSELB"_s},
        PriceQuery{u"AmazonVPC"_s, u"group"_s, u"VPCPublicIPv4Address"_s}};
    return queries;
}

QJsonObject priceBody(const PriceQuery &query, const QString &region, const QString &token)
{
    QJsonArray filters;
    const auto add = [&filters](const QString &field, const QString &value) {
        filters.append(QJsonObject{{"Type"_L1, u"TERM_MATCH"_s}, {"Field"_L1, field}, {"Value"_L1, value}});
    };
    add(u"regionCode"_s, region);
    if (!query.field.isEmpty())
        add(query.field, query.value);
    QJsonObject body{{"ServiceCode"_L1, query.service},
                     {"Filters"_L1, filters},
                     {"FormatVersion"_L1, u"aws_v1"_s},
                     {"MaxResults"_L1, 100}};
    if (!token.isEmpty())
        body.insert("NextToken"_L1, token);
    return body;
}

std::optional<AwsListPrice> listPriceFrom(const QJsonValue &value)
{
    // Items are JSON inside of text.
    const QJsonObject product =
        value.isObject() ? value.toObject() : QJsonDocument::fromJson(value.toString().toUtf8()).object();
    const QJsonValue described = product.value("product"_L1);
    const QJsonObject terms = product.value("terms"_L1)["OnDemand"_L1].toObject();
    for (const QJsonValue term : terms) {
        const QJsonObject dimensions = term["priceDimensions"_L1].toObject();
        for (const QJsonValue dimension : dimensions) {
            bool isNumber = false;
            const double usd = dimension["pricePerUnit"_L1]["USD"_L1].toString().toDouble(&isNumber);
            if (!isNumber || usd <= 0 || dimension["beginRange"_L1].toString(u"0"_s) != "0"_L1)
                continue;
            return AwsListPrice{
                .family = described["productFamily"_L1].toString(),
                .usageType = described["attributes"_L1]["usagetype"_L1].toString(),
                .unit = dimension["unit"_L1].toString(),
                .usd = usd,
                .effective = QDateTime::fromString(term["effectiveDate"_L1].toString(), Qt::ISODate).toUTC()};
        }
    }
    return {};
}

} // namespace

Task<QList<AwsListPrice>> HttpAwsClient::servicePrices(QString region, std::stop_token stop)
{
    QList<AwsListPrice> all;
    for (const PriceQuery &query : priceQueries()) {
        auto ended = co_await m_rest.jsonPages(
            [region, query](const QString &token) {
                return jsonCall(
                    AwsService::Pricing, region, u"GetProducts"_s, priceBody(query, region, token),
                    {.action = u"pricing:GetProducts"_s, .resource = AwsClientWords::tr("the price list")});
            },
            [&all](const QJsonObject &page) {
                for (const QJsonValue value : page.value("PriceList"_L1).toArray()) {
                    if (const auto price = listPriceFrom(value))
                        all.append(*price);
                }
                return page.value("NextToken"_L1).toString();
            },
            stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
    }
    co_return all;
}

} // namespace aws
} // namespace slipway
