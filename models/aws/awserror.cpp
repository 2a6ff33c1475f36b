// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awserror.h"

#include "aws/xmltree.h"
#include "base/redact.h"
#include "net/statuskind.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

struct AwsErrorWords {
    Q_DECLARE_TR_FUNCTIONS(AwsError)
};

struct Parts {
    QString code;
    QString message;
};

/// "com.amazonaws.eks#ResourceInUseException:http://…" → "ResourceInUseException"
QString bareCode(QString code)
{
    code = code.section(u'#', -1);
    return code.section(u':', 0, 0).trimmed();
}

Parts partsOf(const HttpResponse &response)
{
    Parts parts;
    if (const auto type = response.headers.value("x-amzn-ErrorType"))
        parts.code = bareCode(QString::fromUtf8(*type));
    const QByteArray body = response.body.trimmed();
    if (body.startsWith('<')) {
        const auto xml = parseXml(body);
        if (!xml)
            return parts;
        // EC2: Response/Errors/Error; STS, IAM: ErrorResponse/Error.
        // S3: Error alone.
        const XmlNode &error = xml->name == "Error"_L1 ? *xml
            : xml->at(u"Errors/Error").name.isEmpty()  ? xml->at(u"Error")
                                                       : xml->at(u"Errors/Error");
        parts.code = error.textAt(u"Code").trimmed();
        parts.message = error.textAt(u"Message").trimmed();
        return parts;
    }
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (parts.code.isEmpty())
        parts.code = bareCode(object.value("__type"_L1).toString(object.value("code"_L1).toString()));
    parts.message = object.value("message"_L1).toString(object.value("Message"_L1).toString());
    return parts;
}

ErrorKind kindOf(const QString &code, int status)
{
    static const QHash<QString, ErrorKind> known{
        {u"AuthFailure"_s, ErrorKind::Unauthorized}, // EC2's word for a key that nobody knows
        {u"InvalidClientTokenId"_s, ErrorKind::Unauthorized},
        {u"UnrecognizedClientException"_s, ErrorKind::Unauthorized},
        {u"InvalidAccessKeyId"_s, ErrorKind::Unauthorized}, // S3's
        {u"MissingAuthenticationToken"_s, ErrorKind::Unauthorized},
        {u"MissingAuthenticationTokenException"_s, ErrorKind::Unauthorized},
        {u"SignatureDoesNotMatch"_s, ErrorKind::Unauthorized},
        {u"InvalidSignatureException"_s, ErrorKind::Unauthorized},
        {u"IncompleteSignature"_s, ErrorKind::Unauthorized},
        {u"InvalidIdentityToken"_s, ErrorKind::Unauthorized},
        {u"UnauthorizedException"_s, ErrorKind::Unauthorized}, // the SSO portal
        {u"UnauthorizedOperation"_s, ErrorKind::Forbidden}, // EC2's AccessDenied
        {u"OptInRequired"_s, ErrorKind::Forbidden},
        {u"NotAuthorized"_s, ErrorKind::Forbidden},
        {u"ForbiddenException"_s, ErrorKind::Forbidden},
        {u"ResourceInUseException"_s,
         ErrorKind::Conflict}, // EKS says the same for "exists" and "is being changed"
        {u"InvalidStateException"_s, ErrorKind::Conflict},
        {u"ConcurrentModification"_s, ErrorKind::Conflict},
        {u"DeleteConflict"_s, ErrorKind::Conflict},
        {u"ResourceAlreadyExistsException"_s, ErrorKind::Conflict}, // Service Quotas: a request is open
        {u"EntityAlreadyExists"_s, ErrorKind::AlreadyExists},
        {u"NoSuchEntity"_s, ErrorKind::NotFound},
        {u"NoSuchBucket"_s, ErrorKind::NotFound},
        {u"NoSuchBucketPolicy"_s, ErrorKind::NotFound},
        {u"NoSuchResourceException"_s, ErrorKind::NotFound},
        {u"ResourceNotFoundException"_s, ErrorKind::NotFound},
        {u"RepositoryNotFoundException"_s, ErrorKind::NotFound},
        {u"ImageNotFoundException"_s, ErrorKind::NotFound},
        {u"ResourceLimitExceededException"_s, ErrorKind::QuotaExceeded},
        {u"LimitExceeded"_s, ErrorKind::QuotaExceeded},
        {u"LimitExceededException"_s, ErrorKind::QuotaExceeded},
        {u"VcpuLimitExceeded"_s, ErrorKind::QuotaExceeded},
        {u"QuotaExceededException"_s, ErrorKind::QuotaExceeded},
        {u"ServiceUnavailableException"_s, ErrorKind::Unavailable},
        {u"ServiceUnavailable"_s, ErrorKind::Unavailable},
        {u"Unavailable"_s, ErrorKind::Unavailable},
        {u"ServerException"_s, ErrorKind::Unavailable},
        {u"ResourcePropagationDelayException"_s, ErrorKind::Unavailable},
    };
    const auto found = known.constFind(code);
    if (found != known.constEnd())
        return *found;
    if (isThrottle(code))
        return ErrorKind::TooManyRequests;
    if (isExpired(code) || isClockSkew(code))
        return ErrorKind::Unauthorized;
    if (code.startsWith("AccessDenied"_L1))
        return ErrorKind::Forbidden;
    if (code.endsWith(".NotFound"_L1)) // InvalidSubnetID.NotFound and its like
        return ErrorKind::NotFound;
    return kindOfStatus(status);
}

QString hintFor(const Error &error, const Need &need)
{
    if (error.reason == "OptInRequired"_L1)
        return AwsErrorWords::tr(
            "The region or the service is not enabled for this account; enable it in the "
            "account's settings.");
    if (isExpired(error.reason))
        return AwsErrorWords::tr("The temporary credentials are over. Log in again, or set new ones.");
    if (isClockSkew(error.reason))
        return AwsErrorWords::tr(
            "This machine's clock may be wrong: AWS takes signatures of the last five minutes only.");
    switch (error.kind) {
    case ErrorKind::Forbidden:
        if (need.action.isEmpty())
            return {};
        return need.resource.isEmpty()
            ? AwsErrorWords::tr("This needs the IAM action %1.").arg(need.action)
            : AwsErrorWords::tr("This needs the IAM action %1 on %2.").arg(need.action, need.resource);
    case ErrorKind::Unauthorized:
        if (error.reason.contains("Signature"_L1))
            return AwsErrorWords::tr(
                "The secret access key does not belong to the access key id, or this machine's "
                "clock is wrong.");
        return AwsErrorWords::tr(
            "AWS does not know these credentials: the access key may be deleted, or its session "
            "token missing.");
    case ErrorKind::TooManyRequests:
        return AwsErrorWords::tr(
            "AWS limits requests for this account and region; wait a minute and try again.");
    case ErrorKind::QuotaExceeded:
        return AwsErrorWords::tr("Ask for a higher quota in Service Quotas, or remove what is not needed.");
    case ErrorKind::Conflict:
        if (error.reason == "InvalidStateException"_L1 || error.reason == "ResourceInUseException"_L1)
            return AwsErrorWords::tr("It exists already, or another update of it is running.");
        return {};
    default:
        return {};
    }
}

} // namespace

bool isThrottle(const QString &code)
{
    static const QSet<QString> codes{u"Throttling"_s,
                                     u"ThrottlingException"_s,
                                     u"ThrottledException"_s,
                                     u"RequestThrottled"_s,
                                     u"RequestThrottledException"_s,
                                     u"RequestLimitExceeded"_s,
                                     u"TooManyRequestsException"_s,
                                     u"BandwidthLimitExceeded"_s,
                                     u"SlowDown"_s,
                                     u"PriorRequestNotComplete"_s,
                                     u"EC2ThrottledException"_s};
    return codes.contains(code);
}

bool isExpired(const QString &code)
{
    return code == "ExpiredToken"_L1 || code == "ExpiredTokenException"_L1
        || code == "TokenRefreshRequired"_L1;
}

bool isClockSkew(const QString &code)
{
    // RequestExpired is EC2's; temporary credentials that are over have their own codes.
    return code == "RequestTimeTooSkewed"_L1 || code == "RequestExpired"_L1
        || code == "RequestInTheFuture"_L1;
}

Error awsError(const HttpRequest &request, const HttpResponse &response, const Need &need)
{
    const Parts parts = partsOf(response);
    Error error;
    error.where = request.describe();
    error.httpStatus = response.status;
    error.retryAfter = response.retryAfter();
    error.reason = parts.code;
    error.kind = kindOf(parts.code, response.status);
    if (parts.code.isEmpty() && parts.message.isEmpty())
        error.detail =
            AwsErrorWords::tr("The server answered HTTP %1 without an explanation that AWS would give; a "
                              "proxy may have answered instead.")
                .arg(response.status);
    else
        error.detail = redacted((parts.message.isEmpty() ? parts.code : parts.message).left(4'000));
    error.hint = hintFor(error, need);
    return error;
}

} // namespace slipway::aws
