// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awstypes.h"
#include "google/googletypes.h"

namespace slipway {

/// A node pool of GKE or a node group of EKS that is there, as far as pods and prices ask.
struct ClusterPool {
    struct Taint {
        QString key = {};
        QString value = {};
        bool keepsPodsAway = false; ///< NoSchedule or NoExecute
        bool operator==(const Taint &) const = default;
    };
    QString name = {};
    QStringList machineTypes = {}; ///< EKS takes whichever of several it gets; empty: a launch template says
    QMap<QString, QString> labels = {}; ///< of its nodes, those that the cloud sets among them
    QStringList zones = {}; ///< empty: not said
    QList<Taint> taints = {};
    QString acceleratorType = {}; ///< attached to the machine; empty: what the machine type brings
    int accelerators = 0;
    QString capacity = {}; ///< as PlannedNodes has it
    int diskGiB = 0; ///< 0: not said
    QString diskType = {};
    bool operator==(const ClusterPool &) const = default;
};

/// What is known of the machines of a cluster that is there.
struct ClusterPools {
    enum class Known {
        Nothing, ///< there is no such cluster, or nobody could be asked
        Automatic, ///< GKE Autopilot, EKS Auto Mode: the cloud chooses machines for the pods
        Listed
    };
    Known known = Known::Nothing;
    QString cluster = {}; ///< "location/name": of another one it tells nothing
    QList<ClusterPool> pools = {}; ///< that can take pods
    bool operator==(const ClusterPools &) const = default;
};

ClusterPools poolsOf(const GkeCluster &cluster);
/// @param region of the cluster
ClusterPools poolsOf(const QString &region, const EksCluster &cluster, const QList<EksNodegroup> &groups);

} // namespace slipway
