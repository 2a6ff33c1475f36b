// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

#include <memory>

namespace slipway {

/// The two families of WebSocket subprotocols by which API servers forward ports.
enum class ForwardFamily {
    Channels, ///< v4.channel.k8s.io: a message is a channel's number and bytes; all servers whose kubelets still take WebSockets
    Tunnel, ///< SPDY/3.1+portforward.k8s.io: a SPDY connection in the messages, as kubectl does it; servers from 1.31 on
};

/// How the bytes of one forwarded connection stand in the messages of a WebSocket.
/// Source: kubernetes, cri-streaming/pkg/streaming/portforward/websocket.go and httpstream.go; client-go/tools/portforward.
class ForwardFraming
{
public:
    struct Taken {
        QByteArray data = {}; ///< for the program
        QByteArray error = {}; ///< the node's words for why there is nothing, or no more
        QByteArrayList answers = {}; ///< messages to send
        bool isOpen = false; ///< from now on bytes may be sent
        bool isOver = false; ///< the pod says no more, and hears no more
        bool isForeign = false; ///< it is another protocol
    };
    virtual ~ForwardFraming() = default;
    virtual QString subprotocol() const = 0;
    /// After the handshake.
    virtual Taken begin() = 0;
    virtual Taken take(const QByteArray &message) = 0;
    virtual QByteArray pack(const QByteArray &bytes) = 0;
};

std::unique_ptr<ForwardFraming> makeForwardFraming(ForwardFamily family, quint16 port);

} // namespace slipway
