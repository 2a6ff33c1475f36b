// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/websocketaccess.h"

#include "net/sslconfiguration.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslError>
#include <QSslSocket>
#include <QWebSocketHandshakeOptions>

namespace slipway {
using namespace Qt::StringLiterals;

Result<> openWebSocket(QWebSocket &socket, const SocketAccess &access, const QStringList &protocols,
                       const QString &where)
{
    if (!access.tls.serverName.isEmpty())
        return fail(ErrorKind::Invalid, u"a WebSocket cannot verify a certificate by tls-server-name"_s,
                    where);
    auto tls = sslConfigurationOf(access.tls);
    if (!tls)
        return std::unexpected(std::move(tls.error()));
    socket.setSslConfiguration(*tls);
    if (access.tls.insecureSkipVerify)
        socket.ignoreSslErrors();
    QUrl asked = access.url;
    asked.setScheme(asked.scheme() == "wss"_L1 ? u"https"_s : u"http"_s);
    const QUrl proxy = access.proxy.isEmpty()
        ? proxyFromEnvironment(asked, [](const char *name) { return qEnvironmentVariable(name); })
        : access.proxy;
    if (proxy.isEmpty()) {
        socket.setProxy(QNetworkProxy::NoProxy);
    } else {
        const bool socks = proxy.scheme().startsWith("socks5"_L1);
        socket.setProxy(QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
                                      proxy.host(), quint16(proxy.port(socks ? 1080 : 8080)),
                                      proxy.userName(), proxy.password()));
    }
    QNetworkRequest request(access.url);
    for (const auto &[name, value] : access.headers.fields())
        request.setRawHeader(name, value);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(protocols);
    socket.open(request, options);
    return {};
}

// The socket is a child of the QWebSocket; its own signal bytesWritten tells of bytes that are only encrypted so far.
qint64 bytesWaiting(const QWebSocket &socket)
{
    const auto *tls = socket.findChild<QSslSocket *>(Qt::FindDirectChildrenOnly);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

void whenSent(const QWebSocket &socket, QObject *receiver, const std::function<void()> &then)
{
    if (const auto *tls = socket.findChild<QSslSocket *>(Qt::FindDirectChildrenOnly);
        tls && tls->isEncrypted())
        QObject::connect(tls, &QSslSocket::encryptedBytesWritten, receiver, then);
    else
        QObject::connect(&socket, &QWebSocket::bytesWritten, receiver, then);
}

} // namespace slipway
