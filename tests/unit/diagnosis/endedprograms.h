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

/// A program that is ready, and whose log looks as if it were not.
struct NoisyProgram {
    const char *name;
    const char *log;
};
std::span<const NoisyProgram> noisyPrograms();

const std::vector<Case> &endedProgramFaults();
const std::vector<Case> &noisyProgramWells();

} // namespace slipway
