// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/fieldset.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

std::string spelled(const std::string &element)
{
    const std::string text = element.substr(2);
    switch (element.front()) {
    case 'f':
        return "." + text;
    case 'v':
        return "[=" + text + "]";
    case 'i':
        return "[" + text + "]";
    default: {
        const auto key = Json::parse(text);
        std::string out;
        for (const auto &[name, value] : key.value.object())
            out += (out.empty() ? "" : ",") + name + "=" + value.dump();
        return "[" + out + "]";
    }
    }
}

} // namespace

FieldSet FieldSet::fromFieldsV1(const Json &fields)
{
    FieldSet out;
    for (const auto &[element, below] : fields.object()) {
        if (element == ".")
            continue;
        if (below.empty() || below.contains("."))
            out.m_members.insert(element);
        if (below.size() > (below.contains(".") ? 1U : 0U))
            out.m_children[element] = fromFieldsV1(below);
    }
    return out;
}

Json FieldSet::toFieldsV1() const
{
    Json out = Json::obj();
    for (const std::string &element : m_members)
        out[element] = Json::obj();
    for (const auto &[element, below] : m_children) {
        Json child = below.toFieldsV1();
        if (m_members.contains(element))
            child["."] = Json::obj();
        out[element] = std::move(child);
    }
    return out;
}

const FieldSet *FieldSet::findChild(const std::string &element) const
{
    const auto found = m_children.find(element);
    return found == m_children.end() ? nullptr : &found->second;
}

void FieldSet::eraseTop(const std::string &element)
{
    m_members.erase(element);
    m_children.erase(element);
}

void FieldSet::keepTops(const std::set<std::string> &elements)
{
    std::erase_if(m_members, [&](const std::string &element) { return !elements.contains(element); });
    std::erase_if(m_children, [&](const auto &pair) { return !elements.contains(pair.first); });
}

void FieldSet::erasePath(const std::vector<std::string> &path)
{
    if (path.size() == 1) {
        eraseTop(path.front());
    } else if (const auto found = m_children.find(path.front()); found != m_children.end()) {
        found->second.erasePath({path.begin() + 1, path.end()});
        tidy();
    }
}

void FieldSet::tidy()
{
    std::erase_if(m_children, [](const auto &pair) { return pair.second.empty(); });
}

FieldSet FieldSet::united(const FieldSet &other) const
{
    FieldSet out = *this;
    out.m_members.insert(other.m_members.begin(), other.m_members.end());
    for (const auto &[element, below] : other.m_children) {
        FieldSet &mine = out.m_children[element];
        mine = mine.united(below);
    }
    return out;
}

FieldSet FieldSet::intersected(const FieldSet &other) const
{
    FieldSet out;
    std::ranges::set_intersection(m_members, other.m_members,
                                  std::inserter(out.m_members, out.m_members.end()));
    for (const auto &[element, below] : m_children) {
        if (const FieldSet *theirs = other.findChild(element))
            out.m_children[element] = below.intersected(*theirs);
    }
    out.tidy();
    return out;
}

FieldSet FieldSet::without(const FieldSet &other) const
{
    FieldSet out;
    std::ranges::set_difference(m_members, other.m_members,
                                std::inserter(out.m_members, out.m_members.end()));
    for (const auto &[element, below] : m_children) {
        const FieldSet *theirs = other.findChild(element);
        out.m_children[element] = theirs ? below.without(*theirs) : below;
    }
    out.tidy();
    return out;
}

FieldSet FieldSet::withoutBelow(const FieldSet &other) const
{
    FieldSet out;
    std::ranges::set_difference(m_members, other.m_members,
                                std::inserter(out.m_members, out.m_members.end()));
    for (const auto &[element, below] : m_children) {
        if (other.m_members.contains(element))
            continue;
        const FieldSet *theirs = other.findChild(element);
        out.m_children[element] = theirs ? below.withoutBelow(*theirs) : below;
    }
    out.tidy();
    return out;
}

FieldSet FieldSet::withParents() const
{
    FieldSet out;
    out.m_members = m_members;
    for (const auto &[element, below] : m_children) {
        out.m_members.insert(element);
        out.m_children[element] = below.withParents();
    }
    return out;
}

std::vector<std::string> FieldSet::paths() const
{
    std::vector<std::string> out;
    collect({}, out);
    std::ranges::sort(out);
    return out;
}

void FieldSet::collect(const std::string &prefix, std::vector<std::string> &out) const
{
    for (const std::string &element : m_members)
        out.push_back(prefix + spelled(element));
    for (const auto &[element, below] : m_children)
        below.collect(prefix + spelled(element), out);
}

namespace {

/// How a value is treated: what no schema describes has granular maps and atomic lists.
enum class Shape { Leaf, Map, Keyed };

const Schema anything;

Shape shapeOf(const Json &value, const Schema &schema)
{
    if (schema.type == Schema::Type::List)
        return schema.listType == Schema::ListType::Atomic || !value.isArray() ? Shape::Leaf : Shape::Keyed;
    const bool mapLike = schema.type == Schema::Type::Object || schema.type == Schema::Type::Map
        || schema.type == Schema::Type::Any;
    return mapLike && value.isObject() && !schema.atomic ? Shape::Map : Shape::Leaf;
}

const Schema &childSchema(const Schema &schema, const std::string &name)
{
    if (const SchemaField *field = schema.field(name))
        return *field->schema;
    return schema.element && schema.type != Schema::Type::List ? *schema.element : anything;
}

void collectFields(const Json &value, const Schema &schema, FieldSet &into)
{
    if (shapeOf(value, schema) == Shape::Keyed) {
        for (const Json &item : value.array()) {
            const std::string element = itemElement(item, schema);
            into.insertMember(element);
            if (shapeOf(item, *schema.element) != Shape::Leaf)
                collectFields(item, *schema.element, into.child(element));
        }
        return;
    }
    for (const auto &[name, child] : value.object()) {
        const Schema &below = childSchema(schema, name);
        const std::string element = "f:" + name;
        if (shapeOf(child, below) == Shape::Leaf || child.empty()) {
            into.insertMember(element);
            continue;
        }
        if (!schema.field(name))
            into.insertMember(element);
        collectFields(child, below, into.child(element));
    }
}

/// Everything of @p value, the containers too: what an addition or a removal of it touches.
void collectAll(const Json &value, const Schema &schema, FieldSet &into, const std::string &element)
{
    const Shape shape = shapeOf(value, schema);
    if (shape == Shape::Leaf || value.empty()) {
        into.insertMember(element);
        return;
    }
    if (schema.type != Schema::Type::Object && shape == Shape::Map)
        into.insertMember(element);
    FieldSet &below = into.child(element);
    if (shape == Shape::Keyed) {
        for (const Json &item : value.array()) {
            const std::string key = itemElement(item, schema);
            below.insertMember(key);
            if (shapeOf(item, *schema.element) != Shape::Leaf && !item.empty())
                collectAll(item, *schema.element, below, key);
            below.insertMember(key);
        }
        return;
    }
    for (const auto &[name, child] : value.object())
        collectAll(child, childSchema(schema, name), below, "f:" + name);
}

void compare(const Json &before, const Json &after, const Schema &schema, FieldComparison &out);

/// Runs @p step on the children of the three sets and drops those that stay empty.
template <typename Step> void descend(FieldComparison &out, const std::string &element, Step step)
{
    FieldComparison below;
    step(below);
    if (!below.added.empty())
        out.added.child(element) = out.added.child(element).united(below.added);
    if (!below.modified.empty())
        out.modified.child(element) = out.modified.child(element).united(below.modified);
    if (!below.removed.empty())
        out.removed.child(element) = out.removed.child(element).united(below.removed);
}

void compareItem(const Json *before, const Json *after, const Schema &schema, FieldComparison &out,
                 const std::string &element)
{
    if (!before) {
        collectAll(*after, schema, out.added, element);
    } else if (!after) {
        collectAll(*before, schema, out.removed, element);
        out.removed.insertMember(element);
    } else if (*before == *after) {
        return;
    } else if (shapeOf(*before, schema) == Shape::Leaf || shapeOf(*after, schema) == Shape::Leaf) {
        out.modified.insertMember(element);
    } else {
        descend(out, element, [&](FieldComparison &below) { compare(*before, *after, schema, below); });
    }
}

void compare(const Json &before, const Json &after, const Schema &schema, FieldComparison &out)
{
    if (shapeOf(after, schema) == Shape::Keyed) {
        std::map<std::string, const Json *> old;
        for (const Json &item : before.array())
            old.emplace(itemElement(item, schema), &item);
        std::set<std::string> seen;
        for (const Json &item : after.array()) {
            const std::string element = itemElement(item, schema);
            if (!seen.insert(element).second)
                continue;
            const auto found = old.find(element);
            if (found == old.end())
                out.added.insertMember(element);
            compareItem(found == old.end() ? nullptr : found->second, &item, *schema.element, out, element);
        }
        for (const auto &[element, item] : old) {
            if (!seen.contains(element))
                compareItem(item, nullptr, *schema.element, out, element);
        }
        return;
    }
    const Json::Object &left = before.object();
    const Json::Object &right = after.object();
    for (const auto &[name, child] : right) {
        const auto found = left.find(name);
        compareItem(found == left.end() ? nullptr : &found->second, &child, childSchema(schema, name), out,
                    "f:" + name);
    }
    for (const auto &[name, child] : left) {
        if (!right.contains(name))
            compareItem(&child, nullptr, childSchema(schema, name), out, "f:" + name);
    }
}

} // namespace

std::string itemElement(const Json &item, const Schema &list)
{
    if (list.listType == Schema::ListType::Set)
        return "v:" + item.dump();
    Json key = Json::obj();
    for (const std::string &name : list.keys) {
        Json value = item[name];
        if (value.isNull()) {
            const SchemaField *field = list.element->field(name);
            if (field && field->fallback)
                value = *field->fallback;
        }
        if (!value.isNull())
            key[name] = std::move(value);
    }
    return "k:" + key.dump();
}

FieldSet fieldSetOf(const Json &value, const Schema &schema)
{
    FieldSet out;
    collectFields(value, schema, out);
    return out;
}

FieldComparison compareFields(const Json &before, const Json &after, const Schema &schema)
{
    FieldComparison out;
    compare(before, after, schema, out);
    return out;
}

Json mergeApplied(const Json &live, const Json &config, const Schema &schema)
{
    const Shape shape = shapeOf(config, schema);
    if (shape == Shape::Leaf || shapeOf(live, schema) != shape)
        return config;
    if (shape == Shape::Map) {
        Json out = live;
        for (const auto &[name, child] : config.object()) {
            Json &mine = out[name];
            mine = mine.isNull() ? child : mergeApplied(mine, child, childSchema(schema, name));
        }
        return out;
    }
    // The applied order wins; items that only the live list has keep their place relative to their neighbours.
    std::map<std::string, const Json *> wanted;
    for (const Json &item : config.array())
        wanted.emplace(itemElement(item, schema), &item);
    std::map<std::string, const Json *> old;
    for (const Json &item : live.array())
        old.emplace(itemElement(item, schema), &item);
    Json out = Json::list();
    std::set<std::string> done;
    std::size_t next = 0;
    const auto emit = [&](const Json &item) {
        const std::string element = itemElement(item, schema);
        if (!done.insert(element).second)
            return;
        const auto found = old.find(element);
        out.push(found == old.end() ? item : mergeApplied(*found->second, item, *schema.element));
    };
    for (const Json &item : live.array()) {
        const std::string element = itemElement(item, schema);
        const auto found = wanted.find(element);
        if (found == wanted.end()) {
            out.push(item);
            continue;
        }
        while (!done.contains(element) && next < config.size())
            emit(config[next++]);
    }
    while (next < config.size())
        emit(config[next++]);
    return out;
}

void removeFields(Json &value, const FieldSet &gone, const Schema &schema)
{
    if (shapeOf(value, schema) == Shape::Keyed) {
        Json::Array &items = value.arrayRef();
        std::erase_if(items, [&](const Json &item) { return gone.hasMember(itemElement(item, schema)); });
        for (Json &item : items) {
            if (const FieldSet *below = gone.findChild(itemElement(item, schema)))
                removeFields(item, *below, *schema.element);
        }
        return;
    }
    if (!value.isObject())
        return;
    for (const std::string &element : gone.members()) {
        if (element.starts_with("f:"))
            value.erase(std::string_view(element).substr(2));
    }
    for (const auto &[element, below] : gone.children()) {
        if (!element.starts_with("f:"))
            continue;
        const std::string name = element.substr(2);
        if (value.contains(name))
            removeFields(value[name], below, childSchema(schema, name));
    }
}

} // namespace slipway::sandbox
