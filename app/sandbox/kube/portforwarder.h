// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"

#include <QObject>

#include <expected>
#include <map>
#include <tuple>

namespace slipway::sandbox {

/// The pods' end of port-forwards over WebSocket, subprotocol v4.channel.k8s.io: messages are a channel's number and bytes, channel 2n for the
/// n-th port's data, 2n+1 for its errors, each beginning with the port. One port a connection is served, which is what clients ask for.
/// Or SPDY inside a WebSocket, as kubectl has it. SPDY without one, which kubectls before 1.31 speak, is not.
/// Source: kubernetes, pkg/kubelet … portforward/websocket.go; RFC 6455.
class PortForwarder : public QObject
{
    Q_OBJECT
public:
    struct Place {
        std::string ns, pod;
        int port = 0;
        auto operator<=>(const Place &) const = default;
    };
    /// What listens there now; an empty handler when nothing does.
    using Listeners = std::function<HttpHandler(const Place &place)>;

    explicit PortForwarder(Listeners listeners, QObject *parent = nullptr);
    ~PortForwarder() override;

    /// Takes the connection of a request for `…/portforward?ports=N`, or answers it with what is wrong.
    void open(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply,
              const std::string &ns, const std::string &pod);

private:
    HttpServer *serverOf(const Place &place);
    /// The port on this machine behind which it listens, or why there is none.
    std::expected<quint16, QByteArray> portOf(const Place &place);
    Listeners m_listeners;
    std::map<Place, std::unique_ptr<HttpServer>> m_servers; ///< on loopback, for those connections alone
};

} // namespace slipway::sandbox
