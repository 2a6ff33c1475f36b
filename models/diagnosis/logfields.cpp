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
    QString error = first({"error", "err", "exception", "exc_info", "exc", "stack_trace", "cause", "reason"});
    // A traceback in a field is one like any other.
    if (error.contains(u'\n')) {
        const QStringList lines = error.split(u'\n', Qt::SkipEmptyParts);
        const LastError inner = lastErrorOf(lines, QByteArray(lines.size(), ' '));
        error = inner.text.isEmpty() ? lines.constLast() : inner.text;
    }
    return joined(first({"msg", "message", "log", "event", "textPayload"}), error);
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
    if (!line.contains("level"_L1, Qt::CaseInsensitive) && !line.contains("severity"_L1)
        && !line.contains("lvl="_L1))
        return ' ';
    static const QRegularExpression pattern(
        u"(?i)(?:\"(?:log\\.)?(?:level|levelname|severity)\"\\s{0,2}:\\s{0,2}\"|\\b(?:level|lvl|severity)=\"?)(fatal|panic|dpanic|emerg\\w*|crit\\w*|error|eror|err)\\b"_s);
    // Pino's levels are numbers.
    if (line.contains("\"level\":60"_L1) || line.contains("\"level\":50"_L1))
        return line.contains("\"level\":60"_L1) ? 'F' : 'E';
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return ' ';
    return match.capturedView(1).startsWith(u'e', Qt::CaseInsensitive)
            && !match.capturedView(1).startsWith("emerg"_L1, Qt::CaseInsensitive)
        ? 'E'
        : 'F';
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
    static const QRegularExpression error(
        u"(?:^|\\s)\"?(?:err|error)\"?=(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|(\\S+))"_s);
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
    const QString words = said.hasMatch() ? said.captured(1) + said.captured(2) : begins.captured(1);
    if (words.isEmpty() && !failed.hasMatch())
        return rest;
    return joined(unquoted(words), unquoted(failed.captured(1) + failed.captured(2)));
}

} // namespace slipway
