// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/metricarchive.h"
#include "support/runtask.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What an endpoint's charts know of the time before they were opened.
class TestMetricArchive : public QObject
{
    Q_OBJECT

    static void watch(FakeWorld &world, int looks)
    {
        for (int i = 0; i < looks; ++i) {
            world.serve(50, 0.2); // 100 requests of 128 tokens on two replicas
            world.clock.advance(5s);
            turn();
        }
    }

private Q_SLOTS:
    void aLaterLookBeginsWithWhatAnEarlierOneSaw()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        {
            EndpointMonitor monitor(*world.session, world.endpoint());
            monitor.keepIn(archive);
            QCOMPARE(monitor.keptUntil(), 0);
            monitor.start();
            turn();
            watch(world, 30); // two minutes and a half
            monitor.stop();
        }
        const auto kept = archive.read(world.endpoint());
        QVERIFY(kept && kept->size() >= 2);
        quint32 looks = 0;
        for (const MetricStretch &stretch : *kept)
            looks += stretch.values.value(quint8(EndpointSeries::OutputTokensPerSecond)).count;
        QCOMPARE(looks, 30U); // the last, unfinished minute too

        world.clock.advance(std::chrono::minutes(10));
        EndpointMonitor later(*world.session, world.endpoint());
        later.keepIn(archive);
        QVERIFY(later.keptUntil() > 0);
        const TimeSeries &rate = later.series(EndpointSeries::OutputTokensPerSecond);
        QCOMPARE(rate.size(), kept->size());
        QCOMPARE(rate.last()->second, 2 * 50 * 128 / 5.0);
        // And goes on where it was, in the same file, after another start of the program.
        later.start();
        turn();
        watch(world, 3);
        QVERIFY(rate.size() > kept->size());
        later.stop();
        MetricArchive reopened(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QVERIFY(reopened.read(world.endpoint())->size() > kept->size());
    }

    void requestsAreCountedAndGoOnAfterARestart()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        const Objective objective{.kind = ObjectiveKind::TimeToFirstToken, .goal = 0.95, .threshold = 0.25};
        const auto shareNow = [&](const EndpointMonitor &monitor) {
            const qint64 now = world.clock.now().toMSecsSinceEpoch();
            return shareOf(objective, monitor.tallies(), now - 3'600'000, now + 1);
        };
        {
            EndpointMonitor monitor(*world.session, world.endpoint());
            monitor.keepIn(archive);
            monitor.start();
            turn();
            watch(world, 30);
            world.serve(10, 0.4);
            world.clock.advance(5s);
            turn();
            const GoodShare share = shareNow(monitor);
            QCOMPARE(share.total, 2.0 * (30 * 50 + 10)); // two replicas
            QCOMPARE(share.good, 2.0 * 30 * 50);
            QCOMPARE(share.observedSeconds, 31 * 5.0);
            // These engines count no errors, and that is said, not taken for none.
            QVERIFY(monitor.whyNotCounted(ObjectiveKind::TimeToFirstToken).isEmpty());
            QVERIFY(!monitor.whyNotCounted(ObjectiveKind::Availability).isEmpty());
            // A longer look at the past changes nothing that is known.
            monitor.keepIn(archive);
            QCOMPARE(shareNow(monitor).total, share.total);
        }
        world.clock.advance(std::chrono::minutes(10));
        world.serve(1000, 0.4); // while nobody looked: of them nothing is known
        EndpointMonitor later(*world.session, world.endpoint());
        later.keepIn(archive);
        QCOMPARE(shareNow(later).total, 2.0 * (30 * 50 + 10));
        QCOMPARE(shareNow(later).observedSeconds, 31 * 5.0);
        later.start();
        turn();
        watch(world, 2);
        QCOMPARE(shareNow(later).total, 2.0 * (32 * 50 + 10));
    }

    void replicasHaveLinesOfTheirOwnAndKeepTheirPlace()
    {
        FakeWorld world;
        world.connectCluster();
        EndpointMonitor monitor(*world.session, world.endpoint());
        monitor.start();
        turn();
        watch(world, 3);
        const QString first = u"gemma-prod-5d8f-7kq2z"_s;
        const QString second = u"gemma-prod-5d8f-x9d4c"_s;
        QCOMPARE(monitor.seriesPods(), (QStringList{first, second}));
        QCOMPARE(monitor.series(EndpointSeries::OutputTokensPerSecond, first)->last()->second,
                 50 * 128 / 5.0);
        QCOMPARE(monitor.series(EndpointSeries::OutputTokensPerSecond).last()->second, 2 * 50 * 128 / 5.0);
        QVERIFY(!monitor.series(EndpointSeries::OutputTokensPerSecond, u"another"_s));
        // One goes and one comes: whose values are old keep their place until nobody compares them any more.
        QVERIFY(run(world.kube->remove({*wellKnownKind(u"v1"_s, u"Pod"_s), u"llm"_s, first}, {}, {})));
        world.kube->put(FakeWorld::pod(u"gemma-prod-5d8f-aaaaa"_s, true));
        watch(world, 3);
        QCOMPARE(monitor.seriesPods().size(), 3);
        QCOMPARE(monitor.podIndex(second), 1);
        QCOMPARE(monitor.podIndex(u"gemma-prod-5d8f-aaaaa"_s), 2);
        monitor.stop();
        world.clock.advance(7h);
        monitor.start();
        turn();
        watch(world, 2);
        QVERIFY(!monitor.seriesPods().contains(first));
        QCOMPARE(monitor.podIndex(second), 1);
    }

    void objectivesAreKeptByEndpoint()
    {
        FakeWorld world;
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QSignalSpy changed(&archive, &MetricArchive::objectivesChanged);
        QVERIFY(archive.objectives(world.endpoint())->isEmpty());
        const QList<Objective> wanted{proposedObjective(ObjectiveKind::TimeToFirstToken),
                                      proposedObjective(ObjectiveKind::Availability)};
        QVERIFY(archive.setObjectives(world.endpoint(), wanted));
        QCOMPARE(changed.count(), 1);
        MetricArchive reopened(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QCOMPARE(*reopened.objectives(world.endpoint()), wanted);
        Endpoint other = world.endpoint();
        other.target.nameSpace = u"elsewhere"_s;
        QVERIFY(reopened.objectives(other)->isEmpty());
        QVERIFY(archive.forget(world.endpoint()));
        QVERIFY(archive.objectives(world.endpoint())->isEmpty());
    }

    void inTheBackgroundItLooksOnMoreSlowly()
    {
        FakeWorld world;
        world.connectCluster();
        EndpointMonitor monitor(*world.session, world.endpoint());
        QSignalSpy looks(&monitor, &EndpointMonitor::updated);
        monitor.setBackground(30s);
        turn();
        QCOMPARE(looks.count(), 1);
        for (int i = 0; i < 12; ++i) {
            world.clock.advance(5s);
            turn();
        }
        QCOMPARE(looks.count(), 3);
        // Somebody looks: at once, and every five seconds, with rates from the first look on.
        monitor.start();
        turn();
        QCOMPARE(looks.count(), 4);
        watch(world, 2);
        QCOMPARE(looks.count(), 6);
        monitor.stop();
        turn();
        QVERIFY(monitor.isRunning() && !monitor.isAttended());
        monitor.setBackground({});
        QVERIFY(!monitor.isRunning());
    }

    void endpointsDoNotShareTheirPast()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(u":memory:"_s, world.clock);
        const qint64 at = world.clock.now().toMSecsSinceEpoch() / 60'000 * 60'000 - 60'000;
        QVERIFY(archive.add(
            world.endpoint(),
            {.at = at, .seconds = 60, .values = {{0, {.min = 1, .max = 1, .mean = 1, .count = 1}}}}));
        Endpoint other = world.endpoint();
        other.target.nameSpace = u"elsewhere"_s;
        QVERIFY(archive.read(other)->isEmpty());
        QCOMPARE(archive.read(world.endpoint())->size(), 1);
        QVERIFY(archive.forget(world.endpoint()));
        QVERIFY(archive.read(world.endpoint())->isEmpty());
    }

    void numbersOfALaterVersionAreLeftAlone()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(u":memory:"_s, world.clock);
        const qint64 at = world.clock.now().toMSecsSinceEpoch() / 60'000 * 60'000 - 60'000;
        QVERIFY(archive.add(world.endpoint(),
                            {.at = at,
                             .seconds = 60,
                             .values = {{200, {.min = 1, .max = 1, .mean = 1, .count = 1}},
                                        {7, {.min = 1, .max = 4, .mean = 2, .count = 2}}}}));
        EndpointMonitor monitor(*world.session, world.endpoint());
        monitor.keepIn(archive);
        QCOMPARE(monitor.series(EndpointSeries::Running).last()->second,
                 4.0); // what fills up is shown at its worst
        QVERIFY(monitor.series(EndpointSeries::TtftP50).isEmpty());
    }

    void withoutAPlaceToKeepThemChartsStillRun()
    {
        FakeWorld world;
        world.connectCluster();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"metrics"_s));
        MetricArchive broken(world.folder.path(), world.clock); // a folder is no file
        EndpointMonitor monitor(*world.session, world.endpoint());
        monitor.keepIn(broken);
        monitor.start();
        turn();
        watch(world, 3);
        QVERIFY(!monitor.series(EndpointSeries::OutputTokensPerSecond).isEmpty());
    }
};

QTEST_MAIN(TestMetricArchive)
#include "tst_metricarchive.moc"
