// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchstorage.h"
#include "session/bench/benchcaveats.h"
#include "session/bench/benchchangetablemodel.h"
#include "session/bench/benchhistorytablemodel.h"
#include "session/bench/benchruntablemodel.h"
#include "session/bench/benchwords.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

BenchRun run(int concurrency, double ttft)
{
    BenchRun run{.concurrency = concurrency,
                 .requests = 100,
                 .durationS = 1.0 * concurrency,
                 .requestsPerS = 12.34,
                 .outputTokensPerS = 1580};
    run.ttftMs = Distribution::of({ttft, ttft * 2});
    return run;
}

BenchRecord record(qint64 id, const QString &note = {})
{
    BenchResult result{.config = {.modelId = u"m"_s, .concurrencies = {1, 4}}};
    result.runs = {run(1, 80), run(4, 120)};
    return {.id = id,
            .started = QDateTime({2026, 11, 21}, {12, 0}, QTimeZone::UTC).addSecs(id),
            .endpoint = u"gemma-prod"_s,
            .wayIn = u"direct"_s,
            .config = result.config.toJson(),
            .summary = benchSummary(result),
            .note = note};
}

} // namespace

class TestBenchTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void ofSavedResultsItIsSaidTooThatTheyWereLoadedDifferently()
    {
        BenchResult result{.config = {.modelId = u"m"_s, .concurrencies = {4}}, .runs = {run(4, 120)}};
        const QJsonObject before = result.toDetailedJson();
        QVERIFY(benchCaveats(before, before).isEmpty());
        result.config.promptTokens *= 2;
        result.runs.first().clientBound = {u"its core was busy"_s};
        const QStringList caveats = benchCaveats(before, result.toDetailedJson());
        QCOMPARE(caveats.size(), 2);
        QVERIFY(caveats.first().startsWith("They were loaded differently"_L1));
        QVERIFY(caveats.last().startsWith("The one after"_L1));
    }

    void whatMakesTwoResultsDifferBesidesTheServerIsSaid()
    {
        BenchRecord before = record(1), after = record(2);
        QVERIFY(benchCaveats(before, after).isEmpty());
        before.wayIn = u"port-forward to pod a"_s;
        after.wayIn = u"port-forward to pod b"_s;
        QVERIFY(benchCaveats(before, after).isEmpty()); // another pod is no other way
        after.wayIn = u"direct"_s;
        QVERIFY(benchCaveats(before, after).value(0).contains("port-forward to pod a; direct"_L1));
        after.config.insert(u"loadPods"_s, 2);
        QVERIFY(benchCaveats(before, after).value(0).contains("from pods of the cluster"_L1));
        before.summary.insert(u"clientBound"_s, true);
        QCOMPARE(benchCaveats(before, after).size(), 2);
        QVERIFY(benchCaveats(before, after).last().startsWith("The one before"_L1));
        after.config.insert(u"outputTokens"_s, 7);
        QCOMPARE(benchCaveats(before, after).size(), 3);
    }

    void runsGrowAndKeepTheirRows()
    {
        BenchRunTableModel model;
        const QAbstractItemModelTester tester(&model);
        BenchResult result;
        BenchSession::Live live{.run = 0,
                                .concurrency = 1,
                                .tick = {.finished = 5,
                                         .requests = 100,
                                         .failed = 1,
                                         .outputTokens = 400,
                                         .meanTtftMs = 50,
                                         .elapsed = 2s}};
        model.show(result, live);
        QCOMPARE(model.rowCount(), 1);
        const auto text = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, BenchRunTableModel::LoadColumn), u"1 at once"_s);
        QCOMPARE(text(0, BenchRunTableModel::WorthColumn), u"running"_s);
        QCOMPARE(text(0, BenchRunTableModel::RequestsColumn), u"5 of 100"_s);
        QCOMPARE(text(0, BenchRunTableModel::RateColumn), u"2.00"_s);
        QCOMPARE(text(0, BenchRunTableModel::TokensColumn), u"200"_s);

        result.runs.append(run(1, 80));
        live.run = 1;
        live.concurrency = 2;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.show(result, live);
        QCOMPARE(model.rowCount(), 2);
        const QPersistentModelIndex first = model.index(0, 0);
        result.runs.append(run(2, 90));
        result.runs.append(run(4, 120));
        result.knee = 1;
        model.show(result, {});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(first.row(), 0);
        QCOMPARE(text(1, BenchRunTableModel::LoadColumn), u"2 at once (knee)"_s);
        QCOMPARE(text(0, BenchRunTableModel::TtftColumn), u"120 · 156 · 159"_s);
        QCOMPARE(text(0, BenchRunTableModel::GoodputColumn), u"no levels set"_s);
        QCOMPARE(text(0, BenchRunTableModel::ItlColumn), u"not measured"_s); // and no zero

        // Another result takes their place.
        BenchResult other;
        other.runs = {run(8, 70)};
        model.show(other, {});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!first.isValid());
        QCOMPARE(text(0, BenchRunTableModel::LoadColumn), u"8 at once"_s);
        QCOMPARE(resets.count(), 0);
    }

    void aClientBoundRunIsStampedWithItsReasons()
    {
        BenchRunTableModel model;
        BenchResult result;
        result.runs = {run(1, 80), run(2, 80), run(4, 80)};
        result.runs[1].warning = u"too few"_s;
        result.runs[2].warning = u"too few"_s;
        result.runs[2].clientBound = {u"busy"_s};
        model.show(result, {});
        using Worth = BenchRunTableModel::Worth;
        const auto worth = [&model](int row) {
            return Worth(model.index(row, 0).data(BenchRunTableModel::WorthRole).toInt());
        };
        QVERIFY(worth(0) == Worth::Good);
        QVERIFY(worth(1) == Worth::Limited);
        QVERIFY(worth(2) == Worth::ClientBound);
        QCOMPARE(model.index(2, BenchRunTableModel::WorthColumn).data(Qt::ToolTipRole).toString(),
                 u"busy\ntoo few"_s);
    }

    void historyIsMergedById()
    {
        BenchHistoryTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.show({record(3), record(1)});
        const QPersistentModelIndex kept = model.index(1, 0);
        model.show({record(4), record(3, u"new image"_s), record(1)});
        QCOMPARE(kept.row(), 2);
        QCOMPARE(model.index(1, BenchHistoryTableModel::NoteColumn).data().toString(), u"new image"_s);
        model.show({record(4), record(1)});
        QCOMPARE(kept.row(), 1);
        QCOMPARE(model.rowOf(4), 0);
        QCOMPARE(model.rowOf(3), -1);
        QCOMPARE(model.index(0, BenchHistoryTableModel::LoadColumn).data().toString(),
                 u"closed loop · 1, 4 at once · 128 → 128 tokens"_s);
        QCOMPARE(model.index(0, BenchHistoryTableModel::TokensColumn).data().toString(), u"1,580"_s);
        QCOMPARE(model.index(0, BenchHistoryTableModel::GoodputColumn).data().toString(), u"none"_s);
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void verdictsNeedSignificance()
    {
        BenchChangeTableModel model;
        const QAbstractItemModelTester tester(&model);
        const BenchChange worse{.metric = u"ttftMs"_s,
                                .level = u"concurrency 8"_s,
                                .before = 100,
                                .after = 150,
                                .percent = 50,
                                .probability = 1e-9,
                                .isWorse = true,
                                .isSignificant = true};
        BenchChange chance = worse;
        chance.isSignificant = false;
        chance.probability = 0.3;
        BenchChange better = worse;
        better.isWorse = false;
        model.show({worse, chance, better});
        using Verdict = BenchChangeTableModel::Verdict;
        QVERIFY(BenchChangeTableModel::verdictOf(worse) == Verdict::Worse);
        QVERIFY(BenchChangeTableModel::verdictOf(chance) == Verdict::Same);
        QVERIFY(BenchChangeTableModel::verdictOf(better) == Verdict::Better);
        QCOMPARE(model.index(0, BenchChangeTableModel::LevelColumn).data().toString(), u"8 at once"_s);
        QCOMPARE(model.index(0, BenchChangeTableModel::MetricColumn).data().toString(), u"TTFT, ms"_s);
        QCOMPARE(model.index(0, BenchChangeTableModel::ChanceColumn).data().toString(), u"below 0.0001"_s);
        QCOMPARE(model.index(1, BenchChangeTableModel::ChangeColumn).data().toString(), u"+50.0 %"_s);
    }

    void everyClassOfFailureHasWords()
    {
        for (const ErrorKind kind : {ErrorKind::Cancelled, ErrorKind::Timeout, ErrorKind::Network,
                                     ErrorKind::Unauthorized, ErrorKind::NotFound, ErrorKind::TooManyRequests,
                                     ErrorKind::Unavailable, ErrorKind::Invalid, ErrorKind::Internal}) {
            const QString name = failureClass(Error{.kind = kind});
            QVERIFY2(failureClassText(name) != name || name == "cancelled"_L1, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestBenchTables)
#include "tst_benchtables.moc"
