// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "diagnosis/incremental.h"
#include "pieces.h"

using namespace slipway;
using namespace slipway::pieces;

/// Judging only what may have changed gives the same as judging all.
class TestIncremental : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeOfTheCorpusIsJudgedAsFromScratch_data();
    void everyChangeOfTheCorpusIsJudgedAsFromScratch();
    void nothingRunsWhenNothingHasChanged();
    void onlyFamiliesThatReadTheKindRun();
    void timeAloneMakesAllRunAgain();
    void anotherListMakesAllRunAgain();

private:
    static std::shared_ptr<const Snapshot> read(const QJsonObject &bundle)
    {
        auto snapshot = readBundle(QJsonDocument(bundle).toJson(QJsonDocument::Compact), u"test"_s);
        if (!snapshot)
            qFatal("test bundle");
        return *snapshot;
    }
    static QJsonObject withoutItem(QJsonObject bundle, qsizetype index)
    {
        QJsonObject cluster = bundle.value("cluster"_L1).toObject();
        QJsonArray items = cluster.value("items"_L1).toArray();
        items.removeAt(index);
        cluster.insert(u"items"_s, items);
        bundle.insert(u"cluster"_s, cluster);
        return bundle;
    }
    static Cluster shop()
    {
        Cluster cluster;
        cluster.listedAll()
            .add(node(u"n1"_s))
            .add(service({}, u"'app':'vllm-gemma'"_s, u"{'port':8000,'targetPort':8000}"_s));
        App::make({}, onNode(engine), running()).to(cluster);
        crashed(cluster, {.app = u"other"_s}, gpuPod, u"vllm: error: unrecognized arguments: --x"_s, 2);
        return cluster;
    }
};

void TestIncremental::everyChangeOfTheCorpusIsJudgedAsFromScratch_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Table &table : corpus())
        QTest::addRow("%s", table.name) << number++;
}

void TestIncremental::everyChangeOfTheCorpusIsJudgedAsFromScratch()
{
    QFETCH(const int, number);
    IncrementalDiagnosis memory;
    int looks = 0;
    qsizetype saved = 0;
    for (const Case &each : corpus()[std::size_t(number)].cases()) {
        Cluster cluster;
        each.build(cluster, variants().constFirst());
        const QJsonObject bundle = QJsonDocument::fromJson(cluster.bundle()).object();
        const qsizetype items = bundle["cluster"_L1]["items"_L1].toArray().size();
        // As it is, without each of its objects in turn, and as it is again.
        for (qsizetype i = -1; i <= items; ++i) {
            const auto snapshot = read(i >= 0 && i < items ? withoutItem(bundle, i) : bundle);
            const QList<Finding> whole = diagnose(*snapshot);
            const QList<Finding> again = memory.look(*snapshot);
            QVERIFY2(findingsJson(whole, true) == findingsJson(again, true),
                     qPrintable(QString::fromUtf8(each.name) + u"\n"_s + QString::fromUtf8(textOf(whole))
                                + QString::fromUtf8(textOf(again)) + memory.ran().join(u' ')));
            ++looks;
            saved += qsizetype(allFamilies().size()) - memory.ran().size();
        }
    }
    QVERIFY2(saved > looks, "nothing is saved by it");
}

void TestIncremental::nothingRunsWhenNothingHasChanged()
{
    IncrementalDiagnosis memory;
    const auto snapshot = shop().snapshot();
    const QList<Finding> first = memory.look(*snapshot);
    QCOMPARE(memory.ran().size(), qsizetype(allFamilies().size()));
    QVERIFY(!first.isEmpty());
    QCOMPARE(findingsJson(memory.look(*shop().snapshot()), true), findingsJson(first, true));
    QCOMPARE(memory.ran(), QStringList());
}

void TestIncremental::onlyFamiliesThatReadTheKindRun()
{
    IncrementalDiagnosis memory;
    memory.look(*shop().snapshot());
    Cluster more = shop();
    more.add(gateway({}, regional, programmed));
    memory.look(*more.snapshot());
    QVERIFY2(memory.ran().contains(u"gateway"_s), qPrintable(memory.ran().join(u' ')));
    for (const QString &family : {u"scheduling"_s, u"crashes"_s, u"startup"_s, u"images"_s, u"volumes"_s})
        QVERIFY2(!memory.ran().contains(family), qPrintable(memory.ran().join(u' ')));
}

void TestIncremental::timeAloneMakesAllRunAgain()
{
    IncrementalDiagnosis memory;
    QJsonObject bundle = QJsonDocument::fromJson(shop().bundle()).object();
    memory.look(*read(bundle));
    bundle.insert(u"now"_s, Cluster::ago(-1));
    memory.look(*read(bundle));
    QCOMPARE(memory.ran().size(), qsizetype(allFamilies().size()));
}

void TestIncremental::anotherListMakesAllRunAgain()
{
    IncrementalDiagnosis memory;
    memory.look(*shop().snapshot());
    Cluster more = shop();
    more.listed({u"IngressClass"_s});
    memory.look(*more.snapshot());
    QCOMPARE(memory.ran().size(), qsizetype(allFamilies().size()));
}

QTEST_GUILESS_MAIN(TestIncremental)
#include "tst_incremental.moc"
