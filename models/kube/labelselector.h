// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/labels.h"

#include <QJsonObject>
#include <QStringList>

namespace slipway {

/// Which labels an object must have. Source: Kubernetes docs, "Labels and Selectors".
class LabelSelector
{
public:
    enum class Operator { In, NotIn, Exists, DoesNotExist };
    struct Requirement {
        QString key = {};
        Operator op = Operator::Exists;
        QStringList values = {};
        bool operator==(const Requirement &) const = default;
    };

    /// "a=b,c!=d,e in (x,y),!f". Errors: Invalid, with the offset.
    static Result<LabelSelector> parse(const QString &text);
    /// matchLabels and matchExpressions. A plain map, as a Service's selector has it, is fromMap().
    static Result<LabelSelector> fromJson(const QJsonObject &selector);
    static LabelSelector fromMap(const QJsonObject &labels);

    /// An empty selector matches all.
    bool matches(const Labels &labels) const;
    bool matches(const QJsonObject &labels) const;
    bool isEmpty() const { return m_requirements.isEmpty(); }
    QString toString() const;
    const QList<Requirement> &requirements() const { return m_requirements; }

private:
    QList<Requirement> m_requirements;
};

} // namespace slipway
