// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsrouter.h"

namespace slipway::sandbox {

// What the parts of EKS share.

/// Kubernetes versions that EKS takes for new clusters, newest first. Source: EKS user guide, "Understand the Kubernetes version lifecycle".
const QStringList &eksVersions();

/// The cluster that a call names, or null after answering ResourceNotFoundException.
EksClusterState *eksCluster(AwsWorld &world, const AwsCall &call);
/// The same for an ACTIVE one, or null after answering InvalidRequestException too.
EksClusterState *activeEksCluster(AwsWorld &world, const AwsCall &call);
/// A node group of it, or null after answering.
AwsNodegroupState *eksNodegroup(EksClusterState &cluster, const AwsCall &call);

/// "1111…/…": a random UUID without braces.
QString eksUuid();
/// An update of EKS: InProgress until finishEksUpdate().
QString startEksUpdate(AwsWorld &world, EksClusterState &cluster, const QString &type,
                       const QJsonArray &params, const QJsonObject &of);
void finishEksUpdate(EksClusterState &cluster, const QString &id,
                     const QString &status = QStringLiteral("Successful"));

/// As DescribeUpdate has it, without whose it is.
QJsonObject eksUpdateJson(const EksClusterState &cluster, const QString &id);

/// Makes an ACTIVE cluster of the scenario at once.
void seedEksCluster(AwsWorld &world, const QString &name, const AwsClusterSpec &spec);
/// What a cluster has from the moment it is ACTIVE; asks clusterStarts for its address.
void activateEksCluster(AwsWorld &world, EksClusterState &cluster);

/// A node group in CREATING; @p instantly: its machines run already (a scenario's).
void startNodegroup(AwsWorld &world, EksClusterState &cluster, const QJsonObject &json, bool instantly);
/// Machines as many as desired, statuses as they follow. Called on changes and every minute.
void reconcileNodegroup(AwsWorld &world, EksClusterState &cluster, const QString &nodegroup);
void reconcileAllNodegroups(AwsWorld &world);

/// The association, stored.
QJsonObject associatePodIdentity(AwsWorld &world, EksClusterState &cluster, const QString &nameSpace,
                                 const QString &serviceAccount, const QString &roleArn,
                                 const QString &owner = {});
/// One statement more in a role's trust policy. @param account "namespace/service account"
void trustServiceAccount(AwsWorld &world, const EksClusterState &cluster, const QString &role,
                         const QString &account);
QJsonObject addonJson(const AwsWorld &world, const EksClusterState &cluster, const QString &name,
                      const QString &version);
/// Who made a cluster and its node groups are let in.
void addAccessEntry(AwsWorld &world, EksClusterState &cluster, const QString &principalArn,
                    const QString &type, const QStringList &groups = {});

} // namespace slipway::sandbox
