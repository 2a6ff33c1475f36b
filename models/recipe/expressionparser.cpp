// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expressionnode.h"

#include <QJsonArray>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;
using Node = Expression::Node;
using NodePtr = std::shared_ptr<const Node>;

struct Token {
    enum class Kind { End, Number, Text, Name, Symbol };
    Kind kind = Kind::End;
    QString text = {};
    QJsonValue value = {};
    int column = 0;
};

/// Recursive descent. Depth and length are bounded, so that no recipe can exhaust the stack.
class Parser
{
public:
    Parser(const QString &text, const TextPosition &position) : m_text(text), m_position(position) { }

    Result<NodePtr> parse()
    {
        if (m_text.size() > 4096)
            return error(0, u"the expression is longer than 4096 characters"_s);
        next();
        NodePtr root = conditional();
        if (m_error.isEmpty() && m_token.kind != Token::Kind::End)
            refuse(u"\"%1\" is not expected here"_s.arg(m_token.text));
        if (!m_error.isEmpty())
            return error(m_errorColumn, m_error);
        return root;
    }

private:
    std::unexpected<Error> error(int column, const QString &sentence) const
    {
        TextPosition at = m_position;
        at.column += column;
        return fail(ErrorKind::Invalid, sentence, at.toString());
    }

    void refuse(const QString &sentence)
    {
        if (m_error.isEmpty()) {
            m_error = sentence;
            m_errorColumn = m_token.column;
        }
        m_token = {.kind = Token::Kind::End, .column = m_token.column};
        m_at = m_text.size();
    }

    void next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        m_token = {.column = int(m_at)};
        if (m_at >= m_text.size())
            return;
        const QChar c = m_text.at(m_at);
        if (c.isDigit())
            return number();
        if (c == u'"' || c == u'\'')
            return text(c);
        if (c.isLetter() || c == u'_') {
            const qsizetype start = m_at;
            while (m_at < m_text.size()
                   && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'_'
                       || (m_text.at(m_at) == u'.' && m_at + 1 < m_text.size()
                           && m_text.at(m_at + 1).isLetter())))
                ++m_at;
            m_token.kind = Token::Kind::Name;
            m_token.text = m_text.mid(start, m_at - start);
            return;
        }
        m_token.kind = Token::Kind::Symbol;
        static const QStringList two = {u"=="_s, u"!="_s, u"<="_s, u">="_s, u"&&"_s, u"||"_s};
        const QString pair = m_text.mid(m_at, 2);
        m_token.text = two.contains(pair) ? pair : QString(c);
        if (m_token.text.size() == 1 && !u"?:()[],!<>+-*/%"_s.contains(c)) {
            refuse(u"\"%1\" has no meaning in an expression"_s.arg(c));
            return;
        }
        m_at += m_token.text.size();
    }

    void number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text.at(m_at).isDigit())
            ++m_at;
        bool fraction = false;
        if (m_at + 1 < m_text.size() && m_text.at(m_at) == u'.' && m_text.at(m_at + 1).isDigit()) {
            fraction = true;
            ++m_at;
            while (m_at < m_text.size() && m_text.at(m_at).isDigit())
                ++m_at;
        }
        m_token.kind = Token::Kind::Number;
        m_token.text = m_text.mid(start, m_at - start);
        bool ok = false;
        m_token.value =
            fraction ? QJsonValue(m_token.text.toDouble(&ok)) : QJsonValue(m_token.text.toLongLong(&ok));
        if (!ok)
            refuse(u"%1 is too large a number"_s.arg(m_token.text));
    }

    void text(QChar quote)
    {
        QString value;
        qsizetype at = m_at + 1;
        while (at < m_text.size() && m_text.at(at) != quote) {
            if (m_text.at(at) == u'\\' && at + 1 < m_text.size()) {
                ++at;
                value += m_text.at(at) == u'n' ? QChar(u'\n') : m_text.at(at);
            } else {
                value += m_text.at(at);
            }
            ++at;
        }
        if (at >= m_text.size())
            return refuse(u"the text has no closing quote"_s);
        m_at = at + 1;
        m_token.kind = Token::Kind::Text;
        m_token.text = value;
        m_token.value = value;
    }

    bool take(QLatin1StringView symbol)
    {
        if (m_token.kind != Token::Kind::Symbol || m_token.text != symbol)
            return false;
        next();
        return true;
    }

    void expect(QLatin1StringView symbol)
    {
        if (!take(symbol))
            refuse(m_token.kind == Token::Kind::End
                       ? u"\"%1\" is missing"_s.arg(symbol)
                       : u"\"%1\" is expected before \"%2\""_s.arg(symbol, m_token.text));
    }

    NodePtr make(Node::Kind kind, QList<NodePtr> operands, int column, QString name = {})
    {
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->operands = std::move(operands);
        node->column = column;
        node->name = std::move(name);
        return node;
    }

    NodePtr conditional()
    {
        if (++m_depth > 100) {
            refuse(u"the expression is nested deeper than 50 levels"_s);
            return make(Node::Kind::Literal, {}, 0);
        }
        NodePtr condition = either();
        const int column = m_token.column;
        if (take("?"_L1)) {
            NodePtr yes = conditional();
            expect(":"_L1);
            NodePtr no = conditional();
            condition = make(Node::Kind::Conditional, {condition, yes, no}, column);
        }
        --m_depth;
        return condition;
    }

    NodePtr either()
    {
        NodePtr left = both();
        for (int column = m_token.column; take("||"_L1); column = m_token.column)
            left = make(Node::Kind::Or, {left, both()}, column);
        return left;
    }

    NodePtr both()
    {
        NodePtr left = comparison();
        for (int column = m_token.column; take("&&"_L1); column = m_token.column)
            left = make(Node::Kind::And, {left, comparison()}, column);
        return left;
    }

    NodePtr comparison()
    {
        NodePtr left = sum();
        static const QList<std::pair<QLatin1StringView, Node::Kind>> operators = {
            {"=="_L1, Node::Kind::Equal},     {"!="_L1, Node::Kind::NotEqual},
            {"<="_L1, Node::Kind::LessEqual}, {">="_L1, Node::Kind::GreaterEqual},
            {"<"_L1, Node::Kind::Less},       {">"_L1, Node::Kind::Greater}};
        for (const auto &[symbol, kind] : operators) {
            const int column = m_token.column;
            if (take(symbol))
                return make(kind, {left, sum()}, column);
        }
        return left;
    }

    NodePtr sum()
    {
        NodePtr left = product();
        for (;;) {
            const int column = m_token.column;
            if (take("+"_L1))
                left = make(Node::Kind::Add, {left, product()}, column);
            else if (take("-"_L1))
                left = make(Node::Kind::Subtract, {left, product()}, column);
            else
                return left;
        }
    }

    NodePtr product()
    {
        NodePtr left = unary();
        for (;;) {
            const int column = m_token.column;
            if (take("*"_L1))
                left = make(Node::Kind::Multiply, {left, unary()}, column);
            else if (take("/"_L1))
                left = make(Node::Kind::Divide, {left, unary()}, column);
            else if (take("%"_L1))
                left = make(Node::Kind::Modulo, {left, unary()}, column);
            else
                return left;
        }
    }

    NodePtr unary()
    {
        const int column = m_token.column;
        if (++m_depth > 100) {
            refuse(u"the expression is nested deeper than 50 levels"_s);
            return make(Node::Kind::Literal, {}, column);
        }
        NodePtr node;
        if (take("!"_L1))
            node = make(Node::Kind::Not, {unary()}, column);
        else if (take("-"_L1))
            node = make(Node::Kind::Negate, {unary()}, column);
        else
            node = indexed();
        --m_depth;
        return node;
    }

    NodePtr indexed()
    {
        NodePtr node = primary();
        for (int column = m_token.column; take("["_L1); column = m_token.column) {
            node = make(Node::Kind::Index, {node, conditional()}, column);
            expect("]"_L1);
        }
        return node;
    }

    QList<NodePtr> arguments(QLatin1StringView closing)
    {
        QList<NodePtr> list;
        if (take(closing))
            return list;
        do {
            list.append(conditional());
        } while (take(","_L1));
        expect(closing);
        return list;
    }

    NodePtr primary()
    {
        const Token token = m_token;
        if (token.kind == Token::Kind::Number || token.kind == Token::Kind::Text) {
            next();
            auto node = std::make_shared<Node>();
            node->literal = token.value;
            node->column = token.column;
            return node;
        }
        if (token.kind == Token::Kind::Name) {
            next();
            if (token.text == "true"_L1 || token.text == "false"_L1 || token.text == "null"_L1) {
                auto node = std::make_shared<Node>();
                node->literal = token.text == "null"_L1 ? QJsonValue(QJsonValue::Null)
                                                        : QJsonValue(token.text == "true"_L1);
                node->column = token.column;
                return node;
            }
            if (take("("_L1)) {
                if (!isExpressionFunction(token.text)) {
                    QStringList names;
                    for (const auto &[name, help] : expressionFunctions())
                        names.append(name);
                    const QString near = nearestName(token.text, names);
                    m_token.column = token.column;
                    refuse(near.isEmpty()
                               ? u"there is no function %1()"_s.arg(token.text)
                               : u"there is no function %1(); did you mean %2()?"_s.arg(token.text, near));
                }
                return make(Node::Kind::Call, arguments(")"_L1), token.column, token.text);
            }
            return make(Node::Kind::Name, {}, token.column, token.text);
        }
        if (take("("_L1)) {
            NodePtr inner = conditional();
            expect(")"_L1);
            return inner;
        }
        if (take("["_L1))
            return make(Node::Kind::List, arguments("]"_L1), token.column);
        refuse(token.kind == Token::Kind::End ? u"the expression ends too early"_s
                                              : u"\"%1\" is not expected here"_s.arg(token.text));
        return make(Node::Kind::Literal, {}, token.column);
    }

    const QString &m_text;
    const TextPosition &m_position;
    Token m_token;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_error;
    int m_errorColumn = 0;
};

} // namespace

Result<Expression> Expression::parse(const QString &text, const TextPosition &position)
{
    Result<NodePtr> root = Parser(text, position).parse();
    if (!root)
        return std::unexpected(std::move(root.error()));
    Expression expression;
    expression.m_root = std::move(*root);
    expression.m_position = position;
    return expression;
}

Result<Template> Template::parse(const QString &text, const TextPosition &position)
{
    Template result;
    result.m_position = position;
    QString plain;
    qsizetype at = 0;
    while (at < text.size()) {
        if (QStringView(text).mid(at).startsWith(u"$${")) {
            plain += "${"_L1;
            at += 3;
            continue;
        }
        if (!QStringView(text).mid(at).startsWith(u"${")) {
            plain += text.at(at++);
            continue;
        }
        // The closing brace: not one inside a quoted text.
        qsizetype end = at + 2;
        QChar quote;
        while (end < text.size() && (!quote.isNull() || text.at(end) != u'}')) {
            const QChar c = text.at(end);
            if (!quote.isNull() && c == u'\\')
                ++end;
            else if (!quote.isNull() && c == quote)
                quote = QChar();
            else if (quote.isNull() && (c == u'"' || c == u'\''))
                quote = c;
            ++end;
        }
        TextPosition inner = position;
        inner.column += int(at) + 2;
        if (end >= text.size())
            return fail(ErrorKind::Invalid, u"\"${\" has no closing brace"_s, inner.toString());
        auto expression = Expression::parse(text.mid(at + 2, end - at - 2), inner);
        if (!expression)
            return std::unexpected(std::move(expression.error()));
        if (!plain.isEmpty())
            result.m_parts.append({.text = std::exchange(plain, {})});
        result.m_parts.append({.expression = std::move(*expression)});
        at = end + 1;
    }
    if (!plain.isEmpty() || result.m_parts.isEmpty())
        result.m_parts.append({.text = plain});
    return result;
}

} // namespace slipway
