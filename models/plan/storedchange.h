// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "plan/change.h"

#include <QJsonArray>
#include <QMap>

namespace slipway {

/// Reads fields of a stored Change; remembers the first that is missing.
class StoredChange
{
public:
    explicit StoredChange(const QJsonObject &object) : m_object(object) { }

    QString text(QLatin1StringView key, bool needed = true)
    {
        const QJsonValue value = m_object.value(key);
        if ((needed && value.toString().isEmpty()) || (!value.isUndefined() && !value.isString()))
            miss(key);
        return value.toString();
    }
    QJsonObject object(QLatin1StringView key)
    {
        if (!m_object.value(key).isObject())
            miss(key);
        return m_object.value(key).toObject();
    }
    QJsonArray array(QLatin1StringView key, bool needed = true)
    {
        if (!m_object.value(key).isArray() && (needed || m_object.contains(key)))
            miss(key);
        return m_object.value(key).toArray();
    }
    QStringList texts(QLatin1StringView key, bool needed = true)
    {
        QStringList out;
        for (const QJsonValue item : array(key, needed))
            out.append(item.toString());
        return out;
    }
    double amount(QLatin1StringView key)
    {
        if (!m_object.value(key).isDouble())
            miss(key);
        return m_object.value(key).toDouble();
    }
    QMap<QString, QString> labels(QLatin1StringView key)
    {
        QMap<QString, QString> out;
        if (m_object.contains(key)) {
            const QJsonObject found = object(key);
            for (auto it = found.begin(); it != found.end(); ++it)
                out.insert(it.key(), it.value().toString());
        }
        return out;
    }
    bool flag(QLatin1StringView key) { return m_object.value(key).toBool(); }
    int number(QLatin1StringView key)
    {
        if (!m_object.value(key).isDouble())
            miss(key);
        return m_object.value(key).toInt();
    }
    GkeClusterRef cluster()
    {
        return {.projectId = text(QLatin1StringView("project")),
                .location = text(QLatin1StringView("location")),
                .name = text(QLatin1StringView("cluster"))};
    }
    const QJsonObject &whole() const { return m_object; }
    const QString &missing() const { return m_missing; }

private:
    void miss(QLatin1StringView key)
    {
        if (m_missing.isEmpty())
            m_missing = key;
    }
    const QJsonObject &m_object;
    QString m_missing;
};

/// One of AWS', or null when @p kind is none of them or its values are not right.
std::shared_ptr<Change> awsChangeFrom(const QString &kind, StoredChange &in);
/// The same for what makes clusters and node pools of GKE.
std::shared_ptr<Change> gkeChangeFrom(const QString &kind, StoredChange &in);

} // namespace slipway
