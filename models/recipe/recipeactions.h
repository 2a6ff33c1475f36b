// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

namespace slipway {

/// What a step's action takes under `with`. What it does is models/plan's; that both agree is a test's claim.
struct RecipeAction {
    RecipeStep::Kind kind = RecipeStep::Kind::Cloud;
    QString name = {};
    QStringList required = {};
    QStringList optional = {};
};
const QList<RecipeAction> &recipeActions();
/// Null when there is none.
/// Whether a cloud step of that name, or the Change of that kind, makes the cluster that the others change.
bool makesCluster(const QString &action);

const RecipeAction *recipeAction(RecipeStep::Kind kind, const QString &name);

/// What is wrong with a step's action and the names of its arguments, with the line. Nothing when they are right.
/// @param arguments null: the step has none
std::optional<Error> actionProblem(RecipeStep::Kind kind, const QString &name, const YamlNode *arguments,
                                   const TextPosition &step);

} // namespace slipway
