// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <deque>
#include <limits>
#include <sys/socket.h>

namespace slipway::test {

/// What befalls the bytes that a server sends over one connection.
struct WireFault {
    enum class End {
        None, ///< nothing: latency and pieces alone
        Close, ///< FIN, in the middle of whatever was being said
        Reset, ///< RST
        Stall, ///< neither bytes nor FIN: what a machine that lost its power looks like
    };
    End end = End::None;
    qint64 after = 0; ///< bytes that still pass before the end
    qint64 piece = 0; ///< no more than so many bytes in one segment; 0 leaves them together
    qint64 pieces =
        std::numeric_limits<qint64>::max(); ///< how many such segments, then all that waits in one
    std::chrono::milliseconds latency{0}; ///< before each segment
};

/// A TCP proxy on loopback that breaks connections in the ways that networks do. Faults strike what the server sends: a client
/// that is cut while it asks looks the same to itself.
class FaultProxy : public QObject
{
    class Link;

public:
    explicit FaultProxy(quint16 upstream) : m_upstream(upstream)
    {
        m_server.listen(QHostAddress::LocalHost);
        m_port = m_server.serverPort();
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server.nextPendingConnection())
                take(client);
        });
    }

    quint16 port() const { return m_port; }
    void setUpstream(quint16 port) { m_upstream = port; }
    int accepted() const { return m_accepted; }
    int openConnections() const { return int(m_links.size()); }

    /// The next new connection gets this fault, the one after it the next of the queue.
    void faultNext(WireFault fault) { m_queue.push_back(fault); }
    /// What is open now gets this fault from its next byte on.
    void faultOpen(WireFault fault)
    {
        const QList<Link *> open = m_links; // striking ends some
        for (Link *link : open)
            link->strike(fault);
    }
    /// Ends all connections and refuses new ones, as a machine whose server process died.
    void down()
    {
        m_server.close();
        faultOpen({.end = WireFault::End::Reset});
    }
    void up() { m_server.listen(QHostAddress::LocalHost, m_port); }
    /// No more faults: what they still hold is reset, so that nobody waits for it.
    void heal()
    {
        m_queue.clear();
        if (!m_server.isListening())
            up();
        const QList<Link *> open = m_links;
        for (Link *link : open) {
            if (link->isFaulty())
                link->strike({.end = WireFault::End::Reset});
        }
    }

private:
    class Link : public QObject
    {
    public:
        Link(FaultProxy *proxy, QTcpSocket *client, quint16 upstream, WireFault fault)
            : QObject(proxy)
            , m_proxy(proxy)
            , m_client(client)
            , m_peer(new QTcpSocket(this))
            , m_fault(fault)
        {
            m_client->setParent(this);
            // Many small segments shall arrive as such.
            m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            m_timer.setSingleShot(true);
            m_timer.setTimerType(Qt::PreciseTimer);
            m_timer.callOnTimeout(this, [this] { pass(); });
            connect(m_client, &QTcpSocket::readyRead, this, [this] { m_peer->write(m_client->readAll()); });
            connect(m_peer, &QTcpSocket::connected, this, [this] { m_peer->write(m_client->readAll()); });
            connect(m_peer, &QTcpSocket::readyRead, this, [this] {
                m_waiting += m_peer->readAll();
                schedule();
            });
            connect(m_client, &QTcpSocket::disconnected, this, [this] { finish(); });
            connect(m_peer, &QTcpSocket::disconnected, this, [this] {
                m_peerGone = true;
                schedule();
            });
            // A server that is not there: the client sees its connection end.
            connect(m_peer, &QTcpSocket::errorOccurred, this, [this] {
                m_peerGone = true;
                schedule();
            });
            m_peer->connectToHost(QHostAddress::LocalHost, upstream);
        }
        bool isFaulty() const { return m_fault.end != WireFault::End::None; }
        void strike(WireFault fault)
        {
            m_fault = fault;
            m_passed = 0;
            m_count = 0;
            schedule();
        }

    private:
        void schedule()
        {
            if (!m_timer.isActive() && !m_over)
                m_timer.start(m_fault.latency);
        }
        void pass()
        {
            if (m_over)
                return;
            qint64 room = isFaulty() ? m_fault.after - m_passed : std::numeric_limits<qint64>::max();
            if (m_fault.piece > 0 && m_count < m_fault.pieces)
                room = qMin(room, m_fault.piece);
            if (const qint64 size = qMin(room, m_waiting.size()); size > 0) {
                m_client->write(m_waiting.first(size));
                m_client->flush();
                m_waiting.remove(0, size);
                m_passed += size;
                ++m_count;
            }
            if (isFaulty() && m_passed >= m_fault.after) {
                if (m_fault.end == WireFault::End::Stall)
                    return; // what comes is swallowed, the connection stays
                if (m_fault.end == WireFault::End::Reset) {
                    const linger now{.l_onoff = 1, .l_linger = 0};
                    ::setsockopt(int(m_client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
                    m_client->abort();
                    finish();
                } else {
                    m_client->disconnectFromHost();
                }
                return;
            }
            if (!m_waiting.isEmpty())
                schedule();
            else if (m_peerGone)
                m_client->disconnectFromHost();
        }
        void finish()
        {
            if (std::exchange(m_over, true))
                return;
            m_proxy->m_links.removeOne(this);
            m_peer->abort();
            deleteLater();
        }
        FaultProxy *m_proxy;
        QTcpSocket *m_client;
        QTcpSocket *m_peer;
        WireFault m_fault;
        QByteArray m_waiting;
        QTimer m_timer;
        qint64 m_passed = 0;
        qint64 m_count = 0;
        bool m_peerGone = false;
        bool m_over = false;
    };

    void take(QTcpSocket *client)
    {
        ++m_accepted;
        WireFault fault;
        if (!m_queue.empty()) {
            fault = m_queue.front();
            m_queue.pop_front();
        }
        m_links.append(new Link(this, client, m_upstream, fault));
    }

    QTcpServer m_server;
    quint16 m_port = 0;
    quint16 m_upstream;
    int m_accepted = 0;
    std::deque<WireFault> m_queue;
    QList<Link *> m_links;
};

} // namespace slipway::test
