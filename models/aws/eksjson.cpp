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

namespace {

QMap<QString, QString> textsFrom(const QJsonValue &value)
{
    QMap<QString, QString> texts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QJsonObject objectOf(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (const auto &[key, value] : texts.asKeyValueRange())
        object.insert(key, value);
    return object;
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
        .tags = textsFrom(cluster.value("tags"_L1)),
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
                     .tags = textsFrom(nodegroup.value("tags"_L1)),
                     .issues = issuesFrom(nodegroup.value("health"_L1))};
    out.labels = textsFrom(nodegroup.value("labels"_L1));
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

EksUpdate eksUpdateFrom(const QJsonObject &update)
{
    EksUpdate out{.id = update.value("id"_L1).toString(),
                  .status = update.value("status"_L1).toString(),
                  .type = update.value("type"_L1).toString(),
                  .created = timeFrom(update.value("createdAt"_L1))};
    for (const QJsonValue &value : update.value("params"_L1).toArray())
        out.params.insert(value["type"_L1].toString(), value["value"_L1].toString());
    for (const QJsonValue &value : update.value("errors"_L1).toArray())
        out.errors.append({.code = value["errorCode"_L1].toString(),
                           .message = value["errorMessage"_L1].toString(),
                           .resourceIds = stringsFrom(value["resourceIds"_L1])});
    return out;
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

QJsonObject clusterJson(const QString &name, const EksClusterSpec &spec)
{
    QJsonObject body{{"name"_L1, name},
                     {"roleArn"_L1, spec.roleArn},
                     {"resourcesVpcConfig"_L1,
                      QJsonObject{{"subnetIds"_L1, QJsonArray::fromStringList(spec.subnetIds)},
                                  {"endpointPublicAccess"_L1, true},
                                  {"endpointPrivateAccess"_L1, true}}},
                     // Access entries need API in it; the config map is what older tools still write.
                     {"accessConfig"_L1,
                      QJsonObject{{"authenticationMode"_L1, "API_AND_CONFIG_MAP"_L1},
                                  {"bootstrapClusterCreatorAdminPermissions"_L1, true}}}};
    if (!spec.version.isEmpty())
        body.insert("version"_L1, spec.version);
    if (!spec.tags.isEmpty())
        body.insert("tags"_L1, objectOf(spec.tags));
    if (!spec.clientRequestToken.isEmpty())
        body.insert("clientRequestToken"_L1, spec.clientRequestToken);
    return body;
}

QJsonObject nodegroupJson(const EksNodegroupSpec &spec)
{
    QJsonObject body{{"nodegroupName"_L1, spec.name},
                     {"nodeRole"_L1, spec.nodeRoleArn},
                     {"subnets"_L1, QJsonArray::fromStringList(spec.subnetIds)},
                     {"instanceTypes"_L1, QJsonArray::fromStringList(spec.instanceTypes)},
                     {"scalingConfig"_L1,
                      QJsonObject{{"minSize"_L1, spec.minSize},
                                  {"maxSize"_L1, spec.maxSize},
                                  {"desiredSize"_L1, spec.desiredSize}}}};
    if (!spec.amiType.isEmpty())
        body.insert("amiType"_L1, spec.amiType);
    if (!spec.capacityType.isEmpty())
        body.insert("capacityType"_L1, spec.capacityType);
    if (spec.diskSizeGiB > 0)
        body.insert("diskSize"_L1, spec.diskSizeGiB);
    if (!spec.labels.isEmpty())
        body.insert("labels"_L1, objectOf(spec.labels));
    if (!spec.tags.isEmpty())
        body.insert("tags"_L1, objectOf(spec.tags));
    if (!spec.clientRequestToken.isEmpty())
        body.insert("clientRequestToken"_L1, spec.clientRequestToken);
    QJsonArray taints;
    for (const EksTaint &taint : spec.taints)
        taints.append(
            QJsonObject{{"key"_L1, taint.key}, {"value"_L1, taint.value}, {"effect"_L1, taint.effect}});
    if (!taints.isEmpty())
        body.insert("taints"_L1, taints);
    return body;
}

} // namespace slipway::aws
