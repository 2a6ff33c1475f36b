// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/json.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace slipway::sandbox {

namespace {

const Json nullValue;
const Json::Array noItems;
const Json::Object noFields;
const std::string noText;
constexpr int maxDepth = 500;

class Parser
{
public:
    explicit Parser(std::string_view text) : m_text(text) { }

    Json::ParseResult run()
    {
        Json::ParseResult result;
        blanks();
        bool good = value(result.value, 0);
        blanks();
        if (good && m_at != m_text.size())
            good = fail("invalid character after top-level value");
        if (!good) {
            result.error = m_error;
            return result;
        }
        result.ok = true;
        result.duplicates = std::move(m_duplicates);
        return result;
    }

private:
    bool fail(std::string why)
    {
        if (m_error.empty())
            m_error = std::move(why);
        return false;
    }
    void blanks()
    {
        while (
            m_at < m_text.size()
            && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
            ++m_at;
    }
    bool word(std::string_view expected)
    {
        if (m_text.substr(m_at, expected.size()) != expected)
            return fail("invalid character in literal");
        m_at += expected.size();
        return true;
    }
    bool value(Json &out, int depth)
    {
        if (depth > maxDepth)
            return fail("exceeded max depth");
        if (m_at >= m_text.size())
            return fail("unexpected end of JSON input");
        switch (m_text[m_at]) {
        case '{':
            return object(out, depth);
        case '[':
            return array(out, depth);
        case '"': {
            std::string text;
            if (!string(text))
                return false;
            out = std::move(text);
            return true;
        }
        case 't':
            out = true;
            return word("true");
        case 'f':
            out = false;
            return word("false");
        case 'n':
            out = nullptr;
            return word("null");
        default:
            return number(out);
        }
    }
    bool object(Json &out, int depth)
    {
        Json::Object fields;
        ++m_at;
        blanks();
        if (m_at < m_text.size() && m_text[m_at] == '}') {
            ++m_at;
            out = std::move(fields);
            return true;
        }
        for (;;) {
            blanks();
            std::string key;
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                return fail("invalid character, looking for beginning of object key string");
            if (!string(key))
                return false;
            blanks();
            if (m_at >= m_text.size() || m_text[m_at] != ':')
                return fail("invalid character after object key");
            ++m_at;
            blanks();
            m_path.push_back(key);
            Json item;
            if (!value(item, depth + 1))
                return false;
            if (!fields.insert_or_assign(key, std::move(item)).second)
                m_duplicates.push_back(path());
            m_path.pop_back();
            blanks();
            if (m_at >= m_text.size())
                return fail("unexpected end of JSON input");
            if (m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            if (m_text[m_at] != '}')
                return fail("invalid character after object key:value pair");
            ++m_at;
            out = std::move(fields);
            return true;
        }
    }
    bool array(Json &out, int depth)
    {
        Json::Array items;
        ++m_at;
        blanks();
        if (m_at < m_text.size() && m_text[m_at] == ']') {
            ++m_at;
            out = std::move(items);
            return true;
        }
        for (;;) {
            blanks();
            m_path.push_back("[" + std::to_string(items.size()) + "]");
            Json item;
            if (!value(item, depth + 1))
                return false;
            m_path.pop_back();
            items.push_back(std::move(item));
            blanks();
            if (m_at >= m_text.size())
                return fail("unexpected end of JSON input");
            if (m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            if (m_text[m_at] != ']')
                return fail("invalid character after array element");
            ++m_at;
            out = std::move(items);
            return true;
        }
    }
    std::string path() const
    {
        std::string text;
        for (const std::string &part : m_path) {
            if (!text.empty() && part.front() != '[')
                text += '.';
            text += part;
        }
        return text;
    }
    bool number(Json &out)
    {
        const std::size_t start = m_at;
        bool whole = true;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '.' || c == 'e' || c == 'E')
                whole = false;
            else if (!((c >= '0' && c <= '9') || c == '-' || c == '+'))
                break;
            ++m_at;
        }
        const std::string_view text = m_text.substr(start, m_at - start);
        if (text.empty())
            return fail("invalid character, looking for beginning of value");
        if (whole) {
            std::int64_t integer = 0;
            const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), integer);
            if (problem == std::errc() && end == text.data() + text.size()) {
                out = integer;
                return true;
            }
        }
        double real = 0;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), real);
        if (problem != std::errc() || end != text.data() + text.size())
            return fail("invalid number");
        out = real;
        return true;
    }
    bool hex4(unsigned &out)
    {
        if (m_at + 4 > m_text.size())
            return fail("invalid character in \\u hexadecimal character escape");
        const auto [end, problem] = std::from_chars(m_text.data() + m_at, m_text.data() + m_at + 4, out, 16);
        if (problem != std::errc() || end != m_text.data() + m_at + 4)
            return fail("invalid character in \\u hexadecimal character escape");
        m_at += 4;
        return true;
    }
    static void utf8(std::string &out, unsigned code)
    {
        if (code < 0x80) {
            out += static_cast<char>(code);
        } else if (code < 0x800) {
            out += static_cast<char>(0xc0 | (code >> 6));
            out += static_cast<char>(0x80 | (code & 0x3f));
        } else if (code < 0x10000) {
            out += static_cast<char>(0xe0 | (code >> 12));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (code & 0x3f));
        } else {
            out += static_cast<char>(0xf0 | (code >> 18));
            out += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
            out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
            out += static_cast<char>(0x80 | (code & 0x3f));
        }
    }
    bool string(std::string &out)
    {
        ++m_at;
        for (;;) {
            const std::size_t plain = m_text.find_first_of("\"\\", m_at);
            if (plain == std::string_view::npos)
                return fail("unexpected end of JSON input");
            out.append(m_text.substr(m_at, plain - m_at));
            m_at = plain + 1;
            if (m_text[plain] == '"')
                return true;
            if (m_at >= m_text.size())
                return fail("unexpected end of JSON input");
            const char escape = m_text[m_at++];
            switch (escape) {
            case 'n':
                out += '\n';
                break;
            case 't':
                out += '\t';
                break;
            case 'r':
                out += '\r';
                break;
            case 'b':
                out += '\b';
                break;
            case 'f':
                out += '\f';
                break;
            case '"':
            case '\\':
            case '/':
                out += escape;
                break;
            case 'u': {
                unsigned code = 0;
                if (!hex4(code))
                    return false;
                if (code >= 0xd800 && code < 0xdc00 && m_text.substr(m_at, 2) == "\\u") {
                    m_at += 2;
                    unsigned low = 0;
                    if (!hex4(low))
                        return false;
                    code = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                                                         : 0xfffd;
                } else if (code >= 0xd800 && code < 0xe000) {
                    code = 0xfffd;
                }
                utf8(out, code);
                break;
            }
            default:
                return fail("invalid character in string escape code");
            }
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_error;
    std::vector<std::string> m_path;
    std::vector<std::string> m_duplicates;
};

} // namespace

bool Json::boolean(bool otherwise) const
{
    const bool *value = std::get_if<bool>(&m_value);
    return value ? *value : otherwise;
}

std::int64_t Json::integer(std::int64_t otherwise) const
{
    if (const auto *value = std::get_if<std::int64_t>(&m_value))
        return *value;
    if (const auto *value = std::get_if<double>(&m_value))
        return static_cast<std::int64_t>(*value);
    return otherwise;
}

double Json::number(double otherwise) const
{
    if (const auto *value = std::get_if<std::int64_t>(&m_value))
        return static_cast<double>(*value);
    if (const auto *value = std::get_if<double>(&m_value))
        return *value;
    return otherwise;
}

const std::string &Json::str() const
{
    const auto *value = std::get_if<std::string>(&m_value);
    return value ? *value : noText;
}

std::string Json::str(std::string_view otherwise) const
{
    const auto *value = std::get_if<std::string>(&m_value);
    return value ? *value : std::string(otherwise);
}

const Json::Array &Json::array() const
{
    const auto *value = std::get_if<Array>(&m_value);
    return value ? *value : noItems;
}

const Json::Object &Json::object() const
{
    const auto *value = std::get_if<Object>(&m_value);
    return value ? *value : noFields;
}

Json::Array &Json::arrayRef()
{
    if (!isArray())
        m_value = Array();
    return std::get<Array>(m_value);
}

Json::Object &Json::objectRef()
{
    if (!isObject())
        m_value = Object();
    return std::get<Object>(m_value);
}

const Json &Json::operator[](std::string_view key) const
{
    const Object &fields = object();
    const auto found = fields.find(key);
    return found == fields.end() ? nullValue : found->second;
}

Json &Json::operator[](std::string_view key)
{
    Object &fields = objectRef();
    const auto found = fields.find(key);
    return found != fields.end() ? found->second : fields[std::string(key)];
}

const Json &Json::operator[](std::size_t index) const
{
    const Array &items = array();
    return index < items.size() ? items[index] : nullValue;
}

const Json &Json::at(std::string_view dotted) const
{
    const Json *here = this;
    while (!dotted.empty()) {
        const std::size_t dot = dotted.find('.');
        here = &(*here)[dotted.substr(0, dot)];
        dotted = dot == std::string_view::npos ? std::string_view() : dotted.substr(dot + 1);
    }
    return *here;
}

Json &Json::ref(std::string_view dotted)
{
    Json *here = this;
    while (!dotted.empty()) {
        const std::size_t dot = dotted.find('.');
        here = &(*here)[dotted.substr(0, dot)];
        dotted = dot == std::string_view::npos ? std::string_view() : dotted.substr(dot + 1);
    }
    return *here;
}

bool Json::contains(std::string_view key) const
{
    return object().contains(key);
}

bool Json::erase(std::string_view key)
{
    auto *fields = std::get_if<Object>(&m_value);
    if (!fields)
        return false;
    const auto found = fields->find(key);
    if (found == fields->end())
        return false;
    fields->erase(found);
    return true;
}

std::size_t Json::size() const
{
    return isArray() ? array().size() : isObject() ? object().size() : 0;
}

bool Json::operator==(const Json &other) const
{
    if (isNumber() && other.isNumber() && m_value.index() != other.m_value.index())
        return number() == other.number();
    return m_value == other.m_value;
}

void appendQuoted(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text.substr(start, i - start));
        start = i + 1;
        out += '\\';
        switch (c) {
        case '"':
            out += '"';
            break;
        case '\\':
            out += '\\';
            break;
        case '\n':
            out += 'n';
            break;
        case '\r':
            out += 'r';
            break;
        case '\t':
            out += 't';
            break;
        default:
            out += "u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        }
    }
    out.append(text.substr(start));
    out += '"';
}

std::string inQuotes(std::string_view text)
{
    std::string out;
    appendQuoted(out, text);
    return out;
}

void Json::dumpTo(std::string &out) const
{
    struct Writer {
        std::string &out;
        void operator()(std::nullptr_t) const { out += "null"; }
        void operator()(bool value) const { out += value ? "true" : "false"; }
        void operator()(std::int64_t value) const { out += std::to_string(value); }
        void operator()(double value) const
        {
            char buffer[40];
            const auto [end, problem] = std::to_chars(buffer, buffer + sizeof buffer, value);
            out.append(buffer, problem == std::errc() && std::isfinite(value) ? end : buffer);
        }
        void operator()(const std::string &value) const { appendQuoted(out, value); }
        void operator()(const Array &items) const
        {
            out += '[';
            bool first = true;
            for (const Json &item : items) {
                if (!std::exchange(first, false))
                    out += ',';
                item.dumpTo(out);
            }
            out += ']';
        }
        void operator()(const Object &fields) const
        {
            out += '{';
            bool first = true;
            for (const auto &[key, item] : fields) {
                if (!std::exchange(first, false))
                    out += ',';
                appendQuoted(out, key);
                out += ':';
                item.dumpTo(out);
            }
            out += '}';
        }
    };
    std::visit(Writer{out}, m_value);
}

std::string Json::dump() const
{
    std::string out;
    dumpTo(out);
    return out;
}

Json::ParseResult Json::parse(std::string_view text)
{
    return Parser(text).run();
}

} // namespace slipway::sandbox
