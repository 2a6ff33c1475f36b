// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditworld.h"

namespace slipway::audit {

/// One object as one command sends it to the cluster.
struct Applied {
    const Manifest *manifest = nullptr;
    const Command *command = nullptr;
    int within = 0; ///< its position among what that command sends
    bool isSorted = false; ///< kustomize puts namespaces and definitions first, whatever their position
};

/// What the commands of the world apply, in their order. Commands under a condition or in a function are left out, and so is what they
/// fetch or take from a file that is not here.
QList<Applied> appliedObjects(const AuditWorld &world);

/// Scripts that consist of functions run in an order that their lines do not show.
bool hasFunctions(const AuditWorld &world, const QString &path);
/// Whether the page offers ways to choose between: then what one of them does is not done for the others.
bool isAlternative(const Command &command);

} // namespace slipway::audit
