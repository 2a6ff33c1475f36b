// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/forwardframing.h"
#include "kube/kubeclient.h"

#include <QObject>

#include <memory>

namespace slipway {

/// A port of this machine that leads to a port of a pod, through the API server.
///
/// Listens on 127.0.0.1 alone and opens one WebSocket for each local connection. Of the two families of subprotocols it takes
/// v4.channel.k8s.io, and where the server does not upgrade to that one, SPDY/3.1+portforward.k8s.io. Closing either side closes the
/// other: the first family knows no half-closed connection. It ends with its pod; KeptForward watches the pods and takes the next one.
class PortForward : public QObject
{
    Q_OBJECT

public:
    /// @p client outlives it.
    PortForward(KubeClient &client, QString nameSpace, QString pod, quint16 podPort,
                QObject *parent = nullptr);
    ~PortForward() override;

    /// Proves by one connection that the server forwards, then listens.
    /// @param localPort 0 takes a free one
    /// @return the local port. Errors: Forbidden (needs get and, from 1.35 on, create of pods/portforward), NotFound (pod),
    /// Unavailable (server or proxy refuses WebSockets, nothing listens in the pod), AlreadyExists (local port taken), Timeout.
    Task<quint16> listen(quint16 localPort, std::stop_token stop);

    /// The family that listen() tries first, and the one that it found.
    void setFamily(ForwardFamily family);
    ForwardFamily family() const;

    /// Another pod for new connections; those through the old one end. An empty name refuses connections until there is one.
    void setPod(const QString &pod);

    /// 0 until it listens.
    quint16 localPort() const;
    int connections() const;

Q_SIGNALS:
    /// One local connection could not be forwarded, or broke. Others go on.
    void connectionFailed(const slipway::Error &error);
    void connectionsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway
