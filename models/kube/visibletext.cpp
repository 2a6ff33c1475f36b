// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/visibletext.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
bool isDirectionMark(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f
        || c == 0x061c;
}
bool isHarmless(char16_t c, bool keepLines)
{
    if (keepLines && (c == u'\n' || c == u'\t'))
        return true;
    return !(c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 || c == 0xfeff
             || isDirectionMark(c));
}
} // namespace

QString visibleText(QStringView text, bool keepLines)
{
    qsizetype first = 0;
    while (first < text.size() && isHarmless(text.at(first).unicode(), keepLines))
        ++first;
    if (first == text.size())
        return text.toString();
    QString visible = text.first(first).toString();
    for (const QChar c : text.sliced(first)) {
        const char16_t code = c.unicode();
        if (isHarmless(code, keepLines))
            visible += c;
        else if (code < 0x20)
            visible += QChar(char16_t(0x2400 + code)); // Unicode's pictures of control characters
        else if (code == 0x7f)
            visible += QChar(u'␡');
        else
            visible += u"⟨U+%1⟩"_s.arg(uint(code), 4, 16, QLatin1Char('0')).toUpper();
    }
    return visible;
}

} // namespace slipway
