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
        u"^(?:\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.,0-9]*+(?: ?Z| ?[+-]\\d\\d:?\\d\\d| "
        u"UTC)?\\]?:?\\s++|" // kubelet's and most loggers' time
        "\\((?:EngineCore|APIServer|Worker|VllmWorker|RayWorker|pid|head|ServeReplica|ServeController|"
        "ProxyActor)[^)]{0,60}"
        "\\)\\s*+:?\\s*+|" // vLLM's and Ray's process
        "\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?: (?:DP|TP|PP|EP)\\d{1,4}){0,4}\\]\\s++|" // SGLang's time and rank
        "\\[(?:\\d\\d/\\d\\d/\\d{4}-|\\d\\d-[A-Z][a-z]{2}-\\d{4} )\\d\\d:\\d\\d:\\d\\d\\]\\s++|" // TensorRT-LLM's, PHP's
        "\\d\\d/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d\\s++|" // Spark's
        "\\d\\d:\\d\\d:\\d\\d[.,]\\d{3}\\s++|" // logback's and Prefect's
        "\\|\\s*+(?=[A-Z]{4,8}\\s*+\\|)|" // loguru's columns
        "(?:DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL|DPANIC|PANIC)\\s*+\\|\\s*+|"
        "\\[(?:DEBUG|INFO|NOTICE|WARNING|WARN|ERROR|CRITICAL|FATAL|PANIC)\\]\\s++|"
        "(?:DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL|DPANIC|PANIC)\\s++(?:\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\s++)?(?:\\[[\\w./-]{1,80}:\\d{1,6}\\]\\s++)?)"_s);
    return pattern;
}

char levelOfWord(QStringView word)
{
    const QChar first = word.isEmpty() ? QChar(u' ') : word.front().toUpper();
    // "err" and "error", but "emerg"; "alert" is above "critical".
    if (first == u'E')
        return word.startsWith("em"_L1, Qt::CaseInsensitive) ? 'F' : 'E';
    if (word.startsWith("fail"_L1))
        return 'E'; // .NET
    if (word.startsWith("DPANIC"_L1))
        return 'F'; // zap
    return first == u'F' || first == u'C' || first == u'P' || first == u'S' || first == u'A' ? 'F'
        : first == u'W'                                                                      ? 'W'
        : first == u'I' || first == u'D' || first == u'N'                                    ? 'I'
                                                                                             : ' ';
}

/// The level of a line whose logger puts it after a thread, a process or a name: "[main] ERROR a.b.C - …", "1 --- [main] …", "[1][critical]…",
/// "production.ERROR: …", "FATA[0003] …", "fail: Host[6]".
char levelWithin(const QString &line)
{
    static const QRegularExpression word(
        u"^(?:[\\w.\\[\\]<>#@/:$*()-]{1,60}+\\s++){0,3}?(?:[\\w-]{1,30}\\.)?\\[?(FATAL|CRITICAL|SEVERE|EMERGENCY|ALERT|PANIC|ERROR|WARNING|WARN|INFO|DEBUG|ERR|FTL|PNC|WRN|INF|DBG)\\]?(?::|\\s|$)"_s);
    static const QRegularExpression bracket(
        u"^.{0,60}?\\[(emerg|alert|crit|critical|fatal|error|err|warning|warn|notice|info|debug)\\]"_s);
    static const QRegularExpression head(
        u"^(?:(fatal|critical|crit|fail|error|warning|warn|warn|info|debug|dbug)(?=: [\\w.]{3,120}\\[\\d+\\]$|\\s++(?:-\\s)?)|(FATA|ERRO|PANI|WARN|INFO)(?=\\[\\d{4}\\]))"_s);
    // NCCL calls its errors warnings.
    if (line.contains("NCCL WARN"_L1))
        return 'E';
    static const QRegularExpression klog(u"^([EFWI])\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d"_s);
    for (const QRegularExpression *pattern : {&klog, &word, &bracket, &head}) {
        if (const auto match = pattern->match(line); match.hasMatch())
            return levelOfWord(match.captured(1).isEmpty() ? match.capturedView(2) : match.capturedView(1));
    }
    return ' ';
}

/// @param level  'F' or 'E' where the logger says so
/// @param process  the first that is named: "(Worker_TP0 pid=301)"
QString stripped(QString line, char &level, QString &process)
{
    static const QRegularExpression colours(u"\\x1b\\[[0-9;]{0,20}[A-Za-z]"_s);
    if (line.contains(u'\x1b'))
        line.remove(colours);
    bool isStamped = false;
    for (int i = 0; i < 5; ++i) {
        const auto match = prefix().match(line);
        if (!match.hasMatch() || match.capturedLength() == 0)
            break;
        QStringView taken = match.capturedView();
        if (process.isEmpty() && taken.startsWith(u'('))
            process = taken.trimmed().toString();
        isStamped = isStamped || taken.front().isDigit() || (taken.size() > 2 && taken.at(1).isDigit());
        if (taken.startsWith(u'[') && taken.size() > 2 && taken.at(1).isUpper())
            taken = taken.mid(1);
        if (taken.front().isUpper())
            level = levelOfWord(taken);
        line.remove(0, match.capturedLength());
    }
    if (level == ' ' && line.size() > 6
        && (isStamped || line.at(1).isDigit() || line.startsWith(u'[') || line.contains("ERROR"_L1)
            || line.contains(u'[') || line.startsWith("fail: "_L1) || line.startsWith("crit: "_L1)
            || line.startsWith("FATA"_L1)))
        level = levelWithin(line);
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
            if (!process.isEmpty() && !known.contains(process))
                known.insert(process, int(known.size()) + 1);
            const auto keep = [&](const QString &each, char itsLevel) {
                m_lines.append(each);
                m_levels.append(itsLevel);
                m_processes.append(known.value(process));
            };
            const QStringList several = unfolded(line);
            const char told = levelOfFields(line);
            const char own = told == ' ' ? level : told;
            for (const QString &each : several) {
                // Frames are no errors by themselves.
                if (!each.trimmed().isEmpty())
                    keep(each, each.front().isSpace() ? ' ' : own);
            }
            if (several.isEmpty())
                keep(line, own);
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
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QString &each = m_lines.at(i);
        if (m_isStrict && (m_levels.at(i) == 'W' || m_levels.at(i) == 'I'))
            continue;
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

bool isVague(const QString &error)
{
    static const QRegularExpression pattern(
        u"(?i)connect|reach|unavailable|time(?:d )?out|deadline|retr(?:y|ies)|attempts|giv(?:e|ing) up|gave up|resol|broker|server|ready|peers?\\b|cluster|sync|health|upstream|\\bloss\\b|socket|start|initiali[sz]|worker|process|engine|system error|internal error|unknown error|run|abort|exit|child|see |check |above"_s);
    return pattern.match(error).hasMatch();
}

LogText LogText::withoutWarnings() const
{
    LogText strict = *this;
    strict.m_isStrict = true;
    return strict;
}

LogText LogText::last(qsizetype count) const
{
    LogText tail = *this;
    tail.m_lines = m_lines.last(std::min(count, m_lines.size()));
    tail.m_levels = m_levels.last(std::min(count, m_levels.size()));
    tail.m_processes = m_processes.last(std::min(count, m_processes.size()));
    tail.m_lastError.reset();
    return tail;
}

QString LogText::lineBelow(const QString &line) const
{
    for (qsizetype i = 0; i + 1 < m_lines.size(); ++i) {
        if (QStringView(m_lines.at(i)).trimmed() == line)
            return m_lines.at(i + 1).trimmed();
    }
    return {};
}

QString LogText::lastWarning() const
{
    const qsizetype at = m_levels.lastIndexOf('W');
    return at < 0 ? QString() : sentenceOf(m_lines.at(at).trimmed());
}

bool LogText::hasWarnings() const
{
    return m_levels.contains('W') || m_levels.contains('I');
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
