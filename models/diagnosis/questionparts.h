// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What googlequestions.cpp and awsquestions.cpp share.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

namespace slipway::diagnosis {

/// Questions, each once, and not more than so many.
template <typename Question> class QuestionList
{
public:
    explicit QuestionList(qsizetype most) : m_most(most) { }
    void add(const Question &question)
    {
        if (m_all.size() < m_most && !m_all.contains(question))
            m_all.append(question);
    }
    const QList<Question> &all() const { return m_all; }

private:
    qsizetype m_most;
    QList<Question> m_all;
};

/// "namespace/name"
inline QString placeOf(const QJsonObject &object)
{
    const QJsonObject metadata = object.value(QLatin1StringView("metadata")).toObject();
    return metadata.value(QLatin1StringView("namespace")).toString() + u'/'
        + metadata.value(QLatin1StringView("name")).toString();
}

/// "namespace/name" of the service accounts that pods run as: the others' identities are nobody's trouble.
inline QSet<QString> usedServiceAccounts(const QList<QJsonObject> &objects)
{
    QSet<QString> used;
    for (const QJsonObject &object : objects) {
        if (object.value(QLatin1StringView("kind")).toString() != QLatin1StringView("Pod"))
            continue;
        const QString name = object.value(QLatin1StringView("spec"))
                                 .toObject()
                                 .value(QLatin1StringView("serviceAccountName"))
                                 .toString(QStringLiteral("default"));
        used.insert(object.value(QLatin1StringView("metadata"))
                        .toObject()
                        .value(QLatin1StringView("namespace"))
                        .toString()
                    + u'/' + name);
    }
    return used;
}

} // namespace slipway::diagnosis
