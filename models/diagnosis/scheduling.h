// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What schedulingrules.cpp, nodeobstacles.cpp and acceleratorrules.cpp share.
#pragma once

#include "diagnosis/families.h"
#include "diagnosis/nodefit.h"

namespace slipway::diagnosis {

/// How long a node may take from the autoscaler's decision to Ready, with its drivers, before that is worth a word.
/// Source: field reports of GKE (TPU slices 4 to 20 min, GPU nodes with driver 3 to 10 min), EKS node groups 3 to 5 min.
qint64 provisioningBudget(const PodFacts &pod);
/// A finding about a pod without a node, with what the scheduler says.
Diagnosis unscheduled(const PodFacts &pod, const QString &id, const QString &key);
/// Opens the workload in an editor.
Remedy editOwner(const QString &description, const PodFacts &pod);
/// The pod asks for a device that the nearest node does not offer.
void addNoSuchResource(const PodFacts &pod, const NodeFits &fits, const NodeFits::Nearest &near, bool mayGrow,
                       Report &report);
/// Devices that the pod claims by name and that nobody can give; deviceclaims.cpp. Whether it has reported something.
/// Karpenter asked the cloud for a node of the pod's pool and was refused; nodeclaims.cpp.
bool addClaimRefusal(const PodFacts &pod, Report &report);
/// The NodeClaim that is to be the pod's node says that the cloud refuses it; nodeclaims.cpp.
bool addLaunchRefusal(const PodFacts &pod, Report &report);
/// A machine that was made and is no node of the cluster yet, long after it should be; nodeclaims.cpp.
void addNotRegistered(const Snapshot &snapshot, const KubeObject &claim, Report &report);
/// Somebody has to open the pod's gates first; schedulinggates.cpp. Whether it has any.
bool addGates(const PodFacts &pod, Report &report);
/// Pods that are started together or not at all, said once of the group; gangrules.cpp. Whether it has reported something.
bool addGang(const PodFacts &pod, const NodeFits &fits, bool mayGrow, Report &report);
/// Devices that are allocated to the pod and that its node does not hand out; deviceclaims.cpp.
void addNotPrepared(const PodFacts &pod, Report &report);
bool addDeviceClaims(const PodFacts &pod, const QString &said, Report &report);
// One obstacle each; nodeobstacles.cpp.
void addTaint(const PodFacts &pod, const NodeFits::Nearest &near, Report &report);
void addSelector(const PodFacts &pod, const NodeFits &fits, const NodeFits::Nearest &near, Report &report);
void addTooLarge(const PodFacts &pod, const NodeFits::Nearest &near, Report &report);
void addFull(const PodFacts &pod, const NodeFits &fits, const NodeFits::Nearest &near, Report &report);
void addOthers(const PodFacts &pod, const NodeFits::Nearest &near, Report &report);
/// Nobody is there who would take a startup taint of the node away; startuptaints.cpp. Whether @p made says so now.
bool addAgentMissing(const PodFacts &pod, const KubeObject &node, const QString &taint, Diagnosis &made);
/// Whose pod took the place of the one that was there before: title, cause, evidence and remedy. False where none did.
bool addPreemptor(const PodFacts &pod, Diagnosis &made);
/// What the scheduler's message says of preemption, in words of this pod; empty where it is of no interest.
QString preemptionText(const QString &said);
/// The scheduler's words, where nodes were not listed.
/// @param hasPlace what is computed here finds a node that would do: then it is what only the scheduler looks at
void fromMessage(const PodFacts &pod, const QString &said, Report &report, bool hasPlace = false);
/// Where cloudrules.cpp says that no nodes can be had: then what waits for them is a consequence.
inline constexpr auto capacityLabel = "cloud/capacity";

} // namespace slipway::diagnosis
