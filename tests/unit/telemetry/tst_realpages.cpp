// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of real engines, as tests/fixtures has them.
#include "support/fixture.h"
#include "telemetry/endpointmetrics.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using slipway::test::fixture;

namespace {

MetricsSnapshot page(const QString &name, std::chrono::seconds at)
{
    return MetricsSnapshot::from(MetricsPage(fixture(name)), at, u"pod"_s);
}

EndpointMetrics between(const QString &engine)
{
    return summarize({page(engine + u"/metrics-after.txt"_s, 100s)},
                     {page(engine + u"/metrics-before.txt"_s, 0s)});
}

} // namespace

class TestRealPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSampleOfAPageIsRead_data();
    void eachSampleOfAPageIsRead();
    void vllmGivesEveryNumber();
    void llamaCppGivesWhatItHasAndSaysWhatItHasNot();
};

void TestRealPages::eachSampleOfAPageIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("engine");
    for (const QString &engine : {u"vllm-0.32.0"_s, u"llamacpp-b11549"_s}) {
        for (const QString &name : {u"metrics-before.txt"_s, u"metrics-after.txt"_s})
            QTest::addRow("%s, %s", qPrintable(engine), qPrintable(name))
                << engine + u'/' + name << engine.section(u'-', 0, 0);
    }
}

void TestRealPages::eachSampleOfAPageIsRead()
{
    QFETCH(const QString, name);
    qsizetype lines = 0;
    const QList<QByteArray> all = fixture(name).split('\n');
    for (const QByteArray &line : all)
        lines += !line.isEmpty() && !line.startsWith('#');
    const MetricsSnapshot snapshot = page(name, 0s);
    QCOMPARE(snapshot.samples, lines);
    QCOMPARE(snapshot.errors, 0);
    QTEST(snapshot.engine, "engine");
}

void TestRealPages::vllmGivesEveryNumber()
{
    const EndpointMetrics metrics = between(u"vllm-0.32.0"_s);
    QCOMPARE(metrics.models, QStringList{u"tiny"_s});
    QCOMPARE(metrics.requestsRunning.value, 0.0);
    QCOMPARE(metrics.requestsWaiting.value, 0.0); // by reason it is told a second time, under another name
    QCOMPARE(metrics.kvCacheUse.value, 0.0);
    QCOMPARE(metrics.promptTokensPerSecond.value, (3750 - 24) / 100.0);
    QCOMPARE(metrics.outputTokensPerSecond.value, (624 - 20) / 100.0);
    QCOMPARE(metrics.requestsPerSecond.value, 0.38);
    QCOMPARE(metrics.prefixCacheHitRate.value, 0.0);
    QCOMPARE(metrics.preemptionsPerSecond.value, 0.0);
    for (const LatencySummary *latency :
         {&metrics.timeToFirstToken, &metrics.interTokenLatency, &metrics.endToEnd, &metrics.queueTime}) {
        QVERIFY2(latency->whyEmpty.isEmpty(), qPrintable(latency->whyEmpty));
        QVERIFY(latency->p50 && latency->p99 && latency->p50->value <= latency->p99->value);
    }
    QCOMPARE(metrics.endToEnd.observations, 38.0);
    QVERIFY(metrics.timeToFirstToken.p50->value < metrics.endToEnd.p50->value);
    QVERIFY(!metrics.restarted);
}

void TestRealPages::llamaCppGivesWhatItHasAndSaysWhatItHasNot()
{
    const EndpointMetrics metrics = between(u"llamacpp-b11549"_s);
    QCOMPARE(metrics.requestsRunning.value, 0.0);
    QCOMPARE(metrics.promptTokensPerSecond.value, 0.18);
    QCOMPARE(metrics.outputTokensPerSecond.value, 0.08);
    // 13 tokens that were not in the cache, then 5 beside 8 that were.
    QCOMPARE(metrics.prefixCacheHitRate.value, 8.0 / 26.0);
    QVERIFY(!metrics.timeToFirstToken.p50 && !metrics.timeToFirstToken.whyEmpty.isEmpty());
    QVERIFY(!metrics.kvCacheUse.value && !metrics.kvCacheUse.whyEmpty.isEmpty());
}

QTEST_GUILESS_MAIN(TestRealPages)
#include "tst_realpages.moc"
