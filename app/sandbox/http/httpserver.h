// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QTcpSocket;

namespace slipway::sandbox {

/// Header fields in the order they came; names compare without case.
class HttpHeaderList
{
public:
    HttpHeaderList() = default;
    HttpHeaderList(std::initializer_list<std::pair<QByteArray, QByteArray>> fields) : m_fields(fields) { }

    /// The first field of that name, or an empty array.
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    void append(const QByteArray &name, const QByteArray &value) { m_fields.append({name, value}); }
    void remove(QByteArrayView name);
    const QList<std::pair<QByteArray, QByteArray>> &fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

struct HttpServerRequest {
    QByteArray method = {}; ///< upper case
    QString path = {}; ///< percent-decoded, begins with '/', no query
    QUrlQuery query = {}; ///< values: query.queryItemValue(name, QUrl::FullyDecoded) or param()
    HttpHeaderList headers = {};
    QByteArray body = {};
    QByteArray target = {}; ///< the request target as it came, still encoded
    QHash<QString, QString> captures = {}; ///< what the router's {names} matched

    /// A query parameter, decoded ('+' is a blank, as every client of ours means it).
    QString param(const QString &name) const;
    bool hasParam(const QString &name) const { return query.hasQueryItem(name); }
};

/// One answer. Held by shared_ptr: whoever streams keeps it for as long as it streams. Every call is harmless after
/// the client has gone. To be used on the server's thread only.
class HttpReply
{
public:
    HttpReply() = default;
    virtual ~HttpReply() = default;
    HttpReply(const HttpReply &) = delete;
    HttpReply &operator=(const HttpReply &) = delete;

    /// The whole answer at once.
    virtual void send(int status, const QByteArray &contentType, const QByteArray &body,
                      const HttpHeaderList &headers = {}) = 0;
    /// Head of a streamed (chunked) answer; write() pieces follow, end() closes it properly.
    virtual void begin(int status, const QByteArray &contentType, const HttpHeaderList &headers = {}) = 0;
    /// Goes out at once as one chunk.
    virtual void write(const QByteArray &data) = 0;
    virtual void end() = 0;
    /// Cuts the connection without a proper end.
    virtual void abort() = 0;
    /// True while the client is there and the answer is not complete.
    virtual bool isOpen() const = 0;
    /// Bytes accepted by write() that the network has not taken yet.
    virtual qint64 bytesToWrite() const = 0;
    /// Called once, from the event loop, when the client goes away before the answer is complete.
    virtual void onGone(std::function<void()> told) = 0;
    /// Called every time when some of bytesToWrite() has left.
    virtual void onDrained(std::function<void()> told) = 0;
    /// Takes the raw connection (for an Upgrade); the reply is over. Null when there is none.
    virtual QTcpSocket *takeSocket() { return nullptr; }
};

/// An answer kept in memory: probes and tests call handlers with it.
class RecordedReply : public HttpReply
{
public:
    void send(int status, const QByteArray &contentType, const QByteArray &body,
              const HttpHeaderList &headers = {}) override;
    void begin(int status, const QByteArray &contentType, const HttpHeaderList &headers = {}) override;
    void write(const QByteArray &data) override;
    void end() override { m_done = true; }
    void abort() override;
    bool isOpen() const override { return !m_done; }
    qint64 bytesToWrite() const override { return 0; }
    void onGone(std::function<void()> told) override { m_gone = std::move(told); }
    void onDrained(std::function<void()>) override { }

    int status() const { return m_status; } ///< 0 before the head
    QByteArray contentType() const { return m_contentType; }
    QByteArray body() const { return m_body; }
    HttpHeaderList headers() const { return m_headers; }
    bool isDone() const { return m_done; }

private:
    int m_status = 0;
    bool m_done = false;
    QByteArray m_contentType;
    QByteArray m_body;
    HttpHeaderList m_headers;
    std::function<void()> m_gone;
};

using HttpHandler = std::function<void(const HttpServerRequest &, std::shared_ptr<HttpReply>)>;

/// Chooses a handler by method and path pattern, the most specific (most literal) pattern first.
///
/// Patterns: literal segments, `{name}` for one segment, `{name}:verb` for one segment with a custom verb
/// (`/v1/projects/{p}:testIamPermissions`), `{name...}` last for the whole rest (may be empty).
class HttpRouter
{
public:
    void add(const QByteArray &method, const QString &pattern, HttpHandler handler);
    /// What answers when nothing matches; by default 404 with the plain text `404 page not found`.
    void setFallback(HttpHandler handler) { m_fallback = std::move(handler); }
    /// Runs before every handler; it answers itself and returns false to refuse (authentication).
    void setGate(std::function<bool(const HttpServerRequest &, const std::shared_ptr<HttpReply> &)> gate)
    {
        m_gate = std::move(gate);
    }
    void dispatch(HttpServerRequest request, std::shared_ptr<HttpReply> reply) const;

private:
    struct Segment {
        enum class Kind { Literal, Capture, Rest } kind;
        QString text; ///< the literal or the capture's name
        QString verb; ///< after ':', empty for none
    };
    struct Route {
        QByteArray method;
        QList<Segment> segments;
        QString weight; ///< sorts literal before capture, segment by segment
        HttpHandler handler;
    };
    static bool matches(const Route &route, const QStringList &path, QHash<QString, QString> &captures);

    std::vector<Route> m_routes;
    HttpHandler m_fallback;
    std::function<bool(const HttpServerRequest &, const std::shared_ptr<HttpReply> &)> m_gate;
};

/// PEM texts of a server's identity.
struct TlsIdentity {
    QByteArray caCertificate;
    QByteArray certificate;
    QByteArray privateKey;
};

/// An HTTP/1.1 server for 127.0.0.1: keep-alive, chunked both ways, Expect: 100-continue, TLS. Qt's own QHttpServer
/// (6.8) neither tells a handler that its client has gone nor shows how much a slow client has left unread, and a
/// watch needs both.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    explicit HttpServer(HttpHandler handler, std::optional<TlsIdentity> tls = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// @param port 0 chooses a free one
    /// @return false when the port is taken; errorString() says why
    bool listen(quint16 port);
    quint16 port() const;
    QString errorString() const;
    /// Larger bodies are refused with 413 before they are read.
    void setMaxBodyBytes(qint64 bytes) { m_maxBodyBytes = bytes; }
    qint64 maxBodyBytes() const { return m_maxBodyBytes; }
    /// Called instead of the plain 413 answer, when set.
    void setTooLargeHandler(HttpHandler handler) { m_tooLarge = std::move(handler); }
    void close();

private:
    friend class HttpConnection;
    class Listener;
    HttpHandler m_handler;
    HttpHandler m_tooLarge;
    std::optional<TlsIdentity> m_tls;
    std::unique_ptr<Listener> m_listener;
    qint64 m_maxBodyBytes = 3 * 1024 * 1024;
};

} // namespace slipway::sandbox
