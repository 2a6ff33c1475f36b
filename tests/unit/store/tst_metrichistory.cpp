// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metrichistory.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
// A quarter of an hour begins here.
const QDateTime now({2026, 11, 21}, {12, 0}, QTimeZone::UTC);
const qint64 nowMs = now.toMSecsSinceEpoch();

MetricStretch stretchAt(qint64 at, float value, quint32 count = 12)
{
    return {.at = at,
            .seconds = 60,
            .values = {{3, {.min = value / 2, .max = value * 2, .mean = value, .count = count}}}};
}
} // namespace

class TestMetricHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = Database::open(u":memory:"_s, mainDatabaseOptions());
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void anExtentWeighsEachLookTheSame()
    {
        MetricExtent extent;
        for (const double value : {4.0, 1.0, 7.0})
            extent.add(value);
        QCOMPARE(extent, (MetricExtent{.min = 1, .max = 7, .mean = 4, .count = 3}));
        extent.merge({.min = 0, .max = 0, .mean = 0, .count = 1});
        QCOMPARE(extent.mean, 3.0F);
        extent.merge({});
        QCOMPARE(extent.count, 4U);
    }

    void minutesComeBackAndAreMergedWhenWrittenTwice()
    {
        MetricHistory history(*m_database);
        const MetricStretch first{.at = nowMs - 2 * minute,
                                  .seconds = 60,
                                  .values = {{0, {.min = 1, .max = 3, .mean = 2, .count = 2}},
                                             {9, {.min = 0.5, .max = 0.5, .mean = 0.5, .count = 1}}}};
        QVERIFY(history.add(u"a"_s, first));
        QVERIFY(history.add(u"other"_s, stretchAt(nowMs - minute, 9)));
        QCOMPARE(*history.read(u"a"_s, 0), QList<MetricStretch>{first});
        // The window was closed and opened again within the minute.
        QVERIFY(history.add(
            u"a"_s,
            {.at = first.at, .seconds = 60, .values = {{0, {.min = 5, .max = 5, .mean = 5, .count = 1}}}}));
        const auto merged = history.read(u"a"_s, 0);
        QCOMPARE(merged->size(), 1);
        QCOMPARE(merged->first().values.value(0), (MetricExtent{.min = 1, .max = 5, .mean = 3, .count = 3}));
        QCOMPARE(merged->first().values.value(9).count, 1U);
        QVERIFY(history.read(u"a"_s, nowMs)->isEmpty());
    }

    void minutesBecomeQuartersAndQuartersGoAfterAMonth()
    {
        MetricHistory history(*m_database);
        const qint64 old = nowMs - 50 * hour; // on a quarter
        QVERIFY(history.add(u"a"_s, stretchAt(old, 10)));
        QVERIFY(history.add(u"a"_s, stretchAt(old + minute, 20)));
        QVERIFY(history.add(u"a"_s, stretchAt(old + 15 * minute, 30)));
        QVERIFY(history.add(u"a"_s, stretchAt(nowMs - 47 * hour, 40)));
        QVERIFY(history.add(u"gone"_s, stretchAt(nowMs - 31 * 24 * hour, 50)));
        for (int i = 0; i < 2; ++i) { // the second time changes nothing
            QVERIFY(history.thin(u"a"_s, now));
            const auto read = history.read(u"a"_s, 0);
            QCOMPARE(read->size(), 3);
            QCOMPARE(read->at(0).seconds, 900);
            QCOMPARE(read->at(0).at, old);
            QCOMPARE(read->at(0).values.value(3),
                     (MetricExtent{.min = 5, .max = 40, .mean = 15, .count = 24}));
            QCOMPARE(read->at(1).at, old + 15 * minute);
            QCOMPARE(read->at(2), stretchAt(nowMs - 47 * hour, 40));
        }
        QVERIFY(history.read(u"gone"_s, 0)->isEmpty());
    }

    void aQuarterIsMadeOnceAllOfItIsOld()
    {
        MetricHistory history(*m_database);
        const qint64 border = nowMs - 48 * hour;
        QVERIFY(history.add(u"a"_s, stretchAt(border, 10)));
        QVERIFY(history.thin(u"a"_s, now.addSecs(14 * 60)));
        QCOMPARE(history.read(u"a"_s, 0)->first().seconds, 60);
        QVERIFY(history.thin(u"a"_s, now.addSecs(15 * 60)));
        QCOMPARE(history.read(u"a"_s, 0)->first().seconds, 900);
    }

    void whatIsDamagedIsLeftOut()
    {
        MetricHistory history(*m_database);
        QVERIFY(history.add(u"a"_s, stretchAt(nowMs - minute, 1)));
        int at = 0;
        for (const QByteArray &data : {QByteArray("\x01"), QByteArray("\x01\x05\x00", 3),
                                       QByteArray("\x09\x01"), QByteArray(400, '\xff')})
            QVERIFY(m_database->execute(
                u"INSERT INTO metrics (endpoint, seconds, at, data) VALUES ('a', 60, ?, ?)"_s,
                {at += 1000, data}));
        QCOMPARE(history.read(u"a"_s, 0)->size(), 1);
        QVERIFY(history.thin(u"a"_s, now)); // the damaged ones are over a month old
        QVERIFY(history.forget(u"a"_s));
        QVERIFY(history.read(u"a"_s, 0)->isEmpty());
    }

private:
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestMetricHistory)
#include "tst_metrichistory.moc"
