// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What bills besides machines.
#include "catalog/serviceprice.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestServicePrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVolumeCostsItsCapacityAndWhatItWasGivenBesides_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("iops");
        QTest::addColumn<int>("throughput");
        QTest::addColumn<double>("perMonth"); // of 100 GiB; less than 0: not known
        QTest::newRow("gp3 of which nothing is said") << u"gp3"_s << 0 << 0 << 8.0;
        QTest::newRow("gp3 with what it has anyway") << u"gp3"_s << 3'000 << 125 << 8.0;
        QTest::newRow("gp3 with more operations") << u"gp3"_s << 10'000 << 125 << 8.0 + 7'000 * 0.005;
        QTest::newRow("gp3 with more throughput") << u"gp3"_s << 4'000 << 1'000 << 8.0 + 5 + 875 * 0.04;
        QTest::newRow("gp2, whose operations come with its size") << u"gp2"_s << 300 << 0 << 10.0;
        QTest::newRow("io1") << u"io1"_s << 5'000 << 0 << 12.5 + 5'000 * 0.065;
        QTest::newRow("io1 of which nothing is said") << u"io1"_s << 0 << 0 << -1.0;
        QTest::newRow("io2 within its first step") << u"io2"_s << 32'000 << 0 << 12.5 + 32'000 * 0.065;
        QTest::newRow("io2 within its second step")
            << u"io2"_s << 40'000 << 0 << 12.5 + 32'000 * 0.065 + 8'000 * 0.0455;
        QTest::newRow("io2 within its third step")
            << u"io2"_s << 100'000 << 0 << 12.5 + 32'000 * (0.065 + 0.0455) + 36'000 * 0.03185;
        QTest::newRow("a type without a price") << u"standard"_s << 100 << 0 << -1.0;
    }
    void aVolumeCostsItsCapacityAndWhatItWasGivenBesides()
    {
        QFETCH(QString, type);
        QFETCH(int, iops);
        QFETCH(int, throughput);
        QFETCH(double, perMonth);
        const auto price =
            diskPerHour(CloudProvider::Aws, type, 100, false, {.iops = iops, .throughputMiBps = throughput});
        QCOMPARE(price.has_value(), perMonth >= 0);
        if (!price)
            return;
        QCOMPARE(price->amount * hoursPerMonth, perMonth);
        QVERIFY(price->price.provenance.estimated); // remembered, and says so
    }

    void aStorageClassSaysWhatItsVolumesAreGiven()
    {
        QCOMPARE(performanceOfClass({{"type"_L1, "gp3"_L1}}, 100), DiskPerformance{});
        const DiskPerformance both{.iops = 6'000, .throughputMiBps = 500};
        QCOMPARE(performanceOfClass({{"iops"_L1, "6000"_L1}, {"throughput"_L1, "500"_L1}}, 100), both);
        const DiskPerformance bySize{.iops = 5'000};
        QCOMPARE(performanceOfClass({{"iopsPerGB"_L1, "50"_L1}}, 100), bySize);
    }
};

QTEST_GUILESS_MAIN(TestServicePrice)
#include "tst_serviceprice.moc"
