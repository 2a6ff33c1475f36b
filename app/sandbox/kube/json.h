// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slipway::sandbox {

/// A JSON value that is easy to change in place. QJsonObject copies on every nested write and cannot tell an integer
/// from a float or notice a duplicate key; an API server needs all three.
class Json
{
public:
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    Json() = default;
    Json(std::nullptr_t) { }
    Json(bool value) : m_value(value) { }
    Json(int value) : m_value(static_cast<std::int64_t>(value)) { }
    Json(std::int64_t value) : m_value(value) { }
    Json(double value) : m_value(value) { }
    Json(const char *value) : m_value(std::string(value)) { }
    Json(std::string value) : m_value(std::move(value)) { }
    Json(std::string_view value) : m_value(std::string(value)) { }
    Json(Array value) : m_value(std::move(value)) { }
    Json(Object value) : m_value(std::move(value)) { }

    /// obj({{"kind", "Pod"}, …}) and list({…}): literals without the ambiguity of braces.
    static Json obj(std::initializer_list<std::pair<const std::string, Json>> fields = {})
    {
        return Object(fields);
    }
    static Json list(std::initializer_list<Json> items = {}) { return Array(items); }

    bool isNull() const { return std::holds_alternative<std::nullptr_t>(m_value); }
    bool isBool() const { return std::holds_alternative<bool>(m_value); }
    bool isInteger() const { return std::holds_alternative<std::int64_t>(m_value); }
    bool isDouble() const { return std::holds_alternative<double>(m_value); }
    bool isNumber() const { return isInteger() || isDouble(); }
    bool isString() const { return std::holds_alternative<std::string>(m_value); }
    bool isArray() const { return std::holds_alternative<Array>(m_value); }
    bool isObject() const { return std::holds_alternative<Object>(m_value); }

    bool boolean(bool otherwise = false) const;
    std::int64_t integer(std::int64_t otherwise = 0) const;
    double number(double otherwise = 0) const;
    const std::string &str() const; ///< empty unless a string
    std::string str(std::string_view otherwise) const;
    const Array &array() const; ///< empty unless an array
    const Object &object() const; ///< empty unless an object
    Array &arrayRef(); ///< becomes an array if it is none
    Object &objectRef(); ///< becomes an object if it is none

    /// Null when absent.
    const Json &operator[](std::string_view key) const;
    Json &operator[](std::string_view key); ///< makes it
    const Json &operator[](std::size_t index) const;
    const Json &operator[](const char *key) const { return (*this)[std::string_view(key)]; }
    Json &operator[](const char *key) { return (*this)[std::string_view(key)]; }
    /// Nested fields by a dotted path; for names without dots.
    const Json &at(std::string_view dotted) const;
    Json &ref(std::string_view dotted);
    bool contains(std::string_view key) const;
    bool erase(std::string_view key);
    void push(Json value) { arrayRef().push_back(std::move(value)); }
    std::size_t size() const;
    bool empty() const { return size() == 0; }

    bool operator==(const Json &other) const;

    std::string dump() const;
    void dumpTo(std::string &out) const;

    struct ParseResult; ///< below
    /// Strict JSON. Duplicate keys are kept (last wins) and reported with their path.
    static ParseResult parse(std::string_view text);

private:
    std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> m_value;
};

struct Json::ParseResult {
    Json value;
    bool ok = false;
    std::string error = {};
    std::vector<std::string> duplicates = {}; ///< e.g. spec.replicas
};

/// A YAML (or JSON) document as JSON. Aliases that would multiply beyond reason are refused.
Json::ParseResult parseYaml(std::string_view text);
/// All documents of a YAML stream. @param problem gets why not, empty when all is well; a key that is there twice is one
std::vector<Json> parseYamlDocuments(std::string_view text, std::string &problem);

void appendQuoted(std::string &out, std::string_view text);
std::string inQuotes(std::string_view text);

} // namespace slipway::sandbox
