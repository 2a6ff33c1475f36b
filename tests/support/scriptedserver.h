// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace slipway::test {

/// A server on loopback that says exactly the bytes it is told to, right or wrong, and notes when its client leaves.
class ScriptedServer : public QObject
{
public:
    enum class End { Close, Reset, Hold };
    struct Script {
        QList<QByteArray> pieces = {}; ///< written one after the other, each flushed
        std::chrono::milliseconds between{0}; ///< pause after each piece
        End end = End::Close;
        /// Called for a next piece after those above; an empty one ends. For bodies too long to keep.
        std::function<QByteArray()> more = {};
    };

    ScriptedServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    Script script;
    int requests = 0;
    QByteArray lastRequest;
    bool clientLeft = false;

private:
    void serve(QTcpSocket *socket)
    {
        socket->setParent(this);
        auto received = std::make_shared<QByteArray>();
        auto answered = std::make_shared<bool>(false);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            clientLeft = true;
            socket->deleteLater();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, received, answered] {
            *received += socket->readAll();
            const qsizetype head = received->indexOf("\r\n\r\n");
            if (head < 0 || *answered)
                return;
            const qsizetype at = received->toLower().indexOf("content-length:");
            const qsizetype length = at < 0
                ? 0
                : received->sliced(at + 15, received->indexOf('\r', at) - at - 15).trimmed().toLongLong();
            if (received->size() < head + 4 + length)
                return;
            *answered = true;
            ++requests;
            lastRequest = *received;
            step(socket, script, 0);
        });
    }

    void step(QPointer<QTcpSocket> socket, const Script &said, qsizetype index)
    {
        if (!socket || socket->state() != QAbstractSocket::ConnectedState)
            return;
        QByteArray piece = index < said.pieces.size() ? said.pieces.at(index)
            : said.more                               ? said.more()
                                                      : QByteArray();
        if (piece.isEmpty() && index >= said.pieces.size()) {
            if (said.end == End::Close)
                socket->disconnectFromHost();
            else if (said.end == End::Reset)
                reset(socket);
            return;
        }
        socket->write(piece);
        socket->flush();
        const auto next = [this, socket, said, index] { step(socket, said, index + 1); };
        if (socket->bytesToWrite() > 1024 * 1024)
            connect(socket, &QTcpSocket::bytesWritten, this, next, Qt::SingleShotConnection);
        else
            QTimer::singleShot(said.between, Qt::PreciseTimer, this, next);
    }

    static void reset(QTcpSocket *socket);
    QTcpServer m_server;
};

} // namespace slipway::test

#include <sys/socket.h>

inline void slipway::test::ScriptedServer::reset(QTcpSocket *socket)
{
    const linger now{.l_onoff = 1, .l_linger = 0}; // closing says RST instead of FIN
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}
