// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/websocketclient.h"
#include "support/runtask.h"

#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Our end of a WebSocket against Qt's.
class TestWebSocketClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<QWebSocketServer>(u"peer"_s, QWebSocketServer::NonSecureMode);
        m_server->setSupportedSubprotocols({u"v4"_s});
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        connect(m_server.get(), &QWebSocketServer::newConnection, this,
                [this] { m_peer = m_server->nextPendingConnection(); });
        m_access.url = m_server->serverUrl();
    }
    void messagesComeOnceThoughReadingIsHeldAndLetGoMeanwhile();
    void aMessageOfSeveralFramesIsOne();
    void aMessageThatIsTooLongEndsIt();

private:
    bool open(WebSocketClient &client)
    {
        return client.open(m_access, {u"v4"_s}) && QTest::qWaitFor([&] { return client.isOpen() && m_peer; });
    }
    std::unique_ptr<QWebSocketServer> m_server;
    QWebSocket *m_peer = nullptr; // the server's
    SocketAccess m_access;
};

void TestWebSocketClient::messagesComeOnceThoughReadingIsHeldAndLetGoMeanwhile()
{
    WebSocketClient client;
    QByteArrayList got;
    connect(&client, &WebSocketClient::received, this, [&](const QByteArray &message) {
        got.append(message);
        // A full buffer holds it back, and is empty at once.
        client.setHeld(true);
        client.setHeld(false);
    });
    QVERIFY(open(client));
    client.setHeld(true);
    QByteArrayList sent;
    for (int i = 0; i < 20; ++i) {
        sent.append("message " + QByteArray::number(i));
        m_peer->sendBinaryMessage(sent.last());
    }
    m_peer->flush();
    QTest::qWait(1); // so that they lie there together
    client.setHeld(false);
    QTRY_COMPARE(got.size(), sent.size());
    QCOMPARE(got, sent);
}

void TestWebSocketClient::aMessageOfSeveralFramesIsOne()
{
    WebSocketClient client;
    QByteArrayList got;
    connect(&client, &WebSocketClient::received, this,
            [&](const QByteArray &message) { got.append(message); });
    QVERIFY(open(client));
    m_peer->setOutgoingFrameSize(1000);
    const QByteArray large(100'000, 'x');
    m_peer->sendBinaryMessage(large);
    QTRY_COMPARE(got.size(), 1);
    QCOMPARE(got.first(), large);
}

void TestWebSocketClient::aMessageThatIsTooLongEndsIt()
{
    WebSocketClient client;
    QStringList ends;
    connect(&client, &WebSocketClient::ended, this, [&](const QString &problem) { ends.append(problem); });
    QVERIFY(open(client));
    client.setMaxMessageBytes(100);
    m_peer->sendBinaryMessage(QByteArray(101, 'x'));
    QTRY_COMPARE(ends.size(), 1);
    QVERIFY2(ends.first().contains("too long"_L1), qPrintable(ends.first()));
}

QTEST_GUILESS_MAIN(TestWebSocketClient)
#include "tst_websocketclient.moc"
