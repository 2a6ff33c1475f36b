// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/oneshot.h"
#include "base/redact.h"
#include "net/http.h"
#include "net/sslconfiguration.h"

#include <QDateTime>
#include <QHttp1Configuration>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

#include <ctime>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcNet, "slipway.net")

// Enough to keep a fast stream going between two turns of the event loop; beyond it TCP holds the sender back.
constexpr qint64 streamBufferBytes = 1024 * 1024;

// What a refused certificate asks a person to do: the first of the refusals that says something decides.
QString adviceOn(const QList<QSslError> &refusals, const QString &host)
{
    for (const QSslError &refusal : refusals) {
        switch (refusal.error()) {
        case QSslError::HostNameMismatch:
            return u"the certificate is for %1 and not for %2: mend the address, or set tls-server-name if the server is the right one"_s
                .arg(QStringList(refusal.certificate().subjectAlternativeNames().values()).join(u", "_s),
                     host);
        case QSslError::CertificateExpired:
            return u"it ended on %1, and this machine's clock says %2: renew the certificate, or set the clock"_s
                .arg(refusal.certificate().expiryDate().toString(Qt::ISODate),
                     QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        case QSslError::CertificateNotYetValid:
            return u"it begins on %1, and this machine's clock says %2: set the clock, or wait"_s.arg(
                refusal.certificate().effectiveDate().toString(Qt::ISODate),
                QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        case QSslError::CertificateSignatureFailed:
            // Every cluster of kubeadm, kind and minikube calls its authority alike.
            return u"it was signed by another authority of the same name: the cluster was probably made anew, so get its kubeconfig again"_s;
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
            return u"name the authority that signed it, e.g. by certificate-authority-data in the kubeconfig, if the server is the right one"_s;
        default:
            break;
        }
    }
    return {};
}

Error errorOf(const QNetworkReply &reply, const QList<QSslError> &refusals, const QString &where)
{
    Error error;
    error.where = where;
    error.kind = ErrorKind::Network;
    error.detail = redacted(reply.errorString());
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        error.reason = u"ConnectionRefused"_s;
        error.detail = u"%1:%2 refused the connection"_s.arg(reply.url().host())
                           .arg(reply.url().port(reply.url().scheme() == "http"_L1 ? 80 : 443));
        break;
    case QNetworkReply::HostNotFoundError:
        error.reason = u"HostNotFound"_s;
        error.detail = u"no address is known for host %1"_s.arg(reply.url().host());
        break;
    case QNetworkReply::RemoteHostClosedError:
        error.reason = u"ConnectionClosed"_s;
        error.detail = u"the peer closed the connection before the answer was complete"_s;
        break;
    case QNetworkReply::SslHandshakeFailedError:
        error.reason = u"TlsFailed"_s;
        if (refusals.isEmpty()) {
            error.detail = u"the TLS handshake failed: "_s + redacted(reply.errorString());
            error.hint =
                u"check that this port speaks TLS and that no proxy or other service answers there"_s;
        } else {
            QStringList words;
            for (const QSslError &refusal : refusals)
                words.append(refusal.errorString());
            error.detail = u"the server's certificate was refused: "_s + words.join(u"; "_s);
            error.hint = adviceOn(refusals, reply.url().host());
        }
        break;
    case QNetworkReply::TimeoutError:
        error.kind = ErrorKind::Timeout;
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        error.reason = u"ProxyFailed"_s;
        break;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        error.kind = ErrorKind::Invalid;
        break;
    default:
        break;
    }
    return error;
}

// A status line came: whatever Qt thinks of 404 or 401, it is an answer.
bool wasAnswered(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
        && (reply.error() == QNetworkReply::NoError || reply.error() >= QNetworkReply::ContentAccessDenied);
}

HttpHeaders headersOf(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.append(name, value);
    return headers;
}

/// No proxy at all, said in the one way that has Qt use a buffered socket.
///
/// With NoProxy, Qt (to 6.8.2 at least) gives plain HTTP an unbuffered socket. When the answer's first bytes are there before the
/// socket has told that the request is written, QHttpProtocolHandler::sendRequest() has them read without going to its reading
/// state; if the peer then closes, QHttpNetworkConnectionChannel::_q_error() believes that nothing was answered yet, asks for the
/// request to be sent again, and the reply ends as if complete: on loopback more than half of the cut chunked bodies did. A
/// buffered socket changes the state before any byte can be read (1,000 cuts of 1,000 were seen), and costs no system call a byte.
/// DefaultProxy asks for that and leads to the application's proxy, which transports set to none. TLS is always buffered.
class DirectConnection : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {QNetworkProxy(query.url().scheme() == "http"_L1 ? QNetworkProxy::DefaultProxy
                                                                : QNetworkProxy::NoProxy)};
    }
};

/// What is known of one set of kept connections. Its replies share it.
struct PoolHealth {
    bool isSuspect = false;
};

/// Kept connections with their manager.
struct Pool {
    QNetworkAccessManager manager;
    QUrl proxy = {};
    std::shared_ptr<PoolHealth> health = std::make_shared<PoolHealth>();

    Pool()
    {
        manager.setAutoDeleteReplies(false);
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager.setCookieJar(new QNetworkCookieJar(&manager));
        // Proxies are chosen per request below; Qt's own look at the environment differs from everybody else's.
        manager.setProxyFactory(new DirectConnection);
    }
    bool isInUse() const { return health.use_count() > 1; }
};

// A connection that broke or fell silent, or a server that is in trouble: the connections kept beside it are likely dead too.
bool castsDoubt(const Error &error)
{
    return (error.kind == ErrorKind::Network && error.reason != "ConnectionRefused"_L1
            && error.reason != "HostNotFound"_L1)
        || error.kind == ErrorKind::Timeout;
}

// A reply that outlives nobody: aborted and deleted with its owner, even inside one of its own signals.
class OwnedReply
{
public:
    OwnedReply(QNetworkReply *reply, std::shared_ptr<PoolHealth> health)
        : m_reply(reply)
        , m_health(std::move(health))
    {
        QObject::connect(reply, &QNetworkReply::sslErrors, reply,
                         [errors = m_tlsErrors](const QList<QSslError> &list) { errors->append(list); });
    }
    OwnedReply(const OwnedReply &) = delete;
    OwnedReply &operator=(const OwnedReply &) = delete;
    ~OwnedReply()
    {
        if (!m_reply)
            return;
        // Never m_reply->disconnect(): that also cuts the wires by which Qt's own thread learns of the abort, and the
        // connection would stay open until the peer ends it.
        m_reply->abort();
        m_reply->deleteLater();
    }
    QNetworkReply *get() const { return m_reply; }
    const QList<QSslError> &tlsErrors() const { return *m_tlsErrors; }
    void doubtConnections() { m_health->isSuspect = true; }
    /// Passes @p error on, and draws the conclusion about the connections.
    std::unexpected<Error> failed(Error error)
    {
        if (castsDoubt(error))
            doubtConnections();
        return std::unexpected(std::move(error));
    }

private:
    QPointer<QNetworkReply> m_reply; // replies die with their manager
    std::shared_ptr<PoolHealth> m_health;
    std::shared_ptr<QList<QSslError>> m_tlsErrors = std::make_shared<QList<QSslError>>();
};

// QTimer and std::chrono::steady_clock stand still while the machine sleeps; the peer does not.
std::chrono::nanoseconds machineUpTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}
// Silence is looked at so often at least: what slept for a night is known to be dead soon after.
constexpr std::chrono::milliseconds longestLook{5000};

class QtHttpStream : public HttpStream
{
public:
    QtHttpStream(std::unique_ptr<OwnedReply> reply, QString where, std::chrono::milliseconds idleTimeout,
                 std::function<std::chrono::nanoseconds()> upTime)
        : m_reply(std::move(reply))
        , m_where(std::move(where))
        , m_idleTimeout(idleTimeout)
        , m_upTime(upTime ? std::move(upTime) : machineUpTime)
    {
        m_status = m_reply->get()->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_headers = headersOf(*m_reply->get());
    }

    int status() const override { return m_status; }
    const HttpHeaders &headers() const override { return m_headers; }

    Task<QByteArray> read(std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        QNetworkReply *reply = m_reply->get();
        if (!reply)
            co_return fail(ErrorKind::Network, u"the connection was closed by this program"_s, m_where);
        // Again when it was woken for nothing: Qt may tell of bytes that the former read has taken with it, and an empty read means
        // the end to whoever asked.
        while (reply->bytesAvailable() == 0 && !reply->isFinished()) {
            OneShot woken;
            QObject context;
            QObject::connect(reply, &QNetworkReply::readyRead, &context, [woken] { woken.complete(); });
            QObject::connect(reply, &QNetworkReply::finished, &context, [woken] { woken.complete(); });
            QObject::connect(reply, &QObject::destroyed, &context, [woken] { woken.complete(); });
            QTimer idle;
            bool expired = false;
            if (m_idleTimeout.count() > 0) {
                idle.callOnTimeout(&context, [this, woken, &expired, since = m_upTime()] {
                    expired = m_upTime() - since >= m_idleTimeout;
                    if (expired)
                        woken.complete();
                });
                idle.start(std::clamp(m_idleTimeout / 20, std::chrono::milliseconds(1), longestLook));
            }
            std::stop_callback onStop(stop, [woken] { woken.complete(); });
            co_await woken;
            if (stop.stop_requested())
                co_return cancelled();
            reply = m_reply->get();
            if (!reply)
                co_return fail(ErrorKind::Network, u"the connection was closed by this program"_s, m_where);
            if (expired && reply->bytesAvailable() == 0)
                co_return m_reply->failed(fail(ErrorKind::Timeout,
                                               u"no data for %1 s"_s.arg(m_idleTimeout.count() / 1000.0),
                                               m_where)
                                              .error());
        }
        if (reply->bytesAvailable() > 0)
            co_return reply->readAll();
        if (reply->error() != QNetworkReply::NoError && !wasAnswered(*reply))
            co_return m_reply->failed(errorOf(*reply, m_reply->tlsErrors(), m_where));
        co_return QByteArray();
    }

private:
    std::unique_ptr<OwnedReply> m_reply;
    QString m_where;
    std::chrono::milliseconds m_idleTimeout;
    std::function<std::chrono::nanoseconds()> m_upTime;
    int m_status = 0;
    HttpHeaders m_headers;
};

class QtHttpTransport : public HttpTransport
{
public:
    QtHttpTransport(QSslConfiguration tls, TransportOptions options)
        : m_tls(std::move(tls))
        , m_options(std::move(options))
    {
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); // see DirectConnection
        m_pools.push_back(std::make_unique<Pool>());
    }

    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        const QString where = request.describe();
        const auto owned = start(request);
        OwnedReply &reply = *owned;
        QNetworkReply *raw = reply.get();
        OneShot woken;
        QObject context;
        bool tooLong = false;
        bool expired = false;
        QObject::connect(raw, &QNetworkReply::finished, &context, [woken] { woken.complete(); });
        QObject::connect(raw, &QObject::destroyed, &context, [woken] { woken.complete(); });
        QObject::connect(raw, &QNetworkReply::readyRead, &context,
                         [raw, woken, &tooLong, limit = request.maxBodyBytes] {
                             if (raw->bytesAvailable() > limit) {
                                 tooLong = true;
                                 woken.complete();
                             }
                         });
        QTimer deadline;
        deadline.setSingleShot(true);
        deadline.callOnTimeout(&context, [woken, &expired] {
            expired = true;
            woken.complete();
        });
        deadline.start(request.timeout);
        std::stop_callback onStop(stop, [woken] { woken.complete(); });
        if (raw->isFinished())
            woken.complete();
        co_await woken;
        if (stop.stop_requested())
            co_return cancelled();
        raw = reply.get();
        if (!raw)
            co_return fail(ErrorKind::Network, u"the connection was closed by this program"_s, where);
        if (tooLong || raw->bytesAvailable() > request.maxBodyBytes)
            co_return fail(ErrorKind::Invalid,
                           u"the answer is longer than the limit of %1 MiB"_s.arg(request.maxBodyBytes >> 20),
                           where);
        if (expired && !raw->isFinished())
            co_return reply.failed(
                fail(ErrorKind::Timeout,
                     u"no complete answer within %1 s"_s.arg(request.timeout.count() / 1000.0), where)
                    .error());
        if (!wasAnswered(*raw))
            co_return reply.failed(errorOf(*raw, reply.tlsErrors(), where));
        HttpResponse response;
        response.status = raw->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (response.status >= 502 && response.status <= 504)
            reply.doubtConnections();
        response.headers = headersOf(*raw);
        response.body = raw->readAll();
        qCDebug(lcNet) << where << response.status << response.body.size();
        co_return response;
    }

    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        const QString where = request.describe();
        auto reply = start(request);
        QNetworkReply *raw = reply->get();
        OneShot woken;
        QObject context;
        bool expired = false;
        QObject::connect(raw, &QNetworkReply::metaDataChanged, &context, [woken] { woken.complete(); });
        QObject::connect(raw, &QNetworkReply::finished, &context, [woken] { woken.complete(); });
        QObject::connect(raw, &QObject::destroyed, &context, [woken] { woken.complete(); });
        QTimer deadline;
        deadline.setSingleShot(true);
        deadline.callOnTimeout(&context, [woken, &expired] {
            expired = true;
            woken.complete();
        });
        deadline.start(request.timeout);
        std::stop_callback onStop(stop, [woken] { woken.complete(); });
        if (raw->isFinished())
            woken.complete();
        co_await woken;
        if (stop.stop_requested())
            co_return cancelled();
        raw = reply->get();
        if (!raw)
            co_return fail(ErrorKind::Network, u"the connection was closed by this program"_s, where);
        if (!raw->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()) {
            if (expired)
                co_return reply->failed(fail(ErrorKind::Timeout,
                                             u"no answer within %1 s"_s.arg(request.timeout.count() / 1000.0),
                                             where)
                                            .error());
            co_return reply->failed(errorOf(*raw, reply->tlsErrors(), where));
        }
        // Not sooner: Qt (6.8) tells its own thread of the limit by a signal that is connected when the request goes out and heeded once
        // there is an answer. Set at the start it does nothing, and a stream that is read slowly grows in memory without end.
        raw->setReadBufferSize(streamBufferBytes);
        co_return std::unique_ptr<HttpStream>(
            std::make_unique<QtHttpStream>(std::move(reply), where, request.idleTimeout, m_options.upTime));
    }

private:
    std::unique_ptr<OwnedReply> start(const HttpRequest &request)
    {
        Pool &pool = usablePool();
        QNetworkRequest qt(request.url);
        qt.setSslConfiguration(m_tls);
        if (!m_options.tls.serverName.isEmpty())
            qt.setPeerVerifyName(m_options.tls.serverName);
        qt.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        qt.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        qt.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        qt.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        qt.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        qt.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        QHttp1Configuration http1;
        http1.setNumberOfConnectionsPerHost(128);
        qt.setHttp1Configuration(http1);
        // A bomb of zeros is caught by maxBodyBytes; Qt's own ratio check would refuse honest lists of pods.
        qt.setDecompressedSafetyCheckThreshold(-1);
        qt.setRawHeader("User-Agent",
                        m_options.userAgent.isEmpty() ? QByteArrayLiteral("slipway/" SLIPWAY_VERSION)
                                                      : m_options.userAgent);
        for (const auto &[name, value] : request.headers.fields())
            qt.setRawHeader(name, value);
        const QUrl proxy = m_options.proxy.isEmpty()
            ? proxyFromEnvironment(request.url, [](const char *name) { return qEnvironmentVariable(name); })
            : m_options.proxy;
        setProxy(pool, proxy);
        QNetworkReply *reply = pool.manager.sendCustomRequest(qt, request.method, request.body);
        if (m_options.tls.insecureSkipVerify)
            reply->ignoreSslErrors();
        return std::make_unique<OwnedReply>(reply, pool.health);
    }

    /// After a fault new connections: a request over one that died unseen (a notebook that slept, a network that changed) is answered
    /// by nobody for as long as its deadline, and Qt (6.8) can lose one that goes out in the moment in which the peer closes. What
    /// still runs on the old ones goes on.
    Pool &usablePool()
    {
        if (m_pools.back()->health->isSuspect)
            m_pools.push_back(std::make_unique<Pool>());
        Pool *current = m_pools.back().get();
        std::erase_if(m_pools,
                      [current](const auto &pool) { return pool.get() != current && !pool->isInUse(); });
        return *current;
    }

    static void setProxy(Pool &pool, const QUrl &url)
    {
        // Setting the same proxy again would drop the pooled connections.
        if (url == pool.proxy)
            return;
        pool.proxy = url;
        if (url.isEmpty()) {
            pool.manager.setProxyFactory(new DirectConnection);
            return;
        }
        const bool socks = url.scheme().startsWith("socks5"_L1);
        QNetworkProxy proxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                            quint16(url.port(socks ? 1080 : 8080)), url.userName(), url.password());
        pool.manager.setProxy(proxy);
    }

    std::vector<std::unique_ptr<Pool>> m_pools; // the last takes new requests
    QSslConfiguration m_tls;
    TransportOptions m_options;
};

} // namespace

Result<QSslConfiguration> sslConfigurationOf(const TlsOptions &asked)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!asked.caCertificatesPem.isEmpty()) {
        const QList<QSslCertificate> authorities =
            QSslCertificate::fromData(asked.caCertificatesPem, QSsl::Pem);
        if (authorities.isEmpty())
            return fail(ErrorKind::Invalid, u"the certificate authority data holds no PEM certificate"_s);
        tls.setCaCertificates(authorities);
    }
    if (!asked.clientCertificatePem.isEmpty()) {
        const QList<QSslCertificate> chain = QSslCertificate::fromData(asked.clientCertificatePem, QSsl::Pem);
        if (chain.isEmpty())
            return fail(ErrorKind::Invalid, u"the client certificate data holds no PEM certificate"_s);
        const QByteArray &pem = asked.clientKeyPem.reveal();
        if (pem.isEmpty())
            return fail(ErrorKind::Invalid, u"the client certificate has no key beside it"_s);
        if (pem.contains("ENCRYPTED"))
            return fail(
                ErrorKind::Invalid, u"the client key is encrypted with a passphrase"_s, {},
                u"store it decrypted with tight file permissions, or use an exec credential plugin"_s);
        QSslKey key;
        for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
            key = QSslKey(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
            if (!key.isNull())
                break;
        }
        if (key.isNull())
            return fail(
                ErrorKind::Invalid,
                u"the client key is not a PEM key that TLS can use (RSA or EC, PKCS#1, SEC1 or PKCS#8)"_s);
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
    }
    if (asked.insecureSkipVerify)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

Result<std::unique_ptr<HttpTransport>> makeHttpTransport(TransportOptions options)
{
    auto tls = sslConfigurationOf(options.tls);
    if (!tls)
        return std::unexpected(std::move(tls.error()));
    return std::unique_ptr<HttpTransport>(
        std::make_unique<QtHttpTransport>(*std::move(tls), std::move(options)));
}

} // namespace slipway
