// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googleerror.h"

#include "base/redact.h"
#include "net/statuskind.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct GoogleErrorWords {
    Q_DECLARE_TR_FUNCTIONS(GoogleError)
};

/// What the three error forms have in common.
struct Parts {
    int code = 0; // HTTP status, or a google.rpc.Code inside an operation
    QString status; // PERMISSION_DENIED
    QString reason; // ErrorInfo.reason, else errors[0].reason
    QString message;
    QJsonObject metadata; // of ErrorInfo
    bool isResourceQuota = false;
};

// google/rpc/code.proto, by number: operations carry the number, REST answers the HTTP status.
constexpr std::array rpcNames = {"OK"_L1,
                                 "CANCELLED"_L1,
                                 "UNKNOWN"_L1,
                                 "INVALID_ARGUMENT"_L1,
                                 "DEADLINE_EXCEEDED"_L1,
                                 "NOT_FOUND"_L1,
                                 "ALREADY_EXISTS"_L1,
                                 "PERMISSION_DENIED"_L1,
                                 "RESOURCE_EXHAUSTED"_L1,
                                 "FAILED_PRECONDITION"_L1,
                                 "ABORTED"_L1,
                                 "OUT_OF_RANGE"_L1,
                                 "UNIMPLEMENTED"_L1,
                                 "INTERNAL"_L1,
                                 "UNAVAILABLE"_L1,
                                 "DATA_LOSS"_L1,
                                 "UNAUTHENTICATED"_L1};

Parts partsOf(const QJsonObject &error)
{
    Parts parts{.code = error.value("code"_L1).toInt(),
                .status = error.value("status"_L1).toString(),
                .message = error.value("message"_L1).toString()};
    if (parts.status.isEmpty() && parts.code > 0 && parts.code < int(rpcNames.size()))
        parts.status = rpcNames.at(std::size_t(parts.code));
    for (const QJsonValue &entry : error.value("details"_L1).toArray()) {
        const QJsonObject detail = entry.toObject();
        const QString type = detail.value("@type"_L1).toString().section(u'/', -1);
        if (type == "google.rpc.ErrorInfo"_L1) {
            parts.reason = detail.value("reason"_L1).toString();
            parts.metadata = detail.value("metadata"_L1).toObject();
        } else if (type == "google.rpc.QuotaFailure"_L1) {
            parts.isResourceQuota = true;
        }
    }
    const QJsonObject first = error.value("errors"_L1).toArray().at(0).toObject();
    if (parts.reason.isEmpty())
        parts.reason = first.value("reason"_L1).toString();
    if (parts.message.isEmpty())
        parts.message = first.value("message"_L1).toString();
    return parts;
}

ErrorKind kindOf(const Parts &parts, int httpStatus)
{
    const QString &status = parts.status;
    const QString &reason = parts.reason;
    const bool isRate = reason == "RATE_LIMIT_EXCEEDED"_L1 || reason == "rateLimitExceeded"_L1
        || reason == "userRateLimitExceeded"_L1 || reason == "RATE_QUOTA_EXCEEDED"_L1;
    if (isRate)
        return ErrorKind::TooManyRequests;
    if (reason == "quotaExceeded"_L1 || reason == "QUOTA_EXCEEDED"_L1
        || reason == "RESOURCE_QUOTA_EXCEEDED"_L1)
        return ErrorKind::QuotaExceeded;
    if (status == "RESOURCE_EXHAUSTED"_L1)
        return parts.isResourceQuota || httpStatus != 429 ? ErrorKind::QuotaExceeded
                                                          : ErrorKind::TooManyRequests;
    if (status == "UNAUTHENTICATED"_L1 || httpStatus == 401)
        return ErrorKind::Unauthorized;
    if (status == "PERMISSION_DENIED"_L1)
        return ErrorKind::Forbidden;
    if (status == "NOT_FOUND"_L1)
        return ErrorKind::NotFound;
    if (status == "ALREADY_EXISTS"_L1 || reason == "alreadyExists"_L1)
        return ErrorKind::AlreadyExists;
    if (status == "ABORTED"_L1 || status == "FAILED_PRECONDITION"_L1
        || reason == "resourceInUseByAnotherResource"_L1 || reason == "resourceNotReady"_L1)
        return ErrorKind::Conflict;
    if (status == "INVALID_ARGUMENT"_L1 || status == "OUT_OF_RANGE"_L1 || status == "UNIMPLEMENTED"_L1)
        return ErrorKind::Invalid;
    if (status == "UNAVAILABLE"_L1 || status == "DEADLINE_EXCEEDED"_L1)
        return ErrorKind::Unavailable;
    // 409 of storage and compute is a conflict, unless the reason said alreadyExists above.
    return kindOfStatus(httpStatus);
}

QString hintFor(const Error &error, const Parts &parts, const GoogleNeed &need)
{
    if (error.reason == "SERVICE_DISABLED"_L1) {
        const QString service = parts.metadata.value("service"_L1).toString(need.service);
        // The consumer is the quota project for user credentials, which may differ from the target's.
        const QString consumer = parts.metadata.value("consumer"_L1).toString().section(u'/', -1);
        const QString project = consumer.isEmpty() ? need.projectId : consumer;
        return GoogleErrorWords::tr("Enable the API: %1")
            .arg(u"gcloud services enable %1 --project=%2"_s.arg(service, project));
    }
    if (error.reason == "ACCESS_TOKEN_SCOPE_INSUFFICIENT"_L1)
        return GoogleErrorWords::tr("The login lacks the cloud-platform scope. Log in again: %1")
            .arg(u"gcloud auth application-default login"_s);
    if (error.reason == "USER_PROJECT_DENIED"_L1) {
        return GoogleErrorWords::tr(
                   "The quota project cannot be used by this account; choose another one: %1")
            .arg(u"gcloud auth application-default set-quota-project PROJECT"_s);
    }
    switch (error.kind) {
    case ErrorKind::Forbidden: {
        // IAM names permission and resource itself where it can.
        const QString permission = parts.metadata.value("permission"_L1).toString(need.permission);
        if (permission.isEmpty())
            return {};
        const QString resource = parts.metadata.value("resource"_L1).toString(need.resource);
        QString hint = GoogleErrorWords::tr("This needs the permission %1 on %2.").arg(permission, resource);
        if (!need.role.isEmpty() && permission == need.permission)
            hint += u' ' + GoogleErrorWords::tr("The role %1 has it.").arg(need.role);
        if (error.httpStatus == 403)
            hint += u' '
                + GoogleErrorWords::tr("Google gives the same answer where the resource does not exist.");
        return hint;
    }
    case ErrorKind::QuotaExceeded:
        return GoogleErrorWords::tr("Ask for a higher quota, or choose another region or accelerator.");
    case ErrorKind::TooManyRequests:
        return GoogleErrorWords::tr(
            "Google limits requests a minute for this project; wait a minute and try again.");
    case ErrorKind::Conflict:
        if (parts.status == "FAILED_PRECONDITION"_L1)
            return GoogleErrorWords::tr("Another operation may be running on it; wait until it has ended.");
        return {};
    default:
        return {};
    }
}

Error errorFrom(const Parts &parts, int httpStatus, const GoogleNeed &need)
{
    Error error;
    error.kind = kindOf(parts, httpStatus);
    error.detail = redacted(parts.message.left(4'000));
    error.httpStatus = httpStatus;
    error.reason = parts.reason.isEmpty() ? parts.status : parts.reason;
    // Compute's older name for the same thing.
    if (error.reason == "accessNotConfigured"_L1)
        error.reason = u"SERVICE_DISABLED"_s;
    if (error.reason == "SERVICE_DISABLED"_L1 || error.reason == "ACCESS_TOKEN_SCOPE_INSUFFICIENT"_L1
        || error.reason == "USER_PROJECT_DENIED"_L1)
        error.kind = ErrorKind::Forbidden;
    error.hint = hintFor(error, parts, need);
    return error;
}

} // namespace

Error googleError(const HttpRequest &request, const HttpResponse &response, const GoogleNeed &need)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonValue inner = body.value("error"_L1);
    Parts parts;
    if (inner.isObject()) {
        parts = partsOf(inner.toObject());
    } else if (
        inner.isString()) { // OAuth: {"error": "invalid_grant", "error_description": …, "error_subtype": …}
        parts.reason = body.value("error_subtype"_L1).toString(inner.toString());
        parts.message = body.value("error_description"_L1).toString(inner.toString());
        // Media downloads answer some refusals as plain text; see below.
    } else {
        const QByteArray type = response.headers.value("Content-Type").value_or(QByteArray());
        parts.message = type.startsWith("text/plain") && !response.body.isEmpty()
            ? QString::fromUtf8(response.body.left(500)).trimmed()
            : GoogleErrorWords::tr(
                  "The server answered HTTP %1 without an explanation that Google would give; a proxy "
                  "may have answered instead.")
                  .arg(response.status);
    }
    Error error = errorFrom(parts, response.status, need);
    error.where = request.describe();
    error.retryAfter = response.retryAfter();
    return error;
}

Error googleStatusError(const QJsonObject &status, const QString &where, const GoogleNeed &need)
{
    const Parts parts = partsOf(status);
    Error error = errorFrom(parts, 0, need);
    error.where = where;
    return error;
}

} // namespace slipway
