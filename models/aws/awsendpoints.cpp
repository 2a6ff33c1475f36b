// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsendpoints.h"

#include "net/endpointbase.h"

#include <QRegularExpression>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    AwsService service;
    QLatin1StringView signingName;
    QLatin1StringView host; // before ".<region>."
    QLatin1StringView variable; // after AWS_ENDPOINT_URL_
    QLatin1StringView setting; // in [services …]
};

// Service ids: the service models of AWS' SDKs, in upper case with '_' for variables, in lower case for settings.
constexpr std::array<Entry, 12> entries = {{
    {AwsService::Sts, "sts"_L1, "sts"_L1, "STS"_L1, "sts"_L1},
    {AwsService::Eks, "eks"_L1, "eks"_L1, "EKS"_L1, "eks"_L1},
    {AwsService::Ec2, "ec2"_L1, "ec2"_L1, "EC2"_L1, "ec2"_L1},
    {AwsService::Iam, "iam"_L1, "iam"_L1, "IAM"_L1, "iam"_L1},
    {AwsService::ServiceQuotas, "servicequotas"_L1, "servicequotas"_L1, "SERVICE_QUOTAS"_L1,
     "service_quotas"_L1},
    {AwsService::Ecr, "ecr"_L1, "api.ecr"_L1, "ECR"_L1, "ecr"_L1},
    {AwsService::Pricing, "pricing"_L1, "api.pricing"_L1, "PRICING"_L1, "pricing"_L1},
    {AwsService::AutoScaling, "autoscaling"_L1, "autoscaling"_L1, "AUTO_SCALING"_L1, "auto_scaling"_L1},
    {AwsService::ElasticLoadBalancing, "elasticloadbalancing"_L1, "elasticloadbalancing"_L1,
     "ELASTIC_LOAD_BALANCING"_L1, "elastic_load_balancing"_L1},
    {AwsService::ElasticLoadBalancingV2, "elasticloadbalancing"_L1, "elasticloadbalancing"_L1,
     "ELASTIC_LOAD_BALANCING_V2"_L1, "elastic_load_balancing_v2"_L1},
    {AwsService::S3, "s3"_L1, "s3"_L1, "S3"_L1, "s3"_L1},
    {AwsService::Sso, "awsssoportal"_L1, "portal.sso"_L1, "SSO"_L1, "sso"_L1},
}};

const Entry &entryOf(AwsService service)
{
    return *std::ranges::find(entries, service, &Entry::service);
}

} // namespace

bool isAwsRegion(const QString &text)
{
    // eu-central-1, us-gov-west-1, us-iso-east-1, ap-southeast-5
    static const QRegularExpression form(u"\\A[a-z]{2,8}(?:-[a-z]{2,12}){1,3}-[0-9]{1,2}\\z"_s);
    return form.match(text).hasMatch();
}

QString awsPartition(const QString &region)
{
    if (region.startsWith("cn-"_L1))
        return u"aws-cn"_s;
    return region.startsWith("us-gov-"_L1) ? u"aws-us-gov"_s : u"aws"_s;
}

Result<AwsEndpoints> AwsEndpoints::fromBase(const QString &base)
{
    auto checked = checkedEndpointBase(base, u"AWS_ENDPOINT_URL"_s);
    if (!checked)
        return std::unexpected(std::move(checked.error()));
    AwsEndpoints endpoints;
    for (const Entry &entry : entries)
        endpoints.m_overrides.insert(entry.service, *checked);
    return endpoints;
}

Result<AwsEndpoints> AwsEndpoints::from(const std::function<QString(const char *)> &environment,
                                        const AwsProfiles &profiles, const AwsProfile *profile)
{
    AwsEndpoints endpoints;
    if (environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").compare("true"_L1, Qt::CaseInsensitive) == 0)
        return endpoints;
    const auto services = profile ? profiles.services.value(profile->value(u"services"_s))
                                  : decltype(profiles.services)::mapped_type();
    for (const Entry &entry : entries) {
        const QString own = "AWS_ENDPOINT_URL_"_L1 + entry.variable;
        const QString where =
            profile ? u"%1, profile %2, endpoint_url"_s.arg(profiles.configPath, profile->name) : QString();
        const std::pair<QString, QString> candidates[] = {
            {environment(own.toLatin1().constData()), own},
            {environment("AWS_ENDPOINT_URL"), u"AWS_ENDPOINT_URL"_s},
            {services.value(entry.setting).value(u"endpoint_url"_s), where},
            {profile ? profile->value(u"endpoint_url"_s) : QString(), where}};
        for (const auto &[text, name] : candidates) {
            if (text.isEmpty())
                continue;
            auto checked = checkedEndpointBase(text, name);
            if (!checked)
                return std::unexpected(std::move(checked.error()));
            endpoints.m_overrides.insert(entry.service, *checked);
            break;
        }
    }
    return endpoints;
}

QUrl AwsEndpoints::url(AwsService service, const QString &region, const QString &path) const
{
    Q_ASSERT(path.startsWith(u'/'));
    const auto found = m_overrides.find(service);
    if (found != m_overrides.end())
        return QUrl(*found + path, QUrl::StrictMode);
    const Entry &entry = entryOf(service);
    const QString where = signingRegion(service, region);
    Q_ASSERT(isAwsRegion(where));
    const QLatin1StringView suffix = where.startsWith("cn-"_L1) ? "amazonaws.com.cn"_L1 : "amazonaws.com"_L1;
    // IAM has no host a region in the standard partition.
    if (service == AwsService::Iam && awsPartition(where) == "aws"_L1)
        return QUrl(u"https://iam.amazonaws.com"_s + path, QUrl::StrictMode);
    return QUrl(u"https://%1.%2.%3"_s.arg(entry.host, where, suffix) + path, QUrl::StrictMode);
}

QString AwsEndpoints::signingName(AwsService service)
{
    return entryOf(service).signingName;
}

QString AwsEndpoints::signingRegion(AwsService service, const QString &region)
{
    const QString partition = awsPartition(region);
    if (service == AwsService::Iam) {
        // IAM user guide, "AWS General Reference: IAM endpoints".
        if (partition == "aws-cn"_L1)
            return u"cn-north-1"_s;
        return partition == "aws-us-gov"_L1 ? u"us-gov-west-1"_s : u"us-east-1"_s;
    }
    if (service == AwsService::Pricing)
        return partition == "aws-cn"_L1 ? u"cn-northwest-1"_s : u"us-east-1"_s;
    return region;
}

} // namespace slipway
