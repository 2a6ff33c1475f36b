// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/portforwarder.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto protocol = "v4.channel.k8s.io";
constexpr qint64 mostBuffered = 1024 * 1024; // then the program in the pod is held back
constexpr quint64 mostInMessage = 16 * 1024 * 1024;

enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// One forwarded connection: WebSocket at one end, the pod's port at the other. Deletes itself when both are gone.
class Forward : public QObject
{
public:
    Forward(QTcpSocket *client, int port, QObject *parent)
        : QObject(parent)
        , m_client(client)
        , m_pod(new QTcpSocket(this))
        , m_port(port)
    {
        client->setParent(this);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(client, &QTcpSocket::readyRead, this, &Forward::read);
        connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(client, &QTcpSocket::bytesWritten, this, &Forward::pump);
        connect(m_pod, &QTcpSocket::readyRead, this, &Forward::pump);
        connect(m_pod, &QTcpSocket::disconnected, this, [this] {
            pump();
            end();
        });
    }

    void begin(const QByteArray &key, quint16 localPort, const QString &refusal)
    {
        // RFC 6455, section 1.3: proof that this is a server of WebSockets.
        const QByteArray accept =
            QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1)
                .toBase64();
        m_client->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                        "Upgrade\r\nSec-WebSocket-Accept: "
                        + accept + "\r\nSec-WebSocket-Protocol: " + protocol + "\r\n\r\n");
        const QByteArray port = QByteArray(1, char(m_port & 0xff)) + char(m_port >> 8);
        send(Binary, QByteArray(1, '\0') + port);
        send(Binary, QByteArray(1, '\1') + port);
        if (!refusal.isEmpty()) {
            send(Binary, QByteArray(1, '\1') + refusal.toUtf8());
            end();
            return;
        }
        m_pod->connectToHost(QHostAddress::LocalHost, localPort);
        connect(m_pod, &QTcpSocket::connected, this, [this] {
            m_pod->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            m_pod->write(std::exchange(m_early, {}));
        });
    }

private:
    void send(Opcode opcode, const QByteArray &payload)
    {
        if (m_client->state() != QAbstractSocket::ConnectedState)
            return;
        QByteArray frame;
        frame += char(0x80 | opcode);
        if (payload.size() < 126) {
            frame += char(payload.size());
        } else if (payload.size() < 65536) {
            frame += char(126);
            frame += char(payload.size() >> 8);
            frame += char(payload.size() & 0xff);
        } else {
            frame += char(127);
            for (int shift = 56; shift >= 0; shift -= 8)
                frame += char((quint64(payload.size()) >> shift) & 0xff);
        }
        m_client->write(frame + payload);
        m_client->flush();
    }

    void pump()
    {
        while (m_pod->bytesAvailable() > 0 && m_client->bytesToWrite() < mostBuffered)
            send(Binary, QByteArray(1, '\0') + m_pod->read(64 * 1024));
    }

    void end()
    {
        if (std::exchange(m_ended, true))
            return;
        send(Close, QByteArray("\x03\xe8", 2)); // 1000: in order
        m_client->disconnectFromHost();
    }

    void read()
    {
        m_in += m_client->readAll();
        while (takeFrame()) { }
    }

    /// @return whether there was a whole one
    bool takeFrame()
    {
        const auto byte = [this](qsizetype at) { return quint64(uchar(m_in.at(at))); };
        if (m_in.size() < 2)
            return false;
        const auto opcode = Opcode(byte(0) & 0x0f);
        const bool isLast = (byte(0) & 0x80) != 0;
        const bool isMasked = (byte(1) & 0x80) != 0;
        quint64 length = byte(1) & 0x7f;
        qsizetype head = 2;
        const int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (m_in.size() < head + more)
            return false;
        if (more > 0) {
            length = 0;
            for (int i = 0; i < more; ++i)
                length = length << 8 | byte(head + i);
            head += more;
        }
        // Clients mask; and nobody forwards so much in a message.
        if (!isMasked || length > mostInMessage) {
            m_client->abort();
            return false;
        }
        if (m_in.size() < head + 4 + qsizetype(length))
            return false;
        const QByteArray mask = m_in.mid(head, 4);
        QByteArray payload = m_in.mid(head + 4, qsizetype(length));
        for (qsizetype i = 0; i < payload.size(); ++i)
            payload[i] = char(payload.at(i) ^ mask.at(i % 4));
        m_in.remove(0, head + 4 + qsizetype(length));
        take(opcode, isLast, payload);
        return m_client->state() == QAbstractSocket::ConnectedState;
    }

    void take(Opcode opcode, bool isLast, const QByteArray &payload)
    {
        switch (opcode) {
        case Close:
            m_pod->disconnectFromHost();
            end();
            return;
        case Ping:
            send(Pong, payload);
            return;
        case Pong:
            return;
        case Continuation:
        case Text:
        case Binary:
            break;
        }
        m_message += payload;
        if (!isLast)
            return;
        const QByteArray message = std::exchange(m_message, {});
        if (message.isEmpty() || message.front() != '\0') // clients send on the data channel alone
            return;
        if (m_pod->state() == QAbstractSocket::ConnectedState)
            m_pod->write(message.sliced(1));
        else
            m_early += message.sliced(1);
    }

    QTcpSocket *m_client;
    QTcpSocket *m_pod;
    int m_port;
    QByteArray m_in;
    QByteArray m_message;
    QByteArray m_early; // came before the pod's end was open
    bool m_ended = false;
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
        if (!server->listen(0))
            server.reset();
    }
    return server.get();
}

void PortForwarder::open(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply,
                         const std::string &ns, const std::string &pod)
{
    bool ok = false;
    const int port = request.param(u"ports"_s).toInt(&ok);
    const QByteArray key = request.headers.value("Sec-WebSocket-Key");
    if (!ok || port < 1 || port > 65535)
        return reply->send(400, "text/plain; charset=utf-8",
                           "query parameter \"ports\" must be one port from 1 to 65535\n");
    if (request.headers.value("Upgrade").toLower() != "websocket" || key.isEmpty()
        || !request.headers.value("Sec-WebSocket-Protocol").contains(protocol))
        return reply->send(
            400, "text/plain; charset=utf-8",
            "unable to upgrade: this server forwards ports over WebSocket, subprotocol v4.channel.k8s.io\n");
    const Place place{.ns = ns, .pod = pod, .port = port};
    QString refusal;
    quint16 local = 0;
    if (!m_listeners(place)) {
        refusal = u"error forwarding port %1 to pod %2, uid : failed to execute portforward in network "
                  u"namespace: failed to connect to localhost:%1 inside namespace: "
                  "dial tcp4 127.0.0.1:%1: connect: connection refused"_s.arg(port)
                      .arg(QString::fromStdString(pod));
    } else if (const HttpServer *server = serverOf(place)) {
        local = server->port();
    } else {
        return reply->send(500, "text/plain; charset=utf-8", "no port is free\n");
    }
    if (QTcpSocket *socket = reply->takeSocket())
        (new Forward(socket, port, this))->begin(key, local, refusal);
}

} // namespace slipway::sandbox
