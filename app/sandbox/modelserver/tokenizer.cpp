// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/tokenizer.h"

#include <QCryptographicHash>

namespace slipway::sandbox {

namespace {

constexpr qsizetype kPiece = 7; // characters; longer words are cut, as rare words are in a real vocabulary
constexpr int kSpecial = 1000; // ids below are for special tokens

bool isIdeograph(QChar c)
{
    return c.unicode() >= 0x2e80 && !c.isSurrogate();
}

} // namespace

QStringList Tokenizer::split(const QString &text) const
{
    QStringList pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype from = at;
        const QChar first = text.at(at);
        if (first == u' ' && at + 1 < text.size()
            && (text.at(at + 1).isLetter() || text.at(at + 1).isPunct()))
            ++at; // the blank belongs to the word that follows
        const QChar c = text.at(at);
        if (c.isHighSurrogate() && at + 1 < text.size()) {
            at += 2;
        } else if (isIdeograph(c)) {
            ++at;
        } else if (c.isLetter()) {
            const qsizetype start = at;
            while (at < text.size() && text.at(at).isLetter() && !isIdeograph(text.at(at))
                   && at - start < 2 * kPiece)
                ++at;
            // Ten letters still make one token; more are cut in two.
            if (at - start > kPiece + 3)
                at = start + kPiece;
        } else if (c.isSpace()) {
            while (at < text.size() && text.at(at) == c)
                ++at;
            // Leave the last blank to the next word.
            if (c == u' ' && at - from > 1 && at < text.size() && text.at(at).isLetter())
                --at;
        } else if (c.isDigit()) {
            ++at;
        } else {
            while (at < text.size() && text.at(at) == c && at - from < 4)
                ++at;
        }
        at = std::max(at, from + 1);
        pieces.append(text.mid(from, at - from));
    }
    return pieces;
}

QList<int> Tokenizer::encode(const QStringList &pieces)
{
    QList<int> ids;
    ids.reserve(pieces.size());
    for (const QString &piece : pieces) {
        auto known = m_ids.constFind(piece);
        if (known == m_ids.cend()) {
            // From a hash, so that an id does not depend on what was said before; collisions step on.
            const QByteArray digest = QCryptographicHash::hash(piece.toUtf8(), QCryptographicHash::Sha1);
            quint32 id = 0;
            for (int i = 0; i < 4; ++i)
                id = id << 8 | quint8(digest.at(i));
            int candidate = kSpecial + int(id % quint32(vocabularySize() - kSpecial));
            while (m_texts.contains(candidate) && m_texts.size() < vocabularySize() - kSpecial)
                candidate = candidate + 1 < vocabularySize() ? candidate + 1 : kSpecial;
            m_texts.insert(candidate, piece);
            known = m_ids.insert(piece, candidate);
        }
        ids.append(*known);
    }
    return ids;
}

QString Tokenizer::decode(const QList<int> &ids) const
{
    QString text;
    for (const int id : ids)
        text += m_texts.value(id, QString(QChar::ReplacementCharacter));
    return text;
}

} // namespace slipway::sandbox
