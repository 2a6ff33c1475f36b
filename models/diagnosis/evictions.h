// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What crashrules.cpp asks of evictions.cpp and signals.cpp.
#pragma once

#include "diagnosis/diagnosis.h"
#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {

/// A pod that its node ended or did not take: evicted, refused at its door, ended for a critical one.
void evicted(const PodFacts &pod, Report &report);
/// One that was ended because the node's disk was full, and had filled the greater part of it itself.
bool hasFilledNode(const Snapshot &snapshot, const KubeObject &pod);
/// Id, title, cause, evidence and remedy of an end by a signal that a program gets for its own machine code. False for any other end.
bool endedBySignal(const PodFacts &pod, const ContainerFacts &container, qint64 exitCode, Diagnosis &made);

} // namespace slipway::diagnosis
