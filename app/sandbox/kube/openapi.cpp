// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/openapi.h"

#include <algorithm>
#include <ranges>

namespace slipway::sandbox {

namespace {

/// Schemas of CRDs may contain themselves only through preserved fields, ours only as `any`: this is a belt.
constexpr int deepestSchema = 32;

Json schemaJson(const Schema &schema, int depth)
{
    using Type = Schema::Type;
    Json out = Json::obj();
    switch (schema.type) {
    case Type::Any: // without a type kubectl cannot print it
        out["type"] = "object";
        out["x-kubernetes-preserve-unknown-fields"] = true;
        break;
    case Type::String:
        out["type"] = "string";
        break;
    case Type::Int:
        out["type"] = "integer";
        out["format"] = "int64";
        break;
    case Type::Number:
        out["type"] = "number";
        break;
    case Type::Bool:
        out["type"] = "boolean";
        break;
    case Type::Quantity:
        out["type"] = "string";
        break;
    case Type::IntOrString:
        out["type"] = "string";
        out["format"] = "int-or-string";
        break;
    case Type::Time:
        out["type"] = "string";
        out["format"] = "date-time";
        break;
    case Type::List:
        out["type"] = "array";
        out["items"] =
            schema.element && depth < deepestSchema ? schemaJson(*schema.element, depth + 1) : Json::obj();
        if (schema.listType != Schema::ListType::Atomic)
            out["x-kubernetes-list-type"] = schema.listType == Schema::ListType::Map ? "map" : "set";
        for (const std::string &key : schema.keys)
            out["x-kubernetes-list-map-keys"].push(key);
        break;
    case Type::Map:
    case Type::Object:
        out["type"] = "object";
        if (schema.element && depth < deepestSchema)
            out["additionalProperties"] = schemaJson(*schema.element, depth + 1);
        for (const auto &[name, field] : schema.fields) {
            out["properties"][name] =
                field.schema && depth < deepestSchema ? schemaJson(*field.schema, depth + 1) : Json::obj();
            if (field.fallback)
                out["properties"][name]["default"] = *field.fallback;
            if (field.required)
                out["required"].push(name);
        }
        break;
    }
    for (const Json &one : schema.allowed)
        out["enum"].push(one);
    return out;
}

} // namespace

std::string openApiName(const ResourceInfo &resource)
{
    if (!resource.custom) {
        std::string group =
            resource.group.empty() ? "core" : resource.group.substr(0, resource.group.find('.'));
        return "io.k8s.api." + group + "." + resource.version + "." + resource.kind;
    }
    std::vector<std::string> parts;
    for (const auto part : std::views::split(resource.group, '.'))
        parts.emplace_back(part.begin(), part.end());
    std::string out;
    for (const std::string &part : std::views::reverse(parts))
        out += part + '.';
    return out + resource.version + "." + resource.kind;
}

Json openApiSchema(const ResourceInfo &resource)
{
    Json out = schemaJson(*resource.schema, 0);
    out["x-kubernetes-group-version-kind"] = Json::list(
        {Json::obj({{"group", resource.group}, {"version", resource.version}, {"kind", resource.kind}})});
    return out;
}

} // namespace slipway::sandbox
