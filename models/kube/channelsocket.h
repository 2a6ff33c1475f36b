// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/kube: includes Qt's sockets.
#pragma once

#include "kube/forwardframing.h"
#include "kube/websocketclient.h"

#include <QTimer>

namespace slipway {

// As kubectl does; load balancers cut connections that stay silent for minutes.
inline constexpr std::chrono::seconds pingPeriod{10};
inline constexpr int pingsBeforeDead = 3;
inline constexpr std::chrono::seconds handshakeTimeout{20};

/// One forwarded connection on the API server's side.
class ChannelSocket : public QObject
{
    Q_OBJECT

public:
    ChannelSocket(ForwardFamily family, quint16 port, QString where, QObject *parent = nullptr);

    /// Errors: Invalid (TLS options that cannot be used).
    Result<> open(const SocketAccess &access);
    void send(const QByteArray &bytes) { m_socket.send(m_framing->pack(bytes)); }
    void close();
    /// Ended without an upgrade, or in bytes of another protocol: another family may do.
    bool isForeign() const { return m_foreign; }
    qint64 bytesToWrite() const { return m_socket.bytesToWrite(); }

    /// Takes nothing any more, so that what the server sends waits there; release() goes on.
    void hold();
    void release();
    bool isHeld() const { return m_socket.isHeld(); }

Q_SIGNALS:
    /// Bytes may be sent from now on.
    void opened();
    void received(const QByteArray &bytes);
    void written();
    /// The end, once. Without an error it was in order.
    void ended(const std::optional<slipway::Error> &error);

private:
    void take(const ForwardFraming::Taken &taken);
    void finishAsTold(const QString &problem);
    void finish(std::optional<Error> error);

    WebSocketClient m_socket;
    QTimer m_pinger;
    std::unique_ptr<ForwardFraming> m_framing;
    QString m_where;
    QByteArray m_errorText;
    bool m_isUpgraded = false;
    bool m_isOpen = false; // bytes may go
    bool m_foreign = false;
    bool m_ended = false;
    int m_unansweredPings = 0;
};

} // namespace slipway
