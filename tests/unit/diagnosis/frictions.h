// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frictions of the five systems and what in Slipway knows each. docs/frictions.md is made of this; tst_frictions holds every
// name in it against the code.
#pragma once

#include <span>

namespace slipway {

struct Friction {
    const char *id; ///< by the numbers of the logs where they have some
    const char *text; ///< one line
    const char *checks; ///< findings of preflight checks, before anything is applied; separated by blanks
    const char *rules; ///< findings of the diagnosis; each has a cluster of the corpus
    const char *audits; ///< rules of the auditor
    const char *scenario; ///< of the sandbox
    const char *note; ///< why nothing can know it, where nothing does
};

struct FrictionLog {
    const char *title;
    const char *prefix;
    std::span<const Friction> frictions;
};
std::span<const FrictionLog> frictionLogs();

} // namespace slipway
