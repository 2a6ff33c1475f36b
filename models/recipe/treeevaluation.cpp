// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expression.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

/// What a node became: nothing, itself, or the several items of a list.
struct Became {
    QList<YamlNode> nodes = {};
    bool several = false;
};

struct Loop {
    QString variable;
    Expression over;
};

std::unexpected<Error> refuse(const TextPosition &position, const QString &sentence)
{
    return fail(ErrorKind::Invalid, sentence, position.toString());
}

bool isStructural(const QString &key)
{
    return key.startsWith(u'$') && !key.startsWith("${"_L1) && !key.startsWith("$$"_L1);
}

/// The first key that means something to us, checked for what may stand beside it.
Result<> checkStructure(const YamlNode &node)
{
    static const QStringList known = {u"$if"_s, u"$else"_s, u"$value"_s, u"$items"_s, u"$for"_s};
    const bool replaces = node.find(u"$value") || node.find(u"$items");
    for (const YamlNode::Entry &entry : node.entries) {
        if (isStructural(entry.key) && !known.contains(entry.key))
            return refuse(
                entry.position,
                u"there is no structural key %1; write $%1 for a key of that name"_s.arg(entry.key));
        if (replaces && !isStructural(entry.key))
            return refuse(entry.position,
                          u"the key \"%1\" cannot stand beside $value or $items"_s.arg(entry.key));
        if ((entry.key == "$if"_L1 || entry.key == "$for"_L1) && entry.value.kind == YamlNode::Kind::Null)
            return refuse(entry.position, u"%1 needs an expression"_s.arg(entry.key));
    }
    if (node.find(u"$value") && node.find(u"$items"))
        return refuse(node.position, u"$value and $items cannot stand together"_s);
    if (node.find(u"$else") && !node.find(u"$if"))
        return refuse(node.entry(u"$else")->position, u"$else has no $if"_s);
    if (const YamlNode *items = node.find(u"$items"); items && !items->isList())
        return refuse(items->position, u"$items has to be a list"_s);
    return {};
}

QString expressionSource(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::String ? node.text() : yamlScalar(node.scalar);
}

Result<Loop> parseLoop(const YamlNode &node)
{
    static const QRegularExpression form(u"^\\s*([A-Za-z_][A-Za-z0-9_]*)\\s+in\\s+(.+)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(node.text());
    if (!match.hasMatch())
        return refuse(node.position, u"$for has to read \"name in expression\""_s);
    TextPosition at = node.position;
    at.column += int(match.capturedStart(2));
    auto over = Expression::parse(match.captured(2), at);
    if (!over)
        return std::unexpected(std::move(over.error()));
    return Loop{.variable = match.captured(1), .over = std::move(*over)};
}

Result<Became> evaluateNode(const YamlNode &node, const ExpressionScope &scope);

void place(Became &became, const YamlNode &origin)
{
    for (YamlNode &node : became.nodes) {
        if (node.position.line == 0)
            node.position = origin.position;
    }
    if (!became.nodes.isEmpty() && became.nodes.first().comment.isEmpty())
        became.nodes.first().comment = origin.comment;
}

Result<Became> evaluateScalar(const YamlNode &node, const ExpressionScope &scope)
{
    if (node.kind != YamlNode::Kind::String)
        return Became{.nodes = {node}};
    auto text = Template::parse(node.text(), node.position);
    if (!text)
        return std::unexpected(std::move(text.error()));
    auto value = text->evaluate(scope);
    if (!value)
        return std::unexpected(std::move(value.error()));
    if (value->isNull())
        return Became{};
    Became became{.nodes = {YamlNode::fromJson(*value)}};
    place(became, node);
    return became;
}

Result<Became> evaluateList(const YamlNode &node, const ExpressionScope &scope)
{
    YamlNode out = node;
    out.items.clear();
    for (const YamlNode &item : node.items) {
        auto became = evaluateNode(item, scope);
        if (!became)
            return became;
        out.items.append(became->nodes);
    }
    return Became{.nodes = {std::move(out)}};
}

Result<Became> evaluateMap(const YamlNode &node, const ExpressionScope &scope)
{
    if (auto sound = checkStructure(node); !sound)
        return std::unexpected(std::move(sound.error()));
    if (const YamlNode *loop = node.find(u"$for")) {
        const auto parsed = parseLoop(*loop);
        if (!parsed)
            return std::unexpected(parsed.error());
        const auto over = parsed->over.evaluate(scope);
        if (!over)
            return std::unexpected(over.error());
        if (!over->isArray())
            return refuse(loop->position, u"$for needs a list to go through"_s);
        YamlNode body = node;
        body.entries.removeIf([](const YamlNode::Entry &entry) { return entry.key == "$for"_L1; });
        Became all{.several = true};
        for (const QJsonValue element : over->toArray()) {
            const ExpressionScope inner = [&](const QString &name) -> std::optional<QJsonValue> {
                return name == parsed->variable ? std::optional(element) : scope(name);
            };
            auto one = evaluateMap(body, inner);
            if (!one)
                return one;
            all.nodes.append(one->nodes);
        }
        return all;
    }
    if (const YamlNode *condition = node.find(u"$if")) {
        const auto parsed = Expression::parse(expressionSource(*condition), condition->position);
        if (!parsed)
            return std::unexpected(parsed.error());
        const auto value = parsed->evaluate(scope);
        if (!value)
            return std::unexpected(value.error());
        if (!Expression::isTrue(*value)) {
            const YamlNode *otherwise = node.find(u"$else");
            return otherwise ? evaluateNode(*otherwise, scope) : Result<Became>(Became{});
        }
    }
    if (const YamlNode *value = node.find(u"$value")) {
        auto became = evaluateNode(*value, scope);
        if (became)
            place(*became, node);
        return became;
    }
    if (const YamlNode *items = node.find(u"$items")) {
        auto list = evaluateList(*items, scope);
        if (!list)
            return list;
        Became became{.nodes = list->nodes.first().items, .several = true};
        place(became, node);
        return became;
    }
    YamlNode out = node;
    out.entries.clear();
    for (const YamlNode::Entry &entry : node.entries) {
        if (isStructural(entry.key))
            continue;
        QString key = entry.key;
        if (key.startsWith("$$"_L1) && !key.startsWith("$${"_L1)) {
            key.remove(0, 1);
        } else if (key.contains("${"_L1)) {
            const auto parsed = Template::parse(key, entry.position);
            if (!parsed)
                return std::unexpected(parsed.error());
            const auto text = parsed->evaluate(scope);
            if (!text)
                return std::unexpected(text.error());
            const auto plain = text->isString() ? std::optional(text->toString()) : std::nullopt;
            if (!plain || plain->isEmpty())
                return refuse(entry.position, u"the key is no text once its expression is evaluated"_s);
            key = *plain;
        }
        auto became = evaluateNode(entry.value, scope);
        if (!became)
            return became;
        if (became->several)
            return refuse(entry.position,
                          u"$items and $for stand for items of a list, and \"%1\" is a key"_s.arg(key));
        if (became->nodes.isEmpty())
            continue;
        if (out.entry(key))
            return refuse(entry.position, u"the key \"%1\" comes out twice"_s.arg(key));
        out.entries.append({.key = key,
                            .value = became->nodes.first(),
                            .comment = entry.comment,
                            .position = entry.position});
    }
    return Became{.nodes = {std::move(out)}};
}

Result<Became> evaluateNode(const YamlNode &node, const ExpressionScope &scope)
{
    if (node.isMap())
        return evaluateMap(node, scope);
    if (node.isList())
        return evaluateList(node, scope);
    return evaluateScalar(node, scope);
}

void note(QStringList *used, const QStringList &names, const QStringList &variables)
{
    for (const QString &name : names) {
        if (used && !variables.contains(name) && !used->contains(name))
            used->append(name);
    }
}

Result<> checkText(const QString &text, const TextPosition &position, QStringList *used,
                   const QStringList &variables)
{
    const auto parsed = Template::parse(text, position);
    if (!parsed)
        return std::unexpected(parsed.error());
    note(used, parsed->names(), variables);
    return {};
}

Result<> check(const YamlNode &node, QStringList *used, QStringList variables)
{
    if (node.isScalar())
        return node.kind == YamlNode::Kind::String ? checkText(node.text(), node.position, used, variables)
                                                   : Result<>();
    if (node.isList()) {
        for (const YamlNode &item : node.items) {
            if (auto sound = check(item, used, variables); !sound)
                return sound;
        }
        return {};
    }
    if (auto sound = checkStructure(node); !sound)
        return sound;
    if (const YamlNode *loop = node.find(u"$for")) {
        const auto parsed = parseLoop(*loop);
        if (!parsed)
            return std::unexpected(parsed.error());
        note(used, parsed->over.names(), variables);
        variables.append(parsed->variable);
    }
    for (const YamlNode::Entry &entry : node.entries) {
        if (entry.key == "$for"_L1)
            continue;
        if (entry.key == "$if"_L1) {
            const auto parsed = Expression::parse(expressionSource(entry.value), entry.value.position);
            if (!parsed)
                return std::unexpected(parsed.error());
            note(used, parsed->names(), variables);
            continue;
        }
        if (entry.key.contains("${"_L1)) {
            if (auto sound = checkText(entry.key, entry.position, used, variables); !sound)
                return sound;
        }
        if (auto sound = check(entry.value, used, variables); !sound)
            return sound;
    }
    return {};
}

} // namespace

Result<std::optional<YamlNode>> evaluateTree(const YamlNode &tree, const ExpressionScope &scope)
{
    auto became = evaluateNode(tree, scope);
    if (!became)
        return std::unexpected(std::move(became.error()));
    if (became->several)
        return refuse(tree.position,
                      u"$items and $for stand for items of a list, and this is a whole document"_s);
    if (became->nodes.isEmpty())
        return std::optional<YamlNode>();
    return std::optional(std::move(became->nodes.first()));
}

Result<> checkTree(const YamlNode &tree, QStringList *used)
{
    return check(tree, used, {});
}

} // namespace slipway
