// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Service Quotas and the price list. Sources: Service Quotas API reference; Price List Query API, GetProducts.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

ServiceQuota quotaFrom(const QJsonObject &quota, bool isDefault)
{
    return {.serviceCode = quota.value("ServiceCode"_L1).toString(),
            .code = quota.value("QuotaCode"_L1).toString(),
            .name = quota.value("QuotaName"_L1).toString(),
            .value = quota.value("Value"_L1).toDouble(),
            .unit = quota.value("Unit"_L1).toString(),
            .isAdjustable = quota.value("Adjustable"_L1).toBool(),
            .isDefault = isDefault};
}

QuotaRequest requestFrom(const QJsonObject &request)
{
    return {.id = request.value("Id"_L1).toString(),
            .status = request.value("Status"_L1).toString(),
            .desiredValue = request.value("DesiredValue"_L1).toDouble(),
            .created = timeFrom(request.value("Created"_L1))};
}

/// The hourly dollars of an item of the price list; nothing when it names none.
std::optional<Ec2Price> priceFrom(const QJsonObject &product)
{
    const QJsonObject onDemand = product.value("terms"_L1).toObject().value("OnDemand"_L1).toObject();
    for (const QJsonValue &termValue : onDemand) {
        const QJsonObject term = termValue.toObject();
        const QJsonObject dimensions = term.value("priceDimensions"_L1).toObject();
        for (const QJsonValue &value : dimensions) {
            const QJsonObject dimension = value.toObject();
            bool isNumber = false;
            const double usd =
                dimension.value("pricePerUnit"_L1).toObject().value("USD"_L1).toString().toDouble(&isNumber);
            if (!isNumber || usd <= 0 || dimension.value("unit"_L1).toString() != "Hrs"_L1)
                continue;
            return Ec2Price{
                .usdPerHour = usd,
                .effective =
                    QDateTime::fromString(term.value("effectiveDate"_L1).toString(), Qt::ISODate).toUTC()};
        }
    }
    return {};
}

} // namespace

Task<ServiceQuota> HttpAwsClient::serviceQuota(QString region, QString serviceCode, QString quotaCode,
                                               std::stop_token stop)
{
    const QJsonObject body{{"ServiceCode"_L1, serviceCode}, {"QuotaCode"_L1, quotaCode}};
    const QString resource = AwsClientWords::tr("the quota %1 in %2").arg(quotaCode, region);
    auto own =
        co_await m_rest.json(jsonCall(AwsService::ServiceQuotas, region, u"GetServiceQuota"_s, body,
                                      {.action = u"servicequotas:GetServiceQuota"_s, .resource = resource}),
                             stop);
    if (own)
        co_return quotaFrom(own->value("Quota"_L1).toObject(), false);
    // "No applied value" is not "no quota": AWS' default counts then.
    if (own.error().reason != "NoSuchResourceException"_L1)
        co_return std::unexpected(std::move(own.error()));
    auto standard = co_await m_rest.json(
        jsonCall(AwsService::ServiceQuotas, region, u"GetAWSDefaultServiceQuota"_s, body,
                 {.action = u"servicequotas:GetAWSDefaultServiceQuota"_s, .resource = resource}),
        stop);
    if (!standard)
        co_return std::unexpected(std::move(standard.error()));
    co_return quotaFrom(standard->value("Quota"_L1).toObject(), true);
}

Task<QList<ServiceQuota>> HttpAwsClient::serviceQuotas(QString region, QString serviceCode,
                                                       std::stop_token stop)
{
    QList<ServiceQuota> all;
    auto ended = co_await m_rest.jsonPages(
        [region, serviceCode](const QString &token) {
            QJsonObject body{{"ServiceCode"_L1, serviceCode}, {"MaxResults"_L1, 100}};
            if (!token.isEmpty())
                body.insert("NextToken"_L1, token);
            return jsonCall(
                AwsService::ServiceQuotas, region, u"ListServiceQuotas"_s, body,
                {.action = u"servicequotas:ListServiceQuotas"_s,
                 .resource = AwsClientWords::tr("the quotas of %1 in %2").arg(serviceCode, region)});
        },
        [&all](const QJsonObject &page) {
            for (const QJsonValue &value : page.value("Quotas"_L1).toArray())
                all.append(quotaFrom(value.toObject(), false));
            return page.value("NextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QuotaRequest> HttpAwsClient::requestQuotaIncrease(QString region, QString serviceCode, QString quotaCode,
                                                       double value, std::stop_token stop)
{
    Call call =
        jsonCall(AwsService::ServiceQuotas, region, u"RequestServiceQuotaIncrease"_s,
                 {{"ServiceCode"_L1, serviceCode}, {"QuotaCode"_L1, quotaCode}, {"DesiredValue"_L1, value}},
                 {.action = u"servicequotas:RequestServiceQuotaIncrease"_s,
                  .resource = AwsClientWords::tr("the quota %1 in %2").arg(quotaCode, region)});
    call.idempotent = false;
    auto answer = co_await m_rest.json(std::move(call), stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    co_return requestFrom(answer->value("RequestedQuota"_L1).toObject());
}

Task<QList<QuotaRequest>> HttpAwsClient::quotaRequests(QString region, QString serviceCode, QString quotaCode,
                                                       std::stop_token stop)
{
    QList<QuotaRequest> all;
    auto ended = co_await m_rest.jsonPages(
        [region, serviceCode, quotaCode](const QString &token) {
            QJsonObject body{{"ServiceCode"_L1, serviceCode}, {"QuotaCode"_L1, quotaCode}};
            if (!token.isEmpty())
                body.insert("NextToken"_L1, token);
            return jsonCall(AwsService::ServiceQuotas, region,
                            u"ListRequestedServiceQuotaChangeHistoryByQuota"_s, body,
                            {.action = u"servicequotas:ListRequestedServiceQuotaChangeHistoryByQuota"_s,
                             .resource = AwsClientWords::tr("the quota %1 in %2").arg(quotaCode, region)});
        },
        [&all](const QJsonObject &page) {
            for (const QJsonValue &value : page.value("RequestedQuotas"_L1).toArray())
                all.append(requestFrom(value.toObject()));
            return page.value("NextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<Ec2Price> HttpAwsClient::price(QString region, QString instanceType, std::stop_token stop)
{
    // The same filters as the console's own calculator: one product is left.
    QJsonArray filters;
    const std::pair<QLatin1StringView, QString> wanted[] = {
        {"instanceType"_L1, instanceType},  {"regionCode"_L1, region},
        {"operatingSystem"_L1, u"Linux"_s}, {"tenancy"_L1, u"Shared"_s},
        {"capacitystatus"_L1, u"Used"_s},   {"preInstalledSw"_L1, u"NA"_s}};
    for (const auto &[field, value] : wanted)
        filters.append(
            QJsonObject{{"Type"_L1, u"TERM_MATCH"_s}, {"Field"_L1, QString(field)}, {"Value"_L1, value}});
    auto json = co_await m_rest.json(
        jsonCall(AwsService::Pricing, region, u"GetProducts"_s,
                 QJsonObject{{"ServiceCode"_L1, u"AmazonEC2"_s},
                             {"Filters"_L1, filters},
                             {"FormatVersion"_L1, u"aws_v1"_s},
                             {"MaxResults"_L1, 10}},
                 {.action = u"pricing:GetProducts"_s, .resource = AwsClientWords::tr("the price list")}),
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    for (const QJsonValue &value : json->value("PriceList"_L1).toArray()) {
        // Its items are JSON inside of text.
        const QJsonObject product =
            value.isObject() ? value.toObject() : QJsonDocument::fromJson(value.toString().toUtf8()).object();
        if (auto price = priceFrom(product)) {
            price->instanceType = instanceType;
            price->region = region;
            co_return *price;
        }
    }
    co_return fail(ErrorKind::NotFound,
                   AwsClientWords::tr("AWS has no on-demand price of %1 in %2.").arg(instanceType, region),
                   u"pricing:GetProducts"_s);
}

} // namespace slipway::aws
