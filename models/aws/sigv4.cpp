// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/sigv4.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace slipway::sigv4 {
using namespace Qt::StringLiterals;

namespace {

const QByteArray algorithm = "AWS4-HMAC-SHA256";

// RFC 3986's unreserved characters, which is what QByteArray leaves alone, and '/' never.
QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toPercentEncoding();
}

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// Empty segments and '.' away, '..' up; a trailing slash stays.
QByteArray normalized(const QByteArray &path)
{
    QList<QByteArray> kept;
    const QList<QByteArray> segments = path.split('/');
    for (const QByteArray &segment : segments) {
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (!segment.isEmpty() && segment != ".") {
            kept.append(segment);
        }
    }
    QByteArray text = '/' + kept.join('/');
    if (path.endsWith('/') && text.size() > 1)
        text += '/';
    return text;
}

QByteArray canonicalPath(const Request &request)
{
    QByteArray path = request.path.isEmpty() ? QByteArray("/") : request.path;
    if (request.normalizePath)
        path = normalized(path);
    // Once: what is encoded already stays so, and the rest is encoded.
    return request.encodePathTwice ? path.toPercentEncoding("/")
                                   : QByteArray::fromPercentEncoding(path).toPercentEncoding("/");
}

QByteArray canonicalQuery(const QByteArray &query)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    const QList<QByteArray> items = query.split('&');
    for (const QByteArray &item : items) {
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const QByteArray name = equals < 0 ? item : item.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : item.sliced(equals + 1);
        pairs.append({encoded(QByteArray::fromPercentEncoding(name)),
                      encoded(QByteArray::fromPercentEncoding(value))});
    }
    std::ranges::sort(pairs);
    QByteArray text;
    for (const auto &[name, value] : std::as_const(pairs)) {
        if (!text.isEmpty())
            text += '&';
        text += name + '=' + value;
    }
    return text;
}

/// By name in lower case, values of one name in their order; runs of blanks are one.
QMap<QByteArray, QByteArray> canonicalHeaders(const HttpHeaders &headers)
{
    QMap<QByteArray, QByteArray> lines;
    for (const auto &[name, value] : headers.fields()) {
        const QByteArray key = name.toLower();
        const QByteArray text = value.simplified();
        const auto found = lines.find(key);
        if (found == lines.end())
            lines.insert(key, text);
        else
            *found += ',' + text;
    }
    return lines;
}

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int standard = url.scheme() == "http"_L1 ? 80 : 443;
    if (url.port(standard) != standard)
        host += ':' + QByteArray::number(url.port());
    return host;
}

QByteArray pathOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return path.isEmpty() ? QByteArray("/") : path;
}

} // namespace

QByteArray Scope::date() const
{
    return time.toUTC().toString(u"yyyyMMdd"_s).toLatin1();
}

QByteArray Scope::timestamp() const
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QByteArray Scope::text() const
{
    return date() + '/' + region.toUtf8() + '/' + service.toUtf8() + "/aws4_request";
}

QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray signedHeaderNames(const HttpHeaders &headers)
{
    return canonicalHeaders(headers).keys().join(';');
}

QByteArray canonicalRequest(const Request &request)
{
    const auto lines = canonicalHeaders(request.headers);
    QByteArray text =
        request.method + '\n' + canonicalPath(request) + '\n' + canonicalQuery(request.query) + '\n';
    for (const auto &[name, value] : lines.asKeyValueRange())
        text += name + ':' + value + '\n';
    return text + '\n' + lines.keys().join(';') + '\n' + request.payloadHash;
}

QByteArray stringToSign(const Request &request, const Scope &scope)
{
    return algorithm + '\n' + scope.timestamp() + '\n' + scope.text() + '\n'
        + sha256Hex(canonicalRequest(request));
}

QByteArray signature(const Request &request, const Scope &scope, const Secret &secretAccessKey)
{
    QByteArray key = hmac("AWS4" + secretAccessKey.reveal(), scope.date());
    key = hmac(key, scope.region.toUtf8());
    key = hmac(key, scope.service.toUtf8());
    key = hmac(key, "aws4_request");
    return hmac(key, stringToSign(request, scope)).toHex();
}

void sign(HttpRequest &request, const AwsCredentials &credentials, const Scope &scope)
{
    HttpHeaders kept;
    for (const auto &[name, value] : request.headers.fields()) {
        const QByteArray key = name.toLower();
        if (key != "authorization" && key != "x-amz-date" && key != "x-amz-security-token")
            kept.append(name, value);
    }
    kept.append("X-Amz-Date", scope.timestamp());
    if (!credentials.sessionToken.isEmpty())
        kept.append("X-Amz-Security-Token", credentials.sessionToken.reveal());
    Request signable{.method = request.method,
                     .path = pathOf(request.url),
                     .query = request.url.query(QUrl::FullyEncoded).toLatin1(),
                     .headers = {{"host", hostOf(request.url)}},
                     .payloadHash = sha256Hex(request.body)};
    for (const auto &[name, value] : kept.fields()) {
        const QByteArray key = name.toLower();
        if (key.startsWith("x-amz-") || key == "content-type")
            signable.headers.append(name, value);
    }
    kept.append("Authorization",
                algorithm + " Credential=" + credentials.accessKeyId.toUtf8() + '/' + scope.text()
                    + ", SignedHeaders=" + signedHeaderNames(signable.headers)
                    + ", Signature=" + signature(signable, scope, credentials.secretAccessKey));
    request.headers = std::move(kept);
}

QByteArray presignQuery(const QByteArray &query, const QByteArray &signedHeaders,
                        const AwsCredentials &credentials, const Scope &scope, std::chrono::seconds validFor)
{
    QByteArray text = query;
    const auto add = [&text](const QByteArray &name, const QByteArray &value) {
        if (!text.isEmpty())
            text += '&';
        text += name + '=' + encoded(value);
    };
    add("X-Amz-Algorithm", algorithm);
    add("X-Amz-Credential", credentials.accessKeyId.toUtf8() + '/' + scope.text());
    add("X-Amz-Date", scope.timestamp());
    add("X-Amz-Expires", QByteArray::number(qint64(validFor.count())));
    add("X-Amz-SignedHeaders", signedHeaders);
    if (!credentials.sessionToken.isEmpty())
        add("X-Amz-Security-Token", credentials.sessionToken.reveal());
    return text;
}

QUrl presigned(const QUrl &url, const HttpHeaders &headers, const AwsCredentials &credentials,
               const Scope &scope, std::chrono::seconds validFor)
{
    Request signable{.path = pathOf(url), .headers = headers, .payloadHash = sha256Hex({})};
    signable.headers.set("host", hostOf(url));
    signable.query = presignQuery(url.query(QUrl::FullyEncoded).toLatin1(),
                                  signedHeaderNames(signable.headers), credentials, scope, validFor);
    QUrl result = url;
    result.setQuery(QString::fromLatin1(signable.query + "&X-Amz-Signature="
                                        + signature(signable, scope, credentials.secretAccessKey)),
                    QUrl::StrictMode);
    return result;
}

} // namespace slipway::sigv4
