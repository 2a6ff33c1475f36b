// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/stringpool.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Labels labelsIn(StringPool &pool, const std::string &text)
{
    const simdjson::padded_string padded(text);
    json::parser parser;
    json::document document = parser.iterate(padded);
    return pool.labels(document.get_object());
}

std::string ownerOf(int generation)
{
    return "ReplicaSet/web-" + std::to_string(generation);
}

std::string labelsOf(int generation)
{
    return R"({"app":"web","pod-template-hash":")" + std::to_string(generation) + R"("})";
}

} // namespace

class TestStringPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsShareWhatRepeats()
    {
        StringPool pool;
        const QString first = pool.get("inference");
        const QString second = pool.get("inference");
        QCOMPARE(first, u"inference"_s);
        QCOMPARE(first.constData(), second.constData());
        QCOMPARE(labelsIn(pool, labelsOf(1)).items().constData(),
                 labelsIn(pool, labelsOf(1)).items().constData());
    }

    void whatNoRowUsesIsForgotten()
    {
        // A watch of a week: a hundred thousand rollouts, of which the rows hold the last hundred.
        StringPool pool;
        QList<QString> owners;
        QList<Labels> labels;
        std::size_t most = 0;
        for (int generation = 0; generation < 100'000; ++generation) {
            owners.append(pool.get(ownerOf(generation)));
            labels.append(labelsIn(pool, labelsOf(generation)));
            if (owners.size() > 100) {
                owners.removeFirst();
                labels.removeFirst();
            }
            most = std::max(most, pool.size());
        }
        QVERIFY2(most <= 2 * (StringPool::few + 1), qPrintable(QString::number(most)));
    }

    void whatARowUsesIsSharedForEver()
    {
        StringPool pool;
        const QString used = pool.get("node-1");
        const Labels usedLabels = labelsIn(pool, R"({"app":"kept"})");
        for (int generation = 0; generation < 20'000; ++generation) {
            pool.get(ownerOf(generation));
            labelsIn(pool, labelsOf(generation));
        }
        QCOMPARE(pool.get("node-1").constData(), used.constData());
        QCOMPARE(labelsIn(pool, R"({"app":"kept"})").items().constData(), usedLabels.items().constData());
        QCOMPARE(usedLabels.value(u"app"), u"kept"_s);
    }

    void manyStringsInUseAreAllKept()
    {
        StringPool pool;
        QList<QString> used;
        for (int generation = 0; generation < 30'000; ++generation)
            used.append(pool.get(ownerOf(generation)));
        QVERIFY(pool.size() >= 30'000);
        for (int generation = 0; generation < 30'000; ++generation)
            QCOMPARE(pool.get(ownerOf(generation)).constData(), used.at(generation).constData());
    }
};

QTEST_GUILESS_MAIN(TestStringPool)
#include "tst_stringpool.moc"
