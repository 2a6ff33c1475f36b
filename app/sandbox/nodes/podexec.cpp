// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/nodes/podexec.h"

#include "app/sandbox/kube/websocketpeer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qint64 mostBuffered = 128 * 1024; // then a program in the pod that writes is held back
constexpr qint64 mostInATurn = 256 * 1024;
enum Channel : char { StdIn, StdOut, StdErr, Status, Resize };
constexpr uchar closeChannel = 255; // v5 alone

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One command and its connection. Deletes itself with the connection.
class Running : public QObject
{
public:
    Running(QTcpSocket *client, const PodShellWorld &world, bool terminal, QObject *parent)
        : QObject(parent)
        , m_client(new WebSocketPeer(client, this))
        , m_terminal(terminal)
        , m_shell(world,
                  {.write =
                       [this](const QByteArray &bytes, bool isErrorStream) {
                           m_written += bytes.size();
                           m_client->send(QByteArray(1, isErrorStream ? StdErr : StdOut) + bytes);
                       },
                   .exited = [this](int code) { exited(code); },
                   .isFull = [this] { return isFull(); }},
                  terminal)
    {
        connect(m_client, &WebSocketPeer::received, this, &Running::take);
        connect(m_client, &WebSocketPeer::gone, this, &QObject::deleteLater);
        connect(m_client, &WebSocketPeer::drained, &m_turn, qOverload<>(&QTimer::start));
        m_turn.setSingleShot(true);
        m_turn.callOnTimeout(this, [this] {
            m_written = 0;
            m_shell.pump();
        });
    }

    void begin(const QByteArray &key, const QByteArray &protocol, const QByteArrayList &command, bool known)
    {
        m_client->begin(key, protocol);
        for (const char channel : {StdOut, StdErr, Status}) { // as the runtimes' servers do
            if (channel != StdErr || !m_terminal)
                m_client->send(QByteArray(1, channel));
        }
        if (known)
            return m_shell.start(command);
        const QString why =
            u"Internal error occurred: error executing command in container: failed to exec in container: "
            u"exec: \"%1\": executable file not found in $PATH"_s.arg(QString::fromUtf8(command.value(0)));
        m_client->send(QByteArray(1, Status)
                       + json({{u"metadata"_s, QJsonObject()},
                               {u"status"_s, u"Failure"_s},
                               {u"message"_s, why},
                               {u"reason"_s, u"InternalError"_s},
                               {u"details"_s,
                                QJsonObject{{u"causes"_s,
                                             QJsonArray{QJsonObject{
                                                 {u"message"_s, why.sliced(why.indexOf(u"error ex"_s))}}}}}},
                               {u"code"_s, 500}}));
        m_client->close();
    }
    void abandon() { m_client->close(); }

private:
    /// A program that writes without end has turns, so that what one types reaches it and others have theirs.
    bool isFull()
    {
        if (!m_client->isOpen() || m_client->bytesToWrite() > mostBuffered)
            return true;
        if (m_written < mostInATurn)
            return false;
        m_turn.start();
        return true;
    }
    void take(const QByteArray &message)
    {
        if (message.size() < 2)
            return;
        const QByteArray payload = message.sliced(1);
        if (message.front() == StdIn) {
            m_shell.input(payload);
        } else if (message.front() == Resize) {
            const QJsonObject size = QJsonDocument::fromJson(payload).object();
            m_shell.resize(size.value("Width"_L1).toInt(), size.value("Height"_L1).toInt());
        } else if (uchar(message.front()) == closeChannel && payload.front() == StdIn) {
            m_shell.endOfInput();
        }
    }

    void exited(int code)
    {
        QJsonObject status{{u"metadata"_s, QJsonObject()}, {u"status"_s, u"Success"_s}};
        if (code != 0)
            status = {
                {u"metadata"_s, QJsonObject()},
                {u"status"_s, u"Failure"_s},
                {u"message"_s,
                 u"command terminated with non-zero exit code: error executing command, exit code %1"_s.arg(
                     code)},
                {u"reason"_s, u"NonZeroExitCode"_s},
                {u"details"_s,
                 QJsonObject{{u"causes"_s,
                              QJsonArray{QJsonObject{{u"reason"_s, u"ExitCode"_s},
                                                     {u"message"_s, QString::number(code)}}}}}}};
        m_client->send(QByteArray(1, Status) + json(status));
        m_client->close();
    }

    WebSocketPeer *m_client;
    bool m_terminal;
    QTimer m_turn;
    qint64 m_written = 0;
    PodShell m_shell;
};

} // namespace

void PodExec::open(const RestRequest &request, const PodShellWorld &world)
{
    const HttpServerRequest &http = request.http;
    QByteArrayList command;
    for (const QString &word : http.query.allQueryItemValues(u"command"_s, QUrl::FullyEncoded))
        command << QByteArray::fromPercentEncoding(word.toLatin1().replace('+', ' '));
    if (command.isEmpty())
        return RestApi::refuse(*request.reply,
                               errors::badRequest("you must specify at least 1 command for the container"));
    const QByteArray key = http.headers.value("Sec-WebSocket-Key");
    if (http.headers.value("Upgrade").toLower() != "websocket" || key.isEmpty())
        return RestApi::refuse(*request.reply, errors::badRequest("Upgrade request required"));
    const QByteArray offered = http.headers.value("Sec-WebSocket-Protocol");
    const QByteArray protocol =
        offered.contains("v5.channel.k8s.io") ? "v5.channel.k8s.io" : "v4.channel.k8s.io";
    if (!offered.contains(protocol))
        return RestApi::refuse(
            *request.reply,
            errors::badRequest("unable to upgrade: this server runs commands over WebSocket, "
                               "subprotocols v5.channel.k8s.io and v4.channel.k8s.io"));
    const QString terminal = http.param(u"tty"_s);
    QTcpSocket *socket = request.reply->takeSocket();
    if (!socket)
        return;
    auto *running = new Running(socket, world, terminal == "true"_L1 || terminal == "1"_L1, this);
    running->setObjectName(QString::fromStdString(request.ns + '/' + request.name));
    running->begin(key, protocol, command, PodShell::has(world, command.first()));
}

void PodExec::hangUp(const std::string &ns, const std::string &pod)
{
    const auto all =
        findChildren<QObject *>(QString::fromStdString(ns + '/' + pod), Qt::FindDirectChildrenOnly);
    for (QObject *one : all)
        static_cast<Running *>(one)->abandon();
}

} // namespace slipway::sandbox
