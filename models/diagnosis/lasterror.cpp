// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Python docs, "traceback" and "Exception chaining"; Go, runtime/panic.go and k8s.io/klog; Rust, std::panicking's default hook;
// Java, Throwable.printStackTrace(); the Itanium C++ ABI's verbose terminate handler.
#include "diagnosis/lasterror.h"

#include "diagnosis/errorwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace errorwords;

namespace {

/// Of what is quoted so much: a pydantic error holds the whole configuration.
constexpr qsizetype longestQuote = 500;
/// An exception's message goes on below it; this far is looked.
constexpr qsizetype messageLines = 5;

/// One of a chain: "The above exception was the direct cause of the following exception".
struct Thrown {
    QString text;
    QString where;
    bool isPoor = false; ///< says nothing but its kind, as an exception that steers a program
};

struct Chain {
    std::vector<Thrown> thrown;
    qsizetype line = 0; ///< of its last
    bool isEcho = false; ///< comes of another process's end
};

QString tidied(const QString &text)
{
    const QString simple = text.simplified();
    return simple.size() <= longestQuote ? simple : simple.left(longestQuote) + u'…';
}

/// Reads a log once, from its beginning to its end.
class Reader
{
public:
    Reader(const QStringList &lines, const QByteArray &levels) : m_lines(lines), m_levels(levels) { }

    LastError read()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at)
            readLine(m_lines.at(m_at));
        return best();
    }

private:
    QString lineAfter(qsizetype steps) const { return m_lines.value(m_at + steps).trimmed(); }

    void readLine(const QString &quoted)
    {
        QString line = quoted.trimmed();
        // A parent that hands a child's lines on puts the same before each of them; a group of exceptions draws lines there.
        if (!m_before.isEmpty() && line.startsWith(m_before))
            line = line.mid(m_before.size()).trimmed();
        if (line.endsWith("Traceback (most recent call last):"_L1)) {
            if (const QString before = line.left(line.size() - 34).trimmed(); !before.isEmpty())
                m_before = before.contains("Group"_L1) ? u"|"_s : before;
            m_inTraceback = true;
            m_statement.clear();
            m_where.clear();
            return;
        }
        if (pointsUp(line) && m_pointer < 0)
            m_pointer = m_at;
        if (line.startsWith("The above exception was the direct cause"_L1)
            || line.startsWith("During handling of the above exception"_L1)) {
            m_isLinked = true;
            return;
        }
        if (m_inTraceback && readFrame(line))
            return;
        if (mayBeException(line) && !isBareVariant(line) && !isWrapper(line)
            && exceptionLine().match(line).hasMatch()) {
            addThrown(line);
            return;
        }
        if (readNative(line))
            return;
        readLogged(line);
    }

    /// Lines between "Traceback" and its exception. @return whether this one was such, or the exception
    bool readFrame(const QString &line)
    {
        static const QRegularExpression frame(
            u"^File \"([^\"]{1,400})\", line (\\d{1,7})(?:, in (\\S{1,120}))?"_s);
        // Whatever the name: what follows the frames alone on its line.
        static const QRegularExpression named(u"^(?:[A-Za-z_]\\w*\\.)*[A-Z]\\w*(?:: .*)?$"_s);
        if (const auto match = frame.match(line); match.hasMatch()) {
            m_where = u"%1 (%2:%3)"_s.arg(match.captured(3), match.captured(1).section(u'/', -1),
                                          match.captured(2));
            m_statement.clear();
            m_isStatementNext = true;
            return true;
        }
        if (mayBeException(line)
            && (exceptionLine().match(line).hasMatch()
                || (!m_isStatementNext && named.match(line).hasMatch()))) {
            m_inTraceback = false;
            if (isWrapper(line)) {
                m_isLinked = false;
                m_wrapped = line;
            } else {
                addThrown(line);
            }
            return true;
        }
        if (m_isStatementNext) {
            m_statement = line;
            m_isStatementNext = false;
        }
        return true;
    }

    void addThrown(const QString &line)
    {
        Thrown thrown{.text = line, .where = m_where};
        const QString message = line.section(u':', 1).trimmed();
        static const QRegularExpression errnoAlone(u"^\\[Errno -?\\d+\\] [A-Za-z ]+$"_s);
        static const QRegularExpression steering(
            u"^(?:[\\w]+\\.)*(?:KeyError|StopIteration|StopAsyncIteration|AttributeError|IndexError|LookupError|CancelledError|TimeoutError)\\b"_s);
        thrown.isPoor =
            message.isEmpty() || errnoAlone.match(message).hasMatch() || steering.match(line).hasMatch();
        thrown.text += continued(message);
        if (message.isEmpty() && m_statement.isEmpty() && line.endsWith(u':')) {
            // Rust's eyre numbers its chain.
            QStringList below;
            for (qsizetype i = 1; i <= 6 && lineAfter(i).startsWith(QString::number(i - 1) + u':'); ++i)
                below.append(lineAfter(i).section(u':', 1).trimmed());
            thrown.text += u' ' + (below.isEmpty() ? lineAfter(1) : below.join(u": "_s));
            thrown.isPoor = lineAfter(1).isEmpty();
        }
        if (message.isEmpty() && !m_statement.isEmpty()) {
            thrown.text = line.section(u':', 0, 0) + u": "_s + m_statement;
            // What was asserted says what was expected.
            thrown.isPoor = !m_statement.startsWith("assert "_L1);
        }
        if (!m_isLinked || m_chains.empty())
            m_chains.emplace_back();
        m_chains.back().thrown.push_back(thrown);
        m_chains.back().line = m_at;
        m_chains.back().isEcho = isEcho(thrown.text) && m_chains.back().thrown.size() == 1;
        m_isLinked = false;
        m_inTraceback = false;
        m_statement.clear();
        m_where.clear();
    }

    /// What a message says on the lines below its first.
    QString continued(const QString &message) const
    {
        static const QRegularExpression many(u"\\b\\d+ validation errors? for \\w+$"_s);
        static const QRegularExpression tool(
            u"^[\\w./+-]{1,120}(?::\\d+)*\\s{0,4}:?\\s?(?:fatal|error)\\s{0,4}:"_s);
        if (many.match(message).hasMatch() || message.endsWith(u':')) {
            QString more;
            for (qsizetype i = 1; i <= 2 && !lineAfter(i).isEmpty(); ++i) {
                const QString next = lineAfter(i);
                if (isWrapper(next) || next.front().isDigit()
                    || (i > 1 && next.startsWith("For further information"_L1)))
                    break;
                more += u' ' + next.section(u" [type="_s, 0, 0);
            }
            return more;
        }
        // Hugging Face's and requests' errors: the status comes first, and what it is about below.
        static const QRegularExpression http(
            u"^(?:\\d{3} (?:Client|Server) Error\\b|Unexpected Response: \\d{3})(?!.{0,200} for url)"_s);
        if (http.match(message).hasMatch()) {
            QString more;
            for (qsizetype i = 1; i <= 3; ++i) {
                const QString next = lineAfter(i);
                if (next.isEmpty() || isWrapper(next) || next.startsWith("The above exception"_L1)
                    || next.startsWith("During handling"_L1) || next.contains("Traceback"_L1)
                    || exceptionLine().match(next).hasMatch())
                    break;
                more += u' ' + next;
            }
            return more;
        }
        for (qsizetype i = 1; i <= messageLines; ++i) {
            const QString next = lineAfter(i);
            if (isWrapper(next))
                break;
            if (next == "Last error:"_L1)
                return u": "_s + lineAfter(i + 1);
            if (tool.match(next).hasMatch())
                return u": "_s + next;
        }
        return {};
    }

    void add(const QString &text, const QString &where = {})
    {
        m_isLinked = false;
        Chain &made = m_chains.emplace_back();
        made.thrown.push_back({text, where});
        made.line = m_at;
    }

    /// Ends of programs that no interpreter watches over.
    bool readNative(const QString &line)
    {
        if (line.contains("' failed"_L1) && line.contains("Assertion "_L1)) {
            // One line for each of the kernel's threads: the first says it.
            static const QRegularExpression threads(u":? ?block: \\[[^\\]]*\\], thread: \\[[^\\]]*\\]"_s);
            if (m_assertion.isEmpty())
                m_assertion = QString(line).remove(threads);
            return true;
        }
        if (line.startsWith("what():"_L1)) {
            static const QRegularExpression kind(u"instance of '([^']{1,200})'"_s);
            const QString type = kind.match(m_lines.value(m_at - 1)).captured(1);
            const QString what = line.mid(7).trimmed();
            add(type.isEmpty() ? what : type + u": "_s + what);
            return true;
        }
        if (line.contains("panicked at"_L1)) {
            static const QRegularExpression old(u"panicked at '(.{1,2000})', (\\S+)$"_s);
            static const QRegularExpression place(u"panicked at (\\S+?):?$"_s);
            if (const auto match = old.match(line); match.hasMatch())
                add(u"panic: "_s + match.captured(1), match.captured(2));
            else
                add(u"panic: "_s + lineAfter(1), place.match(line).captured(1));
            ++m_at; // its message is told
            return true;
        }
        if (line.startsWith("panic: "_L1) || line.startsWith("fatal error: "_L1)) {
            // A panic may be followed by that of whoever clears up.
            if (m_isPanic)
                return true;
            m_isPanic = true;
            add(line, goFrame(m_lines, m_at));
            return true;
        }
        // Spring's analysis of why it did not start, between rows of asterisks.
        if (line == "APPLICATION FAILED TO START"_L1) {
            for (qsizetype i = 1; i <= 4; ++i) {
                if (lineAfter(i) == "Description:"_L1) {
                    add(lineAfter(i + 1)
                        + (lineAfter(i + 2).startsWith("Reason: "_L1) ? u' ' + lineAfter(i + 2) : QString()));
                    break;
                }
            }
            return true;
        }
        if (line == "Caused by:"_L1) {
            // Rust's chains are numbered, the last is the root.
            QString chain = m_chains.empty() ? m_fatal : m_chains.back().thrown.back().text;
            if (!lineAfter(1).isEmpty() && !lineAfter(1).front().isDigit() && !chain.isEmpty())
                chain += u": "_s + lineAfter(1); // one alone has no number
            for (qsizetype i = 1; i <= 3 && !lineAfter(i).isEmpty() && lineAfter(i).front().isDigit(); ++i)
                chain += u": "_s + lineAfter(i).section(u':', 1).trimmed();
            add(chain.isEmpty() ? lineAfter(1) : chain);
            return true;
        }
        if (line.startsWith("Caused by: "_L1)) {
            add(line.mid(11) + belowIt());
            return true;
        }
        if (line.startsWith("Unhandled exception. "_L1)) { // .NET
            add(line.mid(21).section(u" ---> "_s, -1));
            return true;
        }
        if (line.startsWith("---> "_L1)) { // .NET, inner exception
            if (m_chains.empty() || !m_chains.back().thrown.back().text.contains(line.mid(5)))
                add(line.mid(5).section(u" ---> "_s, -1));
            return true;
        }
        return readScripted(line);
    }

    /// Ends of programs in Ruby, PHP and Elixir, and of the JVM.
    bool readScripted(const QString &line)
    {
        if (const Said said = scriptedEnd(line); !said.text.isEmpty()) {
            add(said.text, said.where);
            return true;
        }
        if (line.startsWith("# There is insufficient memory for the Java"_L1)
            || line.startsWith("# A fatal error has been detected by the Java"_L1)) {
            add(line.mid(2) + u' ' + lineAfter(1).mid(2));
            return true;
        }
        if (line.startsWith("Exception in thread "_L1)) {
            add(line.section(u'"', 2).trimmed() + belowIt());
            return true;
        }
        return false;
    }

    /// What an exception of the JVM says on further lines, before its stack begins.
    QString belowIt() const
    {
        QString more;
        for (qsizetype i = 1; i <= messageLines + 1; ++i) {
            const QString next = lineAfter(i);
            if (next.startsWith("at "_L1) || next.startsWith("... "_L1))
                return more;
            more += u' ' + next;
        }
        return {};
    }

    /// Lines that a logger calls errors, and those that only speak of one.
    void readLogged(const QString &line)
    {
        static const QRegularExpression klog(u"^([EF])\\d{4} [\\d:.]+\\s+\\d+ \\S{1,100}:\\d+\\] "_s);
        static const QRegularExpression ends(
            u"^(?:fatal:|FATAL|(?:nginx: )?\\[emerg\\]|error: |Error: |ERROR: )"_s);
        char level = m_levels.at(m_at);
        if (const char own = levelOfFields(line); own != ' ')
            level = own;
        else if (line.size() > 6 && (line.front() == u'E' || line.front() == u'F') && line.at(1).isDigit()) {
            if (const auto match = klog.match(line); match.hasMatch())
                level = char(match.capturedView(1).front().toLatin1());
        }
        if (level == 'W' || level == 'I')
            return;
        QString *place = level == 'F'                                                   ? &m_fatal
            : isBareVariant(line)                                                       ? &m_bare
            : line.startsWith("Segmentation fault"_L1) || line.startsWith("Aborted"_L1) ? &m_bare
            : ends.match(line).hasMatch()                                               ? &m_fatal
            : level == 'E'                                                              ? &m_error
                                                                                        : nullptr;
        if (!place || isWrapper(line) || pointsUp(line))
            return;
        // Those who are told to stop say so after the one who knows why.
        if ((line.contains("context canceled"_L1) || line.contains("operation was canceled"_L1))
            && !(m_error + m_fatal).isEmpty())
            return;
        // Functions hand an error on and say less each time: of what is said in one breath the longest.
        if (place == &m_error && m_at - m_errorAt <= 2 && m_breath < 4 && line.size() < m_error.size()
            && m_error.size() < longestQuote) {
            ++m_breath;
            m_errorAt = m_at;
            return;
        }
        if (place == &m_error) {
            m_breath = m_at - m_errorAt <= 2 ? m_breath + 1 : 0;
            m_errorAt = m_at;
        } else if (place == &m_fatal) {
            if (isBland(line) && !m_error.isEmpty() && m_at - m_errorAt <= 3) {
                m_fatal = m_error;
                return;
            }
            const bool inOneBreath = m_at - m_fatalAt <= 1 && level == 'F';
            m_fatalAt = m_at;
            if (inOneBreath && line.size() < m_fatal.size() && m_fatal.size() < longestQuote)
                return;
        }
        *place = line + listBelow(line);
    }

    /// What is wrong, where a line only announces it: the line below one that ends with a colon, or the first of a list.
    QString listBelow(const QString &line) const
    {
        static const QRegularExpression item(u"^(?:\\d{1,2}[).]|[-*>•]|->|line \\d+:)\\s*+(?=\\S)"_s);
        if (line.endsWith(u':') && !lineAfter(1).isEmpty()
            && (m_levels.size() <= m_at + 1 || m_levels.at(m_at + 1) != 'I')) {
            // Places inside of places, each on a line of its own.
            QString below = u' ' + lineAfter(1);
            for (qsizetype i = 2; i <= 5 && below.endsWith(u':') && !lineAfter(i).isEmpty(); ++i)
                below += u' ' + lineAfter(i);
            return below;
        }
        // "*** FATAL CONFIG FILE ERROR ***": what follows says it.
        if (line.startsWith("***"_L1)) {
            QStringList below;
            for (qsizetype i = 1; i <= 3 && !lineAfter(i).isEmpty(); ++i)
                below.append(lineAfter(i));
            return u": "_s + below.join(u": "_s);
        }
        // Blank lines and rules stand between.
        for (qsizetype i = 1; i <= 4 && m_at + i < m_lines.size(); ++i) {
            const QString next = lineAfter(i);
            if (const auto match = item.match(next); match.hasMatch())
                return u": "_s + next.mid(match.capturedLength());
            if (!next.endsWith(u':') && next.size() > 3 && next.front().isLetterOrNumber())
                break;
        }
        return {};
    }

    /// The last line that speaks of a failure: asked for only where nothing is known.
    QString spoken() const
    {
        static const QRegularExpression pattern(
            u"(?i)\\b(?:error|failed|cannot|could not|unable to|denied|no such file|not found|invalid|refused|\\w{0,40}NotFound|unauthorized|forbidden|incompatible|corrupt\\w*|bad file|missing|undefined|refusing|insecure|conflicting|not recommended|(?:is|are)(?:n.t| not) (?:available|enabled|supported))\\b"_s);
        // Functions hand an error on and say less each time: of the last few lines the longest.
        QString found;
        qsizetype seen = -1;
        for (qsizetype i = m_lines.size() - 1; i >= 0 && (seen < 0 || seen - i < 6); --i) {
            const QString line = m_lines.at(i).trimmed();
            if (!pattern.match(line).hasMatch() || isWrapper(line) || pointsUp(line))
                continue;
            if (seen < 0)
                seen = i;
            const QString said = sentenceOf(line);
            if (said.size() > found.size())
                found = said;
        }
        return found;
    }

    /// Where the last error says no more than that tries or time are used up, it goes on with what was tried in vain.
    LastError withReason(LastError found) const
    {
        if (!isUsedUp(found.text) || isRefusal(found.text))
            return found;
        for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
            if (isRefusal(m_lines.at(i))) {
                found.text = tidied(found.text + u": "_s + sentenceOf(m_lines.at(i).trimmed()));
                break;
            }
        }
        return found;
    }

    LastError best() const { return withReason(chosen()); }

    LastError chosen() const
    {
        const Chain *chosen = nullptr;
        for (const Chain &each : m_chains) {
            const bool isBelow = m_pointer >= 0 && each.line > m_pointer;
            if (chosen && ((isBelow && !chosen->isEcho) || (each.isEcho && !chosen->isEcho)))
                continue;
            chosen = &each;
        }
        LastError found;
        if (chosen) {
            const auto telling = std::ranges::find_if(
                chosen->thrown, [](const Thrown &each) { return !each.isPoor && !isEcho(each.text); });
            const Thrown &thrown = telling != chosen->thrown.end() ? *telling : chosen->thrown.back();
            found = {tidied(thrown.text), true, thrown.where};
            if (pointsUp(found.text) && !m_error.isEmpty())
                found.text = tidied(sentenceOf(m_error));
            // The exception tells that a kernel has failed, and the kernel by what.
            if (!m_assertion.isEmpty() && found.text.contains("device-side assert"_L1))
                found.text = tidied(found.text + u": "_s + m_assertion);
            return found;
        }
        if (const QString inner = quotedByParent(); !inner.isEmpty())
            return {tidied(inner), true, {}};
        for (const QString &each : {m_assertion, m_fatal, m_error}) {
            if (!each.isEmpty())
                return {tidied(sentenceOf(each)), true, {}};
        }
        const QString said = spoken();
        return {tidied(sentenceOf(said.isEmpty() ? m_bare : said)), false, {}};
    }

    /// "Worker failed with error 'X', please check …": where the worker's own words are not in the log.
    QString quotedByParent() const
    {
        static const QRegularExpression pattern(u"failed with error '(.{3,400})', please"_s);
        return m_wrapped.isEmpty() ? QString() : pattern.match(m_wrapped).captured(1);
    }

    const QStringList &m_lines;
    const QByteArray &m_levels;
    qsizetype m_at = 0;
    std::vector<Chain> m_chains;
    bool m_inTraceback = false;
    bool m_isStatementNext = false;
    bool m_isLinked = false;
    bool m_isPanic = false;
    qsizetype m_pointer = -1; ///< the first line that points upwards
    QString m_before; ///< what stands before each line of the traceback
    QString m_statement;
    QString m_where;
    QString m_wrapped;
    QString m_assertion;
    QString m_fatal;
    QString m_error;
    qsizetype m_errorAt = -10; ///< its line
    qsizetype m_fatalAt = -10;
    int m_breath = 0; ///< so many errors before it in one go
    QString m_bare;
};

} // namespace

LastError lastErrorOf(const QStringList &lines, const QByteArray &levels)
{
    return Reader(lines, levels).read();
}

} // namespace slipway
