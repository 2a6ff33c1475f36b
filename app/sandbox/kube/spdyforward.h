// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/spdyframes.h"

#include <QMap>
#include <QObject>

#include <expected>
#include <functional>

class QTcpSocket;

namespace slipway::sandbox {

class WebSocketPeer;

/// The node's end of a port-forward as kubectl asks for it: SPDY/3.1 inside one WebSocket, two streams for each connection, one for its
/// bytes and one for what went wrong. Deletes itself when the client is gone.
/// Source: kubernetes, client-go/tools/portforward and kubelet/pkg/cri/streaming/portforward/httpstream.go.
class SpdyForward : public QObject
{
public:
    /// Where a port of the pod is to be had on this machine, or the words for why it is not.
    using Ports = std::function<std::expected<quint16, QByteArray>(int port)>;
    static constexpr auto protocol = "SPDY/3.1+portforward.k8s.io";

    /// Takes @p client over and answers its handshake. @param key of the request
    SpdyForward(QTcpSocket *client, const QByteArray &key, Ports ports, QObject *parent);

private:
    /// One forwarded connection.
    struct Pair {
        quint32 data = 0, error = 0; ///< its streams; 0: not opened yet
        int port = 0;
        QTcpSocket *pod = nullptr;
    };
    void take(const SpdyFrames::Frame &frame);
    void opened(const SpdyFrames::Frame &frame);
    void connectTo(Pair &pair, const QByteArray &request);
    void pump();
    void end(const QByteArray &request, const QByteArray &error);
    QByteArray requestOf(quint32 stream) const;

    WebSocketPeer *m_client;
    Ports m_ports;
    SpdyFrames m_frames;
    QMap<QByteArray, Pair> m_pairs; ///< by the client's request number
};

} // namespace slipway::sandbox
