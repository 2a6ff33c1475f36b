// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/computefilter.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qsizetype kMaxTerms = 512;

QStringList tokensOf(const QString &text)
{
    static const QRegularExpression token(
        u"\\G\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')|([()|&])|(!=|<=|>=|=|:|<|>)|([^\\s()|&=:!<>\"']+))"_s);
    QStringList tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = token.match(text, at);
        if (!match.hasMatch())
            return text.mid(at).trimmed().isEmpty() ? tokens : QStringList{u"("_s}; // unbalanced: refused
        tokens.append(match.captured(0).trimmed());
        at = match.capturedEnd();
    }
    return tokens;
}

} // namespace

std::optional<ComputeFilter> ComputeFilter::parse(const QString &expression)
{
    ComputeFilter filter;
    const QStringList tokens = tokensOf(expression.left(4096));
    if (tokens.isEmpty()) {
        filter.m_anyOf.append(All());
        return filter;
    }
    qsizetype at = 0;
    const auto peek = [&] { return at < tokens.size() ? tokens.at(at) : QString(); };
    int depth = 0;
    bool broken = false;
    std::function<QList<All>()> anyOf;
    const auto term = [&]() -> QList<All> {
        if (peek() == "("_L1) {
            ++at;
            if (++depth > 16) {
                broken = true;
                return {};
            }
            QList<All> inside = anyOf();
            --depth;
            broken = broken || peek() != ")"_L1;
            ++at;
            return inside;
        }
        static const QStringList operators{u"eq"_s, u"ne"_s, u"="_s,  u"!="_s, u":"_s,
                                           u"<"_s,  u">"_s,  u"<="_s, u">="_s};
        Term read{peek(), {}, {}};
        ++at;
        read.op = peek();
        ++at;
        broken = broken || !operators.contains(read.op) || at >= tokens.size();
        read.value = peek();
        ++at;
        if (read.value.size() >= 2 && (read.value.startsWith(u'"') || read.value.startsWith(u'\'')))
            read.value = read.value.mid(1, read.value.size() - 2);
        return {All{read}};
    };
    const auto allOf = [&]() -> QList<All> {
        QList<All> left = term();
        while (!broken && at < tokens.size() && peek() != ")"_L1 && peek() != "OR"_L1 && peek() != "|"_L1) {
            if (peek() == "AND"_L1 || peek() == "&"_L1)
                ++at;
            const QList<All> right = term();
            if (left.size() * right.size() > kMaxTerms) {
                broken = true;
                break;
            }
            QList<All> product;
            for (const All &a : std::as_const(left)) {
                for (const All &b : right)
                    product.append(a + b);
            }
            left = product;
        }
        return left;
    };
    anyOf = [&]() -> QList<All> {
        QList<All> alternatives = allOf();
        while (!broken && (peek() == "OR"_L1 || peek() == "|"_L1)) {
            ++at;
            alternatives += allOf();
        }
        return alternatives;
    };
    filter.m_anyOf = anyOf();
    if (broken || at < tokens.size())
        return {};
    return filter;
}

bool ComputeFilter::matches(const QJsonObject &item) const
{
    const auto holds = [&item](const Term &term) {
        QJsonValue held = item;
        const QStringList path = term.field.split(u'.');
        for (const QString &part : path)
            held = held.toObject().value(part);
        const QString text = held.isDouble() ? QString::number(held.toDouble(), 'g', 15)
            : held.isBool()                  ? (held.toBool() ? u"true"_s : u"false"_s)
                                             : held.toString();
        if (term.op == "eq"_L1 || term.op == "ne"_L1) {
            const QRegularExpression regex(QRegularExpression::anchoredPattern(term.value));
            // Compute matches the resource's last path segment too: zone eq us-central1-a.
            const bool same = regex.isValid()
                && (regex.match(text).hasMatch() || regex.match(text.section(u'/', -1)).hasMatch());
            return same == (term.op == "eq"_L1);
        }
        if (term.op == "="_L1 || term.op == "!="_L1) {
            const auto regex = QRegularExpression::fromWildcard(term.value, Qt::CaseInsensitive);
            const bool same = regex.match(text).hasMatch() || regex.match(text.section(u'/', -1)).hasMatch();
            return same == (term.op == "="_L1);
        }
        if (term.op == ":"_L1)
            return term.value == "*"_L1
                ? !held.isUndefined()
                : text.contains(QString(term.value).remove(u'*'), Qt::CaseInsensitive);
        const double a = text.toDouble();
        const double b = term.value.toDouble();
        return term.op == "<"_L1 ? a < b : term.op == ">"_L1 ? a > b : term.op == "<="_L1 ? a <= b : a >= b;
    };
    return std::any_of(m_anyOf.begin(), m_anyOf.end(),
                       [&](const All &all) { return std::all_of(all.begin(), all.end(), holds); });
}

} // namespace slipway::sandbox
