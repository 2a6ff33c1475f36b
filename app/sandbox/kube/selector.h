// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/json.h"

#include <expected>

namespace slipway::sandbox {

/// `a=b,c in (x,y),!d,e notin (z)`, or a `metav1.LabelSelector`.
class LabelSelector
{
public:
    enum class Operator { In, NotIn, Exists, DoesNotExist, Greater, Less };
    struct Requirement {
        std::string key;
        Operator op;
        std::vector<std::string> values;
    };

    static std::expected<LabelSelector, std::string> parse(std::string_view text);
    /// An empty selector matches all; a null one nothing.
    static LabelSelector fromObject(const Json &labelSelector);
    static LabelSelector fromMap(const Json &labels);

    /// @param labels the object's `metadata.labels`
    bool matches(const Json &labels) const;
    bool empty() const { return m_requirements.empty() && !m_nothing; }
    const std::vector<Requirement> &requirements() const { return m_requirements; }
    static bool matchesRequirement(const Requirement &requirement, const Json &labels);

private:
    std::vector<Requirement> m_requirements;
    bool m_nothing = false;
};

/// `metadata.name=a,status.phase!=Running`.
class FieldSelector
{
public:
    struct Term {
        std::string field;
        std::string value;
        bool equal;
    };
    static std::expected<FieldSelector, std::string> parse(std::string_view text);
    bool matches(const Json &object) const;
    bool empty() const { return m_terms.empty(); }
    const std::vector<Term> &terms() const { return m_terms; }

private:
    std::vector<Term> m_terms;
};

/// The value of a node/pod label or field as text: numbers and booleans too.
std::string textOf(const Json &value);

} // namespace slipway::sandbox
