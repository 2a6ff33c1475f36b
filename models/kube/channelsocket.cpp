// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/channelsocket.h"

#include "base/redact.h"
#include "kube/websocketaccess.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxErrorTextBytes = 4096;
// What is still taken from the kernel while nothing is wanted.
constexpr qint64 heldBufferBytes = 256 * 1024;
} // namespace

ChannelSocket::ChannelSocket(quint16 port, QString where, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_where(std::move(where))
{
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, &ChannelSocket::take);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_isOpen = true;
        if (QAbstractSocket *socket = inner())
            socket->setSocketOption(QAbstractSocket::LowDelayOption,
                                    1); // small pieces are on their way at once
        whenSent(m_socket, this, [this] { Q_EMIT written(); });
        m_pinger.start(pingPeriod);
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_unansweredPings = 0; });
    connect(&m_pinger, &QTimer::timeout, this, [this] {
        if (m_held) {
            m_socket.ping(); // the answer waits behind what is held back
            return;
        }
        if (m_unansweredPings++ >= pingsBeforeDead) {
            finish(
                fail(ErrorKind::Timeout, u"the port-forward connection does not answer any more"_s, m_where)
                    .error());
            m_socket.abort();
            return;
        }
        m_socket.ping();
    });
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        if (m_isOpen && code == QAbstractSocket::RemoteHostClosedError)
            return; // disconnected() follows
        finish(fail(m_isOpen ? ErrorKind::Network : ErrorKind::Unavailable, redacted(m_socket.errorString()),
                    m_where)
                   .error());
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &ChannelSocket::finishAsTold);
}

ChannelSocket::~ChannelSocket()
{
    // Closing an open socket tells of it, when the members that would hear it are gone already.
    m_socket.disconnect(this);
}

Result<> ChannelSocket::open(const SocketAccess &access)
{
    auto opened = openWebSocket(m_socket, access, {u"v4.channel.k8s.io"_s}, m_where);
    if (!opened && !access.tls.serverName.isEmpty())
        opened.error().hint = u"use the service proxy instead"_s;
    return opened;
}

qint64 ChannelSocket::bytesToWrite() const
{
    return bytesWaiting(m_socket);
}

void ChannelSocket::send(const QByteArray &bytes)
{
    m_socket.sendBinaryMessage(QByteArray(1, '\0') + bytes);
}

QAbstractSocket *ChannelSocket::inner() const
{
    return m_socket.findChild<QAbstractSocket *>(Qt::FindDirectChildrenOnly);
}

// A QWebSocket takes all that comes, without a way to say stop. It reads when its socket, which is its child, tells of bytes: held back,
// the socket tells of nothing, and bounds its buffer, so that TCP holds the server back. The bound is for that time alone: a frame is
// read only once it is in the buffer whole.
void ChannelSocket::hold()
{
    QAbstractSocket *socket = inner();
    if (m_held || !m_isOpen || !socket)
        return;
    m_held = true;
    socket->blockSignals(true);
    socket->setReadBufferSize(heldBufferBytes);
}

void ChannelSocket::release()
{
    QAbstractSocket *socket = inner();
    if (!std::exchange(m_held, false) || !socket)
        return;
    m_unansweredPings = 0;
    socket->blockSignals(false);
    socket->setReadBufferSize(0);
    Q_EMIT socket->readyRead();
    // The end may have come unheard.
    if (!m_held && socket->state() == QAbstractSocket::UnconnectedState)
        finishAsTold();
}

void ChannelSocket::close()
{
    release(); // the answer to the close is to be heard
    m_pinger.stop();
    m_socket.close();
}

void ChannelSocket::take(const QByteArray &message)
{
    if (message.isEmpty())
        return;
    const auto channel = uchar(message.front());
    if (channel > 1)
        return;
    QByteArray payload = message.sliced(1);
    if (!std::exchange(m_portSeen[channel], true)) {
        // The port number, little endian; anything else is another protocol.
        const bool fits = payload.size() == 2 && (uchar(payload[0]) | uchar(payload[1]) << 8) == m_port;
        if (!fits) {
            finish(fail(ErrorKind::Unavailable, u"the server speaks another port-forward protocol"_s, m_where)
                       .error());
            m_socket.abort();
        }
        return;
    }
    if (channel == 0) {
        Q_EMIT received(payload);
    } else {
        m_errorText += payload.first(qMin(payload.size(), maxErrorTextBytes - m_errorText.size()));
    }
}

void ChannelSocket::finishAsTold()
{
    if (!m_errorText.isEmpty())
        finish(fail(ErrorKind::Unavailable, redacted(QString::fromUtf8(m_errorText)).trimmed(), m_where)
                   .error());
    else
        finish({});
}

void ChannelSocket::finish(std::optional<Error> error)
{
    if (std::exchange(m_ended, true))
        return;
    m_pinger.stop();
    Q_EMIT ended(error);
}

} // namespace slipway
