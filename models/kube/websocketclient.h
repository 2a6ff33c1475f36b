// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/kube: includes Qt's sockets.
#pragma once

#include "kube/kubeclient.h"

#include <QSslSocket>

namespace slipway {

/// The client's end of a WebSocket to an API server.
///
/// Ours and not Qt's, because QWebSocket asks for no subprotocol with a slash in its name (RFC 6455 has none, Kubernetes' tunnel has one),
/// cannot verify a certificate by another name, cannot be told to wait, and keeps the status of a refusal to itself.
/// Source: RFC 6455.
class WebSocketClient : public QObject
{
    Q_OBJECT

public:
    explicit WebSocketClient(QObject *parent = nullptr);
    ~WebSocketClient() override;

    /// Begins the handshake with the identity, the TLS options and the proxy of the client's other requests.
    /// Errors: Invalid (TLS options that cannot be used).
    /// @param subprotocols  in the order of preference
    Result<> open(const SocketAccess &access, const QStringList &subprotocols);
    /// What the server chose.
    QString subprotocol() const { return QString::fromLatin1(m_chosen); }
    /// A longer message ends the connection; 64 MiB until it is set.
    void setMaxMessageBytes(quint64 bytes) { m_mostInMessage = bytes; }
    bool isOpen() const { return m_state == State::Open; }
    /// The HTTP status by which the handshake was refused; 0: there was none.
    int refusalStatus() const { return m_status; }

    void send(const QByteArray &message) { sendFrame(Binary, message); }
    void ping() { sendFrame(Ping, {}); }
    /// In order, after what waits to be sent.
    void close();
    void abort();
    /// What the network has not taken yet.
    qint64 bytesToWrite() const;
    /// Held, nothing is read, so that TCP holds the server back.
    void setHeld(bool held);
    bool isHeld() const { return m_held; }

Q_SIGNALS:
    void connected();
    void received(const QByteArray &message);
    void written();
    void pong();
    /// The end, once; without words it was in order.
    void ended(const QString &problem);

private:
    enum class State { Idle, Shaking, Open, Closing, Ended };
    enum Operation : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    void read();
    void shake();
    void takeFrames();
    void takeFrame(bool isLast, quint8 operation, QByteArray payload);
    void sendFrame(Operation operation, const QByteArray &payload);
    void finish(const QString &problem);

    QSslSocket m_socket;
    State m_state = State::Idle;
    bool m_isTls = false;
    bool m_held = false;
    int m_status = 0;
    QByteArray m_request;
    QByteArray m_accept; // what the server answers to our key
    QStringList m_subprotocols;
    QByteArray m_chosen;
    quint64 m_mostInMessage = 64 * 1024 * 1024;
    QByteArray m_in;
    QByteArray m_message; // of several frames
    QString m_failure; // the socket's words, until what came before them is read
};

} // namespace slipway
