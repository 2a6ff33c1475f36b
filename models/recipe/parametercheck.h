// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

namespace slipway {

/// Whether the value has the parameter's type at all. @return one sentence that says what it is and what it has to be, or nothing
std::optional<QString> typeProblem(const Parameter &parameter, const QJsonValue &value);
/// Form, range and allowed values; not the rules, which look at other parameters.
std::optional<QString> valueProblem(const Recipe &recipe, const Parameter &parameter,
                                    const QJsonValue &value);
/// What is the same as not chosen: null, and the empty text.
bool isEmptyChoice(const QJsonValue &value);

/// Names for expressions: @p values, then facts, then what the recipe assumes of a fact; those get into @p assumed.
ExpressionScope recipeScope(const Recipe &recipe, const QJsonObject &values, const Facts &facts,
                            QStringList *assumed = nullptr);

} // namespace slipway
