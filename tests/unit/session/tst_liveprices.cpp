// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What bills besides machines, by AWS' own list.
#include "aws/fakeawsclient.h"
#include "session/deploy/liveprices.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 30);
const QString frankfurt = u"eu-central-1"_s;

AwsListPrice listed(const QString &usageType, const QString &unit, double usd, const QString &family = {})
{
    return {.family = family, .usageType = usageType, .unit = unit, .usd = usd};
}

} // namespace

class TestLivePrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyUsageTypeFindsItsService_data()
    {
        QTest::addColumn<AwsListPrice>("price");
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("amount");
        QTest::newRow("gp3") << listed(u"EUC1-EBS:VolumeUsage.gp3"_s, u"GB-Mo"_s, 0.0952)
                             << u"aws/volume/gp3"_s << 0.0952;
        QTest::newRow("in the region without a short name")
            << listed(u"EBS:VolumeUsage.gp2"_s, u"GB-Mo"_s, 0.1) << u"aws/volume/gp2"_s << 0.1;
        QTest::newRow("io1, which AWS calls piops")
            << listed(u"EUC1-EBS:VolumeUsage.piops"_s, u"GB-Mo"_s, 0.149) << u"aws/volume/io1"_s << 0.149;
        QTest::newRow("operations of gp3") << listed(u"EUC1-EBS:VolumeP-IOPS.gp3"_s, u"IOPS-Mo"_s, 0.006)
                                           << u"aws/volume-iops/gp3"_s << 0.006;
        QTest::newRow("the third step of io2")
            << listed(u"EUC1-EBS:VolumeP-IOPS.io2.tier3"_s, u"IOPS-Mo"_s, 0.04)
            << u"aws/volume-iops/io2/above-64000"_s << 0.04;
        QTest::newRow("throughput, listed by the GiB/s")
            << listed(u"EUC1-EBS:VolumeP-Throughput.gp3"_s, u"GiBps-mo"_s, 49.152)
            << u"aws/volume-throughput/gp3"_s << 0.048;
        QTest::newRow("EKS") << listed(u"EUC1-AmazonEKS-Hours:perCluster"_s, u"Hours"_s, 0.1)
                             << u"aws/cluster/standard"_s << 0.1;
        QTest::newRow("a Network Load Balancer")
            << listed(u"EUC1-LoadBalancerUsage"_s, u"Hrs"_s, 0.027, u"Load Balancer-Network"_s)
            << u"aws/load-balancer/network"_s << 0.027;
        QTest::newRow("a classic one")
            << listed(u"EUC1-LoadBalancerUsage"_s, u"Hrs"_s, 0.03, u"Load Balancer"_s)
            << u"aws/load-balancer/classic"_s << 0.03;
        QTest::newRow("an address") << listed(u"EUC1-PublicIPv4:InUseAddress"_s, u"Hrs"_s, 0.006)
                                    << u"aws/address"_s << 0.006;
    }
    void everyUsageTypeFindsItsService()
    {
        QFETCH(AwsListPrice, price);
        QFETCH(QString, id);
        QFETCH(double, amount);
        const ServicePrices prices = withListPrices({price}, frankfurt, today);
        const ServicePrice *found = prices.service(id);
        QVERIFY(found);
        QCOMPARE(found->price.amount, amount);
        QCOMPARE(found->price.region, frankfurt);
        QCOMPARE(found->price.provenance.date, u"2026-11-30"_s);
        QVERIFY(!found->price.provenance.estimated);
        // By the same unit as the built-in one, whose price it takes the place of; the others stay, with their own dates.
        const ServicePrice *builtIn = ServicePrices::builtIn().service(id);
        QVERIFY(builtIn);
        QCOMPARE(found->price.per, builtIn->price.per);
        int changed = 0;
        for (const ServicePrice &each : ServicePrices::builtIn().all())
            changed += *prices.service(each.id) == each ? 0 : 1;
        QCOMPARE(changed, 1);
    }

    void whatIsCalledNearlySoIsSomethingElse_data()
    {
        QTest::addColumn<AwsListPrice>("price");
        QTest::newRow("another unit") << listed(u"EUC1-EBS:VolumeUsage.gp3"_s, u"Hrs"_s, 9);
        QTest::newRow("another usage type that ends so")
            << listed(u"EUC1-Something-EBS:VolumeUsage.gp3"_s, u"GB-Mo"_s, 9);
        QTest::newRow("a load balancer of a family that is not known")
            << listed(u"EUC1-LoadBalancerUsage"_s, u"Hrs"_s, 9, u"Load Balancer-Trust Store"_s);
        QTest::newRow("capacity units")
            << listed(u"EUC1-LCUUsage"_s, u"LCU-Hrs"_s, 9, u"Load Balancer-Network"_s);
    }
    void whatIsCalledNearlySoIsSomethingElse()
    {
        QFETCH(AwsListPrice, price);
        QCOMPARE(withListPrices({price}, frankfurt, today).all(), ServicePrices::builtIn().all());
    }

    void whereAwsDoesNotSayTheBuiltInPricesStay()
    {
        FakeAwsClient aws;
        aws.listPrices = {listed(u"EUC1-PublicIPv4:InUseAddress"_s, u"Hrs"_s, 0.006)};
        const auto live = test::run(livePrices(&aws, frankfurt, today, {}));
        QVERIFY(live);
        QCOMPARE(servicePerHour(u"aws/address"_s, 2, *live)->amount, 0.012);
        aws.failures.insert(u"servicePrices"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        const auto refused = test::run(livePrices(&aws, frankfurt, today, {}));
        QVERIFY(refused);
        QCOMPARE(refused->all(), ServicePrices::builtIn().all());
        const auto nobody = test::run(livePrices(nullptr, frankfurt, today, {}));
        QVERIFY(nobody);
        QCOMPARE(nobody->all(), ServicePrices::builtIn().all());
        std::stop_source stop;
        stop.request_stop();
        const auto ended = test::run(livePrices(&aws, frankfurt, today, stop.get_token()));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLivePrices)
#include "tst_liveprices.moc"
