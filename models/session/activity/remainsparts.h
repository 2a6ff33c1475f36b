// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/serviceprice.h"
#include "session/activity/remains.h"

#include <QCoreApplication>
#include <QSet>

namespace slipway {

/// The words of all parts, translated.
struct RemainsWords {
    Q_DECLARE_TR_FUNCTIONS(Remains)
};

QString kubectlDelete(const QString &kind, const QString &name, const QString &nameSpace = {});

/// By name; empty when they cannot be read.
Task<QHash<QString, QJsonObject>> storageClassesOf(KubeClient *kube, std::stop_token stop);
/// Of the disk that a claim holds; nothing: not known, or a claim on what is no disk.
std::optional<HourlyPrice> claimPerHour(const QJsonObject &claim, const QHash<QString, QJsonObject> &classes,
                                        const Target &target);
/// What is bound to no claim any more, of the namespaces that were the endpoint's, with the disks behind.
QList<Remain> releasedVolumes(const QList<QJsonObject> &volumes, const QStringList &nameSpaces,
                              const Target &target, const QHash<QString, QJsonObject> &classes);

/// What stands in the cluster, nodes and disks included.
Task<Remains> remainsInCluster(RemainsQuestion question, const Catalog &catalog, std::stop_token stop);
/// Node pools of a GKE cluster that is there.
Task<Remains> remainsInGoogle(GoogleClient *google, Target target, std::stop_token stop);
/// What Google lists of the endpoint's in the project, whether the cluster is there or not.
/// @param known objects that are named already  @param isGone the cluster is not there
Task<Remains> remainsListedByGoogle(RemainsQuestion question, QStringList known, bool isGone,
                                    std::stop_token stop);
/// What the endpoint's plans made that the cloud has a part of.
struct OwnedByPlans {
    QSet<QString> balancers = {}; ///< "Service/ns/name", "Gateway/ns/name", "Ingress/ns/name"
    QStringList claims = {}; ///< "ns/name", and "ns/template-set" of StatefulSets
    bool hasClaim(const QString &claim) const;
};
OwnedByPlans ownedByPlans(const QList<JournalRun> &runs);

/// The EKS cluster and its node groups. @param isGone whether the cluster is not there
Task<Remains> remainsInAws(RemainsQuestion question, const Catalog &catalog, bool *isGone,
                           std::stop_token stop);

/// What AWS lists of the endpoint's in the region, whether the cluster is there or not.
/// @param known objects that are named already  @param isGone the cluster is not there
Task<Remains> remainsListedByAws(RemainsQuestion question, const Catalog &catalog, QStringList known,
                                 bool isGone, std::stop_token stop);

/// For Remains::notRead: what could not be listed, and the permissions that it takes where they are what is missing.
QString gapText(const QString &what, const Error &why, const QStringList &permissions);

/// Sets the list price of an hour; nothing is set when it is not known.
void addPrice(Remain &remain, const std::optional<HourlyPrice> &price);
/// The list price of one machine; nothing is set when it is not known.
void addPrice(Remain &remain, const QString &machineType, int count, const Catalog &catalog);

} // namespace slipway
