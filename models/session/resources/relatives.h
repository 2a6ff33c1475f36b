// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

namespace slipway {

/// Another object that one has to do with.
struct Relative {
    enum class Relation { OwnedBy, Owns, Uses, UsedBy, Selects, SelectedBy };
    Relation relation = Relation::Uses;
    QString apiVersion = {};
    QString kind = {};
    QString nameSpace = {};
    QString name = {};
    QString where = {}; ///< the field that says so: "spec.volumes[weights]", "metadata.ownerReferences"
    bool operator==(const Relative &) const = default;
};

/// What the object itself names: owners, what its pods mount and read, claims and volumes, routes' parents and backends. Asks nobody.
QList<Relative> namedRelatives(const QJsonObject &object);

/// The kinds that are asked for what an object owns: those that controllers make.
const QList<ResourceKind> &ownedKinds();

struct Relatives {
    QList<Relative> found = {};
    QStringList notRead =
        {}; ///< plurals of kinds that could not be listed: what is missing there is unknown, not absent
};
/// namedRelatives() and those that only the cluster knows: what it owns, the pods that a Service selects, the Services of a pod, the
/// pods that use a ConfigMap, Secret, claim or service account. @p client outlives the task.
Task<Relatives> findRelatives(KubeClient &client, QJsonObject object, std::stop_token stop);

} // namespace slipway
