// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of loggers that write fields. Source: zap, zerolog, logrus and k8s.io/klog on their encodings; Google's structured logging.
#include "diagnosis/lasterror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Where loggers put what they say, and the error that they say it of. Source: zap, zerolog, logrus, slog, pino, bunyan, Serilog's compact
/// form ("@mt", "@x"), ECS, Rust's tracing ("fields"), Google's structured logging.
constexpr std::initializer_list<const char *> messageFields{
    "msg",    "message", "@m",          "@mt",           "log",    "event",
    "fields", "body",    "textPayload", "short_message", "errmsg", "errorMessage"};
constexpr std::initializer_list<const char *> errorFields{
    "error",        "err",           "exception",         "@x",
    "exc_info",     "exc",           "exc_text",          "stack_trace",
    "full_message", "error.message", "error.stack_trace", "attr",
    "cause",        "reason"};

QString joined(const QString &message, const QString &error)
{
    if (message.isEmpty() || message == error)
        return error;
    return error.isEmpty() || message.contains(error) ? message : message + u": "_s + error;
}

/// The fields of a logger that writes JSON, in whichever of its usual names.
QString sentenceOfJson(const QJsonObject &fields)
{
    const auto first = [&fields](std::initializer_list<const char *> names) {
        for (const char *name : names) {
            const QJsonValue value = fields.value(QLatin1StringView(name));
            if (value.isString() && !value.toString().isEmpty())
                return value.toString();
            if (value.isObject()) {
                const QString inner = sentenceOfJson(value.toObject());
                if (!inner.isEmpty())
                    return inner;
            }
        }
        return QString();
    };
    QString error = first(errorFields);
    // A traceback in a field is one like any other.
    if (error.contains(u'\n')) {
        const QStringList lines = error.split(u'\n', Qt::SkipEmptyParts);
        const LastError inner = lastErrorOf(lines, QByteArray(lines.size(), ' '));
        error = inner.text.isEmpty() ? lines.constLast() : inner.text;
    }
    return joined(first(messageFields), error);
}

/// The text of the first of these fields; of an object in its place (an exception of Node.js or of pino, the fields of Rust's tracing) its
/// stack, or its kind and what it says.
QString textOf(const QJsonObject &fields, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QJsonValue value = fields.value(QLatin1StringView(name));
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return value.toString();
        if (!value.isObject())
            continue;
        const QJsonObject inner = value.toObject();
        const QString stack = inner.value("stack"_L1).toString(inner.value("stacktrace"_L1).toString());
        const QString words = sentenceOfJson(inner);
        const QString kind = inner.value("type"_L1).toString(inner.value("name"_L1).toString());
        if (stack.contains(words) && !stack.isEmpty())
            return stack;
        if (!words.isEmpty())
            return kind.isEmpty() || words.startsWith(kind) ? words : kind + u": "_s + words;
    }
    return {};
}

/// What the error is about, where that has fields of its own: " (path=/etc/a, host=b)".
QString whereabouts(const QString &line)
{
    static const QRegularExpression field(
        u"(?:^|\\s)(path|file|filename|config|host|hostname|addr|address|url|endpoint|server|user|username|database|db|topic|queue|bucket|model|plugin|key|resource)=(?:\"([^\"]{1,120})\"|([^\\s\"]{1,120}))(?=\\s|$)"_s);
    QStringList all;
    for (auto each = field.globalMatch(line); each.hasNext() && all.size() < 3;) {
        const auto match = each.next();
        all.append(match.captured(1) + u'=' + match.captured(2) + match.captured(3));
    }
    return all.isEmpty() ? QString() : u" (%1)"_s.arg(all.join(u", "_s));
}

QString unquoted(QString text)
{
    text.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u" "_s).replace(u"\\\\"_s, u"\\"_s);
    return text;
}

} // namespace

char levelOfFields(const QString &line)
{
    // Asked of each line: the cheap words first.
    // MongoDB's, one letter.
    if (const qsizetype at = line.startsWith("{\"t\":{"_L1) ? line.indexOf(",\"s\":\""_L1) : -1; at > 0) {
        const QChar own = line.at(std::min(at + 6, line.size() - 1));
        return own == u'F' || own == u'E' || own == u'W' ? own.toLatin1() : 'I';
    }
    if (!line.contains("level"_L1, Qt::CaseInsensitive) && !line.contains("severity"_L1)
        && !line.contains("lvl="_L1) && !line.contains("\"@l\""_L1))
        return ' ';
    static const QRegularExpression pattern(
        u"(?i)(?:\"(?:(?:log\\.)?(?:level|levelname|severity)|@l)\"\\s{0,2}:\\s{0,2}\"|\\b(?:level|lvl|severity)=\"?)(fatal|panic|dpanic|emerg\\w*|crit\\w*|error|eror|err|warn\\w*|info|debug|trace|notice)\\b"_s);
    // Pino's levels are numbers.
    if (line.contains("\"level\":60"_L1) || line.contains("\"level\":50"_L1))
        return line.contains("\"level\":60"_L1) ? 'F' : 'E';
    const auto match = pattern.match(line);
    if (!match.hasMatch()) {
        return line.contains("\"level\":40"_L1)                                    ? 'W'
            : line.contains("\"level\":30"_L1) || line.contains("\"level\":20"_L1) ? 'I'
                                                                                   : ' ';
    }
    if (const QChar first = match.capturedView(1).front().toLower(); first == u'w')
        return 'W';
    else if (first == u'i' || first == u'n' || first == u't'
             || match.capturedView(1).startsWith("de"_L1, Qt::CaseInsensitive))
        return 'I';
    return match.capturedView(1).startsWith(u'e', Qt::CaseInsensitive)
            && !match.capturedView(1).startsWith("emerg"_L1, Qt::CaseInsensitive)
        ? 'E'
        : 'F';
}

QStringList unfolded(const QString &line)
{
    const char level = levelOfFields(line);
    const bool isError = level == 'E' || level == 'F';
    // Quotes inside of quotes hide names from whoever reads them.
    static const QRegularExpression klog(u"^[EF]\\d{4} [\\d:.]+\\s+\\d+ \\S{1,100}:\\d+\\] \""_s);
    if (line.contains("\\\""_L1) && !line.startsWith(u'{') && (isError || klog.match(line).hasMatch()))
        return {sentenceOf(line)};
    if (!line.startsWith(u'{') || !line.endsWith(u'}')
        || (!isError && (level != ' ' || !line.contains("\\n"_L1))))
        return {};
    const QJsonObject fields = QJsonDocument::fromJson(line.toUtf8()).object();
    const QString message = textOf(fields, messageFields);
    QString error = textOf(fields, errorFields);
    if (message.isEmpty() && error.isEmpty())
        return {};
    if (!message.contains(u'\n') && !error.contains(u'\n'))
        return {joined(message, error)};
    return (message.contains(error)       ? message
                : error.contains(message) ? error
                                          : message + u'\n' + error)
        .split(u'\n', Qt::SkipEmptyParts);
}

QString sentenceOf(const QString &line)
{
    if (line.startsWith(u'{')) {
        const QJsonObject fields = QJsonDocument::fromJson(line.toUtf8()).object();
        if (const QString told = sentenceOfJson(fields); !told.isEmpty())
            return told;
    }
    // klog: E1130 11:50:02.1 1 run.go:72] "command failed" err="…"
    static const QRegularExpression klog(u"^[A-Z]\\d{4} [\\d:.]+\\s+\\d+ \\S{1,100}:\\d+\\] "_s);
    static const QRegularExpression source(u"^[\\w./-]{1,100}:\\d{1,6}\\] "_s);
    static const QRegularExpression message(
        u"(?:^|\\s)(?:msg|message)=(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(\\S+))"_s);
    // Rust's tracing does not quote what it shows: it goes on until the next field.
    static const QRegularExpression error(
        u"(?:^|\\s)\"?(?:err|error)\"?=(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"(?=\\s|$)|(\\S+(?: (?![\\w.]{1,40}=)\\S+)*+))"_s);
    static const QRegularExpression leading(u"^\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"(?:\\s|$)"_s);
    QString rest = line;
    rest.remove(klog).remove(source);
    // zap's console: logger, place, message and fields between tabulators.
    if (const qsizetype brace = rest.indexOf("\t{"_L1); brace > 0) {
        const QString told = sentenceOfJson(QJsonDocument::fromJson(rest.mid(brace + 1).toUtf8()).object());
        return joined(rest.left(brace).section(u'\t', -1), told);
    }
    const auto said = message.match(rest);
    const auto failed = error.match(rest);
    const auto begins = leading.match(rest);
    QString words = said.hasMatch() ? said.captured(1) + said.captured(2) : begins.captured(1);
    if (words.isEmpty() && !failed.hasMatch())
        return rest;
    if (words.isEmpty() && !rest.left(failed.capturedStart()).contains(u'='))
        words = rest.left(failed.capturedStart()).trimmed();
    return joined(unquoted(words), unquoted(failed.captured(1) + failed.captured(2))) + whereabouts(rest);
}

} // namespace slipway
