// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/shell.h"

namespace slipway::audit {

/// The commands of a text that is part of another: what a substitution runs.
/// @param pipeline number of its first pipeline
QList<ShellCommand> readShellText(const QString &text, int line, int depth, int pipeline);

/// Words: quotes, escapes and expansions. What makes commands of words stands on it.
class ShellWordReader
{
protected:
    ShellWordReader(QString text, int line, int depth) : m_text(std::move(text)), m_line(line), m_depth(depth)
    {
    }

    QChar peek(qsizetype offset) const;
    /// Up to a blank, a line's end or an operator. What it uses and runs is in m_uses and m_inner.
    ShellWord readWord();
    /// The variables that a line of a here-document uses.
    static void usesIn(const QString &text, int line, QList<ShellVariableUse> &uses);

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_depth = 0; ///< of substitutions in one another
    int m_pipeline = 0;
    QList<ShellVariableUse> m_uses;
    QList<ShellCommand> m_inner; ///< of the substitutions in the word

private:
    static void braced(const QString &inside, int line, QList<ShellVariableUse> &uses);
    void takeInner(const QString &text, int line);
    /// At "$(": takes the whole substitution, reads what is in it as commands too, and gives its text.
    QString substitution();
    void expansion(QString &text);
    void backquoted(QString &text);
};

} // namespace slipway::audit
