// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"

#include <QMap>

namespace slipway {

/// What runs in which version, as far as nodes and images tell: "kubernetes" → "1.34.3", "kserve-controller" → "0.19.0". Of several the
/// lowest: a limitation is over when the last of them is past it. Images without a number in their tag are left out.
QMap<QString, QString> versionsSeen(const Snapshot &snapshot);

/// Whether @p seen is at or past @p wanted, number by number; a "v" in front counts for nothing. False for what is no version.
bool isAtLeast(const QString &seen, const QString &wanted);

} // namespace slipway
