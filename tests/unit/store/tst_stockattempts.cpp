// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stockattempts.h"
#include "support/runtask.h"

#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What was learned of the clouds' stock, as it is kept.
class TestStockAttempts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = Database::open(u":memory:"_s, mainDatabaseOptions());
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void comesBackAsItWasNewestFirst()
    {
        StockAttempts store(*m_database);
        StockAttempt later = failure();
        later.at = later.at.addSecs(3600);
        later.succeeded = true;
        later.words.clear();
        QVERIFY(store.keep({failure(), later}));
        const auto kept = store.since(failure().at);
        QVERIFY(kept);
        QCOMPARE(*kept, (QList<StockAttempt>{later, failure()}));
        QCOMPARE(store.since(later.at)->size(), 1);
    }

    void oneAnHourHoweverOftenItIsTold()
    {
        StockAttempts store(*m_database);
        StockAttempt again = failure();
        again.at = again.at.addSecs(600);
        QVERIFY(store.keep({failure(), again}));
        QVERIFY(store.keep({failure()}));
        QCOMPARE(*store.since(failure().at), QList<StockAttempt>{again});
        // A success within the hour is another thing, and so is spot.
        StockAttempt success = again;
        success.succeeded = true;
        StockAttempt spot = again;
        spot.capacity = u"spot"_s;
        QVERIFY(store.keep({success, spot}));
        QCOMPARE(store.since(failure().at)->size(), 3);
    }

    void whatIsOfHalfAYearAgoGoes()
    {
        StockAttempts store(*m_database);
        QVERIFY(store.keep({failure()}));
        StockAttempt later = failure();
        later.at = later.at.addDays(200);
        QVERIFY(store.keep({later}));
        QCOMPARE(*store.since({QDate(2020, 1, 1), QTime(0, 0), QTimeZone::UTC}), QList<StockAttempt>{later});
    }

    void whatSaysNothingIsLeftOut()
    {
        StockAttempts store(*m_database);
        StockAttempt nowhere = failure();
        nowhere.zone.clear();
        StockAttempt never = failure();
        never.at = {};
        QVERIFY(store.keep({nowhere, never}));
        QVERIFY(store.keep({}));
        QVERIFY(store.since({QDate(2020, 1, 1), QTime(0, 0), QTimeZone::UTC})->isEmpty());
    }

    void noSecretOfTheCloudsWordsIsKept()
    {
        StockAttempts store(*m_database);
        StockAttempt said = failure();
        said.words = u"refused for hf_abcdefghijklmnopqrstuvwxyz012345"_s;
        QVERIFY(store.keep({said}));
        QVERIFY(!store.since(said.at)->first().words.contains(u"hf_abcdefghij"_s));
    }

private:
    static StockAttempt failure()
    {
        return {.provider = u"google"_s,
                .zone = u"us-central1-b"_s,
                .machineType = u"g2-standard-8"_s,
                .accelerator = u"nvidia-l4"_s,
                .capacity = u"on-demand"_s,
                .at = QDateTime(QDate(2026, 11, 28), QTime(14, 5), QTimeZone::UTC),
                .words = u"GCE out of resources"_s};
    }
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestStockAttempts)
#include "tst_stockattempts.moc"
