// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/patch.h"

#include <algorithm>
#include <charconv>

namespace slipway::sandbox {

void mergePatch(Json &target, const Json &patch)
{
    if (!patch.isObject()) {
        target = patch;
        return;
    }
    for (const auto &[name, value] : patch.object()) {
        if (value.isNull())
            target.erase(name);
        else
            mergePatch(target[name], value);
    }
    target.objectRef();
}

namespace {

std::vector<std::string> pointer(std::string_view text)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        text.remove_prefix(1);
        const std::size_t slash = text.find('/');
        std::string part(text.substr(0, slash));
        for (std::size_t at = 0; (at = part.find('~', at)) != std::string::npos; ++at) {
            if (part.compare(at, 2, "~1") == 0)
                part.replace(at, 2, "/");
            else if (part.compare(at, 2, "~0") == 0)
                part.replace(at, 2, "~");
        }
        out.push_back(std::move(part));
        text = slash == std::string_view::npos ? std::string_view() : text.substr(slash);
    }
    return out;
}

std::optional<std::size_t> indexOf(const std::string &text, std::size_t size)
{
    std::size_t index = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (problem != std::errc() || end != text.data() + text.size() || index > size)
        return {};
    return index;
}

Json *find(Json &root, const std::vector<std::string> &path, std::size_t count)
{
    Json *here = &root;
    for (std::size_t i = 0; i < count; ++i) {
        if (here->isObject()) {
            if (!here->contains(path[i]))
                return nullptr;
            here = &(*here)[path[i]];
        } else if (here->isArray()) {
            const auto index = indexOf(path[i], here->size());
            if (!index || *index >= here->size())
                return nullptr;
            here = &here->arrayRef()[*index];
        } else {
            return nullptr;
        }
    }
    return here;
}

ApiError refused(const std::string &why)
{
    return {.code = 422,
            .reason = "Invalid",
            .message = "the server rejected our request due to an error in our request: " + why,
            .details = Json::obj()};
}

bool removeAt(Json &root, const std::vector<std::string> &path)
{
    if (path.empty())
        return false;
    Json *parent = find(root, path, path.size() - 1);
    if (!parent)
        return false;
    if (parent->isArray()) {
        const auto index = indexOf(path.back(), parent->size());
        if (!index || *index >= parent->size())
            return false;
        parent->arrayRef().erase(parent->arrayRef().begin() + static_cast<std::ptrdiff_t>(*index));
        return true;
    }
    return parent->erase(path.back());
}

bool addAt(Json &root, const std::vector<std::string> &path, Json value)
{
    if (path.empty()) {
        root = std::move(value);
        return true;
    }
    Json *parent = find(root, path, path.size() - 1);
    if (!parent)
        return false;
    if (parent->isArray()) {
        Json::Array &items = parent->arrayRef();
        const auto index =
            path.back() == "-" ? std::optional(items.size()) : indexOf(path.back(), items.size());
        if (!index)
            return false;
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(*index), std::move(value));
        return true;
    }
    if (!parent->isObject())
        return false;
    (*parent)[path.back()] = std::move(value);
    return true;
}

} // namespace

ApiResult<void> jsonPatch(Json &target, const Json &operations)
{
    if (!operations.isArray())
        return std::unexpected(errors::badRequest(
            "error decoding patch: json: cannot unmarshal object into Go value of type jsonpatch.Patch"));
    if (operations.size() > 10'000) // the real server's limit
        return std::unexpected(
            ApiError{.code = 413,
                     .reason = "RequestEntityTooLarge",
                     .message = "The allowed maximum operations in a JSON patch is 10000, got "
                         + std::to_string(operations.size())});
    for (const Json &operation : operations.array()) {
        const std::string &op = operation["op"].str();
        const std::string &pathText = operation["path"].str();
        const std::vector<std::string> path = pointer(pathText);
        const auto missing = [&](const std::string &verb) {
            return std::unexpected(refused(verb + " operation does not apply: doc is missing path: \""
                                           + pathText + "\": missing value"));
        };
        if (op == "add") {
            if (!addAt(target, path, operation["value"]))
                return missing("add");
        } else if (op == "remove") {
            if (!removeAt(target, path))
                return missing("remove");
        } else if (op == "replace") {
            Json *place = find(target, path, path.size());
            if (!place)
                return missing("replace");
            *place = operation["value"];
        } else if (op == "test") {
            const Json *place = find(target, path, path.size());
            if (!(place ? *place == operation["value"] : operation["value"].isNull()))
                return std::unexpected(refused("testing value " + pathText + " failed: test failed"));
        } else if (op == "move" || op == "copy") {
            const std::vector<std::string> from = pointer(operation["from"].str());
            const Json *place = find(target, from, from.size());
            if (!place)
                return missing(op);
            Json value = *place;
            if (op == "move")
                removeAt(target, from);
            if (!addAt(target, path, std::move(value)))
                return missing(op);
        } else {
            return std::unexpected(errors::badRequest("Unexpected kind: " + op));
        }
    }
    return {};
}

namespace {

const Schema anyElement;
constexpr std::string_view deleteFrom = "$deleteFromPrimitiveList/";
constexpr std::string_view setOrder = "$setElementOrder/";

const Schema &mergedSchema(const Schema &schema, std::string_view name)
{
    if (const SchemaField *field = schema.field(name))
        return *field->schema;
    return schema.element && schema.type == Schema::Type::Map ? *schema.element : anyElement;
}

ApiResult<void> mergeMap(Json &target, const Json &patch, const Schema &schema);

Json cleaned(const Json &patch)
{
    if (patch.isObject()) {
        Json out = Json::obj();
        for (const auto &[name, value] : patch.object()) {
            if (!value.isNull() && name.front() != '$')
                out[name] = cleaned(value);
        }
        return out;
    }
    if (patch.isArray()) {
        Json out = Json::list();
        for (const Json &item : patch.array()) {
            if (!item.contains("$patch") || item.size() > 1)
                out.push(cleaned(item));
        }
        return out;
    }
    return patch;
}

ApiResult<void> mergeList(Json &target, const Json &patch, const Schema &schema)
{
    Json::Array &items = target.arrayRef();
    if (schema.patchKey.empty()) { // scalars
        for (const Json &item : patch.array()) {
            if (std::ranges::find(items, item) == items.end())
                items.push_back(item);
        }
        return {};
    }
    const std::string &key = schema.patchKey;
    if (std::ranges::any_of(patch.array(), [](const Json &item) {
            return item["$patch"].str() == "replace" && item.size() == 1;
        })) {
        items.clear();
        for (const Json &item : patch.array()) {
            if (!item.contains("$patch"))
                items.push_back(cleaned(item));
        }
        return {};
    }
    for (const Json &item : patch.array()) {
        const Json &value = item[key];
        if (value.isNull())
            return std::unexpected(
                errors::badRequest("map: " + item.dump() + " does not contain declared merge key: " + key));
        const auto same = [&](const Json &mine) { return mine[key] == value; };
        if (item["$patch"].str() == "delete") {
            std::erase_if(items, same);
            continue;
        }
        const auto found = std::ranges::find_if(items, same);
        if (found == items.end()) {
            items.push_back(cleaned(item));
        } else if (item["$patch"].str() == "replace") {
            *found = cleaned(item);
        } else if (auto merged = mergeMap(*found, item, *schema.element); !merged) {
            return merged;
        }
    }
    return {};
}

void reorder(Json &list, const Json &order, const std::string &key)
{
    if (!list.isArray())
        return;
    const auto rank = [&](const Json &item) -> std::size_t {
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (key.empty() ? order[i] == item : order[i][key] == item[key])
                return i;
        }
        return order.size();
    };
    std::ranges::stable_sort(list.arrayRef(), {}, rank);
}

ApiResult<void> mergeMap(Json &target, const Json &patch, const Schema &schema)
{
    if (!patch.isObject()) {
        target = patch;
        return {};
    }
    const std::string &directive = patch["$patch"].str();
    if (directive == "replace") {
        target = cleaned(patch);
        return {};
    }
    if (directive == "delete") {
        target = Json::obj();
        return {};
    }
    if (patch["$retainKeys"].isArray()) {
        std::erase_if(target.objectRef(), [&](const auto &field) {
            return std::ranges::find(patch["$retainKeys"].array(), Json(field.first))
                == patch["$retainKeys"].array().end();
        });
    }
    for (const auto &[name, value] : patch.object()) {
        if (name == "$patch" || name == "$retainKeys" || name.starts_with(setOrder))
            continue;
        if (name.starts_with(deleteFrom)) {
            Json &list = target[std::string_view(name).substr(deleteFrom.size())];
            std::erase_if(list.arrayRef(), [&](const Json &item) {
                return std::ranges::find(value.array(), item) != value.array().end();
            });
            continue;
        }
        const Schema &below = mergedSchema(schema, name);
        if (value.isNull()) {
            target.erase(name);
        } else if (value.isObject()) {
            Json &mine = target[name];
            if (!mine.isObject() && !value.contains("$patch"))
                mine = Json::obj();
            if (value["$patch"].str() == "delete") {
                target.erase(name);
                continue;
            }
            if (auto merged = mergeMap(mine, value, below); !merged)
                return merged;
        } else if (value.isArray() && below.type == Schema::Type::List && below.patchMerge) {
            if (auto merged = mergeList(target[name], value, below); !merged)
                return merged;
        } else {
            target[name] = cleaned(value);
        }
    }
    for (const auto &[name, value] : patch.object()) {
        if (!name.starts_with(setOrder))
            continue;
        const std::string_view field = std::string_view(name).substr(setOrder.size());
        if (target.contains(field))
            reorder(target[field], value, mergedSchema(schema, field).patchKey);
    }
    return {};
}

} // namespace

ApiResult<void> strategicMergePatch(Json &target, const Json &patch, const Schema &schema)
{
    return mergeMap(target, patch, schema);
}

} // namespace slipway::sandbox
