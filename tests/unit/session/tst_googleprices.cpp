// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Google's catalogue lists, put together to machines.
#include "google/fakegoogleclient.h"
#include "session/deploy/googleprices.h"
#include "session/deploy/planprices.h"
#include "support/runtask.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 30);
const QString iowa = u"us-central1"_s;

BillingSku sku(const QString &description, const QString &unit, double price,
               const QString &usage = u"OnDemand"_s, const QStringList &regions = {iowa})
{
    return {.description = description,
            .usageType = usage,
            .regions = regions,
            .usageUnit = unit,
            .currency = u"USD"_s,
            .unitPrice = price};
}

/// As the catalogue of 2026 has them.
QList<BillingSku> catalogue()
{
    return {sku(u"G2 Instance Core running in Americas"_s, u"h"_s, 0.024988),
            sku(u"G2 Instance Ram running in Americas"_s, u"GiBy.h"_s, 0.002927),
            sku(u"Nvidia L4 GPU running in Americas"_s, u"h"_s, 0.56004),
            sku(u"Spot Preemptible G2 Instance Core running in Iowa"_s, u"h"_s, 0.01, u"Preemptible"_s),
            sku(u"Spot Preemptible G2 Instance Ram running in Iowa"_s, u"GiBy.h"_s, 0.001, u"Preemptible"_s),
            sku(u"Nvidia L4 GPU attached to Spot Preemptible VMs running in Iowa"_s, u"h"_s, 0.2,
                u"Preemptible"_s),
            sku(u"N1 Predefined Instance Core running in Americas"_s, u"h"_s, 0.031611),
            sku(u"N1 Predefined Instance Ram running in Americas"_s, u"GiBy.h"_s, 0.004237),
            sku(u"Nvidia Tesla T4 GPU running in Americas"_s, u"h"_s, 0.35),
            sku(u"Balanced PD Capacity"_s, u"GiBy.mo"_s, 0.1),
            sku(u"Regional Balanced PD Capacity"_s, u"GiBy.mo"_s, 0.2)};
}

std::optional<double> priceOf(const QList<ServicePrice> &prices, const QString &id)
{
    for (const ServicePrice &each : prices) {
        if (each.id == id)
            return each.price.amount;
    }
    return {};
}

QList<ServicePrice> pricesOf(const QList<BillingSku> &skus)
{
    return googlePricesOf(skus, iowa, Catalog::builtIn(), today);
}

} // namespace

class TestGooglePrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMachineIsTheSumOfItsParts()
    {
        const QList<ServicePrice> prices = pricesOf(catalogue());
        // A published sum of the same entries: 0.853608 an hour.
        QCOMPARE(priceOf(prices, u"google/machine/g2-standard-8"_s).value_or(0), 0.853608);
        QCOMPARE(priceOf(prices, u"google/spot-machine/g2-standard-8"_s).value_or(0),
                 8 * 0.01 + 32 * 0.001 + 0.2);
        // Two GPUs in the type.
        QCOMPARE(priceOf(prices, u"google/machine/g2-standard-24"_s).value_or(0),
                 24 * 0.024988 + 96 * 0.002927 + 2 * 0.56004);
        // To N1 the GPUs are added, and bill apart.
        QCOMPARE(priceOf(prices, u"google/machine/n1-standard-4"_s).value_or(0),
                 4 * 0.031611 + 15 * 0.004237);
        QCOMPARE(priceOf(prices, u"google/gpu/nvidia-tesla-t4"_s).value_or(0), 0.35);
        QCOMPARE(priceOf(prices, u"google/disk/pd-balanced"_s).value_or(0), 0.1);
        QCOMPARE(priceOf(prices, u"google/regional-disk/pd-balanced"_s).value_or(0), 0.2);
        for (const ServicePrice &each : prices) {
            QCOMPARE(each.price.region, iowa);
            QCOMPARE(each.price.provenance.date, u"2026-11-30"_s);
            QVERIFY(!each.price.provenance.estimated);
        }
    }

    void fault26WhatIsNotListedHasNoPrice_data()
    {
        QTest::addColumn<QList<BillingSku>>("skus");
        const auto without = [](const QString &words) {
            QList<BillingSku> skus = catalogue();
            skus.removeIf([&](const BillingSku &each) { return each.description.startsWith(words); });
            return skus;
        };
        QTest::newRow("no memory") << without(u"G2 Instance Ram"_s);
        QTest::newRow("no GPU, which would be a third of the price") << without(u"Nvidia L4 GPU running"_s);
        QList<BillingSku> elsewhere = catalogue();
        elsewhere.first().regions = {u"europe-west4"_s};
        QTest::newRow("a part of another region alone") << elsewhere;
        QList<BillingSku> twice = catalogue();
        twice.append(sku(u"G2 Instance Core running in Iowa"_s, u"h"_s, 0.03));
        QTest::newRow("two prices of one part") << twice;
        QList<BillingSku> other = catalogue();
        other.first().usageUnit = u"mo"_s;
        QTest::newRow("by another unit") << other;
        QList<BillingSku> committed = catalogue();
        committed.first().usageType = u"Commit1Yr"_s;
        QTest::newRow("of a commitment alone") << committed;
        QTest::newRow("nothing") << QList<BillingSku>();
    }
    void fault26WhatIsNotListedHasNoPrice()
    {
        QFETCH(QList<BillingSku>, skus);
        QVERIFY(!priceOf(pricesOf(skus), u"google/machine/g2-standard-8"_s));
    }

    void machinesWithLocalDisksAndSeriesThatAreNotKnownStayEstimates()
    {
        QList<BillingSku> skus = catalogue();
        for (const auto family : {"A3"_L1, "A2"_L1}) {
            skus.append(sku(family + u" Instance Core running in Americas"_s, u"h"_s, 0.03));
            skus.append(sku(family + u" Instance Ram running in Americas"_s, u"GiBy.h"_s, 0.004));
        }
        skus.append(sku(u"Nvidia Tesla A100 GPU running in Americas"_s, u"h"_s, 2.9));
        const QList<ServicePrice> prices = pricesOf(skus);
        QVERIFY(priceOf(prices, u"google/machine/a2-highgpu-1g"_s));
        for (const ServicePrice &each : prices)
            QVERIFY2(!each.id.contains("/a3-"_L1) && !each.id.contains("ultra"_L1), qPrintable(each.id));
    }

    void areKeptForADay()
    {
        QTemporaryDir folder;
        const QString cache = folder.filePath(u"cache"_s);
        FakeGoogleClient google;
        google.skus = catalogue();
        const auto read = test::run(readGooglePrices(&google, cache, iowa, Catalog::builtIn(), today, {}));
        QVERIFY(read);
        QCOMPARE(keptGooglePrices(cache, iowa, today).value_or(QList<ServicePrice>()), *read);
        QVERIFY(keptGooglePrices(cache, iowa, today.addDays(1)));
        QVERIFY(!keptGooglePrices(cache, iowa, today.addDays(2)));
        QVERIFY(!keptGooglePrices(cache, iowa, today.addDays(-1))); // of the future
        QVERIFY(!keptGooglePrices(cache, u"europe-west4"_s, today));
        QFile file(cache + u"/google-prices-us-central1.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"region\":\"us-central1\",\"date\":\"2026-11-30\",\"prices\":[{\"id\":\"google/x\"}]}");
        file.close();
        QVERIFY(!keptGooglePrices(cache, iowa, today));
    }

    // They come beside the rest: until then, and where they are refused, a plan is reckoned with the built-in ones.
    void aPlanTakesThemOnceTheyAreRead()
    {
        FakeWorld world;
        QVERIFY(test::run(world.session->connectGoogle({}, {})));
        world.google->skus = catalogue();
        world.clock.setAutoAdvance(true);
        PlanPrices prices(*world.session, Catalog::builtIn());
        QSignalSpy changed(&prices, &PlanPrices::changed);
        const Target where{.provider = u"google"_s, .project = u"p"_s, .location = u"us-central1-a"_s};
        const QString id = u"google/machine/g2-standard-8"_s;
        QVERIFY(test::run(prices.learn(where, {}, {})));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(prices.all().service(id));
        // Once for a region, and then from what was kept.
        QVERIFY(test::run(prices.learn(where, {}, {})));
        QVERIFY(test::run(prices.settled({})));
        QCOMPARE(changed.size(), 1);
        world.google->failures.insert(u"computeSkus"_s,
                                      Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
        PlanPrices next(*world.session, Catalog::builtIn());
        QVERIFY(test::run(next.learn(where, {}, {})));
        QVERIFY(next.all().service(id));
        // Without an identity there are the built-in ones, whatever was read before.
        prices.forget();
        QVERIFY(test::run(prices.learn({}, {}, {})));
        QCOMPARE(prices.all().all(), ServicePrices::builtIn().all());
        // Of another region nothing is known.
        QVERIFY(test::run(next.learn({.provider = u"google"_s, .location = u"europe-west4"_s}, {}, {})));
        QVERIFY(test::run(next.settled({})));
        QCOMPARE(next.all().all(), ServicePrices::builtIn().all());
    }

    void whoMayNotReadThemIsToldSo()
    {
        FakeGoogleClient google;
        google.failures.insert(u"computeSkus"_s, Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
        const auto read = test::run(readGooglePrices(&google, {}, iowa, Catalog::builtIn(), today, {}));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Forbidden);
    }
};

QTEST_GUILESS_MAIN(TestGooglePrices)
#include "tst_googleprices.moc"
