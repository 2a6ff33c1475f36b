// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/recipe.h"

#include <QCoreApplication>
#include <QDir>

namespace slipway {

using namespace Qt::StringLiterals;

QJsonObject Facts::toJson() const
{
    QJsonObject object;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

Facts Facts::fromJson(const QJsonObject &object)
{
    Facts facts;
    for (auto it = object.begin(); it != object.end(); ++it)
        facts.set(it.key(), it.value());
    return facts;
}

const Parameter *Recipe::parameter(QStringView wanted) const
{
    const auto found = std::ranges::find(parameters, wanted, &Parameter::id);
    return found == parameters.end() ? nullptr : &*found;
}

const FactDeclaration *Recipe::fact(QStringView name) const
{
    const auto found = std::ranges::find(facts, name, &FactDeclaration::name);
    return found == facts.end() ? nullptr : &*found;
}

QString Recipe::translated(const QString &text) const
{
    if (text.isEmpty())
        return text;
    return QCoreApplication::translate(("recipe:"_L1 + id).toUtf8().constData(), text.toUtf8().constData());
}

QStringList Recipe::translatableTexts() const
{
    QStringList texts = {title, summary, needs, typicalTime, costNote};
    for (const Parameter &parameter : parameters) {
        texts << parameter.label << parameter.help << parameter.unit << parameter.patternMessage
              << parameter.valueLabels;
        for (const ParameterRule &rule : parameter.rules)
            texts.append(rule.message);
    }
    for (const FactDeclaration &fact : facts)
        texts.append(fact.help);
    for (const RecipeStep &step : steps)
        texts.append(step.title);
    for (const RecipeStage &stage : timeline)
        texts.append(stage.title);
    texts.removeAll(QString());
    texts.sort();
    texts.removeDuplicates();
    return texts;
}

RecipeFolder loadRecipeFolder(const QString &folder)
{
    RecipeFolder result;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        if (!QFile::exists(path + "/recipe.yaml"_L1))
            continue;
        auto recipe = loadRecipe(path);
        if (recipe)
            result.recipes.append(std::move(*recipe));
        else
            result.errors.append(std::move(recipe.error()));
    }
    return result;
}

} // namespace slipway
