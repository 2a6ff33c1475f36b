// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/websocketclient.h"

#include "net/sslconfiguration.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslError>
#include <QtEndian>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostInHead = 64 * 1024;
// What is still taken from the kernel while nothing is wanted.
constexpr qint64 heldBytes = 256 * 1024;

QByteArray headerIn(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}
} // namespace

WebSocketClient::WebSocketClient(QObject *parent) : QObject(parent)
{
    const auto begin = [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1); // small pieces are on their way at once
        m_socket.write(m_request);
    };
    connect(&m_socket, &QSslSocket::connected, this, [this, begin] {
        if (!m_isTls)
            begin();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, begin);
    connect(&m_socket, &QSslSocket::readyRead, this, &WebSocketClient::read);
    connect(&m_socket, &QSslSocket::bytesWritten, this, [this] {
        if (!m_isTls && m_state == State::Open)
            Q_EMIT written();
    });
    // With TLS the other signal tells of bytes that are only encrypted so far.
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        if (m_isTls && m_state == State::Open)
            Q_EMIT written();
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        const bool isEnd = m_state != State::Shaking && code == QAbstractSocket::RemoteHostClosedError;
        m_failure = isEnd ? QString() : m_socket.errorString();
        if (m_socket.state() == QAbstractSocket::UnconnectedState || m_state == State::Shaking)
            finish(m_failure);
    });
    connect(&m_socket, &QSslSocket::disconnected, this, [this] {
        if (m_held)
            return; // what came before is wanted first
        read();
        finish(m_state == State::Shaking ? u"the connection ended before the handshake did"_s : m_failure);
    });
}

WebSocketClient::~WebSocketClient()
{
    // Closing an open socket tells of it, when the members that would hear it are gone already.
    m_socket.disconnect(this);
}

Result<> WebSocketClient::open(const SocketAccess &access, const QStringList &subprotocols)
{
    auto tls = sslConfigurationOf(access.tls);
    if (!tls)
        return std::unexpected(std::move(tls.error()));
    m_isTls = access.url.scheme() == "wss"_L1;
    QUrl asked = access.url;
    asked.setScheme(m_isTls ? u"https"_s : u"http"_s);
    const QUrl proxy = access.proxy.isEmpty()
        ? proxyFromEnvironment(asked, [](const char *name) { return qEnvironmentVariable(name); })
        : access.proxy;
    if (proxy.isEmpty()) {
        m_socket.setProxy(QNetworkProxy::NoProxy);
    } else {
        const bool socks = proxy.scheme().startsWith("socks5"_L1);
        m_socket.setProxy(QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                        proxy.host(), quint16(proxy.port(socks ? 1080 : 8080)),
                                        proxy.userName(), proxy.password()));
    }
    QByteArray key(16, '\0');
    for (char &byte : key)
        byte = char(QRandomGenerator::system()->bounded(256));
    key = key.toBase64();
    m_accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
            .toBase64();
    m_subprotocols = subprotocols;
    QByteArray target = asked.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (asked.hasQuery())
        target += '?' + asked.query(QUrl::FullyEncoded).toLatin1();
    m_request = "GET " + target + " HTTP/1.1\r\nHost: " + asked.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
        + key + "\r\nSec-WebSocket-Protocol: " + subprotocols.join(", "_L1).toLatin1() + "\r\n";
    for (const auto &[name, value] : access.headers.fields())
        m_request += name + ": " + value + "\r\n";
    m_request += "\r\n";
    m_state = State::Shaking;
    const int standard = m_isTls ? 443 : 80;
    if (!m_isTls) {
        m_socket.connectToHost(asked.host(), quint16(asked.port(standard)));
        return {};
    }
    m_socket.setSslConfiguration(*tls);
    if (access.tls.insecureSkipVerify)
        m_socket.ignoreSslErrors();
    if (access.tls.serverName.isEmpty())
        m_socket.connectToHostEncrypted(asked.host(), quint16(asked.port(standard)));
    else
        m_socket.connectToHostEncrypted(asked.host(), quint16(asked.port(standard)), access.tls.serverName);
    return {};
}

void WebSocketClient::close()
{
    if (m_state == State::Open) {
        setHeld(false);
        sendFrame(Close, QByteArray("\x03\xe8", 2)); // 1000
        m_state = State::Closing;
    }
    m_socket.disconnectFromHost();
}

void WebSocketClient::abort()
{
    m_state = State::Ended;
    m_socket.abort();
}

qint64 WebSocketClient::bytesToWrite() const
{
    return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
}

void WebSocketClient::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    m_socket.setReadBufferSize(held ? heldBytes : 0);
    if (held)
        return;
    read();
    // What lies below, still encrypted, waits for more to come, which the full connection never lets through.
    if (m_isTls)
        QMetaObject::invokeMethod(&m_socket, "_q_flushReadBuffer", Qt::QueuedConnection);
    if (!m_held && m_socket.state() == QAbstractSocket::UnconnectedState)
        finish(m_failure);
}

void WebSocketClient::read()
{
    if (m_held)
        return;
    if (m_socket.isOpen()) // what came before the end is read as well
        m_in += m_socket.readAll();
    if (m_state == State::Shaking)
        shake();
    if (m_state == State::Open || m_state == State::Closing)
        takeFrames();
}

void WebSocketClient::shake()
{
    const qsizetype end = m_in.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_in.size() > mostInHead)
            finish(u"the answer to the handshake is too long"_s);
        return;
    }
    const QByteArray head = m_in.first(end);
    m_in.remove(0, end + 4);
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    const int status = words.size() > 1 && words.first().startsWith("HTTP/1.") ? words.at(1).toInt() : 0;
    if (status != 101) {
        m_status = status;
        return finish(u"the server answered %1 and did not upgrade to a WebSocket"_s.arg(status));
    }
    if (headerIn(head, "Sec-WebSocket-Accept") != m_accept)
        return finish(u"the server's answer to the WebSocket handshake is not one"_s);
    // An empty answer is a server of old; what it speaks shows.
    m_chosen = headerIn(head, "Sec-WebSocket-Protocol");
    if (!m_chosen.isEmpty() && !m_subprotocols.contains(QLatin1StringView(m_chosen)))
        return finish(u"the server chose a subprotocol that was not asked for"_s);
    m_state = State::Open;
    Q_EMIT connected();
}

void WebSocketClient::takeFrames()
{
    // Whoever hears of a message may close, or hold and let go, which comes back to here: each is taken off before it is told.
    while ((m_state == State::Open || m_state == State::Closing) && !m_held && m_in.size() >= 2) {
        const auto first = uchar(m_in.at(0));
        const auto second = uchar(m_in.at(1));
        quint64 length = second & 0x7f;
        qsizetype from = 2;
        const qsizetype more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (m_in.size() - from < more)
            break;
        if (more == 2)
            length = qFromBigEndian<quint16>(m_in.constData() + from);
        else if (more == 8)
            length = qFromBigEndian<quint64>(m_in.constData() + from);
        from += more;
        if ((first & 0x70) != 0 || (second & 0x80) != 0 || length > m_mostInMessage) {
            finish(u"what the server sends is no WebSocket, or too long"_s);
            m_socket.abort();
            return;
        }
        if (quint64(m_in.size() - from) < length)
            break;
        const QByteArray payload = m_in.sliced(from, qsizetype(length));
        m_in.remove(0, from + qsizetype(length)); // moves no byte: the rest begins further on
        takeFrame((first & 0x80) != 0, first & 0x0f, payload);
    }
}

void WebSocketClient::takeFrame(bool isLast, quint8 operation, QByteArray payload)
{
    switch (operation) {
    case Ping:
        return sendFrame(Pong, payload);
    case Pong:
        Q_EMIT pong();
        return;
    case Close:
        if (m_state == State::Open) {
            sendFrame(Close, payload.first(qMin(payload.size(), qsizetype(2))));
            m_state = State::Closing;
        }
        m_socket.disconnectFromHost();
        return;
    default:
        break;
    }
    if (quint64(m_message.size() + payload.size()) > m_mostInMessage) {
        finish(u"a message of the server is too long"_s);
        m_socket.abort();
        return;
    }
    if (!isLast || operation == Continuation)
        m_message += payload;
    if (isLast)
        Q_EMIT received(operation == Continuation ? std::exchange(m_message, {}) : payload);
}

void WebSocketClient::sendFrame(Operation operation, const QByteArray &payload)
{
    if (m_state != State::Open)
        return;
    QByteArray frame;
    frame.reserve(payload.size() + 14);
    frame += char(0x80 | operation);
    if (payload.size() < 126) {
        frame += char(0x80 | payload.size());
    } else if (payload.size() <= 0xffff) {
        frame += char(0x80 | 126);
        frame += char(payload.size() >> 8);
        frame += char(payload.size() & 0xff);
    } else {
        frame += char(0x80 | 127);
        QByteArray length(8, '\0');
        qToBigEndian(quint64(payload.size()), length.data());
        frame += length;
    }
    QByteArray mask(4, '\0');
    qToBigEndian(QRandomGenerator::global()->generate(), mask.data());
    frame += mask;
    const qsizetype from = frame.size();
    frame += payload;
    char *bytes = frame.data() + from;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes[i] = char(bytes[i] ^ mask[i & 3]);
    m_socket.write(frame);
}

void WebSocketClient::finish(const QString &problem)
{
    if (std::exchange(m_state, State::Ended) == State::Ended)
        return;
    Q_EMIT ended(problem);
}

} // namespace slipway
