// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchanalysis.h"
#include "inference/benchstorage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon({2026, 11, 21}, {12, 0}, QTimeZone::UTC);

BenchRun run(int concurrency, double ttft)
{
    BenchRun run{.concurrency = concurrency,
                 .requests = 10,
                 .failed = 1,
                 .durationS = 2.5,
                 .requestsPerS = 4,
                 .outputTokensPerS = 32.0 * concurrency,
                 .totalTokensPerS = 96};
    QList<double> ttfts;
    for (int i = 0; i < 10; ++i) {
        run.samples.append({.scheduled = i * 10ms,
                            .sent = i * 10ms + 250us,
                            .promptTokens = 16,
                            .outputTokens = 3,
                            .ttftMs = ttft + i,
                            .tpotMs = 5.125,
                            .e2eMs = ttft + i + 10.25,
                            .gapsMs = {5.0, 5.25}});
        ttfts.append(ttft + i);
    }
    run.samples.append({.scheduled = 200ms,
                        .sent = 200ms,
                        .e2eMs = 3,
                        .error = Error{.kind = ErrorKind::TooManyRequests, .detail = u"slow down"_s}});
    run.ttftMs = run.ttftFromScheduleMs = Distribution::of(ttfts);
    run.e2eMs = run.e2eFromScheduleMs = Distribution::of(ttfts);
    run.good = 9;
    run.goodputPerS = 3.6;
    run.health = {.cpuShare = 0.25, .loopLagP99Ms = 0.5, .loopLagMaxMs = 2};
    run.clientBound = {u"The sending thread was busy."_s};
    run.failures = {{u"overloaded"_s, 1}};
    run.failureExamples = {{u"overloaded"_s, u"slow down"_s}};
    run.warning = u"10 requests are too few."_s;
    return run;
}

BenchResult result()
{
    BenchResult result{.config = {.modelId = u"m"_s,
                                  .requests = 11,
                                  .concurrencies = {1, 2},
                                  .promptTokens = 16,
                                  .outputTokens = 3,
                                  .seed = 7,
                                  .slo = {.ttftMs = 200}}};
    result.config.sampling.temperature = 0.5;
    result.runs = {run(1, 100), run(2, 150)};
    result.calibration =
        Calibration{.requestsPerS = 9000, .eventsPerS = 144000, .ttftErrorP99Ms = 0.2, .itlErrorP99Ms = 0.1};
    result.knee = 1;
    return result;
}

} // namespace

class TestBenchStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResultReadAgainSaysTheSame()
    {
        const QJsonObject stored = toStoredJson(result());
        const QJsonObject travelled = QJsonDocument::fromJson(QJsonDocument(stored).toJson()).object();
        const auto back = benchFromStored(travelled);
        QVERIFY2(back, back ? "" : qPrintable(back.error().toString()));
        QCOMPARE(toStoredJson(*back), stored);
        QCOMPARE(back->runs.at(1).samples.size(), 11);
        QCOMPARE(back->runs.at(1).samples.at(3).gapsMs, QList<double>({5.0, 5.25}));
        QCOMPARE(back->runs.at(1).samples.at(3).slipMs(), 0.25);
        QVERIFY(back->runs.at(1).samples.at(10).error);
        QCOMPARE(back->config.slo, result().config.slo);
        QCOMPARE(back->config.seed, 7ULL);
    }

    void otherToolsShapesCanBeMadeOfAResultReadAgain()
    {
        const auto back = benchFromStored(toStoredJson(result()));
        QVERIFY(back);
        QCOMPARE(toVllmBenchJson(*back, back->runs.at(1), noon),
                 toVllmBenchJson(result(), result().runs.at(1), noon));
        QCOMPARE(toAiperfJson(*back, back->runs.at(0), noon),
                 toAiperfJson(result(), result().runs.at(0), noon));
    }

    void whatTheCommandLineSavesCanBeReadAndCompared()
    {
        const auto back = benchFromStored(result().toDetailedJson());
        QVERIFY(back);
        QCOMPARE(back->runs.size(), 2);
        QVERIFY(back->runs.first().samples.isEmpty());
        QCOMPARE(back->runs.first().ttftMs.p50, result().runs.first().ttftMs.p50);
        QVERIFY(compareBench(result().toDetailedJson(), toStoredJson(result())));
    }

    void whatIsNoResultIsRefused()
    {
        QCOMPARE(benchFromStored({}).error().kind, ErrorKind::Invalid);
        QCOMPARE(benchFromStored({{u"runs"_s, 3}, {u"config"_s, QJsonObject()}}).error().kind,
                 ErrorKind::Invalid);
        // A knee beyond the runs would be an index out of range.
        QJsonObject odd = toStoredJson(result());
        odd.insert(u"knee"_s, QJsonObject{{u"run"_s, 9}});
        QCOMPARE(benchFromStored(odd)->knee, -1);
    }

    void theSummaryNamesTheBestRunAndTheLightestsLatency()
    {
        const QJsonObject summary = benchSummary(result());
        QCOMPARE(summary.value("runs"_L1).toInt(), 2);
        QCOMPARE(summary.value("requests"_L1).toInt(), 20);
        QCOMPARE(summary.value("failed"_L1).toInt(), 2);
        QCOMPARE(summary.value("outputTokensPerS"_L1).toDouble(), 64.0);
        QCOMPARE(summary.value("bestLevel"_L1).toString(), u"concurrency 2"_s);
        QCOMPARE(summary.value("ttftP95Ms"_L1).toDouble(), result().runs.first().ttftMs.p95);
        QCOMPARE(summary.value("goodputPerS"_L1).toDouble(), 3.6);
        QVERIFY(summary.value("clientBound"_L1).toBool());
        // Nothing measured is nothing said, not a zero.
        QVERIFY(!benchSummary({}).contains("outputTokensPerS"_L1));
    }

    void csvHasALineARunAndNoFormulas()
    {
        BenchResult named = result();
        named.config.modelId = u"=cmd(\"x\")"_s;
        const QList<QByteArray> lines = benchAsCsv(named).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(1).count(','), lines.at(0).count(','));
        QVERIFY(lines.at(1).startsWith("\"'=cmd(\"\"x\"\")\""));
        QVERIFY(lines.at(0).contains("ttftMs_p99"));
        QVERIFY(lines.at(2).contains(",yes,yes,"));
    }
};

QTEST_APPLESS_MAIN(TestBenchStorage)
#include "tst_benchstorage.moc"
