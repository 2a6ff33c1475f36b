// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/schema.h"

#include "app/sandbox/kube/selector.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t at = text.find(separator);
        if (at != 0)
            out.emplace_back(text.substr(0, at));
        text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
    }
    return out;
}

std::vector<std::string> strings(const Json &list)
{
    std::vector<std::string> out;
    for (const Json &item : list.array())
        out.push_back(textOf(item));
    return out;
}

} // namespace

const SchemaField *Schema::field(std::string_view name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? nullptr : &found->second;
}

bool ResourceInfo::hasSubresource(std::string_view name) const
{
    return std::ranges::find(subresources, name) != subresources.end();
}

SchemaPtr BuiltinSchemas::type(std::string_view name) const
{
    const auto found = m_types.find(name);
    return found == m_types.end() ? nullptr : found->second;
}

SchemaPtr BuiltinSchemas::compile(const std::string &text, SchemaField *field)
{
    const std::vector<std::string> words = split(text, ' ');
    if (words.empty())
        return nullptr;
    const std::string &name = words.front();
    static const std::map<std::string, Schema::Type, std::less<>> scalars{
        {"string", Schema::Type::String},     {"int", Schema::Type::Int},
        {"bool", Schema::Type::Bool},         {"number", Schema::Type::Number},
        {"quantity", Schema::Type::Quantity}, {"intstr", Schema::Type::IntOrString},
        {"time", Schema::Type::Time},         {"any", Schema::Type::Any}};
    std::shared_ptr<Schema> own;
    SchemaPtr shared;
    if (name.front() == '[' || name.front() == '{') {
        own = std::make_shared<Schema>();
        own->type = name.front() == '[' ? Schema::Type::List : Schema::Type::Map;
        own->element = compile(name.substr(1, name.size() - 2), nullptr);
        if (!own->element)
            return nullptr;
    } else if (const auto scalar = scalars.find(name); scalar != scalars.end()) {
        own = std::make_shared<Schema>();
        own->type = scalar->second;
        own->preserveUnknown = own->type == Schema::Type::Any;
    } else if (const auto found = m_types.find(name); found != m_types.end()) {
        shared = found->second;
    } else {
        m_problem = "unknown type " + name;
        return nullptr;
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string &word = words[i];
        const std::size_t eq = word.find('=');
        const std::string option = word.substr(0, eq);
        const std::string value = eq == std::string::npos ? std::string() : word.substr(eq + 1);
        if (option == "required" && field) {
            field->required = true;
        } else if (option == "default" && field) {
            const auto parsed = Json::parse(value);
            field->fallback = parsed.ok ? parsed.value : Json(value);
        } else if (option == "retain") {
            if (!own) { // a copy, so that other uses of the type keep their ways
                own = std::make_shared<Schema>(*shared);
                shared = nullptr;
            }
            own->retainKeys = true;
        } else if (!own) {
            m_problem = "option " + word + " on a shared type in: " + text;
        } else if (option == "enum") {
            for (const std::string &one : split(value, '|'))
                own->allowed.emplace_back(one);
        } else if (option == "map") {
            own->listType = Schema::ListType::Map;
            own->keys = split(value, ',');
        } else if (option == "set") {
            own->listType = Schema::ListType::Set;
        } else if (option == "patch") {
            own->patchKey = value;
            own->patchMerge = true;
        } else if (option == "atomic") {
            own->atomic = true;
        } else if (option == "min") {
            own->minimum = std::stod(value);
        } else if (option == "max") {
            own->maximum = std::stod(value);
        } else {
            m_problem = "unknown option " + word + " in: " + text;
        }
    }
    return own ? SchemaPtr(own) : shared;
}

std::string BuiltinSchemas::load(const std::vector<std::string> &documents)
{
    std::vector<Json> parsed;
    for (const std::string &document : documents) {
        const auto result = parseYaml(document);
        if (!result.ok)
            return result.error;
        parsed.push_back(result.value);
    }
    for (const Json &document : parsed) { // names first: types refer to each other in any order
        for (const auto &[name, fields] : document["types"].object()) {
            auto schema = std::make_shared<Schema>();
            schema->type = Schema::Type::Object;
            schema->atomic = fields["_atomic"].boolean();
            m_types.emplace(name, schema);
        }
    }
    // `retain` copies a type, so the types it copies must be complete: twice over is enough for one level of it.
    for (int round = 0; round < 2; ++round) {
        for (const Json &document : parsed) {
            for (const auto &[name, fields] : document["types"].object()) {
                for (const auto &[key, text] : fields.object()) {
                    if (key.front() == '_')
                        continue;
                    SchemaField field;
                    field.schema = compile(text.str(), &field);
                    if (!m_problem.empty() || !field.schema)
                        return name + "." + key + ": " + m_problem;
                    m_types.find(name)->second->fields.insert_or_assign(key, std::move(field));
                }
            }
        }
    }
    SchemaField text;
    text.schema = compile("string", nullptr);
    for (const Json &document : parsed) {
        for (const Json &kind : document["kinds"].array()) {
            auto info = std::make_shared<ResourceInfo>();
            info->group = kind["group"].str();
            info->version = kind["version"].str();
            info->kind = kind["kind"].str();
            info->plural = kind["plural"].str();
            info->singular = info->kind;
            std::ranges::transform(info->singular, info->singular.begin(),
                                   [](unsigned char c) { return std::tolower(c); });
            info->shortNames = strings(kind["short"]);
            info->categories = strings(kind["categories"]);
            info->subresources = strings(kind["subresources"]);
            info->selectableFields = strings(kind["fields"]);
            info->namespaced = kind["namespaced"].boolean();
            info->storage = kind["storage"].str(info->group + "/" + info->plural);
            const SchemaPtr body = type(kind["type"].str(info->kind));
            if (!body)
                return "no type for kind " + info->kind;
            auto whole = std::make_shared<Schema>(*body);
            whole->fields["apiVersion"] = text;
            whole->fields["kind"] = text;
            whole->fields["metadata"] = {.schema = type("ObjectMeta")};
            info->schema = whole;
            m_resources.push_back(info);
        }
    }
    return {};
}

std::vector<std::string> BuiltinSchemas::compiledIn()
{
    std::vector<std::string> out;
    const QDir folder(u":/sandbox/schema"_s);
    const QStringList names = folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            out.push_back(file.readAll().toStdString());
    }
    return out;
}

} // namespace slipway::sandbox
