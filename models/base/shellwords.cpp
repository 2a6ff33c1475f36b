// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"

#include <algorithm>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

// No pattern: its $ also matches before a last newline, and a newline ends a command. No isLetterOrNumber() alone: what a
// shell makes of a letter beyond ASCII hangs on its locale.
bool isPlain(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || u"-_./:=@%+,"_s.contains(c);
}

} // namespace

QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString shellWord(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isPlain) ? text : shellQuoted(text);
}

QString shellCommand(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(shellWord(word));
    return quoted.join(u' ');
}

} // namespace slipway
