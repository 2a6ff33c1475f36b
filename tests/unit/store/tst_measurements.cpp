// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/measurements.h"
#include "support/runtask.h"

#include <limits>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What endpoints measured, as it is kept.
class TestMeasurements : public QObject
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
        MeasurementStore store(*m_database);
        Measurement later = good();
        later.endpoint = u"second"_s;
        later.at = later.at.addDays(1);
        QVERIFY(store.keep({good(), later}));
        const auto kept = store.of(good().subject);
        QVERIFY(kept);
        QCOMPARE(*kept, (QList<Measurement>{later, good()}));
        QVERIFY(store.of(u"weights model=other"_s)->isEmpty());
    }

    void theSameEndpointsLaterOneReplacesAndAnEarlierOneDoesNot()
    {
        MeasurementStore store(*m_database);
        Measurement later = good();
        later.value = 7;
        later.at = later.at.addSecs(60);
        QVERIFY(store.keep({later}));
        QVERIFY(store.keep({good()}));
        QCOMPARE(*store.of(later.subject), QList<Measurement>{later});
    }

    void noSecretOfALogLineIsKept()
    {
        MeasurementStore store(*m_database);
        Measurement said = good();
        said.source = u"non-default args: {'hf_token': 'hf_abcdefghijklmnopqrstuvwxyz012345'}"_s;
        QVERIFY(store.keep({said}));
        QVERIFY(!store.of(said.subject)->first().source.contains(u"hf_abcdefghij"_s));
    }

    void whatIsNoNumberIsLeftOut()
    {
        MeasurementStore store(*m_database);
        Measurement none = good();
        none.value = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(store.keep({none}));
        QVERIFY(store.of(none.subject)->isEmpty());
    }

private:
    static Measurement good()
    {
        return {.subject = u"weights model=m"_s,
                .version = u"0.11.0"_s,
                .place = u"g2-standard-8"_s,
                .quantity = u"weights"_s,
                .value = 2e9,
                .at = QDateTime(QDate(2026, 11, 29), QTime(9, 0), QTimeZone::UTC),
                .endpoint = u"first"_s,
                .source = u"Model loading took 1.86 GiB"_s};
    }
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestMeasurements)
#include "tst_measurements.moc"
