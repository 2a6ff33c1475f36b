// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace slipway::sandbox {

/// A small, repeatable source of numbers (SplitMix64).
class SeededRandom
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) { }
    quint64 next();
    int below(int bound) { return bound <= 0 ? 0 : int(next() % quint64(bound)); }
    double real() { return double(next() >> 11) * 0x1.0p-53; } ///< 0 ≤ x < 1

private:
    quint64 m_state;
};

struct ChatTurn {
    QString role;
    QString text;
};

/// The sandbox's own "model": answers from prepared sentences about Kubernetes and inference, in Markdown, with code
/// when asked. The same question and seed give the same answer.
class TextGenerator
{
public:
    TextGenerator();

    /// An answer to the last user turn; at least @p minimumWords words long.
    QString answer(const QList<ChatTurn> &turns, quint64 seed, int minimumWords = 0) const;
    /// A continuation of @p prompt for text completion.
    QString continuation(const QString &prompt, quint64 seed, int minimumWords = 0) const;

    /// A value that satisfies a JSON schema (objects, arrays, enums, const, anyOf, $ref to $defs, number and length
    /// bounds); words come from @p hint where a text is free.
    static QJsonValue valueFor(const QJsonObject &schema, const QString &hint, quint64 seed);

private:
    struct Topic {
        QString name;
        QStringList keywords;
        QStringList sentences;
    };
    QList<const Topic *> topicsOf(const QString &text) const;
    QString prose(const QList<const Topic *> &topics, SeededRandom &random, int sentences) const;
    void extend(QString &text, const QList<const Topic *> &topics, SeededRandom &random,
                int minimumWords) const;

    QList<Topic> m_topics;
};

} // namespace slipway::sandbox
