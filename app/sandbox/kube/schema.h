// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apierror.h"
#include "app/sandbox/kube/json.h"

#include <map>
#include <memory>
#include <optional>

namespace slipway::sandbox {

struct Schema;
using SchemaPtr = std::shared_ptr<const Schema>;

/// What one field of an object may hold, and how it is merged and owned.
struct SchemaField {
    SchemaPtr schema;
    bool required = false;
    std::optional<Json> fallback = {}; ///< the default
};

/// The shape of a value: our built-in kinds' data and CRDs' structural schemas both become this.
struct Schema {
    enum class Type { Any, String, Int, Number, Bool, Quantity, IntOrString, Time, Object, Map, List };
    enum class ListType { Atomic, Set, Map };

    Type type = Type::Any;
    std::map<std::string, SchemaField, std::less<>> fields = {}; ///< Object
    SchemaPtr element = {}; ///< Map, List, or an Object's additional properties
    ListType listType = ListType::Atomic;
    std::vector<std::string> keys = {}; ///< ListType::Map
    bool atomic = false; ///< Object, Map: owned as a whole
    bool preserveUnknown = false;
    bool embeddedResource = false;
    bool nullable = false;
    bool custom = false; ///< from a CRD: type errors are 422 and empties stay

    std::string patchKey = {}; ///< strategic merge of a list of objects
    bool patchMerge = false; ///< strategic merge of a list of scalars
    bool retainKeys = false;

    std::vector<Json> allowed = {}; ///< enum
    std::string pattern = {};
    std::optional<double> minimum = {}, maximum = {};
    std::optional<std::int64_t> minLength = {}, maxLength = {}, minItems = {}, maxItems = {};

    const SchemaField *field(std::string_view name) const;
};

/// A printer column of a CRD.
struct PrinterColumn {
    std::string name, type, format, jsonPath, description;
    int priority = 0;
};

/// One served resource.
struct ResourceInfo {
    std::string group = {}, version = {}, kind = {}, plural = {}, singular = {};
    std::vector<std::string> shortNames = {}, categories = {}, subresources = {}, selectableFields = {};
    bool namespaced = false;
    bool custom = false;
    std::string storage = {}; ///< `group/plural` under which objects are stored; two APIs may show one store
    SchemaPtr schema = {};
    std::vector<PrinterColumn> columns = {};
    Json scale = {}; ///< CRD scale subresource paths

    std::string apiVersion() const { return group.empty() ? version : group + "/" + version; }
    std::string qualified() const { return qualifiedResource(group, plural); }
    bool hasSubresource(std::string_view name) const;
};
using ResourcePtr = std::shared_ptr<const ResourceInfo>;

/// Loads the built-in kinds from the YAML files under `:/sandbox/schema` (notation: see meta.yaml there).
class BuiltinSchemas
{
public:
    /// @return an error text, empty when all is well
    std::string load(const std::vector<std::string> &documents);
    const std::vector<ResourcePtr> &resources() const { return m_resources; }
    SchemaPtr type(std::string_view name) const;
    /// The documents compiled into the program.
    static std::vector<std::string> compiledIn();

private:
    SchemaPtr compile(const std::string &text, SchemaField *field);
    std::map<std::string, std::shared_ptr<Schema>, std::less<>> m_types;
    std::vector<ResourcePtr> m_resources;
    std::string m_problem;
};

/// A served version of a CustomResourceDefinition. @return null when the version is not served.
/// @param builtin knows ObjectMeta, and the types that our own definitions name with `x-sandbox-type`
ResourcePtr resourceOfCrd(const Json &crd, const Json &version, const BuiltinSchemas &builtin);

} // namespace slipway::sandbox
