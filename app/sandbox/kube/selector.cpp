// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/selector.h"

#include <algorithm>
#include <cstdlib>

namespace slipway::sandbox {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Splits at commas outside parentheses.
std::vector<std::string_view> parts(std::string_view text)
{
    std::vector<std::string_view> out;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (text[i] == ',' && depth == 0)) {
            if (const auto term = trimmed(text.substr(start, i - start)); !term.empty())
                out.push_back(term);
            start = i + 1;
        } else if (text[i] == '(') {
            ++depth;
        } else if (text[i] == ')') {
            --depth;
        }
    }
    return out;
}

std::vector<std::string> list(std::string_view text)
{
    std::vector<std::string> out;
    for (const std::string_view part : parts(text))
        out.emplace_back(part);
    return out;
}

bool validKey(std::string_view key)
{
    return !key.empty() && key.find_first_of(" ()=!<>,") == std::string_view::npos;
}

} // namespace

std::string textOf(const Json &value)
{
    return value.isString() ? value.str() : value.isNull() ? std::string() : value.dump();
}

std::expected<LabelSelector, std::string> LabelSelector::parse(std::string_view text)
{
    LabelSelector out;
    for (std::string_view term : parts(text)) {
        const auto bad = [&] {
            return std::unexpected("unable to parse requirement: found '" + std::string(term) + "'");
        };
        if (term.front() == '!') {
            const auto key = trimmed(term.substr(1));
            if (!validKey(key))
                return bad();
            out.m_requirements.push_back({std::string(key), Operator::DoesNotExist, {}});
            continue;
        }
        const std::size_t at = term.find_first_of("=!<> ");
        if (at == std::string_view::npos) {
            if (!validKey(term))
                return bad();
            out.m_requirements.push_back({std::string(term), Operator::Exists, {}});
            continue;
        }
        const std::string_view key = term.substr(0, at);
        std::string_view rest = trimmed(term.substr(at));
        Operator op = Operator::In;
        if (rest.starts_with("==")) {
            rest.remove_prefix(2);
        } else if (rest.starts_with("=")) {
            rest.remove_prefix(1);
        } else if (rest.starts_with("!=")) {
            op = Operator::NotIn;
            rest.remove_prefix(2);
        } else if (rest.starts_with(">") || rest.starts_with("<")) {
            op = rest.front() == '>' ? Operator::Greater : Operator::Less;
            rest.remove_prefix(1);
        } else {
            const bool in = rest.starts_with("in");
            if (!in && !rest.starts_with("notin"))
                return bad();
            rest = trimmed(rest.substr(in ? 2 : 5));
            if (rest.size() < 2 || rest.front() != '(' || rest.back() != ')' || !validKey(key))
                return bad();
            out.m_requirements.push_back({std::string(key), in ? Operator::In : Operator::NotIn,
                                          list(rest.substr(1, rest.size() - 2))});
            continue;
        }
        rest = trimmed(rest);
        if (!validKey(key) || rest.find_first_of(" ()=!") != std::string_view::npos)
            return bad();
        out.m_requirements.push_back({std::string(key), op, {std::string(rest)}});
    }
    return out;
}

LabelSelector LabelSelector::fromMap(const Json &labels)
{
    LabelSelector out;
    for (const auto &[key, value] : labels.object())
        out.m_requirements.push_back({key, Operator::In, {value.str()}});
    return out;
}

LabelSelector LabelSelector::fromObject(const Json &selector)
{
    LabelSelector out = fromMap(selector["matchLabels"]);
    out.m_nothing = !selector.isObject();
    for (const Json &expression : selector["matchExpressions"].array()) {
        const std::string &op = expression["operator"].str();
        Requirement requirement{expression["key"].str(), Operator::In, {}};
        requirement.op = op == "NotIn" ? Operator::NotIn
            : op == "Exists"           ? Operator::Exists
            : op == "DoesNotExist"     ? Operator::DoesNotExist
            : op == "Gt"               ? Operator::Greater
            : op == "Lt"               ? Operator::Less
                                       : Operator::In;
        for (const Json &value : expression["values"].array())
            requirement.values.push_back(value.str());
        out.m_requirements.push_back(std::move(requirement));
    }
    return out;
}

bool LabelSelector::matchesRequirement(const Requirement &requirement, const Json &labels)
{
    const bool there = labels.contains(requirement.key);
    const std::string &value = labels[requirement.key].str();
    switch (requirement.op) {
    case Operator::In:
        return there && std::ranges::find(requirement.values, value) != requirement.values.end();
    case Operator::NotIn:
        return !there || std::ranges::find(requirement.values, value) == requirement.values.end();
    case Operator::Exists:
        return there;
    case Operator::DoesNotExist:
        return !there;
    case Operator::Greater:
    case Operator::Less: {
        if (!there || requirement.values.empty())
            return false;
        const long long left = std::atoll(value.c_str());
        const long long right = std::atoll(requirement.values.front().c_str());
        return requirement.op == Operator::Greater ? left > right : left < right;
    }
    }
    return false;
}

bool LabelSelector::matches(const Json &labels) const
{
    return !m_nothing && std::ranges::all_of(m_requirements, [&](const Requirement &requirement) {
        return matchesRequirement(requirement, labels);
    });
}

std::expected<FieldSelector, std::string> FieldSelector::parse(std::string_view text)
{
    FieldSelector out;
    for (const std::string_view term : parts(text)) {
        if (const auto at = term.find("!="); at != std::string_view::npos)
            out.m_terms.push_back(
                {std::string(trimmed(term.substr(0, at))), std::string(trimmed(term.substr(at + 2))), false});
        else if (const auto eq = term.find("=="); eq != std::string_view::npos)
            out.m_terms.push_back(
                {std::string(trimmed(term.substr(0, eq))), std::string(trimmed(term.substr(eq + 2))), true});
        else if (const auto one = term.find('='); one != std::string_view::npos)
            out.m_terms.push_back({std::string(trimmed(term.substr(0, one))),
                                   std::string(trimmed(term.substr(one + 1))), true});
        else
            return std::unexpected("invalid selector: '" + std::string(text) + "'; can't understand '"
                                   + std::string(term) + "'");
    }
    return out;
}

bool FieldSelector::matches(const Json &object) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        return (textOf(object.at(term.field)) == term.value) == term.equal;
    });
}

} // namespace slipway::sandbox
