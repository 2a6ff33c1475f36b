// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

namespace slipway::diagnosis {

// The families of rules, each in the file of its name. Order is engine.cpp's.
void cloudRules(const Snapshot &snapshot, Report &report);
void referenceRules(const Snapshot &snapshot, Report &report);
void revisionRules(const Snapshot &snapshot, Report &report);
void imageRules(const Snapshot &snapshot, Report &report);
void volumeRules(const Snapshot &snapshot, Report &report);
void identityRules(const Snapshot &snapshot, Report &report);
void meshRules(const Snapshot &snapshot, Report &report);
void placeholderRules(const Snapshot &snapshot, Report &report);
void schedulingRules(const Snapshot &snapshot, Report &report);
void crashRules(const Snapshot &snapshot, Report &report);
void startupRules(const Snapshot &snapshot, Report &report);
void serviceRules(const Snapshot &snapshot, Report &report);
void monitorRules(const Snapshot &snapshot, Report &report);
void trafficRules(const Snapshot &snapshot, Report &report);
void gatewayRules(const Snapshot &snapshot, Report &report);
void certificateRules(const Snapshot &snapshot, Report &report);
void networkRules(const Snapshot &snapshot, Report &report);
void servingRules(const Snapshot &snapshot, Report &report);
void deliveryRules(const Snapshot &snapshot, Report &report);
void operatorRules(const Snapshot &snapshot, Report &report);
void outcomeRules(const Snapshot &snapshot, Report &report);
void applyRules(const Snapshot &snapshot, Report &report);
void jobRules(const Snapshot &snapshot, Report &report);
void ingressRules(const Snapshot &snapshot, Report &report);
void generalRules(const Snapshot &snapshot, Report &report);
void nodeRules(const Snapshot &snapshot, Report &report);
void workloadRules(const Snapshot &snapshot, Report &report);

/// Helpers of the families.
Evidence seen(const KubeObject &object, const QString &field, const QString &value);
Evidence seen(const KubeObject &object, const QString &field, JsonView value);
/// A Secret that is missing and that a controller is to make: then @p made is a consequence of its maker's trouble; certificaterules.cpp.
void addMaker(const Snapshot &snapshot, const QString &nameSpace, const QString &secret, Diagnosis &made);
Remedy todo(const QString &description, const QString &command = {});
/// Where @p message holds the API server's refusal of something, in whosever words: gives @p made the id, title and remedy of that refusal.
/// @return false where it holds none that is known
bool refusedByServer(const QString &message, Diagnosis &made);
/// A merge patch as a previewed Change.
Remedy patchOf(const QString &description, const KubeObject &object, QJsonObject patch);
/// "-n namespace" or nothing, for commands.
QString inNamespace(const QString &nameSpace);
/// "kubectl edit deployment web -n ns"
QString editCommand(const QString &kind, const QString &name, const QString &nameSpace);
/// "12 minutes", "3 hours": for people.
QString duration(qint64 seconds);

} // namespace slipway::diagnosis
