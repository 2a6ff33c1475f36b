// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "plan/change.h"

namespace slipway {

// What every Change of one object of a cluster needs.

std::unexpected<Error> noCluster();
/// The object's address, by discovery where the kind is not one of Kubernetes' own.
Task<ResourceRef> refOf(KubeClient *kube, QString apiVersion, QString objectKind, QString nameSpace,
                        QString name, std::stop_token stop);
/// {"existed": false}, or {"existed": true, "uid", "object"} without secrets: what is there before a change.
Task<QJsonObject> captureObject(KubeClient *kube, QString apiVersion, QString objectKind, QString nameSpace,
                                QString name, std::stop_token stop);
/// Server-side apply that takes over what Slipway itself set outside of apply: by a fix, an undo or by making an object again. A conflict
/// with anybody else stays one.
Task<Written> applyOurs(KubeClient *kube, QJsonObject object, ApplyOptions options, std::stop_token stop);
/// {"uid", "object"} of what a change has made, without secrets. With the capture it tells later what of the difference is this
/// change's, and what others have done since.
QJsonObject madeObject(const QJsonObject &object);
/// Puts an object back to what was captured: what the change set is reset, what others changed since stays. Where it is not known
/// what the change had made, all is put back.
Task<QString> patchBack(KubeClient *kube, ResourceRef ref, QJsonObject captured, QJsonObject made,
                        std::stop_token stop);
/// What lies in a namespace and is not ours, "Kind/name": then the namespace stays.
Task<QString> foreignContent(KubeClient *kube, QString nameSpace, std::stop_token stop);
/// Deletes what a run made and waits until it is gone. @return why it had to stay
Task<QString> removeOurs(ChangeContext context, ResourceRef ref, QString uid, std::stop_token stop);

/// "Deployment/ns/name"
QString refText(const QString &kind, const QString &nameSpace, const QString &name);
/// kubectl's way to name a kind without discovery: deployment.v1.apps
QString kubectlKind(const QString &apiVersion, const QString &kind);

} // namespace slipway
