// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "endedprograms.h"

namespace slipway {

const std::vector<Case> &freshFaults();
const std::vector<Case> &heldFaults();
const std::vector<Case> &heldWells();
const std::vector<Case> &namedFaults();
const std::vector<Case> &soughtFaults();
const std::vector<Case> &soughtWells();
const std::vector<Case> &soughtProgramFaults();
const std::vector<Case> &soughtProgramWells();
const std::vector<Case> &soughtWordFaults();
const std::vector<Case> &soughtWordWells();

std::span<const Table> corpus()
{
    static constexpr std::array all{
        Table{"pods", podFaults},
        Table{"cluster", clusterFaults},
        Table{"FUSE log", fuseFrictions},
        Table{"TPU gateway log", gatewayFrictions},
        Table{"kro and KubeRay logs", operatorFrictions},
        Table{"EKS log", eksFrictions},
        Table{"what a log says", logRules},
        Table{"what a server says", serverRules},
        Table{"what objects say", objectRules},
        Table{"two at once", unseenFaults},
        Table{"seen by others", blindFaults},
        Table{"reported of pods", reportedPodFaults},
        Table{"reported of clusters", reportedClusterFaults},
        Table{"missed before", missedFaults},
        Table{"pairs", pairedFaults},
        Table{"chains", chainedFaults},
        Table{"of other makers", foreignFaults},
        Table{"files, data, keys", fileFaults},
        Table{"between objects", joinedFaults},
        Table{"hardware", hardwareFaults},
        Table{"models and their files", modelFaults},
        Table{"clouds and controllers", cloudFaults},
        Table{"disks and shares", diskFaults},
        Table{"libraries and limits", libraryFaults},
        Table{"launches", launchFaults},
        Table{"routine", routineFaults},
        Table{"one beside another", besideFaults},
        Table{"last words", lastWordFaults},
        Table{"later words", laterWordFaults},
        Table{"complaints", complaintFaults},
        Table{"crossed", crossedFaults},
        Table{"fresh", freshFaults},
        Table{"sought", soughtFaults},
        Table{"sought words", soughtWordFaults},
        Table{"sought programs", soughtProgramFaults},
        Table{"held", heldFaults},
        Table{"ended programs", endedProgramFaults},
        Table{"named", namedFaults},
        Table{"well pods", podWells, true},
        Table{"well clusters", clusterWells, true},
        Table{"odd and well", unseenWells, true},
        Table{"well, seen by others", blindWells, true},
        Table{"well, as documented", reportedWells, true},
        Table{"well, beside those missed", missedWells, true},
        Table{"well, of other makers", foreignWells, true},
        Table{"well between objects", joinedWells, true},
        Table{"quirky and well", quirkyWells, true},
        Table{"well beside libraries", libraryWells, true},
        Table{"well in routine", routineWells, true},
        Table{"well and complaining", complaintWells, true},
        Table{"well beside crossed", crossedWells, true},
        Table{"well beside held", heldWells, true},
        Table{"well beside sought", soughtWells, true},
        Table{"well beside sought words", soughtWordWells, true},
        Table{"well beside sought programs", soughtProgramWells, true},
        Table{"well and noisy", noisyProgramWells, true},
    };
    return all;
}

} // namespace slipway
