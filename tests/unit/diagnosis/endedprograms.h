// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casetable.h"

namespace slipway {

/// A program that ended, and what has to be found of it.
struct EndedProgram {
    const char *name;
    const char *id; ///< of the finding
    const char
        *says; ///< words of the cause, which the finding has to show; empty: the finding's own words say it
    int code;
    const char *image;
    const char *log;
};
std::span<const EndedProgram> endedPrograms();
std::span<const EndedProgram> endedLater();
std::vector<EndedProgram> allEndedPrograms();

const std::vector<Case> &endedProgramFaults();
/// Programs that are ready, and whose logs look as if they were not.
const std::vector<Case> &noisyProgramWells();

} // namespace slipway
