// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/choices.h"

#include "recipe/choiceswords.h"
#include "recipe/parametercheck.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// "Model" + "has to be …": the sentence at the field.
QString sentence(const Recipe &recipe, const Parameter &parameter, const QString &predicate)
{
    return ChoicesWords::tr("%1 %2.", "a parameter's name and what is wrong with its value")
        .arg(recipe.translated(parameter.label), predicate);
}

Result<QJsonValue> defaultOf(const Parameter &parameter, const QJsonObject &values, const Recipe &recipe,
                             const ExpressionScope &scope)
{
    if (!parameter.defaultValue)
        return QJsonValue(QJsonValue::Null);
    auto tree = evaluateTree(*parameter.defaultValue, scope);
    if (!tree) {
        // A default that builds on what is not chosen yet is not there yet either.
        QStringList used;
        (void)checkTree(*parameter.defaultValue, &used);
        for (const QString &name : std::as_const(used)) {
            if (recipe.parameter(name) && !values.contains(name))
                return QJsonValue(QJsonValue::Null);
        }
        return std::unexpected(std::move(tree.error()));
    }
    return *tree ? (*tree)->toJson() : QJsonValue(QJsonValue::Null);
}

} // namespace

std::optional<ChoiceProblem> Choices::set(const QString &parameter, const QJsonValue &value)
{
    const Parameter *declared = m_recipe->parameter(parameter);
    if (!declared) {
        return ChoiceProblem{.parameter = parameter,
                             .message = ChoicesWords::tr("There is no parameter \"%1\".").arg(parameter)};
    }
    if (isEmptyChoice(value)) {
        m_values.remove(parameter);
        return {};
    }
    if (auto wrong = typeProblem(*declared, value))
        return ChoiceProblem{.parameter = parameter, .message = sentence(*m_recipe, *declared, *wrong)};
    m_values.insert(parameter, value);
    if (auto wrong = valueProblem(*m_recipe, *declared, value))
        return ChoiceProblem{.parameter = parameter, .message = sentence(*m_recipe, *declared, *wrong)};
    return {};
}

Result<QJsonObject> Choices::resolved(const Facts &facts, QStringList *assumed) const
{
    QJsonObject values;
    for (const Parameter &parameter : m_recipe->parameters) {
        const ExpressionScope scope = recipeScope(*m_recipe, values, facts, assumed);
        if (parameter.visibleWhen) {
            const auto visible = parameter.visibleWhen->evaluate(scope);
            if (!visible)
                return std::unexpected(visible.error());
            if (!Expression::isTrue(*visible))
                continue;
        }
        QJsonValue value = m_values.value(parameter.id);
        if (!m_values.contains(parameter.id)) {
            auto fallback = defaultOf(parameter, values, *m_recipe, scope);
            if (!fallback)
                return std::unexpected(std::move(fallback.error()));
            value = std::move(*fallback);
        }
        if (!isEmptyChoice(value))
            values.insert(parameter.id, value);
    }
    return values;
}

QList<ChoiceProblem> Choices::problems(const Facts &facts) const
{
    QList<ChoiceProblem> problems;
    const auto values = resolved(facts);
    if (!values) {
        problems.append({.message = values.error().toString()});
        return problems;
    }
    const ExpressionScope scope = recipeScope(*m_recipe, *values, facts);
    const auto holds = [&scope](const std::optional<Expression> &expression) {
        const auto value = expression ? expression->evaluate(scope) : Result<QJsonValue>(false);
        return value && Expression::isTrue(*value);
    };
    for (const Parameter &parameter : m_recipe->parameters) {
        if (parameter.visibleWhen && !holds(parameter.visibleWhen))
            continue;
        const auto found = values->constFind(parameter.id);
        if (found == values->constEnd()) {
            if (parameter.required || holds(parameter.requiredWhen)) {
                problems.append({.parameter = parameter.id,
                                 .message = sentence(*m_recipe, parameter,
                                                     ChoicesWords::tr("is needed, and nothing is chosen"))});
            }
            continue;
        }
        if (auto wrong = valueProblem(*m_recipe, parameter, *found)) {
            problems.append({.parameter = parameter.id, .message = sentence(*m_recipe, parameter, *wrong)});
            continue;
        }
        for (const ParameterRule &rule : parameter.rules) {
            const auto kept = rule.condition.evaluate(scope);
            if (!kept)
                problems.append({.parameter = parameter.id, .message = kept.error().toString()});
            else if (!Expression::isTrue(*kept))
                problems.append({.parameter = parameter.id, .message = m_recipe->translated(rule.message)});
        }
    }
    return problems;
}

QByteArray Choices::toYaml() const
{
    QList<YamlNode::Entry> values;
    for (const Parameter &parameter : m_recipe->parameters) {
        if (m_values.contains(parameter.id))
            values.append({.key = parameter.id, .value = YamlNode::fromJson(m_values.value(parameter.id))});
    }
    return slipway::toYaml(YamlNode::map({{.key = u"recipe"_s, .value = YamlNode::string(m_recipe->id)},
                                          {.key = u"values"_s, .value = YamlNode::map(values)}}));
}

QJsonObject Choices::toJson() const
{
    QJsonObject values;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        values.insert(it.key(), it.value());
    return {{u"recipe"_s, m_recipe->id}, {u"values"_s, values}};
}

} // namespace slipway
