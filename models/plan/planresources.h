// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/serviceprice.h"
#include "plan/plan.h"

namespace slipway {

/// A control plane that a plan makes.
struct PlannedCluster {
    QString name = {};
    QString version = {}; ///< EKS: as asked for; empty: the cloud's default
    bool isAutopilot = false;
    bool operator==(const PlannedCluster &) const = default;
};

/// Machines of one kind that a plan makes at once: a new cluster's own, a node pool's, a node group's.
struct PlannedNodes {
    QString group = {}; ///< of the node pool or group; empty: the new cluster's default pool
    QString machineType = {};
    int count = 0; ///< that there are once the endpoint runs, in all zones together
    int diskGiB = 0; ///< of each
    QString diskType = {}; ///< the cloud's: "pd-balanced", "gp3"
    QString capacity = {}; ///< "on-demand", "spot", "flex-start", "reservation"
    QString acceleratorType = {}; ///< attached to the machine; what a machine type brings is not here
    int accelerators = 0; ///< of each
    bool hasPublicAddress = false; ///< certainly one for each node
    bool operator==(const PlannedNodes &) const = default;
};

/// A disk that a claim asks for.
struct PlannedDisk {
    QString claim = {}; ///< namespace/name
    double gib = 0; ///< 0: not said
    QString storageClass = {}; ///< empty: the cluster's default
    QString diskType = {}; ///< empty: not known
    bool isRegional = false;
    DiskPerformance performance = {};
    bool operator==(const PlannedDisk &) const = default;
};

/// A Service or Gateway for which the cloud makes a load balancer.
struct PlannedBalancer {
    enum class Kind {
        ForwardingRules, ///< Google's, one for each port of a listener
        InternalProxies, ///< Google's internal Application Load Balancer: bills by proxies, not by rules
        Classic, ///< AWS, by the cluster itself
        Network ///< AWS, by the AWS Load Balancer Controller or by annotation
    };
    QString object = {}; ///< "Service/ns/name"
    Kind kind = Kind::ForwardingRules;
    int rules = 1; ///< forwarding rules
    bool isInternal = false; ///< takes no address of the internet
    bool operator==(const PlannedBalancer &) const = default;
};

/// What of a plan takes quota and costs by the hour. What exists already and is only used is not among it.
struct PlannedResources {
    QList<PlannedCluster> clusters = {};
    QList<PlannedNodes> nodes = {};
    QList<PlannedDisk> disks = {};
    QList<PlannedBalancer> balancers = {};
    bool operator==(const PlannedResources &) const = default;
};

PlannedResources plannedResources(const Plan &plan);

/// What the cloud makes for a Gateway or a Service; nothing for a Service that asks for no load balancer, and for a Gateway on EKS,
/// where which controller serves it is the cluster's affair.
std::optional<PlannedBalancer> plannedBalancer(const QJsonObject &object, CloudProvider provider);

/// The boot disk that GKE gives a machine when nobody says which. Source: GKE docs, "Configure custom boot disks": pd-balanced, and
/// hyperdisk-balanced for the series that take no Persistent Disk.
QString gkeBootDiskType(const QString &machineType);

} // namespace slipway
