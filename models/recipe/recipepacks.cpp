// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/recipepacks.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct RecipePackWords {
    Q_DECLARE_TR_FUNCTIONS(RecipePacks)
};

QList<std::shared_ptr<const Recipe>> &ownRecipes()
{
    static QList<std::shared_ptr<const Recipe>> recipes;
    return recipes;
}

} // namespace

QList<std::shared_ptr<const Recipe>> allRecipes()
{
    return builtInRecipes() + ownRecipes();
}

QList<Error> addRecipePacks(const QString &folder)
{
    RecipeFolder read = loadRecipeFolder(folder);
    for (const auto &recipe : std::as_const(read.recipes)) {
        const bool isTaken =
            std::ranges::any_of(allRecipes(), [&](const auto &each) { return each->id == recipe->id; });
        if (isTaken)
            // What is deployed is found again by its recipe's id.
            read.errors.append(
                fail(ErrorKind::Invalid,
                     RecipePackWords::tr("there is a recipe of this id already: \"%1\"").arg(recipe->id),
                     recipe->folder + u"/recipe.yaml"_s,
                     RecipePackWords::tr("Give it another id and name its folder so."))
                    .error());
        else
            ownRecipes().append(recipe);
    }
    return read.errors;
}

} // namespace slipway
