// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mends something of the cloud's: a previewed Change where the cluster is known by its cloud's answer, else the command.
#pragma once

#include "diagnosis/families.h"
#include "diagnosis/s3use.h"
#include "google/googletypes.h"

namespace slipway::diagnosis {

/// The role iam.workloadIdentityUser on a Google account. @param member with "PROJECT" in it where the pool is not known: then a command
Remedy letActAs(const QString &description, const QString &email, const QString &member);
/// The role storage.objectViewer on a bucket. @param bucket empty: not known
Remedy grantOnBucket(const QString &description, const QString &bucket, const QString &member);
/// @param email whose project it is to be in
Remedy createGoogleAccount(const QString &description, const QString &email);
/// GKE_METADATA for a pool, which makes its nodes anew. @param pool empty: not known
Remedy giveMetadataServer(const QString &description, const Snapshot &snapshot, const QString &pool);
/// @param command where the cluster is not known
Remedy enableGkeAddon(const QString &description, const Snapshot &snapshot, GkeAddon addon,
                      const QString &command);
Remedy enableGatewayApi(const QString &description, const Snapshot &snapshot);
/// What a load balancer of GKE's is to ask of a backend's pods.
struct HealthQuestion {
    QString scheme = QStringLiteral("HTTP"); ///< HTTP or HTTPS
    QString path = {};
    qint64 port = 0; ///< of the pods
};
/// The default of a HealthCheckPolicy that asks that.
QJsonObject healthDefaults(const HealthQuestion &question);
/// A HealthCheckPolicy of its own for a Service or InferencePool, which takes its name.
Remedy createHealthPolicy(const QString &description, const KubeObject &target,
                          const HealthQuestion &question);
/// An add-on that needs no role. @param addon "eks-pod-identity-agent"
Remedy installEksAddon(const QString &description, const Snapshot &snapshot, const QString &addon);

/// One statement more in a role's trust policy, for the tokens of one service account of this cluster. @param roleArn of this cluster's
/// account, else it is the person's to do
Remedy letTakeRole(const QString &description, const Snapshot &snapshot, const QString &roleArn,
                   const QString &nameSpace, const QString &serviceAccount);
/// One statement more in a role's trust policy, for EKS Pod Identity. @param roleArn empty: not known
Remedy letPodsTakeRole(const QString &description, const Snapshot &snapshot, const QString &roleArn,
                       const QString &nameSpace, const QString &serviceAccount);
/// AWS' managed policy for the nodes' role. @param roleName of this cluster's account
Remedy letNodesDo(const QString &description, const Snapshot &snapshot, const QString &roleName,
                  const QString &policy);
/// The cluster's issuer as an identity provider of the account.
Remedy makeIssuerKnown(const QString &description, const Snapshot &snapshot);
/// @param place of S3; an empty bucket: not known
Remedy letReadBucket(const QString &description, const Snapshot &snapshot, const QString &roleArn,
                     const S3Use &place);
/// The pods of whoever owns this one, as `kubectl rollout restart` does it; a pod of nobody's is the person's to make anew.
Remedy createPodsAnew(const QString &description, const Snapshot &snapshot, const KubeObject &pod);

} // namespace slipway::diagnosis
