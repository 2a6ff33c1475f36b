// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/httpserver.h"

#include "app/sandbox/http/httpconnection.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

QByteArray HttpHeaderList::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpHeaderList::contains(QByteArrayView name) const
{
    return std::ranges::any_of(
        m_fields, [&](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

void HttpHeaderList::remove(QByteArrayView name)
{
    m_fields.removeIf([&](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QString HttpServerRequest::param(const QString &name) const
{
    QString value = query.queryItemValue(name, QUrl::PrettyDecoded);
    value.replace(u'+', u' ');
    return QUrl::fromPercentEncoding(value.toUtf8());
}

void RecordedReply::send(int status, const QByteArray &contentType, const QByteArray &body,
                         const HttpHeaderList &headers)
{
    if (m_done)
        return;
    begin(status, contentType, headers);
    m_body = body;
    m_done = true;
}

void RecordedReply::begin(int status, const QByteArray &contentType, const HttpHeaderList &headers)
{
    m_status = status;
    m_contentType = contentType;
    m_headers = headers;
}

void RecordedReply::write(const QByteArray &data)
{
    if (!m_done)
        m_body += data;
}

void RecordedReply::abort()
{
    m_done = true;
    if (auto told = std::exchange(m_gone, {}))
        told();
}

void HttpRouter::add(const QByteArray &method, const QString &pattern, HttpHandler handler)
{
    Route route{.method = method, .segments = {}, .weight = {}, .handler = std::move(handler)};
    for (const QString &part : pattern.split(u'/', Qt::SkipEmptyParts)) {
        Segment segment{.kind = Segment::Kind::Literal, .text = part, .verb = {}};
        if (part.startsWith(u'{')) {
            const qsizetype close = part.indexOf(u'}');
            segment.text = part.mid(1, close - 1);
            segment.kind = Segment::Kind::Capture;
            if (segment.text.endsWith("..."_L1)) {
                segment.text.chop(3);
                segment.kind = Segment::Kind::Rest;
            }
            if (close + 1 < part.size() && part.at(close + 1) == u':')
                segment.verb = part.mid(close + 2);
        }
        route.weight += segment.kind == Segment::Kind::Literal ? u'0'
            : segment.kind == Segment::Kind::Rest              ? u'3'
            : segment.verb.isEmpty()                           ? u'2'
                                                               : u'1';
        route.segments.append(segment);
    }
    const auto at = std::ranges::upper_bound(m_routes, route.weight, {}, &Route::weight);
    m_routes.insert(at, std::move(route));
}

bool HttpRouter::matches(const Route &route, const QStringList &path, QHash<QString, QString> &captures)
{
    qsizetype i = 0;
    for (const Segment &segment : route.segments) {
        if (segment.kind == Segment::Kind::Rest) {
            captures.insert(segment.text, path.mid(i).join(u'/'));
            return true;
        }
        if (i >= path.size())
            return false;
        QString part = path.at(i++);
        if (segment.kind == Segment::Kind::Literal) {
            if (part != segment.text)
                return false;
            continue;
        }
        if (!segment.verb.isEmpty()) {
            if (!part.endsWith(u':' + segment.verb))
                return false;
            part.chop(segment.verb.size() + 1);
        }
        if (part.isEmpty())
            return false;
        captures.insert(segment.text, part);
    }
    return i == path.size();
}

void HttpRouter::dispatch(HttpServerRequest request, std::shared_ptr<HttpReply> reply) const
{
    if (m_gate && !m_gate(request, reply))
        return;
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    bool otherMethod = false;
    for (const Route &route : m_routes) {
        QHash<QString, QString> captures;
        if (!matches(route, path, captures))
            continue;
        if (route.method != request.method) {
            otherMethod = true;
            continue;
        }
        request.captures = captures;
        route.handler(request, std::move(reply));
        return;
    }
    if (m_fallback)
        m_fallback(request, std::move(reply));
    else if (otherMethod)
        reply->send(405, "text/plain; charset=utf-8", "405 method not allowed\n");
    else
        reply->send(404, "text/plain; charset=utf-8", "404 page not found\n");
}

class HttpServer::Listener : public QTcpServer
{
public:
    explicit Listener(HttpServer &server) : m_server(server)
    {
        setListenBacklogSize(512);
        setMaxPendingConnections(512);
        if (!server.m_tls)
            return;
        m_configuration = QSslConfiguration::defaultConfiguration();
        m_configuration.setLocalCertificate(QSslCertificate(server.m_tls->certificate, QSsl::Pem));
        m_configuration.setPrivateKey(QSslKey(server.m_tls->privateKey, QSsl::Ec, QSsl::Pem));
        m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_configuration.setAllowedNextProtocols({"http/1.1"});
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (m_server.m_tls) {
            auto *socket = new QSslSocket;
            socket->setSslConfiguration(m_configuration);
            socket->setSocketDescriptor(descriptor);
            socket->startServerEncryption();
            new HttpConnection(m_server, socket);
        } else {
            auto *socket = new QTcpSocket;
            socket->setSocketDescriptor(descriptor);
            new HttpConnection(m_server, socket);
        }
    }

private:
    HttpServer &m_server;
    QSslConfiguration m_configuration;
};

HttpServer::HttpServer(HttpHandler handler, std::optional<TlsIdentity> tls, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_tls(std::move(tls))
    , m_listener(std::make_unique<Listener>(*this))
{
}

HttpServer::~HttpServer()
{
    close();
}

bool HttpServer::listen(quint16 port)
{
    return m_listener->listen(QHostAddress::LocalHost, port);
}

quint16 HttpServer::port() const
{
    return m_listener->serverPort();
}

QString HttpServer::errorString() const
{
    return m_listener->errorString();
}

void HttpServer::close()
{
    m_listener->close();
    // Connections are our children: they go, and tell their handlers so.
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections)
        delete connection;
}

} // namespace slipway::sandbox
