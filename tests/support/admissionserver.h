// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/certificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

#include <functional>

namespace slipway::test {

/// A webhook on loopback: answers every AdmissionReview with what respond() makes of its `request`.
class AdmissionServer : public QObject
{
public:
    AdmissionServer()
        : m_authority(Identity::authority())
        , m_identity({.commonName = "webhook", .issuer = &m_authority})
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(m_identity.certificatePem()));
        tls.setPrivateKey(QSslKey(m_identity.keyPem(), QSsl::Ec));
        m_server.setSslConfiguration(tls);
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
    }

    /// For a webhook's `clientConfig`.
    QJsonObject clientConfig() const
    {
        return {
            {QStringLiteral("url"), QStringLiteral("https://127.0.0.1:%1/review").arg(m_server.serverPort())},
            {QStringLiteral("caBundle"), QString::fromLatin1(m_authority.certificatePem().toBase64())}};
    }

    /// Gets `request`, gives `response` without its uid.
    std::function<QJsonObject(const QJsonObject &)> respond;
    QList<QJsonObject> requests;

private:
    void serve(QTcpSocket *socket)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto received = std::make_shared<QByteArray>();
        const auto read = [this, socket, received] {
            *received += socket->readAll();
            const qsizetype head = received->indexOf("\r\n\r\n");
            const QByteArray fields = received->left(std::max<qsizetype>(head, 0)).toLower();
            const qsizetype at = fields.indexOf("content-length:");
            if (head < 0 || at < 0)
                return;
            const qsizetype length = fields.sliced(at + 15).split('\r').first().trimmed().toLongLong();
            if (received->size() < head + 4 + length)
                return;
            const QJsonObject request = QJsonDocument::fromJson(received->sliced(head + 4, length))
                                            .object()
                                            .value(QLatin1StringView("request"))
                                            .toObject();
            received->remove(0, head + 4 + length);
            requests.append(request);
            QJsonObject response = respond(request);
            response.insert(QStringLiteral("uid"), request.value(QLatin1StringView("uid")));
            const QByteArray body =
                QJsonDocument(
                    QJsonObject{{QStringLiteral("apiVersion"), QStringLiteral("admission.k8s.io/v1")},
                                {QStringLiteral("kind"), QStringLiteral("AdmissionReview")},
                                {QStringLiteral("response"), response}})
                    .toJson(QJsonDocument::Compact);
            socket->write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
        };
        connect(socket, &QTcpSocket::readyRead, this, read);
        read();
    }

    Identity m_authority;
    Identity m_identity;
    QSslServer m_server;
};

} // namespace slipway::test
