// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/recipe.h"

namespace slipway {

/// One value that cannot be, and where it was given.
struct ChoiceProblem {
    QString parameter = {}; ///< empty: the file as a whole
    QString message = {}; ///< one sentence, translated
    TextPosition position = {}; ///< in the values file, when it came from one
    bool operator==(const ChoiceProblem &) const = default;
};

/// The typed values that a person chose for a recipe's parameters. What is not chosen takes the recipe's default.
class Choices
{
public:
    explicit Choices(std::shared_ptr<const Recipe> recipe) : m_recipe(std::move(recipe)) { }

    const Recipe &recipe() const { return *m_recipe; }
    const std::shared_ptr<const Recipe> &recipePointer() const { return m_recipe; }

    /// What was chosen, or null.
    QJsonValue chosen(const QString &parameter) const { return m_values.value(parameter); }
    bool isChosen(const QString &parameter) const { return m_values.contains(parameter); }
    /// @return why the value cannot be, or nothing. A value of the wrong type is not kept; one that breaks a rule is.
    std::optional<ChoiceProblem> set(const QString &parameter, const QJsonValue &value);
    void clear(const QString &parameter) { m_values.remove(parameter); }

    /// Every parameter's value with defaults filled in from @p facts. Values of parameters that are not visible are left out.
    /// @param assumed gets the facts that were not known and that a default needed
    Result<QJsonObject> resolved(const Facts &facts, QStringList *assumed = nullptr) const;
    /// All that is wrong, in the order of the parameters. Empty: may be rendered.
    QList<ChoiceProblem> problems(const Facts &facts) const;

    /// The values file: recipe id, then the chosen values in the recipe's order. Reading it back gives the same bytes.
    QByteArray toYaml() const;
    QJsonObject toJson() const;
    bool operator==(const Choices &other) const
    {
        return m_recipe == other.m_recipe && m_values == other.m_values;
    }

private:
    std::shared_ptr<const Recipe> m_recipe;
    QHash<QString, QJsonValue> m_values;
};

/// Reads a values file (YAML or JSON): either the values themselves, or `recipe: id` and `values: {…}`.
/// Errors: Invalid; detail names file:line, field and why ("maxModelLen is a text, and has to be a whole number"); each further fault is one of causes.
/// Files over 1 MiB are refused before they are read; unknown keys are named with the nearest parameter.
Result<Choices> readChoices(const QString &fileName, const std::shared_ptr<const Recipe> &recipe);
Result<Choices> choicesFromYaml(const QByteArray &text, const QString &fileName,
                                const std::shared_ptr<const Recipe> &recipe);
/// The `recipe:` key of a values file, if it has one: to choose the recipe by it.
Result<QString> recipeIdOfValues(const QString &fileName);

} // namespace slipway
