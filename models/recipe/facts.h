// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace slipway {

/// What is known about the target and the chosen model, by dotted name: project.number, cluster.autopilot, model.weightsGiB.
/// A fact that nobody could find out is absent; a recipe says what it assumes then.
class Facts
{
public:
    void set(const QString &name, const QJsonValue &value) { m_values.insert(name, value); }
    void remove(const QString &name) { m_values.remove(name); }
    bool isKnown(const QString &name) const { return m_values.contains(name); }
    std::optional<QJsonValue> value(const QString &name) const
    {
        const auto found = m_values.constFind(name);
        return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
    }
    QJsonObject toJson() const;
    static Facts fromJson(const QJsonObject &object);
    bool operator==(const Facts &) const = default;

private:
    QHash<QString, QJsonValue> m_values;
};

} // namespace slipway
