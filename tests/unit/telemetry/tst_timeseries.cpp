// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/timeseries.h"

#include <QTest>

#include <cmath>

using namespace slipway;

class TestTimeSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestOfAFullRing();
    void timeNeverGoesBack();
    void downsamplingKeepsSpikes();
    void gapsStayGaps();
    void absurdAsksAreEmpty();
    void aMillionPointsDownToAScreen();
    void decimatingByBlocksIsTheSameAsLookingAtEachValue_data();
    void decimatingByBlocksIsTheSameAsLookingAtEachValue();
};

void TestTimeSeries::keepsTheNewestOfAFullRing()
{
    TimeSeries series(3);
    QVERIFY(!series.last());
    for (int i = 0; i < 7; ++i)
        QVERIFY(series.append(i * 10, i));
    QCOMPARE(series.size(), 3);
    QCOMPARE(series.at(0), (std::pair<qint64, double>(40, 4)));
    QCOMPARE(*series.last(), (std::pair<qint64, double>(60, 6)));
}

void TestTimeSeries::timeNeverGoesBack()
{
    TimeSeries series(4);
    QVERIFY(series.append(10, 1));
    QVERIFY(series.append(10, 2));
    QVERIFY(!series.append(9, 3));
    QCOMPARE(series.size(), 1);
    QCOMPARE(series.last()->second, 2.0);
}

void TestTimeSeries::downsamplingKeepsSpikes()
{
    TimeSeries series(1000);
    for (int i = 0; i < 1000; ++i)
        series.append(i, i == 517 ? 99 : i == 518 ? -99 : 1);
    const auto points = series.downsampled(0, 1000, 10);
    QCOMPARE(points.size(), 10U);
    QCOMPARE(points[5], (SeriesPoint{.at = 500, .min = -99, .max = 99, .last = 1, .count = 100}));
    QCOMPARE(points[4], (SeriesPoint{.at = 400, .min = 1, .max = 1, .last = 1, .count = 100}));
}

void TestTimeSeries::gapsStayGaps()
{
    TimeSeries series(10);
    series.append(0, 1);
    series.append(50, std::nan(""));
    series.append(99, 3);
    series.append(100, 4); // outside [0, 100)
    const auto points = series.downsampled(0, 100, 4);
    QCOMPARE(points[0].count, 1U);
    QCOMPARE(points[1].count, 0U);
    QCOMPARE(points[2].count, 0U);
    QCOMPARE(points[3].last, 3.0);
}

void TestTimeSeries::absurdAsksAreEmpty()
{
    TimeSeries series(0);
    QCOMPARE(series.capacity(), 1);
    series.append(1, 1);
    QVERIFY(series.downsampled(0, 10, 0).empty());
    QVERIFY(series.downsampled(10, 10, 5).empty());
    QVERIFY(series.downsampled(10, 0, 5).empty());
    QCOMPARE(series.downsampled(100, 200, 2)[0].count, 0U);
}

void TestTimeSeries::decimatingByBlocksIsTheSameAsLookingAtEachValue_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<int>("appended");
    QTest::newRow("less than a block") << 5'000 << 100;
    QTest::newRow("a ring that is not full") << 5'000 << 4'000;
    QTest::newRow("full to the last slot") << 5'120 << 5'120;
    QTest::newRow("written over in the middle of a block") << 5'120 << 7'000;
    QTest::newRow("written over several times, with a part of a block at its end") << 5'000 << 23'456;
}

void TestTimeSeries::decimatingByBlocksIsTheSameAsLookingAtEachValue()
{
    QFETCH(int, capacity);
    QFETCH(int, appended);
    TimeSeries series(capacity);
    quint32 random = 12345;
    const auto next = [&random] { return random = random * 1664525U + 1013904223U; };
    qint64 at = 0;
    for (int i = 0; i < appended; ++i) {
        at += next() % 7; // some come at the same time: the last wins
        series.append(at, next() % 13 == 0 ? std::nan("") : double(next() % 100'000));
    }
    const qint64 oldest = series.at(0).first;
    const qint64 newest = series.last()->first + 1;
    for (int ask = 0; ask < 60; ++ask) {
        const qint64 from = oldest - 50 + next() % (newest - oldest);
        const qint64 to = from + 1 + next() % (newest - from + 50);
        const int count = ask % 3 == 0 ? 3 : 1 + int(next() % 200);
        const auto points = series.downsampled(from, to, count);
        std::vector<SeriesPoint> wanted(points);
        for (SeriesPoint &point : wanted)
            point = {.at = point.at};
        const double width = double(to - from) / count;
        for (qsizetype i = 0; i < series.size(); ++i) {
            const auto [time, value] = series.at(i);
            if (time < from || time >= to || std::isnan(value))
                continue;
            SeriesPoint &point =
                wanted[std::min<std::size_t>(std::size_t(double(time - from) / width), wanted.size() - 1)];
            point.min = point.count == 0 ? value : std::min(point.min, value);
            point.max = point.count == 0 ? value : std::max(point.max, value);
            point.last = value;
            ++point.count;
        }
        QCOMPARE(points, wanted);
    }
}

void TestTimeSeries::aMillionPointsDownToAScreen()
{
    TimeSeries series(1'000'000);
    for (int i = 0; i < 1'500'000; ++i)
        series.append(i, i % 1000);
    quint64 counted = 0;
    for (const SeriesPoint &point : series.downsampled(0, 1'500'000, 1920))
        counted += point.count;
    QCOMPARE(counted, 1'000'000U);
}

QTEST_GUILESS_MAIN(TestTimeSeries)
#include "tst_timeseries.moc"
