// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditworld.h"

namespace slipway::audit {

/// The folder that a file of the tree lies in; empty for the tree's own.
QString folderOf(const QString &path);
/// A path as a kustomization of that folder writes it, relative to the tree.
QString joinedPath(const QString &folder, const QString &path);

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
