// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expressionnode.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {
using Node = Expression::Node;
using Kind = Node::Kind;
using Value = std::expected<QJsonValue, std::pair<int, QString>>; // or: at which column, what is wrong

std::unexpected<std::pair<int, QString>> wrong(const Node &node, const QString &sentence)
{
    return std::unexpected(std::pair(node.column, sentence));
}

QString kindName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"a truth value"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"a map"_s;
    default:
        return u"nothing"_s;
    }
}

Value arithmetic(const Node &node, const QJsonValue &left, const QJsonValue &right)
{
    if (node.kind == Kind::Add && left.isString() && right.isString()) {
        if (left.toString().size() + right.toString().size() > 1024 * 1024)
            return wrong(node, u"the text becomes too long"_s);
        return QJsonValue(left.toString() + right.toString());
    }
    if (node.kind == Kind::Add && left.isArray() && right.isArray()) {
        QJsonArray joined = left.toArray();
        if (joined.size() + right.toArray().size() > 10'000)
            return wrong(node, u"the list becomes too long"_s);
        for (const QJsonValue item : right.toArray())
            joined.append(item);
        return QJsonValue(joined);
    }
    if (!left.isDouble() || !right.isDouble())
        return wrong(
            node, u"%1 and %2 cannot be calculated with each other"_s.arg(kindName(left), kindName(right)));
    if ((node.kind == Kind::Divide || node.kind == Kind::Modulo) && right.toDouble() == 0)
        return wrong(node, u"a division by zero"_s);
    if (isWholeNumber(left) && isWholeNumber(right) && node.kind != Kind::Divide) {
        const qint64 a = left.toInteger();
        const qint64 b = right.toInteger();
        qint64 result = 0;
        bool overflow = false;
        switch (node.kind) {
        case Kind::Add:
            overflow = qAddOverflow(a, b, &result);
            break;
        case Kind::Subtract:
            overflow = qSubOverflow(a, b, &result);
            break;
        case Kind::Multiply:
            overflow = qMulOverflow(a, b, &result);
            break;
        // The one remainder that the processor refuses; by any number's rule it is 0.
        default:
            result = b == -1 ? 0 : a % b;
            break;
        }
        if (overflow)
            return wrong(node, u"the number is too large"_s);
        return QJsonValue(result);
    }
    const double a = left.toDouble();
    const double b = right.toDouble();
    const double result = node.kind == Kind::Add ? a + b
        : node.kind == Kind::Subtract            ? a - b
        : node.kind == Kind::Multiply            ? a * b
        : node.kind == Kind::Divide              ? a / b
                                                 : std::fmod(a, b);
    if (!std::isfinite(result))
        return wrong(node, u"the number is too large"_s);
    return QJsonValue(result);
}

Value compare(const Node &node, const QJsonValue &left, const QJsonValue &right)
{
    int order = 0;
    if (left.isDouble() && right.isDouble())
        order = left.toDouble() < right.toDouble() ? -1 : left.toDouble() > right.toDouble() ? 1 : 0;
    else if (left.isString() && right.isString())
        order = left.toString().compare(right.toString());
    else
        return wrong(node, u"%1 and %2 have no order"_s.arg(kindName(left), kindName(right)));
    switch (node.kind) {
    case Kind::Less:
        return QJsonValue(order < 0);
    case Kind::LessEqual:
        return QJsonValue(order <= 0);
    case Kind::Greater:
        return QJsonValue(order > 0);
    default:
        return QJsonValue(order >= 0);
    }
}

Value index(const Node &node, const QJsonValue &container, const QJsonValue &key)
{
    if (container.isArray() && isWholeNumber(key)) {
        const QJsonArray array = container.toArray();
        const qint64 at = key.toInteger();
        if (at < 0 || at >= array.size())
            return wrong(node,
                         u"the list has %1 items, and item %2 is asked for"_s.arg(array.size()).arg(at));
        return array.at(qsizetype(at));
    }
    if (container.isObject() && key.isString()) {
        const QJsonValue found = container.toObject().value(key.toString());
        return found.isUndefined() ? QJsonValue(QJsonValue::Null) : found;
    }
    return wrong(node, u"%1 has no item by %2"_s.arg(kindName(container), kindName(key)));
}

Value eval(const Node &node, const ExpressionScope &scope)
{
    const auto operand = [&](int at) { return eval(*node.operands.at(at), scope); };
    switch (node.kind) {
    case Kind::Literal:
        return node.literal;
    case Kind::Name: {
        std::optional<QJsonValue> value = scope(node.name);
        if (!value)
            return wrong(node, u"there is no parameter or fact \"%1\""_s.arg(node.name));
        return value->isUndefined() ? QJsonValue(QJsonValue::Null) : *value;
    }
    case Kind::Conditional: {
        const Value condition = operand(0);
        if (!condition)
            return condition;
        return operand(Expression::isTrue(*condition) ? 1 : 2);
    }
    case Kind::And:
    case Kind::Or: {
        const Value left = operand(0);
        if (!left || Expression::isTrue(*left) == (node.kind == Kind::Or))
            return left ? Value(QJsonValue(node.kind == Kind::Or)) : left;
        const Value right = operand(1);
        return right ? Value(QJsonValue(Expression::isTrue(*right))) : right;
    }
    case Kind::Not: {
        const Value value = operand(0);
        return value ? Value(QJsonValue(!Expression::isTrue(*value))) : value;
    }
    case Kind::Negate: {
        const Value value = operand(0);
        if (!value)
            return value;
        if (!value->isDouble())
            return wrong(node, u"%1 has no negative"_s.arg(kindName(*value)));
        return isWholeNumber(*value) ? QJsonValue(-value->toInteger()) : QJsonValue(-value->toDouble());
    }
    case Kind::List:
    case Kind::Call: {
        QList<QJsonValue> values;
        QJsonArray array;
        for (qsizetype i = 0; i < node.operands.size(); ++i) {
            const Value value = operand(int(i));
            if (!value)
                return value;
            values.append(*value);
            array.append(*value);
        }
        if (node.kind == Kind::List)
            return QJsonValue(array);
        auto result = callExpressionFunction(node.name, values);
        if (!result)
            return wrong(node, u"%1(): %2"_s.arg(node.name, result.error()));
        return *result;
    }
    default:
        break;
    }
    const Value left = operand(0);
    if (!left)
        return left;
    const Value right = operand(1);
    if (!right)
        return right;
    switch (node.kind) {
    case Kind::Equal:
        return QJsonValue(*left == *right);
    case Kind::NotEqual:
        return QJsonValue(*left != *right);
    case Kind::Less:
    case Kind::LessEqual:
    case Kind::Greater:
    case Kind::GreaterEqual:
        return compare(node, *left, *right);
    case Kind::Index:
        return index(node, *left, *right);
    default:
        return arithmetic(node, *left, *right);
    }
}

void collectNames(const Node &node, QStringList &names)
{
    if (node.kind == Kind::Name && !names.contains(node.name))
        names.append(node.name);
    for (const auto &operand : node.operands)
        collectNames(*operand, names);
}

} // namespace

bool isWholeNumber(const QJsonValue &value)
{
    return value.isDouble()
        && (value.toVariant().typeId() == QMetaType::LongLong
            || (std::abs(value.toDouble()) < 9e15 && value.toDouble() == double(value.toInteger())));
}

std::optional<QString> expressionText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
    case QJsonValue::Double:
        return yamlScalar(value);
    default:
        return {};
    }
}

bool Expression::isTrue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    default:
        return false;
    }
}

Result<QJsonValue> Expression::evaluate(const ExpressionScope &scope) const
{
    Value value = eval(*m_root, scope);
    if (value)
        return *value;
    TextPosition at = m_position;
    at.column += value.error().first;
    return fail(ErrorKind::Invalid, value.error().second, at.toString());
}

QStringList Expression::names() const
{
    QStringList names;
    collectNames(*m_root, names);
    return names;
}

Result<QJsonValue> Template::evaluate(const ExpressionScope &scope) const
{
    if (m_parts.size() == 1)
        return m_parts.first().expression ? m_parts.first().expression->evaluate(scope)
                                          : Result<QJsonValue>(QJsonValue(m_parts.first().text));
    QString joined;
    for (const Part &part : m_parts) {
        if (!part.expression) {
            joined += part.text;
            continue;
        }
        const Result<QJsonValue> value = part.expression->evaluate(scope);
        if (!value)
            return value;
        const std::optional<QString> text = expressionText(*value);
        if (!text)
            return fail(ErrorKind::Invalid, u"%1 cannot be put into a text"_s.arg(kindName(*value)),
                        m_position.toString());
        joined += *text;
    }
    return QJsonValue(joined);
}

bool Template::isPlainText() const
{
    return std::ranges::none_of(m_parts, [](const Part &part) { return part.expression.has_value(); });
}

QStringList Template::names() const
{
    QStringList names;
    for (const Part &part : m_parts) {
        if (!part.expression)
            continue;
        for (const QString &name : part.expression->names()) {
            if (!names.contains(name))
                names.append(name);
        }
    }
    return names;
}

} // namespace slipway
