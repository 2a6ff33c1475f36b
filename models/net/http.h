// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace slipway {

/// Header fields in the order of the wire. Names compare without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> fields) : m_fields(fields) { }

    void append(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    /// Replaces every field of that name.
    void set(const QByteArray &name, const QByteArray &value);
    /// The first value, or nothing.
    std::optional<QByteArray> value(QByteArrayView name) const;
    /// All values: Warning and Set-Cookie may repeat.
    QList<QByteArray> values(QByteArrayView name) const;
    const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    /// From sending to the last byte of an answer, or to the headers of a stream.
    std::chrono::milliseconds timeout{30'000};
    /// For streams: longest silence between two reads before the stream counts as dead; zero waits for ever.
    std::chrono::milliseconds idleTimeout{0};
    /// A longer answer is refused as Invalid instead of filling the memory.
    qint64 maxBodyBytes = 256LL * 1024 * 1024;

    /// "GET https://host/path?query" without secrets, for errors and logs.
    QString describe() const;
};

/// What the peer answered, of whatever status: only a missing answer is an Error of the transport.
struct HttpResponse {
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};
    /// How long ago the peer said this: only a recording tells again what was said before.
    std::chrono::milliseconds age{0};
    bool isSuccess() const { return status >= 200 && status < 300; }
    /// Retry-After in seconds, also when it is given as a date.
    std::optional<std::chrono::seconds> retryAfter() const;
};

/// A body that arrives over time. Destroying it aborts the request at once.
class HttpStream
{
public:
    virtual ~HttpStream() = default;
    virtual int status() const = 0;
    virtual const HttpHeaders &headers() const = 0;
    /// The next bytes as they came; an empty array is the clean end of the body.
    /// Errors: Network (cut), Timeout (idleTimeout), Cancelled.
    /// Bytes that nobody reads stay in the kernel's buffers beyond a bound, which slows the sender down.
    virtual Task<QByteArray> read(std::stop_token stop) = 0;
    /// All that is left, e.g. the body of an error answer. Invalid when it is longer than @p maxBytes.
    Task<QByteArray> readAll(qint64 maxBytes, std::stop_token stop);
};

/// The way to peers. Clients take it by reference; tests put a fake in its place.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;

    /// One request, its whole answer. Redirects are returned, never followed: credentials stay with their host.
    /// Errors: Network (detail says in words: refused, unknown host, which TLS check failed), Timeout, Cancelled, Invalid
    /// (answer longer than maxBodyBytes).
    virtual Task<HttpResponse> send(HttpRequest request, std::stop_token stop) = 0;

    /// Ends when the answer's headers are there. Many streams may be open at the same time.
    virtual Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) = 0;
};

/// How to trust and be trusted, one set per peer.
struct TlsOptions {
    QByteArray caCertificatesPem = {}; ///< when not empty, trusted instead of the system's
    QByteArray clientCertificatePem = {};
    Secret clientKeyPem = {};
    QString serverName = {}; ///< SNI and the name to verify, instead of the URL's host
    bool insecureSkipVerify = false; ///< the caller shows a lasting warning
    bool operator==(const TlsOptions &) const = default;
};

struct TransportOptions {
    TlsOptions tls = {};
    QUrl proxy = {}; ///< http, https or socks5; empty asks the environment (HTTPS_PROXY, NO_PROXY)
    QByteArray userAgent = {}; ///< empty: slipway/<version>
    /// What silence is measured by; empty: time since the machine started, which goes on while it sleeps.
    std::function<std::chrono::nanoseconds()> upTime = {};
};

/// The transport over Qt Network. HTTP/1.1 with up to 128 connections a host: Qt's default of six is used up by
/// six watches, and its HTTP/2 shares one window between a firehose of watch events and the small calls beside it.
/// The options are checked when made. Errors: Invalid (a PEM that cannot be read, an encrypted key, a certificate without its key).
Result<std::unique_ptr<HttpTransport>> makeHttpTransport(TransportOptions options);

/// The proxy for @p url by the environment's rules: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY (lower case first) and NO_PROXY with names,
/// suffixes, addresses, CIDR ranges and ports. Loopback never goes through a proxy. An empty URL means none.
QUrl proxyFromEnvironment(const QUrl &url, const std::function<QString(const char *)> &environment);

} // namespace slipway
