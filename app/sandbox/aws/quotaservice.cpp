// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Service Quotas API reference. Names and codes: those of models/aws.
#include "app/sandbox/aws/awsrouter.h"
#include "aws/vcpuquota.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// Code → name, of all vCPU quotas of EC2 that the client knows.
QMap<QString, QString> quotaNames()
{
    QMap<QString, QString> names;
    for (const QString &type : {u"g5.xlarge"_s, u"p4d.24xlarge"_s, u"inf2.xlarge"_s, u"trn1.2xlarge"_s,
                                u"dl1.24xlarge"_s, u"m6i.large"_s}) {
        const auto key = vcpuQuotaKey(type);
        names.insert(key->code, key->name);
        if (!key->spotCode.isEmpty())
            names.insert(key->spotCode, key->spotName);
    }
    return names;
}

QJsonObject quotaJson(const AwsWorld &world, const QString &region, const QString &code, double value)
{
    return {{u"ServiceCode"_s, u"ec2"_s},
            {u"ServiceName"_s, u"Amazon Elastic Compute Cloud (Amazon EC2)"_s},
            {u"QuotaArn"_s, world.arn(u"servicequotas"_s, region, "ec2/"_L1 + code)},
            {u"QuotaCode"_s, code},
            {u"QuotaName"_s, quotaNames().value(code)},
            {u"Value"_s, value},
            {u"Unit"_s, u"None"_s},
            {u"Adjustable"_s, true},
            {u"GlobalQuota"_s, false}};
}

/// The code that a call names, when it is one of ours; answers otherwise.
std::optional<QString> codeOf(const AwsCall &call)
{
    const QString service = call.body.value("ServiceCode"_L1).toString();
    const QString code = call.body.value("QuotaCode"_L1).toString();
    if (service == "ec2"_L1 && quotaNames().contains(code))
        return code;
    call.refuse(400, u"NoSuchResourceException"_s,
                u"The request failed because the specified service or quota does not exist."_s);
    return {};
}

void list(AwsWorld &world, const AwsCall &call, bool defaults)
{
    QJsonArray all;
    if (call.body.value("ServiceCode"_L1).toString() != "ec2"_L1)
        return call.refuse(400, u"NoSuchResourceException"_s,
                           u"The request failed because the specified service does not exist."_s);
    const QStringList codes = quotaNames().keys();
    for (const QString &code : codes)
        all.append(quotaJson(world, call.region, code,
                             defaults ? AwsWorld::defaultQuota(code) : world.quota(call.region, code)));
    const QJsonValue size = call.body.value("MaxResults"_L1);
    const auto page = call.page(all, size.isUndefined() ? QString() : QString::number(size.toInt()),
                                call.body.value("NextToken"_L1).toString(), 100);
    if (!page)
        return;
    QJsonObject out{{u"Quotas"_s, page->items}};
    if (!page->nextToken.isEmpty())
        out.insert(u"NextToken"_s, page->nextToken);
    call.ok(out);
}

QJsonObject withoutRegion(QJsonObject request)
{
    request.remove(u"region"_s);
    return request;
}

void requestIncrease(AwsWorld &world, const AwsCall &call)
{
    const auto code = codeOf(call);
    if (!code)
        return;
    const double desired = call.body.value("DesiredValue"_L1).toDouble();
    if (desired <= world.quota(call.region, *code))
        return call.refuse(400, u"IllegalArgumentException"_s,
                           u"You must provide a quota value greater than the current quota value."_s);
    for (const QJsonObject &request : std::as_const(world.quotaRequests)) {
        const QString status = request.value("Status"_L1).toString();
        if (request.value("QuotaCode"_L1).toString() == *code
            && request.value("region"_L1).toString() == call.region
            && (status == "PENDING"_L1 || status == "CASE_OPENED"_L1))
            return call.refuse(400, u"ResourceAlreadyExistsException"_s,
                               u"Only one open service quota increase request is allowed per quota."_s);
    }
    // A person at AWS decides, in hours or days; nobody does here.
    const QJsonObject request{
        {u"Id"_s, awsRandomHex(32)},
        {u"CaseId"_s, QString::number(170'000'000'000 + qint64(world.quotaRequests.size()))},
        {u"ServiceCode"_s, u"ec2"_s},
        {u"ServiceName"_s, u"Amazon Elastic Compute Cloud (Amazon EC2)"_s},
        {u"QuotaCode"_s, *code},
        {u"QuotaName"_s, quotaNames().value(*code)},
        {u"QuotaArn"_s, world.arn(u"servicequotas"_s, call.region, "ec2/"_L1 + *code)},
        {u"DesiredValue"_s, desired},
        {u"Status"_s, u"CASE_OPENED"_s},
        {u"Created"_s, world.stamp()},
        {u"LastUpdated"_s, world.stamp()},
        {u"Requester"_s, call.caller.arn},
        {u"GlobalQuota"_s, false},
        {u"Unit"_s, u"None"_s},
        {u"region"_s, call.region}};
    world.quotaRequests.append(request);
    call.ok({{u"RequestedQuota"_s, withoutRegion(request)}});
}

void listRequests(AwsWorld &world, const AwsCall &call)
{
    QJsonArray all;
    for (const QJsonObject &request : std::as_const(world.quotaRequests)) {
        const QString code = call.body.value("QuotaCode"_L1).toString();
        if (request.value("region"_L1).toString() == call.region
            && (code.isEmpty() || request.value("QuotaCode"_L1).toString() == code))
            all.append(withoutRegion(request));
    }
    call.ok({{u"RequestedQuotas"_s, all}});
}

} // namespace

void addServiceQuotas(AwsWorld &world, AwsRouter &router)
{
    router.add("servicequotas", "GetServiceQuota", [&world](const AwsCall &call) {
        const auto code = codeOf(call);
        if (!code)
            return;
        // An account has an applied value once AWS has set one; before that only the default is there.
        const auto own = world.quotas.value(call.region);
        if (!own.contains(*code))
            return call.refuse(400, u"NoSuchResourceException"_s,
                               u"The request failed because the specified quota has no applied value."_s);
        call.ok({{u"Quota"_s, quotaJson(world, call.region, *code, own.value(*code))}});
    });
    router.add("servicequotas", "GetAWSDefaultServiceQuota", [&world](const AwsCall &call) {
        if (const auto code = codeOf(call))
            call.ok({{u"Quota"_s, quotaJson(world, call.region, *code, AwsWorld::defaultQuota(*code))}});
    });
    router.add("servicequotas", "ListServiceQuotas",
               [&world](const AwsCall &call) { list(world, call, false); });
    router.add("servicequotas", "ListAWSDefaultServiceQuotas",
               [&world](const AwsCall &call) { list(world, call, true); });
    router.add("servicequotas", "RequestServiceQuotaIncrease",
               [&world](const AwsCall &call) { requestIncrease(world, call); });
    router.add("servicequotas", "ListRequestedServiceQuotaChangeHistory",
               [&world](const AwsCall &call) { listRequests(world, call); });
    router.add("servicequotas", "ListRequestedServiceQuotaChangeHistoryByQuota",
               [&world](const AwsCall &call) { listRequests(world, call); });
    router.add("servicequotas", "GetRequestedServiceQuotaChange", [&world](const AwsCall &call) {
        for (const QJsonObject &request : std::as_const(world.quotaRequests)) {
            if (request.value("Id"_L1).toString() == call.body.value("RequestId"_L1).toString())
                return call.ok({{u"RequestedQuota"_s, withoutRegion(request)}});
        }
        call.refuse(400, u"NoSuchResourceException"_s, u"The specified request does not exist."_s);
    });
}

} // namespace slipway::sandbox
