// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubestatus.h"

#include "base/redact.h"
#include "net/statuskind.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Enough for any sentence; whole HTML error pages of load balancers are longer and say no more.
constexpr qsizetype maxDetailChars = 2000;

QString oneSentence(QString text)
{
    text = redacted(text.trimmed());
    if (text.size() > maxDetailChars)
        text = text.left(maxDetailChars) + u'…';
    return text;
}

ErrorKind kindOfReason(const QString &reason, int code)
{
    static const QHash<QString, ErrorKind> table = {
        {u"BadRequest"_s, ErrorKind::Invalid},
        {u"Unauthorized"_s, ErrorKind::Unauthorized},
        {u"Forbidden"_s, ErrorKind::Forbidden},
        {u"NotFound"_s, ErrorKind::NotFound},
        {u"AlreadyExists"_s, ErrorKind::AlreadyExists},
        {u"Conflict"_s, ErrorKind::Conflict},
        {u"Gone"_s, ErrorKind::Expired},
        {u"Expired"_s, ErrorKind::Expired},
        {u"Invalid"_s, ErrorKind::Invalid},
        {u"MethodNotAllowed"_s, ErrorKind::Invalid},
        {u"NotAcceptable"_s, ErrorKind::Invalid},
        {u"UnsupportedMediaType"_s, ErrorKind::Invalid},
        {u"RequestEntityTooLarge"_s, ErrorKind::Invalid},
        {u"TooManyRequests"_s, ErrorKind::TooManyRequests},
        {u"Timeout"_s, ErrorKind::Timeout},
        {u"ServerTimeout"_s, ErrorKind::Unavailable},
        {u"ServiceUnavailable"_s, ErrorKind::Unavailable},
        {u"InternalError"_s, ErrorKind::Internal},
    };
    const auto found = table.constFind(reason);
    return found != table.constEnd() ? *found : kindOfStatus(code);
}

// Server-side apply reports a field that the schema lacks as a 500 without a reason. It is the manifest's fault and
// repeating it changes nothing (apimachinery, pkg/util/managedfields/internal/structuredmerge.go).
void recogniseUnknownField(Error &error)
{
    if (error.httpStatus != 500 || !error.reason.isEmpty()
        || !error.detail.contains("field not declared in schema"_L1))
        return;
    error.kind = ErrorKind::Invalid;
    error.reason = u"UnknownField"_s;
    static const QRegularExpression field(u"(?:^|[\\s:;])(\\.[^\\s:]+): field not declared in schema"_s);
    for (auto matches = field.globalMatch(error.detail); matches.hasNext();) {
        const auto match = matches.next();
        error.causes.append({.reason = u"FieldValueInvalid"_s,
                             .field = match.captured(1),
                             .message = u"field not declared in schema"_s});
    }
}

void recogniseQuota(Error &error)
{
    // Quota admission answers Forbidden with this text and no cause (apiserver, plugin/pkg/admission/resourcequota).
    if (error.kind == ErrorKind::Forbidden
        && (error.detail.contains("exceeded quota:"_L1) || error.detail.contains("failed quota:"_L1)))
        error.kind = ErrorKind::QuotaExceeded;
}

} // namespace

Error errorOfStatus(const QJsonObject &status, const QString &where)
{
    Error error;
    error.where = where;
    error.httpStatus = status.value("code"_L1).toInt();
    error.reason = status.value("reason"_L1).toString();
    error.kind = kindOfReason(error.reason, error.httpStatus);
    error.detail = oneSentence(status.value("message"_L1).toString());
    const QJsonObject details = status.value("details"_L1).toObject();
    if (const int seconds = details.value("retryAfterSeconds"_L1).toInt(); seconds > 0)
        error.retryAfter = std::chrono::seconds(qMin(seconds, 3600));
    const QJsonArray causes = details.value("causes"_L1).toArray();
    for (const QJsonValue &value : causes) {
        const QJsonObject cause = value.toObject();
        error.causes.append({.reason = cause.value("reason"_L1).toString(),
                             .field = cause.value("field"_L1).toString(),
                             .message = oneSentence(cause.value("message"_L1).toString())});
    }
    recogniseUnknownField(error);
    recogniseQuota(error);
    return error;
}

Error errorOfAnswer(int httpStatus, const HttpHeaders &headers, const QByteArray &body, const QString &where)
{
    Error error;
    const QJsonObject status = QJsonDocument::fromJson(body).object();
    if (status.value("kind"_L1) == "Status"_L1) {
        error = errorOfStatus(status, where);
        if (error.httpStatus == 0) {
            error.httpStatus = httpStatus;
            error.kind = kindOfReason(error.reason, httpStatus);
        }
    } else {
        error.where = where;
        error.httpStatus = httpStatus;
        error.kind = kindOfStatus(httpStatus);
        error.detail = oneSentence(QString::fromUtf8(body.left(maxDetailChars)));
        if (error.detail.isEmpty())
            error.detail = u"the server answered with HTTP status %1 and no text"_s.arg(httpStatus);
        recogniseUnknownField(error);
    }
    if (!error.retryAfter)
        error.retryAfter = HttpResponse{.status = httpStatus, .headers = headers, .body = {}}.retryAfter();
    return error;
}

QStringList warningsOf(const HttpHeaders &headers)
{
    QStringList texts;
    for (const QByteArray &value : headers.values("Warning")) {
        // RFC 7234: code agent "text" ["date"], and several may share a field, separated by commas. The text is a quoted string.
        const QString field = QString::fromUtf8(value);
        static const QRegularExpression warning(uR"re((\d{3}) (\S+) "((?:[^"\\]|\\.)*)")re"_s);
        for (auto matches = warning.globalMatch(field); matches.hasNext();) {
            QString text = matches.next().captured(3);
            static const QRegularExpression escape(uR"re(\\(.))re"_s);
            text.replace(escape, u"\\1"_s);
            texts.append(oneSentence(text));
        }
    }
    texts.removeDuplicates();
    return texts;
}

QList<FieldConflict> fieldConflicts(const Error &error)
{
    QList<FieldConflict> conflicts;
    for (const ErrorCause &cause : error.causes) {
        if (cause.reason != "FieldManagerConflict"_L1)
            continue;
        // The manager stands in quotes in the cause's message; there is no field of its own for it.
        static const QRegularExpression quoted(uR"re(conflict with "((?:[^"\\]|\\.)*)")re"_s);
        const auto match = quoted.match(cause.message);
        conflicts.append({.field = cause.field, .manager = match.captured(1)});
    }
    return conflicts;
}

} // namespace slipway
