// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/portforward.h"

#include "base/oneshot.h"
#include "kube/channelsocket.h"
#include "kube/kubestatus.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// The most that waits on its way to the server or to the local program; beyond it the other end is held back.
constexpr qint64 maxWaitingBytes = 1024 * 1024;
constexpr qint64 localBufferBytes = 256 * 1024;
// While the server is held back, its socket does not tell that bytes to it have left.
constexpr std::chrono::milliseconds heldPeriod{10};
// An error of the node side follows at once when nothing listens in the pod.
constexpr std::chrono::milliseconds settleTime{250};

/// One local connection and its WebSocket; deletes itself at the end.
class Tunnel : public QObject
{
    Q_OBJECT

public:
    Tunnel(QTcpSocket *local, ForwardFamily family, quint16 port, const QString &where, QObject *parent)
        : QObject(parent)
        , m_local(local)
        , m_remote(new ChannelSocket(family, port, where, this))
    {
        m_local->setParent(this);
        // Each token of an answer is a small piece, which Nagle's algorithm would hold back for up to 40 ms until the one before it is
        // acknowledged: the time to first token, measured through here, would have that on top.
        m_local->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_local->setReadBufferSize(localBufferBytes);
        connect(m_remote, &ChannelSocket::opened, this, [this] {
            m_isOpen = true;
            pump();
        });
        connect(m_remote, &ChannelSocket::written, this, &Tunnel::pump);
        connect(m_remote, &ChannelSocket::received, m_local, [this](const QByteArray &bytes) {
            m_local->write(bytes);
            if (m_local->bytesToWrite() > maxWaitingBytes && !m_ended) {
                m_remote->hold();
                m_whileHeld.start(heldPeriod);
            }
        });
        connect(m_local, &QTcpSocket::bytesWritten, this, [this] {
            if (m_remote->isHeld() && m_local->bytesToWrite() < maxWaitingBytes / 2) {
                m_whileHeld.stop();
                m_remote->release();
                pump();
            }
        });
        m_whileHeld.callOnTimeout(this, &Tunnel::pump);
        connect(m_remote, &ChannelSocket::ended, this, &Tunnel::end);
        connect(m_local, &QTcpSocket::readyRead, this, &Tunnel::pump);
        connect(m_local, &QTcpSocket::disconnected, this, [this] {
            pump();
            m_remote->close();
            end({});
        });
    }
    void start(const Result<SocketAccess> &access)
    {
        if (!access)
            end(access.error());
        else if (auto opened = m_remote->open(*access); !opened)
            end(opened.error());
    }

    /// The pod went: what still waits for it gets its end.
    void leave()
    {
        m_remote->close();
        end(fail(ErrorKind::Unavailable, u"the pod that this connection led to is gone"_s).error());
    }

Q_SIGNALS:
    void ended(const std::optional<slipway::Error> &error);

private:
    void pump()
    {
        while (m_isOpen && m_local->bytesAvailable() > 0 && m_remote->bytesToWrite() < maxWaitingBytes)
            m_remote->send(m_local->read(64 * 1024));
    }
    void end(const std::optional<Error> &error)
    {
        if (std::exchange(m_ended, true))
            return;
        Q_EMIT ended(error);
        // What came from the pod is still written; deleting the socket would drop it.
        if (m_local->state() == QAbstractSocket::UnconnectedState) {
            deleteLater();
        } else {
            connect(m_local, &QTcpSocket::disconnected, this, &QObject::deleteLater);
            m_local->disconnectFromHost();
        }
    }
    QTcpSocket *m_local;
    ChannelSocket *m_remote;
    QTimer m_whileHeld;
    bool m_isOpen = false;
    bool m_ended = false;
};

} // namespace

class PortForward::Private
{
public:
    Private(KubeClient &c, QString n, QString p, quint16 port)
        : client(c)
        , nameSpace(std::move(n))
        , pod(std::move(p))
        , podPort(port)
    {
    }

    QByteArray path() const
    {
        // A tunnel says its ports inside, and kubectl none outside.
        return kinds::pods().path(nameSpace, pod, u"portforward"_s)
            + (family == ForwardFamily::Channels ? "?ports=" + QByteArray::number(podPort) : QByteArray());
    }
    /// One connection, to see whether the server forwards so.
    /// @param foreign is set when another family may do
    /// @return why not
    Task<std::optional<Error>> probe(bool *foreign, std::stop_token stop);
    QString where() const { return u"port-forward to %1/%2:%3"_s.arg(nameSpace, pod).arg(podPort); }

    KubeClient &client;
    QString nameSpace;
    QString pod;
    quint16 podPort;
    ForwardFamily family = ForwardFamily::Channels; // until the probe knows better
    QTcpServer server;
    int connections = 0;
    std::vector<std::unique_ptr<Task<SocketAccess>>> asking;
};

PortForward::PortForward(KubeClient &client, QString nameSpace, QString pod, quint16 podPort, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(client, std::move(nameSpace), std::move(pod), podPort))
{
    connect(&d->server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *local = d->server.nextPendingConnection()) {
            if (d->pod.isEmpty()) {
                local->abort();
                local->deleteLater();
                Q_EMIT connectionFailed(
                    fail(ErrorKind::Unavailable, u"no pod is ready to forward to"_s, d->where()).error());
                continue;
            }
            auto *tunnel = new Tunnel(local, d->family, d->podPort, d->where(), this);
            ++d->connections;
            connect(tunnel, &Tunnel::ended, this, [this](const std::optional<Error> &error) {
                --d->connections;
                if (error)
                    Q_EMIT connectionFailed(*error);
                Q_EMIT connectionsChanged();
            });
            Q_EMIT connectionsChanged();
            // Each with the credential of now: a forward may live longer than a token.
            std::erase_if(d->asking, [](const auto &task) { return task->isDone(); });
            d->asking.push_back(std::make_unique<Task<SocketAccess>>(d->client.socketAccess(d->path(), {})));
            Task<SocketAccess> *task = d->asking.back().get();
            task->start([task, guarded = QPointer<Tunnel>(tunnel)] {
                if (guarded)
                    guarded->start(task->takeResult());
            });
        }
    });
}

PortForward::~PortForward() = default;

void PortForward::setPod(const QString &pod)
{
    if (pod == d->pod)
        return;
    d->pod = pod;
    const auto tunnels = findChildren<Tunnel *>(Qt::FindDirectChildrenOnly);
    for (Tunnel *tunnel : tunnels)
        tunnel->leave();
}

void PortForward::setFamily(ForwardFamily family)
{
    d->family = family;
}
ForwardFamily PortForward::family() const
{
    return d->family;
}
quint16 PortForward::localPort() const
{
    return d->server.serverPort();
}
int PortForward::connections() const
{
    return d->connections;
}

Task<std::optional<Error>> PortForward::Private::probe(bool *foreign, std::stop_token stop)
{
    *foreign = false;
    auto access = co_await client.socketAccess(path(), stop);
    if (!access)
        co_return std::unexpected(std::move(access.error()));
    std::optional<Error> refusal;
    ChannelSocket socket(family, podPort, where());
    OneShot decided;
    QTimer settle;
    QTimer late;
    settle.setSingleShot(true);
    late.setSingleShot(true);
    settle.callOnTimeout(&socket, [decided] { decided.complete(); });
    late.callOnTimeout(&socket, [decided, &refusal, where = where()] {
        refusal = fail(ErrorKind::Timeout, u"no answer to the WebSocket handshake"_s, where).error();
        decided.complete();
    });
    QObject::connect(&socket, &ChannelSocket::opened, &socket, [&settle, &late] {
        late.stop();
        settle.start(settleTime);
    });
    QObject::connect(&socket, &ChannelSocket::ended, &socket,
                     [decided, &refusal](const std::optional<Error> &error) {
                         refusal = error;
                         decided.complete();
                     });
    std::stop_callback onStop(stop, [decided] { decided.complete(); });
    late.start(handshakeTimeout);
    if (auto opened = socket.open(*access); !opened)
        co_return std::unexpected(std::move(opened.error()));
    co_await decided;
    *foreign = refusal && socket.isForeign();
    socket.disconnect();
    socket.close();
    if (stop.stop_requested())
        co_return cancelled();
    co_return refusal;
}

Task<quint16> PortForward::listen(quint16 localPort, std::stop_token stop)
{
    bool foreign = false;
    auto refusal = co_await d->probe(&foreign, stop);
    if (!refusal)
        co_return std::unexpected(std::move(refusal.error()));
    if (*refusal) {
        // A refused handshake tells the status alone. The same path without an upgrade has the server's words, when it refuses.
        auto answer = co_await d->client.raw("GET", d->path(), {}, stop);
        if (answer && (answer->status == 401 || answer->status == 403 || answer->status == 404))
            co_return std::unexpected(
                errorOfAnswer(answer->status, answer->headers, answer->body, d->where()));
        if (!answer || !foreign)
            co_return std::unexpected(std::move(**refusal));
        const ForwardFamily former = d->family;
        d->family = former == ForwardFamily::Channels ? ForwardFamily::Tunnel : ForwardFamily::Channels;
        auto other = co_await d->probe(&foreign, stop);
        if (!other || (*other && foreign)) {
            // It speaks neither: what it said first is as good as the second.
            d->family = former;
            co_return std::unexpected(other ? std::move(**refusal) : std::move(other.error()));
        }
        if (*other)
            co_return std::unexpected(std::move(**other));
    }
    if (!d->server.isListening() && !d->server.listen(QHostAddress::LocalHost, localPort)) {
        const bool taken = d->server.serverError() == QAbstractSocket::AddressInUseError;
        co_return fail(
            taken ? ErrorKind::AlreadyExists : ErrorKind::Internal,
            u"port %1 of this machine cannot be opened: %2"_s.arg(localPort).arg(d->server.errorString()),
            d->where());
    }
    co_return d->server.serverPort();
}

} // namespace slipway

#include "portforward.moc"
