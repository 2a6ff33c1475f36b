// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

namespace slipway {

/// The recipes that can be deployed: those that came with the program, then those that addRecipePacks() has read.
QList<std::shared_ptr<const Recipe>> allRecipes();

/// Reads the recipes of a folder of the person's own, each a sub-folder with recipe.yaml and manifests; they are data, nothing of them is
/// executed. Once, before anybody asks for recipes; not thread-safe. A folder that is not there holds none.
/// @return what could not be read: where names file, line and column. One of a built-in recipe's id is refused, the others are kept.
QList<Error> addRecipePacks(const QString &folder);

} // namespace slipway
