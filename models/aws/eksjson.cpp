// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awscalls.h"

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

QList<EksIssue> issuesFrom(const QJsonValue &health)
{
    QList<EksIssue> issues;
    for (const QJsonValue &value : health.toObject().value("issues"_L1).toArray()) {
        const QJsonObject issue = value.toObject();
        issues.append({.code = issue.value("code"_L1).toString(),
                       .message = issue.value("message"_L1).toString(),
                       .resourceIds = stringsFrom(issue.value("resourceIds"_L1))});
    }
    return issues;
}

} // namespace

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            texts << entry.toString();
    }
    return texts;
}

QDateTime timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(qint64(value.toDouble() * 1000), QTimeZone::UTC)
                            : QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

EksCluster eksClusterFrom(const QJsonObject &cluster)
{
    const QJsonObject vpc = cluster.value("resourcesVpcConfig"_L1).toObject();
    EksCluster out{
        .name = cluster.value("name"_L1).toString(),
        .arn = cluster.value("arn"_L1).toString(),
        .version = cluster.value("version"_L1).toString(),
        .platformVersion = cluster.value("platformVersion"_L1).toString(),
        .status = cluster.value("status"_L1).toString(),
        .endpoint = cluster.value("endpoint"_L1).toString(),
        .caCertificatePem = QByteArray::fromBase64(
            cluster.value("certificateAuthority"_L1).toObject().value("data"_L1).toString().toLatin1()),
        .roleArn = cluster.value("roleArn"_L1).toString(),
        .vpcId = vpc.value("vpcId"_L1).toString(),
        .subnetIds = stringsFrom(vpc.value("subnetIds"_L1)),
        .isPublic =
            vpc.value("endpointPublicAccess"_L1).toBool(true), // AWS' default for clusters that do not say
        .isPrivate = vpc.value("endpointPrivateAccess"_L1).toBool(),
        .publicAccessCidrs = stringsFrom(vpc.value("publicAccessCidrs"_L1)),
        .oidcIssuer =
            cluster.value("identity"_L1).toObject().value("oidc"_L1).toObject().value("issuer"_L1).toString(),
        .authenticationMode =
            cluster.value("accessConfig"_L1).toObject().value("authenticationMode"_L1).toString(),
        .supportType = cluster.value("upgradePolicy"_L1).toObject().value("supportType"_L1).toString(),
        .isAutoMode = cluster.value("computeConfig"_L1).toObject().value("enabled"_L1).toBool(),
        .issues = issuesFrom(cluster.value("health"_L1))};
    return out;
}

EksNodegroup eksNodegroupFrom(const QJsonObject &nodegroup)
{
    const QJsonObject scaling = nodegroup.value("scalingConfig"_L1).toObject();
    const QJsonObject launchTemplate = nodegroup.value("launchTemplate"_L1).toObject();
    EksNodegroup out{.name = nodegroup.value("nodegroupName"_L1).toString(),
                     .status = nodegroup.value("status"_L1).toString(),
                     .version = nodegroup.value("version"_L1).toString(),
                     .releaseVersion = nodegroup.value("releaseVersion"_L1).toString(),
                     .capacityType = nodegroup.value("capacityType"_L1).toString(u"ON_DEMAND"_s),
                     .minSize = scaling.value("minSize"_L1).toInt(),
                     .maxSize = scaling.value("maxSize"_L1).toInt(),
                     .desiredSize = scaling.value("desiredSize"_L1).toInt(),
                     .instanceTypes = stringsFrom(nodegroup.value("instanceTypes"_L1)),
                     .subnetIds = stringsFrom(nodegroup.value("subnets"_L1)),
                     .amiType = nodegroup.value("amiType"_L1).toString(),
                     .nodeRole = nodegroup.value("nodeRole"_L1).toString(),
                     .diskSizeGiB = nodegroup.value("diskSize"_L1).toInt(),
                     .launchTemplate =
                         launchTemplate.value("name"_L1).toString(launchTemplate.value("id"_L1).toString()),
                     .issues = issuesFrom(nodegroup.value("health"_L1))};
    const QJsonObject labels = nodegroup.value("labels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        out.labels.insert(it.key(), it.value().toString());
    for (const QJsonValue &value : nodegroup.value("taints"_L1).toArray()) {
        const QJsonObject taint = value.toObject();
        out.taints.append({.key = taint.value("key"_L1).toString(),
                           .value = taint.value("value"_L1).toString(),
                           .effect = taint.value("effect"_L1).toString()});
    }
    const QJsonArray groups =
        nodegroup.value("resources"_L1).toObject().value("autoScalingGroups"_L1).toArray();
    for (const QJsonValue &value : groups)
        out.autoScalingGroups << value.toObject().value("name"_L1).toString();
    return out;
}

EksAddon eksAddonFrom(const QJsonObject &addon)
{
    return {.name = addon.value("addonName"_L1).toString(),
            .status = addon.value("status"_L1).toString(),
            .version = addon.value("addonVersion"_L1).toString(),
            .serviceAccountRoleArn = addon.value("serviceAccountRoleArn"_L1).toString(),
            .podIdentityAssociations = stringsFrom(addon.value("podIdentityAssociations"_L1)),
            .configurationValues = addon.value("configurationValues"_L1).toString(),
            .issues = issuesFrom(addon.value("health"_L1))};
}

QJsonObject addonJson(const EksAddonSpec &spec, bool isCreate)
{
    QJsonObject body;
    const auto put = [&body](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            body.insert(key, value);
    };
    if (isCreate)
        put("addonName"_L1, spec.name);
    put("addonVersion"_L1, spec.version);
    put("serviceAccountRoleArn"_L1, spec.serviceAccountRoleArn);
    put("resolveConflicts"_L1, spec.resolveConflicts);
    put("configurationValues"_L1, spec.configurationValues);
    put("clientRequestToken"_L1, spec.clientRequestToken);
    QJsonArray associations;
    for (const EksPodIdentityAssociation &association : spec.podIdentity)
        associations.append(QJsonObject{{"serviceAccount"_L1, association.serviceAccount},
                                        {"roleArn"_L1, association.roleArn}});
    if (!associations.isEmpty())
        body.insert("podIdentityAssociations"_L1, associations);
    return body;
}

} // namespace slipway::aws
