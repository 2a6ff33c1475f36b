// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/channelsocket.h"

#include "base/redact.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxErrorTextBytes = 4096;
} // namespace

ChannelSocket::ChannelSocket(ForwardFamily family, quint16 port, QString where, QObject *parent)
    : QObject(parent)
    , m_framing(makeForwardFraming(family, port))
    , m_where(std::move(where))
{
    connect(&m_socket, &WebSocketClient::connected, this, [this] {
        m_isUpgraded = true;
        m_pinger.start(pingPeriod);
        take(m_framing->begin());
    });
    connect(&m_socket, &WebSocketClient::received, this, [this](const QByteArray &message) {
        if (!m_ended)
            take(m_framing->take(message));
    });
    connect(&m_socket, &WebSocketClient::written, this, &ChannelSocket::written);
    connect(&m_socket, &WebSocketClient::pong, this, [this] { m_unansweredPings = 0; });
    connect(&m_pinger, &QTimer::timeout, this, [this] {
        // Held back, the answer waits behind the rest.
        if (!m_socket.isHeld() && m_unansweredPings++ >= pingsBeforeDead) {
            finish(
                fail(ErrorKind::Timeout, u"the port-forward connection does not answer any more"_s, m_where)
                    .error());
            m_socket.abort();
            return;
        }
        m_socket.ping();
    });
    connect(&m_socket, &WebSocketClient::ended, this, &ChannelSocket::finishAsTold);
}

Result<> ChannelSocket::open(const SocketAccess &access)
{
    auto opened = m_socket.open(access, {m_framing->subprotocol()});
    if (!opened)
        opened.error().where = m_where;
    return opened;
}

void ChannelSocket::hold()
{
    if (m_isUpgraded)
        m_socket.setHeld(true);
}

void ChannelSocket::release()
{
    m_unansweredPings = 0;
    m_socket.setHeld(false);
}

void ChannelSocket::close()
{
    m_pinger.stop();
    m_socket.close();
}

void ChannelSocket::take(const ForwardFraming::Taken &taken)
{
    if (taken.isForeign) {
        m_foreign = true;
        finish(fail(ErrorKind::Unavailable, u"the server speaks another port-forward protocol"_s, m_where)
                   .error());
        m_socket.abort();
        return;
    }
    for (const QByteArray &answer : taken.answers)
        m_socket.send(answer);
    if (taken.isOpen && !std::exchange(m_isOpen, true))
        Q_EMIT opened();
    m_errorText += taken.error.first(qMin(taken.error.size(), maxErrorTextBytes - m_errorText.size()));
    if (!taken.data.isEmpty())
        Q_EMIT received(taken.data);
    if (taken.isOver) {
        finishAsTold({});
        close();
    }
}

void ChannelSocket::finishAsTold(const QString &problem)
{
    if (!m_errorText.isEmpty())
        return finish(
            fail(ErrorKind::Unavailable, redacted(QString::fromUtf8(m_errorText)).trimmed(), m_where)
                .error());
    if (problem.isEmpty())
        return finish({});
    m_foreign = !m_isUpgraded; // or it is not there, or says no: it cannot be told from here
    finish(
        fail(m_isUpgraded ? ErrorKind::Network : ErrorKind::Unavailable, redacted(problem), m_where).error());
}

void ChannelSocket::finish(std::optional<Error> error)
{
    if (std::exchange(m_ended, true))
        return;
    m_pinger.stop();
    Q_EMIT ended(error);
}

} // namespace slipway
