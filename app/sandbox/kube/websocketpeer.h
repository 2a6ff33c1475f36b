// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QTcpSocket;

namespace slipway::sandbox {

/// The server's end of one WebSocket, on a connection whose request has been read. Binary messages alone.
/// Source: RFC 6455.
class WebSocketPeer : public QObject
{
    Q_OBJECT
public:
    /// Takes @p socket over.
    explicit WebSocketPeer(QTcpSocket *socket, QObject *parent = nullptr);

    /// Answers the handshake. @param key of the request
    void begin(const QByteArray &key, const QByteArray &protocol);
    void send(const QByteArray &message);
    /// In order, after what was sent.
    void close();
    qint64 bytesToWrite() const;
    bool isOpen() const;

Q_SIGNALS:
    void received(const QByteArray &message);
    void drained();
    /// The client ends it in order.
    void closing();
    void gone();

private:
    enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    void sendFrame(Opcode opcode, const QByteArray &payload);
    void read();
    bool takeFrame();
    void take(Opcode opcode, bool isLast, const QByteArray &payload);

    QTcpSocket *m_socket;
    QByteArray m_in;
    QByteArray m_message;
    bool m_ended = false;
};

} // namespace slipway::sandbox
