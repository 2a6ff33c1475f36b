// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/shell.h"

#include "audit/shellwords.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

QStringList ShellCommand::arguments() const
{
    QStringList list;
    for (qsizetype i = 1; i < words.size(); ++i)
        list.append(words.at(i).text);
    return list;
}

QString ShellCommand::text() const
{
    QStringList list;
    for (const ShellWord &word : words)
        list.append(word.text);
    QString joined = list.join(u' ');
    joined.replace(literalDollar, u'$');
    return joined;
}

namespace {

/// Lines of a session with prompts: what was typed stays, with its prompt taken away, and what was printed becomes empty.
QStringList typedLines(const QStringList &lines)
{
    static const QRegularExpression prompt(u"^\\s*(?:[\\w.@~:/-]*[\\w~])?\\$ +(?=\\S)"_s);
    const bool session =
        std::ranges::any_of(lines, [](const QString &line) { return line.trimmed().startsWith("$ "_L1); });
    if (!session)
        return lines;
    static const QRegularExpression opensHere(u"<<-?\\s*[\"']?(\\w+)"_s);
    QStringList typed;
    bool continued = false;
    QString endsHere;
    for (const QString &line : lines) {
        QString text = line;
        if (!endsHere.isEmpty()) {
            if (text.startsWith("> "_L1))
                text.remove(0, 2);
            if (text.trimmed() == endsHere)
                endsHere.clear();
            typed.append(text);
            continue;
        }
        const auto match = prompt.match(text);
        if (match.hasMatch())
            text.remove(0, match.capturedLength());
        else if (continued && text.startsWith("> "_L1))
            text.remove(0, 2);
        else if (!continued)
            text.clear();
        continued = text.endsWith(u'\\');
        if (const auto here = opensHere.match(text); here.hasMatch())
            endsHere = here.captured(1);
        typed.append(text);
    }
    return typed;
}

class ShellReader : private ShellWordReader
{
public:
    ShellReader(QString text, int line, int depth, int pipeline)
        : ShellWordReader(std::move(text), line, depth)
    {
        m_pipeline = pipeline;
    }

    QList<ShellCommand> commands;

    void read()
    {
        begin();
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'\\' && peek(1) == u'\n') {
                m_at += 2;
                ++m_line;
                continue;
            }
            if (c == u' ' || c == u'\t') {
                ++m_at;
                continue;
            }
            if (c == u'\n') {
                ++m_at;
                ++m_line;
                if (!m_pendingHere.isEmpty())
                    hereDocuments();
                // A line may go on after an operator.
                if (m_command.words.isEmpty() && m_command.assignments.isEmpty()
                    && !m_command.joinedBy.isEmpty())
                    continue;
                if (m_command.words.isEmpty() && m_command.assignments.isEmpty()
                    && m_command.pipelinePosition > 0)
                    continue;
                end(QString());
                continue;
            }
            if (c == u'#') {
                while (m_at < m_text.size() && m_text.at(m_at) != u'\n')
                    ++m_at;
                continue;
            }
            if (readOperator(c))
                continue;
            word();
        }
        if (!m_pendingHere.isEmpty())
            hereDocuments();
        end(QString());
    }

private:
    struct PendingHere {
        QString delimiter;
        bool quoted;
        bool tabs;
        qsizetype command; ///< index in commands, or -1: the one being read
    };

    void begin()
    {
        m_command = ShellCommand{};
        m_command.line = m_line;
        m_command.pipeline = m_pipeline;
        m_target = Target::Word;
    }

    void end(const QString &by)
    {
        if (!m_command.words.isEmpty() || !m_command.assignments.isEmpty() || m_command.hereDocument) {
            m_command.followedBy = by;
            m_command.conditional = m_nested > 0;
            m_command.substituted = m_depth > 0;
            builtins();
            for (PendingHere &here : m_pendingHere) {
                if (here.command < 0)
                    here.command = commands.size();
            }
            commands.append(m_command);
        }
        const bool pipe = by == "|"_L1 || by == "|&"_L1;
        const int position = pipe ? m_command.pipelinePosition + 1 : 0;
        if (!pipe)
            ++m_pipeline;
        begin();
        m_command.pipelinePosition = position;
        if (by == "&&"_L1 || by == "||"_L1)
            m_command.joinedBy = by;
    }

    /// What export, read, for and their like set.
    void builtins()
    {
        const QString program = m_command.program();
        static const QStringList setters{u"export"_s,   u"declare"_s, u"local"_s,
                                         u"readonly"_s, u"typeset"_s, u"setenv"_s};
        if (setters.contains(program)) {
            for (qsizetype i = 1; i < m_command.words.size(); ++i) {
                const ShellWord &each = m_command.words.at(i);
                const qsizetype equals = each.text.indexOf(u'=');
                if (equals > 0)
                    m_command.assignments.append(
                        {each.text.left(equals), each.text.mid(equals + 1), each.line, true});
            }
        } else if (program == "read"_L1 || program == "mapfile"_L1 || program == "readarray"_L1
                   || program == "printf"_L1 || program == "getopts"_L1) {
            for (qsizetype i = 1; i < m_command.words.size(); ++i) {
                const QString &name = m_command.words.at(i).text;
                const bool option = program == "printf"_L1 && m_command.words.at(i - 1).text != "-v"_L1;
                static const QRegularExpression plain(u"^[A-Za-z_]\\w*$"_s);
                if (!option && plain.match(name).hasMatch())
                    m_command.assignments.append({name, {}, m_command.line, false});
            }
        }
    }

    bool readOperator(QChar c)
    {
        static const QStringList operators{u"&&"_s, u"||"_s, u";;"_s, u"|&"_s};
        if (c == u'&' && (peek(1) == u'>')) {
            m_at += 2;
            if (peek(0) == u'>')
                ++m_at;
            m_target = Target::Output;
            return true;
        }
        const QString two = m_text.mid(m_at, 2);
        if (operators.contains(two)) {
            m_at += 2;
            end(two);
            return true;
        }
        if (c == u';' || c == u'&' || c == u'|') {
            ++m_at;
            end(QString(c));
            return true;
        }
        if (c == u'(' || c == u')') {
            ++m_at;
            // name() opens a function; ( ) alone a subshell.
            if (c == u'(' && peek(0) == u')' && m_command.words.size() == 1) {
                ++m_at;
                m_command.words.clear();
            } else {
                end(QString());
            }
            return true;
        }
        if (c == u'<') {
            if (two == "<<"_L1) {
                m_at += 2;
                if (peek(0) == u'<') { // <<< text
                    ++m_at;
                    m_target = Target::Ignored;
                    return true;
                }
                const bool tabs = peek(0) == u'-';
                if (tabs)
                    ++m_at;
                hereDelimiter(tabs);
                return true;
            }
            if (two == "<("_L1)
                return false;
            // "<name>" is a placeholder that somebody is to replace, not a redirection.
            static const QRegularExpression placeholder(u"\\G<[A-Za-z][\\w .:/-]*>"_s);
            if (placeholder.match(m_text, m_at).hasMatch())
                return false;
            ++m_at;
            m_target = Target::Input;
            return true;
        }
        if (c == u'>') {
            ++m_at;
            if (peek(0) == u'>' || peek(0) == u'|')
                ++m_at;
            if (peek(0) == u'&') {
                ++m_at;
                m_target = Target::Ignored;
            } else {
                m_target = Target::Output;
            }
            return true;
        }
        return false;
    }

    void hereDelimiter(bool tabs)
    {
        while (peek(0) == u' ' || peek(0) == u'\t')
            ++m_at;
        QString delimiter;
        bool quoted = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u'\'' || c == u'"' || c == u'\\') {
                quoted = true;
                ++m_at;
                continue;
            }
            if (c.isSpace() || c == u';' || c == u'|' || c == u'&' || c == u'>' || c == u'<' || c == u')')
                break;
            delimiter += c;
            ++m_at;
        }
        if (!delimiter.isEmpty())
            m_pendingHere.append({delimiter, quoted, tabs, -1});
    }

    void hereDocuments()
    {
        for (const PendingHere &pending : std::as_const(m_pendingHere)) {
            HereDocument here;
            here.firstLine = m_line;
            here.quoted = pending.quoted;
            while (m_at < m_text.size()) {
                qsizetype next = m_text.indexOf(u'\n', m_at);
                if (next < 0)
                    next = m_text.size();
                QString line = m_text.mid(m_at, next - m_at);
                m_at = std::min(next + 1, m_text.size());
                ++m_line;
                QString bare = line;
                while (pending.tabs && bare.startsWith(u'\t'))
                    bare.remove(0, 1);
                // Indented ends occur in Markdown lists, where the reader of the page takes the indentation away.
                if (bare == pending.delimiter || line.trimmed() == pending.delimiter)
                    break;
                here.lines.append(bare);
            }
            ShellCommand &owner = pending.command >= 0 && pending.command < commands.size()
                ? commands[pending.command]
                : m_command;
            if (!pending.quoted) {
                for (qsizetype i = 0; i < here.lines.size(); ++i)
                    usesIn(here.lines.at(i), here.firstLine + int(i), owner.uses);
            }
            owner.hereDocument = here;
        }
        m_pendingHere.clear();
    }

    void word()
    {
        if (m_command.words.isEmpty() && m_command.assignments.isEmpty())
            m_command.line = m_line;
        const ShellWord current = readWord();
        m_command.uses.append(std::exchange(m_uses, {}));
        commands.append(std::exchange(m_inner, {}));
        // 2>file: the number is no word.
        const bool isDescriptor =
            peek(0) == u'>' && !current.quoted && current.text.size() == 1 && current.text.toInt() > 0;
        if (!isDescriptor)
            take(current);
    }

    void take(const ShellWord &current)
    {
        const Target target = std::exchange(m_target, Target::Word);
        if (target == Target::Ignored)
            return;
        if (target == Target::Input) {
            m_command.readsFrom.append(current.text);
            return;
        }
        if (target == Target::Output) {
            m_command.writesTo.append(current.text);
            return;
        }
        if (m_command.words.isEmpty() && !current.quoted) {
            static const QStringList openers{u"if"_s, u"while"_s, u"until"_s, u"case"_s};
            static const QStringList between{u"then"_s,  u"do"_s,   u"else"_s,    u"elif"_s,    u"!"_s,
                                             u"{"_s,     u"time"_s, u"sudo"_s,    u"command"_s, u"exec"_s,
                                             u"nohup"_s, u"env"_s,  u"function"_s};
            static const QStringList closers{u"fi"_s, u"done"_s, u"esac"_s};
            if (openers.contains(current.text)) {
                ++m_nested;
                return;
            }
            if (between.contains(current.text))
                return;
            if (closers.contains(current.text)) {
                m_nested = std::max(0, m_nested - 1);
                return;
            }
            if (current.text == "}"_L1)
                return;
            if (current.text == "for"_L1 || current.text == "select"_L1) {
                ++m_nested;
                m_loop = true;
                return;
            }
            if (m_loop) {
                m_loop = false;
                m_command.assignments.append({current.text, {}, current.line, false});
                m_command.words.append({u"for"_s, current.line, false});
                return;
            }
        }
        static const QRegularExpression assignment(u"^([A-Za-z_]\\w*)(?:\\[[^\\]]*\\])?\\+?=(.*)$"_s,
                                                   QRegularExpression::DotMatchesEverythingOption);
        if (m_command.words.isEmpty()) {
            if (const auto match = assignment.match(current.text); match.hasMatch()) {
                const QString value = match.captured(2);
                m_command.assignments.append({match.captured(1), value, current.line, true});
                return;
            }
        }
        m_command.words.append(current);
    }

    enum class Target { Word, Input, Output, Ignored };

    int m_nested = 0;
    bool m_loop = false;
    Target m_target = Target::Word;
    ShellCommand m_command;
    QList<PendingHere> m_pendingHere;
};

} // namespace

QList<ShellCommand> readShellText(const QString &text, int line, int depth, int pipeline)
{
    ShellReader reader(text, line, depth, pipeline);
    reader.read();
    return std::move(reader.commands);
}

QList<ShellCommand> readShell(const QStringList &lines, int firstLine)
{
    return readShellText(typedLines(lines).join(u'\n'), firstLine, 0, 0);
}

} // namespace slipway::audit
