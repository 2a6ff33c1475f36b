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
void addDriverRemedy(const QString &driver, Diagnosis &made);
/// @param namedBy label of what names the driver
Diagnosis driverMissing(const Snapshot &snapshot, const QString &driver, const QString &namedBy);
/// What keeps a pod's volumes from being mounted.
void mountRules(const PodFacts &pod, Report &report);

} // namespace slipway::diagnosis
