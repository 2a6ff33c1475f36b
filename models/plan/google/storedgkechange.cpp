// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/gcloudcommands.h"
#include "plan/google/gkeclusterchanges.h"
#include "plan/google/gkenodepoolchanges.h"
#include "plan/google/quotachanges.h"
#include "plan/storedchange.h"
#include "plan/waits/clusteraccess.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<Change> clusterFrom(StoredChange &in)
{
    const GkeClusterRef cluster = in.cluster();
    const QString mode = in.text("mode"_L1);
    if (mode != "autopilot"_L1 && mode != "standard"_L1)
        return nullptr;
    GkeClusterSpec spec{.name = cluster.name, .autopilot = mode == "autopilot"_L1};
    if (const QString channel = in.text("releaseChannel"_L1, false); !channel.isEmpty())
        spec.releaseChannel = channel;
    for (const QString &name : in.texts("addons"_L1, false)) {
        const auto addon = gkeAddonNamed(name);
        if (!addon)
            return nullptr;
        spec.addons.append(*addon);
    }
    spec.gatewayApi = in.flag("gatewayApi"_L1);
    spec.nodeLocations = in.texts("nodeLocations"_L1, false);
    spec.machineType = in.text("machineType"_L1, !spec.autopilot);
    if (!spec.autopilot)
        spec.initialNodeCount = in.number("nodeCount"_L1);
    spec.network = in.text("network"_L1, false);
    spec.subnetwork = in.text("subnetwork"_L1, false);
    spec.privateNodes = in.flag("privateNodes"_L1);
    return std::make_shared<CreateGkeCluster>(cluster, spec);
}

std::shared_ptr<Change> nodePoolFrom(StoredChange &in)
{
    const GkeClusterRef cluster = in.cluster();
    const QString provisioning = in.text("provisioning"_L1);
    GkeNodePoolSpec spec{.name = in.text("name"_L1),
                         .machineType = in.text("machineType"_L1),
                         .acceleratorType = in.text("accelerator"_L1, false),
                         .tpuTopology = in.text("topology"_L1, false),
                         .locations = in.texts("zones"_L1, false),
                         .initialNodeCount = in.number("nodeCount"_L1),
                         .autoscaling = in.flag("autoscaling"_L1),
                         .totalCounts = true,
                         .spot = provisioning == "spot"_L1,
                         .flexStart = provisioning == "flex-start"_L1,
                         .serviceAccount = in.text("serviceAccount"_L1, false),
                         .diskSizeGb = in.number("diskGb"_L1),
                         .diskType = in.text("diskType"_L1, false),
                         .labels = in.labels("labels"_L1)};
    if (!spec.acceleratorType.isEmpty())
        spec.acceleratorCount = in.number("acceleratorCount"_L1);
    if (spec.autoscaling) {
        spec.minNodeCount = in.number("minNodes"_L1);
        spec.maxNodeCount = in.number("maxNodes"_L1);
    }
    if (provisioning == "reservation"_L1)
        spec.reservation = in.text("reservation"_L1);
    else if (provisioning != "on-demand"_L1 && !spec.spot && !spec.flexStart)
        return nullptr;
    for (const QJsonValue value : in.array("taints"_L1, false)) {
        const GkeTaint taint{.key = value["key"_L1].toString(),
                             .value = value["value"_L1].toString(),
                             .effect = value["effect"_L1].toString()};
        if (taint.key.isEmpty() || !taint.effect.contains(u'_'))
            return nullptr;
        spec.taints.append(taint);
    }
    return std::make_shared<CreateGkeNodePool>(cluster, spec);
}

} // namespace

std::shared_ptr<Change> gkeChangeFrom(const QString &kind, StoredChange &in)
{
    if (kind == "create-gke-cluster"_L1)
        return clusterFrom(in);
    if (kind == "create-gke-node-pool"_L1)
        return nodePoolFrom(in);
    if (kind == "request-google-quota"_L1)
        return std::make_shared<RequestGoogleQuota>(
            in.text("project"_L1),
            RequestGoogleQuota::Wish{.quotaId = in.text("quota"_L1),
                                     .dimensions = in.labels("dimensions"_L1),
                                     .value = qint64(in.amount("value"_L1)),
                                     .contactEmail = in.text("contactEmail"_L1, false),
                                     .justification = in.text("justification"_L1, false)});
    if (kind == "wait-gke-access"_L1) {
        const GkeClusterRef cluster = in.cluster();
        return std::make_shared<WaitForGkeAccess>(cluster,
                                                  std::chrono::minutes(in.number("limitMinutes"_L1)));
    }
    return nullptr;
}

} // namespace slipway
