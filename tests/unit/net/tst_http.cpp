// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http.h"
#include "net/linesplitter.h"
#include "support/runtask.h"
#include "support/scriptedserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace slipway;
using slipway::test::ScriptedServer;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// A peer that says exactly these bytes, whatever it is asked; the one place in the tests with a real socket.
class ScriptedPeer : public QTcpServer
{
public:
    explicit ScriptedPeer(QByteArray answer, bool closeAfter = true)
        : m_answer(std::move(answer))
        , m_close(closeAfter)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                received += socket->readAll();
                if (!received.contains("\r\n\r\n") || m_answered.contains(socket))
                    return;
                m_answered.insert(socket);
                socket->write(m_answer);
                if (m_close)
                    socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++disconnected; });
            sockets.append(socket);
        });
    }
    QUrl url(const QString &path = u"/"_s) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path));
    }

    QByteArray received;
    QList<QTcpSocket *> sockets;
    int connections = 0;
    int disconnected = 0;

private:
    QByteArray m_answer;
    QSet<QTcpSocket *> m_answered;
    bool m_close;
};

std::unique_ptr<HttpTransport> transport()
{
    return *makeHttpTransport({});
}

const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerOfAnyStatusIsAResponse_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("200") << ok << 200;
        QTest::newRow("404 with a body")
            << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nhi") << 404;
        QTest::newRow("401 does not ask a person") << QByteArray(
            "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 2\r\n\r\nhi")
                                                   << 401;
        QTest::newRow("500") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nhi") << 500;
        QTest::newRow("307 is not followed")
            << QByteArray("HTTP/1.1 307 T\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\n\r\nhi")
            << 307;
    }
    void anAnswerOfAnyStatusIsAResponse()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        ScriptedPeer peer(answer);
        const auto net = transport();
        const auto response = test::run(net->send({.url = peer.url()}, {}));
        QVERIFY2(response, qPrintable(response ? QString() : response.error().toString()));
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, "hi");
        QCOMPARE(peer.connections, 1);
    }

    void headersAndBodyReachThePeerAsGiven()
    {
        ScriptedPeer peer(ok);
        const auto net = transport();
        HttpRequest request{.method = "PATCH",
                            .url = peer.url(u"/a?b=c%2Fd"_s),
                            .headers = {{"Authorization", "Bearer t"}, {"X-A", "1"}},
                            .body = "body"};
        QVERIFY(test::run(net->send(request, {})));
        QVERIFY2(peer.received.startsWith("PATCH /a?b=c%2Fd HTTP/1.1\r\n"), peer.received.constData());
        QVERIFY(peer.received.contains("Authorization: Bearer t\r\n")
                || peer.received.contains("authorization: Bearer t\r\n"));
        QVERIFY(peer.received.endsWith("body"));
    }

    void aRefusedConnectionNamesHostAndPort()
    {
        quint16 port = 0;
        {
            QTcpServer gone;
            gone.listen(QHostAddress::LocalHost);
            port = gone.serverPort();
        }
        const auto net = transport();
        const auto response =
            test::run(net->send({.url = QUrl(u"http://127.0.0.1:%1/x?token=abcdef"_s.arg(port))}, {}));
        QCOMPARE(response.error().kind, ErrorKind::Network);
        QCOMPARE(response.error().reason, u"ConnectionRefused"_s);
        QVERIFY(response.error().detail.contains(QString::number(port)));
        QVERIFY(!response.error().where.contains("abcdef"_L1));
    }

    void aHangEndsAtTheDeadline()
    {
        ScriptedPeer peer({}, false);
        const auto net = transport();
        const auto response = test::run(net->send({.url = peer.url(), .timeout = 50ms}, {}));
        QCOMPARE(response.error().kind, ErrorKind::Timeout);
    }

    void aStopAbortsTheRequestAndThePeerSeesIt()
    {
        ScriptedPeer peer({}, false);
        const auto net = transport();
        std::stop_source source;
        auto task = net->send({.url = peer.url()}, source.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QVERIFY(QTest::qWaitFor([&] { return !peer.received.isEmpty(); }));
        source.request_stop();
        QVERIFY(QTest::qWaitFor([&] { return done && peer.disconnected == 1; }));
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void aBodyThatIsCutShortIsAnError()
    {
        ScriptedPeer peer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
        const auto net = transport();
        const auto response = test::run(net->send({.url = peer.url()}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Network);
    }

    void anAnswerPastTheLimitIsRefused()
    {
        ScriptedPeer peer("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n" + QByteArray(3'000'000, 'x'));
        const auto net = transport();
        const auto response = test::run(net->send({.url = peer.url(), .maxBodyBytes = 1'000'000}, {}));
        QCOMPARE(response.error().kind, ErrorKind::Invalid);
    }

    void aStreamDeliversChunksAndEndsCleanly()
    {
        ScriptedPeer peer(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
        const auto net = transport();
        auto stream = test::run(net->open({.url = peer.url()}, {}));
        QVERIFY(stream);
        QCOMPARE((*stream)->status(), 200);
        QCOMPARE(test::run((*stream)->readAll(1000, {})).value(), "hello world");
    }

    void aChunkedBodyIsCompleteOnlyWithItsLastChunk_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("the whole answer") << false << QByteArray("GET");
        QTest::newRow("the answer to a body") << false << QByteArray("POST");
        QTest::newRow("a stream") << true << QByteArray("GET");
        QTest::newRow("a stream that answers a body") << true << QByteArray("POST");
    }
    void aChunkedBodyIsCompleteOnlyWithItsLastChunk()
    {
        // Whether Qt saw the cut hung on whether the answer was faster than the news that the request is written: tried often, and
        // with the answer at once, which is the bad case.
        QFETCH(bool, streamed);
        QFETCH(QByteArray, method);
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        const QByteArray whole = head + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";
        const auto answer = [&](const QByteArray &bytes) -> Result<QByteArray> {
            ScriptedPeer peer(bytes);
            const auto net = transport();
            const HttpRequest request{.method = method,
                                      .url = peer.url(),
                                      .body = method == "POST" ? QByteArray(100, 'q') : QByteArray()};
            if (!streamed) {
                auto response = test::run(net->send(request, {}));
                return response ? Result<QByteArray>(response->body) : std::unexpected(response.error());
            }
            auto stream = test::run(net->open(request, {}));
            return stream ? test::run((*stream)->readAll(1000, {})) : std::unexpected(stream.error());
        };
        for (qsizetype size = head.size(); size < whole.size(); ++size) {
            for (int attempt = 0; attempt < 8; ++attempt) {
                const auto body = answer(whole.first(size));
                QVERIFY2(!body,
                         whole.sliced(head.size(), size - head.size()).toPercentEncoding().constData());
                QCOMPARE(body.error().kind, ErrorKind::Network);
            }
        }
        QCOMPARE(answer(whole).value(), "hello world");
    }

    void aSilentStreamTimesOutAndDroppingItClosesTheConnection()
    {
        ScriptedPeer peer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", false);
        const auto net = transport();
        auto stream = test::run(net->open({.url = peer.url(), .idleTimeout = 30ms}, {}));
        QVERIFY(stream);
        QCOMPARE(test::run((*stream)->read({})).value(), "hello");
        QCOMPARE(test::run((*stream)->read({})).error().kind, ErrorKind::Timeout);
        stream->reset();
        QVERIFY(QTest::qWaitFor([&] { return peer.disconnected == 1; }));
    }

    void aStreamThatIsReadSlowlyHoldsThePeerBack()
    {
        // Or a list of 50,000 pods is in memory twice, and a pod that logs 50 MB a second fills it.
        constexpr qint64 size = 64 << 20;
        ScriptedPeer peer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                          + QByteArray::number(size, 16) + "\r\n" + QByteArray(size, 'x') + "\r\n0\r\n\r\n");
        const auto net = transport();
        auto stream = test::run(net->open({.url = peer.url()}, {}));
        QVERIFY(stream);
        // Until the peer gets rid of nothing more, which is what is claimed; by then the system's own buffers are full, too.
        qint64 left = -1;
        for (int still = 0; still < 40; ++still) {
            if (std::exchange(left, peer.sockets.first()->bytesToWrite())
                != peer.sockets.first()->bytesToWrite())
                still = 0;
            QTest::qWait(10);
        }
        QVERIFY2(left > size / 2, qPrintable(u"%1 MiB of 64 were taken unread"_s.arg((size - left) >> 20)));
        QCOMPARE(test::run((*stream)->readAll(2 * size, {})).value().size(), size);
    }

    void afterAFaultNoKeptConnectionIsUsedAgain()
    {
        // The connection of the first answer is kept. Then another is cut: a request over the kept one might go to nobody.
        ScriptedServer server;
        server.script = {.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"},
                         .end = ScriptedServer::End::Hold};
        auto transport = makeHttpTransport({});
        QVERIFY(transport);
        QVERIFY(test::run((*transport)->send({.url = server.url()}, {})));
        ScriptedServer broken;
        broken.script = {.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi"},
                         .end = ScriptedServer::End::Reset};
        QCOMPARE(test::run((*transport)->send({.url = broken.url()}, {})).error().kind, ErrorKind::Network);
        QVERIFY(test::run((*transport)->send({.url = server.url()}, {})));
        QCOMPARE(server.requests,
                 2); // it answers once a connection, and never to a second request on the same
    }

    void whatRunsOnOldConnectionsGoesOn()
    {
        ScriptedServer stream;
        stream.script = {.pieces = {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n"},
                         .end = ScriptedServer::End::Hold};
        ScriptedServer broken;
        broken.script = {.pieces = {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi"},
                         .end = ScriptedServer::End::Reset};
        auto transport = makeHttpTransport({});
        QVERIFY(transport);
        auto open = test::run((*transport)->open({.url = stream.url()}, {}));
        QVERIFY(open);
        QCOMPARE(test::run((*open)->read({})), QByteArray("one"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(!test::run((*transport)->send({.url = broken.url()}, {})));
        test::turn();
        QVERIFY(!stream.clientLeft);
        open->reset();
        QVERIFY(test::eventually([&] { return stream.clientLeft; }));
    }

    void manyStreamsToOneHostAreOpenAtOnce()
    {
        ScriptedPeer peer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", false);
        const auto net = transport();
        std::vector<std::unique_ptr<HttpStream>> streams;
        for (int i = 0; i < 40; ++i) {
            peer.received.clear();
            auto stream = test::run(net->open({.url = peer.url()}, {}), 5s);
            QVERIFY(stream);
            streams.push_back(std::move(*stream));
        }
        QCOMPARE(peer.connections, 40);
    }

    void unusableTlsMaterialIsRefusedBeforeAnyConnection_data()
    {
        QTest::addColumn<QByteArray>("ca");
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("CA is not PEM") << QByteArray("nonsense") << QByteArray() << QByteArray();
        QTest::newRow("certificate is not PEM")
            << QByteArray() << QByteArray("nonsense") << QByteArray("key");
    }
    void unusableTlsMaterialIsRefusedBeforeAnyConnection()
    {
        QFETCH(QByteArray, ca);
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        const auto made = makeHttpTransport({.tls = {.caCertificatesPem = ca,
                                                     .clientCertificatePem = certificate,
                                                     .clientKeyPem = Secret(key)}});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
    }

    void retryAfterIsReadAsSecondsAndAsDate()
    {
        HttpResponse response;
        QVERIFY(!response.retryAfter());
        response.headers.set("retry-after", "7");
        QCOMPARE(response.retryAfter().value(), 7s);
        response.headers.set("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
        QCOMPARE(response.retryAfter().value(), 0s);
        response.headers.set("Retry-After", "soon");
        QVERIFY(!response.retryAfter());
    }

    void theProxyFollowsTheEnvironment_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("noProxy");
        QTest::addColumn<bool>("proxied");
        QTest::newRow("a plain host is proxied") << u"https://api.example.com"_s << QString() << true;
        QTest::newRow("a metadata service never is")
            << u"http://169.254.169.254/latest"_s << QString() << false;
        QTest::newRow("loopback never is") << u"https://127.0.0.1:6443"_s << QString() << false;
        QTest::newRow("localhost never is") << u"http://localhost:8001"_s << QString() << false;
        QTest::newRow("exact name") << u"https://api.example.com"_s << u"api.example.com"_s << false;
        QTest::newRow("suffix") << u"https://api.example.com"_s << u"foo, .example.com"_s << false;
        QTest::newRow("a suffix needs a dot") << u"https://badexample.com"_s << u"example.com"_s << true;
        QTest::newRow("CIDR") << u"https://10.1.2.3"_s << u"10.0.0.0/8"_s << false;
        QTest::newRow("outside the CIDR") << u"https://11.1.2.3"_s << u"10.0.0.0/8"_s << true;
        QTest::newRow("port must match")
            << u"https://api.example.com:6443"_s << u"api.example.com:443"_s << true;
        QTest::newRow("star") << u"https://api.example.com"_s << u"*"_s << false;
        QTest::newRow("IPv6 CIDR") << u"https://[fd00::1]"_s << u"fd00::/8"_s << false;
    }
    void theProxyFollowsTheEnvironment()
    {
        QFETCH(QString, url);
        QFETCH(QString, noProxy);
        QFETCH(bool, proxied);
        const auto environment = [&noProxy](const char *name) -> QString {
            if (QByteArrayView(name) == "NO_PROXY")
                return noProxy;
            if (QByteArrayView(name) == "HTTPS_PROXY" || QByteArrayView(name) == "HTTP_PROXY")
                return u"proxy.example:3128"_s;
            return {};
        };
        QCOMPARE(!proxyFromEnvironment(QUrl(url), environment).isEmpty(), proxied);
    }

    void linesAreTheSameHoweverTheBytesWereSplit()
    {
        const QByteArray text = "one\ntwo\r\n\n\xc3\xa4\xc3\xb6 three\nrest";
        for (qsizetype size = 1; size <= text.size(); ++size) {
            LineSplitter splitter;
            QByteArrayList lines;
            for (qsizetype at = 0; at < text.size(); at += size)
                QVERIFY(splitter.feed(QByteArrayView(text).sliced(at, std::min(size, text.size() - at)),
                                      [&](QByteArrayView line) { lines << line.toByteArray(); }));
            lines << splitter.takeRest();
            QCOMPARE(lines, QByteArrayList({"one", "two", "", "\xc3\xa4\xc3\xb6 three", "rest"}));
        }
    }

    void aLineWithoutEndIsRefusedAtTheLimit()
    {
        LineSplitter splitter(1000);
        QVERIFY(splitter.feed(QByteArray(1000, 'x'), [](QByteArrayView) { QFAIL("no line yet"); }));
        const auto fed = splitter.feed("y", [](QByteArrayView) { QFAIL("no line yet"); });
        QCOMPARE(fed.error().kind, ErrorKind::Invalid);
        QVERIFY(splitter.takeRest().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
