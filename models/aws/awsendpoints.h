// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsprofiles.h"

#include <QUrl>

namespace slipway {

enum class AwsService {
    Sts,
    Eks,
    Ec2,
    Iam,
    ServiceQuotas,
    Ecr,
    Pricing,
    AutoScaling,
    ElasticLoadBalancing, ///< the classic ones
    ElasticLoadBalancingV2,
    S3, ///< buckets by path, never by host: a stand-in has one host
    Sso
};

/// Where each AWS service is reached: AWS' own hosts, unless somebody says otherwise. As AWS' SDKs read it, first match wins:
///
///  AWS_ENDPOINT_URL_<SERVICE>   STS, EKS, EC2, IAM, SERVICE_QUOTAS, ECR, PRICING, AUTO_SCALING, ELASTIC_LOAD_BALANCING,
///                               ELASTIC_LOAD_BALANCING_V2, S3, SSO
///  AWS_ENDPOINT_URL             all services
///  [services S] of the profile's `services = S`, then the profile's endpoint_url
///
/// AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true ignores them all. An override carries signed requests and session tokens, so it must be
/// https or loopback; anything else is refused in words.
/// Source: AWS SDKs and Tools Reference Guide, "Service-specific endpoints".
class AwsEndpoints
{
public:
    AwsEndpoints() = default;

    /// @param profile may be null
    /// Errors: Invalid (an override that is no URL, or http to a host that is not loopback; where names the variable or setting).
    static Result<AwsEndpoints> from(const std::function<QString(const char *)> &environment,
                                     const AwsProfiles &profiles, const AwsProfile *profile);
    /// Every service at one address, e.g. a sandbox.
    static Result<AwsEndpoints> fromBase(const QString &base);

    /// The absolute URL of @p path, which begins with a slash. @p region is one of isAwsRegion().
    QUrl url(AwsService service, const QString &region, const QString &path = QStringLiteral("/")) const;
    /// Whether any of the calls goes elsewhere than to AWS: the UI says so, and stray credentials are not used.
    bool isOverridden() const { return !m_overrides.isEmpty(); }

    /// "eks": what the signature's scope names, and what a person calls it.
    static QString signingName(AwsService service);
    /// IAM and the price list live in one region of the partition; the others in @p region.
    static QString signingRegion(AwsService service, const QString &region);

private:
    QMap<AwsService, QString> m_overrides; // without trailing slash
};

/// Whether @p text has the form of a region's name. It becomes part of a host's name: nothing else may.
bool isAwsRegion(const QString &text);
/// "aws", "aws-cn", "aws-us-gov": the first part of an ARN in that region.
QString awsPartition(const QString &region);

} // namespace slipway
