// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct SentenceWords {
    Q_DECLARE_TR_FUNCTIONS(Sentence)
};

bool endsWide(const QString &text)
{
    return text.endsWith(u'。') || text.endsWith(u'！') || text.endsWith(u'？');
}

} // namespace

QString ended(const QString &text)
{
    if (text.isEmpty())
        return text;
    const bool isEnded = endsWide(text) || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?')
        || text.endsWith(u'…');
    return isEnded ? text : SentenceWords::tr("%1.", "a sentence").arg(text);
}

QString asSentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return ended(text);
}

QString joinedSentences(const QStringList &sentences)
{
    QString joined;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!joined.isEmpty() && !endsWide(joined))
            joined += u' ';
        joined += sentence;
    }
    return joined;
}

QString joinedParts(const QStringList &parts)
{
    QString joined = parts.value(0);
    for (const QString &part : parts.sliced(std::min<qsizetype>(1, parts.size())))
        joined = SentenceWords::tr("%1, %2", "two parts of a sentence").arg(joined, part);
    return joined;
}

} // namespace slipway
