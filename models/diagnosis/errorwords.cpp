// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines are errors, and which only speak of one that stands elsewhere.
#include "diagnosis/errorwords.h"

#include <algorithm>
#include <array>
#include <span>

namespace slipway::errorwords {
using namespace Qt::StringLiterals;

namespace {

bool holdsAny(const QString &line, std::span<const QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&line](QLatin1StringView each) { return line.contains(each); });
}

/// Where to read more, which programs say last of all.
bool isAdvice(const QString &line)
{
    static const QRegularExpression pattern(
        u"(?i)^.{0,160}?\\b(?:for (?:more|further) (?:details|information|help)\\b|(?:complete|full|detailed) (?:log|report|output)\\b|use [`'\"]?.{0,60}--help|try [`'\"]?.{0,60}--help|run (?:with|[`'\"]).{0,60}(?:for (?:usage|help|more)|--?v|--help|backtrace)|see .{0,80} --help|note: run with|please (?:report|file) (?:this|a bug|an issue))"_s);
    return line.contains(u' ') && pattern.match(line).hasMatch() && line.size() < 300;
}

/// "[ERROR] Aborting", "Shutting down": the end itself, and not why.
bool isFarewell(const QString &line)
{
    static const QRegularExpression pattern(
        u"(?i)^.{0,24}?(?:aborting|exiting|shutting down|stopp(?:ing|ed)|terminating|boot failed|giving up)[ .!]{0,4}$"_s);
    return line.size() < 60 && pattern.match(line).hasMatch();
}

} // namespace

/// Says no more than that something else has failed.
bool isWrapper(const QString &line)
{
    static constexpr std::array words = {
        "Engine core initialization failed"_L1, "Engine process failed to start"_L1,
        "See root cause above"_L1, "EngineDeadError"_L1, "SystemExit"_L1,
        "WorkerProc initialization failed"_L1, "Failed core proc"_L1, "ChildFailedError"_L1,
        "RayTaskError"_L1, "ExceptionGroup"_L1, "exited unexpectedly"_L1, "KeyboardInterrupt"_L1,
        "EngineCore encountered a fatal error"_L1, "EngineCore failed to start"_L1,
        "Application startup failed"_L1, "Worker failed with error"_L1, "CalledProcessError"_L1,
        "BrokenPipeError"_L1, "error raised in its creation task"_L1, "WorkerProc hit an exception"_L1,
        "output_handler failed"_L1,
        // Triton, llama.cpp and TGI end with the last of these, whatever came before.
        "failed to load all models"_L1, "All specified directories have failed"_L1,
        "exiting due to model loading error"_L1, "ShardCannotStart"_L1, "Shard 0 failed to start"_L1};
    return line.endsWith("(most recent call last):"_L1) || holdsAny(line, words) || isAdvice(line)
        || isFarewell(line);
}

/// Sends its reader upwards: what ended the program stands before it.
bool pointsUp(const QString &line)
{
    static constexpr std::array words = {"root cause above"_L1,
                                         "for the root cause"_L1,
                                         "stack trace above"_L1,
                                         "stack trace (above)"_L1,
                                         "Received sigquit from a child"_L1,
                                         "SIGQUIT received"_L1,
                                         "your system logs"_L1};
    return holdsAny(line, words);
}

/// What the others of a group say when one of them has gone.
bool isEcho(const QString &text)
{
    static constexpr std::array words = {"ConnectionResetError"_L1,  "EOFError"_L1,
                                         "CancelledError"_L1,        "communicator was aborted"_L1,
                                         "shm_broadcast"_L1,         "Connection closed by peer"_L1,
                                         "remote process exited"_L1, "RPC call to"_L1};
    return holdsAny(text, words);
}

/// "AssertionError: …", also of programs that write no traceback.
const QRegularExpression &exceptionLine()
{
    static const QRegularExpression pattern(
        u"^(?:(?:[a-z_]\\w{0,60}\\.){1,8}(?:exceptions?|errors?|exc)\\.(?:\\w{1,60}\\.){0,4}[A-Z]\\w{2,60}:|(?:[A-Za-z_]\\w{0,60}\\.){0,12}(?:[A-Z]\\w{0,60}?)?(?:Error|Exception|Failure|Timeout|NotFound|Exit|Interrupt|Failed|Corruption|OutOfResources)\\b(?: \\[[A-Z0-9_]{2,60}\\])?\\s*(?::|$|\\())"_s);
    return pattern;
}

/// "Error: ShardCannotStart": Rust's name of an error without its words.
bool isBareVariant(const QString &line)
{
    return line.startsWith("Error: "_L1)
        && std::ranges::all_of(QStringView(line).mid(7), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Whether a line can be an exception's: a name begins it, which is cheaper to see than the pattern is to try.
bool mayBeException(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    const QStringView head = colon < 0 ? line : line.left(colon);
    if (head.isEmpty() || head.size() > 200 || !(head.front().isLetter() || head.front() == u'_'))
        return false;
    // "SomeError(0x1f): …" of .NET, "Error [ERR_X]: …" of Node.js.
    const auto end = std::ranges::find_if(head, [](QChar c) { return c == u'(' || c == u'['; });
    const QStringView name = head.left(end - head.begin());
    return std::ranges::all_of(
        name, [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u' '; });
}

bool isBland(const QString &line)
{
    static const QRegularExpression telling(u"['\"`/=:]|\\d{2}"_s);
    QString words = line.mid(line.indexOf(u']') + 1).trimmed();
    if (words.startsWith("error: "_L1, Qt::CaseInsensitive))
        words.remove(0, 7);
    return line.size() < 60 && !telling.match(words).hasMatch();
}

bool isUsedUp(const QString &text)
{
    static const QRegularExpression pattern(
        u"(?i)\\b(?:max(?:imum)?(?: number of)? (?:retries|attempts)|retr(?:y|ies) (?:limit|exhausted|exceeded)|giving up|gave up|after \\d{1,4} (?:retries|attempts|tries)|time(?:d )?out waiting|context deadline exceeded|ConnectionLoss)"_s);
    return pattern.match(text).hasMatch();
}

bool isRefusal(const QString &text)
{
    static const QRegularExpression pattern(
        u"(?i)ECONNREFUSED|connection refused|no such host|name or service not known|not resolvable|UnknownHost|\\bENOTFOUND|EAI_AGAIN|failure in name resolution|no route to host|i/o timeout|certificate verify|\\bx509|unauthorized|forbidden|access ?denied|authentication failed|no space left|permission denied"_s);
    return pattern.match(text).hasMatch();
}

QString goFrame(const QStringList &lines, qsizetype panic)
{
    static const QRegularExpression call(u"^([\\w./*()%-]{2,300}?)\\((?:0x|\\.\\.\\.|\\)|\\{|\\?)"_s);
    bool inStack = false;
    for (qsizetype i = panic + 1; i < panic + 40 && i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        inStack = inStack || (line.startsWith("goroutine "_L1) && line.contains("["_L1));
        if (!inStack || line.startsWith("panic("_L1) || line.startsWith("runtime."_L1))
            continue;
        if (const auto match = call.match(line); match.hasMatch())
            return match.captured(1).section(u'/', -1);
    }
    return {};
}

Said scriptedEnd(const QString &line)
{
    static const QRegularExpression ruby(
        u"^\\S{1,300}:\\d{1,6}:in [`'][^'`]{1,120}': (.{1,600}) \\(([A-Z][\\w:]{2,120})\\)$"_s);
    static const QRegularExpression php(
        u"PHP Fatal error: {1,3}(?:Uncaught )?(.{3,600}?)(?: in /\\S{1,300}:\\d+)?$"_s);
    static const QRegularExpression elixir(u"^\\*\\* \\(([A-Z][\\w.]{1,120})\\) (.{2,600})"_s);
    if (const auto match = line.contains(":in "_L1) ? ruby.match(line) : QRegularExpressionMatch();
        match.hasMatch()) {
        const QString kind = match.captured(2);
        return {match.captured(1) == kind ? kind : kind + u": "_s + match.captured(1),
                line.section(u": "_s, 0, 0).section(u'/', -1).left(120)};
    }
    if (line.contains("PHP Fatal error"_L1))
        return {php.match(line).captured(1), {}};
    if (const auto match = line.startsWith("** ("_L1) ? elixir.match(line) : QRegularExpressionMatch();
        match.hasMatch())
        return {match.captured(1) + u": "_s + match.captured(2), {}};
    return {};
}

} // namespace slipway::errorwords
