// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/decode.h"

#include "app/sandbox/kube/quantity.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace slipway::sandbox {

namespace {

std::string below(const std::string &path, const std::string &name)
{
    return path.empty() ? name : path + "." + name;
}

std::string_view typeName(const Json &value)
{
    return value.isNull()   ? "null"
        : value.isBool()    ? "boolean"
        : value.isInteger() ? "integer"
        : value.isNumber()  ? "number"
        : value.isString()  ? "string"
        : value.isArray()   ? "array"
                            : "object";
}

std::string_view goName(const Json &value)
{
    return value.isBool()  ? "bool"
        : value.isNumber() ? "number"
        : value.isString() ? "string"
        : value.isArray()  ? "array"
                           : "object";
}

std::string_view expected(Schema::Type type)
{
    switch (type) {
    case Schema::Type::String:
        return "string";
    case Schema::Type::Int:
        return "integer";
    case Schema::Type::Number:
        return "number";
    case Schema::Type::Bool:
        return "boolean";
    case Schema::Type::List:
        return "array";
    case Schema::Type::IntOrString:
        return "integer,string";
    default:
        return "object";
    }
}

std::string_view goExpected(Schema::Type type)
{
    switch (type) {
    case Schema::Type::Int:
        return "int32";
    case Schema::Type::Bool:
        return "bool";
    case Schema::Type::String:
        return "string";
    case Schema::Type::Number:
        return "float64";
    default:
        return "v1";
    }
}

bool fits(const Json &value, Schema::Type type)
{
    switch (type) {
    case Schema::Type::Any:
        return true;
    case Schema::Type::String:
    case Schema::Type::Time:
        return value.isString();
    case Schema::Type::Int:
        return value.isInteger() || (value.isDouble() && std::trunc(value.number()) == value.number());
    case Schema::Type::Number:
        return value.isNumber();
    case Schema::Type::Bool:
        return value.isBool();
    case Schema::Type::Quantity:
        return value.isString() || value.isNumber();
    case Schema::Type::IntOrString:
        return value.isString() || value.isInteger();
    case Schema::Type::Object:
    case Schema::Type::Map:
        return value.isObject();
    case Schema::Type::List:
        return value.isArray();
    }
    return false;
}

class Decoder
{
public:
    Decoder(const ResourceInfo &resource, DecodeReport &report) : m_resource(resource), m_report(report) { }

    /// @return false when the value should be dropped
    bool run(Json &value, const Schema &schema, const std::string &path)
    {
        if (value.isNull())
            return schema.custom ? schema.nullable || schema.type == Schema::Type::Any
                                 : schema.type == Schema::Type::Any;
        if (!fits(value, schema.type)) {
            wrongType(value, schema, path);
            return true;
        }
        switch (schema.type) {
        case Schema::Type::Object:
        case Schema::Type::Map:
            return object(value, schema, path);
        case Schema::Type::List: {
            Json::Array &items = value.arrayRef();
            for (std::size_t i = 0; i < items.size(); ++i)
                run(items[i], *schema.element, path + "[" + std::to_string(i) + "]");
            return schema.custom || !items.empty();
        }
        case Schema::Type::Quantity:
            if (const auto quantity = Quantity::of(value)) {
                value = quantity->canonical();
            } else if (m_report.typeError.empty()) {
                m_report.typeError = "quantities must match the regular expression "
                                     "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
            }
            return true;
        default:
            return true;
        }
    }

private:
    bool object(Json &value, const Schema &schema, const std::string &path)
    {
        Json::Object &fields = value.objectRef();
        for (auto it = fields.begin(); it != fields.end();) {
            const SchemaField *field = schema.field(it->first);
            const Schema *child = field ? field->schema.get() : schema.element.get();
            if (!child) {
                if (schema.preserveUnknown) {
                    ++it;
                    continue;
                }
                m_report.unknown.push_back(below(path, it->first));
                it = fields.erase(it);
                continue;
            }
            const bool keep = run(it->second, *child, below(path, it->first));
            it = keep ? std::next(it) : fields.erase(it);
        }
        return schema.custom || schema.type == Schema::Type::Object || !fields.empty();
    }
    void wrongType(const Json &value, const Schema &schema, const std::string &path)
    {
        if (schema.custom) {
            m_report.typeCauses.push_back(
                {FieldCause::Type::TypeInvalid, path,
                 inQuotes(typeName(value)) + ": " + path + " in body must be of type "
                     + std::string(expected(schema.type)) + ": " + inQuotes(typeName(value))});
        } else if (m_report.typeError.empty()) {
            m_report.typeError = "json: cannot unmarshal " + std::string(goName(value))
                + " into Go struct field " + m_resource.kind + "." + path + " of type "
                + std::string(goExpected(schema.type));
        }
    }

    const ResourceInfo &m_resource;
    DecodeReport &m_report;
};

bool isEmptyText(const Json &value)
{
    return value.isString() && value.str().empty();
}

class Validator
{
public:
    explicit Validator(std::vector<FieldCause> &causes) : m_causes(causes) { }

    void run(const Json &value, const Schema &schema, const std::string &path)
    {
        if (value.isNull())
            return;
        limits(value, schema, path);
        if (schema.type == Schema::Type::List && value.isArray()) {
            for (std::size_t i = 0; i < value.size(); ++i)
                run(value[i], *schema.element, path + "[" + std::to_string(i) + "]");
            duplicates(value, schema, path);
            return;
        }
        if (!value.isObject())
            return;
        for (const auto &[name, field] : schema.fields) {
            const Json &child = value[name];
            if (field.required && (child.isNull() || (!schema.custom && isEmptyText(child))))
                m_causes.push_back(requiredCause(below(path, name)));
        }
        for (const auto &[name, child] : value.object()) {
            if (const SchemaField *field = schema.field(name))
                run(child, *field->schema, below(path, name));
            else if (schema.element)
                run(child, *schema.element, schema.custom ? below(path, name) : path + "[" + name + "]");
        }
    }

private:
    void duplicates(const Json &value, const Schema &schema, const std::string &path)
    {
        if (schema.listType == Schema::ListType::Atomic)
            return;
        std::vector<Json> seen;
        for (std::size_t i = 0; i < value.size(); ++i) {
            Json key = value[i];
            if (schema.listType == Schema::ListType::Map) {
                key = Json::obj();
                for (const std::string &name : schema.keys)
                    key[name] = value[i][name];
            }
            if (std::ranges::find(seen, key) != seen.end() && (schema.custom || schema.keys.size() == 1)) {
                const std::string at = path + "[" + std::to_string(i) + "]";
                if (schema.custom || schema.listType == Schema::ListType::Set)
                    m_causes.push_back(duplicateCause(at, key));
                else
                    m_causes.push_back(
                        duplicateCause(at + "." + schema.keys.front(), key[schema.keys.front()]));
            }
            seen.push_back(std::move(key));
        }
    }
    void limits(const Json &value, const Schema &schema, const std::string &path)
    {
        if (!schema.allowed.empty() && std::ranges::find(schema.allowed, value) == schema.allowed.end()
            && !(isEmptyText(value) && !schema.custom)) {
            std::vector<std::string> names;
            for (const Json &one : schema.allowed)
                names.push_back(one.isString() ? one.str() : one.dump());
            m_causes.push_back(notSupportedCause(path, value, names));
        }
        const auto bad = [&](const std::string &why) { m_causes.push_back(invalidCause(path, value, why)); };
        if (value.isNumber()) {
            if (schema.minimum && value.number() < *schema.minimum)
                bad(schema.custom
                        ? path + " in body should be greater than or equal to " + Json(*schema.minimum).dump()
                        : "must be greater than or equal to " + Json(*schema.minimum).dump());
            if (schema.maximum && value.number() > *schema.maximum)
                bad(schema.custom
                        ? path + " in body should be less than or equal to " + Json(*schema.maximum).dump()
                        : "must be between 1 and " + Json(*schema.maximum).dump() + ", inclusive");
        }
        if (value.isString()) {
            const auto length = static_cast<std::int64_t>(QString::fromStdString(value.str()).size());
            if (schema.minLength && length < *schema.minLength)
                bad(path + " in body should be at least " + std::to_string(*schema.minLength)
                    + " chars long");
            if (schema.maxLength && length > *schema.maxLength)
                m_causes.push_back({FieldCause::Type::TooLong, path,
                                    "may not be more than " + std::to_string(*schema.maxLength) + " bytes"});
            if (!schema.pattern.empty()) {
                const QRegularExpression pattern(QString::fromStdString(schema.pattern));
                if (pattern.isValid() && !pattern.match(QString::fromStdString(value.str())).hasMatch())
                    bad(path + " in body should match '" + schema.pattern + "'");
            }
        }
        if (value.isArray()) {
            const auto count = static_cast<std::int64_t>(value.size());
            if (schema.minItems && count < *schema.minItems)
                bad(path + " in body should have at least " + std::to_string(*schema.minItems) + " items");
            if (schema.maxItems && count > *schema.maxItems)
                m_causes.push_back({FieldCause::Type::TooMany, path,
                                    std::to_string(count) + ": must have at most "
                                        + std::to_string(*schema.maxItems) + " items"});
        }
    }

    std::vector<FieldCause> &m_causes;
};

} // namespace

void decode(Json &object, const ResourceInfo &resource, DecodeReport &report)
{
    Decoder(resource, report).run(object, *resource.schema, {});
}

void applyDefaults(Json &value, const Schema &schema)
{
    if (schema.type == Schema::Type::List && value.isArray()) {
        for (Json &item : value.arrayRef())
            applyDefaults(item, *schema.element);
        return;
    }
    if (!value.isObject())
        return;
    for (const auto &[name, field] : schema.fields) {
        if (field.fallback && std::as_const(value)[name].isNull())
            value[name] = *field.fallback;
        if (!std::as_const(value)[name].isNull())
            applyDefaults(value[name], *field.schema);
    }
    if (schema.element) {
        for (auto &[name, child] : value.objectRef()) {
            if (!schema.field(name))
                applyDefaults(child, *schema.element);
        }
    }
}

void validate(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes)
{
    Validator(causes).run(object, *resource.schema, {});
}

std::string strictError(const std::vector<std::string> &unknown, const std::vector<std::string> &duplicates)
{
    std::string out;
    for (const std::string &path : unknown)
        out += (out.empty() ? "" : ", ") + std::string("unknown field ") + inQuotes(path);
    for (const std::string &path : duplicates)
        out += (out.empty() ? "" : ", ") + std::string("duplicate field ") + inQuotes(path);
    return "strict decoding error: " + out;
}

std::string undeclaredField(const Json &value, const Schema &schema, const std::string &path)
{
    if (value.isNull() || schema.type == Schema::Type::Any)
        return {};
    if (!fits(value, schema.type)) {
        const std::string_view wanted = schema.type == Schema::Type::List             ? "list"
            : schema.type == Schema::Type::Object || schema.type == Schema::Type::Map ? "map"
            : schema.type == Schema::Type::Int || schema.type == Schema::Type::Number
            ? "numeric (int or float)"
            : schema.type == Schema::Type::Bool ? "boolean"
                                                : "string";
        return path + ": expected " + std::string(wanted) + ", got &{" + value.dump() + "}";
    }
    if (value.isArray()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            std::string at = "[" + std::to_string(i) + "]";
            if (schema.listType == Schema::ListType::Map) {
                at.clear();
                for (const std::string &key : schema.keys) {
                    const Json &part = value[i][key];
                    const SchemaField *field = schema.element->field(key);
                    if (part.isNull() && !(field && field->fallback))
                        return path + ": element " + std::to_string(i)
                            + ": associative list with keys has an element that omits key field "
                            + inQuotes(key) + " (and doesn't have default value)";
                    at += (at.empty() ? "" : ",") + key + "="
                        + (part.isNull() ? field->fallback->dump() : part.dump());
                }
                at = "[" + at + "]";
            }
            if (std::string problem = undeclaredField(value[i], *schema.element, path + at); !problem.empty())
                return problem;
        }
    }
    for (const auto &[name, child] : value.object()) {
        const SchemaField *field = schema.field(name);
        const Schema *next = field ? field->schema.get() : schema.element.get();
        if (!next) {
            if (schema.preserveUnknown)
                continue;
            return path + "." + name + ": field not declared in schema";
        }
        if (std::string problem = undeclaredField(child, *next, path + "." + name); !problem.empty())
            return problem;
    }
    return {};
}

} // namespace slipway::sandbox
