// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/podfacts.h"

#include <map>

namespace slipway {

/// Why a pod cannot go to a node.
struct Obstacle {
    enum class Kind {
        Selector, ///< a label of nodeSelector; what is "key=value", other the node's value
        Affinity, ///< required node affinity
        NoSuchResource, ///< the node does not offer it at all
        TooLarge, ///< more than the whole node has
        Full, ///< more than is left on it
        PodLimit,
        Taint, ///< what is "key=value:effect"
        Cordoned,
        NotReady, ///< also pressure and taints of a node that is still being set up
        HostPort,
        VolumeZone, ///< a bound volume that only other nodes can reach; what is the volume
        AntiAffinity,
    };
    Kind kind;
    QString what = {};
    QString other = {};
    qint64 wanted = 0;
    qint64 has = 0;
    qint64 left = 0;
};

/// What nodes offer and who uses it; worked out once a snapshot, and only when a pod waits for a node.
class NodeFits
{
public:
    explicit NodeFits(const Snapshot &snapshot);

    const std::vector<const KubeObject *> &nodes() const;
    std::vector<Obstacle> obstacles(const PodFacts &pod, const KubeObject &node) const;
    /// The nodes that come nearest to taking the pod, with what is in the way there. Empty without nodes.
    struct Nearest {
        std::vector<const KubeObject *> nodes;
        std::vector<Obstacle> obstacles; ///< of the first of them
        std::vector<const KubeObject *> tainted; ///< nodes with room that only taints keep it from
        std::vector<Obstacle> taints; ///< of the first of those
    };
    Nearest nearest(const PodFacts &pod) const;
    bool anyOffers(const QString &resource) const;
    QStringList offered() const; ///< every resource that some node offers
    /// Pods on the node that hold this resource, the greediest first.
    std::vector<const KubeObject *> holders(const KubeObject &node, const QString &resource) const;

private:
    struct Use {
        QMap<QString, qint64> allocatable;
        QMap<QString, qint64> used;
        int pods = 0;
        std::vector<const KubeObject *> who;
    };
    const Snapshot &m_snapshot;
    std::map<const KubeObject *, Use> m_use;
};

bool tolerates(JsonView tolerations, JsonView taint);
/// A NodeSelector (nodeSelectorTerms) against a node's labels and name. Source: Kubernetes docs, "Assigning Pods to Nodes".
bool matchesNodeSelector(JsonView nodeSelector, const KubeObject &node);
QString taintText(JsonView taint);

} // namespace slipway
