// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/expression.h"

namespace slipway {

/// The tree of a parsed expression. Private to the recipe language.
struct Expression::Node {
    enum class Kind {
        Literal,
        Name,
        List,
        Not,
        Negate,
        Conditional,
        And,
        Or,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Add,
        Subtract,
        Multiply,
        Divide,
        Modulo,
        Call,
        Index
    };
    Kind kind = Kind::Literal;
    QJsonValue literal = {};
    QString name = {}; ///< of a Name or a Call
    QList<std::shared_ptr<const Node>> operands = {};
    int column = 0; ///< offset from the expression's first character
};

/// Calls a function of the language. @return the value, or one sentence on what is wrong
std::expected<QJsonValue, QString> callExpressionFunction(const QString &name,
                                                          const QList<QJsonValue> &arguments);
bool isExpressionFunction(const QString &name);

/// How a value is joined into a text; null has none.
std::optional<QString> expressionText(const QJsonValue &value);
bool isWholeNumber(const QJsonValue &value);

/// The entry of @p candidates that is most like @p text, if one is like it at all.
QString nearestName(const QString &text, const QStringList &candidates);

} // namespace slipway
