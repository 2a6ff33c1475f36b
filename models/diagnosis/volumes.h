// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What volumerules.cpp (claims) and mountrules.cpp (pods) share.
#pragma once

#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

inline const QString fuseDriver = u"gcsfuse.csi.storage.gke.io"_s;
/// A provisioner answers within a minute or two; its first words before that are no news.
inline constexpr qint64 provisionerPatience = 120;

QStringList driverNames(const Snapshot &snapshot);
/// Pods that mount the claim.
QList<const KubeObject *> usersOf(const Snapshot &snapshot, const KubeObject &claim);
void addDriverRemedy(const Snapshot &snapshot, const QString &driver, Diagnosis &made);
/// @param namedBy label of what names the driver
Diagnosis driverMissing(const Snapshot &snapshot, const QString &driver, const QString &namedBy);
/// The driver that a volume of a pod comes to, and the PersistentVolume that named it; null where the pod itself did.
std::pair<QString, const KubeObject *> driverBehind(const PodFacts &pod, JsonView volume);
/// All of them, without those that are not known.
QStringList driversOf(const PodFacts &pod);
// mountjoins.cpp. Each returns whether it has reported something.
/// A volume of the secrets store whose class or whose provider is not there.
bool secretsStoreVolume(const PodFacts &pod, JsonView volume, Report &report);
/// A claim that was deleted @p since seconds ago under a pod that runs.
void goesWithItsUser(const Snapshot &snapshot, const KubeObject &claim, const KubeObject &holder,
                     qint64 since, Report &report);
/// A claim that asks for more than it has got, and is refused it.
void resizeFailed(const Snapshot &snapshot, const KubeObject &claim, Report &report);
/// A claim that is to begin with a snapshot that is not there: then @p made says so, and what to do.
bool addSnapshotMissing(const Snapshot &snapshot, const KubeObject &claim, const QString &said,
                        Diagnosis &made);
/// A claim that waits for the scheduler's choice of a node, where a pod came to its node without the scheduler.
bool placedByHand(const Snapshot &snapshot, const KubeObject &claim, Report &report);
/// An event of a driver that wants a Secret.
bool mountSecretMissing(const PodFacts &pod, const ObjectEvent &event, Report &report);
/// Why the driver's own DaemonSet has no pod on the pod's node, where the event names the driver.
void addNodePlugin(const PodFacts &pod, const QString &said, Diagnosis &made);
/// Labels of the driver's own pods that are not well, and of what they belong to.
QStringList unwellPodsOf(const Snapshot &snapshot, const QString &driver);
// multiattach.cpp
/// No container of the pod has ever run, and none says why.
bool startsNothing(const PodFacts &pod);
/// A pod elsewhere runs with a disk of this one that goes to one node at a time, long enough after it should be let go.
bool isHeldElsewhere(const PodFacts &pod);
/// @param event what the controller said of it; null where that is gone and the objects alone show it
void multiAttach(const PodFacts &pod, const ObjectEvent *event, Report &report);
/// What keeps a pod's volumes from being mounted.
void mountRules(const PodFacts &pod, Report &report);

} // namespace slipway::diagnosis
