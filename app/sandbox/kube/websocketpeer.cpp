// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/websocketpeer.h"

#include <QCryptographicHash>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

namespace slipway::sandbox {

namespace {
constexpr quint64 mostInMessage = 16 * 1024 * 1024;
constexpr std::chrono::seconds patience{2};
} // namespace

WebSocketPeer::WebSocketPeer(QTcpSocket *socket, QObject *parent) : QObject(parent), m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &WebSocketPeer::read);
    connect(socket, &QTcpSocket::disconnected, this, &WebSocketPeer::gone);
    connect(socket, &QTcpSocket::bytesWritten, this, &WebSocketPeer::drained);
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &WebSocketPeer::drained);
}

void WebSocketPeer::begin(const QByteArray &key, const QByteArray &protocol)
{
    // RFC 6455, section 1.3: proof that this is a server of WebSockets.
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
            .toBase64();
    m_socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                    "Upgrade\r\nSec-WebSocket-Accept: "
                    + accept + "\r\nSec-WebSocket-Protocol: " + protocol + "\r\n\r\n");
}

void WebSocketPeer::send(const QByteArray &message)
{
    if (!m_ended)
        sendFrame(Binary, message);
}

void WebSocketPeer::close()
{
    if (m_ended)
        return;
    sendFrame(Close, QByteArray("\x03\xe8", 2)); // 1000: in order
    m_ended = true;
    // The client closes when it has read that. Ending the connection while it still sends would take from it what it has not read.
    QTimer::singleShot(patience, m_socket, &QTcpSocket::disconnectFromHost);
}

qint64 WebSocketPeer::bytesToWrite() const
{
    // Over TLS what is encrypted already, and not on its way, counts by itself.
    const auto *secure = qobject_cast<QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

bool WebSocketPeer::isOpen() const
{
    return !m_ended && m_socket->state() == QAbstractSocket::ConnectedState;
}

void WebSocketPeer::sendFrame(Opcode opcode, const QByteArray &payload)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    QByteArray frame;
    frame += char(0x80 | opcode);
    if (payload.size() < 126) {
        frame += char(payload.size());
    } else if (payload.size() < 65536) {
        frame += char(126);
        frame += char(payload.size() >> 8);
        frame += char(payload.size() & 0xff);
    } else {
        frame += char(127);
        for (int shift = 56; shift >= 0; shift -= 8)
            frame += char((quint64(payload.size()) >> shift) & 0xff);
    }
    m_socket->write(frame + payload);
    m_socket->flush();
}

void WebSocketPeer::read()
{
    m_in += m_socket->readAll();
    while (takeFrame()) { }
}

/// @return whether there was a whole one
bool WebSocketPeer::takeFrame()
{
    const auto byte = [this](qsizetype at) { return quint64(uchar(m_in.at(at))); };
    if (m_in.size() < 2)
        return false;
    const auto opcode = Opcode(byte(0) & 0x0f);
    const bool isLast = (byte(0) & 0x80) != 0;
    const bool isMasked = (byte(1) & 0x80) != 0;
    quint64 length = byte(1) & 0x7f;
    qsizetype head = 2;
    const int more = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (m_in.size() < head + more)
        return false;
    if (more > 0) {
        length = 0;
        for (int i = 0; i < more; ++i)
            length = length << 8 | byte(head + i);
        head += more;
    }
    // Clients mask; and nobody sends so much in a message.
    if (!isMasked || length > mostInMessage) {
        m_socket->abort();
        return false;
    }
    if (m_in.size() < head + 4 + qsizetype(length))
        return false;
    const QByteArray mask = m_in.mid(head, 4);
    QByteArray payload = m_in.mid(head + 4, qsizetype(length));
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload.at(i) ^ mask.at(i % 4));
    m_in.remove(0, head + 4 + qsizetype(length));
    take(opcode, isLast, payload);
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void WebSocketPeer::take(Opcode opcode, bool isLast, const QByteArray &payload)
{
    switch (opcode) {
    case Close:
        Q_EMIT closing();
        if (!std::exchange(m_ended, true))
            sendFrame(Close, payload);
        m_socket->disconnectFromHost();
        return;
    case Ping:
        sendFrame(Pong, payload);
        return;
    case Pong:
        return;
    case Continuation:
    case Text:
    case Binary:
        break;
    }
    if (m_ended)
        return;
    m_message += payload;
    if (isLast)
        Q_EMIT received(std::exchange(m_message, {}));
}

} // namespace slipway::sandbox
