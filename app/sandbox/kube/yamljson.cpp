// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/json.h"

#include <charconv>
#include <set>
#include <yaml-cpp/yaml.h>

namespace slipway::sandbox {

namespace {

struct TooLarge {
};

class Converter
{
public:
    /// @param maxNodes a text has no more nodes than characters, unless its aliases multiply ("billion laughs")
    Converter(std::vector<std::string> &duplicates, std::size_t maxNodes)
        : m_duplicates(duplicates)
        , m_maxNodes(maxNodes)
    {
    }

    Json convert(const YAML::Node &node, const std::string &path, int depth)
    {
        if (++m_nodes > m_maxNodes || depth > 200)
            throw TooLarge();
        switch (node.Type()) {
        case YAML::NodeType::Undefined:
        case YAML::NodeType::Null:
            return nullptr;
        case YAML::NodeType::Scalar:
            return scalar(node);
        case YAML::NodeType::Sequence: {
            Json out = Json::list();
            std::size_t i = 0;
            for (const YAML::Node &item : node)
                out.push(convert(item, path + "[" + std::to_string(i++) + "]", depth + 1));
            return out;
        }
        case YAML::NodeType::Map: {
            Json out = Json::obj();
            for (const auto &pair : node) {
                const std::string key = pair.first.Scalar();
                const std::string below = path.empty() ? key : path + "." + key;
                if (out.contains(key))
                    m_duplicates.push_back(below);
                out[key] = convert(pair.second, below, depth + 1);
            }
            return out;
        }
        }
        return nullptr;
    }

private:
    static Json scalar(const YAML::Node &node)
    {
        const std::string &text = node.Scalar();
        if (node.Tag() == "!") // quoted
            return text;
        if (text == "null" || text == "~" || text == "Null" || text == "NULL" || text.empty())
            return nullptr;
        // YAML 1.1 words, as the library of the real server reads them.
        static const std::set<std::string, std::less<>> yes{"true", "True", "TRUE", "yes", "Yes",
                                                            "YES",  "on",   "On",   "ON"};
        static const std::set<std::string, std::less<>> no{"false", "False", "FALSE", "no", "No",
                                                           "NO",    "off",   "Off",   "OFF"};
        if (yes.contains(text))
            return true;
        if (no.contains(text))
            return false;
        const char *begin = text.data();
        const char *end = begin + text.size();
        if (*begin == '+')
            ++begin;
        std::int64_t integer = 0;
        if (const auto [at, problem] = std::from_chars(begin, end, integer);
            problem == std::errc() && at == end)
            return integer;
        double real = 0;
        const bool numeric = text.find_first_not_of("0123456789+-.eE") == std::string::npos
            && text.find_first_of("0123456789") != std::string::npos;
        if (const auto [at, problem] = std::from_chars(begin, end, real);
            numeric && problem == std::errc() && at == end)
            return real;
        return text;
    }

    std::vector<std::string> &m_duplicates;
    std::size_t m_nodes = 0;
    const std::size_t m_maxNodes;
};

} // namespace

Json::ParseResult parseYaml(std::string_view text)
{
    // JSON is YAML, and by far the more common body; what only looks like it may still be a flow mapping.
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) {
        auto json = Json::parse(text);
        if (json.ok || json.error == "exceeded max depth")
            return json;
    }
    Json::ParseResult result;
    try {
        const YAML::Node node = YAML::Load(std::string(text));
        result.value = Converter(result.duplicates, text.size() + 10'000).convert(node, {}, 0);
        result.ok = true;
    } catch (const YAML::Exception &exception) {
        result.error = std::string("yaml: ") + exception.what();
    } catch (const TooLarge &) {
        result.error = "yaml: document contains excessive aliasing";
    }
    return result;
}

std::vector<Json> parseYamlDocuments(std::string_view text, std::string &problem)
{
    std::vector<Json> documents;
    std::vector<std::string> duplicates;
    try {
        for (const YAML::Node &node : YAML::LoadAll(std::string(text)))
            documents.push_back(Converter(duplicates, text.size() + 10'000).convert(node, {}, 0));
    } catch (const YAML::Exception &exception) {
        problem = std::string("yaml: ") + exception.what();
    } catch (const TooLarge &) {
        problem = "yaml: document contains excessive aliasing";
    }
    if (!duplicates.empty() && problem.empty())
        problem = "yaml: key " + duplicates.front() + " is there twice";
    return documents;
}

} // namespace slipway::sandbox
