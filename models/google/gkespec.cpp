// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googlejson.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// The member of AddonsConfig and how it says "on".
QJsonObject addonConfig(GkeAddon addon, bool enabled)
{
    switch (addon) {
    case GkeAddon::GcsFuseCsi:
        return {{"gcsFuseCsiDriverConfig"_L1, QJsonObject{{"enabled"_L1, enabled}}}};
    case GkeAddon::HttpLoadBalancing:
        return {{"httpLoadBalancing"_L1, QJsonObject{{"disabled"_L1, !enabled}}}};
    case GkeAddon::RayOperator:
        return {{"rayOperatorConfig"_L1, QJsonObject{{"enabled"_L1, enabled}}}};
    case GkeAddon::ConfigConnector:
        return {{"configConnectorConfig"_L1, QJsonObject{{"enabled"_L1, enabled}}}};
    }
    return {};
}

} // namespace

QJsonObject google::addonUpdate(GkeAddon addon, bool enabled)
{
    // Add-ons left out of desiredAddonsConfig are not touched (unverified; gcloud relies on it).
    return {{"desiredAddonsConfig"_L1, addonConfig(addon, enabled)}};
}

QJsonObject GkeClusterSpec::toJson(const QString &projectId) const
{
    QJsonObject json{{"name"_L1, name}};
    if (!releaseChannel.isEmpty())
        json["releaseChannel"_L1] = QJsonObject{{"channel"_L1, releaseChannel}};
    QJsonObject addonsConfig;
    for (const GkeAddon addon : addons) {
        const QJsonObject config = addonConfig(addon, true);
        addonsConfig[config.begin().key()] = config.begin().value();
    }
    if (!addonsConfig.isEmpty())
        json["addonsConfig"_L1] = addonsConfig;
    const auto labelsOf = [](const QMap<QString, QString> &labels) {
        QJsonObject object;
        for (auto it = labels.begin(); it != labels.end(); ++it)
            object[it.key()] = it.value();
        return object;
    };
    if (!resourceLabels.isEmpty())
        json["resourceLabels"_L1] = labelsOf(resourceLabels);
    if (!network.isEmpty())
        json["network"_L1] = network;
    if (!subnetwork.isEmpty())
        json["subnetwork"_L1] = subnetwork;
    QJsonObject networkConfig;
    // GKE API v1, NetworkConfig: not together with privateClusterConfig.enablePrivateNodes, which it replaces.
    if (privateNodes)
        networkConfig["defaultEnablePrivateNodes"_L1] = true;
    if (gatewayApi && !autopilot)
        networkConfig["gatewayApiConfig"_L1] = QJsonObject{{"channel"_L1, u"CHANNEL_STANDARD"_s}};
    if (!networkConfig.isEmpty())
        json["networkConfig"_L1] = networkConfig;
    if (autopilot) {
        // Workload Identity, the FUSE driver and the Gateway API are always on there.
        json["autopilot"_L1] = QJsonObject{{"enabled"_L1, true}};
        return json;
    }
    json["initialNodeCount"_L1] = initialNodeCount;
    json["ipAllocationPolicy"_L1] = QJsonObject{{"useIpAliases"_L1, true}};
    if (!nodeLocations.isEmpty())
        json["locations"_L1] = QJsonArray::fromStringList(nodeLocations);
    if (!machineType.isEmpty())
        json["nodeConfig"_L1] = QJsonObject{{"machineType"_L1, machineType}};
    if (workloadIdentity)
        json["workloadIdentityConfig"_L1] = QJsonObject{{"workloadPool"_L1, projectId + ".svc.id.goog"_L1}};
    return json;
}

QJsonObject GkeNodePoolSpec::toJson() const
{
    QJsonObject config{{"machineType"_L1, machineType},
                       {"workloadMetadataConfig"_L1, QJsonObject{{"mode"_L1, u"GKE_METADATA"_s}}},
                       // gcloud's default for new pools; without it the node could not pull private images.
                       {"oauthScopes"_L1, QJsonArray{u"https://www.googleapis.com/auth/cloud-platform"_s}}};
    if (!acceleratorType.isEmpty() && acceleratorCount > 0) {
        config["accelerators"_L1] = QJsonArray{QJsonObject{
            {"acceleratorType"_L1, acceleratorType},
            {"acceleratorCount"_L1, QString::number(acceleratorCount)}, // int64: a string
            {"gpuDriverInstallationConfig"_L1, QJsonObject{{"gpuDriverVersion"_L1, u"DEFAULT"_s}}}}};
    }
    if (spot)
        config["spot"_L1] = true;
    if (flexStart) {
        config["flexStart"_L1] = true;
        config["reservationAffinity"_L1] = QJsonObject{{"consumeReservationType"_L1, u"NO_RESERVATION"_s}};
    }
    if (!reservation.isEmpty()) {
        config["reservationAffinity"_L1] =
            QJsonObject{{"consumeReservationType"_L1, u"SPECIFIC_RESERVATION"_s},
                        {"key"_L1, u"compute.googleapis.com/reservation-name"_s},
                        {"values"_L1, QJsonArray{reservation}}};
    }
    if (!serviceAccount.isEmpty())
        config["serviceAccount"_L1] = serviceAccount;
    if (diskSizeGb > 0)
        config["diskSizeGb"_L1] = diskSizeGb;
    if (!diskType.isEmpty())
        config["diskType"_L1] = diskType;
    QJsonObject labelsJson;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        labelsJson[it.key()] = it.value();
    if (!labelsJson.isEmpty())
        config["labels"_L1] = labelsJson;
    QJsonObject resourceLabelsJson;
    for (auto it = resourceLabels.begin(); it != resourceLabels.end(); ++it)
        resourceLabelsJson[it.key()] = it.value();
    if (!resourceLabelsJson.isEmpty())
        config["resourceLabels"_L1] = resourceLabelsJson;
    QJsonArray taintsJson;
    for (const GkeTaint &taint : taints)
        taintsJson.append(
            QJsonObject{{"key"_L1, taint.key}, {"value"_L1, taint.value}, {"effect"_L1, taint.effect}});
    if (!taintsJson.isEmpty())
        config["taints"_L1] = taintsJson;

    QJsonObject json{
        {"name"_L1, name},
        {"config"_L1, config},
        {"initialNodeCount"_L1, initialNodeCount},
        // Flex-start nodes are not repaired: GKE docs, "Run GPUs with flex-start" (unverified beyond gcloud's example).
        {"management"_L1, QJsonObject{{"autoUpgrade"_L1, true}, {"autoRepair"_L1, !flexStart}}}};
    if (!locations.isEmpty())
        json["locations"_L1] = QJsonArray::fromStringList(locations);
    if (autoscaling) {
        json["autoscaling"_L1] =
            QJsonObject{{"enabled"_L1, true},
                        {totalCounts ? "totalMinNodeCount"_L1 : "minNodeCount"_L1, minNodeCount},
                        {totalCounts ? "totalMaxNodeCount"_L1 : "maxNodeCount"_L1, maxNodeCount},
                        // Scarce accelerators come from wherever they are.
                        {"locationPolicy"_L1, u"ANY"_s}};
    }
    if (!tpuTopology.isEmpty())
        json["placementPolicy"_L1] = QJsonObject{{"tpuTopology"_L1, tpuTopology}};
    return json;
}

} // namespace slipway
