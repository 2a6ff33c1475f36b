// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and errors in the three styles that Google's services have.
#include "app/sandbox/google/cloudcontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

struct Status {
    const char *name;
    int code;
    const char *reason;
};
// google.rpc.Code with its HTTP mapping, and the classic reason that compute and storage print.
constexpr Status kStatuses[] = {
    {"INVALID_ARGUMENT", 400, "invalid"},
    {"FAILED_PRECONDITION", 400, "failedPrecondition"},
    {"OUT_OF_RANGE", 400, "outOfRange"},
    {"UNAUTHENTICATED", 401, "authError"},
    {"PERMISSION_DENIED", 403, "forbidden"},
    {"NOT_FOUND", 404, "notFound"},
    {"ALREADY_EXISTS", 409, "alreadyExists"},
    {"ABORTED", 409, "aborted"},
    {"CONDITION_NOT_MET", 412, "conditionNotMet"},
    {"RESOURCE_EXHAUSTED", 429, "rateLimitExceeded"},
    {"CANCELLED", 499, "cancelled"},
    {"INTERNAL", 500, "backendError"},
    {"UNIMPLEMENTED", 501, "notImplemented"},
    {"UNAVAILABLE", 503, "backendError"},
    {"DEADLINE_EXCEEDED", 504, "timeout"},
};

const Status &statusOf(const char *name)
{
    for (const Status &status : kStatuses) {
        if (qstrcmp(status.name, name) == 0)
            return status;
    }
    Q_ASSERT_X(false, "statusOf", name);
    return kStatuses[11];
}

QByteArray serialized(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

const QByteArray kJson = QByteArrayLiteral("application/json; charset=UTF-8");

} // namespace

QByteArray googleErrorBody(GoogleCall::Style style, int code, const char *status, const QString &message,
                           const QString &reason, const QJsonArray &details)
{
    QJsonObject error{{u"code"_s, code}, {u"message"_s, message}};
    const QJsonObject entry{{u"message"_s, message}, {u"domain"_s, u"global"_s}, {u"reason"_s, reason}};
    switch (style) {
    case GoogleCall::Style::Rpc:
        error.insert(u"status"_s, QString::fromLatin1(status));
        break;
    case GoogleCall::Style::Compute:
        error.insert(u"errors"_s, QJsonArray{entry});
        // Compute names a status only for the kinds that its front end makes.
        if (code == 401 || code == 403)
            error.insert(u"status"_s, QString::fromLatin1(status));
        break;
    case GoogleCall::Style::Storage:
        error.insert(u"errors"_s, QJsonArray{entry});
        break;
    }
    if (!details.isEmpty() && style != GoogleCall::Style::Storage)
        error.insert(u"details"_s, details);
    return serialized({{u"error"_s, error}});
}

GoogleCall::GoogleCall(const HttpServerRequest &asked, std::shared_ptr<HttpReply> answer, Style callStyle,
                       QString member)
    : request(asked)
    , reply(std::move(answer))
    , style(callStyle)
    , caller(std::move(member))
{
}

std::optional<QJsonObject> GoogleCall::json() const
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        refuse("INVALID_ARGUMENT", u"Invalid JSON payload received. %1"_s.arg(error.errorString()),
               u"parseError"_s);
        return {};
    }
    return document.object();
}

void GoogleCall::ok(const QJsonObject &body) const
{
    reply->send(200, kJson, serialized(body));
}

void GoogleCall::refuse(const char *status, const QString &message, const QString &reason,
                        const QJsonArray &details) const
{
    const Status &known = statusOf(status);
    reply->send(known.code, kJson,
                googleErrorBody(style, known.code, known.name, message,
                                reason.isEmpty() ? QString::fromLatin1(known.reason) : reason, details));
}

void GoogleCall::page(QJsonObject body, const QString &key, const QJsonArray &items,
                      const QString &sizeParameter, int defaultSize, int maxSize) const
{
    bool ok = true;
    int size = defaultSize;
    if (request.hasParam(sizeParameter)) {
        const int asked = request.param(sizeParameter).toInt(&ok);
        if (!ok || asked < 0)
            return refuse("INVALID_ARGUMENT",
                          u"Invalid value for field '%1': '%2'."_s.arg(
                              sizeParameter, request.param(sizeParameter).left(40)));
        size = asked == 0 ? defaultSize : std::min(asked, maxSize);
    }
    qsizetype from = 0;
    if (const QString token = request.param(u"pageToken"_s); !token.isEmpty()) {
        const QByteArray plain = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding);
        from = plain.startsWith("offset:") ? plain.mid(7).toLongLong(&ok) : -1;
        if (!ok || from < 0 || from > items.size())
            return refuse("INVALID_ARGUMENT", u"Invalid page token."_s);
    }
    QJsonArray part;
    const qsizetype to = std::min(from + size, items.size());
    for (qsizetype i = from; i < to; ++i)
        part.append(items.at(i));
    if (!part.isEmpty())
        body.insert(key, part);
    if (to < items.size()) {
        body.insert(u"nextPageToken"_s,
                    QString::fromLatin1(
                        ("offset:" + QByteArray::number(to)).toBase64(QByteArray::Base64UrlEncoding)));
    }
    this->ok(body);
}

void GoogleRouter::add(const char *method, const QString &pattern, GoogleCall::Style style, Handler handler)
{
    m_router.add(method, pattern,
                 [style, handler = std::move(handler),
                  callerOf = m_callerOf](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
                     handler(GoogleCall(request, std::move(reply), style, callerOf(request)));
                 });
}

} // namespace slipway::sandbox
