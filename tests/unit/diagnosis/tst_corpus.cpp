// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

using namespace slipway;

/// Every cluster of the corpus, under every set of names; and what share of it is told right.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheCauseAndNothingElse_data();
    void namesTheCauseAndNothingElse();
    void publishesRecallAndFalseAlarms();
};

void TestCorpus::namesTheCauseAndNothingElse_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("variant");
    int number = 0;
    for (const Table &table : corpus()) {
        const std::vector<Case> &cases = table.cases();
        for (std::size_t i = 0; i < cases.size(); ++i) {
            for (int v = 0; v < variants().size(); ++v)
                QTest::addRow("%s: %s (%d)", table.name, cases[i].name, v) << number << int(i) << v;
        }
        ++number;
    }
}

void TestCorpus::namesTheCauseAndNothingElse()
{
    QFETCH(const int, table);
    QFETCH(const int, index);
    QFETCH(const int, variant);
    expectExactly(corpus()[std::size_t(table)].cases()[std::size_t(index)], variant);
}

// The line is what continuous integration shows; the thresholds are what it holds.
void TestCorpus::publishesRecallAndFalseAlarms()
{
    int faults = 0;
    int wells = 0;
    qsizetype causes = 0;
    qsizetype found = 0;
    qsizetype falseAlarms = 0;
    for (const Table &table : corpus()) {
        for (const Case &each : table.cases()) {
            for (int v = 0; v < variants().size(); ++v) {
                Cluster cluster;
                each.build(cluster, variants().at(v));
                ++(each.expected.isEmpty() ? wells : faults);
                causes += each.expected.size();
                QStringList missing = each.expected;
                for (const QString &id : idsOf(cluster.diagnose())) {
                    if (missing.removeOne(id))
                        ++found;
                    else
                        ++falseAlarms;
                }
            }
        }
    }
    const double recall = double(found) / double(std::max<qsizetype>(1, causes));
    qInfo(
        "Corpus: %d clusters with faults, %d odd and well; recall %.1f %% (%lld of %lld causes), %lld false "
        "alarms",
        faults, wells, recall * 100, qlonglong(found), qlonglong(causes), qlonglong(falseAlarms));
    QVERIFY(faults > 300 && wells > 100);
    QVERIFY2(recall >= 0.99, "causes are missed");
    QCOMPARE_LE(falseAlarms, 0);
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
