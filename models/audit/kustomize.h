// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditworld.h"

namespace slipway::audit {

/// What the kustomization of a folder takes in, through all kustomizations that it names.
struct Reached {
    QStringList files = {};
    bool isOpen = false; ///< it also takes in what is not in the tree: a URL, a chart, what a generator makes
    bool isRenamed = false; ///< with a prefix or suffix on the way
};
Reached reachedFrom(const AuditWorld &world, const QString &folder);

/// Gives manifests what the kustomizations above them add: namespace and labels; and marks patches as such.
void applyKustomizations(AuditWorld &world);

} // namespace slipway::audit
