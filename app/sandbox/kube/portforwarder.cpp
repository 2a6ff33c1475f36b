// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/portforwarder.h"

#include "app/sandbox/kube/spdyforward.h"
#include "app/sandbox/kube/websocketpeer.h"

#include <QHostAddress>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto protocol = "v4.channel.k8s.io";
constexpr qint64 mostProgramBody =
    64LL * 1024 * 1024; // a pod's own program has no API server's limit: images go there
constexpr qint64 mostBuffered = 1024 * 1024; // then the program in the pod is held back

/// One forwarded connection: WebSocket at one end, the pod's port at the other. Deletes itself when both are gone.
class Forward : public QObject
{
public:
    Forward(QTcpSocket *client, int port, QObject *parent)
        : QObject(parent)
        , m_client(new WebSocketPeer(client, this))
        , m_pod(new QTcpSocket(this))
        , m_port(port)
    {
        connect(m_client, &WebSocketPeer::received, this, &Forward::take);
        connect(m_client, &WebSocketPeer::closing, m_pod, &QTcpSocket::disconnectFromHost);
        connect(m_client, &WebSocketPeer::gone, this, &QObject::deleteLater);
        connect(m_client, &WebSocketPeer::drained, this, &Forward::pump);
        connect(m_pod, &QTcpSocket::readyRead, this, &Forward::pump);
        connect(m_pod, &QTcpSocket::disconnected, this, [this] {
            pump();
            m_client->close();
        });
    }

    void begin(const QByteArray &key, quint16 localPort, const QString &refusal)
    {
        m_client->begin(key, protocol);
        const QByteArray port = QByteArray(1, char(m_port & 0xff)) + char(m_port >> 8);
        m_client->send(QByteArray(1, '\0') + port);
        m_client->send(QByteArray(1, '\1') + port);
        if (!refusal.isEmpty()) {
            m_client->send(QByteArray(1, '\1') + refusal.toUtf8());
            m_client->close();
            return;
        }
        m_pod->connectToHost(QHostAddress::LocalHost, localPort);
        connect(m_pod, &QTcpSocket::connected, this, [this] {
            m_pod->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            m_pod->write(std::exchange(m_early, {}));
        });
    }

private:
    void pump()
    {
        while (m_pod->bytesAvailable() > 0 && m_client->bytesToWrite() < mostBuffered)
            m_client->send(QByteArray(1, '\0') + m_pod->read(64 * 1024));
    }

    void take(const QByteArray &message)
    {
        if (message.isEmpty() || message.front() != '\0') // clients send on the data channel alone
            return;
        if (m_pod->state() == QAbstractSocket::ConnectedState)
            m_pod->write(message.sliced(1));
        else
            m_early += message.sliced(1);
    }

    WebSocketPeer *m_client;
    QTcpSocket *m_pod;
    int m_port;
    QByteArray m_early; // came before the pod's end was open
};

} // namespace

PortForwarder::PortForwarder(Listeners listeners, QObject *parent)
    : QObject(parent)
    , m_listeners(std::move(listeners))
{
}

PortForwarder::~PortForwarder() = default;

HttpServer *PortForwarder::serverOf(const Place &place)
{
    std::unique_ptr<HttpServer> &server = m_servers[place];
    if (!server) {
        server = std::make_unique<HttpServer>(
            [this, place](const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply) {
                // Asked for each request: the pod may have gone meanwhile, or its program started anew.
                if (const HttpHandler handler = m_listeners(place))
                    handler(request, reply);
                else
                    reply->abort();
            });
        server->setMaxBodyBytes(mostProgramBody);
        if (!server->listen(0))
            server.reset();
    }
    return server.get();
}

std::expected<quint16, QByteArray> PortForwarder::portOf(const Place &place)
{
    if (!m_listeners(place))
        return std::unexpected(
            u"error forwarding port %1 to pod %2, uid : failed to execute portforward in network "
            u"namespace: failed to connect to localhost:%1 inside namespace: "
            "dial tcp4 127.0.0.1:%1: connect: connection refused"_s.arg(place.port)
                .arg(QString::fromStdString(place.pod))
                .toUtf8());
    if (const HttpServer *server = serverOf(place))
        return server->port();
    return std::unexpected(QByteArray("no port is free"));
}

void PortForwarder::open(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply,
                         const std::string &ns, const std::string &pod)
{
    const QByteArray key = request.headers.value("Sec-WebSocket-Key");
    const QByteArray protocols = request.headers.value("Sec-WebSocket-Protocol");
    const bool isWebSocket = request.headers.value("Upgrade").toLower() == "websocket" && !key.isEmpty();
    if (isWebSocket && protocols.contains(SpdyForward::protocol)) {
        if (QTcpSocket *socket = reply->takeSocket())
            new SpdyForward(
                socket, key,
                [this, ns, pod](int port) { return portOf({.ns = ns, .pod = pod, .port = port}); }, this);
        return;
    }
    bool ok = false;
    const int port = request.param(u"ports"_s).toInt(&ok);
    if (!ok || port < 1 || port > 65535)
        return reply->send(400, "text/plain; charset=utf-8",
                           "query parameter \"ports\" must be one port from 1 to 65535\n");
    if (!isWebSocket || !protocols.contains(protocol))
        return reply->send(400, "text/plain; charset=utf-8",
                           "unable to upgrade: this server forwards ports over WebSocket, subprotocols "
                           "v4.channel.k8s.io and "
                           "SPDY/3.1+portforward.k8s.io\n");
    const auto local = portOf({.ns = ns, .pod = pod, .port = port});
    if (QTcpSocket *socket = reply->takeSocket())
        (new Forward(socket, port, this))
            ->begin(key, local.value_or(0), local ? QString() : QString::fromUtf8(local.error()));
}

} // namespace slipway::sandbox
