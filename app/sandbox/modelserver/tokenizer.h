// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace slipway::sandbox {

/// Splits text as a subword tokenizer would: words with their leading blank, long ones in pieces, digits and
/// marks alone. Counts come out close to a real one (about 1.3 tokens an English word); ids are stable.
class Tokenizer
{
public:
    QStringList split(const QString &text) const;
    /// Ids of @p pieces; remembers them for decode().
    QList<int> encode(const QStringList &pieces);
    QList<int> encode(const QString &text) { return encode(split(text)); }
    /// The text of ids that encode() gave out; unknown ones become U+FFFD.
    QString decode(const QList<int> &ids) const;
    int vocabularySize() const { return 151'936; }

private:
    QHash<int, QString> m_texts;
    QHash<QString, int> m_ids;
};

} // namespace slipway::sandbox
