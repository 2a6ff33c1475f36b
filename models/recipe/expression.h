// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/yamlnode.h"

#include <functional>
#include <memory>

namespace slipway {

/// What names stand for while an expression is evaluated: parameters (`bucket`), facts (`cluster.autopilot`), loop variables.
/// Nothing means that there is no such name, which is an error; a value of null is one that is not known.
using ExpressionScope = std::function<std::optional<QJsonValue>(const QString &name)>;

/// An expression of the recipe language. It always ends: there are no loops, no definitions and no side effects.
///
///     literals   1  2.5  "text"  'text'  true  false  null  [a, b]
///     names      bucket   cluster.autopilot
///     operators  c ? a : b   ||   &&   ==  !=  <  <=  >  >=   +  -   *  /  %   !  -     a.b   a[0]
///     functions  see expressionFunctions()
///
/// `+` adds numbers or joins texts, never one of each. `/` gives a fraction; int() cuts it. Comparing a text with a number is an error,
/// == between different kinds is false.
class Expression
{
public:
    /// @param position of the first character, for errors
    /// Errors: Invalid, one sentence, where = file:line:column.
    static Result<Expression> parse(const QString &text, const TextPosition &position);

    Result<QJsonValue> evaluate(const ExpressionScope &scope) const;
    /// The names that it refers to, each once, in the order of the text.
    QStringList names() const;
    /// Whether the value is a truth: false, null, "", 0, [] and {} are not.
    static bool isTrue(const QJsonValue &value);

    struct Node;

private:
    std::shared_ptr<const Node> m_root;
    TextPosition m_position;
};

/// Text with ${expressions} in it. Evaluated values are data: nothing in them is ever evaluated again.
class Template
{
public:
    /// $${ stands for a literal ${. Errors as Expression::parse().
    static Result<Template> parse(const QString &text, const TextPosition &position);

    /// A text that is one ${…} as a whole keeps the value's type; else the parts are joined to one text.
    /// Errors: also when null would be joined into a text.
    Result<QJsonValue> evaluate(const ExpressionScope &scope) const;
    bool isPlainText() const;
    QStringList names() const;

private:
    struct Part {
        QString text = {};
        std::optional<Expression> expression = {};
    };
    QList<Part> m_parts;
    TextPosition m_position;
};

/// Evaluates every ${…} of a tree, and the structural keys:
///
///     $if: expr       in a map: when it is false, the map goes away together with the key or list item that holds it
///     $else: tree     beside $if: stands there instead
///     $value: tree    the map stands for this tree (for a scalar or list under a condition)
///     $items: [...]   in a list's item: these items take its place
///     $for: x in expr in a list's item: the item once for each element, as x
///
/// A value that is null as a whole takes its key or item with it. Names and comments come through; so does every position.
/// @return nothing when the root itself went away
Result<std::optional<YamlNode>> evaluateTree(const YamlNode &tree, const ExpressionScope &scope);

/// Every expression of a tree, parsed; for checking a recipe when it is loaded.
/// @param used gets the names, without loop variables
Result<> checkTree(const YamlNode &tree, QStringList *used);

/// Name and one line each, sorted: for the documentation and for "did you mean".
QList<std::pair<QString, QString>> expressionFunctions();

} // namespace slipway
