// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/jsonview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <bit>
#include <charconv>
#include <simdjson.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace dom = simdjson::dom;

namespace {

using Place = std::array<std::byte, 16>;
static_assert(sizeof(dom::element) == 16 && std::is_trivially_copyable_v<dom::element>);
static_assert(sizeof(dom::array::iterator) == 16 && std::is_trivially_copyable_v<dom::array::iterator>);
static_assert(sizeof(dom::object::iterator) == 16 && std::is_trivially_copyable_v<dom::object::iterator>);

template <typename T> T as(const std::byte (&place)[16])
{
    Place copy;
    std::memcpy(copy.data(), place, 16);
    return std::bit_cast<T>(copy);
}

template <typename T> void put(std::byte (&place)[16], const T &value)
{
    const Place copy = std::bit_cast<Place>(value);
    std::memcpy(place, copy.data(), 16);
}

QJsonValue copyOf(dom::element element, int depth)
{
    if (depth > 512)
        return {};
    switch (element.type()) {
    case dom::element_type::ARRAY: {
        QJsonArray array;
        // By name: what a range-for makes on the way to its range lives on only from GCC 15 (P2718).
        const dom::array items = element.get_array().value_unsafe();
        for (dom::element each : items)
            array.append(copyOf(each, depth + 1));
        return array;
    }
    case dom::element_type::OBJECT: {
        QJsonObject object;
        const dom::object fields = element.get_object().value_unsafe();
        for (dom::key_value_pair each : fields)
            object.insert(QString::fromUtf8(each.key.data(), qsizetype(each.key.size())),
                          copyOf(each.value, depth + 1));
        return object;
    }
    case dom::element_type::INT64:
        return qint64(element.get_int64().value_unsafe());
    case dom::element_type::UINT64:
        return double(element.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE:
        return element.get_double().value_unsafe();
    case dom::element_type::STRING: {
        const std::string_view text = element.get_string().value_unsafe();
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    case dom::element_type::BOOL:
        return element.get_bool().value_unsafe();
    default:
        return QJsonValue(QJsonValue::Null);
    }
}

} // namespace

struct JsonDocument::Parsed {
    // The document reads strings from its own buffer; the text is not needed once it is parsed.
    dom::parser parser;
    dom::document document;
};

JsonDocument::JsonDocument() : m_parsed(std::make_unique<Parsed>()) { }
JsonDocument::~JsonDocument() = default;

Result<std::shared_ptr<const JsonDocument>> JsonDocument::parse(const QByteArray &text, const QString &name)
{
    const std::shared_ptr<JsonDocument> made(new JsonDocument);
    Parsed &parsed = *made->m_parsed;
    dom::element root;
    simdjson::error_code error = parsed.parser.allocate(std::size_t(text.size()), 512);
    if (!error)
        error = parsed.parser
                    .parse_into_document(parsed.document, text.constData(), std::size_t(text.size()), true)
                    .get(root);
    if (!error) {
        put(made->m_root.m_place, root);
        made->m_root.m_there = !root.is_null();
        // The parser's scratch is as large as the text; the document stands alone.
        parsed.parser = dom::parser(0);
        return made;
    }
    // simdjson's DOM does not say where; Qt's parser does, and an error is no hot path.
    QJsonParseError fault;
    QJsonDocument::fromJson(text, &fault);
    if (fault.error == QJsonParseError::NoError)
        return fail(ErrorKind::Invalid, QString::fromLatin1(simdjson::error_message(error)), name);
    const qsizetype offset = std::clamp<qsizetype>(fault.offset, 0, text.size());
    const qsizetype line = 1 + QByteArrayView(text).first(offset).count('\n');
    const qsizetype column = offset - (offset > 0 ? text.lastIndexOf('\n', offset - 1) : -1);
    return fail(ErrorKind::Invalid, fault.errorString(),
                u"%1: byte %2 (line %3, column %4)"_s.arg(name).arg(offset).arg(line).arg(column));
}

bool JsonView::isObject() const
{
    return m_there && as<dom::element>(m_place).is_object();
}

bool JsonView::isArray() const
{
    return m_there && as<dom::element>(m_place).is_array();
}

bool JsonView::isString() const
{
    return m_there && as<dom::element>(m_place).is_string();
}

JsonView JsonView::operator[](std::string_view key) const
{
    JsonView found;
    if (!isObject())
        return found;
    dom::element value;
    if (as<dom::element>(m_place).get_object().value_unsafe().at_key(key).get(value) == simdjson::SUCCESS
        && !value.is_null()) {
        put(found.m_place, value);
        found.m_there = true;
    }
    return found;
}

JsonView JsonView::at(std::size_t index) const
{
    for (const JsonView item : items()) {
        if (index-- == 0)
            return item;
    }
    return {};
}

std::size_t JsonView::size() const
{
    if (isArray())
        return as<dom::element>(m_place).get_array().value_unsafe().size();
    return isObject() ? as<dom::element>(m_place).get_object().value_unsafe().size() : 0;
}

std::string_view JsonView::bytes() const
{
    return isString() ? as<dom::element>(m_place).get_string().value_unsafe() : std::string_view();
}

QString JsonView::text(const QString &fallback) const
{
    if (!isString())
        return fallback;
    const std::string_view utf8 = bytes();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString JsonView::scalar() const
{
    if (!m_there || isObject() || isArray())
        return {};
    if (isString())
        return text();
    const dom::element element = as<dom::element>(m_place);
    if (element.is_bool())
        return element.get_bool().value_unsafe() ? u"true"_s : u"false"_s;
    if (element.is_int64())
        return QString::number(element.get_int64().value_unsafe());
    if (element.is_uint64())
        return QString::number(element.get_uint64().value_unsafe());
    return element.is_double() ? QString::number(element.get_double().value_unsafe(), 'g', 17) : QString();
}

qint64 JsonView::integer(qint64 fallback) const
{
    if (!m_there)
        return fallback;
    const dom::element element = as<dom::element>(m_place);
    if (element.is_int64())
        return element.get_int64().value_unsafe();
    if (element.is_double()) {
        const double value = element.get_double().value_unsafe();
        return value > -9e15 && value < 9e15 ? qint64(value) : fallback;
    }
    const std::string_view digits = bytes();
    qint64 value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && !digits.empty() && end == digits.data() + digits.size() ? value : fallback;
}

bool JsonView::flag(bool fallback) const
{
    if (!m_there)
        return fallback;
    const dom::element element = as<dom::element>(m_place);
    return element.is_bool() ? element.get_bool().value_unsafe() : fallback;
}

QJsonValue JsonView::toJson() const
{
    return m_there ? copyOf(as<dom::element>(m_place), 0) : QJsonValue(QJsonValue::Undefined);
}

// The end of a simdjson container is known by comparing tape indexes, which sit in the second word of the iterator.
namespace {
template <typename T> std::size_t indexOf(const T &iterator)
{
    Place copy = std::bit_cast<Place>(iterator);
    std::size_t index = 0;
    std::memcpy(&index, copy.data() + 8, sizeof index);
    return index;
}
} // namespace

JsonView::List JsonView::items() const
{
    List list;
    if (!isArray())
        return list;
    const dom::array array = as<dom::element>(m_place).get_array().value_unsafe();
    put(list.m_begin.m_place, array.begin());
    list.m_begin.m_end = indexOf(array.end());
    list.m_begin.m_left = indexOf(array.begin()) != list.m_begin.m_end;
    return list;
}

JsonView::List JsonView::fields() const
{
    List list;
    if (!isObject())
        return list;
    const dom::object object = as<dom::element>(m_place).get_object().value_unsafe();
    put(list.m_begin.m_place, object.begin());
    list.m_begin.m_isObject = true;
    list.m_begin.m_end = indexOf(object.end());
    list.m_begin.m_left = indexOf(object.begin()) != list.m_begin.m_end;
    return list;
}

JsonView JsonView::Iterator::operator*() const
{
    JsonView view;
    const dom::element element =
        m_isObject ? as<dom::object::iterator>(m_place).value() : *as<dom::array::iterator>(m_place);
    put(view.m_place, element);
    view.m_there = !element.is_null();
    return view;
}

std::string_view JsonView::Iterator::key() const
{
    return m_isObject ? as<dom::object::iterator>(m_place).key() : std::string_view();
}

JsonView::Iterator &JsonView::Iterator::operator++()
{
    if (m_isObject) {
        auto iterator = as<dom::object::iterator>(m_place);
        ++iterator;
        put(m_place, iterator);
        m_left = indexOf(iterator) != m_end;
    } else {
        auto iterator = as<dom::array::iterator>(m_place);
        ++iterator;
        put(m_place, iterator);
        m_left = indexOf(iterator) != m_end;
    }
    return *this;
}

} // namespace slipway
