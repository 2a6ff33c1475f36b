// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/schema.h"

#include <set>

namespace slipway::sandbox {

/// A set of field paths, as `managedFields[].fieldsV1` holds it. Path elements are kept in their fieldsV1 spelling:
/// `f:name`, `k:{"name":"x"}`, `v:"x"`.
/// Source: Kubernetes docs, "Server-Side Apply"; the rules of structured-merge-diff restated.
class FieldSet
{
public:
    static FieldSet fromFieldsV1(const Json &fields);
    Json toFieldsV1() const;

    bool empty() const { return m_members.empty() && m_children.empty(); }
    bool hasMember(const std::string &element) const { return m_members.contains(element); }
    void insertMember(const std::string &element) { m_members.insert(element); }
    FieldSet &child(const std::string &element) { return m_children[element]; }
    const FieldSet *findChild(const std::string &element) const;
    void eraseTop(const std::string &element);
    void keepTops(const std::set<std::string> &elements);
    void erasePath(const std::vector<std::string> &path);

    FieldSet united(const FieldSet &other) const;
    FieldSet intersected(const FieldSet &other) const;
    FieldSet without(const FieldSet &other) const;
    /// Also drops everything below a member of @p other.
    FieldSet withoutBelow(const FieldSet &other) const;
    /// Every parent that is a named field becomes a member.
    FieldSet withParents() const;
    /// All members as paths in the server's spelling, e.g. `.spec.containers[name="a"].image`.
    std::vector<std::string> paths() const;
    const std::set<std::string> &members() const { return m_members; }
    const std::map<std::string, FieldSet> &children() const { return m_children; }

    bool operator==(const FieldSet &) const = default;

private:
    void collect(const std::string &prefix, std::vector<std::string> &out) const;
    void tidy();

    std::set<std::string> m_members;
    std::map<std::string, FieldSet> m_children;
};

/// The fields that @p value names.
FieldSet fieldSetOf(const Json &value, const Schema &schema);

struct FieldComparison {
    FieldSet added, modified, removed;
};
FieldComparison compareFields(const Json &before, const Json &after, const Schema &schema);

/// @p config laid over @p live: maps and keyed lists are merged, everything else replaced.
Json mergeApplied(const Json &live, const Json &config, const Schema &schema);

/// @p value without the fields in @p gone (with everything below them).
void removeFields(Json &value, const FieldSet &gone, const Schema &schema);

/// The path element of one item of a keyed list or set.
std::string itemElement(const Json &item, const Schema &list);

} // namespace slipway::sandbox
