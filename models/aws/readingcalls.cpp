// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a diagnosis, answered in AWS' own words.
#include "aws/awscalls.h"
#include "aws/awsreading.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace slipway {
using namespace Qt::StringLiterals;

AwsReading *awsReadingOf(AwsClient *client)
{
    return dynamic_cast<AwsReading *>(client);
}

AwsQuestion AwsQuestion::cluster(const EksClusterRef &ref)
{
    return {.what = What::Cluster, .ref = ref};
}

AwsQuestion AwsQuestion::nodegroups(const EksClusterRef &ref)
{
    return {.what = What::Nodegroups, .ref = ref};
}

AwsQuestion AwsQuestion::nodegroup(const EksClusterRef &ref, const QString &name)
{
    return {.what = What::Nodegroup, .ref = ref, .name = name};
}

AwsQuestion AwsQuestion::addons(const EksClusterRef &ref)
{
    return {.what = What::Addons, .ref = ref};
}

AwsQuestion AwsQuestion::addon(const EksClusterRef &ref, const QString &name)
{
    return {.what = What::Addon, .ref = ref, .name = name};
}

AwsQuestion AwsQuestion::podIdentities(const EksClusterRef &ref, const QString &nameSpace,
                                       const QString &serviceAccount)
{
    return {
        .what = What::PodIdentities, .ref = ref, .nameSpace = nameSpace, .serviceAccount = serviceAccount};
}

AwsQuestion AwsQuestion::podIdentity(const EksClusterRef &ref, const QString &id)
{
    return {.what = What::PodIdentity, .ref = ref, .name = id};
}

AwsQuestion AwsQuestion::scalingActivities(const EksClusterRef &ref, const QString &group)
{
    return {.what = What::ScalingActivities, .ref = ref, .name = group};
}

AwsQuestion AwsQuestion::role(const EksClusterRef &ref, const QString &name)
{
    return {.what = What::Role, .ref = ref, .name = name};
}

AwsQuestion AwsQuestion::rolePolicies(const EksClusterRef &ref, const QString &role)
{
    return {.what = What::RolePolicies, .ref = ref, .name = role};
}

AwsQuestion AwsQuestion::oidcProviders(const EksClusterRef &ref)
{
    return {.what = What::OidcProviders, .ref = ref};
}

AwsQuestion AwsQuestion::targetHealth(const EksClusterRef &ref, const QString &targetGroupArn)
{
    return {.what = What::TargetHealth, .ref = ref, .name = targetGroupArn};
}

AwsQuestion AwsQuestion::targetGroup(const EksClusterRef &ref, const QString &targetGroupArn)
{
    return {.what = What::TargetGroup, .ref = ref, .name = targetGroupArn};
}

AwsQuestion AwsQuestion::inlinePolicies(const EksClusterRef &ref, const QString &role)
{
    return {.what = What::InlinePolicies, .ref = ref, .name = role};
}

AwsQuestion AwsQuestion::roleAccess(const EksClusterRef &ref, const QString &roleArn, const QString &action,
                                    const QString &resource, const QString &prefix)
{
    return {.what = What::RoleAccess,
            .ref = ref,
            .name = roleArn,
            .action = action,
            .resource = resource,
            .prefix = prefix};
}

AwsQuestion AwsQuestion::bucketPolicy(const EksClusterRef &ref, const QString &bucket)
{
    return {.what = What::BucketPolicy, .ref = ref, .name = bucket};
}

namespace aws {
namespace {

Call eksCall(const AwsQuestion &question, const QString &below, const QString &action)
{
    return restCall(AwsService::Eks, question.ref.region, "GET",
                    u"/clusters/"_s + segment(question.ref.name) + below, {.action = action});
}

Call callOf(const AwsQuestion &question)
{
    const QString &region = question.ref.region;
    const QString below = u'/' + segment(question.name);
    switch (question.what) {
    case AwsQuestion::What::Cluster:
        return eksCall(question, {}, u"eks:DescribeCluster"_s);
    case AwsQuestion::What::Nodegroups:
        return eksCall(question, u"/node-groups"_s, u"eks:ListNodegroups"_s);
    case AwsQuestion::What::Nodegroup:
        return eksCall(question, u"/node-groups"_s + below, u"eks:DescribeNodegroup"_s);
    case AwsQuestion::What::Addons:
        return eksCall(question, u"/addons"_s, u"eks:ListAddons"_s);
    case AwsQuestion::What::Addon:
        return eksCall(question, u"/addons"_s + below, u"eks:DescribeAddon"_s);
    case AwsQuestion::What::PodIdentities: {
        Call call = eksCall(question, u"/pod-identity-associations"_s, u"eks:ListPodIdentityAssociations"_s);
        call.query = {{u"maxResults"_s, u"100"_s}};
        if (!question.nameSpace.isEmpty())
            call.query.append({u"namespace"_s, question.nameSpace});
        if (!question.serviceAccount.isEmpty())
            call.query.append({u"serviceAccount"_s, question.serviceAccount});
        return call;
    }
    case AwsQuestion::What::PodIdentity:
        return eksCall(question, u"/pod-identity-associations"_s + below,
                       u"eks:DescribePodIdentityAssociation"_s);
    case AwsQuestion::What::ScalingActivities:
        return queryCall(AwsService::AutoScaling, region, u"DescribeScalingActivities"_s,
                         {{u"AutoScalingGroupName"_s, question.name}, {u"MaxRecords"_s, u"10"_s}},
                         {.action = u"autoscaling:DescribeScalingActivities"_s});
    case AwsQuestion::What::Role:
        return queryCall(AwsService::Iam, region, u"GetRole"_s, {{u"RoleName"_s, question.name}},
                         {.action = u"iam:GetRole"_s});
    case AwsQuestion::What::RolePolicies:
        return queryCall(AwsService::Iam, region, u"ListAttachedRolePolicies"_s,
                         {{u"RoleName"_s, question.name}}, {.action = u"iam:ListAttachedRolePolicies"_s});
    case AwsQuestion::What::OidcProviders:
        return queryCall(AwsService::Iam, region, u"ListOpenIDConnectProviders"_s, {},
                         {.action = u"iam:ListOpenIDConnectProviders"_s});
    case AwsQuestion::What::TargetGroup:
        return queryCall(AwsService::ElasticLoadBalancingV2, region, u"DescribeTargetGroups"_s,
                         {{u"TargetGroupArns.member.1"_s, question.name}},
                         {.action = u"elasticloadbalancing:DescribeTargetGroups"_s});
    case AwsQuestion::What::InlinePolicies:
        return queryCall(AwsService::Iam, region, u"ListRolePolicies"_s, {{u"RoleName"_s, question.name}},
                         {.action = u"iam:ListRolePolicies"_s});
    case AwsQuestion::What::RoleAccess: {
        Parameters parameters{{u"PolicySourceArn"_s, question.name},
                              {u"ActionNames.member.1"_s, question.action},
                              {u"ResourceArns.member.1"_s, question.resource}};
        if (!question.prefix.isEmpty())
            parameters +=
                Parameters{{u"ContextEntries.member.1.ContextKeyName"_s, u"s3:prefix"_s},
                           {u"ContextEntries.member.1.ContextKeyType"_s, u"string"_s},
                           {u"ContextEntries.member.1.ContextKeyValues.member.1"_s, question.prefix}};
        return queryCall(AwsService::Iam, region, u"SimulatePrincipalPolicy"_s, parameters,
                         {.action = u"iam:SimulatePrincipalPolicy"_s});
    }
    case AwsQuestion::What::BucketPolicy: {
        Call call = restCall(AwsService::S3, region, "GET", below, {.action = u"s3:GetBucketPolicy"_s});
        call.query = {{u"policy"_s, QString()}};
        // S3 alone wants the body's hash as a header (S3 user guide, "Signature Calculations": x-amz-content-sha256).
        call.headers = {
            {"x-amz-content-sha256", QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex()}};
        return call;
    }
    case AwsQuestion::What::TargetHealth:
        break;
    }
    return queryCall(AwsService::ElasticLoadBalancingV2, region, u"DescribeTargetHealth"_s,
                     {{u"TargetGroupArn"_s, question.name}},
                     {.action = u"elasticloadbalancing:DescribeTargetHealth"_s});
}

} // namespace

Task<RecordedAnswer> HttpAwsClient::answer(AwsQuestion question, std::stop_token stop)
{
    Call call = callOf(question);
    // Nothing of a look is worth waiting for a minute: what does not answer is noted as such.
    call.timeout = std::chrono::seconds(10);
    co_return co_await m_rest.answer(std::move(call), stop);
}

QString HttpAwsClient::describe(const AwsQuestion &question) const
{
    const Call call = callOf(question);
    QString text = QString::fromLatin1(call.method) + u' ' + m_rest.urlOf(call).toString();
    if (const QString action = QUrlQuery(QString::fromLatin1(call.body)).queryItemValue(u"Action"_s);
        !action.isEmpty())
        text += u' ' + action;
    return text;
}

} // namespace aws
} // namespace slipway
