// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/shellwords.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isNameStart(QChar c)
{
    return c == u'_' || (c.unicode() < 128 && c.isLetter());
}
bool isNameChar(QChar c)
{
    return isNameStart(c) || (c.unicode() < 128 && c.isDigit());
}

} // namespace

QChar ShellWordReader::peek(qsizetype offset) const
{
    return m_at + offset < m_text.size() ? m_text.at(m_at + offset) : QChar();
}

void ShellWordReader::takeInner(const QString &text, int line)
{
    for (const ShellCommand &command :
         readShellText(text, line, m_depth + 1, m_pipeline + 1000000 * (m_depth + 1))) {
        m_uses.append(command.uses);
        m_inner.append(command);
    }
}

void ShellWordReader::usesIn(const QString &text, int line, QList<ShellVariableUse> &uses)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\') {
            ++i;
            continue;
        }
        if (text.at(i) != u'$' || i + 1 >= text.size())
            continue;
        if (text.at(i + 1) == u'{') {
            const qsizetype close = text.indexOf(u'}', i);
            if (close > 0)
                braced(text.mid(i + 2, close - i - 2), line, uses);
        } else if (isNameStart(text.at(i + 1))) {
            qsizetype end = i + 1;
            while (end < text.size() && isNameChar(text.at(end)))
                ++end;
            uses.append({text.mid(i + 1, end - i - 1), line, false, false});
            i = end - 1;
        }
    }
}

void ShellWordReader::braced(const QString &inside, int line, QList<ShellVariableUse> &uses)
{
    static const QRegularExpression form(u"^[#!]?([A-Za-z_]\\w*)(.*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(inside);
    if (!match.hasMatch())
        return;
    const QString rest = match.captured(2);
    const bool mustBeSet = rest.startsWith(u'?') || rest.startsWith(":?"_L1);
    const bool guarded = mustBeSet || rest.startsWith(u'-') || rest.startsWith(":-"_L1)
        || rest.startsWith(u'=') || rest.startsWith(":="_L1) || rest.startsWith(u'+')
        || rest.startsWith(":+"_L1);
    uses.append({match.captured(1), line, guarded, mustBeSet});
}

QString ShellWordReader::substitution()
{
    const qsizetype start = m_at;
    const int startLine = m_line;
    m_at += 2;
    int depth = 1;
    QChar quote;
    while (m_at < m_text.size() && depth > 0) {
        const QChar c = m_text.at(m_at);
        if (c == u'\n')
            ++m_line;
        if (c == u'\\') {
            if (peek(1) == u'\n')
                ++m_line;
            m_at += 2;
            continue;
        }
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            --depth;
        }
        ++m_at;
    }
    m_at = std::min(m_at, m_text.size());
    const QString whole = m_text.mid(start, m_at - start);
    if (m_depth < 8 && !whole.startsWith("$(("_L1)) {
        takeInner(whole.mid(2, whole.size() - 3), startLine);
    }
    return whole;
}

void ShellWordReader::expansion(QString &text)
{
    const QChar next = peek(1);
    if (next == u'(') {
        text += substitution();
    } else if (next == u'{') {
        int depth = 0;
        qsizetype close = m_at + 1;
        for (; close < m_text.size(); ++close) {
            if (m_text.at(close) == u'{')
                ++depth;
            else if (m_text.at(close) == u'}' && --depth == 0)
                break;
        }
        const QString inside = m_text.mid(m_at + 2, close - m_at - 2);
        braced(inside, m_line, m_uses);
        m_line += int(inside.count(u'\n'));
        text += u"${"_s + inside + u'}';
        m_at = std::min(close + 1, m_text.size());
    } else if (isNameStart(next)) {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && isNameChar(m_text.at(end)))
            ++end;
        const QString name = m_text.mid(m_at + 1, end - m_at - 1);
        m_uses.append({name, m_line, false, false});
        text += u"${"_s + name + u'}';
        m_at = end;
    } else if (next.isDigit() || QStringView(u"@*#?$!").contains(next)) {
        // What the caller gives, and the shell's own values.
        text += u"${"_s + next + u'}';
        m_at += 2;
    } else {
        text += literalDollar;
        ++m_at;
    }
}

ShellWord ShellWordReader::readWord()
{
    ShellWord current;
    current.line = m_line;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        if (c == u'\\') {
            if (peek(1) == u'\n') {
                ++m_line;
            } else if (m_at + 1 < m_text.size()) {
                current.text += peek(1) == u'$' ? literalDollar : peek(1);
            }
            m_at += 2;
            continue;
        }
        if (c == u'\'' || (c == u'$' && peek(1) == u'\'')) {
            m_at += c == u'$' ? 2 : 1;
            current.quoted = true;
            while (m_at < m_text.size() && m_text.at(m_at) != u'\'') {
                if (m_text.at(m_at) == u'\n')
                    ++m_line;
                current.text += m_text.at(m_at) == u'$' ? literalDollar : m_text.at(m_at);
                ++m_at;
            }
            ++m_at;
            continue;
        }
        if (c == u'"') {
            ++m_at;
            current.quoted = true;
            while (m_at < m_text.size() && m_text.at(m_at) != u'"') {
                const QChar inside = m_text.at(m_at);
                if (inside == u'\n')
                    ++m_line;
                if (inside == u'\\' && m_at + 1 < m_text.size()) {
                    if (peek(1) == u'\n')
                        ++m_line;
                    else if (peek(1) == u'$')
                        current.text += literalDollar;
                    else if (peek(1) == u'"' || peek(1) == u'\\' || peek(1) == u'`')
                        current.text += peek(1);
                    else
                        current.text += QString(u'\\') + peek(1);
                    m_at += 2;
                } else if (inside == u'$') {
                    expansion(current.text);
                } else if (inside == u'`') {
                    backquoted(current.text);
                } else {
                    current.text += inside;
                    ++m_at;
                }
            }
            ++m_at;
            continue;
        }
        if (c == u'$') {
            expansion(current.text);
            continue;
        }
        if (c == u'`') {
            backquoted(current.text);
            continue;
        }
        if (c == u'<') {
            static const QRegularExpression placeholder(u"\\G<[A-Za-z][\\w .:/-]*>"_s);
            if (const auto match = placeholder.match(m_text, m_at); match.hasMatch()) {
                current.text += match.captured();
                m_at += match.capturedLength();
                continue;
            }
            if (peek(1) == u'(') { // <(command)
                current.text += substitution();
                continue;
            }
        }
        if (c.isSpace() || c == u';' || c == u'&' || c == u'|' || c == u'<' || c == u'>' || c == u'('
            || c == u')')
            break;
        current.text += c;
        ++m_at;
    }
    return current;
}

void ShellWordReader::backquoted(QString &text)
{
    qsizetype close = m_text.indexOf(u'`', m_at + 1);
    if (close < 0)
        close = m_text.size();
    const QString inside = m_text.mid(m_at + 1, close - m_at - 1);
    if (m_depth < 8)
        takeInner(inside, m_line);
    m_line += int(inside.count(u'\n'));
    text += u"$("_s + inside + u')';
    m_at = std::min(close + 1, m_text.size());
}

} // namespace slipway::audit
