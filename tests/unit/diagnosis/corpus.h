// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The labelled corpus: clusters with a fault or two and what has to be said of them, and clusters that are odd and well.
// tst_corpus runs all of it and publishes recall and false alarms.
#pragma once

#include "casetable.h"

namespace slipway {

const std::vector<Case> &podFaults();
const std::vector<Case> &podWells();
const std::vector<Case> &clusterFaults();
const std::vector<Case> &clusterWells();
const std::vector<Case> &fuseFrictions();
const std::vector<Case> &gatewayFrictions();
const std::vector<Case> &operatorFrictions();
const std::vector<Case> &eksFrictions();
const std::vector<Case> &logRules();
const std::vector<Case> &serverRules();
const std::vector<Case> &objectRules();
const std::vector<Case> &unseenFaults();
const std::vector<Case> &unseenWells();
const std::vector<Case> &blindFaults();
const std::vector<Case> &blindWells();
const std::vector<Case> &reportedPodFaults();
const std::vector<Case> &reportedClusterFaults();
const std::vector<Case> &reportedWells();
const std::vector<Case> &missedFaults();
const std::vector<Case> &missedWells();
const std::vector<Case> &pairedFaults();
const std::vector<Case> &chainedFaults();
const std::vector<Case> &foreignFaults();
const std::vector<Case> &foreignWells();
const std::vector<Case> &fileFaults();
const std::vector<Case> &joinedFaults();
const std::vector<Case> &joinedWells();
const std::vector<Case> &hardwareFaults();
const std::vector<Case> &modelFaults();
const std::vector<Case> &cloudFaults();
const std::vector<Case> &diskFaults();
const std::vector<Case> &besideFaults();
const std::vector<Case> &quirkyWells();
const std::vector<Case> &libraryFaults();
const std::vector<Case> &launchFaults();
const std::vector<Case> &routineFaults();
const std::vector<Case> &routineWells();
const std::vector<Case> &libraryWells();
const std::vector<Case> &lastWordFaults();
const std::vector<Case> &laterWordFaults();
const std::vector<Case> &crossedFaults();
const std::vector<Case> &crossedWells();
const std::vector<Case> &complaintFaults();
const std::vector<Case> &complaintWells();

struct Table {
    const char *name;
    const std::vector<Case> &(*cases)();
    bool isWell = false;
};
/// All of it.
std::span<const Table> corpus();

} // namespace slipway
