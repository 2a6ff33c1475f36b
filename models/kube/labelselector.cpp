// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/labelselector.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// A cursor over the selector's text.
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) { }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool atEnd()
    {
        skipSpace();
        return m_at >= m_text.size();
    }
    bool take(QLatin1StringView token)
    {
        skipSpace();
        if (!QStringView(m_text).sliced(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }
    /// A key or a value: what Kubernetes allows in names, with the slash of a key's prefix.
    QString word()
    {
        skipSpace();
        const qsizetype from = m_at;
        while (m_at < m_text.size()
               && (m_text.at(m_at).isLetterOrNumber() || u"-_./"_s.contains(m_text.at(m_at))))
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }
    qsizetype at() const { return m_at; }
    void backTo(qsizetype at) { m_at = at; }

private:
    QString m_text;
    qsizetype m_at = 0;
};

bool matchesOne(const LabelSelector::Requirement &requirement, const std::optional<QString> &value)
{
    using Operator = LabelSelector::Operator;
    switch (requirement.op) {
    case Operator::In:
        return value && requirement.values.contains(*value);
    case Operator::NotIn:
        return !value || !requirement.values.contains(*value); // an absent label is not in any set
    case Operator::Exists:
        return value.has_value();
    case Operator::DoesNotExist:
        return !value;
    }
    return false;
}

} // namespace

Result<LabelSelector> LabelSelector::parse(const QString &text)
{
    LabelSelector selector;
    Scanner scan(text);
    const auto refuse = [&](const QString &expected) {
        return fail(ErrorKind::Invalid,
                    u"label selector: %1 expected at character %2 of \"%3\""_s.arg(expected)
                        .arg(scan.at() + 1)
                        .arg(text.left(200)));
    };
    if (scan.atEnd())
        return selector;
    do {
        Requirement requirement;
        const bool negated = scan.take("!"_L1);
        requirement.key = scan.word();
        if (requirement.key.isEmpty())
            return refuse(u"a label's key"_s);
        if (negated) {
            requirement.op = Operator::DoesNotExist;
        } else if (scan.take("!="_L1)) {
            requirement.op = Operator::NotIn;
            requirement.values = {scan.word()};
        } else if (scan.take("=="_L1) || scan.take("="_L1)) {
            requirement.op = Operator::In;
            requirement.values = {scan.word()};
        } else {
            const qsizetype before = scan.at();
            const QString word = scan.word();
            if (word == "in"_L1 || word == "notin"_L1) {
                requirement.op = word == "in"_L1 ? Operator::In : Operator::NotIn;
                if (!scan.take("("_L1))
                    return refuse(u"( "_s);
                do {
                    requirement.values.append(scan.word());
                } while (scan.take(","_L1));
                if (!scan.take(")"_L1))
                    return refuse(u") "_s);
            } else if (!word.isEmpty()) {
                scan.backTo(before);
                return refuse(u"an operator"_s);
            }
        }
        selector.m_requirements.append(requirement);
    } while (scan.take(","_L1));
    if (!scan.atEnd())
        return refuse(u"a comma"_s);
    return selector;
}

Result<LabelSelector> LabelSelector::fromJson(const QJsonObject &selector)
{
    LabelSelector made = fromMap(selector.value("matchLabels"_L1).toObject());
    const QJsonArray expressions = selector.value("matchExpressions"_L1).toArray();
    for (const QJsonValue &value : expressions) {
        const QJsonObject expression = value.toObject();
        Requirement requirement{.key = expression.value("key"_L1).toString()};
        const QJsonArray values = expression.value("values"_L1).toArray();
        for (const QJsonValue &item : values)
            requirement.values.append(item.toString());
        const QString op = expression.value("operator"_L1).toString();
        if (op == "In"_L1)
            requirement.op = Operator::In;
        else if (op == "NotIn"_L1)
            requirement.op = Operator::NotIn;
        else if (op == "Exists"_L1)
            requirement.op = Operator::Exists;
        else if (op == "DoesNotExist"_L1)
            requirement.op = Operator::DoesNotExist;
        else
            return fail(ErrorKind::Invalid,
                        u"label selector: the operator \"%1\" is not known"_s.arg(op.left(100)));
        made.m_requirements.append(requirement);
    }
    return made;
}

LabelSelector LabelSelector::fromMap(const QJsonObject &labels)
{
    LabelSelector made;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        made.m_requirements.append({.key = it.key(), .op = Operator::In, .values = {it.value().toString()}});
    return made;
}

bool LabelSelector::matches(const Labels &labels) const
{
    return std::ranges::all_of(m_requirements, [&](const Requirement &requirement) {
        return matchesOne(requirement, labels.find(requirement.key));
    });
}

bool LabelSelector::matches(const QJsonObject &labels) const
{
    return std::ranges::all_of(m_requirements, [&](const Requirement &requirement) {
        const auto found = labels.constFind(requirement.key);
        return matchesOne(requirement,
                          found != labels.constEnd() ? std::optional(found->toString()) : std::nullopt);
    });
}

QString LabelSelector::toString() const
{
    QStringList parts;
    for (const Requirement &requirement : m_requirements) {
        switch (requirement.op) {
        case Operator::Exists:
            parts.append(requirement.key);
            break;
        case Operator::DoesNotExist:
            parts.append(u'!' + requirement.key);
            break;
        case Operator::In:
            parts.append(requirement.values.size() == 1
                             ? requirement.key + u'=' + requirement.values.first()
                             : requirement.key + u" in ("_s + requirement.values.join(u',') + u')');
            break;
        case Operator::NotIn:
            parts.append(requirement.values.size() == 1
                             ? requirement.key + u"!="_s + requirement.values.first()
                             : requirement.key + u" notin ("_s + requirement.values.join(u',') + u')');
            break;
        }
    }
    return parts.join(u',');
}

} // namespace slipway
