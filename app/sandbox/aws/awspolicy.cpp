// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awspolicy.h"

#include "app/sandbox/aws/awscall.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool matchesAny(const QJsonValue &patterns, const QString &text, Qt::CaseSensitivity sensitivity)
{
    const QStringList all = awsTexts(patterns);
    return std::ranges::any_of(
        all, [&](const QString &pattern) { return awsGlobMatches(pattern, text, sensitivity); });
}

} // namespace

QStringList awsTexts(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts.append(item.toString());
    return texts;
}

AwsVerdict awsVerdict(const QJsonObject &policy, const QString &action, const QString &resource)
{
    QJsonArray statements = policy.value("Statement"_L1).toArray();
    if (policy.value("Statement"_L1).isObject())
        statements = {policy.value("Statement"_L1)};
    AwsVerdict verdict = AwsVerdict::Silent;
    for (const QJsonValue &value : std::as_const(statements)) {
        const QJsonObject statement = value.toObject();
        const bool acts = statement.contains("Action"_L1)
            ? matchesAny(statement.value("Action"_L1), action, Qt::CaseInsensitive)
            : statement.contains("NotAction"_L1)
                && !matchesAny(statement.value("NotAction"_L1), action, Qt::CaseInsensitive);
        if (!acts || !matchesAny(statement.value("Resource"_L1), resource, Qt::CaseSensitive))
            continue;
        if (statement.value("Effect"_L1).toString() == "Deny"_L1)
            return AwsVerdict::Denied;
        verdict = AwsVerdict::Allowed;
    }
    return verdict;
}

AwsVerdict awsManagedVerdict(const QString &policyArn, const QString &action)
{
    const QString name = policyArn.section(u'/', -1);
    const QString verb = action.section(u':', 1);
    const bool reads =
        verb.startsWith("Describe"_L1) || verb.startsWith("List"_L1) || verb.startsWith("Get"_L1);
    if (name == "AdministratorAccess"_L1)
        return AwsVerdict::Allowed;
    if (name == "PowerUserAccess"_L1)
        return action.startsWith("iam:"_L1) && !reads ? AwsVerdict::Silent : AwsVerdict::Allowed;
    if (name == "ReadOnlyAccess"_L1 || name == "ViewOnlyAccess"_L1)
        return reads ? AwsVerdict::Allowed : AwsVerdict::Silent;
    if (name == "AmazonEC2ContainerRegistryReadOnly"_L1)
        return action.startsWith("ecr:"_L1) && (reads || verb.startsWith("Batch"_L1)) ? AwsVerdict::Allowed
                                                                                      : AwsVerdict::Silent;
    if (name == "AmazonEKSWorkerNodePolicy"_L1)
        return (action.startsWith("ec2:"_L1) || action == "eks:DescribeCluster"_L1) && reads
            ? AwsVerdict::Allowed
            : AwsVerdict::Silent;
    if (name.startsWith("AmazonEBSCSIDriver"_L1))
        return action == "ec2:CreateVolume"_L1 || action == "ec2:AttachVolume"_L1 ? AwsVerdict::Allowed
                                                                                  : AwsVerdict::Silent;
    return AwsVerdict::Silent;
}

} // namespace slipway::sandbox
