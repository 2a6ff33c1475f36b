// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/histogram.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace slipway;
using namespace Qt::StringLiterals;
using Buckets = std::vector<Histogram::Bucket>;
Q_DECLARE_METATYPE(Buckets)

namespace {
constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

Histogram histogram(Buckets buckets, double sum = 0)
{
    Histogram h;
    for (const auto &bucket : buckets)
        h.add(bucket.upperBound, bucket.cumulative);
    h.sum = sum;
    h.count = h.total();
    return h;
}
} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantileIsPrometheus_data();
    void quantileIsPrometheus();
    void bucketsAreKeptSorted();
    void mergingAddsCommonBounds();
    void differenceSubtracts();
    void aRestartCountsFromZeroInEveryBucket();
    void changedBoundsAreNotSubtracted();
    void counterNeverFalls();
    void estimateCarriesItsBucket();
};

void TestHistogram::quantileIsPrometheus_data()
{
    QTest::addColumn<double>("q");
    QTest::addColumn<Buckets>("buckets");
    QTest::addColumn<double>("expected");
    // The first ten rows are the classic histograms of Prometheus' own tests (promql/promqltest/testdata/histograms.test).
    const Buckets positive{{0.1, 5}, {0.2, 7}, {1, 11}, {inf, 12}};
    const Buckets negative{{-0.2, 1}, {-0.1, 2}, {0.3, 2}, {inf, 3}};
    const auto row = [](const char *name, double q, const Buckets &buckets, double expected) {
        QTest::newRow(name) << q << buckets << expected;
    };
    row("q 0", 0, positive, 0);
    row("q 0.2", 0.2, positive, 0.048);
    row("q 0.5", 0.5, positive, 0.15);
    row("q 0.8", 0.8, positive, 0.72);
    row("q 1 falls into +Inf", 1, positive, 1);
    row("below 0", -0.1, positive, -inf);
    row("above 1", 1.1, positive, inf);
    row("not a number", notANumber, positive, notANumber);
    row("negative bounds, q 0", 0, negative, -0.2);
    row("negative bounds, q 0.2", 0.2, negative, -0.2);
    row("negative bounds, q 0.5", 0.5, negative, -0.15);
    row("negative bounds, q 0.8", 0.8, negative, 0.3);
    row("no +Inf bucket", 0.5, {{1, 1}, {2, 2}}, notANumber);
    row("only +Inf", 0.5, {{inf, 2}}, notANumber);
    row("no buckets", 0.5, {}, notANumber);
    row("no observations", 0.5, {{1, 0}, {inf, 0}}, notANumber);
    row("counts that are NaN", 0.5, {{1, notANumber}, {inf, notANumber}}, notANumber);
    row("all in +Inf", 0.5, {{1, 0}, {inf, 5}}, 1);
    row("out of order", 0.5, {{inf, 12}, {1, 11}, {0.1, 5}, {0.2, 7}}, 0.15);
    row("counts that fall are lifted", 0.5, {{0.1, 10}, {0.2, 8}, {1, 12}, {inf, 12}}, 0.06);
    row("a bound twice is one bucket", 0.5, {{0.1, 2}, {0.1, 3}, {0.2, 7}, {1, 11}, {inf, 12}}, 0.15);
    row("float noise is no step", 0.5, {{1, 1}, {2, 1 + 1e-15}, {inf, 1 + 1e-15}}, 0.5);
}

void TestHistogram::quantileIsPrometheus()
{
    QFETCH(double, q);
    QFETCH(Buckets, buckets);
    QFETCH(double, expected);
    const double found = histogramQuantile(q, buckets);
    if (std::isnan(expected))
        QVERIFY2(std::isnan(found), qPrintable(QString::number(found)));
    else if (std::isinf(expected))
        QCOMPARE(found, expected);
    else
        QVERIFY2(std::abs(found - expected) < 1e-12, qPrintable(QString::number(found)));
}

void TestHistogram::bucketsAreKeptSorted()
{
    Histogram h;
    h.add(inf, 4);
    h.add(1, 2);
    h.add(notANumber, 9);
    h.add(0.5, 1);
    QCOMPARE(h.buckets, (Buckets{{0.5, 1}, {1, 2}, {inf, 4}}));
    QCOMPARE(h.total(), 4.0);
}

void TestHistogram::mergingAddsCommonBounds()
{
    Histogram a = histogram({{1, 1}, {2, 3}, {inf, 4}}, 5);
    a.merge(histogram({{1, 10}, {2, 30}, {inf, 40}}, 50));
    QCOMPARE(a.buckets, (Buckets{{1, 11}, {2, 33}, {inf, 44}}));
    QCOMPARE(a.sum, 55.0);
    QCOMPARE(a.count, std::optional(44.0));
    a.merge(histogram({{2, 1}, {3, 1}, {inf, 2}}));
    QCOMPARE(a.buckets, (Buckets{{2, 34}, {inf, 46}}));
    a.merge({});
    QCOMPARE(a.total(), 46.0);
    Histogram empty;
    empty.merge(a);
    QCOMPARE(empty, a);
}

void TestHistogram::differenceSubtracts()
{
    bool comparable = false;
    const Histogram d =
        difference(histogram({{1, 11}, {inf, 44}}, 9), histogram({{1, 1}, {inf, 4}}, 2), &comparable);
    QVERIFY(comparable);
    QCOMPARE(d.buckets, (Buckets{{1, 10}, {inf, 40}}));
    QCOMPARE(d.sum, 7.0);
    QCOMPARE(d.mean(), 7.0 / 40);
}

void TestHistogram::aRestartCountsFromZeroInEveryBucket()
{
    // The first bucket has grown past its old count although the process is new: subtracting it would be wrong.
    const Histogram later = histogram({{1, 5}, {inf, 6}}, 3);
    QCOMPARE(difference(later, histogram({{1, 2}, {inf, 40}}, 99)), later);
}

void TestHistogram::changedBoundsAreNotSubtracted()
{
    bool comparable = true;
    const Histogram later = histogram({{1, 5}, {2, 6}, {inf, 6}});
    QCOMPARE(difference(later, histogram({{1, 2}, {inf, 4}}), &comparable), later);
    QVERIFY(!comparable);
}

void TestHistogram::counterNeverFalls()
{
    QCOMPARE(counterIncrease(5, 3), 2.0);
    QCOMPARE(counterIncrease(2, 3), 2.0);
    QCOMPARE(counterIncrease(3, 3), 0.0);
    for (const double odd : {notANumber, inf, -inf, -1.0}) {
        QCOMPARE(counterIncrease(odd, 3), 0.0);
        QCOMPARE(counterIncrease(3, odd), 0.0);
    }
}

void TestHistogram::estimateCarriesItsBucket()
{
    const Histogram h = histogram({{0.1, 5}, {0.2, 7}, {1, 11}, {inf, 12}});
    const auto median = estimateQuantile(0.5, h);
    QVERIFY(median);
    QCOMPARE(median->low, 0.1);
    QCOMPARE(median->high, 0.2);
    QVERIFY(!median->beyond);
    const auto top = estimateQuantile(0.99, h);
    QVERIFY(top && top->beyond);
    QCOMPARE(top->value, 1.0);
    QVERIFY(!estimateQuantile(0.5, {}));
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
