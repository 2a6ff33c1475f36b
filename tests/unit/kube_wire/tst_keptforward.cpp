// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A forwarded port outlives its pods: fault 22 of the collection.
#include "app/sandbox/kube/portforwarder.h"
#include "base/whenall.h"
#include "kube/keptforward.h"
#include "support/liveapi.h"
#include "support/runtask.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/resource.h>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

/// Pods that answer with their own names on port 8000.
struct World {
    SystemClock clock;
    LiveApi api;
    sandbox::PortForwarder forwarder{
        [this](const sandbox::PortForwarder::Place &place) -> sandbox::HttpHandler {
            if (place.port != 8000 || !api.server.store().find("/pods", place.ns, place.pod))
                return {};
            return [name = place.pod](const sandbox::HttpServerRequest &,
                                      const std::shared_ptr<sandbox::HttpReply> &reply) {
                reply->send(200, "text/plain", QByteArray::fromStdString(name));
            };
        }};
    std::unique_ptr<KubeClient> client;
    std::unique_ptr<HttpTransport> transport;
    int readySecs = 0;

    World()
    {
        api.kill();
        api.connectSubresource = [this](sandbox::RestRequest &request) {
            if (request.subresource != "portforward")
                return false;
            QFETCH_GLOBAL(bool, tunnel);
            if (tunnel && request.http.headers.value("Sec-WebSocket-Protocol") == "v4.channel.k8s.io") {
                request.reply->send(400, "text/plain", "unable to upgrade\n");
                return true;
            }
            forwarder.open(request.http, request.reply, request.ns, request.name);
            return true;
        };
        api.start();
        client = *makeKubeClient(LiveApi::context(api.port()), makeStaticCredentials({}), clock);
        transport = *makeHttpTransport({});
    }
    void pod(const std::string &name, bool ready = true)
    {
        using sandbox::Json;
        const auto existing = api.server.store().find("/pods", "n", name);
        Json metadata = existing ? existing->value["metadata"]
                                 : Json::obj({{"name", name},
                                              {"namespace", "n"},
                                              {"uid", sandbox::newUid()},
                                              {"labels", Json::obj({{"app", "web"}})}});
        const std::string since = "2026-11-21T10:00:0" + std::to_string(readySecs++) + "Z";
        (void)api.server.store().put(
            "/pods",
            Json::obj({{"apiVersion", "v1"},
                       {"kind", "Pod"},
                       {"metadata", metadata},
                       {"status",
                        Json::obj({{"phase", "Running"},
                                   {"conditions",
                                    Json::list({Json::obj({{"type", "Ready"},
                                                           {"status", ready ? "True" : "False"},
                                                           {"lastTransitionTime", since}})})}})}}));
    }
    void remove(const std::string &name) { api.server.store().remove("/pods", "n", name); }
    /// Who answers at that port; empty when nobody does.
    QByteArray asked(quint16 port)
    {
        HttpRequest request{.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port))};
        request.headers.set("Connection", "close"); // a connection belongs to one pod
        const auto answer = run(transport->send(request, {}));
        return answer ? answer->body : QByteArray();
    }
};

struct Running {
    KeptForward forward;
    std::stop_source stop;
    Task<> task;
    bool done = false;

    Running(World &world, quint16 port = 0)
        : forward(*world.client, world.clock, u"n"_s, u"app=web"_s, 8000)
        , task(forward.run(port, stop.get_token()))
    {
        task.start([this] { done = true; });
    }
    ~Running()
    {
        stop.request_stop();
        (void)eventually([this] { return done; });
    }
};

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size();
}

} // namespace

class TestKeptForward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("tunnel");
        QTest::newRow("channels") << false;
        QTest::newRow("SPDY in a WebSocket") << true;
    }

    void fault22AnotherPodTakesOverAndThePortStays_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("deleted") << true;
        QTest::newRow("not ready any more") << false;
    }
    void fault22AnotherPodTakesOverAndThePortStays()
    {
        QFETCH(bool, isDeleted);
        World world;
        world.pod("first");
        world.pod("second");
        QStringList told; // outlives what tells
        Running running(world);
        QVERIFY(eventually([&] { return running.forward.state() == KeptForward::State::Forwarding; }));
        const quint16 port = running.forward.localPort();
        QCOMPARE(world.asked(port), QByteArray("first")); // the one that is ready longest
        connect(&running.forward, &KeptForward::stateChanged, &running.forward,
                [&] { told << running.forward.pod(); });
        if (isDeleted)
            world.remove("first");
        else
            world.pod("first", false);
        QVERIFY(eventually([&] { return running.forward.pod() == u"second"_s; }));
        turn();
        QVERIFY2(told.contains(u"second"_s), qPrintable(told.join(u' ')));
        QCOMPARE(running.forward.localPort(), port);
        QCOMPARE(running.forward.changes(), 1);
        QCOMPARE(world.asked(port), QByteArray("second"));
    }

    void fault22WithoutAPodTheGapIsShownAndEnds()
    {
        World world;
        world.pod("only");
        Running running(world);
        QVERIFY(eventually([&] { return running.forward.state() == KeptForward::State::Forwarding; }));
        const quint16 port = running.forward.localPort();
        // A connection that is open ends with its pod rather than hang.
        QTcpSocket open;
        open.connectToHost(u"127.0.0.1"_s, port);
        QVERIFY(eventually([&] { return running.forward.connections() == 1; }));
        world.remove("only");
        QVERIFY(eventually([&] { return running.forward.state() == KeptForward::State::Gap; }));
        QVERIFY(running.forward.stateSince().isValid());
        QVERIFY(eventually([&] { return open.state() == QAbstractSocket::UnconnectedState; }));
        QCOMPARE(running.forward.connections(), 0);
        QCOMPARE(world.asked(port), QByteArray()); // refused, not left waiting
        QVERIFY(running.forward.lastError());
        world.pod("next");
        QVERIFY(eventually([&] { return running.forward.state() == KeptForward::State::Forwarding; }));
        QCOMPARE(running.forward.localPort(), port);
        QCOMPARE(world.asked(port), QByteArray("next"));
    }

    void fault22APortThatIsTakenIsSaid()
    {
        World world;
        world.pod("only");
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Running running(world, other.serverPort());
        QVERIFY(eventually([&] { return running.done; }));
        QCOMPARE(running.task.takeResult().error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(running.forward.state(), KeptForward::State::Ended);
    }

    void fault22ManyConnectionsAtOnceLeaveNothingOpen()
    {
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
        const int connections =
            limit.rlim_max >= 4096 ? 200 : 100; // six files each, all ends being in this process
        World world;
        world.pod("only");
        Running running(world);
        QVERIFY(eventually([&] { return running.forward.state() == KeptForward::State::Forwarding; }));
        const quint16 port = running.forward.localPort();
        QCOMPARE(world.asked(port), QByteArray("only"));
        QVERIFY(eventually([&] { return running.forward.connections() == 0; }));
        turn();
        const qsizetype before = openFiles();
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        int answered = 0;
        for (int i = 0; i < connections; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            QTcpSocket *socket = sockets.back().get();
            connect(socket, &QTcpSocket::connected, socket,
                    [socket] { socket->write("GET / HTTP/1.1\r\nHost: x\r\n\r\n"); });
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket, &answered] { answered += socket->readAll().count("only"); });
            socket->connectToHost(u"127.0.0.1"_s, port);
        }
        QVERIFY(eventually([&] { return answered == connections; }));
        QCOMPARE(running.forward.connections(), connections);
        sockets.clear();
        QVERIFY(eventually([&] { return running.forward.connections() == 0; }));
        QVERIFY2(eventually([&] { return openFiles() <= before + 2; }),
                 qPrintable(u"%1 before, %2 after"_s.arg(before).arg(openFiles())));
    }
};

QTEST_GUILESS_MAIN(TestKeptForward)
#include "tst_keptforward.moc"
