// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/logtext.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Of a log of any size this much of its beginning and of its end is read: a start-up of vLLM with tracebacks has some 60 KB.
constexpr std::size_t headBytes = 128 * 1024;
constexpr std::size_t tailBytes = 384 * 1024;

// Whatever loggers put in front of what they say. Possessive, so that hostile lines cost nothing.
const QRegularExpression &prefix()
{
    static const QRegularExpression pattern(
        u"^(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.,0-9]*+(?:Z|[+-]\\d\\d:?\\d\\d)?\\s++|" // kubelet's and most loggers' time
        "\\((?:EngineCore|APIServer|Worker|VllmWorker|RayWorker|pid|head|ServeReplica|ProxyActor)[^)]{0,60}"
        "\\)\\s*+:?\\s*+|" // vLLM's and Ray's process
        "\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?: (?:DP|TP|PP|EP)\\d{1,4}){0,4}\\]\\s++|" // SGLang's time and rank
        "(?:DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL|DPANIC|PANIC)\\s++(?:\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\s++)?(?:\\[[\\w./-]{1,80}:\\d{1,6}\\]\\s++)?)"_s);
    return pattern;
}

/// @param level  'F' or 'E' where the logger says so
/// @param process  the first that is named: "(Worker_TP0 pid=301)"
QString stripped(QString line, char &level, QString &process)
{
    static const QRegularExpression colours(u"\\x1b\\[[0-9;]{0,20}[A-Za-z]"_s);
    if (line.contains(u'\x1b'))
        line.remove(colours);
    for (int i = 0; i < 4; ++i) {
        const auto match = prefix().match(line);
        if (!match.hasMatch() || match.capturedLength() == 0)
            break;
        const QStringView taken = match.capturedView();
        if (process.isEmpty() && taken.startsWith(u'('))
            process = taken.trimmed().toString();
        if (taken.startsWith("ERROR"_L1))
            level = 'E';
        else if (taken.startsWith("CRITICAL"_L1) || taken.startsWith("FATAL"_L1)
                 || taken.contains("PANIC"_L1))
            level = 'F';
        line.remove(0, match.capturedLength());
    }
    while (!line.isEmpty() && (line.back().isSpace()))
        line.chop(1);
    return line;
}

} // namespace

LogText::LogText(std::string_view log)
{
    QHash<QString, int> known;
    const auto take = [this, &known](std::string_view part) {
        static const QRegularExpression breaks(u"[\\r\\n]+"_s);
        for (QString &line :
             QString::fromUtf8(part.data(), qsizetype(part.size())).split(breaks, Qt::SkipEmptyParts)) {
            if (line.size() > 4000)
                line.truncate(4000);
            char level = ' ';
            QString process;
            if (line = stripped(std::move(line), level, process); line.isEmpty())
                continue;
            m_lines.append(line);
            m_levels.append(level);
            if (!process.isEmpty() && !known.contains(process))
                known.insert(process, int(known.size()) + 1);
            m_processes.append(known.value(process));
        }
    };
    if (log.size() <= headBytes + tailBytes) {
        take(log);
    } else {
        take(log.substr(0, headBytes));
        take(log.substr(log.size() - tailBytes));
    }
}

const QRegularExpression &compiled(const char *pattern)
{
    // Judging goes on one thread at a time, and a window and a command may each have theirs.
    thread_local std::unordered_map<const char *, QRegularExpression> all;
    auto found = all.find(pattern);
    if (found == all.end()) {
        found = all.emplace(pattern, QRegularExpression(QLatin1StringView(pattern))).first;
        found->second.optimize();
    }
    return found->second;
}

QString LogText::lineWith(QLatin1StringView words) const
{
    for (const QString &line : m_lines) {
        if (line.contains(words, Qt::CaseInsensitive))
            return line.trimmed();
    }
    return {};
}

QRegularExpressionMatch LogText::firstMatch(const QRegularExpression &pattern, QString *line) const
{
    for (const QString &each : m_lines) {
        // A traceback quotes the program itself, too, and that says less than the words that came of it.
        if (QStringView(each).trimmed().startsWith("raise "_L1))
            continue;
        if (auto match = pattern.match(each); match.hasMatch()) {
            if (line)
                *line = each.trimmed();
            return match;
        }
    }
    return {};
}

const LastError &LogText::lastError() const
{
    if (m_lastError)
        return *m_lastError;
    // Workers write their tracebacks at one time, line by line between one another's: each is read by itself, and who speaks last, which is
    // the parent, comes last.
    std::vector<qsizetype> lastOf;
    for (qsizetype i = 0; i < m_processes.size(); ++i) {
        lastOf.resize(std::max(lastOf.size(), std::size_t(m_processes.at(i)) + 1));
        lastOf[std::size_t(m_processes.at(i))] = i;
    }
    if (lastOf.size() < 3)
        return m_lastError.emplace(lastErrorOf(m_lines, m_levels));
    std::vector<qsizetype> order(std::size_t(m_lines.size()));
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::ranges::stable_sort(order, {}, [&](qsizetype i) { return lastOf[std::size_t(m_processes.at(i))]; });
    QStringList lines;
    QByteArray levels;
    for (const qsizetype i : order) {
        lines.append(m_lines.at(i));
        levels.append(m_levels.at(i));
    }
    return m_lastError.emplace(lastErrorOf(lines, levels));
}

} // namespace slipway
