// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/yamlnode.h"

#include <QJsonArray>
#include <QJsonObject>

namespace slipway {

QString TextPosition::toString() const
{
    if (line <= 0)
        return file;
    return QStringLiteral("%1:%2:%3").arg(file, QString::number(line), QString::number(column));
}

YamlNode YamlNode::string(QString text)
{
    YamlNode node;
    node.kind = Kind::String;
    node.scalar = std::move(text);
    return node;
}

YamlNode YamlNode::list(QList<YamlNode> items)
{
    YamlNode node;
    node.kind = Kind::List;
    node.items = std::move(items);
    return node;
}

YamlNode YamlNode::map(QList<Entry> entries)
{
    YamlNode node;
    node.kind = Kind::Map;
    node.entries = std::move(entries);
    return node;
}

YamlNode YamlNode::fromJson(const QJsonValue &value)
{
    YamlNode node;
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        node.scalar = QJsonValue(QJsonValue::Null);
        break;
    case QJsonValue::Bool:
        node.kind = Kind::Bool;
        node.scalar = value;
        break;
    case QJsonValue::Double:
        node.kind =
            value.toVariant().typeId() == QMetaType::LongLong || value.toDouble() == double(value.toInteger())
            ? Kind::Integer
            : Kind::Number;
        node.scalar = value;
        break;
    case QJsonValue::String:
        node.kind = Kind::String;
        node.scalar = value;
        break;
    case QJsonValue::Array:
        node.kind = Kind::List;
        for (const QJsonValue item : value.toArray())
            node.items.append(fromJson(item));
        break;
    case QJsonValue::Object: {
        node.kind = Kind::Map;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            node.entries.append({.key = it.key(), .value = fromJson(it.value())});
        break;
    }
    }
    return node;
}

const YamlNode::Entry *YamlNode::entry(QStringView key) const
{
    for (const Entry &candidate : entries) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

const YamlNode *YamlNode::find(QStringView key) const
{
    const Entry *found = entry(key);
    return found ? &found->value : nullptr;
}

const YamlNode *YamlNode::at(std::initializer_list<QStringView> keys) const
{
    const YamlNode *node = this;
    for (QStringView key : keys) {
        node = node->find(key);
        if (!node)
            return nullptr;
    }
    return node;
}

QJsonValue YamlNode::toJson() const
{
    if (isList()) {
        QJsonArray array;
        for (const YamlNode &item : items)
            array.append(item.toJson());
        return array;
    }
    if (isMap()) {
        QJsonObject object;
        for (const Entry &each : entries)
            object.insert(each.key, each.value.toJson());
        return object;
    }
    return scalar.isUndefined() ? QJsonValue(QJsonValue::Null) : scalar;
}

} // namespace slipway
