// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client's port-forward against the sandbox's, over real sockets.
#include "app/sandbox/http/tlsidentity.h"
#include "app/sandbox/kube/portforwarder.h"
#include "base/whenall.h"
#include "kube/portforward.h"
#include "kube/spdyframes.h"
#include "support/certificates.h"
#include "support/liveapi.h"
#include "support/runtask.h"

#include <QJsonDocument>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largeBytes = 48 * 1024 * 1024;

constexpr auto channels = "v4.channel.k8s.io";
constexpr auto spdy = "SPDY/3.1+portforward.k8s.io";

struct World {
    SystemClock clock;
    bool listens = true;
    int asked = 0;
    QByteArrayList refused; // subprotocols
    QByteArrayList handshakes; // the subprotocols that were asked for
    sandbox::PortForwarder forwarder{
        [this](const sandbox::PortForwarder::Place &place) -> sandbox::HttpHandler {
            if (!listens || place.pod != "web" || place.port != 8000)
                return {};
            return [this](const sandbox::HttpServerRequest &request,
                          const std::shared_ptr<sandbox::HttpReply> &reply) {
                ++asked;
                if (request.path == "/large"_L1)
                    return reply->send(200, "application/octet-stream", QByteArray(largeBytes, 'x'));
                if (request.path != "/stream"_L1)
                    return reply->send(200, "application/octet-stream", request.body);
                reply->begin(200, "text/event-stream");
                for (int i = 0; i < 50; ++i)
                    reply->write("data: " + QByteArray::number(i) + "\n\n");
                reply->end();
            };
        }};
    sandbox::HttpServer api{
        [this](const sandbox::HttpServerRequest &request, const std::shared_ptr<sandbox::HttpReply> &reply) {
            const QByteArray protocol = request.headers.value("Sec-WebSocket-Protocol");
            if (!protocol.isEmpty())
                handshakes.append(protocol);
            if (refused.contains(protocol))
                return reply->send(400, "text/plain", "unable to upgrade: unknown protocol\n");
            if (request.path == "/api/v1/namespaces/n/pods/web/portforward"_L1)
                return forwarder.open(request, reply, "n", "web");
            reply->send(404, "application/json",
                        QJsonDocument(QJsonObject{{u"kind"_s, u"Status"_s},
                                                  {u"status"_s, u"Failure"_s},
                                                  {u"reason"_s, u"NotFound"_s},
                                                  {u"message"_s, u"pods 'nobody' not found"_s},
                                                  {u"code"_s, 404}})
                            .toJson());
        }};
    std::unique_ptr<KubeClient> client;

    World()
    {
        // Each claim holds for servers of both families.
        QFETCH_GLOBAL(bool, tunnel);
        if (tunnel)
            refused = {channels};
        if (!api.listen(0))
            qFatal("no port");
        auto made = makeKubeClient(LiveApi::context(api.port()), makeStaticCredentials({}), clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().toString()));
        client = *std::move(made);
    }
};

} // namespace

class TestPortForward : public QObject
{
    Q_OBJECT

    static Task<HttpResponse> post(HttpTransport *transport, quint16 port, QString path, QByteArray body)
    {
        co_return co_await transport->send({.method = "POST",
                                            .url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path)),
                                            .body = body,
                                            .maxBodyBytes = 64LL * 1024 * 1024},
                                           {});
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("tunnel");
        QTest::newRow("channels") << false;
        QTest::newRow("SPDY in a WebSocket") << true;
    }

    void theProbeTakesTheFamilyThatTheServerSpeaks()
    {
        QFETCH_GLOBAL(bool, tunnel);
        World world;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY2(port, port ? "" : qPrintable(port.error().toString()));
        const auto transport = makeHttpTransport({});
        for (int i = 0; i < 2; ++i)
            QCOMPARE(run(post(transport->get(), *port, u"/echo"_s, "hello"))->body, "hello");
        // Once it is known, nobody asks for the other.
        QCOMPARE(world.handshakes.first(), channels);
        QCOMPARE(world.handshakes.count(channels), tunnel ? 1 : world.handshakes.size());
        QCOMPARE(world.handshakes.last(), tunnel ? spdy : channels);
        QCOMPARE(forward.family(), tunnel ? ForwardFamily::Tunnel : ForwardFamily::Channels);
    }
    void aServerOfNeitherFamilyIsSaidAndNotListenedFor()
    {
        World world;
        world.refused = {channels, spdy};
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY(!port);
        QCOMPARE(port.error().kind, ErrorKind::Unavailable);
        QCOMPARE(world.handshakes, (QByteArrayList{channels, spdy}));
        QCOMPARE(forward.localPort(), 0);
    }

    void bytesGoBothWaysWholeAndInOrder()
    {
        World world;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY2(port, port ? "" : qPrintable(port.error().toString()));
        const auto transport = makeHttpTransport({});
        QVERIFY(transport);
        QByteArray large;
        for (int i = 0; large.size() < 27'000'000; ++i) // an image of 20 MB, in base64
            large += QByteArray::number(i) + ' ';
        const auto back = run(post(transport->get(), *port, u"/echo"_s, large));
        QVERIFY2(back, back ? "" : qPrintable(back.error().toString()));
        QVERIFY(back->body == large);
        const auto streamed = run(post(transport->get(), *port, u"/stream"_s, "x"));
        QVERIFY(streamed);
        QCOMPARE(streamed->body.count("data: "), 50);
        QVERIFY(streamed->body.endsWith("data: 49\n\n"));
    }

    void smallPiecesAreNotHeldBackBehindOnesUnderWay()
    {
        World world;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY2(port, port ? "" : qPrintable(port.error().toString()));
        QTcpSocket local;
        local.connectToHost(u"127.0.0.1"_s, *port);
        local.write("POST /stream HTTP/1.1\r\nHost: pod\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(eventually([&] { return local.bytesAvailable() > 0; }));
        // Else tokens come in pairs, and what they waited for is counted as the model's time.
        auto *socket = forward.findChild<QAbstractSocket *>();
        QVERIFY(socket);
        QCOMPARE(socket->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
    }

    void manyConnectionsAtOnce()
    {
        World world;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY(port);
        const auto transport = makeHttpTransport({});
        QVERIFY(transport);
        std::vector<Task<HttpResponse>> tasks;
        for (int i = 0; i < 24; ++i)
            tasks.push_back(post(transport->get(), *port, u"/echo"_s, "body " + QByteArray::number(i)));
        const auto answers = run(whenAll(std::move(tasks)));
        QVERIFY(answers);
        for (std::size_t i = 0; i < answers->size(); ++i) {
            QVERIFY(answers->at(i));
            QCOMPARE(answers->at(i)->body, "body " + QByteArray::number(int(i)));
        }
        QCOMPARE(world.asked, 24);
    }

    void aClosedConnectionLeavesNothing()
    {
        World world;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY(port);
        QTcpSocket local;
        local.connectToHost(u"127.0.0.1"_s, *port);
        QTRY_COMPARE(forward.connections(), 1);
        local.disconnectFromHost();
        QTRY_COMPARE(forward.connections(), 0);
        QTRY_VERIFY(world.forwarder.children().isEmpty());
    }

    void whatIsNotReadWaitsAtThePodAndNotInMemory()
    {
        World world;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY(port);
        QTcpSocket local;
        local.setReadBufferSize(16 * 1024); // the program does not read on
        local.connectToHost(u"127.0.0.1"_s, *port);
        local.write("POST /large HTTP/1.1\r\nHost: pod\r\nContent-Length: 0\r\n\r\n");
        const auto held = [&forward] {
            qint64 bytes = 0;
            for (const QAbstractSocket *socket : forward.findChildren<QAbstractSocket *>())
                bytes += socket->bytesToWrite() + socket->bytesAvailable();
            return bytes;
        };
        QVERIFY(eventually([&] { return held() > 0; }));
        // All ends are in this process: what has not moved for a thousand turns of its loop does not move.
        qint64 before = 0, most = 0;
        for (int still = 0; still < 1000; ++still) {
            turn(1);
            const qint64 now = held();
            most = std::max(most, now);
            if (std::exchange(before, now) != now)
                still = 0;
        }
        QVERIFY2(most < largeBytes / 3, qPrintable(QString::number(most)));
        // Read on, it comes to its end.
        local.setReadBufferSize(0);
        qsizetype got = local.readAll().size();
        QVERIFY(eventually([&] {
            got += local.readAll().size();
            return got > largeBytes;
        }));
        QCOMPARE(forward.connections(), 1);
    }

    void whatAPodDoesNotTakeWaitsAtTheProgramOverTlsToo()
    {
        const sandbox::TlsIdentity identity = sandbox::makeTlsIdentity();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(identity.certificate));
        tls.setPrivateKey(QSslKey(identity.privateKey, QSsl::Ec));
        if (tls.privateKey().isNull())
            tls.setPrivateKey(QSslKey(identity.privateKey, QSsl::Rsa));
        QWebSocketServer api(u"api"_s, QWebSocketServer::SecureMode);
        api.setSslConfiguration(tls);
        api.setSupportedSubprotocols({u"v4.channel.k8s.io"_s});
        QVERIFY(api.listen(QHostAddress::LocalHost));
        QAbstractSocket *reading = nullptr;
        QObject::connect(&api, &QWebSocketServer::newConnection, &api, [&] {
            QWebSocket *peer = api.nextPendingConnection();
            for (const char channel : {'\0', '\1'})
                peer->sendBinaryMessage(QByteArray(1, channel) + QByteArray("\x40\x1f", 2));
            reading = api.findChildren<QSslSocket *>().last();
        });
        KubeContext context = LiveApi::context(api.serverPort());
        context.server.setScheme(u"https"_s);
        context.tls.caCertificatesPem = identity.caCertificate;
        SystemClock clock;
        auto client = makeKubeClient(context, makeStaticCredentials({}), clock);
        QVERIFY(client);
        PortForward forward(**client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY2(port, port ? "" : qPrintable(port.error().toString()));
        reading = nullptr;
        QString refused;
        connect(&forward, &PortForward::connectionFailed, &forward,
                [&refused](const Error &error) { refused = error.toString(); });
        QTcpSocket local;
        local.connectToHost(u"127.0.0.1"_s, *port);
        QVERIFY2(eventually([&] { return reading != nullptr || !refused.isEmpty(); }), qPrintable(refused));
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
        for (int i = 0; i < 20; ++i)
            turn(1); // the handshakes end
        reading->blockSignals(true); // the pod does not read on
        reading->setReadBufferSize(16 * 1024);
        local.write(QByteArray(largeBytes, 'x'));
        // All ends are in this process: what has not moved for a thousand turns of its loop does not move.
        qint64 before = 0;
        for (int still = 0; still < 1000; ++still) {
            turn(1);
            if (const qint64 now = local.bytesToWrite(); std::exchange(before, now) != now)
                still = 0;
        }
        QVERIFY2(local.bytesToWrite() > largeBytes / 2, qPrintable(QString::number(local.bytesToWrite())));
        // Read on, it goes on.
        reading->blockSignals(false);
        reading->setReadBufferSize(0);
        Q_EMIT reading->readyRead();
        QVERIFY(eventually([&] { return local.bytesToWrite() == 0; }));
    }

    void kubectlsOwnFramesAreForwardedToo_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("to a program") << true << QByteArray("data: 49\n\n") << QByteArray();
        QTest::newRow("to a port where none listens")
            << false << QByteArray() << QByteArray("connection refused");
    }

    // Two streams a connection, several connections in one WebSocket; the order of client-go's portforward.go.
    void kubectlsOwnFramesAreForwardedToo()
    {
        QFETCH(bool, listens);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, error);
        World world;
        world.listens = listens;
        // By hand: Qt's WebSocket asks for no subprotocol with a slash in its name.
        QTcpSocket socket;
        SpdyFrames frames;
        QMap<quint32, QByteArray> got;
        QSet<quint32> answered, ended;
        QByteArray in;
        bool isUpgraded = false;
        const auto take = [&](const QByteArray &message) {
            using Kind = SpdyFrames::Frame::Kind;
            for (const char byte : message) // however the bytes are cut
                frames.feed(QByteArray(1, byte));
            while (const auto frame = frames.next()) {
                if (frame->kind == Kind::Answered)
                    answered.insert(frame->stream);
                if (frame->kind == Kind::Data)
                    got[frame->stream] += frame->data;
                if (frame->isLast)
                    ended.insert(frame->stream);
            }
        };
        connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
            in += socket.readAll();
            if (!isUpgraded) {
                const qsizetype end = in.indexOf("\r\n\r\n");
                if (end < 0)
                    return;
                isUpgraded = in.startsWith("HTTP/1.1 101") && in.contains("SPDY/3.1+portforward.k8s.io");
                in.remove(0, end + 4);
            }
            while (in.size() >= 4) {
                const qsizetype length = uchar(in[1]) < 126 ? uchar(in[1]) : uchar(in[2]) << 8 | uchar(in[3]);
                const qsizetype from = uchar(in[1]) < 126 ? 2 : 4;
                if (in.size() < from + length)
                    return;
                take(in.sliced(from, length));
                in.remove(0, from + length);
            }
        });
        const auto send = [&socket](const QByteArray &message) { // masked with zeros
            socket.write(QByteArray("\x82\xfe", 2) + char(message.size() >> 8) + char(message.size() & 0xff)
                         + QByteArray(4, '\0') + message);
        };
        socket.connectToHost(u"127.0.0.1"_s, world.api.port());
        socket.write(
            "GET /api/v1/namespaces/n/pods/web/portforward HTTP/1.1\r\nHost: api\r\nConnection: "
            "Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
            "AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: SPDY/3.1+portforward.k8s.io\r\n\r\n");
        QVERIFY(eventually([&] { return isUpgraded; }));
        const QByteArray request =
            "POST /stream HTTP/1.1\r\nHost: pod\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        for (quint32 i = 0; i < 2; ++i) {
            const QByteArray number = QByteArray::number(i);
            const quint32 errors = 1 + 4 * i, bytes = 3 + 4 * i;
            send(frames.open(errors, {{"streamtype", "error"}, {"port", "8000"}, {"requestid", number}}));
            send(SpdyFrames::data(errors, {}, true));
            send(frames.open(bytes, {{"streamtype", "data"}, {"port", "8000"}, {"requestid", number}}));
            send(SpdyFrames::data(bytes, request, true));
        }
        QVERIFY(eventually([&] { return ended.size() == 4; }));
        QCOMPARE(answered, QSet<quint32>({1, 3, 5, 7}));
        for (const quint32 stream : {3U, 7U})
            QVERIFY2(got.value(stream).contains(data), got.value(stream).constData());
        for (const quint32 stream : {1U, 5U}) {
            QCOMPARE(got.value(stream).isEmpty(), error.isEmpty());
            QVERIFY2(got.value(stream).contains(error), got.value(stream).constData());
        }
        QVERIFY(!frames.isBroken());
        socket.abort();
        QVERIFY(eventually([&] { return world.forwarder.children().isEmpty(); }));
    }

    void whatIsNoFrameEndsTheConnection()
    {
        SpdyFrames frames;
        frames.feed(QByteArray(
            "GET / HTTP/1.1\r\n\r\n")); // "GET " is a data frame's stream, of a length still to come
        QVERIFY(!frames.next());
        SpdyFrames broken;
        broken.feed(
            QByteArray("\x80\x03\x00\x01\x00\x00\x00\x0f\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00hello", 23));
        QVERIFY(!broken.next());
        QVERIFY(broken.isBroken());
    }

    void whereNothingListensIsSaid()
    {
        World world;
        world.listens = false;
        PortForward forward(*world.client, u"n"_s, u"web"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY(!port);
        QCOMPARE(port.error().kind, ErrorKind::Unavailable);
        QVERIFY2(port.error().detail.contains("connection refused"_L1), qPrintable(port.error().toString()));
    }

    void aPodThatIsNotThereIsSaid()
    {
        World world;
        PortForward forward(*world.client, u"n"_s, u"nobody"_s, 8000);
        const auto port = run(forward.listen(0, {}));
        QVERIFY(!port);
        QCOMPARE(port.error().kind, ErrorKind::NotFound);
    }

    void aCertificateOfAnotherNameIsVerifiedByTlsServerName()
    {
        const Identity authority = Identity::authority();
        const Identity server({.alternativeNames = "DNS:api.internal", .issuer = &authority});
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(server.certificatePem()));
        tls.setPrivateKey(QSslKey(server.keyPem(Identity::Form::Pkcs8), QSsl::Ec));
        QWebSocketServer api(u"api"_s, QWebSocketServer::SecureMode);
        api.setSslConfiguration(tls);
        api.setSupportedSubprotocols({QString::fromLatin1(channels)});
        QVERIFY(api.listen(QHostAddress::LocalHost));
        QObject::connect(&api, &QWebSocketServer::newConnection, &api, [&api] {
            QWebSocket *peer = api.nextPendingConnection();
            for (const char channel : {'\0', '\1'})
                peer->sendBinaryMessage(QByteArray(1, channel) + QByteArray("\x40\x1f", 2));
        });
        KubeContext context = LiveApi::context(api.serverPort());
        context.server.setScheme(u"https"_s);
        context.tls.caCertificatesPem = authority.certificatePem();
        SystemClock clock;
        const auto listens = [&] {
            auto client = makeKubeClient(context, makeStaticCredentials({}), clock);
            PortForward forward(**client, u"n"_s, u"web"_s, 8000);
            return run(forward.listen(0, {})).has_value();
        };
        QVERIFY(!listens()); // it is not that of 127.0.0.1
        context.tls.serverName = u"api.internal"_s;
        QVERIFY(listens());
        context.tls.serverName = u"api.other"_s;
        QVERIFY(!listens());
    }

    void whoSpeaksNoWebSocketIsRefused()
    {
        World world;
        const auto transport = makeHttpTransport({});
        QVERIFY(transport);
        const auto get = [&](const QString &query) {
            return run(
                (*transport)
                    ->send({.url = QUrl(u"http://127.0.0.1:%1/api/v1/namespaces/n/pods/web/portforward%2"_s
                                            .arg(world.api.port())
                                            .arg(query))},
                           {}));
        };
        QCOMPARE(get(u"?ports=8000"_s)->status, 400);
        QCOMPARE(get(u"?ports=99999"_s)->status, 400);
        QCOMPARE(get(QString())->status, 400);
    }
};

QTEST_GUILESS_MAIN(TestPortForward)
#include "tst_portforward.moc"
