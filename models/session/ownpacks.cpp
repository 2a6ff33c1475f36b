// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/ownpacks.h"

#include "catalog/datapacks.h"
#include "recipe/recipepacks.h"
#include "store/storepaths.h"

namespace slipway {
using namespace Qt::StringLiterals;

QList<Error> readOwnPacks(const StorePaths &paths)
{
    return addDataPacks(paths.config + u"/catalog"_s) + addRecipePacks(paths.config + u"/recipes"_s);
}

} // namespace slipway
