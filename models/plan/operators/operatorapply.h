// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/kube/objectchange.h"
#include "plan/operators/operatormanifest.h"

namespace slipway {

/// Of what an operator brings first: the kinds of the rest.
inline constexpr QLatin1StringView definitionKind{"CustomResourceDefinition"};

/// One object of a manifest in a cluster, as a journal keeps it.
struct OperatorObject {
    QString apiVersion = {};
    QString kind = {};
    QString nameSpace = {};
    QString name = {};
    QString uid = {}; ///< empty: it is not there
    bool ours = false; ///< Slipway has applied it before

    QString text() const { return refText(kind, nameSpace, name); }
    bool isForeign() const { return !uid.isEmpty() && !ours; }
    QJsonObject toJson() const;
    static OperatorObject fromJson(const QJsonObject &json);
};
QList<OperatorObject> operatorObjects(const QJsonObject &journal);
QJsonArray toJsonArray(const QList<OperatorObject> &objects);

/// Whether @p metadata says that Slipway applied it.
bool isAppliedBySlipway(const QJsonObject &object);

/// The objects of all manifests with the operator's namespace before them, if no manifest brings it; without a namespace where the kind has none.
QList<QList<QJsonObject>> placedObjects(const OperatorPin &pin, const QList<OperatorManifest> &manifests);

/// What of it is there. Asks for metadata alone: a definition may have megabytes.
Task<QList<OperatorObject>> lookedUp(KubeClient *kube, QList<QJsonObject> objects, std::stop_token stop);

/// Whether all Deployments are available. @param deployments "namespace/name"
Task<bool> areAvailable(KubeClient *kube, QStringList deployments, std::stop_token stop);

/// Applies the objects of one manifest in their order, waits for the definitions before what is of their kinds, and for the Deployments
/// last. Those that are @p foreign ("Kind/namespace/name") are left.
/// @param title of the operator, for errors
/// @return what was applied, with uids
Task<QList<OperatorObject>> applyManifest(ChangeContext context, QString title, QList<QJsonObject> objects,
                                          QStringList foreign, ProgressSink progress, std::stop_token stop);

} // namespace slipway
