// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/protobuf.h"

#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <bit>
#include <charconv>
#include <optional>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// The objects of the API nest some twenty deep; only an attacker's go on.
constexpr int deepestMessage = 64;

/// Said once, believed at the end: what was read up to then is thrown away.
struct Reading {
    bool malformed = false;
};

/// One field of a message as it lies on the wire.
struct WireField {
    std::uint32_t number = 0;
    int type = 0; ///< 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes
    std::uint64_t value = 0;
    std::string_view bytes = {};
};

class WireReader
{
public:
    WireReader(std::string_view data, Reading &reading) : m_data(data), m_reading(reading) { }
    bool next(WireField &field)
    {
        if (m_data.empty() || m_reading.malformed)
            return false;
        const std::uint64_t key = varint();
        field = {.number = static_cast<std::uint32_t>(key >> 3), .type = static_cast<int>(key & 7)};
        switch (field.type) {
        case 0:
            field.value = varint();
            break;
        case 1:
            field.value = fixed(8);
            break;
        case 2: {
            const std::uint64_t length = varint();
            if (length > m_data.size())
                return fail();
            field.bytes = m_data.substr(0, length);
            m_data.remove_prefix(length);
            break;
        }
        case 5:
            field.value = fixed(4);
            break;
        default:
            return fail(); // groups: never used here
        }
        return !m_reading.malformed;
    }

private:
    std::uint64_t varint()
    {
        std::uint64_t out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_data.empty())
                break;
            const auto byte = static_cast<unsigned char>(m_data.front());
            m_data.remove_prefix(1);
            out |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return out;
        }
        fail();
        return 0;
    }
    std::uint64_t fixed(std::size_t bytes)
    {
        if (m_data.size() < bytes) {
            fail();
            return 0;
        }
        std::uint64_t out = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            out |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_data[i])) << (8 * i);
        m_data.remove_prefix(bytes);
        return out;
    }

    bool fail()
    {
        m_reading.malformed = true;
        return false;
    }

    std::string_view m_data;
    Reading &m_reading;
};

/// The few small messages whose JSON is a single value.
struct SmallMessage {
    std::map<std::uint32_t, std::int64_t> numbers;
    std::map<std::uint32_t, std::vector<std::string>> texts;
    SmallMessage(std::string_view data, Reading &reading)
    {
        WireReader reader(data, reading);
        for (WireField field; reader.next(field);) {
            if (field.type == 2)
                texts[field.number].emplace_back(field.bytes);
            else
                numbers[field.number] = static_cast<std::int64_t>(field.value);
        }
    }
    std::int64_t number(std::uint32_t field) const
    {
        const auto found = numbers.find(field);
        return found == numbers.end() ? 0 : found->second;
    }
    std::string text(std::uint32_t field) const
    {
        const auto found = texts.find(field);
        return found == texts.end() ? std::string() : found->second.back();
    }
};

Json timeText(const SmallMessage &time, bool micro, Reading &reading)
{
    if (time.numbers.empty())
        return nullptr; // Go's zero time
    // Outside what RFC 3339 can say nothing sensible was meant, and the sum below would overflow.
    if (const std::int64_t seconds = time.number(1); seconds < -62'135'596'800 || seconds > 253'402'300'799) {
        reading.malformed = true;
        return nullptr;
    }
    const QDateTime when = QDateTime::fromSecsSinceEpoch(time.number(1), QTimeZone::UTC);
    std::string out = when.toString(u"yyyy-MM-dd'T'hh:mm:ss"_s).toStdString();
    if (micro) {
        const std::string digits = std::to_string(1'000'000 + (time.number(2) / 1000) % 1'000'000);
        out += '.' + digits.substr(1);
    }
    return out + 'Z';
}

/// As Go prints a duration of whole and broken seconds: `1h0m0s`, `1.5s`.
std::string durationText(std::int64_t nanoseconds)
{
    const bool negative = nanoseconds < 0;
    const std::uint64_t all =
        negative ? 0 - static_cast<std::uint64_t>(nanoseconds) : static_cast<std::uint64_t>(nanoseconds);
    const std::uint64_t seconds = all / 1'000'000'000, rest = all % 1'000'000'000;
    std::string fraction;
    if (rest != 0) {
        fraction = '.' + std::to_string(1'000'000'000 + rest).substr(1);
        while (fraction.back() == '0')
            fraction.pop_back();
    }
    std::string out = std::to_string(seconds % 60) + fraction + 's';
    if (seconds >= 60)
        out.insert(0, std::to_string(seconds / 60 % 60) + 'm');
    if (seconds >= 3600)
        out.insert(0, std::to_string(seconds / 3600) + 'h');
    return negative ? '-' + out : out;
}

Json scalarOf(ProtobufTable::Scalar type, const WireField &field, Reading &reading)
{
    using Scalar = ProtobufTable::Scalar;
    const bool number = type == Scalar::Bool || type == Scalar::Int || type == Scalar::Double;
    if (number != (field.type != 2)) {
        reading.malformed = true;
        return nullptr;
    }
    switch (type) {
    case Scalar::String:
        return std::string(field.bytes);
    case Scalar::Bool:
        return field.value != 0;
    case Scalar::Int:
        return static_cast<std::int64_t>(field.value);
    case Scalar::Double:
        return std::bit_cast<double>(field.value);
    case Scalar::Bytes:
        return QByteArray::fromRawData(field.bytes.data(), static_cast<qsizetype>(field.bytes.size()))
            .toBase64()
            .toStdString();
    default:
        break;
    }
    const SmallMessage inner(field.bytes, reading);
    switch (type) {
    case Scalar::Quantity:
        return inner.texts.empty() ? std::string("0") : inner.text(1);
    case Scalar::IntOrString:
        return inner.number(1) == 0
            ? Json(static_cast<std::int64_t>(static_cast<std::int32_t>(inner.number(2))))
            : Json(inner.text(3));
    case Scalar::Time:
        return timeText(inner, false, reading);
    case Scalar::MicroTime:
        return timeText(inner, true, reading);
    case Scalar::Duration:
        return durationText(inner.number(1));
    case Scalar::Raw: {
        const std::string text = inner.text(1);
        if (text.empty())
            return nullptr;
        const auto parsed = Json::parse(text);
        reading.malformed = reading.malformed || !parsed.ok;
        return parsed.value;
    }
    case Scalar::Strings: {
        Json out = Json::list();
        if (const auto found = inner.texts.find(1); found != inner.texts.end()) {
            for (const std::string &one : found->second)
                out.push(one);
        }
        return out;
    }
    default:
        return nullptr;
    }
}

void readMessage(Json &out, const ProtobufTable::Message &message, std::string_view data, int depth,
                 Reading &reading);

Json valueOf(const ProtobufTable::Field &field, const WireField &wire, int depth, Reading &reading)
{
    if (!field.message)
        return scalarOf(field.scalar, wire, reading);
    Json out = Json::obj();
    if (wire.type == 2)
        readMessage(out, *field.message, wire.bytes, depth + 1, reading);
    else
        reading.malformed = true;
    return out;
}

bool isEmptyValue(const Json &value)
{
    return value.isNull() || (value.isString() && value.str().empty()) || (value.isBool() && !value.boolean())
        || (value.isNumber() && value.number() == 0) || (value.isArray() && value.empty());
}

void readMessage(Json &out, const ProtobufTable::Message &message, std::string_view data, int depth,
                 Reading &reading)
{
    reading.malformed = reading.malformed || depth > deepestMessage;
    WireReader reader(data, reading);
    for (WireField wire; reader.next(wire);) {
        const auto found = message.fields.find(wire.number);
        if (found == message.fields.end())
            continue; // a newer client's field: dropped, as a server does that does not know it
        const ProtobufTable::Field &field = found->second;
        if (field.name.empty()) {
            readMessage(out, *field.message, wire.bytes, depth + 1, reading);
        } else if (field.shape == ProtobufTable::Field::Shape::List) {
            out[field.name].push(valueOf(field, wire, depth, reading));
        } else if (field.shape == ProtobufTable::Field::Shape::Map) {
            std::string key;
            Json value = field.message ? Json::obj() : Json("");
            WireReader entry(wire.bytes, reading);
            for (WireField part; entry.next(part);) {
                if (part.number == 1)
                    key = part.bytes;
                else if (part.number == 2)
                    value = valueOf(field, part, depth, reading);
            }
            out[field.name][key] = std::move(value);
        } else {
            // Go writes every field that is no pointer, empty or not; its JSON says which of them are left out. An
            // empty pointer (replicas: 0) looks the same on the wire and is kept: it was meant.
            Json value = valueOf(field, wire, depth, reading);
            if (!field.omitEmpty || !isEmptyValue(value))
                out[field.name] = std::move(value);
        }
    }
}

} // namespace

std::string ProtobufTable::load(std::string_view text)
{
    static const std::map<std::string_view, Scalar> scalars{
        {"string", Scalar::String},      {"bool", Scalar::Bool},   {"int", Scalar::Int},
        {"double", Scalar::Double},      {"bytes", Scalar::Bytes}, {"quantity", Scalar::Quantity},
        {"intstr", Scalar::IntOrString}, {"time", Scalar::Time},   {"microtime", Scalar::MicroTime},
        {"duration", Scalar::Duration},  {"raw", Scalar::Raw},     {"strings", Scalar::Strings}};
    const auto message = [this](std::string_view name) {
        auto found = m_messages.find(name);
        if (found == m_messages.end())
            found = m_messages.emplace(std::string(name), std::make_unique<Message>()).first;
        return found->second.get();
    };
    Message *current = nullptr;
    for (int number = 1; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty() || line.front() == '#')
            continue;
        std::vector<std::string_view> words;
        while (!line.empty()) {
            words.push_back(line.substr(0, line.find(' ')));
            line.remove_prefix(std::min(line.size(), words.back().size() + 1));
        }
        if (words.size() == 4 && words[0] == "kind") {
            m_kinds[{std::string(words[1]), std::string(words[2])}] = message(words[3]);
            continue;
        }
        if (words.size() == 2 && words[0] == "message") {
            current = message(words[1]);
            continue;
        }
        std::uint32_t tag = 0;
        const auto parsed = words.size() < 3
            ? std::from_chars_result{nullptr, std::errc::invalid_argument}
            : std::from_chars(words[0].data(), words[0].data() + words[0].size(), tag);
        if (!current || parsed.ec != std::errc() || tag == 0)
            return "line " + std::to_string(number) + " is no field";
        Field field{.name = words[1] == "." ? std::string() : std::string(words[1]),
                    .omitEmpty = words.size() > 3 && words[3] == "omitempty"};
        std::string_view type = words[2];
        if (type.front() == '[' || type.front() == '{') {
            field.shape = type.front() == '[' ? Field::Shape::List : Field::Shape::Map;
            type = type.substr(1, type.size() - 2);
        }
        if (const auto scalar = scalars.find(type); scalar != scalars.end())
            field.scalar = scalar->second;
        else
            field.message = message(type);
        current->fields[tag] = std::move(field);
    }
    for (const auto &[name, one] : m_messages) {
        if (one->fields.empty() && name.find('.') == std::string::npos)
            return "no message " + name;
    }
    return {};
}

const ProtobufTable &ProtobufTable::builtin()
{
    static const ProtobufTable table = [] {
        ProtobufTable out;
        QFile file(u":/sandbox/schema/protobuf.txt"_s);
        [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
        [[maybe_unused]] const std::string problem = out.load(file.readAll().toStdString());
        Q_ASSERT(open && problem.empty());
        return out;
    }();
    return table;
}

std::expected<Json, ProtobufTable::Failure> ProtobufTable::read(std::string_view body) const
{
    constexpr std::string_view magic("k8s\0", 4);
    if (!body.starts_with(magic))
        return std::unexpected(Failure{
            .unknownKind = false,
            .detail =
                "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]"});
    // runtime.Unknown: 1 typeMeta (1 apiVersion, 2 kind), 2 raw
    Reading reading;
    std::string apiVersion, kind;
    std::string_view raw;
    WireReader reader(body.substr(magic.size()), reading);
    for (WireField field; reader.next(field);) {
        if (field.number == 1 && field.type == 2) {
            const SmallMessage type(field.bytes, reading);
            apiVersion = type.text(1);
            kind = type.text(2);
        } else if (field.number == 2 && field.type == 2) {
            raw = field.bytes;
        }
    }
    constexpr const char *broken = "proto: the message is cut short or not of its kind";
    if (reading.malformed)
        return std::unexpected(Failure{.unknownKind = false, .detail = broken});
    auto found = m_kinds.find({apiVersion, kind});
    if (found == m_kinds.end() && kind == "DeleteOptions") // it travels in the version of what it deletes
        found = m_kinds.find({"v1", kind});
    if (found == m_kinds.end())
        return std::unexpected(Failure{.unknownKind = true, .detail = kind + " of " + apiVersion});
    Json out = Json::obj();
    readMessage(out, *found->second, raw, 0, reading);
    if (reading.malformed)
        return std::unexpected(Failure{.unknownKind = false, .detail = broken});
    out["apiVersion"] = apiVersion;
    out["kind"] = kind;
    return out;
}

} // namespace slipway::sandbox
