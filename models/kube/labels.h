// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace slipway {

/// An object's labels. Sorted and implicitly shared: the thousand pods of one ReplicaSet cost one list.
class Labels
{
public:
    Labels() = default;
    explicit Labels(QList<std::pair<QString, QString>> items);
    static Labels fromJson(const QJsonObject &labels);

    std::optional<QString> find(QStringView key) const;
    QString value(QStringView key) const { return find(key).value_or(QString()); }
    bool contains(QStringView key) const { return find(key).has_value(); }
    const QList<std::pair<QString, QString>> &items() const { return m_items; }
    bool isEmpty() const { return m_items.isEmpty(); }
    bool operator==(const Labels &) const = default;

private:
    QList<std::pair<QString, QString>> m_items;
};

} // namespace slipway
