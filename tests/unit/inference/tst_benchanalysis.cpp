// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchanalysis.h"

#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

BenchRun runOf(int concurrency, double tokensPerS, double latency)
{
    BenchRun run{.concurrency = concurrency, .requests = 1, .outputTokensPerS = tokensPerS};
    run.e2eFromScheduleMs.p50 = latency;
    return run;
}

QJsonObject resultWith(double ttft, int count)
{
    QJsonArray samples;
    for (int i = 0; i < count; ++i)
        samples.append(ttft + (i * 7) % 11); // spread over ten milliseconds
    return {{u"runs"_s,
             QJsonArray{QJsonObject{{u"concurrency"_s, 4},
                                    {u"requests"_s, count},
                                    {u"outputTokensPerS"_s, 100},
                                    {u"samples"_s, QJsonObject{{u"ttftMs"_s, samples}}}}}}};
}

} // namespace

class TestBenchAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheKnee();
    void rankSumIsScipys();
    void comparesRunsOfEqualLoad();
    void aBaselineWithoutRunsIsRefused_data();
    void aBaselineWithoutRunsIsRefused();
    void saysWhatWasNotCompared();
    void poissonIsSeededAndHasItsMean();
    void readsTraces();
    void readsDatasets();
};

void TestBenchAnalysis::findsTheKnee()
{
    const QList<BenchRun> runs{runOf(1, 100, 10), runOf(2, 198, 10.2), runOf(4, 380, 11), runOf(8, 420, 20),
                               runOf(16, 430, 39)};
    QCOMPARE(kneeOf(runs), 2);
    QCOMPARE(kneeOf(runs.first(2)), -1);
    // On a straight line nothing stands out.
    QCOMPARE(kneeOf({runOf(1, 100, 10), runOf(2, 200, 20), runOf(4, 300, 30)}), -1);
}

void TestBenchAnalysis::rankSumIsScipys()
{
    // scipy.stats.mannwhitneyu(method='asymptotic'): U = 0, p = 0.000182672 for ten against ten that do not overlap.
    QList<double> low, high;
    for (int i = 0; i < 10; ++i) {
        low.append(i);
        high.append(100 + i);
    }
    QVERIFY(std::abs(rankSumProbability(low, high) - 0.000182672) < 1e-7);
    QCOMPARE(rankSumProbability(low, low), 1.0);
    QCOMPARE(rankSumProbability({1, 2}, {8, 9}), 1.0); // too few to say
}

void TestBenchAnalysis::comparesRunsOfEqualLoad()
{
    const auto slower = compareBench(resultWith(100, 50), resultWith(120, 50));
    QVERIFY(slower);
    const QList<BenchChange> worse = regressions(*slower, 5);
    QCOMPARE(worse.size(), 1);
    QCOMPARE(worse.constFirst().metric, u"ttftMs"_s);
    QVERIFY(worse.constFirst().percent > 15);
    QVERIFY(regressions(*slower, 50).isEmpty());
    QVERIFY(regressions(*compareBench(resultWith(100, 50), resultWith(100, 50)), 0).isEmpty());
    QVERIFY(regressions(*compareBench(resultWith(120, 50), resultWith(100, 50)), 0).isEmpty());
    QVERIFY(!compareBench({}, resultWith(1, 10)));
}

void TestBenchAnalysis::aBaselineWithoutRunsIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a file that was cut off") << QByteArray("{\"runs\":[{\"concurrency\":4");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("what vLLM writes") << QByteArray("{\"mean_ttft_ms\":12.5}");
    QTest::newRow("a result of which every run was lost") << QByteArray("{\"runs\":[]}");
}

void TestBenchAnalysis::aBaselineWithoutRunsIsRefused()
{
    QFETCH(QByteArray, text);
    const auto baseline = baselineFrom(text);
    QVERIFY(!baseline);
    QCOMPARE(baseline.error().kind, ErrorKind::Invalid);
    QVERIFY(baselineFrom(QJsonDocument(resultWith(100, 40)).toJson()));
}

void TestBenchAnalysis::saysWhatWasNotCompared()
{
    QCOMPARE(notCompared(resultWith(100, 40), resultWith(100, 40)), QStringList());
    const QStringList few = notCompared(resultWith(100, 40), resultWith(100, 5));
    QCOMPARE(few.size(), 1);
    QVERIFY2(few.first().contains("concurrency 4"_L1), qPrintable(few.first()));
    const QJsonObject other{{u"runs"_s, QJsonArray{QJsonObject{{u"rate"_s, 2.5}, {u"requests"_s, 40}}}}};
    const QStringList apart = notCompared(resultWith(100, 40), other);
    QCOMPARE(apart.size(), 2);
    QVERIFY2(apart.at(0).contains("concurrency 4"_L1) && apart.at(1).contains("rate 2.5"_L1),
             qPrintable(apart.join(u'\n')));
}

void TestBenchAnalysis::poissonIsSeededAndHasItsMean()
{
    PoissonRate one(100, 7), same(100, 7), other(100, 8);
    std::chrono::nanoseconds last{0};
    bool differs = false;
    double squares = 0, sum = 0;
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        const auto at = *one.due(i);
        QCOMPARE(*same.due(i), at);
        differs |= *other.due(i) != at;
        QVERIFY(at >= last);
        const double gap = double((at - last).count()) / 1e9;
        sum += gap;
        squares += gap * gap;
        last = at;
    }
    QVERIFY(differs);
    const double mean = sum / count;
    QVERIFY2(std::abs(mean - 0.01) < 0.0003, qPrintable(QString::number(mean)));
    const double deviation = std::sqrt(squares / count - mean * mean);
    QVERIFY2(std::abs(deviation / mean - 1) < 0.05, "exponential gaps deviate by their mean");
}

void TestBenchAnalysis::readsTraces()
{
    const auto json = readTrace("{\"timestamp\":1500,\"input_length\":20,\"output_length\":2}\n{"
                                "\"timestamp\":500,\"input_length\":10,\"output_length\":1}\n");
    QVERIFY(json);
    QCOMPARE(*json, (QList<TraceEntry>{{std::chrono::seconds(0), 10, 1}, {std::chrono::seconds(1), 20, 2}}));
    const auto csv = readTrace("TIMESTAMP,ContextTokens,GeneratedTokens\r\n2023-11-16 "
                               "18:01:49.2500000,10,1\r\n2023-11-16 18:01:50.2500000,20,2\r\n");
    QVERIFY(csv);
    QCOMPARE(*csv, *json);
    // Azure's of 2024 names a zone, behind fractions and without them.
    const auto zoned =
        readTrace("TIMESTAMP,ContextTokens,GeneratedTokens\n2024-05-10 00:00:00.250000+00:00,10,1\n"
                  "2024-05-10 00:00:01.250000+00:00,20,2\n2024-05-10 00:00:02+00:00,30,3\n");
    QVERIFY(zoned);
    QCOMPARE(zoned->first(2), *json);
    QCOMPARE(zoned->last().at, std::chrono::milliseconds(1750));
    TraceReplay replay(*json, 2);
    QCOMPARE(*replay.due(1), std::chrono::milliseconds(500));
    QVERIFY(*replay.due(2) > *replay.due(1)); // begins anew
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("what"), QByteArray("{\"timestamp\":1}"), QByteArray("TIMESTAMP\nx")})
        QVERIFY2(!readTrace(bad), bad.constData());
}

void TestBenchAnalysis::readsDatasets()
{
    const auto lines =
        DatasetPrompts::read("{\"prompt\":\"a\",\"output_tokens\":9}\n{\"messages\":[{\"role\":\"system\","
                             "\"content\":\"s\"},{\"role\":\"user\",\"content\":\"b\"}]}\nplain\n");
    QVERIFY(lines);
    QCOMPARE(lines->size(), 3);
    QCOMPARE(lines->at(0).outputTokens, 9);
    QCOMPARE(lines->at(1).messages.size(), 2);
    QCOMPARE(lines->at(2).messages.constFirst().content, u"plain"_s);
    const auto sharegpt = DatasetPrompts::read(
        R"([{"conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"a"}]},{"conversations":[]}])");
    QVERIFY(sharegpt);
    QCOMPARE(sharegpt->size(), 1);
    QCOMPARE(sharegpt->constFirst().messages.constFirst().content, u"q"_s);
    QVERIFY(!DatasetPrompts::read({}));
    QVERIFY(!DatasetPrompts::read("{\"x\":1}"));
    const DatasetPrompts one(*lines, 1), same(*lines, 1);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(one.prompt(i), same.prompt(i));
}

QTEST_GUILESS_MAIN(TestBenchAnalysis)
#include "tst_benchanalysis.moc"
