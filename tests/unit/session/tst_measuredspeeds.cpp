// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What benchmarks of one's own say of hardware.
#include "session/deploy/measuredspeeds.h"
#include "support/runtask.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::UTC);

QJsonObject valuesOn(const QString &accelerator, int replicas = 1)
{
    return {{u"model"_s, u"meta-llama/Llama-3.1-8B-Instruct"_s},
            {u"accelerator"_s, accelerator},
            {u"acceleratorCount"_s, 1},
            {u"maxModelLen"_s, 2048},
            {u"replicas"_s, replicas}};
}

BenchRun runOf(int concurrency, double requestsPerS)
{
    BenchRun run{.concurrency = concurrency, .requests = 40, .durationS = 40 / requestsPerS};
    run.requestsPerS = requestsPerS;
    run.outputTokensPerS = requestsPerS * 250;
    run.ttftMs = {.count = 40, .p50 = 400};
    run.itlMs = {.count = 4'000, .p50 = 60};
    return run;
}

BenchResult resultOf(const QList<BenchRun> &runs)
{
    BenchResult result;
    result.config = {.modelId = u"llama"_s, .promptTokens = 1000, .outputTokens = 250};
    result.runs = runs;
    return result;
}

const BenchRecord record{.started = noon, .endpoint = u"chat"_s};

} // namespace

class TestMeasuredSpeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySoundRunCountsForOneReplica()
    {
        BenchRun failing = runOf(4, 2);
        failing.failed = 1;
        BenchRun ours = runOf(8, 2);
        ours.clientBound = {u"this machine was busy"_s};
        BenchRun few = runOf(1, 0.2);
        few.requests = 2;
        const auto speeds = speedsOf(record, resultOf({runOf(1, 0.5), failing, ours, few, runOf(2, 1)}),
                                     valuesOn(u"nvidia-l4"_s, 2), Catalog::builtIn());
        QCOMPARE(speeds.size(), 2);
        QCOMPARE(speeds.first().load.requestsPerSecond, 0.25);
        QCOMPARE(speeds.first().load.promptTokens, 1000);
        QCOMPARE(speeds.first().load.outputTokens, 250);
        QCOMPARE(speeds.first().itlMs, 60.0);
        QCOMPARE(speeds.first().ttftMs, 400.0);
        QCOMPARE(speeds.first().request.accelerator.id, u"nvidia-l4"_s);
        QCOMPARE(speeds.first().endpoint, u"chat"_s);
        QCOMPARE(speeds.first().at, noon);
    }

    void whatSaysNothingOfTheHardwareIsLeftOut_data()
    {
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QString>("dataset");
        QTest::newRow("hardware that the catalogue does not know") << valuesOn(u"abacus"_s) << QString();
        QTest::newRow("nothing is known of the endpoint") << QJsonObject() << QString();
        QTest::newRow("prompts of many lengths") << valuesOn(u"nvidia-l4"_s) << u"sharegpt.json"_s;
    }
    void whatSaysNothingOfTheHardwareIsLeftOut()
    {
        QFETCH(QJsonObject, values);
        QFETCH(QString, dataset);
        BenchResult result = resultOf({runOf(1, 0.5)});
        result.config.datasetName = dataset;
        QVERIFY(speedsOf(record, result, values, Catalog::builtIn()).isEmpty());
    }

    void theLatestBenchmarkOfEachEndpointIsRead()
    {
        QTemporaryDir folder;
        BenchArchive archive(folder.filePath(u"slipway.sqlite"_s));
        auto journal = openJournal(folder.filePath(u"journal.sqlite"_s));
        QVERIFY(journal);
        const auto made = [&](const QString &name, const QString &accelerator, const QDateTime &at) {
            return test::run((*journal)->begin(name, u"vllm-gcsfuse"_s, {},
                                               {{u"values"_s, valuesOn(accelerator)}}, {}, at));
        };
        QVERIFY(made(u"chat"_s, u"nvidia-tesla-t4"_s, noon.addDays(-9)));
        QVERIFY(made(u"chat"_s, u"nvidia-l4"_s, noon.addDays(-2)));
        // Made over after it was measured: that says nothing of what was measured.
        QVERIFY(made(u"chat"_s, u"nvidia-h100-80gb"_s, noon.addDays(2)));
        const auto keep = [&](const QString &endpoint, const QDateTime &at, double rate) {
            return test::run(archive.keep({.started = at, .endpoint = endpoint}, resultOf({runOf(1, rate)})));
        };
        QVERIFY(keep(u"chat"_s, noon.addDays(-1), 0.2));
        QVERIFY(keep(u"chat"_s, noon, 0.5));
        QVERIFY(keep(u"https://elsewhere.example"_s, noon, 3));
        const auto speeds = test::run(measuredSpeeds(&archive, journal->get(), &Catalog::builtIn(), {}));
        QVERIFY2(speeds, qPrintable(speeds ? QString() : speeds.error().toString()));
        QCOMPARE(speeds->size(), 1);
        QCOMPARE(speeds->first().load.requestsPerSecond, 0.5);
        QCOMPARE(speeds->first().request.accelerator.id, u"nvidia-l4"_s);

        std::stop_source stop;
        stop.request_stop();
        const auto ended =
            test::run(measuredSpeeds(&archive, journal->get(), &Catalog::builtIn(), stop.get_token()));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMeasuredSpeeds)
#include "tst_measuredspeeds.moc"
