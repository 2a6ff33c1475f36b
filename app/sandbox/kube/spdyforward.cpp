// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/spdyforward.h"

#include "app/sandbox/kube/websocketpeer.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <sys/socket.h>

namespace slipway::sandbox {

namespace {
constexpr qint64 mostUnsent = 1024 * 1024; // then the programs in the pod are held back
} // namespace

SpdyForward::SpdyForward(QTcpSocket *client, const QByteArray &key, Ports ports, QObject *parent)
    : QObject(parent)
    , m_client(new WebSocketPeer(client, this))
    , m_ports(std::move(ports))
{
    connect(m_client, &WebSocketPeer::received, this, [this](const QByteArray &bytes) {
        m_frames.feed(bytes);
        while (const auto frame = m_frames.next())
            take(*frame);
        if (m_frames.isBroken())
            m_client->close();
    });
    connect(m_client, &WebSocketPeer::drained, this, &SpdyForward::pump);
    connect(m_client, &WebSocketPeer::gone, this, &QObject::deleteLater);
    m_client->begin(key, protocol);
}

QByteArray SpdyForward::requestOf(quint32 stream) const
{
    for (auto it = m_pairs.cbegin(); it != m_pairs.cend(); ++it) {
        if (it->data == stream || it->error == stream)
            return it.key();
    }
    return {};
}

void SpdyForward::take(const SpdyFrames::Frame &frame)
{
    using Kind = SpdyFrames::Frame::Kind;
    if (frame.kind == Kind::Ping)
        return m_client->send(SpdyFrames::ping(frame.stream));
    if (frame.kind == Kind::Opened)
        return opened(frame);
    if (frame.kind != Kind::Data && frame.kind != Kind::Reset)
        return;
    const QByteArray request = requestOf(frame.stream);
    const auto found = m_pairs.find(request);
    if (found == m_pairs.end() || frame.stream != found->data)
        return;
    if (frame.kind == Kind::Reset)
        return end(request, {});
    QTcpSocket *pod = found->pod;
    if (!pod)
        return;
    if (!frame.data.isEmpty())
        pod->write(frame.data);
    if (!frame.isLast)
        return;
    // The client has said all, and may still listen: the pod's answer is on its way.
    const auto finish = [pod] {
        if (pod->bytesToWrite() == 0)
            ::shutdown(int(pod->socketDescriptor()), SHUT_WR);
    };
    connect(pod, &QTcpSocket::bytesWritten, pod, finish);
    if (pod->state() == QAbstractSocket::ConnectedState)
        finish();
    else
        connect(pod, &QTcpSocket::connected, pod, finish);
}

void SpdyForward::opened(const SpdyFrames::Frame &frame)
{
    const QByteArray request = frame.headers.value("requestid");
    const QByteArray type = frame.headers.value("streamtype");
    bool ok = false;
    const int port = frame.headers.value("port").toInt(&ok);
    if (request.isEmpty() || !ok || port < 1 || port > 65535 || (type != "data" && type != "error"))
        return m_client->send(SpdyFrames::reset(frame.stream));
    Pair &pair = m_pairs[request];
    pair.port = port;
    (type == "data" ? pair.data : pair.error) = frame.stream;
    m_client->send(m_frames.answer(frame.stream));
    if (pair.data > 0 && pair.error > 0 && !pair.pod)
        connectTo(pair, request);
}

void SpdyForward::connectTo(Pair &pair, const QByteArray &request)
{
    const auto local = m_ports(pair.port);
    if (!local)
        return end(request, local.error());
    auto *pod = new QTcpSocket(this);
    pair.pod = pod;
    connect(pod, &QTcpSocket::connected, pod,
            [pod] { pod->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    connect(pod, &QTcpSocket::readyRead, this, &SpdyForward::pump);
    connect(pod, &QTcpSocket::disconnected, this, [this, request] {
        pump();
        end(request, {});
    });
    pod->connectToHost(QHostAddress::LocalHost, *local);
}

void SpdyForward::pump()
{
    for (const Pair &pair : std::as_const(m_pairs)) {
        // What a pod said last is passed on all the same, for its connection goes.
        while (pair.pod && pair.pod->bytesAvailable() > 0
               && (m_client->bytesToWrite() < mostUnsent
                   || pair.pod->state() == QAbstractSocket::UnconnectedState))
            m_client->send(SpdyFrames::data(pair.data, pair.pod->read(64 * 1024), false));
    }
}

void SpdyForward::end(const QByteArray &request, const QByteArray &error)
{
    const Pair pair = m_pairs.take(request);
    if (pair.pod) {
        pair.pod->disconnect(this);
        pair.pod->deleteLater();
    }
    // The client waits for the end of both.
    for (const auto &[stream, last] : {std::pair(pair.error, error), std::pair(pair.data, QByteArray())}) {
        if (stream > 0)
            m_client->send(SpdyFrames::data(stream, last, true));
    }
}

} // namespace slipway::sandbox
