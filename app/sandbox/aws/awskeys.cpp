// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awskeys.h"

#include "aws/sigv4.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr std::chrono::minutes kTolerance{5}; // what AWS allows a clock to be off
constexpr std::chrono::minutes kTokenLife{15}; // of an EKS token, whatever X-Amz-Expires says
constexpr qsizetype kLongestToken = 4096;

QString randomOf(QLatin1StringView alphabet, int length)
{
    QString out;
    for (int i = 0; i < length; ++i)
        out += alphabet.at(QRandomGenerator::system()->bounded(alphabet.size()));
    return out;
}

QDateTime timeOf(const QString &stamp)
{
    QDateTime time = QDateTime::fromString(stamp, u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

std::optional<AwsKeys::Scope> scopeFrom(const QString &credential, const QString &signedHeaders,
                                        const QString &signature)
{
    const QStringList parts = credential.split(u'/');
    if (parts.size() != 5 || parts.at(4) != "aws4_request"_L1 || signature.isEmpty()
        || signedHeaders.isEmpty())
        return {};
    return AwsKeys::Scope{.keyId = parts.at(0),
                          .date = parts.at(1),
                          .region = parts.at(2),
                          .service = parts.at(3),
                          .signedHeaders = signedHeaders.toLatin1().split(';'),
                          .signature = signature.toLatin1()};
}

std::unexpected<Error> refused(int status, const QString &code, const QString &words)
{
    return std::unexpected(
        Error{.kind = ErrorKind::Unauthorized, .detail = words, .reason = code, .httpStatus = status});
}

/// The same fault, in the words of each protocol.
std::unexpected<Error> mismatch(AwsProtocol protocol)
{
    const QString words = u"The request signature we calculated does not match the signature you provided. "
                          u"Check your AWS Secret Access Key and "
                          "signing method. Consult the service documentation for details."_s;
    switch (protocol) {
    case AwsProtocol::Ec2:
        return refused(401, u"AuthFailure"_s,
                       u"AWS was not able to validate the provided access credentials"_s);
    case AwsProtocol::Query:
    case AwsProtocol::RestXml:
        return refused(403, u"SignatureDoesNotMatch"_s, words);
    case AwsProtocol::Json:
    case AwsProtocol::Rest:
        break;
    }
    return refused(protocol == AwsProtocol::Rest ? 403 : 400, u"InvalidSignatureException"_s, words);
}

std::unexpected<Error> unknownKey(AwsProtocol protocol)
{
    const QString words = u"The security token included in the request is invalid."_s;
    if (protocol == AwsProtocol::Ec2)
        return mismatch(protocol);
    if (protocol == AwsProtocol::RestXml)
        return refused(403, u"InvalidAccessKeyId"_s,
                       u"The AWS Access Key Id you provided does not exist in our records."_s);
    if (protocol == AwsProtocol::Query)
        return refused(403, u"InvalidClientTokenId"_s, words);
    return refused(protocol == AwsProtocol::Rest ? 403 : 400, u"UnrecognizedClientException"_s, words);
}

std::unexpected<Error> outOfTime(AwsProtocol protocol, const QDateTime &signedAt, const QDateTime &now)
{
    const auto stamp = [](const QDateTime &time) { return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s); };
    if (protocol == AwsProtocol::Ec2)
        return refused(400, u"RequestExpired"_s, u"Request has expired."_s);
    if (protocol == AwsProtocol::RestXml)
        return refused(403, u"RequestTimeTooSkewed"_s,
                       u"The difference between the request time and the current time is too large."_s);
    const bool isLate = signedAt < now;
    const QDateTime limit = isLate ? now.addSecs(-std::chrono::seconds(kTolerance).count())
                                   : now.addSecs(std::chrono::seconds(kTolerance).count());
    const QString words = u"%1: %2 is now %3 than %4 (%5 %6 5 min.)"_s.arg(
        isLate ? u"Signature expired"_s : u"Signature not yet current"_s, stamp(signedAt),
        isLate ? u"earlier"_s : u"later"_s, stamp(limit), stamp(now), isLate ? u"-"_s : u"+"_s);
    return refused(
        protocol == AwsProtocol::Json ? 400 : 403,
        protocol == AwsProtocol::Query ? u"SignatureDoesNotMatch"_s : u"InvalidSignatureException"_s, words);
}

QByteArray pathOf(const QByteArray &target)
{
    return target.first(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

QByteArray queryOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

/// The query without its signature.
QByteArray unsignedQuery(const QByteArray &query)
{
    QList<QByteArray> kept = query.split('&');
    kept.removeIf([](const QByteArray &item) { return item.startsWith("X-Amz-Signature="); });
    return kept.join('&');
}

} // namespace

QString awsRandomId(int length)
{
    return randomOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_L1, length);
}

QString awsRandomHex(int length)
{
    return randomOf("0123456789abcdef"_L1, length);
}

AwsKeys::Key AwsKeys::issue(const AwsCaller &caller, std::optional<std::chrono::seconds> lifetime)
{
    // AKIA: of a user, for good; ASIA: temporary.
    Key key{.id = (lifetime ? "ASIA"_L1 : "AKIA"_L1) + awsRandomId(16),
            .secret = randomOf("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/"_L1, 40),
            .caller = caller};
    if (lifetime) {
        key.sessionToken = randomOf("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"_L1, 120);
        key.expires = m_clock.now().addSecs(lifetime->count());
    }
    m_keys.insert(key.id, key);
    return key;
}

std::optional<AwsKeys::Scope> AwsKeys::scopeOf(const HttpServerRequest &request)
{
    if (request.hasParam(u"X-Amz-Signature"_s)) {
        auto scope = scopeFrom(request.param(u"X-Amz-Credential"_s), request.param(u"X-Amz-SignedHeaders"_s),
                               request.param(u"X-Amz-Signature"_s));
        if (scope)
            scope->inQuery = true;
        return scope;
    }
    const QString header = QString::fromLatin1(request.headers.value("Authorization"));
    if (!header.startsWith("AWS4-HMAC-SHA256 "_L1))
        return {};
    QMap<QString, QString> parts;
    for (const QString &part : header.sliced(17).split(u','))
        parts.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
    return scopeFrom(parts.value(u"Credential"_s), parts.value(u"SignedHeaders"_s),
                     parts.value(u"Signature"_s));
}

Result<AwsCaller> AwsKeys::verify(const HttpServerRequest &request, const Scope &scope,
                                  AwsProtocol protocol) const
{
    const auto found = m_keys.constFind(scope.keyId);
    if (found == m_keys.cend())
        return unknownKey(protocol);
    const QString stamp = scope.inQuery ? request.param(u"X-Amz-Date"_s)
                                        : QString::fromLatin1(request.headers.value("X-Amz-Date"));
    const QDateTime signedAt = timeOf(stamp);
    if (!signedAt.isValid() || !stamp.startsWith(scope.date))
        return refused(
            400, u"IncompleteSignature"_s,
            u"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP"_s);
    sigv4::Request canonical{.method = request.method,
                             .path = pathOf(request.target),
                             .query = scope.inQuery ? unsignedQuery(queryOf(request.target))
                                                    : queryOf(request.target),
                             .payloadHash = sigv4::sha256Hex(request.body)};
    for (const QByteArray &name : scope.signedHeaders) {
        for (const auto &[header, value] : request.headers.fields()) {
            if (header.toLower() == name)
                canonical.headers.append(header, value);
        }
    }
    // What AWS wants signed: the host, the time, the session token.
    const bool signsHost = scope.signedHeaders.contains("host");
    const sigv4::Scope where{.region = scope.region, .service = scope.service, .time = signedAt};
    if (!signsHost || sigv4::signature(canonical, where, Secret(found->secret.toUtf8())) != scope.signature)
        return mismatch(protocol);
    const QDateTime now = m_clock.now();
    const auto life = scope.inQuery ? std::chrono::seconds(request.param(u"X-Amz-Expires"_s).toInt())
                                    : std::chrono::seconds(kTolerance);
    if (signedAt.addSecs(life.count()) < now
        || signedAt > now.addSecs(std::chrono::seconds(kTolerance).count()))
        return outOfTime(protocol, signedAt, now);
    const QString token = scope.inQuery ? request.param(u"X-Amz-Security-Token"_s)
                                        : QString::fromLatin1(request.headers.value("X-Amz-Security-Token"));
    if (token != found->sessionToken)
        return unknownKey(protocol);
    if (found->expires && *found->expires < now) {
        const QString words = u"The security token included in the request is expired"_s;
        if (protocol == AwsProtocol::Ec2)
            return refused(400, u"RequestExpired"_s, u"Request has expired."_s);
        return refused(protocol == AwsProtocol::Json ? 400 : 403,
                       protocol == AwsProtocol::Query ? u"ExpiredToken"_s : u"ExpiredTokenException"_s,
                       words);
    }
    return found->caller;
}

std::optional<AwsCaller> AwsKeys::callerOfEksToken(const QByteArray &token, const QString &cluster,
                                                   const QByteArray &ownHost) const
{
    constexpr QByteArrayView prefix = "k8s-aws-v1.";
    if (!token.startsWith(prefix) || token.size() > kLongestToken)
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(token.sliced(prefix.size()),
                                       QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                           | QByteArray::AbortOnBase64DecodingErrors);
    const QUrl url = QUrl::fromEncoded(decoded.decoded, QUrl::StrictMode);
    if (!decoded || !url.isValid())
        return {};
    const QByteArray host = url.authority(QUrl::FullyEncoded).toLatin1();
    static const QRegularExpression real(u"^sts\\.([a-z0-9-]+\\.)?amazonaws\\.com$"_s);
    if ((host != ownHost && !real.match(QString::fromLatin1(host)).hasMatch())
        || (url.path() != "/"_L1 && !url.path().isEmpty()))
        return {};
    HttpServerRequest request{.method = "GET",
                              .path = u"/"_s,
                              .query = QUrlQuery(url.query(QUrl::FullyEncoded)),
                              .headers = {{"Host", host}, {"x-k8s-aws-id", cluster.toUtf8()}},
                              .target = "/?" + url.query(QUrl::FullyEncoded).toLatin1()};
    static const QStringList allowed{u"action"_s,
                                     u"version"_s,
                                     u"x-amz-algorithm"_s,
                                     u"x-amz-credential"_s,
                                     u"x-amz-date"_s,
                                     u"x-amz-expires"_s,
                                     u"x-amz-security-token"_s,
                                     u"x-amz-signature"_s,
                                     u"x-amz-signedheaders"_s};
    for (const auto &[name, value] : request.query.queryItems()) {
        if (!allowed.contains(name.toLower()))
            return {};
    }
    auto scope = scopeOf(request);
    if (request.param(u"Action"_s) != "GetCallerIdentity"_L1 || !scope || scope->service != "sts"_L1
        || !scope->signedHeaders.contains("x-k8s-aws-id"))
        return {};
    // Age counts from X-Amz-Date alone.
    const QDateTime signedAt = timeOf(request.param(u"X-Amz-Date"_s));
    const QDateTime now = m_clock.now();
    if (!signedAt.isValid() || signedAt.addSecs(std::chrono::seconds(kTokenLife).count()) < now
        || signedAt > now.addSecs(std::chrono::seconds(kTolerance).count()))
        return {};
    const auto found = m_keys.constFind(scope->keyId);
    if (found == m_keys.cend() || (found->expires && *found->expires < now)
        || request.param(u"X-Amz-Security-Token"_s) != found->sessionToken)
        return {};
    sigv4::Request canonical{.query = unsignedQuery(queryOf(request.target)),
                             .payloadHash = sigv4::sha256Hex({})};
    for (const auto &[header, value] : request.headers.fields()) {
        if (scope->signedHeaders.contains(header.toLower()))
            canonical.headers.append(header, value);
    }
    const sigv4::Scope where{.region = scope->region, .service = scope->service, .time = signedAt};
    if (sigv4::signature(canonical, where, Secret(found->secret.toUtf8())) != scope->signature)
        return {};
    return found->caller;
}

} // namespace slipway::sandbox
