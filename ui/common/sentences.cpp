// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sentences.h"

#include <QCoreApplication>

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

QString asSentence(QString text)
{
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    const bool isEnded = endsWide(text) || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?')
        || text.endsWith(u'…');
    return isEnded ? text : SentenceWords::tr("%1.", "a sentence").arg(text);
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
    return parts.join(SentenceWords::tr(", ", "between the parts of a sentence"));
}

} // namespace slipway
