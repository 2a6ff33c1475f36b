// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/httpconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qint64 maxHeadBytes = 64 * 1024; // as large as common servers allow

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Request Entity Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

} // namespace

HttpConnection::HttpConnection(HttpServer &server, QTcpSocket *socket)
    : QObject(&server)
    , m_server(server)
    , m_socket(socket)
{
    socket->setParent(this);
    // Watch events and streamed tokens are small and must not wait for more.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &HttpConnection::gone);
    connect(socket, &QTcpSocket::errorOccurred, this, [this] {
        if (m_socket && m_socket->state() != QAbstractSocket::ConnectedState)
            gone();
    });
    const auto drained = [this] {
        if (const auto reply = m_reply.lock())
            reply->drained();
    };
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, drained);
    else
        connect(socket, &QTcpSocket::bytesWritten, this, drained);
}

HttpConnection::~HttpConnection()
{
    if (const auto reply = m_reply.lock())
        reply->connectionGone();
}

QTcpSocket *HttpConnection::releaseSocket()
{
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return nullptr;
    socket->disconnect(this);
    socket->setParent(nullptr);
    m_state = State::Closing;
    deleteLater();
    return socket;
}

void HttpConnection::gone()
{
    m_state = State::Closing;
    if (const auto reply = m_reply.lock())
        reply->connectionGone();
    deleteLater();
}

void HttpConnection::read()
{
    if (!m_socket || m_reading)
        return;
    m_reading = true;
    m_buffer += m_socket->readAll();
    for (bool more = true; more;) {
        switch (m_state) {
        case State::Head:
            more = readHead();
            break;
        case State::Body:
            more = readBody();
            break;
        case State::Chunked:
            more = readChunked();
            break;
        case State::Answering:
        case State::Closing:
            more = false;
            break;
        }
    }
    m_reading = false;
}

bool HttpConnection::readHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > maxHeadBytes)
            refuse(431, "request header too large");
        return false;
    }
    if (end > maxHeadBytes) {
        refuse(431, "request header too large");
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1.")) {
        refuse(400, "malformed request line");
        return false;
    }
    m_request = {};
    m_request.method = first.at(0).toUpper();
    m_request.target = first.at(1);
    QByteArray target = first.at(1);
    if (!target.startsWith('/')) { // absolute form, as to a proxy
        const qsizetype slash = target.indexOf('/', target.indexOf("://") + 3);
        target = slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    const qsizetype question = target.indexOf('?');
    m_request.path = QUrl::fromPercentEncoding(question < 0 ? target : target.first(question));
    if (question >= 0)
        m_request.query = QUrlQuery(QString::fromUtf8(target.mid(question + 1)));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) {
            refuse(400, "malformed header field");
            return false;
        }
        m_request.headers.append(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const QByteArray connection = m_request.headers.value("Connection").toLower();
    m_keepAlive =
        first.at(2) == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive");
    m_bodyBytes = 0;
    const bool chunked = m_request.headers.value("Transfer-Encoding").toLower().contains("chunked");
    if (!chunked && m_request.headers.contains("Content-Length")) {
        bool ok = false;
        m_bodyBytes = m_request.headers.value("Content-Length").toLongLong(&ok);
        if (!ok || m_bodyBytes < 0) {
            refuse(400, "malformed Content-Length");
            return false;
        }
        if (m_bodyBytes > m_server.maxBodyBytes()) {
            refuse(413, "request entity too large");
            return false;
        }
    }
    if (m_request.headers.value("Expect").toLower() == "100-continue")
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = chunked ? State::Chunked : State::Body;
    return true;
}

bool HttpConnection::readBody()
{
    if (m_buffer.size() < m_bodyBytes)
        return false;
    m_request.body = m_buffer.left(m_bodyBytes);
    m_buffer.remove(0, m_bodyBytes);
    dispatch();
    return m_state == State::Head;
}

bool HttpConnection::readChunked()
{
    const qsizetype eol = m_buffer.indexOf("\r\n");
    if (eol < 0)
        return false;
    bool ok = false;
    const QByteArray sizeText = m_buffer.left(eol).split(';').first().trimmed();
    const qint64 size = sizeText.toLongLong(&ok, 16);
    if (!ok || size < 0) {
        refuse(400, "malformed chunk");
        return false;
    }
    if (m_request.body.size() + size > m_server.maxBodyBytes()) {
        refuse(413, "request entity too large");
        return false;
    }
    if (size == 0) {
        const qsizetype end = m_buffer.indexOf("\r\n", eol + 2); // no client of ours sends trailers
        if (end < 0)
            return false;
        m_buffer.remove(0, end + 2);
        dispatch();
        return m_state == State::Head;
    }
    if (m_buffer.size() < eol + 2 + size + 2)
        return false;
    m_request.body += m_buffer.mid(eol + 2, size);
    m_buffer.remove(0, eol + 2 + size + 2);
    return true;
}

void HttpConnection::refuse(int status, const QByteArray &text)
{
    m_state = State::Answering;
    m_keepAlive = false;
    const auto reply = std::make_shared<ConnectionReply>(this, false, false, true);
    m_reply = reply;
    if (status == 413 && m_server.m_tooLarge) {
        m_server.m_tooLarge(m_request, reply);
        return;
    }
    reply->send(status, "text/plain; charset=utf-8", text + '\n');
}

void HttpConnection::dispatch()
{
    m_state = State::Answering;
    const auto reply = std::make_shared<ConnectionReply>(this, m_keepAlive, m_request.method == "HEAD", true);
    m_reply = reply;
    const HttpServerRequest request = std::exchange(m_request, {});
    m_server.m_handler(request, reply);
}

void HttpConnection::answered(bool keepAlive)
{
    if (!m_socket || m_state == State::Closing)
        return;
    if (!keepAlive) {
        m_state = State::Closing;
        m_socket->disconnectFromHost();
        return;
    }
    m_state = State::Head;
    // A pipelined request may wait in the buffer; not from inside this one's handler.
    if (!m_buffer.isEmpty())
        QTimer::singleShot(0, this, &HttpConnection::read);
}

ConnectionReply::~ConnectionReply()
{
    // A handler that lets go without an answer would leave the client waiting for ever.
    if (!m_done && m_connection) {
        if (m_begun)
            end();
        else
            send(500, "text/plain; charset=utf-8", "no answer\n");
    }
}

QByteArray ConnectionReply::head(int status, const QByteArray &contentType,
                                 const HttpHeaderList &headers) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    static const QLocale c = QLocale::c();
    text += "Date: "
        + c.toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()
        + "\r\n";
    if (!contentType.isEmpty())
        text += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers.fields())
        text += name + ": " + value + "\r\n";
    if (!m_keepAlive)
        text += "Connection: close\r\n";
    return text;
}

void ConnectionReply::send(int status, const QByteArray &contentType, const QByteArray &body,
                           const HttpHeaderList &headers)
{
    if (!isOpen() || m_begun)
        return;
    m_begun = true;
    QByteArray text = head(status, contentType, headers);
    if (status != 204 && status != 304)
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    text += "\r\n";
    if (!m_headOnly && status != 204 && status != 304)
        text += body;
    m_connection->socket()->write(text);
    finish();
}

void ConnectionReply::begin(int status, const QByteArray &contentType, const HttpHeaderList &headers)
{
    if (!isOpen() || m_begun)
        return;
    m_begun = true;
    m_connection->socket()->write(head(status, contentType, headers) + "Transfer-Encoding: chunked\r\n\r\n");
}

void ConnectionReply::write(const QByteArray &data)
{
    if (!isOpen() || data.isEmpty() || m_headOnly)
        return;
    QByteArray chunk = QByteArray::number(data.size(), 16) + "\r\n";
    chunk.reserve(chunk.size() + data.size() + 2);
    chunk += data;
    chunk += "\r\n";
    m_connection->socket()->write(chunk);
    m_connection->socket()->flush();
}

void ConnectionReply::end()
{
    if (!isOpen())
        return;
    if (!m_headOnly)
        m_connection->socket()->write("0\r\n\r\n");
    finish();
}

void ConnectionReply::finish()
{
    m_done = true;
    m_gone = {};
    m_drained = {};
    m_connection->answered(m_keepAlive);
}

void ConnectionReply::abort()
{
    if (!m_connection)
        return;
    m_done = true;
    m_gone = {};
    QTcpSocket *socket = m_connection->socket();
    if (socket)
        socket->abort();
}

qint64 ConnectionReply::bytesToWrite() const
{
    if (!m_connection || !m_connection->socket())
        return 0;
    qint64 bytes = m_connection->socket()->bytesToWrite();
    if (const auto *tls = qobject_cast<const QSslSocket *>(m_connection->socket()))
        bytes += tls->encryptedBytesToWrite();
    return bytes;
}

QTcpSocket *ConnectionReply::takeSocket()
{
    if (!isOpen() || m_begun)
        return nullptr;
    m_done = true;
    return m_connection->releaseSocket();
}

void ConnectionReply::connectionGone()
{
    const bool wasOpen = !m_done;
    m_connection.clear();
    m_done = true;
    m_drained = {};
    if (auto told = std::exchange(m_gone, {}); told && wasOpen)
        told();
}

void ConnectionReply::drained()
{
    if (m_done || !m_drained)
        return;
    // What it writes may show that the client has gone, and that lets go of it.
    const auto handler = m_drained;
    handler();
}

} // namespace slipway::sandbox
