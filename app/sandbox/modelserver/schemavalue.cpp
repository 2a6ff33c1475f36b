// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Structured output: a value for a JSON schema.
#include "app/sandbox/modelserver/generator.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int kMaxDepth = 24;

/// A word of the question that suits a property: a name in capitals for places and people, else something neutral.
QString textFor(const QString &property, const QString &hint)
{
    static const QRegularExpression capitalised(
        u"(?<![.!?]\\s)(?<!^)\\b(\\p{Lu}\\p{L}{2,}(?: \\p{Lu}\\p{L}+)*)"_s);
    static const QRegularExpression quoted(u"[\"'“]([^\"'”]{1,80})[\"'”]"_s);
    if (const auto match = quoted.match(hint); match.hasMatch())
        return match.captured(1);
    if (const auto match = capitalised.match(hint); match.hasMatch())
        return match.captured(1);
    return property.isEmpty() ? u"example"_s : QString(property).replace(u'_', u' ');
}

QJsonValue make(const QJsonObject &schema, const QJsonObject &root, const QString &property,
                const QString &hint, SeededRandom &random, int depth)
{
    if (depth > kMaxDepth)
        return QJsonValue::Null;
    if (const QString ref = schema.value("$ref"_L1).toString(); ref.startsWith("#/"_L1)) {
        QJsonValue target = root;
        const QStringList parts = ref.mid(2).split(u'/');
        for (const QString &part : parts)
            target = target.toObject().value(part);
        return make(target.toObject(), root, property, hint, random, depth + 1);
    }
    if (schema.contains("const"_L1))
        return schema.value("const"_L1);
    if (const QJsonArray values = schema.value("enum"_L1).toArray(); !values.isEmpty()) {
        for (const QJsonValue &value : values) {
            if (value.isString() && hint.contains(value.toString(), Qt::CaseInsensitive))
                return value;
        }
        return values.at(random.below(int(values.size())));
    }
    for (const QString &key : {u"anyOf"_s, u"oneOf"_s, u"allOf"_s}) {
        if (const QJsonArray choices = schema.value(key).toArray(); !choices.isEmpty())
            return make(choices.first().toObject(), root, property, hint, random, depth + 1);
    }
    QString type = schema.value("type"_L1).toString();
    if (schema.value("type"_L1).isArray())
        type = schema.value("type"_L1).toArray().first().toString();
    if (type.isEmpty())
        type = schema.contains("properties"_L1) ? u"object"_s
            : schema.contains("items"_L1)       ? u"array"_s
                                                : u"string"_s;
    if (type == "object"_L1) {
        QJsonObject object;
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        const QJsonArray required = schema.value("required"_L1).toArray();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            // Optional ones end the depth of a recursive schema.
            if (required.contains(it.key()) || depth < 4)
                object.insert(it.key(), make(it.value().toObject(), root, it.key(), hint, random, depth + 1));
        }
        return object;
    }
    if (type == "array"_L1) {
        QJsonArray array;
        const int least = schema.value("minItems"_L1).toInt(0);
        const int most = schema.value("maxItems"_L1).toInt(std::max(least, 2));
        for (int i = 0; i < std::min(std::max(least, std::min(most, 2)), 64); ++i)
            array.append(make(schema.value("items"_L1).toObject(), root, property, hint, random, depth + 1));
        return array;
    }
    if (type == "boolean"_L1)
        return random.below(2) == 1;
    if (type == "null"_L1)
        return QJsonValue::Null;
    if (type == "integer"_L1 || type == "number"_L1) {
        const bool whole = type == "integer"_L1;
        double low = schema.value("minimum"_L1).toDouble(0);
        if (schema.contains("exclusiveMinimum"_L1))
            low = schema.value("exclusiveMinimum"_L1).toDouble() + (whole ? 1 : 0.5);
        double high = schema.value("maximum"_L1).toDouble(low + 100);
        if (schema.contains("exclusiveMaximum"_L1))
            high = schema.value("exclusiveMaximum"_L1).toDouble() - (whole ? 1 : 0.5);
        static const QRegularExpression digits(u"\\b\\d{1,9}\\b"_s);
        if (const auto match = digits.match(hint);
            match.hasMatch() && match.captured(0).toDouble() >= low && match.captured(0).toDouble() <= high)
            return match.captured(0).toDouble();
        double value = low + (high - low) * random.real();
        if (const double step = schema.value("multipleOf"_L1).toDouble(); step > 0)
            value = std::max(std::ceil(low / step), std::floor(value / step)) * step;
        return whole ? std::clamp(std::round(value), std::ceil(low), std::floor(high))
                     : std::round(value * 100) / 100;
    }
    QString text = textFor(property, hint);
    const QString format = schema.value("format"_L1).toString();
    if (format == "date"_L1)
        text = u"2026-11-21"_s;
    else if (format == "date-time"_L1)
        text = u"2026-11-21T10:00:00Z"_s;
    else if (format == "email"_L1)
        text = u"person@example.com"_s;
    else if (format == "uri"_L1)
        text = u"https://example.com/"_s;
    text = text.left(schema.value("maxLength"_L1).toInt(200));
    const int least = std::min(schema.value("minLength"_L1).toInt(0), 4096);
    while (text.size() < least)
        text += u'x';
    return text;
}

} // namespace

QJsonValue TextGenerator::valueFor(const QJsonObject &schema, const QString &hint, quint64 seed)
{
    SeededRandom random(seed);
    return make(schema, schema, {}, hint, random, 0);
}

} // namespace slipway::sandbox
