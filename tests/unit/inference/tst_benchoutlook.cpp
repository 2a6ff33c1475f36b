// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchoutlook.h"

#include <QTest>

using namespace slipway;
using namespace std::chrono_literals;

namespace {

LoadTick tick(int finished, int requests, std::chrono::nanoseconds elapsed)
{
    return {.finished = finished, .requests = requests, .meanE2eMs = 500, .elapsed = elapsed};
}

} // namespace

class TestBenchOutlook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSaidBeforeOneWaveIsBack()
    {
        const BenchConfig config{.requests = 100, .concurrencies = {8, 16}};
        const BenchOutlook early = benchOutlook(config, 0, 8, tick(7, 100, 2s));
        QVERIFY(!early.ofRun);
        QVERIFY(!early.ofAll);
        QCOMPARE(early.runsAfter, 1);
        QVERIFY(benchOutlook(config, 0, 8, tick(8, 100, 2s)).ofRun);
        QVERIFY(!benchOutlook(config, 0, 8, tick(0, 100, 0s)).ofRun);
    }

    void aClosedLoopGoesOnAtItsPace()
    {
        const BenchConfig config{.requests = 100, .concurrencies = {4}};
        const BenchOutlook outlook = benchOutlook(config, 0, 4, tick(25, 100, 5s));
        QCOMPARE(*outlook.ofRun, 15s);
        QCOMPARE(*outlook.ofAll, 15s);
        QVERIFY(!outlook.isAtMost);
        QCOMPARE(outlook.runsAfter, 0);
    }

    void whatFollowsInAClosedLoopIsAnUpperBoundWithItsWarmUp()
    {
        const BenchConfig config{.requests = 100, .concurrencies = {4, 8}};
        const BenchOutlook outlook = benchOutlook(config, 0, 4, tick(50, 100, 5s));
        QCOMPARE(*outlook.ofRun, 5s);
        QCOMPARE(*outlook.ofAll, 5s + 10s + 800ms); // 108 requests at 10 a second
        QVERIFY(outlook.isAtMost);
    }

    void anOpenLoopLastsAsLongAsItsSchedule()
    {
        const BenchConfig config{
            .requests = 100, .concurrencies = {}, .shape = LoadShape::Poisson, .rates = {10, 20}};
        const BenchOutlook outlook = benchOutlook(config, 0, 10, tick(40, 100, 4s));
        QCOMPARE(*outlook.ofRun, 6s + 500ms);
        QCOMPARE(*outlook.ofAll, 6s + 500ms + 5s + 500ms);
        QVERIFY(!outlook.isAtMost);
    }

    void aServerThatFallsBehindItsRateIsToldByItsPace()
    {
        const BenchConfig config{
            .requests = 100, .concurrencies = {}, .shape = LoadShape::Constant, .rates = {10}};
        const BenchOutlook outlook = benchOutlook(config, 0, 10, tick(20, 100, 8s)); // 2.5 a second
        QCOMPARE(*outlook.ofRun, 32s);
    }

    void aSweepSaysHowManyRunsMayFollowAndNotHowLong()
    {
        const BenchConfig config{.requests = 10, .concurrencies = {1}, .sweepTo = 16};
        const BenchOutlook first = benchOutlook(config, 0, 1, tick(5, 10, 1s));
        QVERIFY(first.isSweep);
        QCOMPARE(first.runsAfter, 4); // 2, 4, 8, 16
        QVERIFY(first.ofRun);
        QVERIFY(!first.ofAll);
        const BenchOutlook last = benchOutlook(config, 4, 16, tick(10, 10, 1s));
        QCOMPARE(last.runsAfter, 0);
        QCOMPARE(*last.ofAll, 0s);
    }
};

QTEST_APPLESS_MAIN(TestBenchOutlook)
#include "tst_benchoutlook.moc"
