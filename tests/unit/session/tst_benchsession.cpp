// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchstorage.h"
#include "inference/echoserver.h"
#include "session/bench/benchsession.h"
#include "session/fleet/clusterfleet.h"
#include "support/runtask.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Loads a real server on loopback, for a load generator without a wire measures nothing. No outcome depends on its speed.
class TestBenchSession : public QObject
{
    Q_OBJECT

    struct World {
        SystemClock clock;
        ListedExecConsent consent;
        QTemporaryDir folder;
        Session session{clock,
                        consent,
                        {.environment = [](const char *) { return QString(); },
                         .homeFolder = folder.path(),
                         .allowGcloud = false}};
        QString file = folder.filePath(u"slipway.sqlite"_s);
        BenchArchive archive{file};
        RunStore runs{u":memory:"_s};
        BenchSession bench{session, archive, runs};
        std::unique_ptr<EchoServer> echo;

        BenchSubject serve(EchoOptions options = {})
        {
            auto started = EchoServer::start(options);
            if (!started)
                return {};
            echo = std::move(*started);
            return {.address = u"http://127.0.0.1:%1"_s.arg(echo->port())};
        }
        bool waitForEnd(int times = 1)
        {
            QSignalSpy ended(&bench, &BenchSession::ended);
            return !bench.isRunning() || QTest::qWaitFor([&] { return ended.count() >= times; }, 60'000);
        }
    };

    static BenchConfig config(int requests, QList<int> concurrencies)
    {
        return {.modelId = u"echo"_s,
                .requests = requests,
                .concurrencies = concurrencies,
                .promptTokens = 8,
                .outputTokens = 4};
    }

private Q_SLOTS:
    void aServerThatFallsSilentInARunIsToldFromOneThatIsSlow()
    {
        BenchSession::Live live{.concurrency = 4};
        const auto tick = [&live](int finished, std::chrono::seconds elapsed, double meanE2eMs) {
            live.take({.finished = finished, .requests = 20, .meanE2eMs = meanE2eMs, .elapsed = elapsed});
            return live.silence();
        };
        QVERIFY(!tick(3, 4s, 900));
        QVERIFY(!tick(3, 13s, 900));
        QCOMPARE(tick(3, 16s, 900), std::optional(12s));
        QVERIFY(!tick(4, 17s, 900)); // one more
        QVERIFY(!tick(4, 57s, 20'000)); // they take that long here
        QVERIFY(!tick(20, 99s, 900)); // all are there
        // One every ten seconds leaves no sooner.
        BenchSession::Live rare{.rate = 0.1};
        rare.take({.requests = 20, .elapsed = 25s});
        QVERIFY(!rare.silence());
        rare.take({.requests = 20, .elapsed = 31s});
        QCOMPARE(rare.silence(), std::optional(31s));
    }

    void whatWasMeasuredIsKeptInTheHistory()
    {
        World world;
        QList<BenchSession::Stage> stages;
        connect(&world.bench, &BenchSession::changed, &world.bench, [&] {
            if (stages.isEmpty() || stages.last() != world.bench.stage())
                stages.append(world.bench.stage());
        });
        QSignalSpy runs(&world.bench, &BenchSession::runEnded);
        world.bench.start(world.serve(), config(12, {1, 2}));
        QVERIFY(world.waitForEnd());
        QVERIFY2(!world.bench.problem(),
                 world.bench.problem() ? qPrintable(world.bench.problem()->toString()) : "");
        using enum BenchSession::Stage;
        QCOMPARE(stages,
                 (QList{Connecting, Calibrating, WarmingUp, Measuring, WarmingUp, Measuring, Keeping, Idle}));
        QCOMPARE(runs.count(), 2);
        const BenchResult &result = world.bench.result();
        QCOMPARE(result.runs.size(), 2);
        QCOMPARE(result.runs.last().requests, 12);
        QVERIFY(result.calibration);
        QCOMPARE(world.bench.about().wayIn, u"direct"_s);

        const auto kept = world.archive.latest(10);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().id, world.bench.about().recordId);
        QCOMPARE(kept->first().summary, benchSummary(result));
        const auto opened = run(world.archive.open(kept->first().id));
        QVERIFY(opened);
        QCOMPARE(*opened, toStoredJson(result));
        QCOMPARE(benchFromStored(*opened)->runs.last().samples.size(), 12);
    }

    void cancelKeepsWhatWasMeasured()
    {
        World world;
        connect(&world.bench, &BenchSession::changed, &world.bench, [&] {
            if (world.bench.stage() == BenchSession::Stage::Measuring
                && world.bench.live().tick.finished >= 3)
                world.bench.cancel();
        });
        world.bench.start(world.serve({.gap = 2ms}), config(1'000'000, {2, 4}));
        QVERIFY(world.waitForEnd());
        QVERIFY(!world.bench.problem());
        QVERIFY(world.bench.result().cancelled);
        QCOMPARE(world.bench.result().runs.size(), 1);
        QVERIFY(world.bench.result().runs.first().requests >= 3);
        QCOMPARE(world.bench.result().runs.first().failed, 0);
        QCOMPARE(world.archive.latest(10)->size(), 1);
        QVERIFY(world.archive.latest(10)->first().summary.value("cancelled"_L1).toBool());
    }

    void cancelledBeforeAnythingWasMeasuredLeavesNothing()
    {
        World world;
        world.bench.start(world.serve(), config(10, {1}));
        world.bench.cancel();
        QVERIFY(world.bench.isCancelling());
        QVERIFY(world.waitForEnd());
        QVERIFY(!world.bench.problem());
        QVERIFY(world.bench.result().runs.isEmpty());
        QVERIFY(!world.bench.isCancelling());
        QVERIFY(world.archive.latest(10)->isEmpty());
    }

    void whyItCannotStartIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("model");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("not an address") << u"localhost"_s << u"m"_s << ErrorKind::Invalid;
        QTest::newRow("nobody listens") << u"http://127.0.0.1:1"_s << u"m"_s << ErrorKind::Network;
        QTest::newRow("nobody to ask for a model")
            << u"http://127.0.0.1:1"_s << QString() << ErrorKind::Network;
    }
    void whyItCannotStartIsSaid()
    {
        QFETCH(QString, address);
        QFETCH(QString, model);
        QFETCH(ErrorKind, kind);
        World world;
        BenchConfig asked = config(5, {1});
        asked.modelId = model;
        world.bench.start({.address = address}, asked);
        QVERIFY(world.waitForEnd());
        QVERIFY(world.bench.problem());
        QCOMPARE(world.bench.problem()->kind, kind);
        QVERIFY(world.archive.latest(10)->isEmpty());
    }

    void itCanBeTriedAgain()
    {
        World world;
        world.bench.start({.address = u"localhost"_s}, config(5, {4}));
        QVERIFY(world.waitForEnd());
        QVERIFY(world.bench.problem());
        world.bench.start(world.serve(), config(5, {4}));
        QVERIFY(!world.bench.problem()); // that of before is forgotten
        QVERIFY(world.waitForEnd());
        QVERIFY(!world.bench.problem());
        QCOMPARE(world.bench.result().runs.size(), 1);
    }

    void keysAndPasswordsAreInNoFile()
    {
        World world;
        BenchSubject subject = world.serve();
        subject.apiKey = Secret("correct-horse-battery");
        subject.address.replace(u"http://"_s, u"http://me:staple-of-horses@"_s);
        world.bench.start(subject, config(5, {4}));
        QVERIFY(world.waitForEnd());
        QVERIFY(world.bench.about().recordId > 0);
        QVERIFY(world.bench.about().title.contains("127.0.0.1"_L1));
        world.archive.setFile(u":memory:"_s); // the write-ahead log goes into the file
        const QStringList files = QDir(world.folder.path()).entryList(QDir::Files | QDir::Hidden);
        QVERIFY(!files.isEmpty());
        for (const QString &name : files) {
            QFile each(world.folder.filePath(name));
            QVERIFY(each.open(QIODevice::ReadOnly));
            const QByteArray all = each.readAll();
            QVERIFY(!all.contains("correct-horse-battery"));
            QVERIFY(!all.contains("staple-of-horses"));
        }
    }

    void whatOneWorldMeasuredIsNotPutIntoAnothers()
    {
        World world;
        auto keeping = world.archive.keep({.started = world.clock.now(), .endpoint = u"e"_s}, BenchResult{});
        bool done = false;
        keeping.start([&done] { done = true; });
        QVERIFY(!done);
        world.archive.setFile(world.folder.filePath(u"other.sqlite"_s));
        QTRY_VERIFY(done);
        QCOMPARE(keeping.takeResult().error().kind, ErrorKind::Cancelled);
        QVERIFY(world.archive.latest(10)->isEmpty());
    }

    void anUnwritableHistoryLosesNoResult()
    {
        World world;
        world.archive.setFile(world.folder.filePath(u"a-file/slipway.sqlite"_s));
        QFile blocking(world.folder.filePath(u"a-file"_s));
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        world.bench.start(world.serve(), config(5, {4}));
        QVERIFY(world.waitForEnd());
        QVERIFY(!world.bench.problem());
        QVERIFY(world.bench.notKept());
        QCOMPARE(world.bench.about().recordId, 0);
        QCOMPARE(world.bench.result().runs.size(), 1);
    }

    void onlyAddressesThatThisMachineMayReachAreTaken_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isDirect");
        QTest::newRow("a load balancer") << u"http://34.90.1.2:8000"_s << true;
        QTest::newRow("a name") << u"https://llm.example.com"_s << true;
        QTest::newRow("the API server's proxy")
            << u"https://127.0.0.1:6443/api/v1/namespaces/llm/services/http:gemma:8000/proxy"_s << false;
        QTest::newRow("the cluster's own name") << u"http://gemma.llm.svc:8000"_s << false;
        QTest::newRow("the cluster's own name in full")
            << u"http://gemma.llm.svc.cluster.local:8000"_s << false;
        QTest::newRow("none") << QString() << false;
    }
    void onlyAddressesThatThisMachineMayReachAreTaken()
    {
        QFETCH(QString, url);
        QFETCH(bool, isDirect);
        QCOMPARE(directAddressOf({.url = url}).has_value(), isDirect);
    }

    void anEndpointOfAnotherClusterIsLoadedThroughItsOwn()
    {
        FakeWorld home;
        FakeWorld other(u"other"_s);
        home.connectCluster();
        LiveCluster live(*home.session);
        ClusterFleet fleet(*home.session, live,
                           [&](const Session::Options &) { return other.makeSession(); });
        BenchArchive archive(home.folder.filePath(u"slipway.sqlite"_s));
        RunStore runs(home.folder.filePath(u"journal.sqlite"_s));
        BenchSession bench(*home.session, archive, runs);
        bench.reachThrough(fleet);
        bench.start({.endpoint = other.endpoint()}, config(5, {1}));
        QTRY_VERIFY(!bench.isRunning());
        QVERIFY(bench.problem());
        QVERIFY(other.kube); // that it has no sockets it could only say once it was connected
        QCOMPARE(bench.problem()->kind, ErrorKind::Invalid);
        QCOMPARE(home.session->kube()->context().name, u"demo"_s);
        // One that cannot be reached says so, and the sitting stays where it is.
        other.clusterRefuses = Error{.kind = ErrorKind::Unauthorized, .detail = u"the token has expired"_s};
        Endpoint elsewhere = other.endpoint();
        fleet.reach(elsewhere.target).disconnectNow();
        bench.start({.endpoint = elsewhere}, config(5, {1}));
        QTRY_VERIFY(!bench.isRunning());
        QVERIFY(bench.problem());
        QCOMPARE(bench.problem()->kind, ErrorKind::Unauthorized);
        QCOMPARE(home.session->kube()->context().name, u"demo"_s);
    }

    void aPortForwardNeedsAReadyPod()
    {
        FakeWorld world;
        world.connectCluster();
        auto way = run(forwardedWayInTo(*world.session, world.endpoint(), {}));
        QVERIFY(!way);
        QCOMPARE(way.error().kind, ErrorKind::Invalid); // the fake has no sockets: it came as far as that
        for (const QString &pod : {u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s})
            world.kube->put(FakeWorld::pod(pod, false));
        way = run(forwardedWayInTo(*world.session, world.endpoint(), {}));
        QCOMPARE(way.error().kind, ErrorKind::Unavailable);
        QJsonObject service = *world.kube->object(u"Service"_s, u"llm"_s, u"gemma-prod"_s);
        service.insert(u"spec"_s, QJsonObject());
        world.kube->put(service);
        way = run(forwardedWayInTo(*world.session, world.endpoint(), {}));
        QCOMPARE(way.error().kind, ErrorKind::Invalid);
        QVERIFY(way.error().detail.contains("selects no pods"_L1));
    }

    void whatCannotBeForwardedGoesThroughTheProxyAndSaysWhy()
    {
        FakeWorld world; // its fake has no sockets
        world.connectCluster();
        auto way = run(bestWayInTo(*world.session, world.endpoint(), {}));
        QVERIFY(way);
        QCOMPARE(way->kind, WayIn::Kind::ServiceProxy);
        QVERIFY(!way->whyNotBetter.isEmpty());
        QVERIFY(!way->isOver());
        // A cancelled search is no reason to go another way.
        std::stop_source stop;
        stop.request_stop();
        way = run(bestWayInTo(*world.session, world.endpoint(), stop.get_token()));
        QVERIFY(!way);
        QCOMPARE(way.error().kind, ErrorKind::Cancelled);
    }

    void lateLoopsAreTold()
    {
        LoopLag lag;
        QCOMPARE(lag.p99(), 0.0);
        for (int i = 0; i < 98; ++i)
            lag.note(1);
        lag.note(30);
        lag.note(40);
        QCOMPARE(lag.p99(), 30.0);
    }
};

QTEST_GUILESS_MAIN(TestBenchSession)
#include "tst_benchsession.moc"
