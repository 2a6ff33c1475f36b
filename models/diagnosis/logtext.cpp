// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/logtext.h"

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
        "(?:DEBUG|INFO|WARNING|WARN|ERROR|CRITICAL|FATAL)\\s++(?:\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\s++)?(?:\\[[\\w./-]{1,80}:\\d{1,6}\\]\\s++)?)"_s);
    return pattern;
}

QString stripped(QString line)
{
    static const QRegularExpression colours(u"\\x1b\\[[0-9;]{0,20}[A-Za-z]"_s);
    if (line.contains(u'\x1b'))
        line.remove(colours);
    for (int i = 0; i < 4; ++i) {
        const auto match = prefix().match(line);
        if (!match.hasMatch() || match.capturedLength() == 0)
            break;
        line.remove(0, match.capturedLength());
    }
    while (!line.isEmpty() && (line.back().isSpace()))
        line.chop(1);
    return line;
}

bool isWrapper(const QString &line)
{
    static constexpr std::array words = {
        "Engine core initialization failed"_L1, "Engine process failed to start"_L1,
        "See root cause above"_L1, "EngineDeadError"_L1, "SystemExit"_L1,
        "WorkerProc initialization failed"_L1, "Failed core proc"_L1, "ChildFailedError"_L1,
        "RayTaskError"_L1, "exited unexpectedly"_L1, "KeyboardInterrupt"_L1, "Traceback (most recent"_L1,
        "EngineCore encountered a fatal error"_L1, "EngineCore failed to start"_L1,
        "Application startup failed"_L1, "Worker failed with error"_L1, "CalledProcessError"_L1,
        "BrokenPipeError"_L1,
        // Triton, llama.cpp and TGI end with the last of these, whatever came before.
        "failed to load all models"_L1, "exiting due to model loading error"_L1, "ShardCannotStart"_L1,
        "Shard 0 failed to start"_L1};
    return std::ranges::any_of(words, [&line](QLatin1StringView each) { return line.contains(each); });
}

} // namespace

LogText::LogText(std::string_view log)
{
    const auto take = [this](std::string_view part) {
        static const QRegularExpression breaks(u"[\\r\\n]+"_s);
        for (QString &line :
             QString::fromUtf8(part.data(), qsizetype(part.size())).split(breaks, Qt::SkipEmptyParts)) {
            if (line.size() > 4000)
                line.truncate(4000);
            if (line = stripped(std::move(line)); !line.isEmpty())
                m_lines.append(line);
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

QString LogText::causeLine() const
{
    static const QRegularExpression exception(
        u"^(?:[A-Za-z_][\\w.]{0,120}\\.)?[A-Z]\\w{0,60}(?:Error|Exception|Failure|Timeout|NotFound|Exit|Interrupt)\\b\\s*(?::|$|\\()"_s);
    static const QRegularExpression fatal(
        u"^(?:panic:|fatal error:|fatal:|FATAL|F\\d{4} |nginx: \\[emerg\\]|\\[emerg\\]|Segmentation fault|Aborted|error: |Error: |ERROR: )"_s);
    static const QRegularExpression structured(
        u"(?:^E\\d{4} |\\blevel=(?:fatal|error|panic)\\b|\"level\"\\s{0,2}:\\s{0,2}\"(?:fatal|error|panic)\"|\\b[Ll]vl=(?:eror|crit)\\b|\\berr(?:or)?=\")"_s);
    static const QRegularExpression spoken(
        u"(?i)\\b(?:error|failed|cannot|could not|unable to|denied|no such file|not found|invalid|refused)\\b"_s);
    QString byException;
    QString byFatal;
    QString byStructure;
    QString byWord;
    for (const QString &line : m_lines) {
        if (isWrapper(line))
            continue;
        if (exception.match(line).hasMatch())
            byException = line;
        else if (fatal.match(line).hasMatch() && (byFatal.isEmpty() || !byFatal.startsWith("panic"_L1)))
            byFatal = line;
        else if (structured.match(line).hasMatch())
            byStructure = line;
        else if (spoken.match(line).hasMatch())
            byWord = line;
    }
    for (const QString &each : {byException, byFatal, byStructure, byWord}) {
        if (!each.isEmpty())
            return each.trimmed();
    }
    return {};
}

} // namespace slipway
