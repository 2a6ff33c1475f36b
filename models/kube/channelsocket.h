// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/kube: includes Qt's sockets.
#pragma once

#include "kube/kubeclient.h"

#include <QTimer>
#include <QWebSocket>

namespace slipway {

// As kubectl does; load balancers cut connections that stay silent for minutes.
inline constexpr std::chrono::seconds pingPeriod{10};
inline constexpr int pingsBeforeDead = 3;
inline constexpr std::chrono::seconds handshakeTimeout{20};

/// One forwarded connection on the API server's side: channel 0 is data, channel 1 errors, each after a port number.
class ChannelSocket : public QObject
{
    Q_OBJECT

public:
    ChannelSocket(quint16 port, QString where, QObject *parent = nullptr);
    ~ChannelSocket() override;

    /// Errors: Invalid (TLS options that a WebSocket cannot have).
    Result<> open(const SocketAccess &access);
    void send(const QByteArray &bytes);
    void close();
    qint64 bytesToWrite() const;

    /// Takes nothing any more, so that what the server sends waits there; release() goes on. Meanwhile written() is not told.
    void hold();
    void release();
    bool isHeld() const { return m_held; }

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes);
    void written();
    /// The end, once. Without an error it was in order.
    void ended(const std::optional<slipway::Error> &error);

private:
    QAbstractSocket *inner() const;
    void take(const QByteArray &message);
    void finishAsTold();
    void finish(std::optional<Error> error);

    QWebSocket m_socket;
    QTimer m_pinger;
    quint16 m_port;
    QString m_where;
    QByteArray m_errorText;
    bool m_portSeen[2] = {false, false};
    bool m_isOpen = false;
    bool m_ended = false;
    bool m_held = false;
    int m_unansweredPings = 0;
};

} // namespace slipway
