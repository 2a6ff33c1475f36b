// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpointmonitor.h"
#include "session/metricarchive.h"
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

    void endpointsDoNotShareTheirPast()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(u":memory:"_s, world.clock);
        const qint64 at = world.clock.now().toMSecsSinceEpoch() / 60'000 * 60'000 - 60'000;
        QVERIFY(archive.add(world.endpoint(), {.at = at, .seconds = 60, .values = {{0, {.min = 1, .max = 1, .mean = 1, .count = 1}}}}));
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
        QVERIFY(archive.add(world.endpoint(), {.at = at, .seconds = 60, .values = {{200, {.min = 1, .max = 1, .mean = 1, .count = 1}}, {7, {.min = 1, .max = 4, .mean = 2, .count = 2}}}}));
        EndpointMonitor monitor(*world.session, world.endpoint());
        monitor.keepIn(archive);
        QCOMPARE(monitor.series(EndpointSeries::Running).last()->second, 4.0); // what fills up is shown at its worst
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
