// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>

namespace slipway {

struct StorePaths;

/// Reads the person's own recipes and data from the folders "recipes" and "catalog" beside the settings: data alone, nothing of them is
/// executed. Once, at the start of a program.
/// @return what could not be read, each with its file, line and key; the rest counts
QList<Error> readOwnPacks(const StorePaths &paths);

} // namespace slipway
