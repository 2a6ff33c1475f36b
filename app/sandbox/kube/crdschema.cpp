// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CustomResourceDefinitions' structural schemas. Source: Kubernetes docs, "Extend the Kubernetes API with
// CustomResourceDefinitions".
#include "app/sandbox/kube/schema.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

std::optional<std::int64_t> limit(const Json &value)
{
    return value.isNumber() ? std::optional(value.integer()) : std::nullopt;
}

SchemaPtr compile(const Json &source, const BuiltinSchemas &builtin)
{
    if (const std::string &type = source["x-sandbox-type"].str(); !type.empty()) {
        if (SchemaPtr known = builtin.type(type))
            return known;
    }
    auto out = std::make_shared<Schema>();
    out->custom = true;
    const std::string &type = source["type"].str();
    out->nullable = source["nullable"].boolean();
    out->preserveUnknown = source["x-kubernetes-preserve-unknown-fields"].boolean();
    out->embeddedResource = source["x-kubernetes-embedded-resource"].boolean();
    if (source["x-kubernetes-int-or-string"].boolean()) {
        out->type = Schema::Type::IntOrString;
    } else if (type == "object") {
        out->type = Schema::Type::Object;
        const Json &additional = source["additionalProperties"];
        if (additional.isObject()) {
            out->element = compile(additional, builtin);
            if (source["properties"].empty())
                out->type = Schema::Type::Map;
        } else if (additional.boolean()) {
            out->preserveUnknown = true;
        }
        out->atomic = source["x-kubernetes-map-type"].str() == "atomic";
        for (const auto &[name, property] : source["properties"].object()) {
            SchemaField field;
            field.schema = compile(property, builtin);
            if (property.contains("default"))
                field.fallback = property["default"];
            out->fields.emplace(name, std::move(field));
        }
        for (const Json &name : source["required"].array()) {
            const auto found = out->fields.find(name.str());
            if (found != out->fields.end())
                found->second.required = true;
            else
                out->fields[name.str()] = {.schema = std::make_shared<Schema>(), .required = true};
        }
        if (out->embeddedResource) {
            SchemaField text;
            auto string = std::make_shared<Schema>();
            string->type = Schema::Type::String;
            text.schema = string;
            out->fields.try_emplace("apiVersion", text);
            out->fields.try_emplace("kind", text);
            out->fields.insert_or_assign("metadata", SchemaField{.schema = builtin.type("ObjectMeta")});
        }
    } else if (type == "array") {
        out->type = Schema::Type::List;
        out->element = compile(source["items"], builtin);
        const std::string &listType = source["x-kubernetes-list-type"].str();
        out->listType = listType == "map" ? Schema::ListType::Map
            : listType == "set"           ? Schema::ListType::Set
                                          : Schema::ListType::Atomic;
        for (const Json &key : source["x-kubernetes-list-map-keys"].array())
            out->keys.push_back(key.str());
        out->minItems = limit(source["minItems"]);
        out->maxItems = limit(source["maxItems"]);
    } else if (type == "string") {
        out->type = Schema::Type::String;
        out->pattern = source["pattern"].str();
        out->minLength = limit(source["minLength"]);
        out->maxLength = limit(source["maxLength"]);
    } else if (type == "integer") {
        out->type = Schema::Type::Int;
    } else if (type == "number") {
        out->type = Schema::Type::Number;
    } else if (type == "boolean") {
        out->type = Schema::Type::Bool;
    } else {
        out->preserveUnknown = true;
    }
    if (source["minimum"].isNumber())
        out->minimum = source["minimum"].number();
    if (source["maximum"].isNumber())
        out->maximum = source["maximum"].number();
    out->allowed = source["enum"].array();
    return out;
}

std::vector<std::string> namesIn(const Json &list)
{
    std::vector<std::string> out;
    for (const Json &item : list.array())
        out.push_back(item.str());
    return out;
}

} // namespace

ResourcePtr resourceOfCrd(const Json &crd, const Json &version, const BuiltinSchemas &builtin)
{
    if (!version["served"].boolean())
        return nullptr;
    const Json &spec = crd["spec"];
    const Json &names = spec["names"];
    auto info = std::make_shared<ResourceInfo>();
    info->custom = true;
    info->group = spec["group"].str();
    info->version = version["name"].str();
    info->kind = names["kind"].str();
    info->plural = names["plural"].str();
    info->singular = names["singular"].str(info->kind);
    std::ranges::transform(info->singular, info->singular.begin(),
                           [](unsigned char c) { return std::tolower(c); });
    info->shortNames = namesIn(names["shortNames"]);
    info->categories = namesIn(names["categories"]);
    info->namespaced = spec["scope"].str() == "Namespaced";
    info->storage = info->group + "/" + info->plural;
    const Json &subresources = version["subresources"];
    if (subresources.contains("status"))
        info->subresources.emplace_back("status");
    if (subresources.contains("scale")) {
        info->subresources.emplace_back("scale");
        info->scale = subresources["scale"];
    }
    for (const Json &field : version["selectableFields"].array())
        info->selectableFields.push_back(field["jsonPath"].str().substr(1));
    for (const Json &column : version["additionalPrinterColumns"].array())
        info->columns.push_back({.name = column["name"].str(),
                                 .type = column["type"].str(),
                                 .format = column["format"].str(),
                                 .jsonPath = column["jsonPath"].str(),
                                 .description = column["description"].str(),
                                 .priority = static_cast<int>(column["priority"].integer())});
    const SchemaPtr body = compile(version.at("schema.openAPIV3Schema"), builtin);
    auto whole = std::make_shared<Schema>(*body);
    whole->type = Schema::Type::Object;
    SchemaField text;
    auto string = std::make_shared<Schema>();
    string->type = Schema::Type::String;
    text.schema = string;
    whole->fields["apiVersion"] = text;
    whole->fields["kind"] = text;
    whole->fields["metadata"] = {.schema = builtin.type("ObjectMeta")};
    if (spec["preserveUnknownFields"].boolean())
        whole->preserveUnknown = true;
    info->schema = whole;
    return info;
}

} // namespace slipway::sandbox
