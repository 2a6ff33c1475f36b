// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/kube: includes Qt's sockets.
#pragma once

#include "kube/kubeclient.h"

#include <QWebSocket>

namespace slipway {

/// Begins the handshake with the identity, the TLS options and the proxy of the client's other requests.
/// Errors: Invalid (TLS options that a WebSocket cannot have).
Result<> openWebSocket(QWebSocket &socket, const SocketAccess &access, const QStringList &protocols,
                       const QString &where);

/// What waits to be sent. A QWebSocket's own count leaves out what TLS has encrypted and the network has not taken yet.
qint64 bytesWaiting(const QWebSocket &socket);
/// Has @p then called for @p receiver whenever some of that has left. For a socket that is connected.
void whenSent(const QWebSocket &socket, QObject *receiver, const std::function<void()> &then);

} // namespace slipway
